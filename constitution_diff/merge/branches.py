"""One side beside the base: which provision goes on as which, and what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from constitution_diff.amend import Pairs, Places, children_of, pairs_of, places_of
from constitution_diff.model import ClauseId, Comparison, Link, Party, Scope
from constitution_diff.model.values import dataclass

from .tying import Tied, tied_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from constitution_diff.model import Clause, Outline

Key: TypeAlias = "tuple[Party, ClauseId]"
"""A provision of any of the three: by the base where it comes from there. One that
both sides insert is called by ours."""
Content: TypeAlias = "tuple[str, str, str, tuple[str, ...]]"


def content_of(clause: Clause) -> Content:
    """What makes two inserted provisions the same, whatever their numbers are."""
    text = "" if clause.cells else clause.text
    return clause.kind.value, clause.heading, text, clause.cells


@dataclass(slots=True)
class Branch:
    """One side. `twins` grows while the order is merged; all else is fixed."""

    party: Party
    outline: Outline
    base: Outline
    pairs: Pairs
    places: Places
    groups: Mapping[ClauseId, Link]
    """By each provision of the base that this side splits or merges."""
    rank: Mapping[ClauseId, int]
    """How many stand before each of this side."""
    children: Mapping[ClauseId | None, Sequence[ClauseId]]
    base_children: Mapping[ClauseId | None, Sequence[ClauseId]]
    tied: Mapping[Key, Tied]
    """The words of each provision that this side has, references tied."""
    base_tied: Mapping[ClauseId, Tied]
    twins: dict[ClauseId, Key]
    """What this side inserts just as the other does, by the shared key."""
    own: dict[Key, ClauseId]

    def key(self, clause_id: ClauseId) -> Key:
        """What a provision of this side is called."""
        base = self.pairs.old_of.get(clause_id)
        if base is not None:
            return Party.BASE, base
        return self.twins.get(clause_id, (self.party, clause_id))

    def twin(self, clause_id: ClauseId, key: Key) -> None:
        """From now on an insertion is called by a shared key."""
        self.twins[clause_id] = key
        self.own[key] = clause_id

    def id_of(self, key: Key) -> ClauseId | None:
        """The provision of this side; None where it has it not."""
        return self.own.get(key)

    def group_of(self, key: Key) -> Link | None:
        """The split or merger of this side that a provision is of."""
        if key[0] is Party.BASE:
            return self.groups.get(key[1])
        own = self.own.get(key)
        return next((g for g in self.groups.values() if own in g.new), None)

    def tied_of(self, key: Key) -> Tied | None:
        """Its words here, tied; those of the base where the file lacks that part."""
        if key[0] is Party.BASE and key[1] in self.pairs.kept:
            return self.base_tied[key[1]]
        own = self.own.get(key)
        return self.tied.get(key, self.tied.get((self.party, own))) if own else None

    def deleted(self, base: ClauseId) -> bool:
        """Whether this side took it out; a part that its file lacks, it did not."""
        return base not in self.pairs.new_of and base not in self.pairs.kept

    def moved(self, base: ClauseId) -> bool:
        """Whether it stands elsewhere on this side."""
        return base in self.pairs.new_of and base not in self.places.stays

    def parent(self, key: Key) -> Key | None:
        """What a provision that this side has lies in; None for the document."""
        parent = self.outline[self.own[key]].parent
        return None if parent is None else self.key(parent)

    def reworded(self, base: ClauseId) -> bool:
        """Whether it changed the words; a reference that follows a number does not."""
        new = self.pairs.new_of.get(base)
        if new is None:
            return False
        was, now = self.base[base], self.outline[new]
        plain = (was.heading, was.text, was.cells) != (now.heading, now.text, now.cells)
        return plain and self.tied[Party.BASE, base] != self.base_tied[base]

    def adds_to(self, base: ClauseId) -> bool:
        """Whether it puts or moves something into it."""
        new = self.pairs.new_of.get(base)
        for child in self.children.get(new, ()) if new is not None else ():
            old = self.pairs.old_of.get(child)
            if old is None or old not in self.places.stays:
                return True
        return False


def branch_of(party: Party, comparison: Comparison, signs: dict[Key, str]) -> Branch:
    """A side beside the base. `signs` gathers what references are tied with."""
    pairs = pairs_of(comparison)
    own = {(Party.BASE, old): new for old, new in pairs.new_of.items()}
    for clause in pairs.new.clauses:
        if clause.id not in pairs.old_of:
            own[party, clause.id] = clause.id
    key_of = {clause_id: key for key, clause_id in own.items()}
    base_keys = {c.id: (Party.BASE, c.id) for c in pairs.old.clauses}
    tied = {
        key_of[clause_id]: words
        for clause_id, words in tied_words(pairs.new, key_of, signs).items()
    }
    return Branch(
        party,
        pairs.new,
        pairs.old,
        pairs,
        places_of(pairs),
        {old: link for link in comparison.links if _is_group(link) for old in link.old},
        {clause.id: at for at, clause in enumerate(pairs.new.clauses)},
        children_of(pairs.new),
        children_of(pairs.old),
        tied,
        tied_words(pairs.old, base_keys, signs),
        {},
        own,
    )


def _is_group(link: Link) -> bool:
    several = len(link.old) > 1 or len(link.new) > 1
    return link.scope is Scope.COMPARED and bool(link.old and link.new) and several
