"""The members' summary: what a comparison says on one page, in plain English.

It prints nothing that the redline does not say, and says how much more stands there.
"""

from __future__ import annotations

from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Final

from constitution_diff.model import PROPOSED, listed
from constitution_diff.model.naming import name
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary

from .naming import called, first_clause
from .parts import PartRow, part_rows
from .plainly import plain_words
from .telling import tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Comparison, Edition

    from .values import AttentionLine, Story

_NOTE: Final = (
    f"{vocabulary.NUMBERS_ARE} {vocabulary.REDLINE_HAS_ALL} {vocabulary.BY_RULE}"
)
_LINES: Final = 47.0
"""So many printed lines fit on a page of A4 in Word's own styles."""
_CHARS: Final = 80
"""So many characters fit on a line, in the wider of the usual fonts."""
_TITLE: Final = 2.2
_HEADING: Final = 1.7
_BELOW: Final = 0.7
"""The white below a paragraph or a list."""
_SIZES: Final = ((6, 5), (4, 3), (2, 1))
"""How many Parts and how many terms are told; fewer where room is short."""
_WANTED: Final = 12.0
"""So much room is to be left for the changes that need attention."""
_FEWEST: Final = 4
"""At least so many changes are told, however much else there is to say."""


@dataclass(frozen=True, slots=True)
class PlainGroup:
    """Changes of one group, a sentence each; never empty."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MembersSummary:
    """What the page says, from top to bottom."""

    title: str
    subject: str
    """What the document is called; "" where no file says it."""
    standing: str
    about: str
    """What was compared, and how many changes need attention, in sentences."""
    cautions: tuple[str, ...]
    columns: tuple[str, ...]
    """What the figures of `rows` count."""
    rows: tuple[PartRow, ...]
    """The last one adds up all that was compared."""
    groups: tuple[PlainGroup, ...]
    n_attention: int
    """How many changes need attention in all, told here or not."""
    more: str
    """How many of them stand in the redline only, in a sentence; "" for none."""
    terms: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands around the changes, and how many lines it leaves for them."""

    about: str
    cautions: tuple[str, ...]
    rows: tuple[PartRow, ...]
    terms: tuple[str, ...]

    @property
    def room(self) -> float:
        paragraphs = (self.about, _NOTE)
        used = _TITLE + _HEADING + _n_rows(self.rows) + 1 + _BELOW  # how many more
        used += sum(map(_list_lines, (self.cautions, self.terms)))
        return _LINES - used - sum(_n_lines(words) + _BELOW for words in paragraphs)


def members_summary(comparison: Comparison, edition: Edition) -> MembersSummary:
    """One page where that can be done: the gravest changes first, then a count."""
    story = tell(comparison)
    frame = _frame(comparison, story)
    groups, n_told = _groups(comparison, story, frame.room)
    n_attention = sum(len(group.lines) for group in story.attention)
    proposed = edition.standing == PROPOSED
    return MembersSummary(
        title=vocabulary.SUMMARY_PROPOSED if proposed else vocabulary.SUMMARY,
        subject=comparison.new.title or comparison.old.title,
        standing=edition.standing,
        about=frame.about,
        cautions=frame.cautions,
        columns=vocabulary.PART_COLUMNS,
        rows=frame.rows,
        groups=groups,
        n_attention=n_attention,
        more=_more(n_attention - n_told),
        terms=frame.terms,
        note=_NOTE,
    )


def _frame(comparison: Comparison, story: Story) -> _Frame:
    """The largest one that leaves room enough; the smallest where none does."""
    about, cautions = " ".join(_about(story)), tuple(_cautions(story))
    frames = [
        _Frame(about, cautions, part_rows(comparison, parts), _terms(story, terms))
        for parts, terms in _SIZES
    ]
    return next((frame for frame in frames if frame.room >= _WANTED), frames[-1])


def _about(story: Story) -> Iterator[str]:
    yield (
        f"This compares {story.old_name} (the {vocabulary.OLD}) with"
        f" {story.new_name} (the {vocabulary.NEW})."
    )
    if story.identical:
        yield story.identical
    else:
        yield _needing(story)


def _needing(story: Story) -> str:
    n = sum(len(group.lines) for group in story.attention)
    if not n:
        return story.no_attention
    return "1 change needs attention." if n == 1 else f"{n:,} changes need attention."


def _cautions(story: Story) -> Iterator[str]:
    """What is grave, and what was compared; the rest stands in the redline."""
    grave = [line.words for line in story.checks if line.grave]
    yield from grave
    coverage = [line.words for line in story.checks if line.coverage]
    yield from coverage
    n = len(story.checks) - len(grave) - len(coverage)
    if n:
        points = "1 more point stands" if n == 1 else f"{n} more points stand"
        yield f"{points} in the redline."


def _terms(story: Story, most: int) -> tuple[str, ...]:
    """The terms, the most frequent first, and what is to be confirmed of them."""
    told: list[str] = []
    for term in story.terms[:most]:
        places = listed([spot.name for spot in term.missed])
        missed = f"; {vocabulary.STILL_IN} {places}" if places else ""
        told.append(f"{term.sentence}{missed}.")
    n = len(story.terms) - most
    if n > 0:
        told.append(
            f"{'1 more stands' if n == 1 else f'{n} more stand'} in the redline."
        )
    asked = (term.question.partition(" (")[0] for term in story.terms if term.asks)
    told += (f"{vocabulary.TO_CONFIRM}: {words}" for words in dict.fromkeys(asked))
    return tuple(told)


def _groups(
    comparison: Comparison, story: Story, room: float
) -> tuple[tuple[PlainGroup, ...], int]:
    """As many changes as there is room for, and how many these are.

    The groups take turns, so that many changes of one leave room for the others.
    """
    waiting = [
        [_sentence(comparison, line) for line in _ordered(comparison, group.lines)]
        for group in story.attention
    ]
    told: list[list[str]] = [[] for _ in waiting]
    n_told = 0
    turns = chain.from_iterable(
        zip_longest(*([(n, words) for words in w] for n, w in enumerate(waiting)))
    )
    for n, sentence in filter(None, turns):
        room -= _n_lines(sentence) + (0 if told[n] else 1 + _BELOW)
        if room < 0 and n_told >= _FEWEST:
            break
        told[n].append(sentence)
        n_told += 1
    groups = (
        PlainGroup(group.title, tuple(sentences))
        for group, sentences in zip(story.attention, told, strict=True)
        if sentences
    )
    return tuple(groups), n_told


def _ordered(
    comparison: Comparison, lines: Sequence[AttentionLine]
) -> list[AttentionLine]:
    """What is new last: what a rule that there is no longer says weighs more."""
    return sorted(lines, key=lambda line: not comparison.links[line.index].old)


def _sentence(comparison: Comparison, line: AttentionLine) -> str:
    link = comparison.links[line.index]
    clause = called(comparison, first_clause(comparison, link))
    return f"{clause.citation or name(clause)}{plain_words(link, line)}"


def _more(n: int) -> str:
    if not n:
        return ""
    changes = "1 more change that needs" if n == 1 else f"{n:,} more changes that need"
    return f"{changes} attention {'stands' if n == 1 else 'stand'} in the redline."


def _list_lines(sentences: tuple[str, ...]) -> float:
    """How much room a list takes with its heading; none where it is empty."""
    return _HEADING + sum(map(_n_lines, sentences)) + _BELOW if sentences else 0


def _n_rows(rows: tuple[PartRow, ...]) -> float:
    """How much room the table takes with its heading and its titles."""
    return _HEADING + 3 + sum(1 + len(row.name) // 30 for row in rows) if rows else 0


def _n_lines(words: str) -> int:
    return 1 + len(words) // _CHARS
