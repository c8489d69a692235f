"""`normalise log ...`: changes shown, counted, exported; files compared with the log."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest
from command_line import Call
from logged_runs import lines, rewrite

TEXT = "teh mouse,\trecieve 🙂🙂 alotof\nteh cheese, gonna\n"
LOG = "out/changes.jsonl"


@pytest.fixture
def call(call: Call) -> Call:
    """Runs `normalise` beside a folder `A` of two texts, whose repairs are in `out`."""
    Path("A/b").mkdir(parents=True)
    Path("A/a.txt").write_text(TEXT, encoding="utf-8")
    Path("A/b/b.txt").write_text("teh very very end\n", encoding="utf-8")
    assert call("fix", "A", "--out", "out").code == 0
    return call


def test_show_tells_every_change_with_its_reason(call: Call) -> None:
    ran = call("log", "show", LOG)
    assert ran.code == 0
    assert 'A/a.txt:1:1: SEG001 "teh" -> "the" [safe] c1\n    because: a stub says so; confidence 1.00\n' in ran.out
    assert '"gonna" -> "going to" [held: unsafe, --unsafe-fixes applies it] c7\n    because: a guess; ' in ran.out
    assert 'SPL002 "alot" -> "a lot" [safe] c5\n' in ran.out
    assert ran.out.count('    part of: "alotof" -> "a lot of"\n') == 2
    assert ran.err == "9 changes: 7 applied, 2 held, 0 taken back\n"


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--code", "SEG001"], ["c1", "c6", "c8"]),
        (["--code", "seg,GRA002"], ["c1", "c4", "c6", "c8", "c9"]),
        (["--path", "A/b"], ["c8", "c9"]),
        (["--path", "b.txt", "--path", "A/a.txt", "--code", "SEG001"], ["c1", "c6", "c8"]),
        (["--id", "c2,c9"], ["c2", "c9"]),
        (["--held"], ["c7", "c9"]),
        (["--applied", "--path", "out/b/b.txt"], ["c8"]),
        (["--reason", "REPORT"], ["c9"]),
        (["--held", "--code", "SEG"], []),
    ],
)
def test_filters(call: Call, options: list[str], expected: list[str]) -> None:
    ran = call("log", "show", LOG, *options)
    assert ran.code == 0
    assert [line.rpartition(" ")[2] for line in ran.out.splitlines() if not line.startswith(" ")] == expected
    out = call("log", "export", LOG, "--format", "jsonl", *options).out
    assert [json.loads(line)["id"] for line in out.splitlines()] == expected


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--id", "c99"], "--id c99: is no change in this log"),
        (["--path", "nowhere"], "--path nowhere: is no file or folder in this log"),
        (["--code", "SEG1x"], "--code SEG1X: is no rule's code"),
        (["--reason", "WHIM"], "--reason WHIM: is none; reasons are OVERLAP, "),
    ],
)
def test_a_filter_that_can_mean_nothing_is_refused(call: Call, options: list[str], message: str) -> None:
    ran = call("log", "show", LOG, *options)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert message in ran.err


def test_the_same_repair_is_told_once_with_group(call: Call) -> None:
    ran = call("log", "show", LOG, "--group", "--code", "SEG")
    assert ran.out.splitlines()[:5] == [
        '3 times: SEG001 "teh" -> "the" [safe]',
        "    because: a stub says so; confidence 1.00",
        "    A/a.txt:1:1 c1",
        "    A/a.txt:2:1 c6",
        "    A/b/b.txt:1:1 c8",
    ]
    assert ran.out.splitlines()[5].startswith("1 time: SEG002")


def test_what_was_taken_back_is_told(call: Call) -> None:
    assert call("undo", LOG, "--only", "SEG001", "--only", "c4").code == 0
    ran = call("log", "show", LOG)
    assert ran.out.count("[safe, taken back]") == 5
    assert ran.err == "9 changes: 2 applied, 2 held, 5 taken back\n"
    rows = {line.split()[0]: line.split()[2:] for line in call("log", "stats", LOG).out.splitlines()[2:7]}
    assert rows["SEG001"] == ["0", "0", "3"]


def test_stats_count_by_rule_file_evidence_and_pair(call: Call) -> None:
    ran = call("log", "stats", LOG, "--top", "2")
    tables = [[row.split() for row in table.splitlines()] for table in ran.out.split("\n\n")]
    assert [table[0][0] for table in tables] == ["rule", "file", "rule", "rule"]
    assert ["SEG001", "segmentation", "3", "0", "0"] in tables[0]
    assert ["GRA002", "grammar", "0", "1", "0"] in tables[0]
    assert tables[1][2:] == [["A/a.txt", "6", "1", "0"], ["A/b/b.txt", "1", "1", "0"]]
    assert tables[2][2] == ["SEG001", "a", "stub", "says", "so", "3", "0", "0"]
    assert tables[3][2] == ["SEG001", '"teh"', '"the"', "3", "0", "0"]
    assert " ".join(tables[3][4]) == "... and 5 more (--top)"


def test_tables_give_texts_back(call: Call) -> None:
    out = call("log", "export", LOG, "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(out)))
    records = [r for r in lines(Path(LOG)) if r["type"] == "change"]
    assert [(r["id"], r["before"], r["after"]) for r in rows] == [(r["id"], r["before"], r["after"]) for r in records]
    assert [r["output_start"] for r in rows if r["status"] == "held"] == ["", ""]
    assert rows[1]["byte_start"] == str(records[1]["original"]["byte_start"])
    tsv = call("log", "export", LOG, "--format", "tsv", "--to", "t.tsv")
    assert (tsv.code, tsv.out) == (0, "")
    head, *body = Path("t.tsv").read_text(encoding="utf-8").splitlines()
    assert head.split("\t") == list(rows[0])
    assert all(len(line.split("\t")) == len(rows[0]) for line in body)


def test_cells_of_tsv_hold_no_tabs_and_line_ends(call: Call) -> None:
    records = lines(Path(LOG))
    next(r for r in records if r.get("id") == "c1").update(before="a\tb\\n\r\n", after="\n")
    ran = call("log", "export", str(rewrite(Path("e.jsonl"), records)), "--format", "tsv", "--id", "c1")
    assert ran.out.count("\n") == 2
    assert "\ta\\tb\\\\n\\r\\n\t\\n\t" in ran.out


def test_json_holds_the_records_and_whether_they_stand(call: Call) -> None:
    call("undo", LOG, "--only", "c8")
    whole = json.loads(call("log", "export", LOG, "--format", "json").out)
    records = [r for r in lines(Path(LOG)) if r["type"] == "change"]
    assert [{**r, "type": "change", "undone": r["id"] == "c8"} for r in whole] == [
        {**r, "undone": r["id"] == "c8"} for r in records
    ]
    assert json.loads(call("log", "export", LOG, "--format", "json", "--held", "--code", "SEG").out) == []


def test_the_diff_makes_the_outputs(call: Call) -> None:
    assert call("log", "export", LOG, "--format", "diff", "--to", "all.diff").code == 0
    subprocess.run(["patch", "-p0", "-i", "all.diff"], check=True, capture_output=True)
    assert Path("A/a.txt").read_bytes() == Path("out/a.txt").read_bytes()
    assert Path("A/b/b.txt").read_bytes() == Path("out/b/b.txt").read_bytes()


def test_the_diff_shows_what_was_chosen_and_stands(call: Call) -> None:
    call("undo", LOG, "--only", "c6")
    ran = call("log", "export", LOG, "--format", "diff", "--code", "SEG001", "--path", "a.txt")
    assert [line for line in ran.out.splitlines() if line[0] in "+-"] == [
        *("--- A/a.txt", "+++ A/a.txt"),
        *("-teh mouse,\trecieve 🙂🙂 alotof", "+the mouse,\trecieve 🙂🙂 alotof"),
    ]
    Path("A/a.txt").unlink()
    assert call("log", "export", LOG, "--format", "diff", "--code", "SEG001", "--path", "a.txt").out == ran.out
    Path("out/a.txt").unlink()
    ran = call("log", "export", LOG, "--format", "diff")
    assert ran.code == 3
    assert "A/a.txt: cannot be read" in ran.err
    assert "+++ A/b/b.txt" in ran.out


def test_an_export_never_overwrites_a_log(call: Call) -> None:
    before = Path(LOG).read_bytes()
    assert call("log", "export", LOG, "--format", "csv", "--to", LOG).code == 2
    assert Path(LOG).read_bytes() == before


def test_verify_tells_the_state_of_every_file(call: Call) -> None:
    ran = call("log", "verify", LOG)
    assert (ran.code, ran.out) == (0, "out/a.txt: as the run left it\nout/b/b.txt: as the run left it\n")
    assert ran.err == "2 of 2 files are as the log says.\n"
    Path("out/a.txt").write_text(TEXT, encoding="utf-8")
    Path("out/b/b.txt").write_text("mine", encoding="utf-8")
    ran = call("log", "verify", LOG)
    assert (ran.code, ran.err) == (1, "0 of 2 files are as the log says.\n")
    assert ran.out == (
        "out/a.txt: as before the run, though the run in the log came later: it was rolled back or cut short\n"
        "out/b/b.txt: changed since the run\n"
    )
    Path("out/b/b.txt").unlink()
    assert "out/b/b.txt: missing; name the folder it is in with --root" in call("log", "verify", LOG).out
    Path("out/b/b.txt").mkdir()
    assert "out/b/b.txt: cannot be read (" in call("log", "verify", LOG).out


def test_verify_after_an_undo(call: Call) -> None:
    call("undo", LOG, "--only", "c1", "--only", "A/b")
    ran = call("log", "verify", LOG)
    assert (ran.code, ran.out) == (
        0,
        "out/a.txt: as the run left it, in part taken back\nout/b/b.txt: as before the run\n",
    )
    Path("out/b/b.txt").write_text("the very very end\n", encoding="utf-8")
    ran = call("log", "verify", LOG)
    assert ran.code == 1
    assert "out/b/b.txt: as the run left it, though an undo in the log came later" in ran.out


def test_verify_of_what_was_not_changed_and_of_links(call: Call, tmp_path_factory: pytest.TempPathFactory) -> None:
    Path("B").mkdir()
    Path("B/plain.txt").write_text("plain\n", encoding="utf-8")
    Path("B/noisy.txt").write_text("teh\n", encoding="utf-8")
    call("fix", "B", "--out", "two")
    Path("two/noisy.txt").symlink_to(Path("two/noisy.txt").rename(tmp_path_factory.mktemp("outside") / "noisy.txt"))
    ran = call("log", "verify", "two/changes.jsonl")
    assert ran.code == 1
    assert ran.out == (
        "two/noisy.txt: leads out of the run's folder through a link\n"
        "two/plain.txt: unchanged, and the run found nothing to change\n"
    )


@pytest.mark.parametrize("command", ["show", "stats", "verify", "undo", "apply"])
@pytest.mark.parametrize(
    ("damage", "message"),
    [
        ("schema", "its schema is 2, not 1; use the version that wrote it"),
        ("broken", "line 3 is not JSON"),
        ("file twice", "has the file a.txt a second time"),
        ("change twice", "has the change c1 a second time"),
        ("two runs", "is the head of a second run"),
        ("place", "has a place that ends before it starts"),
    ],
)
def test_damaged_logs_give_one_line(call: Call, command: str, damage: str, message: str) -> None:
    records = lines(Path(LOG))
    first = next(r for r in records if r["type"] == "change")
    if damage == "schema":
        records[0]["schema"] = 2
    elif damage == "file twice":
        records.append(records[1])
    elif damage == "change twice":
        records.insert(records.index(first), first)
    elif damage == "two runs":
        records = [*records, *records]
    elif damage == "place":
        first["original"]["start"] = 99
    path = rewrite(Path("e.jsonl"), records)
    if damage == "broken":
        text = path.read_text(encoding="utf-8").split("\n")
        path.write_text("\n".join([*text[:2], text[2][:40], *text[3:]]), encoding="utf-8")
    ran = call(*(["log", command] if command in ("show", "stats", "verify") else [command]), str(path))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert message in ran.err
