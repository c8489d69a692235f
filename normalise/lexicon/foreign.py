"""The rows of foreign words by their lower-case forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from normalise.lexicon.entries import Residue
from normalise.lexicon.tries import at, holds, read
from normalise.memory import WORDS, Answers

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from typing import Any


class Foreign(Mapping[str, tuple[Residue, ...]]):
    """The rows of foreign words, each made when it is asked for, and remembered: rules ask for one several times."""

    def __init__(self, trie: Any) -> None:
        self._trie = trie
        self._known = Answers[str, tuple[Residue, ...]](WORDS, self._rows)

    def _rows(self, form: str) -> tuple[Residue, ...]:
        found = at(self._trie, form)
        rows = read(found[0]) if found else ()
        return tuple(Residue(row[0], row[1], tuple(row[2].split("|")), *row[3:]) for row in rows)

    def __contains__(self, form: object) -> bool:
        return isinstance(form, str) and holds(self._trie, form)

    def __getitem__(self, form: str) -> tuple[Residue, ...]:
        rows = self._known[form]
        if not rows:
            raise KeyError(form)
        return rows

    def get(self, form: str, default: Any = None) -> Any:
        """The rows of a form, or what is given in their place; mostly there are none."""
        return self._known[form] or default

    def __iter__(self) -> Iterator[str]:
        return iter(self._trie.keys())

    def __len__(self) -> int:
        return len(self._trie)
