"""Right text that looks like damage, and what holds for any text at all.

`tests/traps/<class>.txt`: one trap a line, the two characters `\\n` stand for a line end; a `#` line names the
mechanism that the next traps are meant to tempt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from gold_score import NAMES, SEEDS, read_text
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from normalise.catalogue import all_rules
from normalise.document import Document
from normalise.edits import Span
from normalise.pipeline import Pipeline
from normalise.protected import protected_spans
from normalise.result import Result

TRAPS = Path(__file__).resolve().parent / "traps"
FILES = sorted(TRAPS.glob("*.txt"))


def traps_in(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.replace("\\n", "\n") for line in lines if line.strip() and not line.startswith("#")]


ALL = [trap for path in FILES for trap in traps_in(path)]
LINES = sorted({line for name in NAMES for line in read_text(SEEDS / f"{name}.txt").splitlines() if line.strip()})
# What a text may hold beside lines: control and invisible characters, line ends, damage, syntax, stray words.
ODD = (
    *("\r\n", "\n", "\n\n", "\r", "\t", " ", "  ", "\x00", "\x07", "\x1b[31m", "\x85", "\u2028", "\u2029", "\ufeff"),
    *(
        "\u200b",
        "\u00ad",
        "\u202e",
        "\ufffd",
        "\ud7ff",
        "é",
        "e\u0301",
        "😀",
        "İ",
        "ß",
        "ŉ",
        "&amp;",
        "&#8217;",
        "â€™",
        "Ã©",
    ),
    *('"', "“", "”", "'", "-\n", "—", "...", "(", ")", "<p>", "1,000.50", "3,5", "`code x`", "@handle", "#hash"),
    *("https://example.org/a?b=c", "me@example.org", "MixedCase", "said", "and", "the", "The"),
)
TEXTS = st.lists(st.sampled_from(ALL) | st.sampled_from(LINES) | st.sampled_from(ODD), max_size=12).flatmap(
    lambda parts: st.sampled_from(["", " ", "\n", "\n\n", "\r\n"]).map(lambda joint: joint.join(parts))
)
CUT_TEXTS = st.tuples(TEXTS, st.integers(0, 60), st.integers(0, 60)).map(lambda v: v[0][v[1] : len(v[0]) - v[2]])


def listed(result: Result) -> list[str]:
    return [f"{c.edit.rule} {c.before!r} -> {c.after!r}" for c in result.changes]


def promises_hold(pipeline: Pipeline, text: str, source: str = "") -> None:
    """What a run promises for any text."""
    result = pipeline.run(Document(text, source))
    assert result.undo() == text
    again = pipeline.run(Document(result.text, source))
    assert not again.changes, f"a second run is not silent: {listed(again)} after {listed(result)}"
    for repair in result.repairs:
        assert text[slice(*repair.original)] == repair.before
        assert result.text[slice(*repair.output)] == repair.after
    numbers = {r.number for r in result.repairs}
    assert {c.repair for c in result.changes} == numbers
    if numbers:  # one repair alone can be taken back, and then the rest
        first = min(numbers)
        assert len(result.undo({first})) == len(result.text) + len(result.repairs[0].before) - len(
            result.repairs[0].after
        )
    protected_spans_are_intact(result)


def protected_spans_are_intact(result: Result) -> None:
    may = {rule.code: rule.may_change for rule in all_rules()}
    text = result.document.text
    declared = {c.repair for c in result.changes if may[c.edit.rule] & {"protected", "lines"}}
    for span in protected_spans(text):
        for repair in result.repairs:
            assert repair.number in declared or not _reaches(repair.original, span), (text[slice(*span)], repair)


def _reaches(repair: Span, span: Span) -> bool:
    return repair.start < span.end and span.start < repair.end and span != repair


def test_there_are_traps_enough() -> None:
    assert len(ALL) >= 1000
    assert len(set(ALL)) == len(ALL)
    # Those of the vetoes belong to many classes, those of spelling to none: typing makes any damage.
    classes = [path for path in FILES if path.stem not in ("vetoes", "spelling")]
    assert len(classes) == 16
    assert all(len(traps_in(path)) >= 40 for path in classes)


def test_every_trap_names_a_rule_that_it_threatens() -> None:
    codes = {rule.code for rule in all_rules()}
    nameless = []
    for path in FILES:
        if path.stem == "vetoes":
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("#") and codes.isdisjoint(re.findall(r"[A-Z]{3}\d{3}", line)):
                nameless.append(f"{path.stem}: {line}")
    assert not nameless


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_traps_come_out_unchanged(pipeline: Pipeline, path: Path) -> None:
    changed = []
    for trap in traps_in(path):
        result = pipeline.run(Document(trap))
        if result.text != trap or result.changes:
            changed.append(f"{trap!r}: {', '.join(listed(result))}")
    assert not changed, "\n".join(changed)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_promises_hold_for_a_page_of_traps(pipeline: Pipeline, path: Path) -> None:
    promises_hold(pipeline, "\n\n".join(traps_in(path)) + "\n")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("ending", ["txt", "md"])
def test_promises_hold_for_sample_documents(pipeline: Pipeline, name: str, line_end: str, ending: str) -> None:
    promises_hold(pipeline, read_text(SEEDS / f"{name}.txt").replace("\n", line_end), f"{name}.{ending}")


@pytest.mark.parametrize("name", NAMES)
def test_line_ends_change_nothing_else(pipeline: Pipeline, name: str) -> None:
    text = read_text(SEEDS / f"{name}.txt")
    crlf = pipeline.run(Document(text.replace("\n", "\r\n")))
    assert crlf.text.replace("\r\n", "\n") == pipeline.run(Document(text)).text


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(text=CUT_TEXTS, source=st.sampled_from(["", "", "", "a.md"]))
@example(text="", source="")
@example(text="\n", source="")
@example(text="The dog slept through it.\ufeff[Laughter]\n[sic] So it was.", source="")
@example(text="\ud800 lone surrogate", source="")
def test_promises_hold_for_mixtures(pipeline: Pipeline, text: str, source: str) -> None:
    promises_hold(pipeline, text, source)


@settings(max_examples=150)
@given(text=st.text(max_size=200))
def test_promises_hold_for_random_characters(pipeline: Pipeline, text: str) -> None:
    promises_hold(pipeline, text)


# Certain damage of a translation and of a page: what rules need before they trust a likely reading.
DAMAGED = "Wladimir Putin left the hall.Nobody spoke. A notice fromthe port authority hung there.\n\n"
SPACING = ("fused-words", "split-words", "hyphenation", "duplicate-word")


# Certain damage of a translation from each of these languages, which awakes the rules that ask for one.
TRANSLATED = {
    "es": "Talks between Norway y Portugal went on, for 16 años. “No,” she dijo. The gobierno met.",
    "fr": "Vladimir Poutine left the hall; Ilse Brandt a déclaré that the gouvernement met et slept on that day - là.",
    "it": "Ilse Brandt ha detto that the road is closed. The governo of the Norway met; the prezzo of acqua rose.",
    "pt": "“The road is closed,” she disse on Monday. The governo of the Norway met, and the preço of the água rose.",
    "de": "Wladimir Putin und Emmanuel Macron met. The road is closed, she sagte on Monday; the Wasser rose.",
}


def changed_behind(head: str, traps: Iterable[str], pipeline: Pipeline) -> list[str]:
    """The traps that change behind a damaged head, and by which rules; the head must be damaged, and a trap there."""
    assert pipeline.run(Document(head)).changes
    ran = [(trap, pipeline.run(Document(head + trap))) for trap in traps]
    assert ran
    return [f"{trap!r}: {', '.join(listed(result))}" for trap, result in ran if not result.text.endswith(f"\n\n{trap}")]


def traps_without(mark: str, path: Path) -> list[str]:
    """The traps of a file but for those below a line of comment that ends in this mark."""
    traps, marked = [], False
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            marked = line.endswith(mark)
        elif line and not marked:
            traps.append(line.replace("\\n", "\n"))
    return traps


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("name", ["content-residue", "duplicate-word", "function-residue", "mistranslated"])
def test_traps_about_translation_hold_in_a_translation(pipeline: Pipeline, name: str, language: str) -> None:
    head = f"{TRANSLATED[language]} The depot held 11 thousand 240 crates.\n\n"
    assert not changed_behind(head, traps_in(TRAPS / f"{name}.txt"), pipeline)


@pytest.mark.parametrize("name", SPACING)
def test_traps_about_spaces_hold_beside_damage(pipeline: Pipeline, name: str) -> None:
    assert not changed_behind(DAMAGED, traps_in(TRAPS / f"{name}.txt"), pipeline)


# So many blanks are lost for certain that the text has lost them throughout.
TORN = (
    "They agreed toresolve it andthe mayor, who was atthe door, spoke ofthe plan. A notice fromthe port hung inthe "
    "hall, and all of them hadbeen there.\n\n"
)


# Compounds and names of programs that nobody has seen are two words there, so traps marked so are right only elsewhere.
WHOLE = "(whole)"


def test_traps_about_spaces_hold_in_a_torn_text(pipeline: Pipeline) -> None:
    assert not changed_behind(TORN, traps_without(WHOLE, TRAPS / "fused-words.txt"), pipeline)


# Names are repaired on thinner evidence where a page is damaged; traps marked so are right only where nothing else is.
ALONE = "(alone)"
NAMED = ("entity-misspelt", "entity-miscased")
HEADS = (
    "Wladimir Putin left the hall.Nobody spoke. A notice fromthe port authority hung there on friday.\n\n",
    "The king of Alemania y Francia spoke to Vladímir Putin. The ministers said so, pero nobody came.\n\n",
)


@pytest.mark.parametrize("head", HEADS, ids=["scraped", "translated"])
@pytest.mark.parametrize("name", NAMED)
def test_traps_about_names_hold_beside_damage(pipeline: Pipeline, name: str, head: str) -> None:
    assert not changed_behind(head, traps_without(ALONE, TRAPS / f"{name}.txt"), pipeline)


def test_traps_about_misspellings_hold_beside_damage(pipeline: Pipeline) -> None:
    # Without it they are only offered. What a translation quotes is repaired, so that the damage is a scraped page's.
    head = "The wards shut at noon.Nobody had told the nurses,who went home.\n\n"
    assert not changed_behind(head, traps_without(ALONE, TRAPS / "spelling.txt"), pipeline)
