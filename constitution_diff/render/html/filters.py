"""What a reader can choose from: kinds of change, what became of it, marks, parts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, TypeAlias

from constitution_diff.model import Comparison, Link, Relation, Scope
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary
from constitution_diff.render.story import asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from .navigation import Entry

_QUIET: Final = frozenset(("number", "cosmetic"))
"""Stepping from change to change passes these over until a reader asks for them."""
_NOTHING: Final = frozenset(("", "same"))
_FEWEST: Final = 2
"""A choice of one is none."""


_Change: TypeAlias = tuple[Link, str]
"""A link, and what it asks of a reader."""
_Sort: TypeAlias = tuple[str, str, "Callable[[_Change], str]", "Mapping[str, str]"]
_SORTS: Final[tuple[_Sort, ...]] = (
    ("kind", "What it asks", lambda change: change[1], vocabulary.ASKS),
    ("what", "What became of it", lambda change: change[0].relation.value,
     {kind.value: words for kind, words in vocabulary.RELATIONS.items()}),
    ("mark", "Mark in the draft", lambda change: change[0].tracked, vocabulary.TRACKED),
)  # fmt: skip
"""(name, legend, what a change is of that sort, the words for each in order)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One box to tick."""

    value: str
    words: str
    count: int
    ticked: bool = True


@dataclass(frozen=True, slots=True)
class Filter:
    """Boxes of one sort; a change must suit one of each sort."""

    name: str
    legend: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part to look at alone: the links from `first` up to before `end`."""

    words: str
    first: int
    end: int
    n_changes: int


def filters(comparison: Comparison) -> tuple[Filter, ...]:
    """What the page offers, without sorts of which there is only one kind."""
    changes = tuple(_changes(comparison))
    found = (
        Filter(name, legend, tuple(_choices(map(read, changes), words)))
        for name, legend, read, words in _SORTS
    )
    return tuple(sort for sort in found if len(sort.choices) >= _FEWEST)


def _changes(comparison: Comparison) -> Iterator[_Change]:
    """The links that a reader can step to, in the order of the document."""
    left_out = comparison.left_out
    asks = asked(comparison)
    for index, link in enumerate(comparison.links):
        compared = link.scope is Scope.COMPARED
        if compared and link.relation is not Relation.SAME and index not in left_out:
            yield link, asks[index]


def parts(comparison: Comparison, navigation: tuple[Entry, ...]) -> tuple[Part, ...]:
    """The parts that hold changes; () for a document that has them in one place.

    Where only one part holds any, what lies in it is told apart instead.
    """
    entries, end = navigation, len(comparison.links)
    while True:
        starts = sorted({entry.index for entry in entries})
        ends = dict(zip(starts, [*starts[1:], end], strict=False))
        changed = [entry for entry in entries if entry.n_changes]
        if len(changed) != 1 or not changed[0].entries:
            break
        entries, end = changed[0].entries, ends[changed[0].index]
    found = tuple(_part(entry, ends[entry.index]) for entry in changed)
    return found if len(found) >= _FEWEST else ()


def _part(entry: Entry, end: int) -> Part:
    words = f"{entry.citation} {entry.words}".strip()
    return Part(words, entry.index, end, entry.n_changes)


def _choices(found: Iterable[str], words: Mapping[str, str]) -> Iterator[Choice]:
    counts = Counter(found)
    for value, said in words.items():
        if value not in _NOTHING and counts[value]:
            yield Choice(value, said, counts[value], ticked=value not in _QUIET)
