"""Which formatting a new provision takes over."""

from __future__ import annotations

from lxml import etree

from constitution_diff.model import Clause, ClauseId, Kind
from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.borrowed.looks import look
from constitution_diff.render.docx.borrowed.rewriting import new_run

_BOLD = etree.Element(n.RPR)
etree.SubElement(_BOLD, n.W + "b")


def test_a_bold_lead_does_not_make_the_words_of_others_bold() -> None:
    paragraph = etree.Element(n.P)
    paragraph.append(new_run("Fees. ", _BOLD))
    paragraph.append(new_run("Every member pays a fee in May.", None))
    words = "Fees. Every member pays a fee in May."
    clause = Clause(ClauseId("1"), Kind.ITEM, text=words)

    assert look(clause, [paragraph], 0, automatic=False).words is None


def test_a_heading_and_its_words_look_each_as_they_do() -> None:
    paragraph = etree.Element(n.P)
    paragraph.append(new_run("Fees ", _BOLD))
    paragraph.append(new_run("Every member pays a fee in May.", None))
    words = "Every member pays a fee in May."
    clause = Clause(ClauseId("1"), Kind.CLAUSE, heading="Fees", text=words)

    found = look(clause, [paragraph], 0, automatic=False)

    assert found.heading is not None
    assert found.words is None
