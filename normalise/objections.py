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
from normalise.settling import Verdict
from normalise.technical import is_technical

# Rules of these codes may not change a part of a longer right name.
_NAMING = ("NAM", "TRN", "CAS")
# What these would repair is a name or syntax in a text that speaks of programs.
_OF_PROSE = ("SEG", "NAM", "TRN", "CAS", "SPL", "PUN")
_IN_WORDS = {
    Reason.REPORT: "edits of the tier report are only listed",
    Reason.UNSAFE: "edits of the tier unsafe are made with --unsafe-fixes only",
}


class Objections:
    """The objections to the edits of one document, in whatever state its text is."""

    def __init__(self, settings: Settings, lexicon: Lexicon, languages: Languages) -> None:
        self._settings = settings
        self._lexicon = lexicon
        self._languages = languages
        self._foreign: tuple[Document, bool] | None = None
        self._technical: bool | None = None

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
        if "protected" not in rule.may_change and (now.is_protected(edit.span) or self.foreign(edit.span, now)):
            return Reason.PROTECTED
        if rule.code.startswith(_OF_PROSE) and self.technical(now):
            return Reason.PROTECTED
        if rule.code.startswith(_NAMING) and lies_in_right_name(now, *edit.span, self._lexicon):
            return Reason.PROTECTED
        return None

    def technical(self, now: Document) -> bool:
        """Whether the document speaks of programs; in Markdown the author marks what is code.

        Asked when repairs of prose begin, and not again: what encoding and page furniture left of the text is what a
        second run would read.
        """
        if self._technical is None:
            self._technical = not now.markdown and is_technical(now.text)
        return self._technical

    def foreign(self, span: Span, now: Document) -> str:
        """What of another language a place lies in: the document, its line or a quotation; nothing if in none.

        Asked of the text as it is now: what was broken may have looked like another language, and a second run would
        see the mended text.
        """
        if self._foreign is None or self._foreign[0] is not now:
            self._foreign = now, self._languages.is_foreign_document(now.text)
        if self._foreign[1]:
            return "document"
        line = now.line_at(span.start)
        if self._languages.is_foreign_line(now.text[line.start : line.end]):
            return "line"
        return "quotation" if self._languages.is_foreign_quotation(quotation_at(now, span)) else ""

    def in_words(self, verdict: Verdict, now: Document) -> str:
        """Why an edit of the text as it is now is held, for people; nothing if it is made."""
        edit, rival = verdict.edit, verdict.rival
        if verdict.reason is None:
            return ""
        if rival is not None:
            if verdict.is_twin:
                return f"{rival.rule} makes the same repair"
            return f"{rival.rule} has the place: {rival.replacement!r}, {rival.tier.label}, {rival.confidence:.2f}"
        if verdict.reason is Reason.LOW_CONFIDENCE:
            return f"its confidence {edit.confidence:.2f} is below min-confidence {self._settings.min_confidence:g}"
        if verdict.reason is Reason.PROTECTED:
            return self._protection(edit, now)
        return _IN_WORDS.get(verdict.reason, "")

    def _protection(self, edit: Edit, now: Document) -> str:
        if now.is_protected(edit.span):
            return "the place is protected: an address, a handle, code or Markdown syntax"
        foreign = self.foreign(edit.span, now)
        if foreign:
            return f"the {foreign} is in another language"
        if edit.rule.startswith(_OF_PROSE) and self.technical(now):
            return "the document speaks of programs, and the place may be a name or syntax"
        return f"the place is a part of {lies_in_right_name(now, *edit.span, self._lexicon)}, which is right"
