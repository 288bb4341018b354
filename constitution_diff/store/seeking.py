"""Looks words up in the index: which wordings hold them, in an order one can foresee.

What stands in the newest version comes before what stood in earlier ones; in each, what
has all the words in its heading, then where they stand beside each other in the order
in which they were asked for, then the rest; and among these by council, by document,
and as the document has them. Both databases count and order alike.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, count, islice
from typing import TYPE_CHECKING, Final, TypeVarTuple

from sqlalchemy import func, select, text

from constitution_diff.history import Phrase, day_number
from constitution_diff.model.values import dataclass

from .matching import index_condition, row_condition
from .tables import COUNCILS, DOCUMENTS
from .within import DOCUMENT, FOUND, ROW, is_within
from .words import (
    HEADING,
    NOW,
    PER_DOCUMENT,
    marks_in_part,
    marks_of_day,
    part_mark,
    stays_in_part,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection, Result, Select

    from constitution_diff.history import Wanted

_Row = TypeVarTuple("_Row")
_MANY: Final = 1_000
"""So many are fetched and put in order; of more, the first documents have enough."""
_N_TRIED: Final = 20
_N_BY_ROWS: Final = 8
"""Of so few documents all rows are sooner looked through than the index of all."""
_NOW: Final = (Phrase((NOW,)),)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for, and where."""

    wanted: Wanted
    """What a row of the index must hold, but for its part and its versions."""
    documents: tuple[int, ...] | None = None
    """None for all."""
    parts: tuple[str, ...] = ()
    """What the part may be called that it must lie in: on the day that is asked for, or
    else in the newest version that reads so. () for any."""
    on: str = ""
    """A day, an ISO date, on which it must have been in force; "" for whenever."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How much holds what is looked for."""

    n_wordings: int
    documents: frozenset[int]
    """Those in which they are."""


def count_wordings(at: Connection, sought: Sought) -> Counted:
    """How many wordings there are that hold it, and in which documents."""
    counted = _asked(at, sought, _COUNTED[at.dialect.name]).mappings().one()
    return Counted(counted["n_wordings"], _listed(counted["documents"]))


def _listed(documents: str | Sequence[int] | None) -> frozenset[int]:
    """Numbers as a database puts them together; None for none."""
    each = documents.split(",") if isinstance(documents, str) else documents or ()
    return frozenset(map(int, each))


def documents_with(at: Connection, sought: Sought) -> frozenset[int]:
    """The documents with wordings that hold it."""
    if sought.documents == ():
        return frozenset()
    return frozenset(_asked(at, sought, _HOLDING).scalars())


def _marked(sought: Sought) -> Wanted:
    """What a row must hold, its marks included."""
    day = marks_of_day(day_number(sought.on)) if sought.on else ()
    there = tuple(chain.from_iterable(_of_part(part, day) for part in sought.parts))
    groups = (tuple(Phrase((mark,)) for mark in marks) for marks in (day, there))
    return replace(sought.wanted, all=(*sought.wanted.all, *filter(None, groups)))


def _of_part(part: str, day: Sequence[str]) -> tuple[str, ...]:
    """The marks of what lies in a part; of what has one of these marks, if any."""
    others = marks_in_part(part, day) if day else (part_mark(part),)
    return (stays_in_part(part), *others)


def first_wordings(
    at: Connection, sought: Sought, counted: Counted, limit: int
) -> list[int]:
    """The numbers of the first so many wordings that hold it.

    Args:
        at: A connection that reads.
        sought: What is looked for.
        counted: How many hold it, as `count_wordings` has it.
        limit: How many are wanted, at most.
    """
    order = _in_order(at, counted.documents) if limit else {}
    turns = _Turns(sought, order, limit, counted.n_wordings)
    found: dict[int, None] = {}
    levels = iter(_nearest_first(sought) if order else ())
    while len(found) < turns.n_wanted and (nearer := next(levels, None)):
        for some in _in_turn(at, nearer, turns):
            found |= dict.fromkeys(some)
            if len(found) >= turns.n_wanted:
                break
    return list(found)[:limit]


@dataclass(frozen=True, slots=True)
class _Turns:
    """How the documents that hold something are looked through."""

    sought: Sought
    order: Mapping[int, int]
    """The place of each of them."""
    limit: int
    n_wordings: int
    """How many there are in them."""

    @property
    def n_wanted(self) -> int:
        return min(self.limit, self.n_wordings)

    @property
    def n_first(self) -> int:
        """In how many documents there are enough, where all have as many."""
        return -(-self.n_wanted * len(self.order) // self.n_wordings)

    def sorted(self, numbers: Iterable[int]) -> list[int]:
        # In a damaged index there may be words of a document that is not kept.
        there = (n for n in numbers if n // PER_DOCUMENT in self.order)
        return sorted(there, key=lambda n: (self.order[n // PER_DOCUMENT], n))


def _in_turn(at: Connection, nearer: Sought, turns: _Turns) -> Iterator[list[int]]:
    """The wordings that hold it: of all documents where they are few, or of some.

    Of some more each time, in their order. Whether the first document has enough is
    found out sooner than how many there are.
    """
    n_tried = int(turns.n_wordings > _MANY and turns.n_first == 1)
    for document in tuple(turns.order)[:n_tried]:
        # What was found before comes again.
        yield _numbers(at, nearer, document, turns.limit + turns.n_wanted)
    if turns.n_wordings <= _MANY or nearer != turns.sought:
        few = _asked(at, nearer, _FEW, limit=_MANY + 1).scalars().all()
        if len(few) <= _MANY:
            yield turns.sorted(few)
            return
    sizes = (turns.n_first << n for n in count(n_tried))
    likely = _likely(at, nearer, turns, n_tried)
    for documents in iter(lambda: tuple(islice(likely, next(sizes))), ()):
        within = replace(nearer, documents=documents)
        yield turns.sorted(_asked(at, within, _FEW).scalars())


def _likely(
    at: Connection, nearer: Sought, turns: _Turns, n_tried: int
) -> Iterator[int]:
    """The other documents, in their order, in which it is worth while to look.

    Of what stands nearly everywhere, the first documents have enough; to ask all of
    them would take longer than to look.
    """
    order = tuple(turns.order)
    yield from order[n_tried:_N_TRIED]
    if rest := order[_N_TRIED:]:
        is_known = nearer == turns.sought
        held = turns.order if is_known else documents_with(at, nearer)
        yield from (of for of in rest if of in held)


def _nearest_first(sought: Sought) -> Iterator[Sought]:
    """What is looked for, from the best places to any."""
    near = tuple(_nearer(sought.wanted))
    if not sought.on:
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


def _in_order(at: Connection, documents: Collection[int]) -> dict[int, int]:
    """The place of each of these, by the name of its council, then by its own.

    Of those that are kept.
    """
    d = DOCUMENTS.c
    every = at.execute(select(d.id, COUNCILS.c.key, d.key).join(COUNCILS))
    found = [tuple(row) for row in every if row[0] in documents]
    ordered = sorted(found, key=lambda row: (row[1], row[2]))
    return {of: place for place, (of, *_) in enumerate(ordered)}


def _numbers(at: Connection, sought: Sought, document: int, limit: int) -> list[int]:
    """The first so many wordings of a document that hold it, in their order."""
    within = replace(sought, documents=(document,))
    return [*_asked(at, within, _NUMBERED, limit=limit).scalars()]


def _asked(
    at: Connection, sought: Sought, query: Select[*_Row], limit: int | None = None
) -> Result[*_Row]:
    """What one of the queries below finds."""
    few = sought.documents is not None and len(sought.documents) <= _N_BY_ROWS
    condition = row_condition if few else index_condition
    found = condition(at.dialect.name, _marked(sought))
    holds = text(found.sql).bindparams(**found.values)
    if at.dialect.name == "postgresql":
        _have_looked_up(at)
    if sought.documents is not None:
        query = query.where(is_within(at.dialect.name, sought.documents))
    return at.execute(query.where(holds).limit(limit))


def _have_looked_up(at: Connection) -> None:
    """See to it that the server takes the index, once in a transaction."""
    if at.info.get(_LOOKED_UP, "") is not at.get_transaction():
        at.execute(_BY_INDEX)
        at.info[_LOOKED_UP] = at.get_transaction()


# PostgreSQL reckons that it can take every row apart sooner than look up a word that
# stands in most of them. It takes twenty times as long. What then has no index seems so
# dear that it would compile the query first, which takes seconds.
_BY_INDEX: Final = text(
    "SELECT set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)"
)
_LOOKED_UP: Final = "constitution_diff_looked_up"
"""Where a connection tells in which transaction it has been told so."""
# SQLite sorts what it groups, which takes three times as long as to count it.
_COUNTED: Final = {
    dialect: select(
        func.count().label("n_wordings"), joined(DOCUMENT.distinct()).label("documents")
    ).select_from(FOUND)
    for dialect, joined in (
        ("sqlite", func.group_concat),
        ("postgresql", func.array_agg),
    )
}
_HOLDING: Final = select(DOCUMENT).distinct()
_FEW: Final = select(ROW)
_NUMBERED: Final = _FEW.order_by(ROW)
