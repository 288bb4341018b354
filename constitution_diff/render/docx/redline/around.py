"""What stands around words that stay: where links lead, and fields.

Word tracks no change of either. The words are not struck for it: where only this
differs, it is told.
"""

from __future__ import annotations

import re
from dataclasses import field
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element as Element

    from .letters import Letters
    from .lines import Stretch
    from .side import Side

_RELATION: Final = "}id"
"""How the attribute ends that names a relation, whichever edition has it."""
_CODE: Final = n.W + "instrText"
_ADDRESS: Final = re.compile(
    r'^\s*HYPERLINK\s+(?:"([^"]+)"|([^\s"\\]\S*))', re.IGNORECASE
)


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
    links: list[Readdressed] = field(default_factory=list)
    n_fields: int = 0
    """Fields around words that only one of the files has in a field."""
    _targets: dict[tuple[bool, str], dict[str, str]] = field(default_factory=dict)

    def tell(self, stretch: Stretch, old_part: str, new_part: str) -> None:
        """Tell of a stretch that stays."""
        ours, theirs = self.old.holding(old_part), self.new.holding(new_part)
        if stretch.old is None or not (
            stretch.old in ours or stretch.paragraph in theirs
        ):
            return
        old = self.old.letters(stretch.old, old_part)
        new = self.new.letters(stretch.paragraph, new_part)
        was = _leading(old, self._addresses(old_part, old=True))
        now = _leading(new, self._addresses(new_part, old=False))
        shift = stretch.kept_at - stretch.start
        places = range(stretch.start, stretch.end)
        found = groupby(places, lambda at: (was.get(at + shift, ""), now.get(at, "")))
        for (before, after), kept in found:
            words = "".join(new.text[at] for at in kept).strip()
            if before != after and words:
                self.links.append(Readdressed(words, before, after))
        fields = {(start + shift, end + shift) for start, end in new.wholes}
        within = range(stretch.kept_at, stretch.kept_at + len(places) + 1)
        self.n_fields += sum(
            start < end and start in within and end in within
            for start, end in fields.symmetric_difference(old.wholes)
        )

    def _addresses(self, part: str, *, old: bool) -> dict[str, str]:
        """The addresses outside that a part names, by the ids of its relations."""
        if (old, part) not in self._targets:
            relations = (self.old if old else self.new).parts.relations(part)
            self._targets[old, part] = {r.id: r.target for r in relations if r.external}
        return self._targets[old, part]


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
    found = _ADDRESS.match(code)
    in_code = (found[1] or found[2]) if found else ""
    return in_code or next(_of_links(shell, addresses), "")


def _of_links(
    shell: tuple[Element, ...], addresses: Mapping[str, str]
) -> Iterator[str]:
    for link in shell:
        if link.tag == n.LINK:
            named = (v for k, v in link.items() if str(k).endswith(_RELATION))
            address = addresses.get(str(next(named, "")), "")
            place = link.get(n.ANCHOR, "")
            if address:
                yield f"{address}#{place}" if place else address
