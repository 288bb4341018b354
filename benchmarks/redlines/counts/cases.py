"""Pairs of Word files of which others have said how many revisions they have."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from benchmarks.redlines.counts.revisions import Revision, revisions
from benchmarks.redlines.tools import ROOT, made

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.redlines.tools import Tool

_COMPARER: Final = "WmlComparer"


@dataclass(frozen=True, slots=True)
class Other:
    """What another program made of a pair."""

    program: str
    n_revisions: int
    marked: tuple[Revision, ...] | None = None
    """The revisions of its redline; None where only their number is known."""


@dataclass(frozen=True, slots=True)
class Case:
    """Two Word files, and what others made of them."""

    name: str
    old: Path
    new: Path
    others: tuple[Other, ...] = ()


class _Expected(msgspec.Struct):
    test: str
    before: str
    after: str
    expected_revisions: int


class _Expectations(msgspec.Struct):
    cases: tuple[_Expected, ...]


_REDLINES: Final = (
    ("word-compare-oracle", "02_base", "02_next", "02_word_redline", "Word"),
    ("word-compare-oracle", "redline_original", "redline_modified",
     "golden_cs_redline.redline", _COMPARER),
    ("word-compare-oracle", "redline_original", "redline_modified",
     "golden_redline.redline", "jubarte"),
    ("python-redlines", "original", "modified", "expected_redline", _COMPARER),
)  # fmt: skip
"""Folder, old, new, the redline that a program made of them, and which."""


def word_folder() -> Path:
    """Where the pairs lie: they are kept beside the repository, as are their licences.

    `CONSTITUTION_DIFF_SHARED` names the folder above; otherwise it is `../shared`.
    """
    shared = os.environ.get("CONSTITUTION_DIFF_SHARED") or str(ROOT.parent / "shared")
    return Path(shared) / "realdata" / "docx"


def cases(folder: Path) -> Iterator[Case]:
    """Those with a number in the tests of a comparer, then those with a redline."""
    pairs = folder / "docxodus-compare-pairs"
    listed = (pairs / "expectations.json").read_bytes()
    for each in msgspec.json.decode(listed, type=_Expectations).cases:
        counted = Other(_COMPARER, each.expected_revisions)
        yield Case(each.test, pairs / each.before, pairs / each.after, (counted,))
    for inside, old, new, redline, program in _REDLINES:
        marked = revisions((folder / inside / f"{redline}.docx").read_bytes())
        before, after = (folder / inside / f"{name}.docx" for name in (old, new))
        yield Case(redline, before, after, (Other(program, len(marked), marked),))


def with_peer(case: Case, peer: Tool) -> Case:
    """The same pair, compared by a program of today as well, if it can."""
    redline = made(peer, case.old.read_bytes(), case.new.read_bytes()).redline
    if redline is None:
        return case
    marked = revisions(redline)
    return replace(case, others=(*case.others, Other(peer.name, len(marked), marked)))
