"""The list of changes with all that follows from it: each changed unit once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.tools.changes import Change
from corpus.tools.checks import refuse, refuse_wrong_list, texts, with_terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from corpus.tools.changes import Revision, Term


def all_changes(revision: Revision) -> tuple[Change, ...]:
    """A change for each unit that is not the same, in order of the newer revision.

    What was deleted comes last. Raises CorpusError where the list is wrong.
    """
    refuse_wrong_list(revision)
    listed = [*_with_children(revision), *_relinked(revision)]
    accounted = {key for change in listed for key in (*change.old, *change.new)}
    units = (*revision.new.units, *revision.old.units)
    position = {unit.key: n for n, unit in reversed(tuple(enumerate(units)))}
    completed = (*listed, *_unlisted(revision, accounted))
    return tuple(
        sorted(completed, key=lambda change: position[(change.new or change.old)[0]])
    )


def is_renumbered(revision: Revision, change: Change) -> bool:
    """Whether one unit became one unit and is cited differently now."""
    if len(change.old) != 1 or len(change.new) != 1:
        return False
    old, new = (
        revision.old.by_key()[change.old[0]],
        revision.new.by_key()[change.new[0]],
    )
    return old.citation != new.citation


def n_replaced(revision: Revision, term: Term) -> int:
    """In how many places the term was replaced."""
    n_old = sum(term.count_in(unit.text) for unit in revision.old.units)
    return n_old - sum(term.count_in(unit.text) for unit in revision.new.units)


def _with_children(revision: Revision) -> Iterator[Change]:
    """What was inserted or deleted, and what came or went with it."""
    for relation, side, other in (
        ("inserted", revision.new, revision.old),
        ("deleted", revision.old, revision.new),
    ):
        tops = {
            (change.old + change.new)[0]: change.note
            for change in revision.of(relation)
        }
        for unit in side.units:
            top = next((key for key in (unit.key, *unit.parents) if key in tops), "")
            if not top or unit.key in other.by_key():
                continue
            note = (
                tops[top] if top == unit.key else f"along with {side.by_key()[top].id}"
            )
            old, new = (
                ((), (unit.key,)) if relation == "inserted" else ((unit.key,), ())
            )
            yield Change(relation, old, new, note=note)


def _relinked(revision: Revision) -> Iterator[Change]:
    yield from revision.of("moved", "moved+edited", "edited")
    for change in revision.of("split", "merged"):
        old, new = texts(revision, change)
        text = "" if old == new else "terms"
        yield Change(change.relation, change.old, change.new, text, change.note)


def _unlisted(revision: Revision, accounted: set[str]) -> Iterator[Change]:
    """Units nobody listed that were renumbered, or hold a changed term."""
    both = dict.fromkeys(
        unit.key for unit in (*revision.new.units, *revision.old.units)
    )
    for key in both:
        if key in accounted:
            continue
        change = Change("renumbered", (key,), (key,))
        if key not in revision.old.by_key() or key not in revision.new.by_key():
            refuse(change, "it stands on one side only and is not listed")
        old, new = texts(revision, change)
        if new not in {old, with_terms(revision, old)}:
            refuse(change, "its words differ and it is not listed")
        if old != new:
            yield Change(
                "edited", (key,), (key,), "terms", "a changed term and nothing else"
            )
        elif is_renumbered(revision, change):
            yield change
