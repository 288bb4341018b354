"""What became of the words: each paragraph of the redline as stretches of letters.

The differ of the comparison is used, on the text of all paragraphs of a step at once:
where a clause was split or merged, the end of a paragraph comes or goes like a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from constitution_diff.compare.words import Run, tidied, token_runs
from constitution_diff.model import Op
from constitution_diff.model.values import dataclass

from .hidden import tokens_of
from .marking import Status
from .objects import PARAGRAPH_MARK
from .wholes import with_leads, with_wholes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element as Element

    from .letters import Letters
    from .step import Step

_AT_MARKS = re.compile(f"({PARAGRAPH_MARK})")
Spell = Callable[["Element"], "Letters"]


class Stretch(NamedTuple):
    """Letters of one paragraph that share a status.

    What stays and what comes is of the new file, what goes of the old one.
    """

    status: Status
    paragraph: Element
    start: int
    end: int
    kept_at: int = -1
    """Of what stays: where it begins in its old paragraph; -1 for all others."""
    old: Element | None = None
    """Of what stays: its old paragraph."""
    twin: Element | None = None
    """Of what moved: the paragraph that it stands in at the other place."""
    twin_at: int = -1
    """Of what moved: where it begins there."""


@dataclass(slots=True)
class Line:
    """One paragraph of the redline."""

    stretches: list[Stretch] = field(default_factory=list)
    mark: Status = Status.KEEP
    old: Element | None = None
    """Whose mark it ends with in the old file; None for one that comes."""
    new: Element | None = None
    """The same in the new file; None for one that goes."""
    move: int = 0
    """The move that it is part of, from 1; 0 for none."""
    half: Status = Status.KEEP
    """Of a move: whether it is where the words left or where they came to."""
    beside: tuple[int, Status] = (0, Status.KEEP)
    """Of the last line of a text: the move and the half of the words that went or came
    beside those of `move`, behind them."""
    parted: bool = False
    """Its mark stays, and it is not one paragraph in both files: how the old one was
    set is told, or its words would be set like other ones when all is rejected."""
    joins: Element | None = None
    """For a mark that comes or goes behind words that stay: the paragraph that these
    then join, of the file that lacks the mark."""
    untouched: bool = False
    """It is the same in both files, and stands as it is."""


@dataclass(slots=True)
class _Cursor:
    """Where one side is read."""

    paragraphs: Sequence[Element]
    number: int = 0
    at: int = 0

    @property
    def paragraph(self) -> Element:
        return self.paragraphs[self.number]

    def take(self, text: str) -> tuple[int, int]:
        start, self.at = self.at, self.at + len(text)
        return start, self.at

    def taken(self, text: str) -> tuple[Element, int]:
        """The paragraph and the place in it where the text begins that is read."""
        if text == PARAGRAPH_MARK:
            return self.next_paragraph(), -1
        return self.paragraph, self.take(text)[0]

    def next_paragraph(self) -> Element:
        ended = self.paragraph
        self.number, self.at = self.number + 1, 0
        return ended


def untouched(old: Element, new: Element, text: str) -> Line:
    """The line of a paragraph that says the same in both files."""
    kept = Stretch(Status.KEEP, new, 0, len(text), 0, old)
    return Line([kept], old=old, new=new, untouched=True)


def lines_of(step: Step, old_letters: Spell, new_letters: Spell) -> list[Line]:
    """The paragraphs of the redline that a step makes; at least one."""
    if step.move:
        return list(_half(step, old_letters, new_letters))
    if not step.news:
        return [_whole(one, Status.DELETE, old_letters) for one in step.olds]
    if not step.olds:
        return [_whole(one, Status.INSERT, new_letters) for one in step.news]
    return _merged(step.olds, step.news, old_letters, new_letters)


def _whole(paragraph: Element, status: Status, letters: Spell) -> Line:
    stretch = Stretch(status, paragraph, 0, len(letters(paragraph).text))
    if status.goes:
        return Line([stretch], status, old=paragraph)
    return Line([stretch], status, new=paragraph)


def _merged(
    olds: Sequence[Element],
    news: Sequence[Element],
    old_letters: Spell,
    new_letters: Spell,
) -> list[Line]:
    """The lines of paragraphs that stay where they are, compared as one text."""
    old, new = _Cursor(olds), _Cursor(news)
    lines = [Line()]
    for op, run in _runs(olds, news, old_letters, new_letters):
        for text in _parted_at_marks(run):
            if text == PARAGRAPH_MARK:
                _end(lines, op, old, new)
            else:
                lines[-1].stretches.append(_stretch(op, text, old, new))
    lines[-1].old, lines[-1].new = old.paragraph, new.paragraph
    return lines


def _stretch(op: Op, text: str, old: _Cursor, new: _Cursor) -> Stretch:
    if op is Op.DELETE:
        return Stretch(Status.DELETE, old.paragraph, *old.take(text))
    if op is Op.INSERT:
        return Stretch(Status.INSERT, new.paragraph, *new.take(text))
    kept_at, _ = old.take(text)
    return Stretch(Status.KEEP, new.paragraph, *new.take(text), kept_at, old.paragraph)


_MARKS = {Op.KEEP: Status.KEEP, Op.DELETE: Status.DELETE, Op.INSERT: Status.INSERT}


def _end(lines: list[Line], op: Op, old: _Cursor, new: _Cursor) -> None:
    line = lines[-1]
    line.mark = _MARKS[op]
    line.old = old.next_paragraph() if op is not Op.INSERT else None
    line.new = new.next_paragraph() if op is not Op.DELETE else None
    lines.append(Line())


def _half(step: Step, old_letters: Spell, new_letters: Spell) -> Iterator[Line]:
    """One half of a move: what stays in it moved, what differs shows as such."""
    olds, news = (step.olds, step.twin) if step.olds else (step.twin, step.news)
    left = bool(step.olds)
    moved = Status.MOVED_FROM if left else Status.MOVED_TO
    other = Op.INSERT if left else Op.DELETE
    cursor, there = map(_Cursor, (olds, news) if left else (news, olds))
    status = {Op.KEEP: moved, Op.DELETE: Status.DELETE, Op.INSERT: Status.INSERT}
    stretches: list[Stretch] = []
    for op, run in _runs(olds, news, old_letters, new_letters):
        for text in _parted_at_marks(run):
            twin = there.taken(text) if op in (Op.KEEP, other) else (None, -1)
            if op is other:
                continue
            if text == PARAGRAPH_MARK:
                yield _moved(stretches, cursor.next_paragraph(), moved, step)
                stretches = []
            else:
                one = Stretch(status[op], cursor.paragraph, *cursor.take(text))
                stretches.append(one._replace(twin=twin[0], twin_at=twin[1]))
    yield _moved(stretches, cursor.paragraph, moved, step)


def _moved(
    stretches: list[Stretch], paragraph: Element, mark: Status, step: Step
) -> Line:
    old, new = (paragraph, None) if mark.goes else (None, paragraph)
    # The mark is of the kind of the words before it: LibreOffice leaves an empty
    # paragraph behind where words were deleted and their mark was moved.
    own = stretches[-1].status if stretches else _UNMOVED[mark]
    return Line(stretches, own, old, new, step.move, mark)


_UNMOVED = {Status.MOVED_FROM: Status.DELETE, Status.MOVED_TO: Status.INSERT}


def _runs(
    olds: Iterable[Element],
    news: Iterable[Element],
    old_letters: Spell,
    new_letters: Spell,
) -> list[tuple[Op, tuple[str, ...]]]:
    runs = token_runs(_tokens(olds, old_letters), _tokens(news, new_letters))
    runs = list(_tidied_between_tabs(runs))
    runs = with_leads(runs, _leads(olds, old_letters), _leads(news, new_letters))
    return with_wholes(runs, _wholes(olds, old_letters), _wholes(news, new_letters))


def _tidied_between_tabs(runs: Iterable[Run]) -> Iterator[Run]:
    r"""The runs tidied, but not over a tab that stays: it parts columns, not words.

    >>> words = (Op.DELETE, ("Fees",)), (Op.INSERT, ("Charges",)), (Op.KEEP, ("\t",))
    >>> [op.value for op, _ in _tidied_between_tabs((*words, (Op.DELETE, ("3",))))]
    ['delete', 'insert', 'keep', 'delete']
    """
    between: list[Run] = []
    for op, run in runs:
        tabs = [at for at, token in enumerate(run) if "\t" in token]
        if tabs and op is Op.KEEP:
            yield from _tidied([*between, *_kept(run[: tabs[0]])])
            yield Op.KEEP, run[tabs[0] : tabs[-1] + 1]
            between = _kept(run[tabs[-1] + 1 :])
        else:
            between.append((op, run))
    yield from _tidied(between)


def _kept(run: tuple[str, ...]) -> list[Run]:
    return [(Op.KEEP, run)] if run else []


def _tidied(runs: list[Run]) -> list[Run]:
    """Beside most tabs stands one run, in which there is nothing to tidy."""
    return runs if len(runs) <= 1 else tidied(runs)


def _tokens(paragraphs: Iterable[Element], letters: Spell) -> tuple[str, ...]:
    """The tokens of some paragraphs, with the marks between them."""
    found: list[str] = []
    for number, paragraph in enumerate(paragraphs):
        found += (PARAGRAPH_MARK,) if number else ()
        found += tokens_of(letters(paragraph).text)
    return tuple(found)


def _wholes(paragraphs: Iterable[Element], letters: Spell) -> list[tuple[int, int]]:
    """What comes and goes as a whole, in letters from the first paragraph on."""
    found: list[tuple[int, int]] = []
    at = 0
    for paragraph in paragraphs:
        spelt = letters(paragraph)
        found += ((at + start, at + end) for start, end in spelt.wholes)
        at += len(spelt.text) + len(PARAGRAPH_MARK)
    return found


def _leads(paragraphs: Iterable[Element], letters: Spell) -> dict[int, str]:
    """Where letters lead that are part of a link, from the first paragraph on."""
    found: dict[int, str] = {}
    at = 0
    for paragraph in paragraphs:
        spelt = letters(paragraph)
        found |= {at + own: address for own, address in (spelt.leads or {}).items()}
        at += len(spelt.text) + len(PARAGRAPH_MARK)
    return found


def _parted_at_marks(run: Sequence[str]) -> Iterator[str]:
    """The run as texts, with each paragraph mark as one of its own."""
    return filter(None, _AT_MARKS.split("".join(run)))
