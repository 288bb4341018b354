"""A draft of a synthetic constitution: every kind of tracked change, at random."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from benchmarks.pdf import prose
from benchmarks.pdf.constitution import LEVELS, SCHEME, Block, Kind, Table, constitution
from benchmarks.pdf.draft import Draft, Dress, Entry, Grid, Paragraph, Piece, Row
from benchmarks.pdf.edits import WITHIN, an_author, replaced, with_pieces
from corpus.tools.drafted import Op

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_LAST_WORDS: Final = "This volume ends here."
_MOVABLE: Final = {Kind.ITEM, Kind.BULLET, Kind.SUB_ITEM}
_PAGES_AHEAD: Final = 129
"""The contents pretend that this volume is a late one."""


def draft(n_blocks: int, seed: int, share_changed: float) -> Draft:
    """A draft of a constitution of about so many blocks.

    >>> draft(40, seed=1, share_changed=0.3).blocks[0].pieces[0].text
    'Council procedure rules'
    """
    random = Random(seed)  # noqa: S311 - repeatable, and no secret
    made = constitution(n_blocks, seed, with_notes=False)
    blocks = tuple(_revised(made.blocks, random, share_changed))
    contents = tuple(_contents(made.blocks, random))
    return Draft(f"{made.council} Constitution", SCHEME, blocks, contents)


def _contents(blocks: Sequence[Block | Table], random: Random) -> Iterator[Entry]:
    page = _PAGES_AHEAD
    for block in blocks:
        if isinstance(block, Block) and block.kind in {Kind.PART, Kind.SECTION}:
            page += random.randint(0, 2)
            moved = random.random() < 0.4  # noqa: PLR2004
            new = page + random.randint(1, 3) if moved else page
            yield Entry(block.label, block.text, str(page), str(new))


def _revised(
    blocks: Sequence[Block | Table], random: Random, share: float
) -> Iterator[Paragraph | Grid]:
    waiting: list[Paragraph] = []
    n_moves = 0
    for place, block in enumerate(blocks):
        if isinstance(block, Table):
            yield _grid(block, random, share)
            continue
        follows = blocks[place + 1] if place + 1 < len(blocks) else None
        whole = _paragraph(block)
        if waiting and block.kind is waiting[0].kind and random.random() < 0.4:  # noqa: PLR2004
            yield waiting.pop()
        if random.random() > share or block.kind is Kind.PART:
            yield _dressed(whole, random)
        elif block.kind in _MOVABLE and not waiting and random.random() < 0.2:  # noqa: PLR2004
            n_moves += 1
            moved = _whole(block, Op.MOVE_FROM, random, move=f"move{n_moves}")
            waiting.append(_whole(block, Op.MOVE_TO, random, move=f"move{n_moves}"))
            yield from (moved,) if random.random() < 0.5 else _upwards(moved, waiting)  # noqa: PLR2004
        elif _can_go(block, follows) and random.random() < 0.25:  # noqa: PLR2004
            yield from random.choice(_WHOLES)(block, random)
        else:
            yield random.choice(WITHIN)(whole, random)
    yield from waiting
    # So that what is moved away at the end has something to hang on.
    yield Paragraph(Kind.PARAGRAPH, (Piece(Op.KEEP, _LAST_WORDS),))


def _upwards(gone: Paragraph, waiting: list[Paragraph]) -> Iterator[Paragraph]:
    """The half that comes at once, and the half that goes later."""
    come = waiting.pop()
    waiting.append(gone)
    yield come


def _can_go(block: Block, follows: Block | Table | None) -> bool:
    """Whether nothing hangs on the block, and its own kind comes next."""
    return (
        isinstance(follows, Block)
        and follows.kind is block.kind
        and block.kind is not Kind.SECTION
        and block.text.endswith((".", ";"))
    )


def _paragraph(block: Block) -> Paragraph:
    pieces = tuple(
        Piece(Op.KEEP, span.text, dress=Dress.ITALIC if span.italic else Dress.PLAIN)
        for span in block.spans
    )
    return Paragraph(block.kind, pieces, level=LEVELS.get(block.kind))


def _whole(block: Block, op: Op, random: Random, *, move: str = "") -> Paragraph:
    pieces = (Piece(op, block.text, an_author(random)),)
    return Paragraph(block.kind, pieces, op, move, level=LEVELS.get(block.kind))


def _dressed(paragraph: Paragraph, random: Random) -> Paragraph:
    """Now and then with words that are underlined, but not inserted."""
    if random.random() > 0.08 or len(paragraph.pieces) > 1:  # noqa: PLR2004
        return paragraph
    text = paragraph.pieces[0].text
    if paragraph.kind in {Kind.HEADING, Kind.SECTION}:
        dressed = (Piece(Op.KEEP, text, dress=Dress.UNDERLINED),)
        return with_pieces(paragraph, dressed)
    at = text.rfind(" ", 0, -6) + 1
    link = Piece(Op.KEEP, "www.aldermoor.example/rules", dress=Dress.LINK)
    before, after = Piece(Op.KEEP, text[:at]), Piece(Op.KEEP, " " + text[at:])
    return with_pieces(paragraph, (before, link, after))


def _gone(block: Block, random: Random) -> Iterator[Paragraph]:
    yield _whole(block, Op.DELETE, random)


def _preceded(block: Block, random: Random) -> Iterator[Paragraph]:
    text = prose.paragraph(random, 2) if block.kind is Kind.CLAUSE else None
    new = text or prose.item(random) + ";"
    pieces = (Piece(Op.INSERT, new, an_author(random)),)
    yield Paragraph(block.kind, pieces, Op.INSERT, level=LEVELS.get(block.kind))
    yield _paragraph(block)


def _joined(block: Block, random: Random) -> Iterator[Paragraph]:
    """The mark at the end goes, and a space comes in its place."""
    author = an_author(random)
    pieces = (Piece(Op.KEEP, block.text), Piece(Op.INSERT, " ", author))
    yield Paragraph(block.kind, pieces, Op.DELETE, level=LEVELS.get(block.kind))


def _cut_in_two(block: Block, random: Random) -> Iterator[Paragraph]:
    first, stop, rest = block.text.partition(". ")
    if not rest:
        yield from _preceded(block, random)
        return
    level = LEVELS.get(block.kind)
    author = an_author(random)
    kept = (Piece(Op.KEEP, first + stop.strip()), Piece(Op.DELETE, " ", author))
    yield Paragraph(block.kind, kept, Op.INSERT, level=level)
    yield Paragraph(block.kind, (Piece(Op.KEEP, rest),), level=level)


def _grid(table: Table, random: Random, share: float) -> Grid:
    rows = [Row(tuple((Piece(Op.KEEP, cell),) for cell in table.header))]
    for cells in table.rows:
        chance = random.random()
        if chance < share / 5:
            new = prose.delegation(random)
            made = tuple((Piece(Op.INSERT, cell),) for cell in new)
            rows.append(Row(made, Op.INSERT))
        row: list[tuple[Piece, ...]] = [(Piece(Op.KEEP, cell),) for cell in cells]
        if chance > 1 - share / 2:
            whole = Paragraph(Kind.PARAGRAPH, row[0])
            row[0] = replaced(whole, random).pieces
        rows.append(Row(tuple(row)))
    return Grid(tuple(rows))


_WHOLES: Final[tuple[Callable[[Block, Random], Iterator[Paragraph]], ...]] = (
    _gone, _gone, _preceded, _joined, _cut_in_two,
)  # fmt: skip
