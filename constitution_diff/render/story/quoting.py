"""Sentences of both versions, shortened around the words that changed, with marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.compare.rows import lines_of
from constitution_diff.model import Edit, Op
from constitution_diff.model.naming import shortened

from .naming import excerpt, first_clause, part_edits
from .values import Quote

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import ClauseId, Comparison, Effect, Link, Outline

_LONGEST: Final = 200
"""So many characters of a sentence stand without being shortened."""
_AROUND: Final = 80
_CUT: Final = " …"
_BETWEEN: Final = " … "
"""Between two sentences of one provision."""
_BETWEEN_ROWS: Final = "; "
_WHITE: Final = str.maketrans("\n\t", "  ")


def quotes(
    comparison: Comparison, link: Link, effects: Sequence[Effect]
) -> tuple[Quote | None, Quote | None]:
    """What the current and the proposed version say; None where one says nothing.

    Each sentence that an effect lies in is quoted, once, in the order of the document.
    """
    said = (_words(comparison.old, link.old), _words(comparison.new, link.new))
    was = _sentences([(effect.old_quote, effect.was) for effect in effects], said[0])
    is_ = _sentences([(effect.new_quote, effect.is_) for effect in effects], said[1])
    old, new = (
        _joined([_quote(comparison, link, op, asked) for asked in told])
        for op, told in ((Op.DELETE, was), (Op.INSERT, is_))
    )
    return old, new


def _words(outline: Outline, clauses: Sequence[ClauseId]) -> str:
    return "\n".join(outline[clause].words for clause in clauses)


def _sentences(
    told: Sequence[tuple[str, str]], said: str
) -> list[tuple[str, list[str]]]:
    """Each sentence with its words in question, as they stand in what is said.

    A sentence that stands in a longer one comes with that.

    >>> _sentences([("Be brief.", "brief"), ("Speak.", "Speak")], "Speak. Be brief.")
    [('Speak.', ['Speak']), ('Be brief.', ['brief'])]
    """
    found: dict[str, list[str]] = {}
    for sentence, words in told:
        holders = [other for other, _ in told if sentence and sentence in other]
        if holders:
            asked = found.setdefault(max(holders, key=len), [])
            asked += filter(None, (words.removesuffix(_CUT),))
    return sorted(found.items(), key=lambda asked: said.find(asked[0]))


def _joined(found: Sequence[Quote]) -> Quote | None:
    """The sentences as one quotation; None for none."""
    if len(found) < 2:  # noqa: PLR2004 - one stands as it is
        return found[0] if found else None
    edits = list(found[0].edits)
    for one in found[1:]:
        cut = edits[-1].text == _CUT or one.edits[0].text.startswith(_BETWEEN[1:])
        edits += (Edit("text", Op.KEEP, " " if cut else _BETWEEN), *one.edits)
    whole = any(one.whole for one in found)
    texts = (one.whole or "".join(edit.text for edit in one.edits) for one in found)
    return Quote(tuple(edits), _BETWEEN.join(texts) if whole else "")


def first_words(comparison: Comparison, link: Link) -> Quote:
    """How a provision begins, for a change that lies in none of its words.

    A table has none but those of its rows.
    """
    clause = first_clause(comparison, link)
    shown, whole = excerpt(clause, _LONGEST), clause.heading or clause.text
    if not whole:
        outline = comparison.new if link.new else comparison.old
        whole = _BETWEEN_ROWS.join(lines_of(outline, clause.id))
        shown = shortened(whole, _LONGEST)
    edits = (Edit("text", Op.KEEP, shown),)
    return Quote(edits, whole if whole != shown else "")


def _quote(
    comparison: Comparison, link: Link, op: Op, told: tuple[str, Sequence[str]]
) -> Quote:
    sentence, words = told
    found = [
        clipped
        for edits in _parts(comparison, link, op)
        if (clipped := _clipped(edits, sentence))
    ]
    changed = [edits for edits in found if any(edit.op is op for edit in edits)]
    whole = op if not (link.old and link.new) else Op.KEEP
    edits = next(iter([*changed, *found]), (Edit("text", whole, sentence),))
    shown = _shortened(edits, words)
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


def _shortened(edits: tuple[Edit, ...], words: Sequence[str]) -> tuple[Edit, ...]:
    """The edits around the words in question, dots where something is left out."""
    text = "".join(edit.text for edit in edits)
    if len(text) <= _LONGEST:
        return edits
    spans = [(at := _focus(edits, one), at + len(one)) for one in words or ("",)]
    start = max(min(first for first, _ in spans) - _AROUND, 0)
    last = max(end for _, end in spans)
    end = min(max(last + _AROUND, start + _LONGEST), len(text))
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
