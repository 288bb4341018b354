"""A document of our own, read again; and the words of an outline in their order."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from lxml import etree

from constitution_diff.model import Kind
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render.docx.document import document_docx

if TYPE_CHECKING:
    from constitution_diff.model import Outline

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def read_again(outline: Outline) -> Outline:
    """The outline of the document that is made of an outline."""
    return outline_source(read_source(document_docx(outline), "again.docx"))


def part(content: bytes, name: str) -> etree._Element:
    """A part of a package, as XML."""
    with ZipFile(BytesIO(content)) as package:
        return etree.fromstring(package.read(f"word/{name}.xml"))


def said(outline: Outline) -> list[str]:
    """The words of an outline in order: its cover, its body, its notes."""
    body = [c for c in outline.clauses if c.kind is not Kind.NOTE]
    notes = [c for c in outline.clauses if c.kind is Kind.NOTE]
    told = [f"{c.label} {c.words}" for c in (*body, *notes)]
    return plain_words(" ".join((*cover(outline), *told)))


def cover(outline: Outline) -> list[str]:
    """What stands above the first clause."""
    lines = [f.text for f in outline.furniture if f.where == "title" and not f.source]
    headings = {clause.heading for clause in outline.clauses}
    return lines or [outline.title] * (outline.title not in headings)


def plain_words(text: str) -> list[str]:
    """Words only, without case: what must not get lost."""
    return re.findall(r"[^\W_]+", text.casefold())


def printed(element: etree._Element) -> str:
    """What a paragraph or a table prints, a blank for a tab and between cells."""
    pieces = []
    for node in element.iter(f"{W}t", f"{W}tab", f"{W}p"):
        is_words = node.tag == f"{W}t"
        pieces.append(str(node.text or "") if is_words else " ")
    return " ".join("".join(pieces).split())
