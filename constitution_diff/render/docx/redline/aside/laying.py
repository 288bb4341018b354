"""The changes of one part taken out of its text, each leaving a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.render.docx.redline.copying import attributes_of
from constitution_diff.render.docx.redline.leafing import WRAPPERS
from constitution_diff.render.docx.redline.unfolding import unfolded
from constitution_diff.render.docx.resolve.spelling import spell

from . import held as signs
from .cells import lay_tables
from .held import COMING, GOING, CannotBeSetAsideError, is_in, marks_of
from .looks import lay_looks

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .held import Held

_BLOCKS: Final = frozenset({n.P, n.TBL})
_SAYING: Final = frozenset({n.R, n.M + "oMath", n.M + "oMathPara"})


def lay_aside(root: Element, held: Held) -> dict[Element, Element]:
    """Take the tracked changes out of a part; `held` keeps them.

    Returns where the paragraphs are that are no longer there themselves: their words
    stand in another one.

    Raises CannotBeSetAsideError: there are changes that must be accepted first.
    """
    moved = lay_tables(root, held)
    for row in list(root.iter(n.TR)):
        _lay_row(row, root, held)
    for change in list(root.iter(*COMING)):
        if _is_around_words(change, root):
            _hide(change, held)
    for change in list(root.iter(*GOING)):
        if _is_around_words(change, root):
            _lay_struck(change, held)
    lay_looks(root, held)
    for paragraph in list(root.iter(n.P)):
        _lay_mark(paragraph, held, moved)
    return moved


def _is_around_words(change: Element, root: Element) -> bool:
    parent = change.getparent()
    apart = signs.NOT_AROUND_WORDS
    return parent is not None and parent.tag not in apart and is_in(change, root)


def _hide(element: Element, held: Held) -> None:
    """Take an element out, and leave a sign in its place."""
    sign = etree.Element(signs.PUT_IN)
    parent = element.getparent()
    assert parent is not None  # noqa: S101 - it stands in a part
    parent.replace(element, sign)
    element.tail = None
    sign.set(signs.NUMBER, held.hold([element]))


def _lay_row(row: Element, root: Element, held: Held) -> None:
    properties = child(row, signs.ROW_PROPERTIES)
    found = marks_of(properties)
    if properties is None or not found or not is_in(row, root):
        return
    if any(one.tag in COMING for one in found):
        table = row.getparent()
        _hide(row, held)
        if table is not None and table.tag == n.TBL and _is_rowless(table):
            _hide(table, held)
        return
    for one in found:
        properties.remove(one)
    properties.set(signs.MARKED, held.hold(found))


def _is_rowless(table: Element) -> bool:
    return next(table.iter(n.TR), None) is None


def _lay_struck(change: Element, held: Held) -> None:
    """Make struck words plain; each run knows the change that it was struck by."""
    if any(one.tag in _BLOCKS or one.tag == signs.PUT_IN for one in change):
        raise CannotBeSetAsideError
    unfolded(change)
    shell = etree.Element(change.tag)
    for name, value in attributes_of(change).items():
        shell.set(name, value)
    spell(change)
    around = next(change.iterancestors(n.P), None)
    struck = [
        said
        for said in change.iter(*_SAYING)
        if next(said.iterancestors(n.P), None) is around
    ]
    number = held.hold([shell]) if struck else ""
    for said in struck:
        _strike(said, number)
    parent = change.getparent()
    if parent is not None:
        for inside in list(change):
            change.addprevious(inside)
        parent.remove(change)


def _strike(said: Element, number: str) -> None:
    if said.tag != n.R:
        said.set(signs.STRUCK, number)
        return
    properties = child(said, n.RPR)
    if properties is None:
        properties = etree.Element(n.RPR)
        said.insert(0, properties)
    if signs.STRUCK in properties.attrib:  # two struck it, one after the other
        raise CannotBeSetAsideError
    properties.set(signs.STRUCK, number)


def _lay_mark(paragraph: Element, held: Held, moved: dict[Element, Element]) -> None:
    """The mark of a paragraph: one that was put in is none, the words join the next."""
    properties = child(paragraph, n.PPR)
    run = child(properties, n.RPR)
    found = marks_of(run)
    if properties is None or run is None or not found:
        return
    below = _below(paragraph)
    if any(one.tag in COMING for one in found):
        if below is not None and not _says(paragraph):
            _hide(paragraph, held)
            return
        if below is not None and below.tag == n.P:
            _join(paragraph, below, held)
            moved[paragraph] = below
            return
    for one in found:
        run.remove(one)
    properties.set(signs.MARKED, held.hold(found))


def _below(paragraph: Element) -> Element | None:
    """The paragraph, table or control that stands next in the same container."""
    return next(paragraph.itersiblings(n.P, n.TBL, n.SDT), None)


def _says(paragraph: Element) -> bool:
    """Whether anything in it is not hidden."""
    return any(
        one.tag in _SAYING or (one.tag in WRAPPERS and _says(one)) for one in paragraph
    )


def _join(paragraph: Element, below: Element, held: Held) -> None:
    """Put the words of a paragraph into the next one, with a sign between."""
    inside = [one for one in paragraph if one.tag != n.PPR]
    sign = etree.Element(signs.PARTED)
    at = 0 if child(below, n.PPR) is None else 1
    below[at:at] = [*inside, sign]
    parent = paragraph.getparent()
    if parent is not None:
        parent.remove(paragraph)
    paragraph.tail = None
    sign.set(signs.NUMBER, held.hold([paragraph]))
