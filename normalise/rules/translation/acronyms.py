"""What an acronym of another language stands for, and where it stands for something else."""

from __future__ import annotations

from normalise.document import Document
from normalise.expressions import expression
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Entity, Form
from normalise.mentions import Mention
from normalise.neighbours import word_after, word_before

_LANGUAGE = (
    r"(?:Spanish|French|Portuguese|Italian|German|Dutch|Polish|Turkish|Russian|Ukrainian|Indonesian|Arabic|Catalan|"
    r"Romanian)"
)
_IN_LANGUAGE = expression(rf" (?:in|for its|from its|from the|after its) (?:\w+ )?{_LANGUAGE}\b")
_LANGUAGE_BEFORE = expression(rf"\b{_LANGUAGE}(?: acronym| initials| abbreviation| name)?(?: is|,|:)? [“\"(]?\Z")
# What a state has: `the EE.UU. Government`.
_OF_STATES = frozenset(
    "Administration Army Congress Constitution Customs Defence Defense Department Embassy Government Justice Ministry "
    "Navy Senate State Supreme Treasury".split()
)


def acronym_meant(form: Form, entity: Entity) -> str:
    """The English acronym for a foreign one, or the name where it has none; `ONGs` is `NGOs`."""
    new = entity.short or entity.canonical
    if form.text[-1] == "+":  # `OPEP+`
        return f"{new}+"
    return f"{new}s" if form.text[-1] == "s" and form.text[:-1].isupper() and new.isupper() else new


def _has_office(text: str, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether an office or a topic of the acronym stands behind it: `OTAN Secretary General`."""
    after = word_after(text, mention.end)
    titles, own = lexicon.cues("title"), mention.form.cue.split("|")
    if after.text in _OF_STATES and lexicon.entity(mention.form.id).type == "place":
        return True
    return after.text.lower() in titles or any(text.startswith(cue, after.start) for cue in own if cue[:1].isupper())


def is_other_acronym(doc: Document, mention: Mention, lexicon: Lexicon) -> bool:
    """Whether an acronym stands for something else here: a company, an era, an English expansion before it."""
    text, before = doc.text, word_before(doc.text, mention.start)
    after = word_after(text, mention.end)
    if after.gap == " " and after.text[:1].isupper() and not _has_office(text, mention, lexicon):
        return True  # `BCE Inc.`, `UE Santa Coloma`
    if before.adjoins and (
        before.text.endswith(("'s", "’s")) or before.text.lower() in ("century", "centuries", "years")
    ):
        return True  # `the company's CIO`, `4th century BCE`
    if text[mention.start - 2 : mention.start - 1].isdigit():
        return True
    if _IN_LANGUAGE.match(text, mention.end) or _LANGUAGE_BEFORE.search(
        text, max(0, mention.start - 24), mention.start
    ):
        return True  # `FMI in Spanish`: the text speaks of the acronym
    # `the outage management system (OMS)`, here or elsewhere
    bracket = text.find(f"({mention.form.text})")
    if bracket < 0:
        return False
    words = text[max(0, bracket - 100) : bracket].split()[-8:]
    acronym = mention.form.text.replace(".", "").replace(" ", "")
    capitals = "".join(word[0] for word in words if word[0].isupper())
    initials = "".join(word[0] for word in words).upper()
    return capitals.endswith(acronym) or initials.endswith(acronym)
