"""A Word redline gives back both files, whatever a clerk did to the first."""

from __future__ import annotations

from typing import Final

from hypothesis import given, settings

from constitution_diff.render.docx.redline import faults
from tests.judges.validity import new_faults
from tests.render.docx.redline.redlining import Reading, untried

from .word_files import Pieces, revised, written

_RAGGED: Final = "columns in a grid of"
"""A row that went from a table that also gained a column has a cell less than the
table, as it had. Word and LibreOffice open such tables; the judge of files counts it
as a fault."""


@given(revised())
def test_rejected_it_is_the_old_and_accepted_the_new_file(
    pair: tuple[Pieces, Pieces],
) -> None:
    old, new = map(written, pair)

    redline = untried(old, new)

    read = Reading.of(redline.content)
    assert read.rejected == Reading.of(old).accepted
    assert read.accepted == Reading.of(new).accepted
    assert list(faults(redline)) == []


@settings(max_examples=40)
@given(revised())
def test_it_has_no_faults_that_its_files_do_not_have(
    pair: tuple[Pieces, Pieces],
) -> None:
    old, new = map(written, pair)

    redline = untried(old, new)

    found = new_faults(redline.content, old, new)
    assert [fault for fault in found if _RAGGED not in fault] == []


@settings(max_examples=20)
@given(revised())
def test_the_same_files_give_the_same_bytes(pair: tuple[Pieces, Pieces]) -> None:
    old, new = map(written, pair)

    assert untried(old, new).content == untried(old, new).content
