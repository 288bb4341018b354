"""From the files of two versions, or several, to what became of every clause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.listing import NOTHING_LISTED, Listed
from constitution_diff.model import NO_OVERRIDES
from constitution_diff.read.collector import collector_paused

from .reading import (
    PLAIN_DESK,
    Desk,
    Request,
    both_outlines_of,
    outlines_to_compare,
)

if TYPE_CHECKING:
    from constitution_diff.compare import Noted
    from constitution_diff.model import Comparison, Lives, Notes, Overrides, Rules

_COMPARING = "constitution_diff.compare.outlines"


@collector_paused()
def compare_files(
    old: Request,
    new: Request,
    *,
    whole: bool = False,
    listed: Listed = NOTHING_LISTED,
    desk: Desk = PLAIN_DESK,
) -> Comparison:
    """What became of every clause of one file in another.

    `listed` is what the council has written down beside the files.
    """
    pairs = tuple((term.old, term.new) for term in listed.renamed)
    desk = replace(desk, ahead=(_COMPARING, *desk.ahead))
    current, (proposed, original) = outlines_to_compare(old, new, desk)
    from constitution_diff.compare import Beside, compare_outlines  # noqa: PLC0415 - preloaded

    beside = Beside(original, listed.overrides, old.view_chosen)
    return compare_outlines(
        current, proposed, whole=whole, glossary=pairs, beside=beside
    )


@collector_paused()
def compare_versions(
    *versions: Request,
    whole: bool = False,
    listed: Listed = NOTHING_LISTED,
    overall: bool = False,
    desk: Desk = PLAIN_DESK,
) -> Lives:
    """What became of every clause through several versions, the oldest first.

    At least two. `listed` is what the council has written down beside the files: its
    overrides are of the step to the last version. `overall` asks for the first
    version to be compared with the last, too.
    """
    pairs = tuple((term.old, term.new) for term in listed.renamed)
    desk = replace(desk, ahead=(_COMPARING, *desk.ahead))
    read = both_outlines_of(*versions, desk=desk)
    from constitution_diff.compare import (  # noqa: PLC0415 - preloaded
        Beside,
        compare_outlines,
        lives_of,
    )

    overrides = [NO_OVERRIDES] * (len(versions) - 2) + [listed.overrides]

    def compared(old: int, new: int, decided: Overrides = NO_OVERRIDES) -> Comparison:
        outline, original = read[new]
        return compare_outlines(
            read[old][0],
            outline,
            whole=whole,
            glossary=pairs,
            beside=Beside(original, decided, view_chosen=versions[old].view_chosen),
        )

    last = len(versions) - 1
    lives = lives_of([compared(n, n + 1, overrides[n]) for n in range(last)])
    return replace(lives, overall=compared(0, last)) if overall else lives


def decisions_on(
    comparison: Comparison, notes: Notes, rules: Rules, *, remarks: bool = False
) -> Noted:
    """What the council's officers and its rules say of each change.

    `remarks` proposes the comments in the file as reasons where there is none.
    """
    from constitution_diff.compare import (  # noqa: PLC0415 - preloaded
        noted,
        routed,
        with_remarks,
    )

    found = noted(comparison, notes)
    if remarks:
        found = with_remarks(comparison, found)
    return routed(comparison, found, rules)
