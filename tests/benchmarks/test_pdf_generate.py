"""Generated constitutions say in print what their truth says."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.pdf import generate
from benchmarks.pdf.constitution import SCHEME, Block, Table, constitution
from benchmarks.pdf.numbers import labels, letter
from benchmarks.pdf.pages import page_texts, pages_of, squeezed
from benchmarks.pdf.wordfile import Layout, word_file

if TYPE_CHECKING:
    from pathlib import Path

Truth = dict[str, Any]


@pytest.fixture(scope="module", params=generate.KINDS)
def made(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Truth]:
    folder = tmp_path_factory.mktemp("generated")
    generate.main([request.param, "6", str(folder), "--seed", "3"])
    pdf = folder / f"{request.param}-6.pdf"
    return pdf, json.loads(pdf.with_suffix(".json").read_text("utf-8"))


def test_a_seed_always_gives_the_same_word_file() -> None:
    first, second = (word_file(constitution(60, seed=4), Layout()) for _ in range(2))

    assert first == second


def test_another_seed_gives_another_word_file() -> None:
    first, second = (word_file(constitution(60, seed=s), Layout()) for s in (4, 5))

    assert first != second


def test_hardly_any_two_clauses_are_the_same() -> None:
    blocks = constitution(2_000, seed=1).blocks
    texts = [b.text for b in blocks if isinstance(b, Block) and len(b.text) > 80]

    assert len(set(texts)) > 0.98 * len(texts)


def test_numbering_starts_anew_below_each_number() -> None:
    found = list(labels((0, 1, 2, 3, 4, 4, 3, 2, 1, 2, 0, 1), SCHEME))

    assert found == [
        *("Part 1", "1.", "1.1", "(a)", "(i)", "(ii)", "(b)", "1.2"),
        *("2.", "2.1", "Part 2", "1."),
    ]


@given(st.integers(min_value=1, max_value=26), st.integers(min_value=0, max_value=3))
def test_letters_double_after_z(place: int, round_: int) -> None:
    assert letter(place + 26 * round_) == letter(place) * (round_ + 1)


def test_a_text_that_is_on_no_page_has_page_zero() -> None:
    assert list(pages_of(("Quorum", "Gifts", "Voting"), ("Quorum", "Voting"))) == [
        *(1, 0, 2)
    ]


def test_tables_and_notes_and_italics_occur() -> None:
    blocks = constitution(600, seed=2).blocks
    paragraphs = [block for block in blocks if isinstance(block, Block)]

    assert any(isinstance(block, Table) for block in blocks)
    assert any(block.note for block in paragraphs)
    assert any(span.italic for block in paragraphs for span in block.spans)


@pytest.mark.slow
def test_the_truth_counts_the_pages(made: tuple[Path, Truth]) -> None:
    pdf, truth = made

    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == truth["n_pages"] >= 5


@pytest.mark.slow
def test_only_the_tagged_file_is_tagged(made: tuple[Path, Truth]) -> None:
    pdf, truth = made

    with pypdfium2.PdfDocument(pdf) as document:
        assert bool(document.is_tagged()) is (truth["kind"] == "tagged")


@pytest.mark.slow
def test_a_clause_is_printed_on_its_page(made: tuple[Path, Truth]) -> None:
    pdf, truth = made
    pages = [squeezed(text) for text in page_texts(pdf)]
    clauses = truth["clauses"]

    # A clause after which another begins on the same page ends on it too.
    whole = [
        clause
        for clause, following in pairwise(clauses)
        if clause["page"] == following["page"]
    ]

    assert len(whole) > 0.8 * len(clauses)
    for clause in whole:
        wanted = squeezed(f"{clause['label']} {clause['text']}")
        assert wanted in pages[clause["page"] - 1]


@pytest.mark.slow
def test_running_lines_are_printed_on_their_pages(made: tuple[Path, Truth]) -> None:
    pdf, truth = made
    pages = page_texts(pdf)

    assert len(truth["furniture"]) == 2 * (truth["n_pages"] - 1)
    for line in truth["furniture"]:
        assert line["text"] in pages[line["page"] - 1]


@pytest.mark.slow
def test_the_contents_list_gives_the_page_of_every_heading(
    made: tuple[Path, Truth],
) -> None:
    pdf, truth = made
    listed = squeezed(page_texts(pdf)[1])

    assert truth["contents"]
    for entry in truth["contents"]:
        line = squeezed(f"{entry['label']} {entry['text']} {entry['page']}")
        assert line in listed


@pytest.mark.slow
def test_notes_and_cells_are_printed(made: tuple[Path, Truth]) -> None:
    pdf, truth = made
    printed = squeezed("".join(page_texts(pdf)))
    rows = [cell for table in truth["tables"] for row in table["rows"] for cell in row]

    assert rows
    assert truth["footnotes"]
    # Which note goes on overleaf, with a running line within it, is up to the fonts
    # of the machine.
    for note in truth["footnotes"]:
        half = len(note["text"]) // 2
        halves = note["text"][:half].rpartition(" ")[0], note["text"][half:]
        assert any(squeezed(words) in printed for words in halves)
        assert all(squeezed(word) in printed for word in note["text"].split())
    # A row that goes on overleaf has a header row within it.
    found = [cell for cell in rows if squeezed(cell) in printed]
    assert len(found) > 0.9 * len(rows)
