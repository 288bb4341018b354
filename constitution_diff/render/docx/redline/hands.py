"""Whose a change is that the proposed file tracked already, before it was compared.

Its changes are accepted before the two files are compared, so what was inserted by
somebody is found as inserted, and what was deleted as deleted, where the current
version agrees. Such a change keeps its author and date. What the current version does
not bear out, such as the deletion of words that it never had, is no change between the
two files and is told in a notice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.resolve import Mark, Verdict, accept_all

from .letters import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

_COMING = frozenset({n.INS, n.MOVE_TO})
_GOING = frozenset({n.DEL, n.MOVE_FROM})


class Hand(NamedTuple):
    """Who made a change, and when, as the file has it."""

    author: str
    date: str = ""


class Gone(NamedTuple):
    """Words that somebody had deleted."""

    text: str
    hand: Hand


@dataclass(slots=True)
class Hands:
    """The changes that a file tracked, by where they are after they were accepted."""

    runs: dict[Element, Hand] = field(default_factory=dict)
    """Of inserted runs."""
    marks: dict[Element, Hand] = field(default_factory=dict)
    """Of paragraphs whose mark was inserted."""
    gone: list[Gone] = field(default_factory=list)
    """In the order of the file."""
    used: set[int] = field(default_factory=set)
    """Which of `gone` the redline shows."""
    shown: set[Element] = field(default_factory=set)
    """Which runs it shows as inserted."""

    @property
    def n_lost(self) -> int:
        """How many changes of words the redline cannot show as such."""
        held = len(self.gone) - len(self.used)
        return held + sum(1 for run in self.runs if run not in self.shown)

    def coming(self, run: Element | None) -> Hand | None:
        """Who inserted a run; None where nobody tracked that."""
        if run is None or run not in self.runs:
            return None
        self.shown.add(run)
        return self.runs[run]

    def going(self, text: str) -> Iterator[tuple[str, Hand | None]]:
        """Deleted words in pieces, each with who had deleted it, in order."""
        while text:
            at, end, hand = self._next_in(text)
            if at:
                yield text[:at], None
            if hand is not None:
                yield text[at:end], hand
            text = text[end:]

    def _next_in(self, text: str) -> tuple[int, int, Hand | None]:
        """Where a deletion and the text first overlap whole, and whose it is.

        Either may be the longer one: the comparison keeps words that a drafter
        deleted and typed again.
        """
        bare = text.strip()
        for number, gone in enumerate(self.gone):
            if bare and bare in gone.text:
                self.used.add(number)
                return 0, len(text), gone.hand
            at = text.find(gone.text) if number not in self.used else -1
            if at >= 0:
                self.used.add(number)
                return at, at + len(gone.text), gone.hand
        return len(text), len(text), None


def hands_in(root: Element) -> Hands:
    """The changes of words that a part tracks, before they are settled."""
    hands = Hands()
    for element in root.iter(*_COMING, *_GOING):
        hand = Hand(element.get(n.AUTHOR, ""), element.get(n.DATE, ""))
        parent = element.getparent()
        if parent is not None and parent.tag == n.RPR:
            if element.tag in _COMING:
                hands.marks.update((p, hand) for p in parent.iterancestors(n.P))
            continue
        if element.tag in _COMING:
            hands.runs.update((run, hand) for run in element.iter(n.R))
        else:
            text = "".join(map(words_of, element.iter(n.T, n.W + "delText")))
            if text.strip():
                hands.gone.append(Gone(text, hand))
    return hands


def accept_words(mark: Mark) -> Verdict:
    """Words, rows and marks become text; how things look stays a tracked change."""
    looks = mark.kind in ("pPrChange", "rPrChange", "tblPrChange", "tcPrChange")
    return Verdict.KEEP if looks else accept_all(mark)
