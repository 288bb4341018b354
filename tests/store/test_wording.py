"""Words that a database cannot hold are refused; other words come back as they were."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from constitution_diff.errors import StoreError, UnkeepableError
from constitution_diff.store import (
    Stamp,
    all_versions,
    names_in,
    refuse_odd_names,
    verified,
)
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


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Ham\nlet", r"a line break \(U\+000A\): 'Ham\\nlet'; write it in one line"),
        ("Ham\u2028let", r"a line break \(U\+2028\)"),
        ("\x1b[31mHam", r"a control character \(U\+001B\)"),
        ("Ham\u202etel", r"a character that nobody sees, .* \(U\+202E\)"),
        ("Ham\u200blet", r"a character that nobody sees, .* \(U\+200B\)"),
        ("x" * 5_000, "5,000 letters, and 200 are the most"),
    ],
)
@pytest.mark.parametrize("of", ["council", "document", "name", "decision"])
def test_a_name_that_no_line_can_show_is_refused(
    of: str, words: str, what: str
) -> None:
    names = {**names_in(version()), of: words}

    with pytest.raises(UnkeepableError, match=f"the {of} has {what}"):
        refuse_odd_names(names)


def test_nothing_is_kept_under_a_name_that_no_line_can_show(store: Store) -> None:
    with pytest.raises(UnkeepableError, match="the decision has a line break"):
        _add(store, replace(version(), decision="Council\nminute 43"))
    stamp = Stamp("A.\nClerk", "2026-11-29T10:15:00Z")
    with pytest.raises(UnkeepableError, match="--by has"), store.writing() as at:
        log(at, stamp, "init", {})

    with store.reading() as at:
        assert all_versions(at) == {}
        assert list(entries(at)) == []


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
