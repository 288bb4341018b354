"""Which words can be kept: those that every database and every file can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from constitution_diff.errors import UnkeepableError
from constitution_diff.model.one_line import LONGEST, odd_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from constitution_diff.model import Version

_IN_ONE_LINE: Final = (
    "nothing was stored, for {}; write it in one line of letters that show, "
    f"{LONGEST} at most"
)


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


def refuse_odd_names(names: Mapping[str, str], place: str = "the store") -> None:
    """See to it that names can be printed in a line as they are kept.

    Raises UnkeepableError, which names the first that cannot, by its key.
    """
    for odd in odd_names(names):
        raise UnkeepableError(place, _IN_ONE_LINE.format(odd))


def odd_names(names: Mapping[str, str]) -> Iterator[str]:
    r"""What stands in names that must not, a sentence for each.

    >>> list(odd_names({"council": "Ham", "decision": "Minute\n4"}))
    ["the decision has a line break (U+000A): 'Minute\\n4'"]
    """
    for key, name in names.items():
        if what := odd_in(name):
            shown = ascii(name if len(name) <= LONGEST else f"{name[:60]}…")
            yield f"the {key} has {what}: {shown}"


def names_in(version: Version) -> dict[str, str]:
    """What is said of a version in one line, by what it is."""
    return {
        "council": version.council,
        "document": version.document,
        "name": version.name,
        "decision": version.decision,
    }


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
