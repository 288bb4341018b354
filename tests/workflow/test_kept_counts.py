"""What is told of the changes of a draft that the redline keeps, or cannot keep."""

from __future__ import annotations

from constitution_diff.model import Marking, Pending
from constitution_diff.workflow import Request, compare_files
from constitution_diff.workflow.redlining import word_redline
from tests.read.docx.builders import BY, cell, deleted, docx, ins, p, r, row, table

_PLAIN = p("1. The quorum is five members.")
_TRACKED = p(r("1. The quorum is ") + deleted("five") + ins("six") + r(" members."))
_END = p("9. This is the end.")


def _told(
    old: str, new: str, author: str = "Us", *, formatting: bool = False
) -> list[str]:
    requests = Request("old.docx", docx(old)), Request("new.docx", docx(new))
    comparison = compare_files(*requests)
    marking = Marking(author=author, pending=Pending.KEEP, formatting=formatting)
    notices = word_redline(comparison, *requests, marking)[1]
    codes = ("redline-kept", "redline-unkept", "redline-author", "redline-looks")
    return [one.message for one in notices if one.code in codes]


def test_what_is_kept_is_counted_as_other_notices_count_it() -> None:
    (kept,) = _told(_PLAIN + _END, _TRACKED + _END)

    assert "keeps 2 tracked changes of new.docx" in kept


def test_an_author_whose_changes_are_kept_is_told_as_one_with_ours() -> None:
    _, of_one_name = _told(_PLAIN + _END, _TRACKED + _END, "a clerk")

    assert of_one_name.startswith("Tracked changes that are kept are by a clerk, too")


def test_nothing_is_said_to_be_kept_where_all_was_accepted() -> None:
    struck_again = f"<w:del {BY}>{ins('soon')}</w:del>"
    draft = _TRACKED + p(r("2. Votes are held ") + struck_again + r("now."))

    (unkept,) = _told(_PLAIN + p("2. Votes are held now.") + _END, draft + _END)

    assert unkept == (
        "Could not be kept in the Word redline, and accepted first: 4 tracked changes "
        "of the proposed file; no redline beside them gave both versions back."
    )


def test_a_look_that_both_changed_is_told_as_one_change() -> None:
    before = f"<w:rPrChange {BY}><w:rPr><w:i/></w:rPr></w:rPrChange>"
    old = p(r("1. The quorum is five members.", "<w:b/>"))
    new = p(r("1. The quorum is five members.", f"<w:caps/>{before}"))

    joined = _told(old + _END, new + _END, formatting=True)[-1]

    assert joined.startswith(
        "Look changed both by the draft and beyond it: 1 piece of text."
    )


def test_changes_in_a_table_that_were_accepted_are_told_beside_those_kept() -> None:
    gone = cell(p(deleted("£12")), f"<w:cellDel {BY}/>")
    old = table(row(cell(p("A licence is due in May")), cell(p("£12")))) + _PLAIN + _END
    new = table(row(cell(p("A licence is due in June")), gone)) + _TRACKED + _END

    kept, unkept = _told(old, new)

    assert "keeps 2 tracked changes" in kept
    said = "2 tracked changes of the proposed file; they stand inside equations, or in "
    assert f"{said}tables" in unkept
