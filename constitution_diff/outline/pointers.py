"""References that the file itself ties to their targets: Word's fields and links.

What a sentence says of other clauses without a field is for `references.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Paragraph, Reference, Target, TargetStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from constitution_diff.model import Block, Clause

    from .build import Built
    from .composing import Pointer


def tied_references(
    built: Iterable[Built], blocks: Iterable[Block]
) -> Iterator[Reference]:
    """The references in document order, each with its one target.

    A target that went with its bookmark is missing. Words that point at something
    beside the clauses, such as a contents list, are no reference.
    """
    units = tuple(built)
    homes: dict[str, Clause] = {}
    for unit in units:
        for bookmark in unit.words.bookmarks:
            homes.setdefault(bookmark, unit.clause)
    elsewhere = set(_bookmarks(blocks)) - set(homes)
    for unit in units:
        for pointer in unit.words.pointers:
            if pointer.bookmark not in elsewhere:
                yield _reference(unit, pointer, homes)


def _reference(unit: Built, pointer: Pointer, homes: Mapping[str, Clause]) -> Reference:
    text = unit.words.text[pointer.start : pointer.end]
    home = homes.get(pointer.bookmark)
    target = (
        Target(text, TargetStatus.MISSING)
        if home is None
        else Target(home.citation or text, TargetStatus.RESOLVED, home.id)
    )
    return Reference(unit.clause.id, text, pointer.start, (target,))


def _bookmarks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from (span.bookmark for span in block.spans if span.bookmark)
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from _bookmarks(cell.paragraphs)
