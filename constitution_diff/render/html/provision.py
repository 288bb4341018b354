"""One link as it stands in the document: its citations, its tags and its words."""

from __future__ import annotations

from constitution_diff.model import (
    Clause,
    Comparison,
    Edit,
    Kind,
    Link,
    Relation,
    Scope,
)
from constitution_diff.model.values import dataclass
from constitution_diff.render.story import (
    first_clause,
    names,
    part_edits,
    reason_words,
    tracked_words,
    what,
)

from .joints import Piece, with_joints

_DEEPEST = 6
_TOP_LEVEL = 3
_PLAIN = {Relation.SAME, Relation.NOT_IN_FILE, Relation.UNREAD}


@dataclass(frozen=True, slots=True)
class Cite:
    """One provision of one side, or of both where their citations read the same."""

    words: str
    """As printed beside the provision; "" for one that has no number."""
    old: str = ""
    new: str = ""


@dataclass(frozen=True, slots=True)
class Provision:
    """A link with everything that the template prints of it."""

    index: int
    """Its place in `Comparison.links`, from 0; it makes the anchor of the page."""
    kind: Kind
    depth: int
    """From 0 to 6."""
    relation: str
    """What became of it, as a filter names it."""
    level: int
    """Of its heading in the page, from 3 to 6."""
    asks: str
    """A key of `vocabulary.ASKS`; "" for what does not differ, or was left out as
    asked."""
    old_cites: tuple[Cite, ...]
    """() where one cite stands for both sides."""
    new_cites: tuple[Cite, ...]
    what: str
    """"" for what does not differ."""
    mark: str
    """Whether the draft marks it, as a filter names it; "" where it marks nothing."""
    tracked: str
    reasons: tuple[str, ...]
    moved_from: str
    """What it was called at its old place; "" where it did not move."""
    heading: tuple[Edit, ...]
    text: tuple[Piece, ...]
    cells: tuple[tuple[Edit, ...], ...]
    score: float
    evidence: tuple[str, ...]

    @property
    def state(self) -> str:
        """The relation as a CSS class."""
        return self.relation.replace("+", "-")

    @property
    def numbered(self) -> bool:
        """Whether there is a number to print beside it."""
        return any(cite.words for cite in (*self.old_cites, *self.new_cites))

    @property
    def renamed(self) -> bool:
        """Whether an arrow stands between the citations of both sides."""
        cites = (self.old_cites, self.new_cites)
        return all(any(cite.words for cite in side) for side in cites)


def provision(
    comparison: Comparison, index: int, *, asks: str, level: int = _TOP_LEVEL
) -> Provision:
    """The link at that place in `Comparison.links`, ready to print.

    `asks` is what `story.asked` says of it.
    """
    link = comparison.links[index]
    clause = first_clause(comparison, link)
    old_cites, new_cites = _cites(comparison, link)
    compared = link.scope is Scope.COMPARED
    changed = compared and link.relation not in _PLAIN
    shown = index not in comparison.left_out
    row = _is_row(link, clause)
    told = _what(comparison, link) if changed else ""
    return Provision(
        index=index,
        kind=clause.kind,
        depth=min(clause.depth, _DEEPEST),
        relation=link.relation.value,
        level=level,
        asks=asks if changed and shown else "",
        old_cites=old_cites,
        new_cites=new_cites,
        what=told,
        mark=link.tracked if changed else "",
        tracked=tracked_words(link) if changed else "",
        reasons=tuple(map(reason_words, link.reasons)) if changed else (),
        moved_from=names(comparison, link)[0] if link.moved and compared else "",
        heading=part_edits(comparison, link, "heading"),
        text=() if row else _text(comparison, link),
        cells=_cells(comparison, link, row=row),
        score=link.score,
        evidence=link.evidence if changed and told else (),
    )


def _text(comparison: Comparison, link: Link) -> tuple[Piece, ...]:
    return with_joints(comparison, link, part_edits(comparison, link, "text"))


def _what(comparison: Comparison, link: Link) -> str:
    """What became of it; "" for a paragraph that only follows the number above it."""
    clauses = [comparison.old[clause] for clause in link.old]
    clauses += [comparison.new[clause] for clause in link.new]
    numbered = any(clause.label for clause in clauses)
    references = {clause.row_number for clause in clauses}
    of_rows = "" not in references and len(references) > 1
    if link.relation is Relation.RENUMBERED and not (numbered or of_rows):
        return ""
    return what(comparison, link)


def _cites(
    comparison: Comparison, link: Link
) -> tuple[tuple[Cite, ...], tuple[Cite, ...]]:
    old = [comparison.old[clause] for clause in link.old]
    new = [comparison.new[clause] for clause in link.new]
    if len(old) == len(new) == 1 and _same_citation(old[0], new[0]):
        return (), (Cite(_printed(new[0]), old[0].id, new[0].id),)
    numbered = any(clause.label for clause in (*old, *new))
    none = "no number" if numbered else ""
    return (
        tuple(Cite(_cited(clause) or none, old=clause.id) for clause in old),
        tuple(Cite(_cited(clause) or none, new=clause.id) for clause in new),
    )


def _same_citation(old: Clause, new: Clause) -> bool:
    return _cited(old) == _cited(new)


def _cited(clause: Clause) -> str:
    return clause.citation or clause.label if clause.label else ""


def _printed(clause: Clause) -> str:
    """An item keeps its printed label, such as "(b)"; the rest is cited in full."""
    return clause.label if clause.kind is Kind.ITEM else _cited(clause)


def _is_row(link: Link, clause: Clause) -> bool:
    return clause.kind is Kind.ROW and all(edit.part != "text" for edit in link.edits)


def _cells(
    comparison: Comparison, link: Link, *, row: bool
) -> tuple[tuple[Edit, ...], ...]:
    """The cells of a row; of anything else only the cells that its edits speak of."""
    ordinals = [_ordinal(edit) for edit in link.edits if edit.part.startswith("cell:")]
    n_cells = 1 + max(ordinals, default=-1)
    if row:
        n_cells = max(n_cells, _widest(comparison, link))
    parts = (f"cell:{ordinal}" for ordinal in range(n_cells))
    return tuple(part_edits(comparison, link, part) for part in parts)


def _ordinal(edit: Edit) -> int:
    return int(edit.part.removeprefix("cell:"))


def _widest(comparison: Comparison, link: Link) -> int:
    old = (len(comparison.old[clause].cells) for clause in link.old)
    new = (len(comparison.new[clause].cells) for clause in link.new)
    return max([*old, *new], default=0)
