"""A document as a flat list of units, each with a key that no version changes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from benchmarks.pdf.numbers import labels
from constitution_diff.errors import ConstitutionDiffError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from benchmarks.pdf.numbers import Level


class Kind(StrEnum):
    """What a unit is."""

    PART = "part"
    SECTION = "section"
    """A numbered heading."""
    HEADING = "heading"
    """Without a number. It holds nothing: what follows it is its neighbour."""
    CLAUSE = "clause"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SUB_ITEM = "sub-item"
    BULLET = "bullet"
    TABLE = "table"
    ROW = "row"


DEPTHS: Final = {
    Kind.PART: 0, Kind.SECTION: 1, Kind.HEADING: 2, Kind.CLAUSE: 2, Kind.PARAGRAPH: 2,
    Kind.ITEM: 3, Kind.BULLET: 3, Kind.TABLE: 3, Kind.SUB_ITEM: 4, Kind.ROW: 4,
}  # fmt: skip
SCHEME: Final[tuple[Level, ...]] = (
    ("decimal", "Part %1"), ("decimal", "%2."), ("decimal", "%2.%3"),
    ("lowerLetter", "(%4)"), ("lowerRoman", "(%5)"),
)  # fmt: skip
"""As in `benchmarks.pdf.constitution`, whose Word package counts by it."""
LEVELS: Final = {
    Kind.PART: 0, Kind.SECTION: 1, Kind.CLAUSE: 2, Kind.ITEM: 3, Kind.SUB_ITEM: 4
}  # fmt: skip
POINTER: Final = re.compile(r"⟦(\d+)⟧")
"""Where a number of another unit is printed; the digits are that unit's key."""


class NoRoomError(ConstitutionDiffError):
    """The document has nothing that this operation could befall."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or a row. `cells` is one string, but for a row and a table."""

    key: int
    kind: Kind
    cells: tuple[str, ...]

    @property
    def words(self) -> str:
        """All its words, the cells of a row with tabs between them."""
        return "\t".join(self.cells)

    @property
    def depth(self) -> int:
        """How far in it lies, from 0."""
        return DEPTHS[self.kind]


Units = tuple[Unit, ...]


def pointer(key: int) -> str:
    """What stands in the words where the number of that unit is to be printed."""
    return f"⟦{key}⟧"


def pointed(words: str) -> tuple[int, ...]:
    """The keys of the units that the words refer to, in order."""
    return tuple(int(key) for key in POINTER.findall(words))


def subtree(units: Sequence[Unit], at: int) -> range:
    """The places of a unit and of all that lies in it."""
    end = at + 1
    while end < len(units) and units[end].depth > units[at].depth:
        end += 1
    return range(at, end)


def parents(units: Sequence[Unit]) -> dict[int, int | None]:
    """The key of the unit that each lies in; None at the top."""
    above: list[Unit] = []
    found: dict[int, int | None] = {}
    for unit in units:
        while above and above[-1].depth >= unit.depth:
            above.pop()
        found[unit.key] = above[-1].key if above else None
        above.append(unit)
    return found


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one version."""

    labels: Mapping[int, str]
    """As printed, by key: "Part 2", "4.", "4.2", "(b)"; "" for none."""
    parts: Mapping[int, str]
    """The label of the Part that each unit stands in."""
    cited: Mapping[int, str]
    """As one would cite it within its Part: "4", "4.2", "4.2(b)"; "" for none."""

    def printed(self, target: int, holder: int) -> str:
        """What a reference to `target` reads in the unit `holder`."""
        here, there = self.parts.get(holder, ""), self.parts[target]
        cited = self.cited[target]
        return cited if here == there else f"{cited} of {there}"

    def named(self, printed: str, holder: int) -> int | None:
        """The unit that such words mean in `holder`; None when there is none."""
        cited, _, part = printed.partition(" of ")
        part = part or self.parts[holder]
        for key, label in self.cited.items():
            if label == cited and self.parts[key] == part:
                return key
        return None

    def stands_elsewhere(self, printed: str) -> bool:
        """Whether some Part has such a number."""
        return printed.partition(" of ")[0] in self.cited.values()


def numbered(units: Sequence[Unit], first_part: int = 1) -> Numbers:
    """The numbers that Word or a typist gives the units."""
    before = (LEVELS[Kind.PART],) * (first_part - 1)
    levels = [*before, *(LEVELS.get(unit.kind) for unit in units)]
    given = tuple(labels(levels, SCHEME))[first_part - 1 :]
    printed = dict(zip((unit.key for unit in units), given, strict=True))
    above: dict[int, str] = {}
    cited: dict[int, str] = {}
    parts: dict[int, str] = {}
    part = ""
    for unit in units:
        label = printed[unit.key]
        if unit.kind is Kind.PART:
            part = label
        parts[unit.key] = part
        own = LEVELS.get(unit.kind)
        if own is None:
            cited[unit.key] = ""
            continue
        inside = own > LEVELS[Kind.CLAUSE]
        above[own] = (above[own - 1] if inside else "") + label.rstrip(".")
        cited[unit.key] = above[own]
    return Numbers(printed, parts, cited)


@dataclass(frozen=True, slots=True)
class Version:
    """One version as it is printed: units with their references written out."""

    units: Units
    numbers: Numbers

    def label(self, unit: Unit) -> str:
        """As printed; "" for none."""
        return self.numbers.labels[unit.key]


def version(
    units: Sequence[Unit], known: Numbers | None = None, first_part: int = 1
) -> Version:
    """The units with their references written out.

    `known` has the numbers of units that are gone: references to them still stand.
    """
    numbers = numbered(units, first_part)
    return Version(tuple(_written(units, numbers, known)), numbers)


def _written(
    units: Sequence[Unit], numbers: Numbers, known: Numbers | None
) -> Iterator[Unit]:
    for unit in units:

        def number(found: re.Match[str], holder: int = unit.key) -> str:
            key = int(found[1])
            given = numbers if key in numbers.cited or known is None else known
            return given.printed(key, holder)

        cells = tuple(POINTER.sub(number, cell) for cell in unit.cells)
        yield Unit(unit.key, unit.kind, cells)
