"""Derived values are kept as bytes, and come back as they were."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import make_dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Outline
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.store.packing import (
    SHAPE,
    NotPackedError,
    encoded,
    ids_in,
    packed,
    shape_of,
    unpacked,
)

if TYPE_CHECKING:
    from constitution_diff.model import Comparison

OLD = b"1. Quorum\n1.1 Five members.\n(a) All day.\n2. Votes\n2.1 By hand."
NEW = b"1. Quorum\n1.1 Six members.\n(b) All day.\n2. Votes\n2.1 See rule 1.1."


def _compared() -> Comparison:
    old, new = (outline_source(read_source(text, "x.txt")) for text in (OLD, NEW))
    return compare_outlines(old, new)


def test_an_outline_comes_back_as_it_was() -> None:
    outline = _compared().new
    assert unpacked(packed(outline)) == outline


def test_a_comparison_comes_back_as_it_was_beside_its_outlines() -> None:
    comparison = _compared()
    bare = unpacked(packed(replace(comparison, old=Outline(), new=Outline())))
    assert isinstance(bare, type(comparison))
    assert replace(bare, old=comparison.old, new=comparison.new) == comparison


@given(st.binary(max_size=200))
def test_bytes_that_are_no_packed_value_are_refused(content: bytes) -> None:
    with pytest.raises(NotPackedError):
        unpacked(content)


class _Short(Enum):
    ONE = "one"


class _Long(Enum):
    ONE = "one"
    TWO = "two"


@pytest.mark.parametrize("fields", [["label"], ["label", "text"]])
@pytest.mark.parametrize("members", [_Short, _Long])
def test_a_class_a_field_or_a_member_more_is_another_shape(
    members: type[Enum], fields: list[str]
) -> None:
    here = shape_of((members, make_dataclass("Clause", fields)))

    assert here == shape_of((members, make_dataclass("Clause", fields)))
    assert here != shape_of((members, make_dataclass("Clause", [*fields, "page"])))
    assert here != shape_of((make_dataclass("Clause", fields),))
    assert (here == shape_of((_Short, make_dataclass("Clause", fields)))) is (
        members is _Short
    )


def test_every_process_packs_by_the_same_places() -> None:
    code = "from constitution_diff.store.packing import SHAPE; print(SHAPE)"

    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )

    assert done.stdout.strip() == SHAPE


def test_the_order_of_an_outline_is_told_without_the_rest() -> None:
    outline = _compared().new

    assert ids_in(encoded(outline)) == tuple(one.id for one in outline.clauses)
    with pytest.raises(NotPackedError):
        ids_in(encoded(outline)[:-9])
