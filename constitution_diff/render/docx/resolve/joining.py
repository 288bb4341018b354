"""Paragraphs whose mark goes: their words join the next paragraph, as Word does it.

The next one keeps its properties, for they hang on the mark (ECMA-376 Part 1,
17.13.5.15). Where no paragraph follows, words that stay keep theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .removing import BOOKMARK_END, MARKERS, REMARK, REMARK_END

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

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
_BEGINS: Final = frozenset({n.BOOKMARK, n.REMARK_START})
_SECTION: Final = n.W + "sectPr"


def join_all(paragraphs: Iterable[Element], removal: Removal) -> None:
    """Take the marks of paragraphs away, and with them the paragraphs.

    They are in document order, each once.
    """
    below = {one: _below(one) for one in paragraphs}
    joined = {block for block, _ in below.values()}
    for first in below:
        if first not in joined:
            _join(_chain(first, below), below, removal)


def _chain(first: Element, below: Mapping[Element, _Below]) -> list[Element]:
    """Paragraphs one after another whose marks all go."""
    chain = [first]
    while (following := below[chain[-1]].block) is not None and following in below:
        chain.append(following)
    return chain


def _join(
    chain: Sequence[Element], below: Mapping[Element, _Below], removal: Removal
) -> None:
    """Put what a chain holds into the paragraph that follows, or into its own last."""
    last = chain[-1]
    following, story = below[last]
    into = following if following is not None and following.tag == n.P else last
    wordless = _drop_marks(chain, removal)
    properties = child(into, n.PPR)
    # From the end, so that no word is moved twice.
    for one in reversed(chain):
        if one is not into:
            for moved in reversed(_moving(one, into, has_words=one not in wordless)):
                if properties is None:
                    into.insert(0, moved)
                else:
                    properties.addnext(moved)
            _take_away(one, removal)
    stays = len(wordless) < len(chain) or into is not last
    if not stays and not _is_needed(last, following, story):
        _vanish(last, removal)


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


def paragraph_below(paragraph: Element) -> Element | None:
    """The paragraph that the words of this one would join; None where there is none."""
    following = _below(paragraph).block
    return following if following is not None and following.tag == n.P else None


class _Below(NamedTuple):
    """What stands behind a paragraph."""

    block: Element | None
    """The next paragraph or table; None where there is none."""
    story: Element | None
    """The text that the paragraph is the end of; None where a block follows."""


def _below(paragraph: Element) -> _Below:
    node: Element | None = paragraph
    while node is not None and node.tag not in _STORIES:
        for following in node.itersiblings():
            block = _first_block(following)
            if block is not None:
                return _Below(block, None)
        node = node.getparent()
        if node is not None and node.tag in _BRANCHES:
            # What stands in two branches would be said twice in one paragraph.
            return _Below(None, None)
    return _Below(None, node)


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


def _drop_marks(chain: Sequence[Element], removal: Removal) -> set[Element]:
    """The paragraphs of a chain without a word, in which nothing marks only them now.

    A bookmark goes with the words that it began at, a remark with all that it spanned.
    """
    wordless: set[Element] = set()
    begun: set[tuple[str, str]] = set()
    for paragraph in chain:
        if not all(map(_is_blank, paragraph)):
            begun.clear()
            continue
        wordless.add(paragraph)
        for one in list(paragraph):
            begun |= (
                {(str(one.tag), one.get(n.ID, ""))} if one.tag in _BEGINS else set()
            )
            if one.tag == n.BOOKMARK or _ends_one_of(begun, one):
                removal.tell(one)
                paragraph.remove(one)
    return wordless


def _ends_one_of(begun: Container[tuple[str, str]], element: Element) -> bool:
    """Whether it is the end of a bookmark, or the mark of a remark, that has begun."""
    if element.tag == BOOKMARK_END:
        return (n.BOOKMARK, element.get(n.ID, "")) in begun
    remark = next(element.iter(REMARK), None) if element.tag == n.R else None
    return remark is not None and (n.REMARK_START, remark.get(n.ID, "")) in begun


def _moving(paragraph: Element, into: Element, *, has_words: bool) -> list[Element]:
    """What a paragraph holds, and what stands between its words and the next ones."""
    moving = [one for one in paragraph if one.tag != n.PPR]
    if has_words and into.getparent() is paragraph.getparent():
        for between in paragraph.itersiblings():
            if between is into:
                break
            moving.append(between)
    return moving


def _vanish(paragraph: Element, removal: Removal) -> None:
    """Take out a paragraph that holds nothing; what ends in it ends where it was."""
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
