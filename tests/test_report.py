"""`normalise report`: the meter, its JSON, and what the page is made of; the page itself is tested in a browser."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from command_line import Call, written

from normalise import session
from normalise.catalogue import all_rules
from normalise.changelog import file_records
from normalise.damage import CAUSES, CLASSES, class_of
from normalise.files import read
from normalise.pipeline import Pipeline
from normalise.reporters import FileReport
from normalise.reporters.html.rows import rows

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "report.md"
SEEDS = ROOT / "seeds"


def figures(call: Call, *arguments: str) -> dict[str, Any]:
    ran = call("report", *arguments, "--json", "-")
    values: dict[str, Any] = json.loads(ran.out)
    return values


def data_of(html: str) -> dict[str, Any]:
    (block,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    values: dict[str, Any] = json.loads(block)
    return values


def changes_of(html: str) -> list[dict[str, Any]]:
    values = data_of(html)
    return [dict(zip(values["columns"], change, strict=True)) for change in values["changes"]]


def sides(rows: list[list[Any]]) -> tuple[str, str]:
    """What stands on the left and on the right of an article."""
    left = right = ""
    for piece in (piece for row in rows for piece in row):
        before, after = (piece, piece) if isinstance(piece, str) else (piece[0], piece[1])
        left += before
        right += before if after is None else after
    return left, right


def page(call: Call, *arguments: str) -> str:
    call("report", *arguments, "--html", "page.html")
    return Path("page.html").read_text(encoding="utf-8")


def test_every_rule_has_a_class_and_every_class_a_rule() -> None:
    assert len(CLASSES) == 16
    assert {class_of(rule.code).slug for rule in all_rules()} == set(CLASSES)
    assert {rule.cause for rule in all_rules()} - {""} <= set(CAUSES)
    assert all(set(known.causes) <= set(CAUSES) for known in CLASSES.values())


def test_the_documented_classes_are_those_of_the_rules() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| ([^|]+) \| ([A-Z0-9, ]+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert [(slug, label) for slug, label, _ in rows] == [(slug, known.label) for slug, known in CLASSES.items()]
    named = {code: slug for slug, _, codes in rows for code in codes.split(", ")}
    for rule in all_rules():
        longest = max((code for code in named if rule.code.startswith(code)), key=len)
        if longest in ("TRN", "GRA"):
            assert class_of(rule.code).slug == "function-word"
        assert class_of(rule.code).slug == named[longest], rule.code


def test_rates_and_counts(call: Call) -> None:
    written("in/a.txt", "teh end " * 5 + "gonna go\n")
    written("in/b.txt", "all is well here\n" * 5)
    found = figures(call, "in")
    assert (found["documents"], found["damaged"], found["words"]) == (2, 1, 32)
    assert (found["certain"], found["doubtful"]) == (5, 1)
    assert found["per_1000_words"] == pytest.approx(5 / 32 * 1000)
    assert found["classes"]["fused"] == {"certain": 5, "doubtful": 0, "per_1000_words": found["per_1000_words"]}
    assert set(found["classes"]) == set(CLASSES)
    a, b = found["files"]
    assert (a["path"], a["words"], a["certain"]) == ("in/a.txt", 12, 5)
    assert (b["certain"], b["per_1000_words"], b["classes"]) == (0, 0.0, {})
    assert found["frequent"][0] == {
        "code": "SEG001", "class": "fused", "before": "teh", "after": "the", "number": 5, "documents": 1,
    }  # fmt: skip


def test_open_artefacts_follow_what_the_document_shows(call: Call) -> None:
    """`SPL002` may come from anything; OCR is its likeliest cause, where the document shows it twice."""
    written("one.txt", "alot of mail\n")
    assert figures(call, "one.txt")["causes"]["typing"]["certain"] == 1
    written("two.txt", "alot of mail, recieve it, recieve it\n")
    found = figures(call, "two.txt")["causes"]
    assert (found["ocr"]["certain"], found["typing"]["certain"]) == (3, 0)


def test_the_meter_names_the_worst_first_and_says_it_outright(call: Call) -> None:
    written("in/a.txt", "teh end of a long and quiet story\n")
    written("in/b.txt", "teh teh end\n")
    written("in/c.txt", "well\n")
    ran = call("report", "in")
    assert ran.code == session.DONE
    assert ran.out.startswith("This feed suffers from web scraping, above all from fused words.\n")
    names = re.findall(r"in/\w\.txt$", ran.out, re.MULTILINE)
    assert names == ["in/b.txt", "in/a.txt", "in/c.txt"]
    assert "... and 2 less damaged (--top 3 shows all)" in call("report", "in", "--top", "1").out


def test_clean_and_nearly_clean_feeds(call: Call) -> None:
    written("a.txt", "well\n")
    assert call("report", "a.txt").out.startswith("This document shows no certain damage.")
    written("a.txt", "gonna go\n")
    assert "1 doubtful place is listed" in call("report", "a.txt").out
    written("a.txt", "well " * 5000 + "teh end\n")
    assert call("report", "a.txt").out.startswith(
        "This document is nearly clean; what is wrong comes from web scraping"
    )
    written("a.txt", "")
    assert figures(call, "a.txt")["per_1000_words"] is None


def test_nothing_is_written(call: Call) -> None:
    text = written("a.txt", "teh end\n")
    call("report", "a.txt")
    assert [path.name for path in Path().iterdir()] == ["a.txt"]
    assert text.read_text(encoding="utf-8") == "teh end\n"


def test_a_file_that_cannot_be_read_is_named(call: Call) -> None:
    written("in/a.txt", "teh end\n")
    written("in/b.txt", b"caf\xe9\n")
    ran = call("report", "in", "--json", "figures.json")
    assert ran.code == session.FAILED
    assert "  in/b.txt: not valid UTF-8" in ran.out
    assert [row["path"] for row in json.loads(Path("figures.json").read_text(encoding="utf-8"))["failed"]] == [
        "in/b.txt"
    ]
    assert page(call, "in").count("not valid UTF-8") == 2, "in the list of failures and in the data"


@pytest.mark.parametrize("place", [(), ("--out", "out")])
def test_a_log_gives_what_its_texts_gave(call: Call, place: tuple[str, ...]) -> None:
    written("in/a.txt", "teh end\r\n\r\nalotof gonna very very\r\n")
    written("in/b.txt", "well\n")
    direct, html = figures(call, "in"), page(call, "in")
    call("fix", "in", *place, "--log", "run.jsonl")
    assert figures(call, "run.jsonl") == direct
    (before, after) = ([data_of(text)[key] for key in ("files", "changes")] for text in (html, page(call, "run.jsonl")))
    assert [file["rows"] for file in before[0]] == [file["rows"] for file in after[0]]
    assert [change[2:] for change in before[1]] == [change[2:] for change in after[1]]


def test_a_log_whose_files_have_gone_has_counts_but_no_rates(call: Call) -> None:
    text = written("a.txt", "teh end\n")
    call("fix", "a.txt", "--log", "run.jsonl")
    text.write_text("something else\n", encoding="utf-8")
    found = figures(call, "run.jsonl")
    assert (found["certain"], found["words"], found["per_1000_words"]) == (1, 0, None)
    assert data_of(page(call, "run.jsonl"))["files"][0]["rows"] is None
    assert changes_of(page(call, "run.jsonl"))[0]["before"] == "teh"


def test_a_log_that_was_undone_in_part_leads_to_the_input(call: Call) -> None:
    written("a.txt", "teh end, recieve it\n")
    call("fix", "a.txt", "--log", "run.jsonl")
    call("undo", "run.jsonl", "--only", "SPL001")
    (file,) = data_of(page(call, "run.jsonl"))["files"]
    assert sides(file["rows"]) == ("teh end, recieve it\n", "the end, receive it\n")


def test_a_log_stands_alone(call: Call) -> None:
    written("a.txt", "teh end\n")
    call("fix", "a.txt", "--log", "run.jsonl")
    ran = call("report", "run.jsonl", "a.txt")
    assert ran.code == session.WRONG
    assert "run.jsonl: a change log is reported on alone" in ran.err


def test_a_page_that_cannot_be_written_is_an_error(call: Call) -> None:
    written("a.txt", "teh end\n")
    written("file", "x")
    ran = call("report", "a.txt", "--html", "file/page.html")
    assert ran.code == session.WRONG
    assert "file/page.html: cannot be written" in ran.err


def test_rows_give_both_texts_back(call: Call) -> None:
    text = "teh end\n\nalotof gonna\x0b very very \u2028teh\r\nlast"
    written("a.txt", text)
    html = page(call, "a.txt")
    (file,) = data_of(html)["files"]
    cleaned = text.replace("teh", "the").replace("alotof", "a lot of").replace("\r\n", "\n")
    assert sides(file["rows"]) == (text.replace("\r\n", "\n"), cleaned)
    assert len(file["rows"]) == 4, "a row a line, whatever else may look like a line's end"
    marked = sorted(n for row in file["rows"] for piece in row if not isinstance(piece, str) for n in piece[2])
    assert marked == list(range(len(changes_of(html)))), "every change has its mark"


@pytest.mark.parametrize("name", sorted(path.name for path in SEEDS.glob("*.txt")))
def test_rows_of_the_sample_documents(pipeline: Pipeline, name: str) -> None:
    source = read(SEEDS / name, name)
    result = pipeline.run(source.document)
    records = file_records(result, source, source.encoded(result.text), name, name)
    report = FileReport(name, records, source.document.text, result.text)
    assert report.logged
    made: list[list[Any]] = [list(row) for row in rows(source.document.text, report.logged.repairs, report.changes, 7)]
    assert sides(made) == (source.document.text, result.text)
    marked = sorted(n for row in made for piece in row if not isinstance(piece, str) for n in piece[2])
    assert marked == list(range(7, 7 + len(report.changes)))


def test_changes_say_what_became_of_them(call: Call) -> None:
    written("a.txt", "It was teh end, gonna be very very fine.\n")
    first, unsafe, listed = changes_of(page(call, "a.txt"))
    assert (first["code"], first["kind"], first["cause"], first["state"]) == ("SEG001", "fused", "scrape", "applied")
    assert (unsafe["state"], listed["state"]) == ("unsafe", "report")
    assert first["around"] == ["It was ", " end, gonna be very very fine."]


class _Parser(HTMLParser):
    """Collects the tags of a page with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_hostile_text_stays_text(call: Call) -> None:
    text = "</script><script>alert(1)</script><!-- teh --> \u2028 \u202e ]]> ${verdict}\n"
    written("<img src=x onerror=alert(1)>.txt", text)
    html = page(call, ".")
    parser = _Parser()
    parser.feed(html)
    assert [tag for tag, _ in parser.tags].count("script") == 2
    assert not [tag for tag, attributes in parser.tags if tag == "img" or any(k.startswith("on") for k in attributes)]
    (block,) = re.findall(r'id="data">(.*?)</script>', html, re.DOTALL)
    assert block.isascii()
    assert not re.search(r"[<>&]", block)
    assert "${verdict}" in block


def test_the_page_needs_nothing_and_allows_nothing(call: Call) -> None:
    written("a.txt", "teh end\n")
    html = page(call, "a.txt")
    parser = _Parser()
    parser.feed(html)
    for tag, attributes in parser.tags:
        assert tag not in ("iframe", "object", "embed", "base")
        assert "style" not in attributes, "the policy would refuse it"
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith(("#", "data:"))
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org/2000/svg)", html)
    (policy,) = [a["content"] or "" for tag, a in parser.tags if a.get("http-equiv") == "Content-Security-Policy"]
    for kind in ("style", "script"):
        (text,) = re.findall(rf"<{kind}>(.*?)</{kind}>", html, re.DOTALL)
        assert f"{kind}-src 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy


def test_equal_input_gives_an_equal_page(call: Call) -> None:
    written("in/a.txt", "teh end\n")
    written("in/b.txt", "recieve it\n")
    assert page(call, "in") == page(call, "in", "--jobs", "2")
    call("fix", "in", "--out", "out")
    log = page(call, "out/changes.jsonl")
    assert log == page(call, "out/changes.jsonl")
    time = json.loads(Path("out/changes.jsonl").read_text(encoding="utf-8").splitlines()[0])["time"]
    assert time in log, "the only time is that of the run"
