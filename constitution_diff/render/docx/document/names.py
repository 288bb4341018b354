"""The ids of the styles: a name for each, for the layout and the definitions."""

from __future__ import annotations

from typing import Final

TITLE: Final = "Title"
SUBTITLE: Final = "Subtitle"
PART: Final = "PartHeading"
BETWEEN: Final = "BetweenTables"
NOTE: Final = "FootnoteText"
NOTE_MARK: Final = "FootnoteReference"
RUN_IN: Final = "RunInHeading"
TABLE: Final = "ConstitutionTable"
CELL: Final = "TableText"
HEAD_CELL: Final = "TableHeading"


def heading(rank: int) -> str:
    """Word's own heading of a rank from 1 to 9."""
    return f"Heading{rank}"


def plain_heading(rank: int) -> str:
    """The same without a number, so that a second line stands below the first."""
    return f"PlainHeading{rank}"


def clause(level: int) -> str:
    """A numbered clause whose words stand at a level from 1."""
    return f"Clause{level}"


def headed(level: int) -> str:
    """A numbered clause that is a title only, where Word has no heading for it."""
    return f"HeadedClause{level}"


def words(level: int) -> str:
    """Words without a number at a level from 0."""
    return f"ClauseText{level}" if level else "BodyText"


def bullet(level: int) -> str:
    """Word's own list bullet; it has five of them, and we have as many as levels.

    >>> bullet(1), bullet(2)
    ('ListBullet', 'ListBullet2')
    """
    return "ListBullet" if level == 1 else f"ListBullet{level}"
