"""Notes and decisions beneath a table, in columns of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import british_date
from constitution_diff.render import vocabulary
from constitution_diff.render.story.sheet import Grid

from .notebook import note_on, note_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import KeptNote


def noted_grids(notes: Iterable[KeptNote]) -> Iterator[Grid]:
    """What is noted and decided, but for what is private; in the same columns."""
    rows = tuple(
        (
            note.version,
            british_date(note.at[:10]),
            vocabulary.NOTE_KINDS[note.kind],
            note_on(note),
            "\n".join(note_words(note)),
        )
        for note in notes
        if not note.note.private
    )
    if rows:
        columns = ("Version", "Written on", "What it is", "On", "Words")
        yield Grid("Notes and decisions", columns, rows, (4,))
