"""What a comment in the margin says of each change."""

from __future__ import annotations

from textwrap import shorten
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Quoting, Relation, Remark, Significance, TextChange
from constitution_diff.render import vocabulary
from constitution_diff.render.story import reason_words
from constitution_diff.render.story.attention import attention_groups
from constitution_diff.render.story.checks import cautions, check_lines

from .parts import Parts
from .rows import change_row, is_listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Comparison, Link, Outside
    from constitution_diff.render.story.values import AttentionLine

    from .values import Row

FIRST_OF_ALL: Final = -1
EDGES: Final = frozenset(("header", "footer"))
"""Where Word has no comments: that on what differs there is on the first paragraph."""
_LONGEST: Final = 100
_GROUPS: Final = MappingProxyType(
    {
        "contents": "contents",
        "related-sections": "related-sections",
        "header": "edges",
        "footer": "edges",
    }
)
"""What has one comment together."""


def remarks_on(comparison: Comparison) -> tuple[Remark, ...]:
    """A comment for each change that a schedule lists, and for capitals and marks.

    Its kind, whether it needs attention, and why; before all of them what to check
    before relying on any. Changes that a report leaves out have none, nor have new
    numbers and references that follow them.
    """
    return tuple(_remarks(comparison))


def _remarks(comparison: Comparison) -> Iterator[Remark]:
    lines = check_lines(cautions(comparison))
    if lines:
        yield Remark(FIRST_OF_ALL, "\n".join((f"{vocabulary.CHECK_FIRST}:", *lines)))
    pressing = _attention(comparison)
    parts = Parts(comparison)
    for index, link in enumerate(comparison.links):
        quiet = _differs_quietly(link)
        if (is_listed(link) or quiet) and index not in comparison.left_out:
            row = change_row(comparison, index, parts, Quoting.RELEVANT)
            line = pressing.get(index)
            asks = "" if quiet else _asks(link.significance, line)
            kind = vocabulary.SIGNIFICANCE[link.significance] if quiet else row.kind
            said = f"{row.reference}: {kind}" + (f" ({asks})" if asks else "")
            why = _why(row, line)
            told = why or (_by_itself(link) if asks else ())
            text = "\n".join((said, *told, *row.notes))
            yield Remark(index, text, row.reference, (*why, *row.notes))


def _differs_quietly(link: Link) -> bool:
    """Whether its words differ in capitals and the like, which the redline marks."""
    differs = link.text is not TextChange.SAME
    return link.significance is Significance.COSMETIC and differs


def outside_remarks(comparison: Comparison) -> tuple[tuple[int, str], ...]:
    """A comment for what differs in no provision, by its place in `outside`, rising.

    One for each line of a cover; one for all lines of a list, at the first of them,
    and one for all headers and footers.
    """
    groups: dict[str, list[int]] = {}
    for index, row in enumerate(comparison.outside):
        groups.setdefault(_GROUPS.get(row.where, f"{index}"), []).append(index)
    return tuple(
        (found[0], _told([comparison.outside[at] for at in found]))
        for found in groups.values()
    )


def _told(rows: Sequence[Outside]) -> str:
    where = vocabulary.OUTSIDE.get(rows[0].where, vocabulary.ELSEWHERE)
    if rows[0].where in EDGES:
        # It cannot stand where the words are: Word has no comments there.
        return "\n".join((f"{where}:", *dict.fromkeys(map(_contrast, rows))))
    return f"{where}: {_fate(rows[0]) if len(rows) == 1 else _n_lines(rows)}"


def _n_lines(rows: Sequence[Outside]) -> str:
    return f"{len(rows)} lines differ"


def _contrast(row: Outside) -> str:
    """What became of a line that stands elsewhere, with its words.

    >>> from constitution_diff.model import Outside
    >>> _contrast(Outside("header", "Limit £5,000", "Limit £9,000"))
    'reworded: “Limit £5,000” → “Limit £9,000”'
    """
    words = (shorten(one, _LONGEST, placeholder=" …") for one in (row.old, row.new))
    return f"{_fate(row)}: {' → '.join(f'“{one}”' for one in words if one)}"


def _fate(row: Outside) -> str:
    relation = Relation.EDITED
    if not (row.old and row.new):
        relation = Relation.DELETED if row.old else Relation.INSERTED
    return vocabulary.RELATIONS[relation]


def _attention(comparison: Comparison) -> dict[int, AttentionLine]:
    """What the list of changes that need attention says of each, by its place."""
    groups = attention_groups(comparison)
    return {line.index: line for group in groups for line in group.lines}


def _asks(significance: Significance, line: AttentionLine | None) -> str:
    """What it asks of a reader; "" where what became of it says all."""
    if significance is Significance.ATTENTION and line is None:
        return vocabulary.ASKS_OF_ONE["confirm"]
    is_plain = significance is Significance.WORDING
    return "" if is_plain else vocabulary.SIGNIFICANCE[significance]


def _by_itself(link: Link) -> tuple[str, ...]:
    """The reason where it is what became of the provision, and nothing in its words."""
    return tuple(map(reason_words, link.reasons))


def _why(row: Row, line: AttentionLine | None) -> tuple[str, ...]:
    """Why it needs attention, in the words of the report where that lists it."""
    told = (line.told, line.also) if line else ()
    return tuple(filter(None, told)) or row.reasons
