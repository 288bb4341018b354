"""Contents lists: lines that end in a page number, behind leaders or much white."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lines import Line

_LED = re.compile(
    r".*?(?:\.\s?){4}[.…\s]*(?:\d{1,4}|[ivxlc]{1,6})|.*…{2}[.…\s]*\d{1,4}"
)
_PAGE = re.compile(r"\d{1,4}|[ivxlc]{1,6}")
_WHITE_EM = 2.5
_FEWEST = 3
_NEAR_PT = 4.0


def listed_lines(lines: Sequence[Line]) -> dict[int, str]:
    """The lines of a page that a contents list has, by their place from 0.

    The value is the line's page number where white and no leader parts it from the
    title; else "".
    """
    led = {at: "" for at, line in enumerate(lines) if is_led(line)}
    pages = [_white_page(line) for line in lines]
    white = _in_runs(pages, lines)
    if len(led) >= _FEWEST:
        # Chapters often have no leaders where their sections have.
        right = lines[max(led)].x1
        near = (at for at, page in enumerate(pages) if page)
        white |= {at: pages[at] for at in near if abs(lines[at].x1 - right) <= _NEAR_PT}
    return {**white, **led}


def is_led(line: Line) -> bool:
    """Whether leaders and a page number end the line."""
    return line.text[-1] in "0123456789ivxlc" and _LED.fullmatch(line.text) is not None


def _white_page(line: Line) -> str:
    """The page number at the end of the line, far from the other words; or ""."""
    if len(line.words) < 2:  # noqa: PLR2004
        return ""
    title, number = line.words[-2:]
    far = number.x0 - title.x1 > _WHITE_EM * number.size
    return number.text if far and _PAGE.fullmatch(number.text) else ""


def _in_runs(pages: Sequence[str], lines: Sequence[Line]) -> dict[int, str]:
    """Those that stand together, their numbers under one another and rising."""
    found: dict[int, str] = {}
    run: list[int] = []
    for at in range(len(pages) + 1):
        if at < len(pages) and pages[at] and _under(run, at, lines):
            run.append(at)
            continue
        if len(run) >= _FEWEST and _rising([pages[place] for place in run]):
            found.update((place, pages[place]) for place in run)
        run = [at] if at < len(pages) and pages[at] else []
    return found


def _under(run: Sequence[int], at: int, lines: Sequence[Line]) -> bool:
    return not run or abs(lines[run[-1]].x1 - lines[at].x1) <= _NEAR_PT


def _rising(pages: Sequence[str]) -> bool:
    numbers = [int(page) for page in pages if page.isdecimal()]
    return numbers == sorted(numbers)
