"""Our own redline of a pair, as the command line makes it."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.compare import compare_outlines
from constitution_diff.model.marking import PLAIN_MARKING
from constitution_diff.outline import outline_source
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.redline import Couple, proved_redline


def our_redline(old: bytes, new: bytes, *, formatting: bool) -> bytes:
    """Of two Word files. `formatting` marks what only looks otherwise, too.

    It is made in this process: on some pairs the command writes the file and ends
    with 2, as there are objects in them that nobody can compare.
    """
    before, after = (
        outline_source(read_docx(content, name))
        for content, name in ((old, "old.docx"), (new, "new.docx"))
    )
    marking = replace(PLAIN_MARKING, formatting=formatting)
    return proved_redline(
        Couple(compare_outlines(before, after), old, new), marking
    ).content
