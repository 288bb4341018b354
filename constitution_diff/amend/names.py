"""What an instruction calls a provision, and which provision a name means.

A labelled provision is called by its citation, with its Part where another Part has
the same, and counted where a number is repeated: "24.5", "4.2 of Part 3", "the second
24.5". What has no label is counted under what it lies in: "the second paragraph under
24.5", "the heading “Undue pressure” in 24.4", "row 3 in the table under 3.1".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind
from constitution_diff.model.values import dataclass

from .ordinals import in_figures, number_of, ordinal
from .phrases import Doubt
from .quoting import is_quotable, masked, quoted, straightened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import Clause, ClauseId, Outline

NOUNS: Final = {
    Kind.PARAGRAPH: "paragraph", Kind.BULLET: "bullet", Kind.HEADING: "heading",
    Kind.TABLE: "table", Kind.ROW: "row", Kind.NOTE: "note",
    Kind.PART: "part", Kind.CLAUSE: "clause", Kind.ITEM: "item",
}  # fmt: skip
_LONGEST: Final = 90
"""A heading or a first cell of more characters is counted, not quoted."""
_NUMBERED_AS: Final = re.compile(
    r"(?:paragraph|clause|section|sub-?paragraph|sub-?clause|rule|standing order)s? "
    r"(?=[\dA-Z(])",
    re.IGNORECASE,
)
_LINKS: Final = re.compile(r" (?:under|in|of|to) (?=\S)")
_LOOSE: Final = re.compile(r"[^\w()]+")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of all provisions of one version."""

    of: Mapping[ClauseId, str]
    """The one name that an instruction is written with."""
    _meant: Mapping[str, tuple[ClauseId, ...]]
    """By every name, in the form of `_key`, what it can mean."""
    _nearly: Mapping[str, tuple[ClauseId, ...]]

    def find(self, name: str) -> ClauseId | Doubt:
        """The one provision of that name, or why it cannot be told."""
        key = _key(name)
        found = self._meant.get(key) or self._meant.get(_NUMBERED_AS.sub("", key), ())
        if len(found) == 1:
            return found[0]
        if found:
            both = " or ".join(f"“{self.of[each]}”" for each in found[:3])
            return Doubt(f"{name} can mean {both}; say which", to_decide=True)
        near = self._nearly.get(_loose(key), ())
        if near:
            return Doubt(
                f"there is no {_bare(name)}; "
                f"it may be {self.of[near[0]]} that is meant",
                to_decide=True,
            )
        return Doubt(f"there is no {_bare(name)} in the current version")


def names_of(outline: Outline) -> Names:
    """The names of all provisions of a version."""
    primary: dict[ClauseId, str] = {}
    meant: dict[str, list[ClauseId]] = defaultdict(list)
    chains = dict(_chains(outline))
    times = Counter(name for chain in chains.values() for name in chain)
    repeated: Counter[str] = Counter()
    nth_of = _counted(outline.clauses)
    for clause in outline.clauses:
        if clause.id in chains:
            chain = chains[clause.id]
            repeated[chain[-1]] += 1
            found = [*_labelled(chain, times, repeated[chain[-1]])]
        else:
            above = primary[clause.parent] if clause.parent else ""
            found = [*_unlabelled(clause, above, nth_of[clause.id])]
            if around := _around_table(clause, outline):
                found += _unlabelled(clause, primary[around], nth_of[clause.id])
        primary[clause.id] = found[0]
        for key in dict.fromkeys(map(_key, found)):
            meant[key].append(clause.id)
    nearly: dict[str, list[ClauseId]] = defaultdict(list)
    for key, ids in meant.items():
        nearly[_loose(key)] += ids
    return Names(primary, _frozen(meant), _frozen(nearly))


def _around_table(row: Clause, outline: Outline) -> ClauseId | None:
    """What the table of a row lies in: resolutions say "row D5 in 2.1", too."""
    if row.kind is not Kind.ROW or row.parent is None:
        return None
    return outline[row.parent].parent


def _frozen(found: Mapping[str, Sequence[ClauseId]]) -> dict[str, tuple[ClauseId, ...]]:
    return {key: tuple(dict.fromkeys(ids)) for key, ids in found.items()}


def _chains(outline: Outline) -> Iterator[tuple[ClauseId, tuple[str, ...]]]:
    """Of each labelled clause its citation, alone and then with the Parts around."""
    for clause in outline.clauses:
        if not clause.label or clause.kind is Kind.HEADING:
            continue
        chain = [clause.citation]
        for above in outline.ancestors(clause):
            if above.kind is Kind.PART and above.citation != clause.citation:
                chain.append(f"{chain[-1]} of {above.citation}")
        yield clause.id, tuple(chain)


def _labelled(chain: Sequence[str], times: Counter[str], nth: int) -> Iterator[str]:
    """The names of a labelled clause, the one to be written first."""
    alone = [name for name in chain if times[name] == 1]
    if not alone:
        yield f"the {ordinal(nth)} {chain[-1]}"
    yield from dict.fromkeys((*alone, *chain))
    yield f"the {ordinal(nth)} {chain[-1]}"


@dataclass(frozen=True, slots=True)
class _Count:
    """How a clause stands among those of its sort that lie in the same."""

    nth: int
    total: int
    alike: int
    """How many have the same title; 0 where it cannot be quoted."""
    nth_alike: int
    title: str


def _counted(clauses: Iterable[Clause]) -> dict[ClauseId, _Count]:
    groups: dict[tuple[ClauseId | None, Kind], list[Clause]] = defaultdict(list)
    for clause in clauses:
        groups[clause.parent, clause.kind].append(clause)
    counts: dict[ClauseId, _Count] = {}
    for group in groups.values():
        alike = Counter(straightened(_title(clause)) for clause in group)
        seen: Counter[str] = Counter()
        for nth, clause in enumerate(group, start=1):
            title = _title(clause)
            plain = straightened(title)
            seen[plain] += 1
            same = alike[plain] if title else 0
            counts[clause.id] = _Count(nth, len(group), same, seen[plain], title)
    return counts


def _title(clause: Clause) -> str:
    """The words that a heading or a row can be told by; "" for none."""
    words = clause.heading if clause.kind is Kind.HEADING else ""
    if clause.kind is Kind.ROW and clause.cells:
        words = clause.cells[0]
    return words if is_quotable(words) and len(words) <= _LONGEST else ""


def _unlabelled(clause: Clause, above: str, count: _Count) -> Iterator[str]:
    """The names of a clause without a label, the one to be written first."""
    noun = NOUNS[clause.kind]
    link = "in" if clause.kind in (Kind.HEADING, Kind.ROW) else "under"
    where = f" {link} {above}" if above else " of the document"
    if count.title:
        title = f"{noun} {quoted(count.title)}"
        if count.alike == 1:
            yield f"the {title}{where}"
        elif clause.kind is Kind.HEADING:
            yield f"the {ordinal(count.nth_alike)} {title}{where}"
    if clause.kind is Kind.ROW:
        yield f"row {count.nth}{where}"
    if count.total == 1:
        yield f"the {noun}{where}"
    yield f"the {ordinal(count.nth)} {noun}{where}"


def _key(name: str) -> str:
    """A name in one spelling: articles, links and ordinals do not matter."""
    hidden = masked(" ".join(name.split()))
    plain = _LINKS.sub(" / ", f" {hidden.text} ").strip()
    words = (word for word in plain.split(" ") if word.lower() != "the")
    spelt = " ".join(in_figures(n) if (n := number_of(w)) else w for w in words)
    return straightened(hidden.__class__(spelt, hidden.quotations).unmasked(spelt))


def _loose(key: str) -> str:
    return _LOOSE.sub(" ", key.casefold()).strip()


def _bare(name: str) -> str:
    """A name without the article before it."""
    return name.removeprefix("the ").removeprefix("The ")
