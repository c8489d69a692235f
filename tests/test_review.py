"""`normalise review`: what is asked, what the answers do, what is kept."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from command_line import Call, caller, written
from dictionary_folders import folder_with

from normalise.lexicon.check import check
from normalise.lexicon.sources import read_rows
from normalise.reviewing import dialogue

FERRY = "Guests came fromthe lake and from Ginebra, they said.\n"
MILL = "🙂 The old mill near Ginebra opens.\r\nAnthony Blinkin came, and Novakhe was there.\r\n"


@pytest.fixture
def call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """Runs `normalise` in a folder of its own."""
    return caller(monkeypatch, capfd, tmp_path)


@pytest.fixture
def two_files(call: Call) -> tuple[Path, Path]:
    """Two files with one repair in common."""
    return written("docs/ferry.txt", FERRY), written("docs/mill.md", MILL)


def texts(*paths: Path) -> list[str]:
    return [path.read_bytes().decode() for path in paths]


def log() -> Path:
    """The one log there is."""
    (path,) = Path(".normalise").glob("2*.jsonl")
    return path


def changes(path: Path) -> list[dict[str, Any]]:
    records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [r for r in records if r["type"] == "change" and r["status"] == "applied"]


def memory() -> list[tuple[str, str]]:
    """The answers that are kept, with what they were about; each once."""
    path = Path(".normalise/review.jsonl")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return list(dict.fromkeys((r["answer"], r["before"]) for r in map(json.loads, lines)))


def rows(path: str) -> list[tuple[str, ...]]:
    return [tuple(row.values.values()) for row in read_rows(Path(path))]


# --- what is asked


def test_the_same_repair_is_asked_about_once(call: Call, two_files: tuple[Path, Path]) -> None:
    ran = call("review", "docs", stdin="s\ns\ns\n")
    assert ran.code == 0
    assert '[1/3] NAM001 "Ginebra" -> "Geneva" (report, confidence 0.97, 2 places)\n' in ran.out
    assert "  docs/ferry.txt:1:35\n      Guests came fromthe lake and from Ginebra, they said.\n" in ran.out
    assert "  docs/mill.md:1:21\n" in ran.out
    assert '[2/3] NAM002 "Anthony Blinkin" -> "Antony Blinken" (unsafe, ' in ran.out
    assert '[3/3] SEG002 "Novakhe" -> "Novak he" (report, ' in ran.out
    assert 'fromthe" ->' not in ran.out, "safe repairs are asked about with --safe only"
    assert ran.out.endswith("Accepted 0 places, refused 0, left 4 for another time.\n")
    assert texts(*two_files) == [FERRY, MILL]
    assert not Path(".normalise").exists()


def test_rules_can_be_chosen(call: Call, two_files: tuple[Path, Path]) -> None:
    assert "[1/1] SEG002" in call("review", "docs", "--select", "SEG", stdin="q\n").out
    assert "[1/2] NAM002" in call("review", "docs", "--ignore", "NAM001", stdin="q\n").out


def test_nothing_to_ask_is_said(call: Call) -> None:
    written("a.txt", "The old mill opens fromthe left.\n")
    ran = call("review", "a.txt")
    assert (ran.code, ran.out) == (0, "There is nothing to review in 1 file.\n")


def test_help_and_wrong_answers_ask_again(call: Call, two_files: tuple[Path, Path]) -> None:
    ran = call("review", "docs", "--select", "SEG", stdin="h\nxyzzy\no\nreject\n")
    assert "  w  always      make it, and put it into your dictionary" in ran.out
    assert "'xyzzy' is no answer here; h shows them all\n" in ran.out
    assert "'o' is no answer here" in ran.out, "a single place is not gone through one by one"
    assert "refused 1" in ran.out


def test_paths_that_cannot_be_reviewed(call: Call) -> None:
    assert "- cannot be reviewed" in call("review", "-").err
    assert call("review", "none.txt").code == 2
    written("bad.txt", "").write_bytes(b"caf\xe9\n")
    written("a.txt", FERRY)
    ran = call("review", "bad.txt", "a.txt", stdin="a\n")
    assert ran.code == 3
    assert "bad.txt: not valid UTF-8" in ran.err
    assert "Geneva" in Path("a.txt").read_text(encoding="utf-8")


# --- what the answers do


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


# --- lessons


def test_always_puts_a_row_into_the_first_dictionary(call: Call, two_files: tuple[Path, Path]) -> None:
    Path("house").mkdir()
    folder_with(Path("house"), protect="Velmora|word|ours")
    written("normalise.toml", 'dictionaries = ["house"]\n')
    ran = call("review", "docs", stdin="always\nq\n")
    assert "house/variants.tsv: Ginebra | place:geneva | es | exonym | safe |  | exact | house\n" in ran.out
    assert "add it to `dictionaries`" not in ran.out
    assert "still needs more evidence" not in ran.out
    assert texts(two_files[0]) == [FERRY.replace("Ginebra", "Geneva")]
    assert check(["house"]) == []
    written("new.txt", "The train to Ginebra was late.\n")
    call("fix", "new.txt")
    assert Path("new.txt").read_text(encoding="utf-8") == "The train to Geneva was late.\n"


def test_the_dictionary_is_made_beside_the_configuration(call: Call, two_files: tuple[Path, Path]) -> None:
    written("pyproject.toml", '[tool.normalise]\nignore = ["CAS005"]\n')
    os.chdir("docs")
    ran = call_in_docs(call)
    assert "add it to `dictionaries`" in ran
    assert rows("../dictionaries/variants.tsv")[0][:2] == ("Ginebra", "place:geneva")


def call_in_docs(call: Call) -> str:
    return call("review", "ferry.txt", stdin="w\n").out


def test_always_refuses_what_no_dictionary_holds(call: Call, two_files: tuple[Path, Path]) -> None:
    ran = call("review", "docs", "--select", "SEG", stdin="w\ns\n")
    assert "normalise: a dictionary holds names and fused words, and this is neither; accept it instead\n" in ran.out
    assert not Path("dictionaries").exists()
    assert "left 1 for another time" in ran.out


def test_a_row_that_dict_check_refuses_is_not_written(call: Call) -> None:
    written("a.txt", "Credit Suisse closed.\n")
    ran = call("review", "a.txt", stdin="w\nr\n")
    assert "normalise: nothing was added; safe, but 'Suisse'" in ran.out
    assert not Path("dictionaries").exists()
    assert memory() == [("reject", "Suisse")]


def test_never_protects_the_word_everywhere(call: Call, two_files: tuple[Path, Path]) -> None:
    written("normalise.toml", 'dictionaries = ["house"]\n')
    Path("house").mkdir()
    ran = call("review", "docs", stdin="never\nq\n")
    assert "house/protect.tsv: Ginebra | word | right, said in review\n" in ran.out
    assert rows("house/protect.tsv") == [("Ginebra", "word", "right, said in review")]
    assert texts(*two_files) == [FERRY, MILL]
    written("new.txt", "The train to Ginebra was late.\n")
    assert call("check", "new.txt", "--fail-on", "report").code == 0
    assert "[1/2] NAM002" in call("review", "docs", stdin="q\n").out


def test_never_is_remembered_where_no_dictionary_is_heeded(call: Call) -> None:
    text = "The old mill.\n\nNews in brief\n\nIt opens in May, and the ferry comes at noon.\n"
    written("a.txt", text)
    ran = call("review", "a.txt", stdin="n\n")
    assert "No dictionary holds this; it is not asked again, and BPL004 in `ignore` silences `fix`.\n" in ran.out
    assert memory() == [("never", "News in brief")]
    written("b.txt", f"Another page here.\n\n{text}")
    assert "refused before" in call("review", "b.txt", stdin="q\n").out


# --- what may go wrong


def test_a_file_that_changed_meanwhile_is_left_alone(
    call: Call, two_files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = dialogue.ask_series

    def changing(*arguments: Any) -> Any:
        two_files[0].write_text("Another text.\n", encoding="utf-8")
        return real(*arguments)

    monkeypatch.setattr("normalise.reviewing.answering.ask_series", changing)
    ran = call("review", "docs", "--select", "NAM001", stdin="a\n")
    assert ran.code == 3
    assert "docs/ferry.txt: changed while it was reviewed; review it again" in ran.err
    assert texts(*two_files) == ["Another text.\n", MILL.replace("Ginebra", "Geneva")]


def test_a_torn_memory_is_read_as_far_as_it_goes(call: Call, two_files: tuple[Path, Path]) -> None:
    call("review", "docs", "--select", "NAM001", stdin="r\n")
    with Path(".normalise/review.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"key": "12')
    assert "2 places refused before" in call("review", "docs", stdin="q\n").out


def test_settings_that_apply_unsafe_repairs_do_not_spare_the_question(call: Call) -> None:
    written("normalise.toml", "unsafe-fixes = true\n")
    written("a.txt", "Anthony Blinkin came.\n")
    assert '[1/1] NAM002 "Anthony Blinkin"' in call("review", "a.txt", stdin="q\n").out


class Screen:
    """What a program has printed so far."""

    def __init__(self, descriptor: int) -> None:
        self.descriptor = descriptor
        self.seen = b""

    def until(self, mark: bytes, times: int = 1) -> None:
        """Waits until a mark has come so often."""
        while self.seen.count(mark) < times:
            chunk = os.read(self.descriptor, 4096)
            assert chunk, self.seen
            self.seen += chunk


MAIN = "from normalise.cli import main; main()"


def test_an_interruption_keeps_what_was_answered(two_files: tuple[Path, Path]) -> None:
    ran = subprocess.Popen(
        [sys.executable, "-c", MAIN, "review", "docs"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell that runs the tests in the background makes all they start deaf to interruptions.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert ran.stdin is not None
    assert ran.stdout is not None
    screen = Screen(ran.stdout.fileno())
    screen.until(b"(h)elp?")
    ran.stdin.write(b"a\n")
    ran.stdin.flush()
    screen.until(b"(h)elp?", 2)
    time.sleep(0.2)  # it waits for an answer now
    ran.send_signal(signal.SIGINT)
    ran.communicate(timeout=60)
    assert ran.returncode == 130
    assert texts(*two_files) == [FERRY.replace("Ginebra", "Geneva"), MILL.replace("Ginebra", "Geneva")]
    assert len(changes(log())) == 2


def test_single_keys_are_enough_at_a_terminal(two_files: tuple[Path, Path]) -> None:
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    ran = subprocess.Popen(
        [sys.executable, "-c", MAIN, "review", "docs"], stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True
    )
    os.close(theirs)
    screen = Screen(ours)
    for key, mark, times in (
        (b"a", b"(h)elp?", 1),
        (b"e", b"(h)elp?", 2),
        (b"Tony Blinken\n", b"instead of 'Anthony Blinkin':", 1),
        (b"q", b"(h)elp?", 3),
    ):
        screen.until(mark, times)
        os.write(ours, key)
    assert ran.wait(timeout=60) == 0
    os.close(ours)
    assert texts(two_files[1]) == [MILL.replace("Ginebra", "Geneva").replace("Anthony Blinkin", "Tony Blinken")]
