"""`normalise apply`: the outputs with exactly the changes that an edited log still has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from command_line import Call
from logged_runs import all_right, lines, rewrite

from normalise.changelog import read_log

TEXT = "teh mouse recieve 🙂🙂 alotof teh cheese, gonna\n"
FIXED = "the mouse receive é a lot of the cheese, gonna\n"


@pytest.fixture
def call(call: Call) -> Call:
    """Runs `normalise` beside a folder `A` of two texts, whose repairs are in `out`."""
    for name in ("A/a.txt", "A/b/b.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(TEXT, encoding="utf-8")
    assert call("fix", "A", "--out", "out").code == 0
    return call


def edited(log: str, path: str = "A/a.txt", to: str = "edited.jsonl", **rule: Any) -> str:
    """A copy of a log: of one file, the changes of each rule (`SEG001=None`) deleted or (`SEG001="x"`) given an after.

    `SEG001_1=...` means the second change of the rule only.
    """
    records = []
    counts: dict[str, int] = {}
    for record in lines(Path(log)):
        code = record.get("code", "")
        if record.get("path") == path and code:
            name = f"{code}_{counts.get(code, 0)}"
            counts[code] = counts.get(code, 0) + 1
            values = [rule[key] for key in (code, name) if key in rule]
            if None in values:
                continue
            if values:
                record["after"] = values[0]
        records.append(record)
    return str(rewrite(Path(to), records))


def text(name: str) -> str:
    return Path(name).read_text(encoding="utf-8")


def test_an_unedited_log_makes_the_outputs_again(call: Call) -> None:
    ran = call("apply", "out/changes.jsonl", "--out", "again")
    assert ran.code == 0
    assert ran.err.startswith("Applied 12 changes in 2 files.\nLog: again/changes.jsonl")
    assert text("again/a.txt") == text("again/b/b.txt") == text("out/a.txt") == FIXED
    old, new = lines(Path("out/changes.jsonl")), lines(Path("again/changes.jsonl"))
    assert [r["sha256_after"] for r in old if r["type"] == "file"] == [
        r["sha256_after"] for r in new if r["type"] == "file"
    ]


def test_deleted_lines_are_not_made_and_edited_ones_are(call: Call) -> None:
    log = edited("out/changes.jsonl", SEG001_0=None, SPL003="e\u0301", SPL001="got")
    ran = call("apply", log, "--out", "new")
    assert (ran.code, ran.err.partition("\n")[0]) == (0, "Applied 11 changes in 2 files; 1 change left out.")
    assert text("new/a.txt") == "teh mouse got e\u0301 a lot of the cheese, gonna\n"
    assert text("new/b/b.txt") == FIXED
    assert all_right(read_log(Path("new/changes.jsonl")))
    assert call("undo", "new/changes.jsonl", "--only", "SPL003").code == 0
    assert text("new/a.txt") == "teh mouse got 🙂🙂 a lot of the cheese, gonna\n"
    assert call("undo", "new/changes.jsonl").code == 0
    assert text("new/a.txt") == text("new/b/b.txt") == TEXT
    assert text("A/a.txt") == TEXT


def test_a_held_change_may_be_applied(call: Call) -> None:
    records = lines(Path("out/changes.jsonl"))
    for record in records:
        if record.get("code") == "GRA001":
            record["status"] = "applied"
    assert call("apply", str(rewrite(Path("e.jsonl"), records)), "--out", "new").code == 0
    assert text("new/a.txt") == FIXED.replace("gonna", "going to")
    assert {r["reason"] for r in lines(Path("new/changes.jsonl")) if r.get("code") == "GRA001"} == {None}
    assert call("undo", "new/changes.jsonl").code == 0
    assert text("new/a.txt") == TEXT


def test_a_repair_of_several_changes_can_be_left_out_or_be_made_in_part(call: Call) -> None:
    assert call("apply", edited("out/changes.jsonl", SEG002=None, SPL002=None), "--out", "none").code == 0
    assert text("none/a.txt") == FIXED.replace("a lot of", "alotof")
    part = edited("out/changes.jsonl", SPL002=None)
    ran = call("apply", part, "--out", "part")
    assert ran.code == 3
    assert "A/a.txt: c" in ran.err
    assert "delete that line, too" in ran.err
    assert not Path("part/a.txt").exists()
    assert text("part/b/b.txt") == FIXED
    records = [r for r in lines(Path(part)) if not (r["type"] == "repair" and r["path"] == "A/a.txt")]
    assert call("apply", str(rewrite(Path("e.jsonl"), records)), "--out", "part").code == 0
    assert text("part/a.txt") == FIXED.replace("a lot of", "alot of")
    rest = [r for r in records if r.get("code") != "SEG002"]
    ran = call(
        "apply",
        str(
            rewrite(
                Path("e.jsonl"),
                [
                    *rest,
                ],
            )
        ),
        "--out",
        "rest",
    )
    assert ran.code == 3
    assert "A/b/b.txt" in ran.err


def test_outputs_of_the_run_are_replaced_where_they_are(call: Call) -> None:
    ran = call("apply", edited("out/changes.jsonl", SEG001=None))
    assert (ran.code, ran.err) == (2, "normalise: .: holds no outputs of this run; name their folder with --out\n")
    ran = call("apply", edited("out/changes.jsonl", to="out/edited.jsonl", SEG001=None))
    assert ran.code == 0
    assert "Log: out/applied.jsonl" in ran.err
    assert text("out/a.txt") == FIXED.replace("the ", "teh ")
    assert call("undo", "out/applied.jsonl").code == 0
    assert text("out/a.txt") == TEXT
    Path("out/a.txt").write_text("mine\n", encoding="utf-8")
    ran = call("apply", "out/edited.jsonl")
    assert ran.code == 3
    assert "out/a.txt: has changed since this run" in ran.err
    assert text("out/a.txt") == "mine\n"


def in_place(call: Call) -> str:
    """Repairs `A` in place and gives the log."""
    assert call("fix", "A").code == 0
    (log,) = Path(".normalise").glob("*.jsonl")
    return str(log)


def test_in_place_the_output_is_taken_back_first(call: Call) -> None:
    log = in_place(call)
    ran = call("apply", edited(log, SEG001=None))
    assert ran.code == 0, ran.err
    assert text("A/a.txt") == FIXED.replace("the ", "teh ")
    assert text("A/b/b.txt") == FIXED
    (fresh,) = (p for p in Path(".normalise").glob("*.jsonl") if str(p) != log)
    assert call("undo", str(fresh)).code == 0
    assert text("A/a.txt") == text("A/b/b.txt") == TEXT
    assert call("apply", edited(log, SPL001=None)).code == 0, "the originals are in their places now"
    assert text("A/a.txt") == FIXED.replace("receive", "recieve")


def test_in_place_the_whole_log_is_asked_for_if_it_is_not_beside(call: Call) -> None:
    log = in_place(call)
    copy = edited(log, SEG001=None)
    Path("elsewhere").mkdir()
    kept = Path(log).rename("elsewhere/kept.jsonl")
    ran = call("apply", copy)
    assert ran.code == 3
    assert "A/a.txt: is as the run left it, and the edited log cannot take that back; name the log" in ran.err
    assert text("A/a.txt") == FIXED
    assert call("apply", copy, "--whole", str(kept)).code == 0
    assert text("A/a.txt") == FIXED.replace("the ", "teh ")


def test_originals_that_moved_are_found_by_root(call: Call) -> None:
    Path("A").rename("moved")
    log = edited("out/changes.jsonl", SPL001=None)
    assert call("apply", log, "--out", "new", "--root", "moved").code == 0
    assert text("new/a.txt") == FIXED.replace("receive", "recieve")
    assert call("undo", "new/changes.jsonl").code == 0
    assert text("new/b/b.txt") == TEXT


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"before": "tea"}, "A/a.txt: c1: what it replaces does not stand at 1:1"),
        ({"original": {"start": 900, "end": 903, "byte_start": 900, "byte_end": 903}}, "does not stand at"),
        ({"original": {"start": 0, "end": 9, "byte_start": 0, "byte_end": 9}, "before": "teh mouse"}, None),
        (
            {"original": {"start": 0, "end": 12, "byte_start": 0, "byte_end": 12}, "before": "teh mouse re"},
            "A/a.txt: c1 and c2 overlap; keep one of them",
        ),
    ],
)
def test_what_does_not_fit_the_original_is_refused(call: Call, values: dict[str, Any], message: str | None) -> None:
    records = lines(Path("out/changes.jsonl"))
    next(r for r in records if r.get("id") == "c1").update(values)
    ran = call("apply", str(rewrite(Path("e.jsonl"), records)), "--out", "new")
    refused = [line for line in ran.err.splitlines() if line.startswith("normalise: ")]
    assert ran.code == (3 if message else 0)
    assert len(refused) == bool(message)
    assert (message or "") in "".join(refused)
    assert Path("new/a.txt").exists() == (message is None)
    assert text("new/b/b.txt") == FIXED


def test_a_changed_original_is_refused(call: Call) -> None:
    Path("A/a.txt").write_text("new words\n", encoding="utf-8")
    Path("out/a.txt").write_text("new words\n", encoding="utf-8")
    ran = call("apply", "out/changes.jsonl", "--out", "new")
    assert ran.code == 3
    assert "A/a.txt: has changed since this run, it is neither its input nor its output" in ran.err
    assert [p.name for p in Path("new").rglob("*.txt")] == ["b.txt"]


def test_originals_are_never_overwritten_by_a_folder_of_outputs(call: Call) -> None:
    ran = call("apply", "out/changes.jsonl", "--out", "A")
    assert ran.code == 3
    assert ran.err.count("is the original; name another folder with --out") == 2
    assert text("A/a.txt") == TEXT
    assert not Path("A/changes.jsonl").exists()


def test_the_log_that_is_read_is_not_overwritten(call: Call) -> None:
    ran = call("apply", "out/changes.jsonl", "--out", "out")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "is a log that is read; name another file for the fresh one with --log" in ran.err
    assert call("apply", "out/changes.jsonl", "--out", "out", "--log", "fresh.jsonl").code == 0
    assert call("undo", "fresh.jsonl").code == 0
    assert text("out/a.txt") == TEXT
    assert call("apply", "out/changes.jsonl", "--log", "fresh.jsonl").code == 2


@pytest.mark.parametrize("where", ["A/a.txt", "A/b", "out/a.txt", "out/b"])
def test_links_that_lead_out_of_the_folder_are_refused(
    call: Call, tmp_path_factory: pytest.TempPathFactory, where: str
) -> None:
    place = Path(where)
    moved = place.rename(tmp_path_factory.mktemp("outside") / place.name)
    place.symlink_to(moved)
    inside = moved / "b.txt" if moved.is_dir() else moved
    before = inside.read_bytes()
    if where.startswith("out"):
        ran = call("apply", edited("out/changes.jsonl", to="out/edited.jsonl", SEG001=None))
        assert call("undo", "out/changes.jsonl").code == 3
    else:
        Path("out").rename("gone")
        ran = call("apply", edited("gone/changes.jsonl"), "--out", "new")
    assert ran.code == 3
    assert f"{place / 'b.txt' if moved.is_dir() else place}: leads out of " in ran.err
    assert inside.read_bytes() == before


@pytest.mark.parametrize("path", ["../evil.txt", "/etc/passwd", "b/../../evil.txt"])
def test_paths_that_lead_out_of_the_folder_are_refused(call: Call, path: str) -> None:
    for name in ("path", "output"):
        records = lines(Path("out/changes.jsonl"))
        next(r for r in records if r["type"] == "file")[name] = path
        for command in ("apply", "undo"):
            ran = call(command, str(rewrite(Path("e.jsonl"), records)))
            assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
            assert "e.jsonl: line 2 has the path" in ran.err
            assert "leads out of the run's folder" in ran.err


def test_utf_16_and_line_ends_stay(call: Call) -> None:
    Path("w.txt").write_bytes(("\ufeff" + TEXT.replace("\n", "\r\n")).encode("utf-16-be"))
    assert call("fix", "w.txt", "--out", "wide").code == 0
    assert call("apply", edited("wide/changes.jsonl", "w.txt", SPL003=None), "--out", "new").code == 0
    expected = "\ufeff" + FIXED.replace("é", "🙂🙂").replace("\n", "\r\n")
    assert Path("new/w.txt").read_bytes() == expected.encode("utf-16-be")
    assert call("undo", "new/changes.jsonl").code == 0
    assert Path("new/w.txt").read_bytes() == Path("w.txt").read_bytes()
