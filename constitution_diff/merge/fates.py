"""Whether each provision is in the result, and which side says where it stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field
from typing import TYPE_CHECKING

from constitution_diff.model import ClauseId, ConflictKind, Party
from constitution_diff.model.values import dataclass

from .branches import content_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .branches import Branch, Key

    Branches = tuple[Branch, Branch]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A conflict before its strands are known by their places."""

    kind: ConflictKind
    keys: tuple[Key, ...]
    part: str = ""


@dataclass(slots=True)
class Fates:
    """What becomes of each provision."""

    gone: set[Key] = field(default_factory=set)
    forced: set[ClauseId] = field(default_factory=set)
    """Of the base: words and place stay as they are there, for they are disputed."""
    movers: dict[ClauseId, Branch] = field(default_factory=dict)
    """Of the base: the side whose place it takes."""
    disputes: list[Dispute] = field(default_factory=list)


def fates_of(branches: Branches) -> Fates:
    """What goes, what moves, and what is disputed of that."""
    fates = Fates()
    for members in _groups(branches):
        _regrouped(fates, branches, members)
    _deleted(fates, branches)
    for clause in branches[0].base.clauses:
        if clause.id not in fates.forced:
            _moved(fates, branches, clause.id)
    return fates


def _groups(branches: Branches) -> Iterator[list[ClauseId]]:
    """Provisions of the base that one side or the other split or merged together."""
    together: dict[ClauseId, set[ClauseId]] = {}
    for link in (link for branch in branches for link in branch.groups.values()):
        joined = set(link.old).union(*(together.get(each, ()) for each in link.old))
        together.update(dict.fromkeys(joined, joined))
    rows: dict[int, list[ClauseId]] = defaultdict(list)
    for clause in branches[0].base.clauses:
        if clause.id in together:
            rows[id(together[clause.id])].append(clause.id)
    yield from rows.values()


def _regrouped(fates: Fates, branches: Branches, members: list[ClauseId]) -> None:
    """A split or a merger stands only where the other side left the words alone."""
    if not all(_touched(branch, members) for branch in branches):
        return
    pieces = [_pieces(branch, members) for branch in branches]
    contents = [
        [content_of(branch.outline[each]) for each in row]
        for branch, row in zip(branches, pieces, strict=True)
    ]
    if contents[0] == contents[1]:
        return
    fates.forced.update(members)
    dropped = [
        branch.key(each)
        for branch, row in zip(branches, pieces, strict=True)
        for each in row
        if each not in branch.pairs.old_of
    ]
    fates.gone.update(dropped)
    base = [(Party.BASE, each) for each in members]
    fates.disputes.append(Dispute(ConflictKind.REGROUPED, (*base, *dropped)))


def _touched(branch: Branch, members: Iterable[ClauseId]) -> bool:
    return any(
        each in branch.groups
        or branch.deleted(each)
        or branch.reworded(each)
        or branch.moved(each)
        for each in members
    )


def _pieces(branch: Branch, members: Sequence[ClauseId]) -> list[ClauseId]:
    """What the members became on a side, in its order."""
    news: set[ClauseId] = set()
    for each in members:
        if each in branch.groups:
            news.update(branch.groups[each].new)
        if each in branch.pairs.new_of:
            news.add(branch.pairs.new_of[each])
    return sorted(news, key=branch.rank.__getitem__)


def _deleted(fates: Fates, branches: Branches) -> None:
    """What one side deletes goes, unless the other does something to it."""
    base = branches[0].base
    inside: dict[ClauseId, list[ClauseId]] = defaultdict(list)
    for clause in base.clauses:
        if clause.parent is not None:
            inside[clause.parent].append(clause.id)
    kept: set[ClauseId] = set(fates.forced)
    found: list[Dispute] = []
    for clause in reversed(base.clauses):
        took_out = [branch for branch in branches if branch.deleted(clause.id)]
        if not took_out or clause.id in fates.forced:
            continue
        if len(took_out) == len(branches):
            fates.gone.add((Party.BASE, clause.id))
            continue
        (deleter,) = took_out
        other = branches[1] if deleter is branches[0] else branches[0]
        below = [each for each in inside[clause.id] if each in kept]
        own = other.reworded(clause.id) or other.moved(clause.id)
        if own or other.adds_to(clause.id) or any(map(deleter.deleted, below)):
            whole = list(_with_it(clause.id, inside, deleter)) if own else [clause.id]
            kept.update(whole)
            keys = tuple((Party.BASE, each) for each in whole)
            found.append(Dispute(ConflictKind.DELETED, keys))
    fates.forced |= kept
    fates.gone |= {
        (Party.BASE, clause.id)
        for clause in base.clauses
        if clause.id not in kept and any(b.deleted(clause.id) for b in branches)
    }
    fates.disputes += _separate(reversed(found))


def _with_it(
    clause_id: ClauseId, inside: dict[ClauseId, list[ClauseId]], deleter: Branch
) -> Iterator[ClauseId]:
    """A provision and all in it that is deleted with it."""
    yield clause_id
    for each in inside[clause_id]:
        if deleter.deleted(each):
            yield from _with_it(each, inside, deleter)


def _separate(disputes: Iterable[Dispute]) -> Iterator[Dispute]:
    """The disputes, each provision in the outermost that holds it."""
    seen: set[Key] = set()
    for dispute in disputes:
        keys = tuple(key for key in dispute.keys if key not in seen)
        seen.update(keys)
        if keys:
            yield Dispute(dispute.kind, keys)


def _moved(fates: Fates, branches: Branches, clause_id: ClauseId) -> None:
    """What one side moves stands there; what both move, where they agree."""
    movers = [branch for branch in branches if branch.moved(clause_id)]
    key = (Party.BASE, clause_id)
    if not movers or key in fates.gone:
        return
    if len(movers) == 1 or _spot(branches[0], key) == _spot(branches[1], key):
        fates.movers[clause_id] = movers[0]
    else:
        fates.forced.add(clause_id)
        fates.disputes.append(Dispute(ConflictKind.PLACES, (key,)))


def _spot(branch: Branch, key: Key) -> tuple[object, ...]:
    """Where a side moved it: in what, and behind which that stayed, or was moved."""
    own = branch.id_of(key)
    assert own is not None  # noqa: S101 - it was moved, so it is there
    parent = branch.outline[own].parent
    row = branch.children.get(parent, ())
    before = row[: row.index(own)]
    known = [each for each in before if each in branch.pairs.old_of]
    above = None if parent is None else _known(branch, parent)
    return above, branch.key(known[-1]) if known else None


def _known(branch: Branch, clause_id: ClauseId) -> tuple[object, ...]:
    """A provision in words that both sides share: by the base, or by its content."""
    key = branch.key(clause_id)
    if key[0] is Party.BASE:
        return key
    return content_of(branch.outline[clause_id])
