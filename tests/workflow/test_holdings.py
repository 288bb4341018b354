"""Which versions are listed: all, or those of a council, of a document, or of both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.store import create_store
from constitution_diff.workflow.asking import holdings
from tests.store.makers import add, version

if TYPE_CHECKING:
    from pathlib import Path


def test_the_documents_of_one_name_are_listed_of_all_councils(tmp_path: Path) -> None:
    store = create_store(str(tmp_path / "our.store"))
    with store.writing() as at:
        for council in ("Quarry", "Harrowmere"):
            for document in ("Constitution", "Petitions"):
                add(at, replace(version(), council=council, document=document))

    found = holdings(store, "", "petitions").versions

    assert [(one.council, one.document) for one in found] == [
        ("Harrowmere", "Petitions"), ("Quarry", "Petitions"),
    ]  # fmt: skip
