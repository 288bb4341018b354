"""What the versions in force on a day say nothing of, for their files lack its part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.history import forgotten_between, unsaid_of
from constitution_diff.model import KeptStage, Standing
from constitution_diff.store import is_followed, not_in_files, versions_of

from .keeping import followed_up, lives_in, outline_in
from .reading import PLAIN_DESK, Desk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import Outline, Unsaid, Version
    from constitution_diff.store import Store


def unsaid_on(
    store: Store,
    document: int,
    candidates: Sequence[Version],
    *,
    clause: str = "",
    desk: Desk = PLAIN_DESK,
) -> tuple[Unsaid, ...]:
    """What the files of some versions do not hold, though a version before them does.

    Of a provision, if one is asked for. The document is followed through its versions
    first where that was not done yet, and any of them lacks what one before it holds.
    """
    with store.reading() as at:
        every = versions_of(at, document, forgotten=True)
    versions = {n: version for n, version in every.items() if not version.forgotten}
    numbers = {version.entry: number for number, version in versions.items()}
    between = forgotten_between(tuple(every.values()))
    there = [one for one in candidates if one.entry in numbers]
    order = tuple(versions.values())
    found: list[Unsaid] = []
    for by in there:
        place = list(versions).index(numbers[by.entry])
        missing = _missing(store, document, place, desk)
        own = order[place]
        if missing:
            held = _tops(outline_in(store, numbers[by.entry], own, desk))
            found += unsaid_of(
                missing, order, own, between=between, clause=clause, held=held
            )
    return tuple(found)


def _missing(
    store: Store, document: int, place: int, desk: Desk
) -> tuple[KeptStage, ...]:
    """As `not_in_files`, of one version."""
    if place == 0:
        return ()
    with store.reading() as at:
        versions = versions_of(at, document)
        if is_followed(at, document, list(versions)):
            return not_in_files(at, document, [place])[place]
    outlines = {n: outline_in(store, n, v, desk) for n, v in versions.items()}
    if not _may_lack(tuple(outlines.values()), place):
        return ()
    if store.readonly:
        return tuple(_followed_now(store, outlines, place))
    followed_up(store, document, desk)
    with store.reading() as at:
        return not_in_files(at, document, [place])[place]


def _may_lack(outlines: Sequence[Outline], place: int) -> bool:
    """Whether any version before one has outermost provisions that this has not."""
    own, *earlier = map(_tops, (outlines[place], *outlines[:place]))
    return any(not tops <= own for tops in earlier)


def _tops(outline: Outline) -> set[str]:
    tops = (one for one in outline.clauses if one.parent is None)
    return {one.citation or one.heading for one in tops if one.citation or one.heading}


def _followed_now(
    store: Store, outlines: Mapping[int, Outline], place: int
) -> Iterator[KeptStage]:
    """The same of a store that may only be read, and is not followed yet."""
    in_order = tuple(outlines.values())
    for life in lives_in(store, outlines):
        before = [n for n in life.present if n < place]
        if not before or life.stages[place].standing is not Standing.NOT_IN_FILE:
            continue
        last = before[-1]
        id_ = life.stages[last].clause
        if id_ is not None:
            clause = in_order[last][id_]
            yield KeptStage(
                life.id, last, last, Standing.SAME, id_, clause.parent,
                kind=clause.kind, label=clause.label, citation=clause.citation,
                heading=clause.heading,
            )  # fmt: skip
