"""What was set aside given its place in the redline again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.render.docx.redline.copying import empty_copy
from constitution_diff.render.docx.redline.marking import mark_properties
from constitution_diff.render.docx.resolve.marks import ALL, CONTROL_ENDS, MOVE_ENDS
from constitution_diff.render.docx.resolve.spelling import strike

from . import held as signs
from .held import CannotBeSetAsideError, marks_of
from .looks import CHANGES, set_as

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

    from .held import Held

_OF_RANGES: Final = frozenset({*MOVE_ENDS, *CONTROL_ENDS})


def put_back(root: Element, held: Held, new_id: Callable[[], str]) -> set[str]:
    """Put the changes of a part back; `new_id` gives one that no other has.

    Returns the ids that were given anew, where words of one change are apart now.

    Raises CannotBeSetAsideError: the redline changed what can only be left alone.
    """
    for table in list(_with(root, n.TBL, signs.WHOLE)):
        _put_table(table, held)
    while (sign := next(root.iter(signs.PUT_IN), None)) is not None:
        _put_in(sign, held)
    for sign in list(root.iter(signs.PARTED)):
        _part(sign, held)
    for said in list(_with(root, "*", signs.STRUCK)):
        _strike(said, held)
    for change in list(_with(root, "*", signs.NUMBER)):
        del change.attrib[signs.NUMBER]
        _out_of_move(change, new_id)
    for properties in list(_with(root, "*", signs.SET)):
        _set(properties, held)
    for properties in list(_with(root, "*", signs.MARKED)):
        _mark(properties, held)
    return _with_own_ids(root, new_id)


def _with(root: Element, tag: str, name: str) -> Iterator[Element]:
    return (one for one in root.iter(tag) if name in one.attrib)


def _taken(element: Element, name: str) -> str:
    """The number in a sign that is an attribute, which is taken off."""
    number = element.get(name, "")
    del element.attrib[name]
    return number


def _put_table(table: Element, held: Held) -> None:
    raw, before = held.back(_taken(table, signs.WHOLE))
    parent = table.getparent()
    if parent is None or _xml(table) != _xml(before):
        raise CannotBeSetAsideError
    parent.replace(table, raw)


def _xml(element: Element) -> bytes:
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False)


def _put_in(sign: Element, held: Held) -> None:
    (element,) = held.back(sign.get(signs.NUMBER, ""))
    parent = sign.getparent()
    assert parent is not None  # noqa: S101 - a sign is no part
    parent.replace(sign, element)


def _part(sign: Element, held: Held) -> None:
    """Begin a new paragraph at the sign; what stands before it is the one above."""
    (upper,) = held.back(sign.get(signs.NUMBER, ""))
    lower = sign.getparent()
    assert lower is not None  # noqa: S101 - a sign is no part
    if lower.tag != n.P:
        raise CannotBeSetAsideError
    upper.extend(list(sign.itersiblings(preceding=True))[::-1])
    for own in list(upper)[1:]:
        if own.tag == n.PPR:
            lower.insert(0, own)
    lower.remove(sign)
    lower.addprevious(upper)


def _strike(said: Element, held: Held) -> None:
    """Strike words again: in the change above where it goes on, else in one more."""
    number = _taken(said, signs.STRUCK)
    struck = said.getparent() if said.tag == n.RPR else said
    assert struck is not None  # noqa: S101 - properties are of a run
    if said.tag == n.RPR and not len(said) and not said.attrib:
        struck.remove(said)
    change = struck.getprevious()
    if change is None or change.get(signs.NUMBER) != number:
        (shell,) = held.back(number)
        change = empty_copy(shell)
        change.set(signs.NUMBER, number)
        struck.addprevious(change)
    change.append(struck)
    if change.tag == n.DEL:
        strike(change)


def _out_of_move(change: Element, new_id: Callable[[], str]) -> None:
    """Have words that moved, and were struck there, be put in there and struck.

    What was moved cannot be moved on, or struck, in the same breath.
    """
    moved = change.getparent()
    if moved is None or moved.tag != n.MOVE_TO:
        return
    after = list(change.itersiblings())
    put_in, rest = empty_copy(moved), empty_copy(moved)
    put_in.tag = n.INS
    moved.addnext(put_in)
    put_in.append(change)
    if after:
        rest.extend(after)
        put_in.addnext(rest)
    for made in (put_in, rest):
        made.set(n.ID, new_id())
    around = moved.getparent()
    if not len(moved) and around is not None:
        around.remove(moved)


def _set(properties: Element, held: Held) -> None:
    """Set words or a paragraph as they are set now, and tell how they were."""
    (now,) = held.back(_taken(properties, signs.SET))
    tag = CHANGES[str(properties.tag)]
    ours, theirs = child(properties, tag), child(now, tag)
    set_as(properties, list(now))
    if ours is not None and theirs is not None:
        # One record is all there can be, and it reaches back to the older file.
        theirs[:] = list(ours)
        held.n_looks_joined += 1
    change = ours if theirs is None else theirs
    if change is not None:
        properties.append(change)


def _mark(properties: Element, held: Held) -> None:
    """Tell again what was changed of a mark or a row, beside what the redline tells."""
    found = held.back(_taken(properties, signs.MARKED))
    holder = properties
    if properties.tag == n.PPR:
        holder = mark_properties(properties)
    marks = [*marks_of(holder), *found]
    marks.sort(key=lambda one: signs.MARKS.index(str(one.tag)))
    if len({one.tag for one in marks}) < len(marks):
        raise CannotBeSetAsideError
    for one in marks_of(holder):
        holder.remove(one)
    rest = [one for one in holder if str(one.tag).endswith("Change")]
    at = 0 if holder.tag == n.RPR else len(holder) - len(rest)
    holder[at:at] = marks


def _with_own_ids(root: Element, new_id: Callable[[], str]) -> set[str]:
    """Give what stands apart now ids of its own; the ends of ranges name theirs."""
    taken: set[tuple[str, str]] = set()
    given: set[str] = set()
    for change in root.iter(*ALL):
        own = (str(change.tag), change.get(n.ID, ""))
        if change.tag in _OF_RANGES:
            continue
        if own in taken:
            change.set(n.ID, new_id())
            given.add(change.get(n.ID, ""))
        taken.add(own)
    return given
