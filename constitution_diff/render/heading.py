"""What stands before the rows of a report, and on each of its pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

from . import vocabulary
from .running import Running, running
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
    running: Running
    """What stands on every page."""
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
    def running_cells(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """What stands on every page where room is short: what must, and the files."""
        must = self.running.internal, self.standing
        return must, (self.old_name, self.new_name)

    def front(self, figures: Iterable[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What is to be read before the rows: headings, each with its lines."""
        internal, council = self.running.internal, self.running.council
        versions = (f"{what}: {name}" for what, name in self.versions)
        compared = filter(None, (internal, council, self.subject, *versions))
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
        running=running(
            edition, story.old_name, story.new_name, standing=edition.standing
        ),
        checks=tuple(dict.fromkeys(filter(None, checks))),
    )
