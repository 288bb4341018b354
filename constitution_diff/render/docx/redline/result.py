"""What a redline is made of and what comes of it, with what earlier tries told."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx.names import ID

if TYPE_CHECKING:
    from constitution_diff.model import Comparison
    from constitution_diff.render.docx.resolve import Mark

    from .around import Readdressed
    from .facts import Fact
    from .objects import Objects
    from .plain import Known


class Unmarked(NamedTuple):
    """A provision of which nothing is marked, and where it stands."""

    words: str
    """What it says, in the new file if it is there."""
    old: frozenset[str]
    """The addresses of its paragraphs in the old file."""
    new: frozenset[str]


class GivenUp(Enum):
    """Which changes of the new file's own are accepted first, and so not kept."""

    NONE = auto()
    EQUATIONS = auto()
    """Those in equations: one that differs otherwise, too, comes and goes whole."""
    GRIDS = auto()
    """Those in tables of which cells were changed, as well."""
    ALL = auto()


@dataclass(frozen=True, slots=True)
class Couple:
    """Two files, and what is known of them."""

    comparison: Comparison
    """Of the two, in the views that it names."""
    old: bytes
    new: bytes
    base: Comparison | None = None
    """Where changes that the new file tracked are kept: of the old file and of what the
    new one was before them. None where that is not known."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Paragraphs that are to be paired with nothing: part, and number from 0."""

    old: frozenset[tuple[str, int]] = frozenset()
    new: frozenset[tuple[str, int]] = frozenset()
    with_tables: bool = False
    """Nor are the tables around them."""
    given_up: GivenUp = GivenUp.NONE
    is_guarded: bool = True
    """So are provisions that differ and of which nothing would be marked."""


NOTHING_APART: Final = Apart()


class EdgeSaid(NamedTuple):
    """A header or footer of the redline, and what it says in both files."""

    part: str
    old_says: tuple[Fact, ...]
    new_says: tuple[Fact, ...]
    before_says: tuple[Fact, ...] = ()
    """In the new file before its own changes, where these are kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is known of changes that the new file had and the redline has still."""

    before_says: tuple[Fact, ...]
    """What the new file said before them."""
    first_id: int
    """From this number on the ids of changes are ours."""
    given: frozenset[str] = frozenset()
    """Ids from that on that theirs have."""
    n_looks_joined: int = 0
    """Words and paragraphs whose look both changed: one record, theirs, has both."""

    def is_ours(self, mark: Mark) -> bool:
        """Whether the redline marks it, and the new file did not have it."""
        own = mark.element.get(ID, "")
        return own.isdecimal() and int(own) >= self.first_id and own not in self.given


@dataclass(frozen=True, slots=True)
class Redline:
    """A redline, what it must give back, and what of the old file it does not hold."""

    content: bytes
    objects: Objects
    known: Known
    old_says: tuple[Fact, ...]
    new_says: tuple[Fact, ...]
    edges: tuple[EdgeSaid, ...] = ()
    lost_sections: int = 0
    """Section breaks that only the old file has."""
    put_in_sections: int = 0
    """Section breaks that only the new file has, in paragraphs of both."""
    lost_edges: tuple[str, ...] = ()
    """What headers and footers say that only the old file has."""
    sections: tuple[int, ...] = ()
    """Sections, from 1, whose page is not as in the old file with all rejected."""
    first_pages: tuple[int, ...] = ()
    """Sections, from 1, whose first page has a header of its own in one file alone."""
    styles: tuple[str, ...] = ()
    """Names of styles that look otherwise in the two files."""
    lost_fields: int = 0
    """Contents lists and their like of the old file that come back as plain words."""
    kept: Kept | None = None
    """Of a redline beside changes that the new file had."""
    given_up: GivenUp = GivenUp.NONE
    """Which of the changes that the new file tracked could not be kept."""
    links: tuple[Readdressed, ...] = ()
    """Words that stay and are a link to somewhere else."""
    n_fields: int = 0
    """Fields around words that stay and that only one file has in a field."""
    n_recoded: int = 0
    """Fields around words that stay that have another instruction."""
    settings: tuple[str, ...] = ()
    """What else is set otherwise for the whole document, in words."""
    n_faults: tuple[int, int] = (0, 0)
    """So much was damaged in the packages of both files, and put right."""
    was_protected: bool = False
    """The new file allowed no changes, or not all; the redline does."""
    was_signed: bool = False
    """The new file had digital signatures; the redline has none."""
    spoils_notes: bool = False
    """A comment of ours, or beside ours, has LibreOffice show notes wrongly."""
    unmarked: tuple[Unmarked, ...] = ()
    """Provisions that the comparison calls changed and of which nothing is marked."""
    n_replaced: int = 0
    """Paragraphs shown as gone and come: nothing else gave both files back, or had a
    mark of what is reported."""
