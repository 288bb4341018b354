"""What a test asks of a Word file that was looked through or stripped."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.publishing import traces_of
from tests.read.docx.builders import texts


def codes_of(content: bytes) -> set[str]:
    """What is found in the file."""
    return {trace.code for trace in traces_of(open_parts(content, "draft.docx"))}


def held_of(content: bytes) -> bytes:
    """All that the package holds, the names of its parts included."""
    with ZipFile(BytesIO(content)) as archive:
        return b"\n".join(
            name.encode() + archive.read(name) for name in archive.namelist()
        )


def words_of(content: bytes) -> list[str]:
    """Its lines that are not empty, with all changes accepted."""
    return [text for text in texts(read_docx(content, "clean.docx").final()) if text]
