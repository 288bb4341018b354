"""Real constitutions set as documents of our own, and read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.render.docx.document import placed
from tests.evidence import sampled
from tests.render.document.reading import read_again, said

from .conftest import shared_folder
from .outlines import outlined
from .seeds import NAMES, seed_outline

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Outline

_SERIES = shared_folder() / "realdata" / "revision_series"
_FILES = sorted(
    path
    for suffix in ("md", "txt", "docx", "pdf")
    for path in _SERIES.glob(f"*/*.{suffix}")
)
_LEAST_SHARE = 0.99
"""In six of all 131 files one provision has another id. In five a short line above a
list reads as a heading in Word, which has no blank lines to tell by."""


def _known(outline: Outline) -> list[tuple[object, ...]]:
    return [
        (clause.id, clause.parent, clause.label, clause.words, clause.cells)
        for clause in outline.clauses
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_seed_read_again_has_the_same_provisions(name: str) -> None:
    outline = seed_outline(name)

    assert _known(read_again(outline)) == _known(outline)


@pytest.mark.parametrize(
    "path", sampled(_FILES, 30), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_a_version_read_again_says_the_same_in_the_same_order(path: Path) -> None:
    outline = outlined(path)

    again = read_again(outline)

    ids = {clause.id for clause in outline.clauses}
    share = len(ids & {clause.id for clause in again.clauses}) / len(ids)
    print(f"{path.parent.name}/{path.name}: {share:.3f} of {len(ids)} ids again")  # noqa: T201
    assert said(again) == said(outline)
    assert share >= _LEAST_SHARE
    if share == 1:
        places = {clause.id: clause.places for clause in placed(outline).clauses}
        assert places == {clause.id: clause.places for clause in again.clauses}
