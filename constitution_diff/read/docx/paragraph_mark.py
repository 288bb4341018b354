"""The tracked changes on the mark of a paragraph and on the properties it carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Noise, RevisionKind, RevisionUnit, Span

from . import names as n
from .renumbering import log_numbering
from .revisions import KINDS
from .runs import FORMAT_CHANGE

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from .line import Line, Places
    from .own import Own
    from .revisions import RevisionLog

_DEPTHS: Final[dict[RevisionKind | None, int]] = {
    RevisionKind.INSERTED: 0,
    RevisionKind.MOVED_TO: 1,
    RevisionKind.MOVED_FROM: 2,
    RevisionKind.DELETED: 3,
}
_MARK_CHANGES: Final = frozenset({*KINDS, FORMAT_CHANGE})
_SECTION_CHANGE: Final = n.W + "sectPrChange"


def changes_on_mark(own: Own, line: Line) -> Places:
    """The changes on the paragraph mark and on the properties it carries.

    They open after the words of the paragraph, since a move's name may only be
    given there.
    """
    log = line.story.reading.log
    places = []
    for change in _mark_changes(own):
        if change.tag in KINDS:
            noise = Noise.NONE if _has_changed_words(line) else Noise.PARAGRAPH_MARK
            kind = KINDS[change.tag]
            places.append(log.open(change, kind, RevisionUnit.PARAGRAPH, noise))
        else:
            places.append(log.formatted(change, RevisionUnit.PARAGRAPH))
    first = own.said.get(n.PPR_CHANGE)
    if first is not None:
        others = first.itersiblings(n.PPR_CHANGE)
        places += [
            log.formatted(one, RevisionUnit.PARAGRAPH) for one in (first, *others)
        ]
    section = own.said.get(n.SECTION)
    if section is not None:
        places += log_section(section, log)
    # Where the number stands, and not on the mark: that stays in both views.
    line.pieces[:0] = [(Span("", (one,)), []) for one in log_numbering(own, log)]
    return tuple(places)


def log_section(section: Element, log: RevisionLog) -> list[int]:
    """The places of the changes of how a section is set: its paper, its columns."""
    return [
        log.formatted(one, RevisionUnit.PARAGRAPH)
        for one in section.iterchildren(_SECTION_CHANGE)
    ]


def _mark_changes(own: Own) -> list[Element]:
    if _MARK_CHANGES.isdisjoint(own.mark):
        return []
    changes = [one for one in own.said[n.RPR] if one.tag in _MARK_CHANGES]
    return sorted(changes, key=_depth)


def _depth(change: Element) -> int:
    """How deep a change of the mark lies: what is taken out was put in before.

    The order in the file is the schema's (CT_ParaRPr) and tells nothing.
    """
    return _DEPTHS.get(KINDS.get(change.tag), len(_DEPTHS))


def _has_changed_words(line: Line) -> bool:
    return any(
        not line.story.reading.log.is_harmless(place)
        for look, _ in line.pieces
        for place in look.revisions
    )
