"""The marks that part provisions: whose each is, and so what becomes of it.

A mark that was put in parts one paragraph of the text before. Word puts it on the
paragraph that is typed (Enter before it) or on the one above (Enter behind it); which,
only the words tell. Where those of one side alone are new, the mark is theirs. Where
both sides were there before, it is of both, and is settled where all is said alike.
A mark that was taken out is the same, the two texts exchanged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model import View
from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .choosing import agreed
from .marks import TEXTS, Verdict, goes
from .shares import Group, alike, shares
from .standing import SIDES, mark_changes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from lxml.etree import _Element as Element

    from .standing import Standing

_OTHER: Final = {View.FINAL: View.ORIGINAL, View.ORIGINAL: View.FINAL}


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
    """What stays a tracked change, with all that is part of the same move."""
    bare: dict[Element, frozenset[str]]
    """The last words that stay, with a number that would be left without them."""


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
    bare: dict[Element, frozenset[str]] = {}
    for whole in SIDES:
        gone = SIDES[whole]
        for span in _spans(standing, whole):
            groups = [_group(one, whole, asked) for one in span]
            share = shares(groups, gone)
            for at, verdict in enumerate(share.verdicts):
                mark = _mark(groups[at].stretches[-1], gone)
                if mark is not None:
                    found[mark] = verdict
                    against |= {mark} if at in share.against else set()
                    if at in share.kept:
                        shared[mark] = _names(groups, standing)
            setting = _setting_change(groups[-1])
            if setting is not None:
                found[setting] = share.setting(groups)
            if share.bare:
                bare |= dict.fromkeys(_changes(groups[-1]), _names(groups, standing))
            stay = [groups[at] for at in sorted(share.held)]
            held |= _names(stay, standing)
            against |= {change for one in stay for change in _changes(one)}
    return Bounds(found, frozenset(held), shared, frozenset(against), bare)


def _names(groups: Sequence[Group], standing: Standing) -> frozenset[str]:
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


def _group(stretches: Sequence[Element], whole: View, asked: _Asked) -> Group:
    lives = any(asked.standing.has_words(one, whole) for one in stretches)
    own = {
        asked.said[change]
        for one in stretches
        for change in one.iter(*TEXTS)
        if change in asked.said and goes(str(change.tag), SIDES[whole])
    }
    names = {name for one in stretches for name in asked.standing.names(one)}
    # Words may go with a move that is decided of elsewhere, or be by another hand.
    verdict = agreed(asked.verdicts, names) if lives or not own else alike(own)
    # Whatever the mark's own change is called: it goes with the move that it ends in.
    moved = _mark(stretches[-1], SIDES[whole]) in asked.moved
    return Group(tuple(stretches), lives, verdict, names <= asked.quiet, moved)


def _changes(group: Group) -> Iterator[Element]:
    return (change for one in group.stretches for change in one.iter(*TEXTS))


def _mark(paragraph: Element, gone: Verdict) -> Element | None:
    found = (one for one in mark_changes(paragraph) if goes(str(one.tag), gone))
    return next(found, None)


def _setting_change(last: Group) -> Element | None:
    """The change of how the last mark is set, where that is left to another's words."""
    properties = None if last.lives else child(last.stretches[-1], n.PPR)
    return None if properties is None else child(properties, n.PPR_CHANGE)
