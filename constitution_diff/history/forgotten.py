"""Versions that were forgotten: which still answer for a day, and what is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import PartDate, Version

_NO_DAYS: Final = ("", "", "", ())


def forgotten_between(
    versions: Sequence[Version],
) -> tuple[tuple[Version, ...], ...]:
    """For each kept version those that were forgotten since the kept one before it.

    What is otherwise in it than in that one, any of these may have made so. Before the
    first, nothing is otherwise. What steps back, as in `as_at`, is not among them.

    Args:
        versions: All of a document, in the order of their dates; see `Version.placed`.

    >>> from dataclasses import replace
    >>> from constitution_diff.model import Forgetting, Version
    >>> made = [Version("H", "Constitution", name, ()) for name in ("A", "B", "C")]
    >>> made[1] = replace(made[1], forgotten=Forgetting("A name", "Clerk", "2026", 7))
    >>> [[one.name for one in some] for some in forgotten_between(made)]
    [[], ['B']]
    """
    found: list[tuple[Version, ...]] = []
    gone: list[Version] = []
    for version in still_answering(versions):
        if version.forgotten:
            gone.append(version)
        else:
            found.append(tuple(gone) if found else ())
            gone = []
    return tuple(found)


def is_lost(version: Version, kept: Sequence[Version]) -> bool:
    """Whether nobody knows between which versions a forgotten one was.

    It has no date, or its dates were wrong; and no other has its files: none of those
    that are `kept` was added after it was forgotten, and none had them when it was.
    """
    gone = version.forgotten
    if gone and gone.files_stay:
        return False
    is_known = version.placed and not (gone and gone.wrong_dates)
    return not is_known and not any(_stands_for(one, version) for one in kept)


def still_answering(versions: Sequence[Version]) -> tuple[Version, ...]:
    """Without the forgotten ones with wrong dates, or in whose place others are."""
    kept = [version for version in versions if not version.forgotten]
    if len(kept) == len(versions):
        return tuple(versions)
    return tuple(
        version
        for version in versions
        if not (version.forgotten and version.forgotten.wrong_dates)
        and not any(_replaces(one, version) for one in kept)
    )


def _replaces(kept: Version, version: Version) -> bool:
    """Whether one was added in the place of another that was forgotten.

    To forget a version and add its files again puts a wrong date right, also where
    nobody said when it was forgotten that its dates were wrong.
    """
    if version.forgotten is None:
        return False
    return _stands_for(kept, version) or days_of(kept) == days_of(version) != _NO_DAYS


def _stands_for(kept: Version, version: Version) -> bool:
    """Whether it has the files of a forgotten one, and was added afterwards."""
    gone = version.forgotten
    afterwards = gone is not None and kept.entry > gone.first.entry
    return afterwards and bool(version.files) and kept.of_files == version.of_files


def days_of(version: Version) -> tuple[str, str, str, tuple[PartDate, ...]]:
    """All days that are known of a version, to be held against those of another."""
    return version.dated, version.in_force, version.ended, version.parts
