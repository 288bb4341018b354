"""What stands around words that stay: where links lead, and fields.

Word tracks no change of either. The words are not struck for it: where only this
differs, it is told. Only where formatting is marked, words that lead elsewhere are
struck and put in.
"""

from __future__ import annotations

import re
from dataclasses import field
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.fields import kind_of, target_of

from .wholes import is_crossed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element as Element

    from .letters import Letters
    from .lines import Stretch
    from .side import Side

_RELATION: Final = "}id"
"""How the attribute ends that names a relation, whichever edition has it."""
_CODE: Final = n.W + "instrText"
_KEYWORD: Final = "hyperlink"
_WORD: Final = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<switch>[a-z])(?![^\s"])|(?P<bare>[^\s"]+)',
    re.IGNORECASE,
)
"""One word of the code of a field, or a switch."""
_LOOKS: Final = re.compile(r"\\(?:\*\s*mergeformat|h)(?![^\s])", re.IGNORECASE)
_PLACE: Final = "l"
"""The switch before a place in what is at the address."""
_WITH_A_WORD: Final = frozenset({_PLACE, "o", "s", "t"})
"""Switches that a word belongs to: a place, a tip, a target."""


class Readdressed(NamedTuple):
    """Words that are a link to somewhere else in the new file."""

    words: str
    was: str
    """The address; "" where it was no link."""
    now: str


@dataclass(slots=True)
class Around:
    """What was found so far, in all texts of two files."""

    old: Side
    new: Side
    marks_links: bool = False
    """Words that lead elsewhere are to be struck and put in."""
    links: list[Readdressed] = field(default_factory=list)
    n_fields: int = 0
    """Fields around words that only one of the files has in a field."""
    n_recoded: int = 0
    """Fields that show the same words and have another instruction."""
    _bookmarks: dict[bool, dict[str, str]] = field(default_factory=dict)
    _targets: dict[tuple[bool, str], dict[str, str]] = field(default_factory=dict)

    def letters(self, paragraph: Element, part: str, *, old: bool) -> Letters:
        """The letters of a paragraph, which know where they lead if that is marked."""
        side = self.old if old else self.new
        letters = side.letters(paragraph, part)
        unled = self.marks_links and letters.leads is None
        if unled and paragraph in side.holding(part):
            letters.leads = _leading(letters, self._addresses(part, old=old))
        return letters

    def stays(self, old: tuple[Element, str], new: tuple[Element, str]) -> bool:
        """Whether nothing around two paragraphs with the same words is to be marked.

        Each is given with its part. Fields with other edges are, and links to elsewhere
        if links are.
        """
        # As in nearly all.
        if old[0] not in self.old.holding(old[1]) and (
            new[0] not in self.new.holding(new[1])
        ):
            return True
        ours, theirs = self.letters(*old, old=True), self.letters(*new, old=False)
        if (ours.leads or {}) != (theirs.leads or {}):
            return False
        return not any(is_crossed(one, theirs.wholes) for one in ours.wholes)

    def tell(self, stretches: Iterable[Stretch], old_part: str, new_part: str) -> None:
        """Tell of those of the stretches of a paragraph that stay."""
        ours, theirs = self.old.holding(old_part), self.new.holding(new_part)
        found: dict[Element, dict[int, str]] = {}
        for one in stretches:
            around = one.old in ours or one.paragraph in theirs
            if one.old is not None and around and not _is_again(one.paragraph):
                old = self.old.letters(one.old, old_part)
                new = self.new.letters(one.paragraph, new_part)
                if one.paragraph not in found:
                    there = self._addresses(new_part, old=False)
                    found[one.paragraph] = _leading(new, there)
                if one.old not in found:
                    found[one.old] = _leading(old, self._addresses(old_part, old=True))
                was, now = found[one.old], found[one.paragraph]
                self.links += _readdressed(one, new.text, was, now)
                self.n_fields += _n_alone(one, old.wholes, new.wholes)
                self.n_recoded += sum(
                    not self._is_same(*codes) for codes in _codes(one, old, new)
                )

    def _is_same(self, was: str, now: str) -> bool:
        """Whether two instructions are one, or point at a line that says the same."""
        if _bare(was) == _bare(now):
            return True
        if kind_of(was) != kind_of(now):
            return False
        there = self._said_at(target_of(was), old=True)
        return there != "" and there == self._said_at(target_of(now), old=False)

    def _said_at(self, bookmark: str, *, old: bool) -> str:
        """The words of the paragraph that a bookmark begins in; "" for none."""
        if old not in self._bookmarks:
            root = (self.old if old else self.new).parts.root
            around = (
                (mark.get(n.NAME, ""), next(mark.iterancestors(n.P), None))
                for mark in root.iter(n.BOOKMARK)
            )
            self._bookmarks[old] = {
                name: "".join(words.text or "" for words in one.iter(n.T))
                for name, one in around
                if one is not None
            }
        return self._bookmarks[old].get(bookmark, "")

    def _addresses(self, part: str, *, old: bool) -> dict[str, str]:
        """The addresses outside that a part names, by the ids of its relations."""
        if (old, part) not in self._targets:
            relations = (self.old if old else self.new).parts.relations(part)
            self._targets[old, part] = {r.id: r.target for r in relations if r.external}
        return self._targets[old, part]


def _is_again(paragraph: Element) -> bool:
    """Whether it is a text box's once more, for programs that know no shapes."""
    return next(paragraph.iterancestors(n.FALLBACK), None) is not None


def _readdressed(
    stretch: Stretch, text: str, was: Mapping[int, str], now: Mapping[int, str]
) -> Iterator[Readdressed]:
    shift = stretch.kept_at - stretch.start
    found = groupby(
        range(stretch.start, stretch.end),
        lambda at: (was.get(at + shift, ""), now.get(at, "")),
    )
    for (before, after), kept in found:
        words = "".join(text[at] for at in kept).strip()
        if before != after and words:
            yield Readdressed(words, before, after)


def _n_alone(
    stretch: Stretch, old: Iterable[tuple[int, int]], new: Iterable[tuple[int, int]]
) -> int:
    """How many fields within a stretch only one of the files has there."""
    shift = stretch.kept_at - stretch.start
    within = range(stretch.kept_at, stretch.end + shift + 1)
    moved = {(start + shift, end + shift) for start, end in new}
    return sum(
        start < end and start in within and end in within
        for start, end in moved.symmetric_difference(old)
    )


def _codes(stretch: Stretch, old: Letters, new: Letters) -> Iterator[tuple[str, str]]:
    """The instructions of the fields within a stretch that both files have there."""
    shift = stretch.kept_at - stretch.start
    within = range(stretch.kept_at, stretch.end + shift + 1)
    theirs = {
        (start + shift, end + shift): code
        for (start, end), code in zip(new.wholes, new.codes, strict=True)
    }
    for bounds, code in zip(old.wholes, old.codes, strict=True):
        start, end = bounds
        if start < end and start in within and end in within and bounds in theirs:
            yield code, theirs[bounds]


def _bare(code: str) -> str:
    r"""An instruction without switches that say how its result looks or is clicked.

    >>> _bare(r"ref _Ref1 \r \h \* MERGEFORMAT")
    'ref _ref1 \\r'
    """
    return " ".join(_LOOKS.sub("", code).casefold().split())


def _leading(letters: Letters, addresses: Mapping[str, str]) -> dict[int, str]:
    """Where each letter leads that is part of a link out of the document."""
    codes: dict[int, str] = {}
    for leaf in letters.leaves:
        if leaf.node.tag == _CODE and leaf.field:
            codes[leaf.field] = codes.get(leaf.field, "") + (leaf.node.text or "")
    return {
        at: address
        for leaf in letters.leaves
        if (address := _address(leaf.shell, codes.get(leaf.field, ""), addresses))
        for at in range(leaf.start, leaf.end)
    }


def _address(
    shell: tuple[Element, ...], code: str, addresses: Mapping[str, str]
) -> str:
    return _in_code(code) or next(_of_links(shell, addresses), "")


def _in_code(code: str) -> str:
    r"""The address that the code of a field names; "" where it names none.

    >>> (
    ...     _in_code(r'HYPERLINK "http://a.example" \l "fees"'),
    ...     _in_code(r"HYPERLINK \l fees"),
    ... )
    ('http://a.example#fees', '')
    """
    found: dict[str, str] = {}
    switch = ""
    for word in _WORD.finditer(code):
        if word["switch"]:
            switch = word["switch"].lower()
            continue
        # A switch that takes no word leaves the next one to the address.
        owner = switch if switch in _WITH_A_WORD else ""
        switch = ""
        said = word["quoted"] if word["bare"] is None else word["bare"]
        if owner == "" and _KEYWORD not in found:
            found[_KEYWORD] = said.lower()
        else:
            found.setdefault(owner, said)
    if found.get(_KEYWORD) != _KEYWORD:
        return ""
    return _placed(found.get("", ""), found.get(_PLACE, ""))


def _placed(address: str, place: str) -> str:
    return f"{address}#{place}" if address and place else address


def _of_links(
    shell: tuple[Element, ...], addresses: Mapping[str, str]
) -> Iterator[str]:
    for link in shell:
        address = ""
        if link.tag == n.LINK:
            named = (v for k, v in link.items() if str(k).endswith(_RELATION))
            address = addresses.get(str(next(named, "")), "")
            address = _placed(address, link.get(n.ANCHOR, ""))
        elif link.tag == n.FIELD_SIMPLE:
            address = _in_code(link.get(n.W + "instr", ""))
        if address:
            yield address
