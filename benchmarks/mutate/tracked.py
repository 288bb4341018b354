"""A second version as a draft: some changes tracked, some made without a mark."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, groupby
from random import Random
from typing import TYPE_CHECKING, Final

from benchmarks.mutate.printing import packed, paragraph_of, row_with, table_of
from benchmarks.mutate.units import Kind
from benchmarks.pdf.package import run
from corpus.tools.drafted import Op
from corpus.tools.words import word_runs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.mutate.truth import Truth
    from benchmarks.mutate.units import Unit
    from corpus.tools.drafted import Run

_WHO: Final = 'w:author="A Clerk" w:date="2026-02-03T10:00:00Z"'
_TABULAR: Final = {Kind.TABLE, Kind.ROW}


@dataclass(frozen=True, slots=True)
class Draft:
    """A Word file with tracked changes."""

    content: bytes
    marks: Mapping[int, str]
    """"yes", "partly" or "no" for each changed unit, by key."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A unit on both sides; None where it is not on one."""

    old: Unit | None
    new: Unit | None

    @property
    def unit(self) -> Unit:
        found = self.new or self.old
        assert found is not None  # noqa: S101 - one side is always there
        return found


def draft(truth: Truth, seed: int, share_marked: float = 0.8) -> Draft:
    """The draft of a change in which nothing moved; most of it is marked."""
    writer = _Writer(Random(f"draft {seed}"), share_marked)  # noqa: S311 - repeatable
    pairs = tuple(_merged(truth.old.units, truth.new.units))
    blocks = tuple(writer.blocks(pairs))
    return Draft(packed(blocks), writer.marks)


def _merged(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[_Pair]:
    """The units of both sides in one order, those that go before those that come."""
    olds = {unit.key: unit for unit in old}
    news = {unit.key for unit in new}
    at = 0
    for unit in new:
        if unit.key not in olds:
            yield _Pair(None, unit)
            continue
        while old[at].key != unit.key:
            if old[at].key not in news:
                yield _Pair(old[at], None)
            at += 1
        yield _Pair(old[at], unit)
        at += 1
    yield from (_Pair(gone, None) for gone in old[at:] if gone.key not in news)


class _Writer:
    """Hands out the ids of the tracked changes, and keeps who was marked."""

    def __init__(self, random: Random, share_marked: float) -> None:
        self._random = random
        self._share = share_marked
        self._ids = count(1)
        self.marks: dict[int, str] = {}

    def blocks(self, pairs: Sequence[_Pair]) -> Iterator[str]:
        """Paragraphs and tables of the draft."""
        for tabular, group in groupby(pairs, key=lambda p: p.unit.kind in _TABULAR):
            if tabular:
                for _, rows in groupby(group, key=_TableCounter()):
                    written = [self._row(pair) for pair in rows]
                    if any(written):
                        yield table_of(written)
            else:
                for pair in group:
                    yield self._paragraph(pair)

    def _paragraph(self, pair: _Pair) -> str:
        unit = pair.unit
        if pair.old is not None and pair.new is not None:
            return paragraph_of(unit, self._cell(unit, pair.old.words, pair.new.words))
        op = Op.INSERT if pair.old is None else Op.DELETE
        if not self._is_marked(unit):
            return paragraph_of(unit, run(unit.words)) if op is Op.INSERT else ""
        mark = f'<w:{op} w:id="{next(self._ids)}" {_WHO}/>'
        return paragraph_of(unit, self._tracked(op, unit.words), mark=mark)

    def _row(self, pair: _Pair) -> str:
        unit = pair.unit
        if unit.kind is Kind.TABLE:
            if pair.old is None or pair.new is None:
                self.marks[unit.key] = ""
            return ""
        if pair.old is not None and pair.new is not None:
            cells = zip(pair.old.cells, pair.new.cells, strict=True)
            return row_with(self._cell(unit, old, new) for old, new in cells)
        op = Op.INSERT if pair.old is None else Op.DELETE
        if not self._is_marked(unit):
            return row_with(map(run, unit.cells)) if op is Op.INSERT else ""
        mark = f'<w:{op} w:id="{next(self._ids)}" {_WHO}/>'
        return row_with((self._tracked(op, cell) for cell in unit.cells), mark)

    def _is_marked(self, unit: Unit) -> bool:
        marked = self._random.random() < self._share
        self.marks[unit.key] = "yes" if marked else "no"
        return marked

    def _cell(self, unit: Unit, old: str, new: str) -> str:
        if old == new:
            return run(old)
        blocks = [list(group) for _, group in groupby(word_runs(old, new), _is_kept)]
        changed = [n for n, block in enumerate(blocks) if not _is_kept(block[0])]
        marked = self._chosen(unit, changed)
        return "".join(
            self._run(each, plain=n in changed and n not in marked)
            for n, block in enumerate(blocks)
            for each in block
        )

    def _chosen(self, unit: Unit, changed: Sequence[int]) -> set[int]:
        """Which blocks are marked: all, none, or where there are several one."""
        chance = self._random.random()
        if chance < self._share:
            self.marks[unit.key] = "yes"
            return set(changed)
        if chance < (1 + self._share) / 2 and len(changed) > 1:
            self.marks[unit.key] = "partly"
            return set(changed[:1])
        self.marks[unit.key] = "no"
        return set()

    def _run(self, each: Run, *, plain: bool) -> str:
        if each.op is Op.KEEP or (plain and each.op is Op.INSERT):
            return run(each.text)
        return "" if plain else self._tracked(each.op, each.text)

    def _tracked(self, op: Op, text: str) -> str:
        written = run(text)
        if op is Op.DELETE:
            written = written.replace("<w:t ", "<w:delText ")
            written = written.replace("</w:t>", "</w:delText>")
        return f'<w:{op} w:id="{next(self._ids)}" {_WHO}>{written}</w:{op}>'


class _TableCounter:
    """Counts tables, so that rows are grouped by the table they lie in."""

    def __init__(self) -> None:
        self._n_tables = 0

    def __call__(self, pair: _Pair) -> int:
        self._n_tables += pair.unit.kind is Kind.TABLE
        return self._n_tables


def _is_kept(each: Run) -> bool:
    return each.op is Op.KEEP
