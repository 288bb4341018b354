"""Fields over several paragraphs that only the old file has, such as a contents list.

Their lines may stay, go and come one by one; the field around them is one. Where the
new file has none in its place, or begins its own elsewhere, the old one is struck and
the new one put in, each from its beginning to its end. Neither cuts into the other: the
one that begins first ends last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.read.docx.fields import kind_of

from .balance import wrap
from .copying import copied
from .marking import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from .marking import Marker

_KIND: Final = n.W + "fldCharType"
_CODE: Final = n.W + "instrText"
_STRUCK_CODE: Final = n.W + "delInstrText"
_GOING: Final = (n.DEL, n.MOVE_FROM)
_COMING: Final = (n.INS, n.MOVE_TO)
_MOVES: Final = (n.MOVE_FROM, n.MOVE_TO)


@dataclass(frozen=True, slots=True)
class _Field:
    """A field that begins in one paragraph and ends in another."""

    parts: tuple[Element, ...]
    """Its marks and instructions, in order."""
    first: Element
    """The paragraph that it begins in."""
    last: Element

    @property
    def kind(self) -> str:
        return kind_of("".join(one.text or "" for one in self.parts))


def strike_fields(
    old: Element, new: Element, written: Mapping[Element, Element], marker: Marker
) -> int:
    """Strike such fields of the old file in the redline; how many could not be.

    `written` tells what became of the paragraphs of both files.
    """
    lost = 0
    for field in _fields(old):
        there = written.get(field.first), written.get(field.last)
        if there[0] is None or there[1] is None:
            lost += 1
            continue
        theirs = [one for one in _fields(new) if one.kind == field.kind]
        if not any(one.first is there[0] and not _comes(one) for one in theirs):
            gone = _Field(field.parts, there[0], there[1])
            lost += 0 if _strike(gone, field, theirs, marker) else 1
    return lost


def _fields(root: Element) -> Iterator[_Field]:
    """Those of a part as it is with all changes accepted."""
    open_fields: list[list[Element]] = []
    for part in root.iter(n.FIELD_MARK, _CODE):
        kind = part.get(_KIND)
        if next(part.iterancestors(*_GOING), None) is not None:
            continue
        if kind == "begin":
            open_fields.append([])
        if open_fields:
            open_fields[-1].append(part)
        if kind == "end" and open_fields:
            parts = open_fields.pop()
            first, last = (
                next(one.iterancestors(n.P), None) for one in (parts[0], parts[-1])
            )
            if first is not None and last is not None and first is not last:
                yield _Field(tuple(parts), first, last)


def _comes(field: _Field) -> bool:
    return next(field.parts[0].iterancestors(*_COMING), None) is not None


def _strike(
    gone: _Field, field: _Field, theirs: Sequence[_Field], marker: Marker
) -> bool:
    """Strike a field where it was; whether that can be."""
    *head, end = field.parts
    lies_there = all(next(p.iterancestors(n.P), None) is field.first for p in head)
    moved = any(_is_moved(one) for one in (gone.first, gone.last))
    if not lies_there or moved or _says_before(head[0], field.first):
        return False
    beside = next((one for one in theirs if one.last is gone.last), None)
    if beside is not None:
        for part in beside.parts:
            wrap(part.getparent(), marker)
    _put_first(gone.first, _struck(head, marker))
    change = _struck([end], marker)
    if beside is not None and _put_beside(gone, change, beside):
        return True
    if _says_before(end, field.last):
        gone.last.append(change)
    else:
        _put_first(gone.last, change)
    return True


def _is_moved(paragraph: Element) -> bool:
    mark = child(child(paragraph, n.PPR), n.RPR)
    return mark is not None and any(child(mark, tag) is not None for tag in _MOVES)


def _says_before(part: Element, paragraph: Element) -> bool:
    """Whether words stand before it in its paragraph."""
    for one in paragraph.iter(n.T, n.W + "tab", part.tag):
        if one is part:
            break
        if one.tag != part.tag:
            return True
    return False


def _struck(parts: Sequence[Element], marker: Marker) -> Element:
    change = marker.mark(Status.DELETE)
    for part in parts:
        made = copied(part)
        if made.tag == _CODE:
            made.tag = _STRUCK_CODE
        etree.SubElement(change, n.R).append(made)
    return change


def _put_first(paragraph: Element, change: Element) -> None:
    own = child(paragraph, n.PPR)
    if own is None:
        paragraph.insert(0, change)
    else:
        own.addnext(change)


def _put_beside(gone: _Field, change: Element, beside: _Field) -> bool:
    """Put the struck end next to the end of the field that comes; whether it does."""
    around = next(beside.parts[-1].iterancestors(*_COMING), None)
    if around is None:
        return False
    if _begins_first(gone.first, beside):
        around.addnext(change)
    else:
        around.addprevious(change)
    return True


def _begins_first(paragraph: Element, other: _Field) -> bool:
    """Whether a field that begins a paragraph begins before the other one."""
    root = paragraph.getroottree().getroot()
    found = (one for one in root.iter(n.P) if one in (paragraph, other.first))
    return next(found, None) is paragraph
