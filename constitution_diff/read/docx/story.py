"""What one pass gathers and remembers: of the whole document, and of one story."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from itertools import islice
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import SourceLimitError
from constitution_diff.model import Role
from constitution_diff.model.values import dataclass

from . import names as n
from .counters import Counters
from .fields import Fields
from .revisions import RevisionLog

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from constitution_diff.model import Span

    from .numbering import Numbering
    from .styles import Styles


MAX_PARAGRAPHS: Final = 250_000
"""In one part. 600 pages have 10,000; a million empty ones would fill 640 MB."""
Remark = tuple["Element", str]
"""The w:comment, and its words."""
_FIELD_MARK_TYPE: Final = n.W + "fldCharType"


@dataclass(slots=True)
class Reading:
    """The document-wide side: definitions, and what is found on the way."""

    name: str
    """Of the file, for messages."""
    styles: Styles
    numbering: Numbering
    log: RevisionLog = field(default_factory=RevisionLog)
    found: Counter[str] = field(default_factory=Counter)
    """How often something was met that a notice tells of, by its code."""
    anchors: dict[str, tuple[int, ...]] = field(default_factory=dict)
    """The tracked changes around the anchor of each note, by note id."""
    remarks: dict[str, Remark] = field(default_factory=dict)
    """The remarks in the margin whose places were not met yet, by id."""

    def remark(self, remark_id: str) -> int | None:
        """The place of the remark in the log; None where it was met before."""
        remark = self.remarks.pop(remark_id, None)
        return None if remark is None else self.log.remark(*remark)


@dataclass(slots=True)
class Story:
    """One text with a numbering of its own: the body, a header, the footnotes."""

    reading: Reading
    part: str
    places: dict[Element, int]
    """Which paragraph of the part each one is, from 0."""
    role: Role = Role.BODY
    page: int | None = None
    """The page reached, from 1; None when the file remembers no page breaks."""
    note_id: str = ""
    containers: tuple[int, ...] = ()
    """Tracked changes on the rows and cells around, outermost first."""
    in_contents: bool = False
    """Inside the control that Word builds around a contents list."""
    boxes: list[tuple[Element, tuple[int, ...]]] = field(default_factory=list)
    """Text boxes not read yet, with the tracked changes around them."""
    points: list[Span] = field(default_factory=list)
    """Bookmarks and remarks that begin between two paragraphs: the next takes them."""
    fields: Fields = field(default_factory=Fields)
    final: Counters = field(default_factory=Counters)
    original: Counters | None = None
    """None as long as both views count alike."""

    def count_apart(self) -> None:
        """From here on, have each view count by itself."""
        if self.original is None:
            self.original = self.final.copied()

    def address(self, paragraph: Element) -> str:
        """Where the paragraph stands: "word/document.xml#p12"."""
        return f"{self.part}#p{self.places[paragraph]}"


def open_story(
    reading: Reading, part: str, root: Element, role: Role = Role.BODY
) -> Story:
    """A story at its beginning.

    Page numbers come from the breaks that Word remembered when it last saved, so
    they are approximate, and only the body has them. Raises SourceLimitError.
    """
    found = islice(root.iter(n.P), MAX_PARAGRAPHS + 1)
    places = {paragraph: place for place, paragraph in enumerate(found)}
    if len(places) > MAX_PARAGRAPHS:
        what = f"{part} has more than {MAX_PARAGRAPHS} paragraphs"
        raise SourceLimitError(reading.name, what)
    has_pages = role is Role.BODY and next(root.iter(n.PAGE_BREAK), None) is not None
    return Story(
        reading,
        part,
        places,
        role,
        page=1 if has_pages else None,
        fields=Fields(balanced=_has_balanced_fields(root)),
    )


def _has_balanced_fields(root: Element) -> bool:
    marks = Counter(mark.get(_FIELD_MARK_TYPE) for mark in root.iter(n.FIELD_MARK))
    return marks["begin"] == marks["end"]
