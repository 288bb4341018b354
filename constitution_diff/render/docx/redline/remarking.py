"""Which comment stands where in a redline: they tell what its marks tell, no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from constitution_diff.model import Kind, Relation, Significance, TextChange
from constitution_diff.model.naming import told_apart
from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child
from constitution_diff.render import vocabulary

from .marking import holds_changes
from .rows_anew import tables_joined_or_parted, why_anew

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element as Element

    from constitution_diff.model import ClauseId, Comparison, Link, Marking, Remark
    from constitution_diff.render.docx.parts import Parts

    from .whereabouts import Whereabouts

_CHANGES: Final = (n.INS, n.MOVE_TO, n.DEL, n.MOVE_FROM)
_WORDLESS: Final = (
    n.RPR,
    n.W + "commentReference",
    n.W + "lastRenderedPageBreak",
)
_ROW: Final = n.W + "trPr"
_STRUCK: Final = n.W + "delText"
"""Not of a row that moved, whose words are told of as moved."""
_EDGES: Final = frozenset(("header", "footer"))


class Placed(NamedTuple):
    """A remark, and what it is on: a paragraph, or the anchor of a note."""

    there: Element
    text: str
    is_of_all: bool = False
    """It stands at the top, and is about no provision there."""


@dataclass(frozen=True, slots=True)
class Remarking:
    """Finds the place of each remark in the redline of a comparison."""

    comparison: Comparison
    marking: Marking
    parts: Parts
    old: Whereabouts
    new: Whereabouts

    def placed(self) -> Iterator[Placed]:
        """What is remarked, and on what, those that are about all first."""
        remarks = self.marking.remarks
        top = next(self.parts.root.iter(n.P), None)
        if top is not None:
            of_all = [one.text for one in remarks if one.index < 0]
            yield from (Placed(top, text, is_of_all=True) for text in of_all)
        yield from self._outside(top)
        yield from _once_on_a_note(self._on_links())
        yield from self._on_rows_anew()

    def _outside(self, top: Element | None) -> Iterator[Placed]:
        """Those on lines in no provision; on headers and footers, at the top."""
        for index, text in self.marking.outside_remarks:
            row = self.comparison.outside[index]
            is_edge = row.where in _EDGES
            if is_edge:
                line = top if self._marks_edges() else None
            else:
                new = self.new.of_line(row.new)
                line = self.old.of_line(row.old) if new is None else new
            if line is not None:
                yield Placed(line, text, is_of_all=is_edge)

    def _marks_edges(self) -> bool:
        """Whether any header or footer holds a tracked change."""
        edges = (part for kind in _EDGES for part in self.parts.related(kind))
        roots = (self.parts.tree(part) for part in edges)
        return any(root is not None and holds_changes(root) for root in roots)

    def _on_links(self) -> Iterator[Placed]:
        remarks = [one for one in self.marking.remarks if one.index >= 0]
        stay = self._that_stay(remarks)
        told = {one.index for one in stay.values()}
        for remark in remarks:
            link = self.comparison.links[remark.index]
            there = self._at(link)
            if there is None or remark.index in told or self._says_more(link):
                continue
            was = stay.get(remark.index)
            text = remark.text
            if was is not None:
                is_edited = any(map(holds_changes, self._paragraphs(link)))
                text = (_joint if is_edited else _both)(was, remark)
            if self._is_boxed(link):
                text = f"{vocabulary.IN_TEXT_BOX}, {text}"
            yield Placed(there, text)

    def _is_boxed(self, link: Link) -> bool:
        """Whether it is about words in a text box, where Word has no comments."""
        sides = ((self.new, link.new), (self.old, link.old))
        return any(side.is_boxed(one) for side, clauses in sides for one in clauses)

    def _on_rows_anew(self) -> Iterator[Placed]:
        """Rows of the same words that are struck here and put in there.

        Word marks no row as one that stays in another table, or with other cells.
        """
        joined = tables_joined_or_parted(self.comparison)
        for link in self.comparison.links:
            if link.text is not TextChange.SAME or link.moved:
                continue
            gone = self._row(self.old, link.old, n.DEL)
            come = None if gone is None else self._row(self.new, link.new, n.INS)
            is_struck = gone is not None and any(True for _ in gone.iter(_STRUCK))
            if gone is None or come is None or not is_struck:
                continue
            clause = self.new.outline[link.new[0]]
            why = why_anew(gone, come, of_joined=clause.parent in joined)
            words = vocabulary.ROW_ANEW.format(why=why)
            yield Placed(next(come.iter(n.P)), f"{told_apart(clause)}: {words}")

    def _row(
        self, side: Whereabouts, clauses: tuple[ClauseId, ...], mark: str
    ) -> Element | None:
        """The row of a table that a provision is; None where it has no such mark."""
        for clause in map(side.outline.__getitem__, clauses[:1]):
            for one in side.all_of(clause) if clause.kind is Kind.ROW else ():
                row = next(one.iterancestors(n.TR), None)
                marked = row is not None and child(child(row, _ROW), mark) is not None
                return row if marked else None
        return None

    def _that_stay(self, remarks: Iterable[Remark]) -> Mapping[int, Remark]:
        """Of what is told as inserted, by its place, the remark on what it was.

        A paragraph of which words carry no mark was neither deleted nor inserted,
        whatever the numbers around it make of it in the report.
        """
        gone: dict[Element, Remark] = {}
        come: list[Remark] = []
        for remark in remarks:
            link = self.comparison.links[remark.index]
            if link.relation is Relation.DELETED:
                gone.update(dict.fromkeys(self._paragraphs(link), remark))
            elif link.relation is Relation.INSERTED:
                come.append(remark)
        found: dict[int, Remark] = {}
        for remark in come if gone else ():
            link = self.comparison.links[remark.index]
            for one in self._paragraphs(link):
                was = gone.get(one)
                if was is not None and has_words_that_stay(one):
                    found.setdefault(remark.index, was)
        return found

    def _paragraphs(self, link: Link) -> Iterator[Element]:
        """Those of both sides in the redline, in order; none of a note."""
        for side, clauses in ((self.new, link.new), (self.old, link.old)):
            for clause in clauses:
                yield from side.all_of(side.outline[clause])

    def _says_more(self, link: Link) -> bool:
        """Whether a remark would tell of a change of which the redline marks nothing.

        Capitals that are alike in the redline, rows that stay while those around them
        are said to move. Of tables that came or went the rows tell.
        """
        if link.relation in {Relation.DELETED, Relation.INSERTED}:
            sides = ((self.new, link.new), (self.old, link.old))
            clauses = (side.outline[one] for side, ids in sides for one in ids)
            return any(one.kind is Kind.TABLE for one in clauses)
        if link.significance is Significance.ATTENTION:
            return False
        is_slight = link.significance is Significance.COSMETIC
        moved = link.relation is Relation.MOVED
        paragraphs = list(self._paragraphs(link))  # none where it is a note
        return (
            bool(paragraphs)
            and (is_slight or moved)
            and not any(map(holds_changes, paragraphs))
        )

    def _at(self, link: Link) -> Element | None:
        """Where a remark belongs: at the new provision, or where the old one stood.

        The mark that ends a text may be that of the new provision, and its words stand
        before, where those behind them went.
        """
        sides = ((self.new, link.new), (self.old, link.old))
        places = (
            s.of_clause(s.outline[one]) for s, clauses in sides for one in clauses
        )
        found = [there for there in places if there is not None]
        wordy = (one for one in found if one.tag != n.P or not _goes_whole(one))
        return next(wordy, next(iter(found), None))


def _once_on_a_note(placed: Iterable[Placed]) -> Iterator[Placed]:
    """A note of several paragraphs is several provisions; it has one comment."""
    on_notes: dict[Element, dict[str, None]] = {}
    found = list(placed)
    for there, text, _ in found:
        if there.tag != n.P:
            on_notes.setdefault(there, {}).update(dict.fromkeys(text.split("\n")))
    for one in found:
        if one.there.tag == n.P:
            yield one
        elif one.there in on_notes:
            yield Placed(one.there, "\n".join(on_notes.pop(one.there)))


def _joint(was: Remark, now: Remark) -> str:
    """What is said of words that stay where a report has them gone and come."""
    kind = vocabulary.RELATIONS[Relation.EDITED]
    asks = vocabulary.SIGNIFICANCE[Significance.ATTENTION]
    said = f"{was.reference} → {now.reference}: {kind} ({asks})"
    return "\n".join((said, *_without_both(was.reasons, now.reasons)))


def _both(was: Remark, now: Remark) -> str:
    """What is said of a provision that is put in to the report, its words unmarked."""
    gone, come = (
        f"{one.reference}: {vocabulary.RELATIONS[relation]}"
        for one, relation in ((was, Relation.DELETED), (now, Relation.INSERTED))
    )
    return f"{gone}; {come}\n{vocabulary.WORDS_OF_BOTH}"


def _without_both(gone: Iterable[str], come: Iterable[str]) -> Iterator[str]:
    """The reasons of both, without what was taken out and put in alike."""
    olds = {one.replace(vocabulary.TAKEN_OUT, vocabulary.ADDED): one for one in gone}
    news = tuple(come)
    yield from (one for key, one in olds.items() if key not in news)
    yield from (one for one in news if one not in olds)


def _goes_whole(paragraph: Element) -> bool:
    """Whether it has words, and all of them go."""
    runs = [run for run in paragraph.iter(n.R) if _has_words(run)]
    return bool(runs) and all(
        next(run.iterancestors(n.DEL, n.MOVE_FROM), None) is not None for run in runs
    )


def has_words_that_stay(paragraph: Element) -> bool:
    """Whether any of its words carry no mark."""
    return any(
        next(run.iterancestors(*_CHANGES), None) is None and _has_words(run)
        for run in paragraph.iter(n.R)
    )


def _has_words(run: Element) -> bool:
    return any(leaf.tag not in _WORDLESS for leaf in run)
