"""What reports say of versions that were forgotten and may have changed anything."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from constitution_diff.model import Forgetting, KeptFile, Version
from constitution_diff.render.kept.gone import forgotten_lines

_FILE: Final = KeptFile("", "1f2e")
_GONE: Final = Forgetting("A name", "A. Clerk", "2026-11-29T10:15:00Z", 7)
_B: Final = Version("Ham", "Rules", "B", (_FILE,), "2020-04-20", forgotten=_GONE)
_LOST: Final = replace(_B, forgotten=replace(_GONE, entry=9, wrong_dates=True))
_C: Final = Version("Ham", "Rules", "C", (), "2021-04-20", entry=3)
_AGAIN: Final = replace(_C, files=(_FILE,), entry=8)


def _is_any(version: Version, kept: Version, *, tells_changes: bool = True) -> bool:
    (line,) = forgotten_lines((version,), (kept,), tells_changes=tells_changes)
    return line.endswith("any change told here may have been made in it.")


def test_a_version_nobody_can_place_may_have_made_any_change() -> None:
    assert _is_any(_LOST, _C)
    assert _is_any(replace(_B, adopted=""), _C)
    assert not _is_any(_B, _C)


def test_but_not_where_no_change_is_told() -> None:
    assert not _is_any(_LOST, _C, tells_changes=False)


def test_nor_where_its_files_were_added_again_afterwards() -> None:
    later = replace(
        _LOST, forgotten=replace(_GONE, entry=9, wrong_dates=True, before=_GONE)
    )

    assert not _is_any(later, _AGAIN)
    assert _is_any(later, replace(_AGAIN, entry=6))
