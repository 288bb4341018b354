"""Comments on the proposed version, as reasons that somebody may confirm."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import UNDECIDED, Anchoring, Notice, RevisionKind

from .changed import is_change

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import ClauseId, Comparison, Decision, TrackedChange

    from .noting import Noted


def with_remarks(comparison: Comparison, noted: Noted) -> Noted:
    """What was noted, with the comments on each change that has no reason yet.

    A comment goes with the provision it is anchored to. One on words that are gone
    has no place in the proposed version, and one on a provision that did not change
    is no reason for anything; both are counted in notices.
    """
    found: dict[int, list[str]] = {}
    n_lost = n_idle = 0
    at_new = {c: n for n, link in enumerate(comparison.links) for c in link.new}
    for change in comparison.new.revisions:
        if (
            change.revision.kind is RevisionKind.COMMENT
            and change.revision.text.strip()
        ):
            at = _place(change, at_new)
            if at is None:
                n_lost += 1
            elif is_change(comparison.links[at]):
                found.setdefault(at, []).append(" ".join(change.revision.text.split()))
            else:
                n_idle += 1
    decisions = dict(noted.decisions)
    for at, remarks in found.items():
        decisions[at] = _proposing(decisions.get(at, UNDECIDED), remarks)
    notices = (*noted.notices, *_lost_notice(n_lost), *_idle_notice(n_idle))
    return replace(noted, decisions=tuple(sorted(decisions.items())), notices=notices)


def _place(change: TrackedChange, at_new: dict[ClauseId, int]) -> int | None:
    known = change.revision.anchoring is not Anchoring.NONE
    return at_new.get(change.final.clause) if known and change.final else None


def _proposing(decision: Decision, remarks: Sequence[str]) -> Decision:
    return (
        decision
        if decision.reason
        else replace(decision, proposed_reason=" / ".join(dict.fromkeys(remarks)))
    )


def _lost_notice(n_lost: int) -> Iterator[Notice]:
    if n_lost:
        are = "1 comment stands" if n_lost == 1 else f"{n_lost} comments stand"
        yield Notice(
            "comments-unplaced",
            f"{are} at words that are gone, or at a place not known, and could not be "
            "proposed as reasons. `tracked` lists them.",
        )


def _idle_notice(n_idle: int) -> Iterator[Notice]:
    if n_idle:
        are = "1 comment stands" if n_idle == 1 else f"{n_idle} comments stand"
        yield Notice(
            "comments-on-unchanged",
            f"{are} at provisions that did not change, and could not be proposed as "
            "reasons. `tracked` lists them.",
        )
