"""An outline as one self-contained page that can be linked into, clause by clause."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from constitution_diff.model import PLAIN, Kind
from constitution_diff.model.values import dataclass
from constitution_diff.render.running import running
from constitution_diff.render.story import file_names

from .engine import laid_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Clause, Edition, Outline

_DEEPEST: Final = 6


@dataclass(frozen=True, slots=True)
class Block:
    """A clause, or the rows of a table together."""

    clauses: tuple[Clause, ...]
    level: int = 0
    """Of its heading, from 2; 0 for none."""


def html_outline(outline: Outline, edition: Edition = PLAIN) -> bytes:
    """The document as one HTML file in UTF-8; each clause's id is an anchor."""
    return laid_out(
        "outline",
        edition,
        running(edition, file_names(outline)),
        name=file_names(outline),
        title=outline.title,
        blocks=list(_blocks(outline)),
        listed=[c for c in outline.clauses if c.heading and c.depth < 2],  # noqa: PLR2004
    )


def _blocks(outline: Outline) -> Iterator[Block]:
    kept = (c for c in outline.clauses if c.kind is not Kind.TABLE or c.text)
    for is_row, group in groupby(kept, key=lambda clause: clause.kind is Kind.ROW):
        if is_row:
            for _, rows in groupby(group, key=lambda clause: clause.parent):
                yield Block(tuple(rows))
            continue
        for clause in group:
            level = min(clause.depth + 2, _DEEPEST) if clause.heading else 0
            yield Block((clause,), level)
