"""The lines of "Check before relying on this": doubts, views, what the files say."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, islice
from typing import TYPE_CHECKING

from constitution_diff.render import vocabulary

from .naming import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison, Notice, Outline, SourceFacts, Unread

_SHOWN = 2
"""So many notices of one file and one code are told; the rest is counted."""


def warnings(comparison: Comparison) -> Iterator[str]:
    """What concerns both files, the gravest first: the wrong base, the wrong order.

    Which parts were compared is left out: the sentences on coverage say it.
    """
    notices = (n for n in comparison.notices if n.code != "parts-not-in-file")
    return iter(dict.fromkeys(notice.message for notice in notices))


def checks(comparison: Comparison) -> Iterator[str]:
    """The lines in order: unread, views, what files say, notices. None stands twice."""
    sides = ((vocabulary.OLD, comparison.old), (vocabulary.NEW, comparison.new))
    lines = chain(
        chain.from_iterable(_unread_lines(side, outline) for side, outline in sides),
        chain.from_iterable(_view_lines(side, outline) for side, outline in sides),
        _says_lines(comparison),
        _notice_lines(comparison),
    )
    return iter(dict.fromkeys(lines))


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


def _says_lines(comparison: Comparison) -> Iterator[str]:
    """What each file says of itself, as far as the other says otherwise."""
    old, new = (_said(outline) for outline in (comparison.old, comparison.new))
    for outline in (comparison.old, comparison.new):
        for facts in outline.sources:
            differing = [said for said in facts.says if (said in old) != (said in new)]
            if differing:
                said = ", ".join(f"{what} “{value}”" for what, value in differing)
                yield f"{facts.name} says of itself: {said}."


def _said(outline: Outline) -> set[tuple[str, str]]:
    return {said for facts in outline.sources for said in facts.says}


def _notice_lines(comparison: Comparison) -> Iterator[str]:
    """The notices, of each file and code the first two and how many more there are."""
    groups: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for file, notice, line in _notices(comparison):
        groups[file, notice.code][line] = None
    for (file, _), lines in groups.items():
        yield from islice(lines, _SHOWN)
        if len(lines) > _SHOWN:
            more = f"and {len(lines) - _SHOWN:,} more of this kind"
            yield f"{file}: {more}."


def _notices(comparison: Comparison) -> Iterator[tuple[str, Notice, str]]:
    """Each notice on one file, with its name and as a line."""
    told = {(notice.code, notice.message) for notice in comparison.notices}
    for outline in (comparison.old, comparison.new):
        for notice in outline.notices:
            if (notice.code, notice.message) not in told:
                # Of several files, each notice names its own.
                several = len(outline.sources) > 1
                place = "" if several else f"{_place(outline, notice)}: "
                line = f"{place}{notice.message}"
                yield _facts(outline, notice.source), notice, line


def _place(outline: Outline, found: Notice | Unread) -> str:
    facts = _facts(outline, found.source)
    return f"{facts}, page {found.page}" if found.page else facts


def _facts(outline: Outline, source: int) -> str:
    sources: tuple[SourceFacts, ...] = outline.sources
    return sources[source].name if source < len(sources) else "This file"
