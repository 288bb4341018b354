"""A store of the versions of one constitution, a year apart, from their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Version
from constitution_diff.store import create_store
from constitution_diff.workflow import Request
from constitution_diff.workflow.asking import Asked
from constitution_diff.workflow.keeping import keep
from tests.store.makers import STAMP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from constitution_diff.store import Store

YARM: Final = Asked("Yarm")


def kept_texts(place: Path, *versions: Sequence[str]) -> Store:
    """Keep a version of Yarm for each, called 1, 2 and so on, of 2021, 2022 and so on.

    Each is given by its paragraphs.
    """
    store = create_store(str(place / "our.store"))
    for n, lines in enumerate(versions, start=1):
        request = Request(f"{n}.txt", "\n\n".join(lines).encode())
        version = Version("Yarm", "Constitution", str(n), (), f"202{n}-05-01")
        keep(store, version, request, STAMP)
    return store
