"""The true clause tree of a document, in the words of outline/1."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from corpus.tools.units import Style

if TYPE_CHECKING:
    from corpus.tools.units import Document, Unit

_KINDS = {
    Style.PART: "part",
    Style.CLAUSE_HEADING: "clause",
    Style.CLAUSE: "clause",
    Style.ITEM: "item",
    Style.SUB_ITEM: "item",
    Style.HEADING_1: "heading",
    Style.HEADING_2: "heading",
    Style.HEADING_3: "heading",
    Style.BULLET: "bullet",
    Style.PARAGRAPH: "paragraph",
    Style.TABLE: "table",
    Style.ROW: "row",
}
_HEADED = {
    Style.PART,
    Style.CLAUSE_HEADING,
    Style.HEADING_1,
    Style.HEADING_2,
    Style.HEADING_3,
}


def clauses_json(document: Document) -> str:
    """One object for each clause, in document order; empty keys are left out."""
    by_key = document.by_key()
    listed = (_clause(unit, by_key, document.numbering) for unit in document.units)
    # One clause to a line, so that a change of the corpus can be read as a diff.
    lines = ",\n".join(json.dumps(clause, ensure_ascii=False) for clause in listed)
    return f"[\n{lines}\n]\n"


def _clause(unit: Unit, by_key: dict[str, Unit], numbering: str) -> dict[str, object]:
    headed = unit.style in _HEADED
    is_section = unit.style is Style.PART and numbering == "sections"
    says: dict[str, object] = {
        "id": unit.id,
        "parent": by_key[unit.parents[0]].id if unit.parents else None,
        "kind": "clause" if is_section else _KINDS[unit.style],
        "label": unit.label,
        "citation": unit.citation,
        "depth": len(unit.parents),
        "heading": unit.text if headed else "",
        "text": "" if headed else unit.text,
        "cells": list(unit.cells) if unit.style is Style.ROW else [],
    }
    kept = {"id", "parent", "kind", "label", "citation", "depth"}
    return {key: value for key, value in says.items() if value or key in kept}
