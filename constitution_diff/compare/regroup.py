"""Several clauses whose words were dealt out anew among several others.

Two rules become three, and the last sentence of the first opens the second of them.
Neither is cut nor are both joined: they were regrouped. Words that one surviving rule
lost to the rule beside it are less than that, and are told as words carried over.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from .matching import Group
from .runs import shared_runs
from .similarity import lcs_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .candidates import Pair
    from .digest import Digest, Unit
    from .matching import Matching

_MIN_WORDS: Final = 6
"""Of a stretch that was carried over: about the shortest sentence."""
_FOUND: Final = 0.8
_ALIKE: Final = 0.6
_NEAR: Final = 2
"""How many siblings away the rest of the words are looked for."""

_Node = tuple[bool, int]
"""Whether it stands in the old document, and its position."""


def find_regroupings(matching: Matching) -> None:
    """Link m clauses with n others where words were carried between neighbours."""
    carried = _carried(matching)
    if not carried:
        return
    for nodes in _components(matching.pairs(), carried):
        old = tuple(sorted(at for is_old, at in nodes if is_old))
        new = tuple(sorted(at for is_old, at in nodes if not is_old))
        if min(len(old), len(new)) > 1 and len(old) != len(new):
            _regroup(matching, old, new)


def _regroup(matching: Matching, old: tuple[int, ...], new: tuple[int, ...]) -> None:
    alike = matching.similarity.of_words(
        _joined(matching.old, old), _joined(matching.new, new)
    )
    if alike >= _ALIKE:
        evidence = f"{len(old)} provisions together say what {len(new)} say now"
        matching.regroup(Group(old, new, round(alike, 9), (evidence,)))


def _joined(digest: Digest, places: Iterable[int]) -> tuple[str, ...]:
    return tuple(word for at in places for word in digest.units[at].words)


def _carried(matching: Matching) -> set[Pair]:
    """(old, new) pairs that are not linked, but near, and share a lost stretch."""
    found: set[Pair] = set()
    groups = {id(group): group for group in matching.groups.values()}.values()
    for group in groups:
        if group.score >= 1 or not _is_of_rules(matching, group):
            continue
        for at in group.old:
            lost = _stretches(_lacking(matching, at, is_old=True), _MIN_WORDS)
            near = _near(matching.new, group.new)
            holders = _holders(matching, near, lost, is_old=False)
            found.update((at, j) for j in holders)
        for at in group.new:
            gained = _stretches(_lacking(matching, at, is_old=False), _MIN_WORDS)
            near = _near(matching.old, group.old)
            holders = _holders(matching, near, gained, is_old=True)
            found.update((i, at) for i in holders)
    return found


def _is_of_rules(matching: Matching, group: Group) -> bool:
    units = (
        *(matching.old.units[at] for at in group.old),
        *(matching.new.units[at] for at in group.new),
    )
    return all(unit.is_rule for unit in units)


def _lacking(matching: Matching, at: int, *, is_old: bool) -> list[tuple[str, ...]]:
    """The stretches of a clause's words that what it is linked with lacks."""
    here, there = matching.old, matching.new
    if not is_old:
        here, there = there, here
    old_at = at if is_old else matching.partner_of_new.get(at, -1)
    group = matching.groups.get(old_at)
    words = here.units[at].words
    if group is None:
        return [words]
    other = _joined(there, group.new if is_old else group.old)
    found: list[tuple[str, ...]] = []
    done = 0
    for start, end, _, _ in (*shared_runs(words, other), (len(words),) * 4):
        found.append(words[done:start])
        done = end
    return found


def _stretches(found: Iterable[tuple[str, ...]], least: int) -> list[tuple[str, ...]]:
    return [words for words in found if len(words) >= least]


def _holders(
    matching: Matching,
    near: Iterable[Unit],
    stretches: Sequence[tuple[str, ...]],
    *,
    is_old: bool,
) -> Iterator[int]:
    """Those of the siblings near that hold one of the stretches, and lack a partner's.

    A sentence that both had all along was carried from neither.
    """
    for unit in near if stretches else ():
        if not unit.is_rule:
            continue
        fresh = tuple(
            w for words in _lacking(matching, unit.at, is_old=is_old) for w in words
        )
        if any(lcs_length(w, fresh) >= _FOUND * len(w) for w in stretches):
            yield unit.at


def _near(digest: Digest, places: Sequence[int]) -> Iterator[Unit]:
    above, below = digest.units[places[0]].above, digest.units[places[-1]].below
    for _ in range(_NEAR):
        if above is not None:
            yield digest.units[above]
            above = digest.units[above].above
        if below is not None:
            yield digest.units[below]
            below = digest.units[below].below


def _components(pairs: Iterable[Pair], carried: Iterable[Pair]) -> list[list[_Node]]:
    """What hangs together by links and carried words; only where words were carried."""
    beside: dict[_Node, list[_Node]] = defaultdict(list)
    for i, j in (*pairs, *carried):
        beside[True, i].append((False, j))
        beside[False, j].append((True, i))
    seen: set[_Node] = set()
    found: list[list[_Node]] = []
    for i, _ in sorted(carried):
        reached = _reached((True, i), beside, seen)
        if reached:
            found.append(reached)
    return found


def _reached(
    start: _Node, beside: dict[_Node, list[_Node]], seen: set[_Node]
) -> list[_Node]:
    reached: list[_Node] = []
    waiting = [start]
    while waiting:
        node = waiting.pop()
        if node not in seen:
            seen.add(node)
            reached.append(node)
            waiting.extend(beside[node])
    return reached
