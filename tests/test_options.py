"""Options of `fix` and `check`: what each one changes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import Call, written

from normalise import clean
from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.errors import NormaliseError
from normalise.lexicon import Lexicon
from normalise.pipeline import Pipeline
from normalise.settings import Settings

FUSED = "Officials fromthe ministry met."
FIXED = "Officials from the ministry met."


def fixed(call: Call, text: str, *options: str) -> str:
    written("a.txt", text)
    assert call("fix", "a.txt", *options).code == 0
    return Path("a.txt").read_text(encoding="utf-8")


def test_extend_select_brings_rules_back(call: Call) -> None:
    written("normalise.toml", 'select = ["SEG"]\nignore = ["SPL"]\n')
    assert fixed(call, "teh recieve") == "the recieve"
    assert fixed(call, "teh recieve", "--extend-select", "SPL") == "the recieve", "ignored at the same length"
    assert fixed(call, "teh recieve", "--extend-select", "SPL001") == "the receive"
    assert fixed(call, "teh recieve", "--select", "GRA", "--extend-select", "spl001") == "teh receive"


@pytest.mark.parametrize(
    ("option", "codes"),
    [("--select", "NAX"), ("--ignore", "SEG9"), ("--extend-select", "XYZ123")],
)
def test_codes_that_fit_no_rule_are_refused_with_advice(call: Call, option: str, codes: str) -> None:
    written("a.txt", "teh")
    ran = call("check", "a.txt", option, codes)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"normalise: {option}: no rule's code begins with {codes!r};")
    assert ("did you mean 'NAM'?" in ran.err) == (codes == "NAX")


def test_min_confidence_holds_weaker_repairs(lexicon: Lexicon) -> None:
    assert clean(FUSED, Settings(min_confidence=0.999)).text == FUSED
    assert clean(FUSED).text == FIXED


def test_min_confidence_must_be_a_share(call: Call) -> None:
    written("a.txt", "teh")
    ran = call("check", "a.txt", "--min-confidence", "3")
    assert (ran.code, ran.err) == (2, "normalise: --min-confidence must be a number from 0 to 1; it is 3.0\n")


def test_exit_zero_forgives_findings_but_no_errors(call: Call) -> None:
    written("a.txt", "teh")
    assert call("check", "a.txt").code == 1
    assert call("check", "a.txt", "--exit-zero").code == 0
    assert call("fix", "a.txt", "--diff", "--exit-zero").code == 0
    written("b.txt", b"\xff")
    assert call("check", ".", "--exit-zero").code == 3
    assert call("check", "gone.txt", "--exit-zero").code == 2


def test_fix_fails_on_what_it_leaves(call: Call) -> None:
    for text, codes in (("teh gonna", (0, 1, 1)), ("teh very very", (0, 0, 1)), ("teh", (0, 0, 0))):
        for level, code in zip(("safe", "unsafe", "report"), codes, strict=True):
            written("a.txt", text)
            assert call("fix", "a.txt", "--fail-on", level).code == code, (text, level)
            assert "the" in Path("a.txt").read_text()


@pytest.mark.parametrize("separator", ["\n", "\0", "\r\n"])
def test_a_list_of_files_is_read(call: Call, separator: str) -> None:
    names = ["a b.txt", "ü.txt", "deep/c.txt"]
    for name in names:
        written(name, "teh")
    written("other.txt", "teh")
    listed = (separator.join(names) + separator).encode()
    written("list", listed)
    for arguments, stdin in ((("--file-list", "list"), b""), (("--file-list", "-"), listed)):
        ran = call("check", *arguments, "--output-format", "concise", stdin=stdin)
        assert sorted(line.split(":")[0] for line in ran.out.splitlines()) == sorted(names)
    ran = call("check", "other.txt", "--file-list", "list", "--output-format", "concise")
    assert len(ran.out.splitlines()) == 4


def test_a_list_of_no_files_is_no_error_but_a_missing_one_is(call: Call) -> None:
    assert call("check", "--file-list", "-", stdin=b"\n")[:2] == (0, "")
    assert call("check", "--file-list", "gone").code == 2
    assert call("check", "--file-list", "-", stdin=b"-\n").code == 2
    ran = call("check")
    assert (ran.code, ran.out) == (2, "")
    assert "nothing to read" in ran.err


def test_the_name_of_standard_input_decides_what_holds(call: Call) -> None:
    written("normalise.toml", 'per-file-ignores = {"sport/*" = ["SEG"]}\nexclude = ["drafts"]\n')
    assert call("fix", "-", stdin=b"teh").out == "the"
    assert call("fix", "-", "--stdin-filename", "news/a.txt", stdin=b"teh").out == "the"
    assert call("fix", "-", "--stdin-filename", "sport/a.txt", stdin=b"teh").out == "teh"
    ran = call("check", "-", "--stdin-filename", "news/a.txt", "--output-format", "concise", stdin=b"teh")
    assert ran.out == 'news/a.txt:1:1: SEG001 "teh" -> "the"\n'
    ran = call("fix", "-", "--stdin-filename", "drafts/a.txt", "--force-exclude", stdin=b"teh")
    assert (ran.code, ran.out) == (0, "teh"), "it goes out as it came"
    assert "skipped" in ran.err


def test_the_name_of_standard_input_tells_markdown(pipeline: Pipeline) -> None:
    text = "```\nfromthe\n```\n"
    assert pipeline.run(Document(text, "page.md")).text == text
    assert pipeline.run(Document(text, "page.txt")).text != text


def test_a_declared_encoding_is_that_of_the_output(call: Call) -> None:
    written("a.txt", "café teh “x”\r\n".encode("windows-1252"))
    assert call("check", "a.txt").code == 3
    assert call("fix", "a.txt", "--encoding", "Windows-1252").code == 0
    assert Path("a.txt").read_bytes() == "café the “x”\r\n".encode("windows-1252")
    (log,) = Path(".normalise").glob("*.jsonl")
    records = [json.loads(line) for line in log.read_text().splitlines()]
    assert next(r["encoding"] for r in records if r["type"] == "file") == "cp1252"
    assert next(r["original"] for r in records if r["type"] == "change")["byte_start"] == 5
    assert call("undo", str(log)).code == 0
    assert Path("a.txt").read_bytes() == "café teh “x”\r\n".encode("windows-1252")


def test_what_the_encoding_cannot_hold_is_an_error_of_the_file(tmp_path: Path) -> None:
    text = "The menu of the caf&eacute; is short.\n"
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(text if name == "a.txt" else f"{FUSED}\n")
    command = [sys.executable, "-c", "from normalise.cli import main; main()", "fix", ".", "--encoding", "ascii"]
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ran.returncode == 3
    assert ran.stderr.startswith("a.txt: ascii cannot hold 'é' (U+00E9), which a repair writes; the file is as it was;")
    assert (tmp_path / "a.txt").read_text() == text
    assert (tmp_path / "b.txt").read_text() == f"{FIXED}\n"


def test_a_text_is_written_in_its_own_encoding() -> None:
    from normalise.files import decode

    source = decode("Привет".encode("koi8-r"), "a.txt", "koi8-r")
    assert source.encoded("Привет!") == "Привет!".encode("koi8-r")
    with pytest.raises(NormaliseError, match=r"^a\.txt: koi8-r cannot hold 'é' \(U\+00E9\), which a repair writes"):
        source.encoded("é")


def test_a_byte_order_mark_is_heeded_whatever_is_declared(call: Call) -> None:
    written("a.txt", "\ufefftéh teh".encode())
    assert call("fix", "a.txt", "--encoding", "windows-1252").code == 0
    assert Path("a.txt").read_bytes() == "\ufefftéh the".encode()


@pytest.mark.parametrize(
    "name", ["utf-7", "utf-16", "base64", "rot13", "klingon", "iso2022_jp", "unicode_escape", "idna"]
)
def test_encodings_that_cannot_be_are_refused(call: Call, name: str) -> None:
    written("a.txt", "teh")
    ran = call("fix", "a.txt", "--encoding", name)
    assert ran.code == 2
    assert ran.err.startswith("normalise: --encoding ")
    assert ran.err.count("\n") == 1
    assert Path("a.txt").read_text() == "teh"


def test_large_files_are_named_and_skipped(call: Call) -> None:
    written("small.txt", "teh")
    written("large.txt", "teh " * 300)
    ran = call("check", ".", "--max-file-size", "1kB", "--output-format", "concise")
    assert ran.code == 1
    assert "large.txt: skipped: 1.2 kB is more than max-file-size, 1 kB\n" in ran.err
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["small.txt"]
    assert len(call("check", ".", "--max-file-size", "1200", "--output-format", "concise").out.splitlines()) == 301
    assert call("fix", "-", "--max-file-size", "2", stdin=b"teh").out == "teh"
    for wrong in ("12XB", "0", "-1", "MB"):
        assert call("check", ".", "--max-file-size", wrong).code == 2


def test_trust_can_be_moved_either_way() -> None:
    settings = Settings(extend_safe=("GRA",), extend_unsafe=("GRA001", "SEG"))
    assert settings.trusted("GRA002", Tier.UNSAFE) is Tier.SAFE
    assert settings.trusted("GRA001", Tier.SAFE) is Tier.UNSAFE, "the longer code wins"
    assert settings.trusted("GRA002", Tier.REPORT) is Tier.REPORT
    assert settings.trusted("NAM001", Tier.UNSAFE) is Tier.UNSAFE
    assert Settings(extend_safe=("SEG",), extend_unsafe=("SEG",)).trusted("SEG001", Tier.SAFE) is Tier.UNSAFE
    edit = Edit(Span(0, 1), "x", "SEG001")
    assert settings.weighed(edit) == Edit(Span(0, 1), "x", "SEG001", Tier.UNSAFE)


def test_repairs_that_count_as_unsafe_wait_for_leave(lexicon: Lexicon) -> None:
    held = clean(FUSED, Settings(extend_unsafe=("SEG001",)))
    assert (held.text, [str(h.reason) for h in held.held]) == (FUSED, ["UNSAFE"])
    assert clean(FUSED, Settings(extend_unsafe=("SEG001",), unsafe_fixes=True)).text == FIXED


def test_protected_stretches_are_touched_by_no_rule(lexicon: Lexicon) -> None:
    text = "Officials fromthe ministry met at the cafÃ© fromthe pier."
    settings = Settings(protect_re=(r"cafÃ©", r"(?i)FROMTHE (?=min)"))
    result = clean(text, settings)
    assert result.text == "Officials fromthe ministry met at the cafÃ© from the pier."
    assert {str(h.reason) for h in result.held} == {"PROTECTED"}
    with pytest.raises(NormaliseError, match="'\\(' is no regular expression"):
        clean(text, Settings(protect_re=("(",)))


def test_the_locale_settles_the_article_of_herbs(lexicon: Lexicon) -> None:
    text = "It is a herb of the hills."
    assert clean(text).text == text
    assert clean(text, Settings(locale="en-GB")).text == text
    assert clean(text, Settings(locale="en-US")).text == "It is an herb of the hills."


@pytest.mark.parametrize(
    "text",
    [
        "The sign said fromthe [sic] harbour.",
        "He wrote that “they came fromthe sea” [sic] in May.",
        "It was a recieved wisdom fromthe [sic!] time.",
        "She wrote fromthe [sic: from the] table.",
    ],
)
def test_the_words_before_sic_stay(pipeline: Pipeline, text: str) -> None:
    assert pipeline.run(Document(text)).text == text


def test_sic_protects_a_few_words_only(pipeline: Pipeline) -> None:
    text = "Officials fromthe ministry met the men who wrote thier [sic] names."
    assert pipeline.run(Document(text)).text == text.replace("fromthe", "from the")
