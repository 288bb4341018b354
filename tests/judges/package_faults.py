"""Whether a Word file hangs together: names, content types, relations."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from tests.judges.stories import local
from tests.judges.word_package import WordPackage, relations_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_CONTENT_TYPES = {
    "styles": f"{_WORD}.styles+xml",
    "numbering": f"{_WORD}.numbering+xml",
    "settings": f"{_WORD}.settings+xml",
    "fontTable": f"{_WORD}.fontTable+xml",
    "header": f"{_WORD}.header+xml",
    "footer": f"{_WORD}.footer+xml",
    "footnotes": f"{_WORD}.footnotes+xml",
    "endnotes": f"{_WORD}.endnotes+xml",
    "comments": f"{_WORD}.comments+xml",
}
"""What a part must be to which a relation of this kind leads."""

_KINDS = {
    "headerReference": "header",
    "footerReference": "footer",
    "hyperlink": "hyperlink",
    "blip": "image",
}
"""Of which kind the relation must be that an element names."""


def package_faults(package: WordPackage) -> Iterator[tuple[str, str]]:
    """Name of a part, and what is wrong with it."""
    yield from _name_faults(package)
    yield from _type_faults(package)
    for source in ["", *package.parts]:
        yield from _own_relation_faults(package, source)
    if not package.main:
        yield "_rels/.rels", "no relation leads to the main document"


def relation_faults(
    package: WordPackage, source: str, root: _Element
) -> Iterator[tuple[_Element, str]]:
    """Relations that elements of a part name, and that the part does not have."""
    kinds = {each.id: each.kind for each in package.relations(source)}
    referring = root.xpath("//*[@r:*]", namespaces={"r": _R[1:-1]})
    for element in cast("list[_Element]", referring):
        for name, value in cast("dict[str, str]", element.attrib).items():
            # Word writes an empty id where nothing is referred to.
            if not name.startswith(_R) or not value:
                continue
            tag = local(element)
            if value not in kinds:
                yield element, f"{tag} names the relation {value}, which is not there"
            elif _KINDS.get(tag, kinds[value]) != kinds[value]:
                yield element, f"{tag} names {value}, a relation to a {kinds[value]}"


def _name_faults(package: WordPackage) -> Iterator[tuple[str, str]]:
    for name, times in Counter(name.lower() for name in package.names).items():
        if times > 1:
            yield name, "the name is used twice"
    for name in package.names:
        if "\\" in name or name.startswith("/") or ".." in name.split("/"):
            yield name, "not a name of a part"


def _type_faults(package: WordPackage) -> Iterator[tuple[str, str]]:
    if "[Content_Types].xml" not in package.parts:
        yield "[Content_Types].xml", "missing"
    for name in package.parts:
        if name != "[Content_Types].xml" and not package.content_type(name):
            yield name, "no content type"
    for name in package.overrides:
        if name not in package.parts:
            yield name, "a content type, but no such part"


def _own_relation_faults(
    package: WordPackage, source: str
) -> Iterator[tuple[str, str]]:
    place = relations_name(source)
    relations = package.relations(source)
    for each, times in Counter(relation.id for relation in relations).items():
        if times > 1 or not each:
            yield place, f"the id {each} is used {times} times"
    for relation in relations:
        if relation.is_external or relation.target.startswith("#"):
            continue
        if relation.target not in package.parts:
            yield place, f"{relation.id} leads to {relation.target}, not there"
        elif relation.kind in _CONTENT_TYPES:
            found = package.content_type(relation.target)
            if found != _CONTENT_TYPES[relation.kind]:
                yield relation.target, f"a {relation.kind} by relation, but {found}"
