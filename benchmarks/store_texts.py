"""Synthetic series of versions for the store: as many councils as one likes.

Their words follow each other as in our own sample constitutions, so that they are as
various, and as hard to compress, as those of a council. Most provisions stay as they
are from one version to the next. The same call gives the same texts on every machine.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from benchmarks import vocabulary
from benchmarks.structure import Line, LineKind, Numbered, Part, n_units, printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SAMPLES: Final = Path(__file__).parent.parent / "corpus" / "sources"
_CLAUSES_PER_PART: Final = 24
_WORDS: Final = (12, 60)
"""The shortest and the longest paragraph."""
_SHORTEST: Final = 5
"""Of a sample's paragraphs, those with more words than this are used."""
_KEY: Final = re.compile(r"\s*\{#[^}]*\}")
_WITH_ITEMS: Final = 0.4
_DELETED, _ADDED, _REWORDED = 0.005, 0.01, 0.04
"""Shares of the numbered clauses, from one version to the next."""


def series(n_versions: int, n_clauses: int, seed: int) -> list[str]:
    """The texts of so many versions of one constitution, the oldest first.

    Args:
        n_versions: At least 1.
        n_clauses: Of every kind together, in the first version.
        seed: The same seed gives the same texts, another one another council's.
    """
    random = Random(seed)  # noqa: S311 - repeatable, and no secret
    versions = [_first(n_clauses, random)]
    while len(versions) < n_versions:
        versions.append(_next(versions[-1], random))
    return [printed(parts) for parts in versions]


def _first(n_clauses: int, random: Random) -> list[Part]:
    parts: list[Part] = []
    while (left := n_clauses - n_units(parts)) > 0:
        subject = vocabulary.PART_SUBJECTS[len(parts) % len(vocabulary.PART_SUBJECTS)]
        parts.append(Part(subject, tuple(_clauses(left - 1, random))))
    return parts


def _clauses(left: int, random: Random) -> Iterator[Numbered]:
    """Numbered clauses of so many units together, or as many as a Part has."""
    for _ in range(_CLAUSES_PER_PART):
        if left < 1:
            return
        clause = _clause(random)
        found = replace(clause, lines=clause.lines[: left - 1])
        left -= 1 + len(found.lines)
        yield found


def _clause(random: Random) -> Numbered:
    heading = (
        f"{random.choice(vocabulary.SUBJECTS)}: {random.choice(vocabulary.ASPECTS)}"
    )
    lines = [Line(LineKind.PARAGRAPH, _sentence(random))]
    if random.random() < _WITH_ITEMS:
        n_items = random.randint(2, 6)
        lines += [Line(LineKind.ITEM, _sentence(random)) for _ in range(n_items)]
    else:
        lines.append(Line(LineKind.PARAGRAPH, _sentence(random)))
    return Numbered(heading, tuple(lines))


def _sentence(random: Random) -> str:
    """Words of which each third one follows the two before it somewhere in a sample."""
    follow = _followers()
    pair = random.choice(_starts())
    words = list(pair)
    n_words = random.randint(*_WORDS)
    while len(words) < n_words:
        after = follow.get((words[-2], words[-1])) or random.choice(_starts())
        words.append(random.choice(after))
    text = " ".join(words).rstrip(".,;:")
    return f"{text[:1].upper()}{text[1:]}."


def _next(parts: Sequence[Part], random: Random) -> list[Part]:
    return [
        replace(part, clauses=tuple(_amended(part.clauses, random))) for part in parts
    ]


def _amended(clauses: Sequence[Numbered], random: Random) -> Iterator[Numbered]:
    for clause in clauses:
        chance = random.random()
        if chance < _DELETED and len(clauses) > 1:
            continue
        if chance < _DELETED + _ADDED:
            yield _clause(random)
        if chance > 1 - _REWORDED and clause.lines:
            yield _reworded(clause, random)
        else:
            yield clause


def _reworded(clause: Numbered, random: Random) -> Numbered:
    """The clause with a few words of one of its lines exchanged for others."""
    lines = list(clause.lines)
    at = random.randrange(len(lines))
    words = lines[at].text.split(" ")
    start = random.randrange(max(1, len(words) - 3))
    words[start : start + 2] = _sentence(random).rstrip(".").split(" ")[2:5]
    lines[at] = replace(lines[at], text=" ".join(words))
    return replace(clause, lines=tuple(lines))


@cache
def _followers() -> dict[tuple[str, str], list[str]]:
    """Which words follow a pair of words in our samples, as often as they do."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for words in _sampled():
        for first, second, third in zip(words, words[1:], words[2:], strict=False):
            found[first, second].append(third)
    return dict(found)


@cache
def _starts() -> list[tuple[str, str]]:
    return [(words[0], words[1]) for words in _sampled() if len(words) > 1]


@cache
def _sampled() -> list[list[str]]:
    """The paragraphs of our samples as words, without headings, labels and keys."""
    found = []
    for path in sorted(_SAMPLES.glob("*.md")):
        *_, prose = path.read_text(encoding="utf-8").split("+++\n")
        for line in prose.splitlines():
            words = _KEY.sub("", line).removeprefix("- ").split()
            if len(words) > _SHORTEST and not line.startswith(("#", "|")):
                found.append(words)
    return found
