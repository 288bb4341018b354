"""Pages as blocks in reading order: lines, tables and balloons, each in its place."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING

from constitution_diff.model import Block, Paragraph, Role, Span

from .balloons import Balloon, split_balloons
from .columns import lines_in_reading_order
from .furniture import fewest_pages, running_lines
from .lines import Line, group_into_lines
from .paragraphs import gaps_before, leading_pt, paragraph
from .tables import Grid, split_off, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from .page import PrintedPage
    from .words import Word

_FEWEST_LINES = 6
"""A page with fewer lines takes its leading from the others."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page taken apart."""

    page: PrintedPage
    lines: tuple[Line, ...]
    tables: tuple[tuple[Grid, tuple[Word, ...]], ...]
    balloons: tuple[Balloon, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A block, and where its line stands if it is one of the body's."""

    block: Block
    baseline: float | None = None


def blocks_of(pages: Sequence[PrintedPage]) -> Iterator[Block]:
    """Every line and table of the pages in reading order.

    Each balloon follows the body line that is nearest in height. Text printed
    sideways follows the other lines of its page.
    """
    split = split_balloons([p.words for p in pages], [p.width for p in pages])
    sheets = [_sheet(page, *parts) for page, parts in zip(pages, split, strict=True)]
    roles = running_lines([s.lines for s in sheets], [s.page.height for s in sheets])
    leadings = [leading_pt(sheet.lines) for sheet in sheets]
    usual = median([own for own in leadings if own] or [0.0])
    repeated = _repeated([_aside(page) for page in pages])
    for sheet, own, leading in zip(sheets, roles, leadings, strict=True):
        few = len(sheet.lines) < _FEWEST_LINES
        placed = _marked_start(list(_placed(sheet, own, usual if few else leading)))
        yield from _with_balloons(placed, sheet)
        yield from _turned_blocks(sheet.page, repeated)


def _sheet(
    page: PrintedPage, words: Sequence[Word], balloons: tuple[Balloon, ...]
) -> _Sheet:
    rest, tables = split_off(words, page.grids)
    lines = lines_in_reading_order(rest, page.width)
    return _Sheet(page, tuple(lines), tables, balloons)


def _placed(
    sheet: _Sheet, roles: Mapping[int, Role], leading: float
) -> Iterator[_Placed]:
    """The page's lines, each table before the first line that stands below it."""
    number, tables = sheet.page.number, list(sheet.tables)
    body = [line for i, line in enumerate(sheet.lines) if i not in roles]
    gaps = iter(gaps_before(body, leading))
    after_table = False
    for index, line in enumerate(sheet.lines):
        role = roles.get(index, Role.BODY)
        while tables and _is_below(line, tables[0][0], role):
            yield _Placed(table(*tables.pop(0), number))
            after_table = True
        if role is not Role.BODY:
            yield _Placed(paragraph(line, number, role=role))
            continue
        gap = next(gaps) or after_table
        yield _Placed(paragraph(line, number, gap_before=gap), line.baseline)
        after_table = False
    yield from (_Placed(table(*rest, number)) for rest in tables)


def _is_below(line: Line, grid: Grid, role: Role) -> bool:
    """Whether the line, in the table's column or running over all, comes after it."""
    x0, top, x1, _ = grid.box
    over_it = line.x0 < x1 and line.x1 > x0
    return line.baseline > top and (over_it or role is not Role.BODY)


def _marked_start(placed: list[_Placed]) -> list[_Placed]:
    """The same, the first body line marked as the page's first."""
    for index, (block, baseline) in enumerate((p.block, p.baseline) for p in placed):
        if isinstance(block, Paragraph) and block.role is Role.BODY:
            first = _Placed(replace(block, page_start=True), baseline)
            return [*placed[:index], first, *placed[index + 1 :]]
    return placed


def _with_balloons(placed: list[_Placed], sheet: _Sheet) -> Iterator[Block]:
    """The blocks, each balloon behind the nearest body line; else at the end."""
    number = sheet.page.number
    places = [(p.baseline, i) for i, p in enumerate(placed) if p.baseline is not None]
    behind: defaultdict[int, list[Paragraph]] = defaultdict(list)
    for balloon in sheet.balloons:
        distances = ((abs(at - balloon.baseline), index) for at, index in places)
        _, nearest = min(distances, default=(0.0, len(placed) - 1))
        said = Paragraph((Span(balloon.text),), gap_before=False, page=number)
        behind[nearest].append(said)
    for index, one in enumerate(placed):
        yield one.block
        yield from behind[index]
    yield from behind[-1]


def _aside(page: PrintedPage) -> list[Line]:
    return [line for words in page.sideways for line in group_into_lines(words)]


def _repeated(pages: Sequence[Sequence[Line]]) -> set[str]:
    """What is printed sideways on so many pages that it must be furniture."""
    counts = Counter(text for lines in pages for text in {line.text for line in lines})
    return {text for text, n in counts.items() if n >= fewest_pages(len(pages))}


def _turned_blocks(page: PrintedPage, repeated: set[str]) -> Iterator[Paragraph]:
    """What is printed sideways, and the watermark, which is never a clause."""
    for line in _aside(page):
        role = Role.HEADER if line.text in repeated else Role.BODY
        yield paragraph(line, page.number, role=role, gap_before=True)
    if page.watermark:
        spans = (Span(page.watermark),)
        yield Paragraph(spans, role=Role.HEADER, page=page.number)
