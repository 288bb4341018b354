"""The revisions of a Word file: runs of what came, went or moved, one after another.

The text is read as a string of characters, objects and paragraph marks: the body with
its text boxes in place, then each note. Neighbours that share a status are one
revision, over the ends of paragraphs and cells as well. So a row that came is one,
and a word replaced is two.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from benchmarks.redlines.parts import Parts, W
from benchmarks.redlines.resolving import children, on_cell
from benchmarks.redlines.runs import changes_on, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from benchmarks.redlines.runs import Marks

MARK: Final = "¶"
"""Stands for the end of a paragraph."""
_NO_MARKS: Final[Marks] = frozenset()


class Status(StrEnum):
    """What a redline says of a character, told by the innermost change around it."""

    KEPT = "kept"
    WENT = "deleted"
    CAME = "inserted"
    LEFT = "moved away"
    ARRIVED = "moved here"


_SAID: Final = (
    ("del", Status.WENT), ("ins", Status.CAME),
    ("moveFrom", Status.LEFT), ("moveTo", Status.ARRIVED),
)  # fmt: skip


class Unit(NamedTuple):
    """A stretch of text in one status."""

    status: Status
    text: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A run of what has one status."""

    story: str
    """"body", "footnote" or "endnote"."""
    status: Status
    text: str
    """Ends of paragraphs are "¶", objects are U+FFFC."""
    before: str = ""
    """The last character before it, where that is kept."""
    after: str = ""
    """The first one behind it, where that is kept."""

    @property
    def words(self) -> str:
        """Its text without the ends of paragraphs."""
        return self.text.replace(MARK, "")


def revisions(content: bytes) -> tuple[Revision, ...]:
    """All of a Word file: those of the body in order, then those of each note.

    Headers and footers are left out, and changes of formatting.
    """
    parts = Parts(content)
    body = parts.document.find(f"{W}body")
    found = [] if body is None else [*_revisions("body", _story(body, _NO_MARKS))]
    for kind in ("footnote", "endnote"):
        part = parts.beside(f"{kind}s")
        for note in () if part is None else part.iterchildren(f"{W}{kind}"):
            found += _revisions(kind, _story(note, _NO_MARKS))
    return tuple(found)


def n_formatted(content: bytes) -> int:
    """How many stretches of the body have a tracked change of formatting."""
    return sum(1 for _ in Parts(content).document.iter(f"{W}rPrChange"))


def _revisions(story: str, units: Iterator[Unit]) -> Iterator[Revision]:
    runs = [
        Unit(status, "".join(unit.text for unit in run))
        for status, run in groupby(units, key=lambda unit: unit.status)
    ]
    for at, (status, text) in enumerate(runs):
        if status is not Status.KEPT:
            before = runs[at - 1] if at else _NOTHING
            after = runs[at + 1] if at + 1 < len(runs) else _NOTHING
            yield Revision(
                story, status, text, _kept(before)[-1:], _kept(after)[:1]
            )  # fmt: skip


_NOTHING: Final = Unit(Status.KEPT, "")


def _kept(unit: Unit) -> str:
    return unit.text if unit.status is Status.KEPT else ""


def _story(container: etree._Element, marks: Marks) -> Iterator[Unit]:
    for child, around in children(container, marks):
        if child.tag == f"{W}p":
            yield from _paragraph(child, around)
        elif child.tag == f"{W}tbl":
            for row, in_table in children(child, around):
                in_row = in_table | changes_on(row.find(f"{W}trPr"))
                for cell, in_cells in children(row, in_row):
                    if cell.tag == f"{W}tc":
                        yield from _story(cell, in_cells | on_cell(cell))


def _paragraph(node: etree._Element, around: Marks) -> Iterator[Unit]:
    for run in runs(node, None, around):
        if run.piece.text:
            yield Unit(_status(run.marks), run.piece.text)
        if run.drawn is not None:
            for box in run.drawn.iter(f"{W}txbxContent"):
                yield from _story(box, run.marks)
    yield Unit(_status(around | changes_on(node.find(f"{W}pPr/{W}rPr"))), MARK)


def _status(marks: Marks) -> Status:
    return next((status for name, status in _SAID if name in marks), Status.KEPT)
