"""Several versions of a text, as a schedule of them needs them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, starmap
from typing import TYPE_CHECKING

from constitution_diff.compare import compare_outlines, lives_of
from tests.builders import outlined

if TYPE_CHECKING:
    from constitution_diff.model import Lives


def followed(*texts: str) -> Lives:
    """Versions in plain text, each compared with the next, the first with the last."""
    outlines = [outlined(text) for text in texts]
    lives = lives_of(list(starmap(compare_outlines, pairwise(outlines))))
    return replace(lives, overall=compare_outlines(outlines[0], outlines[-1]))
