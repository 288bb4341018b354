"""What may stand on a page that could not be read is not there, but not deleted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Notice, Scope, counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import Clause, ClauseId, Link, Outline

_PAGES = frozenset(
    {"page-unreadable", "page-without-text", "picture-unread", "unmapped-characters"}
)
"""Notices of a page of which words are missing."""
_NAMED = 6

Page = tuple[int, int]
"""(which file of the document, page): in the order in which they are read."""


def unread_apart(
    links: tuple[Link, ...], old: Outline, new: Outline
) -> tuple[Link, ...]:
    """The links; what may stand on an unread page of the other file is set apart.

    A provision without counterpart is, when an unread page lies between the pages of
    its neighbours' counterparts.
    """
    lost: set[ClauseId] = set()
    for outline, other, pairs in (
        (old, new, [(link.old, link.new) for link in links if not link.moved]),
        (new, old, [(link.new, link.old) for link in links if not link.moved]),
    ):
        unread = unread_pages(other)
        if unread:
            lost.update(_between(outline, other, dict(_page_of(other, pairs)), unread))
    return tuple(
        replace(link, scope=Scope.UNREAD) if _is_lost(link, lost) else link
        for link in links
    )


def unread_pages(outline: Outline) -> tuple[Page, ...]:
    """The pages of which words are missing, in order."""
    found = {
        (notice.source, notice.page)
        for notice in outline.notices
        if notice.code in _PAGES and notice.page is not None
    }
    return tuple(sorted(found))


def unread_notices(
    links: Sequence[Link], old: Outline, new: Outline
) -> Iterator[Notice]:
    """A notice for each side with unread pages, and what may stand there."""
    apart = [link for link in links if link.scope is Scope.UNREAD]
    n_old = sum(len(link.old) for link in apart)
    n_new = sum(len(link.new) for link in apart)
    for pages, side, fate in (
        (unread_pages(old), "current", _fate(n_new, "proposed", "inserted")),
        (unread_pages(new), "proposed", _fate(n_old, "current", "deleted")),
    ):
        if pages:
            yield Notice("pages-unread", f"{_unread(pages, side)} {fate}")


def _unread(pages: Sequence[Page], side: str) -> str:
    numbers = ", ".join(str(page) for _, page in pages[:_NAMED])
    more = f" and {len(pages) - _NAMED} more" if len(pages) > _NAMED else ""
    what = "Page" if len(pages) == 1 else "Pages"
    return f"{what} {numbers}{more} of the {side} version could not be read in full."


def _fate(n: int, other: str, verb: str) -> str:
    """What is said of the other version's provisions that may stand there."""
    if not n:
        return "Compare by eye what stands there."
    they, is_ = counted(n, "provision"), "is" if n == 1 else "are"
    may = f"of the {other} version may stand there and {is_} not reported as {verb}."
    return f"{they} {may}"


def _is_lost(link: Link, lost: set[ClauseId]) -> bool:
    one_sided = not (link.old and link.new)
    own = link.old or link.new
    return link.scope is Scope.COMPARED and one_sided and own[0] in lost


def _page_of(
    other: Outline, pairs: Sequence[tuple[tuple[ClauseId, ...], tuple[ClauseId, ...]]]
) -> Iterator[tuple[ClauseId, tuple[Page, Page]]]:
    """For each clause with a counterpart, its counterpart's first and last page."""
    for ours, theirs in pairs:
        pages = sorted(_place(other[clause]) for clause in theirs)
        for clause in ours if pages else ():
            yield clause, (pages[0], pages[-1])


def _place(clause: Clause) -> Page:
    return clause.source, clause.page or 0


def _between(
    outline: Outline,
    other: Outline,
    pages: Mapping[ClauseId, tuple[Page, Page]],
    unread: Sequence[Page],
) -> Iterator[ClauseId]:
    """Clauses without counterpart that have an unread page between their neighbours."""
    end = (len(other.sources), 0)
    last: Page = (0, 0)
    waiting: list[ClauseId] = []
    for clause in outline.clauses:
        if clause.id not in pages:
            waiting.append(clause.id)
            continue
        first, after = pages[clause.id]
        if any(last <= page <= first for page in unread):
            yield from waiting
        last, waiting = after, []
    if any(last <= page <= end for page in unread):
        yield from waiting
