"""Which tracked changes are meant: by whom, when, and in which provisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import View
from constitution_diff.model.values import dataclass

from .marks import Verdict
from .standing import named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from constitution_diff.model import Clause, ClauseId, Outline

    from .marks import Decide, Mark
    from .places import Places
    from .standing import Standing


@dataclass(frozen=True, slots=True)
class Choice:
    """What a tracked change must be to be meant; all that is said must hold."""

    authors: tuple[str, ...] = ()
    """In any case; one of them is enough. () for anybody."""
    earliest: str = ""
    """The first day, "2026-01-05"; "" for any. A change without a date has none."""
    latest: str = ""
    """The last day, itself included."""

    def covers(self, mark: Mark) -> bool:
        """Whether author and day of a change are among those that are meant."""
        day = mark.date[:10]
        by = {author.casefold() for author in self.authors}
        return (
            (not by or mark.author.casefold() in by)
            and (not self.earliest or (bool(day) and day >= self.earliest))
            and (not self.latest or (bool(day) and day <= self.latest))
        )


def chosen(choice: Choice, verdict: Verdict) -> Decide:
    """That becomes of each change that is meant; the others are kept."""

    def decide(mark: Mark) -> Verdict:
        return verdict if choice.covers(mark) else Verdict.KEEP

    return decide


def chosen_at(
    choice: Choice, verdicts: Mapping[str, Verdict], places: Places
) -> Decide:
    """The same by place: `verdicts` says it of the changes in each paragraph.

    It goes by what `places` call them. What stands elsewhere is not meant, nor is what
    stands in several of which that is not said alike. A note and its sign that came
    or went together are settled together, whichever of them is meant.
    """

    def decide(mark: Mark) -> Verdict:
        if not choice.covers(mark):
            return Verdict.KEEP
        here = agreed(verdicts, places.of(mark.element))
        there = agreed(verdicts, places.tied(mark.element))
        if Verdict.KEEP in (here, there):
            return there if here is Verdict.KEEP else here
        return here if here is there else Verdict.KEEP

    return decide


def agreed(verdicts: Mapping[str, Verdict], places: Iterable[str]) -> Verdict:
    """What is said of all these places alike; else they are kept."""
    found = {verdicts.get(place, Verdict.KEEP) for place in places}
    return found.pop() if len(found) == 1 else Verdict.KEEP


def provisions(called: str, final: Outline, original: Outline) -> tuple[ClauseId, ...]:
    """The provisions of that number or heading, none of which lies in another.

    They are of the text with all changes accepted; where none there is called so, of
    the text before them.
    """
    return _tops(final, called) or _tops(original, called)


def within(
    called: str, final: Outline, original: Outline, standing: Standing
) -> frozenset[str]:
    """What `standing` calls the paragraphs of those provisions, and of all in them.

    What was taken out of a provision belongs to it, and so does what it was made of.
    What lay in it and is elsewhere now does not. Empty where there is none.
    """
    found = _names(_subtrees(final, _tops(final, called)), View.FINAL)
    if not found:
        lost = _names(_subtrees(original, _tops(original, called)), View.ORIGINAL)
        return lost | standing.kin(lost)
    # The same provision, as it was: what lay in it before may be gone now.
    kin = standing.kin(found)
    before = [c.id for c in original.clauses if not kin.isdisjoint(_own(c))]
    under = _names(_subtrees(original, before), View.ORIGINAL)
    return found | kin | {name for name in under if not standing.kin((name,))}


def _own(clause: Clause) -> frozenset[str]:
    return _names((clause,), View.ORIGINAL)


def _tops(outline: Outline, called: str) -> tuple[ClauseId, ...]:
    parent = {clause.id: clause.parent for clause in outline.clauses}
    found = [clause.id for clause in outline.clauses if clause.is_called(called)]
    return tuple(one for one in found if not _lies_in(one, found, parent))


def _subtrees(outline: Outline, tops: Iterable[ClauseId]) -> list[Clause]:
    inside, found = set(tops), []
    for clause in outline.clauses:
        if clause.id in inside or clause.parent in inside:
            inside.add(clause.id)
            found.append(clause)
    return found


def _lies_in(
    clause: ClauseId,
    others: Collection[ClauseId],
    parent: Mapping[ClauseId, ClauseId | None],
) -> bool:
    above = parent[clause]
    while above is not None and above not in others:
        above = parent.get(above)
    return above is not None


def _names(clauses: Iterable[Clause], view: View) -> frozenset[str]:
    return frozenset(named(view, place) for c in clauses for place in c.places)
