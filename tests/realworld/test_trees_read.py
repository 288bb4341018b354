"""Trees of real documents that were read beside the original: what was wrong once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.check import check_outline

from .conftest import shared_folder
from .outlines import outlined

if TYPE_CHECKING:
    from constitution_diff.model import Outline

_SERIES = shared_folder() / "realdata" / "revision_series"
_ARTICLES = "../pdf/uk-governance/farset_articles.pdf"


def _outline(name: str) -> Outline:
    return outlined(_SERIES / name)


def _numbers(outline: Outline) -> list[str]:
    """The numbers in figures without a point, in order."""
    labels = (clause.label.rstrip(".") for clause in outline.clauses)
    return [label for label in labels if label.isdigit()]


def test_a_welsh_code_of_conduct_runs_from_1_to_17_with_its_lists() -> None:
    outline = _outline("uk-manordeilo-community-council/code-of-conduct.html")

    assert _numbers(outline) == [str(n) for n in range(1, 18)]
    citations = {clause.citation for clause in outline.clauses}
    assert {f"10(2)(a)(ix)({c})" for c in ("aa", "bb", "cc", "dd", "ee")} <= citations
    assert {"12(1)", "12(3)", "14(2B)", "15(6)", "16(3)"} <= citations


def test_articles_of_association_run_from_1_to_44_below_their_titles() -> None:
    """Their index has 43: it forgot one, and so is wrong about the last."""
    outline = _outline(_ARTICLES)

    assert _numbers(outline) == [str(n) for n in range(1, 45)]
    assert {e.label for e in outline.contents if e.label[:1].isdigit()} == {
        f"{n}." for n in range(1, 44)
    }


def test_the_index_that_forgot_an_article_is_told_of_the_last_number() -> None:
    found = [
        finding.message
        for finding in check_outline(_outline(_ARTICLES)).findings
        if finding.code == "contents-number-differs"
    ]

    assert found == ["The contents list says 43., the heading 44."]


def test_a_contents_list_of_links_is_no_second_constitution() -> None:
    name = "uk-london-softball-constitution/v06_2026-08-13_3fa2e0f.md"

    outline = _outline(name)

    sections = [c.citation for c in outline.clauses if c.depth == 1 and c.label]
    assert sections == [str(n) for n in range(1, 12)]


@pytest.mark.parametrize("suffix", ["md", "pdf"])
def test_articles_in_romans_hold_their_sections(suffix: str) -> None:
    outline = _outline(f"ubcmeds-bylaws/1-mus-constitution.{suffix}")

    found = [c.label for c in outline.clauses if c.label[:1] in "IVA"]
    assert [label for label in found if label.startswith("ARTICLE")] == [
        f"ARTICLE {roman}" for roman in ("I", "II", "III", "IV", "V")
    ]
    for roman, n_sections in (("I", 4), ("II", 2), ("III", 4), ("IV", 2)):
        own = [x for x in found if x.split(".")[0] == roman and x.count(".") == 1]
        assert own == [f"{roman}.{n}" for n in range(1, n_sections + 1)]


def test_sections_that_each_begin_a_page_are_no_running_heads() -> None:
    outline = _outline("uk-lucompsoc-constitution-pdf/v06_2024-09-16_88dc733.pdf")

    sections = [c.label for c in outline.clauses if c.depth == 0 and c.heading]
    assert sections == [str(n) for n in range(1, 12)]
