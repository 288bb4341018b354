from __future__ import annotations

import pytest

from tests.read.docx.builders import (
    deleted,
    ins,
    p,
    paragraphs,
    r,
    read,
    style,
    styled,
    texts,
)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<w:tab/>", "\t"),
        ("<w:br/>", "\n"),
        ("<w:cr/>", "\n"),
        ('<w:br w:type="page"/>', ""),
        ('<w:br w:type="column"/>', ""),
        ("<w:noBreakHyphen/>", "-"),
        ("<w:softHyphen/>", ""),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "✓"),
        ('<w:sym w:font="Symbol" w:char="F0B7"/>', "•"),
        ('<w:sym w:font="Arial" w:char="2014"/>', "\N{EM DASH}"),
        ("<w:t> five </w:t>", "five"),
        ('<w:t xml:space="preserve"> five </w:t>', " five "),
        ("<w:ruby><w:rubyBase><w:r><w:t>a</w:t></w:r></w:rubyBase></w:ruby>", "a"),
    ],
)
def test_what_a_run_prints(inside: str, expected: str) -> None:
    assert texts(read(p(f"<w:r>{inside}</w:r>"))) == [expected]


@pytest.mark.parametrize(
    "wrapped",
    [
        '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
        "<w:smartTag>{}</w:smartTag>",
        "<w:customXml>{}</w:customXml>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:dir>{}</w:dir>",
        (
            "<mc:AlternateContent><mc:Choice>{0}</mc:Choice>"
            "<mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>"
        ),
        "<mc:AlternateContent><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
        '<w:fldSimple w:instr="REF a">{}</w:fldSimple>',
        "<w:moveTo>{}</w:moveTo>",
        "<w:moveFrom>{}</w:moveFrom>",
        "<w:ins><w:del>{}</w:del></w:ins>",
    ],
)
def test_words_in_any_wrapper_are_read_once(wrapped: str) -> None:
    body = p(r("The ") + wrapped.format(r("quorum")) + r(" is five."))

    assert texts(read(body)) == ["The quorum is five."]


def test_an_equation_reads_as_its_signs() -> None:
    body = p("<m:oMath><m:box><m:e><m:r><m:t>2</m:t></m:r></m:e></m:box></m:oMath>")

    assert texts(read(body)) == ["2"]


def test_words_put_into_an_equation_are_a_tracked_change() -> None:
    body = p("<m:oMath><m:r><w:ins><m:t>2</m:t></w:ins></m:r></m:oMath>")

    assert texts(read(body).original()) == [""]


def test_an_image_without_words_reads_as_nothing() -> None:
    assert texts(read(p("<w:r><w:drawing><w:blip/></w:drawing></w:r>"))) == [""]


def test_neighbouring_runs_that_look_alike_are_one_span() -> None:
    source = read(p(r("The ") + r("quo") + r("rum", "<w:b/>")))

    spans = [(span.text, span.bold) for span in paragraphs(source)[0].spans]
    assert spans == [("The quo", False), ("rum", True)]


_BOLD = "<w:rPr><w:b/></w:rPr>"


@pytest.mark.parametrize(
    ("run", "paragraph", "expected"),
    [
        ("", "", False),
        ("<w:b/>", "", True),
        ('<w:rStyle w:val="Strong"/>', "", True),
        ("", styled("Heading1"), True),
        ('<w:b w:val="0"/>', styled("Heading1"), False),
        ('<w:rStyle w:val="Plain"/>', styled("Heading1"), False),
        ('<w:rStyle w:val="Missing"/>', "", False),
    ],
)
def test_bold_is_said_by_run_then_style_then_paragraph(
    run: str, paragraph: str, *, expected: bool
) -> None:
    styles = (
        style("Strong", "Strong", _BOLD, kind="character")
        + style("Plain", "Plain", '<w:rPr><w:b w:val="0"/></w:rPr>', kind="character")
        + style("Base", "Base", _BOLD)
        + style("Heading1", "heading 1", '<w:basedOn w:val="Base"/>')
    )

    source = read(p(r("Quorum", run), paragraph), styles=styles)

    assert paragraphs(source)[0].bold is expected


def test_hidden_words_are_read_and_marked_and_noticed() -> None:
    source = read(p(r("shown ") + r("not shown", "<w:vanish/>")))

    assert [span.hidden for span in paragraphs(source)[0].spans] == [False, True]
    assert [notice.code for notice in source.notices] == ["hidden-text"]
    assert source.notices[0].message.startswith("Words set not to show or print: 2.")


def test_deleted_and_inserted_words_stand_side_by_side_as_marked() -> None:
    source = read(p(r("five ") + deleted("clear ") + ins("working ") + r("days")))

    assert texts(source) == ["five clear working days"]
    assert texts(source.final()) == ["five working days"]
    assert texts(source.original()) == ["five clear days"]
