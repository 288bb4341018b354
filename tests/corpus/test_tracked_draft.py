"""The draft with tracked changes is two documents, both of which are published."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

DOCUMENTS = Path(__file__).parents[2] / "corpus" / "documents"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMES = {f"{W}ins", f"{W}moveTo"}
GOES = {f"{W}del", f"{W}moveFrom"}

Line = tuple[str, str]
"""The style of a paragraph and its words."""


def body(name: str) -> _Element:
    with ZipFile(DOCUMENTS / f"{name}.docx") as package:
        return etree.fromstring(package.read("word/document.xml"))[0]


def lines(name: str, *, without: set[str]) -> list[Line]:
    """The paragraphs that are left when what is tracked as `without` is taken away.

    A paragraph whose mark goes is joined to the next, which decides the style.
    The contents list, which a draft does not have, is left out.
    """
    left: list[Line] = []
    carried = ""
    for paragraph in body(name).iter(f"{W}p"):
        if is_gone_with_its_row(paragraph, without):
            continue
        words = carried + words_of(paragraph, without)
        carried = ""
        if mark_of(paragraph) & without:
            carried = words
        else:
            left.append((style_of(paragraph), words))
    assert not carried
    return [line for line in left if not line[0].startswith("TOC")]


def is_gone_with_its_row(paragraph: _Element, without: set[str]) -> bool:
    rows = paragraph.iterancestors(f"{W}tr")
    return any(
        change.tag in without for row in rows for change in row.iterfind(f"{W}trPr/*")
    )


def words_of(paragraph: _Element, without: set[str]) -> str:
    return "".join(
        text.text or ""
        for text in paragraph.iter(f"{W}t", f"{W}delText")
        if not any(parent.tag in without for parent in text.iterancestors())
    )


def mark_of(paragraph: _Element) -> set[str]:
    return {str(change.tag) for change in paragraph.iterfind(f"{W}pPr/{W}rPr/*")}


def style_of(paragraph: _Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")


def test_rejecting_every_change_gives_the_older_revision() -> None:
    rejected = lines("harrowmere-v3-draft", without=COMES)

    assert rejected == lines("harrowmere-v2", without=set())


def test_accepting_every_change_gives_the_newer_revision() -> None:
    accepted = lines("harrowmere-v3-draft", without=GOES)

    assert accepted == lines("harrowmere-v3", without=set())


@pytest.mark.parametrize("tag", ["ins", "del", "moveFrom", "moveTo"])
def test_words_and_paragraph_marks_are_tracked_in_every_way(tag: str) -> None:
    runs = body("harrowmere-v3-draft").findall(f".//{W}p/{W}{tag}")
    marks = body("harrowmere-v3-draft").findall(f".//{W}rPr/{W}{tag}")

    assert runs
    assert marks


def test_a_row_is_inserted_as_a_row() -> None:
    rows = body("harrowmere-v3-draft").findall(f".//{W}trPr/{W}ins")

    assert len(rows) == 1


def test_every_moved_range_begins_and_ends_on_both_sides() -> None:
    def ids(tag: str) -> Iterator[str | None]:
        return (
            mark.get(f"{W}id") for mark in body("harrowmere-v3-draft").iter(W + tag)
        )

    def names(tag: str) -> list[str]:
        starts = body("harrowmere-v3-draft").iter(f"{W}{tag}RangeStart")
        return sorted(start.get(f"{W}name", "") for start in starts)

    assert names("moveFrom") == names("moveTo") == ["move1", "move2", "move3"]
    for tag in ("moveFrom", "moveTo"):
        assert list(ids(f"{tag}RangeStart")) == list(ids(f"{tag}RangeEnd"))


def test_no_two_tracked_changes_share_an_id() -> None:
    tracked = [
        element.get(f"{W}id")
        for element in body("harrowmere-v3-draft").iter()
        if element.get(f"{W}author") is not None
    ]

    assert len(tracked) == len(set(tracked)) > 0
