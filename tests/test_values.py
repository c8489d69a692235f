"""Our values are what dataclasses are, but quicker to start."""

from __future__ import annotations

import dataclasses
import pickle
from collections.abc import Callable
from copy import deepcopy
from typing import Any, ClassVar

import pytest

from normalise import values


def _made(dataclass: Callable[..., Any], field: Callable[..., Any]) -> dict[str, type]:
    """The same classes, made by either of the two decorators."""

    @dataclass(frozen=True, slots=True)
    class Place:
        kind: ClassVar[str] = "place"
        start: int
        end: int = 3

        @property
        def length(self) -> int:
            return self.end - self.start

    @dataclass(frozen=True)
    class Text:
        text: str
        places: tuple[Any, ...] = ()
        more: dict[str, int] = field(default_factory=dict)

    @dataclass(frozen=True)
    class Page(Text):
        number: int = 1

    @dataclass
    class Count:
        count: int = 0
        names: list[str] = field(default_factory=list)

    @dataclass(eq=False)
    class Node:
        name: str

    @dataclass(frozen=True)
    class Empty:
        pass

    return {cls.__name__: cls for cls in (Place, Text, Page, Count, Node, Empty)}


OURS = _made(values.dataclass, values.field)
THEIRS = _made(dataclasses.dataclass, dataclasses.field)


@values.dataclass(frozen=True, slots=True)
class Sent:
    """A value as processes send it to each other."""

    name: str
    size: int = 0


@values.dataclass(frozen=True)
class Kept:
    """One that has a dictionary."""

    name: str
    sent: Sent


@pytest.mark.parametrize(
    ("name", "given", "named"),
    [
        ("Place", (1,), {}),
        ("Place", (), {"end": 9, "start": 2}),
        ("Text", ("a",), {}),
        ("Text", ("a", (1, 2), {"b": 3}), {}),
        ("Page", ("a",), {"number": 4}),
        ("Count", (), {}),
        ("Count", (2, ["x"]), {}),
        ("Node", ("n",), {}),
        ("Empty", (), {}),
    ],
)
def test_values_are_what_dataclasses_are(name: str, given: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours: Any = OURS[name](*given, **named)
    theirs: Any = THEIRS[name](*given, **named)
    assert repr(ours) == repr(theirs)
    told, wanted = ([(f.name, f.type) for f in dataclasses.fields(value)] for value in (ours, theirs))
    assert told == wanted
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs) == values.values_of(ours)
    again, other = OURS[name](*given, **named), THEIRS[name](*given, **named)
    assert (ours == again, ours != again) == (theirs == other, theirs != other)
    assert ours != theirs
    assert ours.__match_args__ == theirs.__match_args__
    assert hasattr(ours, "__dict__") == hasattr(theirs, "__dict__")
    if name != "Node":  # each of which is equal to itself alone
        assert deepcopy(ours) == values.replace(ours) == dataclasses.replace(ours) == ours


@pytest.mark.parametrize("made", [OURS, THEIRS], ids=["ours", "theirs"])
def test_values_refuse_what_dataclasses_refuse(made: dict[str, type]) -> None:
    place, text, count = made["Place"](1), made["Text"]("a"), made["Count"]()
    for value, name in ((place, "start"), (text, "text")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(value, name, 5)
        with pytest.raises(dataclasses.FrozenInstanceError):
            delattr(value, name)
    with pytest.raises(TypeError):
        made["Place"]()
    with pytest.raises(TypeError):
        made["Place"](1, 2, 3)
    with pytest.raises(TypeError):
        made["Count"](colour="red")
    with pytest.raises(TypeError):
        hash(count)
    count.count += 1
    assert (count.count, place.length, place.kind) == (1, 2, "place")
    assert count.names is not made["Count"]().names
    assert {place: 1}[made["Place"](1)] == 1


def test_values_travel() -> None:
    kept = Kept("a", Sent("b", 3))
    assert pickle.loads(pickle.dumps(kept)) == kept  # noqa: S301
    assert values.replace(kept, name="c") == Kept("c", Sent("b", 3))
    assert values.names_of(Sent) == ("name", "size")
    assert values.annotations_of(Sent) == {"name": "str", "size": "int"}
