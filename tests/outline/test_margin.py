"""Printed margin notes: taken out, classed, and attached where that can be known."""

from __future__ import annotations

import pytest

from constitution_diff.model import Anchoring, Noise, RevisionKind, View
from tests.builders import outlined

BODY = "4.1 The quorum is six members.\n\n"


@pytest.mark.parametrize(
    ("note", "kind", "noise"),
    [
        ("Deleted: five", RevisionKind.DELETED, Noise.NONE),
        ("Deleted: ???", RevisionKind.DELETED, Noise.NONE),
        ("Deleted:", RevisionKind.DELETED, Noise.EMPTY),
        ("Deleted: ¶", RevisionKind.DELETED, Noise.PARAGRAPH_MARK),
        ("Deleted: . .", RevisionKind.DELETED, Noise.PUNCTUATION),
        ("Deleted: .", RevisionKind.DELETED, Noise.NONE),
        ("Deleted: 28", RevisionKind.DELETED, Noise.NONE),
        ("Formatted: Font: Bold", RevisionKind.FORMATTED, Noise.FORMATTING),
        ("Inserted: six", RevisionKind.INSERTED, Noise.NONE),
        ("Comment [A1]: Is this right?", RevisionKind.COMMENT, Noise.NONE),
        ("Commented [JS2]: See minutes.", RevisionKind.COMMENT, Noise.NONE),
        ("Moved down [1]: The chair signs.", RevisionKind.MOVED_FROM, Noise.NONE),
    ],
)
def test_a_note_is_classed(note: str, kind: RevisionKind, noise: Noise) -> None:
    (change,) = outlined(f"{BODY}{note}\n\n4.2 Voting is by show of hands.").revisions

    assert (change.revision.kind, change.revision.noise) == (kind, noise)


def test_notes_are_no_part_of_the_clauses() -> None:
    outline = outlined(f"{BODY}Deleted: five\nDeleted: or\n\n4.2 Voting is open.")

    assert [clause.words for clause in outline.clauses] == [
        "The quorum is six members.",
        "Voting is open.",
    ]


def test_page_numbers_of_a_contents_list_come_in_runs() -> None:
    run = "Deleted: 132\nDeleted: 4313213213 (... [1])\nDeleted: 133"

    changes = outlined(f"{BODY}{run}\n\n4.2 Voting is open.").revisions

    assert {change.revision.noise for change in changes} == {Noise.PAGE_FIELD}


def test_a_note_over_several_lines_is_one_note() -> None:
    note = 'Formatted: Style Normal 1\nindent Char + Left: 0.53"\nHanging: 0.5",\n0 cm'

    (change,) = outlined(f"{BODY}{note}\n\n4.2 Voting is open.").revisions

    assert change.revision.text.endswith("0 cm")


def test_words_that_tell_are_attached_to_the_clause_above() -> None:
    (change,) = outlined(f"{BODY}Deleted: five members\n\n4.2 Open.").revisions

    assert change.final is not None
    assert (change.final.clause, change.revision.anchoring) == ("4.1", Anchoring.CLAUSE)


def test_a_light_word_is_left_uncertain_and_so_is_what_follows_it() -> None:
    changes = outlined(f"{BODY}Deleted: an\n\nDeleted: five members\n\n4.2 Open.")

    anchorings = {change.revision.anchoring for change in changes.revisions}

    assert anchorings == {Anchoring.NONE}


def test_linked_to_nothing_is_an_insertion() -> None:
    text = "4.1 The quorum is [six](#) members."

    assert outlined(text).clauses[0].text == "The quorum is six members."
    assert outlined(text, View.ORIGINAL).clauses[0].text == "The quorum is members."
    (change,) = outlined(text).revisions
    assert change.final is not None
    assert (change.revision.text, change.final.at) == ("six", 14)


def test_a_clause_inserted_whole_is_not_in_the_original_view() -> None:
    text = "4.1 The quorum is six.\n\n4.2 [Voting is open.](#)"

    assert [c.id for c in outlined(text, View.ORIGINAL).clauses] == ["4.1"]


def test_the_original_text_of_printed_notes_cannot_be_rebuilt() -> None:
    outline = outlined(f"{BODY}Deleted: five", View.ORIGINAL)

    assert "original-not-rebuildable" in {notice.code for notice in outline.notices}
