"""Rules: the lines, boxes and curves that a page draws, in drawing order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, cast

from .words import Colour, colour_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pdfminer.utils import PathSegment
    from pdfplumber._typing import T_obj
    from pdfplumber.page import Page

    from .words import Sheet

Point = tuple[float, float]


class Rule(NamedTuple):
    """Something drawn. Distances are points from the page's top left corner."""

    kind: str
    """"line", "rect" or "curve"; a rect lies straight on the page."""
    x0: float
    top: float
    x1: float
    bottom: float
    points: tuple[Point, ...]
    """The corners as they are drawn: two of a line, four of a rect; of a curve
    those where its parts meet."""
    stroke: Colour | None
    """None: not stroked."""
    fill: Colour | None
    """None: not filled."""
    width: float = 0.0
    """Of the stroke."""
    dashed: bool = False
    artifact: bool = False


def rules_of_page(page: Page) -> tuple[Rule, ...]:
    """The rules as pdfplumber finds them: lines, then rects, then curves."""
    found = (*page.lines, *page.rects, *page.curves)
    return tuple(_rule_of(drawn) for drawn in found if len(drawn["pts"]) > 1)


def _rule_of(drawn: T_obj) -> Rule:
    return Rule(
        kind=drawn["object_type"],
        x0=drawn["x0"],
        top=drawn["top"],
        x1=drawn["x1"],
        bottom=drawn["bottom"],
        points=tuple(drawn["pts"]),
        stroke=_colour(drawn["stroking_color"]) if drawn["stroke"] else None,
        fill=_colour(drawn["non_stroking_color"]) if drawn["fill"] else None,
        width=drawn["linewidth"],
        dashed=is_dashed(drawn["dash"]),
        artifact=drawn.get("tag") == "Artifact",
    )


def _colour(value: object) -> Colour:
    return colour_of(tuple(value) if isinstance(value, list) else value)


def is_dashed(dash: tuple[object, object] | None) -> bool:
    """Whether a dash pattern has any dashes.

    >>> is_dashed(([3, 2], 0)), is_dashed(([], 0)), is_dashed(None)
    (True, False, False)
    """
    return bool(dash and dash[0])


class Paint(NamedTuple):
    """How a path is painted: the last five parts of a rule."""

    stroke: Colour | None
    fill: Colour | None
    width: float = 0.0
    dashed: bool = False
    artifact: bool = False


def rules_of_path(
    path: Sequence[PathSegment],
    ctm: tuple[float, float, float, float, float, float],
    sheet: Sheet,
    paint: Paint,
) -> Iterator[Rule]:
    """A rule for each part of a path, its kind told as pdfminer tells it.

    >>> from .words import Sheet
    >>> path, still = [("m", 10, 20), ("l", 60, 20)], (1, 0, 0, 1, 0, 0)
    >>> for rule in rules_of_path(path, still, Sheet(100, 100), Paint((0,), None)):
    ...     print(rule.kind, rule.points)
    line ((10.0, 80.0), (60.0, 80.0))
    """
    a, b, c, d, e, f = ctm
    left, height = sheet.left, sheet.height + sheet.top
    starts = [index for index, part in enumerate(path) if part[0] == "m"]
    if not starts or starts[0]:
        return
    for start, end in pairwise([*starts, len(path)]):
        parts = path[start:end]
        if len(parts) < 2:  # noqa: PLR2004 - a lone point
            continue
        shape = "".join([part[0] for part in parts])
        ends = [part if part[0] != "h" else parts[0] for part in parts]
        raw = [cast("Point", end[-2:]) for end in ends]
        points = [
            (a * x + c * y + e + left, height - (b * x + d * y + f)) for x, y in raw
        ]
        if len(shape) > 3 and shape[-2:] == "lh" and points[-2] == points[0]:  # noqa: PLR2004
            shape = shape[:-2] + "h"
            points.pop()
        kind, corners = _told_apart(shape, points)
        xs, ys = zip(*corners, strict=True)
        yield Rule(kind, min(xs), min(ys), max(xs), max(ys), corners, *paint)


def _told_apart(shape: str, points: list[Point]) -> tuple[str, tuple[Point, ...]]:
    if shape in {"ml", "mlh"}:
        return "line", (points[0], points[1])
    if shape in {"mlllh", "mllll"} and _is_box(points):
        (x0, y0), (x1, y1) = points[0], points[2]
        return "rect", ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    return "curve", tuple(points)


def _is_box(points: list[Point]) -> bool:
    (x0, y0), (x1, y1), (x2, y2), (x3, y3), last = points
    upright = x0 == x1 and y1 == y2 and x2 == x3 and y3 == y0
    lying = y0 == y1 and x1 == x2 and y2 == y3 and x3 == x0
    return last == points[0] and (upright or lying)
