"""Words among all that is kept: which provisions hold them, and in which versions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import NotKeptError, UsageError
from constitution_diff.history import (
    Phrase,
    Wanted,
    as_at,
    snippet_of,
    wanted,
    words_of,
)
from constitution_diff.model import Certainty, Found, Hit, WordCount
from constitution_diff.store import (
    PER_DOCUMENT,
    Sought,
    count_wordings,
    days_by_document,
    document_id,
    documents_named,
    documents_of,
    first_wordings,
    part_mark,
    parts_of,
    stages_worded,
    unfollowed,
    versions_by_document,
)

from .keeping import followed_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from constitution_diff.model import AsAt, KeptStage, Version
    from constitution_diff.store import Store

_MOST_WORDS: Final = 1_000
_SURE: Final = (Certainty.ONE, Certainty.BEFORE, Certainty.GAP)
_N_NAMED: Final = 12


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for, and where."""

    words: str
    """As they are typed; see `history.wanted`."""
    councils: tuple[str, ...] = ()
    """() for all."""
    document: str = ""
    """"" for every document."""
    on: str = ""
    """What was in force on that day, an ISO date; "" for whenever it was."""
    part: str = ""
    """The number of a part: "Part 4", or "4"; "" for all."""
    limit: int = 20
    """How many are shown."""


def kept_found(store: Store, search: Search) -> Found:
    """Where the words stand, in each wording of each provision once.

    Raises:
        UsageError: There is no word to look for, or too many.
        NotKeptError: There is no such council, document or part.
    """
    asked = _wanted(search)
    with store.reading() as at:
        documents = _documents(at, store.place, search)
        behind = [of for of in unfollowed(at) if documents is None or of in documents]
    for document in behind:
        followed_up(store, document)
    with store.reading() as at:
        sought = Sought(_in_part(at, store.place, search, asked, documents), documents)
        counts = count_wordings(at, sought)
        when: dict[int, AsAt] = {}
        if search.on and counts:
            shelf = days_by_document(at, counts)
            when = {of: as_at(v, search.on, search.part) for of, v in shelf.items()}
            sought = replace(sought, versions=tuple(_in_force(shelf, when)))
            counts = count_wordings(at, sought)
        numbers = first_wordings(at, sought, counts, search.limit)
        return Found(
            asked=search.words,
            on=search.on,
            part=search.part,
            hits=tuple(_hits(at, numbers, asked, when)),
            n_hits=sum(counts.values()),
            n_documents=len(counts),
            unsure=tuple(_unsure(at, when, counts)),
            alone=() if counts else tuple(_alone(at, asked, documents)),
        )


def _wanted(search: Search) -> Wanted:
    """Raises UsageError: there is nothing to look for, or too much."""
    asked = wanted(search.words)
    if not asked.all:
        why = "only what must not be there" if asked.none else "no word and no number"
        msg = f"{search.words!r} holds {why}; say what to look for."
        raise UsageError(msg)
    if asked.n_words > _MOST_WORDS:
        msg = (
            f"There are {asked.n_words} words to look for; give {_MOST_WORDS} at most."
        )
        raise UsageError(msg)
    return asked


def _documents(at: Connection, place: str, search: Search) -> tuple[int, ...] | None:
    """Those that are searched; None for all. Raises NotKeptError."""
    name = search.document
    if not search.councils:
        return tuple(documents_named(at, place, name)) if name else None
    found = [
        [document_id(at, place, council, name)]
        if name
        else documents_of(at, place, council)
        for council in search.councils
    ]
    return tuple(dict.fromkeys(of for some in found for of in some))


def _in_part(
    at: Connection,
    place: str,
    search: Search,
    asked: Wanted,
    documents: tuple[int, ...] | None,
) -> Wanted:
    """What is wanted, in the part that was asked for.

    Raises NotKeptError: there is no such part.
    """
    if not search.part:
        return asked
    marks = [part_mark(name) for name in (search.part, f"Part {search.part}")]
    group = tuple(Phrase((mark,)) for mark in marks)
    there = words_of(search.part) and count_wordings(
        at, Sought(Wanted((group,)), documents)
    )
    if not there:
        parts = parts_of(at, documents)
        named = ", ".join(parts[:_N_NAMED]) or "none"
        more = f" and {len(parts) - _N_NAMED} more" if len(parts) > _N_NAMED else ""
        why = f"it keeps no part {search.part!r} there; there are {named}{more}"
        raise NotKeptError(place, why)
    return replace(asked, all=(*asked.all, group))


def _in_force(
    shelf: Mapping[int, Sequence[Version]], when: Mapping[int, AsAt]
) -> Iterator[tuple[int, int]]:
    """Each document with each of its versions that may have been in force."""
    for document, versions in shelf.items():
        found = [version.entry for version in _candidates(when[document])]
        for place, version in enumerate(versions):
            if version.entry in found:
                yield document, place


def _candidates(found: AsAt) -> Iterator[Version]:
    """The versions that the dates leave, and those of which a part had its own."""
    yield from found.candidates
    if found.certainty is Certainty.BY_PART:
        days = [day for _, day in found.part_dates]
        if found.before and any(day > found.on for day in days):
            yield found.before
        if found.after and any(day <= found.on for day in days):
            yield found.after


def _hits(
    at: Connection, numbers: Sequence[int], asked: Wanted, when: Mapping[int, AsAt]
) -> Iterator[Hit]:
    stages = stages_worded(at, numbers)
    shelf = versions_by_document(at, {number // PER_DOCUMENT for number in numbers})
    for number in numbers:
        document = number // PER_DOCUMENT
        versions, there = shelf[document], stages[number]
        shown, version = _shown(there, versions, when.get(document))
        yield Hit(
            versions[0].council,
            versions[0].document,
            versions,
            there,
            shown,
            version,
            snippet_of(shown.heading, asked.phrases),
            snippet_of(shown.text, asked.phrases),
        )


def _shown(
    stages: Sequence[KeptStage], versions: Sequence[Version], when: AsAt | None
) -> tuple[KeptStage, int]:
    """By which version it is cited: the one in force on the day, or else the newest."""
    entries = {v.entry for v in _candidates(when)} if when else set()
    asked = [n for n, version in enumerate(versions) if version.entry in entries]
    for version in reversed(asked):
        for stage in stages:
            if stage.first <= version <= stage.last:
                return stage, version
    return stages[-1], stages[-1].last


def _unsure(
    at: Connection, when: Mapping[int, AsAt], counts: Mapping[int, int]
) -> Iterator[tuple[str, str]]:
    """Councils and documents of which several versions were searched for one day."""
    unsure = [of for of in counts if of in when and when[of].certainty not in _SURE]
    for version, *_ in versions_by_document(at, unsure).values():
        yield version.council, version.document


def _alone(
    at: Connection, asked: Wanted, documents: tuple[int, ...] | None
) -> Iterator[WordCount]:
    """Of each thing that was looked for, how many provisions hold it by itself."""
    if len(asked.all) == 1 and not asked.none:
        return
    for group in asked.all:
        counts = count_wordings(at, Sought(Wanted((group,)), documents))
        yield WordCount(
            tuple(" ".join(one.words) for one in group), sum(counts.values())
        )
