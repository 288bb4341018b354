"""The name of a relation follows from the facts of its link."""

from __future__ import annotations

import pytest

from constitution_diff.model import ClauseId, Link, Relation, Scope, TextChange

A, B = ClauseId("a"), ClauseId("b")


@pytest.mark.parametrize(
    ("link", "relation"),
    [
        (Link((A,), (A,)), Relation.SAME),
        (Link((A,), (B,), renumbered=True), Relation.RENUMBERED),
        (Link((A,), (A,), TextChange.EDITED), Relation.EDITED),
        (Link((A,), (A,), TextChange.TRIVIAL), Relation.EDITED),
        (Link((A,), (B,), TextChange.EDITED, renumbered=True), Relation.EDITED),
        (Link((A,), (B,), moved=True, renumbered=True), Relation.MOVED),
        (Link((A,), (B,), TextChange.TERMS, moved=True), Relation.MOVED_EDITED),
        (Link((A,), (A, B)), Relation.SPLIT),
        (Link((A, B), (A,), moved=True), Relation.MERGED),
        (Link((A, B), (A, B)), Relation.REGROUPED),
        (Link((), (A,)), Relation.INSERTED),
        (Link((A,), ()), Relation.DELETED),
        (Link((A,), (), scope=Scope.NOT_IN_FILE), Relation.NOT_IN_FILE),
    ],
)
def test_relation(link: Link, relation: Relation) -> None:
    assert link.relation is relation
