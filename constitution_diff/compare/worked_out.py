"""What Word works out by itself, such as a page number: never a difference.

Before anything is said of two versions, the current one is given the results that the
proposed one shows. So nobody who reads the comparison can take another page number for
a change, and the words of both sides are still those of their edits.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

from .sides import part_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import (
        Anchor,
        Clause,
        ClauseId,
        Comparison,
        Link,
        Outline,
    )


def with_results_of(new: Outline, old: Outline, links: Iterable[Link]) -> Outline:
    """`old` with what `new` shows in its fields; itself where they show the same.

    Only between linked provisions with as many of them on both sides: where one came
    or went, that is a difference.

    >>> from constitution_diff.model import Clause, Kind, Link, Outline
    >>> old, new = (
    ...     Outline(
    ...         clauses=(Clause("1", Kind.CLAUSE, text=one, worked_out=((9, 10),)),)
    ...     )
    ...     for one in ("See page 3.", "See page 4, too.")
    ... )
    >>> with_results_of(new, old, [Link(("1",), ("1",))])["1"].text
    'See page 4.'
    """
    ours, theirs = _holding(old), _holding(new)
    if not (ours and theirs):
        return old
    found = {
        clause_id: steps
        for link in links
        if not (ours.isdisjoint(link.old) or theirs.isdisjoint(link.new))
        for clause_id, steps in _steps(
            [old[one] for one in link.old], [new[one] for one in link.new]
        )
    }
    return _Rewriter(old, found).outline() if found else old


def as_read(comparison: Comparison) -> Comparison:
    """The same links, with the words of the current version as its file has them.

    Now the proposed one shows the results of the current one. For whoever quotes the
    current version; the edits of the links stay those of the comparison.

    >>> from constitution_diff.model import Clause, Comparison, Kind, Link, Outline
    >>> shown = Clause(
    ...     "1", Kind.CLAUSE, text="Page 4", worked_out=((5, 6),), own_results=("3",)
    ... )
    >>> now = Outline(clauses=(replace(shown, own_results=()),))
    >>> made = Comparison(Outline(clauses=(shown,)), now, (Link(("1",), ("1",)),))
    >>> found = as_read(made)
    >>> found.old["1"].text, found.new["1"].text
    ('Page 3', 'Page 3')
    """
    steps = {
        clause.id: tuple(
            _Step(*place, own)
            for place, own in zip(clause.worked_out, clause.own_results, strict=True)
        )
        for clause in comparison.old.clauses
        if clause.own_results
    }
    if not steps:
        return comparison
    old = _Rewriter(comparison.old, steps).outline()
    back = (replace(one, old=one.new, new=one.old) for one in comparison.links)
    return replace(comparison, old=old, new=with_results_of(old, comparison.new, back))


def worked_out_in(
    clauses: Iterable[Clause], part: str, start: int = 0
) -> Iterator[tuple[int, int]]:
    """Where the words of some clauses' part, joined by line ends, are worked out.

    Places are characters from `start` in these words.

    >>> from constitution_diff.model import Clause, Kind
    >>> fees = Clause("1", Kind.CLAUSE, heading="Fees", text="Page 3")
    >>> list(worked_out_in([replace(fees, worked_out=((10, 11),))], "text"))
    [(5, 6)]
    """
    at = -start
    for clause in clauses:
        words = part_words(clause, part)
        if words is None:
            continue
        first = _beginning(clause, part)
        for here, there in clause.worked_out:
            if first <= here and there <= first + len(words):
                yield at + here - first, at + there - first
        at += len(words) + 1


def _beginning(clause: Clause, part: str) -> int:
    """Where a part begins in all the words of a clause."""
    if part.startswith("cell:"):
        before = clause.cells[: int(part.removeprefix("cell:"))]
        return sum(len(cell) + 1 for cell in before)
    return len(clause.heading) + 1 if part == "text" and clause.heading else 0


def _holding(outline: Outline) -> frozenset[ClauseId]:
    return frozenset(clause.id for clause in outline.clauses if clause.worked_out)


@dataclass(frozen=True, slots=True)
class _Step:
    """A result that takes the place of another."""

    start: int
    end: int
    """In the words of the old clause, in characters from 0."""
    text: str


def _steps(
    old: list[Clause], new: list[Clause]
) -> Iterator[tuple[ClauseId, tuple[_Step, ...]]]:
    """What is to be shown where, for each old clause that shows something else."""
    results = [
        clause.words[start:end] for clause in new for start, end in clause.worked_out
    ]
    if len(results) != sum(len(clause.worked_out) for clause in old):
        return
    shown = iter(results)
    for clause in old:
        steps = tuple(_Step(*place, next(shown)) for place in clause.worked_out)
        if any(clause.words[one.start : one.end] != one.text for one in steps):
            yield clause.id, steps


@dataclass(frozen=True, slots=True)
class _Rewriter:
    """Writes other results into an outline, and moves what stands behind them."""

    old: Outline
    steps: dict[ClauseId, tuple[_Step, ...]]

    def outline(self) -> Outline:
        return replace(
            self.old,
            clauses=tuple(map(self._clause, self.old.clauses)),
            references=tuple(
                replace(one, at=self._at(one.clause, one.part, one.at))
                if one.clause in self.steps
                else one
                for one in self.old.references
            ),
            revisions=tuple(
                replace(one, final=self._anchor(one.final))
                if one.final is not None
                else one
                for one in self.old.revisions
            ),
        )

    def _clause(self, clause: Clause) -> Clause:
        if clause.anchor is not None:
            clause = replace(clause, anchor=self._anchor(clause.anchor))
        steps = self.steps.get(clause.id)
        if steps is None:
            return clause
        words, places = clause.words, []
        own = tuple(words[one.start : one.end] for one in steps)
        for one in reversed(steps):
            words = words[: one.start] + one.text + words[one.end :]
        for one in steps:
            start = one.start + _further(steps, one.start)
            places.append((start, start + len(one.text)))
        apart = bool(clause.heading and clause.text)
        heading, _, text = words.partition("\n") if apart else ("", "", words)
        if clause.heading and not apart:
            heading, text = words, ""
        cells = tuple(text.split("\t")) if clause.cells else ()
        return replace(
            clause,
            heading=heading,
            text=text,
            cells=cells,
            worked_out=tuple(places),
            own_results=() if clause.own_results else own,
        )

    def _anchor(self, anchor: Anchor | None) -> Anchor | None:
        if anchor is None or anchor.at is None:
            return anchor
        return replace(anchor, at=self._at(anchor.clause, "text", anchor.at))

    def _at(self, clause_id: ClauseId, part: str, at: int) -> int:
        """Where a place of a part of a clause lies now."""
        steps = self.steps.get(clause_id, ())
        first = _beginning(self.old[clause_id], part) if steps else 0
        behind = tuple(one for one in steps if one.start >= first)
        return at + _further(behind, first + at)


def _further(steps: tuple[_Step, ...], at: int) -> int:
    """How many characters a place moves that stands behind some of them."""
    return sum(len(one.text) - (one.end - one.start) for one in steps if one.end <= at)
