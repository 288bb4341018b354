"""The files that officers write: TOML → shapes, or a sentence on what is amiss."""

from __future__ import annotations

import tomllib
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_T = TypeVar("_T", bound=msgspec.Struct)
_KINDS: Final = {
    "change": "a file of notes, for --notes",
    "rule": "a file of rules, for --rules",
    "link": "a file of overrides, for --overrides",
    "renamed": "a glossary, for --glossary",
}
"""What a file is, by the name of its entries."""


def shaped(content: str, shape: type[_T], entry: str, *, needs: str) -> _T:
    """The content of a file as `shape`, whose field `entry` lists its entries.

    Raises ValueError, with a sentence: `needs` says what each entry must have.
    """
    try:
        tables = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        msg = f"it is no TOML ({error})"
        raise ValueError(msg) from error
    _refuse_other_kind(tables, entry)
    fields = {field.encode_name: field for field in msgspec.structs.fields(shape)}
    _refuse_unknown(tables, fields, "the file")
    (of_entry,) = fields[entry].type.__args__
    for number, one in enumerate(_entries(tables.get(entry)), start=1):
        _check(one, of_entry, f"{entry} {number}")
    try:
        return msgspec.convert(tables, shape)
    except msgspec.ValidationError as error:
        msg = f"each [[{entry}]] {needs} ({error})"
        raise ValueError(msg) from error


def _refuse_other_kind(tables: Mapping[str, object], entry: str) -> None:
    """A file given after the wrong flag. Raises ValueError."""
    for name, kind in _KINDS.items():
        if name in tables and entry not in tables:
            msg = f"it holds “{name}” and no “{entry}”: it is {kind}"
            raise ValueError(msg)


def _entries(listed: object) -> list[Mapping[str, object]]:
    entries = listed if isinstance(listed, list) else []
    return [one for one in entries if isinstance(one, dict)]


def _check(one: Mapping[str, object], shape: type[msgspec.Struct], where: str) -> None:
    """Raise ValueError for a key that there is not, or a word in place of a list."""
    fields = {field.encode_name: field for field in msgspec.structs.fields(shape)}
    _refuse_unknown(one, fields, where)
    for name, value in one.items():
        if fields[name].type == list[str] and isinstance(value, str):
            msg = f'{where}: {name} is a list: {name} = ["{value}"]'
            raise ValueError(msg)


def _refuse_unknown(given: Collection[str], known: Collection[str], where: str) -> None:
    """Raise ValueError for a name that there is not, with the one meant."""
    for name in given:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = (
                f"did you mean {near[0]}?"
                if near
                else f"it may have {', '.join(known)}"
            )
            msg = f"{where} has no “{name}”; {hint}"
            raise ValueError(msg)
