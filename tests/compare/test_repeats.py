"""A text that stands everywhere, and was reworded everywhere."""

from __future__ import annotations

from typing import Final

from constitution_diff.model import Relation
from tests.builders import compared

_OLD: Final = "The chief executive may act after talking to the chair."
_NEW: Final = _OLD.replace("chief executive", "managing director")
_MANY: Final = 90
"""Of both together more than word pairs of one phrase may have."""


def _said(text: str, times: int) -> str:
    return "\n\n".join([text] * times)


def test_it_is_reworded_throughout_in_the_same_order() -> None:
    found = compared(_said(_OLD, _MANY), _said(_NEW, _MANY))

    pairs = zip(found.old.clauses, found.new.clauses, strict=True)
    assert [(link.old, link.new) for link in found.links] == [
        ((old.id,), (new.id,)) for old, new in pairs
    ]
    assert {link.relation for link in found.links} == {Relation.EDITED}


def test_what_is_left_over_is_at_the_end() -> None:
    found = compared(_said(_OLD, _MANY + 2), _said(_NEW, _MANY))

    gone = [link.old for link in found.links if link.relation is Relation.DELETED]
    assert gone == [(clause.id,) for clause in found.old.clauses[-2:]]
    assert len(found.links) == _MANY + 2


def test_what_is_hardly_alike_is_deleted_and_inserted() -> None:
    other = "Officers keep a record of each gift, large or small."

    found = compared(_said(_OLD, _MANY), _said(other, _MANY))

    assert {link.relation for link in found.links} == {
        Relation.DELETED, Relation.INSERTED,
    }  # fmt: skip
