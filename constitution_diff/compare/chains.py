"""Clauses linked from version to version, and across versions that lack them."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Scope
from constitution_diff.model.values import dataclass

from .digest import digest_of
from .match import match
from .shingles import share_in, shingles
from .similarity import lcs_length
from .tokens import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Clause, ClauseId, Comparison, Link, Outline

    from .digest import Digest

_BACK: Final = 0.5
_BEGINNING: Final = 3
"""So many first words that two clauses share make the one begin as the other does."""
_Pair = tuple["ClauseId", "ClauseId"]


@dataclass(slots=True, eq=False)
class Chain:
    """One clause as far as it was followed. Private to one call of `lives_of`."""

    at: dict[int, ClauseId] = field(default_factory=dict)
    """Its id in each version that holds it, by the version from 0."""
    came_by: dict[int, Link] = field(default_factory=dict)
    """The link that led to it in a version; none for the first version."""
    left_by: dict[int, Link] = field(default_factory=dict)
    """The link of the step after which it was not there, by the first such version."""
    origins: list[Chain] = field(default_factory=list)
    heirs: list[Chain] = field(default_factory=list)
    joined_to: Chain | None = None
    """The earlier chain that this one turned out to go on from."""

    @property
    def first(self) -> int:
        """The first version that holds it."""
        return min(self.at)

    @property
    def last(self) -> int:
        """The last version that holds it."""
        return max(self.at)


def chains_of(comparisons: Sequence[Comparison]) -> list[Chain]:
    """A chain for every clause: links followed, then gaps between versions bridged.

    Of a split or merged clause the piece goes on with the chain that keeps its name,
    as an officer sees it: number and heading, or number and beginning. Where none
    does, it is the most alike. The others begin or end beside it and name each other.
    """
    chains = _followed(comparisons)
    _bridge(chains, (comparisons[0].old, *(c.new for c in comparisons)))
    return [chain for chain in chains if chain.at]


def _followed(comparisons: Sequence[Comparison]) -> list[Chain]:
    here = {c.id: Chain({0: c.id}) for c in comparisons[0].old.clauses}
    chains = list(here.values())
    for version, comparison in enumerate(comparisons, start=1):
        there: dict[ClauseId, Chain] = {}
        for link in comparison.links:
            for old, new in _heads(link, comparison):
                chain = there[new] = here[old]
                chain.at[version] = new
                chain.came_by[version] = link
            for new in link.new:
                if new not in there:
                    there[new] = Chain({version: new}, {version: link})
                    chains.append(there[new])
            _part(link, version, here, there)
        here = there
    return chains


def _part(
    link: Link, version: int, here: dict[ClauseId, Chain], there: dict[ClauseId, Chain]
) -> None:
    """Chains that begin or end with a link, and what they come from or go into."""
    before = [here[old] for old in link.old]
    after = [there[new] for new in link.new]
    for chain in before:
        if chain not in after:
            chain.left_by[version] = link
            chain.heirs += after
    for chain in after:
        if chain not in before:
            chain.origins += before


def _heads(link: Link, comparison: Comparison) -> Iterator[_Pair]:
    """The pairs of a link that are one clause; one alone, unless it is m to n."""
    if len(link.old) <= 1 and len(link.new) <= 1:
        yield from zip(link.old, link.new, strict=False)
        return
    ranked = sorted(
        (*_rank(comparison.old[old], comparison.new[new]), i, j, old, new)
        for i, old in enumerate(link.old)
        for j, new in enumerate(link.new)
    )
    taken: set[tuple[str, ClauseId]] = set()
    for *_, old, new in ranked:
        if ("old", old) not in taken and ("new", new) not in taken:
            taken |= {("old", old), ("new", new)}
            yield old, new


def _rank(old: Clause, new: Clause) -> tuple[int, float]:
    """How surely a piece is the clause it is of, the surest first."""
    return -_kept_name(old, new), -_alike(old.words, new.words)


def _kept_name(old: Clause, new: Clause) -> int:
    """2 where number and heading or beginning are kept, 1 for these alone, else 0.

    A paragraph without a number has no name to keep: its citation is that of the
    clause it lies in.
    """
    heads = words(old.heading), words(new.heading)
    if all(heads):
        named = heads[0] == heads[1]
    elif any(heads):
        # The other says it in its first words: "Quorum. The quorum is five."
        said = max(heads, key=len)
        named = all(words(one.words)[: len(said)] == said for one in (old, new))
    else:
        ours, theirs = (words(one.text)[:_BEGINNING] for one in (old, new))
        named = bool(old.label and new.label) and ours == theirs
    if not named:
        return 0
    numbered = bool(old.label) and old.citation == new.citation
    return 1 + numbered


def _alike(old: str, new: str) -> float:
    ours, theirs = words(old), words(new)
    total = len(ours) + len(theirs)
    return round(2 * lcs_length(ours, theirs) / total, 9) if total else 1.0


def _bridge(chains: Sequence[Chain], versions: Sequence[Outline]) -> None:
    """Join what ended before a version with what began in it: it was away.

    Also what was merged into another clause and is parted from it again.
    Chains joined keep the earlier one; the later one is left without clauses.
    """
    digests: dict[int, Digest] = {}
    for new in range(2, len(versions)):
        for old in range(new - 2, -1, -1):
            ended = {c.at[old]: c for c in chains if _ended(c, old)}
            begun = {c.at[new]: c for c in chains if _begun(c, new)}
            if not _share_words(versions[old], ended, versions[new], begun):
                continue
            for version in (old, new):
                if version not in digests:
                    digests[version] = digest_of(versions[version])
            for ours, theirs in _matched(digests[old], digests[new]):
                if ours in ended and theirs in begun:
                    words_of = versions[old][ours].words, versions[new][theirs].words
                    if _was_apart(ended[ours]) or _is_back(*words_of):
                        _join(ended.pop(ours), begun.pop(theirs))


def _ended(chain: Chain, version: int) -> bool:
    return bool(chain.at) and chain.last == version


def _begun(chain: Chain, version: int) -> bool:
    return bool(chain.at) and chain.first == version


def _was_apart(chain: Chain) -> bool:
    """Whether it was never deleted: the versions between do not hold its part."""
    return chain.left_by[chain.last + 1].scope is not Scope.COMPARED


def _is_back(old: str, new: str) -> bool:
    """Whether a clause put in says what a deleted one said, and not only alike."""
    ours, theirs = sorted((shingles(words(old)), shingles(words(new))), key=len)
    return share_in(ours, theirs) >= _BACK


def _share_words(
    old: Outline, ended: Iterable[ClauseId], new: Outline, begun: Iterable[ClauseId]
) -> bool:
    """Whether there can be a match: looking costs as much as a comparison."""
    ours = {s for clause in ended for s in shingles(words(old[clause].words))}
    return any(
        not ours.isdisjoint(shingles(words(new[clause].words))) for clause in begun
    )


def _matched(old: Digest, new: Digest) -> Iterator[_Pair]:
    matching = match(old, new)
    for i, j in matching.pairs():
        yield old.units[i].clause.id, new.units[j].clause.id


def _join(earlier: Chain, later: Chain) -> None:
    earlier.at.update(later.at)
    earlier.came_by.update(later.came_by)
    earlier.left_by.update(later.left_by)
    earlier.heirs += later.heirs
    later.at.clear()
    later.joined_to = earlier


def whole(chain: Chain) -> Chain:
    """The chain that it is part of; itself, mostly."""
    while chain.joined_to is not None:
        chain = chain.joined_to
    return chain
