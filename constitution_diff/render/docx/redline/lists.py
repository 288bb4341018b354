"""Automatic numbers: which list of the new file goes on where an old one stood.

Labels are counted from the paragraphs that are in a list. When all changes are
rejected, the paragraphs that are left must be in lists that count as the old ones did:
a list of the new file with the same levels, or the old list itself, brought in.
"""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from dataclasses import field
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.read.docx.numbering import read_numbering

from .foreign import extensions, without_extensions
from .gaps import same_in_order
from .levels import counted_as, depths_of, indents_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.etree import _Element as Element

    from constitution_diff.read.docx.numbering import NumberList

    from .side import Side

    _Pair = tuple[Element, Element]

_NUM: Final = n.W + "num"
_ABSTRACT: Final = n.W + "abstractNum"
_ABSTRACT_ID: Final = n.W + "abstractNumId"
_NO_LIST: Final = "0"
_NUMBERING_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
)
_EMPTY: Final = (
    b'<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/'
    b'main"/>'
)
_BEFORE_NUMBERING: Final = frozenset(
    n.W + name
    for name in (
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl",
    )
)  # fmt: skip


@dataclass(slots=True)
class Lists:
    """Which list of the new file stands for each old one; found once for each."""

    old: Side
    new: Side
    known: dict[str, str] = field(default_factory=dict)
    """By the id of the old list (w:num), the id of the new one."""
    abstracts: dict[str, str] = field(default_factory=dict)
    """Likewise of the lists that count together (w:abstractNum)."""
    depths: dict[str, int] = field(default_factory=dict)
    """By the id of the old list, how many of its levels have a paragraph or stand above
    one that has; worked out when lists are learnt."""

    def learn(self, pairs: Iterable[_Pair]) -> None:
        """Go by paragraphs that are in both files, old and new, as the comparison says.

        What is in no provision, such as what stands behind the last one, goes by its
        words.
        """
        linked = list(pairs)
        self.depths = depths_of(self.old)
        votes: Counter[tuple[str, str]] = Counter()
        lists: dict[tuple[str, str], tuple[NumberList, NumberList]] = {}
        for old, new in (*linked, *self._others(linked)):
            ours, theirs = self.old.member(old), self.new.member(new)
            if ours and theirs:
                key = (ours[0].num_id, theirs[0].num_id)
                votes[key] += 1
                lists[key] = (ours[0], theirs[0])
        taken: set[str] = set()
        for key, _ in votes.most_common():
            ours_list, theirs_list = lists[key]
            free = key[0] not in self.known and key[1] not in taken
            if free and self._stands_for(ours_list, theirs_list):
                self.known[key[0]] = key[1]
                self.abstracts[ours_list.abstract_id] = theirs_list.abstract_id
                taken.add(key[1])

    def _others(self, linked: Sequence[_Pair]) -> Iterator[_Pair]:
        """Paragraphs of lists beside those linked that say the same, in order."""
        known = {one for pair in linked for one in pair}
        olds, news = (
            [
                one
                for one in side.parts.root.iter(n.P)
                if one not in known and side.member(one)
            ]
            for side in (self.old, self.new)
        )
        old_texts, new_texts = (
            [side.text(one, side.parts.main) for one in found]
            for side, found in ((self.old, olds), (self.new, news))
        )
        for here, there in same_in_order(old_texts, new_texts):
            yield olds[here], news[there]

    def _stands_for(self, ours: NumberList, theirs: NumberList) -> bool:
        """Whether one counts as the other does, and together with the same lists.

        Levels that no paragraph is on may differ: programs fill them as they like.
        """
        depth = self.depths.get(ours.num_id, 0)
        if counted_as(ours, depth) != counted_as(theirs, depth):
            return False
        abstract = self.abstracts.get(ours.abstract_id)
        if abstract is not None:
            return abstract == theirs.abstract_id
        return theirs.abstract_id not in self.abstracts.values()

    def are_set_alike(self) -> bool:
        """Whether all lists that stand for one another are indented alike."""
        return all(
            indents_of(self.old, was, depth) == indents_of(self.new, now, depth)
            for was, now in self.known.items()
            if (depth := self.depths.get(was, 0))
        )

    def same_place(self, old: Element, new: Element) -> bool:
        """Whether a paragraph is in the list it was in, on the level it was on."""
        ours, theirs = self.old.member(old), self.new.member(new)
        if ours is None or theirs is None:
            return ours is theirs
        return (self._list(ours[0]), ours[1]) == (theirs[0].num_id, theirs[1])

    def renumber(self, made: Element, old: Element | None) -> None:
        """Have a w:pPr for the new file be in the list that `old` is in."""
        ours = self.old.membership(old)
        own = child(made, n.NUM_PR)
        if own is not None:
            made.remove(own)
        wanted = (self._list(ours[0]), ours[1]) if ours else None
        theirs = self.new.membership(made)
        here = (theirs[0].num_id, theirs[1]) if theirs else None
        if wanted == here and own is None:
            return
        if wanted is None and here is None:
            return
        name_list(made, *(wanted or (_NO_LIST, 0)))

    def renumber_style(self, properties: Element) -> None:
        """Have the w:pPr of a style that was brought name a list of the new file."""
        number = child(child(properties, n.NUM_PR), n.NUM_ID)
        found = None if number is None else number.get(n.VAL)
        numbers = self.old.numbering.number_list(found) if found else None
        if number is not None and numbers is not None:
            number.set(n.VAL, self._list(numbers))

    def _list(self, ours: NumberList) -> str:
        if ours.num_id not in self.known:
            self.known[ours.num_id] = self._brought(ours)
        return self.known[ours.num_id]

    def _brought(self, ours: NumberList) -> str:
        """The old list, put into the new file."""
        root = self._root()
        abstract = self._abstract(root, ours)
        number = free_id(root, _NUM, n.NUM_ID, self._named())
        made = deepcopy(self.old.numbering.nums[ours.num_id])
        made.set(n.NUM_ID, number)
        without_extensions(made, self._foreign(root))
        child_of = child(made, _ABSTRACT_ID)
        if child_of is not None:
            child_of.set(n.VAL, abstract)
        last = [at for at, one in enumerate(root) if one.tag in (_NUM, _ABSTRACT)]
        root.insert(last[-1] + 1 if last else 0, made)
        self._read_again()
        return number

    def _named(self) -> Iterator[Element]:
        """Where the new file names lists, even such as it does not have."""
        yield from self.new.parts.root.iter(n.NUM_ID)
        for style in self.new.styles.elements.values():
            yield from style.iter(n.NUM_ID)

    def _abstract(self, root: Element, ours: NumberList) -> str:
        known = self.abstracts.get(ours.abstract_id)
        if known is not None:
            return known
        number = free_id(root, _ABSTRACT, _ABSTRACT_ID)
        made = deepcopy(self.old.numbering.abstracts[ours.abstract_id])
        made.set(_ABSTRACT_ID, number)
        for tied in [*made.iter(n.W + "nsid", n.W + "tmpl", n.W + "styleLink")]:
            made.remove(tied)
        without_extensions(made, self._foreign(root))
        # A level that stands for a style of the new file would take its paragraphs.
        for level in made.iterchildren(n.W + "lvl"):
            for tied in list(level.iterchildren(n.PSTYLE)):
                level.remove(tied)
        first = [at for at, one in enumerate(root) if one.tag == _NUM]
        root.insert(first[0] if first else len(root), made)
        self.abstracts[ours.abstract_id] = number
        return number

    def _foreign(self, root: Element) -> frozenset[str]:
        old_part = self.old.parts.related("numbering")[0]
        return extensions(self.old.parts.tree(old_part)) - extensions(root)

    def _root(self) -> Element:
        parts = self.new.parts
        found = parts.related("numbering")
        if found:
            return parts.changing(found[0])
        parts.put("word/numbering.xml", _EMPTY, _NUMBERING_TYPE)
        parts.relate(parts.main, "numbering", "word/numbering.xml")
        return parts.changing("word/numbering.xml")

    def _read_again(self) -> None:
        self.new.numbering = read_numbering(self._root(), self.new.styles)


def name_list(made: Element, num_id: str, level: int) -> None:
    """Have a w:pPr without a w:numPr name a list, and the level in it, from 0."""
    numbering = put_numbering(made)
    etree.SubElement(numbering, n.ILVL).set(n.VAL, str(level))
    etree.SubElement(numbering, n.NUM_ID).set(n.VAL, num_id)


def put_numbering(made: Element) -> Element:
    """An empty w:numPr, where the schema has it in a w:pPr: behind w:widowControl."""
    numbering = etree.Element(n.NUM_PR)
    at = sum(1 for one in made if one.tag in _BEFORE_NUMBERING)
    made.insert(at, numbering)
    return numbering


def free_id(
    root: Element, tag: str, attribute: str, named: Iterable[Element] = ()
) -> str:
    """A number that no such child of the root has, and no element of `named`."""
    taken = {one.get(attribute, "") for one in root.iterchildren(tag)}
    taken.update(one.get(n.VAL, "") for one in named)
    numbers = [int(one) for one in taken if one.isdecimal()]
    return str(max(numbers, default=0) + 1)
