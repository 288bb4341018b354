"""One clause that became several, several that became one.

Both are the same search with the sides exchanged: a whole on one side, and a run of
neighbouring pieces on the other that together say what the whole says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

from .gate import Gate
from .matching import Group
from .similarity import lcs_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .digest import Digest, Unit
    from .matching import Matching

MIN_PIECE_WORDS = 4
_MIN_FURTHER_WORDS = 2
"""Of a piece beside one that is long enough: "(b) the mayor"."""
MAX_PIECES = 24
_MAX_BETWEEN = 2
"""Other clauses between two pieces: 15(1) is now 15(1) and 15(3)."""
_GAIN = 0.5
"""Of a further piece, the share of words that the whole must gain by it."""
_ALIKE = 0.6
_WIDE = 150


@dataclass(frozen=True, slots=True)
class _Found:
    """A whole and its pieces, as positions on their own sides."""

    whole: int
    pieces: tuple[int, ...]
    whole_is_old: bool
    alike: float
    gain: int
    """Words of the whole that only the further pieces account for."""


def find_splits_and_mergers(matching: Matching) -> None:
    """Link wholes with their pieces, the greatest gain first."""
    gate = Gate(matching)
    found = [
        each
        for whole_is_old in (True, False)
        for each in _search(matching, whole_is_old=whole_is_old)
        if _passes(gate, each)
    ]
    found.sort(key=lambda f: (-f.gain, -f.alike, min(f.whole, f.pieces[0]), f.pieces))
    taken: set[tuple[bool, int]] = set()
    for each in found:
        places = {(each.whole_is_old, each.whole)}
        places |= {(not each.whole_is_old, piece) for piece in each.pieces}
        if not places & taken:
            taken |= places
            matching.regroup(_group(each))


def _passes(gate: Gate, found: _Found) -> bool:
    """Whether whole and pieces stand in parts that answer to each other."""
    sides = ((found.whole, piece) for piece in found.pieces)
    pairs = sides if found.whole_is_old else ((piece, whole) for whole, piece in sides)
    return all(gate.passes(pair, found.alike) for pair in pairs)


def _group(found: _Found) -> Group:
    n = len(found.pieces)
    if found.whole_is_old:
        words = f"{n} provisions together say what one said"
        return Group((found.whole,), found.pieces, found.alike, (words,))
    words = f"one provision says what {n} said together"
    return Group(found.pieces, (found.whole,), found.alike, (words,))


def _search(matching: Matching, *, whole_is_old: bool) -> Iterator[_Found]:
    wholes, pieces = matching.old, matching.new
    if not whole_is_old:
        wholes, pieces = pieces, wholes
    once = _said_once(pieces)
    # Each piece of a run leads to the whole run.
    seen: set[tuple[int, tuple[int, ...]]] = set()
    for whole_at, piece_at in sorted(_seeds(matching, whole_is_old=whole_is_old)):
        whole = wholes.units[whole_at]
        if not (piece_at in once or _stands_in(pieces.units[piece_at], whole)):
            continue
        run = _run(matching, whole, piece_at, once, whole_is_old=whole_is_old)
        key = (whole_at, tuple(unit.at for unit in run))
        if key in seen:
            continue
        seen.add(key)
        found = _judged(matching, whole, run, whole_is_old=whole_is_old)
        if found is not None:
            yield found


def _said_once(side: Digest) -> frozenset[int]:
    """Clauses whose words stand once on their side.

    "The committee shall:" in every section is no piece of a rule in one of them.
    """
    counts = Counter(unit.key for unit in side.units)
    return frozenset(unit.at for unit in side.units if counts[unit.key] == 1)


def _stands_in(piece: Unit, whole: Unit) -> bool:
    """Whether the whole says what the piece says, word for word."""
    return f" {piece.key} " in f" {whole.key} "


def _partner(matching: Matching, piece: int, *, whole_is_old: bool) -> int | None:
    partners = matching.partner_of_new if whole_is_old else matching.partner_of_old
    return partners.get(piece)


def _seeds(matching: Matching, *, whole_is_old: bool) -> set[tuple[int, int]]:
    """(whole, piece) pairs where an open piece stands mostly inside the whole."""
    wholes = matching.old if whole_is_old else matching.new
    pieces = matching.open_new() if whole_is_old else matching.open_old()
    pairs_of = {p.at: set(pairwise(p.words)) for p in pieces if _can_be_piece(p)}
    wanted = set[tuple[str, str]]().union(*pairs_of.values())
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for unit in wholes.units if wanted else ():
        if _can_be_cut(unit):
            for pair in wanted.intersection(pairwise(unit.words)):
                index[pair].append(unit.at)
    seeds: set[tuple[int, int]] = set()
    for piece_at, pairs in pairs_of.items():
        holders = (index[pair] for pair in pairs)
        votes = Counter(
            chain.from_iterable(held for held in holders if len(held) <= _WIDE)
        )
        seeds.update(
            (at, piece_at) for at, n in votes.items() if n >= _GAIN * len(pairs)
        )
    for piece in (p for p in pieces if p.at in pairs_of):
        seeds.update((at, piece.at) for at in _beside(matching, piece, wholes))
    return seeds


def _beside(matching: Matching, piece: Unit, wholes: Digest) -> Iterator[int]:
    """What the clauses next to an open piece are linked with, if it holds the piece.

    Next to its other half even words that stand in many rules need no index.
    """
    whole_is_old = wholes is matching.old
    for at in (piece.above, piece.below):
        if at is None:
            continue
        whole = _partner(matching, at, whole_is_old=whole_is_old)
        if whole is None or not _can_be_cut(wholes.units[whole]):
            continue
        if _mostly_inside(piece, wholes.units[whole]):
            yield whole


def _can_be_cut(unit: Unit) -> bool:
    return unit.is_rule and len(unit.words) >= 2 * MIN_PIECE_WORDS


def _can_be_piece(unit: Unit) -> bool:
    return unit.is_rule and len(unit.words) >= MIN_PIECE_WORDS


def _run(
    matching: Matching,
    whole: Unit,
    piece_at: int,
    once: frozenset[int],
    *,
    whole_is_old: bool,
) -> tuple[Unit, ...]:
    """The pieces around one that are open or linked with the whole, in order."""
    side = matching.new if whole_is_old else matching.old
    home = side.units[piece_at].parent
    run = [side.units[piece_at]]
    for step in (-1, 1):
        at, between = piece_at + step, list[int]()
        while 0 <= at < len(side.units) and len(run) < MAX_PIECES:
            unit = side.units[at]
            partner = _partner(matching, at, whole_is_old=whole_is_old)
            known = at in once or _stands_in(unit, whole)
            if known and _is_piece(unit, whole, partner):
                run.insert(0 if step < 0 else len(run), unit)
                between = []
            elif (
                partner == whole.at
                or len(between) > _MAX_BETWEEN
                or (partner is None and not _may_be_passed(side, unit, home))
            ):
                break
            elif unit.parent not in between and not _lies_deeper(unit, run[0]):
                between.append(at)
            at += step
    return tuple(run)


def _may_be_passed(side: Digest, unit: Unit, home: int | None) -> bool:
    """Whether an open clause is a heading, or lies under the same clause as the run."""
    above = unit.parent
    while above not in {None, home}:
        above = side.units[above].parent
    return unit.titled or above == home


def _lies_deeper(unit: Unit, first: Unit) -> bool:
    """Whether it stands in the list of a clause beside the first piece, above it."""
    if unit.at > first.at or unit.parent is None:
        return False
    return first.parent is None or unit.parent > first.parent


def _is_piece(unit: Unit, whole: Unit, partner: int | None) -> bool:
    if len(unit.words) < _MIN_FURTHER_WORDS or not unit.is_rule:
        return False
    return partner in (None, whole.at) and _mostly_inside(unit, whole)


def _mostly_inside(piece: Unit, whole: Unit) -> bool:
    return lcs_length(piece.words, whole.words) >= _GAIN * len(piece.words)


def _judged(
    matching: Matching, whole: Unit, run: tuple[Unit, ...], *, whole_is_old: bool
) -> _Found | None:
    """The run as pieces of the whole, if together they say more of it than the best."""
    linked = _linked(matching, whole, whole_is_old=whole_is_old)
    run = _adding(whole, run)
    if len(run) < 2 or (linked and not linked & {unit.at for unit in run}):  # noqa: PLR2004
        return None
    joined = _joined(run)
    alike = matching.similarity.of_words(whole.words, joined)
    together = lcs_length(whole.words, joined)
    singles = [lcs_length(whole.words, unit.words) for unit in run]
    gain = together - max(singles)
    further = len(joined) - len(run[singles.index(max(singles))].words)
    if alike < _ALIKE or gain < _GAIN * further or gain < MIN_PIECE_WORDS:
        return None
    pieces = tuple(unit.at for unit in run)
    return _Found(whole.at, pieces, whole_is_old, round(alike, 9), gain)


def _adding(whole: Unit, run: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Those of the pieces without which the others would say less of the whole.

    A rule that went, of which half the words stand somewhere in the whole, adds none.
    """
    while len(run) > 1:
        together = lcs_length(whole.words, _joined(run))
        shares = [
            (together - lcs_length(whole.words, _joined(rest))) / len(unit.words)
            for unit, rest in ((u, tuple(v for v in run if v is not u)) for u in run)
        ]
        least = min(shares)
        if least >= _GAIN:
            break
        at = shares.index(least)
        run = (*run[:at], *run[at + 1 :])
    return run


def _joined(units: Iterable[Unit]) -> tuple[str, ...]:
    return tuple(word for unit in units for word in unit.words)


def _linked(matching: Matching, whole: Unit, *, whole_is_old: bool) -> set[int]:
    partners = matching.partner_of_old if whole_is_old else matching.partner_of_new
    partner = partners.get(whole.at)
    return set() if partner is None else {partner}
