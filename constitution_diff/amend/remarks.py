"""What the instructions leave alone, in sentences for who reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Scope

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison


def remarks_of(comparison: Comparison) -> tuple[str, ...]:
    """What a reader must know that no instruction says; () for nothing."""
    return tuple(_remarks(comparison))


def _remarks(comparison: Comparison) -> Iterator[str]:
    absent = [
        entry.part
        for entry in comparison.coverage
        if entry.state is Scope.NOT_IN_FILE and entry.side == "old"
    ]
    if absent:
        yield (
            f"The proposed version does not hold {'; '.join(absent)}. "
            "These instructions leave that as it is."
        )
    more = [
        entry.part
        for entry in comparison.coverage
        if entry.state is Scope.NOT_IN_FILE and entry.side == "new"
    ]
    if more:
        yield (
            f"The current version does not hold {'; '.join(more)}. "
            "These instructions do not insert it."
        )
    if any(entry.state is Scope.UNREAD for entry in comparison.coverage) or any(
        link.scope is Scope.UNREAD for link in comparison.links
    ):
        yield (
            "Some of a file could not be read. What may stand there is neither omitted "
            "nor inserted; compare those pages by eye."
        )
    if comparison.outside:
        yield (
            "Contents lists, titles and headers or footers also differ. They are no "
            "provisions, and these instructions do not amend them."
        )
