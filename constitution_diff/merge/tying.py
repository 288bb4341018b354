"""References tied to the provision that they mean, so that they follow its number.

While two versions are merged, each number in a reference is one sign that stands for
the provision. Where the sides number it differently but mean the same, their words are
then the same; and in the result the sign becomes the number it has there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from constitution_diff.model import ReferenceForm, TargetStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from constitution_diff.model import Clause, ClauseId, Outline, Party, Reference

    Key: TypeAlias = "tuple[Party, ClauseId]"

Tied: TypeAlias = "tuple[str, str]"
"""Heading and text; of a row the cells, joined by tabs, are the text."""
_FIRST_SIGN: Final = 0x100000
_LAST_SIGN: Final = 0x10FFFD
_SIGN: Final = re.compile(f"[{chr(_FIRST_SIGN)}-{chr(_LAST_SIGN)}]")


def tied_words(
    outline: Outline, keys: Mapping[ClauseId, Key], signs: dict[Key, str]
) -> dict[ClauseId, Tied]:
    """The words of each clause with a sign for each number that refers to another."""
    at_clause: dict[tuple[ClauseId, str], list[Reference]] = {}
    for reference in outline.references:
        if reference.form is not ReferenceForm.RELATIVE:
            at_clause.setdefault((reference.clause, reference.part), []).append(
                reference
            )

    def tied(clause: Clause, part: str, words: str) -> str:
        spots = [
            spot
            for reference in at_clause.get((clause.id, part), ())
            for spot in spots_of(outline, reference)
        ]
        for start, end, target in sorted(spots, reverse=True):
            sign = signs.setdefault(keys[target], chr(_FIRST_SIGN + len(signs)))
            words = f"{words[:start]}{sign}{words[end:]}"
        return words

    referring = {reference.clause for reference in outline.references}
    return {
        clause.id: (
            (tied(clause, "heading", clause.heading), tied(clause, "text", clause.text))
            if clause.id in referring
            else (clause.heading, clause.text)
        )
        for clause in outline.clauses
    }


def spots_of(
    outline: Outline, reference: Reference
) -> Iterator[tuple[int, int, ClauseId]]:
    """Where a reference prints the numbers of what it means, none over another."""
    taken: list[tuple[int, int]] = []
    named = [
        (outline[target.clause].citation, target.clause)
        for target in reference.targets
        if target.status is TargetStatus.RESOLVED and target.clause is not None
    ]
    for citation, target in sorted(named, key=lambda one: (-len(one[0]), one)):
        pattern = rf"(?<![\w.]){re.escape(citation)}(?![\w]|\.\d|\(\w)"
        match = re.search(pattern, reference.text) if citation else None
        if match and not any(s < match.end() and match.start() < e for s, e in taken):
            taken.append(match.span())
            yield reference.at + match.start(), reference.at + match.end(), target


def has_signs(words: str) -> bool:
    """Whether a number of a reference in them is a sign.

    >>> has_signs("See 4.2."), has_signs(f"See {chr(0x100000)}.")
    (False, True)
    """
    return _SIGN.search(words) is not None


def untied(words: str, printed: Callable[[str], str]) -> str:
    """The words with the number for each sign."""
    return _SIGN.sub(lambda match: printed(match[0]), words)


def numbers_in(
    words: str, printed: Callable[[str], str]
) -> Iterator[tuple[int, str, str]]:
    """Where each sign's number stands once the words are untied; the number; the sign.

    >>> sign = chr(0x100000)
    >>> [found[:2] for found in numbers_in(f"See {sign}, {sign}.", lambda _: "4.2")]
    [(4, '4.2'), (9, '4.2')]
    """
    longer = 0
    for match in _SIGN.finditer(words):
        number = printed(match[0])
        yield match.start() + longer, number, match[0]
        longer += len(number) - 1
