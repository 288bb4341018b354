"""A store with all that is worked out of it, and what is found in it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.model import (
    Address,
    Clause,
    ClauseId,
    Kind,
    Note,
    NoteKind,
    Outline,
    PartDate,
)
from constitution_diff.store import (
    Followed,
    put_comparison,
    put_document,
    put_followed,
    put_note,
    put_outline,
    verified,
)
from tests.store.makers import STAMP, add, note, version

if TYPE_CHECKING:
    from constitution_diff.model import Verification
    from constitution_diff.store import Store

CLAUSES: Final = (
    Clause(ClauseId("4"), Kind.CLAUSE, label="4.", citation="4", text="Five members."),
    Clause(ClauseId("5"), Kind.CLAUSE, label="5.", citation="5", text="By hand."),
)
_OLD: Final = Outline(clauses=CLAUSES)
NEW: Final = Outline(clauses=(replace(CLAUSES[0], text="Six members."), CLAUSES[1]))

_SAID: Final = Note(
    (Address("4", "Five members"),), (Address("4", "Six members"),), "As asked.",
    private=True, decision="Agreed.", route="Council", route_reason="By law.",
    delegated=True,
)  # fmt: skip


def fill_with_two(store: Store) -> None:
    given = replace(
        version("2019"), in_force="2019-05-01", note="as amended",
        parts=(PartDate("Part 4", "2019-06-01"),),
    )  # fmt: skip
    with store.writing() as at:
        numbers = (add(at, given), add(at, version("2021", b"Six"), b"Six"))
        comparison = compare_outlines(_OLD, NEW)
        for number, outline in zip(numbers, (_OLD, NEW), strict=True):
            put_outline(at, number, outline)
        put_note(
            at, note(NoteKind.DECISION, _SAID, old="2019", new="2021"), numbers,
            place="the store", stamp=STAMP,
        )  # fmt: skip
        put_comparison(at, *numbers, comparison)
        followed = Followed(numbers, (_OLD, NEW), lives_of([comparison]).lives)
        put_followed(at, put_document(at, "Harrowmere", "Constitution"), followed)


def verified_store(store: Store, seal: str = "") -> Verification:
    with store.reading() as at:
        return verified(at, store.place, seal=seal)
