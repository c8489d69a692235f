"""The entries of the installed commands. A run over one page is short: much of it would be starting and ending."""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

# Loading modules makes many objects and drops few: looking for garbage every 700 of them takes a tenth of the time.
_OBJECTS = 50_000


def command() -> NoReturn:
    """The entry of `normalise`."""
    gc.set_threshold(_OBJECTS)
    from normalise.cli import main

    _end(main)


def hook() -> NoReturn:
    """The entry of `normalise-hook`."""
    gc.set_threshold(_OBJECTS)
    from normalise.hook import main

    _end(main)


def dict_hook() -> NoReturn:
    """The entry of `normalise-dict-hook`."""
    gc.set_threshold(_OBJECTS)
    from normalise.dict_hook import main

    _end(main)


def _end(main: Callable[[], Any]) -> NoReturn:
    """Runs a program and ends the process with its exit status, without taking apart all that was loaded.

    That takes as long as cleaning a page. Whatever a run opens it closes itself, so nothing is left to be done.
    """
    try:
        status = main()
    except SystemExit as ended:
        status = ended.code
    if status is not None and not isinstance(status, int):
        sys.exit(status)  # a message
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):  # nobody reads it any more: Python knows what to say
        sys.exit(status)
    os._exit(status or 0)
