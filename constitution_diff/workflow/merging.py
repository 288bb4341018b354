"""From the files of a base and two versions of it to what they make together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.errors import UnprovedRedlineError
from constitution_diff.merge import merge_outlines
from constitution_diff.model import Marking, Notice, Party, Relation
from constitution_diff.read import Format
from constitution_diff.read.collector import collector_paused
from constitution_diff.read.formats import CONVERTED

from .reading import PLAIN_DESK, Desk, Request, outlines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import Comparison, Merge


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


def merged_in_ours(
    merge: Merge, ours: Request, author: str
) -> tuple[bytes | None, tuple[Notice, ...]]:
    """Our own Word file with what theirs brings as tracked changes; what to know of it.

    None where it is no Word file in one piece, or where that could not be proved to
    give both versions; the second is told. `ours` is what `merge.ours` was read from,
    `author` whose the comments on conflicts are, for neither side wrote them.

    Raises UnreadableSourceError: it cannot be converted again.
    """
    from constitution_diff.render.docx.merge import (  # noqa: PLC0415 - seldom
        conflict_remarks,
        what_theirs_brings,
    )

    from .macros import as_plain_document  # noqa: PLC0415 - seldom
    from .redlining import word_redline  # noqa: PLC0415 - seldom

    found = Format(merge.ours.sources[0].format)
    if ours.further or (found is not Format.DOCX and found not in CONVERTED):
        return None, ()
    comparison = what_theirs_brings(merge)
    if found is Format.DOCX and _brings_nothing(merge, comparison):
        return as_plain_document(ours.content, ours.name)
    marking = Marking(
        author=merge.name_of(Party.THEIRS),
        remarks_by=author,
        remarks=conflict_remarks(merge, comparison),
    )
    merged = Request(comparison.new.sources[0].name, b"")
    try:
        content, notices = word_redline(comparison, ours, merged, marking)
    except UnprovedRedlineError:
        return None, (_apart(ours),)
    codes = {notice.code for notice in notices}
    if "redline-of-our-own" in codes:
        return None, (_apart(ours),)
    # What the text side takes over is what our file has anyway.
    return content, tuple(one for one in notices if one.code != "redline-set-alike")


def _brings_nothing(merge: Merge, comparison: Comparison) -> bool:
    """Whether our file is the result as it is; it may not have changes of its own."""
    same = all(link.relation is Relation.SAME for link in comparison.links)
    return same and merge.clean and not merge.ours.revisions


def _apart(ours: Request) -> Notice:
    return Notice(
        "merge-of-our-own",
        f"What was merged could not be put into {ours.name} so that both versions come "
        "back, so the Word file is a document made of the provisions, in a layout of "
        "its own.",
    )
