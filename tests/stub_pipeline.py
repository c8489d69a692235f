"""A cleaner with a handful of fixed repairs, for tests of what stands around the real ones."""

from __future__ import annotations

import re
from functools import lru_cache
from types import SimpleNamespace

from normalise.document import Document
from normalise.edits import Edit, OffsetMap, Span, Tier, apply
from normalise.result import Change, Held, Reason, Repair, Result
from normalise.settings import Settings

# Two stages; `alotof` passes both and is one repair of two changes.
STAGES: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    ("segmentation", ((r"\bteh\b", "the", "SEG001"), (r"\balotof\b", "alot of", "SEG002"))),
    ("spelling", ((r"\brecieve\b", "receive", "SPL001"), (r"\balot\b", "a lot", "SPL002"), (r"🙂🙂", "é", "SPL003"))),
)
HELD = ((r"\bgonna\b", "going to", "GRA001", Tier.UNSAFE), (r"\bvery very\b", "very", "GRA002", Tier.REPORT))


class StubPipeline:
    """Stands for a Pipeline: `run`, and a lexicon with a digest and a note."""

    def __init__(self, settings: Settings | None = None, note: str | None = None) -> None:
        self.settings = settings or Settings()
        self.lexicon = SimpleNamespace(digest="0" * 64, note=note)

    def run(self, document: Document) -> Result:
        """The result of the fixed repairs."""
        if "CRASH" in document.text:
            raise RuntimeError("boom")
        stages = [(n, [(p, r, c) for p, r, c in rules if self.settings.wants(c)]) for n, rules in STAGES]
        if self.settings.unsafe_fixes:
            unsafe = [(p, r, c) for p, r, c, tier in HELD if tier is Tier.UNSAFE and self.settings.wants(c)]
            stages.append(("grammar", unsafe))
        return staged_result(document, stages, self._held(document))

    def _held(self, document: Document) -> list[Held]:
        held = []
        for pattern, after, code, tier in HELD:
            if not self.settings.wants(code) or (tier is Tier.UNSAFE and self.settings.unsafe_fixes):
                continue
            for m in re.finditer(pattern, document.text):
                edit = Edit(Span(*m.span()), after, code, tier, 0.7, ("a guess",))
                held.append(Held(edit, "grammar", m.group(), edit.span, Reason(tier.name)))
        return sorted(held, key=lambda h: h.original)


def staged_result(
    document: Document, stages: list[tuple[str, list[tuple[str, str, str]]]], held: list[Held] | None = None
) -> Result:
    """Applies regular expressions stage by stage and composes the result as the pipeline does."""
    text, total, count = document.text, OffsetMap(), 0
    steps: list[tuple[str, str, list[Edit], OffsetMap, OffsetMap]] = []
    for stage, rules in stages:
        edits = [
            Edit(Span(*m.span()), after, code, evidence=("a stub says so",))
            for pattern, after, code in rules
            for m in re.finditer(pattern, text)
        ]
        edits.sort(key=lambda e: e.span)
        own = OffsetMap.of_edits(edits, count)
        steps.append((stage, text, edits, total, own))
        count += len(edits)
        total, text = total.then(own), apply(text, edits)
    return result_of(document, text, total, steps, held or [])


def result_of(
    document: Document,
    text: str,
    total: OffsetMap,
    steps: list[tuple[str, str, list[Edit], OffsetMap, OffsetMap]],
    held: list[Held],
) -> Result:
    """The result from the steps: (stage, its text, its edits, the map up to it, its own map)."""
    repairs: list[Repair] = []
    repair_of: dict[int, int] = {}
    for hunk in total.hunks:
        repair_of.update(dict.fromkeys(hunk.marks, len(repairs)))
        before, after = document.text[slice(*hunk.source)], text[slice(*hunk.target)]
        repairs.append(Repair(len(repairs), hunk.source, hunk.target, before, after))
    changes: list[Change] = []
    mark = 0
    for i, (stage, read, edits, ahead, _) in enumerate(steps):
        rest = OffsetMap()
        for later in steps[i + 1 :]:
            rest = rest.then(later[4])
        shift = 0
        for edit in edits:
            start = edit.span.start + shift
            output = rest.to_target(Span(start, start + len(edit.replacement)))
            original = ahead.to_source(edit.span)
            changes.append(Change(edit, stage, read[slice(*edit.span)], original, output, repair_of[mark]))
            shift += len(edit.replacement) - (edit.span.end - edit.span.start)
            mark += 1
    changes.sort(key=lambda c: c.repair)
    return Result(document, text, tuple(changes), tuple(held), tuple(repairs))


@lru_cache
def stub_for(settings: Settings) -> StubPipeline:
    """Stands for `normalise.cleaning.pipeline_for`; at the top of a module, so that workers find it."""
    return StubPipeline(settings)
