"""What one version changed, in few words: a line for each kind of change."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Standing, counted
from constitution_diff.model.naming import told_apart
from constitution_diff.render import vocabulary
from constitution_diff.render.story.naming import counted_name

from .called import clause_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import ChangeControl, Clause, ControlRow, KeptStage

_WHOLE: Final = (Standing.INSERTED, Standing.DELETED)
"""What is done to a provision with all that lies in it."""
_AWAY: Final = ((Standing.DELETED, "Deleted"), (Standing.MERGED, "Merged into others"))


def changes(row: ControlRow, control: ChangeControl) -> Iterator[str]:
    """A line for each kind of change, with the provisions; renumbering is counted.

    What is no longer there has the numbers of the version that last held it, which is
    named where the row has numbers of its own.
    """
    for standing, words in vocabulary.STANDINGS.items():
        there = [s for s in row.changed if s.standing is standing]
        if there:
            cites = _cites(there, row.version, control)
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
    if not (row.changed or row.removed or row.renumbered):
        yield "No provision was changed."


def _numbered(row: ControlRow, version: int, control: ChangeControl) -> str:
    """Whose numbers these are, where the row has those of another version, too."""
    mixed = row.changed or row.renumbered
    return f" (numbered as in {control.versions[version].name})" if mixed else ""


def _cites(stages: Sequence[KeptStage], version: int, control: ChangeControl) -> str:
    """The provisions; those that came or went with another are counted there."""
    inside: dict[str, int] = defaultdict(int)
    outer: dict[str, Clause] = {}
    above = {stage.clause: stage for stage in stages}
    for stage in stages:
        top = stage
        while top.standing in _WHOLE and top.parent in above:
            top = above[top.parent]
        key = top.clause or top.life
        shared = (version, top.citation) in control.shared
        outer.setdefault(key, _alike(clause_of(top, shared=shared)))
        inside[key] += top is not stage
    named: dict[str, list[str]] = defaultdict(list)
    for key, clause in outer.items():
        named[told_apart(clause)].append(key)
    return ", ".join(
        _called(name, [outer[key] for key in keys], sum(inside[key] for key in keys))
        for name, keys in named.items()
    )


def _called(name: str, alike: Sequence[Clause], n_inside: int) -> str:
    """What to call those of one name, and how much came or went with them."""
    several = len(alike) > 1
    called = counted_name(alike) if several else name
    there = f" with {counted(n_inside, 'provision')} in {'them' if several else 'it'}"
    return called + there if n_inside else called


def _alike(clause: Clause) -> Clause:
    """Those of one number in one Part are counted, so each is called alike."""
    steps = clause.citation.split("/")
    return replace(clause, citation="/".join(s.partition("#")[0] for s in steps))
