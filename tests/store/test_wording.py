"""Words that a database cannot hold are refused; other words come back as they were."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from constitution_diff.errors import StoreError
from constitution_diff.store import Stamp, all_versions, verified
from constitution_diff.store.journal import entries, log
from tests.store.makers import add, version

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import Version
    from constitution_diff.store import Store


@pytest.mark.parametrize("words", ["a\0b", "a\udce9b"])
@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("council", lambda words: replace(version(), council=words)),
        ("note", lambda words: replace(version(), note=words)),
        (
            "files name",
            lambda words: replace(
                version(), files=(replace(version().files[0], name=words),)
            ),
        ),
    ],
)
def test_words_that_cannot_be_kept_are_refused_by_name(
    store: Store, name: str, given: Callable[[str], Version], words: str
) -> None:
    with pytest.raises(StoreError, match=f"{name} holds .*; write it without"):
        _add(store, given(words))
    with store.reading() as at:
        assert all_versions(at) == {}


def test_the_log_refuses_who_has_no_name_that_can_be_kept(store: Store) -> None:
    stamp = Stamp("A. \udcff", "2026-11-29T10:15:00Z")

    with pytest.raises(StoreError, match="by holds"), store.writing() as at:
        log(at, stamp, "init", {})
    with store.reading() as at:
        assert list(entries(at)) == []


def test_a_council_spelt_otherwise_is_the_same_one_and_sound(store: Store) -> None:
    _add(store, version("2019"))
    _add(store, replace(version("2021"), council=" HARROWMERE ", document="x  y"))
    _add(store, replace(version("2023"), council="harrowmere", document="X Y"))

    with store.reading() as at:
        names = {(v.council, v.document) for v in all_versions(at).values()}
        assert names == {("Harrowmere", "Constitution"), ("Harrowmere", "x y")}
        assert verified(at, store.place).faults == ()


def _add(store: Store, given: Version) -> None:
    with store.writing() as at:
        add(at, given)
