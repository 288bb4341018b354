"""Tracked changes in print: what balloons tell and ink shows, and where it belongs."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING

from constitution_diff.model import Anchoring, Noise, Notice, RevisionKind
from constitution_diff.model.values import dataclass

from .anchors import Place, nearest_lines, place_at
from .balloons import split_balloons
from .bars import change_bars, is_barred
from .connectors import connected
from .contents import is_led
from .inks import evidence_of, inked
from .listing import PARAGRAPH_ENDS, completed, listing_pages
from .marks import Marks, Run
from .tables import grids
from .told import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .balloons import Balloon
    from .connectors import Tip
    from .ledger import Ledger
    from .lines import Line
    from .page import PrintedPage
    from .told import Told
    from .words import Word

_UNNAMED_BULLET = "(cid:127)"
_CHANGES = (RevisionKind.DELETED, RevisionKind.INSERTED, RevisionKind.MOVED_FROM)


@dataclass(frozen=True, slots=True)
class Changes:
    """The pages of the text, without their balloons, and what is marked on them."""

    pages: Sequence[PrintedPage]
    words: Sequence[Sequence[Word]]
    """Of each page, cut where a mark begins or ends."""
    marks: Sequence[Marks]
    balloons: Sequence[tuple[Balloon, ...]]
    told: Sequence[Sequence[Told]]
    """What the balloons of each page say."""
    connectors: Sequence[dict[int, Tip]]
    """Where those that have a connector belong."""
    unmarked: bool
    """Words were deleted, and nothing shows which were inserted."""


def changes_of(pages: Sequence[PrintedPage]) -> Changes:
    """What the pages show of tracked changes; the list at the end is read and gone."""
    split = split_balloons(pages)
    if any(balloons for _, balloons in split):
        n_listed = listing_pages(pages)
        text, listed = pages[: len(pages) - n_listed], pages[len(pages) - n_listed :]
    else:
        text, listed = pages, ()
    split = split[: len(text)]
    balloons = [own for _, own in split]
    said = [
        completed([told(one, page.number, page.width) for one in own], listed)
        for page, own in zip(text, balloons, strict=True)
    ]
    drawn = [
        connected(own, page.rules) if own else ({}, set())
        for page, own in zip(text, balloons, strict=True)
    ]
    bodies = [_bulleted(body) for body, _ in split]
    words, marks = _inked_pages(text, bodies, [d for _, d in drawn])
    text = [
        _without_connectors(page, lines)
        for page, (_, lines) in zip(text, drawn, strict=True)
    ]
    return Changes(
        text, words, marks, balloons, said, [places for places, _ in drawn],
        _unmarked(said, marks),
    )  # fmt: skip


def _bulleted(words: Sequence[Word]) -> Sequence[Word]:
    """The words, codes that stand for a bullet replaced.

    In a font of WinAnsiEncoding every code without a letter is one (ISO 32000-1,
    D.2, note 3); pdfminer gives its number.
    """
    if _UNNAMED_BULLET not in map(attrgetter("text"), words):
        return words
    return [
        word._replace(text="•") if word.text == _UNNAMED_BULLET else word
        for word in words
    ]


def _without_connectors(page: PrintedPage, connectors: set[int]) -> PrintedPage:
    """The page, its tables found again: a connector through one cuts its cells."""
    if not (connectors and page.grids):
        return page
    rules = [rule for at, rule in enumerate(page.rules) if at not in connectors]
    return replace(page, grids=grids(rules))


def _inked_pages(
    pages: Sequence[PrintedPage],
    bodies: Sequence[Sequence[Word]],
    connectors: Sequence[set[int]],
) -> tuple[list[Sequence[Word]], list[Marks]]:
    evidence = evidence_of(pages, bodies)
    words: list[Sequence[Word]] = []
    marks: list[Marks] = []
    for page, body, drawn in zip(pages, bodies, connectors, strict=True):
        found = inked(page, body, drawn, evidence)
        words.append(body if found is None else found.words)
        if found is None:
            marks.append(Marks())
        else:
            marks.append(Marks(found.inks, found.heads, found.tails))
    return words, marks


def _unmarked(said: Sequence[Sequence[Told]], marks: Sequence[Marks]) -> bool:
    kinds = {one.revision_kind for own in said for one in own}
    inks = {ink.kind for own in marks for ink in own.inks.values()}
    return RevisionKind.DELETED in kinds and not (
        {RevisionKind.INSERTED, RevisionKind.MOVED_TO} & inks
        or RevisionKind.INSERTED in kinds
    )


def place_balloons(
    changes: Changes, at: int, lines: Sequence[Line], ledger: Ledger
) -> None:
    """Put what the balloons of a page say into its marks, where it belongs.

    Args:
        changes: All pages.
        at: Which of them, from 0.
        lines: Its lines, those of tables too.
        ledger: Takes the changes in.
    """
    page, balloons = changes.pages[at], changes.balloons[at]
    places = places_of(page, balloons, changes.connectors[at], lines)
    homes = {id(word): line for line in lines for word in line.words}
    for one, place in zip(changes.told[at], places, strict=True):
        anchoring = place.anchoring if place else Anchoring.NONE
        listed = place is not None and is_led(homes[id(place.word)])
        index = ledger.add(one, anchoring, in_contents=listed)
        if place is None:
            continue
        exact = anchoring is Anchoring.EXACT
        words = one.words if exact and _lies_in_text(one) else ""
        if one.reference and _begins_paragraph(place, homes[id(place.word)]):
            words += "\n" if words.endswith(PARAGRAPH_ENDS) else ""
        run = Run(words, told=True)
        own = changes.marks[at].places.setdefault(id(place.word), [])
        own.append((place.offset, [run._replace(revisions=(index,))]))
        own.sort(key=lambda pair: pair[0])


def _begins_paragraph(place: Place, line: Line) -> bool:
    """Whether the place is the first of a line, or the first behind its label."""
    end = line.label
    return not place.offset and place.word is line.words[0 if end is None else end + 1]


def _lies_in_text(one: Told) -> bool:
    """Whether its words belong into the text: those of remarks do not."""
    return one.revision_kind in (*_CHANGES, RevisionKind.MOVED_TO)


def places_of(
    page: PrintedPage,
    balloons: Sequence[Balloon],
    connectors: dict[int, Tip],
    lines: Sequence[Line],
) -> list[Place | None]:
    """Where each balloon of a page belongs; None where there is no line at all."""
    places: list[Place | None] = [
        place_at(connectors[at], lines) if at in connectors else None
        for at in range(len(balloons))
    ]
    lost = [at for at, place in enumerate(places) if place is None]
    if lost:
        bars = change_bars(page, [word for line in lines for word in line.words])
        barred = [is_barred(bars, line.words[0]) for line in lines]
        near = nearest_lines([balloons[at] for at in lost], lines, barred)
        for at, line in zip(lost, near, strict=True):
            if line is not None:
                places[at] = Place(line.words[0], 0, Anchoring.LINE)
    return places


def _notes(n: int) -> str:
    return "a margin note" if n == 1 else f"{n} margin notes"


def change_notices(changes: Changes, ledger: Ledger) -> Iterator[Notice]:
    """What is not certain of the changes.

    Codes: balloon-truncated, balloon-place-approximate, insertions-unmarked.
    """
    cut = Counter(one.page for own in changes.told for one in own if one.cut)
    for page, n in sorted(cut.items()):
        yield Notice(
            "balloon-truncated",
            f"Page {page} has {_notes(n)} whose end is not printed anywhere;"
            " the words that were deleted there are not known in full.",
            page=page,
        )
    lost = Counter(
        revision.page
        for revision in ledger.revisions()
        if revision.anchoring is not Anchoring.EXACT and revision.noise is Noise.NONE
    )
    for place, n in sorted(lost.items(), key=lambda pair: pair[0] or 0):
        yield Notice(
            "balloon-place-approximate",
            f"Page {place} has {_notes(n)} without a line that leads to their"
            " place; each is given at the nearest line.",
            page=place,
        )
    if changes.unmarked:
        yield Notice(
            "insertions-unmarked",
            "The margin notes tell what was deleted, but nothing in the print shows"
            " which words were inserted; the original text cannot be told.",
        )
