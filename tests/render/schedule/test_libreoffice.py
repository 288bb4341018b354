"""The schedule as LibreOffice prints it: nothing to repair, a head on every page."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from constitution_diff.render.schedule.to_docx import docx_schedule
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

    subprocess.run(
        ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
         "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip

    pages = _pages(tmp_path / "schedule.pdf")
    assert len(pages) > 3
    for number, (width, height, text) in enumerate(pages, start=1):
        assert width > height
        assert f"Page {number} of {len(pages)}" in text
        assert "Proposed text" in text or number == 1
    words = " ".join(" ".join(text for _, _, text in pages).split())
    assert all(f"Rule {n} says" in words for n in range(1, 60))


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
