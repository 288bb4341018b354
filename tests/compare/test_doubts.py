"""Wrong inputs are seen, with what speaks for it, and nothing else is doubted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constitution_diff.compare import Beside, compare_outlines
from constitution_diff.model import (
    Clause,
    ClauseId,
    Comparison,
    Kind,
    Notice,
    Outline,
    Relation,
    Scope,
    View,
)
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from tests.builders import compared, outlined

OLD = """1. Meetings

1.1 The quorum of the council is five members.

1.2 The mayor has a casting vote where votes are equal.
"""
NEW = OLD.replace("five", "six")
_COVER = "---\nversion: {}\ndate: {}\n---\n\n"


def told(comparison: Comparison) -> dict[str, str]:
    return {notice.code: notice.message for notice in comparison.notices}


def page(body: str, view: View = View.FINAL) -> Outline:
    content = f"<html><body>{body}</body></html>".encode()
    return outline_source(read_source(content, "draft.html"), view)


def test_two_versions_of_one_document_raise_no_doubt() -> None:
    assert told(compared(OLD, NEW)) == {}


def test_the_same_file_twice_is_told() -> None:
    assert list(told(compared(OLD, OLD))) == ["identical-files"]


def test_two_states_of_one_draft_are_not_the_same_file() -> None:
    draft = "<p>1.1 The quorum is <del>five</del><ins>six</ins> members.</p>"

    comparison = compare_outlines(page(draft, View.ORIGINAL), page(draft))

    assert "identical-files" not in told(comparison)


@pytest.mark.parametrize(
    ("first", "second", "evidence"),
    [
        (
            ("2.10", "2025-01-01"),
            ("2.9", "2025-01-01"),
            "the first calls itself version 2.10, the second version 2.9",
        ),
        (
            ("2", "2025-05-14"),
            ("2", "2024-05-14"),
            "the first is dated 14 May 2025, the second 14 May 2024",
        ),
    ],
)
def test_a_later_version_given_first_is_told_with_the_evidence(
    first: tuple[str, str], second: tuple[str, str], evidence: str
) -> None:
    comparison = compared(_COVER.format(*first) + OLD, _COVER.format(*second) + NEW)

    assert evidence in told(comparison)["versions-reversed"]


def test_versions_in_their_order_raise_no_doubt() -> None:
    old = _COVER.format("2.9", "2024-05-14") + OLD

    assert told(compared(old, _COVER.format("2.10", "2025-05-14") + NEW)) == {}


def test_numbers_in_the_names_of_the_files_tell_the_order() -> None:
    sides = [outlined(OLD), outlined(NEW)]
    named = [
        replace(side, sources=(replace(side.sources[0], name=name),))
        for side, name in zip(sides, ("code-v3.docx", "code-v2.pdf"), strict=True)
    ]

    (message,) = told(compare_outlines(*named)).values()

    assert "the names of the files give version 3 and version 2" in message


def test_words_that_the_first_deletes_and_the_second_holds_tell_the_order() -> None:
    draft = page(
        "<p>1. Meetings</p><p>1.1 The quorum of the council is "
        "<del>a third of all its members</del><ins>six members each time</ins>.</p>"
    )
    adopted = outlined(
        "1. Meetings\n\n1.1 The quorum of the council is a third of all its members."
    )

    message = told(compare_outlines(draft, adopted))["versions-reversed"]

    assert "stand in the second (“a third of all its members”)" in message


def test_pending_changes_of_the_current_version_are_told() -> None:
    draft = page("<p>1.1 The quorum is <del>five</del><ins>six</ins> members.</p>")

    comparison = compare_outlines(draft, outlined("1.1 The quorum is six members."))

    assert "holds 2 tracked changes" in told(comparison)["current-version-pending"]


def test_pending_changes_are_not_told_to_who_chose_the_view() -> None:
    draft = page("<p>1.1 The quorum is <del>five</del><ins>six</ins> members.</p>")
    new = outlined("1.1 The quorum is six members.")

    comparison = compare_outlines(draft, new, beside=Beside(view_chosen=True))

    assert told(comparison) == {}


def test_another_councils_document_has_no_counterpart_here() -> None:
    other = (
        "1. Eldersby Borough Council\n\n1.1 Eldersby Borough Council keeps bees.\n\n"
        "1.2 The hives of Eldersby Borough Council are inspected every spring."
    )
    ours = OLD.replace("the council", "Tarnwick District Council").replace(
        "The mayor", "The mayor of Tarnwick District Council"
    )

    message = told(compared(ours, other))["unlike-documents"]

    assert "one is of Tarnwick District Council, the other of Eldersby" in message
    assert "no counterpart" in message
    assert "side by side, by topic" in message


def test_the_full_council_is_no_other_council() -> None:
    new = OLD.replace("The mayor", "The Full Council, as each Borough Council does,")

    assert told(compared(OLD, new)) == {}


def paged(*clauses: tuple[str, str, int], unread: int = 0) -> Outline:
    """Clauses as (id, words, page), and a page without text, 0 for none."""
    lost = Notice("page-without-text", f"Page {unread} holds a picture.", page=unread)
    return Outline(
        clauses=tuple(
            Clause(ClauseId(i), Kind.CLAUSE, label=i, citation=i, text=words, page=page)
            for i, words, page in clauses
        ),
        notices=(lost,) if unread else (),
    )


FIRST = ("1", "The quorum of the council is five of its members.", 1)
SECOND = ("2", "The mayor has a casting vote where votes are equal.", 2)
THIRD = ("3", "Minutes are kept by the clerk and open to the public.", 3)


def test_what_may_stand_on_an_unread_page_is_not_called_deleted() -> None:
    comparison = compare_outlines(
        paged(FIRST, SECOND, THIRD), paged(FIRST, THIRD, unread=2)
    )

    link = comparison.link_of_old(ClauseId("2"))
    assert (link.scope, link.relation) == (Scope.UNREAD, Relation.UNREAD)
    assert told(comparison)["pages-unread"] == (
        "Page 2 of the proposed version could not be read in full. 1 provision of the "
        "current version may stand there and is not reported as deleted."
    )


def test_what_may_stand_on_an_unread_page_is_not_called_inserted() -> None:
    comparison = compare_outlines(
        paged(FIRST, THIRD, unread=2), paged(FIRST, SECOND, THIRD)
    )

    assert comparison.link_of_new(ClauseId("2")).relation is Relation.UNREAD


def test_what_is_gone_between_pages_that_were_read_is_deleted() -> None:
    last = ("4", "Fees are set by the cabinet in March of every year.", 9)

    comparison = compare_outlines(
        paged(FIRST, SECOND, THIRD), paged(FIRST, THIRD, last, unread=7)
    )

    assert comparison.link_of_old(ClauseId("2")).relation is Relation.DELETED


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("15 March 2025", "March 2025"),
        ("Version 1.0", "Version 1"),
        (
            "Adopted 1 May 2024. Next review 1 May 2027.",
            "Adopted 1 May 2025. Next review 1 May 2026.",
        ),
    ],
)
def test_what_does_not_say_which_is_later_is_no_wrong_order(old: str, new: str) -> None:
    document = "# Rules\n\n{}\n\n## Contents\n\n1. Name\n\n1. Name\n\n1.1 A rule."

    found = compared(document.format(old), document.format(new)).notices

    assert "versions-reversed" not in {notice.code for notice in found}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("[Drafting note: ask the clerk]", True),
        ("[KJ to confirm]", True),
        ("[DN: is this right?]", True),
        ("[Note to members: this is new]", True),
        ("[Officers' notes]", True),
        ("[Officer’s note: see the file]", True),
        ("[the clerk to confirm]", False),
        ("[all to review]", False),
        ("(legal advice may be taken)", False),
        ("[Legal services]", False),
    ],
)
def test_a_drafters_note_in_the_text_is_told(words: str, *, found: bool) -> None:
    notices = told(compared(OLD, OLD.replace("five members.", f"six members. {words}")))

    assert ("drafting-notes-in-text" in notices) is found


def test_a_drafters_note_without_a_number_is_placed_by_the_words_before_it() -> None:
    words = "The mayor sits [KJ to confirm] there."

    (notice,) = (
        notice
        for notice in compared(words, f"{words}\n\nThe clerk writes.").notices
        if notice.code == "drafting-notes-in-text"
    )

    assert ": paragraph “The mayor sits [KJ to confirm] there.”. Rep" in notice.message


def test_one_tracked_change_of_the_current_version_is_told_as_one() -> None:
    old = "1. Meetings\n\nInserted: The council meets.\n\n2. Voting\n\nIn public.\n"

    message = told(compared(old, old))["current-version-pending"]

    assert "holds 1 tracked change that" in message
    assert "It is read as accepted" in message
