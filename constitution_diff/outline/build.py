"""Forms and depths → clauses, each with its parent, id and citation."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from constitution_diff.model import Anchor, Clause, ClauseId, Kind
from constitution_diff.model.values import dataclass

from .depth import place_marks
from .forms import Form, Formed
from .identity import Identity, identify, kind_of, slug
from .marking import MARKED, marks_of
from .rows import draft_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from .composing import Composed
    from .depth import Placed

_INDENT_STEP_PT = 10.0


_Drafted = partial[Clause]
"""A clause without the words and the place of its form."""


@dataclass(frozen=True, slots=True)
class Built:
    """A clause, and what its tracked changes and notes are found by."""

    clause: Clause
    words: Composed
    block: int
    """Where its block stood in `Source.blocks`, from 0."""
    marks: tuple[int, ...] = ()
    """Tracked changes of the whole: of a row, a cell, a paragraph's end."""


def build_clauses(forms: Sequence[Formed]) -> tuple[Built, ...]:
    """The clause tree of the forms, flat and in document order."""
    placed = iter(place_marks([*marks_of(forms)]))
    tree = _Tree()
    for formed in forms:
        if formed.form in MARKED:
            tree.add_marked(formed, next(placed))
        elif formed.form is Form.TABLE:
            tree.add_table(formed)
        else:
            tree.add_unmarked(formed)
    return tuple(tree.built)


class _Tree:
    """The clauses so far. Private to one call of `build_clauses`."""

    def __init__(self) -> None:
        self.built: list[Built] = []
        self.by_id: dict[ClauseId, Clause] = {}
        self._forms: dict[ClauseId, Formed] = {}
        self._marked: list[Clause] = []
        self._times: Counter[str] = Counter()
        self._container: Clause | None = None
        self._lead_in: Clause | None = None
        self._bullets: list[Clause] = []
        self._defining: Clause | None = None
        self._note_at: dict[str, Anchor] = {}

    def add_marked(self, formed: Formed, placed: Placed) -> None:
        """A labelled clause, or a heading without a number."""
        if placed.rejected:
            self._marked.append(self._add_unlabelled(formed))
            return
        parent = None if placed.parent is None else self._marked[placed.parent]
        if placed.reading is None:
            identity = self._heading_identity(formed, parent)
        else:
            identity = identify(formed.label, placed.reading, parent, self.by_id)
        drafted = partial(
            Clause,
            id=self._unique(identity.path),
            kind=Kind.HEADING if placed.reading is None else kind_of(placed.reading),
            parent=parent.id if parent else None,
            label=formed.label,
            number=identity.number,
            citation=identity.citation,
            depth=parent.depth + 1 if parent else 0,
        )
        clause = self._add(formed, drafted)
        self._marked.append(clause)
        self._container = self._lead_in = clause
        self._bullets = []

    def add_unmarked(self, formed: Formed) -> None:
        """A paragraph, a bullet or a note under the clause that is open."""
        _ADDERS[formed.form](self, formed)

    def _add_unlabelled(self, formed: Formed) -> Clause:
        """A paragraph that begins as a label would: "12 Members are elected."."""
        words = replace(formed, label="", words=formed.whole, titled=False)
        return self._add_paragraph(words)

    def _add_paragraph(self, formed: Formed) -> Clause:
        parent = self._parent_of(formed)
        if _DEFINES.match(formed.words.text):
            # After the items of one definition the next stands beside that one.
            above = self._defining
            parent = above if above and self._is_open(above) else parent
            self._defining = self._container = parent
        clause = self._add(formed, self._child(parent, "p", Kind.PARAGRAPH))
        self._lead_in = clause
        self._bullets = []
        return clause

    def _add_bullet(self, formed: Formed) -> None:
        parent = self._outer_bullet(formed) or self._parent_of(formed)
        drafted = self._child(parent, "b", Kind.BULLET)
        lead_in = self._lead_in.id if self._lead_in else None
        self._bullets.append(self._add(formed, partial(drafted, lead_in=lead_in)))

    def _add_note(self, formed: Formed) -> None:
        paragraph = formed.piece.paragraph
        anchor = self._note_at.get(paragraph.note_id if paragraph else "")
        parent = self.by_id[anchor.clause] if anchor else None
        drafted = self._child(parent, "n", Kind.NOTE)
        self._add(formed, partial(drafted, anchor=anchor))

    def add_table(self, formed: Formed) -> None:
        """A table and its rows."""
        table = formed.piece.table
        assert table is not None  # noqa: S101 - the form says so
        clause = self._add(formed, self._child(self._container, "t", Kind.TABLE))
        for number, row in enumerate(draft_rows(table, clause), start=1):
            made = row.clause(id=self._unique(f"{clause.id}.r{number}"))
            self._keep(Built(made, row.words, formed.piece.index, row.marks))
        self._bullets = []

    def _heading_identity(self, formed: Formed, parent: Clause | None) -> Identity:
        own = slug(formed.words.text)
        path = f"{parent.id}/{own}" if parent else own
        return Identity(path, parent.citation if parent else "")

    def _parent_of(self, formed: Formed) -> Clause | None:
        """The open clause, or an outer one when the text is set further out."""
        clause = self._container
        while clause is not None and clause.parent is not None:
            if not _set_out(formed, self._forms.get(clause.id)):
                break
            clause = self.by_id[clause.parent]
        return clause

    def _is_open(self, clause: Clause) -> bool:
        """Whether what comes now may lie in a clause: it holds the last label."""
        here = self._container
        while here is not None and here.id != clause.id:
            here = self.by_id[here.parent] if here.parent else None
        return here is not None

    def _outer_bullet(self, formed: Formed) -> Clause | None:
        """The bullet that this one is set in from; None for a bullet of the clause."""
        while self._bullets:
            above = self._forms[self._bullets[-1].id]
            if self._lies_in(formed, above):
                return self._bullets[-1]
            self._bullets.pop()
        return None

    def _lies_in(self, formed: Formed, above: Formed) -> bool:
        """Whether one bullet lies in another: set in from it, or of a new glyph."""
        step = _indent(formed) - _indent(above)
        if abs(step) >= _INDENT_STEP_PT:
            return step > 0
        open_glyphs = {_glyph(self._forms[bullet.id]) for bullet in self._bullets}
        return _glyph(formed) not in open_glyphs

    def _child(self, parent: Clause | None, letter: str, kind: Kind) -> _Drafted:
        return partial(
            Clause,
            id=self._counted(f"{parent.id}/{letter}" if parent else letter),
            kind=kind,
            parent=parent.id if parent else None,
            citation=parent.citation if parent else "",
            depth=parent.depth + 1 if parent else 0,
        )

    def _unique(self, path: str) -> ClauseId:
        self._times[path] += 1
        times = self._times[path]
        unique = ClauseId(path if times == 1 else f"{path}#{times}")
        return unique if unique not in self.by_id else self._unique(path)

    def _counted(self, path: str) -> ClauseId:
        """The next free number behind `path`: a heading "B1" may have taken one."""
        self._times[path] += 1
        counted = ClauseId(f"{path}{self._times[path]}")
        return counted if counted not in self.by_id else self._counted(path)

    def _add(self, formed: Formed, drafted: _Drafted) -> Clause:
        words, paragraph = formed.words.text, formed.piece.paragraph
        # Not `replace`, which takes as long again as making the clause.
        clause = drafted(
            heading=words if formed.titled else "",
            text="" if formed.titled else words,
            page=paragraph.page if paragraph else None,
            page_approximate=paragraph.page_approximate if paragraph else False,
            lines=formed.piece.lines,
            raw=formed.piece.raw,
            ocr=formed.words.ocr,
            places=formed.piece.places,
            worked_out=formed.words.worked_out,
        )
        self._forms[clause.id] = formed
        marks = paragraph.mark if paragraph else ()
        self._keep(Built(clause, formed.words, formed.piece.index, marks))
        return clause

    def _keep(self, built: Built) -> None:
        self.built.append(built)
        self.by_id[built.clause.id] = built.clause
        for note, at in built.words.notes:
            self._note_at[note] = Anchor(built.clause.id, at)


_DEFINES = re.compile(
    r"[“\"‘][^”\"’]{1,60}[”\"’](?:\s+\([^)]{1,60}\))?,?\s+"
    r"(?:means?|includes?|has|have|shall|refers?|is|are)\b"
)
"""A paragraph that defines a term: “member” includes a co-opted member."""
_ADDERS: dict[Form, Callable[[_Tree, Formed], object]] = {
    Form.PARAGRAPH: _Tree._add_paragraph,  # noqa: SLF001 - a table of its own methods
    Form.BULLET: _Tree._add_bullet,  # noqa: SLF001
    Form.NOTE: _Tree._add_note,  # noqa: SLF001
}


def _glyph(formed: Formed) -> str:
    """The bullet itself; Word's list engine prints it, or it stands in the text."""
    paragraph = formed.piece.paragraph
    return (paragraph.label.strip() if paragraph else "") or formed.piece.text[:1]


def _indent(formed: Formed) -> float:
    return formed.indent_pt or 0.0


def _set_out(formed: Formed, above: Formed | None) -> bool:
    """Whether the text begins further left than that of the clause above it.

    Only Word's indents are trusted: those of extracted text are left over from pages.
    """
    if above is None or formed.indent_pt is None or above.indent_pt is None:
        return False
    if above.titled or formed.piece.lines or above.piece.lines:
        return False
    return above.indent_pt - formed.indent_pt >= _INDENT_STEP_PT
