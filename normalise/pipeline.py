"""The stages, and the way of one document through them."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from normalise.catalogue import sleeping_rules
from normalise.composition import Step, composed
from normalise.document import Document
from normalise.edits import Edit, OffsetMap, Span, Tier, apply
from normalise.evidence import Evidence, Profile, language_hints
from normalise.guards import failing_paragraphs
from normalise.language import Languages
from normalise.lexicon import Lexicon
from normalise.objections import Objections
from normalise.readings import Readings
from normalise.result import Held, Reason, Result, joined
from normalise.rule import Context, Rule
from normalise.settings import Settings
from normalise.suspects import Scanner, Suspects

STAGES = (
    "encoding",  # every later stage must see real characters
    "boilerplate",  # do not repair what will be dropped
    "layout",  # join hyphenated and wrapped lines before any word is looked up
    "segmentation",  # split fused and join split words before names are matched
    "names",  # variants and misspellings to canonical forms
    "translation",  # mistranslated acronyms and names, untranslated residue, function words
    "casing",  # needs the names
    "numbers",  # scale and format
    "spelling",  # OCR and typing errors in what is still unknown
    "grammar",  # a/an, doubled words, what earlier repairs made visible
    "punctuation",  # last: earlier stages leave spacing
)

# Evidence is gathered before this stage and then frozen; later stages only add to it.
_EVIDENCE_FROM = "segmentation"
# A stage may enable itself a few times (two joints in one token); more is a rule that never rests.
_ROUNDS = 4
# The whole runs again over what it wrote until it is silent: that makes a user's second run silent.
_PASSES = 4
# Texts of this length are books and collections; of shorter ones everything is read again after a change.
_LONG = 16_000
# How often paragraphs that fail a guard are closed before the whole document is left as it was.
_CLOSINGS = 3
# Longer texts are worked through in blocks cut at paragraph borders; no evidence crosses a block.
BLOCK = 32_000


@dataclass(frozen=True)
class Pipeline:
    """Stages over a lexicon under settings; `run` is a pure function of the document."""

    lexicon: Lexicon
    settings: Settings = field(default_factory=Settings)

    @cached_property
    def rules(self) -> dict[str, tuple[Rule, ...]]:
        """The chosen rules of each stage."""
        return {s: tuple(r for r in sleeping_rules() if r.stage == s and self.settings.wants(r.code)) for s in STAGES}

    @cached_property
    def detectors(self) -> tuple[Rule, ...]:
        """The rules whose safe edits make up the damage profile; they take part whatever the user selects."""
        early = STAGES[: STAGES.index(_EVIDENCE_FROM)]
        return tuple(r for r in sleeping_rules() if r.certain and r.stage not in early)

    @cached_property
    def languages(self) -> Languages:
        """Tells English from other languages."""
        return Languages(self.lexicon)

    @cached_property
    def scanner(self) -> Scanner:
        """Finds the suspects; it remembers which tokens are right, and nothing else."""
        words = {word for rule in sleeping_rules() for word in rule.trigger.words}
        return Scanner(self.lexicon, frozenset(words), self.settings.allow)

    def run(self, document: Document) -> Result:
        """Cleans one document. Never raises for any text."""
        if self.settings.protect_re and not document.kept:
            document = replace(document, kept=self.settings.kept)
        if len(document.text) <= BLOCK:
            return self._run_block(document)
        return joined(document, [self._run_block(block) for block in _blocks(document)])

    def _run_block(self, document: Document) -> Result:
        closed: frozenset[Span] = frozenset()
        for _ in range(_CLOSINGS):
            run = _Run(self, document, closed)
            result = run.to_silence()
            bad = failing_paragraphs(result, run.unrest, self.settings.max_edit_ratio)
            if not bad - closed:
                return result
            # Run again with the failing paragraphs closed, so that nothing rests on a repair taken back.
            closed |= bad
        return _Run(self, document, frozenset({Span(0, len(document.text) + 1)})).to_silence()


class _Run:
    """The state of one document's way: its text so far and every step that led there."""

    def __init__(self, pipeline: Pipeline, document: Document, closed: frozenset[Span]) -> None:
        self.pipeline = pipeline
        self.document = document
        self.closed = sorted(closed)
        self.now = document
        self.weigh = pipeline.settings.weighed
        self.total = OffsetMap()
        self.steps: list[Step] = []
        self.count = 0
        self.last: tuple[tuple[Document, Evidence, int], Context] | None = None
        self.suspects: Suspects | None = None
        self.evidence = Evidence(document.text, pipeline.lexicon)
        self.objections = Objections(document, pipeline.settings, pipeline.lexicon, pipeline.languages)
        self.held: dict[tuple[Span, str, str], Held] = {}
        self.unrest: list[Span] = []

    def to_silence(self) -> Result:
        """Passes over the text until one applies nothing; if none does, `unrest` tells where the last one did."""
        for number in range(_PASSES):
            done = len(self.steps)
            self._pass(record_held=number == 0)
            if len(self.steps) == done or self._rests(done, STAGES):
                break
        else:
            self.unrest = [s.ahead.to_source(hunk.source) for s in self.steps[done:] for hunk in s.own.hunks]
        return composed(self.document, self.now.text, self.steps, self.total, self.held.values())

    def _pass(self, *, record_held: bool) -> None:
        self.evidence = Evidence(self.now.text, self.pipeline.lexicon)
        early: list[Edit] = []
        frozen = False
        for stage in STAGES:
            if stage == _EVIDENCE_FROM:
                self.evidence = self._frozen_evidence(early)
                frozen = True
            applied = self._stage(stage, record_held=record_held)
            if applied and not frozen:
                early.extend(applied)
            elif applied:
                self.evidence.add(self.now.text)

    def _frozen_evidence(self, early: list[Edit]) -> Evidence:
        pipeline, doc = self.pipeline, self.now
        causes = {rule.code: rule.cause for rule in sleeping_rules()}

        def detect() -> Profile:
            found = [
                edit
                for rule in pipeline.detectors
                for edit in context.proposals(rule)
                if edit.tier is Tier.SAFE and edit.confidence >= pipeline.settings.min_confidence
            ]
            edits = [*early, *found]
            translated = any(causes[edit.rule] == "mt" for edit in edits)
            hints = language_hints(doc.text, context.suspects, pipeline.lexicon) if translated else {}
            return Profile.of(edits, causes, hints)

        evidence = Evidence(doc.text, pipeline.lexicon, detect)
        # Taken now: when the profile is asked for, the text may have moved on.
        context = self._context(doc, evidence)
        return evidence

    def _context(self, doc: Document, evidence: Evidence) -> Context:
        """The context of a text, made once while text and evidence stay the same."""
        key = (doc, evidence, evidence.additions)
        if self.last is None or any(a is not b for a, b in zip(self.last[0], key, strict=True)):
            lexicon = self.pipeline.lexicon
            suspects = self._suspects(doc)
            readings = Readings(doc, suspects, lexicon, evidence)
            self.last = (key, Context(doc, suspects, lexicon, evidence, readings, self.pipeline.settings))
        return self.last[1]

    def _suspects(self, doc: Document) -> Suspects:
        """The suspects of the text as it is now; after a step only the lines it changed are read again."""
        scanner, known = self.pipeline.scanner, self.suspects
        if known is None:
            known = scanner.scan(doc.text)
        elif known.text is not doc.text:
            known = scanner.rescan(known, self.steps[-1].own, doc.text)
        self.suspects = known
        return known

    def _stage(self, stage: str, *, record_held: bool) -> list[Edit]:
        """Runs one stage until it is silent; gives the edits that were applied."""
        applied: list[Edit] = []
        rules = self.pipeline.rules[stage]
        for number in range(_ROUNDS):
            if number and self._rests(len(self.steps) - 1, (stage,)):
                break
            context = self._context(self.now, self.evidence)
            edits = [self.weigh(edit) for rule in rules for edit in context.proposals(rule)]
            chosen = self._settle(stage, edits, record_held=record_held) if edits else []
            if not chosen:
                break
            self._apply(stage, chosen)
            applied.extend(chosen)
        return applied

    def _rests(self, since: int, stages: Sequence[str]) -> bool:
        """Whether these stages would leave alone the lines that the steps from number `since` on have changed.

        Only asked of long texts, where doing it all again costs much and what happens in one line hardly ever
        concerns another far away. The changed lines are read as a text of their own, with the evidence of the whole;
        if that would change anything, the whole text is gone through again.
        """
        text = self.now.text
        if len(text) < _LONG:
            return False
        changed = OffsetMap()
        for step in self.steps[since:]:
            changed = changed.then(step.own)
        excerpt = self.now.lines_around([hunk.target for hunk in changed.hunks])
        if len(excerpt) > len(text) // 3:
            return False
        doc = Document(excerpt, self.document.source, self.document.kept)
        lexicon = self.pipeline.lexicon
        suspects = self.pipeline.scanner.scan(excerpt).part_of(self._suspects(self.now))
        readings = Readings(doc, suspects, lexicon, self.evidence)
        context = Context(doc, suspects, lexicon, self.evidence, readings, self.pipeline.settings)
        return not any(
            excerpt[slice(*edit.span)] != edit.replacement and self.objections.to(edit, rule, doc) is None
            for stage in stages
            for rule in self.pipeline.rules[stage]
            for edit in map(self.weigh, context.proposals(rule))
        )

    def _settle(self, stage: str, edits: list[Edit], *, record_held: bool) -> list[Edit]:
        """Which of the proposed edits are applied, sorted by place; the others are held."""
        text = self.now.text
        rule_of = {rule.code: rule for rule in self.pipeline.rules[stage]}
        chosen: list[Span] = []
        by_span: dict[Span, Edit] = {}
        for edit in sorted(set(edits), key=lambda e: e.rank):
            before = text[edit.span.start : edit.span.end]
            if before == edit.replacement:
                continue
            reason = self.objections.to(edit, rule_of[edit.rule], self.now)
            if reason is None and self._is_closed(edit.span):
                reason = Reason.GUARD
            if reason is None and _taken(chosen, edit.span):
                reason = Reason.OVERLAP
                winner = by_span.get(edit.span)
                if winner is not None and winner.replacement == edit.replacement:
                    continue  # two rules, one repair
            if reason is None:
                insort(chosen, edit.span)
                by_span[edit.span] = edit
            elif record_held:
                original = self.total.to_source(edit.span)
                key = (original, edit.rule, edit.replacement)
                self.held.setdefault(key, Held(edit, stage, before, original, reason))
        return [by_span[span] for span in chosen]

    def _is_closed(self, span: Span) -> bool:
        """Whether an edit lies in a paragraph that failed a guard."""
        if not self.closed:
            return False
        original = self.total.to_source(span)
        return any(original.start < c.end and c.start <= original.end for c in self.closed)

    def _apply(self, stage: str, edits: list[Edit]) -> None:
        text = self.now.text
        own = OffsetMap.of_edits(edits, self.count)
        befores = [text[e.span.start : e.span.end] for e in edits]
        self.steps.append(Step(stage, edits, befores, self.total, own))
        self.count += len(edits)
        self.total = self.total.then(own)
        self.now = Document(apply(text, edits), self.document.source, self.document.kept)


def _taken(chosen: list[Span], span: Span) -> bool:
    """Whether a span overlaps one of these sorted spans that are apart."""
    low, high = 0, len(chosen)
    while low < high:
        middle = (low + high) // 2
        if chosen[middle].start < span.start:
            low = middle + 1
        else:
            high = middle
    return any(span.overlaps(chosen[i]) for i in (low - 1, low, low + 1) if 0 <= i < len(chosen))


def _blocks(document: Document) -> Iterator[Document]:
    """The document cut at blank lines (or, failing them, line ends) into pieces of about BLOCK characters."""
    text, start = document.text, 0
    while len(text) - start > BLOCK:
        end = max(text.rfind(mark, start + BLOCK // 2, start + BLOCK) + len(mark) for mark in ("\n\n", "\r\n\r\n"))
        if end < start + BLOCK // 2:
            end = text.rfind("\n", start + BLOCK // 2, start + BLOCK) + 1
        if end <= start:
            end = (text.find("\n", start + BLOCK) + 1) or len(text)
        yield Document(text[start:end], document.source, document.kept)
        start = end
    if start < len(text):
        yield Document(text[start:], document.source, document.kept)
