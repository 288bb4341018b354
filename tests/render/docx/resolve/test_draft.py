"""The tracked draft of the corpus, settled in its XML and read again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from constitution_diff.model import RevisionKind, View
from constitution_diff.outline import outline_source
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.resolve import accept_all, reject_all
from tests.builders import tree
from tests.render.docx.resolve.settling import saved

if TYPE_CHECKING:
    from constitution_diff.render.docx.resolve import Decide

_DRAFT = Path(__file__).parents[4] / "corpus/documents/harrowmere-v3-draft.docx"


@pytest.mark.parametrize(
    ("decide", "view"), [(accept_all, View.FINAL), (reject_all, View.ORIGINAL)]
)
def test_the_draft_settled_has_the_provisions_of_its_view(
    decide: Decide, view: View
) -> None:
    draft = read_docx(_DRAFT.read_bytes(), _DRAFT.name)

    settled = read_docx(saved(_DRAFT.read_bytes(), decide), _DRAFT.name)

    assert all(one.kind is RevisionKind.COMMENT for one in settled.revisions)
    expected, found = outline_source(draft, view), outline_source(settled)
    assert tree(found) == tree(expected)
    assert [one.words for one in found.clauses] == [
        one.words for one in expected.clauses
    ]
