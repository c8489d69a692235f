"""A pronoun that repeats the subject: `the minister He said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.closed_classes import DETERMINERS, FINITE, PASTS, is_finite
from normalise.lexicon.keys import folded, is_syllables
from normalise.neighbours import Neighbour, word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.translation.apposition import FAITH, ends_apposition

_PRONOUNS = (" He ", " She ", " It ", " They ")
# Each begins with a capital letter, which is found far quicker than a blank.
_BEHIND_WORD = tuple(expression(rf"{p[1]}(?<=[\w’'\"),] {p[1]}){p[2:]}") for p in _PRONOUNS)
_FINITE = FINITE | PASTS
# Behind these stands a title or a name: `the film It was shot in Toronto`, `the band They`.
_WORKS = frozenset(
    "film movie novel book story play series show song album single poem opera musical comedy band duo trio group "
    "company troupe magazine game sequel drama thriller painting sculpture exhibition ship boat yacht horse".split()
)
_FAITH = FAITH | {"father"}
_OPENERS = frozenset(
    "how what why when where if then so yet now here there and but or also who which that this these those "
    "yesterday today tomorrow once still perhaps maybe sometimes usually often later soon meanwhile however instead "
    "finally eventually clearly today's while since after before until although though because as at in on by for "
    "from with he she it they we you i yes no not never always only even like".split()
)
# A plural and its place at the head of a clause: `officials in Dhaka They said`.
_PLURAL = expression(r"(?:[A-Za-z]+ )?[A-Za-z]+s (?:in|from|of|at) (?:the )?(?:[A-ZÀ-ÖØ-Þ][\w’'-]+ ?){1,3}")
_THEY_OR_SAID = expression(r" (?:They|(?:He|She|It) (?:said|told|warned|announced)) ")
# Behind these a clause begins.
_HEAD = expression(r"[.!?;:,–—(] |[”\"»] |\b(?:that|but|when|because|while|which|where|as|said|says) ")
# What ends so is no verb in the present.
_NO_VERBS = ("ous", "ss", "us", "’s", "'s", "ics")
# Small words that are no part of a subject's name; a clause with one of these has its verb already.
_LINKS = frozenset("of the and for de del la von van den der ten al el bin di da du des y e et in on a an s".split())


class ResumptivePronoun(Rule):
    """A pronoun with a capital between a subject and its verb.

    Behind a link the translator began a new sentence, and Spanish or Italian verbs got a subject of their own.
    Sure where the words from the last stop to the pronoun are nothing but a name, or an article and a noun. It
    fears a lost full stop (`They cheered Macron He said`), the Chinese name He, and `He` for God.
    """

    code = "TRN015"
    stage = "translation"
    cause = "mt"
    certain = True
    trigger = Trigger(needles=_PRONOUNS)
    examples = (
        Repairs(
            "Wladimir Putin spoke first. Ilse Brandt She said no, and the Choir They sang.",
            "Vladimir Putin spoke first. Ilse Brandt said no, and the Choir sang.",
        ),
        Repairs(
            "The governor of Tarnby, Ilse Brandt, She announced a new road.",
            "The governor of Tarnby, Ilse Brandt, announced a new road.",
        ),
        Leaves("In the view of our governor, Ilse Brandt, She was a fine film. My lord, Jesus Christ, He suffered."),
        Leaves("Emmanuel Macron met them. Admiral Zheng He was there, and Jesus He is risen."),
        Leaves("Wladimir’s guests came. President Zhaokang He was expected on Friday."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Pronouns between a bare subject and a finite verb."""
        for match in (m for pattern in _BEHIND_WORD for m in pattern.finditer(doc.text)):
            if context.suspects.noisy:
                return  # pages read by machine lose their stops
            edit = self._repeated(doc, context, match.start() - 1, match.end() - 1)
            if edit is not None:
                yield edit

    def _repeated(self, doc: Document, context: Context, start: int, end: int) -> Edit | None:
        """The edit that strikes out one pronoun, with the blank before it."""
        verb, before = word_after(doc.text, end), word_before(doc.text, start)
        if doc.text[start - 1] == ",":
            sure = verb.gap == " " and is_finite(verb.text) and ends_apposition(doc.text, start - 1, context.lexicon)
            why = f"{doc.text[start + 1 : end]} repeats the subject before the comma"
            return self.edit(start, end, "", why, confidence=0.9) if sure and not in_quotation(doc, start) else None
        if verb.gap != " " or not verb.text.islower() or not is_finite(verb.text) or _may_own(before.text, context):
            return None
        handle = doc.text[before.start - 1 : before.start] in ("@", "#")
        if handle or (before.text.lower() in context.lexicon.cues("title") and not _is_office(doc.text, before)):
            return None  # `Dr She`, `@quay_news It is`
        if _closes(doc.text, start, before) or (doc.text[start + 1 : end] == "It" and _is_person(doc, context, before)):
            return None
        how = _subject_before(doc, context.lexicon, start)
        if not how or in_quotation(doc, start):
            return None
        if doc.text[start + 1 : end] == "He" and before.text[:1].isupper() and not _is_whole_name(doc, context, start):
            return None  # `President Zhaokang He was`
        tier = Tier.SAFE if how == "name" else Tier.REPORT
        why = f"{doc.text[start + 1 : end]} repeats the subject before it"
        return self.edit(start, end, "", why, tier=tier, confidence=0.9)


def _is_office(text: str, title: Neighbour) -> bool:
    """Whether a title names a person by itself, so that no surname follows: `the minister`, `The Uruguayan striker`."""
    words = text[max(0, title.start - 40) : title.start].split()
    near = words[-3:] if title.text.islower() else words[-1:]
    return not DETERMINERS.isdisjoint(word.lower() for word in near)


def _closes(text: str, start: int, before: Neighbour) -> bool:
    """Whether marks before a place end a sentence: `a “Picasso.” He`, `(Applause.) They`; not `the Force (BND) It`."""
    if text[start - 1] in "”\"’'" and text[start - 2] in ".!?…":
        return True
    if text[start - 1] != ")":
        return False
    return not (before.text.isupper() and word_before(text, before.start).text[:1].isupper())


def _is_person(doc: Document, context: Context, last: Neighbour) -> bool:
    """Whether a given name and a surname end here, or two words that are no others: before `It` they are a heading."""
    lexicon, first = context.lexicon, word_before(doc.text, last.start)
    if first.gap == ". ":  # `James W. Holm`
        first = word_before(doc.text, first.start)
    if first.gap != " " or not first.text[:1].isupper():
        return False
    known = any(lexicon.is_word(word.lower()) or lexicon.right_entities(word) for word in (first.text, last.text))
    return first.text in lexicon.cues("given") or not known


def _may_own(before: str, context: Context) -> bool:
    """Whether `He` is a surname or a given name behind a word: `Zheng He sailed`, `Li He wrote`, `Ms He came`."""
    return before in ("Ms", "Mr", "Mrs") or (
        before.istitle() and before.lower() in context.lexicon.cues("chinese-surname")
    )


def _is_whole_name(doc: Document, context: Context, end: int) -> bool:
    """Whether `He` is no surname here: behind two words of a name, a known name, or a word that is no Chinese one."""
    last = word_before(doc.text, end)
    if not is_syllables(folded(last.text)):
        return True
    first = word_before(doc.text, last.start)
    titles = context.lexicon.cues("title")
    two = first.gap == " " and first.text[:1].isupper() and first.text.lower() not in titles
    return two or bool(context.lexicon.right_entities(last.text))


def _is_peer(words: list[str], place: int) -> bool:
    """Whether the word at a place is the title in `Lord Elgin`."""
    return words[place] == "Lord" and words[place + 1 : place + 2] != [] and words[place + 1][:1].isupper()


def _has_verb(words: list[str]) -> bool:
    return any(w in _FINITE or w.endswith(("ed", "ing")) for w in words)


def _is_part(text: str, low: int, cut: int) -> bool:
    """Whether the clause that begins at `cut` is no whole one; `low` is how far back was looked."""
    if text[cut - 2 : cut] == ", " and cut > low:
        return _is_caption(text[low:cut])
    if cut > low or not low:
        return False
    # Longer than what was looked at, or a line of wrapped text, whose sentence began above.
    return text[low - 1] != "\n" or text[max(0, low - 2) : low].strip(" ")[:1].isalnum()


def _is_caption(head: str) -> bool:
    """Whether what stands before the comma makes a name a signature: `Ilse Brandt, clerk, Oslo She was`."""
    words = re.split(r"[.!?:;] ", head)[-1].split()
    return not (words[0].lower().strip(",") in _OPENERS or any(is_finite(word) for word in words))


def _subject_before(doc: Document, lexicon: Lexicon, start: int) -> str:
    """`name` where the clause before a place is nothing but a subject, `open` where it may be, or nothing."""
    text = doc.text
    low = max(text.rfind("\n", 0, start) + 1, start - 90)
    cut = low + max((match.end() for match in _HEAD.finditer(text[low:start])), default=0)
    if _is_part(text, low, cut):
        return ""
    clause = text[cut:start].strip(' “"')
    words = clause.split()
    if not words or len(words) > 7:
        return ""
    if any(w.lower().strip(".,") in _FAITH and not _is_peer(words, i) for i, w in enumerate(words)):
        return ""
    if words[0] == "and":
        words = words[1:]
    if not words:
        return ""
    capitals = [w for w in words if w[:1].isupper() or w[:1] in "("]
    small = [w for w in words if w[:1].islower() and w.lower() not in _LINKS]
    article = words[0].lower() in DETERMINERS
    if words[0].lower() in _OPENERS or words[-1].endswith("day"):
        return ""  # `said Monday He`: a stop is lost
    if not small and capitals:
        return "name"
    people = next((w.lower() for w in words if w.endswith("s")), "") in lexicon.cues("people")
    if (
        people
        and _THEY_OR_SAID.match(doc.text, start)
        and _PLURAL.fullmatch(" ".join(words))
        and not _has_verb(words[:-1])
    ):
        return "name"
    if small and small[-1] in _WORKS:
        return ""
    bare = not any(w in _FINITE or (w.endswith(("ed", "s")) and not w.endswith(_NO_VERBS)) for w in small)
    if article and bare and len(small) <= 3:
        return "name"
    return "open" if article and len(small) <= 3 else ""
