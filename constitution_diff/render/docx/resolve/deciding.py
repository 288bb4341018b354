"""What is decided of each change, where several elements are one: a move, a control.

A move is settled as a whole: a choice of one half is one of both, and where the two
are chosen against each other it stays as it is.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n

from .hands import hand_of
from .marks import (
    CELL_MERGE,
    CELLS,
    CONTROL_ENDS,
    CONTROL_STARTS,
    GRID_CHANGE,
    MOVE_ENDS,
    MOVE_STARTS,
    Verdict,
    accept_all,
    mark_of,
    marks_in,
    reject_all,
)

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from lxml.etree import _Element as Element

    from .marks import Decide

_UNIFORM: Final = {accept_all: Verdict.ACCEPT, reject_all: Verdict.REJECT}
_RANGE_MARKS: Final = frozenset({*MOVE_STARTS, *MOVE_ENDS, *CONTROL_ENDS})
_TEXT: Final = frozenset({n.R, n.P, n.TBL})
_EDITED_WITHIN: Final = {n.DEL: n.MOVE_FROM, n.INS: n.MOVE_TO}
"""Words struck where they were moved from, or put in where they were moved to."""
_CONTROLS: Final = (n.SDT, n.W + "customXml", n.W + "smartTag")
_GRID_CHANGES: Final = frozenset(
    {n.W + "tblPrChange", n.W + "tcPrChange", CELL_MERGE, *CELLS}
)


class Judged(NamedTuple):
    """What becomes of an element."""

    element: Element
    verdict: Verdict
    key: Hashable = None
    """What it is part of: the name of a move, a control, or itself; None where
    nobody has to know."""

    @property
    def is_moved(self) -> bool:
        """Whether it is part of a move."""
        return isinstance(self.key, str)


@dataclass(slots=True)
class _Ranges:
    """The move ranges open at a place, by what lies in them."""

    open: dict[str, dict[str, tuple[str, tuple[str, str]]]] = field(
        default_factory=lambda: {n.MOVE_FROM: {}, n.MOVE_TO: {}}
    )
    """The name, and author and date, by the id of the range."""
    names: dict[tuple[str, str], str] = field(default_factory=dict)
    """Of every range met, by what lies in it and its id."""

    def begin(self, kind: str, mark: Element) -> str:
        """Open the range of one half of a move; returns the move's name."""
        range_id = mark.get(n.ID, "")
        name = mark.get(n.NAME) or f"#{range_id}"
        self.open[kind][range_id] = (name, hand_of(mark))
        self.names[kind, range_id] = name
        return name

    def end(self, kind: str, mark: Element) -> str:
        """Close it; the name of the move."""
        range_id = mark.get(n.ID, "")
        self.open[kind].pop(range_id, None)
        return self.names.get((kind, range_id), "")

    def innermost(self, kind: str) -> str:
        """The name of the move whose range was opened last; "" when none is open."""
        ranges = self.open.get(kind)
        return next(reversed(ranges.values()))[0] if ranges else ""

    def around(self, element: Element) -> str:
        """The name of the move that a change is part of; "" when it is of none.

        What was edited while it was moved belongs to it; a later hand's edit does not.
        """
        kind = _EDITED_WITHIN.get(str(element.tag), str(element.tag))
        ranges = self.open.get(kind)
        if not ranges:
            return ""
        name, hand = next(reversed(ranges.values()))
        return name if kind == element.tag or hand == hand_of(element) else ""


def judged(found: list[Element], decide: Decide) -> list[Judged]:
    """Each element with what becomes of it, in the same order."""
    if decide in _UNIFORM:
        return [Judged(one, _UNIFORM[decide]) for one in found]
    keyed = list(zip(found, _keys(found), strict=True))
    verdicts = _by_key(keyed, decide)
    return _with_grids([Judged(one, verdicts[key], key) for one, key in keyed])


def n_changes_in(root: Element) -> int:
    """How many tracked changes a tree holds, each counted once."""
    return len(set(_keys(marks_in(root))))


def _by_key(
    keyed: Iterable[tuple[Element, Hashable]], decide: Decide
) -> dict[Hashable, Verdict]:
    members: dict[Hashable, list[Element]] = {}
    for element, key in keyed:
        members.setdefault(key, []).append(element)
    return {
        key: _together({decide(mark_of(one)) for one in _asked(elements)})
        for key, elements in members.items()
    }


def _asked(elements: list[Element]) -> list[Element]:
    """Those that say what is changed; the ends of a range only say where."""
    telling = [one for one in elements if one.tag not in _RANGE_MARKS]
    return telling or [one for one in elements if one.tag in MOVE_STARTS]


def _together(verdicts: set[Verdict]) -> Verdict:
    """What holds of all parts of one change.

    >>> _together({Verdict.ACCEPT, Verdict.KEEP}).name
    'ACCEPT'
    >>> _together({Verdict.ACCEPT, Verdict.REJECT}).name
    'KEEP'
    """
    firm = verdicts - {Verdict.KEEP}
    return firm.pop() if len(firm) == 1 else Verdict.KEEP


def _keys(found: Iterable[Element]) -> list[Hashable]:
    """What each element is part of: a named move, a control, or nothing but itself.

    The mark of a paragraph is written where that begins, and lies where it ends: in a
    range that begins in the paragraph.
    """
    ranges = _Ranges()
    controls: dict[str, Hashable] = {}
    keys: dict[Element, Hashable] = {}
    waiting: list[Element] = []
    for element in found:
        while waiting and not _stands_in(element, _paragraph(waiting[-1])):
            mark = waiting.pop()
            keys[mark] = ranges.around(mark) or mark
        keys[element] = _key(element, ranges, controls)
        if keys[element] is element and _paragraph(element) is not None:
            waiting.append(element)
    keys.update((mark, ranges.around(mark) or mark) for mark in waiting)
    return list(keys.values())


def _stands_in(element: Element, paragraph: Element | None) -> bool:
    return any(one is paragraph for one in element.iterancestors())


def _paragraph(element: Element) -> Element | None:
    """The paragraph of whose mark it is a change; None for other changes."""
    run = element.getparent()
    properties = None if run is None or run.tag != n.RPR else run.getparent()
    return None if properties is None else properties.getparent()


def _key(element: Element, ranges: _Ranges, controls: dict[str, Hashable]) -> Hashable:
    tag, mark_id = str(element.tag), element.get(n.ID, "")
    if tag in MOVE_STARTS:
        return ranges.begin(MOVE_STARTS[tag], element)
    if tag in MOVE_ENDS:
        return ranges.end(MOVE_ENDS[tag], element) or element
    if tag in CONTROL_STARTS:
        kind = CONTROL_STARTS[tag]
        key = ranges.innermost(kind) or _named_after(element) or control_of(element)
        controls[mark_id] = element if key is None else key
        return controls[mark_id]
    if tag in CONTROL_ENDS:
        return controls.get(mark_id, element)
    return ranges.around(element) or element


def control_of(mark: Element) -> Element | None:
    """The control that a customXml…RangeStart stands before, or at whose end."""
    for following in mark.itersiblings():
        if following.tag in _CONTROLS:
            return following
        if following.tag in _TEXT:
            break
    return next(mark.iterancestors(*_CONTROLS), None)


def _named_after(mark: Element) -> str:
    """The name of a move whose range begins between a control's mark and itself."""
    for following in mark.itersiblings():
        if following.tag in MOVE_STARTS:
            return following.get(n.NAME, "")
        if following.tag in _CONTROLS or following.tag in _TEXT:
            break
    return ""


def _with_grids(settled: list[Judged]) -> list[Judged]:
    """The columns of a table go as the cells do; they have no author of their own."""
    tables: dict[Element, set[Verdict]] = {}
    for element, verdict, _ in settled:
        if element.tag in _GRID_CHANGES:
            table = next(element.iterancestors(n.TBL), None)
            if table is not None:
                tables.setdefault(table, set()).add(verdict)
    return [
        _like_its_cells(one, tables) if one.element.tag == GRID_CHANGE else one
        for one in settled
    ]


def _like_its_cells(grid: Judged, tables: dict[Element, set[Verdict]]) -> Judged:
    table = next(grid.element.iterancestors(n.TBL), grid.element)
    verdicts = tables.get(table, {grid.verdict})
    alike = next(iter(verdicts)) if len(verdicts) == 1 else Verdict.KEEP
    return grid._replace(verdict=alike)
