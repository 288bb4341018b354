"""What old words need in the new file: their styles, lists, links, pictures, notes.

What the new file has under the same name, or by the same definition, is used; what it
lacks is brought in under a name of its own.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import field
from itertools import chain, count
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child, child_value

from .copying import attributes_of, copied, empty_copy
from .drawings import draws, ids_of_drawings, renumber_drawings
from .foreign import SIZES, extensions, holds, without_extensions, without_points
from .slicing import NOTE_ANCHORS

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from .lists import Lists
    from .side import Side

_RELATIONS: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
)
_STYLE: Final = n.W + "style"
_STYLE_ID: Final = n.W + "styleId"
_LINKS_BETWEEN: Final = (n.W + "basedOn", n.W + "next", n.W + "link")
_STYLED: Final = (n.PSTYLE, n.RSTYLE, n.W + "tblStyle")
_CHANGES: Final = frozenset(
    n.W + name
    for name in ("pPrChange", "rPrChange", "sectPr", "ins", "del", "moveFrom", "moveTo")
)
_SIZES_PREFIX: Final = "wp14"
_OFFICE_NAMES: Final = "http://schemas.microsoft.com/office/word/2010/wordml"


def as_it_is(anchor: Element, _kind: str) -> Element:
    """A copy of the anchor of a note, whatever the note is."""
    return deepcopy(anchor)


@dataclass(slots=True)
class Bringing:
    """From the old file into the new; each thing is brought once."""

    old: Side
    new: Side
    lists: Lists
    anchor: Callable[[Element, str], Element] = as_it_is
    """The anchor of a note and its kind, with the note brought along."""
    _styles: dict[str, str] = field(default_factory=dict)
    """Ids of old styles, and what each is called in the new file."""
    _parts: dict[str, str] = field(default_factory=dict)
    _extensions: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)
    _drawings: set[str] = field(default_factory=set)
    """The numbers of the drawings of the redline, known once one is brought."""

    def paragraph_properties(self, properties: Element | None) -> Element:
        """A w:pPr that says in the new file what this one says in the old."""
        made = etree.Element(n.PPR) if properties is None else deepcopy(properties)
        for gone in [one for one in made if one.tag in _CHANGES]:
            made.remove(gone)
        run = child(made, n.RPR)
        if run is not None:
            for gone in [one for one in run if one.tag in _CHANGES]:
                run.remove(gone)
            self._restyle(run)
        self._restyle(made)
        self._disown(made)
        self.lists.renumber(made, properties)
        return made

    def run_properties(self, properties: Element) -> Element:
        """A w:rPr likewise."""
        made = deepcopy(properties)
        for gone in [one for one in made if one.tag in _CHANGES]:
            made.remove(gone)
        self._restyle(made)
        self._disown(made)
        return made

    def table_properties(self, properties: Element) -> Element:
        """A w:tblPr, w:trPr or w:tcPr likewise."""
        made = deepcopy(properties)
        for gone in [one for one in made if one.tag.endswith("Change")]:
            made.remove(gone)
        self._restyle(made)
        self._disown(made)
        return made

    def object(self, node: Element, old_part: str, new_part: str) -> Element:
        """A drawing or another object, with the parts of the package it shows."""
        made = deepcopy(node)
        made.tail = None
        self.settle(made, old_part, new_part)
        self._bring_notes(made)
        return made

    def _bring_notes(self, made: Element) -> None:
        """Bring the notes of the text boxes in an object, each once.

        A text box stands twice in its object: again for programs that know no shapes.
        """
        brought: dict[tuple[str, str], Element] = {}
        for inside in [*made.iter(*NOTE_ANCHORS)]:
            kind, around = NOTE_ANCHORS[str(inside.tag)], inside.getparent()
            key = (kind, inside.get(n.ID, ""))
            if key not in brought:
                brought[key] = self.anchor(inside, kind)
            if around is not None:
                around.replace(inside, copied(brought[key]))

    def settle(self, made: Element, old_part: str, new_part: str) -> None:
        """Have all that a copy of old XML names be of the new file."""
        without_points(made)
        foreign = self._foreign(old_part, new_part)
        without_extensions(made, foreign, self._passing(made, foreign, new_part))
        self._relate(made, old_part, new_part)
        if draws(made):
            self._drawings = self._drawings or ids_of_drawings(self.new.parts)
            renumber_drawings(made, self._drawings)
        for paragraph in made.iter(n.P):
            without_ids(paragraph)
        for own in [*made.iter(n.PPR)]:
            parent = own.getparent()
            if parent is not None:
                parent.replace(own, self.paragraph_properties(own))
        for named in made.iter(n.RSTYLE, n.W + "tblStyle"):
            named.set(n.VAL, self.style(named.get(n.VAL, "")))

    def link(self, link: Element, old_part: str, new_part: str) -> Element:
        """A w:hyperlink without its words."""
        made = empty_copy(link)
        self._relate(made, old_part, new_part)
        return made

    def _disown(self, made: Element) -> None:
        without_extensions(
            made, self._foreign(self.old.parts.main, self.new.parts.main)
        )

    def _passing(
        self, made: Element, foreign: frozenset[str], new_part: str
    ) -> frozenset[str]:
        """What of the foreign extensions the new part is to let pass."""
        wanted = SIZES in foreign and holds(made, SIZES)
        known = wanted and self.new.parts.pass_over(new_part, _SIZES_PREFIX, SIZES)
        return frozenset({SIZES} if known else ())

    def _foreign(self, old_part: str, new_part: str) -> frozenset[str]:
        """The extensions of the old part that the new one does not know."""
        key = (old_part, new_part)
        if key not in self._extensions:
            ours = extensions(self.old.parts.tree(old_part))
            self._extensions[key] = ours - extensions(self.new.parts.tree(new_part))
        return self._extensions[key]

    def style(self, style_id: str) -> str:
        """What a style of the old file is called in the new one."""
        if style_id not in self.old.styles.elements:
            return style_id
        if style_id not in self._styles:
            self._styles[style_id] = self.counterpart(style_id) or self._brought(
                style_id
            )
        return self._styles[style_id]

    def _restyle(self, properties: Element) -> None:
        for tag in _STYLED:
            named = child(properties, tag)
            if named is not None:
                named.set(n.VAL, self.style(named.get(n.VAL, "")))

    def counterpart(self, style_id: str) -> str:
        """The new file's id of the style of that name, or renamed; "" for neither.

        Word numbers the styles of some languages as they come: one file's "a5" may be
        a footer, and the other's the mark of a note.
        """
        ours, theirs = self.old.styles.elements, self.new.styles.elements
        name = _name(ours[style_id])
        ids = [one for one, it in theirs.items() if _name(it) == name]
        if ids:
            return style_id if style_id in ids else ids[0]
        return style_id if self._is_renamed(style_id) else ""

    def _is_renamed(self, style_id: str) -> bool:
        """Whether the new file has the style under a name that the old one lacks."""
        theirs = self.new.styles.elements.get(style_id)
        if theirs is None:
            return False
        kind, _ = name = _name(theirs)
        ours = {_name(one) for one in self.old.styles.elements.values()}
        return kind == _name(self.old.styles.elements[style_id])[0] and name not in ours

    def _brought(self, style_id: str) -> str:
        (part,) = self.new.parts.related("styles")[:1] or ("",)
        if not part:
            return style_id
        made = deepcopy(self.old.styles.elements[style_id])
        made.attrib.pop(n.W + "default", "")
        here = self._free(style_id)
        made.set(_STYLE_ID, here)
        self._styles[style_id] = here
        for tag in _LINKS_BETWEEN:
            other = child(made, tag)
            if other is not None:
                other.set(n.VAL, self.style(other.get(n.VAL, "")))
        properties = child(made, n.PPR)
        if properties is not None:
            self.lists.renumber_style(properties)
        (ours,) = self.old.parts.related("styles")[:1]
        without_extensions(made, self._foreign(ours, part))
        self.new.parts.changing(part).append(made)
        self.new.styles.elements[here] = made
        return here

    def _free(self, style_id: str) -> str:
        """The id, or the first numbered after it that no style of the new file has."""
        ids = chain((style_id,), (f"{style_id}-{number}" for number in count(2)))
        return next(one for one in ids if one not in self.new.styles.elements)

    def _relate(self, made: Element, old_part: str, new_part: str) -> None:
        """Give every relation that the object names to the new part, too."""
        relations = {one.id: one for one in self.old.parts.relations(old_part)}
        for element in made.iter(etree.Element):
            for name, value in attributes_of(element).items():
                found = relations.get(value) if name.startswith(_RELATIONS) else None
                if found is None:
                    continue
                target = found.target if found.external else self.part(found.target)
                there = self.new.parts.relate_like(
                    new_part, found._replace(target=target)
                )
                element.set(name, there)

    def part(self, part: str) -> str:
        """What a part of the old package, such as a picture, is called in the new."""
        ours, theirs = self.old.parts, self.new.parts
        if part in self._parts:
            return self._parts[part]
        content = ours.contents.get(part)
        if content is None:
            return part
        if theirs.contents.get(part) == content:
            self._parts[part] = part
            return part
        name = part if part not in theirs.contents else theirs.free_name(part)
        self._parts[part] = name
        theirs.put(name, content, ours.content_type(part))
        self._with_relations(part, name)
        return name

    def _with_relations(self, part: str, name: str) -> None:
        """The relations of a part that was brought, under the ids it knows."""
        for found in self.old.parts.relations(part):
            target = found.target if found.external else self.part(found.target)
            self.new.parts.relate_as(name, found._replace(target=target))


def without_ids(paragraph: Element) -> None:
    """Take off what names a paragraph within its own file only."""
    for name in attributes_of(paragraph):
        if "rsid" in name or name.startswith("{" + _OFFICE_NAMES):
            del paragraph.attrib[name]


def _name(style: Element) -> tuple[str, str]:
    return style.get(n.TYPE, ""), (child_value(style, n.NAME) or "").casefold()
