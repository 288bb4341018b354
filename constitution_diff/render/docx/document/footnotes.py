"""The part with the footnotes, and the two lines that Word draws above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml.etree import tostring

from . import names
from .markup import put, put_words, root
from .placed import SEPARATORS, note_id
from .runs import put_paragraph, put_runs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docx.document import Document
    from lxml.etree import _Element as Element

    from .blocks import Footnote

_NAME: Final = PackURI("/word/footnotes.xml")


def add_footnotes(document: Document, notes: Iterable[Footnote]) -> None:
    """Give the document its footnotes; their marks stand in the body already."""
    part = root("footnotes")
    for kind, number in SEPARATORS:
        note = put(part, "footnote", type=kind, id=number)
        put(put(put(note, "p"), "r"), kind)
    for number, footnote in enumerate(notes):
        _put_note(put(part, "footnote", id=note_id(number)), footnote)
    blob = tostring(part, xml_declaration=True, encoding="UTF-8", standalone=True)
    package = document.part.package
    made = Part(_NAME, CONTENT_TYPE.WML_FOOTNOTES, blob, package)
    document.part.relate_to(made, RELATIONSHIP_TYPE.FOOTNOTES)


def _put_note(note: Element, footnote: Footnote) -> None:
    """Its number comes from Word, so that notes can be put in between."""
    for at, clause in enumerate(footnote.paragraphs):
        paragraph = put_paragraph(note, names.NOTE)
        if not at:
            run = put(paragraph, "r")
            put(put(run, "rPr"), "rStyle", val=names.NOTE_MARK)
            put(run, "footnoteRef")
            put_words(put(paragraph, "r"), " ")
        put_runs(paragraph, " ".join(filter(None, (clause.heading, clause.text))))
