"""Where words stand in a text, and what a change of words makes of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from constitution_diff.model import Form
from constitution_diff.model.values import dataclass

from .quoting import quoted, straightened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from constitution_diff.model import Reword

_CLINGS = ",.;:)]?!’"
"""What stands behind a word without a space."""
_NOT_A_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Splice:
    """Characters of a text that are replaced, from 0, end excluded."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why some words cannot be told in a text."""

    why: str
    to_decide: bool = False


def occurrences(text: str, words: str) -> list[int]:
    """Where the words begin in the text, each time whole words.

    >>> occurrences("The act and the action", "act")
    [4]
    """
    found: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0:
        if _is_whole(text, at, at + len(words)):
            found.append(at)
        at = text.find(words, at + 1)
    return found


def standing_at(words: str, text: str) -> list[int]:
    """Where the words begin; where they never do, with other quotation marks."""
    found = occurrences(text, words)
    return found or occurrences(straightened(text), straightened(words))


def _is_whole(text: str, start: int, end: int) -> bool:
    cut_before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    cut_behind = end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not (cut_before or cut_behind)


def splice_of(reword: Reword, text: str) -> Splice | Doubt:
    """What a change of words does to a text; why it cannot be told, where it cannot."""
    if reword.form in (Form.START, Form.END):
        return _inserted(reword, text, 0 if reword.form is Form.START else len(text))
    found = standing_at(reword.words, text)
    doubt = _doubt(reword, text, found)
    return doubt or _made(reword, text, found[max(reword.nth - 1, 0)])


def _doubt(reword: Reword, text: str, found: Sequence[int]) -> Doubt | None:
    if not found:
        return nearly(reword.words, text)
    if reword.nth > len(found):
        times = "once" if len(found) == 1 else f"{len(found)} times"
        return Doubt(f"{quoted(reword.words)} occurs only {times}")
    if len(found) > 1 and not reword.nth:
        return Doubt(
            f"{quoted(reword.words)} occurs {len(found)} times; say in which place",
            to_decide=True,
        )
    return None


def _made(reword: Reword, text: str, start: int) -> Splice:
    end = start + len(reword.words)
    if reword.form is Form.SUBSTITUTE:
        return Splice(start, end, reword.new)
    if reword.form is Form.OMIT:
        return _omitted(text, start, end)
    return _inserted(reword, text, end if reword.form is Form.AFTER else start)


def _inserted(reword: Reword, text: str, at: int) -> Splice:
    """New words beside others, a space between; none before a comma or a stop."""
    new = reword.new
    if not text:
        return Splice(0, 0, new)
    if reword.form in (Form.BEFORE, Form.START):
        return Splice(at, at, f"{new} ")
    return Splice(at, at, new if new[:1] in _CLINGS else f" {new}")


def _omitted(text: str, start: int, end: int) -> Splice:
    """Words that go, with one of the spaces that would stand side by side."""
    behind = text[end : end + 1]
    if start and text[start - 1] == " " and (not behind or behind in f" {_CLINGS}"):
        return Splice(start - 1, end, "")
    if not start and behind == " ":
        return Splice(start, end + 1, "")
    return Splice(start, end, "")


def nearly(words: str, text: str) -> Doubt:
    """Words that do not stand there: told as they do, if only small things differ."""
    loose, places = _loosened(text)
    wanted, _ = _loosened(words)
    at = f" {loose} ".find(f" {wanted} ") if wanted else -1
    if at < 0:
        return Doubt(f"{quoted(words)} does not occur there")
    standing = text[places[at] : places[at + len(wanted) - 1] + 1]
    return Doubt(
        f"{quoted(words)} occurs there only as {quoted(standing)}"
        f"{_told_apart(words, standing)}",
        to_decide=True,
    )


def _told_apart(words: str, standing: str) -> str:
    """What differs, though the words are the same: " (other capitals)"."""
    differing = [
        name
        for name, of_sort in _SORTS.items()
        if [*filter(of_sort, words)] != [*filter(of_sort, standing)]
    ]
    if not differing:
        return "" if words != standing else " (as a part of words)"
    odd = "\u00a0" in standing and "\u00a0" not in words
    space = ", one of them no-break" if odd else ""
    listed = " and ".join(filter(None, (", ".join(differing[:-1]), differing[-1])))
    return f" (other {listed}{space})"


def _is_mark(char: str) -> bool:
    return char in _MARKS


def _is_sign(char: str) -> bool:
    return not (char.isalnum() or char.isspace() or _is_mark(char))


_MARKS = frozenset("‘’“”„\"'")
_SORTS: dict[str, Callable[[str], bool]] = {
    "capitals": str.isalnum,
    "quotation marks": _is_mark,
    "punctuation": _is_sign,
    "spaces": str.isspace,
}
"""What may differ in words that are otherwise the same, by its name."""


def _loosened(text: str) -> tuple[str, list[int]]:
    """The words in lower case, single spaces between; and where each letter stood."""
    letters: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        if char.isalnum():
            letters.append(char.lower()[:1])
            places.append(at)
        elif letters and letters[-1] != " ":
            letters.append(" ")
            places.append(at)
    while letters and letters[-1] == " ":
        letters.pop()
        places.pop()
    return "".join(letters), places


def spliced(text: str, splices: Iterable[Splice]) -> str | None:
    """The text with all the changes at once; None where two of them overlap.

    >>> spliced("five days", [Splice(0, 4, "ten"), Splice(9, 9, " later")])
    'ten days later'
    """
    pieces: list[str] = []
    at = 0
    for splice in sorted(splices, key=lambda s: (s.start, s.end)):
        if splice.start < at:
            return None
        pieces += (text[at : splice.start], splice.new)
        at = splice.end
    return "".join((*pieces, text[at:]))
