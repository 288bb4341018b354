"""What stands inside a run: words, tabs, breaks, field marks, anchors, drawings."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import RevisionUnit, Span

from . import names as n
from .elements import chosen
from .fields import Shown
from .forms import form_words
from .renumbering import NUMBERING_CHANGE
from .revisions import KINDS
from .symbols import symbol

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .line import Line

_Read = Callable[["Element", "Line", Span], None]
_XML_BLANKS: Final = frozenset(" \t\r\n")
_FOOTNOTE_ANCHOR: Final = n.W + "footnoteReference"
_NUMBERING: Final = re.compile(r"\s*(?:LISTNUM|AUTONUM)", re.IGNORECASE)
_DELETED_INSTRUCTION: Final = n.W + "delInstrText"
_ELSEWHERE: Final = frozenset({n.DIAGRAM, n.CHART, n.NEW_CHART})
"""Drawings whose words lie in parts of their own, which are not read."""


def read_content(parent: Element, line: Line, look: Span) -> None:
    """Append what the children of a run print, looking like `look`."""
    for child in parent:
        read = _CHILDREN.get(child.tag)
        if read is not None:
            read(child, line, look)


def _read_text(child: Element, line: Line, look: Span) -> None:
    """Words, without the blanks at the ends unless the file says to keep them."""
    text = child.text or ""
    has_blanks = text[:1] in _XML_BLANKS or text[-1:] in _XML_BLANKS
    if has_blanks and child.get(n.XML_SPACE) != "preserve":
        text = text.strip(" \t\r\n")
    if "\n" in text:
        text = text.replace("\n", " ")
    line.write(text, look)


def _read_break(child: Element, line: Line, look: Span) -> None:
    """A new line; the other types of break begin a page or a column."""
    if child.get(n.TYPE, "textWrapping") == "textWrapping":
        line.write("\n", look)


def _read_symbol(child: Element, line: Line, look: Span) -> None:
    char, font = child.get(n.W + "char", ""), child.get(n.W + "font", "")
    line.write(symbol(char, font), look)


def _read_field_mark(child: Element, line: Line, look: Span) -> None:
    fields, log = line.story.fields, line.story.reading.log
    log.touch_field(look.revisions)
    for change in child.iterchildren(NUMBERING_CHANGE):
        log.formatted(change, RevisionUnit.NUMBERING)
    match child.get(n.W + "fldCharType"):
        case "begin":
            words = form_words(child)
            fields.begin(form=Shown(words, line.n_chars) if words else None)
        case "separate":
            fields.separate()
        case "end":
            form = fields.end()
            # One that holds the words as well says them itself.
            if form is not None and form.at == line.n_chars:
                line.write(form.words, look)
    line.in_contents = line.in_contents or fields.in_contents


def _read_instruction(child: Element, line: Line, look: Span) -> None:
    line.story.reading.log.touch_field(look.revisions)
    is_deleted = child.tag == _DELETED_INSTRUCTION
    if _NUMBERING.match(child.text or ""):
        line.story.reading.found["number-field"] += 1
    line.story.fields.instruct(child.text or "", is_deleted=is_deleted)


def _read_page_break(_child: Element, line: Line, _look: Span) -> None:
    if line.story.page is not None:
        line.story.page += 1


def _read_anchor(child: Element, line: Line, look: Span) -> None:
    kind = "footnote" if child.tag == _FOOTNOTE_ANCHOR else "endnote"
    note_id = f"{kind}-{child.get(n.ID, '')}"
    around = (*line.story.containers, *look.revisions)
    line.story.reading.anchors.setdefault(note_id, around)
    line.point(replace(look, note=note_id))


def _read_remark(child: Element, line: Line, look: Span) -> None:
    """The mark of a remark whose range was not given before."""
    place = line.story.reading.remark(child.get(n.ID, ""))
    if place is not None:
        line.point(replace(look, revisions=(*look.revisions, place)))


def _read_object(child: Element, line: Line, look: Span) -> None:
    line.story.reading.found["embedded-object"] += 1
    _read_drawing(child, line, look)


def _read_drawing(child: Element, line: Line, look: Span) -> None:
    """Keep the outermost text boxes for later; those inside them come with theirs."""
    if child.tag == n.TEXT_BOX:
        line.boxes.append((child, look.revisions))
    elif child.tag == n.ALTERNATE:
        for inner in chosen(child):
            _read_drawing(inner, line, look)
    elif child.tag in _ELSEWHERE:
        line.story.reading.found["embedded-object"] += 1
    elif child.tag == n.WORD_ART:
        line.write(child.get("string", ""), look)
    else:
        for inner in child:
            _read_drawing(inner, line, look)


def _read_alternate(child: Element, line: Line, look: Span) -> None:
    for branch in chosen(child):
        read_content(branch, line, look)


def _read_change(child: Element, line: Line, look: Span) -> None:
    """A change inside a run, which only equations have."""
    place = line.story.reading.log.open(child, KINDS[child.tag])
    read_content(child, line, replace(look, revisions=(*look.revisions, place)))


def _read_ruby(child: Element, line: Line, look: Span) -> None:
    for run in child.iterfind(f"{n.W}rubyBase/{n.R}"):
        read_content(run, line, look)


def _writer(text: str) -> _Read:
    return lambda _child, line, look: line.write(text, look)


_CHILDREN: Final[dict[object, _Read]] = {
    n.T: _read_text,
    n.W + "delText": _read_text,
    n.M + "t": _read_text,
    n.W + "tab": _writer("\t"),
    n.W + "ptab": _writer("\t"),
    n.W + "br": _read_break,
    n.W + "cr": _writer("\n"),
    n.W + "noBreakHyphen": _writer("-"),
    n.W + "sym": _read_symbol,
    n.FIELD_MARK: _read_field_mark,
    n.W + "instrText": _read_instruction,
    _DELETED_INSTRUCTION: _read_instruction,
    n.PAGE_BREAK: _read_page_break,
    _FOOTNOTE_ANCHOR: _read_anchor,
    n.W + "endnoteReference": _read_anchor,
    n.W + "commentReference": _read_remark,
    n.W + "object": _read_object,
    n.W + "drawing": _read_drawing,
    n.W + "pict": _read_drawing,
    n.ALTERNATE: _read_alternate,
    n.W + "ruby": _read_ruby,
    n.INS: _read_change,
    n.DEL: _read_change,
}
"""What stands inside a run. Anything else there prints nothing."""
