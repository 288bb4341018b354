"""Where each provision went and came from, in words and in every format."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import BytesIO, StringIO

import html5lib
import openpyxl
import pytest

from constitution_diff.model import PLAIN, Audience, Edition, Significance
from constitution_diff.render import renderer_of
from constitution_diff.render.destinations.lines import Direction, destinations_of
from tests.render.builders import every_relation, link

FORMATS = ("html", "xlsx", "csv")


def _made(name: str, edition: Edition = PLAIN) -> bytes:
    return renderer_of("compare", name, "destinations")(every_relation(), edition)


def _both() -> tuple[Direction, Direction]:
    return destinations_of(every_relation(), PLAIN).directions


def _told(direction: Direction) -> dict[str, tuple[str, str]]:
    return {line.here: (line.there, line.what) for line in direction.lines}


def test_each_provision_is_told_where_it_went() -> None:
    there = _told(_both()[0])

    assert there["4.2"] == ("4.3", "reworded and renumbered")
    assert there["4.4"] == ("4.4 and 4.5", "split into 4.4 and 4.5")
    assert there["4.3"] == ("4.11", "moved")
    assert there["4.9"] == ("–", "deleted")
    assert there["4.10"] == ("4.10", "unchanged")


def test_each_provision_is_told_where_it_came_from() -> None:
    back = _told(_both()[1])

    assert back["4.1"] == ("–", "new")
    assert back["4.5"] == ("4.4", "split from 4.4")
    assert back["4.6"] == (
        "4.5 and paragraph under 4.5",
        "merged from 4.5 and paragraph under 4.5, and reworded",
    )
    assert back["4.11"] == ("4.3", "moved")


def test_what_is_not_in_the_file_is_told_apart() -> None:
    there, _ = _both()

    assert [(line.here, line.there, line.what) for line in there.apart] == [
        ("5", "–", "not in the file of the proposed version, not compared"),
        ("6", "–", "may stand where the proposed version could not be read"),
    ]


def test_a_quiet_rewording_is_told_as_one() -> None:
    comparison = every_relation()
    edited = next(n for n, one in enumerate(comparison.links) if one.old == ("4.2",))
    links = list(comparison.links)
    links[edited] = replace(links[edited], significance=Significance.COSMETIC)

    there, _ = destinations_of(
        replace(comparison, links=tuple(links)), PLAIN
    ).directions

    assert _told(there)["4.2"][1] == (
        "reworded and renumbered (capitals, punctuation, layout)"
    )


def test_several_facts_are_listed() -> None:
    comparison = every_relation()
    at = next(n for n, one in enumerate(comparison.links) if one.old == ("4.3",))
    links = list(comparison.links)
    links[at] = link("4.3", "4.11", moved=True, renumbered=True)

    there, _ = destinations_of(
        replace(comparison, links=tuple(links)), PLAIN
    ).directions

    assert _told(there)["4.3"][1] == "moved and renumbered"


def test_the_figures_tell_how_many_stand_apart() -> None:
    assert destinations_of(every_relation(), PLAIN).figures == (
        "Table of destinations: 18 provisions, 2 of them apart.",
        "Table of derivations: 16 provisions.",
    )


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_tables_are_the_same_file(name: str) -> None:
    assert _made(name) == _made(name)


def test_a_csv_has_a_record_for_each_provision_of_both_versions() -> None:
    text = _made("csv").decode("utf-8-sig")

    records = list(csv.DictReader(StringIO(text, newline=""), strict=True))

    tables = [record["Table"] for record in records]
    assert tables[0] == "Check before relying on this"
    assert tables.count("Table of destinations") == 16
    assert tables.count("Table of destinations: not compared") == 2
    assert tables.count("Table of derivations") == 16


def test_a_workbook_has_a_sheet_for_each_table() -> None:
    book = openpyxl.load_workbook(BytesIO(_made("xlsx")))

    assert book.sheetnames == [
        "Check first", "Destinations", "Destinations, not compared", "Derivations",
    ]  # fmt: skip
    assert book["Destinations"].max_row == 17


def test_a_page_is_valid_and_has_both_tables() -> None:
    page = _made("html").decode()

    html5lib.HTMLParser(strict=True).parse(page)
    assert page.count("<table") == 3
    assert page.count('<th scope="row">') == 18 + 16


def test_an_internal_copy_says_so() -> None:
    page = _made("html", Edition(Audience.INTERNAL)).decode()

    assert '<p class="internal">Internal – not for publication</p>' in page
