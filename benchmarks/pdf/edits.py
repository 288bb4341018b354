"""Tracked changes within one paragraph, one function for each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from benchmarks.pdf import prose
from benchmarks.pdf.draft import Paragraph, Piece, Remark
from corpus.tools.drafted import Op

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

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


def an_author(random: Random) -> int:
    """The first author in three cases of four, else the second."""
    return int(random.random() < 0.25)  # noqa: PLR2004


def with_pieces(
    paragraph: Paragraph, pieces: Sequence[Piece], remarks: Sequence[Remark] = ()
) -> Paragraph:
    """The paragraph with other words, of which empty ones are left out."""
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


def replaced(paragraph: Paragraph, random: Random) -> Paragraph:
    """The paragraph with one word taken out and another put in."""
    before, word, after = _cut(paragraph, random)
    author = an_author(random)
    # Half of all authors take the space with the word.
    space = " " if after and random.random() < 0.5 else ""  # noqa: PLR2004
    return with_pieces(
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
        return replaced(paragraph, random)
    start = random.randrange(1, len(words) - 4)
    end = min(len(words) - 1, start + random.choice((1, 2, 3, 12, 30)))
    return with_pieces(
        paragraph,
        (
            Piece(Op.KEEP, " ".join(words[:start]) + " "),
            Piece(Op.DELETE, " ".join(words[start:end]) + " ", an_author(random)),
            Piece(Op.KEEP, " ".join(words[end:])),
        ),
    )


def _put_in(paragraph: Paragraph, random: Random) -> Paragraph:
    before, word, after = _cut(paragraph, random)
    new = " ".join(random.choice(_WORDS) for _ in range(random.randint(1, 4)))
    return with_pieces(
        paragraph,
        (
            Piece(Op.KEEP, before),
            Piece(Op.INSERT, new + " ", an_author(random)),
            Piece(Op.KEEP, word + after),
        ),
    )


def _half_word(paragraph: Paragraph, random: Random) -> Paragraph:
    """A word with another beginning, or another end."""
    before, word, after = _cut(paragraph, random)
    at = min(4, len(word))
    author = an_author(random)
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
    return with_pieces(paragraph, pieces)


def _ending(paragraph: Paragraph, random: Random) -> Paragraph:
    """A sentence at the end comes, or one goes that speaks of balloons."""
    if not paragraph.text.endswith("."):
        return replaced(paragraph, random)
    text = (
        " " + prose.sentence(random)
        if random.random() < 0.6  # noqa: PLR2004
        else random.choice(_CONFUSING)
    )
    op = random.choice((Op.INSERT, Op.DELETE))
    pieces = (Piece(Op.KEEP, paragraph.text), Piece(op, text, an_author(random)))
    return with_pieces(paragraph, pieces)


def _several(paragraph: Paragraph, random: Random) -> Paragraph:
    """Three words close together, each with a balloon."""
    words = paragraph.text.split(" ")
    if len(words) < 9:  # noqa: PLR2004
        return replaced(paragraph, random)
    pieces = [Piece(Op.KEEP, words[0] + " ")]
    for at in (1, 3, 5):
        pieces += (
            Piece(Op.DELETE, words[at] + " ", an_author(random)),
            Piece(Op.KEEP, words[at + 1] + " "),
        )
    return with_pieces(paragraph, (*pieces, Piece(Op.KEEP, " ".join(words[7:]))))


def _remarked(paragraph: Paragraph, random: Random) -> Paragraph:
    before, word, after = _cut(paragraph, random)
    kind = random.choice(("Comment", "Formatted", "Formatted", "Field Code Changed"))
    texts = {"Comment": _COMMENTS, "Formatted": _FORMATS, "Field Code Changed": ("",)}
    remark = Remark(kind, random.choice(texts[kind]), 1, an_author(random))
    pieces = (Piece(Op.KEEP, before), Piece(Op.KEEP, word), Piece(Op.KEEP, after))
    return with_pieces(paragraph, pieces, (remark,))


WITHIN: Final[tuple[Callable[[Paragraph, Random], Paragraph], ...]] = (
    replaced, replaced, _take_out, _take_out, _put_in, _half_word, _ending, _several,
    _remarked, _remarked,
)  # fmt: skip
