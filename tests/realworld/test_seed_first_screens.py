"""The first screens of two pairs of seeds, as a legal officer reads them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import html

from constitution_diff.render.html import html_redline
from constitution_diff.render.marks import marked
from constitution_diff.render.story import AttentionLine, Quote, Story, tell
from constitution_diff.render.text import comparison_text

from .conftest import shared_folder
from .seeds import seed_comparison

if TYPE_CHECKING:
    from constitution_diff.model import Comparison

shared_folder()

_GONE = "disciplinary and grading appeals committee"
_ACCEPTED = "read with every tracked change accepted"
_NOT_DELETED = "and are not reported as deleted"
_PEOPLE = "Who decides, is responsible, consulted or told"


@lru_cache
def _story(old: str, new: str) -> Story:
    return tell(seed_comparison(old, new))


def _lines(story: Story, title: str) -> dict[str, list[AttentionLine]]:
    """The lines of a group by the number of the proposed provision."""
    (group,) = (group for group in story.attention if group.title.startswith(title))
    found: dict[str, list[AttentionLine]] = {}
    for line in group.lines:
        found.setdefault(line.where.split()[-1], []).append(line)
    return found


def _said(quote: Quote | None) -> str:
    return marked(quote.edits) if quote else ""


def _first_screen(comparison: Comparison) -> str:
    """What stands above the document, in plain text."""
    page: html.HtmlElement = html.document_fromstring(html_redline(comparison).decode())
    page.get_element_by_id("document").drop_tree()
    return " ".join(page.get_element_by_id("main").text_content().split())


def test_004_to_000_begins_with_the_wrong_base_and_what_is_not_in_the_file() -> None:
    words = [caution.words for caution in _story("004", "000").checks]

    assert words[0].startswith("This draft was not made from 004")
    assert words[2:6] == [
        f"The proposed version contains 90 tracked changes. It was {_ACCEPTED}.",
        "Compared: section 24.",
        f"Sections 25, 26 and 28 are not in the proposed file {_NOT_DELETED}.",
        "Nothing was found in either file that could not be read.",
    ]


def test_004_to_000_lists_eighteen_changes_in_four_groups() -> None:
    groups = _story("004", "000").attention

    assert [(len(group.lines), group.title.split(",")[0]) for group in groups] == [
        (1, "Time limits"),
        (8, "Who decides"),
        (2, "Rights and duties (must"),
        (7, "Scope and exceptions"),
    ]


def test_004_to_000_tells_first_that_answers_may_take_five_working_days() -> None:
    (line,) = _lines(_story("004", "000"), "Time limits")["24.5"]

    assert line.told == "Time limit: one working day → five working days"
    assert line.also == (
        "must, should or may: should try to → should; moved under another heading "
        "(Unfair pressure → Councillors' enquiries)"
    )
    assert "within [-one-] working [-day-]" in _said(line.old)
    assert "within {+five+} working {+days+}" in _said(line.new)


def test_004_to_000_tells_who_decides_is_invited_and_responsible() -> None:
    found = _lines(_story("004", "000"), _PEOPLE)

    assert {cite: [line.told for line in lines] for cite, lines in found.items()} == {
        "24.13(c)": [
            "Who may instruct or ask for a report: area committee → committee"
        ],
        "24.14(c)": ["Who may be quoted: area committee → committee"],
        "24.14(f)": ["Who is invited, taken out"],
        "24.15": [
            "Who is invited: ward councillors → councillors",
            "Who is consulted: ward councillors → councillors",
        ],
        "24.16(b)": [
            f"Who decides or acts, taken out: {_GONE}",
            f"Who decides or acts, taken out: {_GONE}",
        ],
        "24.17": ["Who is responsible"],
    }


def test_004_to_000_calls_nothing_deleted() -> None:
    told = _first_screen(seed_comparison("004", "000"))

    without_marks = told.replace("[deleted:", "")
    assert without_marks.count("deleted") == 1
    assert "not reported as deleted" in without_marks


def test_004_to_000_counts_every_provision_once() -> None:
    story = _story("004", "000")

    assert {tally.words: tally.count for tally in story.significance} == {
        "need attention": 18,
        "other rewording": 6,
        "only titles or terms to confirm": 9,
        "only the number, or references that follow it": 50,
        "unchanged": 13,
        "not compared": 189,
    }
    assert story.accounted.sentence == (
        "All 280 provisions of the current version and all 96 of the proposed version "
        "appear in this report."
    )


def test_000_to_002_says_that_the_current_version_holds_changes_nobody_accepted() -> (
    None
):
    first = _story("000", "002").checks[0]

    assert first.grave
    assert first.words.startswith(
        "The current version itself holds 90 tracked changes that nobody has accepted"
    )


def test_000_to_002_begins_with_sums_and_time_limits_in_new_and_old_rules() -> None:
    found = _lines(_story("000", "002"), "Time limits")

    assert {cite: [line.told for line in lines] for cite, lines in found.items()} == {
        "23.8(c)": ["Time limit, added: as soon as possible"],
        "23.8(d)": ["Time limit, added: 48 hours’"],
        "23.9(b)": ["Time limit, taken out: at least two weeks"],
        "23.15(b)": ["Sum of money, added: at least £50"],
    }


def test_000_to_002_tells_that_the_standards_committee_is_no_longer_responsible() -> (
    None
):
    (line,) = _lines(_story("000", "002"), _PEOPLE)["23.16"]

    assert line.told == "Who is responsible, taken out: standards committee"
    assert line.also == "who reviews, taken out: standards committee"


def test_000_to_002_tells_that_individual_releases_must_make_it_clear() -> None:
    lines = _lines(_story("000", "002"), "Rights")["23.13(h)"]

    assert "Must, should or may: should → must" in [line.told for line in lines]


def test_page_and_text_hold_every_line_of_both_first_screens() -> None:
    for pair in (("004", "000"), ("000", "002")):
        page = _first_screen(seed_comparison(*pair))
        text = " ".join(comparison_text(seed_comparison(*pair)).decode().split())
        for group in _story(*pair).attention:
            for line in group.lines:
                assert line.told in page
                assert line.told in text
                for quote in filter(None, (line.old, line.new)):
                    assert " ".join(marked(quote.edits).split()) in text
