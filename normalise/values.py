"""Dataclasses whose methods are made when they are needed.

`dataclasses.dataclass` writes and compiles six functions a class, half a millisecond of it, and loads `inspect`; a run
over one page defines a hundred classes and makes instances of thirty. What is here means the same for what this
project uses of it: `frozen`, `slots`, `eq`, defaults, `field(default_factory=...)`, and the functions of `dataclasses`
work on these classes as on any others. It imports next to nothing.
"""

from __future__ import annotations

from operator import attrgetter

TYPE_CHECKING = False  # as in `typing`, which takes longer to import than all of this
if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace
    from typing import Any


# So many instances are made without a compiled method: of most classes a run makes fewer.
_FEW = 8


class _Factory:
    """A default that is made anew for each instance."""

    def __init__(self, make: Callable[[], Any]) -> None:
        self.make = make


class _Shape:
    """The fields of a class, its base classes' first, with their defaults; and which methods it is to have."""

    def __init__(self, cls: type, *, frozen: bool, slots: bool, eq: bool) -> None:
        self.types: dict[str, str] = {}
        self.defaults: dict[str, Any] = {}
        for base in reversed(cls.__mro__[1:]):
            before = base.__dict__.get("__shape__")
            if before is not None:
                self.types.update(before.types)
                self.defaults.update(before.defaults)
        annotations = vars(cls).get("__annotations__", {})
        self.own = [name for name, kind in annotations.items() if "ClassVar[" not in kind]
        for name in self.own:
            self.types[name] = annotations[name]
            if name in cls.__dict__:
                self.defaults[name] = cls.__dict__[name]
        self.names = tuple(self.types)
        self.options = {"frozen": frozen, "slots": slots, "eq": eq}
        self.made = 0

    def fill(self, value: Any, given: tuple[Any, ...], named: dict[str, Any]) -> bool:
        """Sets the fields of a new instance from arguments as they were given; not if any is missing or too many."""
        found = {**dict(zip(self.names, given, strict=False)), **named}
        if len(found) != len(given) + len(named) or not found.keys() <= self.types.keys():
            return False
        for name in self.names:
            if name not in found:
                if name not in self.defaults:
                    return False
                default = self.defaults[name]
                found[name] = default.make() if isinstance(default, _Factory) else default
        for name in self.names:
            object.__setattr__(value, name, found[name])
        return True

    def initialiser(self, cls: type) -> Any:
        """The `__init__` of a class, compiled."""
        # Past the refusal of a frozen class, and as quick as an assignment.
        store = "_set(self, {0!r}, {1})" if self.options["frozen"] else "self.{0} = {1}"
        known: dict[str, Any] = {"_set": object.__setattr__}
        heads, body = [], []
        for i, name in enumerate(self.names):
            head, value = name, name
            if name in self.defaults:
                default = self.defaults[name]
                made = isinstance(default, _Factory)
                known[f"_{i}"] = default.make if made else default
                head = f"{name}=_{i}"
                value = f"_{i}() if {name} is _{i} else {name}" if made else name
            heads.append(head)
            body.append(store.format(name, value))
        exec(f"def __init__(self, {', '.join(heads)}):\n " + "\n ".join(body or ["pass"]), known)  # noqa: S102
        made_init = known["__init__"]
        made_init.__qualname__ = f"{cls.__qualname__}.__init__"
        return made_init


class _Fields:
    """What the functions of `dataclasses` look for: made by them when they do."""

    def __get__(self, instance: object, owner: type) -> Any:
        import dataclasses

        shape: _Shape = owner.__shape__  # type: ignore[attr-defined]
        body: dict[str, Any] = {"__annotations__": shape.types}
        for name, value in shape.defaults.items():
            made = isinstance(value, _Factory)
            body[name] = dataclasses.field(default_factory=value.make) if made else value
        twin: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(type(owner.__name__, (), body))
        return twin.__dataclass_fields__


def _made(cls: Any, **options: bool) -> Any:
    shape = _Shape(cls, **options)
    names = shape.names
    get = attrgetter(*names) if names else lambda _: ()

    def first(self: Any, *given: Any, **named: Any) -> None:
        shape.made += 1
        if shape.made > _FEW or not shape.fill(self, given, named):
            cls.__init__ = shape.initialiser(cls)  # which also says what is wrong with the arguments
            cls.__init__(self, *given, **named)

    def equal(self: Any, other: Any) -> Any:
        return get(self) == get(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(get(self))

    def shown(self: Any) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    body: dict[str, Any] = {"__init__": first, "__match_args__": names, "__dataclass_fields__": _Fields()}
    body["__shape__"] = shape
    if options["eq"]:
        body["__eq__"] = equal
        body["__hash__"] = hashed if options["frozen"] else None
    body["__repr__"] = shown
    if options["frozen"]:
        body["__setattr__"] = body["__delattr__"] = _refuse
    cls = _slotted(cls, shape, body) if options["slots"] else _completed(cls, shape, body)
    return cls


def _slotted(cls: Any, shape: _Shape, body: dict[str, Any]) -> Any:
    """The class anew, with slots for its fields and what the body has beside."""
    body |= {"__slots__": tuple(shape.own), "__getstate__": _state, "__setstate__": _restore}
    left_out = {"__dict__", "__weakref__", *shape.own}
    own = {name: value for name, value in cls.__dict__.items() if name not in left_out}
    made = type(cls)(cls.__name__, cls.__bases__, {**body, **own})
    made.__qualname__ = cls.__qualname__
    return made


def _completed(cls: Any, shape: _Shape, body: dict[str, Any]) -> Any:
    """The class itself, with what the body has beside."""
    for name in shape.own:
        if isinstance(shape.defaults.get(name), _Factory):
            delattr(cls, name)
    for name, value in body.items():
        if name not in cls.__dict__:
            setattr(cls, name, value)
    return cls


def _refuse(self: object, name: str, *_: object) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"{type(self).__name__}.{name} cannot be changed")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in type(self).__shape__.names]


def _restore(self: Any, state: list[Any]) -> None:
    for name, value in zip(type(self).__shape__.names, state, strict=True):
        object.__setattr__(self, name, value)


if not TYPE_CHECKING:

    def dataclass(cls=None, /, *, frozen=False, slots=False, eq=True):
        """A class with fields, as `dataclasses.dataclass` makes it of the same annotations."""
        options = {"frozen": frozen, "slots": slots, "eq": eq}
        return _made(cls, **options) if cls is not None else lambda cls: _made(cls, **options)

    def field(*, default_factory):
        """A field whose default is made anew for each instance."""
        return _Factory(default_factory)

    def replace(value, /, **changes):
        """A value that differs from another in these fields."""
        for name in value.__shape__.names:
            if name not in changes:
                changes[name] = getattr(value, name)
        return type(value)(**changes)


def values_of(value: object) -> dict[str, Any]:
    """The values of the fields of such an instance, by name, as they are."""
    return {name: getattr(value, name) for name in names_of(type(value))}


def names_of(cls: type) -> tuple[str, ...]:
    """The names of the fields of such a class, in order."""
    names: tuple[str, ...] = cls.__shape__.names  # type: ignore[attr-defined]
    return names


def annotations_of(cls: type) -> dict[str, str]:
    """The types of the fields of such a class, as they are written."""
    types: dict[str, str] = cls.__shape__.types  # type: ignore[attr-defined]
    return types
