"""A Word file as it may be published: its changes settled, its traces gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.errors import PendingChangesError
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import accept_all, resolved

from .beside import take_out
from .changes import pending
from .stripping import stripped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.render.docx.parts import Parts
    from constitution_diff.render.docx.resolve import Decide

    from .beside import Unseen


def clean_copy(content: bytes, name: str, decide: Decide | None = accept_all) -> bytes:
    """The file with its tracked changes settled, and without what no reader sees.

    `name` is for messages; `decide` says what becomes of each change, and None refuses
    a file that has some. The copy is not read again here; `workflow/publishing.py` is
    sure of it before anything is written.

    Raises:
        UnreadableSourceError: The file cannot be read.
        PendingChangesError: Changes are pending, and nobody decides.
    """
    return stripped(settled_parts(content, name, decide))


def settled_parts(content: bytes, name: str, decide: Decide | None) -> Parts:
    """The opened file with its tracked changes settled. Raises as `clean_copy` does."""
    parts = open_parts(content, name)
    if pending(parts):
        if decide is None:
            raise PendingChangesError(name)
        resolved(parts, decide)
    return parts


def without_texts(content: bytes, name: str, unseen: Iterable[Unseen]) -> bytes:
    """The file without these headers, footers and notes, and otherwise as it is."""
    parts = open_parts(content, name)
    take_out(parts, unseen)
    return parts.saved()
