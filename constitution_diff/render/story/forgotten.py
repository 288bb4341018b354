"""What forgotten versions do to an answer, and the commands that mend or end it."""

from __future__ import annotations

import re
from shlex import quote
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Certainty

from .standing import standing_words, standings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import AsAt, Version

_PLAIN: Final = re.compile(r"[\w/.][\w/.:@-]*")
"""A name that every command line takes as it stands."""
_SPECIAL: Final = re.compile(r'["$`!]|\\(?=["$`\\]|$)')
"""What means something to a shell within double quotation marks too."""


def forgotten_sentences(found: AsAt, *, deciding: bool = False) -> Iterator[str]:
    """What forgotten versions do to the answer, and how to mend it; none for none.

    With those before and after; or only where these make the answer what it is.
    """
    beside = tuple(one for one in (found.before, found.after) if one)
    for version in (*found.candidates, *(_deciding(found) if deciding else beside)):
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


def _deciding(found: AsAt) -> Iterator[Version]:
    """Which of the versions before and after make the answer what it is.

    Else the advice to let go of their days would be of no use, and cannot be undone.
    """
    beside = tuple(one for one in (found.before, found.after) if one)
    match found.certainty:
        case Certainty.GAP:
            yield from filter(None, [found.before])
        case Certainty.BY_PART:
            yield from beside
        case Certainty.OVERLAP:  # of a part that they give a day of its own
            yield from (one for one in beside if one.parts)


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
        f"`{_disowning(version, place)}` has the others answer, as "
        "far as their own dates reach."
    )


def forgetting_commands(keepers: Sequence[Version], place: str) -> tuple[str, ...]:
    """The commands that forget versions for good, one for each document.

    Args:
        keepers: They, of any documents.
        place: The store that has them.

    >>> from constitution_diff.model import Version
    >>> kept = [Version("East Devon", "Rules", name, ()) for name in ("2019", "2021")]
    >>> forgetting_commands(kept, "")
    ('constitution-diff forget --reason TEXT --document Rules "East Devon" 2019 2021',)
    """
    of: dict[tuple[str, str], dict[str, Version]] = {}
    for one in keepers:
        of.setdefault((one.council, one.document), {}).setdefault(one.name, one)
    return tuple(_forgetting(tuple(some.values()), place) for some in of.values())


def _disowning(version: Version, place: str) -> str:
    """The command that takes the days of a forgotten version from it alone."""
    return _forgetting((version,), place, how="--wrong-dates ")


def _forgetting(versions: Sequence[Version], place: str, *, how: str = "") -> str:
    """The command that forgets versions of one document.

    It names the document and the store: another may hold a version of that name.
    """
    of = versions[0]
    asked = (of.council, *(one.name for one in versions))
    where = f"--document {_quoted(of.document)}"
    where += f" --store {_quoted(place)}" if place else ""
    are_options = "-- " if any(one.startswith("-") for one in asked) else ""
    names = " ".join(map(_quoted, asked))
    return f"constitution-diff forget {how}--reason TEXT {where} {are_options}{names}"


def _quoted(name: str) -> str:
    """A name as it is typed, in quotation marks unless it is plain.

    >>> _quoted("2019-05-01"), _quoted("East Devon"), _quoted("East Devon!")
    ('2019-05-01', '"East Devon"', "'East Devon!'")
    """
    if _PLAIN.fullmatch(name):
        return name
    return quote(name) if _SPECIAL.search(name) else f'"{name}"'
