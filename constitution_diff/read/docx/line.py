"""One paragraph while its runs are read."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from constitution_diff.model import Span

    from .story import Story
    from .styles import Style

Places = tuple[int, ...]
"""Places in the revision log, the outermost change first."""


@dataclass(slots=True)
class Line:
    """One paragraph while its runs are read."""

    story: Story
    style: Style
    pieces: list[tuple[Span, list[str]]] = field(default_factory=list)
    """Neighbouring words under the look they share, an empty span."""
    boxes: list[tuple[Element, Places]] = field(default_factory=list)
    """The text boxes anchored here, with the tracked changes around them."""
    page: int | None = None
    """The page of its first character; None before that."""
    in_contents: bool = False
    last_change: tuple[object, int, int] | None = None
    """The change closed last: what it must share to go on, its place, pieces then."""
    last_format: tuple[object, int] | None = None
    """The same for changes of formatting."""
    n_chars: int = 0
    """How many characters were written."""
    n_listed: int = 0
    """How many of them while a contents list was open."""
    run_starts: list[int] = field(default_factory=list)
    """Where each w:r begins among them."""

    def write(self, text: str, look: Span) -> None:
        """Append text that looks like `look`, which is an empty span."""
        fields = self.story.fields
        if fields.in_code or not text:
            return
        if self.page is None:
            self.page = self.story.page
        self.n_chars += len(text)
        self.n_listed += len(text) if fields.in_contents else 0
        if fields.volatile or fields.target:
            look = replace(look, volatile=fields.volatile, target=fields.target)
        if look.hidden:
            self.story.reading.found["hidden-text"] += len(text.split())
        if look.revisions:
            log = self.story.reading.log
            log.add(look.revisions, text, volatile=fields.volatile)
        last, words = self.pieces[-1] if self.pieces else (None, [])
        if last is look or last == look:
            words.append(text)
        else:
            self.pieces.append((look, [text]))

    def point(self, look: Span) -> None:
        """Append a place without words: the mark of a note, a bookmark, a remark."""
        if not self.story.fields.in_code:
            self.pieces.append((look, []))

    def take_points(self) -> None:
        """Append what begins between this paragraph and the one before."""
        points, self.story.points = self.story.points, []
        for look in points:
            self.point(look)

    def spans(self) -> tuple[Span, ...]:
        """What was written, as values."""
        return tuple([look.saying("".join(words)) for look, words in self.pieces])
