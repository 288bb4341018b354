"""A whole .docx: the fixed parts in `package/`, and those of one document."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from corpus.tools.fields import footer_xml, header_xml
from corpus.tools.markup import part
from corpus.tools.word import document_xml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from corpus.tools.contents import Entry
    from corpus.tools.drafted import Drafted
    from corpus.tools.units import Document

_FIXED = Path(__file__).parent / "package"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"


def docx(
    document: Document, drafted: Iterable[Drafted], contents: Iterable[Entry] = ()
) -> bytes:
    """The file, which depends on its arguments alone: no clock and no compression.

    Compressed bytes differ between versions of zlib, so the parts are stored.
    """
    fixed = {
        path.relative_to(_FIXED).as_posix(): path.read_bytes()
        for path in _FIXED.rglob("*")
        if path.is_file()
    }
    parts = fixed | {
        "word/document.xml": document_xml(drafted, contents, document.numbering),
        "word/header1.xml": header_xml(document.running_title),
        "word/footer1.xml": footer_xml(),
        "docProps/core.xml": _core_xml(document),
    }
    target = BytesIO()
    with ZipFile(target, "w", ZIP_STORED) as package:
        # "[Content_Types].xml" sorts first, where readers expect it.
        for name in sorted(parts):
            package.writestr(_stamped(name), parts[name])
    return target.getvalue()


def _stamped(name: str) -> ZipInfo:
    stamped = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    # Otherwise the system that builds would be told in the file.
    stamped.create_system = 0
    return stamped


def _core_xml(document: Document) -> bytes:
    properties = etree.Element(f"{{{_CORE}}}coreProperties", nsmap={"cp": _CORE})
    for name, says in (
        (f"{{{_DC}}}title", document.running_title),
        (f"{{{_DC}}}creator", "Democratic Services"),
        (f"{{{_CORE}}}revision", "1"),
    ):
        etree.SubElement(properties, name).text = says
    return part(properties)
