"""Real drafts settled in their XML, beside what the reader and Word make of them.

Widths are left aside where the reader gives the columns of the final view in both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from constitution_diff.model import Paragraph, RevisionKind, View
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.resolve import accept_all, reject_all
from tests.render.docx.resolve.settling import saved

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from constitution_diff.model import Row, Source
    from constitution_diff.render.docx.resolve import Decide

_CHANGE = re.compile(rb"<w:(?:ins|del|move\w+|cell\w+|custom\w+|\w+Change)[ />]")
_SETTLED = ((accept_all, View.FINAL), (reject_all, View.ORIGINAL))


@pytest.fixture(scope="session")
def drafts(shared: Path) -> list[tuple[Path, Source]]:
    """Every Word file with tracked changes."""
    paths = sorted((shared / "realdata" / "docx").rglob("*.docx"))
    marked = (path for path in paths if _is_marked(path))
    read = ((path, read_docx(path.read_bytes(), path.name)) for path in marked)
    return [(path, source) for path, source in read if _has_changes(source)]


def _is_marked(path: Path) -> bool:
    """Whether some part names a tracked change; quicker to tell than by reading."""
    with ZipFile(path) as package:
        texts = (one for one in package.namelist() if one.endswith(".xml"))
        return any(_CHANGE.search(package.read(one)) for one in texts)


def _has_changes(source: Source) -> bool:
    return any(one.kind is not RevisionKind.COMMENT for one in source.revisions)


def test_a_settled_draft_reads_as_the_view_of_the_draft(
    drafts: list[tuple[Path, Source]],
) -> None:
    assert len(drafts) > 50
    for path, source in drafts:
        for decide, view in _SETTLED:
            settled = _settled(path, decide)
            assert not _has_changes(settled), path
            assert list(_lines(settled)) == list(_lines(source.viewed(view))), path


def test_the_settled_files_that_come_with_drafts_read_alike(shared: Path) -> None:
    folder = shared / "realdata" / "docx" / "docxodus-accept-reject"
    endings = (("-Accepted", accept_all), ("-Rejected", reject_all))
    drafts = [one for one in folder.glob("*.docx") if one.stem[-3:] != "ted"]
    drafts += [one for one in folder.glob("*.docx") if one.stem.endswith("Inserted")]
    assert len(drafts) >= 26

    for path in drafts:
        for ending, decide in endings:
            given = path.with_stem(path.stem + ending)
            expected = read_docx(given.read_bytes(), given.name)
            assert list(_lines(_settled(path, decide))) == list(_lines(expected)), path


def test_words_own_comparison_gives_both_its_versions(shared: Path) -> None:
    folder = shared / "realdata" / "docx" / "word-compare-oracle"
    draft = folder / "02_word_redline.docx"

    for name, decide in (("02_base", reject_all), ("02_next", accept_all)):
        path = folder / f"{name}.docx"
        expected = read_docx(path.read_bytes(), path.name)
        settled = _settled(draft, decide)
        # Word takes the styles themselves from one of the two versions.
        plain = list(_lines(expected, styled=False))
        assert list(_lines(settled, styled=False)) == plain


def _settled(path: Path, decide: Decide) -> Source:
    return read_docx(saved(path.read_bytes(), decide), path.name)


def _lines(source: Source, *, styled: bool = True) -> Iterator[object]:
    """Paragraphs with their number, style and text; tables row by row."""
    for block in source.blocks:
        if isinstance(block, Paragraph):
            style = block.style if styled else ""
            yield (block.role, block.note_id, style, block.label, block.text)
        else:
            yield [_cells(row) for row in block.rows]


def _cells(row: Row) -> list[list[str]]:
    """The cells; those without words are also what a row leaves out on its left."""
    cells = [[one.labelled_text for one in cell.paragraphs] for cell in row.cells]
    return [cell for cell in cells if any(cell)]
