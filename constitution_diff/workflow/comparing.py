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
    from constitution_diff.compare import Beside, Noted
    from constitution_diff.model import (
        Comparison,
        Lives,
        Notes,
        Outline,
        Overrides,
        Rules,
    )

_COMPARING = "constitution_diff.compare.outlines"
_LINKING = "constitution_diff.compare.linking"


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
    current, proposed, beside = _read(old, new, listed, _with(desk, _COMPARING))
    from constitution_diff.compare import compare_outlines  # noqa: PLC0415 - preloaded

    return compare_outlines(
        current, proposed, whole=whole, glossary=_glossary(listed), beside=beside
    )


@collector_paused()
def link_files(
    old: Request,
    new: Request,
    *,
    whole: bool = False,
    listed: Listed = NOTHING_LISTED,
    desk: Desk = PLAIN_DESK,
) -> Comparison:
    """The same without what the changes ask of a reader: all that a redline needs.

    Nor is it known what clauses refer to, which nothing in a redline tells.
    """
    current, proposed, beside = _read(
        old, new, listed, _with(desk, _LINKING), references=False
    )
    from constitution_diff.compare import linked_outlines  # noqa: PLC0415 - preloaded

    return linked_outlines(
        current, proposed, whole=whole, glossary=_glossary(listed), beside=beside
    )


def _read(
    old: Request,
    new: Request,
    listed: Listed,
    desk: Desk,
    *,
    references: bool = True,
) -> tuple[Outline, Outline, Beside]:
    """Both versions, and what is known of them besides."""
    current, (proposed, original) = outlines_to_compare(
        old, new, desk, references=references
    )
    from constitution_diff.compare import Beside  # noqa: PLC0415 - preloaded

    return current, proposed, Beside(original, listed.overrides, old.view_chosen)


def _with(desk: Desk, module: str) -> Desk:
    """The desk, where that module is imported while others read, too."""
    return replace(desk, ahead=(module, *desk.ahead))


def _glossary(listed: Listed) -> tuple[tuple[str, str], ...]:
    return tuple((term.old, term.new) for term in listed.renamed)


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
    read = both_outlines_of(*versions, desk=_with(desk, _COMPARING))
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
            glossary=_glossary(listed),
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
    from constitution_diff.compare import noted  # noqa: PLC0415 - preloaded

    found = noted(comparison, notes)
    if remarks:
        from constitution_diff.compare import with_remarks  # noqa: PLC0415 - seldom

        found = with_remarks(comparison, found)
    if not (found.decisions or rules.entries):
        return found
    from constitution_diff.compare import routed  # noqa: PLC0415 - seldom

    return routed(comparison, found, rules)
