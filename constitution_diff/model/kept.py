"""What is asked of the kept versions of a council, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .life import Standing
from .link import Significance
from .values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .clause import Clause, Outline
    from .ids import ClauseId
    from .in_force import AsAt
    from .kept_note import KeptNote
    from .version import Version


@dataclass(frozen=True, slots=True)
class Holdings:
    """The versions that a store keeps, by council and document, in order of date."""

    place: str
    """The store, as messages name it."""
    versions: tuple[Version, ...]
    notes: tuple[KeptNote, ...] = ()
    """Those in force on these versions and on what changed between them."""


@dataclass(frozen=True, slots=True)
class Extract:
    """What one version says."""

    version: Version
    outline: Outline
    clauses: tuple[Clause, ...]
    """The provision that was asked for, with all that lies in it; the whole version
    where none was; () where it holds no such provision."""
    near: tuple[str, ...] = ()
    """Citations that look like the one that is not there."""
    notes: tuple[KeptNote, ...] = ()
    """Those in force on the version, on these provisions, and on how they came to be
    as they are."""


@dataclass(frozen=True, slots=True)
class PartAnswer:
    """What was in force of some parts on a day, where these were in other versions."""

    parts: tuple[str, ...]
    """Parts with days of their own."""
    is_rest: bool
    """It is for all that lies in no part of another answer."""
    as_at: AsAt
    extracts: tuple[Extract, ...]
    """Of each version what lies in these parts."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the kept versions say, and how sure the dates make that."""

    council: str
    document: str
    clause: str
    """The citation that was asked for; "" for the whole document."""
    extracts: tuple[Extract, ...]
    """One, or one for each version between which the dates do not decide; where parts
    have answers of their own, those of all of these."""
    as_at: AsAt | None = None
    """None where a version was asked for by its name."""
    by_part: tuple[PartAnswer, ...] = ()
    """Where parts were in different versions: the answer for each, the rest first."""


@dataclass(frozen=True, slots=True)
class KeptPage:
    """Where a clause stands in the files of a version."""

    source: int
    """Which of its files, from 0."""
    page: int
    """From 1."""
    approximate: bool = False
    """See `Clause.page_approximate`."""


@dataclass(frozen=True, slots=True)
class KeptStage:
    """A clause through the versions in which nothing of it changed."""

    life: str
    """The permanent name of the clause; see `Life.id`."""
    first: int
    """The version from which it is so, from 0 in the order of their dates."""
    last: int
    """The last such version."""
    standing: Standing
    """What became of it in the first of them."""
    clause: ClauseId | None = None
    """Its id there; None where it is away."""
    parent: ClauseId | None = None
    part: str = ""
    """The citation of the part it lies in; "" for none."""
    kind: str = ""
    label: str = ""
    citation: str = ""
    heading: str = ""
    text: str = ""
    significance: Significance = Significance.NONE
    reasons: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """The lives it was split from, or those it was merged into."""
    pages: tuple[KeptPage | None, ...] = ()
    """Its page in each of these versions, None where the format has none; the only one
    where all are the same."""
    wording: int = 0
    """The store's number for these words of this clause; 0 where it has none."""
    reworded: bool = False
    """Of what was split, merged or restored: it has other words than it had before."""
    within: tuple[str, ...] = ()
    """The citations of the parts within `part` that it lies in: a schedule of it."""
    partners: tuple[Partner, ...] = ()
    """Where it was split or merged: what it came from or went into, and what came from
    it or went into it. Only where the whole document is told."""

    def page_in(self, version: int) -> KeptPage | None:
        """Its page in one of these versions, from 0; None where the format has none."""
        place = version - self.first if len(self.pages) > 1 else 0
        return self.pages[place] if self.pages else None

    @property
    def is_deed(self) -> bool:
        """Whether its standing says what was done, and not only how it is there."""
        return self.standing not in (
            Standing.FIRST,
            Standing.SAME,
            Standing.NOT_IN_FILE,
        )

    @property
    def parts(self) -> frozenset[str]:
        """The citations of all parts that it lies in."""
        return frozenset((self.part, *self.within)) - {""}

    @property
    def words(self) -> str:
        """Heading and text, one under the other."""
        return "\n".join(filter(None, (self.heading, self.text)))


def spans_of(stages: Iterable[KeptStage]) -> tuple[tuple[int, int], ...]:
    """The versions of some stages in order of time, from and to, from 0.

    Stages that follow each other make one span.
    """
    found: list[tuple[int, int]] = []
    for stage in stages:
        if found and stage.first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], stage.last)
        else:
            found.append((stage.first, stage.last))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Partner:
    """A provision that another was split from or merged with, as a version has it."""

    stage: KeptStage
    version: int
    """From 0: that of the split or merger, or for what then ended, its last."""


@dataclass(frozen=True, slots=True)
class LifeLine:
    """One clause through all kept versions."""

    life: str
    stages: tuple[KeptStage, ...]
    """In order of time; those in which it is away, but for what it was before."""

    @property
    def latest(self) -> KeptStage:
        """The newest stage in which it is there."""
        return [stage for stage in self.stages if stage.clause is not None][-1]


@dataclass(frozen=True, slots=True)
class Namesake:
    """Another provision that has or had the number that is asked for."""

    line: LifeLine
    stages: tuple[KeptStage, ...]
    """Those in which it has that number, in order of time; at least one."""

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """The versions in which it has that number, from and to, from 0."""
        return spans_of(self.stages)
