"""Clauses and the outline they form: everything in a constitution that can be cited."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from .block import Ocr
from .values import dataclass

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .ids import ClauseId
    from .notice import Notice
    from .reference import Reference
    from .revision import Revision

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def without(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    """The text without some stretches of it, which come in order, from start to end.

    >>> without("See page 3.", [(9, 10)])
    'See page .'
    """
    for start, end in reversed(stretches):
        text = text[:start] + text[end:]
    return text


class Kind(StrEnum):
    """What sort of provision a clause is."""

    PART = "part"
    """A Part, Schedule, Appendix or Annex."""
    CLAUSE = "clause"
    """Numbered in figures: 24, 24.1, Article 4, Rule 12."""
    ITEM = "item"
    """Lettered or numbered in brackets: (a), (iv), (12)."""
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    HEADING = "heading"
    """A heading without a number."""
    TABLE = "table"
    ROW = "row"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A point in the text of a clause."""

    clause: ClauseId
    at: int | None = None
    """Characters from the start of its text, from 0; None when not known."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One provision. A heading of its own and a text of its own are kept apart."""

    id: ClauseId
    kind: Kind
    parent: ClauseId | None = None
    label: str = ""
    """As printed: "24.8", "(b)", "Article 4"; "" for none."""
    number: tuple[str, ...] = ()
    """Its parsed number from outside inwards: ("24", "8"). Never invented.

    Of a row, what its first cell says where that is a column of references: ("D1",).
    """
    citation: str = ""
    """As one would cite it: "24.8(b)"; if unlabelled, its nearest ancestor's."""
    heading: str = ""
    text: str = ""
    """Normalised: NFC, single spaces, dehyphenated."""
    cells: tuple[str, ...] = ()
    """Of a row, from left to right; () for everything else."""
    lead_in: ClauseId | None = None
    """The clause that introduces a bullet, such as "They should:"; None for none."""
    depth: int = 0
    source: int = 0
    page: int | None = None
    """From 1; None where the format has none."""
    page_approximate: bool = False
    anchor: Anchor | None = None
    """Of a note: where its mark stands; None for everything else."""
    raw: str = ""
    """The words as printed, where `heading` and `text` differ from them; else ""."""
    lines: tuple[int, ...] = ()
    """The lines of a text file it was printed on, from 1; () for other formats."""
    ocr: Ocr = Ocr.NONE
    """Whether any of its words were read from a picture."""
    places: tuple[str, ...] = field(default=(), compare=False)
    """The paragraphs of a Word file that hold its words, as `Paragraph.address`."""
    worked_out: tuple[tuple[int, int], ...] = field(default=(), compare=False)
    """Where `words` are what Word fills in, such as a page number: (start, end)."""
    own_results: tuple[str, ...] = field(default=(), compare=False)
    """What its file shows there; () where that is what `words` say.

    A comparison gives the current version the results of the proposed one.
    """

    @property
    def words(self) -> str:
        r"""Heading and text, one under the other, without the label.

        >>> Clause("4", Kind.CLAUSE, heading="Quorum", text="Five.").words
        'Quorum\nFive.'
        """
        if self.heading and self.text:
            return f"{self.heading}\n{self.text}"
        return self.heading or self.text

    @property
    def typed(self) -> str:
        """The words without what Word fills in, such as a page number.

        >>> Clause("4", Kind.CLAUSE, text="See page 3.", worked_out=((9, 10),)).typed
        'See page .'
        """
        return without(self.words, self.worked_out)

    @property
    def row_number(self) -> str:
        """Of a row, its reference, "D1"; "" for none, and for everything else.

        >>> Clause("t1.r2", Kind.ROW, number=("D1",), cells=("D1", "To let")).row_number
        'D1'
        """
        return "".join(self.number) if self.cells else ""

    @property
    def names(self) -> frozenset[str]:
        """What it can be called as a part: its id, its number, its heading."""
        found = {self.id, self.citation if self.label else "", self.heading}
        if self.kind is Kind.PART:
            found.add(self.number[-1])
        return frozenset(name.rstrip(".") for name in found if name)

    def is_called(self, part: str) -> bool:
        """Whether that is its number or its heading, in any case.

        >>> Clause("4", Kind.CLAUSE, label="4.", citation="4").is_called("Section 4")
        True
        """
        wanted = " ".join(part.casefold().split()).removeprefix("section ").rstrip(".")
        return wanted in {name.casefold() for name in self.names}


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of a contents list or of a list of related sections."""

    label: str
    title: str
    page: str = ""
    source: int = 0
    where: str = "contents"
    """"contents" or "related-sections"."""
    raw: str = ""
    """The line as printed."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """A printed line that is no provision: a running head, a page number."""

    where: str
    """"header", "footer", "margin", "hidden", "page-number", "rule" or "end"."""
    text: str
    reason: str
    """Why it was taken out of the clauses, in words."""
    source: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that could not be read."""

    what: str
    reason: str
    source: int = 0
    page: int | None = None


@dataclass(frozen=True, slots=True)
class TrackedChange:
    """A revision and where it stands in both views."""

    id: str
    """"r1", "r2" and so on, in document order."""
    revision: Revision
    original: Anchor | None = None
    """Where it stands with every change rejected; None if there is no such place."""
    final: Anchor | None = None
    """Where it stands with every change accepted; None if there is no such place."""
    pair: str = ""
    """The id of the other half of a move; "" for none."""
    parents: tuple[str, ...] = ()
    """Ids of the changes it lies inside, outermost first."""
    source: int = 0


@dataclass(frozen=True, slots=True)
class SourceFacts:
    """Which file an outline was made from."""

    name: str
    sha256: str
    format: str
    view: str
    pages: int | None = None
    says: tuple[tuple[str, str], ...] = ()
    pictures: tuple[str, ...] = ()
    """As in `Source`."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The clause tree of one document, flat and in document order."""

    sources: tuple[SourceFacts, ...] = ()
    title: str = ""
    clauses: tuple[Clause, ...] = ()
    references: tuple[Reference, ...] = ()
    revisions: tuple[TrackedChange, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    unread: tuple[Unread, ...] = ()
    notices: tuple[Notice, ...] = ()
    _by_id: dict[ClauseId, Clause] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _shared: list[frozenset[str]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        self._by_id.update((clause.id, clause) for clause in self.clauses)

    def __getitem__(self, clause_id: ClauseId) -> Clause:
        """The clause of that id. Raises KeyError."""
        return self._by_id[clause_id]

    def __contains__(self, clause_id: object) -> bool:
        return clause_id in self._by_id

    @property
    def shared(self) -> frozenset[str]:
        """The citations that several of its provisions print.

        Where every Part begins again with 1, a number alone does not say which is
        meant.

        >>> ids = ("Part 1/1", "Part 2/1", "Part 2/2")
        >>> held = (
        ...     Clause(id, Kind.CLAUSE, label=id[7:], citation=id[7:]) for id in ids
        ... )
        >>> Outline(clauses=tuple(held)).shared
        frozenset({'1'})
        """
        if not self._shared:  # looked for once, and only where it is asked for
            held = Counter(one.citation for one in self.clauses if one.label)
            self._shared.append(frozenset(c for c, n in held.items() if c and n > 1))
        return self._shared[0]

    def ancestors(self, clause: Clause) -> tuple[Clause, ...]:
        """The clauses it lies in, the nearest first; () at the top."""
        found: list[Clause] = []
        while clause.parent is not None:
            clause = self._by_id[clause.parent]
            found.append(clause)
        return tuple(found)

    @property
    def dated(self) -> str:
        """What it says of its date: on its cover, or else in its properties; or "".

        >>> cover = Furniture("title", "Adopted on 15 May 2024", "it is on the cover")
        >>> Outline(furniture=(cover,)).dated
        'Adopted on 15 May 2024'
        """
        covers = (line.text for line in self.furniture if line.where == "title")
        on_cover = [text for text in covers if _YEAR.search(text)]
        if on_cover:
            return on_cover[-1]
        says = dict(pair for facts in self.sources for pair in facts.says)
        return says.get("date") or says.get("modified", "")[:10]

    def clause_at(self, citation: str) -> Clause | None:
        """The first clause that prints this citation; None when there is none."""
        labelled = (c for c in self.clauses if c.label and c.citation == citation)
        return next(labelled, None)
