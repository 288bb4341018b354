"""Synthetic constitutions of any length: no council's words, only for measuring.

Everything comes from a seed, so the same call gives the same text on every machine.
"""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Final

from benchmarks import vocabulary
from benchmarks.structure import (
    Line,
    LineKind,
    Numbered,
    Part,
    n_units,
    printed,
    size,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_CLAUSES_PER_PART: Final = 24
_LARGEST_CLAUSE: Final = 16
"""A heading, three paragraphs, and two lists with their introductions."""
_WITH_BULLETS: Final = 0.3
_WITH_ITEMS: Final = 0.4
"""Shares of the numbered clauses that hold such a list."""
_DELETED, _MOVED, _PRECEDED, _CHANGED = 0.03, 0.03, 0.03, 0.2
"""Shares of the numbered clauses of a second version; PRECEDED by a new one."""


def constitution(n_clauses: int, seed: int) -> str:
    """A synthetic constitution of exactly so many clauses.

    Args:
        n_clauses: Of every kind together: Parts, numbered clauses, paragraphs,
            bullets and items, as an outline counts them. 2 or more.
        seed: The same seed gives the same text.
    """
    return printed(parts_of(n_clauses, seed))


def mutated(parts: Iterable[Part], seed: int) -> str:
    """The text of a synthetic second version of a structure; see `mutated_parts`."""
    return printed(mutated_parts(parts, seed))


def parts_of(n_clauses: int, seed: int) -> tuple[Part, ...]:
    """The structure that `constitution` prints."""
    random = Random(seed)  # noqa: S311 - repeatable, and no secret
    parts: list[Part] = []
    left = n_clauses
    while left > 0:
        clauses = tuple(_clauses(left - 1, random))
        subject = vocabulary.PART_SUBJECTS[len(parts) % len(vocabulary.PART_SUBJECTS)]
        parts.append(Part(subject, clauses))
        left -= n_units(parts[-1:])
    return tuple(parts)


def mutated_parts(parts: Iterable[Part], seed: int) -> tuple[Part, ...]:
    """A second version: a few clauses in a hundred inserted, deleted, moved, reworded.

    One term is called differently throughout. Parts stay as they are.
    """
    random = Random(seed)  # noqa: S311 - repeatable, and no secret
    return tuple(
        replace(part, clauses=tuple(_mutated_clauses(part.clauses, random)))
        for part in parts
    )


def _clauses(n_units_left: int, random: Random) -> Iterator[Numbered]:
    """Numbered clauses of one Part; the last of all fills up to the exact figure."""
    for _ in range(_CLAUSES_PER_PART):
        # A further clause could be longer than what is left.
        if n_units_left <= _LARGEST_CLAUSE + 3:
            lines = tuple(_paragraphs(n_units_left - 1, random))
            if n_units_left > 0:
                yield Numbered(_heading(random), lines)
            return
        clause = Numbered(_heading(random), tuple(_lines(random)))
        n_units_left -= size(clause)
        yield clause


def _heading(random: Random) -> str:
    return f"{random.choice(vocabulary.SUBJECTS)}: {random.choice(vocabulary.ASPECTS)}"


def _lines(random: Random) -> Iterator[Line]:
    """Paragraphs, often bullets, and often items, which come last.

    A paragraph after items could be read as belonging to the last of them.
    """
    yield from _paragraphs(random.randint(1, 3), random)
    if random.random() < _WITH_BULLETS:
        yield from _list(LineKind.BULLET, random)
    if random.random() < _WITH_ITEMS:
        yield from _list(LineKind.ITEM, random)


def _paragraphs(n_paragraphs: int, random: Random) -> Iterator[Line]:
    for _ in range(n_paragraphs):
        n_sentences = random.randint(1, 3)
        text = " ".join(_capital(_sentence(random)) + "." for _ in range(n_sentences))
        yield Line(LineKind.PARAGRAPH, text)


def _list(kind: LineKind, random: Random) -> Iterator[Line]:
    introduction = random.choice(vocabulary.INTRODUCTIONS)
    actor = random.choice(vocabulary.ACTORS)
    yield Line(LineKind.PARAGRAPH, _capital(introduction.format(actor=actor)))
    n_lines = random.randint(2, 5)
    for nth in range(1, n_lines + 1):
        end = "." if nth == n_lines else ";"
        yield Line(kind, _sentence(random) + end)


def _sentence(random: Random) -> str:
    pattern = " ".join(
        random.choice(words)
        for words in (
            vocabulary.ACTORS,
            vocabulary.MODALS,
            vocabulary.VERBS,
            vocabulary.OBJECTS,
            vocabulary.LIMITS,
            vocabulary.CONDITIONS,
        )
    )
    return pattern.format(
        days=random.randint(2, 28),
        members=random.randint(3, 12),
        pounds=f"{random.randint(1, 500) * 1_000:,}",
    )


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]


def _mutated_clauses(clauses: Sequence[Numbered], random: Random) -> Iterator[Numbered]:
    """The clauses with some deleted, inserted or changed; the moved ones come last."""
    moved: list[Numbered] = []
    for clause in clauses:
        if random.random() < _DELETED:
            continue
        if random.random() < _MOVED:
            moved.append(_renamed(clause))
            continue
        if random.random() < _PRECEDED:
            yield Numbered(_heading(random), tuple(_lines(random)))
        changed = clause.lines and random.random() < _CHANGED
        yield _mutated_clause(clause, random) if changed else _renamed(clause)
    yield from moved


def _mutated_clause(clause: Numbered, random: Random) -> Numbered:
    """The clause with one paragraph reworded, inserted or deleted."""
    at = [n for n, x in enumerate(clause.lines) if x.text.endswith(".")]
    lines = list(_renamed(clause).lines)
    chosen = random.choice(at)
    match random.choice(("reword", "insert", "delete")):
        case "insert":
            lines[:0] = _paragraphs(1, random)
        case "delete" if lines[0].text.endswith(".") and len(lines) > 1:
            del lines[0]
        case _:
            lines[chosen] = _reworded(lines[chosen], random)
    return Numbered(clause.heading, tuple(lines))


def _renamed(clause: Numbered) -> Numbered:
    """The clause with the term that is swapped throughout."""
    old, new = vocabulary.SWAPPED_TERM
    return replace(
        clause,
        lines=tuple(replace(x, text=x.text.replace(old, new)) for x in clause.lines),
    )


def _reworded(line: Line, random: Random) -> Line:
    """The line with one modal verb or one figure exchanged, else one word added."""
    words = line.text.split(" ")
    at = [n for n, word in enumerate(words) if word in {"must", "may", "shall"}]
    at += [n for n, word in enumerate(words) if word.isdecimal() and word != "151"]
    if not at:
        return replace(line, text=line.text.replace(" ", " normally ", 1))
    chosen = random.choice(at)
    words[chosen] = (
        str(int(words[chosen]) + random.randint(1, 9))
        if words[chosen].isdecimal()
        else {"must": "may", "may": "must", "shall": "must"}[words[chosen]]
    )
    return replace(line, text=" ".join(words))
