"""Fields of old forms show what was chosen in them."""

from __future__ import annotations

import pytest

from tests.read.docx.builders import p, r, read, texts

_ENTRIES = '<w:listEntry w:val="Cabinet"/><w:listEntry w:val="Council"/>'
_LIST = f"<w:ddList>{{}}{_ENTRIES}</w:ddList>"
_BOX = "<w:checkBox><w:sizeAuto/>{}</w:checkBox>"


def _form(what: str, result: str = "") -> str:
    begin = f'<w:fldChar w:fldCharType="begin"><w:ffData>{what}</w:ffData></w:fldChar>'
    between = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    return (
        f"<w:r>{begin}</w:r><w:r><w:instrText> FORM </w:instrText></w:r>{between}"
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (_LIST.format('<w:result w:val="1"/>'), "Council"),
        (_LIST.format(""), "Cabinet"),
        (_LIST.format('<w:default w:val="1"/>'), "Council"),
        (_LIST.format('<w:result w:val="7"/>'), ""),
        (_BOX.format("<w:checked/>"), "☒"),
        (_BOX.format('<w:default w:val="1"/><w:checked w:val="0"/>'), "☐"),
        (_BOX.format('<w:default w:val="1"/>'), "☒"),
        (_BOX.format(""), "☐"),
    ],
)
def test_a_field_of_a_form_reads_as_what_was_chosen(said: str, words: str) -> None:
    source = read(p(r("By ") + _form(said) + r(".")))

    assert texts(source) == [f"By {words}."]


def test_a_form_that_holds_its_words_says_them_once() -> None:
    source = read(p(_form(_LIST.format(""), r("Cabinet"))))

    assert texts(source) == ["Cabinet"]
