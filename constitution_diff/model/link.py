"""What became of the clauses of one outline in another."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from .change import Effect, MappedReference, Substitution
    from .clause import Outline
    from .ids import ClauseId
    from .notice import Notice
    from .related import Related


class Op(StrEnum):
    """What happened to some words."""

    KEEP = "keep"
    DELETE = "delete"
    INSERT = "insert"


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of words that was kept, deleted or inserted."""

    part: str
    """"heading", "text" or "cell:N", N from 0."""
    op: Op
    text: str
    tracked: str = ""
    """Whether the new file marks it: yes, partly, no, unknown; "" for words that were
    kept, and where the new file tracks nothing at all."""
    authors: tuple[str, ...] = ()
    """Whose marks they are, as far as the file says."""


class TextChange(StrEnum):
    """How much of the words changed."""

    SAME = "same"
    TRIVIAL = "trivial"
    """Only case, spacing, punctuation, or the "and" and ";" of a list."""
    TERMS = "terms"
    """Only terms that were swapped throughout."""
    EDITED = "edited"


class Scope(StrEnum):
    """Whether a clause could be compared at all."""

    COMPARED = "compared"
    NOT_IN_FILE = "not-in-file"
    UNREAD = "could-not-be-read"


class Relation(StrEnum):
    """What became of some clauses, in one word."""

    SAME = "same"
    RENUMBERED = "renumbered"
    EDITED = "edited"
    MOVED = "moved"
    MOVED_EDITED = "moved+edited"
    SPLIT = "split"
    MERGED = "merged"
    REGROUPED = "regrouped"
    INSERTED = "inserted"
    DELETED = "deleted"
    NOT_IN_FILE = "not-in-file"
    """Only beside `Scope.NOT_IN_FILE`: one file does not hold this part."""
    UNREAD = "could-not-be-read"
    """Only beside `Scope.UNREAD`: it may stand where the other file is unreadable."""


class Significance(StrEnum):
    """How much a change asks of a reader, most first."""

    ATTENTION = "attention"
    WORDING = "wording"
    TERMINOLOGY = "terminology"
    CONSEQUENTIAL = "consequential"
    """Renumbering, and references that follow it."""
    COSMETIC = "cosmetic"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Link:
    """What became of some clauses. They can be edited, moved and renumbered at once."""

    old: tuple[ClauseId, ...] = ()
    """(): the clause was inserted. Two or more: merged."""
    new: tuple[ClauseId, ...] = ()
    """(): the clause was deleted. Two or more: split."""
    text: TextChange = TextChange.SAME
    renumbered: bool = False
    """Its citation, or of a row its reference, reads differently; its words may not."""
    moved: bool = False
    """It left the order of the clauses matched around it, or their common ancestor."""
    nested: bool = False
    """It gained or lost a container that was itself inserted or deleted."""
    scope: Scope = Scope.COMPARED
    score: float = 1.0
    """How alike the two sides are, from 0 to 1; 0 where one side is empty."""
    evidence: tuple[str, ...] = ()
    """Why they were linked, in words."""
    edits: tuple[Edit, ...] = ()
    """Word by word, for each part; () where a side is empty or no word differs."""
    significance: Significance = Significance.NONE
    reasons: tuple[str, ...] = ()
    tracked: str = ""
    """One of yes, partly, no, unknown; "" where the new file tracks nothing at all."""

    @property
    def reworded(self) -> bool:
        """Whether what was split, merged or regrouped has other words as well.

        Beyond what went from one piece to another. Of what stayed one clause its
        relation says it.

        >>> Link(old=("1",), new=("1", "2"), text=TextChange.EDITED).reworded
        True
        """
        several = len(self.old) > 1 or len(self.new) > 1
        return several and self.text in (TextChange.TERMS, TextChange.EDITED)

    @property
    def unmarked(self) -> bool:
        """Whether more than its number differs and the draft does not mark all of it.

        >>> Link(new=("4.2",), tracked="no").unmarked
        True
        >>> Link(old=("4.1",), new=("4.2",), renumbered=True, tracked="no").unmarked
        False
        """
        if self.scope is not Scope.COMPARED or self.tracked not in ("no", "partly"):
            return False
        changed = any(edit.op is not Op.KEEP for edit in self.edits)
        return changed or self.moved or not (self.old and self.new)

    @property
    def relation(self) -> Relation:
        """Its one-word name, derived from the facts above.

        >>> Link(old=("4.1",), new=("4.2",), renumbered=True).relation.value
        'renumbered'
        """
        if self.scope is not Scope.COMPARED:
            return _APART[self.scope]
        if not (self.old and self.new):
            return Relation.DELETED if self.old else Relation.INSERTED
        shape = (len(self.old) > 1, len(self.new) > 1)
        return _SHAPES.get(shape) or self._one_to_one()

    def _one_to_one(self) -> Relation:
        edited = self.text is not TextChange.SAME
        if self.moved:
            return Relation.MOVED_EDITED if edited else Relation.MOVED
        if edited:
            return Relation.EDITED
        return Relation.RENUMBERED if self.renumbered else Relation.SAME


_APART = {
    Scope.NOT_IN_FILE: Relation.NOT_IN_FILE,
    Scope.UNREAD: Relation.UNREAD,
}
_SHAPES = {
    (False, True): Relation.SPLIT,
    (True, False): Relation.MERGED,
    (True, True): Relation.REGROUPED,
}


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whether a part of one file was compared."""

    side: str
    """"old" or "new"."""
    part: str
    """As printed: "25. Planning code of practice"."""
    state: Scope


@dataclass(frozen=True, slots=True)
class Outside:
    """A difference in no clause: in the contents list, a title, a running head."""

    where: str
    old: str
    new: str
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Selection:
    """Which changes a report shows; the comparison itself stays whole."""

    only: tuple[str, ...] = ()
    """As asked: "attention", "part:4"; () for all."""
    ignore: tuple[str, ...] = ()
    left_out: tuple[int, ...] = ()
    """Places in `Comparison.links`, or in `Lives.lives`, from 0, of what is not shown;
    rising."""


ALL_SHOWN = Selection()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two outlines and what became of every clause. Changes point into the trees."""

    old: Outline
    new: Outline
    links: tuple[Link, ...] = ()
    """In the order of the new document; what is gone stands where it stood."""
    related: tuple[Related, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    outside: tuple[Outside, ...] = ()
    notices: tuple[Notice, ...] = ()
    substitutions: tuple[Substitution, ...] = ()
    """The most frequent first."""
    effects: tuple[Effect, ...] = ()
    """In the order of the links."""
    references: tuple[MappedReference, ...] = ()
    """Of linked clauses; those that are as they were are told too."""
    selection: Selection = ALL_SHOWN
    _left_out: set[int] = field(
        default_factory=set, init=False, repr=False, compare=False
    )
    _of_old: dict[ClauseId, Link] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _of_new: dict[ClauseId, Link] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        self._left_out.update(self.selection.left_out)
        for link in self.links:
            self._of_old.update(dict.fromkeys(link.old, link))
            self._of_new.update(dict.fromkeys(link.new, link))

    def link_of_old(self, clause: ClauseId) -> Link:
        """The one link that holds this clause of the old side. Raises KeyError."""
        return self._of_old[clause]

    def link_of_new(self, clause: ClauseId) -> Link:
        """The one link that holds this clause of the new side. Raises KeyError."""
        return self._of_new[clause]

    @property
    def left_out(self) -> AbstractSet[int]:
        """The places in `links` of changes that a report does not show."""
        return self._left_out

    @property
    def identical(self) -> bool:
        """Whether nothing differs, in the clauses or outside them."""
        return not self.outside and all(
            link.relation is Relation.SAME for link in self.links
        )


def old_text(edits: Iterable[Edit], part: str = "text") -> str:
    """The old words of one part, put together again."""
    return "".join(e.text for e in edits if e.part == part and e.op is not Op.INSERT)


def new_text(edits: Iterable[Edit], part: str = "text") -> str:
    """The new words of one part, put together again."""
    return "".join(e.text for e in edits if e.part == part and e.op is not Op.DELETE)
