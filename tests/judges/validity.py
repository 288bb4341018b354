"""Whether a Word file is valid: a judge that shares no code with the writers.

>>> faults(b"no package")
['package: File is not a zip file']
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar
from xml.parsers import expat
from zipfile import BadZipFile

from lxml import etree

from tests.judges.annotation_faults import annotation_faults, shared_faults
from tests.judges.block_faults import block_faults
from tests.judges.field_faults import field_faults
from tests.judges.package_faults import package_faults, relation_faults
from tests.judges.reference_faults import definition_faults, name_faults, named
from tests.judges.schema_faults import schema_faults
from tests.judges.stories import as_word_reads
from tests.judges.word_package import WordPackage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml.etree import _Element

_STORIES = ("header", "footer", "footnotes", "endnotes", "comments")
_DEFINITIONS = ("styles", "numbering", "settings")
_IN_STORIES = (annotation_faults, block_faults, field_faults)

_Place = TypeVar("_Place")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a part, where first, and how often."""

    part: str
    detail: str
    place: str = ""
    times: int = 1

    def __str__(self) -> str:
        """One line."""
        place = f" {self.place}" if self.place else ""
        times = f" ({self.times} times)" if self.times > 1 else ""
        return f"{self.part}{place}: {self.detail}{times}"


def sort_of(detail: str) -> str:
    """What a fault is, whatever the numbers in it: ids differ from file to file.

    >>> sort_of("bookmark 12 never ends")
    'bookmark # never ends'
    """
    return re.sub(r"\b[0-9A-F]*[0-9][0-9A-F]*\b", "#", detail)


def faults(docx: bytes) -> list[str]:
    """All that is wrong with a Word file, a line for each sort of fault in a part."""
    return [str(fault) for fault in found_in(docx)]


def new_faults(written: bytes, *inputs: bytes) -> list[str]:
    """Faults of a file beyond those that it may have from what it was made of."""
    allowed: Counter[str] = Counter()
    for docx in inputs:
        for fault in found_in(docx):
            allowed[sort_of(fault.detail)] += fault.times
    found: list[str] = []
    for fault in found_in(written):
        allowed[sort_of(fault.detail)] -= fault.times
        if allowed[sort_of(fault.detail)] < 0:
            found.append(str(fault))
    return found


def found_in(docx: bytes) -> list[Fault]:
    """The same as `faults`, as values."""
    try:
        package = WordPackage.read(docx)
    except BadZipFile as error:
        return [Fault("package", str(error))]
    broken = list(_broken(package))
    if broken:
        return broken
    found = [Fault(*each) for each in package_faults(package)]
    for name, content in package.markup.items():
        found.extend(_by_schema(name, content))
    return found + list(_by_meaning(package))


def _broken(package: WordPackage) -> Iterator[Fault]:
    for name, content in package.markup.items():
        try:
            expat.ParserCreate().Parse(content, True)  # noqa: FBT003 - the end
        except expat.ExpatError as error:
            yield Fault(name, f"not well-formed: {error}")


def _by_schema(name: str, content: bytes) -> Iterator[Fault]:
    found = [(each.place, each.detail) for each in schema_faults(content)]
    if found:
        root = etree.fromstring(content)
        yield from _grouped(name, found, lambda place: _path(_at(root, place)))


def _at(root: _Element, place: tuple[int, ...]) -> _Element:
    for index in place:
        root = next(islice(root.iterchildren("*"), index, None))
    return root


def _path(element: _Element) -> str:
    return str(element.getroottree().getpath(element))


def _by_meaning(package: WordPackage) -> Iterator[Fault]:
    if package.main not in package.parts:
        return
    stories = {package.main: as_word_reads(package.parts[package.main])}
    stories |= _read(package, _STORIES)
    others = _read(package, _DEFINITIONS)
    known = named(_by_kind(package, stories | others))
    for name, root in (stories | others).items():
        doubts = chain(
            relation_faults(package, name, root),
            name_faults(root, known),
            definition_faults(root),
            *(check(root) for check in _IN_STORIES if name in stories),
        )
        yield from _grouped(name, doubts, _path)
    parts = {root: name for name, root in stories.items()}
    for element, detail in shared_faults(list(stories.values())):
        part = parts[element.getroottree().getroot()]
        yield Fault(part, detail, _path(element))


def _read(package: WordPackage, kinds: tuple[str, ...]) -> dict[str, _Element]:
    """The parts of these kinds that the main part refers to, by name."""
    related = package.relations(package.main)
    names = [one.target for one in related if one.kind in kinds]
    return {
        name: as_word_reads(package.parts[name])
        for name in names
        if name in package.parts
    }


def _by_kind(package: WordPackage, roots: dict[str, _Element]) -> dict[str, _Element]:
    related = package.relations(package.main)
    return {one.kind: roots[one.target] for one in related if one.target in roots}


def _grouped(
    part: str, doubts: Iterable[tuple[_Place, str]], path: Callable[[_Place], str]
) -> Iterator[Fault]:
    """One fault for each sort, with the place of the first."""
    first: dict[str, tuple[_Place, str]] = {}
    times: Counter[str] = Counter()
    for place, detail in doubts:
        sort = sort_of(detail)
        times[sort] += 1
        first.setdefault(sort, (place, detail))
    for sort, (place, detail) in first.items():
        yield Fault(part, detail, path(place), times[sort])
