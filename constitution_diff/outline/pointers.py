"""References that the file itself ties to their targets: Word's fields and links.

What a sentence says of other clauses without a field is for `references/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Paragraph

from .references import ExactReference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Block, ClauseId

    from .build import Built
    from .composing import Pointer


def exact_references(
    built: Iterable[Built], blocks: Iterable[Block]
) -> Iterator[ExactReference]:
    """Where the file says itself what is meant, in document order.

    A target that went with its bookmark is missing. Words that point at something
    beside the clauses, such as a contents list, are no reference.
    """
    units = tuple(built)
    homes: dict[str, ClauseId] = {}
    for unit in units:
        for bookmark in unit.words.bookmarks:
            homes.setdefault(bookmark, unit.clause.id)
    elsewhere = set(_bookmarks(blocks)) - set(homes)
    for unit in units:
        for pointer in unit.words.pointers:
            if pointer.bookmark not in elsewhere:
                yield _reference(unit, pointer, homes.get(pointer.bookmark))


def _reference(unit: Built, pointer: Pointer, home: ClauseId | None) -> ExactReference:
    clause = unit.clause
    # Where a heading runs into the text, the words are both, one behind the other.
    behind = len(unit.words.text) - len(clause.text) if clause.text else 0
    part = "text" if clause.text and pointer.start >= behind else "heading"
    here = pointer.shifted(-behind) if part == "text" else pointer
    targets = () if home is None else (home,)
    return ExactReference(clause.id, here.start, here.end, targets, part)


def _bookmarks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from (span.bookmark for span in block.spans if span.bookmark)
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from _bookmarks(cell.paragraphs)
