"""What a program can rely on from the JSON of a comparison alone."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from constitution_diff.codec import comparison_json
from constitution_diff.compare import compare_outlines
from tests.codec import documents

_pairs = pytest.mark.parametrize(("old", "new"), documents.PAIRS)
_Row = dict[str, Any]


@_pairs
def test_every_clause_of_both_sides_stands_in_exactly_one_link(
    old: str, new: str
) -> None:
    links = documents.comparison(old, new)["links"]

    for side, name in (("old", old), ("new", new)):
        held = [clause for link in links for clause in link[side]]
        there = [clause["id"] for clause in documents.outline(name)["clauses"]]
        assert sorted(held) == sorted(there)


@_pairs
def test_edits_rejoin_to_both_texts(old: str, new: str) -> None:
    sides = {"old": _clauses(old), "new": _clauses(new)}
    dropped = {"old": "insert", "new": "delete"}

    for link in documents.comparison(old, new)["links"]:
        for part in {edit["part"] for edit in link["edits"]}:
            for side, clauses in sides.items():
                rejoined = "".join(
                    edit["text"]
                    for edit in link["edits"]
                    if edit["part"] == part and edit["op"] != dropped[side]
                )
                held = [_part(clauses[clause], part) for clause in link[side]]
                assert rejoined == "\n".join(filter(None, held))


@_pairs
def test_a_difference_in_words_always_has_edits(old: str, new: str) -> None:
    for link in documents.comparison(old, new)["links"]:
        if link["old"] and link["new"] and link["text"] != "same":
            assert link["edits"]


@_pairs
def test_the_summary_counts_the_links(old: str, new: str) -> None:
    found = documents.comparison(old, new)
    counted = Counter(
        link["relation"] for link in found["links"] if link["scope"] == "compared"
    )

    assert found["summary"]["relations"] == counted
    for side, name in (("old", old), ("new", new)):
        n_clauses = len(documents.outline(name)["clauses"])
        assert found["summary"]["accounted"][side] == [n_clauses, n_clauses]


def test_notices_say_whose_they_are() -> None:
    notices = documents.comparison("harrowmere-v2.docx", "harrowmere-v3-draft.docx")[
        "notices"
    ]

    pending = [n for n in notices if n["code"] == "tracked-changes-pending"]
    assert [notice["side"] for notice in pending] == ["new"]


@_pairs
def test_the_same_documents_give_the_same_bytes(old: str, new: str) -> None:
    outlines = documents.outline_of(old), documents.outline_of(new)

    again = comparison_json(compare_outlines(*outlines))

    assert again == documents.compared(old, new)
    assert again.endswith(b"}\n")


def _clauses(name: str) -> dict[str, _Row]:
    return {clause["id"]: clause for clause in documents.outline(name)["clauses"]}


def _part(clause: _Row, part: str) -> str:
    kind, _, column = part.partition(":")
    cells = clause.get("cells", [])
    if kind == "cell":
        return str(cells[int(column)]) if int(column) < len(cells) else ""
    return "" if cells and kind == "text" else str(clause[part])
