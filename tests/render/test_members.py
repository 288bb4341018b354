"""The members' summary: one page whose numbers are those of the comparison."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from docx import Document

from constitution_diff.model import (
    PLAIN,
    Comparison,
    Edition,
    Revision,
    RevisionKind,
    TrackedChange,
)
from constitution_diff.render import renderer_of, vocabulary
from constitution_diff.render.story import tell
from constitution_diff.render.story.members import MembersSummary, members_summary
from tests.builders import compared
from tests.render.builders import every_relation

_OLD = (
    "1 Meetings\n\n1.1 The clerk must answer within two days.\n\n"
    "1.2 Members meet in the hall.\n\n"
    "2 Money\n\n2.1 The fee for a copy of the register is £20.\n\n"
    "2.2 Books are kept by the treasurer.\n"
)
_NEW = (
    _OLD.replace("two days", "ten days")
    .replace("£20", "£50")
    .replace("in the hall", "at the hall")
)


def _summary(comparison: Comparison) -> MembersSummary:
    return members_summary(comparison, PLAIN)


def _sentences(summary: MembersSummary) -> list[str]:
    return [sentence for group in summary.groups for sentence in group.sentences]


def test_changes_are_counted_by_part_and_added_up() -> None:
    rows = {row.name: row.figures for row in _summary(compared(_OLD, _NEW)).rows}

    assert rows == {
        "1 Meetings": (1, 1, 0, 1),
        "2 Money": (1, 0, 0, 2),
        vocabulary.ALL_PARTS: (2, 1, 0, 3),
    }


def test_what_was_and_what_is_stands_in_one_plain_sentence() -> None:
    assert _sentences(_summary(compared(_OLD, _NEW))) == [
        "1.1: time limit from “two days” to “ten days”.",
        "2.1: sum of money from “£20” to “£50”.",
    ]


def test_a_new_rule_is_called_new_and_one_that_is_gone_taken_out() -> None:
    longer = f"{_OLD}\n2.3 Officers must not vote.\n"

    assert _sentences(_summary(compared(_OLD, longer))) == [
        "2.3, new, on what is forbidden: “Officers must not vote”."
    ]
    assert _sentences(_summary(compared(longer, _OLD))) == [
        "2.3, taken out, on what is forbidden: “Officers must not vote”."
    ]


def test_what_else_changed_is_told_with_its_words() -> None:
    new = f"{_OLD}\n2.3 A grant of up to £5,000 in a financial year is made.\n"
    faster = _OLD.replace("must", "should").replace("two days", "ten days")

    (granted,) = _sentences(_summary(compared(_OLD, new)))
    (answered,) = _sentences(_summary(compared(_OLD, faster)))

    assert "£5,000" in granted
    assert "in a financial year" in granted
    assert answered.endswith("must, should or may from “must” to “should”.")


def test_no_group_of_changes_starves_another() -> None:
    fees = [
        f"{n} Rule {n} has a fee of £{n}00 for those who ask." for n in range(1, 91)
    ]
    old = "\n\n".join([*fees, "91 Members should declare gifts."])
    new = old.replace("00 for", "50 for").replace("should", "must")

    sentences = _sentences(_summary(compared(old, new)))

    assert sentences[-1] == "91: must, should or may from “should” to “must”."


def test_what_was_reworded_or_taken_out_is_told_before_what_is_new() -> None:
    old = "1 Members must wait outside.\n\n2 Members should declare gifts.\n"
    new = "1 Officers may park in the yard.\n\n2 Members must declare gifts.\n"

    sentences = _sentences(_summary(compared(old, new)))

    assert [", new, " in sentence for sentence in sentences] == [False, False, True]


def test_it_says_whose_numbers_these_are_and_how_the_changes_were_read() -> None:
    mark = TrackedChange("r1", Revision(RevisionKind.INSERTED, text="hall"))
    comparison = compared(_OLD, _NEW)
    new = replace(comparison.new, revisions=(mark,))

    summary = _summary(replace(comparison, new=new))

    assert vocabulary.NUMBERS_ARE in summary.note
    assert any("1 tracked change. It was read" in one for one in summary.cautions)


def test_of_too_many_changes_the_gravest_stand_and_the_rest_is_counted() -> None:
    rules = [
        f"{n} Rule {n} has a fee of £{n}00 for those who ask." for n in range(1, 91)
    ]
    old = "\n\n".join(rules)

    summary = _summary(compared(old, old.replace("00 for", "50 for")))

    told = len(_sentences(summary))
    assert summary.n_attention == 90
    assert 10 < told < 40
    assert summary.more == (
        f"{90 - told} more changes that need attention stand in the redline."
    )


def test_the_sections_that_have_no_row_are_called_what_they_are() -> None:
    rules = "\n\n".join(f"{n} Title\n\n{n}.1 The fee is £{n}0." for n in range(1, 9))

    rows = _summary(compared(rules, rules.replace("0.", "5."))).rows

    assert rows[-2].name.startswith("The other ")
    assert rows[-2].name.endswith(" sections")


def test_the_numbers_are_those_of_the_first_screen() -> None:
    comparison = every_relation()

    summary, story = _summary(comparison), tell(comparison)

    listed = sum(len(group.lines) for group in story.attention)
    assert summary.rows[-1].figures[0] == summary.n_attention == listed
    assert f"{listed} changes need attention." in summary.about


def test_proposed_and_adopted_versions_are_called_so() -> None:
    adopted = Edition(standing="Adopted 16 December 2021")

    assert _summary(every_relation()).standing == "Proposed – not adopted"
    assert _summary(every_relation()).title == "Summary of proposed changes"
    summary = members_summary(every_relation(), adopted)
    assert (summary.title, summary.standing) == ("Summary of changes", adopted.standing)


def test_every_format_says_the_same() -> None:
    comparison = compared(_OLD, _NEW)
    page, text, word = (
        renderer_of("compare", name, "summary")(comparison)
        for name in ("html", "text", "docx")
    )

    paragraphs = [paragraph.text for paragraph in Document(BytesIO(word)).paragraphs]
    for sentence in _sentences(_summary(comparison)):
        assert sentence in page.decode()
        assert sentence in text.decode()
        assert sentence in paragraphs


def test_a_word_file_uses_plain_styles_and_nothing_formatted_by_hand() -> None:
    word = renderer_of("compare", "docx", "summary")(compared(_OLD, _NEW))

    document = Document(BytesIO(word))

    styles = {p.style.name for p in document.paragraphs if p.style is not None}
    assert styles == {
        "Heading 1", "Heading 2", "List Bullet", "No Spacing", "Normal",
    }  # fmt: skip
    assert [t.style.name for t in document.tables if t.style] == ["Table Grid"]
    assert document.element.xpath("//w:rPr/*") == []
    assert document.element.xpath("//w:pPr/*[not(self::w:pStyle)]") == []


def test_the_same_comparison_gives_the_same_word_file() -> None:
    render = renderer_of("compare", "docx", "summary")

    assert render(every_relation()) == render(every_relation())
