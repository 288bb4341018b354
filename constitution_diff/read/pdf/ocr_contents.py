"""Contents lists that were read from pictures, known by what is left of their dots.

Text recognition loses many of the page numbers and dots by which `outline` would know
a contents list, and its entries would then double the numbers of the clauses.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Ocr, Paragraph, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Block

_LED = re.compile(r".*\S \.{5}(?: (?P<page>\d{1,4}))?")
_FEWEST = 3
"""With a page number; the dots of a blank form end in nothing."""
_MOST_BETWEEN = 8
"""So many lines in a row may have lost their dots."""


def with_contents(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, with the role of contents where recognised lines are entries."""
    changed = list(blocks)
    led = {at: page for at, block in enumerate(changed) for page in _led_to(block)}
    for run in _runs(list(led)):
        if sum(1 for at in run if led[at]) < _FEWEST:
            continue
        for at in range(run[0], run[-1] + 1):
            block = changed[at]
            if isinstance(block, Paragraph) and block.role is Role.BODY:
                changed[at] = replace(block, role=Role.CONTENTS)
    return tuple(changed)


def _led_to(block: Block) -> Iterator[str]:
    """The page that a recognised line's dots lead to, "" if lost; none without dots."""
    if not isinstance(block, Paragraph) or block.role is not Role.BODY:
        return
    entry = _LED.fullmatch(block.text)
    if entry and any(span.ocr is not Ocr.NONE for span in block.spans):
        yield entry["page"] or ""


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    """Places that lie near each other.

    >>> list(_runs([4, 5, 8, 20, 21]))
    [[4, 5, 8], [20, 21]]
    """
    run: list[int] = []
    for place in places:
        if run and place - run[-1] > _MOST_BETWEEN + 1:
            yield run
            run = []
        run.append(place)
    if run:
        yield run
