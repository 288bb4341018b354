"""The judge of redlines, beside drafts that come with both of their outcomes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.redlines.blocks import Side
from benchmarks.redlines.resolving import resolved
from benchmarks.redlines.roundtrip import n_bad

if TYPE_CHECKING:
    from pathlib import Path

_ENDINGS = {Side.NEW: "-Accepted", Side.OLD: "-Rejected"}
_WIDENED = {("RP034-Deleted-Cells", Side.NEW): 1}
"""Where a cell goes, those files have the one that is left take its columns."""


def test_the_judge_resolves_drafts_as_the_files_that_come_with_them(
    shared: Path,
) -> None:
    folder = shared / "realdata" / "docx" / "docxodus-accept-reject"
    drafts = [one for one in folder.glob("*.docx") if _has_outcomes(one)]

    differing = {
        (draft.stem, side): _n_differing(draft, side)
        for draft in drafts
        for side in Side
    }

    assert len(drafts) >= 26
    assert {case: n for case, n in differing.items() if n} == _WIDENED


def _has_outcomes(draft: Path) -> bool:
    return all(draft.with_stem(draft.stem + end).exists() for end in _ENDINGS.values())


def _n_differing(draft: Path, side: Side) -> int:
    outcome = draft.with_stem(draft.stem + _ENDINGS[side])
    return n_bad(
        resolved(draft.read_bytes(), side), resolved(outcome.read_bytes(), side)
    )
