"""Where the labels of a document stand, for looking a number up near by first."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind
from constitution_diff.model.values import dataclass

from .names import CONTAINER_WORDS, label_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import Clause, ClauseId, ContentsEntry

    Key = tuple[str, str]

TOP: Final = -1
"""The place of the document itself, which all clauses lie in."""


@dataclass(frozen=True, slots=True)
class Index:
    """The clauses by place (from 0, in document order) and by what labels them."""

    clauses: Sequence[Clause]
    place: Mapping[ClauseId, int]
    parents: Sequence[int]
    """Of each clause its parent's place; TOP for none."""
    labelled: Sequence[int]
    """The nearest clause around each that prints a label; TOP for none."""
    ends: Sequence[int]
    """The place behind the last clause that lies in it, notes aside."""
    runs: Sequence[int]
    """Which list of its parent a label belongs to: a second (a) opens the next."""
    by_key: Mapping[Key, Sequence[int]]
    tops: frozenset[str]
    """The first numbers in figures that labels hold: "24" of 24.8."""
    words: frozenset[str]
    """The words that labels are typed with: "part", "article"."""
    lowest: int
    """The lowest of `tops`; 0 for none."""
    listed: frozenset[Key]
    """What the contents lists name."""
    covers: tuple[str, ...] = ()
    """What the cover says the document is, as titles are compared."""
    titles: dict[str, int | None] = field(default_factory=dict)
    """Places of titles that were looked for; filled in as they are."""

    def around(self, at: int) -> Iterator[int]:
        """The place, what it lies in, and so on outwards; TOP comes last."""
        while at != TOP:
            yield at
            at = self.parents[at]
        yield TOP

    def end(self, scope: int) -> int:
        """The place behind the last clause in `scope`."""
        return len(self.clauses) if scope == TOP else self.ends[scope]

    def inside(
        self, scope: int, keys: Iterable[Key], *, deeper: bool = True
    ) -> tuple[int, ...]:
        """What carries the first key that is found in `scope`.

        Labels that stand directly in it come before those that lie deeper.
        """
        for key in keys:
            places = self.by_key.get(key)
            if not places:
                continue
            first = bisect_left(places, scope + 1)
            found = places[first : bisect_left(places, self.end(scope))]
            direct = tuple(place for place in found if self.labelled[place] == scope)
            if direct or not deeper or key[0] == "(":
                found = direct
            elif not key[0] and "." not in key[1]:
                found = tuple(place for place in found if self._leads(place))
            if direct or found:
                return direct or tuple(found)
        return ()

    def _leads(self, place: int) -> bool:
        """Whether a plain number is of a part itself and not of a list inside it."""
        around = self.labelled[place]
        return around == TOP or self.clauses[around].kind is Kind.PART


def index_of(
    clauses: Sequence[Clause],
    contents: Iterable[ContentsEntry],
    covers: Iterable[str] = (),
) -> Index:
    """The index of a document, in one pass over its clauses."""
    place = {clause.id: at for at, clause in enumerate(clauses)}
    parents = [place[c.parent] if c.parent is not None else TOP for c in clauses]
    by_key: defaultdict[Key, list[int]] = defaultdict(list)
    for at, clause in enumerate(clauses):
        for key in label_keys(clause.label) if clause.label else ():
            by_key[key].append(at)
    for key, at in list(_implied(clauses, by_key)):
        by_key[key].append(at)
    tops = frozenset(_top(number) for word, number in by_key if not word)
    return Index(
        clauses=clauses,
        place=place,
        parents=parents,
        labelled=_labelled(clauses, parents),
        ends=_ends(clauses, parents),
        runs=_runs(clauses, parents),
        by_key=by_key,
        tops=tops,
        words=frozenset(word for word, _ in by_key),
        lowest=min((int(top) for top in tops if top.isdigit()), default=0),
        listed=frozenset(_listed(contents)),
        covers=tuple(map(words_of, covers)),
    )


def _implied(
    clauses: Sequence[Clause], by_key: Mapping[Key, Sequence[int]]
) -> Iterator[tuple[Key, int]]:
    """What item 1 of clause 4 is also called where no label reads so: 4.1."""
    for at, clause in enumerate(clauses):
        key = ("", ".".join(clause.number))
        figures = len(clause.number) > 1 and all(n.isdigit() for n in clause.number)
        if figures and clause.label and key not in by_key:
            yield key, at


def _top(number: str) -> str:
    return number.partition(".")[0]


def _labelled(clauses: Sequence[Clause], parents: Sequence[int]) -> list[int]:
    around: list[int] = []
    for parent in parents:
        open_label = parent == TOP or bool(clauses[parent].label)
        around.append(parent if open_label else around[parent])
    return around


def _ends(clauses: Sequence[Clause], parents: Sequence[int]) -> list[int]:
    ends = [at + 1 for at in range(len(parents))]
    for at in range(len(parents) - 1, -1, -1):
        # Notes may stand at the end of the document: what lies between a clause and its
        # note is not in the clause.
        if parents[at] != TOP and clauses[at].kind is not Kind.NOTE:
            ends[parents[at]] = max(ends[parents[at]], ends[at])
    return ends


def _runs(clauses: Sequence[Clause], parents: Sequence[int]) -> list[int]:
    first: dict[int, str] = {}
    count: defaultdict[int, int] = defaultdict(int)
    runs: list[int] = []
    for clause, parent in zip(clauses, parents, strict=True):
        if clause.label and clause.label == first.setdefault(parent, clause.label):
            count[parent] += 1
        runs.append(count[parent])
    return runs


def _listed(contents: Iterable[ContentsEntry]) -> Iterator[Key]:
    """The labels of contents lists; "11. 11.12 Reports" names both numbers."""
    for entry in contents:
        opening = entry.title.partition(" ")[0]
        for label in (entry.label, opening if opening[:1].isdigit() else ""):
            yield from label_keys(label)


def words_of(title: str) -> str:
    """A title as it is compared: without case, quotes, apostrophes and its year.

    >>> words_of("The Members’ Code of Conduct"), words_of("FINANCIAL REGULATIONS 2019")
    ('members code of conduct', 'financial regulations')
    """
    plain = _YEAR.sub("", title.casefold().translate(_QUOTES))
    return plain.removeprefix("the ").strip()


_YEAR: Final = re.compile(r"\s+\(?(?:19|20)\d\d(?:[/-]\d\d)?\)?\s*$")


_QUOTES: Final = str.maketrans(
    {"’": "", "'": "", "‘": "", "“": "", "”": "", '"': "", "–": "-"}
)


def place_of_title(index: Index, title: str) -> int | None:
    """The part or section that a title heads, TOP for the document, None for none.

    The outermost wins: "Contract Procedure Rules" is the Part before a clause on it.
    """
    wanted = words_of(title)
    if wanted not in index.titles:
        found = [
            (clause.depth, at)
            for at, clause in enumerate(index.clauses)
            if _heads(clause) and _names(words_of(clause.heading), wanted)
        ]
        index.titles[wanted] = _headed(index, found, wanted)
    return index.titles[wanted]


def _headed(index: Index, found: Sequence[tuple[int, int]], wanted: str) -> int | None:
    """The outermost that holds numbers. A first heading may be the document's title."""
    if any(_names(cover, wanted) for cover in index.covers):
        return TOP
    for _, at in sorted(found):
        if any(c.label for c in index.clauses[at + 1 : index.end(at)]):
            return at
    first = [at for depth, at in found if at == 0 and not depth]
    return TOP if first and index.clauses[0].kind is Kind.HEADING else None


def _heads(clause: Clause) -> bool:
    """Whether a clause is large enough to be spoken of by its title."""
    if not clause.heading or len(clause.number) > 1:
        return False
    return clause.kind in {Kind.PART, Kind.HEADING, Kind.CLAUSE}


def _names(heading: str, wanted: str) -> bool:
    """Whether a heading is that title; "Revision of Financial Regulations" is not."""
    about = heading.endswith((f" of {wanted}", f" of the {wanted}", f" to {wanted}"))
    return heading == wanted or (heading.endswith(f" {wanted}") and not about)


def is_part(clause: Clause) -> bool:
    """Whether a clause is a Part, Schedule, Appendix, Annex or Chapter."""
    keys = label_keys(clause.label) if clause.kind is Kind.PART else ()
    return bool(keys) and keys[0][0] in CONTAINER_WORDS
