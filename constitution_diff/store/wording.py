"""Which words can be kept: those that every database and every file can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from constitution_diff.errors import UnkeepableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def refuse_unkeepable(told: Mapping[str, object], place: str = "the store") -> None:
    """See to it that words can be kept as they are, and are the same everywhere.

    PostgreSQL keeps no NUL. Half of a pair of surrogates, which is what Python makes
    of a byte in a file's name that is no UTF-8, has no bytes at all.

    Raises UnkeepableError, which names the words.
    """
    for name, words in _texts("", msgspec.to_builtins(told)):
        bad = next((one for one in words if one == "\0" or _is_half(one)), "")
        if bad:
            what = "a NUL character" if bad == "\0" else "half of a character"
            shown = ascii(words).replace("\\x00", "\\0")
            why = (
                f"nothing was stored, for {name} holds {what}, which cannot be kept: "
                f"{shown}; write it without"
            )
            raise UnkeepableError(place, why)


def _is_half(char: str) -> bool:
    return "\ud800" <= char <= "\udfff"


def _texts(name: str, told: object) -> Iterator[tuple[str, str]]:
    """Every text in what is told, with the name of the entry it stands in."""
    if isinstance(told, str):
        yield name, told
    elif isinstance(told, dict):
        for key, value in told.items():
            yield from _texts(f"{name} {key}".strip(), value)
    elif isinstance(told, (list, tuple)):
        for value in told:
            yield from _texts(name, value)
