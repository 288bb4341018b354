"""Schedules behind the Parts have the day of the rest, whatever a Part has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import PartDate, Version
from constitution_diff.store import create_store
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked, kept_answer
from constitution_diff.workflow.keeping import keep
from constitution_diff.workflow.seeking import Search, kept_found
from tests.store.makers import STAMP

if TYPE_CHECKING:
    from pathlib import Path

_OLD: Final = (
    b"Part 1 Articles\n\n1.1 Thirty members.\n\nPart 2 Rules\n\n1.1 Four minutes.\n\n"
    b"Schedule 1 Allowances\n\n1.1 The allowance is small.\n\n"
    b"Schedule 2 Officers\n\n1.1 The Town Clerk is head."
)
_NEW: Final = (
    _OLD.replace(b"Thirty", b"Forty").replace(b"Four minutes", b"Five minutes")
    .replace(b"small", b"large").replace(b"Town Clerk", b"Chief Executive")
)  # fmt: skip


def test_a_schedule_is_not_held_back_with_the_part_before_it(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    first = Version("D", "Constitution", "2019", (), in_force="2019-01-01")
    parts = (PartDate("Part 2", "2020-06-01"),)
    later = Version("D", "Constitution", "2020", (), in_force="2020-01-01", parts=parts)
    keep(store, first, Request("a.txt", _OLD), STAMP)
    kept = keep(store, later, Request("b.txt", _NEW), STAMP)

    asked = Asked("D", on="2020-03-01")
    (one,) = kept_answer(store, asked, "Schedule 2/1.1").extracts
    by_part = kept_answer(store, asked, "1.1").by_part
    found = kept_found(store, Search("chief executive", on="2020-03-01"))
    of_part = kept_found(store, Search("allowance", part="Schedule 1"))

    assert [c.text for c in one.clauses] == ["The Chief Executive is head."]
    assert [[c.id for e in p.extracts for c in e.clauses] for p in by_part] == [
        ["Part 1/1.1", "Schedule 1/1.1", "Schedule 2/1.1"],
        ["Part 2/1.1"],
    ]
    assert [hit.shown.text for hit in found.hits] == ["The Chief Executive is head."]
    assert of_part.n_hits == 2
    (notice,) = kept.notices
    assert notice.code == "schedules-beside-part"
    assert "behind Part 2, Schedule 1 and Schedule 2, is read" in notice.message
    assert "add it again, under another name, with these days, and then" in (
        notice.message
    )
