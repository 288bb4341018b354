"""Words put in, taken out and moved, settled."""

from __future__ import annotations

from constitution_diff.render.docx.resolve import Verdict
from tests.render.docx.resolve.settling import accepted, by, rejected, settled

A = 'w:id="1" w:author="A" w:date="2026-01-05T09:00:00Z"'
B = 'w:id="2" w:author="B" w:date="2026-01-06T09:00:00Z"'
FIVE = "<w:r><w:t>five</w:t></w:r>"
STRUCK = "<w:r><w:delText>five</w:delText></w:r>"


def test_accepted_words_lose_their_mark_and_rejected_ones_go() -> None:
    body = f"<w:p>{FIVE}<w:ins {A}>{FIVE}</w:ins></w:p>"

    assert accepted(body) == f"<w:p>{FIVE}{FIVE}</w:p>"
    assert rejected(body) == f"<w:p>{FIVE}</w:p>"


def test_words_struck_come_back_as_words() -> None:
    code = "<w:r><w:delInstrText>PAGE</w:delInstrText></w:r>"
    body = f"<w:p><w:del {A}>{STRUCK}{code}</w:del></w:p>"

    assert accepted(body) == "<w:p/>"
    assert rejected(body) == (
        f"<w:p>{FIVE}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )


def test_one_author_strikes_what_another_put_in() -> None:
    body = f"<w:p><w:ins {A}>{FIVE}<w:del {B}>{STRUCK}</w:del></w:ins></w:p>"

    assert settled(body, by("A", Verdict.ACCEPT)) == (
        f"<w:p>{FIVE}<w:del {B}>{STRUCK}</w:del></w:p>"
    )
    assert settled(body, by("A", Verdict.REJECT)) == "<w:p/>"
    assert settled(body, by("B", Verdict.ACCEPT)) == (
        f"<w:p><w:ins {A}>{FIVE}</w:ins></w:p>"
    )
    assert settled(body, by("B", Verdict.REJECT)) == (
        f"<w:p><w:ins {A}>{FIVE}{FIVE}</w:ins></w:p>"
    )


def test_words_stay_struck_by_the_author_who_is_kept() -> None:
    body = f"<w:p><w:del {A}><w:del {B}>{STRUCK}</w:del></w:del></w:p>"

    assert settled(body, by("B", Verdict.REJECT)) == (
        f"<w:p><w:del {A}>{STRUCK}</w:del></w:p>"
    )


def test_a_link_without_words_goes() -> None:
    link = f'<w:hyperlink w:anchor="x"><w:del {A}>{STRUCK}</w:del></w:hyperlink>'

    assert accepted(f"<w:p>{link}</w:p>") == "<w:p/>"


def test_a_bookmark_that_loses_one_end_loses_the_other() -> None:
    begin, end = '<w:bookmarkStart w:id="7" w:name="b"/>', '<w:bookmarkEnd w:id="7"/>'
    body = f"<w:p><w:ins {A}>{begin}{FIVE}</w:ins>{FIVE}{end}</w:p>"

    assert rejected(body) == f"<w:p>{FIVE}</w:p>"
    assert accepted(body) == f"<w:p>{begin}{FIVE}{FIVE}{end}</w:p>"


def test_a_field_that_loses_its_end_is_words() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    code = "<w:r><w:instrText>REF x</w:instrText></w:r>"
    begun = mark.format("begin") + code + mark.format("separate")
    body = f"<w:p>{begun}{FIVE}<w:del {A}>{mark.format('end')}</w:del></w:p>"

    assert accepted(body) == f"<w:p>{FIVE}</w:p>"
    assert rejected(body) == f"<w:p>{begun}{FIVE}{mark.format('end')}</w:p>"


def test_both_branches_for_older_and_newer_programs_are_settled() -> None:
    box = f"<w:txbxContent><w:p><w:ins {A}>{FIVE}</w:ins></w:p></w:txbxContent>"
    branches = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    drawn = f"<w:r><mc:AlternateContent>{branches}</mc:AlternateContent></w:r>"

    assert FIVE not in rejected(f"<w:p>{drawn}</w:p>")
    assert accepted(f"<w:p>{drawn}</w:p>").count(f"<w:p>{FIVE}</w:p>") == 2


def test_a_content_control_is_taken_off_its_words() -> None:
    begin = f"<w:customXmlDelRangeStart {A}/>"
    end = '<w:customXmlDelRangeEnd w:id="1"/>'
    second = begin.replace('w:id="1"', 'w:id="2"')
    control = f"<w:sdtPr/><w:sdtContent>{end}{FIVE}{second}</w:sdtContent>"
    body = (
        f'<w:p>{begin}<w:sdt>{control}</w:sdt><w:customXmlDelRangeEnd w:id="2"/></w:p>'
    )

    assert accepted(body) == f"<w:p>{FIVE}</w:p>"
    assert rejected(body) == (
        f"<w:p><w:sdt><w:sdtPr/><w:sdtContent>{FIVE}</w:sdtContent></w:sdt></w:p>"
    )


def test_a_sign_of_an_equation_leaves_what_it_stood_around() -> None:
    number = "<m:r><m:t>2</m:t></m:r>"
    control = f"<m:ctrlPr><w:ins {A}><w:rPr/></w:ins></m:ctrlPr>"
    root = f"<m:rad><m:radPr>{control}</m:radPr><m:deg/><m:e>{number}</m:e></m:rad>"
    body = f"<w:p><m:oMath>{root}</m:oMath></w:p>"

    assert rejected(body) == f"<w:p><m:oMath>{number}</m:oMath></w:p>"
    assert "<m:ctrlPr><w:rPr/></m:ctrlPr>" in accepted(body)
