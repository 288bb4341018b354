"""The Word package around a document: styles, numbering, notes, headers, footers."""

from __future__ import annotations

from html import escape
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from benchmarks.pdf.constitution import SCHEME

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_SPACE: Final = "http://schemas.openxmlformats.org"
_NAMESPACES: Final = (
    f'xmlns:w="{_SPACE}/wordprocessingml/2006/main" '
    f'xmlns:r="{_SPACE}/officeDocument/2006/relationships"'
)
_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_KINDS: Final = {"document": "document.main"}
"""What a part is called in its content type, where that is not its own name."""

NUMBERED: Final = 1
"""The list of all labels."""
BULLETS: Final = 2
_INDENTS: Final = ((0, 0), (720, 720), (720, 720), (1287, 567), (1854, 567))
"""Left and hanging, for each level, in twentieths of a point."""
_HEADING_SIZES: Final = {"Part": 30, "Section": 24, "Heading": 22, "Title": 48}


def package(
    body: str,
    notes: Sequence[str],
    running: Mapping[str, str],
    *,
    hyphenated: bool,
) -> bytes:
    """A Word file; `running` holds headers and footers by the names of their parts."""
    parts = {
        "document": _root("document", f"<w:body>{body}</w:body>"),
        "styles": _root("styles", "".join(_styles())),
        "numbering": _root("numbering", _numbering()),
        "settings": _root("settings", _settings(hyphenated=hyphenated)),
        "footnotes": _root("footnotes", "".join(_notes(notes))),
        **{
            name: _root("hdr" if name.startswith("header") else "ftr", inside)
            for name, inside in running.items()
        },
    }
    related = {name: f"{name}.xml" for name in parts if name != "document"}
    return _zipped(
        {
            "[Content_Types].xml": _content_types(parts),
            "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
            "word/_rels/document.xml.rels": _relations(related),
            **{f"word/{name}.xml": content for name, content in parts.items()},
        }
    )


def run(text: str, properties: str = "") -> str:
    """A run of text, escaped."""
    words = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return f"<w:r>{_properties('r', properties)}{words}</w:r>"


def paragraph(inside: str, style: str, properties: str = "") -> str:
    """A paragraph in a style."""
    named = f'<w:pStyle w:val="{style}"/>{properties}'
    return f"<w:p>{_properties('p', named)}{inside}</w:p>"


def field(code: str, shown: str) -> str:
    """A field, with what it showed when it was last updated."""
    return f'<w:fldSimple w:instr=" {code} ">{run(shown)}</w:fldSimple>'


def _properties(of: str, inside: str) -> str:
    return f"<w:{of}Pr>{inside}</w:{of}Pr>" if inside else ""


def _root(tag: str, inside: str) -> str:
    return f"<w:{tag} {_NAMESPACES}>{inside}</w:{tag}>"


def _content_types(parts: Mapping[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" '
        f'ContentType="{_WORD_TYPE}.{_KINDS.get(_kind(name), _kind(name))}+xml"/>'
        for name in parts
    )
    return (
        f'<Types xmlns="{_SPACE}/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def _relations(targets: Mapping[str, str]) -> str:
    relations = "".join(
        f'<Relationship Id="{name}" Target="{target}" '
        f'Type="{_SPACE}/officeDocument/2006/relationships/{_kind(name)}"/>'
        for name, target in targets.items()
    )
    space = f"{_SPACE}/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{relations}</Relationships>'


def _settings(*, hyphenated: bool) -> str:
    automatic = '<w:autoHyphenation w:val="true"/>' if hyphenated else ""
    return f'{automatic}<w:consecutiveHyphenLimit w:val="3"/>'


def _styles() -> Iterator[str]:
    yield (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="21"/>'
        '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>'
    )
    for name, size in _HEADING_SIZES.items():
        yield _style(
            name,
            '<w:keepNext/><w:spacing w:before="180" w:after="120"/>',
            f'<w:b/><w:sz w:val="{size}"/>',
        )
    yield _style("Body", '<w:jc w:val="both"/>')
    yield _style(
        "Cell", '<w:spacing w:before="40" w:after="40"/>', '<w:sz w:val="18"/>'
    )
    yield _style("Running", '<w:spacing w:after="0"/>', '<w:sz w:val="17"/>')
    yield _style("Note", '<w:spacing w:after="0"/>', '<w:sz w:val="16"/>')
    yield _style("Contents", '<w:spacing w:after="40"/>')


def _style(name: str, paragraphs: str = "", runs: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/>{_properties("p", paragraphs)}'
        f"{_properties('r', runs)}</w:style>"
    )


def _numbering() -> str:
    numbered = "".join(
        _level(place, name, pattern, _INDENTS[place])
        for place, (name, pattern) in enumerate(SCHEME)
    )
    symbol = '<w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr>'
    bullet = _level(0, "bullet", "\uf0b7", (1287, 567), symbol)
    return "".join(
        f'<w:abstractNum w:abstractNumId="{place}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for place, levels in ((NUMBERED, numbered), (BULLETS, bullet))
    ) + "".join(
        f'<w:num w:numId="{place}"><w:abstractNumId w:val="{place}"/></w:num>'
        for place in (NUMBERED, BULLETS)
    )


def _level(
    place: int, name: str, pattern: str, indent: tuple[int, int], look: str = ""
) -> str:
    # A Part has a space after its label, where the others hang.
    after = '<w:suff w:val="space"/>' if pattern == SCHEME[0][1] else ""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{name}"/>'
        f'{after}<w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent[0]}" w:hanging="{indent[1]}"/></w:pPr>'
        f"{look}</w:lvl>"
    )


def _notes(notes: Sequence[str]) -> Iterator[str]:
    for place, kind in ((-1, "separator"), (0, "continuationSeparator")):
        yield (
            f'<w:footnote w:type="{kind}" w:id="{place}">'
            f"<w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>"
        )
    raised = '<w:vertAlign w:val="superscript"/>'
    for number, text in enumerate(notes, start=1):
        mark = f"<w:r>{_properties('r', raised)}<w:footnoteRef/></w:r>"
        inside = paragraph(f"{mark}{run(' ' + text)}", "Note")
        yield f'<w:footnote w:id="{number}">{inside}</w:footnote>'


def _zipped(files: Mapping[str, str]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for path, content in files.items():
            # A ZipInfo carries the first day of 1980, and not today.
            archive.writestr(ZipInfo(path), content, compress_type=ZIP_DEFLATED)
    return buffer.getvalue()
