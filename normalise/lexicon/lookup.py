"""Asking the lexicon. All answers follow from the dictionaries alone, so they may be remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from sys import intern

from normalise.lexicon.entries import Entity, Form, Furniture, Residue
from normalise.lexicon.foreign import Foreign
from normalise.lexicon.keys import folded, sound_keys, spelling_keys
from normalise.lexicon.spelling import Speller
from normalise.lexicon.store import Store, open_store
from normalise.lexicon.tries import at, beginning, heads, holds, read
from normalise.lexicon.words import Words
from normalise.memory import NAMES, WORDS, Answers, Bounded

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from typing import Any


class Lexicon(Words):
    """Words with their frequencies, names with their forms, cues."""

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self.digest = store.digest
        self.note = store.note
        self._entities = Bounded[str, Entity](NAMES)
        self._known: Bounded[str, Any] = Bounded(WORDS)
        self._forms = Bounded[str, tuple[Form, ...]](NAMES)

    # --- names

    def _read(self, key: str) -> Any:
        found = at(self._store.names, key)
        return read(found[0]) if found else None

    def _kept(self, key: str) -> Any:
        """What stands under a key, remembered as it was read."""
        known = self._known.get(key, self)
        if known is self:
            known = self._known[key] = self._read(key)
        return known

    def _ids(self, key: str) -> Sequence[str]:
        """The ids under a key. Names share their bearers, so each id is held once."""
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = tuple(map(intern, self._read(key) or ()))
        return known

    def is_misspelling(self, word: str) -> bool:
        """Whether `misspelling` gives anything."""
        return holds(self._store.names, "m" + word)

    def misspelling(self, word: str) -> str:
        """The word that is meant by a usual misspelling in small letters, or nothing."""
        return str(self._kept("m" + word) or "")

    @cached_property
    def speller(self) -> Speller:
        """Known words near unknown ones."""
        return Speller(self)

    def is_right_token(self, token: str) -> bool:
        """Whether a token is part of a name's right spelling, or protected."""
        return holds(self._store.right, token)

    def begins_name(self, head: str) -> bool:
        """Whether any `is_right_token` begins so."""
        return next(iter(self._store.right.iterkeys(head)), None) is not None

    def has_entity(self, id_: str) -> bool:
        """Whether there is an entity with this id."""
        return holds(self._store.names, "e" + id_)

    def entity(self, id_: str) -> Entity:
        """The entity with this id; KeyError if there is none."""
        found = self._entities.get(id_)
        if found is None:
            kept = self._read("e" + id_)
            if kept is None:
                raise KeyError(id_)
            found = self._entities[id_] = Entity(id_, **kept)
        return found

    def forms(self, text: str) -> tuple[Form, ...]:
        """Everything that this exact string is known as."""
        known = self._forms.get(text)
        if known is None:
            kept = self._read("f" + text)
            known = tuple(Form(text, *record) for record in kept["forms"]) if kept else ()
            self._forms[text] = known
        return known

    def form_heads(self, text: str) -> Sequence[str]:
        """The strings that are known as anything with which this text begins."""
        return [key[1:] for key in heads(self._store.names, "f" + text)]

    def full_forms(self, id_: str) -> Sequence[str]:
        """The full forms, right ones and safe variants, that show that an entity is meant."""
        return self._kept("w" + id_) or ()

    def person_record(self, id_: str) -> tuple[Sequence[str], Sequence[Sequence[Any]]]:
        """What `people.record` made of a person of the curated dictionary."""
        return self._read("r" + id_) or ((), ())

    def people_by_bone(self, bone: str) -> Sequence[str]:
        """The ids of the persons in whose names a folded word is, or one with this skeleton."""
        return tuple(map(intern, self._read("q" + bone) or ()))

    def forms_at(self, token: str) -> Sequence[tuple[str, str]]:
        """The variants to try where this token stands, as (spelling looked for, form)."""
        return self._kept("t" + token) or ()

    def has_variants(self, token: str) -> bool:
        """Whether `forms_at` gives anything."""
        return holds(self._store.names, "t" + token)

    def right_entities(self, text: str) -> tuple[Entity, ...]:
        """The entities of which this string is a right form."""
        forms = self.forms(text)
        return tuple(self.entity(f.id) for f in forms if f.right) if forms else ()

    def is_right_name(self, text: str, *types: str) -> bool:
        """Whether this string is a right form of an entity of one of these types (`place`, `person`)."""
        return any(entity.type in types for entity in self.right_entities(text))

    def entities_with(self, token: str) -> tuple[Entity, ...]:
        """The entities whose canonical form holds this token, letter case and diacritics aside."""
        return tuple(self.entity(i) for i in self._kept("n" + folded(token)) or ())

    def is_in_name(self, token: str) -> bool:
        """Whether `entities_with` gives anything; not remembered, for words of which most are in no name."""
        return holds(self._store.names, "n" + folded(token))

    def people_with(self, token: str) -> Sequence[str]:
        """The ids of the persons whose canonical form holds this token, letter case and diacritics aside."""
        return self._ids("p" + folded(token))

    def people_sounding_like(self, token: str) -> set[str]:
        """The ids of the persons whose canonical form holds a token that `sounding_like` gives for this one."""
        return {id_ for key in sound_keys(folded(token)) for id_ in self._ids("o" + key)}

    def near_tokens(self, token: str) -> set[str]:
        """Folded tokens of canonical forms that are spelt or sound nearly like this one."""
        return self.spelt_like(token) | self.sounding_like(token)

    def spelt_like(self, token: str) -> set[str]:
        """Folded tokens of canonical forms that are one edit away from this one, and some more."""
        return self._names_under(spelling_keys(folded(token)))

    def sounding_like(self, token: str) -> set[str]:
        """Folded tokens of canonical forms that share a skeleton with this one."""
        return self._names_under(sound_keys(folded(token)))

    def _names_under(self, keys: set[str]) -> set[str]:
        return {token for key in keys for token in self._kept("k" + key) or ()}

    def name_tokens(self, head: str) -> tuple[str, ...]:
        """The folded tokens of canonical forms that begin with these letters."""
        return tuple(key[1:] for key in beginning(self._store.names, "n" + head))

    @cached_property
    def name_triples(self) -> frozenset[str]:
        """All three letters that stand side by side in folded words of names, as `keys.triples` gives them."""
        return frozenset(self._store.tables["triples"])

    def long_tokens(self, first: str, length: int) -> Sequence[str]:
        """The folded tokens of canonical forms that begin with this letter and have so many, `stored.LONG` at least."""
        return self._kept(f"l{first}{length}") or ()

    def lost_word(self, token: str) -> str:
        """The one word that this token is without the letters that ASCII has not (`Tucumn`), or nothing."""
        return str(self._kept("d" + token) or "")

    def is_given(self, word: str) -> bool:
        """Whether a lower-case word is a usual given name and no word of English."""
        return holds(self._store.names, "g" + word)

    # --- small tables

    @cached_property
    def _cues(self) -> Answers[str, frozenset[str]]:
        kept = self._store.tables["cues"]
        return Answers(1_000, lambda name: frozenset(kept.get(name, ())))

    def cues(self, name: str) -> frozenset[str]:
        """The words of a set of `cues.tsv`; empty if there is no such set."""
        return self._cues[name]

    @cached_property
    def fused(self) -> Mapping[str, str]:
        """Usual word pairs that are often written as one (`ofcourse`), with the pair."""
        table: dict[str, str] = self._store.tables["fused"]
        return table

    @cached_property
    def lower_names(self) -> Mapping[str, str]:
        """Names that are no other word in lower case (`norwegian`), with their right spelling."""
        table: dict[str, str] = self._store.tables["lower"]
        return table

    @cached_property
    def usual(self) -> frozenset[str]:
        """Frequent words that are nothing else beside."""
        return frozenset(self._store.tables["usual"])

    @cached_property
    def residue(self) -> Mapping[str, tuple[Residue, ...]]:
        """Foreign words by lower-case form."""
        return Foreign(self._store.residue)

    def residue_beginning(self, head: str) -> Sequence[str]:
        """The lower-case forms of foreign words and phrases that begin so."""
        return beginning(self._store.residue, head)

    @cached_property
    def openings(self) -> Mapping[str, str]:
        """The first words of page furniture with those behind them, as `heads.seconds_of` reads them."""
        table: dict[str, str] = self._store.tables["openings"]
        return table

    def furniture_from(self, token: str) -> Sequence[tuple[str, Furniture]]:
        """The patterns of page furniture that begin with a token in lower case, as tokens, options resolved; rows."""
        found = at(self._store.furniture, token)
        return [(row[0], Furniture(row[1], *map(intern, row[2:]))) for row in read(found[0])] if found else ()

    @cached_property
    def confusions(self) -> tuple[tuple[str, str, float], ...]:
        """What OCR writes, for what, and how usual that is (0..1)."""
        return tuple((read, meant, weight) for read, meant, weight in self._store.tables["confusions"])


def load_lexicon(dictionaries: Sequence[str] = ()) -> Lexicon:
    """The bundled dictionaries with these folders laid over them, stronger ones first.

    NormaliseError if a dictionary cannot be read.
    """
    return Lexicon(open_store(dictionaries))
