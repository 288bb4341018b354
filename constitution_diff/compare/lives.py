"""Comparisons from version to version → each clause through all of them.

The links of the steps are followed as they are, so that a life never says anything
else than the comparisons it is made of. A clause that a version lacks is matched
across the gap, version with version, as two documents are.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import (
    Edit,
    Life,
    Link,
    Lives,
    Notice,
    Relation,
    Scope,
    Significance,
    Stage,
    Standing,
    TextChange,
)

from .attention import effect_reason
from .chains import Chain, chains_of, whole
from .effects import link_effects
from .folding import Fold
from .markers import REFERENCE
from .pieces import is_reworded, reasons_of
from .sides import joined, part_names
from .turns import turns_of
from .words import word_edits

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, Comparison, Outline

_HASH_CHARS: Final = 8
_PIECES: Final = {
    Relation.SPLIT: Standing.SPLIT,
    Relation.MERGED: Standing.MERGED,
    Relation.REGROUPED: Standing.SPLIT,
}


def lives_of(comparisons: Sequence[Comparison]) -> Lives:
    """Every clause of several versions, through all of them.

    Args:
        comparisons: From each version to the next, in order; at least one. The new
            side of each is the old side of the next.
    """
    versions = (comparisons[0].old, *(c.new for c in comparisons))
    chains = _in_order(chains_of(comparisons), versions)
    names = _names(chains, versions)
    lives = tuple(
        Life(
            id=names[chain],
            stages=tuple(_stages(chain, comparisons)),
            origins=_named(chain.origins, names),
            heirs=_named(chain.heirs, names),
        )
        for chain in chains
    )
    found = Lives(tuple(comparisons), lives, notices=tuple(_notices(comparisons)))
    return replace(found, turns=turns_of(found))


def lives_of_one(outline: Outline) -> tuple[Life, ...]:
    """Every clause of the only version there is; a second one changes no id."""
    chains = [Chain({0: clause.id}) for clause in outline.clauses]
    names = _names(chains, [outline])
    return tuple(
        Life(names[chain], (Stage(Standing.FIRST, chain.at[0]),)) for chain in chains
    )


def _in_order(chains: Sequence[Chain], versions: Sequence[Outline]) -> list[Chain]:
    """As the last version has them; what it lacks stands where it stood."""
    followers: dict[Chain | None, list[Chain]] = defaultdict(list)
    placed: set[Chain] = set()
    for version in reversed(range(len(versions))):
        here = {chain.at[version]: chain for chain in chains if version in chain.at}
        above: Chain | None = None
        for clause in versions[version].clauses:
            chain = here[clause.id]
            if chain not in placed:
                followers[above].insert(0, chain)  # nearer than what follows later
                placed.add(chain)
            above = chain
    return list(_flat(followers))


def _flat(followers: dict[Chain | None, list[Chain]]) -> Iterator[Chain]:
    """Each chain, and behind it what follows it, level by level."""
    waiting = list(reversed(followers[None]))
    while waiting:
        chain = waiting.pop()
        yield chain
        waiting += reversed(followers.get(chain, ()))


def _names(chains: Sequence[Chain], versions: Sequence[Outline]) -> dict[Chain, str]:
    """For each chain its permanent id; a file given twice makes "#2" of a second."""
    names: dict[Chain, str] = {}
    times: Counter[str] = Counter()
    for chain in sorted(chains, key=lambda one: one.first):
        outline = versions[chain.first]
        clause = outline[chain.at[chain.first]]
        facts = outline.sources[clause.source] if outline.sources else None
        name = f"{clause.id}@{facts.sha256[:_HASH_CHARS] if facts else ''}"
        times[name] += 1
        names[chain] = name if times[name] == 1 else f"{name}#{times[name]}"
    return names


def _named(chains: Sequence[Chain], names: dict[Chain, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names[whole(chain)] for chain in chains))


def _stages(chain: Chain, comparisons: Sequence[Comparison]) -> Iterator[Stage]:
    before: int | None = None
    for version in range(len(comparisons) + 1):
        if version not in chain.at:
            yield _away(chain, version)
            continue
        yield _there(chain, version, before, comparisons)
        before = version


def _away(chain: Chain, version: int) -> Stage:
    """Where a version does not hold the clause: why."""
    left = max((v for v in chain.left_by if v <= version), default=None)
    if left is None:  # not yet there
        link = chain.came_by.get(chain.first)
        apart = link is not None and link.scope is not Scope.COMPARED
        return Stage(Standing.NOT_IN_FILE if apart else Standing.ABSENT)
    link = chain.left_by[left]
    if link.scope is not Scope.COMPARED:
        return Stage(Standing.NOT_IN_FILE)
    if left < version:
        return Stage(Standing.ABSENT)
    standing = Standing.MERGED if link.new else Standing.DELETED
    return Stage(standing, None, (), link.significance, link.reasons)


def _there(
    chain: Chain, version: int, before: int | None, comparisons: Sequence[Comparison]
) -> Stage:
    link = chain.came_by.get(version)
    clause = chain.at[version]
    step = comparisons[max(version - 1, 0)]
    if before is None:
        if link is None or link.scope is not Scope.COMPARED:
            return Stage(Standing.FIRST, clause)
        standing = Standing.SPLIT if link.old else Standing.INSERTED
        why = reasons_of(link, clause, step)
        anew = is_reworded(link, clause, step, goes_on=False)
        return Stage(standing, clause, (), *why, reworded=anew)
    since = comparisons[before].old
    old, new = since[chain.at[before]], step.new[clause]
    if before < version - 1:
        return _back(chain, before, (since, step.new), (old, new))
    assert link is not None  # noqa: S101 - it stood in the version before
    standing = _PIECES.get(link.relation) or Standing(link.relation.value)
    alone = len(link.old) == len(link.new) == 1
    edits = link.edits if alone else _edits(old, new)
    why = reasons_of(link, clause, step)
    anew = is_reworded(link, clause, step, goes_on=True)
    return Stage(standing, clause, edits, *why, reworded=anew)


def _back(
    chain: Chain,
    before: int,
    sides: tuple[Outline, Outline],
    pair: tuple[Clause, Clause],
) -> Stage:
    """Where the clause is there again, after versions that lack it."""
    old, new = pair
    edits = _edits(old, new)
    left = chain.left_by[before + 1]
    if left.new:
        return Stage(Standing.SPLIT, new.id, edits, Significance.WORDING)
    why = tuple(_effects_since(edits, pair, sides))
    if left.scope is Scope.COMPARED:
        why = ("provision restored", *why)
        anew, standing = bool(edits), Standing.RESTORED
        attention = Significance.ATTENTION
        return Stage(standing, new.id, edits, attention, why, reworded=anew)
    if edits:
        asks = Significance.ATTENTION if why else Significance.WORDING
        return Stage(Standing.EDITED, new.id, edits, asks, why)
    if old.citation != new.citation:
        return Stage(Standing.RENUMBERED, new.id, (), Significance.CONSEQUENTIAL)
    return Stage(Standing.SAME, new.id)


def _effects_since(
    edits: tuple[Edit, ...],
    pair: tuple[Clause, Clause],
    sides: tuple[Outline, Outline],
) -> Iterator[str]:
    """What has another effect than it had before."""
    old, new = (one.id for one in pair)
    text = TextChange.EDITED if edits else TextChange.SAME
    link = Link((old,), (new,), text=text, edits=edits)
    effects = link_effects(link, *sides, Fold(()))
    # A number in a reference may only follow the provision that it means.
    told = (effect_reason(one) for one in effects if one.kind != REFERENCE)
    yield from dict.fromkeys(told)


def _edits(old: Clause, new: Clause) -> tuple[Edit, ...]:
    """Word by word for each part of two clauses."""
    return tuple(
        edit
        for part in part_names((old, new))
        for edit in word_edits(joined([old], part), joined([new], part), part)
    )


def _notices(comparisons: Sequence[Comparison]) -> Iterator[Notice]:
    """The doubts of each step, with the versions it is about."""
    for number, comparison in enumerate(comparisons, start=1):
        for notice in comparison.notices:
            step = f"Version {number} to {number + 1}: "
            yield replace(notice, message=f"{step}{notice.message}")
    codes = {notice.code for one in comparisons for notice in one.notices}
    if "unlike-documents" in codes and len(comparisons) > 1:
        yield Notice(
            "versions-or-parts",
            "Several files are taken for versions of one document. If they are its "
            "parts, put them in a folder, or name them in a list of files.",
        )
