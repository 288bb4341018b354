"""The last paragraph of a text: its mark can neither come nor go.

A body, a cell, a note ends in a paragraph, and Word tracks no change of the mark that
ends it. What comes behind it therefore comes with the mark before, and so on forward:
the text "one¶" that became "one¶ two¶" is written as "one[¶] [two]¶". So it is where
tables come or go between the two: with them gone, the one paragraph joins the other.
Where one went and another came, both have the mark: "[one][two]¶". Either may be half
of a move, whose words stay together there.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from .lines import Line
from .marking import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml.etree import _Element as Element

    from .step import Step


_UNMOVED = {Status.MOVED_FROM: Status.DELETE, Status.MOVED_TO: Status.INSERT}


def with_kept_ending(entries: Sequence[Line | Step]) -> list[Line | Step]:
    """The lines and tables of a text, the last mark kept."""
    tail_at = _tail(entries)
    head, tail = list(entries[:tail_at]), list(entries[tail_at:])
    lines = [entry for entry in tail if isinstance(entry, Line)]
    if not (tail and isinstance(tail[-1], Line)):
        return [*head, *tail]
    going = [line for line in lines if line.mark.goes]
    coming = [line for line in lines if line.mark.comes]
    above = head[-1] if head else None
    if going and coming:
        # Only one of two moves of several lines can be in one piece.
        other, main = sorted((going, coming), key=_n_moving)
        if _n_moving(other) > 1:
            _unmove(entries, other[-1].move)
        return head + _sharing(tail, other[-1], main[-1])
    if isinstance(above, Line):
        _shift([above, *lines])
    else:
        tail[-1].mark = Status.KEEP
    return [*head, *tail]


def _tail(entries: Sequence[Line | Step]) -> int:
    """Where what stands behind the last kept mark or table begins."""
    at = len(entries)
    while at and not _is_kept(entries[at - 1]):
        at -= 1
    return at


def _is_kept(entry: Line | Step) -> bool:
    if isinstance(entry, Line):
        return entry.mark is Status.KEEP
    return bool(entry.olds and entry.news)


def _n_moving(lines: Sequence[Line]) -> int:
    """How many lines moved together with the last one, itself included; 0 for none."""
    return sum(_is_in(lines[-1].move, line) for line in lines)


def _unmove(entries: Sequence[Line | Step], move: int) -> None:
    """Have a move that cannot be shown be a deletion and an insertion."""
    for line in entries:
        if isinstance(line, Line) and _is_in(move, line):
            line.move = 0
            line.mark = _UNMOVED.get(line.mark, line.mark)
            line.stretches = [
                one._replace(status=_UNMOVED.get(one.status, one.status))
                for one in line.stretches
            ]


def _sharing(tail: Sequence[Line | Step], other: Line, main: Line) -> list[Line | Step]:
    """What went last and what came last have the mark together that ends both texts.

    What moved with `main` stays next to it: those lines come last, its words first.
    """
    rest = [entry for entry in tail if entry is not other and entry is not main]
    rest.sort(key=lambda entry: _is_in(main.move, entry))
    first, second = (main, other) if main.move else (other, main)
    gone, come = (main, other) if main.mark.goes else (other, main)
    last = Line([*first.stretches, *second.stretches], old=gone.old, new=come.new)
    last.parted = True
    last.move, last.half = main.move, main.half
    last.beside = other.move, other.half
    return [*rest, last]


def _is_in(move: int, entry: Line | Step) -> bool:
    return isinstance(entry, Line) and move > 0 and entry.move == move


def _shift(lines: Sequence[Line]) -> None:
    """Each mark one line further up, and the kept one, the first, to the last line."""
    first, last = lines[0], lines[-1]
    kept_old, kept_new = first.old, first.new
    comes = last.mark.comes
    for above, below in pairwise(lines):
        above.mark = below.mark if above.move else _UNMOVED.get(below.mark, below.mark)
        if comes:
            above.old = None
        else:
            above.new = None
    first.untouched = False
    last.mark, last.parted = Status.KEEP, True
    if comes:
        last.old = kept_old
    else:
        last.new = kept_new


def with_joins(lines: Sequence[Line]) -> None:
    """Tell each line whose words outlive its mark what paragraph they join.

    It is the next one whose mark is there in that view. Where that one's mark stays, it
    is told as well.
    """
    going: Element | None = None
    coming: Element | None = None
    kept: Line | None = None
    for line in reversed(lines):
        if line.mark.goes:
            line.joins = going if _has_words(line, lambda one: not one.goes) else None
        elif line.mark.comes:
            line.joins = coming if _has_words(line, lambda one: not one.comes) else None
        kept = line if line.mark is Status.KEEP else kept
        if line.joins is not None and kept is not None:
            kept.parted = True
        going = going if line.mark.goes else line.new
        coming = coming if line.mark.comes else line.old


def with_insertions_first(lines: Sequence[Line]) -> None:
    """Where a paragraph comes behind replaced words, have the new words stand first.

    With the old ones first, LibreOffice rejects the insertion and the paragraph as
    one, and joins what stands on both sides of it. Not so where words that stay begin
    the paragraph.
    """
    for line, below in pairwise(lines):
        begins_anew = all(one.status.comes for one in below.stretches[:1])
        whole = (
            begins_anew
            and below.mark.comes
            and not any(one.status.goes for one in below.stretches)
        )
        last = [one.status for one in line.stretches[-2:]]
        if (
            whole
            and line.mark is Status.KEEP
            and last == [Status.DELETE, Status.INSERT]
        ):
            line.stretches[-2:] = line.stretches[:-3:-1]


def _has_words(line: Line, stays: Callable[[Status], bool]) -> bool:
    return any(stays(one.status) for one in line.stretches if one.end > one.start)
