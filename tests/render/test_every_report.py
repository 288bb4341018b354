"""What holds of every report for people, in every format."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.model import (
    PROPOSED,
    Audience,
    Check,
    Comparison,
    Lives,
    Outline,
    Publication,
)
from constitution_diff.render import vocabulary
from constitution_diff.render.reports import LIVES, REPORTS
from tests.render.test_audience import REPORTS_FOR_PEOPLE, report_of, value_of

if TYPE_CHECKING:
    from constitution_diff.render.named import Report

_COMPARED: Final = [row for row in REPORTS_FOR_PEOPLE if row[0] in ("compare", LIVES)]
_PAGES: Final = [row for row in REPORTS_FOR_PEOPLE if row[2] == "html"]
_WORD: Final = [row for row in _COMPARED if row[2] == "docx"]
_FILE: Final = "draft.docx"
_ONE_FILE: Final = ("outline", "apply", "check")


@pytest.mark.parametrize(("verb", "report", "name"), _COMPARED)
def test_every_report_says_what_to_check_before_relying_on_it(
    verb: str, report: str, name: str
) -> None:
    content = report_of(verb, report, name, Audience.PUBLIC)

    assert vocabulary.CHECK_FIRST in content


@pytest.mark.parametrize(("verb", "report", "name"), _PAGES)
def test_every_printed_page_names_the_files_and_what_the_new_one_is(
    verb: str, report: str, name: str
) -> None:
    head = _of_paper(report_of(verb, report, name, Audience.PUBLIC))

    assert _FILE in head["top-left"]
    # Of one file alone nobody says what it is.
    assert head["top-right"] == ("" if verb in _ONE_FILE else PROPOSED)
    assert head["bottom-right"] == 'Page " counter(page) " of " counter(pages)'


@pytest.mark.parametrize(("verb", "report", "name"), _PAGES)
def test_every_printed_page_of_an_internal_copy_says_so(
    verb: str, report: str, name: str
) -> None:
    internal = _of_paper(report_of(verb, report, name, Audience.INTERNAL))
    public = _of_paper(report_of(verb, report, name, Audience.PUBLIC))

    assert internal["bottom-left"] == vocabulary.INTERNAL
    assert public["bottom-left"] == ""


@pytest.mark.parametrize(("verb", "report", "name"), _WORD)
def test_every_page_in_word_names_the_files_and_its_number(
    verb: str, report: str, name: str
) -> None:
    content = report_of(verb, report, name, Audience.INTERNAL)

    (line,) = (head for head in re.findall("<w:hdr.*?</w:hdr>", content, re.DOTALL))
    assert f"{vocabulary.INTERNAL}   |   " in line
    assert _FILE in line
    assert (PROPOSED in line) is (report != "record")
    assert 'w:instr="PAGE"' in content
    assert 'w:instr="NUMPAGES"' in content


def _of_paper(page: str) -> dict[str, str]:
    """What stands in each corner of a printed page."""
    corners = re.findall(r'@((?:top|bottom)-\w+) \{[^}]*content: "(.*?)"?; \}', page)
    assert len(corners) == len(dict(corners)) == 4
    return dict(corners)


@pytest.mark.parametrize(("verb", "report", "name"), _PAGES)
def test_no_page_holds_a_character_that_html_cannot(
    verb: str, report: str, name: str
) -> None:
    render = REPORTS[verb][report][name]

    page = render(_with_control_characters(value_of(verb))).decode()

    assert "\f" not in page
    assert "\x1b" not in page
    assert "Standing\ufffd\ufffd orders" in page


def _with_control_characters(value: Report) -> Report:
    """The value, its documents named in words that steer a terminal."""

    def named(outline: Outline) -> Outline:
        return replace(outline, title="Standing\f\x1b orders")

    match value:
        case Outline():
            return named(value)
        case Check():
            return replace(value, outline=named(value.outline))
        case Comparison():
            return replace(value, old=named(value.old), new=named(value.new))
        case Publication():
            return replace(value, source=replace(value.source, name="a\x1b.docx"))
    assert isinstance(value, Lives)
    steps = tuple(
        replace(one, old=named(one.old), new=named(one.new))
        for one in value.comparisons
    )
    overall = value.overall and replace(
        value.overall, old=named(value.overall.old), new=named(value.overall.new)
    )
    return replace(value, comparisons=steps, overall=overall)
