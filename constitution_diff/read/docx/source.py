"""The whole of a Word file: its body, then its notes, then its edges."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Final

from constitution_diff.model import RevisionUnit, Source
from constitution_diff.read.collector import collector_paused

from . import names as n
from .body import read_blocks
from .facts import notices, read_sayings
from .notes import read_edges, read_notes, read_remarks, unplaced_remarks
from .numbering import read_numbering
from .package import open_package
from .pictures import pictures_of
from .story import Reading, open_story
from .styles import read_styles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Block

    from .package import Package
    from .revisions import RevisionLog
    from .story import Story

_UNITS: Final = {
    n.W + "rPrChange": RevisionUnit.RUN,
    n.W + "pPrChange": RevisionUnit.PARAGRAPH,
    n.W + "trPrChange": RevisionUnit.ROW,
    n.W + "tblPrChange": RevisionUnit.CELL,
    n.W + "tcPrChange": RevisionUnit.CELL,
}
"""What a change in a style or a list is of."""


@collector_paused()
def read_docx(content: bytes, name: str) -> Source:
    """The file as marked: body, then notes, then headers and footers.

    Raises UnreadableSourceError: empty, encrypted, damaged, over a limit, or no
    Word file of this format.
    """
    package = open_package(content, name)
    styles = read_styles(
        package.related_tree("styles"), package.related_tree("settings")
    )
    numbering = read_numbering(package.related_tree("numbering"), styles)
    reading = Reading(name, styles, numbering, remarks=dict(read_remarks(package)))
    story = open_story(reading, package.main, package.root)
    blocks = tuple(_blocks(package, story))
    _log_definitions(package, reading.log)
    revisions = (*reading.log.revisions(), *unplaced_remarks(reading))
    return Source(
        name=name,
        sha256=sha256(content).hexdigest(),
        format="docx",
        blocks=blocks,
        revisions=revisions,
        notices=tuple(notices(reading.found, revisions)),
        says=tuple(read_sayings(package)),
        n_pages=story.page,
        pictures=pictures_of(package),
    )


def _log_definitions(package: Package, log: RevisionLog) -> None:
    """Log the changes of what styles and lists say; no paragraph holds them."""
    for kind in ("styles", "numbering"):
        tree = package.related_tree(kind)
        for change in () if tree is None else tree.iter(*_UNITS):
            log.formatted(change, _UNITS[str(change.tag)])


def _blocks(package: Package, story: Story) -> Iterator[Block]:
    for body in package.root.iterchildren(n.W + "body"):
        yield from read_blocks(body, story, ())
    yield from read_notes(package, story.reading)
    yield from read_edges(package, story.reading)
