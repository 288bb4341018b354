"""Each clause through all versions of a document, as rows that can be searched.

A clause keeps its permanent name for good: it is found again by the version and the
clause that a name was first given to, or by any other that the name stood for before.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Final

import msgspec
from sqlalchemy import delete, func, insert, select, update

from constitution_diff.model import KeptPage, Kind, Standing

from .making import maker
from .overriding import last_override_of, last_overrides
from .tables import FOLLOWED, LIVES, STAGES, VERSIONS, made
from .words import NOW, PER_DOCUMENT, listed_words, part_mark, put_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from constitution_diff.model import Life, Outline, Stage

_OF_CLAUSE: Final = (
    "clause", "parent", "part", "kind", "label", "citation", "heading", "text",
)  # fmt: skip
_PART: Final = Kind.PART
_NOBODY: Final = "to be made anew"
"""The maker of what was not altered, and still is to be worked out anew."""
_Held = tuple[int, str]
"""A version's number, and the id of a clause in it."""


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


def unfollowed(at: Connection) -> tuple[int, ...]:
    """The documents whose stages are not those of all their versions and overrides.

    Versions are added; where one is forgotten, the stages of its document go. So their
    number tells.
    """
    there = VERSIONS.c.forgotten.is_(None)
    counted = select(VERSIONS.c.document_id, func.count()).where(there)
    n_kept = counted.group_by(VERSIONS.c.document_id)
    f = FOLLOWED.c
    kept = select(f.document_id, f.versions, f.decided).where(f.maker == maker())
    followed = {of: (len(names.split()), last) for of, names, last in at.execute(kept)}
    last = last_overrides(at)
    wanted = {of: (n, last.get(of, 0)) for of, n in at.execute(n_kept)}
    return tuple(sorted(of for of in wanted if followed.get(of) != wanted[of]))


def put_followed(at: Connection, document: int, found: Followed) -> None:
    """Keep what became of every clause, in place of what was kept before."""
    ids = _named(at, document, found)
    drop_followed(at, document)
    rows = [
        {"document_id": document, "life_id": ids[life.id], **row}
        for life in found.lives
        for row in _rows(life, found, ids)
    ]
    _number_wordings(document, rows)
    if rows:
        at.execute(insert(STAGES), rows)
    put_words(at, document, _listed_words(rows, len(found.numbers)))
    made_of = (maker(), _listed(found.numbers), found.decided)
    at.execute(
        insert(FOLLOWED).values(
            document_id=document,
            maker=made_of[0],
            versions=made_of[1],
            decided=found.decided,
            sha256=followed_seal(at, document, *made_of),
        )
    )


def outdate_followed(at: Connection, document: int) -> None:
    """Have what became of every clause worked out anew by who asks next.

    What was altered is dropped at once; the rest still says which clause has which
    permanent name.
    """
    of = FOLLOWED.c.document_id == document
    row = at.execute(select(FOLLOWED).where(of)).first()
    if row is None:
        return
    made_of = (row.versions, row.decided)
    if followed_seal(at, document, row.maker, *made_of) != row.sha256:
        drop_followed(at, document)
        return
    seal = followed_seal(at, document, _NOBODY, *made_of)
    at.execute(update(FOLLOWED).where(of).values(maker=_NOBODY, sha256=seal))


def drop_followed(at: Connection, document: int) -> None:
    """Let go of what became of every clause; the permanent names stay."""
    put_words(at, document, {})
    at.execute(delete(STAGES).where(STAGES.c.document_id == document))
    at.execute(delete(FOLLOWED).where(FOLLOWED.c.document_id == document))


def followed_seal(
    at: Connection, document: int, made_by: str, versions: str, decided: int
) -> str:
    """What the stages of a document are sealed with, and the names of their lives."""
    s = STAGES.c
    told = [c for c in s if c.name not in ("id", "document_id")]
    wanted = (
        select(LIVES.c.name, LIVES.c.version_id, LIVES.c.clause, *told)
        .join(LIVES, s.life_id == LIVES.c.id)
        .where(s.document_id == document)
        .order_by(s.id)
    )
    digest = sha256(f"{document}\n{made_by}\n{versions}\n{decided}\n".encode())
    for row in at.execute(wanted):
        digest.update(msgspec.json.encode(tuple(row)))
    return digest.hexdigest()


def _listed(numbers: Sequence[int]) -> str:
    return " ".join(map(str, numbers))


def _rows(
    life: Life, found: Followed, ids: dict[str, int]
) -> Iterator[dict[str, object]]:
    """A row for each run of versions in which nothing of the clause changed."""
    for first, last, stage in _runs(life):
        yield {
            "first": first,
            "last": last,
            "standing": stage.standing.value,
            "significance": stage.significance.value,
            "reasons": msgspec.json.encode(stage.reasons).decode(),
            "others": _others(life, stage, ids),
            "pages": _pages(stage, found.outlines[first : last + 1]),
            **_words(found.outlines[first], stage),
        }


def _pages(stage: Stage, outlines: Sequence[Outline]) -> str:
    """As `KeptStage.pages`, as JSON."""
    if stage.clause is None:
        return "[]"
    clauses = [outline[stage.clause] for outline in outlines]
    pages = [
        None if c.page is None else KeptPage(c.source, c.page, c.page_approximate)
        for c in clauses
    ]
    told = pages[:1] if len(set(pages)) == 1 else pages
    return msgspec.json.encode([] if told == [None] else told).decode()


def _number_wordings(document: int, rows: Sequence[dict[str, object]]) -> None:
    """Number each wording of each life, in the order of the document."""
    numbers: dict[tuple[object, ...], int] = {}
    for row in rows:
        words = (row["life_id"], row["heading"], row["text"])
        n = numbers.setdefault(words, len(numbers)) if any(words[1:]) else None
        row["wording"] = 0 if n is None else document * PER_DOCUMENT + n


def _listed_words(
    rows: Iterable[Mapping[str, object]], n_versions: int
) -> dict[int, str]:
    """What is searched of a document, by the numbers of its wordings."""
    marks: dict[tuple[int, str, str], dict[str, None]] = {}
    for row in rows:
        if row["wording"]:
            words = (int(str(row["wording"])), str(row["heading"]), str(row["text"]))
            of = marks.setdefault(words, {})
            of |= {NOW: None} if row["last"] == n_versions - 1 else {}
            of |= {part_mark(str(row["part"])): None} if row["part"] else {}
    return {
        number: listed_words(heading, text, of)
        for (number, heading, text), of in marks.items()
    }


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


def _others(life: Life, stage: Stage, ids: dict[str, int]) -> str:
    """The rows of `lives` that a piece came from or a merged clause went into."""
    others: tuple[str, ...] = ()
    if stage.standing is Standing.SPLIT:
        others = life.origins
    elif stage.clause is None:
        others = life.heirs
    return " ".join(str(ids[name]) for name in others)


def _words(outline: Outline, stage: Stage) -> dict[str, str]:
    if stage.clause is None:
        return dict.fromkeys(_OF_CLAUSE, "")
    clause = outline[stage.clause]
    parts = [one for one in (clause, *outline.ancestors(clause)) if one.kind is _PART]
    found = (
        clause.id, clause.parent or "", parts[-1].citation if parts else "",
        clause.kind.value, clause.label, clause.citation, clause.heading, clause.text,
    )  # fmt: skip
    return dict(zip(_OF_CLAUSE, found, strict=True))


def _named(at: Connection, document: int, found: Followed) -> dict[str, int]:
    """For each life its row among the permanent names, made where it has none."""
    kept = _kept(at, document)
    named = _matched(found, kept)
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


def _matched(found: Followed, kept: dict[_Held, int]) -> dict[str, int]:
    """Lives that stand for a clause with a name; the surest match first."""
    votes = [
        (Counter(names), place)
        for place, life in enumerate(found.lives)
        if (names := [kept[one] for one in _holds(life, found) if one in kept])
    ]
    ranked = sorted(
        (-n, place, name) for names, place in votes for name, n in names.items()
    )
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for _, place, name in ranked:
        if place not in matched and name not in taken:
            matched[place] = name
            taken.add(name)
    return {found.lives[place].id: name for place, name in matched.items()}


def _holds(life: Life, found: Followed) -> Iterator[_Held]:
    for version in life.present:
        clause = life.stages[version].clause
        if clause is not None:
            yield found.numbers[version], clause


def _kept(at: Connection, document: int) -> dict[_Held, int]:
    """Which permanent name each clause of each version had until now."""
    names = select(LIVES.c.id, LIVES.c.version_id, LIVES.c.clause)
    anchors = at.execute(names.where(LIVES.c.document_id == document))
    held = {(row.version_id, row.clause): int(row.id) for row in anchors}
    before = select(FOLLOWED.c.versions).where(FOLLOWED.c.document_id == document)
    numbers = [int(one) for one in (at.execute(before).scalar() or "").split()]
    s = STAGES.c
    stages = select(s.life_id, s.first, s.last, s.clause)
    for row in at.execute(stages.where(s.document_id == document, s.clause != "")):
        for place in range(row.first, row.last + 1):
            held.setdefault((numbers[place], row.clause), int(row.life_id))
    return held


def _free(name: str, taken: set[str]) -> str:
    """The name, or with a number behind it where another clause has it already."""
    if name not in taken:
        return name
    return next(one for n in count(2) if (one := f"{name}~{n}") not in taken)
