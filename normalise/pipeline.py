"""The stages, and the way of one document through them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, partial

from normalise.blocks import BLOCK, Block, blocks
from normalise.catalogue import sleeping_rules
from normalise.composition import Step, composed
from normalise.document import Document
from normalise.edits import Edit, OffsetMap, Span, Tier, apply
from normalise.evidence import Evidence, Profile, language_hints
from normalise.guards import failing_paragraphs
from normalise.language import Languages
from normalise.lexicon import Lexicon
from normalise.result import Held, Reason, Result, joined
from normalise.roster import Roster
from normalise.rule import Context
from normalise.scanner import Scanner
from normalise.settings import Settings
from normalise.settling import Verdict, settle
from normalise.suspects import Suspects
from normalise.values import dataclass, field, replace

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from normalise.objections import Objections
    from normalise.tracing import Observer

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


@dataclass(frozen=True)
class Pipeline:
    """Stages over a lexicon under settings; `run` is a pure function of the document."""

    lexicon: Lexicon
    settings: Settings = field(default_factory=Settings)

    @cached_property
    def rosters(self) -> dict[str, Roster]:
        """The chosen rules of each stage."""
        chosen = [rule for rule in sleeping_rules() if self.settings.wants(rule.code)]
        return {stage: Roster(rule for rule in chosen if rule.stage == stage) for stage in STAGES}

    @cached_property
    def detectors(self) -> Roster:
        """The rules whose safe edits make up the damage profile; they take part whatever the user selects."""
        early = STAGES[: STAGES.index(_EVIDENCE_FROM)]
        return Roster(rule for rule in sleeping_rules() if rule.certain and rule.stage not in early)

    @cached_property
    def languages(self) -> Languages:
        """Tells English from other languages."""
        return Languages(self.lexicon)

    @cached_property
    def scanner(self) -> Scanner:
        """Finds the suspects; it remembers which tokens are right, and nothing else."""
        triggers = [rule.trigger for rule in sleeping_rules()]
        words, inner = {word for t in triggers for word in t.words}, {needle for t in triggers for needle in t.inner}
        return Scanner(self.lexicon, frozenset(words), self.settings.allow, frozenset(inner))

    def run(self, document: Document, observer: Observer | None = None) -> Result:
        """Cleans one document; an observer is told of every step. Never raises for any text."""
        if len(document.text) <= BLOCK:
            return self.run_block(Block(document.text), document, observer)
        return joined(document, [self.run_block(block, document, observer) for block in blocks((document.text,))])

    def run_block(self, block: Block, whole: Document, observer: Observer | None = None) -> Result:
        """Cleans one block of a document, whose own text is not looked at; its places are those in the block."""
        if self.settings.protect_re and not whole.kept:
            whole = replace(whole, kept=self.settings.kept)
        document = replace(whole, text=block.text)
        closed: dict[Span, str] = dict.fromkeys(block.closed, "the block is cut here")
        for _ in range(_CLOSINGS):
            run = _Run(self, document, closed, observer)
            result = run.to_silence()
            bad = failing_paragraphs(result, run.unrest, self.settings.max_edit_ratio)
            if not bad.keys() - closed.keys():
                return result
            # Run again with the failing paragraphs closed, so that nothing rests on a repair taken back.
            closed = bad | closed
        everything = {Span(0, len(document.text) + 1): "paragraphs fail a check whatever is left out"}
        return _Run(self, document, everything, observer).to_silence()


class _Run:
    """The state of one document's way: its text so far and every step that led there."""

    def __init__(
        self, pipeline: Pipeline, document: Document, closed: Mapping[Span, str], observer: Observer | None
    ) -> None:
        self.pipeline = pipeline
        self.observer = observer
        if observer is not None:
            observer.block(document, closed)
        self.document = document
        self.closed = sorted(closed.items())
        self.now = document
        self.weigh = pipeline.settings.weighed
        self.total = OffsetMap()
        self.steps: list[Step] = []
        self.count = 0
        self.last: tuple[tuple[Document, Evidence, int], Context] | None = None
        self.suspects: Suspects | None = None
        self.evidence = Evidence(document.text, pipeline.lexicon)
        self.held: dict[tuple[Span, str, str], Held] = {}
        self.unrest: list[Span] = []

    @cached_property
    def objections(self) -> Objections:
        from normalise.objections import Objections  # on most pages nothing is proposed

        return Objections(self.pipeline.settings, self.pipeline.lexicon, self.pipeline.languages)

    def to_silence(self) -> Result:
        """Passes over the text until one applies nothing; if none does, `unrest` tells where the last one did."""
        for number in range(_PASSES):
            done = len(self.steps)
            if self.observer is not None:
                self.observer.enter(number + 1)
            self._pass(record_held=number == 0)
            if len(self.steps) == done or (not self.evidence.relied_on and self._rests(done, STAGES)):
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

        def detect() -> Profile:
            found = [
                edit
                for edit in pipeline.detectors.proposals(context)
                if edit.tier is Tier.SAFE and edit.confidence >= pipeline.settings.min_confidence
            ]
            edits = [*early, *found]
            causes = {rule.code: rule.cause for rule in sleeping_rules()} if edits else {}
            translated = any(causes[edit.rule] == "mt" for edit in edits)
            hints = language_hints(doc.text, context.suspects, pipeline.lexicon) if translated else {}
            return Profile.of(edits, causes, hints, len(doc.text))

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
            self.last = (key, Context(doc, suspects, lexicon, evidence, self.pipeline.settings))
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
        roster = self.pipeline.rosters[stage]
        for number in range(_ROUNDS):
            if number and self._rests(len(self.steps) - 1, (stage,)):
                break
            context = self._context(self.now, self.evidence)
            edits = list(map(self.weigh, roster.proposals(context)))
            chosen = self._settle(stage, edits, context, record_held=record_held)
            if not chosen:
                break
            self._apply(stage, chosen)
            if self.observer is not None:
                self.observer.applied(self.now.text)
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
        context = Context(doc, suspects, lexicon, self.evidence, self.pipeline.settings)
        return not any(
            excerpt[slice(*edit.span)] != edit.replacement
            and self.objections.to(edit, roster.by_code[edit.rule], doc) is None
            for roster in (self.pipeline.rosters[stage] for stage in stages)
            for edit in map(self.weigh, roster.proposals(context))
        )

    def _settle(self, stage: str, edits: list[Edit], context: Context, *, record_held: bool) -> list[Edit]:
        """Which of the proposed edits are applied, sorted by place; the others are held."""
        if not edits and self.observer is None:
            return []
        rules = self.pipeline.rosters[stage].by_code

        def objection(edit: Edit) -> Reason | None:
            reason = self.objections.to(edit, rules[edit.rule], self.now)
            return Reason.GUARD if reason is None and self._is_closed(edit.span) else reason

        verdicts = settle(self.now.text, edits, objection)
        if self.observer is not None:
            self.observer.round(stage, context, self.total, verdicts, partial(self._why, self.now))
        if record_held:
            for verdict in verdicts:
                if verdict.reason is not None and not verdict.is_twin:
                    self._hold(stage, verdict, verdict.reason)
        return sorted((v.edit for v in verdicts if v.reason is None), key=lambda e: e.span)

    def _hold(self, stage: str, verdict: Verdict, reason: Reason) -> None:
        edit = verdict.edit
        original = self.total.to_source(edit.span)
        key = (original, edit.rule, edit.replacement)
        self.held.setdefault(key, Held(edit, stage, verdict.before, original, reason))

    def _why(self, now: Document, verdict: Verdict) -> str:
        """In words why an edit is held; nothing for one that is made."""
        if verdict.reason is Reason.GUARD:
            original = self.total.to_source(verdict.edit.span)
            return next(why for span, why in self.closed if _inside(original, span))
        return self.objections.in_words(verdict, now)

    def _is_closed(self, span: Span) -> bool:
        """Whether an edit lies in a paragraph that failed a guard."""
        return bool(self.closed) and any(_inside(self.total.to_source(span), closed) for closed, _ in self.closed)

    def _apply(self, stage: str, edits: list[Edit]) -> None:
        text = self.now.text
        own = OffsetMap.of_edits(edits, self.count)
        befores = [text[e.span.start : e.span.end] for e in edits]
        self.steps.append(Step(stage, edits, befores, self.total, own))
        self.count += len(edits)
        self.total = self.total.then(own)
        self.now = Document(apply(text, edits), self.document.source, self.document.kept)


def _inside(span: Span, paragraph: Span) -> bool:
    return span.start < paragraph.end and paragraph.start <= span.end
