"""Tracked changes as Word writes them, each with an id of its own."""

from __future__ import annotations

import re
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.render.docx.resolve.hands import NO_DATE
from constitution_diff.render.docx.resolve.removing import unwrap

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts

_MARKS: Final = tuple(
    n.W + name
    for name in (
        *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"),
        *(
            "pPrChange",
            "rPrChange",
            "trPrChange",
            "tcPrChange",
            "tblGridChange",
            "numberingChange",
        ),
    )
)
_LAST: Final = frozenset({n.W + "sectPr", n.W + "pPrChange"})
"""What stands behind the properties of the mark (CT_PPr)."""
_MODIFIED: Final = "{http://purl.org/dc/terms/}modified"
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_PREFIX: Final = re.compile(
    rb"""xmlns:([^\s=]+)\s*=\s*["']""" + re.escape(n.W[1:-1].encode())
)
_WIDE: Final = (b"\xff\xfe", b"\xfe\xff")
"""What a part in UTF-16 begins with."""


class Status(StrEnum):
    """What a redline says of some words, or of the mark that ends a paragraph."""

    KEEP = "keep"
    INSERT = "ins"
    DELETE = "del"
    MOVED_FROM = "moveFrom"
    MOVED_TO = "moveTo"

    @property
    def goes(self) -> bool:
        """Whether accepting takes it out; it is then of the old file alone."""
        return self in (Status.DELETE, Status.MOVED_FROM)

    @property
    def comes(self) -> bool:
        """Whether rejecting takes it out; it is then of the new file alone."""
        return self in (Status.INSERT, Status.MOVED_TO)


ROW_STATUS: Final = {
    Status.MOVED_FROM: Status.DELETE,
    Status.MOVED_TO: Status.INSERT,
}
"""Word moves no rows; a row that stands elsewhere is deleted there, inserted here."""


@dataclass(slots=True)
class Marker:
    """Makes the marks of one redline, by one author and of one date."""

    author: str
    date: str = ""
    """As in "2026-11-29T10:00:00Z"; "" leaves it out, which Word allows."""
    next_id: int = 1
    n_moves: int = field(default=0, init=False)

    def mark(self, tag: str) -> Element:
        """An empty element of that name with id, author and date."""
        element = etree.Element(n.W + tag)
        element.set(n.ID, self.new_id())
        element.set(n.AUTHOR, self.author)
        if self.date:
            element.set(n.DATE, self.date)
        return element

    def made(self, mark: Element) -> bool:
        """Whether a tracked change is ours, by author and date."""
        return (mark.get(n.AUTHOR), mark.get(n.DATE, "")) == (self.author, self.date)

    def new_id(self) -> str:
        """An id that no other mark has."""
        self.next_id += 1
        return str(self.next_id - 1)

    def move_name(self) -> str:
        """A name that joins the two halves of a move; no other move has it."""
        self.n_moves += 1
        return f"move{self.n_moves}"

    def range_marks(self, status: Status, name: str) -> tuple[Element, Element]:
        """Where one half of a move begins and ends."""
        start = self.mark(f"{status}RangeStart")
        start.set(n.DATE, self.date or NO_DATE)
        start.set(n.NAME, name)
        end = etree.Element(f"{n.W}{status}RangeEnd")
        end.set(n.ID, start.get(n.ID, ""))
        return start, end


def holds_changes(root: Element) -> bool:
    """Whether a part holds any tracked change."""
    return next(root.iter(*_MARKS), None) is not None


def first_free_id(parts: Parts) -> int:
    """An id above all that the file gives to changes, remarks and bookmarks."""
    return _highest(parts, rb"id\s*=\s*[\"'](\d{1,9})[\"']") + 1


def last_move(parts: Parts) -> int:
    """The highest number of a move in the file that is called as ours are."""
    return _highest(parts, rb"name\s*=\s*[\"']move(\d{1,9})[\"']")


def _highest(parts: Parts, attribute: bytes) -> int:
    """The highest number that Word's attributes of that pattern give; 0 for none.

    The bytes are searched, by whatever prefix each part has for Word's names: not all
    parts are parsed, and this is asked of each file several times.
    """
    highest = 0
    for content in parts.contents.values():
        text = content
        if content.startswith(_WIDE):
            text = content.decode("utf-16", "replace").encode()
        for prefix in set(_PREFIX.findall(text)):
            found = re.findall(re.escape(prefix) + rb":" + attribute, text)
            highest = max(highest, *map(int, found), 0)
    return highest


def saved_on(parts: Parts) -> str:
    """When the file says that it was last saved; "" when it does not say."""
    for part in parts.related("core-properties", ""):
        root = parts.tree(part)
        found = None if root is None else root.find(_MODIFIED)
        if found is not None and _MOMENT.fullmatch(found.text or ""):
            return found.text or ""
    return ""


def unmark_moves(text: Element) -> None:
    """Leave the words of a text that are marked as moved, and not the marks."""
    for mark in [*text.iter(n.MOVE_FROM, n.MOVE_TO)]:
        unwrap(mark)


def mark_properties(properties: Element) -> Element:
    """The w:rPr of a w:pPr, made where the schema has it."""
    found = child(properties, n.RPR)
    if found is not None:
        return found
    made = etree.Element(n.RPR)
    at = sum(1 for one in properties if one.tag not in _LAST)
    properties.insert(at, made)
    return made
