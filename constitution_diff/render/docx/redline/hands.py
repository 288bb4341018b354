"""Whose a change is that the proposed file tracked already, before it was compared.

Its changes are accepted before the two files are compared, so what was inserted by
somebody is found as inserted, and what was deleted as deleted, where the current
version agrees. Such a change keeps its author and date. Words that went are somebody's
where they stood in that very paragraph, or are a whole one: the same words elsewhere
were deleted by nobody. What the current version does not bear out, such as the deletion
of words that it never had, is no change between the two files and is told in a notice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.resolve import Mark, Verdict, accept_all

from .letters import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    paragraph: Element | None = None
    """The one they stood in; None for what stands around paragraphs."""


@dataclass(slots=True)
class Hands:
    """The changes that a file tracked, by where they are after they were accepted."""

    runs: dict[Element, Hand] = field(default_factory=dict)
    """Of inserted runs."""
    marks: dict[Element, Hand] = field(default_factory=dict)
    """Of paragraphs whose mark was inserted."""
    gone: list[Gone] = field(default_factory=list)
    """In the order of the file."""
    near: dict[Element, list[int]] = field(default_factory=dict)
    """Which of `gone` stood in a paragraph, or in one that joined it."""
    whole: dict[str, list[list[int]]] = field(default_factory=dict)
    """Which are all that paragraphs said that went, by their words without blanks."""
    emptied: set[Element] = field(default_factory=set)
    """The paragraphs of which all words were deleted."""
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

    def settled(self, paragraphs: Sequence[Element], root: Element) -> None:
        """Find out where the words were, once the changes are accepted.

        `paragraphs` are all that `root` had before, in order.
        """
        into: Element | None = None
        here: dict[Element, Element | None] = {}
        for paragraph in reversed(paragraphs):
            if root in paragraph.iterancestors():
                into = paragraph
            here[paragraph] = into
        went: dict[Element, list[int]] = {}
        for number, gone in enumerate(self.gone):
            at = None if gone.paragraph is None else here.get(gone.paragraph)
            if gone.paragraph in self.emptied and at is not gone.paragraph:
                went.setdefault(gone.paragraph, []).append(number)
            elif at is not None:
                self.near.setdefault(at, []).append(number)
        for numbers in went.values():
            words = _bare("".join(self.gone[number].text for number in numbers))
            self.whole.setdefault(words, []).append(numbers)

    def around(self, paragraph: Element | None, text: str) -> list[int]:
        """Which of `gone` may be what a paragraph of the redline shows as deleted.

        `paragraph` is what it is in the new file; for None, which is a whole one that
        went, `text` is all that it says.
        """
        if paragraph is not None:
            return self.near.get(paragraph, [])
        alike = self.whole.get(_bare(text), [])
        return next((one for one in alike if self.used.isdisjoint(one)), [])

    def going(
        self, text: str, among: Sequence[int]
    ) -> Iterator[tuple[str, Hand | None]]:
        """Deleted words in pieces, each with who of `among` had deleted it."""
        while text:
            at, end, hand = self._next_in(text, among)
            if at:
                yield text[:at], None
            if hand is not None:
                yield text[at:end], hand
            text = text[end:]

    def _next_in(self, text: str, among: Sequence[int]) -> tuple[int, int, Hand | None]:
        """Where a deletion and the text first overlap whole, and whose it is.

        Either may be the longer one: the comparison keeps words that a drafter
        deleted and typed again.
        """
        bare = text.strip()
        for number in among:
            gone = self.gone[number]
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
                paragraph = next(element.iterancestors(n.P), None)
                hands.gone.append(Gone(text, hand, paragraph))
    stood = {one.paragraph for one in hands.gone if one.paragraph is not None}
    hands.emptied |= {one for one in stood if not any(map(_stays, one.iter(n.T)))}
    return hands


def _stays(words: Element) -> bool:
    return next(words.iterancestors(*_GOING), None) is None


def _bare(text: str) -> str:
    """Words without what is between them."""
    return "".join(text.split())


def accept_words(mark: Mark) -> Verdict:
    """Words, rows and marks become text; how things look stays a tracked change."""
    looks = mark.kind in ("pPrChange", "rPrChange", "tblPrChange", "tcPrChange")
    return Verdict.KEEP if looks else accept_all(mark)
