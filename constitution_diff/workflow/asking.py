"""What the kept versions of a council say, on a day or by the name of a version."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.errors import NotKeptError
from constitution_diff.history import (
    REST,
    named_clauses,
    near_citations,
    noted_clauses,
    standing_notes,
)
from constitution_diff.model import (
    Answer,
    Certainty,
    Extract,
    Holdings,
    Outline,
    PartAnswer,
    View,
)
from constitution_diff.model.values import dataclass
from constitution_diff.render.story.in_force import (
    unsaid_words,
)
from constitution_diff.render.story.standing import (
    standing_words,
)
from constitution_diff.store import (
    all_documents,
    all_notes,
    all_versions,
    document_id,
    documents_named,
    documents_of,
    notes_of,
    version_number,
    versions_of,
)

from .day_answers import DayAnswers
from .keeping import outline_in, refuse_forgotten, request_for
from .part_days import part_days
from .reading import PLAIN_DESK, Desk, Request
from .unsaid import unsaid_on

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from sqlalchemy import Connection

    from constitution_diff.model import ClauseId, KeptNote, Unsaid, Version
    from constitution_diff.store import Store

    from .day_answers import DayAnswer, InParts


@dataclass(frozen=True, slots=True)
class Asked:
    """Which document, and which of its versions."""

    council: str
    document: str = ""
    """"" for its constitution, or its only document."""
    version: str = ""
    """By its name; "" to go by the day."""
    on: str = ""
    """The day, an ISO date."""
    today: str = ""
    """By the clock of who asks, an ISO date; "" where nobody says."""


def holdings(store: Store, council: str = "", document: str = "") -> Holdings:
    """The versions that a store keeps: all, or those of a council or a document.

    Raises NotKeptError: there is no such council or document.
    """
    with store.reading() as at:
        if not (council or document):
            every = standing_notes(all_notes(at))
            return Holdings(store.place, tuple(all_versions(at).values()), every)
        of = _documents(at, store.place, council, document)
        kept = (versions_of(at, one, forgotten=True) for one in of)
        found = tuple(version for one in kept for version in one.values())
        notes = [note for one in of for note in notes_of(at, one)]
        return Holdings(store.place, found, standing_notes(notes))


def _documents(at: Connection, place: str, council: str, document: str) -> list[int]:
    """Those of a council, of a name, or the one of both. Raises NotKeptError."""
    if council and document:
        return [document_id(at, place, council, document)]
    if council:
        return documents_of(at, place, council)
    named = {*documents_named(at, place, document)}
    return [one for one in all_documents(at) if one in named]


def kept_answer(
    store: Store, asked: Asked, clause: str = "", desk: Desk = PLAIN_DESK
) -> Answer:
    """What the version of a name, or the one in force on a day, says of a provision.

    Raises NotKeptError: there is no such council, document, version or provision, or
    it was forgotten.
    """
    shelf = _shelf(store, asked, desk)
    if asked.version:
        number = version_number(shelf.versions, asked.version, store.place)
        version = shelf.versions[number]
        refuse_forgotten(version, store.place)
        return _answer(shelf, clause, (_extract(shelf, version, clause),))
    every = tuple(shelf.versions.values())
    days = part_days(store, shelf.document, every, desk)
    found = DayAnswers(days, asked.on, clause, shelf.outline)
    if found.missed:
        raise NotKeptError(store.place, found.missed)
    shown = [one for answer in found.asked for one in answer.as_at.candidates]
    each = tuple(dict.fromkeys(shown))
    unsaid = unsaid_on(store, shelf.document, each, clause=clause, desk=desk)
    by_part = tuple(_part_answer(shelf, found, one, clause) for one in found.asked)
    extracts = tuple(one for answer in by_part for one in answer.extracts)
    if extracts and all(one.version.forgotten for one in extracts):
        refuse_forgotten(extracts[-1].version, store.place, on=asked.on)
    answer = _answer(shelf, clause, extracts, unsaid)
    several = by_part if len(by_part) > 1 else ()
    when = replace(found.when, place=store.place, unsaid=unsaid)
    return replace(answer, as_at=when, by_part=several)


def _answer(
    shelf: _Shelf,
    clause: str,
    extracts: tuple[Extract, ...],
    unsaid: tuple[Unsaid, ...] = (),
) -> Answer:
    _refuse_unknown(shelf, extracts, clause, unsaid)
    first = next(iter(shelf.versions.values()))
    return Answer(first.council, first.document, clause, extracts)


def _part_answer(
    shelf: _Shelf, found: DayAnswers, answer: DayAnswer, clause: str
) -> PartAnswer:
    """What was in force of some parts, without what lies in others."""
    when = answer.as_at
    undated = when.certainty is Certainty.UNDATED and len(when.candidates) > 1
    of = found.parts_of(answer)
    extracts = (
        _extract(shelf, version, clause, of)
        for version in (() if undated else when.candidates)
    )
    return PartAnswer(answer.parts, REST in answer.of, when, tuple(extracts))


def kept_request(
    store: Store, asked: Asked, *, view: str | None = None, part: str = ""
) -> Request:
    """What is to be read of a kept version, in another view or of one part if asked.

    Raises NotKeptError: there is no such council, document or version.
    """
    versions = _versions(store, asked)
    number = version_number(versions, asked.version, store.place)
    with store.reading() as at:
        request = request_for(at, versions[number], store.place)
    if view:
        request = replace(request, view=View(view), view_chosen=True)
    return replace(request, part=part)


def kept_standing(store: Store, asked: Asked) -> str:
    """What is known of a version's dates: "In force from 1 May 2019"; "" for nothing.

    Raises NotKeptError: there is no such council, document or version.
    """
    versions = _versions(store, asked)
    version = versions[version_number(versions, asked.version, store.place)]
    words = standing_words(version)
    return words[:1].upper() + words[1:] if version.placed else ""


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The versions of one document, read as they are asked for."""

    store: Store
    document: int
    versions: Mapping[int, Version]
    notes: tuple[KeptNote, ...]
    """Those in force."""
    desk: Desk

    def outline(self, version: Version) -> Outline:
        number = next(n for n, one in self.versions.items() if one == version)
        return outline_in(self.store, number, version, self.desk)


def _shelf(store: Store, asked: Asked, desk: Desk) -> _Shelf:
    with store.reading() as at:
        of = document_id(at, store.place, asked.council, asked.document)
        notes = standing_notes(notes_of(at, of))
        return _Shelf(store, of, versions_of(at, of, forgotten=True), notes, desk)


def _versions(store: Store, asked: Asked) -> dict[int, Version]:
    with store.reading() as at:
        of = document_id(at, store.place, asked.council, asked.document)
        return versions_of(at, of, forgotten=True)


def _extract(
    shelf: _Shelf, version: Version, clause: str, of: InParts | None = None
) -> Extract:
    """What a version says of a provision; nothing where it was forgotten.

    Of what lies in some parts alone, where `of` says which that is.
    """
    if version.forgotten:
        return Extract(version, Outline(), ())
    outline = shelf.outline(version)
    named = named_clauses(outline, clause) if clause else outline.clauses
    found = of(version, named) if of else named
    near = () if found or not clause else near_citations(outline, clause)
    shown = {one.id for one in found}
    notes = tuple(
        note for note in shelf.notes if _is_of(note, version.name, outline, shown)
    )
    return Extract(version, outline, found, near, notes)


def _is_of(
    note: KeptNote, version: str, outline: Outline, shown: Collection[ClauseId]
) -> bool:
    """Whether a note is on a version, or on a provision that is shown of it."""
    if note.version != version:
        return False
    if not (note.note.old or note.note.new):
        return True
    new = replace(note, note=replace(note.note, old=()))
    return any(clause in shown for _, clause in noted_clauses(new, lambda _: outline))


def _refuse_unknown(
    shelf: _Shelf, extracts: Sequence[Extract], clause: str, unsaid: Sequence[Unsaid]
) -> None:
    """Raises NotKeptError: none of the versions that answer holds the provision."""
    if not clause or not extracts or any(extract.clauses for extract in extracts):
        return
    readable = [one for one in extracts if not one.version.forgotten]
    if not readable:
        return
    if unsaid:
        raise NotKeptError(shelf.store.place, unsaid_words(unsaid))
    last = readable[-1]
    near = f"; there are {', '.join(last.near)}" if last.near else ""
    shown = {extract.version for extract in extracts}
    rest = [v for v in _nearest(shelf, last.version) if v not in shown]
    holds = next((v for v in rest if named_clauses(shelf.outline(v), clause)), None)
    else_ = (
        f". Version {holds.name} does: add --version {holds.name!r}" if holds else ""
    )
    why = (
        f"{last.version.council}, version {last.version.name}, holds no provision "
        f"{clause!r}{near}{else_}"
    )
    raise NotKeptError(shelf.store.place, why)


def _nearest(shelf: _Shelf, version: Version) -> list[Version]:
    """Those that can be read: from one back to the first, then from it on."""
    order = list(shelf.versions.values())
    place = order.index(version)
    near = (*order[:place][::-1], *order[place:])
    return [one for one in near if not one.forgotten]
