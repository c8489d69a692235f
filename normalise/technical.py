"""Whether a text speaks of programs: names of functions, options and files stand in it as bare words."""

from __future__ import annotations

import re
from functools import lru_cache

from normalise.expressions import expression

# Each begins with one sign that is rare in prose, what stands before it follows in a look-behind: so lines are read
# fast.
# Nothing of it is what damage leaves in a story: ` -term`, `said.so`, tags, hashtags.
_CODE = expression(
    r"\((?<=\w\()\)|_(?<=[a-z\d]_)[a-z\d]|-(?<!\S-)(?:-[a-z][\w-]+|[a-zA-Z](?![\w-]))|:(?<=\w:):\w|-(?<=\w-)>\w|=="
    r"|\{[ \t]*$|\}[ \t]*$|\);[ \t]*$|0(?<!\w0)x[\da-f]|`[^`\s]+[`']"
    r"|\$(?<!\S\$)[a-z{(]|%(?<!\S%)[a-z{(]|>(?<!\S>)[a-z{(]|:(?<!\S:)[a-z{(]"
    r"|\.(?<=\w\w\.)(?:c|h|cc|cpp|py|js|ts|rs|pm|pl|sh|json|xml|ya?ml|toml|md|txt|conf|deb|gz)\b",
    re.MULTILINE,
)
_LEAST, _SHARE = 4, 0.06


@lru_cache(maxsize=4)
def is_technical(text: str) -> bool:
    """Whether signs of program code stand in one line of seventeen and in four at least: a manual, a change log.

    In such a text an unknown word is a name more often than an error (`todo`, `foreach`, `gmake`), and marks stand as
    the syntax wants them. A script that was left over in a story is a line or two.
    """
    found = 0
    match = _CODE.search(text)
    while match is not None:
        found += 1
        below = text.find("\n", match.end())
        match = _CODE.search(text, below) if below >= 0 else None
    return found >= _LEAST and found >= _SHARE * sum(line != "" and not line.isspace() for line in text.split("\n"))


def shows_code(line: str) -> bool:
    """Whether a line, or a piece of one, holds a sign of program code."""
    return _CODE.search(line) is not None
