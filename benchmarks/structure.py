"""What a synthetic constitution consists of, and how it is printed as text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CLAUSES_PER_PAGE: Final = 4
_LETTERS: Final = "abcdefg"
"""Never as far as (h) and (i): a letter or a Roman numeral is not our question."""


class LineKind(StrEnum):
    """What sort of unit stands below a numbered clause."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, bullet or lettered item, without its label."""

    kind: LineKind
    text: str


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered clause: its heading, and the lines below it."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One Part and its numbered clauses."""

    title: str
    clauses: tuple[Numbered, ...]


def n_units(parts: Iterable[Part]) -> int:
    """How many clauses an outline of the text should hold, of every kind."""
    return sum(1 + sum(map(size, part.clauses)) for part in parts)


def n_labelled(parts: Iterable[Part]) -> int:
    """How many of them have a label: Parts, numbered clauses and items."""
    return sum(
        1
        + len(part.clauses)
        + sum(
            line.kind is LineKind.ITEM
            for clause in part.clauses
            for line in clause.lines
        )
        for part in parts
    )


def size(clause: Numbered) -> int:
    """How many clauses of an outline it is: itself, and its lines."""
    return 1 + len(clause.lines)


def printed(parts: Sequence[Part]) -> str:
    """The text of a structure, with its title and contents list."""
    paragraphs = (
        "Aldermoor Borough Council",
        "Synthetic constitution, made by a program to measure with",
        "Contents",
        "\n".join(_contents(parts)),
        *_body(parts),
    )
    return "\n\n".join(paragraphs) + "\n"


def _contents(parts: Iterable[Part]) -> Iterator[str]:
    n_before = 0
    for part_number, part in enumerate(parts, start=1):
        page = 1 + n_before // _CLAUSES_PER_PAGE
        yield f"Part {part_number}\t{part.title}\t{page}"
        for number, clause in enumerate(part.clauses, start=1):
            page = 1 + n_before // _CLAUSES_PER_PAGE
            yield f"{part_number}.{number}\t{clause.heading}\t{page}"
            n_before += 1


def _body(parts: Iterable[Part]) -> Iterator[str]:
    for part_number, part in enumerate(parts, start=1):
        yield f"Part {part_number} {part.title}"
        for number, clause in enumerate(part.clauses, start=1):
            yield f"{part_number}.{number} {clause.heading}"
            yield from _printed_lines(clause.lines)


def _printed_lines(lines: Iterable[Line]) -> Iterator[str]:
    letters = iter(_LETTERS)
    bullets: list[str] = []
    for line in lines:
        if bullets and line.kind is not LineKind.BULLET:
            yield "\n".join(bullets)
            bullets = []
        match line.kind:
            case LineKind.BULLET:
                bullets.append(f"- {line.text}")
            case LineKind.ITEM:
                yield f"({next(letters)}) {line.text}"
            case LineKind.PARAGRAPH:
                yield line.text
    if bullets:
        yield "\n".join(bullets)
