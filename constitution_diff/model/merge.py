"""What became of two versions that were both made from a third."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from .values import dataclass

if TYPE_CHECKING:
    from .clause import Outline
    from .ids import ClauseId
    from .notice import Notice


class Party(StrEnum):
    """Which of the three documents."""

    BASE = "base"
    OURS = "ours"
    THEIRS = "theirs"


class Deed(StrEnum):
    """What one side did to a provision of the base, or with a new one."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED = "moved"
    REWORDED = "reworded"
    SPLIT = "split"
    """It is one of several that a provision of the base became."""
    MERGED = "merged"
    """It went into one with others of the base."""


class Together(StrEnum):
    """How near two changes stand that were merged within one provision."""

    APART = "apart"
    """At most one side changed its words, or both alike."""
    PROVISION = "provision"
    """Both changed it, in different sentences or in different parts."""
    SENTENCE = "sentence"
    """Both changed one sentence."""


class ConflictKind(StrEnum):
    """Why two changes cannot both be made."""

    WORDS = "words"
    """Both change the same words, or words too near each other."""
    DELETED = "deleted"
    """One side deletes what the other changes, moves or adds to."""
    INSERTED = "inserted"
    """Each side inserts something else at one point."""
    PLACES = "places"
    """The sides move it to two places."""
    REGROUPED = "regrouped"
    """One side splits or merges what the other changes."""


@dataclass(frozen=True, slots=True)
class Strand:
    """One provision through the three documents and their result."""

    base: ClauseId | None = None
    ours: ClauseId | None = None
    theirs: ClauseId | None = None
    merged: ClauseId | None = None
    """None: it is not in the result."""
    our_deeds: tuple[Deed, ...] = ()
    their_deeds: tuple[Deed, ...] = ()
    together: Together = Together.APART
    """Words of both sides that were merged; for somebody to read."""
    base_words: tuple[str, str] = ("", "")
    """Heading and text, references with the numbers of the result; cells by tabs."""
    our_words: tuple[str, str] = ("", "")
    their_words: tuple[str, str] = ("", "")

    def in_party(self, party: Party) -> ClauseId | None:
        """Its id in one of the documents; None where that has it not.

        >>> Strand(base="4", ours="5").in_party(Party.OURS)
        '5'
        """
        return {
            Party.BASE: self.base, Party.OURS: self.ours, Party.THEIRS: self.theirs
        }[party]  # fmt: skip

    def words_of(self, party: Party) -> tuple[str, str]:
        """Heading and text in one of the documents, numbers as in the result."""
        return {
            Party.BASE: self.base_words,
            Party.OURS: self.our_words,
            Party.THEIRS: self.their_words,
        }[party]

    def part_words(self, party: Party, part: str) -> str:
        """The words of "heading", "text" or "cell:N"; "" where it has no such cell."""
        heading, text = self.words_of(party)
        name, _, column = part.partition(":")
        if not column:
            return heading if name == "heading" else text
        return dict(enumerate(text.split("\t"))).get(int(column), "")

    def deeds_of(self, party: Party) -> tuple[Deed, ...]:
        """What a side did to it; () for the base."""
        return {Party.OURS: self.our_deeds, Party.THEIRS: self.their_deeds}.get(
            party, ()
        )


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two changes that cannot both be made.

    The result has the words of the base there, at the place that they have in it; of
    different insertions it has both, one behind the other.
    """

    kind: ConflictKind
    strands: tuple[int, ...]
    """Places in `Merge.strands`, from 0, rising; at least one."""
    part: str = ""
    """"heading", "text" or "cell:N" where only that is disputed; else ""."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Two versions of one base, and what they make together."""

    base: Outline
    ours: Outline
    theirs: Outline
    merged: Outline
    """Every change of either side that disputes none of the other."""
    names: tuple[str, str, str]
    """What reports call the base and the two sides."""
    strands: tuple[Strand, ...] = ()
    """In the order of the result; what is gone stands where it stood."""
    conflicts: tuple[Conflict, ...] = ()
    """In the order of their first strands."""
    notices: tuple[Notice, ...] = ()

    @property
    def clean(self) -> bool:
        """Whether nothing is in dispute."""
        return not self.conflicts

    def outline_of(self, party: Party) -> Outline:
        """One of the three documents."""
        return {
            Party.BASE: self.base, Party.OURS: self.ours, Party.THEIRS: self.theirs
        }[party]  # fmt: skip

    def name_of(self, party: Party) -> str:
        """What reports call one of the three documents."""
        return dict(zip(Party, self.names, strict=True))[party]

    def as_written(self, strand: Strand) -> Strand:
        """The strand with the words that each of the documents itself has.

        A report that quotes a document by its name quotes these: with the numbers of
        the result, a reference would name another provision of that document.
        """
        base, ours, theirs = (self._written(strand, party) for party in Party)
        return replace(strand, base_words=base, our_words=ours, their_words=theirs)

    def _written(self, strand: Strand, party: Party) -> tuple[str, str]:
        own = strand.in_party(party)
        if own is None:
            return "", ""
        clause = self.outline_of(party)[own]
        return clause.heading, clause.text
