"""The figures of programs on pairs of documents, as a table of text."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from benchmarks.redlines.score import Score
    from benchmarks.redlines.tools import Cost

    CostFigure = tuple[str, Callable[[Cost], float], str]
    """The head of a column, its figure, and how it is printed."""


@dataclass(frozen=True, slots=True)
class Line:
    """One program on documents of one size and one sort of numbers."""

    tool: str
    n_pages: int
    numbers: str
    costs: tuple[Cost, ...]
    score: Score | None
    """Of all seeds together; None when a run failed."""
    reason: str = ""


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole}" if whole else "-"


def _ratio(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "-"


def _per_thousand(score: Score) -> str:
    return f"{1000 * score.false_moves / score.paragraphs:.1f}"


def _exact(score: Score) -> str:
    if score.is_exact:
        return "yes"
    return f"no {score.reject_bad}/{score.accept_bad}/{score.bad_labels}"


_COSTS: Final[tuple[CostFigure, ...]] = (
    ("wall s", lambda cost: cost.wall_s, ".2f"),
    ("CPU s", lambda cost: cost.cpu_s, ".2f"),
    ("MB", lambda cost: cost.peak_mb, ".0f"),
)
_SCORES: Final[tuple[tuple[str, Callable[[Score], str]], ...]] = (
    ("exact", _exact),
    ("churn", lambda s: _ratio(s.churn, s.least)),
    ("touched", lambda s: _share(s.touched, s.unchanged)),
    ("renumbered", lambda s: _share(s.renumbered_clean, s.renumbered)),
    ("moves", lambda s: _share(s.moves_found, s.moves)),
    ("false/1,000", _per_thousand),
    ("moved+edited", lambda s: _share(s.moved_edited_shown, s.moved_edited)),
    ("unseen", lambda s: str(s.unseen)),
    ("rows moved", lambda s: _share(s.row_moves_found, s.row_moves)),
    ("splits", lambda s: _share(s.splits_marked, s.splits)),
    ("merges", lambda s: _share(s.merges_marked, s.merges)),
    ("regrouped", lambda s: _ratio(s.regrouped_churn, s.regrouped_least)),
)
LEGEND: Final = (
    'exact: "no 3/0/1" is 3 bad blocks rejected, 0 accepted, 1 bad label. churn and '
    "regrouped: times the least.\n"
    "touched: of the unchanged paragraphs. renumbered: of them only the number marked. "
    "unseen: characters\n"
    "changed in a move without a mark. Costs are medians; README.md has the rules."
)


def written(lines: Sequence[Line]) -> str:
    """All lines under a head, and below what the columns mean."""
    head = ("program", "pages", "numbers", *(name for name, _, _ in _COSTS),
            *(name for name, _ in _SCORES))  # fmt: skip
    rows = [head, *map(_cells, lines)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join((*(_row(row, widths) for row in rows), "", LEGEND))


def fastest(lines: Iterable[Line]) -> str:
    """For each size and sort of numbers, which exact program took least time.

    By the clock and by the processors; on a busy machine only the latter tells.
    """
    exact: dict[tuple[int, str], list[Line]] = {}
    for line in lines:
        if line.score is not None and line.score.is_exact:
            exact.setdefault((line.n_pages, line.numbers), []).append(line)
    return "\n".join(
        f"fastest exact at {n_pages} pages, {numbers} numbers: "
        + " and ".join(_least(found, figure) for figure in _COSTS[:2])
        for (n_pages, numbers), found in exact.items()
    )


def _least(lines: Iterable[Line], figure: CostFigure) -> str:
    name, cost_of, form = figure

    def typical(line: Line) -> float:
        return median(map(cost_of, line.costs))

    best = min(lines, key=typical)
    return f"{best.tool} ({name} {typical(best):{form}})"


def _cells(line: Line) -> tuple[str, ...]:
    named = (line.tool, str(line.n_pages), line.numbers)
    costs = tuple(
        format(median(map(figure, line.costs)), form) if line.costs else "-"
        for _, figure, form in _COSTS
    )
    if line.score is None:
        return (*named, *costs, "failed", *("-" for _ in _SCORES[1:]))
    return (*named, *costs, *(figure(line.score) for _, figure in _SCORES))


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = (
        cell.ljust(width) if place == 0 else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  ".join((first, *others))
