"""The corpus as the tool reads it: every tree and every change is the true one."""

from __future__ import annotations

import json
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Comparison, Outline, Relation, View
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

CORPUS = Path(__file__).parents[2] / "corpus"
MANIFEST = tomllib.loads((CORPUS / "manifest.toml").read_text("utf-8"))
DOCUMENTS: dict[str, dict[str, Any]] = {d["name"]: d for d in MANIFEST["documents"]}
PUBLISHED = [n for n, d in DOCUMENTS.items() if d["state"] == "published"]
REVISIONS = [name for name in PUBLISHED if "from" in DOCUMENTS[name]]
FORMATS = ("docx", "txt")
FIELDS = ("kind", "parent", "label", "citation", "heading", "text", "depth")

Changes = set[tuple[str, tuple[str, ...], tuple[str, ...]]]


@lru_cache
def outlined(name: str, suffix: str, view: View = View.FINAL) -> Outline:
    path = CORPUS / "documents" / f"{name}.{suffix}"
    return outline_source(read_source(path.read_bytes(), path.name), view)


def true_clauses(name: str) -> list[dict[str, Any]]:
    path = CORPUS / "documents" / f"{name}.clauses.json"
    found = json.loads(path.read_text("utf-8"))
    clauses: list[dict[str, Any]] = (
        found if isinstance(found, list) else found["clauses"]
    )
    return clauses


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("name", PUBLISHED)
def test_the_tree_of_a_document_is_the_true_one(name: str, suffix: str) -> None:
    outline, truth = outlined(name, suffix), true_clauses(name)

    assert [clause.id for clause in outline.clauses] == [true["id"] for true in truth]
    for clause, true in zip(outline.clauses, truth, strict=True):
        for field in FIELDS:
            if field in true:
                assert (getattr(clause, field) or None) == (true[field] or None)


@pytest.mark.parametrize("new_suffix", FORMATS)
@pytest.mark.parametrize("old_suffix", FORMATS)
@pytest.mark.parametrize("name", REVISIONS)
def test_every_change_is_reported_and_nothing_else(
    name: str, old_suffix: str, new_suffix: str
) -> None:
    document = DOCUMENTS[name]

    comparison = compare_outlines(
        outlined(document["from"], old_suffix), outlined(name, new_suffix)
    )

    assert reported(comparison) == true_changes(document)


def test_the_tracked_draft_holds_the_same_changes_as_the_two_files() -> None:
    draft = "harrowmere-v3-draft"

    comparison = compare_outlines(
        outlined(draft, "docx", View.ORIGINAL), outlined(draft, "docx", View.FINAL)
    )

    assert reported(comparison) == true_changes(DOCUMENTS["harrowmere-v3"])


def test_the_draft_with_everything_rejected_is_the_version_before() -> None:
    original = outlined("harrowmere-v3-draft", "docx", View.ORIGINAL)

    comparison = compare_outlines(outlined("harrowmere-v2", "docx"), original)

    assert {link.relation for link in comparison.links} == {Relation.SAME}


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_document_is_the_same_in_both_formats(name: str) -> None:
    comparison = compare_outlines(outlined(name, "docx"), outlined(name, "txt"))

    assert comparison.identical


def reported(comparison: Comparison) -> Changes:
    return {
        (link.relation.value, link.old, link.new)
        for link in comparison.links
        if link.relation is not Relation.SAME
    }


def true_changes(document: dict[str, Any]) -> Changes:
    return {
        (
            change["relation"],
            tuple(change.get("old", ())),
            tuple(change.get("new", ())),
        )
        for change in document["changes"]
    }
