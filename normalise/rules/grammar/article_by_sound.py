"""`a` where the sound asks for `an`, and the reverse."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import MODALS
from normalise.neighbours import starts_sentence, word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.grammar.sounds import NO_HEAD, VOWEL, acronym_sound, letter_sound, number_sound, sound

# Each begins with a literal, and all but the words that could be wrong fall at the next character.
_PLACES = (
    expression(r" a(?: (?=[aeiouhAEIOUFHLMNRSX81$£€])|n (?![aeio](?!u|w|ne)))"),
    expression(r"A(?: (?=[aeiouh8]|[AEIO][a-z])|n (?![aeio](?!u|w|ne)))"),
    expression(r"\n(?:(?<= a\n)|(?<= an\n))(?=\w)"),
)
_HEAD = expression(r"([$£€]?)(\d[\d,.]*\d|\d)?([^\W\d_]*)")
# Behind a figure: what makes it an adjective or a measure, and no label.
_COUNTS = expression(r"-[a-z]|th\b|%| ?(?:percent|per cent|million|billion|trillion|thousand|m|bn)\b")
# Behind these `a` is a letter.
_LETTERED = frozenset(
    "vitamin hepatitis group grade type class serie series plan letter side part section point letters an the à "
    "influenza schedule appendix exhibit category between haemophilia hemophilia zone protein strain factor".split()
)
# Before a noun phrase with its article, so that an `an` behind them is no broken `and`.
_OPENERS = frozenset(
    "is was be been as of in with for by to at on from into like such has had have having without under over "
    "after before during about against through became become becomes remains remained give gives gave made makes "
    "make took take sign signed signs built build join joined want wants need needs called sealed sent send".split()
)
# Behind these stands a verb in its base form, behind which an `and` cannot stand alone.
_BEFORE_VERB = MODALS | {"to", "they", "we", "you", "i", "who"}
# Links behind which no `and` can stand; the others are among the openers.
_LINKS = frozenset(
    "and or but that than if when because where which while not only just what whether nor yet so".split()
)
_PLURAL = expression(
    r"(?!gas\b|bus\b|lens\b|bias\b|canvas\b|virus\b|campus\b|chorus\b|census\b|Christmas\b)\w+[^s]s\b|(?:wo)?men\b|children\b|people\b|police\b"
)
_ADJECTIVES = frozenset(
    "Alpine Anglican Arab Arctic Atlantic Eastern Easter Emmy English Evangelical Impressionist Internet Interpol "
    "Islamic Islamist Olympic Orthodox Oscar Ottoman Aboriginal Antarctic Indigenous".split()
)
# `that a additional links are made`: a sum called a.
_PLURAL_CLAUSE = expression(r"[a-z]+(?: [a-z]+)?s (?:are|were|have)\b")
# `A owes B nothing`: letters for parties and propositions.
_PARTIES = expression(r"(?<= )[B-HJ-Z](?=[ ,.;:]|\Z)")
# No name that begins so begins with a vowel's sound.
_CONSONANT = expression(r"[BCDFGJKLMNPQRSTVWZ][aeiou][a-z]{2}")
# Verbs take these along, so that an `and` may follow.
_PARTICLES = frozenset("in on into over through under without by to about after before".split())
_REACH = 30  # a word in front of a blank is shorter
_LIKELIER = 1.6  # log10 of how much likelier
_QUOTED_NEXT = tuple((mark, expression(rf"{mark}(?:(?<= a {mark})|(?<= an {mark}))(?=[a-z]{{4}})")) for mark in '“"‘')
# By what each of these words of old print has, and few others.
_OLD_PRINT = (
    ("to-", expression(r"-(?<=\bto-)(?:day|morrow|night)\b")),
    ("&c", expression(r"&(?<=\w&)c\b")),
    ("shew", expression(r"\bshew(?:n|ed)?\b")),
    ("connexion", expression(r"\bconnexion\b")),
    ("th", expression(r"th(?:(?<!\wth)(?:ou|ee|y)\b|\b(?:(?<=\bhath)|(?<=\bdoth)))")),
)
_LABELLED, _LOUD = expression(r"-[a-zA-Z]{3}"), expression(r"[’'s]* [A-Z]{4}")
# Irish bodies and offices, before which `an` is the article of their own language.
_IRISH = expression(r"(?:Bord|Cathaoirleach|Ceann|Coimisi[úu]n|Garda|Lár|Post|Taisce|Taoiseach|Tánaiste)\b")


class ArticleBySound(Rule):
    """The article that does not fit the sound behind it: `a envoy`, `an university`, `a FBI memo`.

    Only before words whose first sound is certain: known words, acronyms that are spelt out, figures. It fears
    what is no article (`vitamin A is`, `Serie A officials`, `and` without its d, foreign words), old usage (`an
    historic`, `such an one`, an `an` in old print) and acronyms read as words. Where an `an` may be a broken `and`,
    it is sure in a damaged document behind a comma, a link or a bare verb (`to fly an drone`). In quotations it is
    only listed, but for those of a translation.
    """

    code = "GRA001"
    stage = "grammar"
    trigger = Trigger(needles=(" a ", " an ", "A ", "An ", "a\n", "an\n"))
    examples = (
        Repairs("They sealed a agreement with a European bank.", "They sealed an agreement with a European bank."),
        Repairs("She teaches at an university in Turin.", "She teaches at a university in Turin."),
        Repairs("He read a FBI memo about a 11-year-old case.", "He read an FBI memo about an 11-year-old case."),
        Repairs("The ship sent an message and waited a hour.", "The ship sent a message and waited an hour."),
        Repairs(
            "The clubs agreed toresolve it, and an second ship may bring an crane.",
            "The clubs agreed to resolve it, and a second ship may bring a crane.",
        ),
        Repairs("It was a “incredible” and an “small” sum.", "It was an “incredible” and an “small” sum."),
        Leaves("Serie A officials met; vitamin A is good; and he was a NATO man, not an SS man."),
        Leaves("A one-off union of a ewe and a eucalyptus tree makes an odd picture."),
        Leaves("It was an historic day for an hotel and such an one as he."),
        Leaves("He bought bread an butter for men an women."),
        Leaves("They asked the state to step in an prevent the sale."),
        Leaves("“It was a awful thing,” the boy wrote."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Articles whose next word has another sound."""
        text, lexicon, locale = doc.text, context.lexicon, context.settings.locale
        for pattern in _PLACES:
            for match in pattern.finditer(text):
                end = match.end()
                want = _wanted(text, end, lexicon, locale)
                if not want:
                    continue
                start = text.rfind(" ", 0, end - 1) + 1 if text[match.start()] in " \n" else match.start()
                article = text[start : end - 1]
                if want == article.lower():
                    continue
                capital = article[0] == "A"
                if capital and (
                    text[start - 1 : start].isalnum()
                    or not starts_sentence(text, start)
                    or _is_arabic(text, end, lexicon)
                ):
                    continue
                tier = self._trust(doc, context, Span(start, end), want)
                if tier is None:
                    continue
                new = want.capitalize() if capital else want
                yield self.edit(start, start + len(article), new, "the sound of the next word", tier=tier)

        yield from self._before_quotations(doc, context)

    def _before_quotations(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Articles in front of a quoted word: `a “incredible” number`."""
        text = doc.text
        for mark, pattern in _QUOTED_NEXT:
            for match in pattern.finditer(text) if context.suspects.has(mark) else ():
                end = match.start() - 1
                start = text.rfind(" ", 0, end) + 1
                want = _wanted(text, match.end(), context.lexicon, context.settings.locale)
                if not want or want == text[start:end]:
                    continue
                prior = word_before(text, start).text.lower()
                if prior not in _LETTERED and not in_quotation(doc, start - 1):
                    tier = Tier.SAFE if context.evidence.converted or want == VOWEL else Tier.REPORT
                    yield self.edit(start, end, want, "the sound of the quoted word", tier=tier)

    def _trust(self, doc: Document, context: Context, place: Span, want: str) -> Tier | None:
        """How far to trust that this is the article; None where it is none."""
        text, (start, end) = doc.text, place
        before = word_before(text, start)
        prior = before.text.lower() if before.adjoins else ""
        if prior in _LETTERED or (before.adjoins and before.text.isupper() and len(before.text) > 3):
            return None
        if in_quotation(doc, start) and not context.evidence.machine_translated:
            return Tier.REPORT  # a translator put the words of a translation there
        if text[start] == "A" and _PARTIES.search(text, end, min(len(text), end + 80)):
            return None
        if want == VOWEL:
            # A foreign phrase: `dijo a ellos`.
            known = not prior or context.lexicon.is_word(prior) or before.text[0].isupper()
            if not known or _PLURAL_CLAUSE.match(text, end):
                return None
            return Tier.REPORT if context.suspects.noisy else Tier.SAFE  # `a ear park`: the noun may be the misprint
        if _IRISH.match(text, end):
            return None
        if (
            prior == "such"
            or _is_old_print(text)
            or (prior in _PARTICLES and _is_rather_and(text, end, context.lexicon))
        ):
            return Tier.REPORT
        if text[end].lower() in "ueo" or text[end].isdigit() or not text[end].isalnum():
            return Tier.SAFE
        if _PLURAL.match(text, end):
            return None
        if prior in _OPENERS or (not before.adjoins and starts_sentence(text, start)):
            return Tier.SAFE if text[end] != "h" or _is_no_print(context) else Tier.REPORT
        if context.evidence.converted and (_is_no_and(text, start, prior) or _has_noun(text, end, prior, context)):
            return Tier.SAFE
        return Tier.REPORT if before.adjoins else None


@lru_cache(maxsize=2)
def _is_old_print(text: str) -> bool:
    """Whether words of old print stand in a text."""
    return any(sign in text and pattern.search(text) for sign, pattern in _OLD_PRINT)


def _is_arabic(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether `An` may be the article of Arabic before a name in N-: `An Nabatieh`."""
    name = word_after(text, end - 1).text
    return name[:1] == "N" and name[1:].islower() and not lexicon.is_word(name.lower())


def _is_rather_and(text: str, end: int, lexicon: Lexicon) -> bool:
    """Whether `and` stands before the next word far more often than `a`: `to step in an prevent it`."""
    word = word_after(text, end - 1).text.lower()
    return lexicon.pair("and", word) - lexicon.pair("a", word) > _LIKELIER


def _is_no_print(context: Context) -> bool:
    return context.evidence.machine_translated or context.evidence.converted


def _has_noun(text: str, end: int, prior: str, context: Context) -> bool:
    """Whether a verb stands before an `an` and an adjective with its noun behind: `opened an disciplinary file`."""
    adjective = word_after(text, end)
    noun = word_after(text, adjective.end)
    if not prior.endswith("ed") or not noun.adjoins or not (adjective.text + noun.text).islower():
        return False
    verbal = adjective.text.endswith(("ed", "ing", "s", "ly")) or noun.text.endswith(("ed", "ly"))
    return not verbal and len(noun.text) > 3 and noun.text not in context.lexicon.cues("function")


def _is_no_and(text: str, start: int, prior: str) -> bool:
    """Whether what stands before an `an` can be followed by an article only, so that it is no broken `and`."""
    if prior in _LINKS or text[start - 2 : start - 1] == "," or text[start - 2 : start - 1].isdigit():
        return True
    verb = word_before(text, start)
    return word_before(text, verb.start).text.lower() in _BEFORE_VERB


def _wanted(text: str, at: int, lexicon: Lexicon, locale: str) -> str:
    """The article that what begins here asks for; empty if that is not certain."""
    stop = text.find(" ", at, at + _REACH)
    if stop > at and (word := text[at:stop]).isalpha() and not word.isupper():  # most often
        return _wanted_by(word, text[at - 2] == "n", lexicon, locale)
    head = _HEAD.match(text, at)
    if head is None or not head.group():
        return ""
    sign, figure, word = head.groups()
    rest = text[head.end() : head.end() + 14]
    if figure:
        behind = text[head.end(2) : head.end(2) + 14]
        return number_sound(figure) if sign or _COUNTS.match(behind) else ""
    if sign or not word:
        return ""
    if len(word) == 1:
        return letter_sound(word) if word.isupper() and _LABELLED.match(rest) else ""
    if word.isupper():
        return "" if _LOUD.match(rest) else acronym_sound(word)
    if rest.startswith(("’", "'")) and not rest[1:].startswith("s "):
        return ""
    return _wanted_by(word, text[at - 2] == "n", lexicon, locale)


@lru_cache(maxsize=4096)
def _wanted_by(word: str, behind_an: bool, lexicon: Lexicon, locale: str) -> str:
    """The same for a word that is no acronym."""
    lower = word.lower()
    if lower in NO_HEAD or not word[1:].islower():
        return ""
    if word[0].isupper():
        # A place may as well stand behind an `at` that lost its t, but not behind an `an`.
        plain = behind_an and _CONSONANT.match(word) is not None
        known = plain or word in _ADJECTIVES or lexicon.is_right_name(word, "demonym")
    else:
        known = lexicon.is_word(lower) and lexicon.zipf(lower) >= 2.0
    return sound(lower, locale) if known else ""
