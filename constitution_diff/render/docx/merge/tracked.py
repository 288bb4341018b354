"""A merge seen from our own file: what the other side brings to it, and what to decide.

Where the sides are in conflict our words stay, for the other side wrote neither those
of the base nor a change of ours back to them; a comment has what all three say.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.compare import compare_outlines
from constitution_diff.model import Party, Remark
from constitution_diff.render import vocabulary
from constitution_diff.render.merge import conflict_lines
from constitution_diff.render.story.merge import merge_story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Clause, Comparison, Conflict, Merge, Strand

_PLAIN_TEXT: Final = "text"
_WORDS: Final = ("heading", "text")
_FIRST_OF_ALL: Final = -1


def what_theirs_brings(merge: Merge) -> Comparison:
    """Ours beside the merged version, which has our words where they are disputed.

    The merged version counts as a text: it is in no file.
    """
    ours = {clause.id: clause for clause in merge.merged.clauses}
    for conflict in merge.conflicts:
        for at in conflict.strands:
            strand = merge.strands[at]
            if strand.merged is not None and strand.ours is not None:
                clause = ours[strand.merged]
                ours[strand.merged] = _in_our_words(clause, strand, conflict)
    facts = replace(merge.ours.sources[0], format=_PLAIN_TEXT, name=vocabulary.MERGED)
    merged = replace(merge.merged, clauses=tuple(ours.values()), sources=(facts,))
    return compare_outlines(merge.ours, merged, whole=True)


def _in_our_words(clause: Clause, strand: Strand, conflict: Conflict) -> Clause:
    """The provision with what we say in the part that is disputed, or in all."""
    for part in (conflict.part,) if conflict.part else _WORDS:
        words = strand.part_words(Party.OURS, part)
        if part == "heading":
            clause = replace(clause, heading=words)
            continue
        cells = list(clause.cells)
        if part == "text":
            cells = words.split("\t") if cells else []
        else:
            cells[int(part.partition(":")[2])] = words
        text = "\t".join(cells) if cells else words
        clause = replace(clause, text=text, cells=tuple(cells))
    return clause


def conflict_remarks(merge: Merge, comparison: Comparison) -> tuple[Remark, ...]:
    """A comment for each conflict; see `Marking.remarks`."""
    found = _remarks(merge, comparison)
    return tuple(sorted(found, key=lambda remark: remark.index))


def _remarks(merge: Merge, comparison: Comparison) -> Iterator[Remark]:
    links = comparison.links
    new = {each: at for at, link in enumerate(links) for each in link.new}
    old = {each: at for at, link in enumerate(links) for each in link.old}
    shown = merge_story(merge).conflicts
    for conflict, told in zip(merge.conflicts, shown, strict=True):
        strands = [merge.strands[at] for at in conflict.strands]
        places = [new[one.merged] for one in strands if one.merged is not None]
        places += [old[one.ours] for one in strands if one.ours is not None]
        lines = (line.strip() for line in conflict_lines(told))
        index = next(iter(places), _FIRST_OF_ALL)
        yield Remark(index, "\n".join(filter(None, lines)))
