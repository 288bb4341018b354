"""Merging Word files: what Word keeps apart from the text comes back as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from constitution_diff.merge import merge_outlines
from constitution_diff.model import Anchor, Clause, ClauseId, Kind, Outline, View
from constitution_diff.workflow.merging import merge_files, merged_in_ours
from constitution_diff.workflow.reading import Request, outline_of
from tests.builders import outlined
from tests.cli.running import DOCUMENTS

_NAMES = ("base", "ours", "theirs")
_TEXT = "3.1 The quorum is five.\n\n3.2 The chair signs the minutes."


def noted(text: str) -> Outline:
    """The text with a note to its first provision behind it, as Word has notes."""
    outline = outlined(text)
    first = outline.clauses[0]
    note = Clause(
        ClauseId(f"{first.id}/n1"), Kind.NOTE, citation=first.citation,
        text="Of the whole council.", parent=first.id, depth=first.depth + 1,
        anchor=Anchor(first.id, 5),
    )  # fmt: skip
    return replace(outline, clauses=(*outline.clauses, note))


def test_notes_stay_behind_the_text() -> None:
    base, ours = noted(_TEXT), noted(f"{_TEXT}\n\n3.3 Members stand.")

    for merge in (merge_outlines(base, ours, base), merge_outlines(base, base, ours)):
        merged = [(c.id, c.words, c.anchor) for c in merge.merged.clauses]
        assert merged == [(c.id, c.words, c.anchor) for c in ours.clauses]


def request(name: str, view: View = View.FINAL) -> Request:
    return Request(name, (DOCUMENTS / name).read_bytes(), view)


def test_where_theirs_is_the_base_our_word_file_keeps_every_byte() -> None:
    base, ours = request("model-first.docx"), request("ashcombe.docx")

    merge = merge_files([base, ours, base], _NAMES)

    assert merged_in_ours(merge, ours, "Comparison") == (ours.content, ())


@pytest.mark.parametrize("view", [View.FINAL, View.ORIGINAL])
def test_our_own_tracked_changes_are_settled_as_they_were_read(view: View) -> None:
    ours = request("harrowmere-v3-draft.docx", view)
    requests = [request("harrowmere-v1.docx"), ours, request("harrowmere-v2.docx")]

    merge = merge_files(requests, _NAMES)
    made, notices = merged_in_ours(merge, ours, "Comparison")

    assert not notices
    rejected = outline_of(Request("merged.docx", made or b"", View.ORIGINAL))
    assert [c.words for c in rejected.clauses] == [c.words for c in merge.ours.clauses]
