"""The lines of the dictionaries that stand behind an edit or a word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from normalise.edits import Edit
from normalise.lexicon import Lexicon
from normalise.lexicon.entries import Form
from normalise.lexicon.keys import WORD
from normalise.lexicon.sources import Row, bundled_folders, dictionary_files, read_rows
from normalise.lexicon.store import layers
from normalise.neighbours import word_before
from normalise.reporters.visible import visible
from normalise.rule import Context
from normalise.rules.boilerplate.matching import patterns_of
from normalise.values import dataclass, field

# The columns by which a row is found; of equal ones in several layers only the first counts, but these are added up.
_KEYS = {
    "entities": ("id",),
    "variants": ("form", "id"),
    "english": ("form", "id"),
    "protect": ("form",),
    "cues": ("set", "word"),
    "boilerplate": ("pattern",),
    "residue": ("form",),
    "confusions": ("read", "meant"),
    "misspellings": ("form",),
}
_ADDED_UP = ("english", "protect", "cues")
# The longest run of words that is looked up as a name.
_RUN = 5


@dataclass
class Wanted:
    """Rows by file and by the values of its key columns."""

    keys: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)

    def add(self, name: str, *key: str) -> None:
        """Wants a row."""
        self.keys.setdefault(name, set()).add(key)

    def form(self, form: Form, lexicon: Lexicon) -> None:
        """Wants the rows that make a string a form of its entity; of a lone surname, the full names it comes from."""
        self.add("entities", form.id)
        if form.role == "english":
            self.add("english", form.text, form.id)
        elif form.role == "variant":
            self.add("variants", form.text, form.id)
        elif form.role == "surname":
            for full in lexicon.full_forms(form.id):
                if full.endswith(" " + form.text):
                    self.add("variants", full, form.id)


def behind_edit(edit: Edit, before: str, context: Context) -> Wanted:
    """The rows behind an edit of the context's text."""
    wanted, lexicon = Wanted(), context.lexicon
    for mention in context.mentions:
        if mention.start < edit.span.end and edit.span.start < mention.end:
            wanted.form(mention.form, lexicon)
    for form in _names_in(_beginning(context.doc.text, edit) + edit.replacement, lexicon):
        wanted.form(form, lexicon)
    pair = lexicon.fused.get(before.lower())
    if pair:
        wanted.add("cues", "fused", pair)
    for residue in lexicon.residue.get(before.lower(), ()):
        wanted.add("residue", residue.form)
    if lexicon.is_misspelling(before.lower()):
        wanted.add("misspellings", before.lower())
    for read, meant, _ in lexicon.confusions:
        if edit.rule.startswith("SPL") and _is_misread(before, edit.replacement, read, meant):
            wanted.add("confusions", read, meant)
    if edit.rule.startswith("BPL"):
        for line in before.split("\n"):
            match = patterns_of(lexicon).match(line) if line.strip() else None
            if match is not None:
                wanted.add("boilerplate", match.row.pattern)
    return wanted


def behind_word(word: str, lexicon: Lexicon) -> Wanted:
    """The rows that know a word or name as it stands."""
    wanted = Wanted()
    for form in lexicon.forms(word):
        wanted.form(form, lexicon)
    if lexicon.is_right_token(word):
        wanted.add("protect", word)
    return wanted


def _beginning(text: str, edit: Edit) -> str:
    """The capitalised words right before an edit: with the replacement they may make a known name."""
    start = edit.span.start
    for _ in range(3):
        before = word_before(text, start)
        if before.gap != " " or not before.text[:1].isupper():
            break
        start = before.start
    return text[start : edit.span.start]


def _names_in(text: str, lexicon: Lexicon) -> Iterator[Form]:
    """The right forms in a text, the longest run of words at each place."""
    words = list(WORD.finditer(text))
    at = 0
    while at < len(words):
        for last in range(min(len(words), at + _RUN) - 1, at - 1, -1):
            found = [f for f in lexicon.forms(text[words[at].start() : words[last].end()]) if f.right]
            if found:
                yield from found
                at = last
                break
        at += 1


def _is_misread(before: str, after: str, read: str, meant: str) -> bool:
    places = (i for i in range(len(before)) if before.startswith(read, i))
    return any(before[:i] + meant + before[i + len(read) :] == after for i in places)


def row_lines(wanted: Wanted, dictionaries: Iterable[str]) -> Iterator[str]:
    """The wanted rows as `file:line: cells`, strongest layer first; rows that a stronger one replaces say so."""
    if not wanted.keys:
        return
    seen: set[tuple[str, ...]] = set()
    for path in dictionary_files(layers(tuple(dictionaries)).folders):
        keys = wanted.keys.get(path.stem)
        for row in read_rows(path) if keys else ():
            key = tuple(row[column] for column in _KEYS[path.stem])
            if key in (keys or ()):
                replaced = (path.stem, *key) in seen and path.stem not in _ADDED_UP
                seen.add((path.stem, *key))
                yield _shown(row) + " (replaced by the row above)" * replaced


def _shown(row: Row) -> str:
    return visible(f"{_near(row.path)}:{row.line}: {' | '.join(row.values.values())}")


def _near(path: Path) -> str:
    """A dictionary's path as users know it: those that come with the program by their place in it."""
    bundled = bundled_folders()[0]
    if path.is_relative_to(bundled):
        return f"dictionaries/{path.relative_to(bundled).as_posix()}"
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
