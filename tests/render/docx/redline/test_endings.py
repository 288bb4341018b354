"""The last paragraph of a text: what ends otherwise shares the mark that ends both."""

from __future__ import annotations

from typing import Final

import pytest

from tests.read.docx.builders import p, style, styled

from .redlining import redlined

_STYLES: Final = style("Heading2", "heading 2")
_MEMBERS: Final = p("The Council has thirty members elected by wards.")
_SIGNED: Final = "Signed by the Monitoring Officer"
_ADOPTED: Final = "This version was adopted on 3 May 2025."
_WERE: Final = {
    "style and side": styled("Heading2") + '<w:jc w:val="right"/>',
    "side": '<w:jc w:val="right"/>',
}


def _last(properties: str, was: str, *words: str) -> str:
    """The last paragraph, set so now and so before."""
    before = f"<w:pPr>{was}</w:pPr>" if was else ""
    change = f"<w:pPrChange>{before}</w:pPrChange>"
    return f"<w:p><w:pPr>{properties}{change}</w:pPr>{''.join(words)}</w:p>"


def _put_in(words: str) -> str:
    return f"<w:ins><w:r><w:t>{words}</w:t></w:r></w:ins>"


def _taken_out(words: str) -> str:
    return f"<w:del><w:r><w:delText>{words}</w:delText></w:r></w:del>"


@pytest.mark.parametrize("look", _WERE.values(), ids=[*_WERE])
def test_rejected_what_stood_last_is_set_as_it_was(look: str) -> None:
    old = _MEMBERS + p(_SIGNED, look)

    put_in = redlined(old, old + p(_ADOPTED), styles=_STYLES)
    replaced = redlined(old, _MEMBERS + p(_ADOPTED), styles=_STYLES)

    assert put_in.endswith(_last("", look, _put_in(_ADOPTED)))
    assert replaced.endswith(_last("", look, _taken_out(_SIGNED), _put_in(_ADOPTED)))


@pytest.mark.parametrize("look", _WERE.values(), ids=[*_WERE])
def test_rejected_what_went_behind_it_is_set_as_that_was(look: str) -> None:
    new = _MEMBERS + p(_SIGNED, look)

    taken_out = redlined(new + p(_ADOPTED), new, styles=_STYLES)

    assert taken_out.endswith(_last(look, "", _taken_out(_ADOPTED)))


def test_paragraphs_set_alike_share_the_mark_without_a_word_on_it() -> None:
    old = _MEMBERS + p(_SIGNED)

    assert "pPrChange" not in redlined(old, old + p(_ADOPTED))
    assert "pPrChange" not in redlined(old + p(_ADOPTED), old)


def test_words_that_were_split_off_or_merged_are_set_as_they_were() -> None:
    """Word goes by the last of the paragraphs that are joined."""
    first, second = "Members vote in person", " and the chair counts the votes."
    whole = p(first + second, _WERE["side"])
    parts = p(first, _WERE["side"]) + p(second)

    split = redlined(whole + _MEMBERS, parts + _MEMBERS)
    merged = redlined(parts + _MEMBERS, whole + _MEMBERS)

    words = f"<w:r><w:t>{second}</w:t></w:r>"
    assert _last("", _WERE["side"], words) in split
    assert _last(_WERE["side"], "", words) in merged
