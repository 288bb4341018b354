"""Amending instructions as plain text, which `apply` reads back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.amend import NOTHING, amendment_of, block_of, sentence_of
from constitution_diff.model import PLAIN

from . import vocabulary
from .audience import banner
from .heading import heading_of
from .plain import encoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Amendment, Comparison, Edition

TITLE: Final = "Amending instructions"
PREAMBLE: Final = (
    f"Every number and every quotation is of the {vocabulary.OLD}, and all "
    "instructions take effect together, so that none depends on another. What several "
    "put at the same place stands there in their order. What lies in a provision goes "
    "with it, and its number follows. Words put in stand one space from the words "
    "beside them, but for a comma or a stop. Capitals count."
)
_BLOCKS: Final = (
    "A heading in new provisions stands between double asterisks, and what lies in a "
    "provision is set in below it."
)


def instructions_text(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """The instructions, numbered, with what they leave alone said before them."""
    amendment = amendment_of(comparison)
    return banner(edition) + encoded(_lines(comparison, amendment, edition))


def _lines(
    comparison: Comparison, amendment: Amendment, edition: Edition
) -> Iterator[str]:
    heading = heading_of(comparison, edition, TITLE)
    yield heading.title
    yield ""
    yield from (f"{what}: {name}" for what, name in heading.versions)
    yield ""
    yield vocabulary.CHECK_FIRST
    # A dash: what reads instructions back takes none for the sign of one.
    yield from (f"– {' '.join(line.split())}" for line in heading.checks)
    for paragraph in (PREAMBLE, _BLOCKS, *amendment.remarks):
        yield ""
        yield paragraph
    if not amendment.instructions:
        yield ""
        yield NOTHING
    for number, instruction in enumerate(amendment.instructions, start=1):
        yield ""
        yield f"{number}. {sentence_of(instruction)}"
        block = block_of(instruction)
        if block:
            yield "    “"
            yield from (f"    {line}".rstrip() for line in block)
            yield "    ”"
