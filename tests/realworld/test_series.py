"""Revisions of real constitutions and by-laws: read whole, and compared by the laws."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Paragraph
from tests.evidence import sampled

from .conftest import shared_folder
from .outlines import outlined, source_of
from .seeds import plain_words

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Block, Span

_SERIES = shared_folder() / "realdata" / "revision_series"
_FILES = sorted(
    path for suffix in ("md", "txt", "docx") for path in _SERIES.glob(f"*/*.{suffix}")
)
_TEXTS = [path for path in _FILES if path.suffix != ".docx"]
_STEPS = [
    (old, new)
    for old, new in pairwise(_FILES)
    if (old.parent, old.suffix) == (new.parent, new.suffix)
]


def _name(value: Path) -> str:
    return f"{value.parent.name}/{value.stem}"


@pytest.mark.parametrize("path", sampled(_TEXTS, 30), ids=_name)
def test_no_word_of_a_text_is_lost(path: Path) -> None:
    read = [span.text for block in source_of(path).blocks for span in _spans(block)]
    outline = outlined(path)

    kept = [
        *(f"{c.label} {c.words} {' '.join(c.cells)}" for c in outline.clauses),
        *(entry.raw for entry in outline.contents),
        *(line.text for line in outline.furniture),
        *(change.revision.text for change in outline.revisions),
    ]
    missing = Counter(plain_words(" ".join(read)))
    missing -= Counter(plain_words(" ".join(kept)))

    assert not missing


def _spans(block: Block) -> list[Span]:
    if isinstance(block, Paragraph):
        return list(block.spans)
    cells = (cell for row in block.rows for cell in row.cells)
    return [span for cell in cells for p in cell.paragraphs for span in p.spans]


@pytest.mark.parametrize("path", sampled(_FILES, 30), ids=_name)
def test_a_version_against_itself_differs_nowhere(path: Path) -> None:
    assert compare_outlines(outlined(path), outlined(path)).identical


@pytest.mark.parametrize(("old", "new"), sampled(_STEPS, 25))
def test_a_step_accounts_for_every_clause_and_can_be_turned_round(
    old: Path, new: Path
) -> None:
    there = compare_outlines(outlined(old), outlined(new))
    back = compare_outlines(outlined(new), outlined(old))

    held = Counter(clause for link in there.links for clause in link.new)
    assert held == Counter(clause.id for clause in there.new.clauses)
    assert {(k.old, k.new, k.moved, k.text) for k in there.links} == {
        (k.new, k.old, k.moved, k.text) for k in back.links
    }
