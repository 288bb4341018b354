"""True units → a plain text, or the blocks that a reader of Word files gives back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Cell, Paragraph, Row, Source, Span, Table

from .words import BREAK

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Block

    from .trees import Unit

_INDENT_PT: Final = 18.0
_INDENT_SPACES: Final = 4
_LINE_CHARS: Final = 78
_GLYPHS: Final = (
    ("•", "o"), ("\uf0b7", "–"), ("-", "•"), ("●", "○"), ("▪", "-"), ("*", "-"),
    ("§", "•"), ("➢", "•"), ("–", "•"), ("◦", "-"), ("■", "□"),
)  # fmt: skip
_CHANCES: Final = {
    "apart": 0.08, "dashed": 0.08, "in_cells": 0.1, "tight": 0.35, "automatic": 0.4,
}  # fmt: skip
_SEPARATORS: Final = (" – ", ": ", " ", " - ", ". ", "\n")


class Layout(StrEnum):
    """What the page shows beside the words."""

    NONE = "none"
    INDENT = "indent"
    STYLES = "styles"
    """Outline levels of headings, bold headings; in a text, Markdown."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How one document is printed."""

    layout: Layout
    glyphs: tuple[str, str]
    separator: str
    apart: bool
    """A number stands on a line of its own."""
    dashed: bool
    """Numbers in figures stand behind a dash: "- 1.1"."""
    in_cells: bool
    """Items at the end of the tree stand in tables, their labels in the first cell."""
    tight: bool
    """No blank line parts the items of a list."""
    automatic: bool
    """Word counts, and prints the labels."""


def habits(seed: int, layout: Layout) -> Habits:
    """Those of one document; rare ones are rare."""
    random = Random(seed)  # noqa: S311 - repeatable, and no secret
    glyphs, separator = random.choice(_GLYPHS), random.choice(_SEPARATORS)
    rest = {name: random.random() < chance for name, chance in _CHANCES.items()}
    return Habits(layout, glyphs, separator, **rest)


def printed_text(units: Sequence[Unit], how: Habits) -> str:
    """The lines of a text file, wrapped where a page would wrap them."""
    lines: list[str] = []
    for unit, label in _labelled(units):
        tight = how.tight and unit.kind in ("item", "bullet")
        if lines and not tight:
            lines.append("")
        lines.extend(_lines(unit, label, how))
    return "\n".join(lines) + "\n"


def _labelled(units: Sequence[Unit]) -> Iterator[tuple[Unit, str]]:
    """Each unit that is printed by itself, and its label with those on its line.

    Such a line is set in like the first of its labels.
    """
    before, depth = "", 0
    for unit in units:
        label = f"{before} {unit.label}".strip()
        first_depth = depth if before else unit.depth
        before = label if unit.label and not unit.words else ""
        depth = first_depth
        if not before:
            yield replace(unit, depth=first_depth), label


def _lines(unit: Unit, label: str, how: Habits) -> Iterator[str]:
    indent = " " * _INDENT_SPACES * unit.depth if how.layout is Layout.INDENT else ""
    opening = _opening(unit, label, how)
    first, *rest = unit.words.split(BREAK)
    if how.layout is Layout.STYLES and unit.kind == "heading":
        yield f"**{first}**"
        return
    if how.layout is Layout.STYLES and unit.titled:
        yield "#" * min(6, unit.depth + 1) + f" {opening}{first}".replace("\n", " ")
        return
    printed = (opening + first).split("\n")
    yield from (indent + line for line in printed[:-1])
    width = _LINE_CHARS - len(indent)
    for text in (printed[-1], *rest):
        lines = wrap(text, width, break_on_hyphens=False)
        yield from (indent + line for line in lines)


def _opening(unit: Unit, label: str, how: Habits) -> str:
    if unit.kind == "bullet":
        return how.glyphs[unit.nested] + " "
    if not label:
        return ""
    if label[0].isalpha() and " " in label:
        return label + how.separator
    dash = "- " if how.dashed and label[0].isdecimal() else ""
    return f"{dash}{label}\n" if how.apart and not dash else f"{dash}{label} "


def printed_blocks(units: Sequence[Unit], how: Habits) -> Source:
    """What a reader of Word files would give back for the same units."""
    return Source("made.docx", "", "docx", blocks=tuple(_blocks(units, how)))


def _blocks(units: Sequence[Unit], how: Habits) -> Iterator[Block]:
    rows: list[Row] = []
    for unit, label in _labelled(units):
        inside = unit.kind == "clause" and not unit.titled and label and how.in_cells
        if rows and not inside:
            yield Table(tuple(rows))
            rows = []
        if inside:
            rows.append(_row(label, unit.words))
        else:
            yield from _paragraphs(unit, label, how)
    if rows:
        yield Table(tuple(rows))


def _row(*cells: str) -> Row:
    return Row(tuple(Cell((Paragraph(spans=(Span(_flat(cell)),)),)) for cell in cells))


def _flat(words: str) -> str:
    return words.replace(BREAK, " ")


def _paragraphs(unit: Unit, label: str, how: Habits) -> Iterator[Paragraph]:
    automatic = how.automatic and bool(label) and label == unit.label
    opening = "" if automatic else _opening(unit, label, how)
    texts = (opening + _flat(unit.words)).split("\n")
    # Nothing else would show a heading without a number.
    bold = how.layout is not Layout.NONE or unit.kind == "heading"
    for text in texts:
        styled = how.layout is Layout.STYLES and unit.titled and unit.kind != "heading"
        level = unit.depth if styled else None
        yield Paragraph(
            spans=(Span(text, bold=unit.titled and bold),),
            label=unit.label if automatic else "",
            style=f"Heading {level + 1}" if level is not None else "Normal",
            outline_level=level,
            indent_pt=_INDENT_PT * (unit.depth - unit.loose)
            if how.layout is Layout.INDENT
            else 0.0,
        )
