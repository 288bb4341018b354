"""Changes of formatting, settled: what was before comes back, or is forgotten."""

from __future__ import annotations

import pytest

from constitution_diff.render.docx.resolve import Verdict
from tests.render.docx.resolve.settling import accepted, by, rejected, settled

A = 'w:id="1" w:author="A" w:date="2026-01-05T09:00:00Z"'
B = 'w:id="2" w:author="B" w:date="2026-01-05T09:00:00Z"'


@pytest.mark.parametrize(
    ("kind", "now", "before", "holder"),
    [
        ("rPr", "<w:b/>", "<w:i/>", "<w:r>{}<w:t>a</w:t></w:r>"),
        ("pPr", '<w:jc w:val="left"/>', '<w:jc w:val="right"/>', "<w:p>{}</w:p>"),
        ("tblPr", '<w:jc w:val="left"/>', '<w:jc w:val="right"/>', "<w:tbl>{}</w:tbl>"),
        ("tblPrEx", '<w:jc w:val="left"/>', "<w:shd/>", "<w:tr>{}</w:tr>"),
        ("trPr", "<w:cantSplit/>", "<w:tblHeader/>", "<w:tr>{}</w:tr>"),
        ("tcPr", "<w:noWrap/>", "<w:hideMark/>", "<w:tc>{}<w:p/></w:tc>"),
        ("sectPr", '<w:pgSz w:w="1"/>', '<w:pgSz w:w="2"/>', "{}"),
    ],
)
def test_properties_are_as_now_or_as_before(
    kind: str, now: str, before: str, holder: str
) -> None:
    change = f"<w:{kind}Change {A}><w:{kind}>{before}</w:{kind}></w:{kind}Change>"
    body = holder.format(f"<w:{kind}>{now}{change}</w:{kind}>")

    assert accepted(body) == holder.format(f"<w:{kind}>{now}</w:{kind}>")
    assert rejected(body) == holder.format(f"<w:{kind}>{before}</w:{kind}>")


def test_properties_that_said_nothing_before_are_gone() -> None:
    run = f"<w:r><w:rPr><w:b/><w:rPrChange {A}><w:rPr/></w:rPrChange></w:rPr></w:r>"

    assert rejected(f"<w:p>{run}</w:p>") == "<w:p><w:r/></w:p>"


def test_what_a_change_does_not_cover_stays() -> None:
    mark, section = "<w:rPr><w:b/></w:rPr>", "<w:sectPr/>"
    change = f"<w:pPrChange {A}><w:pPr><w:keepNext/></w:pPr></w:pPrChange>"

    assert rejected(f"<w:p><w:pPr><w:jc/>{mark}{section}{change}</w:pPr></w:p>") == (
        f"<w:p><w:pPr><w:keepNext/>{mark}{section}</w:pPr></w:p>"
    )
    edge = '<w:headerReference w:type="default"/>'
    section_change = f"<w:sectPrChange {A}><w:sectPr/></w:sectPrChange>"
    assert rejected(f"<w:sectPr>{edge}<w:cols/>{section_change}</w:sectPr>") == (
        f"<w:sectPr>{edge}</w:sectPr>"
    )


def test_a_mark_that_another_put_in_outlives_its_formatting() -> None:
    mark = f"<w:ins {B}/>"
    change = f"<w:rPrChange {A}><w:rPr><w:i/></w:rPr></w:rPrChange>"
    body = f"<w:p><w:pPr><w:rPr>{mark}<w:b/>{change}</w:rPr></w:pPr></w:p>"

    assert settled(body, by("A", Verdict.REJECT)) == (
        f"<w:p><w:pPr><w:rPr>{mark}<w:i/></w:rPr></w:pPr></w:p>"
    )


def test_a_cell_stays_put_in_when_its_formatting_is_settled() -> None:
    put_in = f"<w:cellIns {B}/>"
    change = f"<w:tcPrChange {A}><w:tcPr><w:noWrap/>{put_in}</w:tcPr></w:tcPrChange>"
    body = f"<w:tc><w:tcPr>{put_in}{change}</w:tcPr><w:p/></w:tc>"

    assert settled(body, by("A", Verdict.REJECT)) == (
        f"<w:tc><w:tcPr><w:noWrap/>{put_in}</w:tcPr><w:p/></w:tc>"
    )


def test_numbers_put_in_go_with_their_change() -> None:
    numbers = '<w:numId w:val="3"/>'
    body = f"<w:p><w:pPr><w:numPr>{numbers}<w:ins {A}/></w:numPr></w:pPr></w:p>"

    assert rejected(body) == "<w:p/>"
    assert accepted(body) == f"<w:p><w:pPr><w:numPr>{numbers}</w:numPr></w:pPr></w:p>"


def test_a_recorded_number_is_forgotten_either_way() -> None:
    recorded = f'<w:numberingChange {A} w:original="%1:1:0:."/>'
    numbers = f'<w:numPr><w:numId w:val="3"/>{recorded}</w:numPr>'
    body = f"<w:p><w:pPr>{numbers}</w:pPr></w:p>"

    assert accepted(body) == rejected(body) == body.replace(recorded, "")


def test_of_a_recorded_number_that_names_no_list_nothing_is_left() -> None:
    recorded = f'<w:numberingChange {A} w:original="%1:1:0:."/>'
    body = f"<w:p><w:pPr><w:numPr>{recorded}</w:numPr></w:pPr></w:p>"

    assert accepted(body) == rejected(body) == "<w:p/>"
