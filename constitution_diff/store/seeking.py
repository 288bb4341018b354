"""Looks words up in the index: which wordings hold them, in an order one can foresee.

What stands in the newest version comes before what stood in earlier ones; in each, what
has all the words in its heading, then where they stand beside each other in the order
in which they were asked for, then the rest; and among these by council, by document,
and as the document has them. Both databases count and order alike.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from sqlalchemy import select, text

from constitution_diff.history import Phrase
from constitution_diff.model.values import dataclass

from .matching import condition
from .tables import COUNCILS, DOCUMENTS
from .words import (
    HEADING,
    NOW,
    PER_DOCUMENT,
    marks_in_part,
    marks_of_version,
    part_mark,
    span_of,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection, TextClause

    from constitution_diff.history import Wanted

_MANY: Final = 20_000
_N_TRIED: Final = 20
_NOW: Final = (Phrase((NOW,)),)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for, and where."""

    wanted: Wanted
    """What a row of the index must hold, but for its part and its versions."""
    documents: tuple[int, ...] | None = None
    """None for all."""
    versions: tuple[tuple[int, int], ...] | None = None
    """Documents, each with one of its versions, from 0: a wording must stand in one of
    these. None for any."""
    parts: tuple[str, ...] = ()
    """What the part may be called that it must lie in: in one of `versions`, or else in
    the newest that reads so. () for any."""
    only: Mapping[int, frozenset[int]] = field(default_factory=dict)
    """Documents of which no more than these wordings count."""


def count_wordings(at: Connection, sought: Sought) -> dict[int, int]:
    """How many wordings there are that hold it, by document."""
    found: dict[int, int] = {}
    for wanted, documents in _split(sought):
        if documents != ():
            reach = _reach(documents)
            rows = at.execute(*_query(at, wanted, _COUNTED, reach))
            found |= {
                int(of): int(n)
                for of, n in rows
                if documents is None or int(of) in documents
            }
    for document in sought.only.keys() & found.keys():
        found[document] = len(_numbers(at, sought, document))
    return {document: n for document, n in found.items() if n}


def wordings_in(
    at: Connection, sought: Sought, documents: Iterable[int]
) -> dict[int, list[int]]:
    """The numbers of all wordings of these documents that hold it, in their order."""
    return {document: _numbers(at, sought, document) for document in documents}


def _split(sought: Sought) -> Iterator[tuple[Wanted, Collection[int] | None]]:
    """What the rows of some documents must hold; each document is in one of these.

    Documents of which the same versions are asked for go together.
    """
    if sought.versions is None:
        yield _lying_in(sought.wanted, sought.parts), sought.documents
        return
    places: dict[int, list[int]] = defaultdict(list)
    for document, version in sought.versions:
        places[document].append(version)
    alike: dict[tuple[int, ...], set[int]] = defaultdict(set)
    for document, versions in places.items():
        alike[tuple(versions)].add(document)
    for some, documents in alike.items():
        yield _standing_in(sought, some), documents


def _standing_in(sought: Sought, versions: Iterable[int]) -> Wanted:
    """What is wanted, of what stands in one of these versions, in the part there."""
    marks = dict.fromkeys(mark for one in versions for mark in marks_of_version(one))
    there = [mark for part in sought.parts for mark in marks_in_part(part, marks)]
    return _marked(sought.wanted, there if sought.parts else marks)


def _lying_in(wanted: Wanted, parts: Iterable[str]) -> Wanted:
    """What is wanted, of what lies in a part that may be called any of these."""
    marks = list(map(part_mark, parts))
    return _marked(wanted, marks) if marks else wanted


def _marked(wanted: Wanted, marks: Iterable[str]) -> Wanted:
    """What is wanted, of what has one of these marks."""
    group = tuple(Phrase((mark,)) for mark in marks)
    return replace(wanted, all=(*wanted.all, group))


def first_wordings(
    at: Connection, sought: Sought, counts: Mapping[int, int], limit: int
) -> list[int]:
    """The numbers of the first so many wordings that hold it.

    Args:
        at: A connection that reads.
        sought: What is looked for.
        counts: What `count_wordings` found.
        limit: How many, at most.
    """
    order = _in_order(at, counts)
    wanted = min(limit, sum(counts.values()))
    found: dict[int, None] = {}
    for nearer in _nearest_first(sought):
        for document in _likely(at, nearer, order, counts):
            if len(found) >= wanted:
                return list(found)[:limit]
            found |= dict.fromkeys(_numbers(at, nearer, document, limit + len(found)))
    return list(found)[:limit]


def _likely(
    at: Connection, nearer: Sought, order: Sequence[int], counts: Mapping[int, int]
) -> Iterator[int]:
    """The documents, in their order, in which it is worth while to look.

    Of what stands nearly everywhere, the first documents have enough; to count it in
    all of them would take longer than to look.
    """
    many = sum(counts.values()) > _MANY
    yield from order[: _N_TRIED if many else 0]
    rest = order[_N_TRIED:] if many else order
    if rest:
        yield from filter(count_wordings(at, nearer).__contains__, rest)


def _nearest_first(sought: Sought) -> Iterator[Sought]:
    """What is looked for, from the best places to any."""
    near = tuple(_nearer(sought.wanted))
    if sought.versions is None:
        for wanted in near:
            now = replace(wanted, all=(*wanted.all, _NOW))
            yield replace(sought, wanted=now)
    for wanted in near:
        yield replace(sought, wanted=wanted)


def _nearer(wanted: Wanted) -> Iterator[Wanted]:
    """In the heading; beside each other; anywhere. Marks stay as they are."""
    words = [group for group in wanted.all if not _is_mark(group)]
    marks = [group for group in wanted.all if _is_mark(group)]
    # Each of a clause's words is among those of its heading, so these are enough.
    titled = [tuple(map(_in_heading, group)) for group in words]
    yield replace(wanted, all=(*marks, *titled))
    if len(words) > 1 and all(len(g) == 1 and not g[0].begins for g in words[:-1]):
        joined = chain.from_iterable(group[0].words for group in words)
        beside = Phrase(tuple(joined), words[-1][0].begins)
        if len(words[-1]) == 1:
            yield replace(wanted, all=(*wanted.all, (beside,)))
    yield wanted


def _is_mark(group: Sequence[Phrase]) -> bool:
    return group[0].words[0].startswith("/")


def _in_heading(phrase: Phrase) -> Phrase:
    return replace(phrase, words=tuple(HEADING + word for word in phrase.words))


def _in_order(at: Connection, documents: Mapping[int, int]) -> list[int]:
    """Documents by the names of their councils, then by their own."""
    wanted = select(DOCUMENTS.c.id, COUNCILS.c.key, DOCUMENTS.c.key).join(
        COUNCILS, DOCUMENTS.c.council_id == COUNCILS.c.id
    )
    rows = [tuple(row) for row in at.execute(wanted) if row[0] in documents]
    return [of for of, *_ in sorted(rows, key=lambda row: (row[1], row[2]))]


def _numbers(
    at: Connection, sought: Sought, document: int, limit: int = PER_DOCUMENT
) -> list[int]:
    wanted = _lying_in(sought.wanted, sought.parts)
    if sought.versions is not None:
        versions = [place for of, place in sought.versions if of == document]
        wanted = _standing_in(sought, versions)
    query, bound = _query(at, wanted, _NUMBERED, span_of(document))
    only = sought.only.get(document)
    asked = limit if only is None else PER_DOCUMENT
    found = at.execute(query, bound | {"limit": asked}).scalars()
    return [n for n in found if only is None or n in only][:limit]


def _reach(documents: Collection[int] | None) -> dict[str, int]:
    """Between which numbers all wordings of the documents lie."""
    if not documents:
        return {"first": 0, "last": (1 << 62)}
    first, last = min(documents), max(documents)
    return {"first": span_of(first)["first"], "last": span_of(last)["last"]}


def _query(
    at: Connection, wanted: Wanted, query: str, reach: dict[str, int]
) -> tuple[TextClause, dict[str, object]]:
    """One of the queries below, with what is bound to its names."""
    found = condition(at.dialect.name, wanted)
    return text(query.format(found.sql)), {**found.values, **reach}


_COUNTED: Final = (
    f"SELECT found.rowid / {PER_DOCUMENT}, count(*) FROM found "  # noqa: S608 - ours
    "WHERE {} AND found.rowid BETWEEN :first AND :last GROUP BY 1"
)
_NUMBERED: Final = (
    "SELECT found.rowid FROM found "
    "WHERE {} AND found.rowid BETWEEN :first AND :last "
    "ORDER BY found.rowid LIMIT :limit"
)
