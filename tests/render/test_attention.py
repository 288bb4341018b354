"""Changes that need attention: in what order, each once, with both quotations."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.model import Comparison, Selection
from constitution_diff.render import vocabulary
from constitution_diff.render.html import html_redline
from constitution_diff.render.marks import marked
from constitution_diff.render.story import AttentionLine, tell
from constitution_diff.render.story.groups import GROUP_OF, Group
from constitution_diff.render.text import comparison_text
from tests.builders import compared
from tests.render.builders import every_relation

_OLD = (
    "4.1 Members should declare interests unless the clerk has waived it.\n\n"
    "4.2 The audit committee decides on loans.\n\n"
    "4.3 The clerk must answer within two days.\n\n"
    "4.4 The fee for a copy of the register is £20.\n"
)
_NEW = (
    "4.1 Members should declare interests.\n\n"
    "4.2 The chief executive decides on loans.\n\n"
    "4.3 The clerk should answer within ten days.\n\n"
    "4.4 The fee for a copy of the register is £50.\n"
)


def _groups(comparison: Comparison) -> dict[str, list[str]]:
    groups = tell(comparison).attention
    return {group.title: [line.where for line in group.lines] for group in groups}


def _only(comparison: Comparison) -> AttentionLine:
    (group,) = tell(comparison).attention
    (line,) = group.lines
    return line


def test_every_kind_of_effect_is_in_a_group_and_every_group_has_its_words() -> None:
    assert set(GROUP_OF) == set(vocabulary.EFFECTS)
    assert set(vocabulary.GROUPS) == set(Group)


def test_groups_come_gravest_first_and_changes_in_document_order_within() -> None:
    assert _groups(compared(_OLD, _NEW)) == {
        "Time limits, money, numbers": ["4.3", "4.4"],
        "Who decides, is responsible, consulted or told": ["4.2"],
        "Scope and exceptions": ["4.1"],
    }


def test_a_change_with_several_effects_stands_in_the_gravest_group_and_names_all() -> (
    None
):
    group = tell(compared(_OLD, _NEW)).attention[0]

    assert group.lines[0].told == "Time limit: two days → ten days"
    assert group.lines[0].also == "must, should or may: must → should"


def test_both_versions_are_quoted_with_their_changed_words_marked() -> None:
    line = tell(compared(_OLD, _NEW)).attention[0].lines[0]

    assert line.old is not None
    assert line.new is not None
    assert marked(line.old.edits) == "The clerk [-must-] answer within [-two-] days."
    assert marked(line.new.edits) == "The clerk {+should+} answer within {+ten+} days."
    assert line.old.whole == ""


def test_a_long_sentence_is_cut_around_the_changed_words_and_kept_whole_beside() -> (
    None
):
    before, behind = "Whatever else is said here, " * 9, " for all" * 29
    long = f"4.1 {before}a fee of {{}} is due{behind}."

    quote = _only(compared(long.format("£20"), long.format("£50"))).new

    assert quote is not None
    shown = marked(quote.edits)
    assert "a fee of {+£50+} is due" in shown
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert quote.whole == long.format("£50").removeprefix("4.1 ")


def test_a_long_sentence_is_cut_where_the_words_changed_and_not_where_they_stood() -> (
    None
):
    filling = "and whatever else the council may think of in its own good time, " * 4
    old = f"4.1 A fee of £20 is due {filling}from all."
    new = f"4.1 A fee of £20 is due {filling}and a fee of £20 from all."

    quote = _only(compared(old, new)).new

    assert quote is not None
    assert "{+and a fee of £20 +}from all." in marked(quote.edits)


def test_each_sentence_that_a_named_change_lies_in_is_quoted() -> None:
    old = (
        "4.1 Members should not try to influence a grievance (except as members of the "
        "appeals committee). The register is open to all. Officers must answer within "
        "two days."
    )
    new = old.replace(" (except as members of the appeals committee)", "")

    line = _only(compared(old, new.replace("two", "ten")))

    assert line.told == "Time limit: two days → ten days"
    assert line.also.startswith("exception, taken out: except as members")
    assert line.old is not None
    shown = marked(line.old.edits)
    assert "[-two-] days" in shown
    assert "[- (except as members of the appeals committee)-]." in shown
    assert "register" not in shown
    assert shown.index("except") < shown.index("two")


def test_a_sentence_is_not_cut_where_any_of_its_named_changes_lies() -> None:
    filling = "and whatever else the council may think of in its own good time, " * 4
    old = f"4.1 A fee of £20 is due {filling}within two days."

    line = _only(compared(old, old.replace("£20", "£50").replace("two", "ten")))

    assert line.new is not None
    shown = marked(line.new.edits)
    assert "{+£50+}" in shown
    assert "{+ten+} days" in shown


def test_an_inserted_rule_is_quoted_of_the_proposed_version_only() -> None:
    line = _only(compared(_OLD, f"{_OLD}\n4.5 Officers must not vote.\n"))

    assert (line.what, line.told, line.old) == ("inserted", "What is forbidden", None)
    assert line.new is not None
    assert marked(line.new.edits) == "{+Officers must not vote.+}"


def test_a_sum_in_an_inserted_rule_is_listed_with_the_sums() -> None:
    line = _only(compared(_OLD, f"{_OLD}\n4.5 Officers must declare gifts over £50.\n"))

    assert line.told == "Sum of money, added: over £50"
    assert line.also == "what must or should be done"


def test_a_sentence_taken_out_of_a_rule_is_quoted_and_called_taken_out() -> None:
    old = _OLD.replace("on loans.", "on loans. Members may attend its meetings freely.")

    line = _only(compared(old, _OLD))

    assert line.told == "What may be done, taken out"
    assert line.new is None


def test_what_somebody_asked_to_leave_out_is_not_listed() -> None:
    comparison = compared(_OLD, _NEW)
    everything = Selection(only=("moved",), left_out=tuple(range(9)))

    assert tell(replace(comparison, selection=everything)).attention == ()


def test_a_page_shows_three_groups_and_says_how_many_changes_follow() -> None:
    page = html_redline(compared(_OLD, _NEW)).decode()
    section = page.split('id="attention-title"')[1].split("</section>")[0]
    open_part, folded = section.split("<details>")

    assert open_part.count("<li>") == 3
    assert "1 more change follows: Scope and exceptions (1)</summary>" in folded
    assert folded.count("<li>") == 1


def test_a_page_and_a_text_tell_by_what_changes_are_sorted() -> None:
    told = " ".join(comparison_text(compared(_OLD, _NEW)).decode().split())

    assert vocabulary.BY_RULE in told
    assert vocabulary.BY_RULE in html_redline(compared(_OLD, _NEW)).decode()


def test_nothing_but_words_of_the_report_is_told_of_an_effect() -> None:
    for group in tell(every_relation()).attention:
        for line in group.lines:
            assert not line.told.startswith(("quantity", "modal", "qualifier"))


def test_copied_as_plain_text_the_first_screen_shows_what_went_and_what_came() -> None:
    page = html_redline(compared(_OLD, _NEW)).decode()

    assert '[deleted: </span>two<span class="vh">]' in page.split('id="document"')[0]
    assert '[inserted: </span>ten<span class="vh">]' in page.split('id="document"')[0]


def test_no_difference_is_said_plainly() -> None:
    same = compared(_OLD, _OLD)

    assert tell(same).identical == "No difference was found in what was compared."
    assert tell(same).identical in html_redline(same).decode()
    assert tell(same).identical in comparison_text(same).decode()


def test_a_table_that_moved_is_quoted_by_its_rows() -> None:
    rows = "".join(f"| Repairs of hall {n} | £{n}0 |\n" for n in range(2, 30))
    table = f"| Item | Limit |\n|---|---|\n{rows}\n"
    text = "# Finance\n\nReports in May.\n\n{}# Housing\n\nReports in June.\n\n{}"

    line = _only(compared(text.format(table, ""), text.format("", table)))

    assert line.new is not None
    assert "".join(edit.text for edit in line.new.edits).startswith(
        "Item | Limit; Repairs of hall 2 | £20; Repairs of hall 3 | £30;"
    )
    assert line.new.whole.endswith("; Repairs of hall 29 | £290")
