"""<ins> and <del> as tracked changes, and which elements are left in each view."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Noise, Revision, RevisionKind, RevisionUnit
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from constitution_diff.model import Span

Places = tuple[int, ...]
"""Places in the log, the outermost change first."""
_INSERTED: Final = frozenset({"ins"})
_DELETED: Final = frozenset({"del"})
# Struck words are only deleted ones where the page marks inserted ones too.
_STRUCK: Final = frozenset({"s", "strike"})
_MAIL: Final = "mailto:"


@dataclass(slots=True)
class _Draft:
    kind: RevisionKind
    author: str
    date: str
    words: list[str] = field(default_factory=list)


@dataclass(slots=True)
class RevisionLog:
    """The changes met so far, in the order they open, and what they take away."""

    deletes: frozenset[str] = _DELETED
    """The tags that delete words in this page."""
    drafts: list[_Draft] = field(default_factory=list)
    original: set[Element] = field(default_factory=set)
    """The elements that have words in the original view; the final ones below."""
    final: set[Element] = field(default_factory=set)

    def kind_of(self, tag: str) -> RevisionKind | None:
        """What such an element does to its words; None for most."""
        if tag in _INSERTED:
            return RevisionKind.INSERTED
        return RevisionKind.DELETED if tag in self.deletes else None

    def open(self, element: Element, kind: RevisionKind) -> int:
        """The place of a new change."""
        date = (element.get("datetime") or "").strip()
        self.drafts.append(_Draft(kind, _author(element), date))
        return len(self.drafts) - 1

    def add(self, places: Places, text: str) -> None:
        """Add words to the changes that they lie in."""
        for place in places:
            self.drafts[place].words.append(text)

    def mark(self, spans: Iterable[Span]) -> Places:
        """The change that takes a whole paragraph with it; () for none."""
        inked = [span for span in spans if span.text.strip()]
        for kind in (RevisionKind.INSERTED, RevisionKind.DELETED):
            found = [self._first(span.revisions, kind) for span in inked]
            if found and found[0] is not None and None not in found:
                return (found[0],)
        return ()

    def _first(self, places: Places, kind: RevisionKind) -> int | None:
        return next((at for at in places if self.drafts[at].kind is kind), None)

    def survives(self, element: Element) -> tuple[bool, bool]:
        """Whether the element stands in the original view, and in the final."""
        if not self.drafts and not self.original:
            return True, True
        old, new = element in self.original, element in self.final
        return (old, new) if old or new else (True, True)

    def revisions(self) -> tuple[Revision, ...]:
        """The changes as values."""
        return tuple(map(_revision, self.drafts))


def _author(element: Element) -> str:
    """Word names the author in `cite`; others give an address there."""
    cite = (element.get("cite") or "").strip()
    if cite.lower().startswith(_MAIL):
        return cite[len(_MAIL) :]
    return (element.get("data-author") or "").strip()


def _revision(draft: _Draft) -> Revision:
    text = "".join(draft.words).strip("\n")
    noise = Noise.NONE if text.strip() else Noise.EMPTY
    return Revision(
        draft.kind, RevisionUnit.RUN, text, draft.author, draft.date, noise=noise
    )


def revision_log(root: Element) -> RevisionLog:
    """A log for the page, nothing opened yet."""
    if next(root.iter("ins", "del"), None) is None:
        return RevisionLog()
    inserts = next(root.iter("ins"), None) is not None
    log = RevisionLog(_DELETED | _STRUCK if inserts else _DELETED)
    for element in root.iter():
        if isinstance(element.tag, str):
            _note_words(element, element.text, log)
        parent = element.getparent()
        if parent is not None:
            _note_words(parent, element.tail, log)
    return log


def _note_words(element: Element, text: str | None, log: RevisionLog) -> None:
    """Note for an element and those around it that it has words in a view."""
    if not text or not text.strip():
        return
    around = [element, *element.iterancestors()]
    kinds = {log.kind_of(str(e.tag)) for e in around}
    for kind, found in (
        (RevisionKind.INSERTED, log.original),
        (RevisionKind.DELETED, log.final),
    ):
        if kind not in kinds:
            _add_until_known(around, found)


def _add_until_known(around: list[Element], found: set[Element]) -> None:
    for element in around:
        if element in found:
            return
        found.add(element)
