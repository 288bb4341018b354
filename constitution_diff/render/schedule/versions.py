"""Three versions of each provision: adopted, seen by a committee, and the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Significance, Standing
from constitution_diff.render.story.stages import called

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from constitution_diff.model import (
        Clause,
        ClauseId,
        Comparison,
        Life,
        Lives,
    )

_MOVED: Final = frozenset((Standing.MOVED, Standing.MOVED_EDITED))
_QUIET: Final = frozenset(
    (Significance.NONE, Significance.CONSEQUENTIAL, Significance.COSMETIC)
)


class Versions:
    """The first of several versions, the last but one and the last.

    Args:
        lives: Of three versions or more.
        overall: The first version compared with the last.
    """

    def __init__(self, lives: Lives, overall: Comparison) -> None:
        self.lives = lives
        self.overall = overall
        self._draft = len(lives.comparisons)
        self._seen = self._draft - 1
        self._of_old = _by_clause(lives, 0)
        self._of_new = _by_clause(lives, self._draft)
        self._places: dict[tuple[str, ClauseId], int] = {}
        for index, link in enumerate(overall.links):
            self._places.update((("old", clause), index) for clause in link.old)
            self._places.update((("new", clause), index) for clause in link.new)

    def adopted(self, life: Life) -> Clause | None:
        """The provision as adopted; None where it was not there."""
        return called(self.lives, life, 0)

    def seen(self, life: Life) -> Clause | None:
        """The provision in the version seen; None where it was not there."""
        return called(self.lives, life, self._seen)

    def draft(self, life: Life) -> Clause | None:
        """The provision in the draft; None where it is not there."""
        return called(self.lives, life, self._draft)

    def lives_of(self, index: int) -> tuple[Life, ...]:
        """The provisions of a link from the first version to the last."""
        link = self.overall.links[index]
        old = (self._of_old[clause] for clause in link.old)
        new = (self._of_new[clause] for clause in link.new)
        return tuple({life.id: life for life in (*old, *new)}.values())

    def place(self, life: Life) -> int | None:
        """Where its link stands in `overall`; None for what only was in between."""
        draft, adopted = self.draft(life), self.adopted(life)
        if draft is not None:
            return self._places["new", draft.id]
        return None if adopted is None else self._places["old", adopted.id]

    def came_by_then(self, life: Life) -> bool:
        """Whether the draft has it as the version seen had it."""
        return self._same(life, self._seen, self._draft)

    def came_since(self, life: Life) -> bool:
        """Whether the version seen had it as adopted."""
        return self._same(life, 0, self._seen)

    def _same(self, life: Life, one: int, other: int) -> bool:
        moved = self._moved(life, one, other)
        return not moved and self._words(life, one) == self._words(life, other)

    def _moved(self, life: Life, one: int, other: int) -> bool:
        stages = life.stages[one + 1 : other + 1]
        return any(stage.standing in _MOVED for stage in stages)

    def _words(self, life: Life, version: int) -> list[str] | None:
        clause = self.lives.clause(life, version)
        return None if clause is None else clause.words.split()

    def given_up(self, life: Life) -> bool:
        """Whether the draft has the adopted words, and the version seen changed it.

        Not so where nothing but capitals, punctuation or a number was another.
        """
        stages = life.stages[1 : self._draft]
        if stages[-1].standing is Standing.NOT_IN_FILE:
            return False
        back = self._words(life, 0) == self._words(life, self._draft)
        loud = any(stage.significance not in _QUIET for stage in stages)
        return back and loud and not self.came_since(life)

    def steps_to_seen(self) -> Iterator[tuple[Comparison, Mapping[ClauseId, Life]]]:
        """Each comparison up to the version seen, and the lives of its new side."""
        for step, comparison in enumerate(self.lives.comparisons[: self._seen]):
            yield comparison, _by_clause(self.lives, step + 1)


def _by_clause(lives: Lives, version: int) -> dict[ClauseId, Life]:
    found = ((life.stages[version].clause, life) for life in lives.lives)
    return {clause: life for clause, life in found if clause is not None}
