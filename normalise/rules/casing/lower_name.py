"""Peoples, countries, days and months in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.lexicon.keys import without_owner
from normalise.neighbours import word_after, word_before
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger
from normalise.rules.casing.lower_lines import opens_in_lower_case
from normalise.suspects import Suspect

# Food, games, plants, tools: set phrases that many styles write in lower case.
_PHRASES = frozenset(
    "auction barn bath bean beans blind bread breakfast brick bulldog cabbage cap carpet cheese chess chestnut "
    "clover coffee courage cream cress crystal dip doll door dressing elm eye fashion fries garden grip hammer hat "
    "heel horn ink iris ivy kiss knot lace leather leave letter lily lime mile moss mule nut nuts oak olive oven "
    "pancake paper parsley party pastries pastry pie pine poodle poppy press roll romance roulette rug rugs saddle "
    "salad salt sauce setter shepherd silk sole tape tea terrier thistle toast tobacco topping treat twist uncle "
    "vermouth wheat whispers windows wolfhound wood wool yew".split()
)
_MONTHS = frozenset({"april", "june"})
_BEFORE_MONTHS = frozenset(
    "after before between by during early every for from in last late mid next of since this till until".split()
)
_LINKS = frozenset("and as at by for from in is of on or the to was were who with".split())


class LowerName(Rule):
    """A people, country, language, day or month in lower case.

    Only words that are nothing else in lower case: `polish`, `turkey` and `march` are not looked at. Lines without
    any capital (verse, chat, handles), set phrases (`russian roulette`) and words joined to others stay.
    """

    code = "CAS001"
    stage = "casing"
    trigger = Trigger(sets=frozenset({"lower-name"}))
    examples = (
        Repairs("The norwegian minister arrived on friday.", "The Norwegian minister arrived on Friday."),
        Repairs("The demand for norway's oil rose in Asia.", "The demand for Norway's oil rose in Asia."),
        Leaves("They played russian roulette and ate brussels sprouts."),
        Leaves("we met on a friday in the rain\nand parted on a sunday"),
        Leaves("See #ukraine, @norwegian and norwegian.example.org for more."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Names in lower case, in lines that use capitals."""
        text, lexicon = doc.text, context.lexicon
        for suspect in context.suspects.of("lower-name"):
            start, end, word = suspect
            if (text[start - 1 : start] in tuple("-@#/._’'") and start) or re.match(
                r"[-/@_]\w|\.\w", text[end : end + 2]
            ):
                continue
            line = doc.line_at(start)
            own = text[line.start : line.end]
            if not re.search(r"[A-ZÀ-ÖØ-Þ]", own):
                continue
            if own[:1].islower() and not context.evidence.machine_translated:
                continue
            bare = without_owner(word)
            after = word_after(text, end)
            if after.adjoins and after.text in _PHRASES:
                continue
            name = lexicon.lower_names[bare]
            if _is_counted(text, suspect, name, context):
                continue
            if bare in lexicon.cues("lowercase-phrase") and not _is_meant(text, suspect, bare, context):
                continue
            if opens_in_lower_case(own[: start - line.start]):
                continue
            often = context.evidence.count(bare) > 2 and context.evidence.count(name) == 0
            tier = Tier.REPORT if often and not context.evidence.machine_translated else Tier.SAFE
            if len(bare) < 6 and (context.evidence.scanned or context.suspects.noisy):
                tier = Tier.REPORT  # `in niue seconds`: a misread `nine`
            why = f"{bare} is no word but a name"
            yield self.edit(start, start + len(bare), name, why, tier=tier, confidence=0.95)


def _is_meant(text: str, suspect: Suspect, bare: str, context: Context) -> bool:
    """Whether a word that is more than a name (`french`, `april`) is one here, in a document that is damaged."""
    after, before = word_after(text, suspect.end), word_before(text, suspect.start)
    if not context.evidence.damaged:
        return False
    if bare in _MONTHS:
        year = (
            text[suspect.end + 1 : suspect.end + 3].isdigit() or text[suspect.start - 2 : suspect.start - 1].isdigit()
        )
        return year or (before.gap in (" ", "-") and before.text.lower() in _BEFORE_MONTHS)
    noun = after.text
    return after.adjoins and noun.islower() and context.lexicon.is_word(noun) and noun not in _LINKS


def _is_counted(text: str, suspect: Suspect, name: str, context: Context) -> bool:
    """Whether a country's name is that of a thing here: `in Portugal it is called a peru`."""
    before, after = word_before(text, suspect.start), word_after(text, suspect.end)
    if not before.adjoins or before.text.lower() not in ("a", "an"):
        return False
    places = any(e.type == "place" for e in context.lexicon.right_entities(name))
    return places and (not after.adjoins or after.text in _LINKS)
