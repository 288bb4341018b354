"""The last paragraph of a text: its mark can neither come nor go.

A body, a cell, a note ends in a paragraph, and Word tracks no change of the mark that
ends it. What comes behind it therefore comes with the mark before, and so on forward:
the text "one¶" that became "one¶ two¶" is written as "one[¶] [two]¶".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from .lines import Line
from .marking import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml.etree import _Element as Element


_UNMOVED = {Status.MOVED_FROM: Status.DELETE, Status.MOVED_TO: Status.INSERT}


def with_kept_ending(lines: Sequence[Line]) -> list[Line]:
    """The lines of a text, or of what follows its last table, the last mark kept."""
    tail_at = _tail(lines)
    head, tail = list(lines[:tail_at]), list(lines[tail_at:])
    if not tail:
        return head
    going = [line for line in tail if line.mark.goes]
    coming = [line for line in tail if line.mark.comes]
    if going and coming:
        _unmove(lines, {going[-1].move, coming[-1].move} - {0})
        return head + _joined(tail, going[-1], coming[-1])
    if not head:
        tail[-1].mark = Status.KEEP
        return tail
    return _shifted(head, tail)


def _tail(lines: Sequence[Line]) -> int:
    """Where the lines behind the last kept mark begin."""
    at = len(lines)
    while at and lines[at - 1].mark is not Status.KEEP:
        at -= 1
    return at


def _unmove(lines: Sequence[Line], moves: set[int]) -> None:
    """Have moves that cannot be shown be deletions and insertions."""
    for line in lines:
        if line.move in moves:
            line.move = 0
            line.mark = _UNMOVED.get(line.mark, line.mark)
            line.stretches = [
                one._replace(status=_UNMOVED.get(one.status, one.status))
                for one in line.stretches
            ]


def _joined(tail: list[Line], going: Line, coming: Line) -> list[Line]:
    """What went last and what came last share the mark that both texts end with."""
    last = Line([*going.stretches, *coming.stretches], old=going.old, new=coming.new)
    rest = [line for line in tail if line is not going and line is not coming]
    return [*rest, last]


def _shifted(head: list[Line], tail: list[Line]) -> list[Line]:
    """Each mark of the tail one line further up; the last line has the kept one."""
    last_kept = head[-1]
    kept_old, kept_new = last_kept.old, last_kept.new
    chain = [last_kept, *tail]
    comes = tail[0].mark.comes
    for above, below in zip(chain, tail, strict=False):
        above.mark = below.mark if above.move else _UNMOVED.get(below.mark, below.mark)
        if comes:
            above.old = None
        else:
            above.new = None
    last_kept.untouched = False
    last = tail[-1]
    last.mark = Status.KEEP
    last.old, last.new = (kept_old, last.new) if comes else (last.old, kept_new)
    return [*head, *tail]


def with_joins(lines: Sequence[Line]) -> None:
    """Tell each line whose words outlive its mark what paragraph they join.

    It is the next one whose mark is there in that view.
    """
    going: Element | None = None
    coming: Element | None = None
    for line in reversed(lines):
        if line.mark.goes:
            line.joins = going if _has_words(line, lambda one: not one.goes) else None
        elif line.mark.comes:
            line.joins = coming if _has_words(line, lambda one: not one.comes) else None
        going = going if line.mark.goes else line.new
        coming = coming if line.mark.comes else line.old


def with_insertions_first(lines: Sequence[Line]) -> None:
    """Where a paragraph comes behind replaced words, have the new words stand first.

    With the old ones first, LibreOffice rejects the insertion and the paragraph as
    one, and joins what stands on both sides of it.
    """
    for line, below in pairwise(lines):
        whole = below.mark.comes and not any(one.status.goes for one in below.stretches)
        last = [one.status for one in line.stretches[-2:]]
        if (
            whole
            and line.mark is Status.KEEP
            and last == [Status.DELETE, Status.INSERT]
        ):
            line.stretches[-2:] = line.stretches[:-3:-1]


def _has_words(line: Line, stays: Callable[[Status], bool]) -> bool:
    return any(stays(one.status) for one in line.stretches if one.end > one.start)
