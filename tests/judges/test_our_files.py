"""Every Word file that this project makes is valid."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from benchmarks.docx_generate import word_file
from constitution_diff.model import Audience, Edition
from constitution_diff.render.reports import REPORTS
from tests.judges.validity import faults
from tests.render import planted
from tests.render.test_audience import REPORTS_FOR_PEOPLE, value_of

_CORPUS: Final = sorted(
    (Path(__file__).parents[2] / "corpus" / "documents").glob("*.docx"),
)
_WORD: Final = [row for row in REPORTS_FOR_PEOPLE if row[2] == "docx"]


@pytest.mark.parametrize("path", _CORPUS, ids=lambda path: path.name)
def test_a_document_of_the_corpus_is_valid(path: Path) -> None:
    assert faults(path.read_bytes()) == []


@pytest.mark.parametrize("pages", [1, 20])
def test_a_generated_document_is_valid(pages: int) -> None:
    assert faults(word_file(pages)) == []


@pytest.mark.parametrize("audience", Audience)
@pytest.mark.parametrize(("verb", "report", "name"), _WORD)
def test_a_report_in_word_is_valid(
    verb: str, report: str, name: str, audience: Audience
) -> None:
    edition = Edition(audience, decisions=planted.DECISIONS)

    assert faults(REPORTS[verb][report][name](value_of(verb), edition)) == []
