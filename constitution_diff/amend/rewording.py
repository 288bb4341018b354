"""From two texts to the instructions that make one of the other.

An instruction quotes enough words to fit exactly once. Where two changes are near each
other they are told as one, and where little is kept the text is replaced whole: an
instruction is read by people. What is written is tried on the spot, and replaced by a
longer quotation where the spaces would not come out right.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Form, Reword, Rewrite
from constitution_diff.model.values import dataclass

from .hunks import hunks_beside, near_ones_joined
from .phrases import Splice, occurrences, splice_of, spliced
from .quoting import is_quotable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Place

_WORD: Final = re.compile(r"\S+")
_CORE: Final = re.compile(r"[^\W_](?:\S*[^\W_])?")
"""A word without the comma or the stop behind it."""
_MOST: Final = 6
"""More changes than that in one text, and it is replaced whole."""
_LEAST_KEPT: Final = 0.35
"""A smaller share of words kept, and it is replaced whole."""
_SHORT: Final = 12
"""A text of fewer words than that is replaced whole only if nothing of it stays."""
_CONTEXT: Final = 4
"""So many words are quoted around a change to tell its place, at most, on each side."""
_ENOUGH: Final = 4
"""Letters and figures that are quoted at least, where there is room."""
_ANCHOR: Final = 2
"""So many words are quoted at least to tell where others are put in."""


def rewordings(
    place: Place, old: str, new: str, fixed: Sequence[Splice] = ()
) -> list[Reword | Rewrite]:
    """What makes the new text of the old one, in order; [] where they are the same.

    `fixed` is what other instructions change in it already.
    """
    if spliced(old, fixed) == new:
        return []
    found = hunks_beside(old, new, fixed) if old and new else None
    hunks = near_ones_joined(old, found or (), fixed)
    if not hunks or _too_many(old, hunks):
        return [Rewrite(place, new)]
    worded = _worded(place, old, hunks, fixed)
    right = worded is not None and _right(worded, old, new, fixed)
    return [*worded] if worded and right else [Rewrite(place, new)]


def _too_many(old: str, hunks: Sequence[Splice]) -> bool:
    n_words = len(old.split())
    changed = sum(len(old[hunk.start : hunk.end].split()) for hunk in hunks)
    share = 0.0 if n_words < _SHORT else _LEAST_KEPT
    return len(hunks) > _MOST or n_words - changed <= share * n_words


def _worded(
    place: Place, old: str, hunks: Sequence[Splice], fixed: Sequence[Splice]
) -> list[Reword] | None:
    """Each change in words; None where one cannot be quoted."""
    found: list[Reword] = []
    for hunk in hunks:
        others = [each for each in (*hunks, *fixed) if each != hunk]
        room = _Room(
            max((o.end for o in others if o.end <= hunk.start), default=0),
            min((o.start for o in others if o.start >= hunk.end), default=len(old)),
        )
        worded = next(_ways(place, old, hunk, room), None)
        if worded is None:
            return None
        found.append(worded)
    return found


@dataclass(frozen=True, slots=True)
class _Room:
    """The characters that a quotation may reach over, end excluded."""

    start: int
    end: int


def _ways(place: Place, old: str, hunk: Splice, room: _Room) -> Iterator[Reword]:
    """Every wording that does just this, the best first."""
    wanted = spliced(old, [hunk])
    for way in _tried(place, old, hunk, room):
        splice = splice_of(way, old)
        quotable = all(is_quotable(w) for w in (way.words, way.new) if w)
        if quotable and isinstance(splice, Splice):
            inside = room.start <= splice.start and splice.end <= room.end
            if inside and spliced(old, [splice]) == wanted:
                yield way


def _tried(place: Place, old: str, hunk: Splice, room: _Room) -> Iterator[Reword]:
    gone, put = old[hunk.start : hunk.end].strip(), hunk.new.strip()
    if not gone and any(map(str.isalnum, put)):
        yield from _put_in(place, old, hunk, put)
    elif gone and not put and any(map(str.isalnum, gone)):
        start = old.index(gone, hunk.start)
        yield from _told_apart(place, old, Splice(start, start + len(gone), ""), room)
    yield from _told_apart(place, old, _whole_words(old, hunk, room), room)


def _put_in(place: Place, old: str, hunk: Splice, put: str) -> Iterator[Reword]:
    """New words: behind those that stand before them, or at an end."""
    if hunk.start == len(old):
        yield Reword(place, Form.END, "", put)
    before = [m.span() for m in _WORD.finditer(old, 0, hunk.start)]
    for n in range(_ANCHOR, _ANCHOR + _CONTEXT):
        if len(before) >= n:
            words = old[before[-n][0] : before[-1][1]]
            if len(occurrences(old, words)) == 1:
                yield Reword(place, Form.AFTER, words, put)
    if not before:
        yield Reword(place, Form.START, "", put)
    elif len(before) >= _ANCHOR:
        words = old[before[-_ANCHOR][0] : before[-1][1]]
        yield from _counted(Reword(place, Form.AFTER, words, put), old, before[-1][1])


def _counted(way: Reword, old: str, end: int) -> Iterator[Reword]:
    """The same, with the number of the place where the words stand."""
    starts = occurrences(old, way.words)
    nth = next((n for n, s in enumerate(starts, 1) if s + len(way.words) == end), 0)
    if nth:
        yield replace(way, nth=nth if len(starts) > 1 else 0)


def _whole_words(old: str, hunk: Splice, room: _Room) -> Splice:
    """A stretch that begins and ends with whole words, and holds at least one.

    New words that would stand at an edge with a space of their own take the next word
    along, so that no quotation begins or ends with a space.
    """
    start, end, new = hunk.start, hunk.end, hunk.new
    while start > room.start and not (
        _begins(old, start, new) and any(map(str.isalnum, old[start:end]))
    ):
        start -= 1
        new = old[start] + new
    while end < room.end and not _ends(old, end, new):
        new += old[end]
        end += 1
    return Splice(start, end, new)


def _begins(old: str, start: int, new: str) -> bool:
    return _is_edge(old, start) and not (
        old[start : start + 1].isspace() or new[:1].isspace()
    )


def _ends(old: str, end: int, new: str) -> bool:
    return _is_edge(old, end) and not (
        old[end - 1 : end].isspace() or new[-1:].isspace()
    )


def _is_edge(old: str, at: int) -> bool:
    """Whether no word is cut there."""
    return not (0 < at < len(old) and old[at - 1].isalnum() and old[at].isalnum())


def _told_apart(
    place: Place, old: str, splice: Splice, room: _Room
) -> Iterator[Reword]:
    """The words with as many around them as tell them apart, or counted."""
    for wide in _wider(old, splice, room):
        words = old[wide.start : wide.end]
        if wide.new != wide.new.strip() or words != words.strip():
            continue
        if len(occurrences(old, words)) == 1 and _says_enough(words):
            yield _substituted(place, words, wide.new)
    words = old[splice.start : splice.end]
    if words == words.strip() and any(map(str.isalnum, words)):
        yield from _counted(_substituted(place, words, splice.new), old, splice.end)


def _substituted(place: Place, words: str, new: str) -> Reword:
    form = Form.SUBSTITUTE if new else Form.OMIT
    return Reword(place, form, words, new)


def _says_enough(words: str) -> bool:
    """Whether a reader finds the words: one short word is soon overlooked."""
    return sum(map(str.isalnum, words)) >= _ENOUGH


def _wider(old: str, splice: Splice, room: _Room) -> Iterator[Splice]:
    """The stretch itself, then with more and more words around it."""
    yield splice
    start, end = splice.start, splice.end
    for n in range(2 * _CONTEXT):
        if n % 2 == 0:
            start = _word_before(old, start, room.start)
        else:
            end = _word_behind(old, end, room.end)
        kept = old[start : splice.start], old[splice.end : end]
        yield Splice(start, end, f"{kept[0]}{splice.new}{kept[1]}")


def _word_before(old: str, at: int, least: int) -> int:
    found = [m.start() for m in _CORE.finditer(old, 0, at) if m.start() >= least]
    return found[-1] if found else at


def _word_behind(old: str, at: int, most: int) -> int:
    match = _CORE.search(old, at)
    return match.end() if match and match.end() <= most else at


def _right(
    found: Sequence[Reword], old: str, new: str, fixed: Sequence[Splice]
) -> bool:
    """Whether all of it together makes the new text."""
    ways = [splice_of(way, old) for way in found]
    splices = [splice for splice in ways if isinstance(splice, Splice)]
    return len(splices) == len(ways) and spliced(old, [*splices, *fixed]) == new
