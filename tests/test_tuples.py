"""Our named tuples are what those of `typing` are, but quicker to start."""

from __future__ import annotations

import pickle
import typing
from copy import deepcopy
from typing import Any

import pytest

from normalise import tuples


def _made(base: Any) -> dict[str, Any]:
    """The same classes, made of either of the two bases."""

    class Place(base):  # type: ignore[misc]
        start: int
        end: int = 3

        @property
        def length(self) -> int:
            return self.end - self.start

        def moved(self, by: int) -> Any:
            return self._replace(start=self.start + by, end=self.end + by)

    class Found(base):  # type: ignore[misc]
        """What was found."""

        text: str
        places: tuple[Any, ...] = ()
        more: str = ""

    class Nothing(base):  # type: ignore[misc]
        pass

    return {cls.__name__: cls for cls in (Place, Found, Nothing)}


OURS = _made(tuples.NamedTuple)
THEIRS = _made(typing.NamedTuple)


class Sent(tuples.NamedTuple):
    """A value as processes send it to each other."""

    name: str
    size: int = 0


@pytest.mark.parametrize(
    ("name", "given", "named"),
    [
        ("Place", (1,), {}),
        ("Place", (), {"end": 9, "start": 2}),
        ("Found", ("a",), {"more": "b"}),
        ("Found", ("a", (1, 2), "c"), {}),
        ("Nothing", (), {}),
    ],
)
def test_our_named_tuples_are_those_of_typing(name: str, given: tuple[Any, ...], named: dict[str, Any]) -> None:
    for _ in range(2):  # the first one compiles the constructor
        ours, theirs = OURS[name](*given, **named), THEIRS[name](*given, **named)
        assert tuple(ours) == tuple(theirs)
        assert ours == theirs
        assert hash(ours) == hash(theirs)
        assert repr(ours) == repr(theirs)
        assert ours._fields == theirs._fields == ours.__match_args__
        assert ours._field_defaults == theirs._field_defaults
        assert ours._asdict() == theirs._asdict()
        assert [getattr(ours, field) for field in ours._fields] == list(theirs)
        assert type(deepcopy(ours)) is type(ours)
        assert type(ours).__mro__[1:] == type(theirs).__mro__[1:]
        assert not hasattr(ours, "__dict__")


@pytest.mark.parametrize("made", [OURS, THEIRS], ids=["ours", "theirs"])
def test_named_tuples_have_methods_and_refuse_what_is_wrong(made: dict[str, Any]) -> None:
    place = made["Place"](1)
    assert (place.length, place.moved(2), place._replace(end=8).end) == (2, (3, 5), 8)
    with pytest.raises(AttributeError):
        place.start = 4
    with pytest.raises(ValueError, match="unexpected field names"):
        place._replace(middle=2)
    for given, named in (((), {}), ((1, 2, 3), {}), ((1,), {"middle": 2}), ((1,), {"start": 2})):
        with pytest.raises(TypeError):
            made["Place"](*given, **named)


def test_named_tuples_travel() -> None:
    sent = Sent("a", 3)
    again = pickle.loads(pickle.dumps(sent))  # noqa: S301
    assert again == sent
    assert type(again) is Sent
    assert tuple.__new__(Sent, ("b", 1)).name == "b"
