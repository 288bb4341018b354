"""Printed lines as the paragraphs of a `Source` whose `lines` is true."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING

from constitution_diff.model import Paragraph, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .lines import Line
    from .words import Word

_LABEL_GAP_EM = 0.42
"""How much wider than a space a gap is that sets a label off from its text."""
_GAP_LEADINGS = 1.28
"""How many leadings apart two lines lie when something stands between them."""
_BLANK_LEADINGS = 1.7
"""From here on it is a blank line, whatever the neighbours do."""
_SHORT_EM = 3.0
"""A line that ends so far from the right edge ends a paragraph."""
_USUAL_SPACE_EM = 0.3
_GLUE_EM = 0.15

_LABEL = re.compile(
    r"""
      [^\w\s]                                  # a bullet
    | (?: [A-Z] [A-Za-z]+ \s )? (?:            # Article
          [^\w\s]? [\w.\-/]* \d [\w.\-/]* \W?  # 4   4.2   4A.   (12)
        | [^\w\s]? [A-Za-z] \W?                # A   (a)   b.
        | [^\w\s]? [ivxlcdm]+ \W?              # (iv)   iv.
        | [IVXLCDM]+ \W?                       # IV.
      )
    """,
    re.VERBOSE,
)


def paragraph(
    line: Line, page: int, *, role: Role = Role.BODY, gap_before: bool = False
) -> Paragraph:
    """The line as a paragraph of its own; `page` counts from 1."""
    return Paragraph(
        spans=tuple(_spans(line)),
        indent_pt=round(line.x0, 1),
        role=role,
        gap_before=gap_before,
        page=page,
    )


def cell_paragraph(line: Line, page: int) -> Paragraph:
    """One line of a table cell."""
    return paragraph(line, page)


def leading_pt(lines: Sequence[Line]) -> float:
    """The usual distance between the baselines of neighbouring lines; 0.0 if unknown.

    The lower quartile, because on a page of short clauses most steps are gaps.
    Steps upwards, to the next column, and those over three sizes do not count.
    """
    pairs = pairwise(lines)
    steps = ((after.baseline - line.baseline, line.size) for line, after in pairs)
    usual = sorted(step for step, size in steps if 0.8 * size < step < 3 * size)
    return usual[len(usual) // 4] if usual else 0.0


def gaps_before(lines: Sequence[Line], leading: float) -> list[bool]:
    """Whether more than the usual white stands above each line; never the first.

    Passages set with wider leading than the rest of the page, but evenly, have no
    gaps within: less than 1.7 leadings count only where the line above ends short,
    or where one of the neighbouring lines is nearer.
    """
    steps = [after.baseline - line.baseline for line, after in pairwise(lines)]
    right = max((line.x1 for line in lines), default=0.0)
    gaps = [False for _ in lines]
    for index, step in enumerate(steps):
        line, after = lines[index], lines[index + 1]
        # Larger type, as in a heading over two lines, has a leading of its own.
        usual = max(leading, 1.2 * min(line.size, after.size))
        clear = (
            step > _BLANK_LEADINGS * usual
            or step > _GAP_LEADINGS * _nearest(steps, index, usual)
            or line.x1 < right - _SHORT_EM * line.size
        )
        gaps[index + 1] = clear and step > _GAP_LEADINGS * usual
    return gaps


def _nearest(steps: Sequence[float], index: int, usual: float) -> float:
    """The smaller of the steps above and below; `usual` where there is none."""
    around = (*steps[max(0, index - 1) : index], *steps[index + 1 : index + 2])
    return min((step for step in around if step > 0), default=usual)


def _spans(line: Line) -> Iterator[Span]:
    """The words with what stands between them, joined where boldness is the same."""
    spaces = _spaces(line)
    pairs = zip(line.words, spaces, strict=True)
    for bold, group in groupby(pairs, key=lambda pair: pair[0].bold):
        yield Span("".join(word.text + space for word, space in group), bold=bold)


def _spaces(line: Line) -> list[str]:
    """What follows each word: a space, nothing within a word, a tab after a label."""
    spaces = [_space(word, after) for word, after in pairwise(line.words)]
    end = _label_end(line.words)
    if end is not None:
        spaces[end] = "\t"
    return [*spaces, ""]


def _space(word: Word, after: Word) -> str:
    """Nothing where only the style changes, as in "Councillor" with a bold "s".

    A raised "st" is not glued: it stands too high for one word with its number.
    """
    new_style = after.glued or (word.font, word.size) != (after.font, after.size)
    near = after.x0 - word.x1 < _GLUE_EM * min(word.size, after.size)
    return "" if new_style and near else " "


def _label_end(words: tuple[Word, ...]) -> int | None:
    """The place of the last word of a label that a wide gap sets off; None without.

    A label is one word such as "4.2" or "(a)", or two such as "Article 4".
    """
    gaps = [after.x0 - word.x1 for word, after in pairwise(words)]
    apart = [gap for gap, word in zip(gaps, words[1:], strict=True) if not word.glued]
    for end, gap in enumerate(gaps[:2]):
        others = list(apart)
        if not words[end + 1].glued:
            others.remove(gap)
        size = words[end].size
        # A justified line has wide spaces throughout, and no label.
        usual = max(median(others), 0.0) if others else _USUAL_SPACE_EM * size
        if gap > usual + _LABEL_GAP_EM * size:
            label = " ".join(word.text for word in words[: end + 1])
            return end if _LABEL.fullmatch(label) else None
    return None
