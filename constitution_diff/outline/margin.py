"""Printed margin notes out of the body: "Deleted: …", "Formatted: …" and the like.

A council that prints a tracked draft to PDF prints Word's balloons too, and text
extraction drops them between the clauses. Here they become revisions; where they
belong is decided later, when there are clauses (`revisions.py`).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Anchoring, Noise, Revision, RevisionKind

from .draft import Draft, MarginNote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .draft import Piece

_NOTE = re.compile(
    r"""
    (?: (?P<deleted>   Deleted: )
      | (?P<inserted>  Inserted: )
      | (?P<formatted> Formatted: | Field\ Code\ Changed )
      | (?P<comment>   Comment(?:ed)?\ \[\w+\]: )
      | (?P<from>      Moved\ (?:down|up)\ \[(?P<down>\d+)\]: )
      | (?P<to>        Moved\ \(insertion\)\ \[(?P<insertion>\d+)\] )
    )\s*
    """,
    re.VERBOSE,
)
_KINDS = {
    "deleted": RevisionKind.DELETED,
    "inserted": RevisionKind.INSERTED,
    "formatted": RevisionKind.FORMATTED,
    "comment": RevisionKind.COMMENT,
    "from": RevisionKind.MOVED_FROM,
    "to": RevisionKind.MOVED_TO,
}
_UNFINISHED = (":", ",", "+", '"1', ";")
_FORMATTING = re.compile(
    r"(?i)\b(?:indent|hanging|left|right|first line|font|style|tab|spacing|char|"
    r"bold|italic|underline|before|after|bullet|level|aligned|cm|pt|border|number)\b"
)
_MEASURES = re.compile(r"[:\"+]|\d\s*(?:cm|pt)\b")
_CUT = re.compile(r"\s*\(\.\.\.\s*\[\d+\]\)$")
_LONG_DIGITS = 6
_PAGE_DIGITS = 3


def take_margin_notes(draft: Draft) -> Draft:
    """Take the printed margin notes out, each with its continuation lines.

    Only printed lines can be notes: in a Word file "Deleted: 4" is text.
    """
    if not draft.source.lines:
        return draft
    taken: set[int] = set()
    notes: list[MarginNote] = []
    for start, end in _note_ranges(draft.pieces):
        taken.update(range(start, end))
        notes.append(_note(draft.pieces[start:end]))
    return replace(draft.without(taken), notes=tuple(_noise_marked(notes)))


def _note_ranges(pieces: tuple[Piece, ...]) -> Iterator[tuple[int, int]]:
    """(first, end) of each note, counted from 0, end excluded."""
    at = 0
    while at < len(pieces):
        match = _NOTE.match(pieces[at].text)
        if match is None:
            at += 1
            continue
        end = at + 1
        whole = at == 0 or _finished(pieces[at - 1])
        while end < len(pieces) and _continues(
            match, pieces[end - 1], pieces[end], whole=whole
        ):
            end += 1
        yield at, end
        at = end


def _finished(piece: Piece) -> bool:
    """Whether the line ends a sentence, so that what follows a note is the note's."""
    return piece.text.endswith((".", ";", ":", "?", "!")) or bool(
        _NOTE.match(piece.text)
    )


def _continues(
    match: re.Match[str], above: Piece, piece: Piece, *, whole: bool
) -> bool:
    """Whether a line belongs to the note above it.

    Word's own grammar of formatting tells; of words, only those in lower case that
    the line above the note cannot be waiting for (`whole`).
    """
    if piece.gap_before or piece.paragraph is None or _NOTE.match(piece.text):
        return False
    if match.lastgroup == "formatted":
        grammar = _FORMATTING.search(piece.text) and _MEASURES.search(piece.text)
        return bool(grammar) or above.text.endswith(_UNFINISHED)
    return whole and piece.text[:1].islower()


def _note(pieces: tuple[Piece, ...]) -> MarginNote:
    match = _NOTE.match(pieces[0].text)
    assert match is not None  # noqa: S101 - a range starts with a note
    kind = next(_KINDS[name] for name in _KINDS if match[name])
    words = " ".join(piece.text for piece in pieces)[match.end() :].strip()
    paragraph = pieces[0].paragraph
    revision = Revision(
        kind=kind,
        text=words,
        pair=match["down"] or match["insertion"] or "",
        anchoring=Anchoring.NONE,
        noise=_noise(kind, words),
        page=paragraph.page if paragraph else None,
    )
    return MarginNote(revision, pieces[0].index, paragraph.line if paragraph else None)


def _noise(kind: RevisionKind, words: str) -> Noise:
    """Why the note changes nothing that is read, as far as it shows by itself."""
    if kind is RevisionKind.FORMATTED:
        return Noise.FORMATTING
    if not words:
        return Noise.EMPTY
    if not words.replace("¶", "").strip():
        return Noise.PARAGRAPH_MARK
    # One full stop struck is a change; a row of dots is what is left of a leader.
    if len(words) > 1 and not words.replace(".", "").strip():
        return Noise.PUNCTUATION
    return Noise.NONE


def _noise_marked(notes: list[MarginNote]) -> Iterator[MarginNote]:
    """Page numbers of a contents list come in runs; a lone "28" may be a time limit."""
    numeric = [_page_field(note.revision.text) for note in notes]
    for at, note in enumerate(notes):
        beside = any(
            numeric[other] and abs(notes[other].index - note.index) <= 1
            for other in (at - 1, at + 1)
            if 0 <= other < len(notes)
        )
        if numeric[at] and beside:
            revision = replace(note.revision, noise=Noise.PAGE_FIELD)
            yield replace(note, revision=revision)
        else:
            yield note


def _page_field(words: str) -> bool:
    """Whether the words can be page numbers, alone or run together.

    >>> [_page_field(w) for w in ("132", "4313213213 (... [1])", "28 days", "2021")]
    [True, True, False, False]
    """
    digits = _CUT.sub("", words)
    return digits.isdigit() and (
        len(digits) <= _PAGE_DIGITS or len(digits) >= _LONG_DIGITS
    )
