"""Sentences of a split provision that stand in another piece of it now.

They are not gone, so a history that strikes them out tells less than the truth.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .shingles import share_in, shingles
from .similarity import lcs_length
from .strands import sentences
from .tokens import words

if TYPE_CHECKING:
    from collections.abc import Mapping

_STANDS: Final = 0.8
_TOGETHER: Final = 0.5
"""Of the runs of three words: words alone may stand scattered over a long piece."""


def parted_sentences(
    was: str, now: str, pieces: Mapping[str, str]
) -> tuple[str, dict[str, str]]:
    """The words without the sentences that went to other pieces; and these, by piece.

    Args:
        was: What the provision said.
        now: What the piece that goes on says.
        pieces: The other pieces, by what they are called.

    >>> parted_sentences(
    ...     "The chair decides on votes. The clerk counts all hands.",
    ...     "The mayor decides on votes.",
    ...     {"2.2": "Then the clerk counts all hands."},
    ... )
    ('The chair decides on votes.', {'2.2': 'The clerk counts all hands.'})
    """
    kept: list[str] = []
    went: dict[str, list[str]] = {}
    done = 0
    for start, end in sentences(was):
        name = _holder(words(was[start:end]), now, pieces)
        if name:
            went.setdefault(name, []).append(was[start:end])
        else:
            # With the blank before it, unless nothing is left there.
            kept.append(was[done if kept else start : end])
        done = end
    return "".join(kept), {name: " ".join(said) for name, said in went.items()}


def _holder(sentence: tuple[str, ...], now: str, pieces: Mapping[str, str]) -> str:
    """The piece that a sentence stands in more than in what goes on; "" for none."""
    best, name = _share(sentence, now), ""
    for called, said in pieces.items():
        share = _share(sentence, said)
        if share > best and share >= _STANDS:
            best, name = share, called
    return name


def _share(sentence: tuple[str, ...], text: str) -> float:
    """How much of a sentence a text says, in its order and in one place."""
    theirs = words(text)
    runs = shingles(sentence)
    if not runs or share_in(runs, shingles(theirs)) < _TOGETHER:
        return 0.0
    return lcs_length(sentence, theirs) / len(sentence)
