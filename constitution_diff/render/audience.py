"""What readers may see: the one step before every report that people are given.

A public copy holds no author, no comment, no words that are set not to show, no reason
marked private, no path and no user's name. An internal copy says who made the changes.
JSON and the files that are read back, such as notes, are no reports and stay whole.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import (
    Audience,
    Check,
    Comparison,
    Lives,
    Merge,
    Notice,
    Outline,
    Publication,
    RevisionKind,
)

from . import vocabulary
from .plain import encoded
from .public import (
    UNSHOWN,
    public_comparison,
    public_decision,
    public_finding,
    public_lives,
    public_outline,
)
from .story import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from constitution_diff.model import Edition

_Value = Check | Comparison | Lives | Merge | Outline | Publication
_FEW: Final = 6


def for_readers(value: _Value, edition: Edition) -> tuple[_Value, Edition]:
    """The value and the edition, with what their readers may see of them."""
    if edition.audience is Audience.INTERNAL:
        return _shaped(value, _internal_outline, lambda one: one), edition
    decisions = tuple((at, public_decision(one)) for at, one in edition.decisions)
    shown = _shaped(value, public_outline, public_comparison)
    if isinstance(shown, Check):
        shown = replace(shown, findings=tuple(map(public_finding, shown.findings)))
    if isinstance(shown, Lives) and isinstance(value, Lives):
        shown = public_lives(shown, value.versions)
    return shown, replace(edition, decisions=decisions, unplaced=())


def _shaped(
    value: _Value,
    outline: Callable[[Outline], Outline],
    comparison: Callable[[Comparison], Comparison],
) -> _Value:
    """The value, each of its outlines and comparisons as these make them."""
    made: dict[int, Outline] = {}

    def once(one: Outline) -> Outline:
        if id(one) not in made:
            made[id(one)] = outline(one)
        return made[id(one)]

    def compared(one: Comparison) -> Comparison:
        return comparison(replace(one, old=once(one.old), new=once(one.new)))

    match value:
        case Outline():
            return outline(value)
        case Check():
            return replace(value, outline=outline(value.outline))
        case Comparison():
            return compared(value)
        case Lives():
            several = tuple(map(compared, value.comparisons))
            overall = value.overall and compared(value.overall)
            return replace(value, comparisons=several, overall=overall)
        case Merge():
            base, ours, theirs, merged = map(
                once, (value.base, value.ours, value.theirs, value.merged)
            )
            return replace(value, base=base, ours=ours, theirs=theirs, merged=merged)
        case Publication():  # a working list, of which there is no public copy
            return value


def _internal_outline(outline: Outline) -> Outline:
    """The outline, and what only an internal copy tells of it, as notices."""
    notices = (*outline.notices, *_who(outline), *_unshown(outline))
    return replace(outline, notices=notices)


def _who(outline: Outline) -> Iterator[Notice]:
    authors = Counter(
        change.revision.author or "unnamed"
        for change in outline.revisions
        if change.revision.kind is not RevisionKind.COMMENT
    )
    if authors:
        told = "; ".join(f"{name} ({n:,})" for name, n in sorted(authors.items()))
        yield Notice("changes-by", f"Tracked changes were made by {told}.")
    comments = [
        f"{change.revision.author or 'unnamed'}: “{change.revision.text}”"
        for change in outline.revisions
        if change.revision.kind is RevisionKind.COMMENT
    ]
    if comments:
        yield Notice("comments-by", f"Comments: {_first(comments, 'comment')}.")


def _unshown(outline: Outline) -> Iterator[Notice]:
    lines = [f"“{f.text}”" for f in outline.furniture if f.where in UNSHOWN]
    if lines:
        words = _first(lines, "line")
        yield Notice("words-set-apart", f"Text set not to show or print: {words}.")


def _first(lines: list[str], noun: str) -> str:
    more = len(lines) - _FEW
    rest = f"; and {counted(more, f'more {noun}')}" if more > 0 else ""
    return f"{'; '.join(lines[:_FEW])}{rest}"


def internal_words(edition: Edition) -> str:
    """What every page of an internal copy says; "" in a public one.

    >>> from constitution_diff.model import PLAIN
    >>> internal_words(PLAIN)
    ''
    """
    return vocabulary.INTERNAL if edition.audience is Audience.INTERNAL else ""


def banner(edition: Edition) -> bytes:
    """The lines on top of plain text; none for the public.

    >>> from constitution_diff.model import PLAIN
    >>> banner(PLAIN)
    b''
    """
    words = internal_words(edition)
    return encoded((words, "")) if words else b""
