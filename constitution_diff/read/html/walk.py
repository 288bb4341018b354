"""The elements of a page in order → blocks. Nothing here calls itself.

How deep a page is nested is its author's choice, so what an element passes on lies on
a stack of our own.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.model import Paragraph, Role
from constitution_diff.read.flattening import flattened

from .body import BLOCKS, CONTENTS_HEADING, HIDDEN, NEVER_SHOWN, is_contents
from .context import look_of
from .contexts import context_of
from .furniture import reason_for
from .lists import LISTS, Labels, count_item, open_list
from .markers import BULLET, NONE
from .paragraphs import flush
from .parsing import words_of
from .tables import CELLS, TableState, is_layout

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from constitution_diff.model import Block

    from .css import Declarations
    from .lists import ListState
    from .page import Page

_EMBEDDED: Final = frozenset({"iframe", "object", "embed", "frame"})
_PERMALINKS: Final = frozenset({"¶", "#", "§", "🔗", "↩", "↑"})


def read_blocks(root: Element, page: Page) -> tuple[Block, ...]:
    """The blocks of the page in order; furniture among them."""
    walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        if event == "start":
            entered = _start(element, page)
            if not entered:
                walker.skip_subtree()
            elif element.text:
                _write(element.text, page)
        else:
            if event == "end":
                _end(element, page)
            if element.tail and element is not root:
                _write(element.tail, page)
    flush(page)
    return tuple(page.blocks)


def _start(element: Element, page: Page) -> bool:
    """Open an element; False when what is in it is not to be read."""
    tag, style = str(element.tag), page.sheet.style(element)
    if tag in BLOCKS:
        flush(page, even_empty=tag in LISTS)
    page.contexts.append(context_of(element, style, page))
    if _passes_over(element, style, page):
        return False
    if tag == "br":
        page.line.break_line(look_of(page.now))
    elif tag == "q":
        _write("\N{LEFT DOUBLE QUOTATION MARK}", page)
    _count(element, style, page)
    if tag in LISTS:
        _open_list(element, style, page)
    elif tag == "li":
        _open_item(element, style, page)
    elif tag == "table":
        _open_table(element, page)
    elif tag in CELLS:
        _move_out(page)
    return True


def _passes_over(element: Element, style: Declarations, page: Page) -> bool:
    """Whether the element is left out, its words kept aside where it has any."""
    tag = element.tag
    if tag in NEVER_SHOWN:
        return True
    if tag in _EMBEDDED:
        page.found["embedded-object"] += page.now.role is Role.BODY
        return True
    if tag == "a" and _passes_over_link(element, page):
        return True
    if tag in BLOCKS:
        return False
    hidden = page.body.hides(element, style)
    reason = HIDDEN if hidden else reason_for(element, page.body.n_words)
    if reason:
        words = words_of(element)
        page.found["words-not-shown"] += len(words.split()) if hidden else 0
        page.aside.append((words, reason))
    return bool(reason)


def _passes_over_link(element: Element, page: Page) -> bool:
    note_id = page.links.anchors.get(element)
    if note_id:
        page.line.mark_note(note_id, look_of(page.now))
        return True
    in_note = page.now.note_id and page.links.goes_back(element)
    return bool(in_note) or words_of(element) in _PERMALINKS


def _count(element: Element, style: Declarations, page: Page) -> None:
    """Obey the counters of the style sheet."""
    depth = len(page.contexts)
    alive = page.log.survives(element)
    for counters, lives in zip((page.original, page.final), alive, strict=True):
        if "counter-reset" in style:
            counters.reset(style["counter-reset"], depth)
        if "counter-increment" in style and lives:
            counters.increment(style["counter-increment"], depth)
    content = page.sheet.style_before(element).get("content", "")
    if "counter" in content and element.tag in BLOCKS and element.tag != "li":
        page.line.labels = _counted(content, alive, page)


def _counted(content: str, alive: tuple[bool, bool], page: Page) -> Labels:
    original = page.original.printed(content) if alive[0] else ""
    return Labels(page.final.printed(content) if alive[1] else "", original)


def _open_list(element: Element, style: Declarations, page: Page) -> None:
    context = page.now
    level = 0 if context.list_level is None else context.list_level + 1
    listed = open_list(element, style)
    role = context.role
    if role is not Role.CONTENTS and is_contents(element, page.links):
        role = Role.CONTENTS
        _take_contents_heading(page)
    page.found["list-numbers-guessed"] += listed.guessed and role is Role.BODY
    reason = "" if role is Role.CONTENTS else context.reason
    page.contexts[-1] = context._replace(
        listed=listed, list_level=level, role=role, reason=reason
    )


def _take_contents_heading(page: Page) -> None:
    """The heading right above a contents list belongs to it."""
    blocks = page.blocks
    above = blocks[-1] if blocks else None
    if isinstance(above, Paragraph) and CONTENTS_HEADING.fullmatch(
        above.text.strip(": ")
    ):
        blocks[-1] = replace(above, role=Role.CONTENTS, reason="")


def _open_item(element: Element, style: Declarations, page: Page) -> None:
    listed, alive = page.now.listed, page.log.survives(element)
    alive = (alive[0] and page.now.alive[0], alive[1] and page.now.alive[1])
    page.contexts[-1] = page.now._replace(alive=alive)
    if page.now.note_id and page.now.role is Role.NOTE:
        return
    page.line.list_level = page.now.list_level or 0
    if listed is None:
        page.line.labels = Labels(BULLET, BULLET)
        return
    labels = count_item(listed, element, style, alive)
    content = page.sheet.style_before(element).get("content", "")
    if listed.style == NONE and content:
        labels = _counted(content, alive, page)
    page.line.labels = _without_bullet(labels, listed, page)


def _without_bullet(labels: Labels, listed: ListState, page: Page) -> Labels:
    """A bullet says nothing of an entry of a contents list."""
    in_contents = page.now.role is Role.CONTENTS
    return Labels() if in_contents and not listed.ordered else labels


def _open_table(element: Element, page: Page) -> None:
    if is_layout(element):
        page.tables.append(None)
        return
    flush(page, even_empty=True)
    page.tables.append(TableState())


def _move_out(page: Page) -> None:
    """What a table holds outside its cells, such as a caption, stands above it."""
    table = page.tables[-1] if page.tables else None
    if table is not None and table.blocks:
        page.tables.pop()
        page.sink.extend(table.blocks)
        page.tables.append(table)
        table.blocks = []


def _end(element: Element, page: Page) -> None:
    """Close an element."""
    tag = element.tag
    if tag == "q":
        _write("\N{RIGHT DOUBLE QUOTATION MARK}", page)
    if tag in BLOCKS:
        flush(page, even_empty=tag == "li")
    table = page.tables[-1] if page.tables else None
    if tag == "table" and page.tables:
        page.tables.pop()
        if table is not None:
            _place_table(table, page)
    elif table is not None and tag in CELLS:
        table.end_cell(element)
    elif table is not None and tag == "tr":
        table.end_row(element, page.log)
    page.contexts.pop()
    depth = len(page.contexts)
    page.final.leave(depth)
    page.original.leave(depth)


def _place_table(table: TableState, page: Page) -> None:
    page.sink.extend(table.blocks)
    if not table.rows:
        return
    if page.now.role in (Role.BODY, Role.TITLE):
        page.sink.append(table.table())
    else:
        page.sink.extend(flattened([table.table()]))


def _write(text: str, page: Page) -> None:
    context = page.now
    if context.label:
        page.line.label += text
        return
    look = look_of(context)
    written = page.line.write(text, look, linked=context.linked, pre=context.pre)
    page.log.add(context.revisions, written)
