"""PDFs of real series: no word is lost, and they say what Word and Markdown say.

Looked at, and still wrong: Tintern breaks a sentence behind "Regulation 3.2"; LuCompSoc
has a heading that runs on in the text; the X.Org Foundation prints "Article 0" and its
title on two lines, which stay two headings.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Paragraph

from .conftest import shared_folder
from .outlines import outlined, source_of
from .seeds import plain_words

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Block

_SERIES = shared_folder() / "realdata" / "revision_series"
_CHESS = _SERIES / "pittsburgh-chess-bylaws"
_FILES = sorted(_SERIES.glob("*/*.pdf"))


def _name(value: Path) -> str:
    return f"{value.parent.name}/{value.stem}"


def _words(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"{block.label} {block.text}"
    return " ".join(cell.text for row in block.rows for cell in row.cells)


@pytest.mark.parametrize("path", _FILES, ids=_name)
def test_no_word_of_a_pdf_is_lost(path: Path) -> None:
    source = source_of(path)
    outline = outlined(path)

    kept = [
        *(f"{c.label} {c.words} {' '.join(c.cells)}" for c in outline.clauses),
        *(entry.raw for entry in outline.contents),
        *(line.text for line in outline.furniture),
        *(change.revision.text for change in outline.revisions),
    ]
    missing = Counter(plain_words(" ".join(map(_words, source.blocks))))
    missing -= Counter(plain_words(" ".join(kept)))

    assert not missing


@pytest.mark.parametrize("path", _FILES, ids=_name)
def test_a_pdf_against_itself_differs_nowhere(path: Path) -> None:
    assert compare_outlines(outlined(path), outlined(path)).identical


def _clauses(path: Path) -> Counter[tuple[str, str]]:
    return Counter(
        (clause.label, " ".join(plain_words(clause.words)))
        for clause in outlined(path).clauses
    )


@pytest.mark.parametrize("stem", ["v02_c67342c", "v05_c9d0a2d"])
def test_the_chess_club_prints_the_clauses_of_its_word_file(stem: str) -> None:
    """The print numbers the articles besides: "1 Article I. Membership". Its lines are
    numbered in the margin, and an article's title runs over its pages. The number of
    three articles is left with the words, as it continues the list above it."""
    word, printed = _clauses(_CHESS / f"{stem}.docx"), _clauses(_CHESS / f"{stem}.pdf")

    only_word, only_print = word - printed, printed - word

    assert {label for label, _ in only_word} <= {"", *_articles()}
    printed_words = {words.lstrip("0123456789 ") for _, words in only_print}
    assert printed_words >= {
        f"{article} {words}".lower()
        for article, words in only_word
        if article in _articles()
    }
    unlabelled = {words for label, words in only_print if not label}
    assert {words for words in unlabelled if "article" not in words} <= {
        "the pittsburgh chess club inc",
        "bylaws",
    }


def _articles() -> list[str]:
    return [f"Article {n}" for n in "I II III IV V VI VII VIII".split()]


def test_numbers_of_lines_are_furniture() -> None:
    furniture = outlined(_CHESS / "v02_c67342c.pdf").furniture

    numbers = [line.text for line in furniture if line.where == "margin"]

    assert numbers[0] == "5 10 15 20 25 30"
    assert all(
        int(number) % 5 == 0 for numbers_of in numbers for number in numbers_of.split()
    )


def test_the_contents_of_a_real_constitution_are_no_clauses() -> None:
    path = _SERIES / "uk-lucompsoc-constitution-pdf" / "v06_2024-09-16_88dc733.pdf"

    entries = [(e.label, e.title, e.page) for e in outlined(path).contents]

    assert entries[:3] == [
        ("1", "Preface", "4"),
        ("1.1", "Format", "4"),
        ("1.2", "Definitions", "4"),
    ]


def test_words_broken_at_the_ends_of_lines_are_whole_in_a_print() -> None:
    path = _SERIES / "uk-lucompsoc-constitution-pdf" / "v06_2024-09-16_88dc733.pdf"

    broken = [c.text for c in outlined(path).clauses if "- " in c.text[:-1]]

    assert not [text for text in broken if " - " not in text]
