"""Lines of covers and contents lists that both sides have."""

from __future__ import annotations

from constitution_diff.model import Clause, ClauseId, Kind
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render.docx.borrowed.lines import with_covers, with_same
from constitution_diff.render.docx.borrowed.pairing import Hold, Pairing

_TEXT = outline_source(read_source(b"Nobody smokes in the chamber.\n", "new.txt"))


def _line(name: str, words: str) -> Clause:
    return Clause(ClauseId(name), Kind.PARAGRAPH, text=words)


def test_a_title_that_is_a_provision_on_one_side_is_the_title_of_the_other() -> None:
    ours, title = _line("1", "The Chess Club"), _line("cover", "The Chess Club")
    pairing = Pairing((Hold((ours,)),), gone=(), n_left_out=0)

    found = with_covers(pairing, _TEXT, [title])

    assert found.holds == (Hold((ours,), (title,)),)


def test_provisions_that_were_not_linked_are_not_paired_as_lines() -> None:
    ours, theirs = _line("1", "The chess club"), _line("2", "The chess club")
    pairing = Pairing((Hold((ours,)),), gone=(theirs,), n_left_out=0)

    assert with_covers(pairing, _TEXT, [theirs]) == pairing


def test_an_entry_of_the_contents_that_is_read_as_a_provision_stays_one_line() -> None:
    ours, entry = _line("1", "Open questions"), _line("line 1", "Open questions")
    another = _line("line 2", "Contributors")
    pairing = Pairing((Hold((ours,)),), gone=(), n_left_out=0)

    found = with_same(pairing, [another, entry])

    assert found.holds == (Hold((ours,), (entry,)),)
