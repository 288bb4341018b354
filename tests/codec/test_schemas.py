"""Our JSON is what the published schemas say, and they are what the shapes say."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from constitution_diff.codec import SCHEMAS, json_schema, published_schema
from constitution_diff.model import View
from tests.codec import documents

_REGENERATE = "run `python -m tests.codec.write_schemas` and read what changed"


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_published_schema_is_the_one_its_shape_gives(name: str) -> None:
    assert published_schema(name) == json_schema(name), _REGENERATE


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_published_schema_is_itself_valid(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(published_schema(name)))


@pytest.mark.parametrize("view", [View.FINAL, View.ORIGINAL])
@pytest.mark.parametrize("name", documents.NAMES)
def test_every_outline_is_as_its_schema_says(name: str, view: View) -> None:
    _validate(documents.outline(name, view), "outline-1")


def test_an_outline_of_several_files_is_as_its_schema_says() -> None:
    found = documents.joined("harrowmere-v3-draft.docx", "tarnwick.txt")

    _validate(found, "outline-1")
    assert {clause["source"] for clause in found["clauses"]} == {0, 1}
    assert {change["source"] for change in found["revisions"]} == {0}


@pytest.mark.parametrize("name", documents.NAMES)
def test_tracked_changes_are_as_their_schema_says(name: str) -> None:
    _validate(documents.tracked(name), "tracked-1")


@pytest.mark.parametrize("name", documents.NAMES)
def test_findings_are_as_their_schema_says(name: str) -> None:
    _validate(documents.check(name), "check-1")


def test_what_a_file_gives_away_is_as_its_schema_says() -> None:
    found = documents.publication("harrowmere-v3-draft.docx")

    _validate(found, "publish-1")
    assert found["summary"]["resolve"] > 0


@pytest.mark.parametrize(("old", "new"), documents.PAIRS)
def test_every_comparison_is_as_its_schema_says(old: str, new: str) -> None:
    _validate(documents.comparison(old, new), "comparison-1")


@pytest.mark.parametrize(
    "names", [documents.VERSIONS, (documents.VERSIONS[0], "tarnwick.docx")]
)
def test_lives_are_as_their_schema_says(names: tuple[str, ...]) -> None:
    _validate(documents.lives(*names), "life-1")


def test_the_schema_names_the_relations() -> None:
    relation = json.loads(published_schema("comparison-1"))["$defs"]["Relation"]

    assert {"same", "moved+edited", "regrouped", "deleted"} <= set(relation["enum"])


def _validate(found: dict[str, Any], name: str) -> None:
    assert found["schema"] == f"constitution-diff/{name.replace('-', '/')}"
    Draft202012Validator(json.loads(published_schema(name))).validate(found)
