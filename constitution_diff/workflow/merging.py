"""From the files of a base and two versions of it to what they make together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.merge import merge_outlines
from constitution_diff.read.collector import collector_paused

from .reading import PLAIN_DESK, Desk, Request, outlines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import Merge


@collector_paused()
def merge_files(
    requests: Sequence[Request],
    names: tuple[str, str, str],
    *,
    whole: bool = False,
    desk: Desk = PLAIN_DESK,
) -> Merge:
    """What two versions make together; `requests` are the base, ours and theirs.

    Raises UnreadableSourceError: A file gives no text.
    """
    base, ours, theirs = outlines_of(*requests, desk=desk)
    return merge_outlines(base, ours, theirs, names=names, whole=whole)
