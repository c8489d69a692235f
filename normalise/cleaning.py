"""The library's front door: clean one text."""

from __future__ import annotations

from functools import lru_cache

from normalise.document import Document
from normalise.result import Result
from normalise.settings import Settings

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from normalise.lexicon import Lexicon
    from normalise.pipeline import Pipeline


@lru_cache(maxsize=16)
def pipeline_for(settings: Settings) -> Pipeline:
    """The pipeline for some settings, over the dictionaries that they name; made once in a process.

    Raises NormaliseError if a dictionary is wrong or a code in the settings fits no rule.
    """
    from normalise.catalogue import check_selectors
    from normalise.pipeline import Pipeline

    codes = (settings.select, settings.extend_select, settings.ignore, settings.extend_safe, settings.extend_unsafe)
    check_selectors(code for group in codes for code in group)
    _ = settings.kept  # says what is wrong with an expression
    return Pipeline(_lexicon(settings.dictionaries), settings)


@lru_cache(maxsize=4)
def _lexicon(dictionaries: tuple[str, ...]) -> Lexicon:
    from normalise.lexicon import load_lexicon

    return load_lexicon(dictionaries)


def forget() -> None:
    """Forgets pipelines and dictionaries, so that the next ones see what has changed in the folders since."""
    pipeline_for.cache_clear()
    _lexicon.cache_clear()


def dictionaries_digest(dictionaries: tuple[str, ...]) -> str:
    """The name of the state of the bundled dictionaries with these over them; nothing is opened or compiled.

    Raises NormaliseError for a folder that is not there.
    """
    from normalise.lexicon.store import layers

    return layers(dictionaries).name


def prepared(dictionaries: tuple[str, ...]) -> str:
    """The same name; the dictionaries are compiled now, in a process of its own, unless they have been before."""
    from normalise.lexicon.store import compile_aside, layers

    found = layers(dictionaries)
    compile_aside(found)
    return found.name


def clean(text: str, settings: Settings | None = None, *, source: str = "") -> Result:
    """Cleans one text: the result holds the cleaned `text`, the applied `changes` and the `held` edits with reasons.

    `source` may be the path that the text came from; its ending tells Markdown from plain text.

    >>> result = clean("She runs the cafÃ© on the corner.")
    >>> result.text
    'She runs the café on the corner.'
    >>> len(result.changes), result.held
    (1, ())
    >>> result.undo()
    'She runs the cafÃ© on the corner.'
    """
    return pipeline_for(settings or Settings()).run(Document(text, source))
