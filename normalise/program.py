"""The state of the program, for which alone holds what it keeps, and where it keeps it."""

from __future__ import annotations

import os
import sys
from functools import cache

from normalise import __version__

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def state() -> str:
    """Version, Python, and what tells one state of the modules from another.

    Where pip has put them, that is the list that it writes with them; elsewhere they may be edited in place, and it is
    size and time of each.
    """
    here = os.path.dirname(os.path.abspath(__file__))
    record = os.path.join(os.path.dirname(here), f"normalise-{__version__}.dist-info", "RECORD")
    try:
        found = [_told(record, os.stat(record))]
    except OSError:
        found = sorted(_modules(here))
    return "\n".join([__version__, sys.version, *found])


def _told(path: str, status: os.stat_result) -> str:
    return f"{path} {status.st_size} {status.st_mtime_ns}"


def _modules(folder: str) -> list[str]:
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.endswith(".py"):
                found.append(_told(entry.path, entry.stat()))
            elif "." not in name and name != "__pycache__" and entry.is_dir():
                found += _modules(entry.path)
    return found


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
