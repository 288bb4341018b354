"""What the report of a merge says: how much there is to do, and where to look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.codec.merges import merge_shape
from constitution_diff.merge import merge_outlines
from constitution_diff.model import new_text, old_text
from constitution_diff.render.html.merge import html_merge
from constitution_diff.render.story.merge import merge_story
from tests.builders import outlined

if TYPE_CHECKING:
    from constitution_diff.model import Merge

_NAMES = ("Model", "Council", "New model")
_BASE = """\
3 Meetings

3.1 The quorum is five members of the council.

3.2 The chair signs the minutes at the next meeting.

3.3 Petitions are handed in at the town hall on any day of the week."""


def merged(ours: str, theirs: str) -> Merge:
    base, mine, other = map(outlined, (_BASE, ours, theirs))
    return merge_outlines(base, mine, other, names=_NAMES, whole=True)


def test_the_figures_count_what_is_in_conflict_for_either_side() -> None:
    ours = _BASE.replace("five", "six").replace("town hall", "library")
    theirs = _BASE.replace("five", "nine").replace("of the week", "of the month")

    story = merge_story(merged(ours, theirs))

    assert story.figures == (
        "1 conflict to decide, on 1 provision",
        "Council changes 2 provisions, 1 of them in conflict",
        "New model changes 2 provisions, 1 of them in conflict",
        "Both sides change 1 provision without a conflict, 1 of them to be read",
    )


def test_a_side_that_changes_nothing_is_said_to() -> None:
    story = merge_story(merged(_BASE, _BASE.replace("five", "six")))

    assert story.figures == (
        "No two changes are in conflict.",
        "Council changes no provision",
        "New model changes 1 provision",
    )


def test_what_a_side_deleted_is_named_by_a_document_that_holds_it() -> None:
    petitions = _BASE.partition("\n\n3.3")[2]

    story = merge_story(merged(_BASE, _BASE.replace(f"\n\n3.3{petitions}", "")))

    (line,) = story.changes
    assert (line.where, line.what) == ("3.3 in Council", "New model: deleted")


def test_a_conflict_is_headed_by_the_numbers_that_the_documents_print() -> None:
    more = "3.1 Members stand.\n\n3.2 The quorum is six"
    ours = (
        _BASE.replace("3.3 Pet", "3.4 Pet")
        .replace("3.2 The chair", "3.3 The chair")
        .replace("3.1 The quorum is five", more)
    )

    story = merge_story(merged(ours, _BASE.replace("five", "seven")))

    assert [conflict.where for conflict in story.conflicts] == [
        "3.1 in Model and New model; 3.2 in Council and the merged version"
    ]


def test_a_conflict_with_one_number_everywhere_is_headed_by_that() -> None:
    story = merge_story(
        merged(_BASE.replace("five", "six"), _BASE.replace("five", "seven"))
    )

    assert [conflict.where for conflict in story.conflicts] == ["3.1"]


_PARTS = (
    f"Part 1 Council\n\n{_BASE}\n\nPart 2 Committees\n\n3 Meetings\n\n"
    "3.1 Papers are sent out a week before.\n\n3.4 All may speak."
)


def _merged_parts(ours: str, theirs: str) -> Merge:
    base, mine, other = map(outlined, (_PARTS, ours, theirs))
    return merge_outlines(base, mine, other, names=_NAMES, whole=True)


def _renumbered() -> Merge:
    """Each side takes out another item, and has other words in 1.2."""
    base = outlined(
        "1.1 The officer may\n\n(a) serve notices;\n\n(b) answer letters;\n\n"
        "(c) grant leave, as 1.1(d) says;\n\n(d) refuse applications.\n\n"
        "1.2 The power in 1.1(d) is used alone."
    )
    ours = outlined(
        "1.1 The officer may\n\n(a) answer letters;\n\n"
        "(b) grant leave, as 1.1(c) says;\n\n(c) refuse applications.\n\n"
        "1.2 The power in 1.1(c) is used jointly."
    )
    theirs = outlined(
        "1.1 The officer may\n\n(a) serve notices;\n\n(b) answer letters;\n\n"
        "(c) refuse applications.\n\n1.2 The power in 1.1(c) is used sparingly."
    )
    return merge_outlines(base, ours, theirs, names=_NAMES, whole=True)


def test_each_document_is_quoted_in_its_own_words() -> None:
    merge = _renumbered()

    (conflict,) = merge_story(merge).conflicts

    passages = [one.edits for column in conflict.columns for one in column.passages]
    assert {old_text(edits) for edits in passages} == {
        "The power in 1.1(d) is used alone."
    }
    assert [new_text(edits) for edits in passages] == [
        "The power in 1.1(d) is used alone.",
        "The power in 1.1(c) is used jointly.",
        "The power in 1.1(c) is used sparingly.",
    ]
    assert merge.merged.clauses[-1].text == "The power in 1.1(b) is used alone."


def test_the_edits_of_a_conflict_are_between_words_of_the_documents() -> None:
    (conflict,) = merge_shape(_renumbered()).conflicts

    edits = [(edit.op, edit.text) for edit in conflict.our_edits if edit.op != "keep"]
    assert edits == [
        ("delete", "1.1(d)"),
        ("insert", "1.1(c)"),
        ("delete", "alone"),
        ("insert", "jointly"),
    ]


def test_what_was_taken_out_is_quoted_as_the_document_named_has_it() -> None:
    changes = merge_story(_renumbered()).changes

    lines = {line.where: old_text(line.edits) for line in changes}
    assert lines["1.1(b) in Council"] == "grant leave, as 1.1(c) says;"


def test_a_merge_says_in_which_part_a_number_is() -> None:
    ours = _PARTS.replace("five", "six").replace("a week", "ten days")
    theirs = _PARTS.replace("five", "nine").replace("may speak", "may vote")

    story = merge_story(_merged_parts(ours, theirs))

    (conflict,) = story.conflicts
    assert conflict.where == "Part 1/3.1"
    passages = (one for column in conflict.columns for one in column.passages)
    assert {one.cite for one in passages} == {"Part 1/3.1"}
    assert [line.where for line in story.changes] == ["Part 2/3.1", "3.4"]


def test_a_conflict_names_the_parts_of_all_its_numbers_or_of_none() -> None:
    ours = _PARTS.replace("3.1 The quorum is five", "3.9 The quorum is six")

    story = merge_story(_merged_parts(ours, _PARTS.replace("five", "seven")))

    (conflict,) = story.conflicts
    assert conflict.where == (
        "Part 1/3.1 in Model and New model; "
        "Part 1/3.9 in Council and the merged version"
    )


def test_no_page_says_that_one_side_was_made_of_the_other() -> None:
    page = html_merge(merged(_BASE, _BASE)).decode()

    assert "→" not in page
    assert "Council and New model, both made from Model" in page
