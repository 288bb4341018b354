"""A provision whose part a file does not hold, and which is in the next one again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from constitution_diff.codec.found import found_shape
from constitution_diff.model import Version
from constitution_diff.render.kept.found import found_sheet
from constitution_diff.render.kept.told import history_sheet
from constitution_diff.store import create_store
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked
from constitution_diff.workflow.keeping import keep
from constitution_diff.workflow.seeking import Search, kept_found
from constitution_diff.workflow.telling import kept_history
from tests.store.makers import STAMP
from tests.workflow.kept_texts import YARM, kept_texts

if TYPE_CHECKING:
    from pathlib import Path

_FIRST = "Part 1 Council\n\n1.1 Members meet.\n"
_SPAN = "2017 (in force from 1 May 2017)"
_WHOLE = f"{_FIRST}\nPart 2 Money\n\n2.1 Fees are five pounds and are due.\n"


@pytest.mark.parametrize(
    ("last", "done", "when", "otherwise"),
    [
        (
            _WHOLE.replace("five", "nine"),
            "in the file again, reworded (quantity: five → nine)",
            (
                f"{_SPAN}; its part is not in the file of 2018 (in force from 1 May "
                "2018); reads otherwise in 2019 (in force from 1 May 2019), not yet "
                "in force"
            ),
            ("2019",),
        ),
        (
            _WHOLE,
            "in the file again",
            (
                f"{_SPAN} and 2019 (in force from 1 May 2019), the newest kept, not "
                "yet in force"
            ),
            (),
        ),
    ],
)
def test_what_is_in_the_file_again_is_told(
    tmp_path: Path, last: str, done: str, when: str, otherwise: tuple[str, ...]
) -> None:
    store = create_store(str(tmp_path / "our.store"))
    version = Version("D", "Constitution", "", ())
    for year, text in {"2017": _WHOLE, "2018": _FIRST, "2019": last}.items():
        given = replace(version, name=year, in_force=f"{year}-05-01")
        keep(store, given, Request("a.txt", text.encode()), STAMP)

    history = history_sheet(kept_history(store, Asked("D"), "2.1"))
    found = kept_found(store, Search("five", today="2018-06-01"))

    assert [row[2] for row in history.grids[0].rows] == [
        "stands in this version",
        "not in this file, not compared",
        done,
    ]
    assert found_sheet(found).grids[0].rows[0][3] == when
    (hit,) = found_shape(found).hits
    assert (hit.otherwise, hit.apart) == (otherwise, ("2018",))


def test_what_no_file_held_before_is_not_called_in_the_file_again(
    tmp_path: Path,
) -> None:
    store = kept_texts(tmp_path, [_FIRST], [_WHOLE], [_FIRST], [_WHOLE])

    history = history_sheet(kept_history(store, YARM, "2.1"))

    assert [row[2] for row in history.grids[0].rows] == [
        "not in this file, not compared",
        "stands in this version",
        "not in this file, not compared",
        "in the file again",
    ]
