"""The corpus in parts: cut at its Parts, a document is the same document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from constitution_diff.check import check_outline
from constitution_diff.compare import compare_outlines
from constitution_diff.model import Outline, Relation
from constitution_diff.outline import joined_outline, outline_source
from constitution_diff.read import read_source

_DOCUMENTS = Path(__file__).parents[2] / "corpus" / "documents"
_VERSIONS = ("harrowmere-v1", "harrowmere-v2", "harrowmere-v3")
_PART = re.compile(r"(?m)^Part \d [^\t\n]*$")


def _whole(version: str) -> Outline:
    path = _DOCUMENTS / f"{version}.txt"
    return outline_source(read_source(path.read_bytes(), path.name))


def _in_parts(version: str, *, named: bool = True) -> Outline:
    """The document cut at its Parts, whose headings are left out unless `named`."""
    text = (_DOCUMENTS / f"{version}.txt").read_text("utf-8")
    starts = [found.start() for found in _PART.finditer(text)]
    cuts = zip([0, *starts], [*starts, len(text)], strict=True)
    pieces = [text[begin:end] for begin, end in cuts]
    if not named:
        pieces = [pieces[0], *(piece.partition("\n")[2] for piece in pieces[1:])]
    return joined_outline(
        [
            read_source(piece.encode(), f"Part {n}.txt" if n else "Contents.txt")
            for n, piece in enumerate(pieces)
        ]
    )


@pytest.mark.parametrize("version", _VERSIONS)
@pytest.mark.parametrize("named", [True, False])
def test_parts_have_the_ids_and_references_of_the_whole(
    version: str,
    named: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    whole, parts = _whole(version), _in_parts(version, named=named)

    assert [c.id for c in parts.clauses] == [c.id for c in whole.clauses]
    assert [c.parent for c in parts.clauses] == [c.parent for c in whole.clauses]
    assert parts.references == whole.references
    assert {c.source for c in parts.clauses} == {1, 2, 3, 4}


@pytest.mark.parametrize("version", _VERSIONS)
def test_nothing_differs_between_the_whole_and_its_parts(version: str) -> None:
    whole, parts = _whole(version), _in_parts(version)

    assert compare_outlines(whole, parts).identical
    assert compare_outlines(parts, whole).identical


@pytest.mark.parametrize("named", [True, False])
def test_parts_that_name_themselves_on_no_page_lose_that_heading_alone(
    named: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    comparison = compare_outlines(
        _whole("harrowmere-v1"), _in_parts("harrowmere-v1", named=named)
    )

    changed = [k.old for k in comparison.links if k.relation is not Relation.SAME]
    assert changed == ([] if named else [(f"Part {n}",) for n in range(1, 5)])


def test_two_versions_in_parts_differ_as_the_whole_ones_do() -> None:
    whole = compare_outlines(_whole("harrowmere-v1"), _whole("harrowmere-v3"))
    parts = compare_outlines(_in_parts("harrowmere-v1"), _in_parts("harrowmere-v3"))

    assert parts.links == whole.links
    assert parts.outside == whole.outside
    assert parts.effects == whole.effects


@pytest.mark.parametrize("version", _VERSIONS)
def test_a_check_finds_in_the_parts_what_it_finds_in_the_whole(version: str) -> None:
    whole, parts = check_outline(_whole(version)), check_outline(_in_parts(version))

    assert [(f.code, f.message) for f in parts.findings] == [
        (f.code, f.message) for f in whole.findings
    ]
