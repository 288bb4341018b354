"""The text side of a comparison as a Word file in the formatting of the other side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import UnprovedRedlineError
from constitution_diff.model import View
from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.redline.objects import Objects
from constitution_diff.render.docx.redline.side import Side, opened
from constitution_diff.render.docx.resolve import accept_all, reject_all, resolved

from .checking import furnishings, wrong
from .laying import Laying, type_labels
from .lines import with_lines
from .looks import Looks, look
from .numbers import Numbers, labels
from .pairing import paired
from .printed import label_key, sort_of
from .removing import without_torn_ranges
from .word import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.model import Clause, Comparison, Outline

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
        made = _Making(content, (word, text), pairing, plainly)
        laid, at = made.laid()
        saved = made.side.parts.saved()
        written = opened(open_parts(saved, text.sources[0].name), Objects())
        found = list(wrong(written, laid, at))
        told = [said for _, said in found]
        kept = furnishings(written.parts, at)
        if not found and kept == made.furnishings:
            outline = _placed(text, laid, at)
            return Borrowed(saved, outline, len(kept), pairing.n_left_out)
        told = told or ["what no provision holds was not kept"]
        plainly |= {number for number, _ in found}
    raise UnprovedRedlineError(text.sources[0].name, told)


class _Making:
    """One try to lay the text side into the Word side."""

    def __init__(
        self,
        content: bytes,
        sides: tuple[Outline, Outline],
        pairing: Pairing,
        plainly: frozenset[int],
    ) -> None:
        word = sides[0]
        parts = open_parts(content, word.sources[0].name)
        addressed = {parts.main: list(parts.root.iter(n.P))}
        for kind in ("footnotes", "endnotes"):
            for part in parts.related(kind):
                addressed[part] = list(parts.changing(part).iter(n.P))
        is_original = word.sources[0].view == View.ORIGINAL.value
        resolved(parts, reject_all if is_original else accept_all)
        trees = [tree for part in addressed if (tree := parts.tree(part)) is not None]
        self._left = {paragraph for tree in trees for paragraph in tree.iter(n.P)}
        parts.changing(parts.main)
        self.side: Side = opened(parts, Objects())
        self._addressed = addressed
        held = {
            str(clause.id): tuple(self._paragraphs(clause)) for clause in word.clauses
        }
        self._pairing, lines = with_lines(pairing, sides, held, parts.root)
        held.update((line.id, (paragraph,)) for line, paragraph in lines.items())
        self._word = self._opened(word, held)
        self.furnishings = self._kept_furnishings(held)
        self._plainly = plainly

    def _paragraphs(self, clause: Clause) -> Iterator[Element]:
        for address in dict.fromkeys(clause.places):
            part, _, number = address.rpartition("#p")
            found = self._addressed.get(part, [])
            # One that was joined to another, by a change that is settled, is gone.
            if int(number) < len(found) and found[int(number)] in self._left:
                yield found[int(number)]

    def _opened(self, word: Outline, held: Mapping[str, tuple[Element, ...]]) -> Word:
        root = self.side.parts.root
        body = root.find(n.W + "body")
        at = {paragraph: place for place, paragraph in enumerate(root.iter(n.P))}
        lists = labels(self.side, root)
        looks = tuple(_looks(word, held, at, lists))
        return Word(root if body is None else body, held, at, lists, Looks(looks))

    def _kept_furnishings(self, held: Mapping[str, tuple[Element, ...]]) -> list[str]:
        """The words of the body that no provision holds, as the file has them."""
        parts = self.side.parts
        number = {p: at for at, p in enumerate(parts.root.iter(n.P))}
        places = tuple(
            tuple((parts.main, number[p]) for p in found if p in number)
            for name, found in held.items()
            if name not in self._pairing.beyond
        )
        return furnishings(parts, places)

    def laid(self) -> tuple[list[Laid], list[Addresses]]:
        """Do it; what stands where."""
        laid = Laying(self._word, self._pairing, self._plainly).lay()
        root = self.side.parts.root
        wanted = {
            one.paragraphs[0]: one.hold.ours[0].label for one in laid if one.automatic
        }
        # What types its label, or has none, is to be given none by a list as well.
        wanted |= {one.paragraphs[0]: "" for one in laid if not one.automatic}
        typed = set(Numbers(self.side, wanted).typed(root))
        type_labels(laid, typed, self._word.looks)
        without_torn_ranges(root)
        return laid, list(self._addresses(laid))

    def _addresses(self, laid: Sequence[Laid]) -> Iterator[Addresses]:
        parts = self.side.parts
        names = [parts.main, *parts.related("footnotes"), *parts.related("endnotes")]
        where: dict[Element, tuple[str, int]] = {}
        for part in names:
            root = parts.tree(part)
            for place, paragraph in enumerate(() if root is None else root.iter(n.P)):
                where[paragraph] = (part, place)
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
