"""Whether Schedules behind the last Part lie in it."""

from __future__ import annotations

import pytest

from constitution_diff.model import Paragraph, Source, Span
from constitution_diff.outline import outline_source
from tests.builders import outlined, tree


def _of_headings(*lines: tuple[str, int | None]) -> list[str]:
    """The tree of a Word file with these headings, by their level from 0."""
    blocks = (Paragraph(spans=(Span(w),), outline_level=at) for w, at in lines)
    return tree(outline_source(Source("a.docx", "", "docx", tuple(blocks))))


def test_a_schedule_of_the_level_of_parts_lies_in_none() -> None:
    parts = ("Part 1 – Articles", 0), ("Part 2 – Rules", 0)

    beside = _of_headings(*parts, ("Schedule 1 – Fees", 0), ("Schedule 2 – Pay", 0))
    below = _of_headings(*parts, ("Schedule 1 – Fees", 1), ("Schedule 2 – Pay", 1))

    assert beside == ["Part 1", "Part 2", "Schedule 1", "Schedule 2"]
    inside = ["  Part 2/Schedule 1", "  Part 2/Schedule 2"]
    assert below == ["Part 1", "Part 2", *inside]


@pytest.mark.parametrize(
    "text",
    [
        "Part 2 Rules\n\nSchedule 1 Fees",
        "Part 1 Articles\n\nPart 2 Rules\n\nSCHEDULE 1 to Part 2",
    ],
)
def test_a_schedule_that_a_part_alone_can_have_lies_in_it(text: str) -> None:
    assert tree(outlined(text))[-1] == "  Part 2/Schedule 1"
