"""Which provisions of the text side take the place of which of the Word side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from constitution_diff.model import Scope
from constitution_diff.model.values import dataclass

from .printed import printed, prints_nothing, sort_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Clause, ClauseId, Comparison, Link, Outline


@dataclass(frozen=True, slots=True)
class Hold:
    """Provisions of the text side, and those whose paragraphs they take over.

    One each; several where they share a paragraph; no others for what only the text
    side has, or has in another form.
    """

    ours: tuple[Clause, ...]
    """At least one."""
    theirs: tuple[Clause, ...] = ()
    look_of: Clause | None = None
    """The provision of the Word side that it is set like, where one is linked to it."""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Every provision of both sides that was compared and prints anything, once."""

    holds: tuple[Hold, ...]
    """In the order of the text side."""
    gone: tuple[Clause, ...]
    """What only the Word side has."""
    n_left_out: int
    """Provisions of the text side in parts that the Word side does not hold."""
    beyond: frozenset[ClauseId] = frozenset()
    """Provisions of the Word side in parts that the text side does not hold."""
    lines: frozenset[ClauseId] = frozenset()
    """What stands on the Word side as a line of its cover or contents list."""


def paired(comparison: Comparison, *, word_is_old: bool) -> Pairing:
    """The pairing that the links make."""
    word, text = comparison.old, comparison.new
    if not word_is_old:
        word, text = text, word
    links = [_sides(link, word_is_old=word_is_old) for link in comparison.links]
    apart = {one for theirs, ours, compared in links if not compared for one in ours}
    beyond = {one for theirs, ours, compared in links if not compared for one in theirs}
    partner: dict[ClauseId, ClauseId] = {}
    for theirs, ours, compared in links:
        if compared:
            partner.update(_partners(word, theirs, text, ours))
    like = {one: theirs[0] for theirs, ours, _ in links for one in ours if theirs}
    kept = [c for c in text.clauses if c.id not in apart and not prints_nothing(c)]
    holds = tuple(_holds(kept, word, partner, like))
    taken = {clause.id for hold in holds for clause in hold.theirs} | beyond
    gone = (c for c in word.clauses if c.places and c.id not in taken)
    return Pairing(holds, tuple(gone), len(apart), frozenset(beyond))


def _sides(
    link: Link, *, word_is_old: bool
) -> tuple[tuple[ClauseId, ...], tuple[ClauseId, ...], bool]:
    theirs, ours = (link.old, link.new) if word_is_old else (link.new, link.old)
    return theirs, ours, link.scope is Scope.COMPARED


def _partners(
    word: Outline,
    theirs: Sequence[ClauseId],
    text: Outline,
    ours: Sequence[ClauseId],
) -> Iterator[tuple[ClauseId, ClauseId]]:
    """Each of ours with the one of theirs that is most like it, each taken once."""
    rows = sorted(
        (-_likeness(text[one], word[other]), i, j)
        for i, one in enumerate(ours)
        for j, other in enumerate(theirs)
        if word[other].places and sort_of(text[one]) == sort_of(word[other])
    )
    done_ours: set[int] = set()
    done_theirs: set[int] = set()
    for _, i, j in rows:
        if i not in done_ours and j not in done_theirs:
            yield ours[i], theirs[j]
            done_ours.add(i)
            done_theirs.add(j)


def _likeness(one: Clause, other: Clause) -> float:
    return float(Indel.normalized_similarity(printed([one]), printed([other])))


def _holds(
    kept: Sequence[Clause],
    word: Outline,
    partner: dict[ClauseId, ClauseId],
    like: dict[ClauseId, ClauseId],
) -> Iterator[Hold]:
    """One for each provision; one for neighbours whose partners share a paragraph."""
    groups = _sharing(word.clauses)
    used: set[int] = set()
    at = 0
    while at < len(kept):
        clause = kept[at]
        group = groups.get(partner.get(clause.id, ""), ())
        number = id(group)
        end = at + 1
        look = word[like[clause.id]] if clause.id in like else None
        if group and number not in used:
            used.add(number)
            shared = {one.id for one in group}
            while end < len(kept) and partner.get(kept[end].id) in shared:
                end += 1
            yield Hold(tuple(kept[at:end]), group, look)
        else:
            yield Hold((clause,), look_of=look)
        at = end


def _sharing(clauses: Iterable[Clause]) -> dict[str, tuple[Clause, ...]]:
    """For each provision those that share a paragraph with it, itself among them."""
    at: dict[str, list[Clause]] = {}
    found: dict[str, list[Clause]] = {}
    for clause in clauses:
        beside = {id(at[place]): at[place] for place in clause.places if place in at}
        group, *others = list(beside.values()) or [[]]
        group.append(clause)
        for other in others:
            group[-1:-1] = other
            at.update((place, group) for one in other for place in one.places)
            found.update((one.id, group) for one in other)
        at.update((place, group) for place in clause.places)
        found[clause.id] = group
    whole = {id(group): tuple(group) for group in found.values()}
    return {name: whole[id(group)] for name, group in found.items()}
