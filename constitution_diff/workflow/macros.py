"""Word files with macros, and templates: what is written of them is a document."""

from __future__ import annotations

from constitution_diff.model import Notice
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.publishing import as_document, is_document


def as_plain_document(content: bytes, name: str) -> tuple[bytes, tuple[Notice, ...]]:
    """A Word file that may be called .docx, and what is told where it was none."""
    if is_document(content, name):
        return content, ()
    parts = open_parts(content, name)
    if not as_document(parts):
        return content, ()
    return parts.saved(), (macros_left_out(name),)


def macros_left_out(name: str) -> Notice:
    """That a file with macros, or a template, became a document."""
    return Notice(
        "macros-left-out",
        f"{name} holds macros, or is a template. What was written is a document "
        "(.docx) without them, for Word opens nothing else under that name.",
    )
