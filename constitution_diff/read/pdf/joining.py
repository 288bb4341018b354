"""Which printed lines make a paragraph: by their places first, by their words last."""

from __future__ import annotations

import re
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.model.values import dataclass

from .gaps import gaps_before
from .labels import defines, quotes, typed_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .columns import Columns
    from .lines import Line

_ROOM_EM = 0.8
"""The white that a line had left, beyond the next word, when it was broken early."""
_LEFT_PT = 3.0
"""How far left edges of one paragraph may differ."""
_FIRST_LINE_PT = 60.0
_SETTLED = 2
"""The line that shows where those of its paragraph begin."""
_SIZE_PT = 0.6
_END_STOPS = ".;:?!"
_CLOSERS = "\"'”’)]"
_LIST_END = re.compile(r"(?:[;:,.]|;\s*(?:and|or|and/or|but))$")
_ORDINAL = re.compile(r"\d+|(?<![A-Za-z])[A-Za-z](?![A-Za-z])")
_OPEN_WORDS = frozenset(
    (
        "a an the of in on at by to for from with under and or section sections "
        "paragraph paragraphs part parts rule rules article articles clause clauses "
        "schedule appendix regulation see is are be as that which"
    ).split()
)


class Placed(NamedTuple):
    """A line of the body, and what can be seen around it."""

    line: Line
    page: int
    """From 1."""
    right: float
    """How far to the right the lines of its column reach."""
    gap: bool
    """More than the usual white stands above it."""
    starts: bool
    """It is the first of a page or of a column."""
    opens_page: bool = False
    mid: float = 0.0
    """The middle of its column."""
    shift: float = 0.0
    """How far its column lies to the right of the first one, in points."""

    @property
    def indent_pt(self) -> float:
        """Where its text begins behind a label, as if in the first column."""
        return text_left(self.line) - self.shift


@dataclass(slots=True)
class _Open:
    """The paragraph that is being joined."""

    lines: list[Placed]
    left: float
    """Where its next lines are expected to begin."""
    settled: bool
    """Whether that is known, and not only the first line's own edge."""
    labelled: bool


def placed_lines(
    lines: Sequence[Line],
    page: int,
    leading: float,
    *,
    opens_page: bool = True,
    columns: Columns | None = None,
) -> Iterator[Placed]:
    """The body lines of a page, each with the edge and the gap that it is judged by."""
    gaps = gaps_before(lines, leading)
    starts = [
        not at or _starts_column(lines[at - 1], line, columns)
        for at, line in enumerate(lines)
    ]
    if not lines:
        return
    bounds = [at for at, start in enumerate(starts) if start]
    for first, end in zip(bounds, [*bounds[1:], len(lines)], strict=True):
        column = lines[first:end]
        right = max((line.x1 for line in column), default=0.0)
        left = min((line.x0 for line in column), default=0.0)
        for at, line in enumerate(column, first):
            second = columns is not None and line.x0 > columns.gutter
            yield Placed(
                line, page, right, gaps[at], starts[at],
                opens_page and not at, (left + right) / 2,
                columns.shift_pt if columns and second else 0.0,
            )  # fmt: skip


def _starts_column(above: Line, line: Line, columns: Columns | None) -> bool:
    """Whether the second of two lines begins a column: higher up, or to the right."""
    if line.baseline < above.baseline + 0.3 * line.size:
        return True
    return columns is not None and above.x1 <= columns.gutter < line.x0


def paragraphs_of(lines: Sequence[Placed]) -> Iterator[list[Placed]]:
    """The lines of each paragraph, in order."""
    now: _Open | None = None
    for placed in lines:
        if now is not None and _goes_on(now, placed):
            now.lines.append(placed)
            if len(now.lines) == _SETTLED or placed.starts:
                now.left, now.settled = placed.line.x0, True
            continue
        if now is not None:
            yield now.lines
        now = _opened(placed)
    if now is not None:
        yield now.lines


def _opened(placed: Placed) -> _Open:
    words = placed.line.words
    end = placed.line.label
    if end is not None:
        return _Open([placed], words[end + 1].x0, settled=True, labelled=True)
    typed = bool(typed_label(placed.line.text))
    return _Open([placed], placed.line.x0, settled=False, labelled=typed)


def text_left(line: Line) -> float:
    """Where the text begins behind a label that is set off; else the line's edge."""
    end = line.label
    return line.x0 if end is None else line.words[end + 1].x0


def _goes_on(now: _Open, placed: Placed) -> bool:
    """Whether a line continues the paragraph so far."""
    above, line = now.lines[-1].line, placed.line
    if abs(line.size - above.size) > _SIZE_PT and not _same_type(above, line):
        return False
    if line.label is not None and not _mid_line(now, placed):
        return False
    if now.lines[-1].line.bold != line.bold and _restyled(now, line):
        return False
    short = _stopped_short(now.lines[-1], line)
    labelled = typed_label(line.text) and _may_begin(now, placed, short=short)
    if labelled or _next_definition(now, line):
        return False
    if placed.starts or placed.gap:
        return placed.starts and _goes_on_over(now, placed, short=short)
    return _lines_up(now, placed, short=short) and not (
        short and _may_end(above.text, line.text)
    )


def _next_definition(now: _Open, line: Line) -> bool:
    """Whether a term in quotes with its meaning stands below another."""
    first, above = now.lines[0].line.text, now.lines[-1].line.text
    ended = above.endswith((";", ".", "; and", "; or"))
    return ended and defines(line.text) and quotes(first)


def _same_type(above: Line, line: Line) -> bool:
    """Whether most words of both are of one size."""
    sizes = [median(word.size for word in each.words) for each in (above, line)]
    return abs(sizes[0] - sizes[1]) <= _SIZE_PT


def _mid_line(now: _Open, placed: Placed) -> bool:
    """Whether what looks like a label set off is a number in a justified line."""
    text = placed.line.text
    if typed_label(text) or placed.gap or placed.starts:
        return False
    above = now.lines[-1].line.text
    return now.settled and _lined_up(now, placed) and not _ends(above)


def _restyled(now: _Open, line: Line) -> bool:
    """Whether bold type ends or begins between two lines, as below a heading."""
    above = now.lines[-1].line
    if above.bold:
        return all(placed.line.bold for placed in now.lines)
    return _ends(above.text) or line.text[:1].isupper()


def _stopped_short(placed: Placed, after: Line) -> bool:
    """Whether the next line's first word had room at the end of this one."""
    line, first = placed.line, after.words[0]
    room = placed.right - line.x1
    space = 0.28 * line.size
    return room > first.x1 - first.x0 + space + _ROOM_EM * line.size


def _may_begin(now: _Open, placed: Placed, *, short: bool) -> bool:
    """Whether a line that opens with a label can open a paragraph here.

    A label in the text, as "section / 4.2 above", stands where the lines of its
    paragraph begin, behind words that wait for it.
    """
    above = now.lines[-1].line.text
    outside = now.settled and placed.line.x0 < now.left - _LEFT_PT
    if placed.gap or outside or _next_in_list(now.lines[0].line, placed.line):
        return True
    last = above.rsplit(" ", 1)[-1].lower().strip(_CLOSERS)
    if last in _OPEN_WORDS and not short:
        return False
    return placed.starts or short or _LIST_END.search(above) is not None or _heads(now)


def _next_in_list(first: Line, line: Line) -> bool:
    """Whether two lines begin at one edge with neighbouring labels, as 4.2 and 4.3."""
    labels = [typed_label(each.text) for each in (first, line)]
    shapes = [_ORDINAL.sub("#", label) for label in labels]
    if shapes[0] != shapes[1] or abs(first.x0 - line.x0) > _LEFT_PT:
        return False
    old, new = (_ORDINAL.findall(label)[-1:] for label in labels)
    return bool(old and new) and _ordinal(new[0]) - _ordinal(old[0]) == 1


def _ordinal(mark: str) -> int:
    return int(mark) if mark.isdecimal() else ord(mark[-1].lower())


def _heads(now: _Open) -> bool:
    return all(placed.line.bold for placed in now.lines)


def _goes_on_over(now: _Open, placed: Placed, *, short: bool) -> bool:
    """Whether a paragraph goes on over the end of a page or a column."""
    above, text = now.lines[-1], placed.line.text
    if _ends(above.line.text):
        far = above.right - above.line.x1 > 2.2 * above.line.size
        return not (text[:1].islower() is False and far) and not (
            short and above.line.text.endswith((";", ":"))
        )
    if _heads(now):
        return placed.line.bold and not short
    return text[:1].islower() or not short


def _lined_up(now: _Open, placed: Placed) -> bool:
    return abs(placed.line.x0 - now.left) <= _LEFT_PT


def _lines_up(now: _Open, placed: Placed, *, short: bool) -> bool:
    """Whether the line begins where a line of this paragraph can begin."""
    if _lined_up(now, placed) or _below_label(now, placed, short=short):
        return True
    line, above = placed.line, now.lines[-1].line
    if short:
        return _centred(now.lines[-1], placed) and not _ends(above.text)
    if now.settled:
        return _centred(now.lines[-1], placed) or (
            line.text[:1].islower() and not _ends(above.text) and not now.labelled
        )
    # The first line may be set in, or the lines below it.
    return abs(line.x0 - above.x0) <= _FIRST_LINE_PT


def _below_label(now: _Open, placed: Placed, *, short: bool) -> bool:
    """Whether the second line of a labelled paragraph goes on elsewhere.

    As under "(a)" and a tab in a first line that alone is set in. The paragraph may be
    set narrower than its column, so that room is judged by its own two lines too.
    """
    above, line = now.lines[-1], placed.line
    if not (now.labelled and now.settled and len(now.lines) == 1):
        return False
    edges = above.line.x0 - _FIRST_LINE_PT, now.left + _FIRST_LINE_PT
    if _ends(above.line.text) or not edges[0] <= line.x0 <= edges[1]:
        return False
    own = above._replace(right=max(above.line.x1, line.x1))
    return not _stopped_short(own, line) and (line.text[:1].islower() or not short)


def _centred(one: Placed, other: Placed) -> bool:
    middles = [(p.line.x0 + p.line.x1) / 2 for p in (one, other)]
    near = abs(middles[0] - middles[1]) <= 2 * _LEFT_PT
    return near and abs(middles[0] - one.mid) < 6 * _LEFT_PT


def _may_end(above: str, below: str) -> bool:
    """Whether a paragraph can end with one line and another begin with the next."""
    return _ends(above) or not below[:1].islower()


def _ends(text: str) -> bool:
    return text.rstrip(_CLOSERS)[-1:] in _END_STOPS if text else True
