"""A version of which only the last day is known, in what every verb says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Version
from constitution_diff.render.kept.answer import answer_text
from constitution_diff.render.kept.found import found_sheet
from constitution_diff.render.story.forgotten import (
    counts_still,
)
from constitution_diff.render.story.standing import (
    standing_words,
)
from constitution_diff.store import create_store
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked, holdings, kept_answer
from constitution_diff.workflow.keeping import keep
from constitution_diff.workflow.seeking import Search, kept_found
from constitution_diff.workflow.telling import kept_blame
from tests.store.makers import STAMP

if TYPE_CHECKING:
    from pathlib import Path

_FIRST = Version("D", "Constitution", "2012", (), in_force="2012-01-01")
_OLD = Version("D", "Constitution", "old", (), ended="2011-12-31")


def test_a_last_day_alone_puts_a_version_in_its_place(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    keep(store, _FIRST, Request("a.txt", b"1.1 The quorum is six."), STAMP)
    keep(store, _OLD, Request("b.txt", b"1.1 The quorum is five."), STAMP)

    blame = kept_blame(store, Asked("D"))
    later = kept_found(store, Search("quorum", on="2015-01-01"))
    told = found_sheet(kept_found(store, Search("five"))).grids[0].rows[0][3]
    early = answer_text(kept_answer(store, Asked("D", on="2011-01-01"))).decode()

    its_last = kept_found(store, Search("quorum", on="2011-12-31"))
    told_then = answer_text(kept_answer(store, Asked("D", on="2011-12-31"))).decode()

    assert [hit.shown.text for hit in its_last.hits] == ["The quorum is five."]
    assert not found_sheet(its_last).notes
    assert "The stored version old, in force until 31 December 2011;" in told_then
    assert [version.name for version in holdings(store).versions] == ["old", "2012"]
    assert blame.versions[blame.version].name == "2012"
    assert [hit.shown.text for hit in later.hits] == ["The quorum is six."]
    assert not found_sheet(later).notes
    said = "old (in force until 31 December 2011); no longer in 2012 (in force from"
    assert told == f"{said} 1 January 2012)"
    assert standing_words(_OLD) == (
        "in force until 31 December 2011; from when it was in force is not known"
    )
    assert (
        "D, Constitution, old was in force until 31 December 2011, and nothing says "
        "from when, so it was left out; whether it was in force on that day nobody can "
        "say."
    ) in " ".join(early.split())
    assert "The first known to come later is 2012, in force" in " ".join(early.split())


def test_a_forgotten_last_day_says_that_it_counts_still() -> None:
    said = counts_still(_OLD, "our.store")

    assert said.startswith(
        " It counts as in force until 31 December 2011 all the same, so what began "
        "before that day and names no last one is over since. If its dates were wrong, "
        "`constitution-diff forget --wrong-dates"
    )
    # One before it that has a last day too leaves the gap as it was.
    assert said.endswith("has the others answer, as far as their own dates reach.")
