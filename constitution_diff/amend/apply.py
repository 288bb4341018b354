"""Base and instructions → the new version, or why some of them do not fit. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Clause, ClauseId, Kind, Misfit, Side
from constitution_diff.outline import cited_anew, references_of

from .drafts import MisfitError, bench_of, part_words
from .laying import in_order, lay
from .relabelling import followed_labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import Instruction, Notice, Outline

    from .drafts import Bench, Key


def applied(
    base: Outline, instructions: Sequence[Instruction]
) -> Outline | tuple[Misfit, ...]:
    """The base with all instructions applied at once; what does not fit, if anything.

    The result holds the provisions, their references, and the doubts about how the
    base was read. Contents lists, running heads and tracked changes are left out.
    """
    bench = bench_of(base)
    misfits: list[Misfit] = []
    for number, instruction in in_order(tuple(instructions)):
        try:
            lay(bench, instruction)
        except MisfitError as error:
            misfits.append(Misfit(number, error.why, error.to_decide))
    placed = [] if misfits else list(_placed(bench, None, None))
    if not misfits and len(placed) != _n_wanted(bench):
        misfits.append(_circle(bench, placed))
    if misfits:
        return tuple(sorted(misfits, key=lambda misfit: misfit.number))
    return _finished(base, bench, placed)


_Placed = tuple["Key", "Key | None"]
"""A provision and what it lies in."""


def _placed(bench: Bench, key: Key | None, parent: Key | None) -> Iterator[_Placed]:
    """All provisions under one, in document order."""
    for child in _inside(bench, key):
        yield child, parent
        yield from _placed(bench, child, child)


def _inside(bench: Bench, key: Key | None) -> Iterator[Key]:
    """What lies in a provision of the new version, in order; None for the document."""
    yield from bench.placed.get((Side.FIRST, key), ())
    if isinstance(key, int):
        yield from bench.inside.get(key, ())
        yield from bench.placed.get((Side.NEW, key), ())
        return
    for child in bench.children.get(key, ()):
        yield from bench.placed.get((Side.BEFORE, child), ())
        if child in bench.dissolved:
            yield from _inside(bench, child)
        elif child not in bench.gone and child not in bench.moved:
            yield child
        yield from bench.placed.get((Side.AFTER, child), ())


def _n_wanted(bench: Bench) -> int:
    """How many provisions the new version must hold."""
    n_gone = 0
    pending = list(bench.gone)
    gone = set(pending)
    while pending:
        n_gone += 1
        for child in bench.children.get(pending.pop(), ()):
            if child not in bench.moved and child not in gone:
                gone.add(child)
                pending.append(child)
    n_dissolved = len(bench.dissolved - gone)
    return len(bench.base.clauses) - n_gone - n_dissolved + len(bench.passages)


def _circle(bench: Bench, placed: Sequence[_Placed]) -> Misfit:
    """What is moved into itself, or beside what is omitted with all that lies in it."""
    held = {key for key, _ in placed}
    lost = sorted(bench.names.of[each] for each in bench.moved - held)
    what = f"{lost[0]} would stand" if lost else "what is inserted would stand"
    return Misfit(
        0,
        f"{what} in a provision that is omitted, or in itself; "
        "change the instruction that says where it goes",
    )


def _piece(bench: Bench, key: int) -> str:
    """The text of a provision that was cut from another."""
    whole = bench.piece_of[key]
    keys = [each for _, each in bench.cuts[whole]]
    return bench.pieces(bench.base[whole])[keys.index(key) + 1]


def _finished(base: Outline, bench: Bench, placed: Sequence[_Placed]) -> Outline:
    labels = followed_labels(base.clauses, bench.recast)
    at = {key: position for position, (key, _) in enumerate(placed)}
    drafts = [_drafted(bench, labels, key) for key, _ in placed]
    parents = (None if parent is None else at[parent] for _, parent in placed)
    clauses = cited_anew(zip(drafts, parents, strict=True))
    new_ids = {
        key: clause.id
        for (key, _), clause in zip(placed, clauses, strict=True)
        if not isinstance(key, int)
    }
    clauses = tuple(_anchored(clause, new_ids) for clause in clauses)
    return replace(
        base,
        clauses=clauses,
        references=references_of(clauses),
        revisions=(),
        contents=(),
        furniture=(),
        notices=tuple(_placed_anew(notice, new_ids) for notice in base.notices),
    )


def _placed_anew(notice: Notice, new_ids: Mapping[ClauseId, ClauseId]) -> Notice:
    """A doubt about how the base was read, with its provision by the new id."""
    return replace(notice, clause=new_ids.get(ClauseId(notice.clause), ""))


def _anchored(clause: Clause, new_ids: dict[ClauseId, ClauseId]) -> Clause:
    """A note that points at its provision by the new id; at none that is gone."""
    if clause.anchor is None:
        return clause
    there = new_ids.get(clause.anchor.clause)
    anchor = replace(clause.anchor, clause=there) if there else None
    return replace(clause, anchor=anchor)


def _drafted(
    bench: Bench, labels: Mapping[ClauseId, tuple[str, Kind]], key: Key
) -> Clause:
    """A provision with its new words and label; ids and citations come later."""
    if isinstance(key, int):
        passage = bench.passages[key]
        text = "\t".join(passage.cells) if passage.kind is Kind.ROW else passage.text
        if key in bench.piece_of:
            text = _piece(bench, key)
        return Clause(
            ClauseId(""), passage.kind, label=passage.label,
            heading=passage.heading, text=text, cells=passage.cells,
        )  # fmt: skip
    clause = bench.base[key]
    label, kind = labels[key]
    if clause.cells:
        cells = tuple(
            bench.words(clause, part, part_words(clause, part))
            for part in (f"cell:{n}" for n in range(len(clause.cells)))
        )
        text = "\t".join(cells)
        return _said(clause, replace(clause, cells=cells, text=text, raw="", lines=()))
    made = replace(
        clause,
        label=label,
        kind=kind,
        heading=bench.words(clause, "heading", clause.heading),
        text=bench.pieces(clause)[0],
        raw="",
        lines=(),
    )
    return _said(clause, made)


def _said(base: Clause, made: Clause) -> Clause:
    """A provision made of another; where it says else, its fields are lost."""
    return (
        made
        if made.words == base.words
        else replace(made, worked_out=(), own_results=())
    )
