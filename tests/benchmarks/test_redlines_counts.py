from benchmarks.redlines.counts.cases import Other
from benchmarks.redlines.counts.reasons import SAME, UNEXPLAINED, Subject, reason
from benchmarks.redlines.counts.revisions import Revision, Status, revisions
from tests.benchmarks.builders import (
    away,
    cell,
    docx,
    gone,
    here,
    ins,
    kept,
    p,
    row,
    table,
)


def _found(content: bytes) -> list[tuple[str, str]]:
    return [(each.status.value, each.text) for each in revisions(content)]


def _reason(content: bytes, n_theirs: int, n_formatted: int = 0) -> str:
    other = Other("a comparer", n_theirs)
    return reason(Subject(revisions(content), n_formatted, other))


def test_a_replaced_word_is_two_revisions() -> None:
    redline = docx(p(kept("at "), gone("four"), ins("five"), kept(" members")))

    assert _found(redline) == [("deleted", "four"), ("inserted", "five")]


def test_paragraphs_that_come_together_are_one_revision() -> None:
    redline = docx(p(ins("One."), mark="ins"), p(ins("Two."), mark="ins"), p(kept("")))

    assert _found(redline) == [("inserted", "One.¶Two.¶")]


def test_a_row_that_goes_is_one_revision() -> None:
    redline = docx(
        table(
            row(cell(p(kept("a"))), cell(p(kept("b")))),
            row(cell(p(gone("c"))), cell(p(gone("d"))), mark="del"),
        )
    )

    assert _found(redline) == [("deleted", "c¶d¶")]


def test_cells_that_stay_part_what_went_from_them() -> None:
    redline = docx(table(row(cell(p(gone("c"))), cell(p(gone("d"))))))

    assert _found(redline) == [("deleted", "c"), ("deleted", "d")]


def test_a_move_is_two_revisions_and_what_is_edited_in_it_more() -> None:
    redline = docx(
        p(away("One "), gone("old"), mark="moveFrom"),
        p(kept("Two")),
        p(here("One "), ins("new"), mark="moveTo"),
        p(kept("Three")),
    )

    assert _found(redline) == [
        ("moved away", "One "),
        ("deleted", "old"),
        ("moved away", "¶"),
        ("moved here", "One "),
        ("inserted", "new"),
        ("moved here", "¶"),
    ]


def test_a_revision_knows_the_kept_letters_around_it() -> None:
    (revision,) = revisions(docx(p(kept("One"), ins("!"), kept(" Two"))))

    expected = Revision("body", Status.CAME, "!", before="e", after=" ")
    assert revision == expected


def test_numbers_that_agree_need_no_reason() -> None:
    assert _reason(docx(p(ins("One"))), 1) == SAME


def test_formatting_explains_as_many_revisions_as_there_are() -> None:
    redline = docx(p(ins("One")))

    assert _reason(redline, 3, n_formatted=2) == "they count formatting"
    assert _reason(redline, 3, n_formatted=1) == UNEXPLAINED


def test_a_sign_behind_a_word_explains_a_word_replaced() -> None:
    redline = docx(p(kept("Stop"), ins("!")))

    assert _reason(redline, 2) == "to them a sign is part of its word"


def test_spaces_of_another_width_explain_words_not_replaced() -> None:
    redline = docx(p(gone("rule 1"), ins("rule\u00a01"), kept(".")))

    assert _reason(redline, 0) == "to them all spaces are one"


def test_the_same_words_in_more_portions_are_told_from_other_words() -> None:
    ours = revisions(docx(p(gone("c d"))))
    cells = docx(table(row(cell(p(gone("c"))), cell(p(gone("d"))))))
    others = docx(p(gone("c"), kept(" "), gone("x")))

    reasons = [
        reason(Subject(ours, 0, Other("a comparer", 2, revisions(theirs))))
        for theirs in (cells, others)
    ]
    assert reasons == ["the same words in other portions", UNEXPLAINED]
