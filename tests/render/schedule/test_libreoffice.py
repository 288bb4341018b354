"""The schedule as LibreOffice prints it: nothing to repair, a head on every page."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from constitution_diff.render.schedule.to_docx import docx_schedule
from constitution_diff.render.schedule.to_xlsx import xlsx_schedule
from tests.builders import compared

if TYPE_CHECKING:
    from pathlib import Path

_RULES = "\n\n".join(
    f"1.{n} Rule {n} says that {n + 2} members make a quorum." for n in range(1, 60)
)


@pytest.mark.slow
def test_libreoffice_prints_every_row_under_a_repeated_head(tmp_path: Path) -> None:
    comparison = compared(
        f"1. Rules\n\n{_RULES}", f"1. Rules\n\n{_RULES}".replace(" a ", " the ")
    )
    file = tmp_path / "schedule.docx"
    file.write_bytes(docx_schedule(comparison))

    pages = _printed(file)

    assert len(pages) > 3
    for number, (width, height, text) in enumerate(pages, start=1):
        assert width > height
        assert f"Page {number} of {len(pages)}" in text
        assert "Proposed text" in text or number == 1
    words = " ".join(" ".join(text for _, _, text in pages).split())
    assert all(f"Rule {n} says" in words for n in range(1, 60))


@pytest.mark.slow
def test_libreoffice_prints_a_workbook_with_all_words_of_a_row(tmp_path: Path) -> None:
    long = "The clerk keeps a register of the interests of members. " * 12
    file = tmp_path / "schedule.xlsx"
    file.write_bytes(xlsx_schedule(compared(f"1. {long}", f"1. {long}Quite so.")))

    _, rows = _printed(file)

    width, height, text = rows
    assert width > height
    assert "Proposed text" in text
    assert "[Quite so.]" in " ".join(text.split())


def _printed(file: Path) -> list[tuple[float, float, str]]:
    """The pages of the file as LibreOffice prints it."""
    folder = file.parent
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
         "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return _pages(file.with_suffix(".pdf"))


def _pages(path: Path) -> list[tuple[float, float, str]]:
    """The size and the words of each page."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [
            (*page.get_size(), page.get_textpage().get_text_range())
            for page in document
        ]
    finally:
        document.close()
