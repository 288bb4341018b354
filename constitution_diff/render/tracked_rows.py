"""Rows among tracked changes: each told once, though what is in it is tracked too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Anchoring, RevisionKind, RevisionUnit

if TYPE_CHECKING:
    from constitution_diff.model import Anchor, TrackedChange

MOVED: Final = (RevisionKind.MOVED_FROM, RevisionKind.MOVED_TO)
GONE: Final = (RevisionKind.DELETED, RevisionKind.MOVED_FROM)


def rows_told_once(changes: list[TrackedChange]) -> list[TrackedChange]:
    """The changes without what a row or cell of them tells, or what tells a row.

    A row that came or went tells what is in it. One that moved is told by its words.
    """
    return _without_cell_contents(_without_row_contents(_without_moved_rows(changes)))


def place_of(change: TrackedChange) -> Anchor | None:
    """Where its words stand or stood.

    The final place of what is gone is that of whatever closed up behind it. Margin
    notes are found on a page that prints the final text; they have no other place.
    """
    revision = change.revision
    noted = revision.anchoring in (Anchoring.NONE, Anchoring.CLAUSE)
    if revision.kind in GONE and not noted:
        return change.original
    return change.final or change.original


def clause_of(change: TrackedChange) -> tuple[str, ...]:
    """The clause where its words stand or stood; () where that is not known."""
    place = place_of(change)
    return (place.clause,) if place else ()


def _without_moved_rows(changes: list[TrackedChange]) -> list[TrackedChange]:
    """Without the rows whose words moved: Word moves no rows, only what is in them."""
    moved = {
        key
        for change in changes
        if change.revision.kind in MOVED and change.revision.text.strip()
        for key in (*change.parents, *clause_of(change))
    }
    return [
        change
        for change in changes
        if change.revision.unit is not RevisionUnit.ROW
        or moved.isdisjoint((change.id, *clause_of(change)))
    ]


def _without_row_contents(changes: list[TrackedChange]) -> list[TrackedChange]:
    """Without what a listed row tells already: its cells, and the breaks in them."""
    rows = {
        (change.revision.kind, key)
        for change in changes
        if change.revision.unit is RevisionUnit.ROW
        for key in (change.id, *clause_of(change))
    }
    kept: list[TrackedChange] = []
    inside = False
    for change in changes:
        kind, unit = change.revision.kind, change.revision.unit
        keys = (*change.parents, *clause_of(change))
        if keys or unit is not RevisionUnit.PARAGRAPH:
            in_row = any((kind, key) in rows for key in keys)
            inside = in_row and unit is not RevisionUnit.ROW
        # A break without a place lies with the words before it.
        if not inside:
            kept.append(change)
    return kept


def _without_cell_contents(changes: list[TrackedChange]) -> list[TrackedChange]:
    """Without the words of a cell that came or went, which it tells already.

    They follow it, tracked the same way, and no file says that they lie in it.
    """
    kept: list[TrackedChange] = []
    rest, kind = "", None
    for change in changes:
        revision = change.revision
        if revision.unit is RevisionUnit.CELL:
            rest, kind = revision.text, revision.kind
        elif revision.unit is RevisionUnit.RUN and revision.text.strip():
            before, found, behind = rest.partition(revision.text)
            if found and not before.strip() and revision.kind is kind:
                rest = behind
                continue
            rest = rest if revision.kind is not kind else ""
        kept.append(change)
    return kept
