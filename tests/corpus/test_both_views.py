"""Both states of a draft, read together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from constitution_diff.model import View
from constitution_diff.outline import outline_both, outline_final, outline_source
from constitution_diff.read import read_source

_CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.mark.parametrize(
    "name", ["documents/harrowmere-v3-draft.docx", "prints/harrowmere-v3-draft.pdf"]
)
def test_both_states_are_those_that_are_read_one_by_one(name: str) -> None:
    source = read_source((_CORPUS / name).read_bytes(), name)

    final, original = outline_both(source)

    assert final == outline_source(source)
    assert original == replace(outline_source(source, View.ORIGINAL), references=())
    assert final.clauses != original.clauses


@pytest.mark.parametrize(
    "name",
    [
        "documents/harrowmere-v2.docx",
        "documents/harrowmere-v3-draft.docx",
        "prints/harrowmere-v3-draft.pdf",
    ],
)
def test_a_current_version_is_read_but_for_what_its_changes_took_out(name: str) -> None:
    source = read_source((_CORPUS / name).read_bytes(), name)

    current = outline_final(source)

    whole = outline_source(source)
    unplaced = (replace(change, original=None) for change in whole.revisions)
    assert current == replace(whole, revisions=tuple(unplaced))
