"""A text of both files as one run of paragraphs, each with what became of it.

The text is a body, a cell, a note, a text box. Words are not looked at yet, only which
paragraph stays, comes, goes, or stands elsewhere.
"""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n

from .balance import opens
from .blanks import Unit, emptied
from .gaps import alike_in_order, same_in_order
from .letters import same_words
from .spine import Placed, spine
from .step import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from .pairs import Pair

_MOVED_WEIGHT: Final = 0.01
"""A pair that the comparison calls moved weighs this share of what others weigh."""


class _Match(NamedTuple):
    """Units of both sides that belong together, from 0, ends excluded."""

    old: int
    old_end: int
    new: int
    new_end: int


_NOWHERE: Final = _Match(-1, -1, -1, -1)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of the units of both files before their texts are compared."""

    old_text: Callable[[Element], str]
    """The letters of a paragraph or table of the old file."""
    new_text: Callable[[Element], str]
    pairs: Mapping[Element, Pair]
    """By each old paragraph or table."""
    in_clauses: frozenset[Element]
    apart: frozenset[Element] = frozenset()
    """What is paired with nothing: shown as gone and as come, whole."""


class _Weaving:
    """The units of one text, and what is found of them."""

    def __init__(
        self, old: Sequence[Element], new: Sequence[Element], known: Knowledge
    ) -> None:
        self.old, self.new, self.known = old, new, known
        self.at_old = {unit: at for at, unit in enumerate(self.old)}
        self.at_new = {unit: at for at, unit in enumerate(self.new)}
        self.old_texts = [self.known.old_text(unit) for unit in self.old]
        self.new_texts = [self.known.new_text(unit) for unit in self.new]

    def steps(self) -> Iterator[Step]:
        matches = list(self.linked())
        kept, moved = self.parted(matches)
        kept += self.in_gaps(kept, moved)
        kept.sort()
        kept += self.last(kept, moved)
        return self.woven(kept, self.numbered(moved))

    def linked(self) -> Iterator[_Match]:
        """The matches that links make, those of one text being neighbours."""
        seen: set[int] = set()
        for unit in self.old:
            pair = self.known.pairs.get(unit)
            if pair is None or id(pair) in seen or self._is_apart(pair):
                continue
            seen.add(id(pair))
            olds = [self.at_old[one] for one in pair.olds if one in self.at_old]
            news = [self.at_new[one] for one in pair.news if one in self.at_new]
            if olds and news:
                yield from self._matched(olds, news)

    def _is_apart(self, pair: Pair) -> bool:
        apart = self.known.apart
        return not apart.isdisjoint(pair.olds) or not apart.isdisjoint(pair.news)

    def _matched(self, olds: list[int], news: list[int]) -> Iterator[_Match]:
        whole = self._run(olds, self.old_texts), self._run(news, self.new_texts)
        if all(whole):
            yield _Match(olds[0], olds[-1] + 1, news[0], news[-1] + 1)
            return
        texts = [self.old_texts[i] for i in olds], [self.new_texts[j] for j in news]
        for a, b in alike_in_order(*texts, lambda _old, _new: True):
            yield _Match(olds[a], olds[a] + 1, news[b], news[b] + 1)

    def _run(self, places: list[int], texts: list[str]) -> bool:
        """Whether nothing but blank lines stands between the units."""
        return not any(
            texts[at].strip()
            for above, below in pairwise(places)
            for at in range(above + 1, below)
        )

    def parted(self, matches: list[_Match]) -> tuple[list[_Match], list[_Match]]:
        """Those that keep their order, and those that moved."""
        placed = [Placed(m.old, m.new, self._weight(m)) for m in matches]
        stay = spine(placed)
        kept = [match for at, match in enumerate(matches) if at in stay]
        moved = [
            match
            for at, match in enumerate(matches)
            if at not in stay and self._can_move(match)
        ]
        return kept, moved

    def _weight(self, match: _Match) -> float:
        n_letters = sum(map(len, self.new_texts[match.new : match.new_end])) + 1
        pair = self.known.pairs[self.old[match.old]]
        return n_letters * (_MOVED_WEIGHT if pair.moved else 1.0)

    def _can_move(self, match: _Match) -> bool:
        """Word moves words, and no empty paragraphs."""
        texts = self.new_texts[match.new : match.new_end]
        return any(map(str.strip, texts))

    def in_gaps(self, kept: list[_Match], moved: list[_Match]) -> list[_Match]:
        """Matches that no link makes: of what is the same, then of what is alike."""
        taken_old = {at for m in moved for at in range(m.old, m.old_end)}
        taken_new = {at for m in moved for at in range(m.new, m.new_end)}
        end = _Match(len(self.old), len(self.old), len(self.new), len(self.new))
        found: list[_Match] = []
        done_old = done_new = 0
        for match in [*sorted(kept), end]:
            if done_old < match.old and done_new < match.new:
                olds = self._free(range(done_old, match.old), self.old, taken_old)
                news = self._free(range(done_new, match.new), self.new, taken_new)
                if olds and news:
                    found += self._gap(olds, news)
            done_old, done_new = match.old_end, match.new_end
        return found

    def _free(
        self, places: Iterable[int], units: Sequence[Element], taken: set[int]
    ) -> list[int]:
        """The places of units that may be paired."""
        apart = self.known.apart
        return [at for at in places if at not in taken and units[at] not in apart]

    def _gap(self, olds: list[int], news: list[int]) -> Iterator[_Match]:
        same = same_in_order(
            [self.old[i].tag + self.old_texts[i] for i in olds],
            [self.new[j].tag + self.new_texts[j] for j in news],
        )
        done_old = done_new = 0
        for a, b in [*same, (len(olds), len(news))]:
            between = olds[done_old:a], news[done_new:b]
            yield from self._alike(*between)
            if a < len(olds):
                yield _Match(olds[a], olds[a] + 1, news[b], news[b] + 1)
            done_old, done_new = a + 1, b + 1

    def _alike(self, olds: list[int], news: list[int]) -> Iterator[_Match]:
        def may_pair(a: int, b: int) -> bool:
            pair = self.old[olds[a]], self.new[news[b]]
            if self._are_two(olds[a], news[b]):
                return False
            return len({(one.tag, opens(one)) for one in pair}) == 1

        ours = [Unit(self.old[i], self.old_texts[i]) for i in olds]
        theirs = [Unit(self.new[j], self.new_texts[j]) for j in news]
        texts = [unit.text for unit in ours], [unit.text for unit in theirs]
        found = alike_in_order(*texts, may_pair)
        for a, b in chain(found, emptied(ours, theirs, found)):
            yield _Match(olds[a], olds[a] + 1, news[b], news[b] + 1)

    def _are_two(self, i: int, j: int) -> bool:
        """Whether they are two provisions to the comparison, and say two things.

        Where they say the same, a picture that went may have parted them.
        """
        in_clauses = self.known.in_clauses.issuperset((self.old[i], self.new[j]))
        return in_clauses and not same_words(self.old_texts[i], self.new_texts[j])

    def last(self, kept: list[_Match], moved: list[_Match]) -> Iterator[_Match]:
        """The last paragraphs of both sides, whose mark is the same in every case.

        Of two provisions only the mark is the same: one goes whole, one comes.
        """
        if not (self.old and self.new):
            return
        i, j = len(self.old) - 1, len(self.new) - 1
        both = self.old[i].tag == n.P == self.new[j].tag
        # Cells belong together by their rows and columns.
        in_cell = next(self.new[j].iterancestors(n.TC), None) is not None
        apart = self.old[i] in self.known.apart or self.new[j] in self.known.apart
        taken = any(m.old_end > i or m.new_end > j for m in chain(kept, moved))
        are_two = not in_cell and self._are_two(i, j)
        if both and not (taken or apart or are_two):
            yield _Match(i, i + 1, j, j + 1)

    def numbered(self, moved: list[_Match]) -> dict[_Match, int]:
        """A number for each move; what went together has one.

        A table is a move of its own: it is marked cell by cell, so one move of what
        stands before and behind it would be in two pieces.
        """
        numbers: dict[_Match, int] = {}
        number, above = 0, _NOWHERE
        for match in sorted(moved):
            is_next = (above.old_end, above.new_end) == (match.old, match.new)
            if not is_next or self._is_table(above) or self._is_table(match):
                number += 1
            numbers[match] = number
            above = match
        return numbers

    def _is_table(self, match: _Match) -> bool:
        return self.old[match.old].tag == n.TBL

    def woven(self, kept: list[_Match], moves: dict[_Match, int]) -> Iterator[Step]:
        from_old = {match.old: match for match in moves}
        to_new = {match.new: match for match in moves}
        end = _Match(len(self.old), len(self.old), len(self.new), len(self.new))
        done_old = done_new = 0
        for match in [*kept, end]:
            yield from self._going(done_old, match.old, from_old, moves)
            yield from self._coming(done_new, match.new, to_new, moves)
            if match is not end:
                yield Step(
                    tuple(self.old[match.old : match.old_end]),
                    tuple(self.new[match.new : match.new_end]),
                )
            done_old, done_new = match.old_end, match.new_end

    def _going(
        self,
        at: int,
        end: int,
        from_old: Mapping[int, _Match],
        moves: Mapping[_Match, int],
    ) -> Iterator[Step]:
        while at < end:
            match = from_old.get(at)
            if match is None:
                yield Step(olds=(self.old[at],))
                at += 1
                continue
            olds, news = self._both(match)
            yield Step(olds=olds, move=moves[match], twin=news)
            at = match.old_end

    def _coming(
        self,
        at: int,
        end: int,
        to_new: Mapping[int, _Match],
        moves: Mapping[_Match, int],
    ) -> Iterator[Step]:
        while at < end:
            match = to_new.get(at)
            if match is None:
                yield Step(news=(self.new[at],))
                at += 1
                continue
            olds, news = self._both(match)
            yield Step(news=news, move=moves[match], twin=olds)
            at = match.new_end

    def _both(self, match: _Match) -> tuple[tuple[Element, ...], tuple[Element, ...]]:
        return (
            tuple(self.old[match.old : match.old_end]),
            tuple(self.new[match.new : match.new_end]),
        )


def steps(
    old: Sequence[Element], new: Sequence[Element], known: Knowledge
) -> list[Step]:
    """The steps through a text of both files; what goes stands before what comes.

    `old` and `new` are the paragraphs and tables of the text, in order. Each stands in
    one step; that of a move is in two, where it left and where it came to.
    """
    return list(_Weaving(old, new, known).steps())
