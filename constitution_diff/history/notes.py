"""Notes that were written one after the other → what they say together now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.compare import UnfitError, clause_found
from constitution_diff.model import NoteKind, Notes, Override, Overrides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from constitution_diff.model import Address, ClauseId, KeptNote, Note, Outline

STORE: Final = "the store"
"""What reports call it where a file of notes or overrides would have a name."""
_Sides = tuple[tuple["Address", ...], tuple["Address", ...]]


def standing_notes(notes: Iterable[KeptNote]) -> tuple[KeptNote, ...]:
    """Those that no later one replaces or takes back, the oldest first.

    >>> from constitution_diff.model import KeptNote, Note, NoteKind
    >>> where = ("Harrowmere", "Constitution", "2024")
    >>> first = KeptNote(NoteKind.NOTE, *where, Note(reason="Draft."), number=4)
    >>> later = replace(first, note=Note(reason="Final."), number=5, replaces=4)
    >>> [one.number for one in standing_notes([first, later])]
    [5]
    """
    there = tuple(notes)
    gone = {note.replaces for note in there}
    return tuple(
        note
        for note in there
        if note.number not in gone and note.kind is not NoteKind.WITHDRAWAL
    )


def as_notes(notes: Iterable[KeptNote]) -> Notes:
    """What is noted and decided of the changes between two versions, one for each.

    Reasons of one change stand under each other; the newest decision and route count.
    A reason is private where any of them is.
    """
    found: dict[_Sides, Note] = {}
    for kept in standing_notes(notes):
        if kept.kind in (NoteKind.NOTE, NoteKind.DECISION):
            sides = (kept.note.old, kept.note.new)
            before = found.get(sides)
            found[sides] = _together(before, kept.note) if before else kept.note
    return Notes(STORE, tuple(found.values()))


def _together(before: Note, note: Note) -> Note:
    routed = note if note.route else before
    reasons = dict.fromkeys(f"{before.reason}\n{note.reason}".strip().split("\n"))
    return replace(
        before,
        reason="\n".join(reasons),
        private=before.private or note.private,
        decision=note.decision or before.decision,
        route=routed.route,
        route_reason=routed.route_reason,
        delegated=routed.delegated,
    )


def as_overrides(notes: Iterable[KeptNote]) -> Overrides:
    """What somebody decided on what became of what between two versions."""
    entries = (
        Override(kept.note.old, kept.note.new, kept.note.reason)
        for kept in standing_notes(notes)
        if kept.kind is NoteKind.OVERRIDE
    )
    return Overrides(STORE, tuple(entries))


def noted_clauses(
    note: KeptNote, outline_of: Callable[[str], Outline]
) -> Iterator[tuple[str, ClauseId]]:
    """Each provision that a note is on: the name of a version, and its id there.

    One that this release reads otherwise, so that its words are not found, is left out.
    """
    for version, addresses in (
        (note.old, note.note.old),
        (note.version, note.note.new),
    ):
        for address in addresses:
            try:
                yield version, clause_found(address, outline_of(version), version)
            except UnfitError:
                continue
