"""The tracked changes and margin notes of one file as plain text, by provision.

One line for what a reader would call one change: a move is told once, a row that was
put in or taken out is not told again cell by cell, and the paragraph break that goes
with words is not told beside them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from constitution_diff.model import (
    Anchoring,
    Kind,
    Noise,
    RevisionKind,
    RevisionUnit,
    british_date,
)
from constitution_diff.model.naming import in_part, name, name_of_id, told_apart
from constitution_diff.model.values import dataclass

from . import vocabulary
from .plain import encoded
from .story import counted, file_names
from .tracked_rows import GONE, MOVED, clause_of, place_of, rows_told_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import Anchor, Outline, Revision, TrackedChange

NOWHERE: Final = "Place not known"
_BEFORE: Final = "(as numbered before the changes)"
_WORDLESS: Final = (RevisionKind.COMMENT, RevisionKind.FORMATTED)
_UNITS: Final = {
    RevisionUnit.RUN: "formatting",
    RevisionUnit.PARAGRAPH: "a paragraph break",
    RevisionUnit.ROW: "a table row",
    RevisionUnit.CELL: "a table cell",
    RevisionUnit.NUMBERING: "a number",
    RevisionUnit.FIELD: "a field",
}
"""What a change is of that has no words."""
_CELL_END: Final = "\t"


@dataclass(frozen=True, slots=True)
class _Told:
    """One change as a reader would count them."""

    changes: tuple[TrackedChange, ...]
    """One, or all that make up a move."""

    @property
    def first(self) -> TrackedChange:
        return self.changes[0]

    @property
    def of_words(self) -> bool:
        """Whether it changes words, not only breaks, blanks, layout or remarks."""
        return self.first.revision.kind not in _WORDLESS and any(
            change.revision.text.strip() for change in self.changes
        )


def tracked_text(outline: Outline) -> bytes:
    """The tracked changes and margin notes, by clause; those of no known place last."""
    name = file_names(outline)
    if not outline.revisions:
        return encoded((name, "No tracked changes."))
    told = _told(outline.revisions)
    lines = [name, _figures(outline.revisions, told)]
    for standing, several in _by_standing(outline, told):
        lines.extend(("", standing, *(f"  {_line(outline, one)}" for one in several)))
    return encoded(lines)


def _figures(revisions: Sequence[TrackedChange], told: Iterable[_Told]) -> str:
    """How many changes there are, those that change no words apart.

    `accept` counts all of them piece by piece, both halves of a move: said, too, where
    the figures differ.
    """
    found = Counter(filter(None, map(_wordless, revisions)))
    n_told = sum(one.of_words for one in told)
    n_pieces = sum(c.revision.kind is not RevisionKind.COMMENT for c in revisions)
    words = counted(n_told, "change")
    rest = ", ".join(f"{what} ({n:,})" for what, n in sorted(found.items()))
    return f"{words} of words." + (
        f" Not counted, as no words change: {rest}." * bool(rest)
        + f" In pieces, as `accept` counts them: {n_pieces:,}." * (n_pieces != n_told)
    )


def _wordless(change: TrackedChange) -> str:
    """What a change is of that changes no words; "" for one that does."""
    revision = change.revision
    if revision.noise is not Noise.NONE:
        return vocabulary.NOISE
    if revision.kind is RevisionKind.COMMENT:
        return "comments"
    return "" if revision.text.strip() else "paragraph breaks and spaces"


def _told(revisions: Sequence[TrackedChange]) -> tuple[_Told, ...]:
    """The changes to tell, in document order; a move stands at its first half."""
    real = [change for change in revisions if change.revision.noise is Noise.NONE]
    real = rows_told_once(real)
    moves = _moves(revisions)
    real = [
        c for c in _without_told_breaks(real) if not (_is_break(c) and c.id in moves)
    ]
    told = dict.fromkeys(moves.get(change.id, (change,)) for change in real)
    return tuple(_Told(changes) for changes in told)


def _without_told_breaks(changes: list[TrackedChange]) -> list[TrackedChange]:
    """Without the breaks that end words of the same kind, which are told already.

    A break that parts or joins words that stay is a change of its own.
    """
    kept: list[TrackedChange] = []
    before: TrackedChange | None = None
    for change in changes:
        if not (_is_break(change) and before and _ends(change, before)):
            kept.append(change)
        if change.revision.kind not in _WORDLESS:
            before = change
    return kept


def _ends(change: TrackedChange, before: TrackedChange) -> bool:
    """Whether a break ends the paragraph that the words before it make up."""
    here = clause_of(change)
    return (
        bool(before.revision.text.strip())
        and before.revision.kind is change.revision.kind
        and (not here or here == clause_of(before))
    )


def _is_break(change: TrackedChange) -> bool:
    revision = change.revision
    return revision.unit is RevisionUnit.PARAGRAPH and not revision.text


def _moves(changes: Sequence[TrackedChange]) -> Mapping[str, tuple[TrackedChange, ...]]:
    """For each half of a move, by id, all that belongs to the move."""
    pair_of = {change.id: change.pair for change in changes}
    found: dict[frozenset[str], list[TrackedChange]] = defaultdict(list)
    for change in changes:
        if change.pair and change.revision.kind in MOVED:
            # Every part of one half names the same part of the other.
            key = frozenset((change.pair, pair_of.get(change.pair, "")))
            found[key].append(change)
    return {change.id: tuple(half) for half in found.values() for change in half}


def _by_standing(
    outline: Outline, told: Iterable[_Told]
) -> Iterator[tuple[str, list[_Told]]]:
    """The changes under the name of each place in turn; those of no place last."""
    told = tuple(told)
    shared = {_both(one.first) for one in told if _puts_words_in(one.first.revision)}
    lost: list[_Told] = []
    runs: list[tuple[str, list[_Told]]] = []
    for one in told:
        name = _standing(outline, one.first, beside=_both(one.first) in shared)
        if not name:
            lost.append(one)
        elif runs and runs[-1][0] == name:
            runs[-1][1].append(one)
        else:
            runs.append((name, [one]))
    yield from runs
    if lost:
        yield NOWHERE, lost


def _puts_words_in(revision: Revision) -> bool:
    """Not so a comment or another look, which may stand at what is gone."""
    return revision.kind not in GONE and revision.kind not in _WORDLESS


def _both(change: TrackedChange) -> tuple[str, str]:
    original, final = change.original, change.final
    return (original.clause if original else "", final.clause if final else "")


def _standing(outline: Outline, change: TrackedChange, *, beside: bool) -> str:
    """The provision a change stands in; "" where that is not known.

    Args:
        outline: The final view.
        change: One tracked change.
        beside: Words were put in at the same place in both views, so that the
            provision lives on and can be called by its number of now.
    """
    place = place_of(change)
    if place is None:
        return ""
    if change.revision.anchoring is Anchoring.NONE:
        name = _name(outline, place)
        return f"{name} (uncertain: the nearest provision before the mark)"
    if beside and change.revision.kind in GONE and change.final:
        return _name(outline, change.final)
    return _dated(outline, change)


def _dated(outline: Outline, change: TrackedChange) -> str:
    """The name of its place, and whether that is a number of before the changes."""
    place = place_of(change)
    if place is None:
        return NOWHERE
    name = _name(outline, place)
    now = change.final and _name(outline, change.final)
    return name if name == now else f"{name} {_BEFORE}"


def _name(outline: Outline, place: Anchor) -> str:
    """The citation of a place, read off its id where the final view lacks it."""
    if place.clause in outline:
        clause = in_part(outline[place.clause], outline)
        headed = clause.heading and not clause.label
        by_kind = headed or clause.kind is Kind.NOTE
        return name(clause) if by_kind else clause.citation or told_apart(clause)
    return name_of_id(place.clause)


def _line(outline: Outline, one: _Told) -> str:
    change = one.first
    revision = change.revision
    if revision.kind in MOVED and change.pair:
        return _move(outline, one)
    return f"{revision.kind.replace('-', ' ')}: {_shown(revision)}{_by(change)}"


def _shown(revision: Revision) -> str:
    """The words, or what it is of that has none."""
    if not revision.text.strip():
        return "a space" if revision.text else _UNITS[revision.unit]
    if revision.unit is RevisionUnit.ROW:
        return f"table row “{' | '.join(revision.text.split(_CELL_END))}”"
    return f"“{' / '.join(filter(None, revision.text.splitlines()))}”"


def _move(outline: Outline, one: _Told) -> str:
    """Both places of a move and its words, as they stood where it came from."""
    halves = [
        [change for change in one.changes if change.revision.kind is kind]
        for kind in MOVED
    ]
    old, new = halves
    source = f" from {_dated(outline, old[0])}" if old else ""
    target = f" to {_dated(outline, new[0])}" if new else ""
    return f"moved{source}{target}: “{_words(old or new)}”{_by(one.first)}"


def _words(changes: Iterable[TrackedChange]) -> str:
    """The words of one half, those of each clause on the same line, parted by "/"."""
    found: dict[str, str] = defaultdict(str)
    for change in changes:
        found["".join(clause_of(change))] += change.revision.text
    return " / ".join(" ".join(words.split()) for words in found.values() if words)


def _by(change: TrackedChange) -> str:
    revision = change.revision
    day = british_date(revision.date) or revision.date
    by = ", ".join(part for part in (revision.author, day) if part)
    return f" ({by})" if by else ""
