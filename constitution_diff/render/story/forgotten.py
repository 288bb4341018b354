"""What forgotten versions do to an answer, and the command that mends it."""

from __future__ import annotations

import re
from shlex import quote
from typing import TYPE_CHECKING, Final

from .standing import standing_words, standings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import AsAt, Version

_PLAIN: Final = re.compile(r"[\w/.][\w/.:@-]*")
"""A name that every command line takes as it stands."""
_SPECIAL: Final = re.compile(r'["$`!]|\\(?=["$`\\]|$)')
"""What means something to a shell within double quotation marks too."""


def forgotten_sentences(found: AsAt) -> Iterator[str]:
    """What forgotten versions do to the answer, and how to mend it; none for none."""
    beside = tuple(one for one in (found.before, found.after) if one)
    for version in (*found.candidates, *beside):
        if version.forgotten:
            why = f"{version.name} was {version.forgotten_words}."
            yield f"{why}{counts_still(version, found.place)}"
    yield from map(passed_over_sentence, found.passed_over)


def passed_over_sentence(version: Version) -> str:
    """That a forgotten version is not asked what was in force on a day."""
    return (
        f"{version.named}, {standing_words(version)}, was {version.forgotten_words}. "
        "It is passed over here."
    )


def counts_still(version: Version, place: str) -> str:
    """That a forgotten version has its days all the same, and how to mend that.

    It follows another sentence, with a blank before it; "" where it has no days.
    `place` is the store that it was forgotten in.
    """
    if not version.placed:
        return ""
    so = "no single other version answers for its days"
    if not version.dated:
        so = "what began before that day and names no last one is over since"
    return (
        f" It counts as {next(standings(version))} all the same, so {so}. If its dates "
        "were wrong, "
        f"`{_disowning(version, place)}` has the others answer."
    )


def _disowning(version: Version, place: str) -> str:
    """The command that takes the days of a forgotten version from it, and no other's.

    It names the document and the store: another may hold a version of that name.
    """
    council, name, document, store = map(
        _quoted, (version.council, version.name, version.document, place)
    )
    where = f"--document {document}{f' --store {store}' if place else ''}"
    is_option = any(one.startswith("-") for one in (version.council, version.name))
    return (
        f"constitution-diff forget --wrong-dates --reason TEXT {where} "
        f"{'-- ' if is_option else ''}{council} {name}"
    )


def _quoted(name: str) -> str:
    """A name as it is typed, in quotation marks unless it is plain.

    >>> _quoted("2019-05-01"), _quoted("East Devon"), _quoted("East Devon!")
    ('2019-05-01', '"East Devon"', "'East Devon!'")
    """
    if _PLAIN.fullmatch(name):
        return name
    return quote(name) if _SPECIAL.search(name) else f'"{name}"'
