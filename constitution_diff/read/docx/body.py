"""Blocks in the order they are read: paragraphs, tables, and what wraps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import RevisionUnit

from . import names as n
from .elements import child_value, chosen
from .inline import POINTS, points_of
from .paragraphs import read_paragraph
from .revisions import CONTROL_CHANGES, KINDS, MOVE_RANGES
from .tables import read_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Block

    from .line import Places
    from .story import Story

    _Read = Callable[[Element, Story, Places], Iterator[Block]]

_KEEPERS: Final = frozenset({n.TC, n.W + "footnote", n.W + "endnote"})
_WITH_WORDS: Final = frozenset({n.P, n.TBL, n.SDT})
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
    keeps_mark = _ends_cell_or_note(element)
    paragraph, line = read_paragraph(element, story, places, keeps_mark=keeps_mark)
    story.boxes.extend(line.boxes)
    yield paragraph
    if all(map(story.reading.log.is_harmless, paragraph.mark)):
        yield from _boxes(story)


def _boxes(story: Story) -> Iterator[Block]:
    boxes, story.boxes = story.boxes, []
    for box, around in boxes:
        yield from read_blocks(box, story, around)


def _ends_cell_or_note(element: Element) -> bool:
    parent = element.getparent()
    if parent is None or parent.tag not in _KEEPERS:
        return False
    following = element.getnext()
    while following is not None and following.tag not in _WITH_WORDS:
        following = following.getnext()
    return following is None


def _table(element: Element, story: Story, places: Places) -> Iterator[Block]:
    yield from _boxes(story)
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


def _chunk(_element: Element, story: Story, _places: Places) -> Iterator[Block]:
    story.reading.found["alternate-chunk"] += 1
    yield from ()


_READERS: Final[dict[str, _Read]] = {
    n.P: _paragraph,
    n.TBL: _table,
    n.SDT: _control,
    n.ALTERNATE: _alternate,
    n.ALT_CHUNK: _chunk,
    **dict.fromkeys((n.W + "smartTag", n.W + "customXml"), read_blocks),
    **dict.fromkeys((n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO), _change),
    **dict.fromkeys(MOVE_RANGES, _range),
    **dict.fromkeys(POINTS, _point),
    **dict.fromkeys(CONTROL_CHANGES, _control_change),
}
