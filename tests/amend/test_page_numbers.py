"""Instructions quote the current version as its file has it, page numbers and all."""

from __future__ import annotations

from constitution_diff.amend import amended, amendment_of, instructions_of, sentence_of
from constitution_diff.compare import compare_outlines
from constitution_diff.model import Outline
from constitution_diff.outline import outline_source
from constitution_diff.render.instructions import instructions_text
from tests.read.docx.builders import field, p, r, read


def _outline(pages: tuple[str, str], fee: str) -> Outline:
    first, second = (field("PAGEREF a", r(page)) for page in pages)
    rule = r("2. The fee on page ") + first + r(" is £5. The fee on page ") + second
    return outline_source(read(p("1. Votes") + p(rule + r(f" is {fee}."))))


_NOW = _outline(("9", "15"), "£5")


def test_an_instruction_beside_a_page_number_fits_the_current_version() -> None:
    comparison = compare_outlines(_NOW, _outline(("22", "125"), "£6"))

    result = amended(_NOW, instructions_of(instructions_text(comparison).decode()))

    assert isinstance(result, Outline), result
    said = result.clauses[-1].text
    assert said == "The fee on page 9 is £5. The fee on page 15 is £6."


def test_it_quotes_the_page_that_the_current_version_prints() -> None:
    comparison = compare_outlines(_NOW, _outline(("22", "125"), "£6"))

    told = [sentence_of(one) for one in amendment_of(comparison).instructions]

    assert told == ["In 2, for “15 is £5” substitute “15 is £6”."]


def test_another_page_number_alone_asks_for_no_instruction() -> None:
    comparison = compare_outlines(_NOW, _outline(("22", "125"), "£5"))

    assert amendment_of(comparison).instructions == ()
