"""Named tuples whose constructor is compiled when it is first called.

`typing.NamedTuple` compiles one for each class as it is defined, and loads `typing`: 5 ms of the 83 that the hook took
over a clean page. This means the same for what this project uses of it: defaults, methods, `_replace`, `_fields`.
"""

from __future__ import annotations

from collections import _tuplegetter as _item  # type: ignore[attr-defined]  # what gives an item its name

TYPE_CHECKING = False  # as in `typing`
if TYPE_CHECKING:
    from typing import Any
    from typing import NamedTuple as NamedTuple


def _constructor(fields: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    """The `__new__` of a class with these fields, compiled."""
    known: dict[str, Any] = {f"_{i}": defaults[name] for i, name in enumerate(fields) if name in defaults}
    known["_new"] = tuple.__new__
    heads = "".join(f", {name}=_{i}" if name in defaults else f", {name}" for i, name in enumerate(fields))
    exec(f"def __new__(_cls{heads}):\n return _new(_cls, ({''.join(f'{name}, ' for name in fields)}))", known)  # noqa: S102
    return staticmethod(known["__new__"])


def _made(name: str, body: dict[str, Any]) -> Any:
    fields = tuple(body.get("__annotations__", {}))
    defaults = {field: body[field] for field in fields if field in body}

    def first(cls: Any, *given: Any, **named: Any) -> Any:
        made.__new__ = _constructor(fields, defaults)
        return made.__new__(cls, *given, **named)

    getters = {field: _item(i, f"Alias for field number {i}") for i, field in enumerate(fields)}
    made: Any = type(
        name,
        (tuple,),
        {
            **_COMMON,
            **body,
            **getters,
            "__slots__": (),
            "__new__": first,
            "__match_args__": fields,
            "_fields": fields,
            "_field_defaults": defaults,
        },
    )
    return made


def _shown(self: Any) -> str:
    values = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
    return f"{type(self).__name__}({values})"


def _replaced(self: Any, /, **changes: Any) -> Any:
    values = [changes.pop(name, value) for name, value in zip(self._fields, self, strict=True)]
    if changes:
        raise ValueError(f"Got unexpected field names: {list(changes)!r}")
    return tuple.__new__(type(self), values)


_COMMON = {
    "__repr__": _shown,
    "__getnewargs__": lambda self: tuple(self),  # a class would not be a method
    "_replace": _replaced,
    "_asdict": lambda self: dict(zip(self._fields, self, strict=True)),
}


if not TYPE_CHECKING:

    class _Named(type):
        """Makes of a class that is derived from `NamedTuple` one that is derived from `tuple`."""

        def __new__(cls, name, bases, body):
            return _made(name, body) if bases else super().__new__(cls, name, bases, body)

    class NamedTuple(metaclass=_Named):
        """The base class that named tuples are written with."""
