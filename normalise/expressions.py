"""Regular expressions that are compiled when they are first used: starting must not pay for those that are not."""

from __future__ import annotations

import re

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from typing import Any

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class Expression:
    """Stands for a compiled expression; from the second use on it costs nothing."""

    def __init__(self, source: str, flags: int) -> None:
        self._wanted = (source, flags)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = re.compile(*self._wanted)
        for method in _METHODS:
            setattr(self, method, getattr(found, method))
        return getattr(found, name)


def expression(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but compiled at its first use."""
    lazy: Any = Expression(source, int(flags))
    return lazy  # type: ignore[no-any-return]
