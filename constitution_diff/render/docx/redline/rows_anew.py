"""Why a row whose words are the same is struck in one place and put in at another."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind
from constitution_diff.read.docx import names as n
from constitution_diff.render import vocabulary

from .side import shape

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from constitution_diff.model import ClauseId, Comparison

_SEVERAL: Final = 2


def why_anew(gone: Element, come: Element, *, of_joined: bool) -> str:
    """The reason as a comment has it; "" where it lies in neither cells nor tables.

    So it is of a row that stands in for one that could not be given back in parts.
    """
    if of_joined and _table(gone) is not _table(come):
        return vocabulary.OF_OTHER_TABLES
    return "" if shape(gone) == shape(come) else vocabulary.OF_OTHER_CELLS


def _table(row: Element) -> Element | None:
    return next(row.iterancestors(n.TBL), None)


def tables_joined_or_parted(comparison: Comparison) -> frozenset[ClauseId | None]:
    """The new tables with rows of several old ones, or of one that has become several.

    One row alone may have moved there, and joins no tables.
    """
    rows = Counter(
        (old.parent, new.parent)
        for link in comparison.links
        if link.old and link.new
        and (old := comparison.old[link.old[0]]).kind is Kind.ROW
        and (new := comparison.new[link.new[0]]).kind is Kind.ROW
    )  # fmt: skip
    pairs = [pair for pair, n_rows in rows.items() if n_rows >= _SEVERAL]
    olds, news = (Counter(pair[side] for pair in pairs) for side in (0, 1))
    return frozenset(new for old, new in pairs if olds[old] > 1 or news[new] > 1)
