"""The text side of a comparison as a Word file in the formatting of the other side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import UnprovedRedlineError
from constitution_diff.model import View
from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.redline.objects import Objects
from constitution_diff.render.docx.redline.side import opened
from constitution_diff.render.docx.resolve import accept_all, reject_all, resolved

from .checking import furnishings, wrong
from .laying import lay, type_labels
from .lines import with_lines
from .looks import Looks, look
from .numbers import Numbers, labels
from .pairing import paired
from .printed import label_key, sort_of
from .removing import without_torn_ranges
from .word_side import WordSide

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.model import Clause, Comparison, Outline
    from constitution_diff.render.docx.parts import Parts
    from constitution_diff.render.docx.redline.side import Side

    from .checking import Addresses
    from .laying import Laid
    from .looks import Look
    from .pairing import Pairing

_TRIES: Final = 4


@dataclass(frozen=True, slots=True)
class Borrowed:
    """The text side as a Word file."""

    content: bytes
    outline: Outline
    """That of the text side, its provisions placed in the file."""
    n_taken_over: int
    """Paragraphs of the Word side, with words, that are no provision, or are in a part
    that the text side does not hold: it has them as the Word side has them."""
    n_left_out: int
    """Provisions of the text side in parts that the Word side does not hold."""


def borrowed(comparison: Comparison, content: bytes, *, word_is_old: bool) -> Borrowed:
    """The side that is no Word file, set like `content`, which is the other.

    Raises:
        UnreadableSourceError: `content` is no whole Word file.
        UnprovedRedlineError: What was set does not read as the outline does.
    """
    word, text = comparison.old, comparison.new
    if not word_is_old:
        word, text = text, word
    pairing = paired(comparison, word_is_old=word_is_old)
    plainly: frozenset[int] = frozenset()
    told: list[str] = []
    for _ in range(_TRIES):
        frame = _framed(content, (word, text), pairing)
        laid = _laid(frame, plainly)
        at = list(_addresses(frame.side.parts, laid))
        saved = frame.side.parts.saved()
        written = opened(open_parts(saved, text.sources[0].name), Objects())
        found = list(wrong(written, laid, at))
        kept = furnishings(written.parts, at)
        if not found and kept == frame.furnishings:
            outline = _placed(text, laid, at)
            return Borrowed(saved, outline, len(kept), pairing.n_left_out)
        told = [said for _, said in found] or ["what no provision holds was not kept"]
        if plainly.issuperset(number for number, _ in found):
            break  # another try would write the same
        plainly |= {number for number, _ in found}
    raise UnprovedRedlineError(text.sources[0].name, told)


@dataclass(frozen=True, slots=True)
class _Frame:
    """The Word side, opened to have the text side laid into it."""

    side: Side
    word: WordSide
    pairing: Pairing
    furnishings: list[str]
    """The words of the body that neither a provision nor a line of both sides holds."""


def _framed(content: bytes, sides: tuple[Outline, Outline], pairing: Pairing) -> _Frame:
    """`sides` are the Word side and the text side."""
    word = sides[0]
    parts = open_parts(content, word.sources[0].name)
    held = _held(parts, word)
    side = opened(parts, Objects())
    pairing, lines = with_lines(pairing, sides, held, parts.root)
    held.update((line.id, (paragraph,)) for line, paragraph in lines.items())
    number = {paragraph: at for at, paragraph in enumerate(parts.root.iter(n.P))}
    automatic = labels(side, parts.root)
    looks = Looks(_looks(word, held, number, automatic))
    body = parts.root.find(n.W + "body")
    opened_word = WordSide(
        parts.root if body is None else body, held, number, automatic, looks
    )
    kept = (
        tuple((parts.main, number[one]) for one in found if one in number)
        for name, found in held.items()
        if name not in pairing.beyond
    )
    return _Frame(side, opened_word, pairing, furnishings(parts, list(kept)))


def _held(parts: Parts, word: Outline) -> dict[str, tuple[Element, ...]]:
    """The paragraphs of each provision; the changes of the file are settled."""
    for part in _texts(parts):
        parts.changing(part)
    addressed = {(part, at): one for part, at, one in _paragraphs(parts)}
    is_original = word.sources[0].view == View.ORIGINAL.value
    resolved(parts, reject_all if is_original else accept_all)
    # One that was joined to another, by a change that is settled, is gone.
    left = {one for _, _, one in _paragraphs(parts)}

    def found(clause: Clause) -> Iterator[Element]:
        for address in dict.fromkeys(clause.places):
            part, _, number = address.rpartition("#p")
            one = addressed.get((part, int(number)))
            if one is not None and one in left:
                yield one

    return {str(clause.id): tuple(found(clause)) for clause in word.clauses}


def _paragraphs(parts: Parts) -> Iterator[tuple[str, int, Element]]:
    """Each of the body and the notes, with its part and its number in it, from 0."""
    for part in _texts(parts):
        root = parts.tree(part)
        for at, paragraph in enumerate(() if root is None else root.iter(n.P)):
            yield part, at, paragraph


def _texts(parts: Parts) -> tuple[str, ...]:
    """The parts whose provisions are set: the body and the notes."""
    return (parts.main, *parts.related("footnotes"), *parts.related("endnotes"))


def _laid(frame: _Frame, plainly: frozenset[int]) -> list[Laid]:
    """Lay the text side into the Word side; what stands where."""
    found = lay(frame.word, frame.pairing, plainly)
    # What types its label, or has none, is to be given none by a list as well.
    wanted = {
        one.paragraphs[0]: one.hold.ours[0].label if one.automatic else ""
        for one in found
    }
    root = frame.side.parts.root
    typed = set(Numbers(frame.side, wanted).typed(root))
    type_labels(found, typed, frame.word.looks)
    without_torn_ranges(root)
    return found


def _addresses(parts: Parts, laid: Sequence[Laid]) -> Iterator[Addresses]:
    where = {paragraph: (part, at) for part, at, paragraph in _paragraphs(parts)}
    for one in laid:
        yield tuple(where[p] for p in one.paragraphs if p in where)


def _looks(
    word: Outline,
    held: Mapping[str, tuple[Element, ...]],
    at: Mapping[Element, int],
    lists: Mapping[Element, str],
) -> Iterator[Look]:
    begun: set[Element] = set()
    for clause in word.clauses:
        paragraphs = list(held[str(clause.id)])
        if not paragraphs or paragraphs[0] not in at or sort_of(clause) == "row":
            continue
        first = paragraphs[0]
        label = label_key(clause.label)
        automatic = bool(label) and label == label_key(lists[first])
        yield look(
            clause, paragraphs, at[first], automatic=automatic and first not in begun
        )
        begun.add(first)


def _placed(text: Outline, laid: Sequence[Laid], at: Sequence[Addresses]) -> Outline:
    places = {
        clause.id: tuple(f"{part}#p{number}" for part, number in addresses)
        for one, addresses in zip(laid, at, strict=True)
        for clause in one.hold.ours
    }
    clauses = (replace(one, places=places.get(one.id, ())) for one in text.clauses)
    return replace(text, clauses=tuple(clauses))
