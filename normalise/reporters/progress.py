"""The bar of a long run: on a terminal only, and only if the run takes long. The one home of rich."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as RichBar

# A run that is done within so many seconds needs no bar.
PATIENCE = 1.0


class Progress:
    """Counts files; draws nothing until the run has taken long, and nothing stays behind.

    It draws when told of a file, not from a thread of its own: worker processes are forked, and a thread that holds
    a lock at that moment would hold it in the worker for ever.
    """

    def __init__(self, files: int) -> None:
        self._files = files
        self._done = 0
        self._since = monotonic()
        self._bar: RichBar | None = None

    def step(self) -> None:
        """One more file is done."""
        self._done += 1
        if self._bar is None:
            if self._done >= self._files or monotonic() - self._since < PATIENCE:
                return
            self._bar = _bar()
            self._bar.start()
            self._bar.add_task("Cleaning", total=self._files)
        self._bar.update(self._bar.task_ids[0], completed=self._done)
        self._bar.refresh()

    def stop(self) -> None:
        """Takes the bar away."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None


def _bar() -> RichBar:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("files"),
        TimeRemainingColumn(),
        console=Console(file=sys.stderr),
        auto_refresh=False,
        transient=True,
        redirect_stdout=False,
    )
