"""A version as a Word file such as councils have: formatted words, notes, a footer.

What a unit looks like follows from its key, so it looks the same in both versions.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from benchmarks.mutate.printing import TITLE, paragraph_of, row_with, table_of, tables
from benchmarks.mutate.units import Kind
from benchmarks.pdf.package import package, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.mutate.units import Unit, Version

_TABULAR: Final = {Kind.TABLE, Kind.ROW}
_EVERY_BOLD, _EVERY_ITALIC, _EVERY_NOTE = 3, 5, 40
_N_BOLD: Final = 2
"""Words at the beginning of a clause."""
_SECTION: Final = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
    '<w:footerReference w:type="default" r:id="footer1"/>'
    '<w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
)
_RAISED: Final = '<w:vertAlign w:val="superscript"/>'


@dataclass(frozen=True, slots=True)
class Place:
    """What a paragraph is, whichever version it stands in."""

    story: str
    """ "body", "footnote", "header" or "footer"."""
    key: int = 0
    """Of the unit; 0 for the title, and for what is no unit's."""
    cell: int = 0
    """Of a row, from 0; -1 is the empty paragraph behind a table."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A Word file, and what each of its paragraphs is, in the order of the judge."""

    content: bytes
    places: tuple[Place, ...]


def printed(version: Version, *, typed: bool, is_new: bool) -> Printed:
    """The version with typed numbers, or with those that Word counts.

    Every 40th unit has a note. The new version has another date in the footer, and
    another wording in every other note.
    """
    writer = _Writer(version, typed=typed)
    body = "".join(writer.blocks())
    noted = writer.noted
    content = package(
        paragraph(run(TITLE), "Title") + body + _SECTION,
        [_note(key, is_new=is_new) for key in noted],
        {
            "header1": paragraph(run(f"{TITLE}: constitution"), "Running"),
            "footer1": paragraph(
                run("Version: May ") + run("2025" if is_new else "2024"), "Running"
            ),
        },
        hyphenated=False,
    )
    places = [Place("body"), *writer.places]
    places += [Place("footnote", key) for key in noted]
    # The judge takes footers first, as their name comes first.
    return Printed(content, (*places, Place("footer"), Place("header")))


def _note(key: int, *, is_new: bool) -> str:
    reworded = is_new and key // _EVERY_NOTE % 2
    says = "agreed with the auditor" if reworded else "kept by the clerk"
    return f"File {key}, {says}."


class _Writer:
    """Writes units, and keeps what each paragraph is and which units have notes."""

    def __init__(self, version: Version, *, typed: bool) -> None:
        self._version = version
        self._typed = typed
        self.places: list[Place] = []
        self.noted: list[int] = []

    def blocks(self) -> Iterator[str]:
        """Paragraphs and tables."""
        units = self._version.units
        for tabular, group in groupby(units, key=lambda unit: unit.kind in _TABULAR):
            if tabular:
                yield from self._tables(tuple(group))
            else:
                yield from map(self._paragraph, group)

    def _tables(self, units: Sequence[Unit]) -> Iterator[str]:
        heads = (unit for unit in units if unit.kind is Kind.TABLE)
        for head, rows in zip(heads, tables(units), strict=True):
            for row in rows:
                self.places += [
                    Place("body", row.key, n) for n in range(len(row.cells))
                ]
            self.places.append(Place("body", head.key, -1))
            yield table_of(row_with(map(run, row.cells)) for row in rows)

    def _paragraph(self, unit: Unit) -> str:
        self.places.append(Place("body", unit.key))
        label = self._version.label(unit) if self._typed else ""
        number = f"{run(label)}<w:r><w:tab/></w:r>" if label else ""
        inside = number + "".join(_formatted(unit)) + self._sign(unit)
        return paragraph_of(unit, inside, automatic=not label)

    def _sign(self, unit: Unit) -> str:
        if unit.key % _EVERY_NOTE:
            return ""
        self.noted.append(unit.key)
        return (
            f"<w:r><w:rPr>{_RAISED}</w:rPr>"
            f'<w:footnoteReference w:id="{len(self.noted)}"/></w:r>'
        )


def _formatted(unit: Unit) -> Iterator[str]:
    """The words in several runs: the first ones bold, one in the middle italic."""
    words = unit.words.split(" ")
    n_bold = _N_BOLD if unit.key % _EVERY_BOLD == 0 and len(words) > _N_BOLD else 0
    at_italic = (n_bold + len(words)) // 2 if unit.key % _EVERY_ITALIC == 0 else 0
    looks = ["<w:b/>"] * n_bold + [""] * (len(words) - n_bold)
    if at_italic > n_bold:
        looks[at_italic] = "<w:i/>"
    spaced = [f"{word} " for word in words[:-1]] + words[-1:]
    together = groupby(zip(spaced, looks, strict=True), key=lambda pair: pair[1])
    for look, group in together:
        yield run("".join(word for word, _ in group), look)
