"""One paragraph while its words are read."""

from __future__ import annotations

import re
from dataclasses import field, replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Span
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .lists import Labels

_BLANKS: Final = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE: Final = re.compile("[\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\ufeff\u2060]")
_EMPTY_LINE: Final = re.compile(r"\n[ \t\r\N{NO-BREAK SPACE}]*\n\s*")


@dataclass(slots=True)
class Line:
    """The words since the last block began or ended."""

    pieces: list[tuple[Span, str]] = field(default_factory=list)
    """Words under the look they have, an empty span."""
    label: str = ""
    """The number that Word wrote out as text."""
    labels: Labels | None = None
    """What the item's list prints before it; None when there is no item."""
    list_level: int | None = None
    n_linked: int = 0
    n_chars: int = 0

    def write(self, text: str, look: Span, *, linked: bool, pre: bool) -> str:
        """Append words, blanks put together; gives back what was appended."""
        text = _INVISIBLE.sub("", text)
        if not pre:
            text = _BLANKS.sub(" ", text)
            if self._last_char() in ("", " ", "\n"):
                text = text.removeprefix(" ")
        if text:
            n_chars = len(text.strip())
            self.n_chars += n_chars
            self.n_linked += n_chars if linked else 0
            self._append(text, look)
        return text

    def _last_char(self) -> str:
        texts = (text for _, text in reversed(self.pieces))
        return next(filter(None, texts), "")[-1:]

    def _append(self, text: str, look: Span) -> None:
        if self.pieces and self.pieces[-1][0] == look:
            text = self.pieces.pop()[1] + text
        self.pieces.append((look, text))

    def break_line(self, look: Span) -> None:
        """Begin a new printed line, as <br> does."""
        if self.pieces:
            above, text = self.pieces.pop()
            self._append(text.rstrip(" "), above)
        self._append("\n", look)

    def mark_note(self, note_id: str, look: Span) -> None:
        """The mark of a note stands here."""
        self.pieces.append((replace(look, note=note_id), ""))

    @property
    def linked(self) -> bool:
        """Whether all of it is a link."""
        return 0 < self.n_chars == self.n_linked

    def paragraphs(self) -> Iterator[tuple[Span, ...]]:
        """The spans of each paragraph; an empty line between words parts two."""
        run: list[Span] = []
        for look, text in self.pieces:
            first, *others = _EMPTY_LINE.split(text)
            run.append(_span(look, first))
            for other in others:
                yield from trimmed(run)
                run = [_span(look, other)]
        yield from trimmed(run)


def trimmed(spans: list[Span]) -> Iterator[tuple[Span, ...]]:
    """The spans without blanks around them; nothing where only blanks are."""
    spans = [span for span in spans if span.text or span.note]
    while spans and not spans[0].note and not spans[0].text.strip():
        spans.pop(0)
    while spans and not spans[-1].note and not spans[-1].text.strip():
        spans.pop()
    if spans:
        spans[0] = _span(spans[0], spans[0].text.lstrip())
        spans[-1] = _span(spans[-1], spans[-1].text.rstrip())
        yield tuple(spans)


def _span(look: Span, text: str) -> Span:
    return Span(text, look.revisions, look.bold, note=look.note)
