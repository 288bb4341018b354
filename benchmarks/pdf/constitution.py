"""A synthetic constitution as a list of blocks, before anybody prints it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random
from typing import TYPE_CHECKING, Final

from benchmarks import vocabulary
from benchmarks.pdf import prose
from benchmarks.pdf.numbers import Level, labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SCHEME: Final[tuple[Level, ...]] = (
    ("decimal", "Part %1"), ("decimal", "%2."), ("decimal", "%2.%3"),
    ("lowerLetter", "(%4)"), ("lowerRoman", "(%5)"),
)  # fmt: skip
"""Sections start anew in each Part, as in councils whose Parts were once files."""

TABLE_HEADER: Final = ("Function", "Delegated to", "Conditions")
COUNCILS: Final = (
    "Aldermoor Borough Council", "Wendlebury District Council",
    "Thornsea Metropolitan Borough Council", "Oxcombe Town Council",
)  # fmt: skip
_BLOCKS_PER_PART: Final = 140
_MOST_PARTS: Final = 60
_BLOCKS_PER_SECTION: Final = 11


class Kind(StrEnum):
    """What a block is; the first five are numbered, and this is their level."""

    PART = "part"
    SECTION = "section"
    CLAUSE = "clause"
    ITEM = "item"
    SUB_ITEM = "sub-item"
    BULLET = "bullet"
    HEADING = "heading"
    """Without a number."""
    PARAGRAPH = "paragraph"


LEVELS: Final = {kind: level for level, kind in enumerate(tuple(Kind)[:5])}


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one look."""

    text: str
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the document."""

    kind: Kind
    spans: tuple[Span, ...]
    label: str = ""
    """Never typed in the Word file: Word counts it."""
    note: str = ""
    """The footnote at its end; "" for none."""

    @property
    def text(self) -> str:
        """All words, without label and note."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Table:
    """A scheme of delegation, whose header row is repeated on every page."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Constitution:
    """The whole document."""

    council: str
    blocks: tuple[Block | Table, ...]


def constitution(n_blocks: int, seed: int, *, with_notes: bool = True) -> Constitution:
    """A constitution of about so many blocks, a table counting as twelve.

    >>> made = constitution(30, seed=1)
    >>> [block.label for block in made.blocks[:3] if isinstance(block, Block)]
    ['Part 1', '1.', '1.1']
    """
    random = Random(seed)  # noqa: S311 - repeatable, and no secret
    council = random.choice(COUNCILS)
    blocks = tuple(_parts(n_blocks, random, with_notes=with_notes))
    return Constitution(council, _numbered(blocks))


def _numbered(blocks: Sequence[Block | Table]) -> tuple[Block | Table, ...]:
    levels = (
        LEVELS.get(block.kind) if isinstance(block, Block) else None for block in blocks
    )
    return tuple(
        replace(block, label=label) if isinstance(block, Block) else block
        for block, label in zip(blocks, labels(levels, SCHEME), strict=True)
    )


def _parts(
    n_blocks: int, random: Random, *, with_notes: bool
) -> Iterator[Block | Table]:
    n_left, n_parts = n_blocks, 0
    n_most = max(_BLOCKS_PER_PART, n_blocks // _MOST_PARTS)
    while n_left > 0:
        subject = vocabulary.PART_SUBJECTS[n_parts % len(vocabulary.PART_SUBJECTS)]
        yield Block(Kind.PART, (Span(subject),))
        n_here = min(n_left, n_most)
        if n_left - n_here < n_most // 3:
            n_here = n_left
        n_left -= n_here
        n_parts += 1
        while n_here > 0:
            section = tuple(_section(random, with_notes=with_notes))
            yield from section
            n_here -= sum(12 if isinstance(block, Table) else 1 for block in section)


def _section(random: Random, *, with_notes: bool) -> Iterator[Block | Table]:
    yield Block(Kind.SECTION, (Span(prose.heading(random)),))
    if random.random() < 0.14:  # noqa: PLR2004
        yield _clause("The powers below are delegated as the table says.", random)
        n_rows = random.randint(5, 16)
        rows = tuple(prose.delegation(random) for _ in range(n_rows))
        yield Table(TABLE_HEADER, rows)
        return
    for _ in range(random.randint(3, _BLOCKS_PER_SECTION // 2)):
        yield from _GROUPS[random.choice(_WEIGHTED)](random)
    if with_notes and random.random() < 0.4:  # noqa: PLR2004
        ending = _clause(prose.paragraph(random, 2), random)
        yield replace(ending, note=prose.note(random))
    if random.random() < 0.2:  # noqa: PLR2004
        yield Block(Kind.HEADING, (Span(prose.heading(random).partition(":")[0]),))
        yield Block(Kind.PARAGRAPH, (Span(prose.paragraph(random)),))


def _clause(text: str, random: Random, kind: Kind = Kind.CLAUSE) -> Block:
    """The text, now and then with a phrase in italics within it."""
    cut = text.find(", ") + 2
    if cut < 2 or random.random() > 0.2:  # noqa: PLR2004
        return Block(kind, (Span(text),))
    phrase = Span(prose.phrase(random), italic=True)
    return Block(kind, (Span(text[:cut]), phrase, Span(", " + text[cut:])))


def _plain(random: Random) -> Iterator[Block]:
    yield _clause(prose.paragraph(random), random)


def _items(random: Random) -> Iterator[Block]:
    yield _clause(prose.introduction(random), random)
    n_items = random.randint(2, 12)
    for nth in range(1, n_items + 1):
        has_below = nth < n_items and random.random() < 0.12  # noqa: PLR2004
        end = ", and in particular:" if has_below else "." if nth == n_items else ";"
        yield Block(Kind.ITEM, (Span(prose.item(random) + end),))
        if has_below:
            yield from _below(random)


def _below(random: Random) -> Iterator[Block]:
    n_items = random.randint(2, 5)
    for nth in range(1, n_items + 1):
        end = "; and" if nth == n_items - 1 else ";"
        yield Block(Kind.SUB_ITEM, (Span(prose.item(random) + end),))


def _bullets(random: Random) -> Iterator[Block]:
    yield _clause(prose.introduction(random), random)
    n_bullets = random.randint(2, 6)
    for nth in range(1, n_bullets + 1):
        end = "." if nth == n_bullets else ";"
        yield Block(Kind.BULLET, (Span(prose.item(random) + end),))


_GROUPS: Final = {"plain": _plain, "items": _items, "bullets": _bullets}
_WEIGHTED: Final = ("plain", "plain", "plain", "items", "bullets")
