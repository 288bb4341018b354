"""What becomes of the marks behind the stretches that one text has as one paragraph.

Where its words end before the last of them, the marks behind go with what comes or
goes there. The last mark is that of the text itself, so one stretch has to do without
a mark of its own: which, is tried, and what fits in neither way stays as it is.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .marks import NUMBERING_CHANGE, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

_NO_LOOK: Final = (n.RPR, n.SECTION, n.PPR_CHANGE)
_BACK: Final = {Verdict.ACCEPT: Verdict.REJECT, Verdict.REJECT: Verdict.ACCEPT}


@dataclass(frozen=True, slots=True)
class Group:
    """Stretches of one paragraph of `whole` that are one paragraph of the other text.

    The other text is the one whose words a mark of the sort in question parts.
    """

    stretches: tuple[Element, ...]
    lives: bool
    """Whether it has words in the text in which all groups are one paragraph."""
    verdict: Verdict
    follows: bool = False
    """Whether nothing is to be decided of it, so that it may be set as the rest is."""
    moved: bool = False
    """Whether its mark is part of a move, which is settled as a whole."""


def alike(verdicts: set[Verdict]) -> Verdict:
    """What is said of all; KEEP where it is not one thing."""
    return next(iter(verdicts)) if len(verdicts) == 1 else Verdict.KEEP


@dataclass(frozen=True, slots=True)
class Share:
    """What becomes of the marks behind the groups of one paragraph, but the last."""

    verdicts: list[Verdict]
    kept: frozenset[int] = frozenset()
    """Those that stay though something is decided of what they part."""
    held: frozenset[int] = frozenset()
    """The groups that stay: without them, what is left would be set like another."""
    against: frozenset[int] = frozenset()
    """The marks of moves that stay, as they would be left with none of their own."""
    bare: bool = False
    """Whether the last mark is left without words while what stood there is pending."""

    def setting(self, groups: Sequence[Group]) -> Verdict:
        """What becomes of the change of how the last mark is set."""
        return Verdict.KEEP if self.held else groups[-1].verdict


def shares(groups: Sequence[Group], gone: Verdict) -> Share:
    """What becomes of them, where `gone` takes the marks away."""
    said = [one.verdict for one in groups]
    last = len(groups) - 1
    living = [at for at, one in enumerate(groups) if one.lives] or [last]
    first, end = living[0], living[-1]
    found = said[:last]
    among = set(said[first : end + 1])
    found[first:end] = [alike(among)] * (end - first)
    kept = frozenset(range(first, end) if len(among) > 1 else ())
    if end == last:
        return Share(found, kept)
    # Each that goes takes its own mark; the last one's is that of the text before, so
    # it takes the nearest that is left, or the first, and the others that before them.
    left = [end, *(at for at in range(end + 1, last) if said[at] is not gone)]
    tied = any(groups[at].moved for at in left[1:])
    orders = [[last, *left[1:]]] if tied else [[*left[1:], last], [last, *left[1:]]]
    for behind in orders:
        plan = list(zip(left, behind, strict=True))
        share = _taken(groups, gone, Share(list(found), kept), plan, tied=tied)
        trial = _Trial(groups, gone, share)
        if trial.fits():
            bare = any(not found for found, _ in trial.paragraphs(whole=True))
            return replace(share, bare=bare)
    stay = [*said[:first], *[Verdict.KEEP] * (last - first)]
    return Share(
        stay, frozenset(range(first, last)), frozenset(range(end + 1, last + 1))
    )


def _taken(
    groups: Sequence[Group],
    gone: Verdict,
    share: Share,
    plan: Sequence[tuple[int, int]],
    *,
    tied: bool,
) -> Share:
    """The same where each mark of the plan is settled with the group it names."""
    found, last = share.verdicts, len(groups) - 1
    end, nearest = plan[0][0], plan[-1][0]
    for mark, whose in plan:
        found[mark] = groups[whose].verdict
    on = groups[last].verdict
    firm = [at for at, _ in plan[1:] if tied and groups[at].verdict is not Verdict.KEEP]
    if firm and on is Verdict.KEEP:
        # Else what stays for good would be joined to what stands before it.
        found[end] = groups[firm[0]].verdict
    if tied and on is gone:
        found[end] = Verdict.KEEP
        return Share(found, share.kept | {end}, frozenset({last}), frozenset(firm))
    all_go = all(one.verdict is gone or one.follows for one in groups[end:])
    if on is not gone or all_go or _alike_set(groups, nearest, gone):
        return share
    found[nearest] = Verdict.KEEP
    return Share(found, share.kept | {nearest}, frozenset({last}))


class _Trial(NamedTuple):
    """What both texts would be."""

    groups: Sequence[Group]
    gone: Verdict
    share: Share

    def fits(self) -> bool:
        """Whether each paragraph is one that was, and is set as it was."""
        return all(
            self._is_set(found, ending, whole=whole)
            for whole in (True, False)
            for found, ending in self.paragraphs(whole=whole)
            if found
        )

    def paragraphs(self, *, whole: bool) -> Iterator[tuple[list[int], int]]:
        """The groups with words in each paragraph of a text, and whose mark ends it.

        It is the text whose one paragraph they are, if `whole`, or else the other.
        """
        back = _BACK[self.gone]
        there = {back} if whole else {back, Verdict.KEEP}
        found: list[int] = []
        for at, group in enumerate(self.groups):
            held = at in self.share.held
            if group.lives or (Verdict.KEEP if held else group.verdict) in there:
                found.append(at)
            marks = self.share.verdicts
            if at == len(marks) or marks[at] in there:
                yield found, at
                found = []

    def _is_set(self, found: Sequence[int], ending: int, *, whole: bool) -> bool:
        lives = all(self.groups[at].lives for at in found)
        if len(found) > 1 and not lives:
            return False
        as_one = _whole_look(self.groups, self.gone)
        apart = _look_of(self.groups, found[-1], self.gone)
        # A change of how the last mark is set may be settled, or differ by the text.
        settled = self.share.setting(self.groups)
        side = _BACK[self.gone] if whole else self.gone
        is_own = ending < len(self.groups) - 1 or whole is (settled is side)
        here = _look_of(self.groups, ending, self.gone) if is_own else as_one
        if not lives:
            return here == apart
        words = self.groups[found[-1]]
        # Set as in the other text only if it is settled so, or follows what is.
        free = words.follows or words.verdict is side
        return here == (as_one if whole else apart) or (
            free and here == (apart if whole else as_one)
        )


def _look_of(groups: Sequence[Group], at: int, gone: Verdict) -> list[bytes]:
    """How a group is set in the text in which it is a paragraph."""
    if at == len(groups) - 1:
        return _last_look(groups, before=gone is Verdict.ACCEPT)
    return _look(child(groups[at].stretches[-1], n.PPR))


def _whole_look(groups: Sequence[Group], gone: Verdict) -> list[bytes]:
    return _last_look(groups, before=gone is Verdict.REJECT)


def _last_look(groups: Sequence[Group], *, before: bool) -> list[bytes]:
    properties = child(groups[-1].stretches[-1], n.PPR)
    change = None if properties is None else child(properties, n.PPR_CHANGE)
    if before and change is not None:
        properties = child(change, n.PPR)
    return _look(properties)


def _alike_set(groups: Sequence[Group], at: int, gone: Verdict) -> bool:
    """Whether a group is set as the last mark will be, which becomes its own."""
    return _look(child(groups[at].stretches[-1], n.PPR)) == _whole_look(groups, gone)


def _look(properties: Element | None) -> list[bytes]:
    found = () if properties is None else properties
    told = [deepcopy(one) for one in found if one.tag not in _NO_LOOK]
    for one in told:
        # A record of the number that was says nothing of how the paragraph is set.
        for record in list(one.iterchildren(NUMBERING_CHANGE)):
            one.remove(record)
    return [etree.tostring(one, method="c14n") for one in told]
