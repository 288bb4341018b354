"""Small Word files, written out as the XML that a test is about."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

from constitution_diff.model import Paragraph, Source, Table
from constitution_diff.read.docx import read_docx

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Block

NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
BY: Final = 'w:id="1" w:author="A Clerk" w:date="2026-01-05T09:00:00Z"'
"""Who made a tracked change, and when."""
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def part(root: str, inside: str) -> str:
    """A part whose root element is `root`, such as "styles"."""
    return f"<w:{root} {NAMESPACES}>{inside}</w:{root}>"


def package(parts: dict[str, str | bytes]) -> bytes:
    """A zip with these parts, whatever they are."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for path, content in parts.items():
            archive.writestr(path, content)
    return buffer.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """A Word file with this body; `parts` are the insides of styles, numbering, ….

    A name such as "header1" makes the part "header1.xml" of the kind "header".
    """
    contents: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relations({"officeDocument": ["word/document.xml"]}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>"),
    }
    kinds: dict[str, list[str]] = {}
    for name, inside in parts.items():
        kind = _kind(name)
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        contents[f"word/{name}.xml"] = part(root, inside)
        kinds.setdefault(kind, []).append(f"{name}.xml")
    contents["word/_rels/document.xml.rels"] = _relations(kinds)
    return package(contents)


def _content_types(names: Iterable[str]) -> str:
    """LibreOffice asks for them; our reader does not."""
    parts = {"document": "document.main"} | {name: _kind(name) for name in names}
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{_WORD}.{kind}+xml"/>'
            for name, kind in parts.items()
        )
        + "</Types>"
    )


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def _relations(kinds: dict[str, list[str]]) -> str:
    relations = "".join(
        f'<Relationship Id="{kind}{place}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for kind, targets in kinds.items()
        for place, target in enumerate(targets)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{relations}</Relationships>'


def read(body: str, **parts: str) -> Source:
    """What the reader makes of `docx(body, **parts)`."""
    return read_docx(docx(body, **parts), "test.docx")


def p(inside: str = "", properties: str = "") -> str:
    """A paragraph; `inside` without a "<" is its words."""
    content = inside if "<" in inside else r(inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def r(text: str, properties: str = "", *, tag: str = "t") -> str:
    """A run of words."""
    words = f'<w:{tag} xml:space="preserve">{text}</w:{tag}>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{words}</w:r>"


def ins(inside: str) -> str:
    """Words or runs put in."""
    return f"<w:ins {BY}>{inside if '<' in inside else r(inside)}</w:ins>"


def deleted(inside: str) -> str:
    """Words or runs taken out."""
    runs = inside if "<" in inside else r(inside, tag="delText")
    return f"<w:del {BY}>{runs}</w:del>"


def mark(tag: str) -> str:
    """Paragraph properties that say the mark was "ins" or "del"."""
    return f"<w:rPr><w:{tag} {BY}/></w:rPr>"


def field(code: str, result: str) -> str:
    """A field with runs as its result."""
    return (
        f"{_field_mark('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>"
        f"{_field_mark('separate')}{result}{_field_mark('end')}"
    )


def _field_mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells; a cell without a "<" is its words."""
    inside = "".join(text if "<w:tc>" in text else cell(p(text)) for text in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def cell(inside: str, properties: str = "") -> str:
    """A cell of blocks."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def listed(text: str, level: int = 0, num: int = 1, more: str = "") -> str:
    """A paragraph of a list; `more` are further properties."""
    numbers = f'<w:ilvl w:val="{level}"/><w:numId w:val="{num}"/>'
    return p(text, f"<w:numPr>{numbers}</w:numPr>{more}")


def level(place: int, text: str, fmt: str = "decimal", more: str = "") -> str:
    """One level of an abstract list, starting at 1; `more` are further elements."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, nums: str = "") -> str:
    """One abstract list "0", and the list "1" that uses it; `nums` are further ones."""
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>{nums}'
    )


def style(style_id: str, name: str, inside: str = "", kind: str = "paragraph") -> str:
    """A style."""
    return (
        f'<w:style w:type="{kind}" w:styleId="{style_id}">'
        f'<w:name w:val="{name}"/>{inside}</w:style>'
    )


def styled(style_id: str) -> str:
    """The paragraph property that names a style."""
    return f'<w:pStyle w:val="{style_id}"/>'


def paragraphs(source: Source) -> list[Paragraph]:
    """Every paragraph in order, those in tables too."""
    return [paragraph for block in source.blocks for paragraph in _of(block)]


def _of(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Table):
        for line in block.rows:
            for box in line.cells:
                yield from box.paragraphs
    else:
        yield block


def texts(source: Source) -> list[str]:
    """The words of every paragraph in order."""
    return [paragraph.text for paragraph in paragraphs(source)]


def labels(source: Source) -> list[str]:
    """The automatic number of every paragraph in order."""
    return [paragraph.label for paragraph in paragraphs(source)]
