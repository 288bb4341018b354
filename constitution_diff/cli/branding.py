"""The table [brand] of the settings file: how a council has its reports look."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import UsageError
from constitution_diff.model import NO_BRAND, PLAIN, Brand, Edition

from .settings import table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from constitution_diff.model import Logo

    from .settings import Settings

_KEYS: Final = ("accent", "accent-dark", "columns", "council", "logo")
_COLOUR: Final = re.compile(r"#[0-9a-f]{6}")
_SCHEMES: Final = {"accent": "light", "accent-dark": "dark"}
_OTHER: Final = {"light": "darker", "dark": "lighter"}


def branded() -> Edition:
    """The usual edition of a report, as the council has it.

    Raises what `brand` raises.
    """
    found = brand()
    return PLAIN if found == NO_BRAND else Edition(brand=found)


def brand() -> Brand:
    """What [brand] in the nearest settings file says; `NO_BRAND` where it is silent.

        [brand]
        council = "Harrowmere Borough Council"
        logo = "arms.svg"
        accent = "#1a4b8f"
        accent-dark = "#9cc2ff"
        columns = ["reference", "existing", "proposed", "reason"]

    Raises:
        UsageError: A key is unknown, a colour is hard to read, a picture is none.
        MissingSourceError: The picture is not there.
    """
    path, given = table("brand")
    if not given:
        return NO_BRAND
    for key in given:
        if key not in _KEYS:
            near = get_close_matches(key, _KEYS, n=1)
            hint = f"did you mean {near[0]}?" if near else f"it has {', '.join(_KEYS)}."
            raise UsageError(f"{path}: [brand] has no {key!r}; {hint}")
    return Brand(
        council=_words(path, given, "council"),
        logo=_logo(path, given),
        accent=_colour(path, given, "accent"),
        accent_dark=_colour(path, given, "accent-dark"),
        columns=_columns(path, given),
    )


def _words(path: Path, given: Settings, key: str) -> str:
    found = given.get(key, "")
    if not isinstance(found, str):
        raise UsageError(f'{path}: {key} in [brand] is words in quotes: {key} = "…".')
    return found.strip()


def _logo(path: Path, given: Settings) -> Logo | None:
    name = _words(path, given, "logo")
    if not name:
        return None
    if not _words(path, given, "council"):
        msg = (
            f"{path}: [brand] has a logo and no council; "
            "give the name too, for readers who cannot see the picture."
        )
        raise UsageError(msg)
    from constitution_diff.listing import logo

    return logo(path.parent / name)


def _colour(path: Path, given: Settings, key: str) -> str:
    """A colour that is read well on the pages it is for; "" for none."""
    colour = _words(path, given, key).lower()
    if not colour:
        return ""
    if not _COLOUR.fullmatch(colour):
        msg = f'{path}: {key} in [brand] is a colour such as "#1a4b8f", not {colour}.'
        raise UsageError(msg)
    from constitution_diff.render.html.brand import LEAST_CONTRAST, least_contrast

    scheme = _SCHEMES[key]
    found = least_contrast(colour, scheme)
    if found < LEAST_CONTRAST:
        msg = (
            f"{path}: {key} {colour} is hard to read on a {scheme} page: its contrast "
            f"is {int(found * 10) / 10}:1, and {LEAST_CONTRAST}:1 is the least. "
            f"Choose a {_OTHER[scheme]} colour."
        )
        raise UsageError(msg)
    return colour


def _columns(path: Path, given: Settings) -> tuple[str, ...]:
    listed = given.get("columns", [])
    names = listed if isinstance(listed, list) else [None]
    columns = tuple(name for name in names if isinstance(name, str) and name)
    if len(columns) < len(names) or len(set(columns)) < len(columns):
        msg = f'{path}: columns in [brand] lists names, each once: ["reference"].'
        raise UsageError(msg)
    _known(path, columns)
    return columns


def _known(path: Path, columns: Iterable[str]) -> None:
    from constitution_diff.render.schedule.columns import COLUMNS

    for name in columns:
        if name not in COLUMNS:
            near = get_close_matches(name, COLUMNS, n=1)
            hint = (
                f"did you mean {near[0]}?" if near else f"it has {', '.join(COLUMNS)}."
            )
            msg = f"{path}: the schedule has no column {name!r}; {hint}"
            raise UsageError(msg)
