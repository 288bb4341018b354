"""A redline as the command line writes it, held against the two files it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.redlines.roundtrip import round_trip
from constitution_diff.compare import compare_outlines
from constitution_diff.model import Role, Table
from constitution_diff.outline import outline_source
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.redline import proved_redline
from tests.judges.redlines import Triple
from tests.judges.validity import new_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Block, Paragraph, Source

Said = tuple[object, ...]
"""What a block says: a paragraph by role, label and words, a table by its cells."""

_EMPTY: tuple[Said, ...] = (("body", "", ""),)
"""A body of no paragraphs has an empty one as soon as Word has opened it."""
_RUNNING = (Role.HEADER, Role.FOOTER)


def redlined(old: bytes, new: bytes) -> Triple:
    """Of two Word files. Where a redline is proved only in part, it is no redline."""
    outlines = [
        outline_source(read_docx(content, f"{name}.docx"))
        for content, name in ((old, "old"), (new, "new"))
    ]
    redline = proved_redline(compare_outlines(outlines[0], outlines[1]), old, new)
    assert redline.n_replaced == 0
    return Triple(redline.content, old, new)


def not_given_back(triple: Triple) -> list[str]:
    """What is wrong with a redline: [] when it gives back both files.

    A judge that shares nothing with the program accepts and rejects all changes; our
    reader does so by its two views. Neither may find faults that the files had not.
    """
    return list(_wrongs(triple))


def _wrongs(triple: Triple) -> Iterator[str]:
    trip = round_trip(triple.redline, old=triple.old, new=triple.new)
    if not trip.is_exact:
        yield str(trip)
    redline = read_docx(triple.redline, "redline.docx")
    for view, content in (
        (redline.original(), triple.old),
        (redline.final(), triple.new),
    ):
        wanted = _said(read_docx(content, "file.docx").final())
        found = _said(view)
        if found != wanted:
            yield f"read as {set(found) - set(wanted)}, not {set(wanted) - set(found)}"
    yield from new_faults(triple.redline, triple.old, triple.new)


def _said(source: Source) -> tuple[Said, ...]:
    """All that a file says, its notes in order of words: they are told by anchors."""
    notes: list[Said] = []
    others: list[Said] = []
    for block in source.blocks:
        is_note = not isinstance(block, Table) and block.role is Role.NOTE
        (notes if is_note else others).append(_of(block))
    return (*(others or _EMPTY), *sorted(notes, key=str))


def _of(block: Block) -> Said:
    if isinstance(block, Table):
        return (
            "table",
            *(
                (cell.columns, *map(_of_paragraph, cell.paragraphs))
                for row in block.rows
                for cell in (*row.cells, row.cells[-1])
            ),
        )
    return _of_paragraph(block)


def _of_paragraph(paragraph: Paragraph) -> Said:
    """What Word works out anew when it opens a file, such as a page, says nothing."""
    running = paragraph.role in _RUNNING
    kind = "running" if running else "body"
    words = "".join(span.text for span in paragraph.spans if not span.volatile)
    return kind, paragraph.label, words
