"""Which entity each item of a list is: by its English name, if that is the name of one entity and of one item."""

from __future__ import annotations

from collections import Counter

from normalise.importers.listed import Listed
from normalise.importers.screening import is_everyday
from normalise.lexicon import Lexicon
from normalise.lexicon.check_rows import PREFIXES
from normalise.lexicon.derived import IMPORTED
from normalise.lexicon.growing import Cells
from normalise.lexicon.keys import slug


class Owners:
    """The entities of a list's items. `new`: items of unknown names become entities of their own."""

    def __init__(self, lexicon: Lexicon, *, new: bool, source: str) -> None:
        self._lexicon = lexicon
        self._new = new
        self._source = source
        # English name and type -> its item, or "" if several items have it.
        self._items: dict[tuple[str, str], str] = {}
        self._entities: dict[str, tuple[str, str]] = {}
        self._made: dict[str, Cells] = {}

    def see(self, name: Listed) -> None:
        """Remembers an English name."""
        key = (name.form, name.type)
        if (self._new or self._known(name.form, name.type)) and self._items.setdefault(key, name.item) != name.item:
            self._items[key] = ""

    def settle(self, rejected: Counter[str]) -> None:
        """Gives each item its entity, once all names are seen. Known entities come before new ones."""
        names = self._items.items()
        for (form, type_), item in names:
            if item and (id_ := self._known(form, type_)):
                self._entities.setdefault(item, (id_, form))
        for (form, type_), item in names:
            if not item:
                rejected["an English name of several items"] += 1
            elif self._new and item not in self._entities and self._is_free(form):
                id_ = self._id_for(form, type_, item)
                self._entities[item] = (id_, form)
                self._made[id_] = (id_, type_, form, "", "", "", "", "", IMPORTED + self._source)

    def entity_of(self, name: Listed) -> str:
        """The id of the entity that has this name, or nothing."""
        return self._entities.get(name.item, ("", ""))[0]

    def canonical_of(self, name: Listed) -> str:
        """The English name by which the entity was found, or nothing."""
        return self._entities.get(name.item, ("", ""))[1]

    def new_entities(self) -> list[Cells]:
        """The rows of new entities, sorted."""
        return sorted(self._made.values())

    def _known(self, form: str, type_: str) -> str:
        """The one entity of the dictionaries with this full name."""
        ids = {f.id for f in self._lexicon.forms(form) if f.role in ("canonical", "english")}
        ids = {id_ for id_ in ids if self._lexicon.entity(id_).type == type_}
        return ids.pop() if len(ids) == 1 else ""

    def _is_free(self, form: str) -> bool:
        """Whether a name may become that of an entity: it is no other form, and no word that texts are full of."""
        return not self._lexicon.forms(form) and not is_everyday(form, self._lexicon)

    def _id_for(self, form: str, type_: str, item: str) -> str:
        name = slug(form)
        own = slug(item)
        id_ = f"{PREFIXES[type_]}:{name}"
        taken = id_ in self._made or self._lexicon.has_entity(id_)
        return f"{id_}-{own}" if own != name or taken else id_
