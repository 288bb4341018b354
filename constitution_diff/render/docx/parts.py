"""A Word file opened to be written anew: its parts, their trees, what they refer to.

Reading is for `read`, which also checks the limits; here a part is put in, changed or
taken out, and the package saved. What a part means is for the writers.
"""

from __future__ import annotations

import posixpath
from dataclasses import field
from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx.elements import parse
from constitution_diff.read.docx.package import open_package, part_named

from .ignorable import passing_over
from .sparing import can_spare, sparing
from .strict import STRICT, transitional

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

TYPES: Final = "[Content_Types].xml"
_TYPES_NAMES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_NAMES: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATION: Final = f"{{{_NAMES}}}Relationship"
_NO_RELATIONS: Final = f'<Relationships xmlns="{_NAMES}"/>'.encode()
_OF_RELATIONS: Final = "application/vnd.openxmlformats-package.relationships+xml"
RELATION_TYPES: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The zip format knows no time before; readers take it for none."""


class Relation(NamedTuple):
    """What one part says of another, or of a place outside the package."""

    id: str
    type: str
    """An address that stands for what the other is: its last step is `kind`."""
    target: str
    """The part's name in the zip, "word/media/image1.png"; outside, the address."""
    external: bool = False

    @property
    def kind(self) -> str:
        """What the other is: "header", "image", "hyperlink"."""
        return self.type.rpartition("/")[2]


@dataclass(slots=True)
class Parts:
    """An opened Word file. Parts are named as in the zip: "word/document.xml"."""

    name: str
    """Of the file, for messages."""
    main: str
    """The part that holds the text."""
    contents: dict[str, bytes]
    """Part by part, in the order of the zip."""
    _trees: dict[str, Element] = field(default_factory=dict)
    _changed: set[str] = field(default_factory=set)
    _unchanged: dict[str, bytes] = field(default_factory=dict)
    """Parts as they were written out before anything in them changed."""
    _passed_over: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def root(self) -> Element:
        """The w:document, to be read."""
        return self._trees[self.main]

    def tree(self, part: str) -> Element | None:
        """The root of a part, to be read; None when the package does not hold it."""
        if part not in self._trees and part in self.contents:
            content = self.contents[part]
            self._trees[part] = parse(content, name=self.name, part=part)
        return self._trees.get(part)

    def changing(self, part: str) -> Element:
        """The root of a part, to be changed; it is saved as it then is.

        Raises KeyError when the package does not hold the part.
        """
        root = self.tree(part)
        if root is None:
            raise KeyError(part)
        self._changed.add(part)
        return root

    def xml(self, part: str) -> bytes:
        """A part as it stands now, in UTF-8 and without a declaration.

        Raises KeyError when the package does not hold the part.
        """
        root = self.tree(part)
        if root is None:
            raise KeyError(part)
        xml = etree.tostring(root, encoding="UTF-8")
        if part not in self._changed:
            self._unchanged[part] = xml
        return xml

    def put(self, part: str, content: bytes, content_type: str = "") -> None:
        """Hold a part with this content, in place of the one of that name, if any."""
        self._forget(part)
        self.contents[part] = content
        if content_type:
            self._tell_type(part, content_type)

    def drop(self, part: str) -> None:
        """Hold the part no longer; relations to it are the caller's to drop."""
        gone = (part, relations_part(part))
        for one in gone:
            self._forget(one)
        for override in self._overrides():
            if override.get("PartName", "").removeprefix("/") in gone:
                types = self.changing(TYPES)
                types.remove(override)

    def relations(self, part: str = "") -> Iterator[Relation]:
        """What a part refers to, in file order; "" is the package itself."""
        root = self.tree(relations_part(part))
        folder = posixpath.dirname(part)
        for found in () if root is None else root:
            target = found.get("Target", "")
            external = found.get("TargetMode") == "External"
            if not external:
                target = part_named(target, folder)
            yield Relation(found.get("Id", ""), found.get("Type", ""), target, external)

    def related(self, kind: str, part: str | None = None) -> tuple[str, ...]:
        """The parts of `kind` ("styles", "header") that a part names.

        "" is the package; without one it is the main part.
        """
        found = self.relations(self.main if part is None else part)
        return tuple(r.target for r in found if r.kind == kind and not r.external)

    def relate(
        self, part: str, kind: str, target: str, *, external: bool = False
    ) -> str:
        """The id of a new relation of a part, or of one like it that it has."""
        return self.relate_like(
            part, Relation("", RELATION_TYPES + kind, target, external)
        )

    def relate_like(self, part: str, relation: Relation) -> str:
        """The same for a relation of another part, whatever its id."""
        for found in self.relations(part):
            if found[1:] == relation[1:]:
                return found.id
        root = self._relations_to_change(part)
        taken = {one.get("Id") for one in root}
        free = (f"rId{count}" for count in range(1, len(taken) + 2))
        new_id = next(one for one in free if one not in taken)
        _put_relation(root, part, relation._replace(id=new_id))
        return new_id

    def relate_as(self, part: str, relation: Relation) -> None:
        """Give a part a relation under the id that the part's content knows."""
        _put_relation(self._relations_to_change(part), part, relation)

    def unrelate(self, part: str, relation_id: str) -> None:
        """Take a relation of a part out; nothing where there is no such."""
        root = self.tree(relations_part(part))
        for found in () if root is None else list(root):
            if found.get("Id") == relation_id:
                self.changing(relations_part(part)).remove(found)

    def content_type(self, part: str) -> str:
        """What the package says the part is; "" when it does not say."""
        for override in self._overrides():
            if override.get("PartName", "").lower() == f"/{part}".lower():
                return override.get("ContentType", "")
        ending = part.rpartition(".")[2].lower()
        types = self.tree(TYPES)
        for default in () if types is None else types.iter(_TYPES_NAMES + "Default"):
            if default.get("Extension", "").lower() == ending:
                return default.get("ContentType", "")
        return ""

    def free_name(self, part: str) -> str:
        """A name like this one that no part has: "word/media/image1.png" → image2.

        >>> Parts("a.docx", "m", {"w/a1.png": b""}).free_name("w/a1.png")
        'w/a2.png'
        """
        stem, dot, ending = part.rpartition(".")
        stem = stem.rstrip("0123456789")
        taken = {name.lower() for name in self.contents}
        count = 1
        while f"{stem}{count}{dot}{ending}".lower() in taken:
            count += 1
        return f"{stem}{count}{dot}{ending}"

    def saved(self) -> bytes:
        """The package as a file; the same bytes whenever it is saved."""
        made = BytesIO()
        with ZipFile(made, "w") as package:
            for part in self._in_order():
                entry = ZipInfo(part, _EARLIEST)
                entry.compress_type = ZIP_DEFLATED
                entry.create_system = 0  # else it tells the system it was made on
                package.writestr(entry, self._content(part))
        return made.getvalue()

    def _in_order(self) -> list[str]:
        """The list of types first, as Word has it; folders are no parts."""
        parts = [part for part in self.contents if not part.endswith("/")]
        return sorted(parts, key=lambda part: part != TYPES)

    def pass_over(self, part: str, prefix: str, namespace: str) -> bool:
        """Let programs pass over what a changed part holds of it; whether it can."""
        is_free = self.changing(part).nsmap.get(prefix, namespace) == namespace
        if is_free:
            self._passed_over.setdefault(part, {})[prefix] = namespace
        return is_free

    def _content(self, part: str) -> bytes:
        if part not in self._changed:
            return self.contents[part]
        root, before = self._trees[part], self.contents[part]
        made = serialised(root)
        if can_spare(root, before):
            known = self._unchanged.get(part)
            anew = known or serialised(parse(before, name=self.name, part=part))
            made = sparing(made, anew, before, root)
        return passing_over(made, self._passed_over.get(part, {}))

    def _forget(self, part: str) -> None:
        for known in (self.contents, self._trees, self._unchanged):
            known.pop(part, None)
        self._changed.discard(part)

    def _overrides(self) -> Iterator[Element]:
        types = self.tree(TYPES)
        if types is not None:
            yield from list(types.iter(_TYPES_NAMES + "Override"))

    def _tell_type(self, part: str, content_type: str) -> None:
        if self.content_type(part) == content_type:
            return
        override = etree.SubElement(self.changing(TYPES), _TYPES_NAMES + "Override")
        override.set("PartName", f"/{part}")
        override.set("ContentType", content_type)

    def _relations_to_change(self, part: str) -> Element:
        found = relations_part(part)
        if found not in self.contents:
            # LibreOffice names the type for each such part, and not for all of them.
            self.put(found, _NO_RELATIONS, _OF_RELATIONS)
        return self.changing(found)


def open_parts(content: bytes, name: str) -> Parts:
    """The Word file, to be changed; an ISO Strict one becomes transitional.

    Raises UnreadableSourceError as reading does: encrypted, damaged, over a limit.
    """
    package = open_package(content, name)
    with package.archive as archive:
        contents = {entry: archive.read(entry) for entry in archive.namelist()}
    main = package.main
    if STRICT not in contents[main]:
        return Parts(name, main, contents, {main: package.root})
    contents = {part: transitional(part, it) for part, it in contents.items()}
    root = parse(contents[main], name=name, part=main)
    return Parts(name, main, contents, {main: root})


def _put_relation(root: Element, part: str, relation: Relation) -> None:
    made = etree.SubElement(root, _RELATION)
    made.set("Id", relation.id)
    made.set("Type", relation.type)
    target = relation.target
    if not relation.external:
        target = posixpath.relpath(f"/{target}", f"/{posixpath.dirname(part)}")
    made.set("Target", target)
    if relation.external:
        made.set("TargetMode", "External")


def serialised(root: Element) -> bytes:
    """A tree as the content of a part."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def relations_part(part: str) -> str:
    """Where a part's relations are: "word/_rels/document.xml.rels"."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")
