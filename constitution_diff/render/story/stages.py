"""What was done to a provision in each of several versions, with its words there."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Edit, Op, Significance, Standing
from constitution_diff.model.naming import in_part, name
from constitution_diff.model.values import dataclass
from constitution_diff.render import vocabulary

from .effects import reason_words
from .parted import parted_edits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Clause, Life, Lives, Stage

NOWHERE: Final = "–"


@dataclass(frozen=True, slots=True)
class StageLine:
    """A provision in one version."""

    number: str
    """Of the version, from "1"; "1–3" where it is as little there in several."""
    cite: str
    """`NOWHERE` where it is not there."""
    what: str
    alert: str
    """Why it needs attention; "" where it does not."""
    parts: tuple[tuple[Edit, ...], ...]
    """Its words with their marks, heading and text apart; () for the same words."""


def called(lives: Lives, life: Life, version: int) -> Clause | None:
    """The clause that a life is in a version, with its Part where others are called so.

    None where it is not there.
    """
    clause = lives.clause(life, version)
    return None if clause is None else in_part(clause, *lives.versions)


def stage_lines(lives: Lives, life: Life) -> Iterator[StageLine]:
    """A line for each version; one for several in a row that do not hold it."""
    for away, group in groupby(enumerate(life.stages), key=_away):
        stages = list(group)
        if away is None:
            yield from (_stage(lives, life, version) for version, _ in stages)
            continue
        first, last = stages[0][0] + 1, stages[-1][0] + 1
        number = f"{first}–{last}" if first < last else f"{first}"
        yield StageLine(number, NOWHERE, vocabulary.STANDINGS[away], "", ())


def _away(stage: tuple[int, Stage]) -> Standing | None:
    """Why a version does not hold it, where that is no news; else None."""
    standing = stage[1].standing
    return standing if standing in {Standing.ABSENT, Standing.NOT_IN_FILE} else None


def _stage(lives: Lives, life: Life, version: int) -> StageLine:
    stage, clause = life.stages[version], called(lives, life, version)
    attention = stage.significance is Significance.ATTENTION
    return StageLine(
        number=f"{version + 1}",
        cite=NOWHERE if clause is None else name(clause),
        what=vocabulary.standing_words(stage.standing, reworded=stage.reworded),
        alert="; ".join(map(reason_words, stage.reasons)) if attention else "",
        parts=tuple(_parts(lives, life, version)),
    )


def _parts(lives: Lives, life: Life, version: int) -> Iterator[tuple[Edit, ...]]:
    """The words where they changed: heading, text or cells, each with its marks."""
    stage = life.stages[version]
    if pieces := _pieces(lives, life, version):
        was = [c for v in life.present if v < version and (c := lives.clause(life, v))]
        now = lives.clause(life, version)
        if was and now:
            yield from parted_edits(was[-1].words, now.words, pieces)
        return
    if stage.edits:
        for part in dict.fromkeys(edit.part for edit in stage.edits):
            yield tuple(edit for edit in stage.edits if edit.part == part)
        return
    whole = _whole(lives, life, version)
    if whole is not None:
        op, clause = whole
        for words in (clause.heading, clause.text):
            if words:
                yield (Edit("text", op, words),)


def _pieces(lives: Lives, life: Life, version: int) -> list[Clause]:
    """What was split off from a provision in a version."""
    if life.stages[version].standing is not Standing.SPLIT:
        return []
    off = (
        called(lives, other, version)
        for other in lives.lives
        if life.id in other.origins and other.present[0] == version
    )
    return [clause for clause in off if clause]


def _whole(lives: Lives, life: Life, version: int) -> tuple[Op, Clause] | None:
    """A clause that was put in or taken out whole."""
    standing = life.stages[version].standing
    if standing in {Standing.INSERTED, Standing.RESTORED, Standing.SPLIT}:
        clause = lives.clause(life, version)
        return (Op.INSERT, clause) if clause else None
    if standing in {Standing.DELETED, Standing.MERGED}:
        before = max((v for v in life.present if v < version), default=None)
        clause = None if before is None else lives.clause(life, before)
        gone = life.stages[version].clause is None
        return (Op.DELETE, clause) if clause and gone else None
    return None
