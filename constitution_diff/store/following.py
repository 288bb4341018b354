"""Each clause through all versions of a document, as rows that can be searched.

A clause keeps its permanent name for good: it is found again by the version and the
clause that a name was first given to, or by any other that the name stood for before.
"""

from __future__ import annotations

from collections import Counter
from itertools import count
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec.structs import replace
from sqlalchemy import insert, select, update

from constitution_diff.model import KeptPage, Kind, Standing
from constitution_diff.model.values import dataclass

from .dating import Dating
from .followed import (
    dropped,
    followed_row,
    followed_seal,
    listed_rows,
    words_before,
)
from .held_names import given_names, kept_names
from .making import maker
from .naming import count_names, log_names
from .overriding import last_override_of
from .stage_rows import StageRow, put_rows
from .tables import FOLLOWED, LIVES, made
from .versions import versions_of
from .words import put_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import Connection

    from constitution_diff.model import Clause, Life, Outline, Stage

    from .held_names import Held

_OF_CLAUSE: Final = (
    "clause", "parent", "part", "kind", "label", "citation", "heading", "text",
)  # fmt: skip
_PART: Final = Kind.PART
_NOBODY: Final = "to be made anew"
"""The maker of what was not altered, and still is to be worked out anew."""


@dataclass(frozen=True, slots=True)
class Followed:
    """The versions of a document in order, and each of their clauses through them."""

    numbers: tuple[int, ...]
    outlines: tuple[Outline, ...]
    lives: tuple[Life, ...]
    decided: int = 0
    """The newest override that was heeded, by its number; 0 for none."""


def is_followed(at: Connection, document: int, numbers: Sequence[int]) -> bool:
    """Whether the stages of a document are those of these versions, in this order.

    And whether they heed all that somebody has decided on what became of what.
    """
    row = at.execute(select(FOLLOWED).where(FOLLOWED.c.document_id == document)).first()
    wanted = (maker(), _listed(numbers), last_override_of(at, document))
    return row is not None and (row.maker, row.versions, row.decided) == wanted


def put_followed(at: Connection, document: int, found: Followed) -> None:
    """Keep what became of every clause, in place of what was kept before."""
    n_names = count_names(at, document)
    ids = _named(at, document, found)
    if given := count_names(at, document) - n_names:
        log_names(at, document, last=given)
    before = words_before(at, document)
    dropped(at, document)
    rows = _numbered(row for life in found.lives for row in _rows(life, found, ids))
    outlines = dict(zip(found.numbers, found.outlines, strict=True))
    dating = Dating(rows, versions_of(at, document, forgotten=True), outlines)
    rows = dating.rows
    put_rows(at, document, rows)
    listed = listed_rows(document, rows, len(found.numbers))
    put_words(at, document, listed, before=before)
    made_of = {
        "maker": maker(),
        "versions": _listed(found.numbers),
        "decided": found.decided,
        "parts": msgspec.json.encode(_parts(rows)).decode(),
        "doubtful": msgspec.json.encode(dating.doubtful).decode(),
    }
    seal = followed_seal(at, document, *map(str, made_of.values()))
    at.execute(insert(FOLLOWED).values(document_id=document, **made_of, sha256=seal))


def outdate_followed(at: Connection, document: int) -> None:
    """Have what became of every clause worked out anew by who asks next.

    What was altered is dropped at once; the rest still says which clause has which
    permanent name.
    """
    row = followed_row(at, document)
    if row is None:
        drop_followed(at, document)
        return
    seal = followed_seal(
        at, document, _NOBODY, row.versions, str(row.decided), row.parts, row.doubtful
    )
    of = FOLLOWED.c.document_id == document
    at.execute(update(FOLLOWED).where(of).values(maker=_NOBODY, sha256=seal))


def drop_followed(at: Connection, document: int) -> None:
    """Let go of what became of every clause; the permanent names stay."""
    put_words(at, document, {}, before=words_before(at, document))
    dropped(at, document)


def _listed(numbers: Sequence[int]) -> str:
    return " ".join(map(str, numbers))


def _rows(life: Life, found: Followed, ids: dict[str, int]) -> Iterator[StageRow]:
    """A row for each run of versions in which nothing of the clause changed."""
    for first, last, stage in _runs(life):
        yield StageRow(
            wording=0,
            life=ids[life.id],
            first=first,
            last=last,
            standing=stage.standing.value,
            significance=stage.significance.value,
            reasons=stage.reasons,
            others=tuple(ids[name] for name in _others(life, first, stage)),
            pages=_pages(stage, found.outlines[first : last + 1]),
            reworded=stage.reworded,
            within=tuple(
                one.citation for one in _around(found.outlines[first], stage)[1:]
            ),
            days=(),
            **_words(found.outlines[first], stage),
        )


def _pages(stage: Stage, outlines: Sequence[Outline]) -> tuple[KeptPage | None, ...]:
    """As `KeptStage.pages`."""
    if stage.clause is None:
        return ()
    clauses = [outline[stage.clause] for outline in outlines]
    pages = tuple(
        None if c.page is None else KeptPage(c.source, c.page, c.page_approximate)
        for c in clauses
    )
    told = pages[:1] if len(set(pages)) == 1 else pages
    return () if told == (None,) else told


def _numbered(rows: Iterable[StageRow]) -> tuple[StageRow, ...]:
    """With each wording of each life numbered, in the order of the document."""
    numbers: dict[tuple[int, str, str], int] = {}
    found = []
    for row in rows:
        words = (row.life, row.heading, row.text)
        n = numbers.setdefault(words, len(numbers) + 1) if any(words[1:]) else 0
        found.append(replace(row, wording=n))
    return tuple(found)


def _parts(rows: Iterable[StageRow]) -> list[str]:
    return sorted({part for row in rows for part in row.parts})


def _runs(life: Life) -> Iterator[tuple[int, int, Stage]]:
    """First version, last version, the stage at the first; none where it is absent."""
    stages = list(enumerate(life.stages))
    at = 0
    while at < len(stages):
        first, stage = stages[at]
        at += 1
        while at < len(stages) and _goes_on(stage, stages[at][1]):
            at += 1
        if stage.standing is not Standing.ABSENT:
            yield first, at - 1, stage


def _goes_on(stage: Stage, later: Stage) -> bool:
    away = stage.clause is None and later.standing is stage.standing
    same = later.standing is Standing.SAME and later.clause == stage.clause
    return away or (same and stage.clause is not None)


def _others(life: Life, version: int, stage: Stage) -> tuple[str, ...]:
    """The lives that a piece came from, or that a merged clause went into.

    A clause that is split itself, after it came from another, is no piece of that.
    """
    if stage.standing is Standing.SPLIT and version == life.present[0]:
        return life.origins
    if stage.standing is Standing.MERGED and stage.clause is None:
        return life.heirs
    return ()


def _words(outline: Outline, stage: Stage) -> dict[str, str]:
    if stage.clause is None:
        return dict.fromkeys(_OF_CLAUSE, "")
    clause = outline[stage.clause]
    parts = _around(outline, stage)
    found = (
        clause.id, clause.parent or "", parts[0].citation if parts else "",
        clause.kind.value, clause.label, clause.citation, clause.heading, clause.text,
    )  # fmt: skip
    return dict(zip(_OF_CLAUSE, found, strict=True))


def _around(outline: Outline, stage: Stage) -> tuple[Clause, ...]:
    """The parts it lies in, or is, the outermost first."""
    if stage.clause is None:
        return ()
    clause = outline[stage.clause]
    line = (clause, *outline.ancestors(clause))
    return tuple(one for one in line if one.kind is _PART)[::-1]


def _named(at: Connection, document: int, found: Followed) -> dict[str, int]:
    """For each life its row among the permanent names, made where it has none."""
    given = given_names(at, document)
    named = _matched(found, kept_names(at, document, given), set(given))
    rows = at.execute(select(LIVES.c.name).where(LIVES.c.document_id == document))
    taken = set(rows.scalars())
    for life in found.lives:
        if life.id not in named:
            name = _free(life.id, taken)
            first = life.present[0]
            named[life.id] = made(
                at,
                LIVES,
                {
                    "document_id": document,
                    "name": name,
                    "version_id": found.numbers[first],
                    "clause": life.stages[first].clause,
                },
            )
            taken.add(name)
    return named


def _matched(
    found: Followed, kept: dict[Held, int], given: set[Held]
) -> dict[str, int]:
    """Lives that stand for a clause with a name, those it was given to first.

    Where a rule was split, a later release may follow another piece of it for longer.
    """
    ranked: list[tuple[int, int, int, int]] = []
    for place, life in enumerate(found.lives):
        held = [one for one in _holds(life, found) if one in kept]
        since = {kept[n]: found.numbers.index(n[0]) for n in held if n in given}
        ranked.extend(
            (since.get(name, len(found.numbers)), -n, place, name)
            for name, n in Counter(kept[one] for one in held).items()
        )
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for *_, place, name in sorted(ranked):
        if place not in matched and name not in taken:
            matched[place] = name
            taken.add(name)
    return {found.lives[place].id: name for place, name in matched.items()}


def _holds(life: Life, found: Followed) -> Iterator[Held]:
    for version in life.present:
        clause = life.stages[version].clause
        if clause is not None:
            yield found.numbers[version], clause


def _free(name: str, taken: set[str]) -> str:
    """The name, or with a number behind it where another clause has it already."""
    if name not in taken:
        return name
    return next(one for n in count(2) if (one := f"{name}~{n}") not in taken)
