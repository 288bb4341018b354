"""What the file of a version does not hold, and the newest version before that does.

A Part may be published alone, and a file may lack one. On a day of such a version it
says nothing of the rest: that is told, and not that nothing was in force.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from constitution_diff.model import ClauseId, Kind, Unsaid

from .finding import WAYS, stage_names, ways_to_ask

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from constitution_diff.model import Clause, KeptStage, Outline, Version


def unsaid_of(  # noqa: PLR0913 - each is a fact of its own
    missing: Sequence[KeptStage],
    versions: Sequence[Version],
    by: Version,
    *,
    between: Sequence[Sequence[Version]] = (),
    clause: str = "",
    held: Collection[str] = (),
) -> tuple[Unsaid, ...]:
    """The parts of which a version says nothing; only those with a provision, if asked.

    Args:
        missing: What lies in parts that its file does not hold, as each last stood
            before it, in the order of the document. A provision that is gone from
            a part which the file holds was deleted, and is not told.
        versions: Those that can be read, in order, as the stages count them.
        by: The version.
        between: Of each of these what was forgotten before it, as `forgotten_between`
            has it; () for nothing.
        clause: What the provision is called, if it is one.
        held: What its file does hold, by citation: a part that is missing has its
            title told where another has its number there.

    >>> from dataclasses import replace
    >>> from constitution_diff.model import KeptStage, Standing, Version
    >>> old, new = (Version("H", "C", name, ()) for name in ("2019", "2020"))
    >>> part = KeptStage(
    ...     "a", 0, 0, Standing.FIRST, ClauseId("P"), kind="part", citation="Part 1"
    ... )
    >>> [(one.parts, one.holder.name) for one in unsaid_of([part], [old, new], new)]
    [(('Part 1',), '2019')]
    >>> titled = replace(part, heading="Council")
    >>> unsaid_of([titled], [old, new], new, held={"Part 1"})[0].parts
    ('Part 1 “Council”',)
    """
    above = {(one.last, one.clause): one for one in missing}
    there = {one.partition(".")[0] for one in held}
    lacked = [
        one for one in missing if (top := _top(one, above)) and _lacks(top, there)
    ]
    tops = (_top(one, above) for one in _called(lacked, clause))
    lacking: dict[int, list[str]] = defaultdict(list)
    for one in dict.fromkeys(filter(None, tops)):
        if name := _name(one, held):
            lacking[one.last].append(name)
    return tuple(
        Unsaid(
            by,
            tuple(dict.fromkeys(parts)),
            versions[place],
            tuple(chain(*between[place + 1 : versions.index(by) + 1])),
        )
        for place, parts in sorted(lacking.items(), reverse=True)
    )


def _name(part: KeptStage, held: Collection[str]) -> str:
    """Its number, with its title where that alone would name another; or its title.

    Or of a clause that stands in nothing, 24.1, the section that its number tells.
    """
    if section := _section(part):
        return f"section {section}"
    if part.citation in held and part.heading:
        return f"{part.citation} “{part.heading}”"
    return part.citation or part.heading


def parts_in(outline: Outline) -> tuple[Clause, ...]:
    """The outermost parts of a version, in order."""
    return tuple(part for part in _parts(outline) if part.parent is None)


def lost_parts(old: Outline, new: Outline) -> tuple[Clause, ...]:
    """The outermost parts of a version that another has under no number or heading."""
    ids = {part.id for part in _parts(new)}
    titles = {_heads(part) for part in _parts(new)} - {""}
    return tuple(
        part
        for part in parts_in(old)
        if part.id not in ids and _heads(part) not in titles
    )


def is_own_part(kind: str, heading: str, citation: str) -> bool:
    """Whether an outermost provision is what a file may lack: a Part, or a section.

    Or of a section without a heading.

    >>> is_own_part("part", "", "Part 1"), is_own_part("clause", "Planning", "2")
    (True, True)
    >>> is_own_part("clause", "", "24.1"), is_own_part("clause", "", "24")
    (True, False)
    """
    is_of_section = kind == Kind.CLAUSE and bool(_section_of(citation))
    return kind == Kind.PART or bool(heading) or is_of_section


def _section(top: KeptStage) -> str:
    """The number of the section that an outermost clause is of; "" for none."""
    return _section_of(top.citation) if top.kind == Kind.CLAUSE else ""


def _section_of(citation: str) -> str:
    section, dot, rest = citation.partition(".")
    return section if dot and rest else ""


def _lacks(top: KeptStage, there: Collection[str]) -> bool:
    """Whether the file has nothing of its section; else it alone was deleted."""
    section = _section(top)
    return not section or section not in there


def _top(
    stage: KeptStage, above: Mapping[tuple[int, ClauseId | None], KeptStage]
) -> KeptStage | None:
    """The outermost that it lies in; None where not all it lies in is missing."""
    while stage.parent:
        outer = above.get((stage.last, stage.parent))
        if outer is None:
            return None
        stage = outer
    is_part = is_own_part(stage.kind, stage.heading, stage.citation)
    return stage if is_part else None


def _called(missing: Sequence[KeptStage], clause: str) -> Iterator[KeptStage]:
    """Those of that name, by the first way that finds any; all for ""."""
    if not clause:
        yield from missing
        return
    wanted = ways_to_ask(clause)
    for way in WAYS:
        found = [one for one in missing if not wanted.isdisjoint(way(stage_names(one)))]
        if found:
            yield from found
            return


def _parts(outline: Outline) -> tuple[Clause, ...]:
    return tuple(clause for clause in outline.clauses if clause.kind is Kind.PART)


def _heads(part: Clause) -> str:
    """Its heading, in any case and spacing."""
    return " ".join(part.heading.casefold().split())
