"""What a proof-reader of the seeds would find, against the list made by hand."""

from __future__ import annotations

import pytest

from constitution_diff.check import check_outline

from .conftest import shared_folder
from .seeds import gold, seed_outline

shared_folder()

_CODES = {
    "title_number_missing": "number-orphaned",
    "toc_heading_mismatch": "contents-title-differs",
    "toc_without_page_numbers": "contents-without-pages",
    "revision_markers": "tracking-printed",
    "incomplete_substitution": "substitution-incomplete",
    "inconsistent_term": "title-variant",
    "inconsistent_case": "title-variant",
    "missing_section": "number-missing",
}
"""The kinds of anomaly that are findings; the others are of grammar and layout."""


def _anomalies(name: str) -> list[tuple[str, str]]:
    return [
        (_CODES[one["kind"]], one["detail"])
        for one in gold("anomalies")
        if one["doc"] == name and one["kind"] in _CODES
    ]


@pytest.mark.parametrize(("name", "most_others"), [("000", 0), ("004", 4)])
def test_every_anomaly_is_found_and_hardly_anything_else(
    name: str, most_others: int
) -> None:
    """004 also speaks of the Standards Board, of prejudicial interests and of "the
    mayor" beside the lord mayor, and says who decides an application in the same
    sentence in 25.11 and 25.12, which a reading by hand confirms."""
    found = [finding.code for finding in check_outline(seed_outline(name)).findings]
    wanted = [code for code, _ in _anomalies(name)]

    for code in set(wanted):
        assert found.count(code) >= wanted.count(code), code
    others = [code for code in found if code not in wanted]
    assert len([c for c in others if c != "tracking-pending"]) <= most_others, others


def test_the_words_of_the_anomalies_are_quoted() -> None:
    quotes = " ".join(
        spot.quote
        for finding in check_outline(seed_outline("000")).findings
        for spot in finding.spots
    )

    for words in (
        "Specific Ward issues and Ward councillors",
        "Responsibility for this code",
        "Area and scrutiny committee chairs",
        "the mayor, the deputy lord mayor",
        "The Chief Executive keeps a list",
    ):
        assert words in quotes


def test_the_gap_between_two_sections_is_named() -> None:
    findings = check_outline(seed_outline("004")).findings

    assert "26 is followed by 28; 27 is missing." in [f.message for f in findings]


def test_what_an_officer_would_want_to_know_of_a_protocol_is_found() -> None:
    """Read by hand: 3.2 cites 6.7, on elections, for the notices of 6.8; 7 stands
    twice; the department of 6.1 is no more; 6.8 and 8.2 share a sentence."""
    found = [
        (finding.code, finding.spots[0].where)
        for finding in check_outline(seed_outline("001")).findings
        if not finding.code.startswith("tracking")
    ]

    assert found == [
        ("number-repeated", "7.1"),
        ("number-repeated", "8"),
        ("reference-doubtful", "3.2"),
        ("may-be-out-of-date", "6.1"),
        ("clauses-alike", "6.8"),
    ]


def test_a_part_in_a_file_of_its_own_is_not_told_that_its_heading_is_missing() -> None:
    found = [finding.code for finding in check_outline(seed_outline("002")).findings]

    assert found == ["reference-malformed"]


def test_a_short_protocol_without_numbers_gives_nothing() -> None:
    assert check_outline(seed_outline("003")).findings == ()
