"""What became of the provisions of a council through all versions that are kept."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from constitution_diff.errors import NotKeptError
from constitution_diff.history import (
    control_rows,
    is_changed,
    last_change,
    lines_inside,
    named_lines,
    noted_clauses,
    shared_citations,
    standing_in,
    standing_notes,
)
from constitution_diff.model import Blame, ChangeControl, History
from constitution_diff.render.story.in_force import (
    unsaid_words,
)
from constitution_diff.store import (
    kept_order,
    notes_of,
)

from .asked_about import place_of, told
from .keeping import outline_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import (
        ControlRow,
        KeptNote,
        LifeLine,
        Outline,
    )
    from constitution_diff.store import Store

    from .asked_about import Told
    from .asking import Asked


def kept_history(store: Store, asked: Asked, clause: str) -> History:
    """What became of a provision, as it is called in a version, or in the newest.

    Raises NotKeptError: no version holds such a provision.
    """
    found = told(store, asked)
    versions = tuple(found.versions.values())
    place = place_of(store, asked, found=found, clause=clause)
    lines, also = named_lines(found.lines, clause, place.version)
    lines = tuple(filter(place.holds, lines)) or lines
    if not lines:
        why = f"no version of {found.first.council} that it keeps holds {clause!r}"
        raise NotKeptError(store.place, why)
    inside = lines_inside(found.lines, lines, len(versions))
    return History(
        found.first.council,
        found.first.document,
        clause,
        versions,
        lines,
        tuple(line for line in inside if is_changed(line)),
        also,
        _notes_on(store, found, (*lines, *inside)),
        found.forgotten,
        place.when,
        shared_citations(found.lines),
        found.between,
        asked.today,
    )


def _notes_on(
    store: Store, found: Told, lines: Sequence[LifeLine]
) -> tuple[KeptNote, ...]:
    """The notes in force on some provisions, as any version has them."""
    numbers = {version.name: number for number, version in found.versions.items()}
    places = {name: place for place, name in enumerate(numbers)}
    there = {
        (place, stage.clause)
        for line in lines
        for stage in line.stages
        for place in range(stage.first, stage.last + 1)
    }

    @cache
    def outline(name: str) -> Outline:
        number = numbers[name]
        return outline_in(store, number, found.versions[number])

    return tuple(
        note
        for note in _notes(store, found)
        if any((places[v], c) in there for v, c in noted_clauses(note, outline))
    )


def _notes(store: Store, found: Told) -> tuple[KeptNote, ...]:
    """The notes in force; of a forgotten version nobody can say where they belong."""
    with store.reading() as at:
        notes = standing_notes(notes_of(at, found.number))
    gone = {version.name for version in found.forgotten}
    return tuple(note for note in notes if gone.isdisjoint((note.version, note.old)))


def kept_blame(store: Store, asked: Asked, clause: str = "") -> Blame:
    """For each provision of a version, or of the newest, which version last changed it.

    Raises NotKeptError: that version holds no such provision.
    """
    found = told(store, asked)
    place = place_of(store, asked, found=found, clause=clause)
    version, wanted = place.version, _lives_named(found, clause, place.version)
    order = _order(store, found, version)
    rows = [
        row
        for stage in sorted(
            standing_in(found.lines, version),
            key=lambda s: order.get(s.clause or "", 0),
        )
        if stage.life in wanted
        and stage.clause not in place.apart
        and (row := last_change(found.lines[stage.life], version)) is not None
    ]
    if not rows and place.when and place.when.unsaid:
        raise NotKeptError(store.place, unsaid_words(place.when.unsaid))
    if not rows:
        named = list(found.versions.values())[version].name
        why = f"{found.first.council}, version {named}, holds no provision {clause!r}"
        raise NotKeptError(store.place, why)
    return Blame(
        found.first.council,
        found.first.document,
        clause,
        version,
        tuple(found.versions.values()),
        tuple(rows),
        found.forgotten,
        place.when,
        _notes_on(store, found, [found.lines[row.stage.life] for row in rows]),
        shared_citations(found.lines),
        found.between,
        asked.today,
    )


def _lives_named(found: Told, clause: str, version: int) -> set[str]:
    """The permanent names of a provision and what lies in it; of all for ""."""
    if not clause:
        return set(found.lines)
    outer, _ = named_lines(found.lines, clause, version)
    inner = lines_inside(found.lines, outer, len(found.versions))
    return {line.life for line in (*outer, *inner)}


def kept_change_control(store: Store, asked: Asked) -> ChangeControl:
    """Which version changed what, as constitutions print it at their end."""
    found = told(store, asked)
    rows = control_rows(found.lines, len(found.versions))
    return ChangeControl(
        found.first.council,
        found.first.document,
        tuple(found.versions.values()),
        tuple(_in_order(store, found, row) for row in rows),
        found.forgotten,
        _notes(store, found),
        shared_citations(found.lines),
        found.between,
        asked.today,
    )


def _in_order(store: Store, found: Told, row: ControlRow) -> ControlRow:
    """With what it changed as it stands in that version, whatever was moved since."""
    order = _order(store, found, row.version) if row.changed else {}
    changed = sorted(row.changed, key=lambda stage: order.get(stage.clause or "", 0))
    return replace(row, changed=tuple(changed))


def _order(store: Store, found: Told, version: int) -> dict[str, int]:
    """The places of a version's clauses in it, by their ids."""
    number = list(found.versions)[version]
    with store.reading() as at:
        order = kept_order(at, number)
    return {clause: place for place, clause in enumerate(order)}
