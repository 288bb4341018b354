"""Tracked changes, whether Word recorded them or a margin balloon printed them."""

from enum import StrEnum

from .values import dataclass


class RevisionKind(StrEnum):
    """What a tracked change does."""

    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_FROM = "moved-from"
    MOVED_TO = "moved-to"
    FORMATTED = "formatted"
    COMMENT = "comment"


class RevisionUnit(StrEnum):
    """What a tracked change applies to."""

    RUN = "run"
    PARAGRAPH = "paragraph"
    ROW = "row"
    CELL = "cell"
    NUMBERING = "numbering"
    FIELD = "field"


class Noise(StrEnum):
    """Why a tracked change changes no words that anybody reads."""

    NONE = ""
    PAGE_FIELD = "page-field"
    PARAGRAPH_MARK = "paragraph-mark"
    PUNCTUATION = "punctuation"
    EMPTY = "empty"
    FORMATTING = "formatting"


class Anchoring(StrEnum):
    """How well the place of a tracked change is known."""

    EXACT = "exact"
    """The very characters."""
    LINE = "line"
    """The printed line."""
    CLAUSE = "clause"
    """The clause, but not where in it."""
    NONE = "none"
    """Not known; a clause that is given all the same is the nearest before it."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One tracked change. Spans name it by its place in `Source.revisions`."""

    kind: RevisionKind
    unit: RevisionUnit = RevisionUnit.RUN
    text: str = ""
    """The words inserted, deleted or moved, or the remark; "" where there are none."""
    author: str = ""
    date: str = ""
    """As the file gives it, usually ISO 8601; "" when it gives none."""
    pair: str = ""
    """The name that joins the two halves of a move; "" outside moves."""
    anchoring: Anchoring = Anchoring.EXACT
    noise: Noise = Noise.NONE
    page: int | None = None
    """From 1; None where the format has no pages."""

    @property
    def in_original(self) -> bool:
        """Whether its words stand in the text with every change rejected.

        >>> Revision(RevisionKind.DELETED).in_original
        True
        """
        return self.kind not in (RevisionKind.INSERTED, RevisionKind.MOVED_TO)

    @property
    def in_final(self) -> bool:
        """Whether its words stand in the text with every change accepted.

        >>> Revision(RevisionKind.DELETED).in_final
        False
        """
        return self.kind not in (RevisionKind.DELETED, RevisionKind.MOVED_FROM)
