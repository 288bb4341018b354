"""Forgets kept versions for good, and has the rest of the document followed anew."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from constitution_diff.errors import StoreError, UnreadableSourceError
from constitution_diff.history import standing_notes
from constitution_diff.model.values import dataclass
from constitution_diff.read.cache import user_cache
from constitution_diff.store import (
    disown_dates,
    document_id,
    erase,
    files_elsewhere,
    forget_versions,
    notes_of,
    still_kept_of,
    version_number,
    versions_of,
)

from .keeping import followed_up
from .reading import PLAIN_DESK, Desk

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from constitution_diff.model import KeptNote, StillKept, Version
    from constitution_diff.store import Stamp, Store, Why

    from .asking import Asked


@dataclass(frozen=True, slots=True)
class LetGo:
    """Versions that are forgotten, as they were named."""

    versions: tuple[Version, ...]
    """With what is said of them now."""
    before: tuple[Version, ...]
    """Those among them that had been forgotten before; their reason stands."""
    carried: tuple[KeptNote, ...] = ()
    """Notes on them that were kept again, on versions with the same files."""
    lost: tuple[KeptNote, ...] = ()
    """Notes in force that went with them."""
    still_kept: tuple[StillKept, ...] = ()
    """Those among them whose files are kept, for other versions have them; none where
    that was asked for, with `Why.wrong_dates`."""


def forget(
    store: Store,
    asked: Sequence[Asked],
    *,
    why: Why,
    stamp: Stamp,
    desk: Desk = PLAIN_DESK,
) -> LetGo:
    """Forget versions of one document, by their names; what is said of them now.

    What was kept of any file to read it faster goes from this machine as well. Of one
    that was forgotten before, what may have been left in the file is erased, and that
    its dates were wrong is kept where that is new. Of one that was not, this is
    refused, for it may be meant of another that was; but not where another version has
    its files, and it is none that was adopted anew: then these stay; see `is_spare`.

    Raises:
        NotKeptError: There is no such council, document or version.
        StoreError: It may only be read; another version of the document has one of
            their files; the dates of one that is not forgotten are called wrong; or
            another program still reads what was there: then they are forgotten, and
            not yet erased.
    """
    store.refuse_readonly()
    with store.reading() as at:
        document = document_id(at, store.place, asked[0].council, asked[0].document)
        if why.wrong_dates:
            named = _named(at, document, asked, place=store.place)
            _refuse_kept(at, named, store.place)
    # Permanent names are kept by provisions that can be told through all versions.
    _follow(store, document, desk, "through all versions")
    with store.writing() as at:
        named = _named(at, document, asked, place=store.place)
        noted = standing_notes(notes_of(at, document))
        new = _let_go(at, named, why=why, stamp=stamp, place=store.place)
    _erase(store, desk)
    _follow(store, document, desk, "through the versions that are left")
    with store.reading() as at:
        every = versions_of(at, document, forgotten=True)
        left = standing_notes(notes_of(at, document))
        staying = () if why.wrong_dates else still_kept_of(at, list(named))
    gone = {number: every[number] for number in named}
    before = tuple(version for number, version in gone.items() if number not in new)
    return LetGo(tuple(gone.values()), before, *_became_of(noted, left), staying)


def _became_of(
    noted: Sequence[KeptNote], left: Sequence[KeptNote]
) -> tuple[tuple[KeptNote, ...], tuple[KeptNote, ...]]:
    """Which notes were kept again, and which went; from those before and those left."""
    newest = max((one.number for one in noted), default=0)
    carried = tuple(one for one in left if one.number > newest)
    again = {one.note for one in carried}
    lost = [one for one in noted if one not in left and one.note not in again]
    return carried, tuple(lost)


def _named(
    at: Connection, document: int, asked: Sequence[Asked], *, place: str
) -> dict[int, Version]:
    """The versions that were named, by their numbers; forgotten ones, too."""
    every = versions_of(at, document, forgotten=True)
    numbers = [version_number(every, one.version, place) for one in asked]
    return {number: every[number] for number in numbers}


def _erase(store: Store, desk: Desk) -> None:
    """See to it that nothing of what was forgotten is left on this machine."""
    desk.say("Erasing what was forgotten")
    if (cache := user_cache()) is not None:
        cache.empty()  # it may know the files under other names
    erase(store)


def _refuse_kept(at: Connection, versions: Mapping[int, Version], place: str) -> None:
    """Raises StoreError: one is not forgotten, and would be by a slip of the hand.

    Not so where its files stay with another version; see `is_spare`.
    """
    there = {n: version for n, version in versions.items() if not version.forgotten}
    elsewhere = files_elsewhere(at, list(there))
    if kept := [version.named for n, version in there.items() if n not in elsewhere]:
        are, its, them = (
            ("is", "its", "it") if len(kept) == 1 else ("are", "their", "them")
        )
        why = (
            f"{'; '.join(kept)} {are} not forgotten, and --wrong-dates is for what was "
            f"forgotten before, or whose files another version has, added after {them} "
            f"or next to {them} by date; nothing was done. To put dates right, or to "
            f"take {them} back, add the same files first, under another name and with "
            f"the right dates. To forget {its} files for good, run this without "
            f"--wrong-dates, and name every version that has them"
        )
        raise StoreError(place, why)


def _follow(store: Store, document: int, desk: Desk, through: str) -> None:
    """Follow the provisions, where every version of them can be read."""
    with suppress(UnreadableSourceError):
        desk.say(f"Following the provisions {through}")
        followed_up(store, document, desk)


def _let_go(
    at: Connection,
    named: Mapping[int, Version],
    *,
    why: Why,
    stamp: Stamp,
    place: str,
) -> set[int]:
    """Keep what is new of these versions; which they are."""
    misdated: dict[int, Version] = {}
    if why.wrong_dates:
        _refuse_kept(at, named, place)
        misdated = {n: one for n, one in named.items() if _is_taken_as_dated(one)}
        disown_dates(at, misdated, reason=why.reason, stamp=stamp)
    going = {n: version for n, version in named.items() if not version.forgotten}
    if going:
        forget_versions(at, going, why=why, stamp=stamp, place=place)
    return {*going, *misdated}


def _is_taken_as_dated(version: Version) -> bool:
    """Whether it was forgotten, and nobody said that its dates were wrong."""
    return version.forgotten is not None and not version.forgotten.wrong_dates
