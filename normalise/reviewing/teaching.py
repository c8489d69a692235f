"""Answers that hold for good: rows in the user's own dictionary."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from normalise.catalogue import all_rules
from normalise.configuration.sources import nearest
from normalise.errors import NormaliseError
from normalise.lexicon import Lexicon, load_lexicon
from normalise.lexicon.adding import Addition, add, add_checked
from normalise.lexicon.check_rows import PREFIXES
from normalise.lexicon.growing import Cells
from normalise.lexicon.sources import read_rows
from normalise.reviewing.findings import Finding
from normalise.settings import Settings
from normalise.values import dataclass

_FOLDER = "dictionaries"
# The stages whose rules leave alone what a dictionary calls right.
_HEEDING = frozenset({"segmentation", "names", "translation", "casing", "spelling"})
# Those whose repairs may be the name of something.
_NAMING = _HEEDING - {"segmentation"}
_LONGEST = 80

Rows = tuple[tuple[Path, Cells], ...]


@dataclass(frozen=True, slots=True)
class Home:
    """The dictionary folder that gets the rows, and whether the configuration names it already."""

    folder: Path
    named: bool


def home(settings: Settings, config: Path | None, here: Path) -> Home:
    """The first folder of the configuration, else `dictionaries/` beside the configuration file or here."""
    if settings.dictionaries:
        return Home(Path(settings.dictionaries[0]), named=True)
    chosen = config or nearest(here).file
    return Home((chosen.parent if chosen else here) / _FOLDER, named=False)


class Teacher:
    """Writes what is always, or never, to be repaired."""

    def __init__(self, settings: Settings, place: Home, lexicon: Lexicon) -> None:
        self.place = place
        self.taught = False
        self._beside = tuple(settings.dictionaries[1:]) if place.named else settings.dictionaries
        self._lexicon = lexicon

    @property
    def dictionaries(self) -> tuple[str, ...]:
        """The dictionary folders, with the one that was written to."""
        return (str(self.place.folder), *self._beside)

    def always(self, finding: Finding, after: str, type_of: Callable[[str], str]) -> Rows:
        """Adds the rows that make a repair sure everywhere; `type_of` asks what an unknown name is.

        NormaliseError, and nothing is written, where no dictionary can hold it, or `dict check` would refuse it.
        """
        before = finding.before
        if after.split() and "".join(after.split()) == before and before.islower():
            return self._add({"cues": ("fused", " ".join(after.split()))})
        if not (_is_form(before) and any(c.isupper() for c in after) and _stages(finding) & _NAMING):
            raise NormaliseError("a dictionary holds names and fused words, and this is neither; accept it instead")
        addition = self._addition(before, after)
        if not (self._lexicon.has_entity(addition.canonical) or self._lexicon.right_entities(addition.canonical)):
            type_ = type_of(addition.canonical)
            if type_ not in PREFIXES:
                raise NormaliseError(f"{type_!r} is none of {', '.join(PREFIXES)}; nothing was added")
            addition = Addition(before, addition.canonical, type_)
        added = add(addition, self.place.folder, self._beside, self._lexicon)
        self.taught = True
        if any(path.stem == "entities" for path, _ in added.rows):
            self._lexicon = load_lexicon(self.dictionaries)
        return added.rows

    def _addition(self, before: str, after: str) -> Addition:
        """The row of a name; of a variant that is known, its own with another risk."""
        lexicon = self._lexicon
        for form in lexicon.forms(before):
            entity = lexicon.entity(form.id)
            if not form.right and after in (entity.canonical, entity.in_sentence, entity.short):
                kind = form.kind if form.role == "variant" else ""
                return Addition(before, form.id, lang=form.lang or "mul", kind=kind, case=form.case)
        name = after.removeprefix("the ") if lexicon.right_entities(after.removeprefix("the ")) else after
        return Addition(before, name)

    def never(self, finding: Finding) -> Rows:
        """Adds the row that protects a string; none where its rule would not heed it."""
        before, path = finding.before, self.place.folder / "protect.tsv"
        if not (_is_form(before) and _stages(finding) & _HEEDING):
            return ()
        if path.is_file() and any(row["form"] == before for row in read_rows(path)):
            return ()
        return self._add({"protect": (before, "abbreviation" if before.isupper() else "word", "right, said in review")})

    def _add(self, rows: dict[str, Cells]) -> Rows:
        added = add_checked(rows, self.place.folder, self._beside)
        self.taught = True
        return added.rows


def _stages(finding: Finding) -> set[str]:
    """The stages of the rules that a repair is of."""
    codes = finding.edit.rule.split("+")
    return {rule.stage for rule in all_rules() if rule.code in codes}


def _is_form(text: str) -> bool:
    """Whether a text may stand in a dictionary as a name or a word."""
    printable = text.isprintable() and any(c.isalpha() for c in text)
    return printable and text == text.strip() and len(text) <= _LONGEST
