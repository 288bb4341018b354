"""The texts beside the body: footnotes and endnotes, headers and footers, comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Anchoring, Revision, RevisionKind, Role
from constitution_diff.read.flattening import flattened

from . import names as n
from .body import read_blocks
from .story import open_story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Paragraph

    from .package import Package
    from .story import Reading, Remark

_NOTE_KINDS: Final = (("footnotes", "footnote"), ("endnotes", "endnote"))
_SIGNS: Final[dict[object, str]] = {
    n.W + "tab": "\t",
    n.W + "br": "\n",
    n.W + "cr": "\n",
    n.W + "noBreakHyphen": "-",
}
"""What the elements without words print in a remark."""
_EDGES: Final = (("header", Role.HEADER), ("footer", Role.FOOTER))


def read_notes(package: Package, reading: Reading) -> Iterator[Paragraph]:
    """Footnotes, then endnotes, in file order. Ids read "footnote-2", "endnote-1".

    A note lies in the tracked changes that its anchor lies in: when the anchor
    goes, so does the note. Read the body first.
    """
    for kind, tag in _NOTE_KINDS:
        for part in package.related(kind):
            root = package.tree(part)
            if root is not None:
                yield from _notes_of(root, part, tag, reading)


def _notes_of(
    root: Element, part: str, tag: str, reading: Reading
) -> Iterator[Paragraph]:
    story = open_story(reading, part, root, Role.NOTE)
    for note in root.iterchildren(n.W + tag):
        # The other types are the lines that Word draws above the notes.
        if note.get(n.TYPE, "normal") == "normal":
            story.note_id = f"{tag}-{note.get(n.ID, '')}"
            around = reading.anchors.get(story.note_id, ())
            yield from flattened(read_blocks(note, story, around))


def read_edges(package: Package, reading: Reading) -> Iterator[Paragraph]:
    """The paragraphs of the headers, then of the footers, each distinct text once.

    Page numbers and dates do not make a text distinct. None is blank.
    """
    for kind, role in _EDGES:
        seen = {""}
        for part in package.related(kind):
            for paragraph in _edge(package, reading, part, role):
                text = _steady_text(paragraph)
                if text not in seen:
                    seen.add(text)
                    yield paragraph


def _edge(
    package: Package, reading: Reading, part: str, role: Role
) -> Iterator[Paragraph]:
    root = package.tree(part)
    if root is not None:
        story = open_story(reading, part, root, role)
        yield from flattened(read_blocks(root, story, ()))


def _steady_text(paragraph: Paragraph) -> str:
    spans = (span.text for span in paragraph.spans if not span.volatile)
    return "".join(spans).strip()


def read_remarks(package: Package) -> Iterator[tuple[str, Remark]]:
    """The remarks in the margin by their id, in file order; read before the body."""
    root = package.related_tree("comments")
    for comment in () if root is None else root.iterchildren(n.W + "comment"):
        lines = ("".join(_remark_words(line)) for line in comment.iter(n.P))
        yield comment.get(n.ID, ""), (comment, "\n".join(lines))


def _remark_words(paragraph: Element) -> Iterator[str]:
    """What its runs print, in order; a break of a page or a column is nothing."""
    for run in paragraph.iter(n.R):
        for child in run:
            if child.tag == n.T:
                yield child.text or ""
            elif child.get(n.TYPE, "textWrapping") == "textWrapping":
                yield _SIGNS.get(child.tag, "")


def unplaced_remarks(reading: Reading) -> Iterator[Revision]:
    """The remarks that no text names; read after the body."""
    for comment, words in reading.remarks.values():
        yield Revision(
            RevisionKind.COMMENT,
            text=words,
            author=comment.get(n.AUTHOR, ""),
            date=comment.get(n.DATE, ""),
            anchoring=Anchoring.NONE,
        )
