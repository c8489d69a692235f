"""Forms that no row has: what bad conversions and other languages make of the names of the dictionaries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from normalise.lexicon.entries import Form
from normalise.lexicon.losses import losses_of, place_losses
from normalise.lexicon.sources import Row
from normalise.lexicon.turned import turned

# How the `source` of imported entities begins. Broken words are never held against these, only exact forms.
IMPORTED = "import:"


def lost_forms(tables: dict[str, list[Row]], entities: dict[str, Row]) -> Iterator[Form]:
    """What bad conversions make of people's full names and of places; a form that two people could have is left out."""
    names = {(row["canonical"], id_) for id_, row in entities.items() if not row["source"].startswith(IMPORTED)}
    names.update((row["form"], row["id"]) for row in tables["english"])
    # What is left of a form that tables made may be English again: `Skibićkyj` and `Skibitsky` have one native name.
    written = (row for row in tables["variants"] if row.path.stem != "native")
    names.update((row["form"], row["id"]) for row in written if row["kind"] in ("exonym", "transliteration"))
    surnames = frozenset(row["word"] for row in tables["cues"] if row["set"] == "chinese-surname")
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for name, id_ in sorted(names):
        kind = entities[id_]["type"] if id_ in entities else ""
        for loss in losses_of(name, surnames) if kind == "person" else place_losses(name) if kind == "place" else ():
            found[loss.text].setdefault(id_, loss.kind)
    for text, owners in found.items():
        if len(owners) == 1:
            id_, kind = next(iter(owners.items()))
            yield Form(text, id_, "variant", "mul", kind, "safe", "", "exact")


def turned_forms(entities: dict[str, Row]) -> Iterator[Form]:
    """The names of bodies in the word order of another language; one that two bodies could have is left out."""
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for id_, row in entities.items():
        if row["type"] == "organisation" and not row["source"].startswith(IMPORTED):
            for form in turned(row["canonical"]):
                found[form.text].setdefault(id_, form.sure)
    for text, owners in found.items():
        if len(owners) == 1:
            id_, sure = next(iter(owners.items()))
            kind, risk = ("mistranslation", "safe") if sure else ("turned", "context")
            yield Form(text, id_, "variant", "mul", kind, risk, "", "exact")
