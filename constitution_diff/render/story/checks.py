"""The lines of "Check before relying on this", the first box of every report.

Every notice is told: of one file and one code the first two stand by themselves, the
rest below them.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING, Final

from constitution_diff.model import (
    UNTRACKED,
    RevisionKind,
    Scope,
    british_date,
    counted,
)
from constitution_diff.render import vocabulary

from .coverage import coverage_sentences
from .values import Caution

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Comparison, Notice, Outline, SourceFacts, Unread

_SHOWN: Final = 2
"""So many notices of one file and one code are told; the rest stands below them."""
_TOLD_APART: Final = frozenset({"parts-not-in-file", "tracked-changes-pending"})
"""What the sentences on coverage and on views say, without the names of authors."""
_PENDING: Final = "current-version-pending"
_SAYS: Final = {"modified": "last changed", "published": "published", "date": "dated"}
_PERSONAL: Final = frozenset({"author", "creator"})


def cautions(comparison: Comparison) -> tuple[Caution, ...]:
    """All lines, the gravest first: doubts, what is unread, views, parts, files.

    None stands twice, and there is always one.
    """
    sides = ((vocabulary.OLD, comparison.old), (vocabulary.NEW, comparison.new))
    lines = chain(
        _doubts(comparison),
        chain.from_iterable(_unread(side, outline) for side, outline in sides),
        (Caution(words, coverage=True) for words in _views(comparison)),
        (Caution(words, coverage=True) for words in _compared(comparison)),
        chain.from_iterable(map(_says, (comparison.old, comparison.new))),
        _notices(comparison),
        (Caution(n.message) for n in comparison.notices if n.code in UNTRACKED),
    )
    return tuple({line.words: line for line in reversed([*lines])}.values())[::-1]


def check_lines(found: Iterable[Caution]) -> tuple[str, ...]:
    """The same where nothing can be folded away: every line in full, each once."""
    told = chain.from_iterable((line.words, *line.more) for line in found)
    return tuple(dict.fromkeys(told))


def view_sentence(side: str, outline: Outline) -> str:
    """How the tracked changes of one version were read; "" for none.

    Remarks are none: they change no words.
    """
    remark = RevisionKind.COMMENT
    n = sum(change.revision.kind is not remark for change in outline.revisions)
    if not n:
        return ""
    views = sorted({facts.view for facts in outline.sources})
    read = " and ".join(vocabulary.VIEWS.get(view, view) for view in views)
    return f"The {side} contains {counted(n, 'tracked change')}. It was read {read}."


def _doubts(comparison: Comparison) -> Iterator[Caution]:
    """What concerns both files, the gravest first: the wrong base, the wrong order."""
    for notice in comparison.notices:
        if notice.code not in _TOLD_APART | UNTRACKED:
            yield Caution(notice.message, grave=True)


def _unread(side: str, outline: Outline) -> Iterator[Caution]:
    for unread in outline.unread:
        yield Caution(
            f"{_place(outline, unread)}: {unread.what} could not be read:"
            f" {unread.reason.rstrip('.')}. Its words are missing from the {side}"
            " here; check them by eye.",
            grave=True,
        )


def _views(comparison: Comparison) -> Iterator[str]:
    """How tracked changes were read, as far as no doubt of both files says it."""
    told = any(notice.code == _PENDING for notice in comparison.notices)
    if not told:
        yield from filter(None, (view_sentence(vocabulary.OLD, comparison.old),))
    yield from filter(None, (view_sentence(vocabulary.NEW, comparison.new),))


def _compared(comparison: Comparison) -> Iterator[str]:
    """What was compared and what is not in a file; that all was read, if it was."""
    coverage = tuple(coverage_sentences(comparison.coverage))
    yield from coverage
    chosen = any(
        notice.code == "part-chosen"
        for outline in (comparison.old, comparison.new)
        for notice in outline.notices
    )
    whole = not (coverage or chosen) and all(
        link.scope is Scope.COMPARED for link in comparison.links
    )
    if not (comparison.old.unread or comparison.new.unread):
        yield vocabulary.ALL_COMPARED if whole else vocabulary.ALL_READ


def _says(outline: Outline) -> Iterator[Caution]:
    """What each file says of itself, on its cover and in its properties."""
    for at, facts in enumerate(outline.sources):
        told = said_by(outline, at)
        if told:
            yield Caution(f"{facts.name} says of itself: {'; '.join(told)}.")


def said_by(outline: Outline, source: int) -> tuple[str, ...]:
    """What one file of a document says of itself; who wrote it is left out."""
    lines = [
        f"“{line.text}”"
        for line in outline.furniture
        if line.where == "title" and line.source == source
    ]
    says = [
        f"{_SAYS.get(what, what)} {british_date(value) or f'“{value}”'}"
        for what, value in outline.sources[source].says
        if what not in _PERSONAL
    ]
    cover = (f"on its cover {', '.join(lines)}",) if lines else ()
    return (*cover, *says)


def _notices(comparison: Comparison) -> Iterator[Caution]:
    """The notices of each file, those of one kind together."""
    told = {(notice.code, notice.message) for notice in comparison.notices}
    for outline in (comparison.old, comparison.new):
        groups: dict[tuple[int, str], dict[str, None]] = defaultdict(dict)
        for notice in outline.notices:
            apart = notice.code in _TOLD_APART or (notice.code, notice.message) in told
            if not (apart or _is_unread(outline, notice)):
                groups[notice.source, notice.code][_line(outline, notice)] = None
        for (source, _), lines in groups.items():
            yield from _grouped(list(lines), _facts(outline, source))


def _grouped(lines: Sequence[str], file: str) -> Iterator[Caution]:
    """The first two lines of a kind; the rest stands below a line that counts it."""
    shown, rest = lines[:_SHOWN], lines[_SHOWN:]
    yield from map(Caution, shown)
    if rest:
        yield Caution(f"{file}: and {len(rest):,} more of this kind.", more=tuple(rest))


def _is_unread(outline: Outline, notice: Notice) -> bool:
    """Whether what could not be read is told for that very reason already."""
    return any(
        (unread.reason, unread.source, unread.page)
        == (notice.message, notice.source, notice.page)
        for unread in outline.unread
    )


def _line(outline: Outline, notice: Notice) -> str:
    # Of several files, each notice names its own.
    several = len(outline.sources) > 1
    return f"{'' if several else f'{_place(outline, notice)}: '}{notice.message}"


def _place(outline: Outline, found: Notice | Unread) -> str:
    facts = _facts(outline, found.source)
    return f"{facts}, page {found.page}" if found.page else facts


def _facts(outline: Outline, source: int) -> str:
    sources: tuple[SourceFacts, ...] = outline.sources
    return sources[source].name if source < len(sources) else "This file"
