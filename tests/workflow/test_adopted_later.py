"""That a version was adopted after a day is said where it answers for that day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import AsAt, Certainty, Forgetting, Version
from constitution_diff.render.kept.answer import answer_text
from constitution_diff.render.kept.found import found_sheet
from constitution_diff.render.kept.told import blame_sheet, history_sheet
from constitution_diff.render.story.in_force import (
    as_at_sentence,
)
from constitution_diff.store import create_store
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked, kept_answer
from constitution_diff.workflow.keeping import keep
from constitution_diff.workflow.seeking import Search, kept_found
from constitution_diff.workflow.telling import kept_blame, kept_history
from tests.store.makers import STAMP

if TYPE_CHECKING:
    from pathlib import Path

_FIRST = Version("D", "Constitution", "2010", (), in_force="2010-01-01")
_LATE = Version("D", "Constitution", "2012", (), "2012-05-01", "2012-01-01")


def test_that_it_was_adopted_only_later_is_said_everywhere(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    keep(store, _FIRST, Request("a.txt", b"1.1 The quorum is six."), STAMP)
    keep(store, _LATE, Request("b.txt", b"1.1 The quorum is five."), STAMP)
    said = "2012 was adopted only on 1 May 2012, after 1 February 2012."

    def told(on: str) -> tuple[str, ...]:
        asked = Asked("D", on=on)
        shown = answer_text(kept_answer(store, asked, "1.1")).decode()
        found = found_sheet(kept_found(store, Search("quorum", on=on))).notes
        lines = history_sheet(kept_history(store, asked, "1.1")).lines
        blame = blame_sheet(kept_blame(store, asked)).lines
        return " ".join(shown.split()), *map(" ".join, (found, lines, blame))

    before = answer_text(kept_answer(store, Asked("D", on="2009-01-01"))).decode()
    early, later = told("2012-02-01"), told("2012-05-01")

    assert [said in words for words in early] == [True] * 4
    assert "Until its adoption, the newest stored version was 2010." in early[0]
    assert "adoption" not in before
    assert not any("adopted only" in words for words in later)


def test_a_version_that_was_forgotten_is_not_said_to_be_stored() -> None:
    gone = Forgetting("A name", "A. Clerk", "2026-11-29T10:15:00Z", 7)
    late = AsAt("2012-02-01", Certainty.ONE, (_LATE,), _FIRST)
    before = replace(late, before=replace(_FIRST, forgotten=gone))

    assert "the newest stored version" not in as_at_sentence(before)
    assert "the newest stored version" in as_at_sentence(late)
