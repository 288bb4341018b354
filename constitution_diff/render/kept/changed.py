"""What one version changed, in few words: a line for each kind of change."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import groupby, product
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind, Standing, counted
from constitution_diff.model.naming import told_apart
from constitution_diff.render import vocabulary
from constitution_diff.render.story.naming import counted_name

from .called import clause_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import ChangeControl, Clause, ControlRow, KeptStage

_APART: Final = Standing.NOT_IN_FILE
_WHOLE: Final = (Standing.INSERTED, Standing.DELETED, _APART)
"""What is done to a provision with all that lies in it."""
_AWAY: Final = ((Standing.DELETED, "Deleted"), (Standing.MERGED, "Merged into others"))


def changes(row: ControlRow, control: ChangeControl) -> Iterator[str]:
    """A line for each kind of change, with the provisions; renumbering is counted.

    What is no longer there has the numbers of the version that last held it, which is
    named where the row has numbers of its own.
    """
    for standing, reworded in product(vocabulary.STANDINGS, (True, False)):
        there = [
            stage
            for stage in row.changed
            if stage.standing is standing and stage.reworded is reworded
        ]
        if there:
            words = vocabulary.standing_words(standing, reworded=reworded)
            cites = _cites(there, row.version, control, row.moved)
            yield f"{words[:1].upper()}{words[1:]}: {cites}."
    for standing, words in _AWAY:
        gone = [
            replace(was, standing=standing)
            for was, now in row.removed
            if now.standing is standing
        ]
        gone.sort(key=lambda stage: stage.last)
        for version, stages in groupby(gone, key=lambda stage: stage.last):
            cites = _cites(list(stages), version, control)
            yield f"{words}{_numbered(row, version, control)}: {cites}."
    if row.renumbered:
        yield f"Renumbered: {counted(row.renumbered, 'provision')}."
    yield from _not_compared(row, control)
    if not (row.changed or row.removed or row.renumbered):
        apart = row.left or row.joined
        among = "Of what could be compared, no" if apart else "No"
        yield f"{among} provision was changed."


def _not_compared(row: ControlRow, control: ChangeControl) -> Iterator[str]:
    """What lies in parts that only some of the files hold: never called deleted."""
    of_this = row.version
    before = control.versions[of_this - 1].name
    left = sorted(row.left, key=lambda stage: stage.last)
    for version, stages in groupby(left, key=lambda stage: stage.last):
        cites = _cites(_together(stages), version, control)
        as_in = f"numbered as in {control.versions[version].name}"
        yield (
            "Not in the file of this version, so not compared and not reported as "
            f"deleted ({as_in}): {cites}."
        )
    if row.joined:
        yield (
            f"Not in the file of {before}, so not compared and not reported as "
            f"inserted: {_cites(_together(row.joined), of_this, control)}."
        )
    if row.back:
        yield (
            "In the file of this version again: "
            f"{_cites(_together(row.back), of_this, control)}."
        )


def _together(stages: Iterable[KeptStage]) -> list[KeptStage]:
    """With those that lie in others counted there, whatever was done to each."""
    return [replace(stage, standing=_APART) for stage in stages]


def _numbered(row: ControlRow, version: int, control: ChangeControl) -> str:
    """Whose numbers these are, where the row has those of another version, too."""
    mixed = row.changed or row.renumbered
    return f" (numbered as in {control.versions[version].name})" if mixed else ""


def _cites(
    stages: Sequence[KeptStage],
    version: int,
    control: ChangeControl,
    moved: Sequence[tuple[KeptStage, KeptStage]] = (),
) -> str:
    """The provisions; those that came or went with another are counted there."""
    inside: dict[str, int] = defaultdict(int)
    outer: dict[str, Clause] = {}
    from_: dict[str, str] = {}
    above = {stage.clause: stage for stage in stages}
    was = {stage.life: before for before, stage in moved}
    for stage in stages:
        top = stage
        while top.standing in _WHOLE and top.parent in above:
            top = above[top.parent]
        key = top.clause or top.life
        elsewhere = top.life in was and was[top.life].part != top.part
        outer.setdefault(key, _named(top, version, control, in_part=elsewhere))
        origin = _came_from(outer[key], was.get(top.life), control, in_part=elsewhere)
        from_.setdefault(key, origin)
        inside[key] += top is not stage
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key, clause in outer.items():
        named[told_apart(clause), from_[key]].append(key)
    return ", ".join(
        _called(name, [outer[key] for key in keys], sum(inside[key] for key in keys))
        + origin
        for (name, origin), keys in named.items()
    )


def _named(
    stage: KeptStage, version: int, control: ChangeControl, *, in_part: bool
) -> Clause:
    return clause_of(stage, control.shared, version=version, in_part=in_part)


def _came_from(
    clause: Clause, was: KeptStage | None, control: ChangeControl, *, in_part: bool
) -> str:
    """Where it was moved from, with the part if that is another; "" if not moved."""
    if was is None:
        return ""
    before = _named(was, was.last, control, in_part=in_part).citation
    if before != clause.citation:
        return f" (from {before or 'a place without a number'})"
    same = "the same number as before" if clause.label else f"within {before}"
    return f" ({same})" if before else ""


def _called(name: str, alike: Sequence[Clause], n_inside: int) -> str:
    """What to call those of one name, and how much came or went with them."""
    several = len(alike) > 1
    called = counted_name(alike) if several else _titled(name, alike[0])
    there = f" with {counted(n_inside, 'provision')} in {'them' if several else 'it'}"
    return called + there if n_inside else called


def _titled(name: str, clause: Clause) -> str:
    """A part with its heading, for its number is often given to another."""
    is_part = clause.kind is Kind.PART and clause.heading
    return f"{name} “{clause.heading}”" if is_part else name
