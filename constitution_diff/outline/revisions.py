"""Where every tracked change stands among the clauses.

Word says exactly where. A printed margin note only stands near its place: here it
is attached to a clause when its words allow that, and is left uncertain when not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING

from constitution_diff.model import (
    Anchor,
    Anchoring,
    Clause,
    Noise,
    Paragraph,
    RevisionKind,
    TrackedChange,
)
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Revision, Source, Span

    from .build import Built
    from .draft import Draft, MarginNote

# Words that could be struck from any sentence: they cannot say from which.
_LIGHT = frozenset(
    (
        "a an the and or but nor of in on at by to for from with as is are was were "
        "be been it its they them their this that these those he she his her who "
        "which not so if any all no s"
    ).split()
)
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_MIN_TITLE_WORDS = 3


@dataclass(frozen=True, slots=True)
class Reading:
    """One view of a source, taken apart."""

    draft: Draft
    built: tuple[Built, ...]


def tracked_changes(original: Reading, final: Reading) -> tuple[TrackedChange, ...]:
    """Every tracked change in document order, with its place in both views."""
    rows = sorted(
        [*_exact(original, final), *_noted(original, final)], key=itemgetter(0)
    )
    named = [replace(change, id=f"r{n}") for n, (_, change) in enumerate(rows, start=1)]
    id_of = {
        rank[2]: change.id
        for (rank, _), change in zip(rows, named, strict=True)
        if rank[1] == _PLACED
    }
    outer = _outer(final.draft.source)
    nested = (
        replace(change, parents=tuple(id_of[i] for i in outer.get(rank[2], ())))
        if rank[1] == _PLACED
        else change
        for (rank, _), change in zip(rows, named, strict=True)
    )
    return _paired(tuple(nested))


def _outer(source: Source) -> dict[int, tuple[int, ...]]:
    """For each revision that lies in others, those, the outermost first."""
    outer: dict[int, tuple[int, ...]] = {}
    for span in _spans(source):
        for depth, revision in enumerate(span.revisions):
            if depth:
                outer.setdefault(revision, span.revisions[:depth])
    return outer


def _spans(source: Source) -> Iterator[Span]:
    for block in source.blocks:
        if isinstance(block, Paragraph):
            yield from block.spans
            continue
        cells = (cell for row in block.rows for cell in row.cells)
        yield from (span for c in cells for p in c.paragraphs for span in p.spans)


def _paired(changes: tuple[TrackedChange, ...]) -> tuple[TrackedChange, ...]:
    """The changes, the halves of each move naming each other."""
    halves: dict[tuple[str, RevisionKind], str] = {}
    for change in changes:
        if change.revision.pair:
            halves[(change.revision.pair, change.revision.kind)] = change.id
    return tuple(
        replace(
            change,
            pair=halves.get(
                (change.revision.pair, _OTHER_HALF[change.revision.kind]), ""
            ),
        )
        if change.revision.kind in _OTHER_HALF and change.revision.pair
        else change
        for change in changes
    )


_OTHER_HALF = {
    RevisionKind.MOVED_FROM: RevisionKind.MOVED_TO,
    RevisionKind.MOVED_TO: RevisionKind.MOVED_FROM,
}

_PLACED, _NOTED = 0, 1
_Ranked = tuple[tuple[int, int, int], TrackedChange]


def _exact(original: Reading, final: Reading) -> list[_Ranked]:
    """The changes that the file itself places: (rank, change)."""
    before, after = _places(original), _places(final)
    ranked: list[_Ranked] = []
    last = 0
    for index, revision in enumerate(final.draft.source.revisions):
        was, now = before.get(index), after.get(index)
        last = now[0] if now else last
        change = TrackedChange(
            id="",
            revision=revision,
            original=was[1] if was else None,
            final=now[1] if now else None,
        )
        ranked.append(((last, _PLACED, index), change))
    return ranked


def _places(reading: Reading) -> dict[int, tuple[int, Anchor]]:
    """For each revision, its block and its place, as far as the view has one."""
    places: dict[int, tuple[int, Anchor]] = {}
    for unit in reading.built:
        for revision, at in unit.words.marks:
            places.setdefault(revision, (unit.block, Anchor(unit.clause.id, at)))
        for revision in unit.marks:
            places.setdefault(revision, (unit.block, Anchor(unit.clause.id, None)))
    return places


def _noted(original: Reading, final: Reading) -> list[_Ranked]:
    """The changes that margin notes tell of, each with the clause it stands by."""
    homes = _homes(original)
    return [
        (
            (note.index, _NOTED, 0),
            replace(_noted_change(note, home), original=_anchor(homes[at])),
        )
        for at, (note, home) in enumerate(
            zip(final.draft.notes, _homes(final), strict=True)
        )
    ]


@dataclass(frozen=True, slots=True)
class _Home:
    """The clause a note most likely belongs to, and whether its words bear that out."""

    clause: Clause | None
    certain: bool


def _homes(reading: Reading) -> list[_Home]:
    """A home for every margin note of the view, in order."""
    homes: list[_Home] = []
    for run in _runs(reading.draft.notes, reading.built):
        near = _near(reading.built, run[0].index)
        certain = True
        for note in run:
            home = _home(note.revision, near)
            # Balloons come in the order of their lines: below one that fits
            # nowhere here, the next may come from further up as well.
            certain = certain and (
                home.certain or note.revision.noise is not Noise.NONE
            )
            homes.append(_Home(home.clause, certain and home.certain))
    return homes


def _runs(
    notes: Iterable[MarginNote], built: Sequence[Built]
) -> list[list[MarginNote]]:
    """Notes with no clause between them, in document order."""
    blocks = [unit.block for unit in built]
    runs: list[list[MarginNote]] = []
    for note in notes:
        above = runs[-1][-1].index if runs else -1
        if not runs or bisect_right(blocks, above) < bisect_left(blocks, note.index):
            runs.append([])
        runs[-1].append(note)
    return runs


def _near(built: Sequence[Built], index: int) -> tuple[Clause, ...]:
    """The clauses above a note, the nearest first, back to the last heading."""
    found: list[Clause] = []
    at = bisect_left(built, index, key=lambda unit: unit.block)
    while at > 0 and not (found and found[-1].heading):
        at -= 1
        found.append(built[at].clause)
    return tuple(found)


def _home(revision: Revision, near: tuple[Clause, ...]) -> _Home:
    if not near:
        return _Home(None, certain=False)
    tokens = _TOKEN.findall(revision.text)
    if not revision.text.strip("?"):
        return _Home(near[0], certain=True)  # a placeholder: "???"
    heading = near[-1] if near[-1].heading else None
    if heading is not None and _reads_as_title(revision.text, tokens):
        return _Home(heading, certain=True)
    weighty = [t for t in tokens if len(t) > 1 and t.casefold() not in _LIGHT]
    return _Home(near[0], certain=bool(weighty))


def _reads_as_title(text: str, tokens: list[str]) -> bool:
    return (
        len(tokens) >= _MIN_TITLE_WORDS
        and text[0].isupper()
        and text[-1].isalpha()
        and not any(token[0].isupper() for token in tokens[1:])
    )


def _noted_change(note: MarginNote, home: _Home) -> TrackedChange:
    sure = home.certain and note.revision.noise is Noise.NONE
    anchoring = Anchoring.CLAUSE if sure else Anchoring.NONE
    revision = replace(note.revision, anchoring=anchoring)
    return TrackedChange("", revision, final=_anchor(home))


def _anchor(home: _Home) -> Anchor | None:
    return Anchor(home.clause.id, None) if home.clause else None
