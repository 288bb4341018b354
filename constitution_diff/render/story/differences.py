"""All that differs between two versions, and whether it is wording.

It does not rely on what the comparison says of a link: the words of both sides are
held against each other once more.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Final

from constitution_diff.compare.outside import running_lines
from constitution_diff.compare.rows import all_numbered, without_number
from constitution_diff.model import Edit, Op, Relation, Scope, TextChange
from constitution_diff.model.naming import name
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary
from constitution_diff.render.marks import marked

from .naming import called, excerpt, first_clause, part_edits, what, where
from .renumbering import renumberings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Clause, Comparison, Link

_NO_WORDING: Final = frozenset({"formatting", "image", "comment"})
_NO_LINES: Final = frozenset({"page-number", "rule", "margin", "comment"})
"""What `vocabulary.NEVER_COMPARED` names."""


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs in one respect; never empty."""

    title: str
    lines: tuple[str, ...]


def differences_of(comparison: Comparison) -> Iterator[Differences]:
    """What differs in wording, in the order of `vocabulary.DIFFERS`."""
    found = {
        "words": _words(comparison, trifles=False),
        "trifles": _words(comparison, trifles=True),
        "numbers": _numbers(comparison),
        "places": _places(comparison),
        "outside": chain(_outside(comparison), _one_sided(comparison)),
    }
    for key, title in vocabulary.DIFFERS.items():
        lines = tuple(found[key])
        if lines:
            yield Differences(title, lines)


def compared_links(comparison: Comparison) -> Iterator[Link]:
    """The links whose provisions were compared at all."""
    return (link for link in comparison.links if link.scope is Scope.COMPARED)


def _words(comparison: Comparison, *, trifles: bool) -> Iterator[str]:
    """Provisions whose words differ at all, or only in trifles."""
    for link in compared_links(comparison):
        old = [comparison.old[clause] for clause in link.old]
        new = [comparison.new[clause] for clause in link.new]
        rows = all_numbered((*old, *new))
        differs = _text(old, numbered=rows) != _text(new, numbered=rows)
        if differs and (link.text is TextChange.TRIVIAL) is trifles:
            words = " ".join(marked(all_edits(comparison, link)).split())
            yield f"{where(comparison, link)}: {what(comparison, link)}: {words}"


def _text(clauses: Iterable[Clause], *, numbered: bool) -> list[tuple[str, ...]]:
    """Every character of some provisions; of numbered rows, but for their references.

    A row that is numbered in one version only has its reference in its words.
    """
    return [
        (one.heading, *(without_number(one) if numbered else one.cells or (one.text,)))
        for one in clauses
    ]


def all_edits(comparison: Comparison, link: Link) -> tuple[Edit, ...]:
    """Heading, text and cells of a link with their marks, one behind the other."""
    parts = dict.fromkeys(("heading", "text", *(edit.part for edit in link.edits)))
    cells = any(part.startswith("cell") for part in parts)
    told = [part for part in parts if not (cells and part == "text")]
    found = [part_edits(comparison, link, part) for part in told]
    blank = (Edit("text", Op.KEEP, " "),)
    return tuple(chain.from_iterable((*edits, *blank) for edits in found if edits))


def _numbers(comparison: Comparison) -> Iterator[str]:
    """New numbers, a run in one line; and the same ones that are printed otherwise."""
    yield from (run.sentence for run in renumberings(comparison))
    for link in compared_links(comparison):
        if len(link.old) == len(link.new) == 1:
            old, new = comparison.old[link.old[0]], comparison.new[link.new[0]]
            printed_otherwise = old.label != new.label and not link.renumbered
            if printed_otherwise:
                was, now = (c.label or vocabulary.NO_NUMBER for c in (old, new))
                yield f"{name(called(comparison, new))}: “{was}” → “{now}”"


def _places(comparison: Comparison) -> Iterator[str]:
    for link in compared_links(comparison):
        if link.moved:
            words = excerpt(first_clause(comparison, link))
            moved = vocabulary.RELATIONS[Relation.MOVED]
            yield f"{where(comparison, link)}: {moved}: {words}"


def _outside(comparison: Comparison) -> Iterator[str]:
    for row in comparison.outside:
        if row.where not in _NO_WORDING:
            yield _row(row.where, row.old, row.new)


def _one_sided(comparison: Comparison) -> Iterator[str]:
    """Lines around the text that one version has only, and `_outside` does not tell."""
    rows = comparison.outside
    told = {(row.where, words) for row in rows for words in (row.old, row.new)}
    for place in _edges(comparison):
        old, new = (
            running_lines(outline, place)
            for outline in (comparison.old, comparison.new)
        )
        gone, come = (
            [words for words in ours if words not in theirs]
            for ours, theirs in ((old, new), (new, old))
        )
        yield from (_row(place, w, "") for w in gone if (place, w) not in told)
        yield from (_row(place, "", w) for w in come if (place, w) not in told)


def _edges(comparison: Comparison) -> Iterable[str]:
    """The sorts of lines around the text of either version, in their order."""
    lines = (*comparison.old.furniture, *comparison.new.furniture)
    return dict.fromkeys(line.where for line in lines if line.where not in _NO_LINES)


def no_wording(comparison: Comparison) -> Iterator[str]:
    """What differs outside the provisions, and is no wording."""
    for row in comparison.outside:
        if row.where in _NO_WORDING:
            yield _row(row.where, row.old, row.new)


def _row(place: str, old: str, new: str) -> str:
    pairs = ((Op.DELETE, old), (Op.INSERT, new))
    edits = (Edit("text", op, words) for op, words in pairs if words)
    return f"{vocabulary.OUTSIDE.get(place, vocabulary.ELSEWHERE)}: {marked(edits)}"
