"""Which linked clauses moved: they left the order around them, or their container."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from constitution_diff.model import Kind
from constitution_diff.model.values import dataclass

from .parts import CONTAINERS
from .staying import stayed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .digest import Digest, Unit
    from .matching import Group, Matching


_Homes = tuple[int | None, int | None]
"""The old and the new clause that something lies in; None for the document."""

_PART = "part"
_MOST_HEADINGS = 50
"""So many headings in a row that one side lacks are no cut in a section any more."""


@dataclass(frozen=True, slots=True)
class Placement:
    """What became of a group's place."""

    moved: bool = False
    nested: bool = False


def placements(matching: Matching) -> dict[Group, Placement]:
    """For each group of linked clauses, whether it moved.

    Inserted and deleted containers are looked through: what counts is the nearest
    ancestor that is linked. Among the clauses of one linked container, the heaviest
    run that kept its order stays; the rest moved. Of two runs that changed places
    either could be called moved: the lighter one is. Paragraphs between the two weigh
    as well, though they are read as of another clause now, which needs attention.
    """
    groups = {id(group): group for group in matching.groups.values()}.values()
    placed: dict[Group, Placement] = {}
    siblings: dict[_Homes, list[Group]] = defaultdict(list)
    between: dict[_Homes, list[Group]] = defaultdict(list)
    for group in groups:
        old_home = _home(matching.old, group.old[0], matching.partner_of_old)
        new_home = _home(matching.new, group.new[0], matching.partner_of_new)
        if not (
            _answers(matching, old_home, new_home)
            or _only_below_another(matching, group, old_home, new_home)
            or _only_behind_all(matching, group, old_home, new_home)
        ):
            placed[group] = Placement(moved=True)
            if _has_no_label(matching, group):
                between[_homes_in_common(matching, old_home, new_home)].append(group)
            continue
        siblings[old_home, new_home].append(group)
    for (old_home, new_home), together in siblings.items():
        stay = stayed(matching, together, between[old_home, new_home])
        for group in together:
            raw_old = matching.old.units[group.old[0]].parent
            raw_new = matching.new.units[group.new[0]].parent
            nested = (raw_old, raw_new) != (old_home, new_home)
            placed[group] = Placement(id(group) not in stay, nested)
    return placed


def _home(digest: Digest, at: int, partners: dict[int, int]) -> int | None:
    """The nearest linked ancestor; None for the document itself.

    A heading that one side lacks only cuts a section in two: what stands below it is
    still at home in the section that it cuts. A Part is more than a heading.
    """
    parent = digest.units[at].parent
    while parent is not None and parent not in partners:
        cut = _section_cut(digest, parent, partners)
        if cut is not None:
            return cut
        parent = digest.units[parent].parent
    return parent


def _section_cut(digest: Digest, at: int, partners: dict[int, int]) -> int | None:
    """The linked heading above one that is not linked; None if it cuts no section."""
    unit = digest.units[at]
    for _ in range(_MOST_HEADINGS):
        if not _heads(unit) or unit.above is None:
            break
        unit = digest.units[unit.above]
        if _heads(unit) and unit.at in partners:
            return unit.at
    return None


def _heads(unit: Unit) -> bool:
    return unit.titled and unit.clause.kind is not Kind.PART


def _answers(matching: Matching, old_home: int | None, new_home: int | None) -> bool:
    if old_home is None or new_home is None:
        return old_home is new_home
    return matching.linked(old_home, new_home)


def _only_below_another(
    matching: Matching, group: Group, old_home: int | None, new_home: int | None
) -> bool:
    """Whether a paragraph lost or gained nothing but the heading that it stood under.

    Without the heading it reads as a further paragraph of the rule before, within the
    same section. What has a label of its own stands under no other rule by that.
    """
    if not _has_no_label(matching, group):
        return False
    old, new = matching.old.units[group.old[0]], matching.new.units[group.new[0]]
    if _headed(matching.old, old, matching.partner_of_old):
        above = _above(matching.new, new_home, matching.partner_of_new)
        return any(_answers(matching, old_home, at) for at in above)
    if _headed(matching.new, new, matching.partner_of_new):
        above = _above(matching.old, old_home, matching.partner_of_old)
        return any(_answers(matching, at, new_home) for at in above)
    return False


def _only_behind_all(
    matching: Matching, group: Group, old_home: int | None, new_home: int | None
) -> bool:
    """Whether a Schedule behind the last Part is only read as of that Part, or not.

    Schedules that came to another Part, or left it, decide which of both it is. In its
    place it says what it said.
    """
    if (old_home is None) == (new_home is None):
        return False
    sides = (
        (matching.old, old_home, group.old[0]),
        (matching.new, new_home, group.new[0]),
    )
    return all(_is_behind_all(digest, home, at) for digest, home, at in sides)


def _is_behind_all(digest: Digest, home: int | None, at: int) -> bool:
    """Whether it is a Schedule or the like behind the last Part, in that or in none."""
    word = _word_of(digest.units[at])
    if word == _PART or word not in CONTAINERS:
        return False
    last = max((one.at for one in digest.units if _word_of(one) == _PART), default=at)
    return last < at and home in (None, last)


def _word_of(unit: Unit) -> str:
    """The word of its label, folded: "schedule"."""
    return unit.clause.label.partition(" ")[0].casefold()


def _headed(digest: Digest, unit: Unit, partners: dict[int, int]) -> bool:
    """Whether it stands under a heading that the other side lacks."""
    parent = unit.parent
    return (
        parent is not None and parent not in partners and _heads(digest.units[parent])
    )


def _above(
    digest: Digest, at: int | None, partners: dict[int, int]
) -> Iterator[int | None]:
    """What a clause lies in, the nearest first, and None for the document.

    Instead of a heading that the other side lacks, the section that it cuts in two.
    """
    while at is not None:
        at = digest.units[at].parent
        if at is not None and at not in partners:
            cut = _section_cut(digest, at, partners)
            at = at if cut is None else cut
        yield at


def _has_no_label(matching: Matching, group: Group) -> bool:
    """Whether only its place tells which clause it is read as of, on both sides."""
    old, new = matching.old.units[group.old[0]], matching.new.units[group.new[0]]
    return not (old.clause.label or new.clause.label)


def _homes_in_common(
    matching: Matching, old_home: int | None, new_home: int | None
) -> _Homes:
    """The nearest clauses that are linked and hold both homes; None for the document.

    A clause put before a lead line and its table has both read as of that clause, and
    what came before them is still in the Article that they are in.
    """
    while old_home is not None:
        at = new_home
        while at is not None:
            if matching.linked(old_home, at):
                return old_home, at
            at = matching.new.units[at].parent
        old_home = matching.old.units[old_home].parent
    return None, None
