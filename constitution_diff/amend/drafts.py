"""The base with what instructions do to it, before it is put together again.

`Bench` collects what each instruction asks of which provision. Nothing is changed
until all of them have been laid upon it, because all of them take effect at once.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field
from typing import TYPE_CHECKING, TypeAlias

from constitution_diff.model import ClauseId, Kind, Side
from constitution_diff.model.values import dataclass

from .names import Names, names_of
from .phrases import Splice, spliced

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Clause, Outline, Passage

Key: TypeAlias = "ClauseId | int"
"""A provision of the base by its id, one that is put in by its number from 0."""


class MisfitError(Exception):
    """An instruction that does not fit. Never leaves this package."""

    def __init__(self, why: str, *, to_decide: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.to_decide = to_decide


@dataclass(slots=True)
class Bench:
    """What is asked of each provision. Private to one call of `applied`."""

    base: Outline
    names: Names
    children: dict[ClauseId | None, list[ClauseId]]
    splices: dict[tuple[ClauseId, str], list[Splice]] = field(
        default_factory=lambda: defaultdict(list)
    )
    rewritten: dict[tuple[ClauseId, str], str] = field(default_factory=dict)
    recast: dict[ClauseId, tuple[str, Kind]] = field(default_factory=dict)
    gone: set[ClauseId] = field(default_factory=set)
    dissolved: set[ClauseId] = field(default_factory=set)
    """What goes alone: the provisions in it stay."""
    moved: set[ClauseId] = field(default_factory=set)
    placed: dict[tuple[Side, Key | None], list[Key]] = field(
        default_factory=lambda: defaultdict(list)
    )
    passages: list[Passage] = field(default_factory=list)
    inside: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    """What lies in a new provision since it was put in."""

    cuts: dict[ClauseId, list[tuple[int, int]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """Where a text is divided, and which new provision begins there; rising."""
    piece_of: dict[int, ClauseId] = field(default_factory=dict)
    joined: dict[ClauseId, list[ClauseId]] = field(
        default_factory=lambda: defaultdict(list)
    )
    """What goes on at the end of a text, in order."""

    def siblings(self, first: ClauseId, last: ClauseId) -> list[ClauseId]:
        """All provisions from one to another that lie in the same, both included.

        Raises MisfitError: They do not lie in the same, or stand the other way round.
        """
        row = self.children[self.base[first].parent]
        if last not in row or row.index(last) < row.index(first):
            names = self.names.of
            msg = f"{names[first]} and {names[last]} do not stand in one list, in order"
            raise MisfitError(msg)
        return row[row.index(first) : row.index(last) + 1]

    def pieces(self, clause: Clause) -> list[str]:
        """The text of a provision, cut where it is divided; mostly one piece."""
        cuts = [0, *(cut for cut, _ in self.cuts.get(clause.id, ()))]
        if len(cuts) == 1:
            texts = (clause, *(self.base[c] for c in self.joined.get(clause.id, ())))
            return [" ".join(self.words(each, "text", each.text) for each in texts)]
        found: list[str] = []
        splices = self.splices.get((clause.id, "text"), ())
        for start, end in zip(cuts, (*cuts[1:], len(clause.text) + 1), strict=True):
            first = start + 1 if start else 0
            text = clause.text[first:end]
            inside = [
                Splice(s.start - first, s.end - first, s.new)
                for s in splices
                if first <= s.start and s.end <= end
            ]
            found.append(_made(text, inside))
        return found

    def words(self, clause: Clause, part: str, words: str) -> str:
        """The heading or the text of a provision, with all that is asked of it."""
        if (clause.id, part) in self.rewritten:
            return self.rewritten[clause.id, part]
        return _made(words, self.splices.get((clause.id, part), ()))


def _made(words: str, splices: Iterable[Splice]) -> str:
    """The words with all that is asked of them."""
    made = spliced(words, splices)
    assert made is not None  # noqa: S101 - overlaps were refused one by one
    return made


def bench_of(base: Outline) -> Bench:
    """The base with nothing asked of it yet."""
    children: dict[ClauseId | None, list[ClauseId]] = defaultdict(list)
    for clause in base.clauses:
        children[clause.parent].append(clause.id)
    return Bench(base, names_of(base), children)


def main_part(clause: Clause) -> str:
    """The part that is meant where an instruction names none."""
    if clause.heading and (clause.kind is Kind.HEADING or not clause.text):
        return "heading"
    return "text"


def part_words(clause: Clause, part: str) -> str:
    """The words of "heading", "text" or "cell:N".

    Raises MisfitError: It has no such cell.
    """
    if not part.startswith("cell:"):
        return clause.heading if part == "heading" else clause.text
    column = int(part.removeprefix("cell:"))
    if column >= len(clause.cells):
        msg = f"it has {len(clause.cells)} columns, not {column + 1}"
        raise MisfitError(msg)
    return clause.cells[column]
