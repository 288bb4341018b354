"""Scans are images of the pages they say they are."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

from benchmarks.pdf import balloons, scans
from benchmarks.pdf.pages import page_texts, squeezed

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scans")
    balloons.main([str(folder), "2003-boxed", "--blocks", "60"])
    source = folder / "2003-boxed.pdf"
    scans.main([str(source), str(folder), "--first", "2", "--pages", "2"])
    return folder


def truth(made: Path, name: str) -> dict[str, Any]:
    says: dict[str, Any] = json.loads((made / f"{name}.json").read_text("utf-8"))
    return says


def test_a_scan_holds_no_text(made: Path) -> None:
    assert page_texts(made / "scan.pdf") == ("", "")


def test_a_searchable_scan_holds_the_words_of_its_lines(made: Path) -> None:
    pages = page_texts(made / "searchable.pdf")

    says = truth(made, "searchable")["pages"]

    for page, text in zip(says, pages, strict=True):
        assert page["kind"] == "searchable"
        assert squeezed("".join(page["lines"])) == squeezed(text)


def test_a_mixed_file_has_text_on_every_other_page(made: Path) -> None:
    pages = page_texts(made / "mixed.pdf")

    kinds = [page["kind"] for page in truth(made, "mixed")["pages"]]

    assert kinds == ["text", "image"]
    assert [bool(text) for text in pages] == [True, False]


def test_the_page_of_a_scan_is_mostly_light_with_dark_words(made: Path) -> None:
    with pypdfium2.PdfDocument(made / "scan.pdf") as document:
        picture = document[0].render(scale=0.5).to_pil().convert("L")

    counts = picture.histogram()

    assert sum(counts[200:]) > 0.8 * sum(counts)
    assert sum(counts[:128]) > 0.002 * sum(counts)


def test_the_same_pages_are_worn_alike_by_one_seed(made: Path) -> None:
    source = made / "2003-boxed.pdf"

    first, second = (next(scans.scanned(source, [2], seed=5)) for _ in range(2))

    assert first == second


def test_clauses_are_those_of_the_scanned_pages(made: Path) -> None:
    clauses = truth(made, "scan")["clauses"]

    assert clauses
    assert {clause["page"] for clause in clauses} <= {1, 2}
    assert [clause["complete"] for clause in clauses].count(False) == 1
