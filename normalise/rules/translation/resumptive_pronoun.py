"""A pronoun that repeats the subject: `the minister He said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.neighbours import word_after, word_before
from normalise.quotation import in_quotation
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_PRONOUN = re.compile(r"(?<=[\w’'”\")]) (?:He|She|It|They) (?=[a-z])")
_FINITE = frozenset(
    "is was has had are were will would can could may might must should said says told took gave made won lost sent "
    "became began went came saw put led wrote held left met kept found stood ran fell rose spoke brought built sold "
    "bought paid did does won't didn't wasn't isn't also never already still".split()
)
# What may stand before the subject: nothing, a stop, a conjunction, or the end of a quotation.
_HEAD = re.compile(
    r"(?:^|[.!?:;,”\"»]\s+|[.!?]\s*[”\"]\s*|\b(?:that|and|but|as|when|because|while|which|where) )\s*[“\"]?\Z"
)
_SUBJECT = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ur) )?"
    r"(?:[\w’'.-]+ ){0,5}?[\w’'.-]+(?: \([A-ZÀ-Þ]{2,8}\))?\Z"
)
# Where `He` is a surname or a given name: `Zheng He sailed`, `Li He wrote`.
_CHINESE = frozenset(
    "Zheng Li Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Lin Gao Luo Liang Song Tang Xie Han "
    "Feng Deng Cao Peng Zeng Xiao Tian Dong Yuan Pan Jiang Yu Du Su Ye Lu Wei Jiao Jin Yin He Fan Ms Mr Mrs".split()
)
_FAITH = frozenset("god lord jesus christ allah father almighty".split())
_OPENERS = frozenset(
    "how what why when where if then so yet now here there and but or also who which that this these those yesterday "
    "today tomorrow once still perhaps maybe sometimes usually often later soon meanwhile however instead finally "
    "eventually clearly today's while since after before until although though because as at in on by for from with "
    "he she it they we you i yes no not never always only even like".split()
)
# What ends so is no verb in the present.
_NO_VERBS = ("ous", "ss", "us", "’s", "'s", "ics")
# Small words that are no part of a subject's name; a clause with one of these has its verb already.
_LINKS = frozenset("of the and for de del la von van der al el bin di da du des y e et in on a an s".split())


class ResumptivePronoun(Rule):
    """A pronoun with a capital between a subject and its verb.

    Behind a link the translator began a new sentence, and Spanish or Italian verbs got a subject of their own. Only in
    documents that show machine translation, where the words from the last stop to the pronoun are nothing but a name or
    an article and a noun. It fears a lost full stop (`They cheered Macron He said`), the Chinese
    name He, and `He` for God.
    """

    code = "TRN015"
    stage = "translation"
    cause = "mt"
    trigger = Trigger(needles=(" He ", " She ", " It ", " They "), profile="mt")
    examples = (
        Repairs(
            "Wladimir Putin spoke first. Ilse Brandt She said no, and the Choir They sang.",
            "Vladimir Putin spoke first. Ilse Brandt said no, and the Choir sang.",
        ),
        Leaves("Ilse Brandt She said no."),
        Leaves("Emmanuel Macron met them. Admiral Zheng He was there, and Jesus He is risen."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Pronouns between a bare subject and a finite verb."""
        for match in _PRONOUN.finditer(doc.text):
            start = match.start()
            verb = word_after(doc.text, match.end())
            if not _is_finite(verb.text) or word_before(doc.text, start).text in _CHINESE:
                continue
            how = _subject_before(doc, start)
            if not how or in_quotation(doc, start):
                continue
            known = how == "name"
            why = f"{match.group().strip()} repeats the subject before it"
            tier = Tier.SAFE if known else Tier.REPORT
            yield self.edit(start, match.end() - 1, "", why, tier=tier, confidence=0.9)


def _is_finite(word: str) -> bool:
    return word in _FINITE or (word.endswith("ed") and len(word) > 4)


def _subject_before(doc: Document, start: int) -> str:
    """`name` where the clause before a place is nothing but a subject, `open` where it may be, or nothing."""
    text = doc.text
    low = max(text.rfind("\n", 0, start) + 1, start - 90)
    cut = max(
        [
            low,
            *(
                low + m.end()
                for m in re.finditer(
                    r"[.!?;:,–—(] |[”\"»] |\b(?:that|but|when|because|while|which|where|as) ", text[low:start]
                )
            ),
        ]
    )
    clause = text[cut:start].strip(' “"')
    words = clause.split()
    if not words or len(words) > 7:
        return ""
    if any(w.lower().strip(".,’'s") in _FAITH for w in words):
        return ""
    if words[0] == "and":
        words = words[1:]
    if not words:
        return ""
    capitals = [w for w in words if w[:1].isupper() or w[:1] in "("]
    small = [w for w in words if w[:1].islower() and w.lower() not in _LINKS]
    article = words[0].lower() in ("the", "a", "an", "his", "her", "their", "its", "our")
    if words[0].lower() in _OPENERS:
        return ""
    if not small and capitals:
        return "name"
    bare = not any(w in _FINITE or (w.endswith(("ed", "s")) and not w.endswith(_NO_VERBS)) for w in small)
    if article and bare and len(small) <= 3:
        return "name"
    return "open" if article and len(small) <= 3 else ""
