"""What differs between a version and a draft before any tracked change is made.

A draft with all its tracked changes rejected should be the version that it was made
from. What differs all the same was changed without a mark.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

from .survival import lines_of, survival

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from constitution_diff.model import ClauseId, Outline

    from .survival import Line

Words = Counter[str]
NONE: Words = Counter()


@dataclass(frozen=True, slots=True)
class Unmarked:
    """The words that came and went without a mark, by clause, and what moved so."""

    gone: Mapping[ClauseId, Words]
    """By clause of the current version: words that the draft never held."""
    come: Mapping[ClauseId, Words]
    """By clause of the proposed version: words that the draft held from the start."""
    before: Mapping[ClauseId, Words]
    """The words that came so, by clause of the draft without its changes."""
    moved: frozenset[ClauseId]
    """Clauses of the current version that stood elsewhere in the draft already."""
    whole: frozenset[ClauseId]
    """Clauses of the current version that are cut into lines as in the draft."""
    homes: Mapping[ClauseId, ClauseId]
    """Where most words of a clause of the current version stood in the draft."""
    n_words: Mapping[ClauseId, int]
    """How many words and marks each clause of the current version has."""
    n_left: Mapping[ClauseId, int]
    """Of those, how many still stand in the proposed version, wherever."""
    n_held: Mapping[ClauseId, int]
    """How many words of each clause of the proposed version stood in the current."""

    def stood_elsewhere(self, clause: ClauseId) -> bool:
        """Whether it had left its place in the draft before any tracked change."""
        lost = sum(self.gone.get(clause, NONE).values())
        return clause in self.moved or 2 * lost > self.n_words.get(clause, 0)


def unmarked_between(old: Outline, original: Outline, new: Outline) -> Unmarked:
    """What came and went between `old` and `original`, the draft without its changes.

    `new` is the draft in the state that is compared.
    """
    ours, before, after = lines_of(old), lines_of(original), lines_of(new)
    first, then = survival(ours, before), survival(before, after)
    kept = {place for place in first.heirs if place >= 0}
    came = [place for place in range(len(then.heirs)) if place not in kept]
    words_before, homes_before = _flat(before)
    homes_after = _flat(after)[1]
    stayed = [(homes_after[then.heirs[at]], at) for at in came if then.heirs[at] >= 0]
    words_old, homes_old = _flat(ours)
    through = [
        (at, then.heirs[place])
        for at, place in enumerate(first.heirs)
        if place >= 0 and then.heirs[place] >= 0
    ]
    return Unmarked(
        gone=_counted(
            (homes_old[at], words_old[at])
            for at, place in enumerate(first.heirs)
            if place < 0
        ),
        come=_counted((home, words_before[at]) for home, at in stayed),
        before=_counted((homes_before[at], words_before[at]) for at in came),
        moved=first.moved,
        whole=first.whole,
        homes=_homes(first.heirs, homes_old, homes_before),
        n_words=Counter(homes_old),
        n_left=Counter(homes_old[at] for at, _ in through),
        n_held=Counter(homes_after[place] for _, place in through),
    )


def _flat(lines: Sequence[Line]) -> tuple[list[str], list[ClauseId]]:
    """Every word, and the clause of every word."""
    words = [word for line in lines for word in line.words]
    return words, [line.clause for line in lines for _ in line.words]


def _counted(rows: Iterable[tuple[ClauseId, str]]) -> dict[ClauseId, Words]:
    found: dict[ClauseId, Words] = defaultdict(Counter)
    for clause, word in rows:
        found[clause][word] += 1
    return dict(found)


def _homes(
    heirs: Sequence[int], old: Sequence[ClauseId], new: Sequence[ClauseId]
) -> dict[ClauseId, ClauseId]:
    votes: dict[ClauseId, Counter[ClauseId]] = defaultdict(Counter)
    for at, place in enumerate(heirs):
        if place >= 0:
            votes[old[at]][new[place]] += 1
    return {clause: counts.most_common(1)[0][0] for clause, counts in votes.items()}
