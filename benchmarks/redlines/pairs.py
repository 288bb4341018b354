"""Pairs of made-up constitutions: two Word files, and the truth about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.mutate import plan, source
from benchmarks.redlines.blocks import Side
from benchmarks.redlines.fates import Pair, read
from benchmarks.redlines.printing import Place, printed
from benchmarks.redlines.telling import Telling

if TYPE_CHECKING:
    from benchmarks.mutate.truth import Truth
    from benchmarks.redlines.blocks import Block


def pair(n_pages: int, seed: int, *, typed: bool) -> Pair:
    """A made-up constitution and a second version of it; the same for the same seed."""
    return pair_of(plan.changed(source.synthetic(n_pages, seed), seed), typed=typed)


def pair_of(truth: Truth, *, typed: bool) -> Pair:
    """Both versions printed, and what is known of every paragraph."""
    old = printed(truth.old, typed=typed, is_new=False)
    new = printed(truth.new, typed=typed, is_new=True)
    blocks = read(old.content, new.content)
    places = (
        _placed(old.places, blocks[Side.OLD]), _placed(new.places, blocks[Side.NEW])
    )  # fmt: skip
    told = Telling(truth, places, blocks, typed=typed)
    fates = tuple(told.fates())
    moves = tuple(told.moves(fates))
    return Pair(old.content, new.content, fates, moves, blocks)


def _placed(places: tuple[Place, ...], blocks: tuple[Block, ...]) -> dict[Place, int]:
    """Where among the blocks each paragraph stands."""
    texts = [at for at, block in enumerate(blocks) if block.is_text]
    return dict(zip(places, texts, strict=True))
