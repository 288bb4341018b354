"""What became of each clause through several versions of one document."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from .link import ALL_SHOWN, Selection, Significance
from .values import dataclass

if TYPE_CHECKING:
    from .clause import Clause, Outline
    from .ids import ClauseId
    from .link import Comparison, Edit
    from .notice import Notice


class Standing(StrEnum):
    """How a clause stands in one version, seen from the versions before."""

    FIRST = "first"
    """It is there, and no version given before holds its part."""
    SAME = "same"
    RENUMBERED = "renumbered"
    EDITED = "edited"
    MOVED = "moved"
    MOVED_EDITED = "moved+edited"
    SPLIT = "split"
    """It is one piece of what was one clause, or of clauses put together anew."""
    MERGED = "merged"
    """It took in other clauses; or, where it is not there, another took it in."""
    INSERTED = "inserted"
    RESTORED = "restored"
    """It was deleted, and is there again."""
    DELETED = "deleted"
    ABSENT = "absent"
    """It is not there yet, or was deleted in a version before."""
    NOT_IN_FILE = "not-in-file"
    """This version does not hold its part."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A clause in one version."""

    standing: Standing
    clause: ClauseId | None = None
    """None where it is not there."""
    edits: tuple[Edit, ...] = ()
    """From the last version that held it, for each part; () for the same words."""
    significance: Significance = Significance.NONE
    reasons: tuple[str, ...] = ()
    reworded: bool = False
    """Of what was split, merged or restored: it has other words than it had before."""


@dataclass(frozen=True, slots=True)
class Life:
    """One clause through all versions. In each it is one clause, or not there."""

    id: str
    """Permanent: its id in the first version that holds it, "@", and that file's hash.

    A version added behind the others changes no such id.
    """
    stages: tuple[Stage, ...]
    """One for each version, in their order."""
    origins: tuple[str, ...] = ()
    """The lives it was split from."""
    heirs: tuple[str, ...] = ()
    """The lives that it was merged into."""

    @property
    def present(self) -> tuple[int, ...]:
        """The versions that hold it, counted from 0; never empty."""
        return tuple(n for n, s in enumerate(self.stages) if s.clause is not None)

    @property
    def restored(self) -> bool:
        """Whether it was deleted and is there again."""
        return any(stage.standing is Standing.RESTORED for stage in self.stages)

    @property
    def significance(self) -> Significance:
        """What the change of it asks that asks most of a reader."""
        found = {stage.significance for stage in self.stages}
        return next((each for each in Significance if each in found), Significance.NONE)

    @property
    def changed(self) -> bool:
        """Whether anything but its number became different."""
        return not {stage.standing for stage in self.stages} <= _QUIET


_QUIET = frozenset(
    (Standing.FIRST, Standing.SAME, Standing.RENUMBERED, Standing.NOT_IN_FILE)
)


class TurnKind(StrEnum):
    """What was done and undone."""

    RESTORED = "restored"
    """Words were removed, and a later version has them again."""
    WITHDRAWN = "withdrawn"
    """Words were put in, and a later version is without them again."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Words that came back, or came and went."""

    kind: TurnKind
    life: str
    """Where they were removed or put in."""
    later: str
    """Where they came back or went again; mostly the same life."""
    done: int
    """The version that first had them removed or put in, counted from 0."""
    undone: int
    """The version that had them back, or out again; after `done`."""
    was: str
    """The words that were removed or put in."""
    now: str
    """The words that came back, or that went."""
    was_quote: str
    """`was` with the rest of its sentences."""
    now_quote: str
    """`now` with the rest of its sentences."""
    exact: bool
    """Whether both are the same, but for case and punctuation."""


@dataclass(frozen=True, slots=True)
class Lives:
    """Every clause of several versions, through all of them."""

    comparisons: tuple[Comparison, ...]
    """From each version to the next; at least one."""
    lives: tuple[Life, ...] = ()
    """Each clause of each version is in exactly one. In the order of the last version;
    what is gone stands where it stood."""
    turns: tuple[Turn, ...] = ()
    selection: Selection = ALL_SHOWN
    """Its `left_out` are places in `lives`."""
    notices: tuple[Notice, ...] = ()
    overall: Comparison | None = None
    """From the first version straight to the last; None where nobody asked for it."""
    _by_id: dict[str, Life] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        self._by_id.update((life.id, life) for life in self.lives)

    @property
    def shown(self) -> tuple[Life, ...]:
        """The lives that a report shows, in their order."""
        left_out = set(self.selection.left_out)
        return tuple(life for at, life in enumerate(self.lives) if at not in left_out)

    def __getitem__(self, life: str) -> Life:
        """The life of that id. Raises KeyError."""
        return self._by_id[life]

    @property
    def versions(self) -> tuple[Outline, ...]:
        """The versions in order."""
        rest = (comparison.new for comparison in self.comparisons)
        return (self.comparisons[0].old, *rest)

    @property
    def identical(self) -> bool:
        """Whether nothing differs from any version to the next."""
        return all(comparison.identical for comparison in self.comparisons)

    def clause(self, life: Life, version: int) -> Clause | None:
        """The clause that the life is in a version, from 0; None where it is not."""
        clause = life.stages[version].clause
        return None if clause is None else self.versions[version][clause]

    def unseen(self, version: int) -> tuple[Life, ...]:
        """What the last version holds and a reader of that version has not read.

        Provisions that were not there or had other words.
        """
        last = len(self.comparisons)
        return tuple(
            life
            for life in self.lives
            if (now := self.clause(life, last)) is not None
            and _words(self.clause(life, version)) != _words(now)
        )


def _words(clause: Clause | None) -> list[str] | None:
    return None if clause is None else clause.words.split()
