"""Files that users name for what a command says."""

from __future__ import annotations

from pathlib import Path

from normalise.errors import NormaliseError


def write(text: str, to: Path, option: str) -> None:
    """Writes a file as a whole or not at all. NormaliseError if it cannot be written, and for a change log.

    `option` is what the file is named with. A file name in the text may hold bytes that are no UTF-8; they are escaped.
    """
    from normalise.changelog.reader import is_log
    from normalise.files import write_whole

    if is_log(to):
        raise NormaliseError(f"{to}: is a change log; name another file with {option}")
    write_whole(to, text.encode("utf-8", "backslashreplace"))
