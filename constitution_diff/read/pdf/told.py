"""What a balloon says: its kind, its words, and whether all of them are there."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Noise, RevisionKind
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from .balloons import Balloon

_SAYS = re.compile(
    r"""
    (?P<kind> Deleted | Inserted | Formatted ) (?: : | (?= \s \(? \.\.\. ) )
    | (?P<field> Field \s Code \s Changed ) :?
    | Comment (?:ed)? \s \[ (?P<author> [^\]\d]* ) (?P<remark> \d+ ) \] :?
    | (?P<move> Moved \s (?: down | up | \( insertion \) ) ) \s \[ (?P<pair> \d+ ) \] :?
    | (?P<moved> Moved ) (?: \s (?: from | to ) )? :
    """,
    re.VERBOSE,
)
_LISTED = re.compile(r"\s*\(?\s*\.\.\.\s*\[(?P<number>\d+)\]\s*\)?\s*$")
_CUT = re.compile(r"\s*(?:…|(?<!\.)\.\.\.)\s*$")
_AUTOMATIC_NUMBER = re.compile(r"<#>")
_SPACE = "<sp>"
_KINDS = {
    "Deleted": RevisionKind.DELETED,
    "Inserted": RevisionKind.INSERTED,
    "Formatted": RevisionKind.FORMATTED,
    "Field Code Changed": RevisionKind.FORMATTED,
    "Comment": RevisionKind.COMMENT,
    "Moved (insertion)": RevisionKind.MOVED_TO,
    "Moved down": RevisionKind.MOVED_FROM,
    "Moved up": RevisionKind.MOVED_FROM,
    "Moved": RevisionKind.MOVED_FROM,
}
_EDGE_PT = 9.0
_PAGE_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """One balloon, read."""

    kind: str
    """As printed: "Deleted", "Moved down", "Field Code Changed"; all remarks are
    "Comment"."""
    text: str
    """Without its label; "¶" where a paragraph ends."""
    page: int
    """From 1."""
    number: str = ""
    """Of a remark or a move."""
    author: str = ""
    """Where it is printed; else ""."""
    reference: str = ""
    """Its number in the list at the end of the file, where it goes on; else ""."""
    cut: bool = False
    """The end of its words is nowhere in the file."""

    @property
    def revision_kind(self) -> RevisionKind:
        """What the change does."""
        return _KINDS[self.kind]

    @property
    def words(self) -> str:
        r"""What is deleted, inserted or said, a line break for each paragraph's end.

        >>> Told("Deleted", "<#>the chair;¶", 1).words
        'the chair;\n'
        """
        text = _AUTOMATIC_NUMBER.sub("", self.text).replace(_SPACE, " ")
        return re.sub(r" ?¶ ?", "\n", text)

    @property
    def noise(self) -> Noise:
        """Why it changes nothing that is read, as far as it shows by itself."""
        if self.revision_kind is RevisionKind.FORMATTED:
            return Noise.FORMATTING
        if self.revision_kind is RevisionKind.COMMENT:
            return Noise.NONE
        if not self.words:
            is_mark = self.revision_kind is RevisionKind.MOVED_TO
            return Noise.NONE if is_mark else Noise.EMPTY
        if not self.words.strip():
            return Noise.PARAGRAPH_MARK if "\n" in self.words else Noise.EMPTY
        # One full stop struck is a change; a row of dots is what is left of a leader.
        if len(self.words) > 1 and not self.words.replace(".", "").strip():
            return Noise.PUNCTUATION
        return Noise.NONE


def told(balloon: Balloon, page: int, page_width: float) -> Told:
    """The balloon, read; `page` counts from 1.

    >>> from .balloons import Balloon, Column
    >>> from .lines import line_of
    >>> from .words import Word
    >>> place = {"top": 62.0, "bottom": 70.0, "baseline": 68.0, "size": 8.0}
    >>> line = line_of(
    ...     [Word("Deleted:", 450, 480, **place), Word("5", 482, 486, **place)]
    ... )
    >>> told(Balloon((line,), Column(450, float("inf"))), 3, 595).words
    '5'
    """
    text = _without_breaks(balloon)
    match = _SAYS.match(text)
    if match is None:
        return Told("Formatted", text, page)
    words = text[match.end() :].strip()
    listed, cut = _LISTED.search(words), _CUT.search(words)
    one = Told(
        _kind(match), words, page, match["remark"] or match["pair"] or "",
        (match["author"] or "").strip(),
    )  # fmt: skip
    if listed:
        words = words[: listed.start()].rstrip()
        return replace(one, text=words, reference=listed["number"])
    if cut:
        return replace(one, text=words[: cut.start()].rstrip(), cut=True)
    return replace(one, cut=_at_edge(balloon, page_width))


def _kind(match: re.Match[str]) -> str:
    if match["remark"]:
        return "Comment"
    named = match["kind"] or match["field"] or match["move"] or match["moved"]
    return " ".join(named.split())


def _without_breaks(balloon: Balloon) -> str:
    """Its lines as one; words are not broken in balloons, only parted."""
    return " ".join(line.text for line in balloon.lines)


def _at_edge(balloon: Balloon, page_width: float) -> bool:
    """Whether the page ends before a line of the balloon does."""
    box = balloon.box
    if box is None or not balloon.column.on_right or box.x1 < page_width - 1:
        return False
    return any(line.x1 > page_width - _EDGE_PT for line in balloon.lines)
