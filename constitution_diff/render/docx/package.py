"""Word files that are the same, byte for byte, for the same content.

Shared by everything that is written as .docx. python-docx's own template gives the
styles ("Heading 1", "List Bullet", "Table Grid"), so that what is copied into a
report takes on the look of that report.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from constitution_diff.render import vocabulary
from constitution_diff.render.plain import in_xml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph
    from lxml.etree import _Element as Element

    from constitution_diff.render.running import Running

_LANGUAGE: Final = "en-GB"
_ALERT: Final = "FDF0D5"
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The zip format knows no time before; readers take it for none."""
_OF_THE_TEMPLATE: Final = frozenset(
    {
        RELATIONSHIP_TYPE.THUMBNAIL,
        RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
        RELATIONSHIP_TYPE.CUSTOM_XML,
    }
)
"""A picture of an empty page, the program and the editing time, a list of sources."""


def new_document(title: str) -> WordDocument:
    """An empty Word document, A4 and in British English, that knows only its title.

    Words are given to it through `in_xml`; python-docx refuses what XML cannot hold.
    It names no author and no date: a report does not depend on who makes it or when.

    >>> new_document("Summary of changes").core_properties.title
    'Summary of changes'
    """
    document = Document()
    properties = document.core_properties
    for child in list(properties._element):  # noqa: SLF001 - no public way to drop one
        properties._element.remove(child)  # noqa: SLF001
    properties.title = in_xml(title)[:255]  # the most that python-docx writes there
    properties.language = _LANGUAGE
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    for rels in (document.part.package.rels, document.part.rels):
        for name in [n for n, rel in rels.items() if rel.reltype in _OF_THE_TEMPLATE]:
            del rels[name]
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(20)
    return document


def running_lines(document: WordDocument, running: Running) -> None:
    """Put what a report is about on every page; and the page, of how many."""
    on_every_page(document, running.line)


def on_every_page(document: WordDocument, line: str) -> None:
    """Put a line at the head of every page, and at its foot the page, of how many."""
    section = document.sections[0]
    section.header.paragraphs[0].text = in_xml(line)
    foot = section.footer.paragraphs[0]
    for words, field in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        foot.add_run(words)
        foot._p.append(_field(field))  # noqa: SLF001 - python-docx knows no fields


def _field(name: str) -> Element:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    return field


def check_box(document: WordDocument, lines: Iterable[str]) -> None:
    """What to check before relying on a report, on a pale ground."""
    _shaded(document.add_heading(vocabulary.CHECK_FIRST, 2))
    for line in lines:
        _shaded(document.add_paragraph(in_xml(line), style="List Bullet"))


def _shaded(paragraph: Paragraph) -> None:
    """A pale ground, as the box on a page has."""
    ground = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _ALERT)):
        ground.set(qn(f"w:{name}"), value)
    paragraph._p.get_or_add_pPr().append(ground)  # noqa: SLF001 - no public way


def bulleted(document: WordDocument, title: str, sentences: Iterable[str]) -> None:
    """A heading and a list in Word's own styles; nothing for no sentence."""
    told = list(sentences)
    if told:
        document.add_heading(title, level=2)
    for sentence in told:
        document.add_paragraph(in_xml(sentence), style="List Bullet")


def saved(document: WordDocument) -> bytes:
    """The document as a .docx file; the same bytes whenever it is saved.

    >>> saved(new_document("Summary")) == saved(new_document("Summary"))
    True
    """
    loose, fixed = BytesIO(), BytesIO()
    document.save(loose)
    with ZipFile(loose) as parts, ZipFile(fixed, "w") as package:
        for name in parts.namelist():
            part = ZipInfo(name, _EARLIEST)
            part.compress_type = ZIP_DEFLATED
            part.create_system = 0  # else it tells the system that it was made on
            package.writestr(part, parts.read(name))
    return fixed.getvalue()
