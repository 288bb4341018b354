"""A list of versions that was added halfway is gone on with, not begun anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from constitution_diff.errors import KeptAlreadyError
from constitution_diff.model import Outline, Version
from constitution_diff.store import create_store, put_outline
from constitution_diff.workflow import Request
from constitution_diff.workflow.keeping import keep
from tests.store.makers import STAMP

if TYPE_CHECKING:
    from pathlib import Path

_VERSION = Version("Harrowmere", "Constitution", "2024", ())
_REQUEST = Request("2024.txt", b"1. The quorum is five members.")


def test_what_is_kept_already_is_not_read_again(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    keep(store, _VERSION, _REQUEST, STAMP)
    instead = Outline(title="what the store has, and no reading would give")
    with store.writing() as at:
        put_outline(at, 1, instead)

    again = keep(store, _VERSION, _REQUEST, STAMP)

    assert again.already is not None
    assert again.outline == instead


@pytest.mark.parametrize("name", ["2024", " 2024 "])
def test_a_decision_that_is_not_given_again_is_no_difference(
    name: str, tmp_path: Path
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    keep(store, replace(_VERSION, decision="Minute 43", note="n"), _REQUEST, STAMP)

    again = keep(store, replace(_VERSION, name=name), _REQUEST, STAMP)

    assert again.already is not None
    assert again.already.decision == "Minute 43"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (replace(_VERSION, council="Harowmere"), "'Harowmere' is new"),
        (replace(_VERSION, document="Constitutoin"), "'Constitutoin' is new"),
        (
            replace(_VERSION, name="2", adopted="2024-06-01", in_force="2024-05-01"),
            "in force from 1 May 2024, before it was adopted on 1 June 2024",
        ),
    ],
)
def test_what_may_be_a_slip_is_told_and_kept(
    given: Version, said: str, tmp_path: Path
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    keep(store, _VERSION, _REQUEST, STAMP)

    kept = keep(store, given, _REQUEST, STAMP)

    assert kept.already is None
    assert said in kept.notices[0].message


def test_a_council_unlike_all_that_are_kept_is_no_slip(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    keep(store, _VERSION, _REQUEST, STAMP)

    other = keep(store, replace(_VERSION, council="Tarnwick"), _REQUEST, STAMP)

    assert other.notices == ()


@pytest.mark.parametrize(
    ("given", "content", "said"),
    [
        (_VERSION, b"1. Six.", "file: what is given is not what is kept"),
        (
            replace(_VERSION, decision="Minute 44"),
            _REQUEST.content,
            "decision: nothing is kept, Minute 44 is given",
        ),
    ],
)
def test_what_is_otherwise_than_it_is_kept_is_named(
    given: Version, content: bytes, said: str, tmp_path: Path
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    keep(store, _VERSION, _REQUEST, STAMP)

    with pytest.raises(KeptAlreadyError, match=said):
        keep(store, given, replace(_REQUEST, content=content), STAMP)
