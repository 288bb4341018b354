"""The numbers of the result.

Where one side changed a number, its number stands; what lies in a provision follows
it. Where both changed the same list, or it keeps what one side took out, its numbers
are worked out anew, one after the other from where it begins; gaps that the base has
on purpose stay.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.amend import followed
from constitution_diff.model import Kind, Notice, Outline, Party
from constitution_diff.model.naming import in_part

from .beginnings import beginnings_of
from .turns import in_turn, places_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from constitution_diff.model import Clause, ClauseId

    from .branches import Branch, Key
    from .order import Placed


class Label(NamedTuple):
    """A label and kind, and the label of what it lies in there."""

    label: str
    kind: Kind
    above: str
    disputed: bool = False
    """Both sides changed it, and not alike."""


class Numbers(NamedTuple):
    """What each provision of the result is numbered, and what to say of that."""

    labels: Mapping[Key, tuple[str, Kind]]
    anew: tuple[Key | None, ...]
    """In what the lists lie whose numbers neither side had; in document order."""


def numbered(placed: Sequence[Placed], branches: tuple[Branch, Branch]) -> Numbers:
    """The label and kind of each provision of the result."""
    ours, theirs = (_aboves(branch.outline) for branch in branches)
    aboves = (_aboves(branches[0].base), ours, theirs)
    chosen = {key: _chosen(key, branches, aboves) for key, _ in placed}
    rows: dict[Key | None, list[Key]] = defaultdict(list)
    for key, owner in placed:
        rows[owner].append(key)
    labels: dict[Key, tuple[str, Kind]] = {}
    above: dict[Key | None, str] = {None: ""}
    anew: list[Key | None] = []
    places = places_in(branches[0])
    for owner in [None, *(key for key, _ in placed)]:
        row = rows.get(owner, [])
        told = {
            key: followed(chosen[key].label, chosen[key].above, above[owner])
            for key in row
        }
        if _both_changed(row, owner, branches, aboves, chosen):
            begun = beginnings_of(owner, above[owner], branches, aboves)
            again = in_turn(row, told, places, begun)
            if again != told:
                anew.append(owner)
            told = again
        for key in row:
            labels[key] = told[key], chosen[key].kind
            above[key] = told[key] or above[owner]
    return Numbers(labels, tuple(anew))


def _aboves(outline: Outline) -> dict[ClauseId, str]:
    """The label of the nearest numbered provision that each lies in; "" for none."""
    found: dict[ClauseId, str] = {}
    for clause in outline.clauses:
        parent = outline[clause.parent] if clause.parent is not None else None
        found[clause.id] = (parent.label or found[parent.id]) if parent else ""
    return found


_Aboves = tuple[
    "Mapping[ClauseId, str]", "Mapping[ClauseId, str]", "Mapping[ClauseId, str]"
]


def _chosen(key: Key, branches: tuple[Branch, Branch], aboves: _Aboves) -> Label:
    found = [
        (branch.outline[own], above[own])
        for branch, above in zip(branches, aboves[1:], strict=True)
        if (own := branch.id_of(key)) is not None
    ]
    told = [Label(c.label, c.kind, above) for c, above in found]
    if key[0] is not Party.BASE:
        return min(told)
    clause = branches[0].base[key[1]]
    was = Label(clause.label, clause.kind, aboves[0][key[1]])
    changed = [label for label in told if _is_changed(was, label)]
    if not changed:
        return was
    if len(changed) == 1 or changed[0][:2] == changed[1][:2]:
        return changed[0]
    return min(changed)._replace(disputed=True)


def _is_changed(was: Label, now: Label) -> bool:
    """Whether a side gave it another number or kind, not one that only follows."""
    return (followed(was.label, was.above, now.above), was.kind) != now[:2]


def _both_changed(
    row: Sequence[Key],
    owner: Key | None,
    branches: tuple[Branch, Branch],
    aboves: _Aboves,
    chosen: Mapping[Key, Label],
) -> bool:
    """Whether both sides changed a list, so that it is as neither of them has it."""
    if any(_is_whole(row, owner, branch, chosen) for branch in branches):
        return False
    if any(chosen[key].disputed for key in row):
        return True
    # What one side took out stays where that is disputed: its numbers have no place
    # for it.
    if any(key[0] is Party.BASE and _taken_out(key[1], branches) for key in row):
        return True
    return all(
        _changed(row, owner, branch, aboves[0], above)
        for branch, above in zip(branches, aboves[1:], strict=True)
    )


def _taken_out(base: ClauseId, branches: tuple[Branch, Branch]) -> bool:
    return any(branch.deleted(base) for branch in branches)


def _is_whole(
    row: Sequence[Key],
    owner: Key | None,
    branch: Branch,
    chosen: Mapping[Key, Label],
) -> bool:
    """Whether a list has the provisions and the numbers that it has on one side."""
    numbered = [key for key in row if chosen[key].label]
    own = None if owner is None else branch.id_of(owner)
    if owner is not None and own is None:
        return False
    theirs = [c for c in branch.children.get(own, ()) if branch.outline[c].label]
    return [branch.id_of(key) for key in numbered] == theirs and all(
        chosen[key].label == branch.outline[each].label
        for key, each in zip(numbered, theirs, strict=True)
    )


def _changed(
    row: Sequence[Key],
    owner: Key | None,
    branch: Branch,
    base_above: Mapping[ClauseId, str],
    above: Mapping[ClauseId, str],
) -> bool:
    """Whether one side changed a list; what both insert alike counts for neither."""
    for key in row:
        own = branch.id_of(key)
        if key[0] is not Party.BASE:
            if own is not None and key[0] is branch.party and own not in branch.twins:
                return True
        elif own is not None:
            was, now = branch.base[key[1]], branch.outline[own]
            if branch.moved(key[1]) or _is_changed(
                Label(was.label, was.kind, base_above[was.id]),
                Label(now.label, now.kind, above[now.id]),
            ):
                return True
    if owner is not None and owner[0] is not Party.BASE:
        return False
    inside = owner and owner[1]
    return any(
        branch.base[base].label and branch.deleted(base)
        for base in branch.base_children.get(inside, ())
    )


def number_notices(
    numbers: Numbers,
    placed: Sequence[Placed],
    clauses: Sequence[Clause],
    branches: tuple[Branch, Branch],
) -> Iterator[Notice]:
    """Where numbers were worked out anew, and where one is used twice by the merge."""
    at = {key: clause for (key, _), clause in zip(placed, clauses, strict=True)}
    merged = Outline(clauses=tuple(clauses))
    for owner in numbers.anew:
        number = in_part(at[owner], merged).citation if owner else ""
        where = f"in {number or 'a part'}" if owner else "at the top level"
        yield Notice(
            "merge-renumbered",
            f"Neither side has the numbers that the result needs {where}; they were "
            "worked out anew.",
            clause=at[owner].id if owner else "",
        )
    rows: dict[Key | None, list[Key]] = defaultdict(list)
    for key, owner in placed:
        if at[key].label and at[key].kind in (Kind.PART, Kind.CLAUSE):
            rows[owner].append(key)
    for row in rows.values():
        by_label = sorted(row, key=lambda key: at[key].label)
        for first, second in pairwise(by_label):
            label = at[first].label
            if label == at[second].label and not _so_on_a_side(first, second, branches):
                yield Notice(
                    "merge-number-twice",
                    f"The number {label} is used twice in the result.",
                    clause=at[second].id,
                )


def _so_on_a_side(first: Key, second: Key, branches: tuple[Branch, Branch]) -> bool:
    """Whether a side has the two under one number: the merge has not made that."""
    for branch in branches:
        one, other = branch.id_of(first), branch.id_of(second)
        if one is not None and other is not None:
            labels = branch.outline[one].label, branch.outline[other].label
            if labels[0] == labels[1]:
                return True
    return False
