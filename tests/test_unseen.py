"""Articles and right texts that no rule was written for, and right text behind damage.

`benchmarks/unseen` holds both; `tests/traps/beside` has one trap a line (`\\n` stands for a line end),
run behind a damaged article, so that the rules that need damage are awake.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import unseen

from normalise.catalogue import all_rules
from normalise.document import Document
from normalise.pipeline import Pipeline
from normalise.result import Result

BESIDE = Path(__file__).resolve().parent / "traps" / "beside"
HEADS = {"translation": ("es-lithium", "fr-court", "de-election"), "print": ("ocr-wreck",)}
RIGHT = sorted(unseen.RIGHT.glob("*.txt"))


def head_of(name: str) -> str:
    """A damaged article without its last paragraph, which may be furniture that changes what stands behind it."""
    return (unseen.ARTICLES / f"{name}.txt").read_text(encoding="utf-8").rsplit("\n\n", 1)[0] + "\n\n"


def changed_behind(result: Result, place: int) -> list[str]:
    return [f"{c.edit.rule} {c.before!r} -> {c.after!r}" for c in result.changes if c.original.end > place]


def traps_of(kind: str) -> list[str]:
    lines = (BESIDE / f"{kind}.txt").read_text(encoding="utf-8").splitlines()
    return [line.replace("\\n", "\n") for line in lines if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("head", ["", "es-lithium", "de-election", "web-council", "ocr-wreck"])
def test_right_text_stays_alone_and_behind_damage(pipeline: Pipeline, head: str) -> None:
    before = head_of(head) if head else ""
    found = {}
    for path in RIGHT:
        result = pipeline.run(Document(before + path.read_text(encoding="utf-8"), path.name))
        if changed := changed_behind(result, len(before)):
            found[path.stem] = changed
    assert len(RIGHT) >= 26
    assert not found


@pytest.mark.parametrize("kind", sorted(HEADS))
def test_traps_come_out_unchanged_beside_damage(pipeline: Pipeline, kind: str) -> None:
    found = []
    for head in HEADS[kind]:
        before = head_of(head)
        for trap in traps_of(kind):
            changed = changed_behind(pipeline.run(Document(before + trap + "\n")), len(before))
            found += [f"behind {head}: {trap!r}: {', '.join(changed)}"] if changed else []
    assert not found, "\n".join(found)


def test_traps_beside_damage_name_a_rule() -> None:
    codes = {rule.code for rule in all_rules()}
    for kind in HEADS:
        for line in (BESIDE / f"{kind}.txt").read_text(encoding="utf-8").splitlines():
            assert not line.startswith("#") or not codes.isdisjoint(re.findall(r"[A-Z]{3}\d{3}", line)), line


@pytest.mark.parametrize("name", unseen.NAMES)
def test_rows_of_unseen_articles_fit_their_texts(name: str) -> None:
    for thin, right in ((False, False), (True, False), (False, True)):
        for text, rows in unseen.versions(name, thin=thin, right=right):
            assert all(text[slice(*row.span)] == row.before for row in rows)


@pytest.mark.parametrize("right", [False, True], ids=["damaged", "mended"])
def test_nothing_false_is_done_to_unseen_articles(right: bool) -> None:
    found = {name: unseen.judged(name, right=right).false for name in unseen.NAMES}
    assert not {name: false for name, false in found.items() if false}
