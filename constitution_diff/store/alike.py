"""Whether a version that is given is the one of that name that is kept already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .names import key_of
from .versions import versions_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

    from constitution_diff.model import Version

_SAID: Final = (
    ("adopted", "adopted"),
    ("in force", "in_force"),
    ("ended", "ended"),
    ("decision", "decision"),
    ("note", "note"),
)
"""What is said of a version, as the columns of a list call it and as we do."""


def named_alike(at: Connection, document: int, name: str) -> Version | None:
    """The version of a document of that name; it may have been forgotten since."""
    there = versions_of(at, document, forgotten=True).values()
    return next((one for one in there if key_of(one.name) == key_of(name)), None)


def kept_alike(at: Connection, document: int, version: Version) -> Version | None:
    """The version of a document with that name, these files and what is said of it.

    It may have been forgotten since. None where there is no such version.
    """
    kept = named_alike(at, document, version.name)
    return None if kept is None or differences(kept, version) else kept


def differences(kept: Version, given: Version) -> tuple[str, ...]:
    """What is otherwise than it is kept, in words; what was not given again is not.

    >>> from constitution_diff.model import Version
    >>> kept = Version("H", "Constitution", "2024", (), "2024-05-15", decision="43")
    >>> given = Version("H", "Constitution", "2024", (), "2024-05-16")
    >>> differences(kept, given)
    ('adopted: 2024-05-15 is kept, 2024-05-16 is given',)
    """
    return (*_other_files(kept, given), *_otherwise_said(kept, given))


def _other_files(kept: Version, given: Version) -> Iterator[str]:
    sides = (kept.files, given.files)
    old, new = ([file.sha256 for file in files] for files in sides)
    if old != new:
        yield "file: what is given is not what is kept"
    elif kept.read_as != given.read_as:
        yield "file: it is to be read otherwise than the one that is kept"


def _otherwise_said(kept: Version, given: Version) -> Iterator[str]:
    for called, field in _SAID:
        old, new = getattr(kept, field), getattr(given, field)
        # The note of a forgotten version is gone, so nobody can say.
        unknown = kept.forgotten is not None and field == "note"
        if new and old != new and not unknown:
            yield f"{called}: {old or 'nothing'} is kept, {new} is given"
    if given.parts and kept.parts != given.parts:
        yield "part in force: the days of its parts are not those that are kept"
