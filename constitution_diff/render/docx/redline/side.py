"""One of the two files: its stories, paragraphs, styles and lists, opened once."""

from __future__ import annotations

from dataclasses import field
from functools import partial
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.read.docx.numbering import read_numbering
from constitution_diff.read.docx.styles import read_styles

from .hidden import hidden_runs, hiding_styles
from .letters import Letters
from .plain import Known, Listing, listing_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.read.docx.numbering import Numbering, NumberList
    from constitution_diff.read.docx.styles import Styles
    from constitution_diff.render.docx.parts import Parts

    from .objects import Objects
    from .plain import Plain

_TRANSPARENT: Final = frozenset(
    {n.SDT, n.SDT_CONTENT, n.W + "customXml", n.W + "smartTag"}
)
"""What may stand around paragraphs and tables and is no story of its own."""
_FIELDS_AND_LINKS: Final = (n.FIELD_MARK, n.FIELD_SIMPLE, n.LINK)
_CELL_PROPERTIES: Final = n.W + "tcPr"
_SPANS: Final = (n.W + "gridSpan", n.W + "vMerge", n.W + "hMerge")


@dataclass(slots=True)
class Side:
    """A file opened, in the state that is compared."""

    parts: Parts
    objects: Objects
    styles: Styles
    numbering: Numbering
    known: Known = field(default_factory=Known)
    hiding: dict[str, bool] = field(default_factory=dict)
    """Whether words of the styles that say so do not show."""
    _texts: dict[Element, str] = field(default_factory=dict)
    """What paragraphs say whose letters were not asked for yet."""
    _listings: dict[Element, Listing] = field(default_factory=dict)
    _letters: dict[Element, Letters] = field(default_factory=dict)
    _holding: dict[str, frozenset[Element]] = field(default_factory=dict)
    _places: dict[Listing, tuple[NumberList, int] | None] = field(default_factory=dict)
    """The list and level of paragraphs, by their style and what they name."""

    def letters(self, paragraph: Element, part: str) -> Letters:
        """The letters of a paragraph that stands in `part`, worked out once."""
        found = self._letters.get(paragraph)
        if found is None:
            found = Letters(
                paragraph,
                partial(self.objects.letter, parts=self.parts, part=part),
                # Not a method: a side that knows itself waits to be collected.
                partial(hidden_runs, styles=self.styles, hiding=self.hiding),
                self._texts.get(paragraph),
            )
            self._letters[paragraph] = found
        return found

    def unshown(self, paragraph: Element) -> frozenset[Element]:
        """The runs of a paragraph whose words do not show."""
        return hidden_runs(paragraph, self.styles, self.hiding)

    def text(self, paragraph: Element, part: str) -> str:
        """What a paragraph says that stands in `part`."""
        told = self._texts.get(paragraph)
        return self.letters(paragraph, part).text if told is None else told

    def holding(self, part: str) -> frozenset[Element]:
        """The paragraphs of a part with a field or a link in them; found once."""
        if part not in self._holding:
            root = self.parts.tree(part)
            around = () if root is None else root.iter(*_FIELDS_AND_LINKS)
            found = (next(one.iterancestors(n.P), None) for one in around)
            self._holding[part] = frozenset(one for one in found if one is not None)
        return self._holding[part]

    def tell(self, paragraph: Element, plain: Plain) -> None:
        """Say what a paragraph says: it need not be spelled for that."""
        self._texts[paragraph] = plain.text
        self._listings[paragraph] = plain.listing

    def forget(self, paragraph: Element) -> None:
        """Work its letters out anew: its runs were changed."""
        self._letters.pop(paragraph, None)
        self._texts.pop(paragraph, None)

    def membership(self, properties: Element | None) -> tuple[NumberList, int] | None:
        """The list and the level, from 0, that a w:pPr gives; None outside lists."""
        listing = listing_of(properties)
        if listing not in self._places:
            style = self.styles.style(listing[0])
            self._places[listing] = self.numbering.place_of(properties, style)
        return self._places[listing]

    def listing(self, paragraph: Element) -> Listing:
        """What a paragraph of the file says of a list, found once."""
        found = self._listings.get(paragraph)
        if found is None:
            found = self._listings[paragraph] = listing_of(properties_of(paragraph))
        return found

    def member(
        self, paragraph: Element, listing: Listing | None = None
    ) -> tuple[NumberList, int] | None:
        """The list and level of a paragraph of the file; `listing` if it is known."""
        if listing is None:
            listing = self.listing(paragraph)
        if listing in self._places:
            return self._places[listing]
        return self.membership(properties_of(paragraph))


def opened(parts: Parts, objects: Objects, known: Known | None = None) -> Side:
    """The side that a package makes."""

    def tree(kind: str) -> Element | None:
        found = parts.related(kind)
        return parts.tree(found[0]) if found else None

    styles = read_styles(tree("styles"), tree("settings"))
    numbering = read_numbering(tree("numbering"), styles)
    hiding = hiding_styles(styles)
    return Side(parts, objects, styles, numbering, known or Known(), hiding)


def units(container: Element) -> Iterator[Element]:
    """The paragraphs and tables of a body, a cell, a note, in order.

    Controls around them are looked through. A table without rows shows nothing.
    """
    for element in container:
        if element.tag == n.P or (
            element.tag == n.TBL and next(rows(element), None) is not None
        ):
            yield element
        elif element.tag in _TRANSPARENT:
            yield from units(element)


def ends_in_paragraph(container: Element) -> bool:
    """Whether it ends as Word ends every text, and other programs not all."""
    last = _last_unit(container)
    return last is not None and last.tag == n.P


def _last_unit(container: Element) -> Element | None:
    for element in container.iterchildren(reversed=True):
        if element.tag in (n.P, n.TBL):
            return element
        inside = _last_unit(element) if element.tag in _TRANSPARENT else None
        if inside is not None:
            return inside
    return None


def rows(table: Element) -> Iterator[Element]:
    """The rows of a table, from top to bottom."""
    for element in table:
        if element.tag == n.TR:
            yield element
        elif element.tag in _TRANSPARENT:
            yield from rows(element)


def cells(row: Element) -> Iterator[Element]:
    """The cells of a row, from left to right."""
    for element in row:
        if element.tag == n.TC:
            yield element
        elif element.tag in _TRANSPARENT:
            yield from cells(element)


def shape(row: Element) -> tuple[tuple[str, ...], ...]:
    """How many cells a row has, and what each covers."""
    return tuple([_covered(child(cell, _CELL_PROPERTIES)) for cell in cells(row)])


def _covered(properties: Element | None) -> tuple[str, ...]:
    found = [] if properties is None else list(properties.iterchildren(*_SPANS))
    found.sort(key=lambda one: _SPANS.index(str(one.tag)))
    return tuple([one.get(n.VAL, "continue") for one in found])


def properties_of(paragraph: Element) -> Element | None:
    """The w:pPr of a paragraph; None where it has none."""
    return child(paragraph, n.PPR)


def boxes_of(element: Element) -> Iterable[Element]:
    """The texts of the text boxes in a drawing, each as often as the file says it."""
    return element.iter(n.TEXT_BOX)
