"""Both sides of a comparison as Word files, whatever the files were."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from constitution_diff.model import Notice
from constitution_diff.read import Format
from constitution_diff.render.docx.document import document_docx, placed

if TYPE_CHECKING:
    from constitution_diff.model import Comparison

    from .reading import Request


@dataclass(frozen=True, slots=True)
class WordSides:
    """Two Word files, and their comparison with its clauses placed in them."""

    comparison: Comparison
    old: bytes
    new: bytes
    notices: tuple[Notice, ...] = ()


def as_word(comparison: Comparison, old: Request, new: Request) -> WordSides:
    """The two files where both are Word files; else both as documents of our own.

    Those hold the provisions, set alike on both sides, so that nothing differs but
    what the comparison says.
    """
    sides = (comparison.old, comparison.new)
    if all(side.sources[0].format == Format.DOCX for side in sides):
        return WordSides(comparison, old.content, new.content)
    own = replace(comparison, old=placed(comparison.old), new=placed(comparison.new))
    files = (document_docx(comparison.old), document_docx(comparison.new))
    notice = Notice(
        "redline-of-our-own",
        "Not both files are Word files (.docx), so the Word redline is a document made "
        "of the provisions of both, in a layout of its own. Covers, contents lists, "
        "headers and footers are not in it.",
    )
    return WordSides(own, *files, notices=(notice,))
