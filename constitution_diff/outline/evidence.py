"""Which Part a file is, where its own text does not begin with one.

A council that publishes each Part as a file often names it only on the cover, in the
head of every page or in the file's name. The list of files, then what is printed, then
the name are believed, in that order.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Kind
from constitution_diff.model.values import dataclass

from .identity import identify
from .known import NOTHING_KNOWN, Known
from .readings import CONTAINERS, TYPED, readings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from constitution_diff.model import Outline

_WORDS: Final = CONTAINERS | {"annexe"}
_STARTS: Final = re.compile(r"(?<![^\W_])(?=[^\W\d_])")
_GLUED: Final = re.compile(rf"(?i)\b({'|'.join(sorted(_WORDS))})(?=\d)")
_WORD: Final = re.compile(r"[^\W_]+")
_HEADINGS: Final = frozenset((Kind.HEADING, Kind.PART))
_BLANKS: Final = str.maketrans("_-+", "   ")


@dataclass(frozen=True, slots=True)
class Home:
    """The Part that holds the provisions of a file."""

    part: str
    """Its label: "Part 4"."""
    told_by: str
    """Where it was found, in words: "its name"."""
    title: str = ""
    """What the list of files calls it; "" for nothing."""


def home_of(outline: Outline, known: Known = NOTHING_KNOWN) -> Home | None:
    """The Part a file is by what stands beside its clauses; None when it needs none.

    It needs none when its own clauses begin with a Part, or with that very Part
    further on.
    """
    if _begins_with_part(outline):
        return None
    found = next(_evidence(outline, known), None)
    if found is None:
        return None
    held = _holds(outline, found.part)
    return None if held else replace(found, title=known.title)


def contradiction(outline: Outline, known: Known = NOTHING_KNOWN) -> Home | None:
    """What the list of files or the name calls a file that prints another Part.

    None where they agree, or where one of them names no Part.
    """
    if not _begins_with_part(outline):
        return None
    word = next(c for c in outline.clauses if c.label).label.split()[0].casefold()
    for found in (*_of_list(known), *_of_name(outline)):
        alike = found.part.split()[0].casefold() == word
        if alike and not _holds(outline, found.part):
            return found
    return None


def title_of(outline: Outline, known: Known) -> str:
    """What the list of files calls a file that does not print it; else "".

    A file that prints its Part, or another one than the list says, tells by that what
    it is: a heading beside it would be in no document.

    >>> from constitution_diff.model import Clause, Outline
    >>> part = Clause("Part 4", Kind.PART, label="PART 4", heading="RULES – VOTES")
    >>> title_of(Outline(clauses=(part,)), Known(title="Rules: votes"))
    ''
    """
    first = takewhile(lambda c: c.kind in _HEADINGS, outline.clauses)
    printed = {_plain(f"{label} {c.heading}") for c in first for label in ("", c.label)}
    its_part = any(_holds(outline, one.part) for one in _of_list(known))
    another = known.part and contradiction(outline, known)
    said = its_part or another or _plain(known.title) in printed
    return "" if said else known.title


def is_part_label(words: str) -> bool:
    """Whether the words name a Part, Schedule, Appendix, Annex or Chapter alone.

    >>> is_part_label("Part 4"), is_part_label("Schedule B"), is_part_label("Rules")
    (True, True, False)
    """
    return any(label.casefold() == words.casefold() for label in _labels(words))


def _begins_with_part(outline: Outline) -> bool:
    first = next((c for c in outline.clauses if c.label), None)
    return first is not None and first.kind is Kind.PART and first.parent is None


def _holds(outline: Outline, part: str) -> bool:
    """Whether its clauses lie in a Part of that label, be it further on."""
    path = identify(part, readings(part)[0], None, {}).path
    return any(c.kind is Kind.PART and c.id == path for c in outline.clauses)


def _plain(title: str) -> str:
    """A title without capitals, dashes, colons and quotation marks."""
    return " ".join(_WORD.findall(title.casefold()))


def _evidence(outline: Outline, known: Known) -> Iterator[Home]:
    """What names the Part, the surest first."""
    yield from _of_list(known)
    covers = [line.text for line in outline.furniture if line.where == "title"]
    yield from _only(covers, "its cover")
    heads = [f.text for f in outline.furniture if f.where in {"header", "footer"}]
    yield from _only(heads, "the head or foot of its pages")
    for what, value in outline.sources[0].says:
        if what == "title":
            yield from (Home(label, "its title") for label in _labels(value))
    yield from _of_name(outline)


def _of_list(known: Known) -> Iterator[Home]:
    return (Home(label, "the list of files") for label in _labels(known.part))


def _of_name(outline: Outline) -> Iterator[Home]:
    name = outline.sources[0].name.rpartition("/")[2]
    yield from _only([name.rpartition(".")[0]], "its name")


def _only(lines: Iterable[str], told_by: str) -> Iterator[Home]:
    """The one Part that the lines name anywhere; nothing where they name two.

    "Part 1 and Part 2.docx" is neither; "Part 4 Annex 2.docx" is of Part 4.
    """
    found = {label for line in lines for label in _anywhere(line)}
    parts = {label for label in found if label.casefold().startswith("part")} or found
    if len({label.casefold() for label in parts}) == 1:
        yield Home(min(parts), told_by)


def _labels(line: str) -> Iterator[str]:
    """The label that opens a line, if one does."""
    found = TYPED.match(line.strip())
    if found and found["word"].casefold() in _WORDS:
        label = " ".join(found["label"].split())
        yield label[0].upper() + label[1:]


def _anywhere(line: str) -> Iterator[str]:
    spaced = _GLUED.sub(r"\1 ", line.translate(_BLANKS))
    for start in _STARTS.finditer(spaced):
        yield from _labels(spaced[start.start() :])
