"""What the answers of a review do, and what is kept of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import Call, written
from dictionary_folders import folder_with
from review_runs import FERRY, MILL, call, changes, log, memory, texts, two_files

__all__ = ["call", "two_files"]


def test_accepted_repairs_are_written_logged_and_undone(call: Call, two_files: tuple[Path, Path]) -> None:
    ran = call("review", "docs", stdin="accept\nA\na\n")
    assert ran.code == 0
    assert texts(*two_files) == [
        FERRY.replace("Ginebra", "Geneva"),
        MILL.replace("Ginebra", "Geneva").replace("Anthony Blinkin", "Antony Blinken").replace("Novakhe", "Novak he"),
    ]
    assert "Accepted 4 places, refused 0, left 0 for another time.\n" in ran.out
    assert "Fixed 4 in 2 of 2 files" in ran.err
    done = changes(log())
    assert [(c["code"], c["tier"], c["evidence"][-1]) for c in done] == [
        ("NAM001", "report", "accepted in review"),
        ("NAM001", "report", "accepted in review"),
        ("NAM002", "unsafe", "accepted in review"),
        ("SEG002", "report", "accepted in review"),
    ]
    outputs = dict(zip(("docs/ferry.txt", "docs/mill.md"), texts(*two_files), strict=True))
    inputs = {"docs/ferry.txt": FERRY, "docs/mill.md": MILL}
    for c in done:
        assert inputs[c["path"]][c["original"]["start"] : c["original"]["end"]] == c["before"]
        assert outputs[c["path"]][c["output"]["start"] : c["output"]["end"]] == c["after"]
        raw = outputs[c["path"]].encode()[c["output"]["byte_start"] : c["output"]["byte_end"]]
        assert raw.decode() == c["after"]
    assert call("log", "verify", str(log())).code == 0
    call("undo", str(log()), "--only", "NAM002")
    assert "Anthony Blinkin came, and Novak he" in texts(two_files[1])[0]
    call("undo", str(log()))
    assert texts(*two_files) == [FERRY, MILL]


def test_rejected_places_are_not_asked_about_again(call: Call, two_files: tuple[Path, Path]) -> None:
    call("review", "docs", stdin="r\na\ns\n")
    assert memory() == [("reject", "Ginebra")]
    assert Path(".normalise/.gitignore").read_text(encoding="utf-8") == "*\n"
    ran = call("review", "docs", stdin="q\n")
    assert "2 places refused before are not asked about again.\n" in ran.out
    assert '[1/1] SEG002 "Novakhe"' in ran.out
    written("docs/new.txt", "The train to Ginebra was late.\n")
    assert "docs/new.txt:1:14" in call("review", "docs", stdin="s\nq\n").out, "another place is another question"


def test_what_is_rejected_beside_an_accepted_repair_stays_rejected(call: Call) -> None:
    written("a.txt", "Ginebra and Novakhe was there.\n")
    call("review", "a.txt", stdin="r\na\n")
    assert Path("a.txt").read_text(encoding="utf-8") == "Ginebra and Novak he was there.\n"
    assert call("review", "a.txt").out.startswith("1 place refused before is not asked about again.\n")


def test_other_words_can_be_typed(call: Call, two_files: tuple[Path, Path]) -> None:
    ran = call("review", "docs", "--select", "NAM001", stdin="e\n\nedit\nGenève\n")
    assert "nothing was typed that differs; asking again\n" in ran.out
    assert texts(*two_files) == [FERRY.replace("Ginebra", "Genève"), MILL.replace("Ginebra", "Genève")]
    assert {(c["after"], c["evidence"][-1]) for c in changes(log())} == {("Genève", "typed in review")}
    call("undo", str(log()))
    assert texts(*two_files) == [FERRY, MILL]


def test_a_series_can_be_gone_through_one_by_one(call: Call, two_files: tuple[Path, Path]) -> None:
    ran = call("review", "docs", "--select", "NAM001", stdin="one by one\nr\na\n")
    assert '(2 of 2) NAM001 "Ginebra" -> "Geneva"\n  docs/mill.md:1:21\n' in ran.out
    assert texts(*two_files) == [FERRY, MILL.replace("Ginebra", "Geneva")]
    assert memory() == [("reject", "Ginebra")]


def test_quitting_keeps_what_was_answered(call: Call, two_files: tuple[Path, Path]) -> None:
    for end in ("q\n", ""):
        assert call("review", "docs", stdin=f"a\n{end}").code == 0
        assert texts(*two_files) == [FERRY.replace("Ginebra", "Geneva"), MILL.replace("Ginebra", "Geneva")]
        call("undo", str(log()))
        log().unlink()


def test_safe_repairs_are_asked_about_first(call: Call, two_files: tuple[Path, Path]) -> None:
    ran = call("review", "docs", "--safe", stdin="a\na\ns\ns\n")
    assert '[1/1] SEG001 "fromthe" -> "from the" (safe, confidence 0.99)\n' in ran.out
    assert texts(*two_files) == [
        "Guests came from the lake and from Geneva, they said.\n",
        MILL.replace("Ginebra", "Geneva"),
    ]
    assert [(c["code"], c["output"]["start"]) for c in changes(log())][:2] == [("SEG001", 12), ("NAM001", 35)]
    call("undo", str(log()), "--only", "SEG001")
    assert texts(two_files[0]) == [FERRY.replace("Ginebra", "Geneva")]


def test_safe_repairs_can_be_refused(call: Call, two_files: tuple[Path, Path]) -> None:
    call("review", "docs", "--safe", stdin="r\nq\n")
    assert texts(*two_files) == [FERRY, MILL]
    assert memory() == [("reject", "fromthe")]


def test_safe_repairs_can_be_accepted_beforehand(call: Call, two_files: tuple[Path, Path]) -> None:
    ran = call("review", "docs", "--all", stdin="s\nq\n")
    assert "[1/3] NAM001" in ran.out
    assert texts(*two_files) == [FERRY.replace("fromthe", "from the"), MILL]
    assert [c["code"] for c in changes(log())] == ["SEG001"]


def test_what_rests_on_a_safe_repair_is_asked_about_with_it(call: Call) -> None:
    text = "The Velmora Huis stood there. The Velmora Huisand the port are old. They came fromthe sea.\n"
    folder_with(
        Path("house"),
        entities="org:velmora|organisation|Velmora House||||||house",
        variants="Velmora Huis|org:velmora|nl|exonym|report||exact|house",
    )
    written("normalise.toml", 'dictionaries = ["house"]\n')
    written("a.txt", text)
    alone = call("review", "a.txt", stdin="s\n").out
    assert '"Velmora Huis" -> "Velmora House" (report, confidence 0.97)\n' in alone
    both = call("review", "a.txt", "--all", stdin="a\n").out
    assert '"Velmora Huis" -> "Velmora House" (report, confidence 0.97, 2 places)\n' in both
    after = "The Velmora House stood there. The Velmora House and the port are old. They came from the sea.\n"
    assert Path("a.txt").read_text(encoding="utf-8") == after
    assert call("log", "verify", str(log())).code == 0
    for c in changes(log()):
        place = slice(c["output"]["start"], c["output"]["end"])
        assert after[place] in (c["after"], "Velmora House and"), "a part of a repair may be the whole repair's place"
    call("undo", str(log()), "--only", "SEG001")
    assert "fromthe" in Path("a.txt").read_text(encoding="utf-8")
    call("undo", str(log()))
    assert Path("a.txt").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("One.\n\nPhoto: Lena Brandvold\n\nTwo.\n", "One.\n\nTwo.\n"),
        ("One.\n\n  (AFP)  \n", "One.\n"),
        ("(AFP)\nOne.\n", "One.\n"),
        ("One.\r\n\r\nPhoto: Lena Brandvold\r\n\r\n(AFP)\r\n\r\nTwo.", "One.\r\n\r\nTwo."),
        (
            "One.\n\nRelated\n\nPhoto: Lena Brandvold\n\nfromthe sea, and from Ginebra.",
            "One.\n\nfrom the sea, and from Geneva.",
        ),
    ],
)
def test_a_line_of_which_nothing_is_left_goes_with_its_line_end(call: Call, text: str, left: str) -> None:
    path = written("a.txt", text)
    ran = call("review", "a.txt", "--all", stdin="a\na\na\n")
    assert (ran.code, texts(path)) == (0, [left])
    dropped = [c for c in changes(log()) if c["code"] == "BPL004"]
    assert dropped
    for c in dropped:
        assert text[c["original"]["start"] : c["original"]["end"]] == c["before"]
        said = call("explain", f"{log()}:{c['id']}").out
        assert "BPL004" in said
        assert "nothing proposes this any more" not in said
        assert "in the log:" in said
    assert call("log", "verify", str(log())).code == 0
    assert call("undo", str(log())).code == 0
    assert texts(path) == [text]
