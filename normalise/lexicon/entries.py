"""What the lexicon knows of a form."""

from __future__ import annotations

from normalise.values import dataclass

# The kind of the variants that a house's own style makes of right spellings.
HOUSE = "house"


@dataclass(frozen=True, slots=True)
class Entity:
    """Something with a name: `canonical` is its spelling in English news, `short` the one at second mention.

    `article` is `the` where the canonical form takes it inside a sentence.
    """

    id: str
    type: str
    canonical: str
    short: str = ""
    given: str = ""
    article: str = ""

    @property
    def in_sentence(self) -> str:
        """The canonical form as it stands in a sentence: `the United States`."""
        return f"{self.article} {self.canonical}".strip()


@dataclass(frozen=True, slots=True)
class Form:
    """One surface form of an entity.

    `role`: `canonical`, `short` and `english` forms are right and stay; a `variant` is to become the canonical
    form; a `surname` is the last part of a person's variant, which says nothing unless the person is in the
    document. `risk`, `cue` and `case` are the columns of `variants.tsv`. `origin` says by which tables a variant that
    no row holds was made, and of which name: `ru-fr of Владимир Путин`.
    """

    text: str
    id: str
    role: str
    lang: str = ""
    kind: str = ""
    risk: str = ""
    cue: str = ""
    case: str = "exact"
    origin: str = ""

    @property
    def right(self) -> bool:
        """Whether the form is good English and stays."""
        return self.role in ("canonical", "short", "english")


@dataclass(frozen=True, slots=True)
class Residue:
    """A foreign word in English text; `english` holds the ways to say it, the usual one first."""

    form: str
    lang: str
    english: tuple[str, ...]
    kind: str
    risk: str
    cue: str


@dataclass(frozen=True, slots=True)
class Furniture:
    """A line of page furniture: see `dictionaries/README.md` for the placeholders of `pattern`."""

    pattern: str
    kind: str
    where: str
    tier: str
