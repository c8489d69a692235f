"""A glance at a few new files, before all is loaded that reports, writes and logs: in most there is nothing to do.

The pipeline cleans them as ever. If there is something, the run that follows is given the results.
"""

from __future__ import annotations

from normalise import cleaning
from normalise.files import content, decode
from normalise.settings import Settings
from normalise.values import dataclass, replace

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from collections.abc import Sequence

    from normalise.document import Document
    from normalise.onefile import Cleaner
    from normalise.result import Result

# More text is left to the run that follows, in characters.
_LITTLE = 100_000


@dataclass(frozen=True)
class Glance:
    """What was found in some files: the hash of the bytes of each, and the results by text and kind of text."""

    digests: dict[str, str]
    results: dict[tuple[str, bool], Result]

    @property
    def silent(self) -> bool:
        """Whether there is nothing in any of the files."""
        return not any(result.changes or result.held for result in self.results.values())

    def cleaner_for(self, settings: Settings) -> Cleaner:
        """What cleans documents under these settings; what has been found is not found again."""
        return _Knowing(self) if settings == Settings() else cleaning.pipeline_for(settings)


@dataclass(frozen=True)
class _Knowing:
    """A cleaner that has the results of a glance."""

    glance: Glance

    def run(self, document: Document) -> Result:
        """The result for a document."""
        known = self.glance.results.get((document.text, document.markdown))
        if known is None:  # the file has changed since
            return cleaning.pipeline_for(Settings()).run(document)
        return replace(known, document=document)


def glance_at(files: Sequence[str]) -> Glance | None:
    """What is found in these files with the default settings; None if only a whole run can tell."""
    found = Glance({}, {})
    left = _LITTLE
    try:
        pipeline = cleaning.pipeline_for(Settings())
        for file in files:
            source = decode(content(file, file)[0], file)
            left -= len(source.document.text)
            if left < 0 or pipeline.lexicon.note:
                return None
            found.digests[file] = source.digest
            found.results[source.document.text, source.document.markdown] = pipeline.run(source.document)
    except Exception:  # it cannot be read, or it is a fault of ours: the run says which
        return None
    return found
