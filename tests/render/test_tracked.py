"""Tracked changes are told once each, under the provision they stand in."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.model import (
    Anchor,
    Anchoring,
    ClauseId,
    Kind,
    Noise,
    Outline,
    Revision,
    RevisionKind,
    RevisionUnit,
    SourceFacts,
    TrackedChange,
)
from constitution_diff.render.tracked import tracked_text
from tests.builders import outlined
from tests.render.builders import clause

_INSERTED, _DELETED = RevisionKind.INSERTED, RevisionKind.DELETED
_FROM, _TO = RevisionKind.MOVED_FROM, RevisionKind.MOVED_TO
_BREAK, _ROW = RevisionUnit.PARAGRAPH, RevisionUnit.ROW
_BEFORE = "(as numbered before the changes)"


def _change(  # noqa: PLR0913 - a change has so many sides
    kind: RevisionKind,
    text: str = "",
    original: str = "",
    final: str = "",
    *,
    unit: RevisionUnit = RevisionUnit.RUN,
    change_id: str = "",
    pair: str = "",
    parents: tuple[str, ...] = (),
    anchoring: Anchoring = Anchoring.EXACT,
    noise: Noise = Noise.NONE,
) -> TrackedChange:
    return TrackedChange(
        change_id or f"{kind}/{text}/{original}/{final}",
        Revision(kind, unit, text, anchoring=anchoring, noise=noise),
        original=Anchor(ClauseId(original)) if original else None,
        final=Anchor(ClauseId(final)) if final else None,
        pair=pair,
        parents=parents,
    )


def _tracked(*changes: TrackedChange) -> list[str]:
    found = Outline(
        sources=(SourceFacts("a.docx", "", "docx", "final"),),
        clauses=(clause("1.1"), clause("1.2"), clause("1.3")),
        revisions=changes,
    )
    return tracked_text(found).decode().splitlines()


def test_a_file_without_tracked_changes_says_so() -> None:
    assert _tracked() == ["a.docx", "No tracked changes."]


def test_a_tracked_change_stands_below_its_provision() -> None:
    five = Revision(_INSERTED, text="five", author="A Clerk", date="2026-01-05T09")

    lines = _tracked(TrackedChange("r1", five, final=Anchor(ClauseId("1.1"), 0)))

    assert lines[-2:] == ["1.1", "  inserted: “five” (A Clerk, 5 January 2026)"]


def test_deleted_words_stand_where_they_stood_and_not_where_the_text_closed_up() -> (
    None
):
    lines = _tracked(_change(_DELETED, "All of it.", "1.1", "1.2"))

    assert lines[-2:] == [f"1.1 {_BEFORE}", "  deleted: “All of it.”"]


def test_a_provision_that_is_gone_is_named_after_its_id() -> None:
    lines = _tracked(_change(_DELETED, "Gone.", "Part 3/3.7/p1", "1.2"))

    assert lines[-2] == f"Part 3/3.7 {_BEFORE}"


def test_a_number_that_parts_share_is_named_with_its_part() -> None:
    file = replace(outlined("Part 1\n\n1.1 Sit.\n\nPart 2\n\n1.1 Stand."), revisions=(
        _change(_INSERTED, "Stand", final="Part 2/1.1"),
    ))  # fmt: skip

    assert tracked_text(file).decode().splitlines()[-2] == "Part 2/1.1"


def test_a_number_that_did_not_change_is_not_dated() -> None:
    assert _tracked(_change(_DELETED, "five", "1.1", "1.1"))[-2] == "1.1"


def test_words_replaced_in_a_provision_stand_under_its_number_of_now() -> None:
    lines = _tracked(
        _change(_DELETED, "five", "1.1", "1.2"),
        _change(_INSERTED, "six", "1.1", "1.2"),
    )

    assert lines[-3:] == ["1.2", "  deleted: “five”", "  inserted: “six”"]


def test_a_comment_on_what_is_gone_leaves_it_the_number_it_had() -> None:
    lines = _tracked(
        _change(RevisionKind.COMMENT, "Who reviews?", "1.2", "1.1"),
        _change(_DELETED, "All of it.", "1.2", "1.1"),
        _change(RevisionKind.FORMATTED, "", "1.2", "1.1"),
    )

    assert lines[lines.index("  deleted: “All of it.”") - 1] == f"1.2 {_BEFORE}"


def test_a_change_in_a_note_is_told_as_one() -> None:
    note = replace(clause("1.3/n1"), kind=Kind.NOTE, label="", citation="1.3")
    file = Outline(
        sources=(SourceFacts("a.docx", "", "docx", "final"),),
        clauses=(clause("1.3"), note),
        revisions=(_change(_INSERTED, "By law.", final="1.3/n1"),),
    )

    assert tracked_text(file).decode().splitlines()[-2] == "note under 1.3"


def test_an_uncertain_margin_note_keeps_the_provision_it_is_printed_at() -> None:
    balloon = _change(_DELETED, "x", "1.1", "1.1", anchoring=Anchoring.NONE)

    assert _tracked(balloon)[-2].startswith("1.1 (uncertain: ")


def test_a_margin_note_keeps_the_provision_it_is_printed_at() -> None:
    balloon = _change(_DELETED, "x", final="1.1", anchoring=Anchoring.CLAUSE)

    assert _tracked(balloon)[-2] == "1.1"


def test_marks_that_change_no_words_are_not_counted() -> None:
    noise = _change(RevisionKind.FORMATTED, noise=Noise.FORMATTING)

    assert _tracked(noise) == [
        "a.docx",
        (
            "0 changes of words. Not counted, as no words change: "
            "page-number and formatting marks (1). "
            "In pieces, as `accept` counts them: 1."
        ),
    ]


def test_a_paragraph_break_is_not_told_beside_the_words_it_ends() -> None:
    lines = _tracked(
        _change(_INSERTED, "A new rule.", "1.2", "1.1"),
        _change(_INSERTED, final="1.1", unit=_BREAK),
    )

    assert lines[1].startswith("1 change of words. ")
    assert lines[2:] == ["", "1.1", "  inserted: “A new rule.”"]


def test_a_paragraph_break_on_its_own_is_told_and_not_counted() -> None:
    lines = _tracked(_change(_INSERTED, final="1.1", unit=_BREAK))

    assert lines[1].startswith("0 changes of words. ")
    assert lines[-1] == "  inserted: a paragraph break"


def test_a_row_is_told_once_and_not_cell_by_cell() -> None:
    lines = _tracked(
        _change(_INSERTED, "Grants\tFive", final="1.1", unit=_ROW, change_id="r1"),
        _change(_INSERTED, "Grants", final="1.1"),
        _change(_INSERTED, unit=_BREAK),
        _change(_INSERTED, "Five", parents=("r1",)),
        _change(_INSERTED, "Elsewhere", final="1.2"),
    )

    assert lines[1].startswith("2 changes of words. ")
    assert lines[2:] == [
        *("", "1.1", "  inserted: table row “Grants | Five”"),
        *("", "1.2", "  inserted: “Elsewhere”"),
    ]


def test_a_move_is_told_once_with_both_places() -> None:
    lines = _tracked(
        _change(_FROM, "Use.", "1.1", "1.2", change_id="r1", pair="r4"),
        _change(_FROM, "", "1.1", unit=_BREAK, change_id="r2", pair="r4"),
        _change(_TO, "Use.", "1.2", "1.3", change_id="r3", pair="r2"),
        _change(_TO, "", final="1.3", unit=_BREAK, change_id="r4", pair="r2"),
    )

    figures, pieces = lines[1].partition(". In ")[::2]
    assert figures.startswith("1 change of words. ")
    assert pieces == "pieces, as `accept` counts them: 4."
    assert lines[2:] == [
        *("", f"1.1 {_BEFORE}"),
        f"  moved from 1.1 {_BEFORE} to 1.3: “Use.”",
    ]


def test_a_row_that_moved_is_told_as_its_words_and_its_edits() -> None:
    lines = _tracked(
        _change(_DELETED, "Fee\tFive", "1.1", unit=_ROW, change_id="r1"),
        _change(_FROM, "Fee", "1.1", change_id="r2", pair="r5"),
        _change(_DELETED, "Five", "1.1", change_id="r3"),
        _change(_INSERTED, "Fee\tSix", final="1.3", unit=_ROW, change_id="r4"),
        _change(_TO, "Fee", final="1.3", change_id="r5", pair="r2"),
        _change(_INSERTED, "Six", final="1.3", change_id="r6"),
    )

    assert lines[1].startswith("3 changes of words.")
    assert [line for line in lines if line.startswith("  ")] == [
        f"  moved from 1.1 {_BEFORE} to 1.3: “Fee”",
        "  deleted: “Five”",
        "  inserted: “Six”",
    ]


def test_half_a_move_is_told_as_what_it_is() -> None:
    lines = _tracked(_change(_TO, "Use.", "1.2", "1.3"))

    assert lines[-2:] == ["1.3", "  moved to: “Use.”"]


def test_what_has_no_known_place_stands_together_at_the_end() -> None:
    lines = _tracked(
        _change(_DELETED, "14"),
        _change(_INSERTED, "five", final="1.1"),
        _change(_INSERTED, "20"),
    )

    assert lines[2:] == [
        *("", "1.1", "  inserted: “five”"),
        *("", "Place not known", "  deleted: “14”", "  inserted: “20”"),
    ]


def test_a_heading_that_is_gone_is_named_by_its_words_not_its_id() -> None:
    lines = _tracked(_change(_DELETED, "Gifts to members", "4/gifts-to-members"))

    assert f"heading “Gifts to members” under 4 {_BEFORE}" in lines


def test_the_words_of_a_cell_that_came_are_told_once() -> None:
    told = _tracked(
        _change(_INSERTED, "£5", "", "1.1", unit=RevisionUnit.CELL),
        _change(_INSERTED, "£5", "", "1.1"),
        _change(_DELETED, "£4", "1.1", "1.1"),
    )

    assert told[1].startswith("2 changes of words.")
    assert told.count("  inserted: “£5”") == 1
    assert "  deleted: “£4”" in told
