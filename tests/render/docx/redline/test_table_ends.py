"""Texts that end in a table, or in nothing: Word puts an empty paragraph behind it.

python-docx and others write them so. What is given back is the text as Word has it.
"""

from __future__ import annotations

from itertools import permutations
from typing import Final

import pytest

from tests.judges.constructs import SECTION, box, grid, line, note, note_part
from tests.judges.redlines import Triple
from tests.read.docx.builders import docx, p, r

from .redlining import (
    marks,
    not_given_back,
    part_names,
    proved,
    redlined,
    shown,
    tried,
)

_ALPHA: Final = p("The fees are these.")
_FEES: Final = grid(line("Fee for hire", "Five pounds"))
_DEARER: Final = grid(line("Fee for hire", "Six pounds"))
_TEXTS: Final = {"word/document.xml", "word/footnotes.xml"}
_BODIES: Final = (
    "", _FEES, _ALPHA + _FEES, _ALPHA + _DEARER, _DEARER + p(""),
    _ALPHA + _FEES + p("It ends here."), _ALPHA,
)  # fmt: skip


def _as_word_has_it(text: str) -> str:
    return text if text.endswith("</w:p>") else text + p("")


def _wrongs(old: tuple[str, str], new: tuple[str, str]) -> list[str]:
    """Of the bodies, or whatever else, as the files have them and as Word has them."""
    redline = proved(docx(old[0]), docx(new[0]))
    assert redline.n_replaced == 0
    return not_given_back(Triple(redline.content, docx(old[1]), docx(new[1])))


@pytest.mark.parametrize(("old", "new"), [*permutations(_BODIES, 2)])
def test_a_body_that_ends_in_a_table_or_is_empty_is_given_back(
    old: str, new: str
) -> None:
    ends = {one: one.endswith("</w:p>") for one in (old, new)}
    as_word = map(_as_word_has_it, (old, new)) if any(ends.values()) else (old, new)

    ours, theirs = zip((old, new), as_word, strict=True)

    assert _wrongs(ours, theirs) == []


_END: Final = _ALPHA + p("The hall is free to schools.")


@pytest.mark.parametrize(
    "annex",
    [
        _FEES + p(""),
        p("Schedule") + _FEES + p("Adopted in May."),
        _FEES + p("Two.") + _DEARER + p("Three.") + p("Four."),
    ],
)
def test_words_before_a_table_that_comes_or_goes_at_the_end_stay(annex: str) -> None:
    new = _END + annex

    coming, going = redlined(_END, new), redlined(new, _END)

    assert "hall" not in "".join(marks(coming) + marks(going))
    assert _wrongs((_END, _END), (new, new)) == []
    assert _wrongs((new, new), (_END, _END)) == []


def test_they_stay_in_a_cell_and_in_a_note_too() -> None:
    for around in (_in_a_cell, _in_a_note):
        old, new = around(_END), around(_END + _FEES + p(""))
        redline = tried(old, new)

        assert not_given_back(redline) == []
        for part in part_names(redline.redline) & _TEXTS:
            assert "hall" not in "".join(marks(shown(redline.redline, part)))


def _in_a_cell(text: str) -> bytes:
    return docx(grid(line(box(text), "Hall")) + p("End."))


def _in_a_note(text: str) -> bytes:
    body = p(r("Hall") + note()) + p("End.")
    return docx(body, footnotes=note_part("footnote", text))


@pytest.mark.parametrize("inside", ["", _FEES])
def test_so_is_a_cell(inside: str) -> None:
    ours = grid(line(box(inside), "Hall")) + p("End.")
    as_word = grid(line(box(inside + p("")), "Hall")) + p("End.")
    theirs = grid(line(box(inside + p("Free.")), "Hall")) + p("End.")

    assert _wrongs((ours, as_word), (theirs, theirs)) == []
    assert _wrongs((theirs, theirs), (ours, as_word)) == []


def test_so_is_a_header_that_holds_nothing() -> None:
    named = '<w:headerReference w:type="default" r:id="header0"/>'
    body = _ALPHA + SECTION.format(named)
    bare, said = docx(body, header1=""), docx(body, header1=p("Adopted in May"))

    coming, going = proved(bare, said).content, proved(said, bare).content

    assert marks(shown(coming, "word/header1.xml")) == ["ins Adopted in May"]
    assert marks(shown(going, "word/header1.xml")) == ["del Adopted in May"]
    assert not_given_back(Triple(coming, docx(body, header1=p("")), said)) == []


def test_a_table_that_ends_both_texts_has_nothing_put_behind_it() -> None:
    redline = proved(docx(_ALPHA + _FEES), docx(_ALPHA + _DEARER)).content

    assert shown(redline).endswith("</w:tbl>")


@pytest.mark.parametrize("bodies", [*permutations((_ALPHA, grid() + _ALPHA), 2)])
def test_a_table_without_rows_is_in_nobodys_way(bodies: tuple[str, str]) -> None:
    redline = proved(*map(docx, bodies))

    assert marks(shown(redline.content)) == []
