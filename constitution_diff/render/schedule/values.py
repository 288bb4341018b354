"""The values of a schedule: its rows and how they are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import UNDECIDED, Decision
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary

if TYPE_CHECKING:
    from constitution_diff.render.heading import Heading

    from .sides import Quotation

NO_LINK: Final = -1
_SHORT_CHARS: Final = 900


@dataclass(frozen=True, slots=True)
class Row:
    """One change, or one title or term that was changed throughout."""

    index: int
    """Its place in `Comparison.links`, from 0; `NO_LINK` for a title or term, and for
    what a version in between had otherwise."""
    part: str
    """What it stands under: "Part 4 – Rules of procedure"; "" for nothing."""
    reference: str
    """Both names: "24.5 → 24.6", or one where they are the same."""
    current: str
    """What a reader would call it in the current version; "" where it is new."""
    proposed: str
    kind: str
    """What became of it: "moved and reworded"."""
    asks: str
    """What it asks of a reader, a key of `vocabulary.ASKS`."""
    old: Quotation = ()
    new: Quotation = ()
    old_page: str = ""
    """"12", "about 12"; "" where the format has no pages."""
    new_page: str = ""
    reasons: tuple[str, ...] = ()
    """Why it needs attention."""
    notes: tuple[str, ...] = ()
    """What else is to be said of it: a mark that is missing, places, a question."""
    decision: Decision = UNDECIDED
    since: str = ""
    """How it stands to the version that was seen before; "" where none was given."""
    term: bool = False
    """Whether it is of a title or term and not of a provision."""
    alone: tuple[int, ...] = ()
    """Places in `Comparison.links` of changes that have no other row than this."""
    numbers: tuple[int, ...] = ()
    """Places in `Comparison.links` whose new numbers, and nothing else, it tells."""

    @property
    def given_up(self) -> bool:
        """Whether only a version in between had it otherwise: nothing changes."""
        return self.kind == vocabulary.GIVEN_UP

    @property
    def is_short(self) -> bool:
        """Whether it may be kept on one page."""
        longest = max(sum(len(q.words) for q in side) for side in (self.old, self.new))
        return longest < _SHORT_CHARS

    @property
    def pages(self) -> str:
        """Both pages: "12 → 14", or one where they are the same; "" for none."""
        both = dict.fromkeys(filter(None, (self.old_page, self.new_page)))
        return " → ".join(both)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand under one Part."""

    title: str
    """"" where the document has no Parts."""
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Rows with one way of approval."""

    title: str
    """"A – for approval"; "" where nobody has decided on routes."""
    groups: tuple[Group, ...]
    remark: str = ""
    """What is to be known of all its rows; it stands below the title."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """Of all its groups."""
        return tuple(row for group in self.groups for row in group.rows)


@dataclass(frozen=True, slots=True)
class Schedule:
    """The schedule of amendments, before any layout."""

    heading: Heading
    figures: tuple[str, ...]
    """How many rows there are, and what has no row, in sentences."""
    sections: tuple[Section, ...]

    @property
    def remarked(self) -> tuple[str, ...]:
        """The figures and the remarks on sections, where a format has no titles."""
        remarks = (f"{s.title}: {s.remark}" for s in self.sections if s.remark)
        return (*self.figures, *remarks)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Of all sections."""
        return tuple(row for section in self.sections for row in section.rows)
