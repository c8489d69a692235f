"""Peoples, countries, days and months in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Tier
from normalise.neighbours import word_after
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

# Food, games, plants, tools: set phrases that many styles write in lower case.
_PHRASES = frozenset(
    "bath bean beans blind bread breakfast brick bulldog cabbage cap carpet cheese chess chestnut clover coffee cream "
    "cress crystal dip doll dressing eye fashion fries garden grip hammer hat heel horn ink iris ivy kiss knot lace "
    "leather leave letter lily lime mile moss mule nut nuts oak olive oven pancake paper parsley pie pine poodle "
    "poppy press roll romance roulette rug rugs saddle salad salt sauce setter shepherd silk sole tape tea terrier "
    "thistle toast tobacco topping twist vermouth wheat whispers windows wolfhound wood wool yew".split()
)


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
            after = word_after(text, end)
            if after.adjoins and after.text in _PHRASES:
                continue
            name = lexicon.lower_names[word]
            if word in lexicon.cues("lowercase-phrase") and not context.evidence.machine_translated:
                continue
            if _opens_in_lower_case(own[: start - line.start]):
                continue
            often = context.evidence.count(word) > 2 and context.evidence.count(name) == 0
            tier = Tier.REPORT if often and not context.evidence.machine_translated else Tier.SAFE
            yield self.edit(start, end, name, f"{word} is no word but a name", tier=tier, confidence=0.95)


def _opens_in_lower_case(head: str) -> bool:
    """Whether the place lies in a quotation that itself begins in lower case: chat, a post."""
    opened = head.rfind("“")
    if opened <= head.rfind("”"):
        return False
    return head[opened + 1 :].lstrip()[:1].islower()
