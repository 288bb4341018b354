"""The committed corpus is what the build writes; its manifest names real clauses."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections import Counter
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "corpus"
MANIFEST = tomllib.loads((CORPUS / "manifest.toml").read_text("utf-8"))
DOCUMENTS = {document["name"]: document for document in MANIFEST["documents"]}
PUBLISHED = sorted(
    name for name in DOCUMENTS if DOCUMENTS[name]["state"] == "published"
)
REVISED = [name for name in PUBLISHED if "from" in DOCUMENTS[name]]


@cache
def clauses(name: str) -> dict[str, dict[str, str | None]]:
    listed = json.loads((CORPUS / f"documents/{name}.clauses.json").read_text("utf-8"))
    return {clause["id"]: clause for clause in listed}


def test_every_committed_file_is_what_a_fresh_build_writes() -> None:
    build = [sys.executable, str(CORPUS / "build.py"), "--check"]

    done = subprocess.run(build, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")


def test_every_listed_file_has_the_listed_sha256() -> None:
    listed = [file for document in DOCUMENTS.values() for file in document["files"]]

    wrong = [
        file["file"]
        for file in listed
        if sha256((CORPUS / file["file"]).read_bytes()).hexdigest() != file["sha256"]
    ]

    assert listed
    assert not wrong


@pytest.mark.parametrize("name", PUBLISHED)
def test_no_clause_id_stands_twice_in_a_document(name: str) -> None:
    listed = json.loads((CORPUS / f"documents/{name}.clauses.json").read_text("utf-8"))

    assert len(clauses(name)) == len(listed) == DOCUMENTS[name]["n_clauses"]


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_parent_is_a_clause_that_came_before(name: str) -> None:
    order = {clause_id: n for n, clause_id in enumerate(clauses(name))}

    late = [
        clause_id
        for clause_id, clause in clauses(name).items()
        if clause["parent"] and order[clause["parent"]] >= order[clause_id]
    ]

    assert not late


@pytest.mark.parametrize("name", REVISED)
def test_every_changed_clause_is_accounted_for_exactly_once(name: str) -> None:
    document = DOCUMENTS[name]
    sides = {"old": clauses(document["from"]), "new": clauses(name)}

    for side, known in sides.items():
        counted = Counter(key for change in document["changes"] for key in change[side])
        assert set(counted) <= set(known)
        assert set(counted.values()) == {1}


@pytest.mark.parametrize("name", REVISED)
def test_what_is_not_listed_as_changed_is_the_same(name: str) -> None:
    document = DOCUMENTS[name]
    changed = {
        side: {key for change in document["changes"] for key in change[side]}
        for side in ("old", "new")
    }

    old, new = (
        [
            (
                clause["citation"],
                clause["kind"],
                clause.get("heading"),
                clause.get("text"),
            )
            for clause_id, clause in clauses(side_name).items()
            if clause_id not in changed[side]
        ]
        for side, side_name in (("old", document["from"]), ("new", name))
    )

    assert old == new


@pytest.mark.parametrize("name", REVISED)
def test_every_kind_of_change_occurs_in_each_revision(name: str) -> None:
    relations = {change["relation"] for change in DOCUMENTS[name]["changes"]}
    texts = {change.get("text") for change in DOCUMENTS[name]["changes"]}
    moved_elsewhere = [
        change
        for change in DOCUMENTS[name]["changes"]
        if change["relation"] == "moved"
        and change["old"][0].split("/")[0] != change["new"][0].split("/")[0]
    ]

    assert relations == {
        *("inserted", "deleted", "moved", "moved+edited"),
        *("split", "merged", "edited", "renumbered"),
    }
    assert {"trivial", "terms"} <= texts
    assert moved_elsewhere


@pytest.mark.parametrize("name", REVISED)
def test_a_changed_term_was_replaced_in_eight_places_and_missed_in_one(
    name: str,
) -> None:
    for term in DOCUMENTS[name]["terms"]:
        still = [
            clause_id
            for clause_id, clause in clauses(name).items()
            if term["old"] in f"{clause.get('heading')} {clause.get('text')}".lower()
        ]

        assert term["count"] >= 8
        assert still == term["missed"]
        assert len(still) == 1


def test_every_topic_names_clauses_that_exist() -> None:
    unknown = [
        (topic["name"], clause_id)
        for topic in MANIFEST["topics"]
        for name, ids in topic["clauses"].items()
        for clause_id in ids
        if clause_id not in clauses(name)
    ]

    assert not unknown


@pytest.mark.parametrize("name", REVISED)
def test_every_reference_gone_astray_names_clauses_that_exist(name: str) -> None:
    document = DOCUMENTS[name]

    for reference in document["references"]:
        says = clauses(name)[reference["clause"]]["text"] or ""
        assert reference["text"] in says
        assert reference["was"] in {"", *clauses(document["from"])}
        assert reference["is"] in {"", *clauses(name)}
