"""What one document says for and against a repair: names it has whole, its damage, its source language.

Taken from the text once all lines are in order, then frozen; texts that repairs have uncovered names in are added.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import islice

from normalise.edits import Edit
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity
from normalise.lexicon.keys import whole_words
from normalise.memory import of_text
from normalise.suspects import Suspects
from normalise.values import dataclass, field

# No rule asks for more.
_ENOUGH = 8


# Texts of more characters are collections and books; there one artefact in so many characters is no sign.
_LONG, _SPARSE = 16_000, 8_000


# Where so many blanks are lost, and one in so many characters, they are lost all over the text.
_TORN, _TORN_SPARSE = 6, 1_500


@dataclass(frozen=True)
class Profile:
    """How many certain artefacts of each cause (`mt`, `scrape`, `ocr`) a document shows, and in which languages.

    `blanks`: how many blanks are lost for certain; `torn`: so many that they are lost all over the text.
    """

    causes: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    blanks: int = 0
    torn: bool = False

    @classmethod
    def of(
        cls, edits: Iterable[Edit], cause_of: Mapping[str, str], hints: Mapping[str, int], length: int = 0
    ) -> Profile:
        """The profile that these certain edits make; `cause_of` gives the cause of each rule's damage.

        An edit that betrays a language counts twice, `hints` of languages count as they are. `length` is that of the
        text: in a long one, a few artefacts on many pages say nothing of the others, and count for nothing.
        """
        causes: Counter[str] = Counter()
        languages = Counter(hints)
        lost = 0
        for edit in edits:
            causes[cause_of.get(edit.rule, "")] += 1
            lost += edit.rule.startswith("SEG") and (edit.replacement == " " or " " in edit.replacement.strip())
            if edit.language not in ("", "en", "mul"):
                languages[edit.language] += 2
        if length > _LONG:
            causes = Counter({cause: count for cause, count in causes.items() if count * _SPARSE >= length})
        return cls(causes, languages, lost, lost >= _TORN and lost * _TORN_SPARSE >= length)

    def of_cause(self, cause: str) -> int:
        """The number of certain artefacts of this cause."""
        return self.causes.get(cause, 0)


# Small words that English has not, standing alone: what they say of the language.
_SMALL_WORDS = {
    "y": ("es",),
    "e": ("it", "pt"),
    "ed": ("it",),
    "et": ("fr",),
    "und": ("de",),
    "dan": ("id",),
    "ve": ("tr",),
    "mit": ("de",),
    "durch": ("de",),
    "avec": ("fr",),
    "dans": ("fr",),
    "em": ("pt",),
}
_HINTS = 3
_BEFORE_SMALL = frozenset("abcdefghijklmnopqrstuvwxyz,")
_BEHIND_SMALL = expression(r"(?!al\b|axis\b)[a-zA-Z]")
# A word that is rarer than this in English is no loan word, and one language alone has it: it weighs double.
_FOREIGN = 2.5


def language_hints(text: str, suspects: Suspects, lexicon: Lexicon) -> Counter[str]:
    """What untranslated words say of the language a document was translated from, by language.

    Weak evidence, asked for only where machine translation is certain: one point a word, two where the word is
    foreign beyond doubt and of one language.
    """
    hints: Counter[str] = Counter()
    for suspect in suspects.of("residue"):
        word = suspect.text
        if len(word) < 3 or lexicon.is_word(word.lower()):
            continue
        languages = {row.lang for row in lexicon.residue.get(word.lower(), ()) if row.form == word}
        clear = len(languages) == 1 and word.islower() and len(word) > 3 and lexicon.zipf(word) < _FOREIGN
        hints.update(dict.fromkeys(languages, 2 if clear else 1))
    for word, spoken in _SMALL_WORDS.items():
        hints.update(dict.fromkeys(spoken, _standing_alone(text, word)))
    return hints


@of_text
def _standing_alone(text: str, word: str) -> int:
    """How often a small word stands between others as a conjunction does; 3 stands for any more.

    `et al.` and initials (`y axis`) are English; a small letter on both sides makes a conjunction.
    """
    count, at = 0, text.find(f" {word} ")
    while at >= 0 and count < _HINTS:
        end = at + len(word) + 2
        alone = text[at - 1 : at] in _BEFORE_SMALL and at > 0 and _BEHIND_SMALL.match(text, end) is not None
        count += alone
        at = text.find(f" {word} ", end if alone else at + 1)
    return count


class Evidence:
    """The evidence of one document."""

    def __init__(self, text: str, lexicon: Lexicon, detect: Callable[[], Profile] | None = None) -> None:
        self._texts = [text]
        self._firsts: dict[str, int] = {}  # what stands in the first text never changes
        self._lexicon = lexicon
        self._detect = detect
        self._counts: dict[str, int] = {}
        self._names: dict[str, bool] = {}
        self._detecting = False
        self.additions = 0
        # Whether somebody asked for the damage and there is some: once it is repaired, rules may judge otherwise.
        self.relied_on = False

    def add(self, text: str) -> None:
        """Adds what repairs have uncovered; nothing seen before is lost."""
        self._texts = [self._texts[0], text]
        self._counts.clear()
        self._names.clear()
        self.additions += 1

    def count(self, form: str) -> int:
        """How often a form stands in the document as a whole word or phrase; 8 stands for any more."""
        known = self._counts.get(form)
        if known is None:
            known = self._firsts.get(form)
            if known is None:
                known = self._firsts[form] = _count(form, self._texts[0])
            if known < _ENOUGH and len(self._texts) > 1:
                known = max(known, _count(form, self._texts[1]))
            self._counts[form] = known
        return known

    def names(self, word: str) -> bool:
        """Whether a word stands with a capital inside a sentence of the document and never without one."""
        known = self._names.get(word)
        if known is None:
            known = not self.count(word.lower()) and any(_inside_sentence(word, text) for text in self._texts)
            self._names[word] = known
        return known

    def sees(self, entity: Entity) -> bool:
        """Whether a full right form of an entity, or a sure variant of it, stands in the document."""
        return self.count(entity.canonical) > 0 or any(self.count(form) for form in self._lexicon.full_forms(entity.id))

    @cached_property
    def profile(self) -> Profile:
        """The damage profile. A rule that makes it up must not ask for it."""
        if self._detect is None:
            return Profile()
        if self._detecting:
            raise RuntimeError("a rule that is `certain` asked for the damage profile it makes up")
        self._detecting = True
        try:
            found = self._detect()
        finally:
            self._detecting = False
        self.relied_on = bool(found.causes)
        return found

    @property
    def machine_translated(self) -> bool:
        """Whether the document shows certain damage of machine translation."""
        return self.profile.of_cause("mt") > 0

    @property
    def damaged(self) -> bool:
        """Whether the document shows certain damage of any cause."""
        return sum(self.profile.causes.values()) > 0

    @property
    def converted(self) -> bool:
        """Whether half of the certain damage and more came in translation or from a web page, and not from a scanner.

        Old print lacks apostrophes and commas by right, and its specks look like marks.
        """
        causes = self.profile.causes
        return 0 < sum(causes.values()) >= causes.get("ocr", 0) * 2

    @property
    def scanned(self) -> bool:
        """Whether the document shows certain damage of character recognition."""
        return self.profile.of_cause("ocr") > 0

    @cached_property
    def language(self) -> str:
        """The source language that most artefacts point to, or nothing where none or two lead."""
        ranked = Counter(self.profile.languages).most_common(2)
        if not ranked or ranked[0][1] < 2 or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return ""
        return ranked[0][0]

    @cached_property
    def languages(self) -> frozenset[str]:
        """The languages that the artefacts point to: the one of `language`, or those that share the lead."""
        if self.language:
            return frozenset({self.language})
        most = max(self.profile.languages.values(), default=0)
        return frozenset(code for code, count in self.profile.languages.items() if count == most > 0)


def _count(form: str, text: str) -> int:
    return sum(1 for _ in islice(whole_words(form, text), _ENOUGH))


def _inside_sentence(word: str, text: str) -> bool:
    """Whether a word stands somewhere behind a blank and a small letter or comma."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        alone = not (end < len(text) and (text[end].isalnum() or text[end] == "-"))
        if alone and at > 1 and text[at - 1] == " " and (text[at - 2].islower() or text[at - 2] in ",;:"):
            return True
        at = text.find(word, end)
    return False
