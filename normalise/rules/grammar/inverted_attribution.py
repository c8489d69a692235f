"""An attribution in the perfect, put before its speaker."""

from __future__ import annotations

from collections.abc import Iterator

from normalise.document import Document
from normalise.edits import Edit, Span, Tier
from normalise.expressions import expression
from normalise.lexicon.closed_classes import AUXILIARIES, any_of
from normalise.quotation import marks, unit_at
from normalise.rule import Context, Leaves, Repairs, Rule, Trigger

_VERB = (
    r"(?:said|declared|assured|added|explained|stated|affirmed|indicated|stressed|warned|announced|insisted|noted|"
    r"recalled|pointed out|commented|concluded|replied|confirmed|promised|admitted|denounced|lamented|remarked)"
)
_BEHIND = rf" (ha(?:s|ve) )(?=({_VERB}) (the [a-z]|[A-Z][a-zà-ÿ]+))"
_PLACES = tuple((mark, expression(rf"{mark},?{_BEHIND}")) for mark in ("”", "»", '"'))
# No quotation is longer.
_REACH = 3000
# Behind the speaker: a verb would make the name the subject of a clause of its own.
_OWN_VERB = expression(rf"[^,.;“”]{{0,60}}?\b(?:{any_of(AUXILIARIES)})\b")


class InvertedAttribution(Rule):
    """The perfect before a speaker behind a quotation: `”, has said Jane Doe`.

    English inverts only the simple past there. Sure if the quotation opens its sentence, so that no subject can
    stand before it (`the author of “The Ferry,” has said Lisbon is home`), and no other verb follows the name
    in its clause; otherwise only listed.
    """

    code = "GRA005"
    stage = "grammar"
    cause = "mt"
    certain = True
    trigger = Trigger(needles=("”", "»", '"'))
    examples = (
        Repairs(
            "“The quay will be ready by spring”, has said Ilse Brandt at a press briefing.",
            "“The quay will be ready by spring”, said Ilse Brandt at a press briefing.",
        ),
        Repairs(
            "“The fishermen will be paid,” has assured the minister of ports.",
            "“The fishermen will be paid,” assured the minister of ports.",
        ),
        Leaves("Brandt, the author of “The Ferry,” has said Lisbon is her home."),
        Leaves("“The Ferry,” has said Lisbon critics were wrong, its author told us."),
    )

    def find(self, doc: Document, context: Context) -> Iterator[Edit]:
        """Perfects between a quotation and a name."""
        text = doc.text
        for mark, pattern in _PLACES:
            for match in pattern.finditer(text) if context.suspects.has(mark) else ():
                if "," not in (text[match.start() - 1 : match.start()], text[match.start() + 1]) and match[0][0] == '"':
                    continue
                sure = _quotation_opens(doc, match.start()) and not _OWN_VERB.match(text, match.end(2))
                tier = Tier.SAFE if sure else Tier.REPORT
                yield self.edit(*match.span(1), "", f"{match[2]!r} stands before its speaker", tier=tier)


def _quotation_opens(doc: Document, end: int) -> bool:
    """Whether the quotation that ends here stands at the head of its paragraph or behind a finished sentence."""
    unit = unit_at(doc, end)
    low = max(unit.start, end - _REACH)
    opened = [m for m in marks(doc.text, Span(low, end)) if m.side == "open"]
    if not opened:
        return False
    head = doc.text[low : opened[-1].place].rstrip()
    return head.endswith((".", "!", "?", "”", ":")) or (not head and low == unit.start)
