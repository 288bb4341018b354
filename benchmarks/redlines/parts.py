"""The parts of a Word file as the judge opens them: trees by path, relations by id."""

from __future__ import annotations

import posixpath
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATIONS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PARSER: Final = etree.XMLParser(resolve_entities=False, huge_tree=True)


class Parts:
    """An opened Word file. Nothing in it is ever changed."""

    def __init__(self, content: bytes) -> None:
        self._archive = ZipFile(BytesIO(content))
        self._paths = frozenset(self._archive.namelist())
        self._trees: dict[str, etree._Element] = {}
        self._main = self._of_kind("", "officeDocument")[0]
        self._related = self._relations(self._main)

    @property
    def document(self) -> etree._Element:
        """The root of the main part."""
        return self.tree(self._main)

    def tree(self, path: str) -> etree._Element:
        """The root of a part; the same object at every call."""
        if path not in self._trees:
            self._trees[path] = etree.fromstring(self._archive.read(path), _PARSER)
        return self._trees[path]

    def beside(self, kind: str) -> etree._Element | None:
        """The part of the document of that kind: "styles", "numbering", "footnotes"."""
        found = self._of_kind(self._main, kind)
        return self.tree(found[0]) if found else None

    def referred(self, reference: etree._Element) -> tuple[str, etree._Element]:
        """The path and root of the header or footer that a section refers to."""
        path = self._related[reference.get(f"{_R}id", "")][1]
        return path, self.tree(path)

    def _of_kind(self, source: str, kind: str) -> list[str]:
        related = self._relations(source).values()
        return [
            path
            for type_, path in related
            if type_.endswith(f"/{kind}") and path in self._paths
        ]

    def _relations(self, source: str) -> dict[str, tuple[str, str]]:
        """Kind and path of what a part is related to, by the id of the relation."""
        folder, name = posixpath.split(source)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self._paths:
            return {}
        return {
            each.get("Id", ""): (
                each.get("Type", ""),
                posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))
                .lstrip("/"),
            )
            for each in self.tree(path).iter(f"{_RELATIONS}Relationship")
        }  # fmt: skip
