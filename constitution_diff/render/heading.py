"""What stands before the rows of a report, and on each of its pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from constitution_diff.model import Audience

from . import vocabulary
from .story import tell
from .story.checks import check_lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Comparison, Edition


@dataclass(frozen=True, slots=True)
class Heading:
    """For whom a report is, what was compared, and what to check first."""

    title: str
    """Of the report: "Schedule of amendments"."""
    subject: str
    """The title of the document; "" for none."""
    old_name: str
    new_name: str
    standing: str
    seen_name: str
    """The version that a committee has seen; "" where none was given."""
    internal: bool
    council: str
    """Its name at the head of its own reports; "" for none."""
    checks: tuple[str, ...]
    """Lines for "Check before relying on this"; never empty."""

    @property
    def name(self) -> str:
        """What the file says of itself: "Schedule of amendments: Standing orders"."""
        return ": ".join(filter(None, (self.title, self.subject)))

    @property
    def versions(self) -> tuple[tuple[str, str], ...]:
        """What was compared, in lines: what it is, and its name."""
        seen = (("Version seen", self.seen_name),) if self.seen_name else ()
        return (
            (vocabulary.OLD.capitalize(), self.old_name),
            *seen,
            (vocabulary.NEW.capitalize(), f"{self.new_name} ({self.standing})"),
        )

    @property
    def running(self) -> tuple[str, str, str]:
        """What stands on every page: the files, the standing, for whom it is."""
        files = f"{self.old_name} → {self.new_name}"
        return files, self.standing, vocabulary.INTERNAL if self.internal else ""

    @property
    def running_line(self) -> str:
        """The same in one line, for whom it is first."""
        files, standing, internal = self.running
        return "   |   ".join(filter(None, (internal, files, standing)))

    @property
    def running_cells(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """The same where room is short: what must stand there, and the two files."""
        _, standing, internal = self.running
        return (internal, standing), (self.old_name, self.new_name)

    def front(self, figures: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What is to be read before the rows: headings, each with its lines."""
        internal = vocabulary.INTERNAL if self.internal else ""
        versions = (f"{what}: {name}" for what, name in self.versions)
        compared = filter(None, (internal, self.council, self.subject, *versions))
        return (
            (vocabulary.CHECK_FIRST, self.checks),
            (vocabulary.WHAT_WAS_COMPARED, tuple(compared)),
            (vocabulary.WHAT_IS_IN_IT, (*figures, vocabulary.BY_RULE)),
        )


def heading_of(
    comparison: Comparison, edition: Edition, title: str, seen_name: str = ""
) -> Heading:
    """The heading of a report of that title; `seen_name` is of a version between."""
    story = tell(comparison)
    checks = (story.left_out, *check_lines(story.checks))
    return Heading(
        title=title,
        subject=comparison.new.title or comparison.old.title,
        old_name=story.old_name,
        new_name=story.new_name,
        standing=edition.standing,
        seen_name=seen_name,
        internal=edition.audience is Audience.INTERNAL,
        council=edition.brand.council,
        checks=tuple(dict.fromkeys(filter(None, checks))),
    )
