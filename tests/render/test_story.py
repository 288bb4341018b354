"""What a report says before any layout."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.model import (
    ClauseId,
    Comparison,
    Coverage,
    Kind,
    Notice,
    Op,
    Outline,
    RelatedKind,
    Relation,
    Scope,
    Significance,
    SourceFacts,
    TextChange,
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


def test_a_run_with_one_shift_is_told_in_one_line() -> None:
    assert _sentences({5: 6, 6: 7, 7: 8}) == ["24.5 to 24.7 are now 24.6 to 24.8"]


def test_another_shift_begins_another_run() -> None:
    assert _sentences({5: 6, 6: 8}) == ["24.5 is now 24.6", "24.6 is now 24.8"]


def test_a_gap_begins_another_run() -> None:
    assert _sentences({5: 6, 7: 8}) == ["24.5 is now 24.6", "24.7 is now 24.8"]


def _sentences(numbers: dict[int, int]) -> list[str]:
    old = outline(*(clause(f"24.{n}", "Words.") for n in numbers))
    new = outline(*(clause(f"24.{n}", "Words.") for n in numbers.values()))
    pairs = ((f"24.{o}", f"24.{n}") for o, n in numbers.items())
    links = tuple(link(o, n, renumbered=True) for o, n in pairs)
    return [run.sentence for run in tell(Comparison(old, new, links)).renumberings]


def test_what_only_follows_the_number_above_it_is_not_told_again() -> None:
    old = outline(clause("24.5"), clause("24.5(a)", parent="24.5"))
    new = outline(clause("24.6"), clause("24.6(a)", parent="24.6"))
    links = tuple(
        link(o.id, n.id, renumbered=True)
        for o, n in zip(old.clauses, new.clauses, strict=True)
    )

    story = tell(Comparison(old, new, links))

    assert [run.sentence for run in story.renumberings] == ["24.5 is now 24.6"]


def test_lettered_provisions_run_too() -> None:
    old = outline(*(clause(f"24.8({letter})") for letter in "ab"))
    new = outline(*(clause(f"24.8({letter})") for letter in "bc"))
    pairs = zip(old.clauses, new.clauses, strict=True)
    links = tuple(link(o.id, n.id, renumbered=True) for o, n in pairs)

    (run,) = tell(Comparison(old, new, links)).renumberings

    assert run.sentence == "24.8(a) to 24.8(b) are now 24.8(b) to 24.8(c)"


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
    assert changes[1].reasons == ("quantity: five → ten",)


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

    assert (story.coverage, story.warnings) == ((sentence,), ("Look here.",))


def test_of_one_file_and_one_code_two_notices_are_told_and_the_rest_counted() -> None:
    repeated = [Notice("number-repeated", f"{n} stands twice.") for n in range(1, 6)]
    other = Notice("hidden-text", "Some words are hidden.")
    old = replace(outline(name="old.docx"), notices=(*repeated, other))
    new = replace(outline(name="new.docx"), notices=tuple(repeated[:2]))

    assert tell(Comparison(old, new)).checks == (
        "old.docx: 1 stands twice.",
        "old.docx: 2 stands twice.",
        "old.docx: and 3 more of this kind.",
        "old.docx: Some words are hidden.",
        "new.docx: 1 stands twice.",
        "new.docx: 2 stands twice.",
    )


def test_what_both_files_say_of_themselves_alike_is_not_told() -> None:
    old = _saying(title="Constitution", version="1")
    new = _saying(title="Constitution", version="2")

    assert tell(Comparison(old, old)).checks == ()
    assert tell(Comparison(old, new)).checks == (
        "a.docx says of itself: version “1”.",
        "a.docx says of itself: version “2”.",
    )


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
    merged = link("4/p1 4/p2", "4/p1", text=TextChange.EDITED)

    (change,) = tell(Comparison(old, new, (link("4", "4"), merged))).changes

    assert change.where == "2 paragraphs under 4 → paragraph under 4"
    assert change.what == "merged: 2 paragraphs under 4 became paragraph under 4"


def test_a_number_that_stands_twice_is_told_as_such() -> None:
    twice = clause("4.1", "Five.")
    old = outline(twice, replace(twice, id=ClauseId("4.1#2")))
    merged = link("4.1 4.1#2", "4.1", text=TextChange.EDITED)

    (change,) = tell(Comparison(old, outline(twice), (merged,))).changes

    assert change.where == "2 provisions numbered 4.1 → 4.1"
