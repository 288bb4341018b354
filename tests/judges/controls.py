"""Word files without the content controls around whole paragraphs, rows and cells.

LibreOffice 7.4 sees no tracked change in one, and joins its last paragraph with the
next. The words are the same without it, so it is taken away before LibreOffice judges.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_SPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_AROUND_BLOCKS: Final = "//w:sdt[w:sdtContent[w:p or w:tbl or w:tr or w:tc or w:sdt]]"
_CONTENT: Final = f"{{{_SPACE}}}sdtContent"


def without_controls(docx: bytes) -> bytes:
    """The same file where it holds none."""
    with ZipFile(BytesIO(docx)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    bare = {name: _bare(part) for name, part in parts.items() if b":sdt>" in part}
    if not bare:
        return docx
    result = BytesIO()
    with ZipFile(result, "w", ZIP_DEFLATED) as archive:
        for name, part in (parts | bare).items():
            archive.writestr(name, part)
    return result.getvalue()


def _bare(part: bytes) -> bytes:
    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    root = etree.fromstring(part, parser)
    # The innermost first: what stands in an outer one is then bare already.
    for control in reversed(list(_controls(root))):
        content = control.find(_CONTENT)
        parent = control.getparent()
        assert content is not None
        assert parent is not None
        for block in content.iterchildren(etree.Element):
            control.addprevious(block)
        parent.remove(control)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _controls(root: Element) -> Iterator[Element]:
    found = root.xpath(_AROUND_BLOCKS, namespaces={"w": _SPACE})
    assert isinstance(found, list)
    for one in found:
        assert isinstance(one, etree._Element)  # noqa: SLF001 - lxml names it so
        yield one
