"""Word files with lists made at random, which LibreOffice and Word number alike.

Where the two differ, or where nobody says what Word does, the lists here do not go:

- w:isLgl (ECMA-376 Part 1, 17.9.4), w:lvlRestart (17.9.10) and w:numStyleLink
  (17.9.21): LibreOffice keeps too little of them; `test_number_words.py`,
  `test_restarts.py` and `test_numbering_styles.py` have cases derived by hand.
- A list has one w:startOverride (17.9.26) at most, and comes to that level before it
  comes to a deeper one. LibreOffice obeys only the first override of a list, and not
  one on a level that is skipped; the standard gives each level its own. Below the
  first level it is the level's own start, as Word begins again there each time
  ([MS-DOC], LFOLVL, iStartAt) and LibreOffice with the start of the abstract list.
- Counters of the formats "none" and "bullet" stand in no other level's label:
  LibreOffice drops the sign between counters with them, which 17.9.11 does not.
- Only decimals begin at 0. The standard has no letter, Roman number or place for 0, and
  LibreOffice prints a "decimalZero" 0 as "0" where 17.18.59 has "00".
- A style that is in a list is named by that list's level, once (17.9.23), as Word
  writes it; LibreOffice loses the numbers of styles that are not.
- Letters stop before they begin again (`number_formats.py`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.read.docx.builders import cell, docx, p, row, style, styled, table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

_N_LEVELS: Final = 9
_N_NUMS: Final = 5
_FORMATS: Final = (
    "decimal", "decimal", "decimal", "decimalZero", "lowerLetter", "upperLetter",
    "lowerRoman", "upperRoman", "ordinal", "none", "bullet",
)  # fmt: skip
_UNCOUNTED: Final = {"none": "Note", "bullet": "•"}
_STARTS: Final = (1, 1, 1, 1, 2, 5, 25, 98)
_STYLES: Final = ("First", "Second", "Heading 1", "Heading 3")
_PARENTS: Final = {"Child": "First"}


class _Count(NamedTuple):
    """How one level counts."""

    fmt: str
    start: int


@dataclass(slots=True)
class _Lists:
    """The lists of one file, and where each has come to."""

    chance: Random
    abstract_of: dict[int, int]
    override_of: dict[int, int]
    """By list, the level with a start of its own."""
    style_place: dict[str, tuple[int, int]]
    """By style, the list and the level that it stands for."""
    begun: set[int] = field(default_factory=set)

    def place(self) -> tuple[int, int]:
        """A list and a level of it, which is its own start's when it begins."""
        num, level = self.chance.randint(1, _N_NUMS), self.chance.randint(0, 4)
        if num in self.override_of and num not in self.begun:
            level = self.override_of[num]
        self.begun.add(num)
        return num, level

    def style(self) -> str:
        """A style whose list has begun, if it has a start of its own; else ""."""
        name = self.chance.choice((*_STYLES, *_PARENTS))
        num, _ = self.style_place[_PARENTS.get(name, name)]
        return name if num in self.begun or num not in self.override_of else ""


def random_lists(chance: Random, n_paragraphs: int = 40) -> bytes:
    """A Word file; the words of its paragraph 7, from 0, are "@7@"."""
    lists = _lists(chance)
    counts = {place: _counts(chance) for place in set(lists.abstract_of.values())}
    parts = [_abstract(lists, place, levels) for place, levels in counts.items()]
    parts += [_num(lists, num, counts) for num in lists.abstract_of]
    return docx(
        _body(lists, n_paragraphs),
        styles="".join(_styles(lists)),
        numbering="".join(parts),
    )


def _lists(chance: Random) -> _Lists:
    n_abstracts = chance.randint(1, 3)
    nums = range(1, _N_NUMS + 1)
    overrides = {
        num: chance.choice((0, 0, 1, 2, 3)) for num in nums if chance.random() < 0.4
    }
    abstracts = {num: num % n_abstracts for num in nums}
    free = [(num, level) for num in range(1, n_abstracts + 1) for level in range(5)]
    places = chance.sample(free, len(_STYLES))
    styles = dict(zip(_STYLES, places, strict=True))
    return _Lists(chance, abstracts, overrides, styles)


def _counts(chance: Random) -> list[_Count]:
    formats = [chance.choice(_FORMATS) for _ in range(_N_LEVELS)]
    starts = [(*_STARTS, 0) if fmt == "decimal" else _STARTS for fmt in formats]
    return [
        _Count(fmt, chance.choice(of_level))
        for fmt, of_level in zip(formats, starts, strict=True)
    ]


def _abstract(lists: _Lists, place: int, counts: Sequence[_Count]) -> str:
    styles = {
        level: name
        for name, (num, level) in lists.style_place.items()
        if lists.abstract_of[num] == place
    }
    levels = "".join(
        _level(lists.chance, at, counts, styles.get(at, "")) for at in range(_N_LEVELS)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{place}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )


def _level(chance: Random, place: int, counts: Sequence[_Count], name: str) -> str:
    fmt, start = counts[place]
    text = _UNCOUNTED.get(fmt) or _text(chance, place, counts)
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{fmt}"/>{styled(_id(name)) if name else ""}'
        f'<w:suff w:val="{chance.choice(("tab", "space"))}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _text(chance: Random, place: int, counts: Sequence[_Count]) -> str:
    """The level's own counter, after those of some or all levels above it."""
    first = chance.choice((0, place, chance.randint(0, place)))
    shown = [
        at
        for at in range(first, place)
        if chance.random() < 0.8 and counts[at].fmt not in _UNCOUNTED
    ]
    joined = chance.choice((".", "-", " ")).join(f"%{at + 1}" for at in (*shown, place))
    before, after = chance.choice((("", "."), ("(", ")"), ("Rule ", ":"), ("", "")))
    return f"{before}{joined}{after}"


def _num(lists: _Lists, num: int, counts: dict[int, list[_Count]]) -> str:
    override = ""
    if num in lists.override_of:
        level = lists.override_of[num]
        own = counts[lists.abstract_of[num]][level].start
        start = own if level else lists.chance.choice((1, 3, 10))
        override = (
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/>'
            "</w:lvlOverride>"
        )
    abstract = f'<w:abstractNumId w:val="{lists.abstract_of[num]}"/>'
    return f'<w:num w:numId="{num}">{abstract}{override}</w:num>'


def _styles(lists: _Lists) -> list[str]:
    """Styles that are in a list, headings among them, and one that inherits it."""
    return [
        *(
            style(_id(name), name.lower(), f"<w:pPr>{_in_list(num, level)}</w:pPr>")
            for name, (num, level) in lists.style_place.items()
        ),
        *(
            style(name, name, f'<w:basedOn w:val="{parent}"/>')
            for name, parent in _PARENTS.items()
        ),
    ]


def _id(name: str) -> str:
    return name.replace(" ", "")


def _in_list(num: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


def _body(lists: _Lists, n_paragraphs: int) -> str:
    blocks = []
    place = 0
    while place < n_paragraphs:
        if lists.chance.random() < 0.1:
            cells = [cell(_paragraph(lists, place + at)) for at in range(3)]
            blocks.append(table(row(*cells)))
            place += 3
        else:
            blocks.append(_paragraph(lists, place))
            place += 1
    return "".join(blocks) + p("end")


def _paragraph(lists: _Lists, place: int) -> str:
    kind = lists.chance.choice(("listed", "listed", "listed", "styled", "off", "plain"))
    properties = ""
    if kind == "listed":
        properties = _in_list(*lists.place())
    elif kind != "plain" and (name := lists.style()):
        properties = styled(_id(name))
        if kind == "off":
            properties += '<w:numPr><w:numId w:val="0"/></w:numPr>'
    return p(f"@{place}@", properties)
