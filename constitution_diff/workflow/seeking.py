"""Words among all that is kept: which provisions hold them, and in which versions."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import NotKeptError, UsageError
from constitution_diff.history import (
    REST,
    Wanted,
    snippet_of,
    wanted,
    words_of,
)
from constitution_diff.model import Found, Hit
from constitution_diff.model.values import dataclass
from constitution_diff.store import (
    PER_DOCUMENT,
    Sought,
    all_documents,
    count_wordings,
    document_id,
    documents_named,
    documents_of,
    doubtful_on,
    first_wordings,
    part_mark,
    parts_of,
    stages_worded,
    unfollowed,
    versions_by_document,
    versions_for,
)

from .day_shelf import PartFinder, day_shelf
from .telling_of_hits import (
    by_document_name,
    counts_alone,
    documents_called,
    documents_in_doubt,
    undated_with_words,
    unknown_parts,
    unsaid_in_force,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from constitution_diff.model import KeptStage, Version
    from constitution_diff.store import Store

    from .day_shelf import DayShelf

_MOST_WORDS: Final = 1_000
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
    today: str = ""
    """By which it is told what is not yet in force, an ISO date; "" to say nothing."""


@contextmanager
def silent() -> Iterator[Callable[[str], None]]:
    """Tells nobody."""
    yield lambda _: None


Telling = Callable[[], AbstractContextManager[Callable[[str], None]]]
"""Begins to tell somebody how far it is, and gives what is told each line."""


def kept_found(store: Store, search: Search, telling: Telling = silent) -> Found:
    """Where the words stand, in each wording of each provision once.

    What no search has looked through since it was kept, or since another release did,
    is followed through all versions first; `telling` is used for that alone.

    Raises:
        UsageError: There is no word to look for, or too many.
        NotKeptError: There is no such council, document or part.
    """
    asked = _wanted(search)
    with store.reading() as at:
        documents = _documents(at, store.place, search)
        behind = [of for of in unfollowed(at) if documents is None or of in documents]
        if not behind:  # to connect to a server again takes longer than many a search
            return _found(at, store.place, search, Sought(asked, documents))
    _follow_up(store, behind, telling)
    with store.reading() as at:
        documents = _documents(at, store.place, search)
        return _found(at, store.place, search, Sought(asked, documents))


def _found(at: Connection, place: str, search: Search, sought: Sought) -> Found:
    """What is found of what is looked for, once the part and the day are heeded.

    Raises NotKeptError: there is no such part.
    """
    asked, documents = sought.wanted, sought.documents
    parts = _parts(at, place, search.part, documents)
    sought = Sought(asked, documents, parts=parts, on=search.on)
    counted = count_wordings(at, sought)
    numbers = first_wordings(at, sought, counted, search.limit)
    is_found = counted.n_wordings > 0
    shelves = _shelves(at, sought, {number // PER_DOCUMENT for number in numbers})
    doubted = documents_in_doubt(shelves, counted)
    unknown = [of for of, shelf in shelves.items() if not shelf.is_known]
    alone = () if is_found else counts_alone(at, asked, documents)
    return Found(
        asked=search.words,
        on=search.on,
        part=search.part,
        hits=tuple(_hits(at, numbers, sought, shelves)),
        n_hits=counted.n_wordings,
        n_documents=len(counted.documents),
        unsure=tuple(documents_called(at, doubted)),
        undated=tuple(undated_with_words(at, asked, shelves)),
        forgotten=tuple(by_document_name(at, shelves, lambda day: day.forgotten)),
        unknown=tuple(documents_called(at, unknown)),
        unknown_parts=tuple(unknown_parts(at, shelves, parts)),
        unsaid=tuple(unsaid_in_force(at, shelves, sought)),
        alone=tuple(alone),
        passed_over=tuple(by_document_name(at, shelves, lambda day: day.passed_over)),
        ended=tuple(by_document_name(at, shelves, lambda day: day.ended(parts))),
        place=place,
        today=search.today,
    )


def _follow_up(store: Store, documents: Sequence[int], telling: Telling) -> None:
    """See to it that the provisions of these are followed through all versions."""
    # What reads and compares takes longer to load than most searches take.
    from .keeping import followed_up  # noqa: PLC0415
    from .reading import Desk  # noqa: PLC0415

    with store.reading() as at:
        names = all_documents(at)
    with telling() as say:
        for n, document in enumerate(documents, start=1):
            of = f"{', '.join(names[document])} ({n} of {len(documents)})"
            say(f"Following the provisions of {of}")
            followed_up(store, document, Desk(say=say))


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


def _parts(
    at: Connection, place: str, part: str, documents: tuple[int, ...] | None
) -> tuple[str, ...]:
    """What the part that was asked for may be called; () where none was.

    Raises NotKeptError: there is no such part.
    """
    if not part:
        return ()
    parts = parts_of(at, documents)
    wanted = {part_mark(name) for name in (part, f"Part {part}") if words_of(name)}
    if found := tuple(name for name in parts if part_mark(name) in wanted):
        return found
    named = ", ".join(parts[:_N_NAMED]) or "none"
    more = f" and {len(parts) - _N_NAMED} more" if len(parts) > _N_NAMED else ""
    why = f"it keeps no part {part!r} there; there are {named}{more}"
    raise NotKeptError(place, why)


def _shelves(
    at: Connection, sought: Sought, found: Collection[int]
) -> dict[int, DayShelf]:
    """What was in force on the day that is asked for, of some documents.

    Of those in which something was found, and those of which more is to be said.
    """
    if not sought.on:
        return {}
    wanted = doubtful_on(at, sought.on)
    if sought.documents is not None:
        wanted &= set(sought.documents)
    days = versions_for(at, wanted.union(found), sought.on)
    return {of: day_shelf(at, of, some, sought.on) for of, some in days.items()}


def _hits(
    at: Connection,
    numbers: Sequence[int],
    sought: Sought,
    shelves: Mapping[int, DayShelf],
) -> Iterator[Hit]:
    worded = stages_worded(at, numbers)
    phrases = sought.wanted.phrases
    documents = {number // PER_DOCUMENT for number in numbers}
    kept = versions_by_document(at, documents)
    parts = {of: PartFinder(at, of, kept[of]) for of in documents}
    for number in numbers:
        document = number // PER_DOCUMENT
        versions, there = kept[document], worded[number].stages
        shown, version = _shown(there, sought.parts, shelves.get(document))
        yield Hit(
            versions[0].council,
            versions[0].document,
            versions,
            there,
            shown,
            version,
            snippet_of(shown.heading, phrases),
            snippet_of(shown.text, phrases),
            _days(there, versions, parts[document]),
            worded[number].apart,
            worded[number].otherwise,
        )


def _lies_in(stage: KeptStage, parts: Sequence[str]) -> bool:
    """Whether it lies in the part that was asked for, if any was."""
    return not parts or not stage.parts.isdisjoint(parts)


def _shown(
    stages: Sequence[KeptStage], parts: Sequence[str], shelf: DayShelf | None
) -> tuple[KeptStage, int]:
    """By which version it is cited: the one in force on the day, or else the newest.

    On a day that leaves several, one in which it lies in the part that was asked for.
    """
    on_day = list(shelf.standing(stages)) if shelf else []
    there = [one for one in on_day if _lies_in(one[0], parts)]
    found = there or on_day
    return found[-1] if found else (stages[-1], stages[-1].last)


def _days(
    stages: Sequence[KeptStage], versions: Sequence[Version], parts: PartFinder
) -> tuple[str, ...]:
    """As `Hit.days`; of a version that reads otherwise, by where it stood before."""
    if not any(version.parts for version in versions):
        return ()
    found, part = [], REST
    for place, version in enumerate(versions):
        for stage in stages:
            if stage.first <= place <= stage.last:
                part = parts.part_of(stage, place)
        found.append(parts.days.own_day(version, part))
    return tuple(found)
