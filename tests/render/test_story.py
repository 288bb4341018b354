"""What a report says before any layout."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.model import (
    ClauseId,
    Comparison,
    Coverage,
    Furniture,
    Kind,
    Notice,
    Op,
    Outline,
    RelatedKind,
    Relation,
    Revision,
    RevisionKind,
    Scope,
    Significance,
    SourceFacts,
    TextChange,
    TrackedChange,
    Unread,
)
from constitution_diff.render import vocabulary
from constitution_diff.render.story import part_edits, tell
from constitution_diff.render.story.coverage import coverage_sentences
from tests.render.builders import clause, edits, every_relation, link, outline


def test_every_word_of_the_contract_has_a_word_for_readers() -> None:
    assert set(vocabulary.RELATIONS) == set(Relation)
    assert set(vocabulary.SIGNIFICANCE) == set(Significance)
    assert set(vocabulary.SCOPE) == set(Scope)
    assert set(vocabulary.KINDS) == set(Kind)
    assert set(vocabulary.RELATED) == set(RelatedKind)


def test_a_part_that_one_file_does_not_hold_is_told_as_not_deleted() -> None:
    missing = (Coverage("old", f"{n}. Code", Scope.NOT_IN_FILE) for n in (25, 26, 28))
    compared = Coverage("old", "24. Code", Scope.COMPARED)

    first, second = coverage_sentences([compared, *missing])

    assert first == "Compared: section 24."
    assert second == (
        "Sections 25, 26 and 28 are not in the proposed file"
        " and are not reported as deleted."
    )


def test_a_part_without_a_number_is_told_as_printed() -> None:
    missing = Coverage("new", "Part 3: Standing orders", Scope.NOT_IN_FILE)

    (sentence,) = coverage_sentences([missing])

    assert sentence == (
        "“Part 3: Standing orders” is not in the current file"
        " and is not reported as inserted."
    )


def test_changes_come_in_document_order_without_plain_renumberings() -> None:
    changes = tell(every_relation()).changes

    assert [change.index for change in changes] == sorted(c.index for c in changes)
    assert changes[1].where == "4.2 → 4.3"
    assert changes[1].reasons == ("Number or quantity: five → ten",)


def test_all_provisions_are_accounted_for() -> None:
    assert tell(every_relation()).accounted.sentence.startswith("All 18 provisions")


def test_an_inserted_provision_is_inserted_word_for_word() -> None:
    comparison = every_relation()

    (edit,) = part_edits(comparison, comparison.links[1], "text")

    assert (edit.op, edit.text) == (Op.INSERT, "The quorum is six.")


def test_a_part_that_a_file_does_not_hold_keeps_its_words() -> None:
    comparison = every_relation()

    (edit,) = part_edits(comparison, comparison.links[-2], "heading")

    assert (edit.op, edit.text) == (Op.KEEP, "Planning")


def test_a_paragraph_under_a_new_number_is_named_once() -> None:
    old = outline(clause("24.6"), clause("24.6/p1", "Five.", parent="24.6"))
    new = outline(clause("24.7"), clause("24.7/p1", "Six.", parent="24.7"))
    links = (
        link("24.6", "24.7", renumbered=True),
        link("24.6/p1", "24.7/p1", renumbered=True, text=TextChange.EDITED),
    )

    (change,) = tell(Comparison(old, new, links)).changes

    assert (change.where, change.what) == ("paragraph under 24.6 → 24.7", "reworded")


def test_a_notice_that_repeats_the_coverage_is_not_told_twice() -> None:
    part = Coverage("old", "25. Planning", Scope.NOT_IN_FILE)
    (sentence,) = coverage_sentences([part])
    notices = (
        Notice("parts-not-in-file", "Compared: 24."),
        Notice("other", "Look here."),
    )

    story = tell(Comparison(outline(), outline(), coverage=(part,), notices=notices))

    assert [caution.words for caution in story.checks] == [
        "Look here.",
        sentence,
        vocabulary.ALL_READ,
    ]
    assert [caution.grave for caution in story.checks] == [True, False, False]


def test_of_one_file_and_one_code_two_notices_stand_alone_and_none_is_lost() -> None:
    repeated = [Notice("number-repeated", f"{n} stands twice.") for n in range(1, 6)]
    other = Notice("hidden-text", "Some words are hidden.")
    old = replace(outline(name="old.docx"), notices=(*repeated, other))
    new = replace(outline(name="new.docx"), notices=tuple(repeated[:2]))

    _, *checks = tell(Comparison(old, new)).checks

    assert [caution.words for caution in checks] == [
        "old.docx: 1 stands twice.",
        "old.docx: 2 stands twice.",
        "old.docx: and 3 more of this kind.",
        "old.docx: Some words are hidden.",
        "new.docx: 1 stands twice.",
        "new.docx: 2 stands twice.",
    ]
    assert checks[2].more == tuple(f"old.docx: {n} stands twice." for n in (3, 4, 5))


def test_what_is_unread_is_told_once_with_what_to_do() -> None:
    why = "Page 3 holds no text. Compare it by eye."
    old = replace(
        outline(name="old.pdf"),
        notices=(Notice("page-without-text", why, page=3),),
        unread=(Unread("a page without text", why, page=3),),
    )

    (caution,) = tell(Comparison(old, outline())).checks

    assert caution.grave
    assert caution.words.startswith("old.pdf, page 3: a page without text could not")
    assert "missing from the current version here" in caution.words


def test_each_file_is_told_with_what_it_says_of_itself_and_never_who_wrote_it() -> None:
    old = _saying(title="Constitution", modified="2021-12-16T10:00:00Z")
    cover = Furniture("title", "Adopted in 2024", "it is on the cover")
    new = replace(_saying(title="Constitution", author="J Smith"), furniture=(cover,))

    said = [c.words for c in tell(Comparison(old, new)).checks if "says" in c.words]

    assert said == [
        "a.docx says of itself: title “Constitution”; last changed 16 December 2021.",
        "a.docx says of itself: on its cover “Adopted in 2024”; title “Constitution”.",
    ]


def test_tracked_changes_of_each_version_are_told_with_the_view_and_no_author() -> None:
    change = TrackedChange("r1", Revision(RevisionKind.INSERTED, author="J Smith"))
    remark = TrackedChange("r2", Revision(RevisionKind.COMMENT, author="J Smith"))
    pending = Notice(
        "tracked-changes-pending", "Tracked changes pending: 1, by J Smith"
    )
    new = replace(outline(), revisions=(change, remark), notices=(pending,))

    words = [caution.words for caution in tell(Comparison(outline(), new)).checks]

    assert words[0] == (
        "The proposed version contains 1 tracked change. "
        "It was read with every tracked change accepted."
    )
    assert "Smith" not in " ".join(words)


def _saying(**says: str) -> Outline:
    facts = SourceFacts("a.docx", "", "docx", "final", says=tuple(says.items()))
    return Outline(sources=(facts,))


def test_a_copy_that_cannot_show_marks_says_so_plainly() -> None:
    changed = link("1", "1", text=TextChange.EDITED, tracked="unknown")
    sides = outline(clause("1", "Five.")), outline(clause("1", "Six."))

    (tally,) = tell(Comparison(*sides, (changed,))).marks

    assert (tally.count, tally.words) == (1, "this copy cannot show it")


def test_a_change_without_a_mark_is_known_as_such() -> None:
    changed = link(
        "1", "1", text=TextChange.EDITED, tracked="no", edits=edits("[-Five.-][+Six.+]")
    )
    sides = outline(clause("1", "Five.")), outline(clause("1", "Six."))

    (change,) = tell(Comparison(*sides, (changed,))).changes

    assert change.unmarked
    assert change.tracked == "no mark in this draft"


def test_provisions_of_one_name_are_counted() -> None:
    old = outline(clause("4"), clause("4/p1", parent="4"), clause("4/p2", parent="4"))
    new = outline(clause("4"), clause("4/p1", parent="4"))
    merged = link("4/p1 4/p2", "4/p1")

    (change,) = tell(Comparison(old, new, (link("4", "4"), merged))).changes

    assert change.where == "2 paragraphs under 4 → paragraph under 4"
    assert change.what == "merged: 2 paragraphs under 4 became paragraph under 4"


def test_a_number_that_stands_twice_where_no_part_is_stays_as_it_is_printed() -> None:
    twice = clause("4.1", "Five.")
    old = outline(twice, replace(twice, id=ClauseId("4.1#2")))
    merged = link("4.1 4.1#2", "4.1", text=TextChange.EDITED)

    (change,) = tell(Comparison(old, outline(twice), (merged,))).changes

    assert change.where == "2 provisions numbered 4.1 → 4.1"
