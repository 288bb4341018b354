"""What became of which provision between kept versions, set by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.compare import decided
from constitution_diff.errors import UsageError
from constitution_diff.model import Address, Link, Note, NoteKind, Override, Overrides

from .noted_on import Namer, Written, comparison_of, pair_of, sides_of
from .putting import put_notes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import KeptNote, Notice
    from constitution_diff.store import Stamp, Store

    from .noted_on import On

BY_HAND = "what you say"
"""What messages call overrides that stand in no file."""


def override(store: Store, on: On, given: Overrides, stamp: Stamp) -> Written:
    """Keep what became of which provision between two versions.

    What was set of the same provisions before gives way. An entry that does not fit
    the versions is left out, with a notice; where none fits, nothing is kept. Then
    they are compared anew.

    Raises:
        NotKeptError: There is no such version.
        UsageError: No entry fits.
    """
    pair = pair_of(store, on)
    sides = sides_of(store, pair)
    namer = Namer(*sides)
    notices: list[Notice] = []
    notes: list[KeptNote] = []
    for entry in given.entries:
        one = Overrides(given.name, (entry,), given.current, given.proposed)
        fits = decided(one, *sides)
        notices += [n for n in fits.notices if n.code == "override-unfit"]
        for found in fits.decisions:
            said = namer.named(Note(reason=entry.note), Link(found.old, found.new))
            notes.append(pair.note(NoteKind.OVERRIDE, said))
    if not notes:
        raise UsageError(notices[0].message if notices else "No override was given.")
    put = put_notes(store, notes, pair.numbers, stamp)
    comparison_of(store, pair)
    return Written(put, tuple(notices))


def linked(old: Sequence[str], new: Sequence[str], why: str) -> Overrides:
    """The override that says that provisions of these numbers are the same.

    >>> linked(["4.2"], ["5.1"], "").entries[0].new[0].citation
    '5.1'
    """
    sides = tuple(map(Address, old)), tuple(map(Address, new))
    return Overrides(BY_HAND, (Override(*sides, why),))


def parted(old: Sequence[str], new: Sequence[str], why: str) -> Overrides:
    """The overrides that say that provisions of these numbers are not the same.

    >>> [len(entry.old) for entry in parted(["4.2"], ["5.1"], "").entries]
    [1, 0]
    """
    gone = (Override((Address(one),), (), why) for one in old)
    come = (Override((), (Address(one),), why) for one in new)
    return Overrides(BY_HAND, (*gone, *come))
