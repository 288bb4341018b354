"""A Word file as it may be published: its changes settled, its traces gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.errors import PendingChangesError
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import accept_all, resolved

from .changes import pending
from .stripping import stripped

if TYPE_CHECKING:
    from constitution_diff.render.docx.resolve import Decide


def clean_copy(content: bytes, name: str, decide: Decide | None = accept_all) -> bytes:
    """The file with its tracked changes settled, and without what no reader sees.

    `name` is for messages; `decide` says what becomes of each change, and None refuses
    a file that has some. The copy is not read again here; `workflow/publishing.py` is
    sure of it before anything is written.

    Raises:
        UnreadableSourceError: The file cannot be read.
        PendingChangesError: Changes are pending, and nobody decides.
    """
    parts = open_parts(content, name)
    if pending(parts):
        if decide is None:
            raise PendingChangesError(name)
        resolved(parts, decide)
    return stripped(parts)
