"""Who became whom: the staged alignment of two documents.

Certain links first, so that they can vouch for their neighbours: unique equal
text, tables by their rows, then strong likeness, then splits and mergers (before weak
likeness takes half of a merged paragraph), then weak likeness beside what is linked,
then headings by what they contain. `PASSES` is the order.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from .between import link_between
from .candidates import candidate_pairs
from .contradiction import contradicted
from .gate import Gate
from .matching import Matching
from .names import find_headings_run_in, find_rewritten
from .regroup import find_regroupings
from .repeats import downwards, link_repeats
from .same_parts import link_parts
from .split_merge import find_splits_and_mergers
from .whole_tables import link_tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from .candidates import Pair
    from .digest import Digest, Unit

ANCHOR_WORDS = (12, 6)
"""So many equal words prove themselves anywhere; fewer only in parts that answer."""
ANCHOR_TITLE_WORDS = 2
STRONG = (0.95, 0.8, 0.7, 0.6)
"""The likeness asked for, round by round; each round vouches for the next."""
WEAK = 0.36
WEAK_CONTEXT = 0.3
SHORT_WORDS = 6
SHORT_CONTEXT = 0.2
_CONTAINED = 0.5
_MANY = 30


def match(old: Digest, new: Digest) -> Matching:
    """The links between two documents; swapping them transposes the links."""
    matching = Matching.between(old, new)
    for find in PASSES:
        find(matching)
    return matching


def _anchor_texts(matching: Matching) -> None:
    """Equal words that stand once in each document."""
    for least in ANCHOR_WORDS:
        _anchor(matching, least, titled=False)


def _anchor_titles(matching: Matching) -> None:
    """Equal headings that stand once in each document, in parts that answer."""
    _anchor(matching, ANCHOR_TITLE_WORDS, titled=True)


def _anchor(matching: Matching, least: int, *, titled: bool) -> None:
    gate = Gate(matching)
    old = _once(matching.old.units, least)
    new = _once(matching.new.units, least)
    for key in sorted(old.keys() & new.keys()):
        unit, other = old[key], new[key]
        pair = (unit.at, other.at)
        fits = unit.titled is other.titled is titled and matching.is_open(pair)
        if fits and gate.passes(pair, 1.0):
            matching.link(pair, 1.0, "the same words, once in each document")


def _once(units: Sequence[Unit], least: int) -> dict[tuple[str, str], Unit]:
    keys = [(unit.shape, unit.key) for unit in units]
    counts = Counter(keys)
    return {
        key: unit
        for key, unit in zip(keys, units, strict=True)
        if counts[key] == 1 and len(unit.words) >= least
    }


def _equal_children(matching: Matching) -> None:
    """Equal words as often under one linked clause as under the other, in order.

    From the top downwards, so that lists of the same few words find their partners
    wherever what they stand in has found one.
    """
    for pair in downwards(matching, _equal_pairs):
        matching.link(pair, 1.0, "the same words, in the same place")


def _equal_pairs(
    matching: Matching, old: Sequence[int], new: Sequence[int]
) -> Iterator[Pair]:
    """Those of equal words, in order; not where it cannot be told which one is new."""
    ours, theirs = _by_key(matching.old, old), _by_key(matching.new, new)
    for key, places in ours.items():
        others = theirs.get(key, [])
        # A few more or fewer: what stands around them tells which. So many that
        # nobody could say which one is new: the last ones are.
        if len(places) == len(others) or min(len(places), len(others)) > _MANY:
            pairs = zip(places, others, strict=False)
            yield from (pair for pair in pairs if matching.is_open(pair))


def _by_key(digest: Digest, places: Sequence[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for at in places:
        unit = digest.units[at]
        found[f"{unit.shape}:{unit.titled}:{unit.key}"].append(at)
    return found


def _strong(matching: Matching) -> None:
    """Likeness that speaks for itself, the surest first."""
    pool = candidate_pairs(matching.open_old(), matching.open_new())
    for least in STRONG:
        home = Gate(matching, across=False)
        _accept(matching, pool | _local_pairs(matching), home, least, 0.0)


def _across(matching: Matching) -> None:
    """Likeness across parts, once what was cut or joined at home has its partners.

    A piece of a clause that was cut in two may be rather like some clause of another
    part, where the same phrases are used.
    """
    pool = candidate_pairs(matching.open_old(), matching.open_new())
    for least in STRONG:
        _accept(matching, pool, Gate(matching), least, 0.0)
    _note_rejected(matching, pool, Gate(matching))


def _weak(matching: Matching) -> None:
    """Less likeness, where what stands around vouches for it."""
    for _ in range(2):
        _accept(matching, _local_pairs(matching), Gate(matching), WEAK, WEAK_CONTEXT)


def _accept(
    matching: Matching,
    pool: Iterable[Pair],
    gate: Gate,
    least: float,
    least_context: float,
) -> None:
    """Link the best pairs that are alike enough, each clause once.

    The best first is, on sparse candidates, as good as the best sum, and cannot
    depend on which side is called old.
    """
    fit = [
        pair
        for pair in pool
        if matching.is_open(pair) and matching.alike(pair) >= least
    ]
    for pair, alike, context in matching.ranked(fit):
        if not matching.is_open(pair) or context < least_context:
            continue
        if _too_short(matching, pair) and context < SHORT_CONTEXT:
            continue
        if gate.passes(pair, alike) and _speak_for(matching, pair, alike, context):
            matching.link(pair, alike, *_evidence(alike, context))


def _speak_for(matching: Matching, pair: Pair, alike: float, context: float) -> bool:
    """Whether words and contents let two clauses be one, not the place alone."""
    alone = context < WEAK_CONTEXT
    if alone and not matching.tells(pair):
        return False
    unlike = alike < STRONG[-1]
    return alike == 1 or not contradicted(matching, pair, unlike=unlike, alone=alone)


def _evidence(alike: float, context: float) -> tuple[str, ...]:
    words = "the same words" if alike == 1 else f"{alike:.0%} of the words alike"
    if context >= WEAK_CONTEXT:
        return (words, "what stands around them is linked too")
    return (words,)


def _too_short(matching: Matching, pair: Pair) -> bool:
    old, new = matching.old.units[pair[0]], matching.new.units[pair[1]]
    return min(len(old.words), len(new.words)) < SHORT_WORDS


def _local_pairs(matching: Matching) -> set[Pair]:
    """Open clauses under linked parents, and beside linked neighbours."""
    return matching.open_under_linked() | matching.open_beside_linked()


def _containers(matching: Matching) -> None:
    """Headings, tables and lead clauses by what they contain, from the inside out."""
    votes: Counter[Pair] = Counter()
    for old_at, new_at in matching.pairs():
        old, new = matching.old.units[old_at], matching.new.units[new_at]
        if old.parent is not None and new.parent is not None:
            votes[old.parent, new.parent] += 1
    rows = [
        (-n / (_n_children(matching.old, i) + _n_children(matching.new, j)), i, j)
        for (i, j), n in votes.items()
        if matching.is_open((i, j))
    ]
    rows.sort(
        key=lambda row: (round(row[0], 9), abs(row[1] - row[2]), *sorted(row[1:]))
    )
    for negative, i, j in rows:
        old, new = matching.old.units[i], matching.new.units[j]
        alike_enough = -2 * negative >= _CONTAINED and old.shape == new.shape
        if matching.is_open((i, j)) and alike_enough and old.titled == new.titled:
            alike = matching.alike((i, j))
            if alike >= WEAK or not _is_long_rule(old, new):
                matching.link((i, j), alike, "they contain the same provisions")


def _is_long_rule(*units: Unit) -> bool:
    """Whether each says enough of its own to be known by it, not by its list."""
    return all(unit.is_rule and len(unit.words) >= ANCHOR_WORDS[0] for unit in units)


def _uncross(matching: Matching) -> None:
    """Equal words under the same linked clauses are linked in order."""
    alike: dict[tuple[str, int | None, int | None], list[Pair]] = defaultdict(list)
    for i, group in sorted(matching.groups.items()):
        if len(group.old) > 1 or len(group.new) > 1:
            continue
        old, new = matching.old.units[i], matching.new.units[group.new[0]]
        if old.key == new.key and not old.children and not new.children:
            alike[old.key, old.parent, new.parent].append((i, new.at))
    for pairs in alike.values():
        in_order = zip((i for i, _ in pairs), sorted(j for _, j in pairs), strict=True)
        for pair, crossed in zip(in_order, pairs, strict=True):
            group = matching.groups[crossed[0]]
            if pair != crossed:
                matching.link(pair, group.score, *group.evidence)


def _n_children(digest: Digest, at: int) -> int:
    return len(digest.units[at].children)


def _deep_containers(matching: Matching) -> None:
    """Containers of containers: once for each level that links can climb."""
    before = -1
    while before != len(matching.partner_of_old):
        before = len(matching.partner_of_old)
        _containers(matching)


def _note_rejected(matching: Matching, pool: Iterable[Pair], gate: Gate) -> None:
    """Remember the look-alikes of other parts: "modelled on"."""
    for pair in sorted(pool):
        alike = matching.alike(pair)
        if alike >= STRONG[-1] and not gate.passes(pair, alike):
            matching.rejected[pair] = alike


PASSES: tuple[Callable[[Matching], None], ...] = (
    _anchor_texts,
    _anchor_titles,
    link_tables,
    _equal_children,
    link_repeats,
    _strong,
    _deep_containers,
    find_splits_and_mergers,
    find_headings_run_in,
    _across,
    _deep_containers,
    _weak,
    link_between,
    link_parts,
    _equal_children,
    _deep_containers,
    _weak,
    find_regroupings,
    find_rewritten,
    _uncross,
)

LATE_PASSES = PASSES[5:]
"""Those that look at what is left when the certain links stand."""

LAST_PASSES = (_deep_containers, _weak, _uncross)
"""Those that bring in what belongs to clauses linked late."""
