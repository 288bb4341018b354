"""The stretches of a text that change, before they are put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.compare import word_edits
from constitution_diff.model import Op

from .phrases import Splice, spliced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NEAR: Final = 2
"""Changes with fewer words than that between them are one."""
_STOPS: Final = (".", ";", ",", ":")


def hunks_of(old: str, new: str) -> list[Splice]:
    """The changed stretches of the old text and what stands there in the new one."""
    hunks: list[Splice] = []
    at = 0
    for edit in word_edits(old, new):
        end = at + len(edit.text) * (edit.op is not Op.INSERT)
        if edit.op is not Op.KEEP:
            put = edit.text if edit.op is Op.INSERT else ""
            last = hunks[-1] if hunks else None
            if last and last.end == at:
                hunks[-1] = Splice(last.start, end, last.new + put)
            else:
                hunks.append(Splice(at, end, put))
        at = end
    return [_after_the_stop(old, hunk) for hunk in hunks]


def _after_the_stop(old: str, hunk: Splice) -> Splice:
    """A sentence put in or taken out behind the stop before it, not before it.

    "five[. They meet]." is the same as "five.[ They meet.]".
    """
    gone = old[hunk.start : hunk.end]
    turned = gone or hunk.new
    stop = turned[:1]
    if (
        (gone and hunk.new)
        or stop not in _STOPS
        or old[hunk.end : hunk.end + 1] != stop
    ):
        return hunk
    new = f"{hunk.new[1:]}{stop}" if hunk.new else ""
    return Splice(hunk.start + 1, hunk.end + 1, new)


def hunks_beside(old: str, new: str, fixed: Sequence[Splice]) -> list[Splice] | None:
    """The changes that are left when some are made; None where they overlap these."""
    between = spliced(old, fixed)
    if between is None:
        return None
    spots = list(_spots(fixed))
    found: list[Splice] = []
    for hunk in hunks_of(between, new):
        shift = 0
        for start, end, longer in spots:
            if hunk.start < end and start < hunk.end:
                return None
            if start < hunk.end or (start == hunk.end and end <= hunk.start):
                shift += longer
        found.append(Splice(hunk.start - shift, hunk.end - shift, hunk.new))
    return found


def _spots(fixed: Sequence[Splice]) -> Iterator[tuple[int, int, int]]:
    """Where each change stands once all are made, and how much longer it made it."""
    shift = 0
    for splice in sorted(fixed, key=lambda s: s.start):
        start = splice.start + shift
        longer = len(splice.new) - (splice.end - splice.start)
        yield start, start + len(splice.new), longer
        shift += longer


def near_ones_joined(
    old: str, hunks: Sequence[Splice], fixed: Sequence[Splice]
) -> list[Splice]:
    """Changes that stand close together as one; none across what is `fixed`."""
    joined: list[Splice] = []
    for hunk in hunks:
        last = joined[-1] if joined else None
        between = old[last.end : hunk.start] if last else ""
        parted = last and any(last.end <= f.start < hunk.start for f in fixed)
        if last and not parted and len(between.split()) < _NEAR:
            new = f"{last.new}{between}{hunk.new}"
            joined[-1] = Splice(last.start, hunk.end, new)
        else:
            joined.append(hunk)
    return joined
