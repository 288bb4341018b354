"""A comment on a note stands at its mark in the text, once."""

from __future__ import annotations

import re

import pytest

from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.redline.amid_notes import has_comments_amid_notes
from tests.judges.constructs import note, notes
from tests.read.docx.builders import docx, p, r

from .commented import commented

_END = p("2. The meeting ends.")


_NOTED = p(r("1. Members vote.") + note())


def _with_note(words: str) -> bytes:
    return docx(_NOTED + _END, **notes("footnote", p(words)))


def test_a_comment_on_a_note_stands_at_its_mark_in_the_text() -> None:
    body, said = commented(_with_note("Within ten days."), _with_note("Within a day."))

    assert "note under 1: reworded" in said
    assert re.search(
        "<w:commentRangeStart/><w:r><w:footnoteReference/></w:r><w:commentRangeEnd/>"
        "<w:r><w:commentReference/></w:r>",
        body,
    )


def test_a_note_of_which_capitals_changed_has_its_comment() -> None:
    old, new = (_with_note(f"See the {one}.") for one in ("rules", "Rules"))

    assert "note under 1" in commented(old, new)[1]


def test_a_comment_on_a_note_that_goes_goes_with_its_mark() -> None:
    new = docx(p("1. Members vote.") + _END)

    body, said = commented(_with_note("Within ten days."), new)

    assert "note under 1: deleted" in said
    assert body.count("<w:del>") == 2
    assert re.search(
        "<w:commentRangeStart/><w:del><w:r><w:footnoteReference/></w:r></w:del>"
        "<w:commentRangeEnd/><w:del><w:r><w:commentReference/></w:r></w:del>",
        body,
    )


def test_a_comment_on_a_note_of_two_paragraphs_stands_at_no_other_mark() -> None:
    def noted(words: str) -> bytes:
        marks = "".join(r(f" Word {at}.") + note(at) for at in (1, 2, 3))
        texts = {1: p("First.") + p(words), 2: p("Second."), 3: p("Third.")}
        written = "".join(
            f'<w:footnote w:id="{at}">{text}</w:footnote>' for at, text in texts.items()
        )
        return docx(p(r("1. Members vote.") + marks) + _END, footnotes=written)

    body, _ = commented(noted("Within ten days."), noted("Within a day."))

    before, _, _ = body.rpartition("<w:commentRangeStart/>")
    assert before.endswith("Word 1.</w:t></w:r>")


def test_a_comment_on_a_note_where_paragraphs_are_joined_stays_with_its_mark() -> None:
    apart = p(r("1. Members vote.") + note()) + p("They may abstain.")
    joined = p(r("1. Members vote.") + note() + r(" They may abstain."))
    old, new = (
        docx(body + _END, **notes("footnote", p(words)))
        for body, words in ((apart, "Within ten days."), (joined, "Within a day."))
    )

    body, _ = commented(old, new)

    mark = "<w:footnoteReference/></w:r><w:commentRangeEnd/>"
    assert mark + "<w:r><w:commentReference/>" in body
    assert "<w:del><w:r><w:commentReference/>" not in body


def test_two_notes_at_one_place_have_their_comments_at_their_own_marks() -> None:
    def noted(words: str) -> bytes:
        body = p(r("1. Members vote.") + note(1) + note(2) + r(" They meet."))
        return docx(body + _END, **notes("footnote", p("First."), p(words)))

    body, _ = commented(noted("Within ten days."), noted("Within a day."))

    marks = body.replace("<w:footnoteReference/>", "note")
    assert (
        "note</w:r><w:commentRangeStart/><w:r>note</w:r><w:commentRangeEnd/>" in marks
    )


def test_a_note_of_several_paragraphs_has_one_comment() -> None:
    texts = notes("footnote", p("Within ten days.") + p("Or at once."))
    old = docx(_NOTED + _END, **texts)

    _, said = commented(old, docx(p("1. Members vote.") + _END))

    assert said.count("note under 1: deleted") == 1


@pytest.mark.parametrize(
    ("body", "amid"),
    [
        ("N C N", True),
        ("N N C", False),
        ("C N N", False),
        ("N C", False),
        ("C N N C N", False),
        ("C", False),
    ],
)
@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_comment_stands_amid_notes_behind_the_first_before_the_second(
    kind: str, body: str, *, amid: bool
) -> None:
    runs = {
        "N": note(1, kind),
        "C": '<w:r><w:commentReference w:id="0"/></w:r>',
        " ": "",
    }
    written = docx(p("".join(map(runs.__getitem__, body))))

    assert has_comments_amid_notes(open_parts(written, "a.docx").root) is amid
