"""Small Word files for the command line, and what a redline of files says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Source, Table
from constitution_diff.render.docx.parts import open_parts
from tests.cli.running import DOCUMENTS
from tests.read.docx.builders import docx, p

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = (DOCUMENTS / f"harrowmere-v{version}.docx" for version in (1, 2))


def words_of(source: Source) -> list[tuple[str, ...]]:
    return [
        tuple(cell.text for row in block.rows for cell in row.cells)
        if isinstance(block, Table)
        else (block.role.value, block.labelled_text)
        for block in source.blocks
    ]


SMALL = ("compare", "old.docx", "new.docx")


def write_small(folder: Path, kind: str = "") -> None:
    """Two small Word files; the newer is of another main type where one is named."""
    (folder / "old.docx").write_bytes(docx(p("The quorum is five members.")))
    new = docx(p("The quorum is six members."))
    if kind:
        parts = open_parts(new, "new.docx")
        types = parts.contents["[Content_Types].xml"].decode()
        typed = types.replace(_MAIN, f"vnd.ms-word.{kind}.main+xml")
        assert typed != types
        parts.put("[Content_Types].xml", typed.encode())
        new = parts.saved()
    (folder / "new.docx").write_bytes(new)


_MAIN = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
