"""What a comment in the margin says of each change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Quoting, Relation, Significance
from constitution_diff.render import vocabulary
from constitution_diff.render.story import reason_words
from constitution_diff.render.story.attention import attention_groups
from constitution_diff.render.story.checks import cautions, check_lines

from .parts import Parts
from .rows import change_row, is_listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison, Link, Outside
    from constitution_diff.render.story.values import AttentionLine

    from .values import Row

FIRST_OF_ALL: Final = -1
_LISTS: Final = frozenset(("contents", "related-sections"))


def remarks_on(comparison: Comparison) -> tuple[tuple[int, str], ...]:
    """A comment for each change that a schedule lists, by its place among the links.

    Its kind, whether it needs attention, and why; before all of them, at -1, what to
    check before relying on any. Changes that a report leaves out have none.
    """
    return tuple(_remarks(comparison))


def _remarks(comparison: Comparison) -> Iterator[tuple[int, str]]:
    lines = check_lines(cautions(comparison))
    if lines:
        yield FIRST_OF_ALL, "\n".join((f"{vocabulary.CHECK_FIRST}:", *lines))
    pressing = _attention(comparison)
    parts = Parts(comparison)
    for index, link in enumerate(comparison.links):
        if is_listed(link) and index not in comparison.left_out:
            row = change_row(comparison, index, parts, Quoting.RELEVANT)
            line = pressing.get(index)
            asks = _asks(link.significance, line)
            said = f"{row.reference}: {row.kind}" + (f" ({asks})" if asks else "")
            why = _why(row, line) or (_by_itself(link) if asks else ())
            yield index, "\n".join((said, *why, *row.notes))


def outside_remarks(comparison: Comparison) -> tuple[tuple[int, str], ...]:
    """A comment for what differs in no provision, by its place in `outside`, rising.

    One for each line of a cover; one for all lines of a list, at the first of them.
    """
    lists: dict[str, list[int]] = {}
    for index, row in enumerate(comparison.outside):
        lists.setdefault(row.where if row.where in _LISTS else f"{index}", []).append(
            index
        )
    return tuple(
        (found[0], _told(comparison.outside[found[0]], len(found)))
        for found in lists.values()
    )


def _told(row: Outside, n_lines: int) -> str:
    where = vocabulary.OUTSIDE.get(row.where, vocabulary.ELSEWHERE)
    if n_lines > 1:
        return f"{where}: {n_lines} lines differ"
    relation = Relation.EDITED
    if not (row.old and row.new):
        relation = Relation.DELETED if row.old else Relation.INSERTED
    return f"{where}: {vocabulary.RELATIONS[relation]}"


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
