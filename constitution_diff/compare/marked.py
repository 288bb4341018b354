"""What a draft marked, and what a reader must know before relying on its marks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from constitution_diff.model import Notice, Relation

from .base import base_notice
from .tracking import tracked_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Link, Outline

    from .tracking import Draft

_NAMED = 6


@dataclass(frozen=True, slots=True)
class Marked:
    """The links with what is marked, and the notices on it, the gravest first."""

    links: tuple[Link, ...]
    notices: tuple[Notice, ...] = ()


def marked_links(links: tuple[Link, ...], old: Outline, draft: Draft | None) -> Marked:
    """What the draft marked of each difference; nothing new where it marks none."""
    if draft is None:
        return Marked(links)
    told = tracked_links(links, old, draft)
    differs = any(link.relation is not Relation.SAME for link in told)
    other = base_notice(old, draft, told) if differs else None
    if other is not None:
        draft = replace(draft, other_base=True)
        told = tracked_links(links, old, draft)
    doubts = [*([other] if other else []), *_copy_notice(draft)]
    return Marked(told, (*doubts, *_unmarked_notice(told, old, draft.new)))


def _copy_notice(draft: Draft) -> Iterator[Notice]:
    pages = sorted(draft.doubt.pages)
    if draft.doubt.reason:
        yield Notice(
            "marks-unreliable",
            f"This copy cannot show which changes carry no mark: {draft.doubt.reason}. "
            "Use the Word file of the draft to find them.",
        )
    elif pages:
        where = f"page {pages[0]}" if len(pages) == 1 else f"{len(pages)} pages"
        yield Notice(
            "marks-unreliable",
            f"On {where} of this print, margin notes are cut or have lost their place. "
            "Which changes there carry no mark, this copy cannot show.",
        )


def _unmarked_notice(
    links: Sequence[Link], old: Outline, new: Outline
) -> Iterator[Notice]:
    found = [link for link in links if link.unmarked]
    if not found:
        return
    named = list(dict.fromkeys(_citation(link, old, new) for link in found))
    shown = ", ".join(filter(None, named[:_NAMED]))
    more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    n = len(found)
    count = "1 change that carries" if n == 1 else f"{n} changes that carry"
    where = f": {shown}{more}" if shown else ""
    yield Notice(
        "changes-unmarked",
        f"This draft holds {count} no mark, or not throughout{where}. "
        "Ask who made such a change, and whether it is meant.",
    )


def _citation(link: Link, old: Outline, new: Outline) -> str:
    clause = new[link.new[0]] if link.new else old[link.old[0]]
    return clause.citation
