"""What became of every paragraph of a document: the truth that redlines are held to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from benchmarks.redlines.blocks import Side
from benchmarks.redlines.resolving import resolved

if TYPE_CHECKING:
    from collections.abc import Mapping

    from benchmarks.redlines.blocks import Block


class Became(StrEnum):
    """What became of a paragraph or a group of them."""

    UNCHANGED = "unchanged"
    RENUMBERED = "renumbered"
    """And nothing else: same words, same place, same level."""
    EDITED = "edited"
    MOVED = "moved"
    MOVED_EDITED = "moved and edited"
    SPLIT = "split"
    MERGED = "merged"
    REGROUPED = "regrouped"
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Fate:
    """Paragraphs of the old document and what they are in the new one."""

    old: tuple[int, ...]
    """Places among the blocks of the old file."""
    new: tuple[int, ...]
    became: Became
    in_table: bool = False
    may_move: bool = False
    """Whether to mark it as moved is no fault: it moved, or words crossed into it."""
    label: str = ""
    """The number typed before the old words; "" where none is."""


@dataclass(frozen=True, slots=True)
class Move:
    """Paragraphs that moved together; with two choices, either of them did."""

    choices: tuple[tuple[Fate, ...], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two Word files and the truth about them."""

    old: bytes
    new: bytes
    fates: tuple[Fate, ...]
    moves: tuple[Move, ...]
    blocks: Mapping[Side, tuple[Block, ...]]
    """What the judge reads in either file."""


def read(old: bytes, new: bytes) -> Mapping[Side, tuple[Block, ...]]:
    """What the judge reads in both files; the places of fates count these blocks."""
    return {Side.OLD: resolved(old, Side.OLD), Side.NEW: resolved(new, Side.NEW)}
