"""Small Word files with tracked changes, written out for the judge of redlines."""

from __future__ import annotations

from html import escape
from itertools import count

from benchmarks.pdf.package import package

_IDS = count(1)


def docx(*blocks: str, notes: tuple[str, ...] = (), **running: str) -> bytes:
    """A Word file of these blocks; `running` holds headers and footers by part."""
    references = "".join(
        f'<w:{name.rstrip("0123456789")}Reference w:type="default" r:id="{name}"/>'
        for name in running
    )
    body = f"{''.join(blocks)}<w:sectPr>{references}</w:sectPr>"
    return package(body, notes, running, hyphenated=False)


def p(*inside: str, mark: str = "", properties: str = "") -> str:
    """A paragraph; `mark` is what befell the mark at its end."""
    changed = f"<w:rPr>{_change(mark)}</w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{properties}{changed}</w:pPr>{''.join(inside)}</w:p>"


def kept(text: str) -> str:
    """A run, with tabs where the text has them."""
    parts = (f'<w:t xml:space="preserve">{escape(part)}</w:t>'
             for part in text.split("\t"))  # fmt: skip
    return f"<w:r>{'<w:tab/>'.join(parts)}</w:r>"


def ins(text: str) -> str:
    """An inserted run."""
    return _tracked("ins", text)


def gone(text: str) -> str:
    """A deleted run."""
    return _tracked("del", text)


def away(text: str) -> str:
    """A run that was moved away."""
    return _tracked("moveFrom", text)


def here(text: str) -> str:
    """A run that was moved here."""
    return _tracked("moveTo", text)


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells: str, mark: str = "") -> str:
    """A row of cells, each given as paragraphs."""
    changed = f"<w:trPr>{_change(mark)}</w:trPr>" if mark else ""
    return f"<w:tr>{changed}{''.join(map(cell, cells))}</w:tr>"


def cell(inside: str, mark: str = "") -> str:
    """A cell of paragraphs; one that is a cell already stays as it is."""
    if inside.startswith("<w:tc>"):
        return inside
    changed = _change(mark) if mark else ""
    return f"<w:tc><w:tcPr>{changed}</w:tcPr>{inside}</w:tc>"


def numbered(level: int, list_id: int = 1) -> str:
    """What makes Word count a paragraph."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def _tracked(change: str, text: str) -> str:
    opened = _change(change).removesuffix("/>")
    written = kept(text)
    if change in {"del", "moveFrom"}:
        written = written.replace("<w:t ", "<w:delText ")
        written = written.replace("</w:t>", "</w:delText>")
    return f"{opened}>{written}</w:{change}>"


def _change(name: str) -> str:
    return (
        f'<w:{name} w:id="{next(_IDS)}" w:author="A Clerk" '
        'w:date="2026-02-03T10:00:00Z"/>'
    )
