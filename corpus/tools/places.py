"""Where each block stands: its parents, its number, its citation and its id."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from corpus.tools.units import Block, CorpusError, Style, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Paragraphs, bullets and tables stand under whatever is open and hold nothing
# but rows. A numbered clause after a sub-heading of level 2 is its sibling.
_DEPTH = {
    Style.PART: 1,
    Style.HEADING_1: 1,
    Style.CLAUSE_HEADING: 2,
    Style.CLAUSE: 2,
    Style.HEADING_2: 2,
    Style.HEADING_3: 3,
    Style.ITEM: 4,
    Style.SUB_ITEM: 5,
    Style.PARAGRAPH: 6,
    Style.BULLET: 6,
    Style.TABLE: 6,
    Style.ROW: 7,
}
_COUNTED_AS = {
    Style.PARAGRAPH: "p",
    Style.BULLET: "b",
    Style.TABLE: "t",
    Style.ROW: "r",
}
_LISTED = {Style.ITEM, Style.SUB_ITEM}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def placed(blocks: Iterable[Block], numbering: str) -> tuple[Unit, ...]:
    """The blocks as units, numbered in the way that `numbering` names.

    Raises CorpusError where the place would be in doubt: a paragraph after
    lettered items may belong to the last item or to the clause.
    """
    n_seen: Counter[tuple[str, str]] = Counter()
    above: list[Unit] = []
    units = []
    for block in blocks:
        while above and _DEPTH[above[-1].style] >= _DEPTH[block.style]:
            above.pop()
        _refuse_doubt(block, above)
        unit = _placed(block, above, n_seen, numbering)
        above.append(unit)
        units.append(unit)
    _refuse_repeats(units)
    return tuple(units)


def slug(heading: str) -> str:
    """The heading's words in lower case, joined by hyphens.

    >>> slug("Interests and open minds")
    'interests-and-open-minds'
    """
    return "-".join(re.findall(r"[a-z0-9]+", heading.lower()))


def _refuse_doubt(block: Block, above: Sequence[Unit]) -> None:
    parent = above[-1].style if above else None
    after_items = parent in _LISTED and block.style not in _LISTED
    items_under_heading = parent is Style.HEADING_3 and block.style in _LISTED
    if after_items or items_under_heading:
        message = (
            f"{block.key}: it is in doubt what this block belongs to; put it elsewhere"
        )
        raise CorpusError(message)


def _placed(
    block: Block,
    above: Sequence[Unit],
    n_seen: Counter[tuple[str, str]],
    numbering: str,
) -> Unit:
    parent = above[-1] if above else None
    series = _COUNTED_AS.get(block.style, f"depth {_DEPTH[block.style]}")
    counts = block.style not in {Style.HEADING_1, Style.HEADING_2, Style.HEADING_3}
    place = (parent.key if parent else "", series)
    n_seen[place] += counts
    label, own = _label(block, n_seen[place], above, numbering)
    return Unit(
        key=block.key,
        style=block.style,
        cells=block.cells,
        label=label,
        citation=_citation(own, parent, block.style),
        id=_id(block, own or f"{series}{n_seen[place]}", parent),
        parents=tuple(unit.key for unit in reversed(above)),
    )


def _label(
    block: Block, n: int, above: Sequence[Unit], numbering: str
) -> tuple[str, str]:
    """The label as printed, and the same as it stands in a citation."""
    match block.style:
        case Style.PART if numbering == "parts":
            return f"Part {n}", f"Part {n}"
        case Style.PART:
            return f"{n}.", f"{n}"
        case Style.CLAUSE_HEADING | Style.CLAUSE:
            label = f"{above[0].citation.removeprefix('Part ')}.{n}"
        case Style.ITEM:
            label = f"({chr(ord('a') + n - 1)})"
        case Style.SUB_ITEM:
            label = f"({_ROMAN[n - 1]})"
        case _:
            label = ""
    return label, label


def _citation(own: str, parent: Unit | None, style: Style) -> str:
    above = parent.citation if parent else ""
    if not own:
        return above
    return above + own if style in _LISTED else own


def _id(block: Block, own: str, parent: Unit | None) -> str:
    above = parent.id if parent else ""
    match block.style:
        case Style.HEADING_1 | Style.HEADING_2 | Style.HEADING_3:
            own = slug(block.cells[0])
        case Style.ITEM | Style.SUB_ITEM:
            return above + own
        case Style.ROW:
            return f"{above}.{own}"
        case Style.CLAUSE_HEADING | Style.CLAUSE if not above.startswith("Part "):
            return own
        case _:
            pass
    return f"{above}/{own}" if above else own


def _refuse_repeats(units: Iterable[Unit]) -> None:
    repeated = [id_ for id_, n in Counter(unit.id for unit in units).items() if n > 1]
    if repeated:
        message = f"two units would have the same id: {repeated}"
        raise CorpusError(message)
