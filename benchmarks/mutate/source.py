"""Where documents come from: made up at any length, or from the corpus."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from benchmarks.mutate import prose, slots
from benchmarks.mutate.units import Kind, Unit, Units, numbered, pointer
from corpus.tools.source import read_document
from corpus.tools.units import Style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_UNITS_PER_PAGE: Final = 15.6
_UNITS_PER_PART: Final = 150
_SHARE_REFERRING: Final = 0.12
_CORPUS: Final = Path(__file__).parents[2] / "corpus" / "sources"
_STYLES: Final = {
    Style.PART: Kind.PART, Style.HEADING_1: Kind.PART,
    Style.CLAUSE_HEADING: Kind.SECTION, Style.HEADING_2: Kind.SECTION,
    Style.HEADING_3: Kind.HEADING, Style.CLAUSE: Kind.CLAUSE,
    Style.PARAGRAPH: Kind.CLAUSE, Style.ITEM: Kind.ITEM,
    Style.SUB_ITEM: Kind.SUB_ITEM, Style.BULLET: Kind.BULLET,
    Style.TABLE: Kind.TABLE, Style.ROW: Kind.ROW,
}  # fmt: skip
_POINTING: Final = (
    "This is subject to paragraph {}.", "Paragraph {} applies here as well.",
    "The steps are those in paragraph {}.", "It is read together with paragraph {}.",
    "Nothing in paragraph {} prevents this.", "Exceptions are listed in paragraph {}.",
)  # fmt: skip


def synthetic(n_pages: int, seed: int) -> Units:
    """A constitution of about so many pages, with references."""
    random = Random(f"constitution {seed}")  # noqa: S311 - repeatable, and no secret
    keys = count(1)
    units = [
        Unit(next(keys), kind, cells)
        for kind, cells in _blocks(round(n_pages * _UNITS_PER_PAGE), random)
    ]
    return referring(units, random)


def from_corpus(name: str, seed: int) -> Units:
    """A document of the corpus in our own numbering, with references.

    Raises FileNotFoundError.
    """
    random = Random(f"{name} {seed}")  # noqa: S311 - repeatable, and no secret
    read = read_document(_CORPUS / f"{name}.md").units
    units = [
        Unit(key, _STYLES[unit.style], unit.cells) for key, unit in enumerate(read, 1)
    ]
    return referring(_reachable(units), random)


def _reachable(units: Iterable[Unit]) -> list[Unit]:
    """Without what has no section to be numbered in."""
    kept: list[Unit] = []
    seen: set[Kind] = set()
    for unit in units:
        if unit.kind is Kind.PART:
            seen = {Kind.PART}
        elif unit.kind is Kind.SECTION:
            seen |= {Kind.SECTION}
        if unit.kind is Kind.PART or Kind.SECTION in seen:
            kept.append(unit)
    return kept


def referring(units: Sequence[Unit], random: Random) -> Units:
    """The units, some with a further sentence that refers to another unit."""
    numbers = numbered(units)
    same_part: dict[str, list[int]] = {}
    all_targets = [unit.key for unit in units if unit.kind in {Kind.CLAUSE, Kind.ITEM}]
    for key in all_targets:
        same_part.setdefault(numbers.parts[key], []).append(key)
    made: list[Unit] = []
    for unit in units:
        near = same_part.get(numbers.parts[unit.key], [])
        wanted = random.random() < _SHARE_REFERRING and near
        if not (wanted and unit.kind is Kind.CLAUSE and unit.words.endswith(".")):
            made.append(unit)
            continue
        targets = near if random.random() < 0.85 else all_targets  # noqa: PLR2004
        target = random.choice(targets)
        words = random.choice(_POINTING).format(pointer(target))
        if target == unit.key:
            made.append(unit)
        else:
            made.append(replace(unit, cells=(f"{unit.words} {words}",)))
    return tuple(made)


def _blocks(n_units: int, random: Random) -> Iterator[tuple[Kind, tuple[str, ...]]]:
    n_parts = max(2, round(n_units / _UNITS_PER_PART))
    n_parts = min(n_parts, len(slots.PARTS))
    topics = list(slots.TOPICS)
    for nth in range(n_parts):
        yield Kind.PART, (slots.PARTS[nth],)
        n_left = n_units // n_parts
        seen: set[str] = set()
        while n_left > 0:
            topic = random.choice(topics)
            section = tuple(_section(topic, random, seen))
            yield from section
            n_left -= len(section)


def _section(
    topic: str, random: Random, seen: set[str]
) -> Iterator[tuple[Kind, tuple[str, ...]]]:
    yield Kind.SECTION, (prose.heading(topic, random),)
    chance = random.random()
    if chance < 0.12:  # noqa: PLR2004
        yield Kind.CLAUSE, (f"The table says who may act on {topic.casefold()}.",)
        yield Kind.TABLE, ("",)
        yield Kind.ROW, ("Function", "Delegated to", "Conditions")
        for _ in range(random.randint(5, 14)):
            yield Kind.ROW, _fresh_row(topic, random, seen)
        return
    if chance > 0.88:  # noqa: PLR2004
        shape = random.choice(slots.DEFINITIONS)
        yield Kind.CLAUSE, (prose.filled(shape, topic, random),)
    for _ in range(random.randint(4, 9)):
        yield from _GROUPS[random.choice(_WEIGHTED)](topic, random, seen)
    if random.random() < 0.35:  # noqa: PLR2004
        unused = [text for text in slots.BOILERPLATE if text not in seen]
        if unused:
            text = random.choice(unused)
            # Each stands once in a Part at most; the Parts are alike in it.
            seen.add(text)
            yield Kind.CLAUSE, (text,)
    if random.random() < 0.15:  # noqa: PLR2004
        yield Kind.HEADING, (prose.heading(topic, random).partition(":")[0],)
        yield Kind.PARAGRAPH, (prose.paragraph(topic, random),)


def _fresh_row(topic: str, random: Random, seen: set[str]) -> tuple[str, str, str]:
    while True:
        row = prose.row(topic, random)
        if row[0] not in seen:
            seen.add(row[0])
            return row


def _plain(
    topic: str, random: Random, _: set[str]
) -> Iterator[tuple[Kind, tuple[str, ...]]]:
    yield Kind.CLAUSE, (prose.paragraph(topic, random),)


def _items(
    topic: str, random: Random, seen: set[str]
) -> Iterator[tuple[Kind, tuple[str, ...]]]:
    yield Kind.CLAUSE, (prose.introduction(topic, random),)
    for text, is_last in _listed(topic, random, seen):
        has_below = not is_last and random.random() < 0.1  # noqa: PLR2004
        yield Kind.ITEM, (text + (", namely:" if has_below else _end(is_last)),)
        if has_below:
            for below, last_below in _listed(topic, random, seen, most=4):
                yield Kind.SUB_ITEM, (below + ("; and" if last_below else ";"),)


def _bullets(
    topic: str, random: Random, seen: set[str]
) -> Iterator[tuple[Kind, tuple[str, ...]]]:
    yield Kind.CLAUSE, (prose.introduction(topic, random),)
    for text, is_last in _listed(topic, random, seen):
        yield Kind.BULLET, (text + _end(is_last),)


def _end(is_last: bool) -> str:  # noqa: FBT001 - private, and the name says all
    return "." if is_last else ";"


def _listed(
    topic: str, random: Random, seen: set[str], *, most: int = 7
) -> Iterator[tuple[str, bool]]:
    n_items = random.randint(2, most)
    for nth in range(1, n_items + 1):
        text = prose.item(topic, random)
        while text in seen:
            text = prose.item(topic, random)
        seen.add(text)
        yield text, nth == n_items


_GROUPS: Final = {"plain": _plain, "items": _items, "bullets": _bullets}
_WEIGHTED: Final = ("plain",) * 6 + ("items", "bullets")
