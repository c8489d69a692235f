"""The state of the program, for which alone holds what it keeps, and where it keeps it."""

from __future__ import annotations

import os
import sys
from functools import cache

from normalise import __version__

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@cache
def state() -> str:
    """Version, Python, and size and time of each module, as they may be edited in place."""
    return "\n".join([__version__, sys.version, *_modules(os.path.dirname(os.path.abspath(__file__)))])


def _modules(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.name.endswith(".py"):
            status = entry.stat()
            yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"
        elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
            yield from _modules(entry.path)


def versions(libraries: Iterable[str]) -> list[str]:
    """The versions of installed libraries, `?` for one that is not there.

    The names of the folders of metadata tell them, as `importlib.metadata` takes longer to load than all that is asked.
    """
    return [_installed().get(name) or _asked(name) for name in libraries]


@cache
def _installed() -> dict[str, str]:
    found: dict[str, str] = {}
    for folder in reversed(sys.path):
        try:
            names = os.listdir(folder or os.curdir)
        except OSError:
            continue
        for name in names:
            if name.endswith(".dist-info"):
                library, _, version = name.removesuffix(".dist-info").rpartition("-")
                found[library.lower().replace("_", "-").replace(".", "-")] = version
    return found


def _asked(library: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(library)
    except PackageNotFoundError:
        return "?"


def cache_path() -> str:
    """Where things are kept: `$NORMALISE_CACHE`, or the user's cache directory."""
    chosen = os.environ.get("NORMALISE_CACHE")
    if chosen:
        return chosen
    if sys.platform == "linux" and "ANDROID_DATA" not in os.environ:  # as platformdirs has it, without loading it
        base = os.environ.get("XDG_CACHE_HOME", "")
        return os.path.join(base if base.strip() else os.path.expanduser("~/.cache"), "normalise")
    import platformdirs

    return platformdirs.user_cache_dir("normalise")
