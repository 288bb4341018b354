"""Notes on a version that goes for its wrong dates, kept on the one with its files.

A note is never altered: it is written anew, with an entry of its own in the log, which
says whose it was and who kept it again. The first goes with its version.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.history import standing_notes

from .notes import notes_of, put_note
from .versions import versions_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from constitution_diff.model import KeptNote

    from .journal import Stamp

_AGAIN: Final = " (kept again by "


def carry_notes(
    at: Connection, document: int, heirs: Mapping[int, int], *, place: str, stamp: Stamp
) -> None:
    """Keep what is noted and decided of some versions of others that say the same.

    Notes that were replaced or taken back are not, nor those on what changed between
    two versions of which one is now the other.

    Args:
        at: A connection that writes.
        document: Whose versions they are.
        heirs: For each version that goes, the one with its files, by their numbers.
        place: The store, as messages name it.
        stamp: Who does it, and when.
    """
    numbers = {one.name: n for n, one in versions_of(at, document).items()}
    names = {n: name for name, n in numbers.items()}
    for note in standing_notes(notes_of(at, document)):
        old, new = (numbers.get(name) for name in (note.old, note.version))
        if new is None or heirs.keys().isdisjoint((old, new)):
            continue
        now = (heirs.get(old, old) if old else None, heirs.get(new, new))
        if now[0] != now[1]:
            whose = replace(stamp, by=_again(note, stamp))
            again = _on(note, names[now[0]] if now[0] else "", names[now[1]])
            put_note(at, again, now, place=place, stamp=whose)


def _on(note: KeptNote, old: str, new: str) -> KeptNote:
    return replace(note, version=new, old=old, replaces=0)


def _again(note: KeptNote, stamp: Stamp) -> str:
    """Who wrote it first, and who keeps it again."""
    return f"{note.by.partition(_AGAIN)[0]}{_AGAIN}{stamp.by})"
