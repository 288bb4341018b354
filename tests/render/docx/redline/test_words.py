"""Words of a redline: what is marked, and how it looks."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.render.docx.redline import Couple, proved_redline
from tests.read.docx.builders import docx, p, r

from .redlining import (
    MARKING,
    compared,
    marks,
    not_given_back,
    proved,
    redlined,
    tried,
    xml_of,
)

_BOLD = "<w:b/>"
_ODD = (
    '<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:proofErr w:type="spellStart"/>'
    "<w:r><w:t>Members</w:t></w:r>"
    '<w:r><w:t xml:space="preserve"> vote.</w:t></w:r></w:p>'
)
_FIVE, _SIX = p("The quorum is five."), p("The quorum is six.")


def test_words_keep_the_formatting_of_their_runs() -> None:
    old, new = (
        p(r("The quorum ") + r(f"is {count}", _BOLD) + r(" members."))
        for count in ("five", "six")
    )

    assert redlined(old, new) == (
        "<w:p><w:r><w:t>The quorum </w:t></w:r>"
        "<w:r><w:rPr><w:b/></w:rPr><w:t>is </w:t></w:r>"
        "<w:del><w:r><w:rPr><w:b/></w:rPr><w:delText>five</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>six</w:t></w:r></w:ins>"
        "<w:r><w:t> members.</w:t></w:r></w:p>"
    )


def test_a_word_cut_over_runs_comes_and_goes_whole() -> None:
    old = p(r("The quo") + r("rum", _BOLD) + r(" is five."))
    new = p(r("The ") + r("quor", _BOLD) + r("ums") + r(" is five."))

    assert redlined(old, new) == (
        "<w:p><w:r><w:t>The </w:t></w:r><w:del><w:r><w:delText>quo</w:delText></w:r>"
        "<w:r><w:rPr><w:b/></w:rPr><w:delText>rum</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>quor</w:t></w:r>"
        "<w:r><w:t>ums</w:t></w:r></w:ins><w:r><w:t> is five.</w:t></w:r></w:p>"
    )


def test_a_word_only_cut_otherwise_has_no_marks() -> None:
    old = p(r("The quo") + r("rum is five."))
    new = p(r("The ") + r("quor") + r("um is five."))

    assert xml_of(proved(docx(old), docx(new)).content) == xml_of(docx(new))


def test_unchanged_paragraphs_stay_byte_for_byte() -> None:
    redline = proved(docx(_ODD + _FIVE), docx(_ODD + _SIX))

    assert _ODD in xml_of(redline.content)


def test_two_files_that_are_the_same_make_no_marks() -> None:
    assert xml_of(proved(docx(_ODD), docx(_ODD)).content) == xml_of(docx(_ODD))


def test_formatting_is_no_change_unless_it_is_asked_for() -> None:
    old = p("Members vote.")
    new = p(r("Members ") + r("vote", _BOLD) + r("."), '<w:jc w:val="center"/>')

    assert xml_of(proved(docx(old), docx(new)).content) == xml_of(docx(new))


def test_words_and_paragraphs_tell_how_they_looked_where_that_is_asked() -> None:
    old = docx(p(r("Members ") + r("vote", "<w:i/>") + r("."), '<w:jc w:val="left"/>'))
    new = docx(p(r("Members ") + r("vote", _BOLD) + r("."), '<w:jc w:val="center"/>'))
    marking = replace(MARKING, formatting=True)

    xml = xml_of(proved_redline(Couple(compared(old, new), old, new), marking).content)

    assert "<w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr><w:t>vote</w:t>" in xml
    assert '<w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange></w:pPr>' in xml
    assert "<w:ins" not in xml
    assert "<w:del" not in xml


def test_a_tab_that_stays_is_never_struck_with_what_stands_beside_it() -> None:
    tab = "<w:r><w:tab/></w:r>"
    old = p(r("2.1") + tab + r("The fee is five pounds."))
    new = p(r("2.2") + tab + r("A fee is five pounds."))

    xml = redlined(old, new)

    assert marks(xml) == ["del 2.1", "ins 2.2", "del The", "ins A"]
    assert f"</w:ins>{tab}<w:del>" in xml


def test_words_that_stand_there_in_two_ways_are_marked() -> None:
    choice = "<mc:AlternateContent><mc:Choice Requires='w14'>{}</mc:Choice>"
    beside = f"{choice}<mc:Fallback/></mc:AlternateContent>"
    inside = f"<w:r>{choice.format('<w:t>{}</w:t>')}</mc:AlternateContent></w:r>"
    old, new = (
        p(r("The ") + beside.format(r(fee)) + r(" fee is ") + inside.format(count))
        for fee, count in (("old", "five"), ("new", "six"))
    )

    found = redlined(old, new)

    assert marks(found) == ["del old", "ins new", "del five", "ins six"]


def _old_form(chosen: int) -> str:
    entries = '<w:listEntry w:val="Cabinet"/><w:listEntry w:val="Council"/>'
    listed = f'<w:ddList><w:result w:val="{chosen}"/>{entries}</w:ddList>'
    begin = f"<w:ffData>{listed}</w:ffData>"
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{begin}</w:fldChar></w:r>'
        "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_another_choice_in_an_old_form_is_struck_and_put_in() -> None:
    old, new = (docx(p(r("By ") + _old_form(chosen))) for chosen in (0, 1))

    redline = tried(old, new)

    gone, come = xml_of(redline.redline).split("<w:ins ")
    assert '<w:result w:val="0"/>' in gone.partition("<w:del ")[2]
    assert '<w:result w:val="1"/>' in come
    assert not_given_back(redline) == []


def test_a_power_that_becomes_a_number_is_struck_whole() -> None:
    ten, two = "<m:r><m:t>10</m:t></m:r>", "<m:r><m:t>2</m:t></m:r>"
    power = f"<m:sSup><m:e>{ten}</m:e><m:sup>{two}</m:sup></m:sSup>"
    old, new = (
        docx(p(f"<m:oMath>{inside}</m:oMath>")) for inside in (power, ten + two)
    )

    redline = xml_of(tried(old, new).redline)

    assert f"<m:oMath>{power}</m:oMath></w:del>" in redline
    assert f"<m:oMath>{ten + two}</m:oMath></w:ins>" in redline
