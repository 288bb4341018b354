"""What is told beside the hits of a search: what is not certain, and not searched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.history import (
    Wanted,
    forgotten_between,
    is_part,
    unsaid_of,
)
from constitution_diff.model import WordCount
from constitution_diff.store import (
    Sought,
    all_documents,
    count_wordings,
    documents_with,
    doubtful_on,
    not_in_files,
    outermost_in,
    versions_by_document,
    versions_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from constitution_diff.model import Unsaid, Version
    from constitution_diff.store import Counted

    from .day_shelf import DayShelf


def documents_in_doubt(
    shelves: Mapping[int, DayShelf], counted: Counted
) -> frozenset[int]:
    """Documents that hold it, of which more than one version was searched.

    Where none holds it, all of these: it may be missing in one that was in force.
    """
    unsure = frozenset(
        of for of, shelf in shelves.items() if shelf.places and not shelf.is_sure
    )
    return unsure & counted.documents if counted.n_wordings else unsure


def documents_called(
    at: Connection, documents: Iterable[int]
) -> Iterator[tuple[str, str]]:
    """Councils and documents, in the order of their names."""
    if wanted := frozenset(documents):
        yield from (name for of, name in all_documents(at).items() if of in wanted)


def unknown_parts(
    at: Connection, shelves: Mapping[int, DayShelf], asked: Sequence[str]
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """As `Found.unknown_parts`; only of what was asked for."""
    every = ((of, shelf.unknown_parts(asked)) for of, shelf in shelves.items())
    unknown = {of: parts for of, parts in every if parts}
    names = all_documents(at) if unknown else {}
    yield from ((*names[of], unknown[of]) for of in names if of in unknown)


def unsaid_in_force(
    at: Connection, shelves: Mapping[int, DayShelf], sought: Sought
) -> Iterator[Unsaid]:
    """As `Found.unsaid`; only of the parts that were asked for."""
    doubtful = doubtful_on(at, sought.on) if shelves else frozenset()
    places = {of: shelves[of].places for of in doubtful if of in shelves}
    # To read all provisions takes long, and before a first version there are none.
    standing = [of for of in all_documents(at) if places.get(of)] if places else []
    for document in standing:
        every = tuple(versions_of(at, document, forgotten=True).values())
        order = tuple(version for version in every if not version.forgotten)
        between = forgotten_between(every)
        missing = not_in_files(at, document, places[document])
        for place in places[document]:
            if not missing[place]:
                continue
            held, own = outermost_in(at, document, place), order[place]
            every_part = unsaid_of(
                missing[place], order, own, between=between, held=held
            )
            for one in every_part:
                parts = tuple(p for p in one.parts if _is_asked(p, sought.parts))
                if parts:
                    yield replace(one, parts=parts)


def _is_asked(part: str, asked: Sequence[str]) -> bool:
    """Whether a part is among these, by its number, though its title is told too."""
    number = part.partition(" “")[0]
    return not asked or any(is_part(number, one) for one in asked)


def by_document_name(
    at: Connection,
    shelves: Mapping[int, DayShelf],
    chosen: Callable[[DayShelf], tuple[Version, ...]],
) -> Iterator[Version]:
    """Some versions of each document, in the order of the documents' names."""
    found = {of: some for of, shelf in shelves.items() if (some := chosen(shelf))}
    for document in all_documents(at) if found else ():
        yield from found.get(document, ())


def undated_with_words(
    at: Connection, asked: Wanted, shelves: Mapping[int, DayShelf]
) -> Iterator[Version]:
    """The versions of documents with such words that are left out, having no date."""
    apart = tuple(of for of, shelf in shelves.items() if shelf.undated)
    worded = documents_with(at, Sought(asked, apart))
    entries = {one.entry for of in apart for one in shelves[of].undated}
    for versions in versions_by_document(at, worded).values():
        yield from (version for version in versions if version.entry in entries)


def counts_alone(
    at: Connection, asked: Wanted, documents: tuple[int, ...] | None
) -> Iterator[WordCount]:
    """Of each thing that was looked for, how many provisions hold it by itself."""
    if len(asked.all) == 1 and not asked.none:
        return
    for group in asked.all:
        counted = count_wordings(at, Sought(Wanted((group,)), documents))
        yield WordCount(tuple(" ".join(p.words) for p in group), counted.n_wordings)
