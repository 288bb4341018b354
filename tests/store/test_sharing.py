"""Outlines of like versions share what is the same, and come back as they were."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, func, select

from benchmarks.store_texts import series
from constitution_diff.store import kept_outline, put_outline
from constitution_diff.store.deltas import delta, expanded
from constitution_diff.store.tables import OUTLINES
from tests.builders import outlined
from tests.store.makers import add, version

if TYPE_CHECKING:
    from constitution_diff.store import Store


@given(st.binary(max_size=300), st.binary(max_size=300), st.integers(1, 400))
def test_any_bytes_come_back_beside_any_others(
    content: bytes, base: bytes, times: int
) -> None:
    long = content * times

    assert expanded(delta(long, base), base) == long
    assert expanded(delta(base + long, long), long) == base + long


def test_versions_that_are_much_alike_take_little_room(store: Store) -> None:
    outlines = [outlined(text) for text in series(3, 120, seed=1)]
    with store.writing() as at:
        numbers = [
            add(at, replace(version(f"{n}"), in_force=f"{2019 + n}-05-01"))
            for n, _ in enumerate(outlines)
        ]
        for number, outline in zip(numbers, outlines, strict=True):
            put_outline(at, number, outline)

    with store.reading() as at:
        assert [kept_outline(at, number) for number in numbers] == outlines
        whole, *shared = at.execute(
            select(func.length(OUTLINES.c.content)).order_by(OUTLINES.c.version_id)
        ).scalars()
    assert max(shared) * 3 < whole


def test_an_outline_whose_base_is_gone_is_to_be_made_anew(store: Store) -> None:
    outline = outlined(series(1, 60, seed=1)[0])
    with store.writing() as at:
        numbers = [add(at, version("2019")), add(at, version("2021"))]
        for number in numbers:
            put_outline(at, number, outline)
        at.execute(delete(OUTLINES).where(OUTLINES.c.version_id == numbers[0]))

    with store.reading() as at:
        assert kept_outline(at, numbers[1]) is None
