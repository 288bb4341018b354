"""The last paragraph of a text: what ends otherwise shares the mark that ends both."""

from __future__ import annotations

import re
from typing import Final

import pytest

from tests.read.docx.builders import docx, p, style, styled

from .redlining import marks, not_given_back, redlined, tried

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


_MINUTES: Final = "Minutes are published within {} days on the website."
_QUORUM: Final = "The quorum is ten members present in the room."
_CHAIR: Final = "The Chair presides at all meetings and keeps order."
_CLERK: Final = "The clerk keeps a register of interests."
_FEES: Final = "Fees are set each year in the spring budget."
_OLD: Final = (_FEES, _CHAIR, _QUORUM, _MINUTES.format("five"))
_MOVED_UP: Final = (_MINUTES.format("seven"), _FEES, _CHAIR, _QUORUM)
_FROM: Final = (
    "moveFrom Minutes are published within ",
    "del five",
    "moveFrom  days on the website.",
)
_TO: Final = (
    "moveTo Minutes are published within ",
    "ins seven",
    "moveTo  days on the website.",
)


_SIGNS: Final = {
    "moveFromRangeStart": "<",
    "moveFromRangeEnd": ">",
    "moveToRangeStart": "{",
    "moveToRangeEnd": "}",
    "t": "w",
    "delText": "w",
    "</w:p>": "¶",
}


def _body(*texts: str) -> str:
    return "".join(p(text) if text else "<w:p/>" for text in texts)


def _ranges(xml: str) -> str:
    """Where halves of moves begin and end: "<…>" left, "{…}" came; "w" for words."""
    found = re.findall(r"<w:(move\w+Range\w+)|<w:(t|delText)>|(</w:p>)", xml)
    return "".join(_SIGNS["".join(one)] for one in found)


@pytest.mark.parametrize("end", [(_CLERK,), ("",), (_CLERK, "It is open to all.")])
def test_a_last_clause_that_moved_shows_its_edits_whatever_ends_the_text_now(
    end: tuple[str, ...],
) -> None:
    old, new = _body(*_OLD), _body(*_MOVED_UP, *end)

    told = marks(redlined(old, new))

    assert tuple(told[:3]) == _TO
    assert [one for one in told[3:] if not one.startswith("ins ")] == [*_FROM]
    assert not_given_back(tried(docx(old), docx(new))) == []
    assert not_given_back(tried(docx(new), docx(old))) == []


_KEPT: Final = (
    "Members speak once on each motion.",
    "Petitions are heard before all other business.",
    "Papers are sent to each member five days before.",
    "The public may ask questions for half an hour.",
)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        # What moved ends before the words of the new clause begin.
        ((*_KEPT, _QUORUM), (_QUORUM, *_KEPT, _CLERK), "{w¶}w¶w¶w¶w¶<w>w¶"),
        ((_QUORUM, *_KEPT, _CLERK), (*_KEPT, _QUORUM), "<w¶>w¶w¶w¶w¶{w}w¶"),
        # Two that moved together stay together.
        (
            (*_KEPT, _QUORUM, _CHAIR),
            (_QUORUM, _CHAIR, *_KEPT, _CLERK, _FEES),
            "{w¶w¶}w¶w¶w¶w¶w¶<w¶w>w¶",
        ),
        # The first and the last change places.
        (
            (_QUORUM, *_KEPT, _CHAIR),
            (_CHAIR, *_KEPT, _QUORUM),
            "<w¶>{w¶}w¶w¶w¶w¶{w}<w>¶",
        ),
        (
            (_FEES, _QUORUM, *_KEPT, _CHAIR),
            (_CHAIR, *_KEPT, _FEES, _QUORUM),
            "<w¶w¶>{w¶}w¶w¶w¶w¶{w¶w}<w>¶",
        ),
        # Of two with two, one alone can stay together.
        (
            (_FEES, _QUORUM, *_KEPT, _CHAIR, _CLERK),
            (_CHAIR, _CLERK, *_KEPT, _FEES, _QUORUM),
            "<w¶w¶>w¶w¶w¶w¶w¶w¶w¶{w¶w}w¶",
        ),
    ],
)
def test_the_words_of_a_move_stay_together_at_the_end_of_a_text(
    old: tuple[str, ...], new: tuple[str, ...], told: str
) -> None:
    assert _ranges(redlined(_body(*old), _body(*new))) == told
    assert not_given_back(tried(docx(_body(*old)), docx(_body(*new)))) == []
