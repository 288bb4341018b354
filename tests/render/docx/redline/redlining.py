"""A redline of two small Word files, and its XML as a test reads it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from benchmarks.redlines.blocks import Side
from benchmarks.redlines.resolving import resolved
from constitution_diff.compare import compare_outlines
from constitution_diff.model import Marking
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render.docx.redline import proved_redline
from constitution_diff.render.docx.redline.made import made
from tests.read.docx.builders import docx
from tests.render.docx.resolve.settling import inside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.redlines.blocks import Block
    from constitution_diff.model import Comparison
    from constitution_diff.render.docx.redline import Redline

MARKING: Final = Marking(author="A Clerk", date="2026-01-05T09:00:00Z")
_DECLARED: Final = re.compile(r"<\?[^>]*>\s*")
_BY: Final = re.compile(r' w:(?:id|author|date)="[^"]*"')
_EMPTY: Final = re.compile(r"<w:(?:pPr|rPr|tcPr|trPr)/>")
_SPACE: Final = ' xml:space="preserve"'
_CHANGED: Final = re.compile(r"<w:(ins|del|moveFrom|moveTo)\b[^>]*(?<!/)>.*?</w:\1>")
_WORDS: Final = re.compile(r"<w:(?:t|delText)>([^<]*)<")


def compared(old: bytes, new: bytes) -> Comparison:
    """The comparison of two Word files."""
    ours, theirs = (
        outline_source(read_source(content, name))
        for content, name in ((old, "old.docx"), (new, "new.docx"))
    )
    return compare_outlines(ours, theirs)


def proved(old: bytes, new: bytes) -> Redline:
    """The redline, tried."""
    return proved_redline(compared(old, new), old, new, MARKING)


def untried(old: bytes, new: bytes) -> Redline:
    """The redline as it is made at first."""
    return made(compared(old, new), old, new, MARKING)


def redlined(old: str, new: str, **parts: str) -> str:
    """The body of the redline of two bodies, with the same other parts: `shown`."""
    return shown(proved(docx(old, **parts), docx(new, **parts)).content)


def shown(content: bytes, part: str = "word/document.xml") -> str:
    """What a part holds, without ids, authors, dates and empty properties."""
    xml = inside(_DECLARED.sub("", xml_of(content, part)))
    xml = _EMPTY.sub("", _BY.sub("", xml)).replace(_SPACE, "")
    return xml.removeprefix("<w:body>").removesuffix("</w:body>")


def xml_of(content: bytes, part: str = "word/document.xml") -> str:
    """A part as it is written."""
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(part).decode()


def part_names(content: bytes) -> set[str]:
    """The parts of a package."""
    with ZipFile(BytesIO(content)) as archive:
        return set(archive.namelist())


def marks(xml: str) -> list[str]:
    """What is told of words, in order: "ins six"; of marks, cells and rows nothing."""
    return [
        f"{found[1]} {''.join(_WORDS.findall(found[0]))}"
        for found in _CHANGED.finditer(xml)
        if _WORDS.search(found[0])
    ]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the judge of redlines, who knows nothing of ours, reads in a Word file."""

    accepted: tuple[str, ...]
    rejected: tuple[str, ...]

    @classmethod
    def of(cls, content: bytes) -> Reading:
        """Both sides of the file."""
        return cls(
            _lines(resolved(content, Side.NEW)), _lines(resolved(content, Side.OLD))
        )


def _lines(blocks: Iterable[Block]) -> tuple[str, ...]:
    return tuple(f"{block.kind} {block.label}|{block.text}" for block in blocks)
