"""The same version in two formats gives the same outline.

The pairs are those of which the words show that they are one version. Other series
hold no such pair: the Markdown of uccubecats and of skule is years younger than their
Word files, and cissa is Markdown only.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from .conftest import shared_folder
from .outlines import outlined
from .seeds import plain_words

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Outline

_SERIES = shared_folder() / "realdata" / "revision_series"
_CHESS = _SERIES / "pittsburgh-chess-bylaws"
_BYLAWS = _SERIES / "vintage-hoa-bylaws"
_COVENANTS = _SERIES / "vintage-hoa-ccrs"
_SKULE = _SERIES / "skule-bylaw1-constitution"

_Known = tuple[str, str, str]
"""Label, words, and the parent's label."""


def _clauses(path: Path) -> Counter[_Known]:
    return Counter(_known(outlined(path)))


def _known(outline: Outline) -> list[_Known]:
    return [
        (
            clause.label,
            " ".join(plain_words(f"{clause.words} {' '.join(clause.cells)}")),
            outline[clause.parent].label if clause.parent else "",
        )
        for clause in outline.clauses
    ]


def _apart(one: Path, other: Path) -> tuple[list[_Known], list[_Known]]:
    """What only the one holds, and what only the other; prints what they share."""
    first, second = _clauses(one), _clauses(other)
    n_shared = (first & second).total()
    share = 2 * n_shared / (first.total() + second.total())
    print(f"{one.name} and {other.name}: {n_shared} clauses alike, {share:.3f}")  # noqa: T201
    return sorted((first - second).elements()), sorted((second - first).elements())


@pytest.mark.parametrize(
    ("stem", "date"),
    [
        ("v01_4ec0b8b", "october 21 2017"),
        ("v02_c67342c", "march 11 2020"),
        ("v03_01c5d91", "september 9 2020"),
        ("v04_57b26ef", "february 9 2022"),
        ("v05_c9d0a2d", "may 11 2022"),
    ],
)
def test_the_chess_club_says_the_same_in_word_and_markdown(
    stem: str, date: str
) -> None:
    """Word prints the date as a paragraph that ends like a sentence, so it is not
    known for a line of the cover; Markdown says that it is the date."""
    apart = _apart(_CHESS / f"{stem}.docx", _CHESS / f"{stem}.md")

    assert apart == ([("", f"amended by the board of directors {date}", "")], [])


def test_the_home_owners_say_the_same_in_word_and_markdown() -> None:
    """The two files have other titles."""
    bylaws = _apart(_BYLAWS / "Bylaws.docx", _BYLAWS / "v06_2018-10-23_20756c0.md")
    covenants = _apart(
        _COVENANTS / "CovenantsConditionsAndRestrictions.docx",
        _COVENANTS / "v03_2018-10-23_f898b77.md",
    )

    name, title = "vintage homeowners association", "covenants conditions and"
    assert bylaws == ([("", f"{name} bylaws", "")], [("", "bylaws", "")])
    assert covenants == (
        [("", f"{name} {title} restrictions cc rs", "")],
        [("", f"{title} restrictions cc rs", "")],
    )


def test_the_home_owners_bylaws_say_the_same_in_word_and_pdf() -> None:
    assert _apart(_BYLAWS / "Bylaws.docx", _BYLAWS / "Bylaws.pdf") == ([], [])


@pytest.mark.parametrize(
    ("word", "pdf", "most"),
    [
        (
            _COVENANTS / "CovenantsConditionsAndRestrictions.docx",
            _COVENANTS / "CovenantsConditionsAndRestrictions.pdf",
            (5, 8),
        ),
        (
            _SKULE / "word_a_4e325b2.docx",
            _SKULE / "pdf_2017-05-16_c8112fc.pdf",
            (9, 4),
        ),
    ],
    ids=["covenants", "skule"],
)
def test_a_few_clauses_differ_between_word_and_pdf(
    word: Path, pdf: Path, most: tuple[int, int]
) -> None:
    """Covenants: two paragraphs below a list lie in its last item in one file and
    beside it in the other; three are cut in two, or joined, where a page ends. Skule:
    the cover runs into "CHAPTER 0" in the PDF, so the two sections of that chapter
    lack their parent, and the PDF says "May 11" for "May 12"; a sentence that the
    Word file breaks in the middle is whole in the PDF."""
    only_word, only_pdf = _apart(word, pdf)

    assert len(only_word) <= most[0]
    assert len(only_pdf) <= most[1]
