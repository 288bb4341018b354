"""The part of a text in which what was looked for stands, with the words marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Piece, Snippet

from .terms import terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from .terms import Term
    from .wanted import Phrase

_N_WORDS: Final = 40
"""As long as a passage is; a provision that has hardly more is shown whole."""
_N_BEFORE: Final = 8
"""How many words are shown before the first that was found."""
_Span = tuple[int, int]


def marks_in(text: str, phrases: Iterable[Phrase]) -> tuple[_Span, ...]:
    """Where the phrases stand, from and to, in order; what overlaps is one.

    >>> from .wanted import wanted
    >>> marks_in("Rule 8.5 rules.", wanted("rule*").phrases)
    ((0, 4), (9, 14))
    """
    terms = list(terms_of(text))
    return tuple((terms[a].start, terms[b].end) for a, b in _found(terms, phrases))


def snippet_of(text: str, phrases: Iterable[Phrase]) -> Snippet:
    """The words around what was found, or the beginning where nothing was.

    Args:
        text: Of one provision.
        phrases: What was looked for.

    Returns:
        The text in pieces, cut where it is long to where most of the phrases stand.
    """
    terms = list(terms_of(text))
    found = _found(terms, phrases)
    first, last = _window(len(terms), found)
    start = terms[first].start if first else 0
    end = terms[last].end if last < len(terms) - 1 else len(text)
    marks = [(terms[a].start, terms[b].end) for a, b in found]
    inside = [(a, b) for a, b in marks if start <= a and b <= end]
    return Snippet(tuple(_pieces(text, (start, end), inside)))


def _found(terms: Sequence[Term], phrases: Iterable[Phrase]) -> list[_Span]:
    """The first and the last word of each place where a phrase stands."""
    words = [term.word for term in terms]
    asked = tuple(phrases)
    spans = sorted(
        (at, at + len(phrase.words) - 1)
        for phrase in asked
        for at in range(len(words) - len(phrase.words) + 1)
        if _stands(phrase, words, at)
    )
    merged: list[_Span] = []
    for first, last in spans:
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _stands(phrase: Phrase, words: Sequence[str], at: int) -> bool:
    *before, last = phrase.words
    end = at + len(before)
    if list(words[at:end]) != before:
        return False
    return words[end].startswith(last) if phrase.begins else words[end] == last


def _window(n_terms: int, found: Sequence[_Span]) -> _Span:
    """The first and the last word to be shown: where most of what was found stands."""
    last = max(n_terms - 1, 0)
    if n_terms <= _N_WORDS + _N_BEFORE:
        return 0, last
    starts = [first for first, _ in found] or [0]
    best = max(starts, key=lambda at: (_n_near(starts, at), -at))
    first = min(max(0, best - _N_BEFORE), n_terms - _N_WORDS)
    longest = max((b for a, b in found if a == best), default=0)
    return first, min(last, max(first + _N_WORDS - 1, longest))


def _n_near(starts: Sequence[int], at: int) -> int:
    return sum(at <= start < at + _N_WORDS - _N_BEFORE for start in starts)


def _pieces(text: str, shown: _Span, marks: Sequence[_Span]) -> Iterator[Piece]:
    start, end = shown
    at = start
    if start:
        yield Piece("… ")
    for first, last in marks:
        if at < first:
            yield Piece(text[at:first])
        yield Piece(text[first:last], found=True)
        at = last
    if at < end:
        yield Piece(text[at:end])
    if end < len(text):
        yield Piece(" …")
