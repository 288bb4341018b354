"""The PDFs of the corpus say what the Word files beside them say."""

from __future__ import annotations

import json
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from benchmarks.pdf.balloons import draw
from benchmarks.pdf.draft import COMES, GOES
from benchmarks.pdf.harrowmere import corpus_look, tracked_draft
from benchmarks.pdf.pages import page_texts, squeezed
from benchmarks.pdf.printed import state

if TYPE_CHECKING:
    from corpus.tools.drafted import Op

CORPUS = Path(__file__).parents[2] / "corpus"
MANIFEST = tomllib.loads((CORPUS / "manifest.toml").read_text("utf-8"))
PRINTS = [
    print_
    for document in MANIFEST["documents"]
    for print_ in document.get("prints", ())
]
_MOST_BYTES = 300_000


def clauses(name: str) -> list[tuple[str, str]]:
    """Label and words of every clause; of a table its rows alone."""
    listed = json.loads((CORPUS / f"documents/{name}.clauses.json").read_text("utf-8"))
    return [
        (
            clause["label"],
            "\t".join(clause.get("cells", ()))
            or clause.get("heading")
            or clause.get("text"),
        )
        for clause in listed
        if clause["kind"] != "table"
    ]


def test_every_pdf_has_the_listed_sha256_and_is_small() -> None:
    contents = {print_["file"]: (CORPUS / print_["file"]) for print_ in PRINTS}

    assert {path.name for path in (CORPUS / "prints").glob("*")} == {
        path.name for path in contents.values()
    }
    for print_ in PRINTS:
        content = contents[print_["file"]].read_bytes()
        assert sha256(content).hexdigest() == print_["sha256"]
        assert len(content) < _MOST_BYTES
        assert (CORPUS / print_["made_from"]).is_file()


@pytest.mark.parametrize("print_", PRINTS, ids=lambda print_: str(print_["file"]))
def test_every_pdf_names_the_listed_producer(print_: dict[str, str]) -> None:
    with pypdfium2.PdfDocument(CORPUS / print_["file"]) as document:
        assert document.get_metadata_value("Producer") == print_["producer"]


def test_the_published_pdf_prints_every_clause_of_its_revision() -> None:
    pages = page_texts(CORPUS / "prints/harrowmere-v3.pdf")
    printed = squeezed("".join(pages))

    # A clause that goes on overleaf has a footer and a header within it.
    missing = [
        words for _, words in clauses("harrowmere-v3") if squeezed(words) not in printed
    ]

    assert len(missing) < len(pages)


@pytest.mark.parametrize(
    ("name", "gone"), [("harrowmere-v2", COMES), ("harrowmere-v3", GOES)]
)
def test_the_drawn_draft_holds_both_revisions(name: str, gone: frozenset[Op]) -> None:
    drafted = state(tracked_draft(), gone)

    # The first three lines are those above the contents list.
    assert [(clause.label, clause.text) for clause in drafted[3:]] == clauses(name)


def test_the_committed_draft_reads_as_it_would_if_drawn_anew(tmp_path: Path) -> None:
    path = tmp_path / "draft.pdf"

    draw(tracked_draft(), corpus_look(), path)

    assert page_texts(path) == page_texts(CORPUS / "prints/harrowmere-v3-draft.pdf")
