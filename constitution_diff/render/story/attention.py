"""The changes that need attention: a line each, in groups, the gravest first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.compare.markers import FIGURES, markers
from constitution_diff.model import Relation, Scope, Significance
from constitution_diff.render import vocabulary

from .effects import effect_words, reason_words
from .groups import Group, gravest, group_of
from .naming import tracked_words, what, where
from .quoting import first_words, quotes
from .terms import own_reasons
from .values import AttentionGroup, AttentionLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import ClauseId, Comparison, Effect, Link

_SEVERAL: Final = "; "
_TOLD_FIGURES: Final = FIGURES - {"quantity"}
"""A number alone is too often that of a rule, or "one" of several."""
_SAID_BY_RELATION: Final = frozenset(("provision inserted", "provision deleted"))
_WITHIN: Final = (Relation.SPLIT, Relation.MERGED, Relation.REGROUPED)
"""Of these the two places say what became what."""


def attention_groups(comparison: Comparison) -> tuple[AttentionGroup, ...]:
    """Every change that needs attention, once, in document order within its group.

    Groups without a change are left out, and so is what somebody asked to leave out.
    """
    effects = effects_of(comparison)
    lines: dict[Group, list[AttentionLine]] = defaultdict(list)
    for index, link in enumerate(comparison.links):
        found = effects.get(index, ())
        if needs_attention(link, found) and index not in comparison.left_out:
            group = gravest(effect.kind for effect in found)
            lines[group].append(_line(comparison, index, found))
    return tuple(
        AttentionGroup(vocabulary.GROUPS[group], group.pressing, tuple(lines[group]))
        for group in Group
        if lines[group]
    )


def effects_of(comparison: Comparison) -> Mapping[int, tuple[Effect, ...]]:
    """The effects of each link that has any, by its place in `links`, gravest first."""
    old = {c: n for n, link in enumerate(comparison.links) for c in link.old}
    new = {c: n for n, link in enumerate(comparison.links) for c in link.new}
    found: dict[int, list[Effect]] = defaultdict(list)
    for effect in comparison.effects:
        index: Mapping[ClauseId, int] = old if effect.side == "old" else new
        found[index[effect.clause]] += [*_figures(effect), effect]
    return {
        index: tuple(sorted(several, key=_gravity)) for index, several in found.items()
    }


def _gravity(effect: Effect) -> tuple[int, int]:
    """Its group, and within that the place of its kind in the table of words."""
    kinds = list(vocabulary.EFFECTS)
    known = effect.kind in vocabulary.EFFECTS
    return group_of(effect.kind), kinds.index(effect.kind) if known else len(kinds)


def _figures(effect: Effect) -> Iterator[Effect]:
    """The sums, time limits and the like of a sentence that came or went as a whole.

    Of these the effect itself says only what sort of rule it is: "no later than two
    weeks" may stand in a duty, and a list of time limits without it would be short.
    """
    if effect.old_quote and effect.new_quote:
        return
    for marker in markers(effect.old_quote or effect.new_quote):
        if marker.kind in _TOLD_FIGURES and marker.kind != effect.kind:
            old, new = (marker.text, "") if effect.old_quote else ("", marker.text)
            yield replace(effect, kind=marker.kind, was=old, is_=new)


def needs_attention(link: Link, effects: Sequence[Effect]) -> bool:
    """Whether a change is listed by itself: titles alone are told once, in their list.

    Where a title in this place lets others decide or be told, it is listed all the
    same.
    """
    if link.significance is not Significance.ATTENTION:
        return False
    quiet = link.relation is Relation.SAME or link.scope is not Scope.COMPARED
    return not quiet and bool(effects or own_reasons(link) or not link.reasons)


def attention_words(link: Link, effects: Sequence[Effect]) -> tuple[str, str]:
    """Why a change needs attention: its gravest effect, and the others in a line.

    Either is "" for none.
    """
    first, *others = [*_told(link, effects), *_reasons(link, effects)] or [""]
    return first, _SEVERAL.join(map(_lowered, others))


def _line(
    comparison: Comparison, index: int, effects: Sequence[Effect]
) -> AttentionLine:
    link = comparison.links[index]
    told, also = attention_words(link, effects)
    old, new = None, None
    if effects:
        old, new = quotes(comparison, link, effects)
    if old is None and new is None:
        new = first_words(comparison, link)
    return AttentionLine(
        index=index,
        where=where(comparison, link),
        what=_what(comparison, link),
        told=told,
        also=also,
        old=old,
        new=new,
        tracked=tracked_words(link) if link.unmarked else "",
        effects=tuple(effects),
    )


def _lowered(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


def _what(comparison: Comparison, link: Link) -> str:
    if link.relation in _WITHIN:
        return vocabulary.relation_words(link)
    return what(comparison, link)


def _told(link: Link, effects: Sequence[Effect]) -> Iterator[str]:
    """The effects in words, each once; their sentences are quoted beside them."""
    distinct: dict[tuple[str, str, str], Effect] = {}
    for effect in effects:
        distinct.setdefault((effect.kind, effect.was, effect.is_), effect)
    words = (effect_words(link, effect) for effect in distinct.values())
    yield from dict.fromkeys(filter(None, words))


def _reasons(link: Link, effects: Sequence[Effect]) -> Iterator[str]:
    """What the effects do not say: where it stands now; all, where there are none."""
    for reason in own_reasons(link):
        of_place = ": " not in reason and reason not in _SAID_BY_RELATION
        if of_place or not effects:
            yield reason_words(reason)
