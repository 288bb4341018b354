"""Changes that a draft tracks already, kept beside those that the redline marks."""

from __future__ import annotations

import re
from dataclasses import replace

from constitution_diff.model import Pending, Remark
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.redline import (
    Couple,
    GivenUp,
    Redline,
    proved_redline,
)
from tests.judges.validity import new_faults
from tests.read.docx.builders import (
    BY,
    cell,
    deleted,
    docx,
    ins,
    mark,
    p,
    r,
    row,
    table,
)

from .redlining import MARKING, compared, compared_before, marks, shown, xml_of

_US = replace(MARKING, author="Us", pending=Pending.KEEP)
_END = p("The end.")


def _kept(old: bytes, new: bytes) -> Redline:
    before = compared_before(old, new)
    redline = proved_redline(Couple(compared(old, new), old, new, before), _US)
    assert new_faults(redline.content, old, new) == []
    return redline


def _by_whom(old: bytes, new: bytes) -> list[tuple[str, str, str]]:
    """What the redline tells of words: who, what, which."""
    read = read_docx(_kept(old, new).content, "redline.docx")
    return [(one.author, str(one.kind), one.text) for one in read.revisions]


def test_words_that_the_draft_left_alone_are_marked_by_nobody() -> None:
    old = docx(p("The planning manager decides in five days.") + _END)
    new = docx(
        p(
            r("The ") + ins("head of ") + r("planning") + deleted(" manager")
            + r(" decides in six days.")
        ) + _END
    )  # fmt: skip

    assert _by_whom(old, new) == [
        ("A Clerk", "inserted", "head of "), ("A Clerk", "deleted", " manager"),
        ("Us", "deleted", "five"), ("Us", "inserted", "six"),
    ]  # fmt: skip


def test_a_draft_of_the_very_old_text_is_the_redline_as_it_stands() -> None:
    tracked = p(r("The quorum is ") + deleted("five") + ins("six") + r("."))
    both = table(row(cell(p("a") + p(ins("b")))))
    new = docx(tracked + p(ins("New."), mark("ins")) + both + _END)

    redline = _kept(docx(p("The quorum is five.") + table(row(cell(p("a") + p())))
                         + _END), new)  # fmt: skip

    assert shown(redline.content) == shown(new)


def test_what_the_draft_struck_and_the_old_file_never_had_is_put_in_and_struck() -> (
    None
):
    new = docx(p(r("The fee is ") + deleted("60") + ins("70") + r(" pounds.")) + _END)

    xml = shown(_kept(docx(p("The fee is 50 pounds.") + _END), new).content)

    assert re.sub(r"</?w:(?:r|p)>", "", xml).startswith(
        "<w:t>The fee is </w:t><w:del><w:delText>50</w:delText></w:del>"
        "<w:ins><w:del><w:delText>60</w:delText></w:del></w:ins>"
        "<w:ins><w:t>70</w:t></w:ins>"
    )


def test_a_paragraph_that_the_draft_parted_is_parted_still() -> None:
    upper = p(r("Members vote "), mark("ins"))
    new = docx(upper + p("in six days.") + _END)

    redline = _kept(docx(p("Members vote in five days.") + _END), new)

    first, second, _ = re.findall("<w:p>.*?</w:p>", shown(redline.content))
    assert first == (
        "<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>"
        "<w:r><w:t>Members vote </w:t></w:r></w:p>"
    )
    assert "five" in second


def test_a_mark_that_the_draft_struck_is_struck_still() -> None:
    new = docx(p("Members vote", mark("del")) + p("in six days.") + _END)

    redline = _kept(docx(p("Members vote") + p("in five days.") + _END), new)

    by = re.findall(r'<w:rPr><w:del [^>]*w:author="([^"]*)"', xml_of(redline.content))
    assert by == ["A Clerk"]


def test_how_a_paragraph_was_set_is_told_by_who_set_it() -> None:
    record = f'<w:pPrChange {BY}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>'
    new = docx(p("Members vote in six days.", f'<w:jc w:val="center"/>{record}') + _END)

    xml = shown(_kept(docx(p("Members vote in five days.") + _END), new).content)

    assert xml.count("<w:pPrChange>") == 1
    assert '<w:jc w:val="center"/><w:pPrChange><w:pPr><w:jc w:val="left"/>' in xml


def test_a_comment_is_no_part_of_a_change_of_the_draft() -> None:
    sat = r("Members sit where they please.")
    there, here = (
        f'<w:{kind}RangeStart {BY} w:name="m"/>'
        f"{p(f'<w:{kind} {BY}>{sat}</w:{kind}>', mark(kind))}"
        f'<w:{kind}RangeEnd w:id="1"/>'
        for kind in ("moveFrom", "moveTo")
    )
    came = p(ins("They come in time."), mark("ins"))
    new = docx(there + p(r("Members vote in time.")) + came + here + _END)
    old = docx(p(sat) + p("Members vote.") + _END)
    comparison = compared(old, new)
    remarks = tuple(Remark(at, "See this.") for at in range(len(comparison.links)))

    couple = Couple(comparison, old, new, compared_before(old, new))

    redline = proved_redline(couple, replace(_US, remarks=remarks))

    xml = xml_of(redline.content)
    assert redline.given_up is GivenUp.NONE
    assert xml.count('author="A Clerk"') == xml_of(new).count('author="A Clerk"')
    assert len(re.findall(r'<w:ins [^>]*"Us"[^>]*><w:r><w:commentReference', xml)) == 2


def test_a_row_of_the_draft_stays_with_its_author() -> None:
    came = row(cell(p(ins("New."))), properties=f"<w:ins {BY}/>")
    first, last = row("It has five members."), row("It has six members.")
    new = docx(table(last, came) + _END)

    xml = xml_of(_kept(docx(table(first) + _END), new).content)

    assert re.findall(r'<w:trPr><w:ins [^>]*w:author="([^"]*)"', xml) == ["A Clerk"]


def test_a_table_whose_cells_both_changed_is_accepted_first() -> None:
    gone = cell(p(deleted("b")), f"<w:cellDel {BY}/>")
    new = docx(table(row(cell(p("c")), gone)) + _END)

    redline = _kept(docx(table(row(cell(p("a")), cell(p("b")))) + _END), new)

    assert redline.given_up is GivenUp.GRIDS


def test_a_table_of_which_only_the_draft_changed_cells_is_left_alone() -> None:
    gone = cell(p(deleted("b")), f"<w:cellDel {BY}/>")
    new = docx(table(row(cell(p("a")), gone)) + p("Six."))

    redline = _kept(docx(table(row(cell(p("a")), cell(p("b")))) + p("Five.")), new)

    assert redline.given_up is GivenUp.NONE
    assert 'w:author="A Clerk"' in xml_of(redline.content)


def test_an_annex_that_the_draft_put_in_leaves_the_words_before_it_alone() -> None:
    last = "The hall is free to schools."
    coming = row(cell(p(ins("Six pounds"))), properties=f"<w:ins {BY}/>")
    draft = p(r(last), mark("ins")) + table(coming) + p("")

    xml = shown(_kept(docx(_END + p(last)), docx(_END + draft)).content)

    assert marks(xml) == ["ins Six pounds"]


def test_changes_in_an_equation_keep_no_others_out() -> None:
    term = "<m:r><m:t>{}</m:t></m:r>"
    struck = f"<w:del {BY}>{term.format('+b')}</w:del>"
    old, new = (
        docx(p(head) + p(r("Sum ") + f"<m:oMath>{term.format('a')}{more}</m:oMath>"))
        for head, more in (
            (r("The quorum is five."), term.format("+b")),
            (r("The quorum is ") + ins("now ") + r("five."), struck),
        )
    )

    redline = _kept(old, new)

    assert redline.given_up is GivenUp.EQUATIONS
    assert marks(shown(redline.content))[0] == "ins now "
