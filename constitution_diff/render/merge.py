"""A merge as plain text: the report, and the merged version by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.codec import outline_json
from constitution_diff.model import PLAIN

from . import vocabulary
from .audience import banner
from .markdown import outline_provisions
from .marks import marked
from .plain import encoded
from .story.merge import merge_story

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Edition, Merge

    from .story.merge import MergedLine, MergeStory, Shown


def merge_text(merge: Merge, edition: Edition = PLAIN) -> bytes:
    """The conflicts side by side, what to read, and what was taken from either side."""
    return banner(edition) + encoded(_lines(merge_story(merge)))


def merged_text(merge: Merge) -> bytes:
    """The merged version alone: read again, it gives the same provisions."""
    return outline_provisions(merge.merged)


def merged_json(merge: Merge) -> bytes:
    """The merged version as `outline/1`, each conflict in it a notice."""
    return outline_json(merge.merged)


def undecided(merge: Merge) -> tuple[str, ...]:
    """What to decide before the merged version is relied on; () for nothing."""
    conflicts = merge_story(merge).conflicts
    told = [f"Conflict {one.number}, at {one.where}: {one.why}." for one in conflicts]
    return (*told, vocabulary.IN_THE_RESULT) if told else ()


def _lines(story: MergeStory) -> Iterator[str]:
    yield ": ".join(filter(None, (vocabulary.MERGE, story.title)))
    yield story.made_from
    yield ""
    yield from story.figures
    yield from _section(vocabulary.CHECK_FIRST, (f"- {one}" for one in story.notices))
    if story.conflicts:
        yield from _section(vocabulary.TO_DECIDE, (vocabulary.IN_THE_RESULT,))
    for conflict in story.conflicts:
        yield from conflict_lines(conflict)
    for title, why, rows in (
        (vocabulary.READ_TOGETHER, vocabulary.READ_TOGETHER_WHY, story.together),
        (vocabulary.MERGED_CHANGES, vocabulary.MERGED_NUMBERS, story.changes),
    ):
        if rows:
            yield from _section(title, (why, *map(_row, rows)))


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield from ("", title, *found)


def conflict_lines(conflict: Shown) -> Iterator[str]:
    """What is in conflict, and what each of the three says; an empty line first."""
    yield ""
    yield f"{conflict.number}. {conflict.where}: {conflict.why}"
    for column in conflict.columns:
        did = f" ({column.did})" if column.did else ""
        yield f"   {column.name}{did}:"
        for passage in column.passages:
            words = marked(passage.edits).replace("\n", "\n      ")
            yield f"      {passage.cite} {words}".rstrip()
        if not column.passages:
            yield f"      {vocabulary.NOT_THERE}"


def _row(line: MergedLine) -> str:
    words = marked(line.edits).replace("\n", "\n  ")
    return f"- {line.where} ({line.what})\n  {words}".rstrip()
