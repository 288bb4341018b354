"""Blocks in the order they are read: paragraphs, tables, and what wraps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import RevisionUnit

from . import names as n
from .elements import child_value, chosen
from .inline import POINTS, points_of
from .paragraph_mark import log_section
from .paragraphs import Ending, read_paragraph
from .revisions import COMING, CONTROL_CHANGES, GOING, KINDS, MOVE_RANGES
from .tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Block

    from .line import Places
    from .story import Story

    _Read = Callable[[Element, Story, Places], Iterator[Block]]

_KEEPERS: Final = frozenset({n.TC, n.W + "footnote", n.W + "endnote"})
"""What always ends in a paragraph, even an empty one."""
_TEXTS: Final = _KEEPERS | {
    n.TEXT_BOX, n.W + "hdr", n.W + "ftr", n.W + "body", n.W + "comment",
}  # fmt: skip
"""What no paragraph runs out of."""
_WRAPPERS: Final = frozenset(
    {n.SDT, n.SDT_CONTENT, n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO, n.ALTERNATE, n.CHOICE}
    | {n.W + "smartTag", n.W + "customXml"}
)
_MARK: Final = f"{n.W}pPr/{n.W}rPr/*"
_ROW_MARK: Final = f"{n.W}trPr/*"
_GALLERY: Final = f"{n.W}sdtPr/{n.W}docPartObj"


def read_blocks(parent: Element, story: Story, places: Places) -> Iterator[Block]:
    """The blocks inside `parent`: a body, a cell, a note, a text box.

    `places` are the tracked changes around all of them, outermost first.
    """
    for child in parent:
        read = _READERS.get(child.tag)
        if read is not None:
            yield from read(child, story, places)
    yield from _boxes(story)


def _paragraph(element: Element, story: Story, places: Places) -> Iterator[Block]:
    """The paragraph, and after it the text boxes that hang on it.

    They wait while its mark may go: then the next paragraph is its second half.
    """
    paragraph, line = read_paragraph(element, story, places, ending=_ending)
    story.boxes.extend(line.boxes)
    yield paragraph
    if story.boxes and all(map(story.reading.log.is_harmless, paragraph.mark)):
        yield from _boxes(story)


def _boxes(story: Story) -> Iterator[Block]:
    boxes, story.boxes = story.boxes, []
    for box, around in boxes:
        yield from read_blocks(box, story, around)


def _ending(element: Element) -> Ending:
    """Whether the paragraph could run into another one, were its mark to go."""
    node: Element | None = element
    while node is not None and node.tag not in _TEXTS:
        for following in node.itersiblings():
            for block in _blocks_in(following):
                if not _goes_with(element, block):
                    return Ending.OPEN if block.tag == n.P else Ending.SHUT
        node = node.getparent()
    return Ending.LAST if node is not None and node.tag in _KEEPERS else Ending.SHUT


def _goes_with(paragraph: Element, block: Element) -> bool:
    """Whether a table comes or goes with the mark of a paragraph above it.

    Where it is gone, the paragraph runs into what stands behind it. LibreOffice
    does otherwise, and nothing here shows what Word does.
    """
    if block.tag != n.TBL:
        return False
    rows = [row for row in block.iter(n.TR) if next(row.iterancestors(n.TBL)) is block]
    marks = [one.tag for one in paragraph.iterfind(_MARK)]
    return any(
        kinds.intersection(marks) and all(_is_of(row, kinds) for row in rows)
        for kinds in (COMING, GOING)
    )


def _is_of(row: Element, kinds: frozenset[str]) -> bool:
    return any(one.tag in kinds for one in row.iterfind(_ROW_MARK))


def _blocks_in(element: Element) -> Iterator[Element]:
    """The paragraphs and tables of an element, or itself, in order."""
    if element.tag in (n.P, n.TBL):
        yield element
    elif element.tag in _WRAPPERS:
        for inside in element:
            yield from _blocks_in(inside)


def _table(element: Element, story: Story, places: Places) -> Iterator[Block]:
    yield from _boxes(story)
    if next(element.iter(n.TR), None) is not None:  # without rows it shows nothing
        yield read_table(element, story, places, read_blocks)


def _control(element: Element, story: Story, places: Places) -> Iterator[Block]:
    """A content control; Word's own contents list is one."""
    gallery = child_value(element.find(_GALLERY), n.W + "docPartGallery")
    outer = story.in_contents
    story.in_contents = outer or gallery == "Table of Contents"
    for content in element.iterchildren(n.SDT_CONTENT):
        yield from read_blocks(content, story, places)
    story.in_contents = outer


def _change(element: Element, story: Story, places: Places) -> Iterator[Block]:
    place = story.reading.log.open(element, KINDS[element.tag])
    yield from read_blocks(element, story, (*places, place))


def _alternate(element: Element, story: Story, places: Places) -> Iterator[Block]:
    for branch in chosen(element):
        yield from read_blocks(branch, story, places)


def _range(element: Element, story: Story, _places: Places) -> Iterator[Block]:
    story.reading.log.move_range(element)
    yield from ()


def _point(element: Element, story: Story, places: Places) -> Iterator[Block]:
    story.points.extend(points_of(element, story, places))
    yield from ()


def _control_change(element: Element, story: Story, _places: Places) -> Iterator[Block]:
    story.reading.log.formatted(element, RevisionUnit.RUN)
    yield from ()


def _section(element: Element, story: Story, _places: Places) -> Iterator[Block]:
    """The last section, whose settings stand behind all; others are in a paragraph."""
    log_section(element, story.reading.log)
    yield from ()


def _chunk(_element: Element, story: Story, _places: Places) -> Iterator[Block]:
    story.reading.found["alternate-chunk"] += 1
    yield from ()


_READERS: Final[dict[str, _Read]] = {
    n.P: _paragraph,
    n.TBL: _table,
    n.SDT: _control,
    n.ALTERNATE: _alternate,
    n.ALT_CHUNK: _chunk,
    n.SECTION: _section,
    **dict.fromkeys((n.W + "smartTag", n.W + "customXml"), read_blocks),
    **dict.fromkeys((n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO), _change),
    **dict.fromkeys(MOVE_RANGES, _range),
    **dict.fromkeys(POINTS, _point),
    **dict.fromkeys(CONTROL_CHANGES, _control_change),
}
