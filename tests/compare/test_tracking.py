"""What a draft marks itself, what it does not, and when nobody can say."""

from __future__ import annotations

import pytest

from constitution_diff.compare import Beside, compare_outlines
from constitution_diff.model import Comparison, Link, Op, Relation, View
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from tests.builders import compared, outlined

ADOPTED = (
    "4.1 The leader must answer every written question.",
    "4.2 The clerk keeps a register of members' interests.",
    "4.3 A member who is ill may send an apology to the mayor.",
    "4.4 Minutes are open to everybody who asks to read them.",
)
OLD = "\n\n".join(ADOPTED)


def drafted(*paragraphs: str, old: str = OLD) -> Comparison:
    """`old` compared with a web page whose ins and del are tracked changes."""
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    page = f"<html><body>{body}</body></html>".encode()
    source = read_source(page, "draft.html")
    original = outline_source(source, View.ORIGINAL)
    return compare_outlines(
        outlined(old), outline_source(source), beside=Beside(original)
    )


def changed(comparison: Comparison) -> list[Link]:
    return [link for link in comparison.links if link.relation is not Relation.SAME]


def marks(comparison: Comparison) -> list[tuple[str, str, str]]:
    """Every edit that changes words: what it does, its words, and whether marked."""
    return [
        (edit.op.value, edit.text, edit.tracked)
        for link in comparison.links
        for edit in link.edits
        if edit.op is not Op.KEEP
    ]


def codes(comparison: Comparison) -> list[str]:
    return [notice.code for notice in comparison.notices]


MUST = "4.1 The leader <del>must</del><ins>may</ins> answer every written question."


def test_a_change_under_a_mark_is_marked() -> None:
    comparison = drafted(MUST, *ADOPTED[1:])

    assert marks(comparison) == [("delete", "must", "yes"), ("insert", "may", "yes")]
    assert [link.tracked for link in changed(comparison)] == ["yes"]
    assert codes(comparison) == []


def test_a_change_without_a_mark_is_found_beside_marked_ones() -> None:
    slipped = ADOPTED[2].replace("may send", "must send")

    comparison = drafted(MUST, ADOPTED[1], slipped, ADOPTED[3])

    assert marks(comparison) == [
        ("delete", "must", "yes"),
        ("insert", "may", "yes"),
        ("delete", "may", "no"),
        ("insert", "must", "no"),
    ]
    assert [link.tracked for link in changed(comparison)] == ["yes", "no"]


def test_a_change_without_a_mark_is_told_first_with_its_place() -> None:
    slipped = ADOPTED[2].replace("may send", "must send")

    (notice,) = drafted(MUST, ADOPTED[1], slipped, ADOPTED[3]).notices

    assert notice.code == "changes-unmarked"
    assert (
        "1 change that carries no mark, or not throughout: provision 4.3."
        in notice.message
    )


def test_one_provision_with_both_kinds_is_marked_in_part() -> None:
    both = MUST.replace("every written question", "each written question")

    comparison = drafted(both, *ADOPTED[1:])

    assert [link.tracked for link in changed(comparison)] == ["partly"]
    assert marks(comparison)[2:] == [
        ("delete", "every", "no"),
        ("insert", "each", "no"),
    ]


def test_a_small_word_without_a_mark_is_found_beside_a_marked_change() -> None:
    old = OLD.replace("answer every", "answer in the chamber every")
    draft = MUST.replace("answer every", "answer in chamber every")

    comparison = drafted(draft, *ADOPTED[1:], old=old)

    assert [link.tracked for link in changed(comparison)] == ["partly"]


def test_a_provision_put_in_without_a_mark_is_unmarked() -> None:
    new = "4.5 Nobody may park at the town hall without a permit."

    comparison = drafted(MUST, *ADOPTED[1:], new)

    assert [(k.relation.value, k.tracked) for k in changed(comparison)] == [
        ("edited", "yes"),
        ("inserted", "no"),
    ]


def test_a_provision_put_in_under_a_mark_is_marked() -> None:
    new = "<ins>4.5 Nobody may park at the town hall without a permit.</ins>"

    comparison = drafted(*ADOPTED, new)

    assert [(k.relation.value, k.tracked) for k in changed(comparison)] == [
        ("inserted", "yes")
    ]


def test_a_provision_taken_out_without_a_mark_is_unmarked() -> None:
    comparison = drafted(MUST, *ADOPTED[1:3])

    assert [(k.relation.value, k.tracked) for k in changed(comparison)] == [
        ("edited", "yes"),
        ("deleted", "no"),
    ]


def test_a_provision_taken_out_under_a_mark_is_marked() -> None:
    comparison = drafted(*ADOPTED[:3], f"<del>{ADOPTED[3]}</del>")

    assert [(k.relation.value, k.tracked) for k in changed(comparison)] == [
        ("deleted", "yes")
    ]


def test_a_provision_that_moved_without_a_mark_is_unmarked() -> None:
    one, two, three, four = ADOPTED
    swapped = (two.replace("4.2", "4.3"), three.replace("4.3", "4.2"))

    comparison = drafted(MUST, one.replace("4.1", "4.0"), swapped[1], swapped[0], four)

    (moved,) = [link for link in changed(comparison) if link.moved]
    assert moved.tracked == "no"


def test_a_draft_read_with_its_changes_rejected_holds_unmarked_ones_alone() -> None:
    slipped = ADOPTED[2].replace("may send", "must send")
    body = "".join(
        f"<p>{words}</p>" for words in (MUST, ADOPTED[1], slipped, ADOPTED[3])
    )
    source = read_source(f"<html><body>{body}</body></html>".encode(), "draft.html")
    original = outline_source(source, View.ORIGINAL)

    comparison = compare_outlines(outlined(OLD), original, beside=Beside(original))

    assert marks(comparison) == [("delete", "may", "no"), ("insert", "must", "no")]


def test_a_file_without_marks_says_nothing_of_marks() -> None:
    comparison = drafted(*ADOPTED[:3], "4.4 Minutes are closed.")

    assert {link.tracked for link in comparison.links} == {""}
    assert codes(comparison) == []


def test_deletions_that_never_stood_in_the_version_tell_another_base() -> None:
    stranger = ADOPTED[1] + " <del>It may potentially be sold.</del>"

    comparison = drafted(MUST, stranger, *ADOPTED[2:])

    (notice,) = comparison.notices
    assert notice.code == "other-base"
    assert "(“It may potentially be sold.” in 4.2)" in notice.message


def test_a_draft_as_it_was_is_quoted_by_the_numbers_it_had() -> None:
    renumbered = ADOPTED[3].replace("4.4", "<del>4.4</del><ins>4.9</ins>")
    page = f"<p>{ADOPTED[0]}</p><p>{renumbered} <del>It is free of charge.</del></p>"
    source = read_source(f"<html><body>{page}</body></html>".encode(), "draft.html")
    original = outline_source(source, View.ORIGINAL)

    comparison = compare_outlines(outlined(OLD), original, beside=Beside(original))

    assert codes(comparison)[0] == "other-base"
    assert "(“It is free of charge.” in 4.4)" in comparison.notices[0].message


def test_nothing_is_called_unmarked_where_the_draft_had_another_base() -> None:
    stranger = ADOPTED[1] + " <del>It may potentially be sold.</del>"
    slipped = ADOPTED[2].replace("may send", "must send")

    comparison = drafted(MUST, stranger, slipped, ADOPTED[3])

    assert [link.tracked for link in changed(comparison)] == ["yes", "unknown"]
    assert codes(comparison)[0] == "other-base"


def test_a_draft_whose_changes_were_all_accepted_gives_no_warning() -> None:
    accepted = OLD.replace("must answer", "may answer")

    comparison = drafted(MUST, *ADOPTED[1:], old=accepted)

    assert comparison.identical
    assert codes(comparison) == []


def test_a_text_copy_calls_nothing_unmarked_and_says_why() -> None:
    new = OLD.replace("must answer", "answers").replace("may send", "must send")
    new = new.replace("\n\n4.2", "\n\nDeleted: must\n\n4.2")

    comparison = compared(OLD, new)

    assert {link.tracked for link in changed(comparison)} == {"unknown"}
    (notice,) = [n for n in comparison.notices if n.code == "marks-unreliable"]
    assert "in a text copy inserted words look like all others" in notice.message


@pytest.mark.parametrize("quote", ["’", "'"])
def test_another_sort_of_quote_is_no_change_without_a_mark(quote: str) -> None:
    register = ADOPTED[1].replace("'", quote)

    comparison = drafted(MUST, register, *ADOPTED[2:])

    assert "changes-unmarked" not in codes(comparison)
