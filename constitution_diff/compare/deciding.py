"""Decisions made by hand: found in both files, checked, and put above all matching."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Kind, Notice, Scope, counted
from constitution_diff.model.naming import in_part, told_apart
from constitution_diff.model.values import dataclass

from .addresses import UnfitError, clause_found
from .coverage import Covered
from .match import LATE_PASSES
from .matching import Group

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from constitution_diff.model import (
        Clause,
        ClauseId,
        Link,
        Outline,
        Override,
        Overrides,
    )

    from .digest import Digest
    from .matching import Matching


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision whose provisions were found."""

    old: tuple[ClauseId, ...]
    new: tuple[ClauseId, ...]
    evidence: str


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions that fit the two files, and a notice for each that does not."""

    decisions: tuple[Decision, ...] = ()
    notices: tuple[Notice, ...] = ()


def decided(overrides: Overrides, old: Outline, new: Outline) -> Decided:
    """What of the overrides fits these two files. Never raises."""
    stranger = _other_files(overrides, old, new)
    if stranger:
        return Decided(notices=(stranger,))
    decisions: list[Decision] = []
    notices: list[Notice] = []
    taken: dict[tuple[str, ClauseId], int] = {}
    for number, override in enumerate(overrides.entries, start=1):
        try:
            decision = _decision(overrides.name, override, old, new)
            _claim(taken, decision, number, (old, new))
        except UnfitError as error:
            notices.append(_unfit(overrides.name, number, override, str(error)))
        else:
            decisions.append(decision)
    return Decided(tuple(decisions), (*_applied(overrides, decisions), *notices))


def _other_files(overrides: Overrides, old: Outline, new: Outline) -> Notice | None:
    """A notice where the file was written for other documents."""
    for side, named, outline in (
        ("current", overrides.current, old),
        ("proposed", overrides.proposed, new),
    ):
        names = {facts.name for facts in outline.sources}
        if named and named not in names:
            return Notice(
                "override-unfit",
                f"{overrides.name} was written for {named} as the {side} version. That "
                "is not what is compared here, so none of it was used.",
            )
    return None


def _applied(overrides: Overrides, decisions: Sequence[Decision]) -> Iterator[Notice]:
    if decisions:
        n = len(decisions)
        count = counted(n, "decision")
        yield Notice(
            "overrides-used",
            f"{count} of {overrides.name} went before what the words alone show.",
        )


def _unfit(name: str, number: int, override: Override, why: str) -> Notice:
    return Notice(
        "override-unfit",
        f"{name}, entry {number} ({_told(override)}) no longer fits: {why}. "
        "It was left aside; correct it or take it out.",
    )


def _told(override: Override) -> str:
    sides = (
        ", ".join(address.told for address in side) or "nothing"
        for side in (override.old, override.new)
    )
    return " → ".join(sides)


def _decision(name: str, override: Override, old: Outline, new: Outline) -> Decision:
    note = f": {override.note}" if override.note else ""
    return Decision(
        tuple(clause_found(address, old, "current") for address in override.old),
        tuple(clause_found(address, new, "proposed") for address in override.new),
        f"set by the officer in {name or 'the overrides'}{note}",
    )


def _claim(
    taken: dict[tuple[str, ClauseId], int],
    decision: Decision,
    number: int,
    outlines: tuple[Outline, Outline],
) -> None:
    """Remember whose decision a clause is; the first to name it keeps it."""
    keys = [
        *(("current", clause) for clause in decision.old),
        *(("proposed", clause) for clause in decision.new),
    ]
    for side, clause in keys:
        if (side, clause) in taken:
            earlier = taken[side, clause]
            known = outlines[side == "proposed"][clause]
            told = told_apart(in_part(known, *outlines))
            msg = f"entry {earlier} decides already on {told} of the {side} version"
            raise UnfitError(msg)
    if len(set(keys)) < len(keys):
        msg = "it names one provision twice"
        raise UnfitError(msg)
    taken.update(dict.fromkeys(keys, number))


def decide(matching: Matching, decisions: Sequence[Decision]) -> None:
    """Put the decisions above what was matched; what they set free may match anew."""
    if not decisions:
        return
    if _apply(matching, decisions):
        for find in LATE_PASSES:
            find(matching)
        _apply(matching, decisions)


def _apply(matching: Matching, decisions: Sequence[Decision]) -> bool:
    """Whether anything was linked otherwise before."""
    old_at = {unit.clause.id: unit.at for unit in matching.old.units}
    new_at = {unit.clause.id: unit.at for unit in matching.new.units}
    changed = False
    for decision in decisions:
        old = tuple(sorted(old_at[clause] for clause in decision.old))
        new = tuple(sorted(new_at[clause] for clause in decision.new))
        changed |= _free(matching, old, new)
        if old and new:
            alike = matching.alike((old[0], new[0]))
            matching.regroup(Group(old, new, alike, (decision.evidence,)))
    return changed


def _free(matching: Matching, old: tuple[int, ...], new: tuple[int, ...]) -> bool:
    """Take places out of their groups, but for a group that is theirs alone."""
    groups = [matching.groups.get(at) for at in old]
    groups += [
        matching.groups.get(matching.partner_of_new[at])
        for at in new
        if at in matching.partner_of_new
    ]
    found = {id(group): group for group in groups if group is not None}
    if all((group.old, group.new) == (old, new) for group in found.values()):
        return not found and bool(old and new)
    for group in found.values():
        for at in group.old:
            del matching.groups[at], matching.partner_of_old[at]
        for at in group.new:
            del matching.partner_of_new[at]
        rest_old = tuple(at for at in group.old if at not in old)
        rest_new = tuple(at for at in group.new if at not in new)
        if rest_old and rest_new:
            matching.regroup(replace(group, old=rest_old, new=rest_new))
    return True


def decided_parts(
    covered: Covered, matching: Matching, decisions: Sequence[Decision]
) -> Covered:
    """What was compared, with each part that a decision puts in, takes out or links.

    Who says that a part was put in or taken out says that the other file is to
    be without it, so what lies in it came or went as well. The first rule of a part
    is not the part, and a part that became a rule may have been split.
    """
    old, new = _own_parts(matching.old), _own_parts(matching.new)
    old_at: set[int] = set()
    new_at: set[int] = set()
    for one in decisions:
        parts = all(c in old for c in one.old) and all(c in new for c in one.new)
        if parts or not (one.old and one.new):
            old_at |= {old[clause] for clause in one.old if clause in old}
            new_at |= {new[clause] for clause in one.new if clause in new}
    return Covered(_compared(covered.old, old_at), _compared(covered.new, new_at))


def _own_parts(side: Digest) -> dict[ClauseId, int]:
    """Each provision that is a whole part, and which: a Part, or a heading over it."""
    at_top: dict[int, list[Clause]] = {}
    for unit in side.units:
        if unit.parent is None:
            at_top.setdefault(unit.part, []).append(unit.clause)
    return {
        first.id: at
        for at, (first, *others) in at_top.items()
        if first.kind is Kind.PART or (first.heading and not others)
    }


def _compared(scopes: Sequence[Scope], parts: Collection[int]) -> tuple[Scope, ...]:
    return tuple(
        Scope.COMPARED if at in parts else scope for at, scope in enumerate(scopes)
    )


def decided_links(
    links: Iterable[Link], decisions: Iterable[Decision]
) -> tuple[Link, ...]:
    """The links; what was decided to be put in or taken out says so."""
    old = {c: d.evidence for d in decisions if not d.new for c in d.old}
    new = {c: d.evidence for d in decisions if not d.old for c in d.new}
    return tuple(_decided_link(link, old, new) for link in links)


def _decided_link(
    link: Link, old: dict[ClauseId, str], new: dict[ClauseId, str]
) -> Link:
    if link.old and link.new:
        return link
    evidence = old.get(link.old[0]) if link.old else new.get(link.new[0])
    if evidence is None:
        return link
    return replace(link, evidence=(evidence,), scope=Scope.COMPARED)
