"""What a draft marked, and what a reader must know before relying on its marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Notice, Relation
from constitution_diff.model.naming import in_part, told_apart
from constitution_diff.model.values import dataclass

from .base import base_notice
from .cover import tracked_outside
from .tracking import NO, PARTLY, tracked_links

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Link, Outline, Outside

    from .tracking import Draft

_NAMED = 6


@dataclass(frozen=True, slots=True)
class Marked:
    """What differs, with what is marked of it; notices on that, the gravest first."""

    links: tuple[Link, ...]
    outside: tuple[Outside, ...] = ()
    notices: tuple[Notice, ...] = ()


def marked_differences(
    links: tuple[Link, ...],
    outside: tuple[Outside, ...],
    old: Outline,
    draft: Draft | None,
) -> Marked:
    """What the draft marked of each difference; nothing new where it marks none."""
    if draft is None:
        return Marked(links, outside)
    told = tracked_links(links, old, draft)
    differs = any(link.relation is not Relation.SAME for link in told)
    other = base_notice(old, draft, told) if differs else None
    if other is not None:
        draft = replace(draft, other_base=True)
        told = tracked_links(links, old, draft)
    doubts = [*([other] if other else []), *_copy_notice(draft)]
    outside = tracked_outside(outside, draft)
    places = [
        *(_citation(link, old, draft.new) for link in told if link.unmarked),
        *(f"the {row.where}" for row in outside if _bare(row)),
    ]
    return Marked(told, outside, (*doubts, *_unmarked_notice(places)))


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


def _bare(row: Outside) -> bool:
    return any(edit.tracked in (NO, PARTLY) for edit in row.edits)


def _unmarked_notice(places: Sequence[str]) -> Iterator[Notice]:
    """A notice that names the places of unmarked changes; "" has no name."""
    if not places:
        return
    named = [_called(place) for place in dict.fromkeys(places) if place]
    shown = ", ".join(named[:_NAMED])
    more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
    n = len(places)
    count = "1 change that carries" if n == 1 else f"{n} changes that carry"
    where = f": {shown}{more}" if shown else ""
    yield Notice(
        "changes-unmarked",
        f"This draft holds {count} no mark, or not throughout{where}. "
        "Ask who made such a change, and whether it is meant.",
    )


def _called(place: str) -> str:
    """A place in words: a bare number says what it is the number of.

    >>> _called("4.3"), _called("(b)"), _called("the title")
    ('provision 4.3', 'provision (b)', 'the title')
    """
    return f"provision {place}" if place[0].isdigit() or place[0] == "(" else place


def _citation(link: Link, old: Outline, new: Outline) -> str:
    clause = new[link.new[0]] if link.new else old[link.old[0]]
    return told_apart(in_part(clause, old, new))
