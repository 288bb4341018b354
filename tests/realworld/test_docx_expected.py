"""What other readers' own tests say of real Word files, all of it.

One expectation is not Word's: poi's text of 58067.docx keeps an empty line for a
paragraph whose words and mark are both deleted. Accepting the deletion of a mark takes
the paragraph away (ECMA-376 Part 1, 17.13.5.15), so we print one empty line less.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from constitution_diff.model import Role
from constitution_diff.read.docx import read_docx
from tests.read.docx.builders import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from constitution_diff.model import Paragraph, Source


@pytest.fixture(scope="session")
def folder(shared: Path) -> Path:
    return shared / "realdata" / "docx"


def _expected(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _read(path: Path) -> Source:
    return read_docx(path.read_bytes(), path.name)


def _numbered(source: Source) -> list[Paragraph]:
    return [one for one in paragraphs(source) if one.label.strip("•")]


def test_labels_levels_positions_and_notes_of_docx2python(folder: Path) -> None:
    name = "example.docx"
    expected = _expected(folder / "docx2python" / "expected_labels.json")[name]

    source = _read(folder / "docx2python" / name)

    numbered = _numbered(source)
    assert [one.label.strip("(.)") for one in numbered] == expected["labels_in_order"]
    assert [one.text for one in numbered] == expected["texts"]
    assert [one.list_level for one in numbered] == expected["levels"]
    assert list(_positions(numbered)) == expected["positions"]
    notes = [
        one.text.strip() for one in paragraphs(source) if one.note_id.startswith("foot")
    ]
    assert notes == expected["footnotes"]


def test_labels_and_paths_of_a_sublist_of_superdoc(folder: Path) -> None:
    name = "sublist-issue.docx"
    expected = _expected(folder / "superdoc" / "expected_labels.json")[name]

    blocks = paragraphs(_read(folder / "superdoc" / name))

    for told in expected:
        block = blocks[told["block"]]
        assert block.label == (told["label"] or "")
        if told["label"]:
            assert [_value(block.label)] == told["path"]


def test_labels_and_paths_of_a_list_of_superdoc(folder: Path) -> None:
    name = "complex-list-def-issue.docx"
    expected = _expected(folder / "superdoc" / "expected_labels.json")[name]

    numbered = _numbered(_read(folder / "superdoc" / name))

    labels = [one.label for one in numbered]
    paths = list(_positions(numbered))
    assert labels[:5] == expected["sequence_includes"]
    assert labels[-3:] == expected["later"]
    assert _come_in_order(paths, expected["paths"])


def test_texts_and_numbers_of_poi(folder: Path) -> None:
    lists = paragraphs(_read(folder / "poi" / "ComplexNumberedLists.docx"))

    # expected.json says this in words.
    assert (lists[0].list_level, lists[0].label) == (None, "")
    assert (lists[1].text, lists[1].list_level, lists[1].label) == ("Entry #1", 0, "1.")


def test_the_accepted_text_of_poi_but_for_the_line_of_a_deleted_mark(
    folder: Path,
) -> None:
    expected = _expected(folder / "poi" / "expected.json")["58067.docx"]
    lines = expected["accepted_text"].splitlines()

    source = _read(folder / "poi" / "58067.docx").final()

    read = [one.text for one in paragraphs(source) if one.role is not Role.NOTE]
    assert lines[1:4] == ["", "", ""]
    assert read == [*lines[:3], *lines[4:]]


def test_no_expectation_is_left_out(folder: Path) -> None:
    """tika's are in `test_docx_realdata.py`."""
    told = {path.parent.name for path in folder.glob("*/expected*.json")}

    assert told >= {"docx2python", "poi", "superdoc", "tika"}
    assert set(_expected(folder / "poi" / "expected.json")) == {
        "58067.docx",
        "ComplexNumberedLists.docx",
    }


def _positions(numbered: Iterable[Paragraph]) -> Iterator[list[int]]:
    """The values of the counters from the first level down to each label's own."""
    path: list[int] = []
    for one in numbered:
        path = [*path[: one.list_level or 0], _value(one.label)]
        yield path


def _value(label: str) -> int:
    """Figures, letters and the first Roman numbers, as no list here has a letter i."""
    text = label.strip("(.)")
    romans = ["i", "ii", "iii"]
    if text.isdecimal():
        return int(text)
    if text.lower() in romans:
        return romans.index(text.lower()) + 1
    return ord(text.lower()) - ord("a") + 1


def _come_in_order(found: list[list[int]], wanted: list[list[int]]) -> bool:
    places = [found.index(path) for path in wanted]
    return all(here < after for here, after in pairwise(places))
