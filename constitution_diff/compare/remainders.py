"""Which places of a title that was changed are still of the office that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .sides import part_words
from .wordlists import IN_CHARGE, POSTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from constitution_diff.model import Clause, ClauseId, MissedPlace, TermPlace

    from .folding import Fold
    from .mining import Phrase

    Clauses = Mapping[ClauseId, Clause]

_JOINTS = frozenset({"of", "for"})


class _Title(NamedTuple):
    words: str
    """As printed."""
    charge: str
    """The first word of what it is in charge of; "" for none."""

    @property
    def is_common(self) -> bool:
        """Whether it is a common noun in the plural: "budget heads"."""
        return not self.charge and self.words.islower() and self.words.endswith("s")


class Remainders:
    """Reads on behind a title in both versions."""

    def __init__(
        self, fold: Fold, old: Iterable[Clause], new: Iterable[Clause]
    ) -> None:
        self._fold = fold
        self._old = {clause.id: clause for clause in old}
        self._new = {clause.id: clause for clause in new}

    def of(
        self, term: Phrase, found: Iterable[MissedPlace], places: Iterable[TermPlace]
    ) -> tuple[MissedPlace, ...]:
        """The places found without those of another office, and common nouns.

        Where all changes were of one office, "Head of Finance", a "Head of Property" is
        none that was missed; where two heads changed, every head may be. A title by
        itself, "the Head", is kept.
        """
        if term[-1] not in IN_CHARGE:
            return tuple(found)
        offices, others = self._charges(places)
        of_one = {"", *offices, *others} if len(offices) == 1 else None
        return tuple(
            place
            for place in found
            for title in [self._title(self._new, place.new, place.part, place.at)]
            # "Head" names an office only before "of"; others do by themselves.
            if (term[-1] in POSTS or not title.is_common)
            and (of_one is None or title.charge in of_one)
        )

    def _charges(self, places: Iterable[TermPlace]) -> tuple[set[str], set[str]]:
        """What the offices that changed were in charge of, and are now."""
        held = list(places)
        was = (self._title(self._old, p.old, p.part, p.old_at).charge for p in held)
        now = (self._title(self._new, p.new, p.part, p.at).charge for p in held)
        return {*was} - {""}, {*now} - {""}

    def _title(self, side: Clauses, clause: ClauseId, part: str, at: int) -> _Title:
        there = side.get(clause)  # a line in a list of related sections is in none
        words = (part_words(there, part) or "") if there else ""
        first, joint, charge = self._three(words, at)
        return _Title(first, charge if joint in _JOINTS else "")

    def _three(self, words: str, at: int) -> Iterator[str]:
        """The title as printed, and the next two words folded; "" for none."""
        pieces = [piece for piece in self._fold.pieces(words) if piece.start >= at]
        yield words[pieces[0].start : pieces[0].end] if pieces else ""
        for n in (1, 2):
            yield pieces[n].key if n < len(pieces) else ""
