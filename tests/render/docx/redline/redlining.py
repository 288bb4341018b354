"""A redline of two Word files: its XML as a test reads it, and what it gives back."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from lxml import etree

from benchmarks.redlines.blocks import Side
from benchmarks.redlines.resolving import resolved
from benchmarks.redlines.roundtrip import round_trip
from constitution_diff.compare import compare_outlines
from constitution_diff.model import Marking, Role, Table
from constitution_diff.outline import outline_both, outline_source
from constitution_diff.read import read_source
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.redline import Couple, proved_redline
from constitution_diff.render.docx.redline.made import made
from tests.judges.redlines import Triple
from tests.judges.validity import new_faults
from tests.read.docx.builders import docx, package
from tests.render.docx.resolve.settling import inside

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from benchmarks.redlines.blocks import Block as Judged
    from constitution_diff.model import Block, Comparison, Paragraph, Source
    from constitution_diff.render.docx.redline import Redline

MARKING: Final = Marking(author="A Clerk", date="2026-01-05T09:00:00Z")
Said = tuple[object, ...]
"""What a block says: a paragraph by role, label and words, a table by its cells."""

_NO_PARAGRAPH: tuple[Said, ...] = (("body", "", ""),)
"""A body of no paragraphs has an empty one as soon as Word has opened it."""
_RUNNING = (Role.HEADER, Role.FOOTER)
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


def compared_before(old: bytes, new: bytes) -> Comparison:
    """That of the old file and of the new one before its own tracked changes."""
    original = outline_both(read_docx(new, "new.docx"))[1]
    # Their places are told of the other view.
    original = replace(original, revisions=())
    return compare_outlines(outline_source(read_docx(old, "old.docx")), original)


def proved(old: bytes, new: bytes) -> Redline:
    """The redline, tried."""
    return proved_redline(Couple(compared(old, new), old, new), MARKING)


def untried(old: bytes, new: bytes) -> Redline:
    """The redline as it is made at first."""
    return made(Couple(compared(old, new), old, new), MARKING)


def tried(old: bytes, new: bytes, *, n_whole: int = 0) -> Triple:
    """The same beside its files. Where it is proved only in part, it is no redline.

    `n_whole` paragraphs are shown whole as the report alone calls them changed.
    """
    redline = proved(old, new)
    assert redline.n_replaced == n_whole
    return Triple(redline.content, old, new)


def redlined(old: str, new: str, **parts: str) -> str:
    """The body of the redline of two bodies, with the same other parts: `shown`."""
    return shown(proved(docx(old, **parts), docx(new, **parts)).content)


def shown(content: bytes, part: str = "word/document.xml") -> str:
    """What a part holds, without ids, authors, dates and empty properties."""
    # Unchanged paragraphs are spelled as the files of the tests spell them.
    one_way = etree.tostring(etree.fromstring(xml_of(content, part).encode()))
    xml = inside(_DECLARED.sub("", one_way.decode()))
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


def with_parts(content: bytes, parts: Mapping[str, str]) -> bytes:
    """The package with further parts, or others in place of those of their names."""
    own = {name: xml_of(content, name) for name in sorted(part_names(content))}
    return package({**own, **parts})


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


def _lines(blocks: Iterable[Judged]) -> tuple[str, ...]:
    return tuple(f"{block.kind} {block.label}|{block.text}" for block in blocks)


def not_given_back(triple: Triple) -> list[str]:
    """What is wrong with a redline: [] when it gives back both files.

    A judge that shares nothing with the program accepts and rejects all changes; our
    reader does so by its two views. Neither may find faults that the files had not.
    """
    return list(_wrongs(triple))


def _wrongs(triple: Triple) -> Iterator[str]:
    trip = round_trip(triple.redline, old=triple.old, new=triple.new)
    if not trip.is_exact:
        yield str(trip)
    redline = read_docx(triple.redline, "redline.docx")
    for view, content in (
        (redline.original(), triple.old),
        (redline.final(), triple.new),
    ):
        wanted = _said(read_docx(content, "file.docx").final())
        found = _said(view)
        if found != wanted:
            yield f"read as {set(found) - set(wanted)}, not {set(wanted) - set(found)}"
    yield from new_faults(triple.redline, triple.old, triple.new)


def _said(source: Source) -> tuple[Said, ...]:
    """All that a file says, its notes in order of words: they are told by anchors."""
    notes: list[Said] = []
    others: list[Said] = []
    for block in source.blocks:
        if not isinstance(block, Table) and _is_empty_edge(block):
            continue
        is_note = not isinstance(block, Table) and block.role is Role.NOTE
        said = _of(block)
        # A header that is spelled out and one that is taken over print the same.
        if said[0] != "running" or said not in others:
            (notes if is_note else others).append(said)
    return (*(others or _NO_PARAGRAPH), *sorted(notes, key=str))


def _of(block: Block) -> Said:
    if isinstance(block, Table):
        return (
            "table",
            *(
                (cell.columns, *map(_of_paragraph, cell.paragraphs))
                for row in block.rows
                for cell in (*row.cells, row.cells[-1])
            ),
        )
    return _of_paragraph(block)


def _is_empty_edge(paragraph: Paragraph) -> bool:
    """A header or footer without words is none: the pages look the same."""
    return paragraph.role in _RUNNING and not paragraph.labelled_text


def _of_paragraph(paragraph: Paragraph) -> Said:
    """What Word works out anew when it opens a file, such as a page, says nothing."""
    running = paragraph.role in _RUNNING
    kind = "running" if running else "body"
    words = "".join(span.text for span in paragraph.spans if not span.volatile)
    return kind, paragraph.label, words
