"""Terms, numbers that follow and trifles, alone or together in one clause."""

from __future__ import annotations

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Significance
from tests.builders import compared, outlined

OLD = (
    "1.1 Papers are kept for five days as in 1.2, where the {term} asks for it{end}\n\n"
    "{more}1.{n} Papers are kept by the {term} in the register of the hall.\n\n"
)
RENAMED = (("parish clerk", "town clerk"),)


def significance(**new: str) -> Significance:
    """Of 1.1, which refers to 1.2, with a glossary that renames the parish clerk."""
    given = {"term": "parish clerk", "end": ".", "more": "", "n": "2"}
    old, new_text = OLD.format(**given), OLD.format(**given | new)
    if "more" in new:
        new_text = new_text.replace("as in 1.2", "as in 1.3")
    comparison = compare_outlines(outlined(old), outlined(new_text), glossary=RENAMED)
    (link,) = [link for link in comparison.links if "1.1" in link.old]
    return link.significance


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"term": "town clerk"}, Significance.TERMINOLOGY),
        ({"more": "1.2 Bins are green.\n\n", "n": "3"}, Significance.CONSEQUENTIAL),
        (
            {"term": "town clerk", "more": "1.2 Bins are green.\n\n", "n": "3"},
            Significance.TERMINOLOGY,
        ),
        (
            {"end": ";", "more": "1.2 Bins are green.\n\n", "n": "3"},
            Significance.CONSEQUENTIAL,
        ),
        ({"term": "town clerk", "end": ";"}, Significance.TERMINOLOGY),
        ({"term": "town clerk", "end": " in ink."}, Significance.WORDING),
    ],
)
def test_quiet_changes_stay_quiet_together(
    changes: dict[str, str], expected: Significance
) -> None:
    assert significance(**changes) is expected


def test_an_article_away_from_a_term_is_no_part_of_it() -> None:
    old = "1.1 The parish clerk asks a member.\n\n1.2 A parish clerk keeps rolls.\n"
    new = "1.1 The town clerk asks the member.\n\n1.2 The town clerk keeps rolls.\n"

    comparison = compare_outlines(outlined(old), outlined(new), glossary=RENAMED)

    assert [link.significance for link in comparison.links] == [
        Significance.WORDING,
        Significance.TERMINOLOGY,
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("the Head of Paid Service", "the head of paid service", Significance.WORDING),
        ("the audit committee", "the Audit Committee", Significance.WORDING),
        ("all who MUST be asked", "all who must be asked", Significance.WORDING),
        ("the chair's deputy", "the chair’s deputy", Significance.COSMETIC),
        ("the Register of papers", "the register of papers", Significance.COSMETIC),
        ("The chair, or others", "the chair or others", Significance.COSMETIC),
    ],
)
def test_capitals_are_cosmetic_but_not_those_of_an_office(
    old: str, new: str, expected: Significance
) -> None:
    rule = "1.1 Papers are kept in the hall for five days, and after that by {}."

    comparison = compared(rule.format(old), rule.format(new))

    assert [link.significance for link in comparison.links] == [expected]


def test_a_capital_that_opens_the_sentence_is_no_other_duty() -> None:
    old = "4.1 The secretary:\n\n(a) Shall keep the minutes of the council."

    comparison = compared(old, old.replace("Shall", "shall"))

    assert comparison.links[-1].significance is Significance.COSMETIC
