"""A Word redline of what is no Word file, or several."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.model import Outline, View
from constitution_diff.outline import outline_source
from constitution_diff.read.docx import read_docx
from constitution_diff.workflow import Request, outline_of
from tests.cli.running import DOCUMENTS, names, run, told
from tests.cli.word_files import NEW, OLD

if TYPE_CHECKING:
    from pathlib import Path


def test_a_document_in_several_files_has_no_word_redline(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    for at, path in enumerate((OLD, NEW)):
        (tmp_path / "old" / f"Part {at + 1}.docx").write_bytes(path.read_bytes())

    ended = run("compare", "old", str(NEW), "-o", "redline.docx", cwd=tmp_path)

    assert ended.returncode == 2
    assert "a Word redline is made of one file on each side" in told(ended)[-1]
    assert names(tmp_path) == {"old"}


_ALIKE = "In the Word redline it is set like harrowmere-v2.docx"
_OWN = "a document made of the provisions of both"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [("documents/harrowmere-v1.txt", "documents/harrowmere-v2.docx", _ALIKE),
     ("documents/harrowmere-v2.docx", "prints/harrowmere-v3.pdf", _ALIKE),
     ("documents/harrowmere-v1.txt", "documents/harrowmere-v2.txt", _OWN)],
)  # fmt: skip
def test_what_is_no_word_file_is_redlined_as_one(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    files = [DOCUMENTS.parent / name for name in (old, new)]

    ended = run("compare", *map(str, files), "-o", "redline.docx", cwd=tmp_path)

    read = read_docx((tmp_path / "redline.docx").read_bytes(), "redline.docx")
    outlines = [outline_of(Request(one.name, one.read_bytes())) for one in files]
    assert says in " ".join(told(ended))
    assert [_provisions(outline_source(read, view)) for view in _VIEWS] == list(
        map(_provisions, outlines)
    )


_VIEWS = (View.ORIGINAL, View.FINAL)


def _provisions(outline: Outline) -> list[tuple[str, ...]]:
    return [
        (clause.citation, clause.label, clause.words, *clause.cells)
        for clause in outline.clauses
    ]
