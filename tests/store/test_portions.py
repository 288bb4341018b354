"""More is asked for at once than one query of a database may name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.store import PER_DOCUMENT, versions_by_document
from constitution_diff.store.stage_rows import StageRow, put_rows, rows_worded
from tests.store.makers import add, version

if TYPE_CHECKING:
    from constitution_diff.store import Store


def test_what_became_of_provisions_is_told_of_over_a_thousand_documents(
    store: Store,
) -> None:
    documents = range(1, 1_011)

    with store.writing() as at:
        for of in documents:
            put_rows(at, of, [_row(of, f"Quorum of {of}")])
        found = rows_worded(at, [of * PER_DOCUMENT + 1 for of in documents])

    assert [row.text for rows in found.values() for row in rows] == [
        f"Quorum of {of}" for of in documents
    ]


def test_versions_are_told_of_more_documents_than_one_query_may_name(
    store: Store,
) -> None:
    with store.writing() as at:
        add(at, version("2021"))
        found = versions_by_document(at, range(1, 33_000))

    assert [one.name for one in found[1]] == ["2021"]
    assert found[32_999] == ()


def _row(life: int, text: str) -> StageRow:
    return StageRow(
        wording=1, life=life, first=0, last=0, standing="first", significance="",
        reasons=(), others=(), pages=(None,), clause="1", parent="", part="",
        kind="clause", label="1", citation="1", heading="", text=text,
    )  # fmt: skip
