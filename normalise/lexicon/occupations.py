"""Words for what people do, told by their endings: no list holds them all."""

from __future__ import annotations

from normalise.expressions import expression

_ENDING = expression(r"[a-z]{3,}(?:er|or|ist|ian|man|woman|yst|ant)\Z")
_OTHERS = frozenset(
    "after another better bigger bomber border butter calculator center chapter computer container copper corner "
    "corridor counter cover cruiser destroyer dinner disaster earlier either elevator engine error ever fever "
    "finger floor former generator greater harbor higher horror however important later letter liver longer lower "
    "matter meter mirror monitor motor neither never number older order other over paper power printer quarter "
    "rather reactor remainder rigor river router rubber scanner sensor shoulder silver smaller sooner suburban "
    "summer tanker terror timber tower tractor trailer transistor under urban water weather winter younger".split()
)


def is_occupation(word: str) -> bool:
    """Whether a word in small letters ends as those for occupations do: `biologist`, `striker`."""
    return _ENDING.match(word) is not None and word not in _OTHERS
