"""The whole of a Word file: its body, then its notes, then its edges."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from constitution_diff.model import Source
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
    from .story import Story


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


def _blocks(package: Package, story: Story) -> Iterator[Block]:
    for body in package.root.iterchildren(n.W + "body"):
        yield from read_blocks(body, story, ())
    yield from read_notes(package, story.reading)
    yield from read_edges(package, story.reading)
