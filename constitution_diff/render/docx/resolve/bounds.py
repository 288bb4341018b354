"""The marks that part provisions: whose each is, and so what becomes of it.

A mark that was put in parts one paragraph of the text before. Word puts it on the
paragraph that is typed (Enter before it) or on the one above (Enter behind it); which,
only the words tell. Where those of one side alone are new, the mark is theirs. Where
both sides were there before, it is of both, and is settled where all is said alike.
A mark that was taken out is the same, the two texts exchanged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from constitution_diff.model import View
from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .choosing import agreed
from .marks import TEXTS, Verdict, goes
from .standing import SIDES, mark_changes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from .standing import Standing

_OTHER: Final = {View.FINAL: View.ORIGINAL, View.ORIGINAL: View.FINAL}
_NO_LOOK: Final = (n.RPR, n.SECTION, n.PPR_CHANGE)


@dataclass(frozen=True, slots=True)
class _Group:
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


@dataclass(frozen=True, slots=True)
class Bounds:
    """What becomes of marks that part provisions."""

    verdicts: dict[Element, Verdict]
    """By the tracked change of the mark, and by that of how one is set."""
    held: frozenset[str]
    """What `Standing` calls the provisions that cannot go without changing another."""
    shared: dict[Element, frozenset[str]]
    """The marks that stay though something is decided there, and whose they are."""
    against: frozenset[Element]
    """The marks of moves that cannot be undone, or done, unless what stands behind
    them goes another way."""


def bounds(
    standing: Standing,
    verdicts: Mapping[str, Verdict],
    said: Mapping[Element, Verdict],
    moved: Collection[Element],
    quiet: Collection[str],
) -> Bounds:
    """What becomes of the marks, where `verdicts` are those of the paragraphs.

    `said` is what becomes of the words in each tracked change; the marks `moved` are
    part of a move, which is settled as a whole. Of what is `quiet` nothing is to be
    decided.
    """
    asked = _Asked(standing, verdicts, said, frozenset(moved), frozenset(quiet))
    found: dict[Element, Verdict] = {}
    held: set[str] = set()
    shared: dict[Element, frozenset[str]] = {}
    against: set[Element] = set()
    for whole in SIDES:
        gone = SIDES[whole]
        for span in _spans(standing, whole):
            groups = [_group(one, whole, asked) for one in span]
            share = _shares(groups, gone)
            for at, verdict in enumerate(share.verdicts):
                mark = _mark(groups[at].stretches[-1], gone)
                if mark is not None:
                    found[mark] = verdict
                    against |= {mark} if at in share.against else set()
                    if at in share.kept:
                        shared[mark] = _names(groups, standing)
            setting = _setting_change(groups[-1])
            if setting is not None:
                found[setting] = Verdict.KEEP if share.holds else groups[-1].verdict
            if share.holds:
                held |= _names(groups[-1:], standing)
    return Bounds(found, frozenset(held), shared, frozenset(against))


def _names(groups: Sequence[_Group], standing: Standing) -> frozenset[str]:
    every = (one for group in groups for one in group.stretches)
    return frozenset(name for one in every for name in standing.names(one))


def _spans(standing: Standing, whole: View) -> Iterator[list[list[Element]]]:
    """The paragraphs of one text that are several of the other, parted as these are."""
    spans: dict[Element, dict[Element, list[Element]]] = {}
    for paragraph in standing.paragraphs:
        groups = spans.setdefault(standing.ends[whole][paragraph], {})
        end = standing.ends[_OTHER[whole]][paragraph]
        groups.setdefault(end, []).append(paragraph)
    yield from (list(groups.values()) for groups in spans.values() if len(groups) > 1)


class _Asked(NamedTuple):
    """What is known when marks are looked at, as `bounds` has it."""

    standing: Standing
    verdicts: Mapping[str, Verdict]
    said: Mapping[Element, Verdict]
    moved: frozenset[Element]
    quiet: frozenset[str]


def _group(stretches: Sequence[Element], whole: View, asked: _Asked) -> _Group:
    lives = any(asked.standing.has_words(one, whole) for one in stretches)
    own = {
        asked.said[change]
        for one in stretches
        for change in one.iter(*TEXTS)
        if change in asked.said and goes(str(change.tag), SIDES[whole])
    }
    names = {name for one in stretches for name in asked.standing.names(one)}
    # Words may go with a move that is decided of elsewhere, or be by another hand.
    verdict = agreed(asked.verdicts, names) if lives or not own else _alike(own)
    # Whatever the mark's own change is called: it goes with the move that it ends in.
    moved = _mark(stretches[-1], SIDES[whole]) in asked.moved
    return _Group(tuple(stretches), lives, verdict, names <= asked.quiet, moved)


def _alike(verdicts: set[Verdict]) -> Verdict:
    return next(iter(verdicts)) if len(verdicts) == 1 else Verdict.KEEP


def _mark(paragraph: Element, gone: Verdict) -> Element | None:
    found = (one for one in mark_changes(paragraph) if goes(str(one.tag), gone))
    return next(found, None)


def _setting_change(last: _Group) -> Element | None:
    """The change of how the last mark is set, where that is left to another's words."""
    properties = None if last.lives else child(last.stretches[-1], n.PPR)
    return None if properties is None else child(properties, n.PPR_CHANGE)


@dataclass(frozen=True, slots=True)
class _Share:
    """What becomes of the marks behind the groups of one paragraph, but the last."""

    verdicts: list[Verdict]
    kept: frozenset[int] = frozenset()
    """Those that stay though something is decided of what they part."""
    holds: bool = False
    """Whether the last group may not go: what stands before it would be set like it."""
    against: frozenset[int] = frozenset()
    """Those of moves that would be left with no mark of their own."""


def _shares(groups: Sequence[_Group], gone: Verdict) -> _Share:
    said = [one.verdict for one in groups]
    last = len(groups) - 1
    living = [at for at, one in enumerate(groups) if one.lives] or [last]
    first, end = living[0], living[-1]
    found = said[:last]
    among = set(said[first : end + 1])
    found[first:end] = [_alike(among)] * (end - first)
    kept = frozenset(range(first, end) if len(among) > 1 else ())
    if end == last:
        return _Share(found, kept)
    # Each that goes takes its own mark; the last one's is that of the text before, so
    # it takes the nearest that is left.
    left = [end, *(at for at in range(end + 1, last) if said[at] is not gone)]
    tied = any(groups[at].moved for at in left[1:])
    behind = [last, *left[1:]] if tied else [*left[1:], last]
    for mark, whose in zip(left, behind, strict=True):
        found[mark] = said[whose]
    firm = {said[at] for at in left[1:]} - {Verdict.KEEP}
    if tied and firm and said[last] is Verdict.KEEP:
        # Else what stays for good would be joined to what stands before it.
        found[end] = firm.pop()
    if tied and said[last] is gone:
        found[end] = Verdict.KEEP
        turned = [at for at in left[1:] if said[at] is not Verdict.KEEP]
        return _Share(found, kept | {end}, holds=True, against=frozenset(turned))
    all_go = all(one.verdict is gone or one.follows for one in groups[end:])
    if said[last] is not gone or all_go or _alike_set(groups, left[-1], gone):
        return _Share(found, kept)
    found[left[-1]] = Verdict.KEEP
    return _Share(found, kept | {left[-1]}, holds=True)


def _alike_set(groups: Sequence[_Group], at: int, gone: Verdict) -> bool:
    """Whether a group is set as the last mark will be, which becomes its own."""
    own = child(groups[at].stretches[-1], n.PPR)
    last = child(groups[-1].stretches[-1], n.PPR)
    change = None if last is None else child(last, n.PPR_CHANGE)
    if gone is Verdict.REJECT and change is not None:
        last = child(change, n.PPR)
    return _look(own) == _look(last)


def _look(properties: Element | None) -> list[bytes]:
    found = () if properties is None else properties
    told = (one for one in found if one.tag not in _NO_LOOK)
    return [etree.tostring(one, method="c14n") for one in told]
