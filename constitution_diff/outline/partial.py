"""One part of a document, as an outline of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Notice, Target, TargetStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Clause, ClauseId, Outline, Reference


def with_part(outline: Outline, part: str) -> Outline | None:
    """The outline of the part of that number or title; None if there is none.

    A part is any clause with a number or heading: "24", "Part 4", "Planning code".
    """
    top = next((c for c in outline.clauses if c.is_called(part)), None)
    if top is None:
        return _numbered_alike(outline, part)
    inside: dict[ClauseId, int] = {top.id: 0}
    kept: list[Clause] = []
    for clause in outline.clauses:
        if clause.id == top.id:
            kept.append(replace(clause, parent=None, depth=0))
        elif clause.parent in inside:
            inside[clause.id] = clause.depth - top.depth
            kept.append(replace(clause, depth=clause.depth - top.depth))
    ids = {clause.id for clause in kept}
    contents = tuple(
        entry for entry in outline.contents if entry.label.split(".")[0] in top.names
    )
    revisions = tuple(
        change
        for change in outline.revisions
        if any(
            at is not None and at.clause in ids
            for at in (change.final, change.original)
        )
    )
    return replace(
        outline, clauses=tuple(kept), contents=contents, revisions=revisions,
        references=tuple(_references(outline, ids)),
        notices=(_chosen(_called(top)), *outline.notices),
    )  # fmt: skip


def _called(part: Clause) -> str:
    return f"{part.citation if part.label else ''} {part.heading}".strip()


def _chosen(part: str) -> Notice:
    return Notice(
        "part-chosen", f"Only this part was read, as asked: {part}. The rest of the "
        "file was not compared.",
    )  # fmt: skip


def _references(outline: Outline, ids: set[ClauseId]) -> Iterator[Reference]:
    """Those of the clauses kept; what they mean may not be in the file any more."""
    for reference in outline.references:
        if reference.clause in ids:
            targets = tuple(_target(target, ids) for target in reference.targets)
            yield replace(reference, targets=targets)


def _target(target: Target, ids: set[ClauseId]) -> Target:
    if target.clause is None or target.clause in ids:
        return target
    return Target(target.label, TargetStatus.NOT_IN_FILE)


def _numbered_alike(outline: Outline, part: str) -> Outline | None:
    """The clauses of section 23 where none is called that: 23.1, 23.2 and so on."""
    number = part.casefold().removeprefix("section").strip().rstrip(".")
    tops = {c.id for c in outline.clauses if c.parent is None and _in(c, number)}
    if not tops:
        return None
    kept: list[Clause] = []
    for clause in outline.clauses:
        if clause.id in tops or clause.parent in tops:
            tops.add(clause.id)
            kept.append(clause)
    return replace(
        outline,
        clauses=tuple(kept),
        references=tuple(_references(outline, tops)),
        notices=(_chosen(number), *outline.notices),
    )


def _in(clause: Clause, number: str) -> bool:
    return len(clause.number) > 1 and clause.number[0] == number
