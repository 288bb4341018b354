"""An outline as Markdown: headings for what has a heading, lists for the rest."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Clause, Outline

_DEEPEST: Final = 6
_TIGHT: Final = (Kind.BULLET, Kind.ROW)
"""Kinds that stand line below line."""
_SPECIAL: Final = re.compile(r"([\\`*_\[\]<>|]|^[#+-](?= )|^\d+(?=[.)] ))")


def outline_markdown(outline: Outline) -> bytes:
    """The document in CommonMark with tables, its numbers as they are printed."""
    lines = [f"# {_plain(outline.title)}", ""] if outline.title else []
    kind: Kind | None = None
    for clause in outline.clauses:
        if kind in _TIGHT and clause.kind is not kind:
            lines.append("")
        kind = clause.kind
        for block in (
            _row(clause, first=not _in_table(lines))
            if kind is Kind.ROW
            else _blocks(clause, outline)
        ):
            lines += [block] if kind in _TIGHT else [block, ""]
    return ("\n".join(lines).rstrip("\n") + "\n").encode("utf-8")


def outline_provisions(outline: Outline) -> bytes:
    """The provisions alone, marked so lightly that they can be read as plain text.

    Read again as a text file they give the same outline.
    """
    return outline_markdown(replace(outline, title=""))


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
