"""What a comment in the margin says of each change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Quoting
from constitution_diff.render import vocabulary
from constitution_diff.render.story.checks import cautions, check_lines

from .parts import Parts
from .rows import change_row, is_listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Comparison

FIRST_OF_ALL: Final = -1


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
    parts = Parts(comparison)
    for index, link in enumerate(comparison.links):
        if is_listed(link) and index not in comparison.left_out:
            row = change_row(comparison, index, parts, Quoting.RELEVANT)
            said = f"{row.reference}: {row.kind}"
            significance = vocabulary.SIGNIFICANCE[link.significance]
            yield (
                index,
                "\n".join((f"{said} ({significance})", *row.reasons, *row.notes)),
            )
