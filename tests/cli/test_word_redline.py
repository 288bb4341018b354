"""A Word redline from the command line, accepted and rejected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Source, Table
from constitution_diff.read.docx import read_docx
from tests.cli.running import DOCUMENTS, names, run, told

if TYPE_CHECKING:
    from pathlib import Path

_OLD, _NEW = (DOCUMENTS / f"harrowmere-v{version}.docx" for version in (1, 2))


def _says(source: Source) -> list[tuple[str, ...]]:
    return [
        tuple(cell.text for row in block.rows for cell in row.cells)
        if isinstance(block, Table)
        else (block.role.value, block.labelled_text)
        for block in source.blocks
    ]


def test_it_reads_as_both_files_by_its_tracked_changes(tmp_path: Path) -> None:
    ended = run("compare", str(_OLD), str(_NEW), "-o", "redline.docx", cwd=tmp_path)

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    old, new = (read_docx(path.read_bytes(), path.name) for path in (_OLD, _NEW))
    assert ended.returncode == 1
    assert read.revisions
    assert _says(read.original()) == _says(old.final())
    assert _says(read.final()) == _says(new.final())


def test_author_and_date_are_those_that_were_given(tmp_path: Path) -> None:
    run(
        "compare", str(_OLD), str(_NEW), "-o", "redline.docx",
        "--author", "Legal Services", "--date", "2026-11-29", cwd=tmp_path,
    )  # fmt: skip

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    assert {(one.author, one.date) for one in read.revisions} == {
        ("Legal Services", "2026-11-29T00:00:00Z")
    }


def test_a_document_in_several_files_has_no_word_redline(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    for at, path in enumerate((_OLD, _NEW)):
        (tmp_path / "old" / f"Part {at + 1}.docx").write_bytes(path.read_bytes())

    ended = run("compare", "old", str(_NEW), "-o", "redline.docx", cwd=tmp_path)

    assert ended.returncode == 2
    assert "a Word redline is made of one file on each side" in told(ended)[-1]
    assert names(tmp_path) == {"old"}
