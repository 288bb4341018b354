"""A web page from its body, and what was read of it."""

from __future__ import annotations

from constitution_diff.model import Paragraph, Role, Source, Table
from constitution_diff.read.html import read_html


def read(markup: str) -> Source:
    return read_html(f"<!DOCTYPE html><body>{markup}".encode(), "page.html")


def paragraphs(source: Source) -> list[Paragraph]:
    return [block for block in source.blocks if isinstance(block, Paragraph)]


def lines(markup: str) -> list[str]:
    """Each paragraph of the body with its number, and of contents and notes."""
    around = (Role.HEADER, Role.FOOTER, Role.HIDDEN)
    kept = [p for p in paragraphs(read(markup)) if p.role not in around]
    return [f"{p.label} {p.text}".strip() for p in kept]


def furniture(markup: str) -> list[tuple[str, str]]:
    around = (Role.HEADER, Role.FOOTER, Role.HIDDEN)
    return [(p.text, p.reason) for p in paragraphs(read(markup)) if p.role in around]


def rows(markup: str) -> list[list[str]]:
    table = next(block for block in read(markup).blocks if isinstance(block, Table))
    return [[cell.text for cell in row.cells] for row in table.rows]
