"""References through the alignment, made by hand on small documents."""

from __future__ import annotations

import pytest

from constitution_diff.compare.impact import mapped_references
from constitution_diff.model import (
    Clause,
    ClauseId,
    Kind,
    Link,
    Outline,
    Reference,
    ReferenceForm,
    ReferenceStatus,
    Significance,
    Target,
    TargetStatus,
)
from tests.builders import compared


def document(*targets: Target, form: ReferenceForm = ReferenceForm.NUMBER) -> Outline:
    clause = Clause(ClauseId("9"), Kind.CLAUSE, label="9", citation="9", text="See it.")
    references = tuple(
        Reference(clause.id, target.label, 0, (target,), form=form)
        for target in targets
    )
    return Outline(clauses=(clause,), references=references)


def to(clause: str) -> Target:
    return Target(clause, TargetStatus.RESOLVED, ClauseId(clause))


def nowhere(label: str) -> Target:
    return Target(label, TargetStatus.MISSING)


def links(**heirs: str) -> tuple[Link, ...]:
    """`_1="2"`: clause 1 became clause 2; "" if it is gone."""
    pairs = [("9", "9"), *((old.strip("_"), new) for old, new in heirs.items())]
    return tuple(
        Link((ClauseId(old),), (ClauseId(new),) if new else ()) for old, new in pairs
    )


@pytest.mark.parametrize(
    ("was", "now", "linked", "status"),
    [
        (to("1"), to("1"), links(_1="1"), ReferenceStatus.UNCHANGED),
        (to("1"), to("2"), links(_1="2"), ReferenceStatus.UPDATED),
        (to("1"), to("1"), links(_1="2"), ReferenceStatus.RETARGETED),
        (to("1"), to("3"), links(_1="1"), ReferenceStatus.RETARGETED),
        (to("1"), nowhere("1"), links(_1="2"), ReferenceStatus.STALE),
        (to("1"), nowhere("1"), links(_1=""), ReferenceStatus.DANGLING),
        (nowhere("8"), nowhere("8"), links(), ReferenceStatus.DANGLING),
    ],
)
def test_what_became_of_a_reference(
    was: Target, now: Target, linked: tuple[Link, ...], status: ReferenceStatus
) -> None:
    (row,) = mapped_references(linked, document(was), document(now))

    assert row.status is status
    assert (row.was.clause, row.is_.clause) == (was.clause, now.clause)


def test_an_act_that_is_still_cited_is_unchanged() -> None:
    act = Target("section 2", TargetStatus.EXTERNAL)

    (row,) = mapped_references(links(), document(act), document(act))

    assert row.status is ReferenceStatus.UNCHANGED


def test_references_find_their_counterparts_in_another_order() -> None:
    rows = mapped_references(
        links(_1="2", _5="6"), document(to("1"), to("5")), document(to("6"), to("2"))
    )

    assert {row.status for row in rows} == {ReferenceStatus.UPDATED}


def test_this_part_moves_with_what_it_stands_in() -> None:
    part = document(to("1"), form=ReferenceForm.RELATIVE)

    assert mapped_references(links(_1="1"), part, part) == ()


OLD = (
    "4.1 The leader speaks first in every debate of the council.\n\n"
    "4.2 The mayor may close a debate that has gone on for too long.\n\n"
    "4.3 A debate that was closed under 4.2 is minuted by the clerk."
)
_INSERTED = "4.1 Debates are open to everybody who lives in the borough.\n\n"


def renumbered(reference: str) -> str:
    moved = OLD.replace("4.3 A", "4.4 A").replace("4.2 The", "4.3 The")
    moved = moved.replace("4.1 The", "4.2 The")
    return _INSERTED + moved.replace("under 4.2", f"under {reference}")


def test_a_reference_that_follows_its_clause_is_consequential() -> None:
    comparison = compared(OLD, renumbered("4.3"))

    assert comparison.references[0].status is ReferenceStatus.UPDATED
    assert comparison.links[-1].significance is Significance.CONSEQUENTIAL
    assert all(effect.kind != "reference" for effect in comparison.effects)


def test_a_reference_that_kept_its_number_means_another_clause_now() -> None:
    comparison = compared(OLD, renumbered("4.2"))

    assert comparison.references[0].status is ReferenceStatus.RETARGETED


def test_a_reference_turned_to_another_clause_needs_attention() -> None:
    comparison = compared(OLD, OLD.replace("under 4.2", "under 4.1"))

    assert comparison.links[-1].significance is Significance.ATTENTION
    assert comparison.links[-1].reasons == ("reference: 4.2 → 4.1",)
