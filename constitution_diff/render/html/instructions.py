"""Amending instructions as one self-contained page."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from constitution_diff.amend import NOTHING, amendment_of, sentence_of
from constitution_diff.model import (
    PLAIN,
    Insert,
    Instruction,
    Kind,
    Passage,
    Rewrite,
)
from constitution_diff.model.values import dataclass
from constitution_diff.render.heading import heading_of
from constitution_diff.render.instructions import PREAMBLE, TITLE

from .engine import laid_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison, Edition


@dataclass(frozen=True, slots=True)
class _Step:
    """An instruction and the provisions that it puts in, rows of a table together."""

    sentence: str
    groups: tuple[tuple[Passage, ...], ...]


def html_instructions(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """The instructions as one HTML file in UTF-8."""
    amendment = amendment_of(comparison)
    heading = heading_of(comparison, edition, TITLE)
    return laid_out(
        "instructions",
        edition,
        heading.running,
        heading=heading,
        preamble=PREAMBLE,
        remarks=amendment.remarks,
        nothing=NOTHING,
        steps=[_step(each) for each in amendment.instructions],
    )


def _step(instruction: Instruction) -> _Step:
    return _Step(sentence_of(instruction), tuple(_groups(instruction)))


def _groups(instruction: Instruction) -> Iterator[tuple[Passage, ...]]:
    passages: tuple[Passage, ...] = ()
    if isinstance(instruction, Insert):
        passages = instruction.passages
    elif isinstance(instruction, Rewrite) and sentence_of(instruction).endswith("—"):
        passages = (Passage(Kind.PARAGRAPH, text=instruction.new),)
    kept = (p for p in passages if p.kind is not Kind.TABLE or p.text)
    for is_row, group in groupby(kept, key=lambda passage: passage.kind is Kind.ROW):
        if is_row:
            yield tuple(group)
        else:
            yield from ((passage,) for passage in group)
