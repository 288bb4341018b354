"""What a worker may answer: every class that a source or an outline can hold."""

from __future__ import annotations

import re
import sys
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib import import_module
from pkgutil import iter_modules
from typing import Final, get_args

from constitution_diff import model
from constitution_diff.read import wire

_NAMES: Final = {
    name: value
    for module in iter_modules(model.__path__, f"{model.__name__}.")
    for name, value in vars(import_module(module.name)).items()
}
"""Of the model; fields name what their modules import for the type checker only."""
_NAME: Final = re.compile(r"\w+")
_PLAIN: Final = {
    "None", "bool", "bytes", "dict", "float", "frozenset", "int", "list", "object",
    "str", "tuple",
}  # fmt: skip


def _held(kind: object) -> set[type]:
    """A class and all classes that its values can hold, by what the fields say."""
    found: set[type] = set()
    waiting = [kind]
    while waiting:
        one = waiting.pop()
        waiting += get_args(one)
        if not isinstance(one, type) or one in found:
            continue
        if issubclass(one, Enum):
            found.add(one)
        elif is_dataclass(one):
            found.add(one)
            waiting += [
                named for field in fields(one) for named in _named(one, field.type)
            ]
    return found


def _named(kind: type, annotation: object) -> list[object]:
    """What a field says it holds; a name that nobody knows is an error here."""
    if isinstance(annotation, type):
        return [annotation]
    known = _NAMES | vars(wire) | vars(sys.modules[kind.__module__])
    return [
        known[name] for name in _NAME.findall(str(annotation)) if name not in _PLAIN
    ]


def test_every_class_that_an_answer_can_hold_is_let_in() -> None:
    held = _held(wire.Answer)

    assert model.Source in held
    assert model.Clause in held
    assert held == set(wire.KNOWN.values())
