"""The keys of the JSON, exactly as other programs were promised them."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest

from constitution_diff.codec import outline_json, published_schema
from constitution_diff.model import (
    Anchor,
    Clause,
    ClauseId,
    ContentsEntry,
    Kind,
    Notice,
    Outline,
    Reference,
    ReferenceForm,
    SourceFacts,
    Target,
    TargetStatus,
    Unread,
)
from tests.codec import documents

_DRAFT: Final = "harrowmere-v3-draft.docx"
_SOURCE: Final = {"name", "sha256", "format", "view", "pages", "says"}
_REVISION: Final = {
    "id", "kind", "unit", "text", "author", "date", "original", "final", "pair",
    "parents", "anchor", "noise", "source", "page",
}  # fmt: skip
_CLAUSE: Final = {
    "id", "parent", "kind", "label", "citation", "heading", "text", "depth",
    "source", "page",
}  # fmt: skip
_OPTIONAL: Final = {"cells", "lead_in", "page_approximate", "anchor", "raw"}
_LINK: Final = {
    "old", "new", "relation", "text", "renumbered", "moved", "nested", "scope",
    "score", "evidence", "edits", "significance", "reasons", "tracked",
}  # fmt: skip


def test_an_outline_has_these_keys() -> None:
    found = documents.outline(_DRAFT)

    assert set(found) == {
        "schema", "sources", "title", "clauses", "references", "revisions",
        "contents", "furniture", "unread", "notices",
    }  # fmt: skip
    assert _keys(found["sources"]) == _SOURCE
    assert _keys(found["revisions"]) == _REVISION
    assert _keys(found["furniture"]) == {"where", "text", "source", "page", "reason"}
    assert _keys(found["notices"]) == {"code", "message", "clause", "source", "page"}


def test_contents_and_what_was_not_read_have_these_keys() -> None:
    entry, unread = ContentsEntry("1", "Meetings", "3"), Unread("page 4", "a picture")

    written = _outline(Outline(contents=(entry,), unread=(unread,)))

    assert _keys(written["contents"]) == {"label", "title", "page", "source"}
    assert _keys(written["unread"]) == {"what", "source", "page", "reason"}


@pytest.mark.parametrize("name", documents.NAMES)
def test_a_clause_leaves_out_only_what_is_optional_and_empty(name: str) -> None:
    for clause in documents.outline(name)["clauses"]:
        assert _CLAUSE <= set(clause) <= _CLAUSE | _OPTIONAL
        assert all(clause[key] for key in _OPTIONAL & set(clause))


def test_a_clause_writes_what_is_optional_when_it_has_it() -> None:
    whole = Clause(
        ClauseId("1/n1"),
        Kind.NOTE,
        cells=("a", "b"),
        lead_in=ClauseId("1"),
        page=4,
        page_approximate=True,
        anchor=Anchor(ClauseId("1"), 0),
        raw="A note",
    )

    written = _outline(Outline(clauses=(whole,)))["clauses"][0]

    assert set(written) == _CLAUSE | _OPTIONAL
    assert written["anchor"] == {"clause": "1", "at": 0}
    assert written["cells"] == ["a", "b"]


def test_what_is_not_known_is_null_and_not_left_out() -> None:
    clause = Clause(ClauseId("1"), Kind.CLAUSE)

    written = _outline(Outline(clauses=(clause,), notices=(Notice("a-b", "C."),)))

    assert written["clauses"][0]["parent"] is None
    assert written["clauses"][0]["page"] is None
    assert written["notices"][0]["clause"] is None


def test_a_reference_has_these_keys() -> None:
    target = Target("2.1", TargetStatus.MISSING)
    reference = Reference(ClauseId("1"), "see 2.1", 4, (target,))

    assert _outline(Outline(references=(reference,)))["references"] == [
        {
            "clause": "1",
            "text": "see 2.1",
            "at": 4,
            "targets": [{"label": "2.1", "status": "missing", "clause": None}],
        }
    ]


def test_a_reference_out_of_a_heading_or_by_a_field_says_so() -> None:
    target = Target("2.1", TargetStatus.RESOLVED, ClauseId("2.1"))
    reference = Reference(
        ClauseId("1"), "2.1", 4, (target,), "heading", ReferenceForm.FIELD
    )

    (written,) = _outline(Outline(references=(reference,)))["references"]

    assert (written["part"], written["form"]) == ("heading", "field")


def test_a_comparison_has_these_keys() -> None:
    found = documents.comparison("harrowmere-v2.docx", _DRAFT)

    assert set(found) == {
        "schema", "old", "new", "coverage", "summary", "links", "related",
        "substitutions", "effects", "references", "outside", "selection", "notices",
    }  # fmt: skip
    assert set(found["old"]) == set(found["new"]) == {"sources"}
    assert _keys(found["old"]["sources"]) == _SOURCE
    assert _keys(found["coverage"]) == {"side", "part", "state"}
    assert _keys(found["links"]) == _LINK
    edits = [edit for link in found["links"] for edit in link["edits"]]
    assert _keys(edits) == {"part", "op", "text", "tracked", "authors"}


def test_what_a_comparison_found_in_its_words_has_these_keys() -> None:
    found = documents.comparison("harrowmere-v2.docx", _DRAFT)

    assert _keys(found["substitutions"]) == {
        "old", "new", "count", "places", "missed", "confirmed", "question", "concerns"
    }  # fmt: skip
    places = [place for one in found["substitutions"] for place in one["places"]]
    assert _keys(places) == {"old", "new", "at", "part"}
    assert _keys(found["effects"]) == {
        "clause", "kind", "was", "is", "old_quote", "new_quote", "side"
    }  # fmt: skip
    assert _keys(found["references"]) == {
        "clause", "side", "text", "status", "was", "is"
    }  # fmt: skip


def test_effects_and_references_say_was_and_is() -> None:
    shapes = json.loads(published_schema("comparison-1"))["$defs"]

    assert list(shapes["EffectShape"]["properties"]) == [
        "clause", "kind", "was", "is", "old_quote", "new_quote", "side"
    ]  # fmt: skip
    assert list(shapes["MappedReferenceShape"]["properties"]) == [
        "clause", "side", "text", "status", "was", "is"
    ]  # fmt: skip


def test_tracked_changes_have_these_keys() -> None:
    found = documents.tracked(_DRAFT)

    assert set(found) == {
        "schema", "sources", "summary", "revisions", "clauses", "notices"
    }  # fmt: skip
    assert _keys(found["revisions"]) == _REVISION
    assert _keys(found["clauses"]) == {"clause", "view", "citation", "revisions"}
    assert found["summary"]["real"] + found["summary"]["noise"] == len(
        found["revisions"]
    )


def test_each_clause_lists_its_tracked_changes_once() -> None:
    found = documents.tracked(_DRAFT)
    placed = [
        change["id"]
        for change in found["revisions"]
        if change["final"] or change["original"]
    ]

    listed = [name for clause in found["clauses"] for name in clause["revisions"]]

    assert sorted(listed) == sorted(placed)


def test_what_a_file_says_of_itself_stays_together() -> None:
    facts = SourceFacts("a.docx", "00", "docx", "final", says=(("title", "Ours"),))

    written = _outline(Outline(sources=(facts,)))["sources"][0]

    assert written["says"] == {"title": "Ours"}
    assert written["pages"] is None


def _outline(outline: Outline) -> dict[str, Any]:
    return documents.parsed(outline_json(outline))


def _keys(rows: list[dict[str, Any]]) -> set[str]:
    """The keys that every row has; there must be rows, and no row with others."""
    assert rows
    keys = set(rows[0])
    assert all(set(row) == keys for row in rows)
    return keys


def test_lives_have_these_keys() -> None:
    found = documents.lives(*documents.VERSIONS)

    assert set(found) == {
        "schema", "versions", "summary", "lives", "turns", "steps", "selection",
        "notices",
    }  # fmt: skip
    assert _keys(found["versions"]) == {
        "sources", "title", "dated", "clauses", "unseen",
    }  # fmt: skip
    assert found["versions"][0]["dated"] == "Adopted by full council on 15 May 2024"
    assert set(found["summary"]) == {
        "lives", "changed", "restored", "withdrawn", "standings",
    }  # fmt: skip
    for life in found["lives"]:
        assert {"id", "changed", "stages"} <= set(life)
        assert set(life) <= {"id", "changed", "stages", "origins", "heirs"}
    assert _keys(found["steps"]) == {"old", "new", "outside"}


def test_a_life_says_where_it_stands_in_each_version() -> None:
    found = documents.lives(*documents.VERSIONS)

    for life in found["lives"]:
        assert [stage["version"] for stage in life["stages"]] == [0, 1, 2]
        assert any(stage["clause"] for stage in life["stages"])
    for at, version in enumerate(found["versions"]):
        held = [life["stages"][at]["clause"] for life in found["lives"]]
        n_held = sum(clause is not None for clause in held)
        assert version["clauses"] == [n_held, n_held]


def test_turns_name_lives_and_versions_in_order() -> None:
    first, second, _ = documents.VERSIONS
    found = documents.lives(first, second, first)

    ids = {life["id"] for life in found["lives"]}
    assert found["turns"]
    assert {"restored", "withdrawn"} == {turn["kind"] for turn in found["turns"]}
    for turn in found["turns"]:
        assert {turn["life"], turn["later"]} <= ids
        assert (turn["done"], turn["undone"]) == (1, 2)
