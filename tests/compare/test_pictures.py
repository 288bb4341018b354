"""Pictures that differ are told, where that can be known."""

from __future__ import annotations

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Outline, SourceFacts


def _codes(old: Outline, new: Outline) -> list[str]:
    return [notice.code for notice in compare_outlines(old, new).notices]


def _showing(*pictures: str, format_name: str = "docx") -> Outline:
    facts = SourceFacts("a", "", format_name, "final", pictures=pictures)
    return Outline(sources=(facts,))


@pytest.mark.parametrize("new", [("crest", "chart 2026"), ("crest",), ()])
def test_a_picture_that_is_another_or_gone_is_told(new: tuple[str, ...]) -> None:
    assert _codes(_showing("crest", "chart 2024"), _showing(*new)) == [
        "pictures-differ"
    ]


def test_the_same_pictures_in_another_order_are_not_told() -> None:
    assert _codes(_showing("crest", "chart"), _showing("chart", "crest")) == []


@pytest.mark.parametrize("other", ["pdf", "text", "odt"])
def test_pictures_of_other_formats_are_not_held_against_a_word_file(other: str) -> None:
    assert _codes(_showing("crest"), _showing(format_name=other)) == []
