"""What speaks against applying an edit: the user's settings, and text that no rule may touch."""

from __future__ import annotations

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.language import Languages
from normalise.lexicon import Lexicon
from normalise.mentions import lies_in_right_name
from normalise.quotation import quotation_at
from normalise.result import Reason
from normalise.rule import Rule
from normalise.settings import Settings

# Rules of these codes may not change a part of a longer right name.
_NAMING = ("NAM", "TRN", "CAS")


class Objections:
    """The objections to the edits of one document, in whatever state its text is."""

    def __init__(self, document: Document, settings: Settings, lexicon: Lexicon, languages: Languages) -> None:
        self._document = document
        self._settings = settings
        self._lexicon = lexicon
        self._languages = languages
        self._foreign: bool | None = None

    def to(self, edit: Edit, rule: Rule, now: Document) -> Reason | None:
        """Why an edit of the text as it is now must be held, if it must; `rule` is the one that proposes it."""
        if edit.tier is Tier.REPORT:
            return Reason.REPORT
        if not self._settings.applies(edit.tier):
            return Reason.UNSAFE
        if edit.confidence < self._settings.min_confidence:
            return Reason.LOW_CONFIDENCE
        if now.is_kept(edit.span):
            return Reason.PROTECTED
        if "protected" not in rule.may_change and (now.is_protected(edit.span) or self._is_foreign(edit.span, now)):
            return Reason.PROTECTED
        if rule.code.startswith(_NAMING) and lies_in_right_name(now, *edit.span, self._lexicon):
            return Reason.PROTECTED
        return None

    def _is_foreign(self, span: Span, now: Document) -> bool:
        """Whether a place lies in a document, a line or a quotation of another language."""
        if self._foreign is None:
            self._foreign = self._languages.is_foreign_document(self._document.text)
        line = now.line_at(span.start)
        return (
            self._foreign
            or self._languages.is_foreign_line(now.text[line.start : line.end])
            or self._languages.is_foreign_quotation(quotation_at(now, span))
        )
