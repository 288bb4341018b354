"""What a file would give away if it were published, and a copy without it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from hashlib import sha256
from itertools import zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from constitution_diff.check import trace_findings
from constitution_diff.errors import NotStrippedError, UsageError
from constitution_diff.model import (
    Paragraph,
    Publication,
    Remedy,
    SourceFacts,
    Spot,
    View,
)
from constitution_diff.model.naming import told_apart
from constitution_diff.outline import outline_final
from constitution_diff.read.collector import collector_paused
from constitution_diff.read.formats import is_pdf
from constitution_diff.read.guard import GivenFile, read_all_guarded, traces_guarded
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.publishing import (
    settled_parts,
    stripped,
    traces_of,
    unseen_texts,
    without_texts,
)
from constitution_diff.render.docx.resolve import accept_all, reject_all

from .reading import PLAIN_DESK, Desk, Request

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import Block, Source, TraceFinding
    from constitution_diff.render.docx.publishing import Unseen
    from constitution_diff.render.docx.resolve import Decide


class Settle(StrEnum):
    """What is done with tracked changes before a file is stripped."""

    REFUSE = "refuse"
    """A file that has some is not stripped."""
    ACCEPT = "accept"
    REJECT = "reject"


_DECISIONS: Final[Mapping[Settle, Decide | None]] = MappingProxyType(
    {Settle.REFUSE: None, Settle.ACCEPT: accept_all, Settle.REJECT: reject_all}
)


_LEFT_OUT: Final = (Paragraph(),)
"""What a reader has in place of columns that a row leaves out; it has no address."""
_QUOTED: Final = 80
"""Letters of a line that are quoted."""


def publication_of(request: Request, desk: Desk = PLAIN_DESK) -> Publication:
    """What a file would give away: a Word file or a PDF.

    Raises:
        UnreadableSourceError: The file cannot be read.
        UsageError: It is a file of another format.
    """
    if is_pdf(request.content):
        found = trace_findings(traces_guarded(_given(request)))
        digest = sha256(request.content).hexdigest()
        return Publication(SourceFacts(request.name, digest, "pdf", View.FINAL), found)
    source = _read(request, desk)
    return Publication(_facts(source), _found(request.content, source))


def stripped_file(
    request: Request, settle: Settle = Settle.REFUSE, desk: Desk = PLAIN_DESK
) -> Publication:
    """The same of a Word file, and a copy without what its readers do not see.

    The copy is read again: words, numbers, tables and notes are those of the file with
    its tracked changes settled, and nothing is left that was to go.

    Raises:
        UnreadableSourceError: The file cannot be read.
        PendingChangesError: It has tracked changes, and nobody said what is to become
            of them.
        NotStrippedError: The copy is not what it should be.
        UsageError: It is no Word file.
    """
    if is_pdf(request.content):
        msg = (
            f"{request.name}: a PDF is only looked at, not stripped. "
            "Strip the Word file that it is made from, and print that."
        )
        raise UsageError(msg)
    source = _read(request, desk)
    parts = settled_parts(request.content, request.name, _DECISIONS[settle])
    shown = _as_shown(request, source, unseen_texts(parts), desk)
    clean = stripped(parts)
    copy = _read(replace(request, content=clean), desk)
    view = View.ORIGINAL if settle is Settle.REJECT else View.FINAL
    _refuse_other_words(shown.viewed(view), copy.viewed(view))
    left = _found(clean, copy)
    for finding in left:
        if finding.remedy is not Remedy.DECIDE:
            raise NotStrippedError(request.name, f"this is left: {finding.message}")
    found = _found(request.content, source)
    return Publication(_facts(source), found, clean=clean, left=left)


def _as_shown(
    request: Request, source: Source, unseen: tuple[Unseen, ...], desk: Desk
) -> Source:
    """The file without these texts, which the reader cannot tell from shown ones."""
    if not unseen:
        return source
    content = without_texts(request.content, request.name, unseen)
    return _read(replace(request, content=content), desk)


def _refuse_other_words(source: Source, copy: Source) -> None:
    """Raises NotStrippedError: the copy prints something else than the file."""
    wanted, got = (list(_printed(one.blocks)) for one in (source, copy))
    for was, now in zip_longest(wanted, got, fillvalue=("nothing",)):
        if was != now:
            raise NotStrippedError(source.name, _becoming(was, now))


def _becoming(was: Sequence[str], now: Sequence[str]) -> str:
    """What a line would become: other words, or with the same ones another number.

    >>> _becoming(("clause", "", "3.", "Quorum"), ("clause", "", "1.", "Quorum"))
    '“Quorum” would have the number “1.” in place of the number “3.”'
    """
    words, other = was[-1][:_QUOTED], now[-1][:_QUOTED]
    if words != other:
        return f"“{words}” would become “{other}”"
    labels = ["".join(line[2:-1]) for line in (was, now)]
    before, after = (f"the number “{one}”" if one else "no number" for one in labels)
    if before != after:
        return f"“{words}” would have {after} in place of {before}"
    return f"“{words}” would stand as something else, such as a heading or a note"


def _given(request: Request) -> GivenFile:
    return GivenFile(
        request.content, request.name, request.input_format, request.options
    )


def _read(request: Request, desk: Desk) -> Source:
    """The Word file as a source. What is not one is read by nobody here.

    Raises UsageError: it was read as a file of another format.
    """
    source = read_all_guarded([_given(request)], say=desk.say)[0]
    if source.format != "docx":
        msg = (
            f"{request.name}: only Word files (.docx, .docm) and PDFs are looked "
            "through. Save it as .docx in Word, and give that."
        )
        raise UsageError(msg)
    return source


@collector_paused()
def _found(content: bytes, source: Source) -> tuple[TraceFinding, ...]:
    parts = open_parts(content, source.name)
    return trace_findings(traces_of(parts, _places(source)))


def _facts(source: Source) -> SourceFacts:
    return SourceFacts(
        source.name, source.sha256, source.format, source.view, source.n_pages,
        source.says,
    )  # fmt: skip


def _places(source: Source) -> dict[str, Spot]:
    """Where each paragraph of the file stands, by its address.

    Of those that lie in no provision, such as a header, the page alone is known.
    """
    outline = outline_final(source)
    found = {
        address: Spot(clause=clause.id, where=told_apart(clause), page=clause.page)
        for clause in reversed(outline.clauses)
        for address in clause.places
    }
    for paragraph in _paragraphs(source.blocks):
        if paragraph.address in found:
            here = found[paragraph.address]
            found[paragraph.address] = replace(here, page=paragraph.page or here.page)
    return found


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from cell.paragraphs


def _printed(blocks: Iterable[Block]) -> Iterator[tuple[str, ...]]:
    """What is printed, line by line: what it is, its number, its words.

    Words set not to show are left out, and so are paragraphs without a word. The
    cells of each row are counted. How wide each was before a tracked change of its
    table, and how many columns the row left out before them, no reader knows.
    """
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from _line(block)
            continue
        for row in block.rows:
            cells = [cell for cell in row.cells if cell.paragraphs != _LEFT_OUT]
            yield "row", f"a row of {len(cells)} cells"
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    yield from _line(paragraph)


def _line(paragraph: Paragraph) -> Iterator[tuple[str, ...]]:
    words = "".join(span.text for span in paragraph.spans if not span.hidden)
    if words.strip():
        yield paragraph.role, paragraph.note_id, paragraph.label, words
