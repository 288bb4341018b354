"""A small Word file, with something planted beside one plain paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tests.read.docx.builders import NAMESPACES, p, package, part, r
from tests.read.docx.builders import field as complex_field

if TYPE_CHECKING:
    from collections.abc import Mapping

PERSON: Final = "Jo Bloggs"
"""Stands in every planted thing; after stripping it stands nowhere."""
OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
MAIN_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
_MORE: Final = (
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)
KEPT: Final = "The quorum is five."
"""Stands in every file, before and after."""


@dataclass(frozen=True)
class Planted:
    """What is put into a file beside one plain paragraph."""

    body: str = ""
    settings: str = ""
    styles: str = ""
    parts: Mapping[str, str | bytes] = field(default_factory=dict)
    relations: tuple[tuple[str, str], ...] = ()
    """Of the main part, as (kind, target); a target with a colon lies outside."""
    of_package: tuple[tuple[str, str], ...] = ()
    types: dict[str, str] = field(default_factory=dict)
    main_type: str = MAIN_TYPE
    printed: str = ""
    """What of it is printed, and stays."""


def word_file(*planted: Planted) -> bytes:
    """A Word file that holds all of these."""
    body = p(KEPT) + "".join(one.body for one in planted)
    relations = [pair for one in planted for pair in one.relations]
    settings = "".join(one.settings for one in planted)
    styles = "".join(one.styles for one in planted)
    contents: dict[str, str | bytes] = {
        "[Content_Types].xml": _types(planted),
        "_rels/.rels": relations_of(
            [("officeDocument", "word/document.xml")]
            + [pair for one in planted for pair in one.of_package]
        ),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>").replace(
            NAMESPACES, f"{NAMESPACES} {_MORE}"
        ),
        "word/settings.xml": part("settings", settings),
        "word/styles.xml": part("styles", styles),
        "word/_rels/document.xml.rels": relations_of(
            [("settings", "settings.xml"), ("styles", "styles.xml"), *relations]
        ),
    }
    for one in planted:
        contents |= one.parts
    return package(contents)


def _types(planted: tuple[Planted, ...]) -> str:
    main = planted[0].main_type if planted else MAIN_TYPE
    named = {"word/document.xml": main}
    for one in planted:
        named |= one.types
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name, kind in named.items()
    )
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="xml" '
        f'ContentType="application/xml"/><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    )


def relations_of(pairs: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> str:
    found = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}{kind}" Target="{target}"'
        f"{_outside(target)}/>"
        for kind, target in pairs
    )
    return f'<Relationships xmlns="{_PACKAGE}">{found}</Relationships>'


def _outside(target: str) -> str:
    return ' TargetMode="External"' if ":" in target or "\\" in target else ""


def twice(shown: str, older: str) -> str:
    """A paragraph with runs that Word shows, and those of older programs."""
    branches = (
        f'<mc:Choice Requires="wps">{shown}</mc:Choice>'
        f"<mc:Fallback>{older}</mc:Fallback>"
    )
    return p(f"<mc:AlternateContent>{branches}</mc:AlternateContent>")


def boxed(words: str) -> str:
    """A run with a text box."""
    box = f"<w:txbxContent>{p(words)}</w:txbxContent>"
    return (
        f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"
    )


def control(properties: str) -> str:
    """A content control around a paragraph."""
    return (
        f"<w:sdt><w:sdtPr>{properties}</w:sdtPr>"
        f"<w:sdtContent>{p('Votes')}</w:sdtContent></w:sdt>"
    )


def form(properties: str) -> str:
    """A paragraph with a field of a form, in which somebody wrote."""
    made = complex_field("FORMTEXT", r("Votes"))
    begin = '<w:fldChar w:fldCharType="begin"'
    held = f"{begin}><w:ffData>{properties}</w:ffData></w:fldChar>"
    return p(made.replace(f"{begin}/>", held))


def edges(*sections: str, settings: str = "") -> Planted:
    """Sections with these properties, and a header that says the secret."""
    return Planted(
        "".join(
            f"<w:p><w:pPr><w:sectPr>{it}</w:sectPr></w:pPr></w:p>" for it in sections
        ),
        settings,
        parts={"word/header.xml": part("hdr", p(PERSON))},
        relations=(("header", "header.xml"),),
    )
