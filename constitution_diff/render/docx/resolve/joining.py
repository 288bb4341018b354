"""Paragraphs whose mark goes: their words join the next paragraph, as Word does it.

The next one keeps its properties, for they hang on the mark (ECMA-376 Part 1,
17.13.5.15). Where no paragraph follows, words that stay keep theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .removing import BOOKMARK_END, MARKERS, REMARK, REMARK_END

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .removing import Removal

_ENDING: Final = frozenset({n.TC, n.W + "footnote", n.W + "endnote"})
"""What always ends in a paragraph, even an empty one."""
_HOLDING: Final = frozenset(
    {n.TEXT_BOX, n.W + "hdr", n.W + "ftr", n.W + "body", n.W + "comment"}
)
"""What no paragraph runs out of, and what holds at least one."""
_STORIES: Final = _ENDING | _HOLDING
BLOCKS: Final = (n.P, n.TBL, n.SDT)
_WRAPPERS: Final = frozenset(
    {n.SDT, n.SDT_CONTENT, n.INS, n.DEL, n.MOVE_FROM, n.MOVE_TO}
    | {n.W + "smartTag", n.W + "customXml"}
)
_BRANCHES: Final = frozenset({n.CHOICE, n.FALLBACK})
_BLANK: Final = MARKERS | {n.PPR}
_BLANK_IN_RUN: Final = frozenset({n.RPR, n.PAGE_BREAK, REMARK, n.W + "annotationRef"})
_SECTION: Final = n.W + "sectPr"


def join(paragraph: Element, removal: Removal) -> None:
    """Take the mark of a paragraph away, and with it the paragraph."""
    parent = paragraph.getparent()
    if parent is None:
        return
    below, story = _below(paragraph)
    has_words = not all(map(_is_blank, paragraph))
    if below is not None and below.tag == n.P:
        if not has_words:
            _drop_marks(paragraph, removal)
        _prepend(paragraph, below, removal, has_words=has_words)
    elif not has_words and not _is_needed(paragraph, below, story):
        _vanish(paragraph, removal)


def keep_paragraph(story: Element) -> None:
    """Give a text its paragraph where it would be left without, or end in a table."""
    blocks = [one for one in story if one.tag in (n.P, n.TBL) or one.tag in _WRAPPERS]
    ends_badly = story.tag in _ENDING and bool(blocks) and blocks[-1].tag == n.TBL
    if story.tag not in _STORIES or (blocks and not ends_badly):
        return
    made = story.makeelement(n.P)
    section = child(story, _SECTION)
    if section is None:
        story.append(made)
    else:
        section.addprevious(made)


def story_of(element: Element) -> Element | None:
    """The text that a block stands in: a cell, a note, the body."""
    return next(element.iterancestors(*_STORIES), None)


def _below(paragraph: Element) -> tuple[Element | None, Element | None]:
    """The block behind a paragraph, and the text that both stand in."""
    node: Element | None = paragraph
    while node is not None and node.tag not in _STORIES:
        for following in node.itersiblings():
            block = _first_block(following)
            if block is not None:
                return block, None
        node = node.getparent()
        if node is not None and node.tag in _BRANCHES:
            # What stands in two branches would be said twice in one paragraph.
            return None, None
    return None, node


def _first_block(element: Element) -> Element | None:
    """The first paragraph or table of an element; None where it holds none."""
    if element.tag in (n.P, n.TBL):
        return element
    if element.tag not in _WRAPPERS:
        return None
    found = (block for block in map(_first_block, element) if block is not None)
    return next(found, None)


def _is_blank(element: Element) -> bool:
    """Whether a child of a paragraph prints nothing."""
    if element.tag == n.R:
        return all(one.tag in _BLANK_IN_RUN for one in element)
    return element.tag in _BLANK


def _is_needed(
    paragraph: Element, below: Element | None, story: Element | None
) -> bool:
    """Whether the text that the paragraph ends may not be without it."""
    if below is not None:
        return False
    if story is None or story.tag in _ENDING:
        return True
    return sum(1 for _ in story.iter(n.P)) == 1 or _is_only_block(paragraph, story)


def _is_only_block(paragraph: Element, story: Element) -> bool:
    blocks = (one for one in story if one.tag in (n.P, n.TBL) or one.tag in _WRAPPERS)
    return all(one is paragraph for one in blocks)


def _drop_marks(paragraph: Element, removal: Removal) -> None:
    """With the last word of a paragraph that goes go what marked nothing but it."""
    begun = {one.get(n.ID) for one in paragraph.iterchildren(n.REMARK_START)}
    for one in list(paragraph):
        remark = next(one.iter(REMARK), None) if one.tag == n.R else None
        is_remark = remark is not None and remark.get(n.ID) in begun
        if one.tag == n.BOOKMARK or is_remark:
            removal.tell(one)
            paragraph.remove(one)


def _prepend(
    paragraph: Element, below: Element, removal: Removal, *, has_words: bool
) -> None:
    """Put what a paragraph holds before what the next one does."""
    moving = [one for one in paragraph if one.tag != n.PPR]
    if has_words and below.getparent() is paragraph.getparent():
        for between in paragraph.itersiblings():
            if between is below:
                break
            moving.append(between)
    properties = child(below, n.PPR)
    for one in reversed(moving):
        if properties is None:
            below.insert(0, one)
        else:
            properties.addnext(one)
    _take_away(paragraph, removal)


def _vanish(paragraph: Element, removal: Removal) -> None:
    """Take out a paragraph that holds nothing; what ends in it ends where it was."""
    _drop_marks(paragraph, removal)
    for one in list(paragraph):
        if one.tag in (BOOKMARK_END, REMARK_END, n.REMARK_START) or (
            one.tag in MARKERS and one.tag != n.W + "proofErr"
        ):
            paragraph.addprevious(one)
        elif one.tag == n.R:
            removal.tell(one)
    _take_away(paragraph, removal)


def _take_away(paragraph: Element, removal: Removal) -> None:
    parent = paragraph.getparent()
    if parent is not None:
        parent.remove(paragraph)
        removal.prune(parent)
