"""A comment is a reason for the change it stands at, or is counted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.compare import with_remarks
from constitution_diff.compare.noting import Noted
from constitution_diff.model import (
    Anchor,
    ClauseId,
    Revision,
    RevisionKind,
    TrackedChange,
)
from tests.builders import compared

if TYPE_CHECKING:
    from constitution_diff.model import Comparison

OLD = "1.1 The leader answers within five days.\n\n1.2 The clerk keeps the register."


def _commented(clause: str) -> Comparison:
    """One changed and one equal provision, with a comment on one of them."""
    comparison = compared(OLD, OLD.replace("five", "six"))
    revision = Revision(RevisionKind.COMMENT, text="Members asked for this")
    change = TrackedChange("r1", revision, final=Anchor(ClauseId(clause), 0))
    return replace(comparison, new=replace(comparison.new, revisions=(change,)))


def test_a_comment_on_a_change_is_proposed_as_its_reason() -> None:
    found = with_remarks(_commented("1.1"), Noted())

    ((_, decision),) = found.decisions
    assert decision.proposed_reason == "Members asked for this"
    assert found.notices == ()


def test_a_comment_on_an_unchanged_provision_is_counted() -> None:
    found = with_remarks(_commented("1.2"), Noted())

    assert found.decisions == ()
    (notice,) = found.notices
    assert notice.code == "comments-on-unchanged"
    assert notice.message.startswith("1 comment stands at provisions that did not")
