"""Sentences of a split provision, or halves, that stand in another piece of it now.

They are not gone, so a history that strikes them out tells less than the truth.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from .strands import sentences
from .tokens import PLAIN_MARKS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .stretches import Span


_JOINT: Final = re.compile(r"[,;:]?\s+(?:and|but|or)\s+|[,;:]\s+")
"""Where a sentence can be cut in two, each of which is a sentence."""


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
    ...     {"2.2": "The clerk counts all hands. This takes a minute."},
    ... )
    ('The chair decides on votes.', {'2.2': 'The clerk counts all hands.'})
    """
    texts = {name: _sentences(said) for name, said in {"": now, **pieces}.items()}
    kept: list[str] = []
    went: dict[str, list[str]] = {}
    done = 0
    for sentence in sentences(was):
        for start, end in _divided(was, sentence, texts):
            name = _holder(_folded(was[start:end]), texts)
            if name:
                went.setdefault(name, []).append(was[start:end])
            else:
                # With the blank before it, unless nothing is left there.
                kept.append(was[done if kept else start : end])
            done = end
    return "".join(kept), {name: " ".join(said) for name, said in went.items()}


def _divided(
    was: str, sentence: Span, texts: Mapping[str, frozenset[str]]
) -> tuple[Span, ...]:
    """A sentence, or its two halves where what goes on says one and a piece the other.

    Each says its half as a whole sentence. What joined them stays with the half that
    goes on, so that it is seen to be gone.
    """
    start, end = sentence
    if _folded(was[start:end]) in texts[""]:
        return (sentence,)
    for joint in _JOINT.finditer(was, start, end):
        head, tail = (start, joint.start()), (joint.end(), end)
        stays = [_folded(was[first:last]) in texts[""] for first, last in (head, tail)]
        goes = [
            _holder(_folded(was[first:last]), texts) for first, last in (head, tail)
        ]
        if stays[0] and goes[1]:
            return (start, joint.end()), tail
        if stays[1] and goes[0]:
            return head, (joint.start(), end)
    return (sentence,)


def _holder(sentence: str, texts: Mapping[str, frozenset[str]]) -> str:
    """The first piece that says a sentence; "" for what goes on, and for none.

    The whole of it: with one more "not" in it or before it, with another sum, the
    sentence went nowhere but was changed, and that is to be seen.
    """
    return next((name for name, said in texts.items() if sentence in said), "")


def _sentences(text: str) -> frozenset[str]:
    return frozenset(_folded(text[start:end]) for start, end in sentences(text))


def _folded(sentence: str) -> str:
    """In small letters, without commas and without the mark at its end.

    >>> (
    ...     _folded("If 1/3 agree, the chair votes."),
    ...     _folded("if 1/3 agree the chair votes;"),
    ... )
    ('if 1/3 agree the chair votes', 'if 1/3 agree the chair votes')
    """
    plain = " ".join(sentence.casefold().translate(PLAIN_MARKS).split())
    return plain.replace(", ", " ").rstrip(".;:,")
