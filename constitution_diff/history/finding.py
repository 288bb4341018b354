"""Provisions by what an officer calls them: a number, an id, a path or a heading.

There is one way of finding them, whether one version is asked or all of them.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from constitution_diff.model import ClauseId, Kind
from constitution_diff.model.naming import marked, path_of, ways_to_mark
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from constitution_diff.model import Clause, KeptStage, Outline

    Way = Callable[["Names"], Iterator[str]]

_NEAR: Final = 5
_IN_PART: Final = re.compile(r"(?P<number>\S.*?),? in (?P<part>\S.*)", re.IGNORECASE)
"""As `show` and `search` say it: "1.1, in Part 4"."""
_BARE: Final = re.compile(r"[a-z]{1,2}|[ivxlc]+", re.IGNORECASE)
"""A letter or a roman number, which is one thing in capitals and another in small."""
_PRINTED: Final = re.compile(
    r"(?:article|section|rule|part|schedule|appendix)\s+(?:\d+[a-z]?|[ivxlc]+|[a-z])\b",
    re.IGNORECASE,
)
"""What a heading behind another number begins with: "1 Article I. Membership"."""
_LONGEST: Final = len("xxxviii.")
_WORDS: Final = ("paragraph ", "provision ", "section ", "clause ", "article ", "rule ")


def named_clauses(outline: Outline, asked: str) -> tuple[Clause, ...]:
    """The provisions of that citation, id or heading, each with all that lies in it.

    Where nothing else is called so, the rows of tables that begin with it: "D4".

    A citation that several parts share finds each of them; the path of its part, as in
    "Part 4/8.5", finds the one. Where that part has it several times, its path finds
    each of these, and "Part 4/8.5#1" the first.
    """
    clauses, wanted = outline.clauses, ways_to_ask(asked)
    names = [
        Names(c.id, c.label, c.citation, c.heading, next(iter(c.cells), ""))
        for c in clauses
    ]
    # The first that finds any.
    found = next(filter(None, (_found(names, wanted, way) for way in WAYS)), set())
    inside = [
        clause
        for clause in outline.clauses
        if clause.id in found
        or any(above.id in found for above in outline.ancestors(clause))
    ]
    return tuple(inside)


def outermost(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Those of some provisions that lie in none of the others."""
    inside = {clause.id for clause in clauses}
    return tuple(clause for clause in clauses if clause.parent not in inside)


def stage_names(stage: KeptStage) -> Names:
    """What a provision may be called by, as it is kept."""
    cell = stage.text.partition("\t")[0] if stage.kind == Kind.ROW else ""
    id_ = ClauseId(stage.clause or "")
    return Names(id_, stage.label, stage.citation, stage.heading, cell)


def near_citations(outline: Outline, asked: str) -> tuple[str, ...]:
    """Citations that look like one that is not there; () for none."""
    there = dict.fromkeys(c.citation for c in outline.clauses if c.label and c.citation)
    return tuple(
        get_close_matches(plain_citation(asked), list(there), n=_NEAR, cutoff=0.6)
    )


def ways_to_ask(asked: str) -> frozenset[str]:
    """What an officer calls a provision, in each way that is looked for.

    >>> sorted(ways_to_ask("Rule 8.5, in Part 4"))
    ['8.5, in part 4', 'part 4/8.5', 'rule 8.5, in part 4']
    >>> sorted(ways_to_ask("Article I"))
    ['=I', 'article i', 'i']
    """
    found = {asked.casefold().strip(), plain_citation(asked)}
    found.update(_bare(asked))
    # Whoever types small letters may mean capitals, if nothing has small ones.
    found.update(f"~{one[1:]}" for one in _bare(asked) if one.islower())
    if there := _IN_PART.fullmatch(" ".join(asked.split())):
        found.add(f"{there['part']}/{plain_citation(there['number'])}".casefold())
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Names:
    """What a provision may be called by, in one version."""

    id: ClauseId
    label: str
    citation: str
    heading: str
    first_cell: str = ""
    """That of a row of a table; "" for all others."""

    @property
    def number(self) -> str:
        """Its citation; "" where it has no number of its own."""
        return self.citation if self.label else ""


def _found(names: Iterable[Names], wanted: frozenset[str], way: Way) -> set[ClauseId]:
    return {one.id for one in names if not wanted.isdisjoint(way(one))}


def _citations(one: Names) -> Iterator[str]:
    yield _exactly(one.id)
    if one.number:
        yield _exactly(one.number)
        yield (
            plain_citation(one.number) if _word_of(one.number) else _exactly(one.number)
        )
        path = path_of(one.id, one.number)
        yield _exactly(
            path.replace("/", ", ")
        )  # as a Section is cited with its Article
        yield from map(_exactly, ways_to_mark(path))


def _in_parts(one: Names) -> Iterator[str]:
    """Its number with any one of the Parts it lies in, without those between."""
    if one.number:
        number = plain_citation(marked(one.id, one.number))
        for step in one.id.split("/")[:-1]:
            yield from ways_to_mark(f"{step}/{number}".casefold())


def _headings(one: Names) -> Iterator[str]:
    if one.heading:
        yield one.heading.casefold()


def _printed(one: Names) -> Iterator[str]:
    """What its heading begins with, where that is a number as well."""
    if found := _PRINTED.match(one.heading):
        yield " ".join(found[0].casefold().split())
        yield from _bare(found[0])


def _labels(one: Names) -> Iterator[str]:
    if one.label:
        bare = tuple(_bare(one.label))
        yield from bare or (plain_citation(one.label),)


def _in_capitals(one: Names) -> Iterator[str]:
    if one.label:
        yield from (f"~{bare[1:].casefold()}" for bare in _bare(one.label))


def _rows(one: Names) -> Iterator[str]:
    """The first cell of a row; but no bare number, which would be a provision's."""
    if one.first_cell[:1].isalpha():
        cell = " ".join(one.first_cell.casefold().split())
        yield from (cell, f"row {cell}")


def _exactly(words: str) -> str:
    """What it is called, in any case; bare letters and romans as they are printed."""
    # Most are longer than any roman number, and need no look.
    bare = _bare(words) if len(words) <= _LONGEST and not _word_of(words) else ()
    return next(iter(bare), words.casefold())


def _bare(words: str) -> Iterator[str]:
    """The mark of a bare letter or roman number, in its case; nothing for others.

    Articles have capitals, however they are typed.
    """
    word = _word_of(words)
    core = " ".join(words.split())[len(word) :].rstrip(".")
    if _BARE.fullmatch(core):
        yield f"={core.upper() if word == 'article ' else core}"


def _word_of(words: str) -> str:
    """The word before a number, with a blank; "" for none."""
    plain = " ".join(words.casefold().split())
    return next((word for word in _WORDS if plain.startswith(word)), "")


def plain_citation(words: str) -> str:
    """A citation without the word before it, blanks and a full stop at its end.

    >>> plain_citation("Rule 8.5."), plain_citation("4 (b)")
    ('8.5', '4(b)')
    """
    plain = " ".join(words.casefold().split())
    for word in _WORDS:
        plain = plain.removeprefix(word)
    return plain.replace(" (", "(").rstrip(".")


WAYS: Final[tuple[Way, ...]] = (
    _citations, _in_parts, _headings, _printed, _labels, _in_capitals, _rows,
)  # fmt: skip
"""What finds a provision; the first that finds any goes before the rest."""
