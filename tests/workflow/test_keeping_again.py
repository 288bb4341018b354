"""A list of versions that was added halfway is gone on with, not begun anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
