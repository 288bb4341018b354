"""A comment for each change: on notes and covers too, and with its reason."""

from __future__ import annotations

import re
from dataclasses import replace

from constitution_diff.render.docx.redline import Couple, proved_redline
from constitution_diff.render.schedule.remarks import outside_remarks, remarks_on
from tests.judges.constructs import note, notes
from tests.read.docx.builders import docx, p, r, styled

from .redlining import MARKING, compared, shown

_NOTED = p(r("1. Members vote.") + note())
_END = p("2. The meeting ends.")


def _commented(old: bytes, new: bytes) -> tuple[str, str]:
    """The body and the comments of a redline with a comment for each change."""
    comparison = compared(old, new)
    marking = replace(
        MARKING,
        remarks=remarks_on(comparison),
        outside_remarks=outside_remarks(comparison),
    )
    content = proved_redline(Couple(comparison, old, new), marking).content
    return shown(content), shown(content, "word/comments.xml")


def _with_note(words: str) -> bytes:
    return docx(_NOTED + _END, **notes("footnote", p(words)))


def test_a_comment_on_a_note_stands_at_its_mark_in_the_text() -> None:
    body, said = _commented(_with_note("Within ten days."), _with_note("Within a day."))

    assert "note under 1: reworded" in said
    assert re.search(
        "<w:commentRangeStart/><w:r><w:footnoteReference/></w:r><w:commentRangeEnd/>"
        "<w:r><w:commentReference/></w:r>",
        body,
    )


def test_a_comment_on_a_note_that_goes_goes_with_its_mark() -> None:
    new = docx(p("1. Members vote.") + _END)

    body, said = _commented(_with_note("Within ten days."), new)

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

    body, _ = _commented(noted("Within ten days."), noted("Within a day."))

    before, _, _ = body.rpartition("<w:commentRangeStart/>")
    assert before.endswith("Word 1.</w:t></w:r>")


def test_a_comment_where_two_paragraphs_are_joined_stays_with_the_words() -> None:
    old = docx(p("1. Members vote.") + p("They may abstain.") + _END)
    new = docx(p("1. Members vote. They may abstain.") + _END)

    body, _ = _commented(old, new)

    assert "<w:r><w:commentReference/></w:r></w:p>" in body
    assert "<w:del><w:r><w:commentReference/>" not in body


def test_a_comment_on_a_note_where_paragraphs_are_joined_stays_with_its_mark() -> None:
    apart = p(r("1. Members vote.") + note()) + p("They may abstain.")
    joined = p(r("1. Members vote.") + note() + r(" They may abstain."))
    old, new = (
        docx(body + _END, **notes("footnote", p(words)))
        for body, words in ((apart, "Within ten days."), (joined, "Within a day."))
    )

    body, _ = _commented(old, new)

    mark = "<w:footnoteReference/></w:r><w:commentRangeEnd/>"
    assert mark + "<w:r><w:commentReference/>" in body
    assert "<w:del><w:r><w:commentReference/>" not in body


def test_a_line_of_the_cover_and_a_contents_list_have_a_comment_each() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title}"/>'
        "</w:style>"
        for name, title in (
            ("Title", "Title"), ("Subtitle", "Subtitle"), ("T1", "toc 1"),
            ("H1", "heading 1"),
        )
    )  # fmt: skip

    def made(said: str, *lines: str) -> bytes:
        listed = "".join(p(f"{line}", styled("T1")) for line in lines)
        cover = p("Constitution", styled("Title")) + p(said, styled("Subtitle"))
        text = p("1. Quorum", styled("H1")) + p("The quorum is five.")
        return docx(cover + listed + text, styles=styles)

    old, new = made("Adopted 2024", "1. Quorum"), made("Amended 2025", "1. Quorums")

    body, said = _commented(old, new)

    lines = re.findall("<w:p>.*?</w:p>", body)
    commented = [at for at, one in enumerate(lines) if "commentReference" in one]
    assert "Title: reworded" in said
    assert "Contents list: reworded" in said
    assert 1 in commented
    assert 2 in commented


def test_what_needs_attention_says_why() -> None:
    old = docx(p("1. Members vote.") + _END)
    new = docx(p("1. Members vote.") + p("(a) a failure of the law;") + _END)

    _, said = _commented(old, new)

    (told,) = re.findall(r"inserted \(needs attention\)(?:<[^>]*>)+([^<]*)", said)
    assert told == "provision inserted"
