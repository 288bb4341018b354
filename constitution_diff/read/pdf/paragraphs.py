"""The lines of one paragraph as paragraphs of a `Source`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Paragraph, Role

from .marks import Run
from .spans import joined_runs, spans_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import Hyphens

    from .joining import Placed
    from .ledger import Ledger
    from .lines import Line
    from .marks import Marks


def paragraph(
    line: Line, page: int, *, role: Role = Role.BODY, gap_before: bool = False
) -> Paragraph:
    """The line as a paragraph of its own, its marks left out; `page` counts from 1."""
    return Paragraph(
        spans=spans_of([Run(line.text, line.bold)]),
        indent_pt=round(line.x0, 1),
        role=role,
        gap_before=gap_before,
        page=page,
    )


def joined_paragraphs(
    lines: Sequence[Placed],
    marks_of: Sequence[Marks | None],
    hyphens: Hyphens,
    ledger: Ledger,
) -> list[Paragraph]:
    """Some lines as one paragraph, words broken between them put together.

    It is several where changes deleted the end of a paragraph.
    """
    first = lines[0]
    runs, raw = joined_runs([p.line for p in lines], marks_of, hyphens)
    tracked = any(marks.has_changes for marks in marks_of if marks)
    whole = Paragraph(
        spans=() if tracked else spans_of(runs),
        indent_pt=round(first.indent_pt, 1),
        gap_before=first.gap or first.opens_page,
        page=first.page,
        page_start=first.opens_page,
        raw=raw,
    )
    return list(ledger.tracked(whole, runs, hyphens)) if tracked else [whole]
