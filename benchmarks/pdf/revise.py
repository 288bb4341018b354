"""A draft of a synthetic constitution: every kind of tracked change, at random."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

from benchmarks.pdf import prose
from benchmarks.pdf.constitution import LEVELS, SCHEME, Block, Kind, Table, constitution
from benchmarks.pdf.draft import (
    Draft,
    Dress,
    Entry,
    Grid,
    Op,
    Paragraph,
    Piece,
    Remark,
    Row,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_FORMATS: Final = (
    "Font: Italic", "Font: (Default) Arial, 11 pt", "English (United Kingdom)",
    "Indent: Left:  1.27 cm, Hanging:  1.27 cm", "Left,  No bullets or numbering",
    "Bulleted + Level: 1 + Aligned at:  0.63 cm + Indent at:  1.27 cm",
    "Font: (Default) Arial, 11 pt, Italic, English (United States)",
    "Indent: Left:  1,52 cm, First line:  0,59 cm, Right:  0,24 cm",
    "Font color: Background 1, English (United States), Highlight",
)  # fmt: skip
_COMMENTS: Final = (
    "Is this still the practice?", "Legal to confirm before the working group meets.",
    "Taken from the 2015 version; see the note of 4 June.",
    "Members asked for this to be shorter.",
)  # fmt: skip
_CONFUSING: Final = (
    " Items marked Deleted: in the register are kept for six years.",
    " A note headed Inserted: is no part of these rules.",
)
_WORDS: Final = (
    "quarter", "reasonable", "relevant", "joint", "written", "formal", "interim",
    "designated", "appropriate", "independent",
)  # fmt: skip
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
            yield random.choice(_WITHIN)(whole, random)
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
    pieces = (Piece(op, block.text, _author(random)),)
    return Paragraph(block.kind, pieces, op, move, level=LEVELS.get(block.kind))


def _author(random: Random) -> int:
    return int(random.random() < 0.25)  # noqa: PLR2004


def _dressed(paragraph: Paragraph, random: Random) -> Paragraph:
    """Now and then with words that are underlined, but not inserted."""
    if random.random() > 0.08 or len(paragraph.pieces) > 1:  # noqa: PLR2004
        return paragraph
    text = paragraph.pieces[0].text
    if paragraph.kind in {Kind.HEADING, Kind.SECTION}:
        dressed = (Piece(Op.KEEP, text, dress=Dress.UNDERLINED),)
        return _with(paragraph, dressed)
    at = text.rfind(" ", 0, -6) + 1
    link = Piece(Op.KEEP, "www.aldermoor.example/rules", dress=Dress.LINK)
    before, after = Piece(Op.KEEP, text[:at]), Piece(Op.KEEP, " " + text[at:])
    return _with(paragraph, (before, link, after))


def _with(
    paragraph: Paragraph, pieces: Sequence[Piece], remarks: Sequence[Remark] = ()
) -> Paragraph:
    kept = tuple(piece for piece in pieces if piece.text)
    return Paragraph(
        paragraph.kind,
        kept,
        paragraph.mark,
        paragraph.move,
        tuple(remarks),
        paragraph.level,
    )


def _cut(paragraph: Paragraph, random: Random) -> tuple[str, str, str]:
    """Words before, one word of the middle, and the words after it."""
    words = paragraph.text.split(" ")
    at = random.randrange(1, max(2, len(words) - 1))
    word = words[at] if at < len(words) else ""
    before = " ".join(words[:at]) + " "
    after = (" " + " ".join(words[at + 1 :])) if at + 1 < len(words) else ""
    return before, word, after


def _replace(paragraph: Paragraph, random: Random) -> Paragraph:
    before, word, after = _cut(paragraph, random)
    author = _author(random)
    # Half of all authors take the space with the word.
    space = " " if after and random.random() < 0.5 else ""  # noqa: PLR2004
    return _with(
        paragraph,
        (
            Piece(Op.KEEP, before),
            Piece(Op.DELETE, word + space, author),
            Piece(Op.INSERT, random.choice(_WORDS) + space, author),
            Piece(Op.KEEP, after.removeprefix(space)),
        ),
    )


def _take_out(paragraph: Paragraph, random: Random) -> Paragraph:
    words = paragraph.text.split(" ")
    if len(words) < 8:  # noqa: PLR2004
        return _replace(paragraph, random)
    start = random.randrange(1, len(words) - 4)
    end = min(len(words) - 1, start + random.choice((1, 2, 3, 12, 30)))
    return _with(
        paragraph,
        (
            Piece(Op.KEEP, " ".join(words[:start]) + " "),
            Piece(Op.DELETE, " ".join(words[start:end]) + " ", _author(random)),
            Piece(Op.KEEP, " ".join(words[end:])),
        ),
    )


def _put_in(paragraph: Paragraph, random: Random) -> Paragraph:
    before, word, after = _cut(paragraph, random)
    new = " ".join(random.choice(_WORDS) for _ in range(random.randint(1, 4)))
    return _with(
        paragraph,
        (
            Piece(Op.KEEP, before),
            Piece(Op.INSERT, new + " ", _author(random)),
            Piece(Op.KEEP, word + after),
        ),
    )


def _half_word(paragraph: Paragraph, random: Random) -> Paragraph:
    """A word with another beginning, or another end."""
    before, word, after = _cut(paragraph, random)
    at = min(4, len(word))
    author = _author(random)
    changed = (
        (
            Piece(Op.KEEP, word),
            Piece(Op.INSERT, "s", author),
        )
        if random.random() < 0.5 and word.isalpha()  # noqa: PLR2004
        else (
            Piece(Op.DELETE, word[:at], author),
            Piece(Op.INSERT, "one", author),
            Piece(Op.KEEP, word[at:]),
        )
    )
    pieces = (Piece(Op.KEEP, before), *changed, Piece(Op.KEEP, after))
    return _with(paragraph, pieces)


def _ending(paragraph: Paragraph, random: Random) -> Paragraph:
    """A sentence at the end comes, or one goes that speaks of balloons."""
    if not paragraph.text.endswith("."):
        return _replace(paragraph, random)
    text = (
        " " + prose.sentence(random)
        if random.random() < 0.6  # noqa: PLR2004
        else random.choice(_CONFUSING)
    )
    op = random.choice((Op.INSERT, Op.DELETE))
    pieces = (Piece(Op.KEEP, paragraph.text), Piece(op, text, _author(random)))
    return _with(paragraph, pieces)


def _several(paragraph: Paragraph, random: Random) -> Paragraph:
    """Three words close together, each with a balloon."""
    words = paragraph.text.split(" ")
    if len(words) < 9:  # noqa: PLR2004
        return _replace(paragraph, random)
    pieces = [Piece(Op.KEEP, words[0] + " ")]
    for at in (1, 3, 5):
        pieces += (
            Piece(Op.DELETE, words[at] + " ", _author(random)),
            Piece(Op.KEEP, words[at + 1] + " "),
        )
    return _with(paragraph, (*pieces, Piece(Op.KEEP, " ".join(words[7:]))))


def _remarked(paragraph: Paragraph, random: Random) -> Paragraph:
    before, word, after = _cut(paragraph, random)
    kind = random.choice(("Comment", "Formatted", "Formatted", "Field Code Changed"))
    texts = {"Comment": _COMMENTS, "Formatted": _FORMATS, "Field Code Changed": ("",)}
    remark = Remark(kind, random.choice(texts[kind]), 1, _author(random))
    pieces = (Piece(Op.KEEP, before), Piece(Op.KEEP, word), Piece(Op.KEEP, after))
    return _with(paragraph, pieces, (remark,))


def _gone(block: Block, random: Random) -> Iterator[Paragraph]:
    yield _whole(block, Op.DELETE, random)


def _preceded(block: Block, random: Random) -> Iterator[Paragraph]:
    text = prose.paragraph(random, 2) if block.kind is Kind.CLAUSE else None
    new = text or prose.item(random) + ";"
    pieces = (Piece(Op.INSERT, new, _author(random)),)
    yield Paragraph(block.kind, pieces, Op.INSERT, level=LEVELS.get(block.kind))
    yield _paragraph(block)


def _joined(block: Block, random: Random) -> Iterator[Paragraph]:
    """The mark at the end goes, and a space comes in its place."""
    author = _author(random)
    pieces = (Piece(Op.KEEP, block.text), Piece(Op.INSERT, " ", author))
    yield Paragraph(block.kind, pieces, Op.DELETE, level=LEVELS.get(block.kind))


def _cut_in_two(block: Block, random: Random) -> Iterator[Paragraph]:
    first, stop, rest = block.text.partition(". ")
    if not rest:
        yield from _preceded(block, random)
        return
    level = LEVELS.get(block.kind)
    author = _author(random)
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
            row[0] = _replace(whole, random).pieces
        rows.append(Row(tuple(row)))
    return Grid(tuple(rows))


_WHOLES: Final[tuple[Callable[[Block, Random], Iterator[Paragraph]], ...]] = (
    _gone, _gone, _preceded, _joined, _cut_in_two,
)  # fmt: skip
_WITHIN: Final[tuple[Callable[[Paragraph, Random], Paragraph], ...]] = (
    _replace, _replace, _take_out, _take_out, _put_in, _half_word, _ending, _several,
    _remarked, _remarked,
)  # fmt: skip
