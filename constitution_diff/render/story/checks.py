"""The lines of "Check before relying on this": doubts, views, what the files say."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from constitution_diff.render import vocabulary

from .naming import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison, Notice, Outline, SourceFacts, Unread


def checks(comparison: Comparison, *, told: str = "") -> Iterator[str]:
    """The lines in order: unread, views, what files say, notices. None stands twice.

    A notice that only repeats `told`, the sentences on coverage, is left out.
    """
    sides = ((vocabulary.OLD, comparison.old), (vocabulary.NEW, comparison.new))
    lines = chain(
        chain.from_iterable(_unread_lines(side, outline) for side, outline in sides),
        chain.from_iterable(_view_lines(side, outline) for side, outline in sides),
        _marking_lines(comparison),
        chain.from_iterable(_says_lines(outline) for _, outline in sides),
        _notice_lines(comparison),
    )
    return (line for line in dict.fromkeys(lines) if line != told)


def _unread_lines(side: str, outline: Outline) -> Iterator[str]:
    for unread in outline.unread:
        yield (
            f"{_place(outline, unread)}: {unread.what} could not be read:"
            f" {unread.reason}. Its words are missing from the {side} here; check"
            " them by eye."
        )


def _view_lines(side: str, outline: Outline) -> Iterator[str]:
    views = {facts.view for facts in outline.sources}
    for view in sorted(views) if outline.revisions else ():
        n_changes = counted(len(outline.revisions), "tracked change")
        read = vocabulary.VIEWS.get(view, view)
        yield f"The {side} holds {n_changes}. It was read {read}."


def _marking_lines(comparison: Comparison) -> Iterator[str]:
    if any(link.tracked == "unknown" for link in comparison.links):
        yield (
            f"The {vocabulary.NEW} carries tracked changes. Which of the changes below"
            " it marks is not shown here; do not take any of them for marked."
        )


def _says_lines(outline: Outline) -> Iterator[str]:
    for facts in outline.sources:
        if facts.says:
            said = ", ".join(f"{what} “{value}”" for what, value in facts.says)
            yield f"{facts.name} says of itself: {said}."


def _notice_lines(comparison: Comparison) -> Iterator[str]:
    told = {(notice.code, notice.message) for notice in comparison.notices}
    yield from (notice.message for notice in comparison.notices)
    for outline in (comparison.old, comparison.new):
        for notice in outline.notices:
            if (notice.code, notice.message) not in told:
                yield f"{_place(outline, notice)}: {notice.message}"


def _place(outline: Outline, found: Notice | Unread) -> str:
    facts = _facts(outline, found.source)
    return f"{facts}, page {found.page}" if found.page else facts


def _facts(outline: Outline, source: int) -> str:
    sources: tuple[SourceFacts, ...] = outline.sources
    return sources[source].name if source < len(sources) else "This file"
