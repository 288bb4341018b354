"""Sentences of both versions, shortened around the words that changed, with marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Edit, Op

from .naming import excerpt, first_clause, part_edits
from .values import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Comparison, Effect, Link

_LONGEST: Final = 200
"""So many characters of a sentence stand without being shortened."""
_AROUND: Final = 80
_CUT: Final = " …"
_WHITE: Final = str.maketrans("\n\t", "  ")


def quotes(
    comparison: Comparison, link: Link, effect: Effect
) -> tuple[Quote | None, Quote | None]:
    """What the current and the proposed version say; None where one says nothing."""
    sides = (
        (Op.DELETE, effect.old_quote, effect.was),
        (Op.INSERT, effect.new_quote, effect.is_),
    )
    old, new = (
        _quote(comparison, link, op, (sentence, words)) if sentence else None
        for op, sentence, words in sides
    )
    return old, new


def first_words(comparison: Comparison, link: Link) -> Quote:
    """How a provision begins, for a change that lies in none of its words."""
    clause = first_clause(comparison, link)
    shown, whole = excerpt(clause, _LONGEST), clause.heading or clause.text
    edits = (Edit("text", Op.KEEP, shown),)
    return Quote(edits, whole if whole != shown else "")


def _quote(comparison: Comparison, link: Link, op: Op, told: tuple[str, str]) -> Quote:
    sentence, words = told
    found = [
        clipped
        for edits in _parts(comparison, link, op)
        if (clipped := _clipped(edits, sentence))
    ]
    changed = [edits for edits in found if any(edit.op is op for edit in edits)]
    whole = op if not (link.old and link.new) else Op.KEEP
    edits = next(iter([*changed, *found]), (Edit("text", whole, sentence),))
    shown = _shortened(edits, words.removesuffix(_CUT))
    return Quote(shown, sentence.translate(_WHITE) if shown != edits else "")


def _parts(comparison: Comparison, link: Link, op: Op) -> Iterator[tuple[Edit, ...]]:
    """Each part of a link's words on one side: what was kept, and what was not."""
    parts = dict.fromkeys(("heading", "text", *(edit.part for edit in link.edits)))
    for part in parts:
        edits = part_edits(comparison, link, part)
        yield tuple(edit for edit in edits if edit.op in (Op.KEEP, op))


def _clipped(edits: tuple[Edit, ...], sentence: str) -> tuple[Edit, ...]:
    """The edits of a sentence; () where it is not in these words."""
    at = "".join(edit.text for edit in edits).find(sentence)
    return () if at < 0 else tuple(_between(edits, at, at + len(sentence)))


def _between(edits: Iterable[Edit], start: int, end: int) -> Iterator[Edit]:
    """What the edits hold from one character to another, the end excluded."""
    at = 0
    for edit in edits:
        text = edit.text[max(start - at, 0) : max(end - at, 0)]
        at += len(edit.text)
        if text:
            yield replace(edit, text=text.translate(_WHITE))


def _shortened(edits: tuple[Edit, ...], words: str) -> tuple[Edit, ...]:
    """The edits around the words in question, dots where something is left out."""
    text = "".join(edit.text for edit in edits)
    if len(text) <= _LONGEST:
        return edits
    at = _focus(edits, words)
    start = max(at - _AROUND, 0)
    end = min(max(at + len(words) + _AROUND, start + _LONGEST), len(text))
    start, end = _at_word(text, start, end)
    before = (Edit("text", Op.KEEP, "… "),) if start else ()
    behind = (Edit("text", Op.KEEP, _CUT),) if end < len(text) else ()
    return (*before, *_between(edits, start, end), *behind)


def _focus(edits: tuple[Edit, ...], words: str) -> int:
    """Where the words in question stand: among what changed, or else anywhere.

    Where no words are in question, or they are put otherwise, it is the first change.
    """
    at = 0
    changed: list[tuple[int, str]] = []
    for edit in edits:
        if edit.op is not Op.KEEP:
            changed.append((at, edit.text))
        at += len(edit.text)
    for start, text in changed:
        if words and words in text:
            return start + text.find(words)
    found = "".join(edit.text for edit in edits).find(words) if words else -1
    return found if found >= 0 else changed[0][0] if changed else 0


def _at_word(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the halves of words at its ends.

    >>> _at_word("The quorum is five", 2, 13)
    (4, 13)
    """
    if start:
        start = text.find(" ", start - 1, end) + 1 or start
    if end < len(text) and not text[end].isspace():
        end = max(text.rfind(" ", start, end), start + 1)
    return start, end
