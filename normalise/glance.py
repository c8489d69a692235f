"""A glance at a few new files, before all is loaded that reports, writes and logs: in most there is nothing to do.

The pipeline is asked, and told to stop at the first edit that any rule proposes. So what is silent here is silent
there; whatever else comes up is left to the run that follows.
"""

from __future__ import annotations

from pathlib import Path

from normalise import cleaning
from normalise.files import content, decode
from normalise.settings import Settings

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from normalise.document import Document
    from normalise.edits import OffsetMap, Span
    from normalise.rule import Context
    from normalise.settling import Verdict

# The run that follows looks at everything again, so only little is looked at here, in characters.
_LITTLE = 100_000


class _Found(Exception):  # noqa: N818
    """A rule has proposed something."""


class _Listener:
    """Ends a run at the first edit that is proposed."""

    def block(self, document: Document, closed: Mapping[Span, str]) -> None:
        """Nothing is found yet."""

    def enter(self, number: int) -> None:
        """Nothing is found yet."""

    def round(
        self,
        stage: str,
        context: Context,
        ahead: OffsetMap,
        verdicts: Sequence[Verdict],
        why: Callable[[Verdict], str],
    ) -> None:
        """A stage has read the text."""
        if verdicts:
            raise _Found

    def applied(self, text: str) -> None:
        """Never comes so far."""


def silent(files: Sequence[str]) -> list[tuple[str, str]] | None:
    """These files, each with the hash of its bytes, if nothing is found in any of them with the default settings.

    None if there is something, or if only a whole run can tell.
    """
    found: list[tuple[str, str]] = []
    left = _LITTLE
    try:
        pipeline = cleaning.pipeline_for(Settings())
        for file in files:
            source = decode(content(Path(file), file)[0], file)
            left -= len(source.document.text)
            if left < 0 or pipeline.lexicon.note:
                return None
            result = pipeline.run(source.document, _Listener())
            if result.changes or result.held:
                return None
            found.append((file, source.digest))
    except Exception:  # found something, or cannot be read, or a fault of ours: the run says which
        return None
    return found
