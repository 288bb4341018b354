"""What an officer types, read as what is looked for.

Any words are a question; there is no syntax to get wrong. What stands in quotes is one
phrase, `*` ends the beginning of a word, OR stands between alternatives, NOT or a
hyphen before what must not be there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

from .terms import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUOTES: Final = '"“”„‟«»'
_PIECE: Final = re.compile(
    rf"""
    (?P<sign> [-\N{{MINUS SIGN}}\N{{EN DASH}}]? )
    (?: [{_QUOTES}] (?P<quoted> [^{_QUOTES}]* ) [{_QUOTES}]? (?P<star> \*? )
      | (?P<bare> [^\s{_QUOTES}]+ ) )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand beside each other, at least one."""

    words: tuple[str, ...]
    """Folded, as `terms` has them."""
    begins: bool = False
    """The last is the beginning of a word."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a provision must say, and what it must not."""

    all: tuple[tuple[Phrase, ...], ...] = ()
    """One of each group must stand in it. () finds nothing."""
    none: tuple[Phrase, ...] = ()

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Everything that is looked for, without what must not be there."""
        return tuple(phrase for group in self.all for phrase in group)

    @property
    def n_words(self) -> int:
        """How many words there are in all, those that must not be there included."""
        return sum(len(phrase.words) for phrase in (*self.phrases, *self.none))


def wanted(asked: str) -> Wanted:
    """What is looked for; any string means something, if only nothing.

    >>> found = wanted('quorum "standing orders" OR rule* NOT chair')
    >>> [[" ".join(one.words) for one in group] for group in found.all]
    [['quorum'], ['standing orders', 'rule']]
    >>> found.none
    (Phrase(words=('chair',), begins=False),)
    """
    groups: list[tuple[Phrase, ...]] = []
    none: list[Phrase] = []
    either = without = False
    for piece in _pieces(asked):
        if isinstance(piece, str):
            either, without = piece == "OR", piece == "NOT"
            continue
        phrase, minus = piece
        if minus or without:
            none.append(phrase)
        elif either and groups:
            groups[-1] = (*groups[-1], phrase)
        else:
            groups.append((phrase,))
        either = without = False
    return Wanted(tuple(dict.fromkeys(groups)), tuple(dict.fromkeys(none)))


def _pieces(asked: str) -> Iterator[str | tuple[Phrase, bool]]:
    """Each word that joins others, or phrase with whether it must not be there."""
    for found in _PIECE.finditer(asked):
        bare, sign = found["bare"], bool(found["sign"])
        if bare in ("AND", "OR", "NOT") and not sign:
            yield bare
            continue
        words = words_of(found["quoted"] if bare is None else bare)
        begins = found[0].rstrip(f"{_QUOTES} ").endswith("*")
        if words:
            yield Phrase(words, begins), sign
