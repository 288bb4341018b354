"""What the kept versions of a council say, on a day or by the name of a version."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.errors import NotKeptError
from constitution_diff.history import (
    REST,
    standing_notes,
)
from constitution_diff.model import (
    Answer,
    Certainty,
    Extract,
    Holdings,
    PartAnswer,
    View,
)
from constitution_diff.model.values import dataclass
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
from .keeping import refuse_forgotten, request_for
from .not_held import refuse_unknown
from .part_days import part_days
from .reading import PLAIN_DESK, Desk, Request
from .shelf import Shelf, extract_of, shelf_of
from .unsaid import unsaid_on

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from constitution_diff.model import AsAt, Unsaid, Version
    from constitution_diff.store import Store

    from .day_answers import DayAnswer


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
    shelf = shelf_of(store, asked.council, asked.document, desk)
    if asked.version:
        number = version_number(shelf.versions, asked.version, store.place)
        version = shelf.versions[number]
        refuse_forgotten(version, store.place)
        return _answer(shelf, clause, (extract_of(shelf, version, clause),))
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
    whens = tuple(replace(one.as_at, place=store.place) for one in found.asked)
    answer = _answer(shelf, clause, extracts, unsaid, whens)
    several = by_part if len(by_part) > 1 else ()
    when = replace(found.when, place=store.place, unsaid=unsaid)
    return replace(answer, as_at=when, by_part=several)


def _answer(
    shelf: Shelf,
    clause: str,
    extracts: tuple[Extract, ...],
    unsaid: tuple[Unsaid, ...] = (),
    whens: tuple[AsAt, ...] = (),
) -> Answer:
    if clause and extracts and not any(extract.clauses for extract in extracts):
        refuse_unknown(shelf, extracts, clause, unsaid, whens)
    first = next(iter(shelf.versions.values()))
    return Answer(first.council, first.document, clause, extracts)


def _part_answer(
    shelf: Shelf, found: DayAnswers, answer: DayAnswer, clause: str
) -> PartAnswer:
    """What was in force of some parts, without what lies in others."""
    when = answer.as_at
    undated = when.certainty is Certainty.UNDATED and len(when.candidates) > 1
    of = found.parts_of(answer)
    extracts = (
        extract_of(shelf, version, clause, of)
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


def _versions(store: Store, asked: Asked) -> dict[int, Version]:
    with store.reading() as at:
        of = document_id(at, store.place, asked.council, asked.document)
        return versions_of(at, of, forgotten=True)
