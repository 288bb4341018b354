"""The outlines that somebody asks for of a document, from the sources of its files.

These functions are named here and called where the files were read, which may be in
another process; so what they use is imported when they are called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import View
from constitution_diff.model.values import dataclass

from .known import NOTHING_KNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import Outline, Source

    from .known import Known


@dataclass(frozen=True, slots=True)
class Document:
    """What is asked of a document, and known of it beside its files."""

    view: View = View.FINAL
    """Which state of tracked changes is meant."""
    known: tuple[Known, ...] = ()
    """What is known of each file; () for nothing."""
    title: str = ""
    """What the document is called; "" for what its first file says."""
    references: bool = True
    """Wanted is, too, which clauses refer to which; of several files it always is."""

    def is_alone(self, sources: Sequence[Source]) -> bool:
        """Whether it is one file, of which nothing is known beside it."""
        known = any(one != NOTHING_KNOWN for one in self.known)
        return len(sources) == 1 and not (known or self.title)


def as_asked(document: Document, sources: Sequence[Source]) -> tuple[Outline]:
    """One outline of all files of a document, in the view that is asked for."""
    return (_outline(document, sources, document.view),)


def older(document: Document, sources: Sequence[Source]) -> tuple[Outline]:
    """The same of what is compared with a newer one: nobody asks what it was before."""
    from .source import outline_final  # noqa: PLC0415 - see above

    if document.view is View.FINAL and document.is_alone(sources):
        return (outline_final(sources[0], references=document.references),)
    return as_asked(document, sources)


def with_original(document: Document, sources: Sequence[Source]) -> tuple[Outline, ...]:
    """The same, and behind it the text with all tracked changes rejected, if any."""
    from .source import outline_both  # noqa: PLC0415 - see above

    if not any(source.revisions for source in sources):
        return as_asked(document, sources)
    if document.view is View.FINAL and document.is_alone(sources):
        return outline_both(sources[0], references=document.references)
    return (*as_asked(document, sources), _outline(document, sources, View.ORIGINAL))


def _outline(document: Document, sources: Sequence[Source], view: View) -> Outline:
    from .joining import joined_outline  # noqa: PLC0415 - see above
    from .source import outline_source  # noqa: PLC0415 - see above

    if document.is_alone(sources):
        return outline_source(sources[0], view, references=document.references)
    return joined_outline(sources, view, known=document.known, title=document.title)
