"""What officers write into the store: notes on versions, and decisions on changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.compare import AddressBook, is_change, noted
from constitution_diff.errors import NotKeptError
from constitution_diff.history import (
    as_notes,
    as_overrides,
    named_clauses,
    near_citations,
    outermost,
    standing_notes,
)
from constitution_diff.model import (
    TO_BE_DECIDED,
    Note,
    Notebook,
    NoteKind,
    Notes,
    Notice,
)
from constitution_diff.model.naming import asked_as
from constitution_diff.render.docx.resolve import verdict_of
from constitution_diff.render.schedule.decided import placed
from constitution_diff.store import (
    document_id,
    notes_between,
    notes_of,
    versions_of,
)

from .keeping import outline_in
from .noted_on import Namer, Written, comparison_of, note_on, pair_of, version_of
from .putting import put_notes
from .settling import lost_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import (
        Clause,
        Comparison,
        Decision,
        Outline,
        Overrides,
    )
    from constitution_diff.render.schedule.decided import DecidedRow
    from constitution_diff.store import Stamp, Store

    from .noted_on import On, Pair


def notebook(
    store: Store, council: str, document: str = "", *, on: On | None = None
) -> Notebook:
    """Every note on a document, on a version of it, or between two, oldest first.

    Raises NotKeptError: there is no such council, document or version.
    """
    with store.reading() as at:
        number = document_id(at, store.place, council, document)
        versions = versions_of(at, number, forgotten=True)
        found = notes_of(at, number)
    first = next(iter(versions.values()), None)
    if on is not None:
        new = version_of(store, on)[1].name
        old = on.old and version_of(store, replace(on, version=on.old))[1].name
        found = tuple(
            one for one in found if one.version == new and (not old or one.old == old)
        )
    where = (first.council, first.document) if first else (council, document)
    return Notebook(*where, found)


def between(store: Store, on: On) -> tuple[Notes, Overrides]:
    """What is noted, decided and overridden between two versions, as now in force.

    Raises NotKeptError: there is no such council, document or version.
    """
    pair = pair_of(store, on)
    with store.reading() as at:
        found = notes_between(at, *pair.numbers)
    return as_notes(found), as_overrides(found)


def note_version(store: Store, on: On, said: Note, stamp: Stamp) -> Written:
    """Keep a note on a version, or on a provision of it.

    Raises NotKeptError: there is no such version or provision.
    """
    number, version = version_of(store, on)
    if on.clause:
        outline = outline_in(store, number, version)
        first, *_ = _named(store, outline, on.clause, version.name)
        said = replace(said, new=AddressBook(outline).of([first.id]))
    note = note_on(NoteKind.NOTE, version, said)
    return Written(put_notes(store, [note], (None, number), stamp))


def note_change(
    store: Store, on: On, kind: NoteKind, said: Note, stamp: Stamp
) -> Written:
    """Keep a note, or a decision, on each change in a provision and what lies in it.

    Raises NotKeptError: there is no such provision, or nothing changed in it.
    """
    pair = pair_of(store, on)
    comparison = comparison_of(store, pair)
    outline = comparison.old if on.in_old else comparison.new
    version = pair.old if on.in_old else pair.new
    clauses = {c.id for c in _named(store, outline, on.clause, version.name)}
    found = [
        link
        for link in comparison.links
        if is_change(link) and clauses & {*(link.old if on.in_old else link.new)}
    ]
    if not found:
        why = f"nothing in {on.clause} changed between {on.old} and {on.version}"
        raise NotKeptError(store.place, why)
    namer = Namer(comparison.old, comparison.new)
    notes = [pair.note(kind, namer.named(said, link)) for link in found]
    return Written(put_notes(store, notes, pair.numbers, stamp))


def decide_listed(
    store: Store, on: On, listed: Notes | tuple[DecidedRow, ...], stamp: Stamp
) -> Written:
    """Keep what a file of notes, or a schedule saved as .csv, decides on the changes.

    An entry whose words have changed since it was written is left out, with a notice.
    Raises NotKeptError: there is no such version.
    """
    pair = pair_of(store, on)
    comparison = comparison_of(store, pair)
    decisions, notices = _placed(comparison, listed)
    namer = Namer(comparison.old, comparison.new)
    said = [
        namer.named(_said(one), comparison.links[at])
        for at, one in decisions
        if not one.stale
    ]
    if not isinstance(listed, Notes):
        said = list(_with_reasons(store, pair, said))
    notes = [pair.note(NoteKind.DECISION, one) for one in said]
    return Written(put_notes(store, notes, pair.numbers, stamp), notices)


def _with_reasons(store: Store, pair: Pair, said: Iterable[Note]) -> Iterator[Note]:
    """Decisions of a schedule, which are no more, with what was said of them before."""
    with store.reading() as at:
        standing = standing_notes(notes_between(at, *pair.numbers))
    before = {
        (one.note.old, one.note.new): one.note
        for one in standing
        if one.kind is NoteKind.DECISION
    }
    for one in said:
        yield replace(before.get((one.old, one.new), one), decision=one.decision)


def withdraw(store: Store, on: On, number: int, why: str, stamp: Stamp) -> Written:
    """Take a note back; it stays in the store and in the log.

    Raises NotKeptError: there is no such note in force.
    """
    book = notebook(store, on.council, on.document)
    there = next((one for one in book.notes if one.number == number), None)
    if there is None:
        what = f"{book.council}, {book.document}"
        raise NotKeptError(store.place, f"of {what} it keeps no note {number}")
    on = replace(on, version=there.version, old=there.old)
    old = pair_of(store, on).numbers[0] if there.old else None
    said = Note(there.note.old, there.note.new, why)
    back = replace(there, kind=NoteKind.WITHDRAWAL, note=said, replaces=number)
    return Written(put_notes(store, [back], (old, version_of(store, on)[0]), stamp))


def _named(
    store: Store, outline: Outline, asked: str, version: str
) -> tuple[Clause, ...]:
    """The provision of that number with all that lies in it.

    Raises NotKeptError: there is none, or several.
    """
    found = named_clauses(outline, asked)
    tops = outermost(found)
    if len(tops) == 1:
        return found
    near = near_citations(outline, asked)
    there = f"; there are {', '.join(near)}" if near else ""
    why = f"version {version} holds no provision {asked!r}{there}"
    if tops:
        names = ", ".join(asked_as(one, outline) for one in tops)
        why = f"version {version} has several {asked!r}; say which: {names}"
    raise NotKeptError(store.place, why)


def _placed(
    comparison: Comparison, listed: Notes | tuple[DecidedRow, ...]
) -> tuple[tuple[tuple[int, Decision], ...], tuple[Notice, ...]]:
    """Decisions by the place of their change in `links`, and what fits none."""
    if isinstance(listed, Notes):
        found = noted(comparison, listed)
        return found.decisions, found.notices
    rows, lost = placed(comparison, listed)
    alike, unclear = _alike(rows)
    return alike, (*lost_rows(lost), *unclear)


def _alike(
    rows: Iterable[tuple[int, Decision]],
) -> tuple[tuple[tuple[int, Decision], ...], tuple[Notice, ...]]:
    """The last decision on each change, without those whose rows contradict each other.

    A provision has two where two titles or terms changed in it, and nothing else.
    """
    by_place: dict[int, list[Decision]] = {}
    for at, one in rows:
        by_place.setdefault(at, []).append(one)
    unclear = {
        at: ones
        for at, ones in by_place.items()
        if len({verdict_of(one.decision) for one in ones}) > 1
    }
    kept = tuple((at, s[-1]) for at, s in by_place.items() if at not in unclear)
    words = dict.fromkeys(one.decision for ones in unclear.values() for one in ones)
    if not words:
        return kept, ()
    quoted = "; ".join(f"“{one}”" for one in words)
    notice = Notice(
        "decision-unclear",
        "Decisions on titles or terms that changed in the same provisions contradict "
        f"each other and were not kept: {quoted}. Decide alike on them.",
    )
    return kept, (notice,)


def _said(one: Decision) -> Note:
    """What a file decides, as a note; its provisions come later."""
    return Note(
        reason=one.reason,
        private=one.private,
        decision=one.decision,
        route=one.route if one.route != TO_BE_DECIDED else "",
        route_reason=one.override,
        delegated=one.delegated,
    )
