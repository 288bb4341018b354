"""Spans → the normalised words of a clause, and where tracked changes stand in them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Span

# Zero-width characters carry no words; a soft hyphen is only a place to break.
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Composed:
    """Words with single spaces, and the places of what was tracked in them."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    """(place in `Source.revisions`, characters from the start), each change once."""
    notes: tuple[tuple[str, int], ...] = ()
    """(id of a note, characters from the start)."""
    bold: tuple[tuple[int, int], ...] = ()
    """(start, end) of each run of bold type, in characters."""

    @property
    def n_bold(self) -> int:
        """How many characters at the start are bold."""
        return self.bold[0][1] if self.bold and self.bold[0][0] <= 0 else 0

    def cut(self, n_chars: int) -> Composed:
        """Without its first characters, which were a label or a heading."""
        if not n_chars:
            return self
        return Composed(
            self.text[n_chars:].lstrip(),
            tuple((revision, max(0, at - n_chars)) for revision, at in self.marks),
            tuple((note, max(0, at - n_chars)) for note, at in self.notes),
            tuple((a - n_chars, b - n_chars) for a, b in self.bold if b > n_chars),
        )

    def behind(self, label: str) -> Composed:
        """The words with a label in front of them.

        >>> Composed("Votes are open.", marks=((0, 6),)).behind("(a)")
        Composed(text='(a) Votes are open.', marks=((0, 10),), notes=(), bold=())
        """
        if not label:
            return self
        n_chars = len(label) + 1
        return Composed(
            f"{label} {self.text}",
            tuple((revision, at + n_chars) for revision, at in self.marks),
            tuple((note, at + n_chars) for note, at in self.notes),
            tuple((start + n_chars, end + n_chars) for start, end in self.bold),
        )


NOTHING = Composed("")


def normalised(text: str) -> str:
    r"""NFC, single spaces, nothing invisible; the words are not touched.

    >>> normalised(" five\u00a0 working\u200b days ")
    'five working days'
    """
    if text.isascii():
        return " ".join(text.split())
    visible = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    return _SPACES.sub(" ", visible).strip()


def compose(spans: Iterable[Span]) -> Composed:
    """The words of `spans`, normalised, with the place of every tracked change."""
    text = ""
    marks: dict[int, int] = {}
    notes: list[tuple[str, int]] = []
    bold: list[tuple[int, int]] = []
    for span in spans:
        for revision in span.revisions:
            marks.setdefault(revision, len(text))
        if span.note:
            notes.append((span.note, len(text)))
        start = len(text)
        text += _appended(text, span.text)
        if span.bold and len(text) > start:
            joins = bold and bold[-1][1] == start
            bold.append((bold.pop()[0] if joins else start, len(text)))
    trimmed = text.rstrip()
    end = len(trimmed)
    return Composed(
        trimmed,
        tuple((revision, min(at, end)) for revision, at in marks.items()),
        tuple((note, min(at, end)) for note, at in notes),
        tuple(bold),
    )


def _appended(before: str, text: str) -> str:
    """What `text` adds behind `before`, so that no two spaces meet."""
    if not text:
        return ""
    words = normalised(text)
    lead = " " if text[0].isspace() and before and not before.endswith(" ") else ""
    tail = " " if words and text[-1].isspace() else ""
    return lead + words + tail
