"""Quotation marks: how words of the document stand inside an instruction.

Words are quoted in double curly marks. Marks inside them need no escape as long as
they are in pairs; where they are not, `is_quotable` says so and the words are set out
in a block of their own. Straight marks, and single ones, are read too, because that
is what keyboards have.
"""

from __future__ import annotations

import re

from constitution_diff.model.values import dataclass

_OPEN, _CLOSE = "“", "”"
_MASKED = re.compile(r"⟦(\d+)⟧")
_SINGLE = re.compile(r"(?<!\w)['‘](?=\S)(.*?\S)['’](?=[\s,.;:)—]|$)", re.DOTALL)
_FOLDED = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"'})


def quoted(words: str) -> str:
    """The words between double curly marks."""
    return f"{_OPEN}{words}{_CLOSE}"


def is_quotable(words: str) -> bool:
    """Whether the words can stand between curly marks and be read back.

    >>> is_quotable("the “clerk”"), is_quotable("the “clerk")
    (True, False)
    """
    depth = 0
    for char in words:
        depth += (char == _OPEN) - (char == _CLOSE)
        if depth < 0:
            return False
    return depth == 0 and "\n" not in words and "⟦" not in words and bool(words)


def straightened(words: str) -> str:
    """The words with every curly quotation mark made straight, length for length.

    >>> straightened("the “scheme”")
    'the "scheme"'
    """
    return words.translate(_FOLDED)


@dataclass(frozen=True, slots=True)
class Masked:
    """A sentence whose quotations are replaced by ⟦0⟧, ⟦1⟧ and so on."""

    text: str
    quotations: tuple[str, ...]

    def quotation(self, mask: str) -> str:
        """The words that a mask stands for."""
        return self.quotations[int(mask.strip("⟦⟧"))]

    def unmasked(self, words: str) -> str:
        """The words with their quotations again, in curly marks."""
        return _MASKED.sub(lambda m: quoted(self.quotations[int(m[1])]), words)


def masked(sentence: str) -> Masked:
    """The sentence with its quotations taken out.

    >>> masked("In 24.4, for “the clerk” substitute 'the officer'.").text
    'In 24.4, for ⟦0⟧ substitute ⟦1⟧.'
    """
    found: list[str] = []
    kept: list[str] = []
    at = 0
    while at < len(sentence):
        end = _quotation_end(sentence, at)
        if end is None:
            kept.append(sentence[at])
            at += 1
        else:
            kept.append(f"⟦{len(found)}⟧")
            found.append(sentence[at + 1 : end])
            at = end + 1
    return Masked("".join(kept), tuple(found))


def _quotation_end(sentence: str, at: int) -> int | None:
    """Where the mark stands that closes the quotation opened here; None for none."""
    char = sentence[at]
    if char == _OPEN:
        return _paired(sentence, at)
    if char == '"':
        end = sentence.find('"', at + 1)
        return end if end > at else None
    match = _SINGLE.match(sentence, at) if char in "'‘" else None
    return match.end() - 1 if match else None


def _paired(sentence: str, at: int) -> int | None:
    depth = 0
    for end in range(at, len(sentence)):
        depth += (sentence[end] == _OPEN) - (sentence[end] == _CLOSE)
        if depth == 0:
            return end
    return None


def is_open(words: str) -> bool:
    """Whether a quotation is opened and not closed: the sentence goes on."""
    return words.count(_OPEN) > words.count(_CLOSE)
