"""What to call a provision as a version had it: its number, or kind and place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Clause, ClauseId, Kind
from constitution_diff.model.naming import KINDS, first_told, part_in, path_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import KeptStage

    Shared = frozenset[tuple[int, str]]

_EXCERPT: Final = 60


def clause_of(
    stage: KeptStage, shared: Shared, *, version: int, in_part: bool = False
) -> Clause:
    """The provision as it was in a version; with its path where others have its number.

    Or where it is to be told apart from where it stood before, with `in_part`.
    """
    number = (
        cited_in_part(stage) if in_part else cited(stage, shared, in_any=(version,))
    )
    kind = Kind(stage.kind)
    return Clause(
        ClauseId(stage.clause or ""),
        kind,
        label=stage.label,
        citation=number,
        heading=stage.heading,
        text=stage.text,
        cells=tuple(stage.text.split("\t")) if kind is Kind.ROW else (),
    )


def cited(stage: KeptStage, shared: Shared, *, in_any: Iterable[int]) -> str:
    """Its number, or that of what it lies in; with the Part where others have it.

    `shared` holds versions, each with a number that several have in it; it counts
    where they have it in any of these.
    """
    versions = tuple(in_any)
    if not (stage.clause and any((n, stage.citation) in shared for n in versions)):
        return stage.citation
    path = path_of(stage.clause, stage.citation)
    part = path.partition("/")[0]
    is_twice = any((n, part) in shared for n in versions)
    return first_told(path, (part,) if is_twice else ())


def cited_in_part(stage: KeptStage) -> str:
    """Its number with its Part, also where no other has that number.

    >>> from constitution_diff.model import KeptStage, Standing
    >>> there = {"clause": ClauseId("Part 3/2"), "part": "Part 3", "citation": "2"}
    >>> cited_in_part(KeptStage("x", 0, 0, Standing.MOVED, **there))
    'Part 3/2'
    """
    if not (stage.part and stage.clause) or stage.part in stage.citation:
        return stage.citation
    path = path_of(stage.clause, stage.citation)
    if path.startswith(f"{part_in(stage.clause, stage.part)}/"):
        return path
    return f"{stage.citation}, in {stage.part}" if stage.citation else ""


def placed(stage: KeptStage, citation: str) -> str:
    """A citation, as that of a provision which has it, or only lies in what has it.

    >>> from constitution_diff.model import KeptStage, Standing
    >>> placed(KeptStage("x", 0, 0, Standing.FIRST, kind="bullet"), "8.5")
    'bullet under 8.5'
    """
    if stage.label:
        return citation
    noun = KINDS[Kind(stage.kind)]
    return f"{noun} under {citation}" if citation else noun


def excerpt(stage: KeptStage) -> str:
    """Its heading and text, or as much of them as fits into a line."""
    words = " – ".join(filter(None, (stage.heading, stage.text)))
    return words if len(words) <= _EXCERPT else f"{words[:_EXCERPT].rstrip()}…"
