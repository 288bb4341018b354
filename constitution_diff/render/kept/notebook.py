"""Notes, decisions and overrides that the store keeps, as plain text."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from constitution_diff.model import NoteKind, british_date, counted
from constitution_diff.render import vocabulary
from constitution_diff.render.plain import encoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Address, KeptNote, Notebook

WIDTH: Final = 88


def notebook_text(book: Notebook) -> bytes:
    """Each with its number, what it is on, what it says, and who wrote it when."""
    return encoded(_lines(book))


def _lines(book: Notebook) -> Iterator[str]:
    n = counted(len(book.notes), "note")
    yield f"{book.council}, {book.document}: {n}{' kept' if book.written else ''}."
    if book.written and not book.notes:
        yield "All of it is kept already."
    later = {note.replaces: note.number for note in book.notes if note.replaces}
    for note in book.notes:
        yield ""
        yield from note_lines(note, later.get(note.number, 0))


def note_lines(note: KeptNote, later: int = 0) -> Iterator[str]:
    """One note; `later` is the number of the one that replaced it, 0 for none."""
    private = ", private" if note.note.private else ""
    yield from _wrapped(
        f"{vocabulary.NOTE_KINDS[note.kind]} {note.number}{private}: {note_on(note)}"
    )
    for words in note_words(note):
        yield from _wrapped(words, "    ")
    yield from _wrapped(_who(note), "    ")
    if later:
        yield f"    No longer in force: see {later}."


def note_on(note: KeptNote) -> str:
    """What a note is on: "4.2 “Dogs are” → 5.1 “Dogs may be”, 2021 to 2024"."""
    said = note.note
    when = f"{note.old} to {note.version}" if note.old else f"version {note.version}"
    if note.kind is NoteKind.OVERRIDE:
        both = (_told(said.old) or "nothing", _told(said.new) or "nothing")
        return f"{' → '.join(both)}, {when}"
    cited = [[one.citation for one in side] for side in (said.old, said.new)]
    # What stayed where it was is named once, as it reads now.
    named = (said.new,) if cited[0] == cited[1] else (said.old, said.new)
    sides = " → ".join(filter(None, map(_told, named)))
    return ", ".join(filter(None, (sides, when)))


def note_words(note: KeptNote) -> Iterator[str]:
    """What a note says, a sentence or more for each thing."""
    said = note.note
    if said.decision:
        yield said.decision
    if said.reason:
        yield f"Reason: {said.reason}" if said.decision else said.reason
    if said.route:
        delegated = ", by delegation" if said.delegated else ""
        yield f"Made by: {said.route}{delegated} ({said.route_reason})"


def _told(side: Sequence[Address]) -> str:
    return ", ".join(one.told for one in side)


def _who(note: KeptNote) -> str:
    day = british_date(note.at[:10])
    other = "takes back" if note.kind is NoteKind.WITHDRAWAL else "in the place of"
    replaces = f"; {other} {note.replaces}" if note.replaces else ""
    return f"{note.by}, {day}{replaces}"


def _wrapped(words: str, indent: str = "") -> Iterable[str]:
    for line in words.split("\n"):
        yield from textwrap.wrap(
            line, WIDTH, initial_indent=indent, subsequent_indent=indent or "    ",
            break_on_hyphens=False, break_long_words=False,
        )  # fmt: skip
