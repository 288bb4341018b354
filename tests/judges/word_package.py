"""A Word file as its parts and relations, read without the code that wrote it."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")


@dataclass(frozen=True, slots=True)
class Relation:
    """A reference of one part to another, or to somewhere outside."""

    id: str
    kind: str
    """The last word of its type: `header`."""
    target: str
    """Name of a part, without a leading slash; an address when external."""
    is_external: bool


@dataclass(frozen=True)
class WordPackage:
    """The parts of a Word file by name, in the order of the file."""

    names: tuple[str, ...]
    """All names, those that come twice as well."""
    parts: dict[str, bytes]
    """Strict namespaces are written as transitional ones."""

    @classmethod
    def read(cls, docx: bytes) -> WordPackage:
        """Raises BadZipFile where a part is not what its checksum says."""
        with ZipFile(BytesIO(docx)) as file:
            if (broken := file.testzip()) is not None:
                raise BadZipFile(f"{broken} is damaged")
            names = tuple(name for name in file.namelist() if not name.endswith("/"))
            return cls(names, {name: _transitional(file.read(name)) for name in names})

    @property
    def markup(self) -> dict[str, bytes]:
        """The parts that hold XML, going by their names."""
        return {
            name: content
            for name, content in self.parts.items()
            if name.endswith((".xml", ".rels"))
        }

    @cached_property
    def defaults(self) -> dict[str, str]:
        """Content type of each extension, in lower case."""
        return self._types("Default", "Extension")

    @cached_property
    def overrides(self) -> dict[str, str]:
        """Content type of each part that has one of its own."""
        named = self._types("Override", "PartName")
        return {name.removeprefix("/"): kind for name, kind in named.items()}

    def content_type(self, name: str) -> str | None:
        """The content type of a part; None when it has none."""
        extension = name.rpartition("/")[2].rpartition(".")[2].lower()
        return self.overrides.get(name) or self.defaults.get(extension)

    def relations(self, source: str) -> list[Relation]:
        """The relations of a part, those of the package for ""."""
        content = self.parts.get(relations_name(source))
        if content is None:
            return []
        return [
            self._relation(each, source)
            for each in etree.fromstring(content).iter(f"{_RELATIONS}Relationship")
        ]

    @cached_property
    def main(self) -> str:
        """Name of the part that holds the text; "" without one."""
        return self.related("", "officeDocument")

    def related(self, source: str, kind: str) -> str:
        """Name of the part that a part refers to by this kind of relation, or ""."""
        found = (each for each in self.relations(source) if each.kind == kind)
        return next((each.target for each in found if not each.is_external), "")

    def _types(self, element: str, key: str) -> dict[str, str]:
        content = self.parts.get("[Content_Types].xml", b"<none/>")
        listed = etree.fromstring(content).iter(f"{_TYPES}{element}")
        pairs = [(each.get(key, ""), each.get("ContentType", "")) for each in listed]
        return {k.lower() if element == "Default" else k: v for k, v in pairs}

    def _relation(self, element: etree._Element, source: str) -> Relation:
        target = element.get("Target", "")
        is_external = element.get("TargetMode") == "External"
        if not is_external:
            folder = posixpath.dirname(f"/{source}")
            target = posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
        kind = element.get("Type", "").rpartition("/")[2]
        return Relation(element.get("Id", ""), kind, target, is_external)


def relations_name(source: str) -> str:
    """Name of the part with the relations of a part."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _transitional(content: bytes) -> bytes:
    if b"purl.oclc.org/ooxml" not in content:
        return content
    return _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/\2", content)
