"""The corpus: its changed terms and references are found, and what they ask."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Comparison, ReferenceStatus
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

_CORPUS = Path(__file__).parents[2] / "corpus"
_MANIFEST = tomllib.loads((_CORPUS / "manifest.toml").read_text("utf-8"))
_REVISED = [d for d in _MANIFEST["documents"] if d.get("terms")]
_ASTRAY = {
    ReferenceStatus.STALE,
    ReferenceStatus.DANGLING,
    ReferenceStatus.RETARGETED,
}


def compared(document: dict[str, Any]) -> Comparison:
    sides = (_CORPUS / "documents" / f"{document[k]}.docx" for k in ("from", "name"))
    return compare_outlines(
        *(outline_source(read_source(p.read_bytes(), p.name)) for p in sides)
    )


@pytest.mark.parametrize("document", _REVISED, ids=lambda d: d["name"])
def test_a_term_is_told_with_each_place_and_each_one_missed(
    document: dict[str, Any],
) -> None:
    found = compared(document).substitutions

    assert [(s.old, s.new, s.count, [p.new for p in s.missed]) for s in found] == [
        (term["old"], term["new"], term["count"], term["missed"])
        for term in document["terms"]
    ]


@pytest.mark.parametrize("document", _REVISED, ids=lambda d: d["name"])
def test_a_reference_that_was_led_astray_is_told(document: dict[str, Any]) -> None:
    rows = [r for r in compared(document).references if r.status in _ASTRAY]

    assert [(row.clause, row.text) for row in rows] == [
        (true["clause"], true["text"]) for true in document["references"]
    ]
