"""The parts of a document: what one file may hold and another may lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import Clause, ClauseId, Outline


BEGINNING = "the beginning"
"""What stands before all parts, and has neither number nor heading."""
CONTAINERS = frozenset(
    {"part", "schedule", "appendix", "annex", "annexe", "exhibit", "chapter"}
)
"""What a constitution is divided into, and published in."""


def parts_of(outline: Outline) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The names of the parts in order, and for each clause the part it lies in.

    A part is what stands at the top of the tree: "Part 4", "24. Code on relations".
    Clauses at the top that share the beginning of their numbers (23.1, 23.2) are one
    part, as are headings without a number that stand at the top side by side. Such a
    heading is of the section that the numbers below it tell: 24.1, 24.2.
    """
    below = _sections_below(outline)
    names: list[str] = []
    keys: list[str] = []
    part_of: list[int] = []
    place: dict[str, int] = {}
    for clause in outline.clauses:
        if clause.parent is not None:
            place[clause.id] = place[clause.parent]
        else:
            section = below.get(clause.id, "")
            key = f"{section}." if section else _key(clause, keys)
            if not keys or key != keys[-1]:
                keys.append(key)
                names.append(_name(clause, section))
            place[clause.id] = len(keys) - 1
        part_of.append(place[clause.id])
    return tuple(names), tuple(part_of)


def _sections_below(outline: Outline) -> dict[ClauseId, str]:
    """For headings at the top without a number, the section of what lies below."""
    heads = {c.id for c in outline.clauses if _is_bare_heading(c)}
    found: dict[ClauseId, str] = {}
    for clause in outline.clauses:
        if clause.parent in heads and clause.label and clause.kind is Kind.CLAUSE:
            section = clause.number[0] if len(clause.number) > 1 else ""
            found.setdefault(clause.parent, section)
    return {each: section for each, section in found.items() if section}


def _is_bare_heading(clause: Clause) -> bool:
    at_top = clause.parent is None
    return at_top and clause.kind is Kind.HEADING and not clause.label


def _key(clause: Clause, keys: Sequence[str]) -> str:
    """What clauses at the top of one part have in common."""
    if clause.kind is Kind.PART:
        return clause.id
    if clause.label and len(clause.number) > 1:
        return f"{clause.number[0]}."
    if clause.label and clause.kind is Kind.CLAUSE and clause.heading:
        return clause.id
    # Unnumbered headings and paragraphs go with what stands before them.
    return keys[-1] if keys else "beginning"


def _name(clause: Clause, section: str) -> str:
    if section:
        return f"section {section}. {clause.heading}"
    if clause.label and len(clause.number) > 1:
        return f"section {clause.number[0]}"
    if clause.label:
        words = f"{clause.label} {clause.heading}".strip()
        return words if clause.kind is Kind.PART else f"section {words}"
    return clause.heading or BEGINNING


def number_of(name: str) -> str:
    """The number in a part's name, to tell "25. Planning" from "Planning code".

    >>> number_of("section 25. Planning code of practice")
    '25'
    """
    first = name.removeprefix("section ").split(" ", 1)[0].rstrip(".")
    return first if first[:1].isdigit() else ""
