"""Notes in a redline: they come, go and move with their words."""

from __future__ import annotations

import re

from tests.judges.constructs import note, notes
from tests.read.docx.builders import docx, p, r
from tests.render.docx.redline.hanging import END

from .redlining import Reading, marks, proved, shown, xml_of

_NOTED = p(r("Members vote.") + note())
_NOTES = "word/footnotes.xml"


def _footnotes(words: str) -> dict[str, str]:
    return notes("footnote", p(words))


def test_a_note_that_comes_comes_with_its_words() -> None:
    redline = proved(
        docx(p("Members vote.")), docx(_NOTED, **_footnotes("By hand."))
    ).content

    assert "<w:ins><w:r><w:footnoteReference/></w:r></w:ins>" in shown(redline)
    assert marks(shown(redline, _NOTES)) == ["ins By hand."]


def test_a_note_that_goes_stands_in_the_redline_with_its_words() -> None:
    redline = proved(
        docx(_NOTED + END, **_footnotes("By hand.")),
        docx(p("Members vote.") + END),
    ).content

    assert "<w:del><w:r><w:footnoteReference/></w:r></w:del>" in shown(redline)
    assert marks(shown(redline, _NOTES)) == ["del By hand."]
    assert Reading.of(redline).rejected[-1] == "footnote |By hand."
    assert Reading.of(redline).accepted == ("body |Members vote.", "body |End.")


def test_notes_have_their_ids_in_the_order_of_their_anchors() -> None:
    old = p(r("Members") + note() + r(" vote.")) + END
    new = p("Members vote.") + p(r("End.") + note())

    redline = proved(
        docx(old, **_footnotes("By hand.")), docx(new, **_footnotes("At noon."))
    ).content

    anchors = re.findall(r'<w:footnoteReference w:id="(\d+)"', xml_of(redline))
    ids = re.findall(r'<w:footnote w:id="(\d+)"', xml_of(redline, _NOTES))
    assert anchors == ids == sorted(ids)
    assert len(ids) == 2
    assert Reading.of(redline).rejected[-1] == "footnote |By hand."
    assert Reading.of(redline).accepted[-1] == "footnote |At noon."


def test_the_number_in_a_note_that_goes_stays_before_its_words() -> None:
    number = "<w:r><w:rPr><w:b/></w:rPr><w:footnoteRef/></w:r>"
    noted = notes("footnote", p(number + r("By hand.")))

    redline = proved(docx(_NOTED + END, **noted), docx(p("Members vote.") + END))

    words = "<w:del><w:r><w:delText>By hand.</w:delText></w:r></w:del>"
    assert f"<w:p>{number}{words}</w:p>" in shown(redline.content, _NOTES)


def test_a_note_whose_sign_is_elsewhere_keeps_its_words_unmarked() -> None:
    old = p(r("Members vote.") + note()) + p("The mayor presides.")
    new = p("Members vote.") + p(r("The mayor presides.") + note())
    both = _footnotes("By hand.")

    redline = proved(docx(old, **both), docx(new, **both)).content

    body, words = shown(redline), shown(redline, _NOTES)
    for change in ("del", "ins"):
        assert f"<w:{change}><w:r><w:footnoteReference/></w:r></w:{change}>" in body
    assert words.count("<w:p><w:r><w:t>By hand.</w:t></w:r></w:p>") == 2


def test_words_of_a_note_that_stays_are_marked_in_it() -> None:
    redline = proved(
        docx(_NOTED, **_footnotes("By hand.")), docx(_NOTED, **_footnotes("By card."))
    ).content

    assert marks(shown(redline)) == []
    assert marks(shown(redline, _NOTES)) == ["del hand", "ins card"]


def test_a_note_that_moves_with_its_words_stands_at_both_places() -> None:
    quorum = p(r("The quorum of the council is five members.") + note())
    others = p("Notices are sent by post.") + p("The clerk counts the votes twice.")
    both = _footnotes("By hand.")

    redline = proved(
        docx(quorum + others + END, **both), docx(others + quorum + END, **both)
    ).content

    body, ids = shown(redline), shown(redline, _NOTES)
    for half in ("moveFrom", "moveTo"):
        assert f"<w:r><w:footnoteReference/></w:r></w:{half}>" in body
    assert ids.count("By hand.") == 2
    assert marks(ids) == []
