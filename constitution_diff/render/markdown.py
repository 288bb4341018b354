"""An outline as Markdown: headings for what has a heading, lists for the rest."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from constitution_diff.model import Clause, ClauseId, Outline

_DEEPEST: Final = 6
_TIGHT: Final = (Kind.BULLET, Kind.ROW)
"""Kinds that stand line below line."""
_STEP: Final = "  "
_AT_THE_MARGIN: Final = ("#", "-", ">")
"""Headings, bullets and notes are read by their mark alone."""
_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|]|^[#+-](?= )|^\d+(?=[.)] ))")


def outline_markdown(outline: Outline) -> bytes:
    """The document in CommonMark with tables, its numbers as they are printed."""
    return _written(outline, lambda clause: _blocks(clause, outline))


def outline_provisions(outline: Outline) -> bytes:
    """The provisions alone, each set in as deep as it lies: plain text to read again.

    The depth tells where a list belongs whose numbers begin at 1 within every rule. A
    heading with words behind it on its line is read again as one with a paragraph.
    """
    bare = replace(outline, title="")
    holding = {clause.parent for clause in outline.clauses}
    return _written(bare, lambda clause: _set_in(clause, bare, holding))


def _written(outline: Outline, blocks_of: Callable[[Clause], Iterator[str]]) -> bytes:
    lines = [f"# {_plain(outline.title)}", ""] if outline.title else []
    kind: Kind | None = None
    for clause in outline.clauses:
        if kind in _TIGHT and clause.kind is not kind:
            lines.append("")
        kind = clause.kind
        for block in (
            _row(clause, first=not _in_table(lines))
            if kind is Kind.ROW
            else blocks_of(clause)
        ):
            lines += [block] if kind in _TIGHT else [block, ""]
    return ("\n".join(lines).rstrip("\n") + "\n").encode("utf-8")


def _set_in(
    clause: Clause, outline: Outline, holding: AbstractSet[ClauseId | None]
) -> Iterator[str]:
    """Its blocks; what a list names in a word or two stands in the list."""
    step = _STEP * clause.depth
    named = clause.label and clause.heading and not clause.text
    if named and clause.parent and clause.id not in holding:
        yield f"{step}{_bold(_plain(clause.label))}{_plain(clause.heading)}"
        return
    for block in _blocks(clause, outline):
        yield block if block.startswith(_AT_THE_MARGIN) else f"{step}{block}"


def _blocks(clause: Clause, outline: Outline) -> Iterator[str]:
    label = _plain(clause.label)
    is_title = clause.heading == outline.title and not clause.label
    if clause.heading and not is_title:
        level = min(clause.depth + 2, _DEEPEST)
        yield f"{'#' * level} {label} {_plain(clause.heading)}".replace("  ", " ")
        label = ""
    if clause.text:
        yield _indented(clause, f"{_bold(label)}{_plain(clause.text)}")
    elif label:
        yield _indented(clause, _bold(label).rstrip())


def _bold(label: str) -> str:
    return f"**{label}** " if label else ""


def _indented(clause: Clause, text: str) -> str:
    """Bullets as a list, items quoted once; deeper indents would turn into code."""
    if clause.kind is Kind.BULLET:
        return f"- {text}"
    if clause.kind is Kind.NOTE:
        return f"> {text}"
    return text


def _in_table(above: Sequence[str]) -> bool:
    return bool(above) and above[-1].startswith("|")


def _row(clause: Clause, *, first: bool) -> Iterator[str]:
    cells = [_plain(cell) for cell in clause.cells]
    yield f"| {' | '.join(cells)} |"
    if first:
        yield f"|{' --- |' * len(cells)}"


def _plain(text: str) -> str:
    r"""The words with what would be markup made plain.

    >>> _plain("a*b"), _plain("# 5"), _plain("4. Quorum")
    ('a\\*b', '\\# 5', '4\\. Quorum')
    """
    return _SPECIAL.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    special = match[0]
    return f"{special}\\" if special.isdigit() else f"\\{special}"
