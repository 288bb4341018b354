"""`dataclass`, as the standard library has it, but quick to import.

That one compiles half a dozen methods of each class as soon as its module is imported:
a millisecond each, and a third of the time that a command took to start, for hundreds
of classes of which few are used. This one leaves to it what needs no compiling: fields,
slots, patterns. What all classes can share they share, and the rest is compiled when
it is first called.
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, fields
from dataclasses import dataclass as _of_library
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    # What a checker knows of it is what it knows of that of the standard library.
    from dataclasses import dataclass

    from _typeshed import DataclassInstance

    _Method = Callable[..., object]
    _Source = Callable[[type, dict[str, object]], str]

__all__ = ["dataclass"]
_Value = TypeVar("_Value")


def _dataclass(
    *, slots: bool, frozen: bool = False, eq: bool = True
) -> Callable[[type[_Value]], type[_Value]]:
    """A decorator of classes; the arguments are those of the standard library."""
    assert slots  # noqa: S101 - a class of ours has them
    return partial(_made, frozen=frozen, eq=eq)


if not TYPE_CHECKING:
    dataclass = _dataclass


def _made(cls: type[_Value], *, frozen: bool, eq: bool) -> type[_Value]:
    cls.__doc__ = cls.__doc__ or cls.__name__  # else it is made of the signature
    written = set(vars(cls))
    made = _of_library(init=False, repr=False, eq=False, slots=True)(cls)
    methods: dict[str, _Method | None] = {
        "__init__": _when_called(made, "__init__", _frozen_init if frozen else _init),
        "__repr__": _repr,
    }
    if eq:
        methods["__eq__"] = _when_called(made, "__eq__", _eq)
        methods["__hash__"] = _when_called(made, "__hash__", _hash) if frozen else None
    if frozen:
        methods |= _FROZEN
    for name, method in methods.items():
        if name not in written:
            setattr(made, name, method)
    return made


def _when_called(cls: type, name: str, source: _Source) -> _Method:
    """A method that puts in its own place, when first called, what it is to be.

    `source` gives the source of that, and tells what the names in it mean.
    """

    def first(self: object, *args: object, **kwargs: object) -> object:
        known: dict[str, object] = {}
        exec(source(cls, known), known)  # noqa: S102 - as the standard library does
        method = cast("_Method", known[name])
        setattr(cls, name, method)
        # Not by the value, which may be of a class with a method of its own.
        return method(self, *args, **kwargs)

    return first


def _init(cls: type, known: dict[str, object], put: str = "self.{0} = {1}") -> str:
    given, lines = ["self"], []
    for field in fields(cls):
        name, default = field.name, f"_default_{field.name}"
        value = name if field.init else default
        if field.default_factory is not MISSING:
            known |= {default: field.default_factory, "_missing": MISSING}
            made = f"{default}()"
            value = f"{made} if {name} is _missing else {name}" if field.init else made
            default = "_missing"
        elif field.default is not MISSING:
            known[default] = field.default
        elif field.init:
            default = ""
        else:
            continue  # `__post_init__` is to see to it
        if field.init:
            given.append(f"{name}={default}" if default else name)
        lines.append(put.format(name, value))
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    return _method("__init__", given, lines or ["pass"])


def _frozen_init(cls: type, known: dict[str, object]) -> str:
    """By the slots themselves, which is twice as quick as by `object.__setattr__`."""
    known |= {f"_put_{f.name}": getattr(cls, f.name).__set__ for f in fields(cls)}
    return _init(cls, known, "_put_{0}(self, {1})")


def _eq(cls: type, _: dict[str, object]) -> str:
    lines = (
        "if other.__class__ is not self.__class__:",
        "    return NotImplemented",
        f"return {_compared(cls, 'self')} == {_compared(cls, 'other')}",
    )
    return _method("__eq__", ("self", "other"), lines)


def _hash(cls: type, _: dict[str, object]) -> str:
    lines = (f"return hash({_compared(cls, 'self')})",)
    return _method("__hash__", ("self",), lines)


def _compared(cls: type, whose: str) -> str:
    told = (f"{whose}.{field.name}, " for field in fields(cls) if field.compare)
    return f"({''.join(told)})"


def _method(name: str, given: Sequence[str], lines: Sequence[str]) -> str:
    return "\n    ".join((f"def {name}({', '.join(given)}):", *lines))


def _repr(self: DataclassInstance) -> str:
    told = (f"{f.name}={getattr(self, f.name)!r}" for f in fields(self) if f.repr)
    return f"{type(self).__qualname__}({', '.join(told)})"


def _refuse_to_set(_: object, name: str, value: object) -> None:
    del value
    msg = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(msg)


def _refuse_to_delete(_: object, name: str) -> None:
    msg = f"cannot delete field {name!r}"
    raise FrozenInstanceError(msg)


def _state(self: DataclassInstance) -> list[object]:
    """What is pickled and copied; a frozen value cannot be given it as others are."""
    return [getattr(self, field.name) for field in fields(self)]


def _restore(self: DataclassInstance, state: Sequence[object]) -> None:
    for field, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


_FROZEN: Final[Mapping[str, _Method]] = {
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
    "__getstate__": _state,
    "__setstate__": _restore,
}
