"""For each thing that nobody would want to publish, a small Word file that holds it."""

from __future__ import annotations

from typing import Final

from tests.read.docx.builders import deleted, ins, p, part, r, row, table
from tests.read.docx.builders import field as complex_field
from tests.render.docx.publishing.files import (
    MAIN_TYPE,
    OFFICE,
    PERSON,
    Planted,
    boxed,
    control,
    edges,
    form,
    relations_of,
    twice,
)
from tests.render.docx.publishing.pictures import framed, picture, png


def _properties(root: str, inside: str) -> str:
    return f'<x:{root} xmlns:x="urn:x">{inside}</x:{root}>'


def _core(inside: str) -> Planted:
    return Planted(
        parts={"docProps/core.xml": _properties("coreProperties", inside)},
        of_package=(("core-properties", "docProps/core.xml"),),
    )


def _beside(kind: str, name: str, content: str | bytes = "") -> Planted:
    """A part of the package that says the secret."""
    return Planted(
        parts={name: content or _properties("it", PERSON)}, of_package=((kind, name),)
    )


def _of_text(kind: str, target: str, content: str | bytes = "", **more: str) -> Planted:
    """A part that the text refers to."""
    name = f"word/{target}"
    return Planted(
        parts={name: content or _properties("it", PERSON)},
        relations=((kind, target),),
        body=more.get("body", ""),
        main_type=more.get("main_type", MAIN_TYPE),
    )


_IMAGE: Final = ("image", "media/image1.png")
_STORED: Final = {"word/media/image1.png": png()}
_COMMENT: Final = (
    f'<w:comment w:id="7" w:author="{PERSON}" w:initials="JB">{p(PERSON)}</w:comment>'
)
_MARKED: Final = p(
    '<w:commentRangeStart w:id="7"/><w:r><w:t>Votes are equal.</w:t></w:r>'
    '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>'
)
_REMARKS: Final = Planted(
    _MARKED,
    parts={"word/comments.xml": part("comments", _COMMENT)},
    relations=(("comments", "comments.xml"),),
    printed="Votes are equal.",
)
_BY: Final = f'w:id="9" w:author="{PERSON}" w:date="2026-01-05T09:00:00Z"'
_NOTE: Final = f'<w:footnote w:id="2">{p(PERSON)}</w:footnote>'
_PAGE: Final = f"</w:instrText></w:r>{complex_field('PAGE', r('1'))}<w:r><w:instrText>"
_INK: Final = "application/inkml+xml"

PLANTED: Final[dict[str, Planted]] = {
    "tracked-changes": Planted(p(ins(r("twice")) + deleted("once"))),
    "change-authors": Planted(p(f"<w:ins {_BY}>{r('twice')}</w:ins>")),
    "picture-cropped": Planted(
        picture(inside='<a:srcRect l="12000"/>'), parts=_STORED, relations=(_IMAGE,)
    ),
    "text-white": Planted(p(r(PERSON, '<w:color w:val="FFFFFF"/>'))),
    "text-tiny": Planted(p(r(PERSON, '<w:sz w:val="2"/>'))),
    "older-shape": Planted(twice(r("Votes"), r(PERSON))),
    "row-not-shown": Planted(table(row("Votes", properties="<w:hidden/>"))),
    "alternate-chunk": Planted(
        '<w:altChunk r:id="aFChunk"/>',
        parts={"word/chunk.htm": PERSON},
        relations=(("aFChunk", "chunk.htm"),),
    ),
    "sub-document": Planted(
        p('<w:subDoc r:id="subDocument"/>'),
        relations=(("subDocument", "file:///C:/part.docx"),),
    ),
    "picture-elsewhere": Planted(
        picture('r:link="image"'), relations=(("image", "file:///C:/map.png"),)
    ),
    "ink": Planted(
        parts={"word/ink/ink1.xml": "<ink/>"},
        relations=(("customXml", "ink/ink1.xml"),),
        types={"word/ink/ink1.xml": _INK},
    ),
    "field-tells": Planted(p(complex_field("FILENAME", r("draft.docx")))),
    "field-button": Planted(p(complex_field(f"MACROBUTTON {PERSON} here", ""))),
    "field-conditional": Planted(
        p(complex_field(f"IF {_PAGE} = 1 Votes {PERSON}", r("Votes")))
    ),
    "list-choices": Planted(
        control(
            "<w:dropDownList>"
            f'<w:listItem w:displayText="Votes" w:value="{PERSON}"/></w:dropDownList>'
        )
    ),
    "document-protected": Planted(settings='<w:documentProtection w:edit="forms"/>'),
    "outside-link": Planted(relations=(("video", "https://example.org/video"),)),
    "author-properties": _core(f"<x:creator>{PERSON}</x:creator>"),
    "file-properties": _core(f"<x:keywords>{PERSON}</x:keywords>"),
    "organisation-properties": Planted(
        parts={
            "docProps/app.xml": _properties(
                "Properties", f"<x:Manager>{PERSON}</x:Manager>"
            )
        },
        of_package=(("extended-properties", "docProps/app.xml"),),
    ),
    "custom-properties": _beside("custom-properties", "docProps/custom.xml"),
    "sensitivity-label": _beside("classificationlabels", "docMetadata/label.xml"),
    "comments": _REMARKS,
    "comment-authors": _REMARKS,
    "people": _of_text("people", "people.xml"),
    "editing-people": Planted(
        p(f'<w:permStart w:id="1" w:ed="{PERSON}"/>{r("Votes")}<w:permEnd w:id="1"/>'),
        printed="Votes",
    ),
    "editing-sessions": Planted(
        p(r("Votes")).replace("<w:p>", '<w:p w:rsidR="00AB12CD">'),
        '<w:rsids><w:rsid w:val="00AB12CD"/></w:rsids>',
        printed="Votes",
    ),
    "tracking-on": Planted(settings="<w:trackRevisions/>"),
    "text-not-shown": Planted(
        p(r("Votes") + r(PERSON, "<w:vanish/>")), printed="Votes"
    ),
    "header-not-shown": edges('<w:headerReference w:type="first" r:id="header"/>'),
    "note-not-shown": _of_text("footnotes", "footnotes.xml", part("footnotes", _NOTE)),
    "older-words": Planted(twice(boxed("Votes"), boxed(PERSON)), printed="Votes"),
    "field-linked": Planted(
        p(complex_field(f'INCLUDETEXT "C:\\\\{PERSON}.docx"', r("Votes"))),
        printed="Votes",
    ),
    "field-contents": Planted(
        p(complex_field(f"ADDIN EN.CITE {PERSON}", r("(2026)"))), printed="(2026)"
    ),
    "field-unprinted": Planted(
        p(complex_field(f'IF 1 = 2 "{PERSON}" "Votes"', r("Votes"))), printed="Votes"
    ),
    "control-names": Planted(
        control(f'<w:alias w:val="{PERSON}"/><w:tag w:val="{PERSON}"/>'),
        printed="Votes",
    ),
    "form-help": Planted(
        form(
            f'<w:helpText w:val="{PERSON}"/><w:statusText w:val="{PERSON}"/>'
            f'<w:textInput><w:default w:val="{PERSON}"/></w:textInput>'
        ),
        printed="Votes",
    ),
    "embedded-object": Planted(
        framed('<o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="package"/>'),
        parts={"word/embeddings/sheet.xlsx": PERSON, **_STORED},
        relations=(("package", "embeddings/sheet.xlsx"), _IMAGE),
    ),
    "linked-object": Planted(
        framed('<o:OLEObject Type="Link" ProgID="Excel.Sheet.12" r:id="oleObject"/>'),
        parts=_STORED,
        relations=(("oleObject", f"file:///C:/{PERSON}.xlsx"), _IMAGE),
    ),
    "control": Planted(
        framed('<w:control r:id="control" w:name="Box"/>'),
        parts={"word/activeX/activeX1.xml": _properties("ocx", PERSON), **_STORED},
        relations=(("control", "activeX/activeX1.xml"), _IMAGE),
    ),
    "chart-workbook": Planted(
        p('<w:r><w:drawing><c:chart r:id="chart"/></w:drawing></w:r>'),
        parts={
            "word/charts/chart1.xml": (
                '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/'
                f'2006/chart" xmlns:r="{OFFICE[:-1]}">'
                "<c:chart><c:plotArea/></c:chart>"
                '<c:externalData r:id="package"/></c:chartSpace>'
            ),
            "word/charts/_rels/chart1.xml.rels": relations_of(
                [("package", "../embeddings/sheet.xlsx")]
            ),
            "word/embeddings/sheet.xlsx": PERSON,
        },
        relations=(("chart", "charts/chart1.xml"),),
    ),
    "picture-link": Planted(
        picture('r:embed="kept" r:link="image"'),
        relations=(("image", f"file:///C:/{PERSON}.png"),),
    ),
    "picture-path": Planted(
        picture(inside=f'<wp:docPr id="1" name="C:\\{PERSON}\\map.png"/>'),
        parts=_STORED,
        relations=(_IMAGE,),
    ),
    "picture-metadata": Planted(
        picture(),
        parts={"word/media/image1.png": png((b"tEXt", f"Author\0{PERSON}".encode()))},
        relations=(_IMAGE,),
    ),
    "template": Planted(
        settings='<w:attachedTemplate r:id="attachedTemplate"/>',
        parts={
            "word/_rels/settings.xml.rels": relations_of(
                [("attachedTemplate", f"file:///C:/{PERSON}.dotx")]
            )
        },
    ),
    "mail-merge": Planted(
        settings=f'<w:mailMerge><w:query w:val="{PERSON}"/></w:mailMerge>'
    ),
    "local-link": Planted(
        p(f'<w:hyperlink r:id="hyperlink">{r("Votes")}</w:hyperlink>'),
        relations=(("hyperlink", f"file:///C:/{PERSON}.docx"),),
        printed="Votes",
    ),
    "mail-link": Planted(
        p(f'<w:hyperlink r:id="hyperlink">{r("Votes")}</w:hyperlink>'),
        relations=(("hyperlink", f"mailto:{PERSON}@example.org"),),
        printed="Votes",
    ),
    "link-user": Planted(
        p(f'<w:hyperlink r:id="hyperlink">{r("Votes")}</w:hyperlink>'),
        relations=(("hyperlink", f"https://{PERSON}:1@example.org/"),),
        printed="Votes",
    ),
    "document-variables": Planted(
        settings=f'<w:docVars><w:docVar w:name="who" w:val="{PERSON}"/></w:docVars>'
    ),
    "custom-xml": Planted(
        parts={"customXml/item1.xml": _properties("it", PERSON)},
        relations=(("customXml", "../customXml/item1.xml"),),
    ),
    "data-binding": Planted(
        f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/{PERSON}"/></w:sdtPr>'
        f"<w:sdtContent>{p('Votes')}</w:sdtContent></w:sdt>",
        printed="Votes",
    ),
    "custom-markup": Planted(
        p(
            f'<w:smartTag w:element="{PERSON}"><w:smartTagPr/>{r("Votes")}'
            "</w:smartTag>"
        ),
        printed="Votes",
    ),
    "editing-bookmarks": Planted(
        p(
            f'<w:bookmarkStart w:id="3" w:name="_GoBack"/>{r("Votes")}'
            '<w:bookmarkEnd w:id="3"/>'
        ),
        printed="Votes",
    ),
    "building-blocks": _of_text(
        "glossaryDocument",
        "glossary/document.xml",
        part("glossaryDocument", f"<w:docPart>{p(PERSON)}</w:docPart>"),
    ),
    "printer-settings": _of_text(
        "printerSettings", "printerSettings/one.bin", PERSON,
        body='<w:sectPr><w:printerSettings r:id="printerSettings"/></w:sectPr>',
    ),
    "thumbnail": _beside("thumbnail", "docProps/thumbnail.jpeg", PERSON),
    "macros": _of_text(
        "vbaProject", "vbaProject.bin", PERSON,
        main_type="application/vnd.ms-word.document.macroEnabled.main+xml",
    ),
    "add-ins": _beside("webextensiontaskpanes", "word/webextensions/panes.xml"),
    "signature": _beside("origin", "_xmlsignatures/origin.sigs"),
    "markup-comments": Planted(
        p(f"<!-- {PERSON} -->{r('Votes')}"), printed="Votes",
    ),
    "unused-parts": Planted(parts={"word/old.xml": _properties("old", PERSON)}),
}  # fmt: skip
"""For every code of `TRACES` that is of Word files, a file that holds it."""
