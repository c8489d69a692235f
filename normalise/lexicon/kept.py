"""Small files in the cache: whatever is wrong with one, it costs only the time to find its content again."""

from __future__ import annotations

import json
import os

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any


def recalled(path: str | Path) -> Any:
    """What was kept in a file; None if there is nothing, or nothing that can be read."""
    try:
        with open(path, "rb") as file:
            return json.loads(file.read())
    except (OSError, ValueError, RecursionError):
        return None


def keep(path: str | Path, value: Any) -> None:
    """Keeps a value, written whole or not at all; a file that cannot be written is let be."""
    import tempfile

    try:
        folder = os.path.dirname(path)
        os.makedirs(folder, exist_ok=True)
        handle, aside = tempfile.mkstemp(prefix=".building-", dir=folder)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(value, file)
        os.replace(aside, path)
    except OSError:
        return
