"""Redlines of one construct each, with the two files that Word would find in them.

All are of an invented council and as small as may be: `ALPHA` and `ZETA` stand around
what a construct is about. Bodies are written with the makers of `tests.read.docx`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Final

from tests.read.docx.builders import BY, deleted, docx, ins, mark, p, r

from .redlines import Triple

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Construct:
    """The bodies of a redline and of the files that it was made of."""

    name: str
    redline: str
    old: str
    new: str
    parts: Mapping[str, str] = field(default_factory=dict)
    """Further parts of all three, as `docx` takes them."""
    changed: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)
    """Further parts that differ: in the redline, the old and the new file; or none."""


ALPHA: Final = p("Members vote.")
ZETA: Final = p("The meeting ends.")
SECTION: Final = (
    '<w:sectPr>{}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" '
    'w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/>'
    "</w:sectPr>"
)
OTHER: Final = 'w:id="1" w:author="A Councillor" w:date="2026-01-06T09:00:00Z"'
"""Another author than `BY`."""
_CHANGE: Final = re.compile('w:id="1" w:author')


def triple(construct: Construct) -> Triple:
    """The three Word files."""
    return Triple(
        *(
            _docx(body, construct, place)
            for place, body in enumerate(
                (construct.redline, construct.old, construct.new)
            )
        )
    )


def _docx(body: str, construct: Construct, place: int) -> bytes:
    section = "" if body.endswith("</w:sectPr>") else SECTION.format("")
    changed = {name: versions[place] for name, versions in construct.changed.items()}
    parts = dict(construct.parts) | {
        name: part for name, part in changed.items() if part
    }
    ids = count(1000)

    def numbered(xml: str) -> str:
        return _CHANGE.sub(lambda _: f'w:id="{next(ids)}" w:author', xml)

    whole = {name: numbered(part) for name, part in parts.items()}
    return docx(numbered(body + section), **whole)


def put_in(words: str, properties: str = "") -> str:
    """A whole paragraph put in."""
    return p(ins(words), properties + mark("ins"))


def taken_out(words: str, properties: str = "") -> str:
    """A whole paragraph taken out."""
    return p(deleted(words), properties + mark("del"))


def later(xml: str) -> str:
    """The same changes, made two minutes later."""
    return xml.replace("T09:00:", "T09:02:")


def was(properties: str) -> str:
    """The paragraph properties before a change of them."""
    return f"<w:pPrChange {BY}><w:pPr>{properties}</w:pPr></w:pPrChange>"


def grid(*rows: str, n_columns: int = 2) -> str:
    """A table as Word writes it, with the widths of its columns."""
    columns = '<w:gridCol w:w="3000"/>' * n_columns
    width = '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
    return f"<w:tbl>{width}<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def line(*cells: str, properties: str = "") -> str:
    """A row; a cell without a "<" is its words, one with blocks its inside."""
    inside = "".join(box(text if "<" in text else p(text)) for text in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inside}</w:tr>"


def box(inside: str, properties: str = "") -> str:
    """A cell of blocks; one that is a cell already stays as it is."""
    if inside.startswith("<w:tc>"):
        return inside
    width = '<w:tcW w:w="3000" w:type="dxa"/>'
    return f"<w:tc><w:tcPr>{width}{properties}</w:tcPr>{inside}</w:tc>"


def line_in(*cells: str) -> str:
    """A row put in, its words marked."""
    return line(*map(put_in, cells), properties=f"<w:ins {BY}/>")


def line_out(*cells: str) -> str:
    """A row taken out, its words marked."""
    return line(*map(taken_out, cells), properties=f"<w:del {BY}/>")


def going(inside: str) -> str:
    """Words that move away."""
    return f"<w:moveFrom {BY}>{inside if '<' in inside else r(inside)}</w:moveFrom>"


def coming(inside: str) -> str:
    """Words that moved here."""
    return f"<w:moveTo {BY}>{inside if '<' in inside else r(inside)}</w:moveTo>"


def moved_from(inside: str, name: str = "move1", number: int = 900) -> str:
    """The range that is left."""
    return _ranged("moveFromRange", inside, f'w:id="{number}"', name)


def moved_to(inside: str, name: str = "move1", number: int = 901) -> str:
    """The range that is filled."""
    return _ranged("moveToRange", inside, f'w:id="{number}"', name)


def _ranged(tag: str, inside: str, number: str, name: str) -> str:
    by = BY.partition(" ")[2]
    return (
        f'<w:{tag}Start {number} {by} w:name="{name}"/>{inside}<w:{tag}End {number}/>'
    )


def notes(kind: str, *insides: str) -> dict[str, str]:
    """The part of footnotes or endnotes, from number 1; `kind` such as "footnote"."""
    return {f"{kind}s": note_part(kind, *insides)}


def note_part(kind: str, *insides: str) -> str:
    """The inside of that part; Word's two separators stand first."""
    separators = "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}">'
        f"<w:p><w:r><w:{name}/></w:r></w:p></w:{kind}>"
        for number, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return separators + "".join(
        f'<w:{kind} w:id="{number}">{inside}</w:{kind}>'
        for number, inside in enumerate(insides, start=1)
    )


def note(number: int = 1, kind: str = "footnote") -> str:
    """The run that refers to a note."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def shape(inside: str, number: int = 1) -> str:
    """A run with a text box, as Word writes it since 2010."""
    office = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    return (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice xmlns:wps="{office}" Requires="wps"><w:drawing>'
        f'<wp:inline xmlns:wp="{drawing}/wordprocessingDrawing">'
        f'<wp:extent cx="2540000" cy="635000"/>'
        f'<wp:docPr id="{number}" name="Box {number}"/>'
        f'<a:graphic xmlns:a="{drawing}/main"><a:graphicData uri="{office}">'
        '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>'
        '<a:xfrm><a:off x="0" y="0"/><a:ext cx="2540000" cy="635000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/>"
        "</wps:wsp></a:graphicData></a:graphic></wp:inline>"
        "</w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def floating(inside: str) -> str:
    """A text box that words flow around, as `shape` makes one that stands in a line."""
    place = "".join(
        f'<wp:position{way} relativeFrom="{of}"><wp:posOffset>0</wp:posOffset>'
        f"</wp:position{way}>"
        for way, of in (("H", "column"), ("V", "paragraph"))
    )
    zeros = "distT distB distL distR simplePos behindDoc locked".split()
    settings = " ".join((*(f'{name}="0"' for name in zeros), 'relativeHeight="1"'))
    extent = '<wp:extent cx="2540000" cy="635000"/>'
    return (
        shape(inside)
        .replace("</wp:inline>", "</wp:anchor>")
        .replace(
            "<wp:inline ",
            f'<wp:anchor {settings} layoutInCell="1" allowOverlap="1" ',
        )
        .replace(extent, f'<wp:simplePos x="0" y="0"/>{place}{extent}<wp:wrapNone/>')
    )


def grouped(inside: str) -> str:
    """A text box in a group of shapes."""
    group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
    office = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    size = 'x="0" y="0"/><a:{0}xt cx="2540000" cy="635000"/>'
    return (
        shape(inside)
        .replace(f'uri="{office}"', f'uri="{group}"')
        .replace('Requires="wps"', f'Requires="wpg" xmlns:wpg="{group}"')
        .replace(
            '<wps:wsp><wps:cNvSpPr txBox="1"/>',
            "<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>"
            f"<a:off {size.format('e')}<a:chOff {size.format('chE')}"
            "</a:xfrm></wpg:grpSpPr>"
            '<wps:wsp><wps:cNvPr id="8" name="Inner"/><wps:cNvSpPr txBox="1"/>',
        )
        .replace("</wps:wsp>", "</wps:wsp></wpg:wgp>")
    )


def old_shape(inside: str) -> str:
    """A run with a text box, as Word wrote it before 2010."""
    return (
        '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:shape style="width:200pt;height:50pt"><v:textbox>'
        f"<w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def control(inside: str, kind: str = "") -> str:
    """A content control around blocks, rows or runs."""
    properties = f'<w:sdtPr><w:id w:val="77"/>{kind}</w:sdtPr>'
    return f"<w:sdt>{properties}<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
