"""A draft whose own tracked changes are to stay beside those of a redline.

What the redline marks is what the older version and the draft before its changes
differ in. Where the older version has a provision as the changes make it, there is
nothing to mark: these are accepted first, and told of.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.compare import compare_outlines
from constitution_diff.model import RevisionKind, TextChange
from constitution_diff.outline import outline_both
from constitution_diff.read import read_source
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.redline import GivenUp, without_given_up
from constitution_diff.render.docx.resolve import (
    Choice,
    Places,
    Verdict,
    chosen_at,
    n_changes,
    resolved,
)

if TYPE_CHECKING:
    from constitution_diff.model import ClauseId, Comparison, Source
    from constitution_diff.render.docx.resolve import Decide


_KEEP: Final = Verdict.KEEP


class Earlier(NamedTuple):
    """A draft, and what is known of it before its changes and after them."""

    content: bytes
    after: Comparison
    """Of the older version and the draft with its changes accepted."""
    before: Comparison
    """Of the older version and the draft with its changes rejected."""
    by: tuple[str, ...]
    """The author of each of its tracked changes, counted as every report does."""
    n_accepted: int = 0
    """How many it had beside these, which the older version has already."""

    @property
    def n_kept(self) -> int:
        """How many tracked changes it has."""
        return len(self.by)


def earlier_changes(comparison: Comparison, new: bytes, name: str) -> Earlier:
    """The draft with the changes that are to be kept.

    `comparison` is of an older version and of it, with its changes accepted. It was
    read before; of what the guard has let in, the rest is a part.

    Raises UnreadableSourceError: it is no whole Word file.
    """
    first = _read(comparison, new, name)
    accepted = _without_those_it_has(first, name)
    if accepted is None:
        return first._replace(after=comparison)
    again = _read(comparison, accepted, name)
    return again._replace(n_accepted=first.n_kept - again.n_kept)


def left_by(draft: Earlier, name: str, given_up: GivenUp) -> tuple[str, ...]:
    """The author of each of its tracked changes that is left beside a redline."""
    match given_up:
        case GivenUp.NONE:
            return draft.by
        case GivenUp.ALL:
            return ()
        case _:
            left = without_given_up(draft.content, name, given_up)
            return _authors(read_source(left, name))


def _authors(source: Source) -> tuple[str, ...]:
    remark = RevisionKind.COMMENT
    return tuple(one.author for one in source.revisions if one.kind is not remark)


def _read(comparison: Comparison, new: bytes, name: str) -> Earlier:
    source = read_source(new, name)
    final, original = outline_both(source)
    # What is told of changes by their places is told of the other view.
    before = compare_outlines(comparison.old, replace(original, revisions=()))
    after = compare_outlines(comparison.old, final)
    return Earlier(new, after, before, _authors(source))


def _without_those_it_has(draft: Earlier, name: str) -> bytes | None:
    """The file with changes accepted where the older version has what they make.

    None where it has none of it.
    """
    parts = open_parts(draft.content, name)
    known = {
        place
        for one in (draft.after.new, draft.before.new)
        for clause in one.clauses
        for place in clause.places
    }
    places, n_before = Places(parts, known), n_changes(parts)
    resolved(parts, _accepting(_made_alike(draft), places))
    never_had = _accepting(_never_had(draft), places)
    resolved(parts, lambda mark: _KEEP if "move" in mark.kind else never_had(mark))
    return parts.saved() if n_changes(parts) < n_before else None


def _accepting(where: set[str], places: Places) -> Decide:
    return chosen_at(Choice(), dict.fromkeys(where, Verdict.ACCEPT), places)


def _made_alike(draft: Earlier) -> set[str]:
    """The paragraphs that only the changes make as the older version has them.

    Not where it has them as they were before, too: of two that changed places, a
    comparison finds one to have moved, and the marks are on both or on the other.
    """
    before, after = _same(draft.before), _same(draft.after)
    made = (after[old] for old in after.keys() - before.keys())
    return {place for places in made for place in places}.difference(*before.values())


def _same(comparison: Comparison) -> dict[ClauseId, tuple[str, ...]]:
    """The paragraphs of what the older version has, by its provision there."""
    moved = {clause for link in comparison.links if link.moved for clause in link.new}
    same = {
        link.new[0]: link.old[0]
        for link in comparison.links
        if link.text is TextChange.SAME and len(link.old) == len(link.new) == 1
    }
    found: dict[ClauseId, tuple[str, ...]] = {}
    travelled: set[ClauseId] = set()
    for clause in comparison.new.clauses:  # a parent stands before what lies in it
        if clause.id in moved or clause.parent in travelled:
            travelled.add(clause.id)
        elif clause.id in same:
            found[same[clause.id]] = tuple(clause.places)
    return found


def _never_had(draft: Earlier) -> set[str]:
    """The paragraphs that the changes take out, and the older version has not."""
    before = {clause.id: clause.places for clause in draft.before.new.clauses}
    after = {place for clause in draft.after.new.clauses for place in clause.places}
    came = {
        place
        for link in draft.before.links
        if not link.old
        for clause in link.new
        for place in before[clause]
    }
    return came - after
