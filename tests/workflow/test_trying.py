"""A long redline is tried by a worker too, and by nobody less strictly."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from constitution_diff.render.docx.redline import faults, holds, trials_of
from constitution_diff.workflow.trying import trying
from tests.read.docx.builders import docx, p
from tests.render.docx.redline.redlining import untried

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.render.docx.redline import Fault, Redline

_LONG = bytes(2**16)


def _true() -> Redline:
    old, new = (docx(p(f"The quorum is {n}.")) for n in ("five", "six"))
    return untried(old, new)


def _false() -> Redline:
    redline = _true()
    return replace(redline, old_says=redline.new_says, new_says=redline.old_says)


def _found(redline: Redline) -> list[Fault]:
    with trying(_LONG) as prove:
        return list(prove(redline))


def test_a_redline_that_gives_back_both_files_has_no_faults_side_by_side() -> None:
    assert _found(_true()) == []


def test_faults_found_side_by_side_are_those_found_in_turn() -> None:
    found = _found(_false())

    assert found == list(faults(_false()))
    assert [fault.old for fault in found] == [True, False]


def test_what_no_worker_can_try_is_tried_here(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("constitution_diff.read.hiring._FOREMAN", (str(tmp_path),))

        assert _found(_true()) == []
        assert _found(_false()) == list(faults(_false()))


def test_a_trial_holds_where_it_has_no_faults() -> None:
    assert all(map(holds, trials_of(_true())))
    assert not any(map(holds, trials_of(_false())))
