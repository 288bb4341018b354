"""What to call a provision, and which words of it were kept, deleted or inserted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.compare.merged_cells import printed_elsewhere
from constitution_diff.model import (
    Clause,
    ClauseId,
    Comparison,
    Edit,
    Link,
    Op,
    Outline,
    Relation,
    Scope,
    TextChange,
    counted,
    listed,
)
from constitution_diff.model.naming import in_part, in_parts, name, shortened
from constitution_diff.render import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FEW_FILES = 2
_LONGEST_CELL = 40


def file_names(outline: Outline) -> str:
    """What to call the files of a document: their names, or their folder and number.

    >>> from constitution_diff.model import SourceFacts
    >>> names = [f"adopted/Part {n}.docx" for n in range(1, 8)]
    >>> file_names(Outline(tuple(SourceFacts(n, "", "docx", "final") for n in names)))
    'adopted (7 files)'
    """
    names = [facts.name for facts in outline.sources]
    if len(names) <= _FEW_FILES:
        return listed(names) or "unnamed file"
    folders = {name.rpartition("/")[0] for name in names}
    if len(folders) == 1 and "" not in folders:
        return f"{folders.pop()} ({len(names)} files)"
    return f"{names[0]} and {len(names) - 1} more files"


def excerpt(clause: Clause, longest: int = 90) -> str:
    """Its heading, or the first words of its text; at most so many characters.

    >>> from constitution_diff.model import Kind
    >>> excerpt(Clause(ClauseId("4"), Kind.CLAUSE, text="The quorum is five."), 12)
    'The quorum …'
    """
    return shortened(clause.heading or clause.text, longest)


def first_clause(comparison: Comparison, link: Link) -> Clause:
    """The clause that stands for a link: its first new one, or its first old one."""
    if link.new:
        return comparison.new[link.new[0]]
    return comparison.old[link.old[0]]


def called(comparison: Comparison, clause: Clause) -> Clause:
    """A clause of either side, cited with its Part where others have its number."""
    return in_part(clause, comparison.old, comparison.new)


def names(comparison: Comparison, link: Link) -> tuple[str, str]:
    """What a reader would call the link's old and new provisions; "" for no side."""
    old, new = map(named_together, _sides(comparison, link))
    return old, new


def _sides(
    comparison: Comparison, link: Link
) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
    """A link's clauses, all cited with their Parts where one of them must be."""
    held = [comparison.old[clause] for clause in link.old]
    held += [comparison.new[clause] for clause in link.new]
    told = in_parts(held, comparison.old, comparison.new)
    return told[: len(link.old)], told[len(link.old) :]


def named_together(clauses: Iterable[Clause]) -> str:
    """Their names in a list; those that share one are counted."""
    groups: dict[str, list[Clause]] = {}
    for clause in clauses:
        groups.setdefault(name(clause), []).append(clause)
    return listed([counted_name(alike) for alike in groups.values()])


def counted_name(alike: Sequence[Clause]) -> str:
    """The name they share: "24.5", or "2 paragraphs under 24.15(b)" for two.

    >>> from constitution_diff.model import Kind
    >>> one = Clause(ClauseId("8/b1"), Kind.BULLET, citation="8")
    >>> counted_name([one]), counted_name([one, one])
    ('bullet under 8', '2 bullets under 8')
    """
    shared, noun = name(alike[0]), vocabulary.KINDS[alike[0].kind]
    if len(alike) == 1:
        return shared
    if alike[0].label:
        return f"{counted(len(alike), noun)} numbered {shared}"
    return counted(len(alike), noun) + shared.removeprefix(noun)


def where(comparison: Comparison, link: Link) -> str:
    """The place of a link: one name, or "24.5 → 24.6" where they differ."""
    sides = _sides(comparison, link)
    old, new = map(named_together, sides)
    if len(link.old) == len(link.new) == 1 and old != new:
        new = _continued(sides[0][0], sides[1][0])
    return f"{old} → {new}" if old and new and old != new else new or old


def _continued(old: Clause, new: Clause) -> str:
    """What to call `new` just after `old`: not "paragraph under" a second time."""
    alike = old.kind is new.kind and not (old.label or new.label)
    plain = alike and new.citation and not (new.heading or new.cells)
    return new.citation if plain else name(new)


def what(comparison: Comparison, link: Link) -> str:
    """What became of a link's provisions, in words with the citations they need."""
    cell = printed_elsewhere(comparison, link)
    words = _became(comparison, link)
    return _where_printed(comparison, link, cell, words) if cell else words


def _where_printed(comparison: Comparison, link: Link, cell: str, words: str) -> str:
    """The same where a cell for several rows, such as a merged one, begins elsewhere.

    That alone rewords nothing.
    """
    if link.text is TextChange.TRIVIAL:
        words = vocabulary.RELATIONS[Relation.MOVED] if link.moved else ""
    here = comparison.new[link.new[0]].cells[0] == cell
    told = vocabulary.PRINTED_HERE if here else vocabulary.PRINTED_ABOVE
    told = told.format(cell=shortened(cell, _LONGEST_CELL))
    return f"{words}; {told}" if words else told


def _became(comparison: Comparison, link: Link) -> str:
    words = vocabulary.relation_words(link)
    old, new = names(comparison, link)
    match link.relation:
        case Relation.SPLIT | Relation.MERGED | Relation.REGROUPED:
            return f"{words}: {old} became {new}"
        case Relation.EDITED if link.renumbered and _has_number(comparison, link):
            return f"{words} and renumbered"
        case Relation.UNREAD:
            side = vocabulary.NEW if link.old else vocabulary.OLD
            return f"may stand where the {side} could not be read"
        case Relation.NOT_IN_FILE:
            side = vocabulary.NEW if link.old else vocabulary.OLD
            return f"not in the file of the {side}, not compared"
        case _:
            return words


def _has_number(comparison: Comparison, link: Link) -> bool:
    """Whether another number is its own: a label, or the reference of a row."""
    old, new = comparison.old[link.old[0]], comparison.new[link.new[0]]
    was, now = old.row_number, new.row_number
    return bool(new.label) or bool(was and now and was != now)


def tracked_words(link: Link) -> str:
    """What the draft marks of a change; what it cannot show is said once, on top."""
    return "" if link.tracked == "unknown" else vocabulary.TRACKED[link.tracked]


def part_edits(comparison: Comparison, link: Link, part: str) -> tuple[Edit, ...]:
    """The words of one part, every word of both sides in it; () for an empty part.

    `part` is "heading", "text" or "cell:N". Where the link itself holds no edits
    for it, the words are kept, or wholly deleted and inserted.
    """
    edits = tuple(edit for edit in link.edits if edit.part == part)
    if edits:
        return edits
    old = _part_words(comparison.old, link.old, part)
    new = _part_words(comparison.new, link.new, part)
    same_words = link.old and link.new and link.text is TextChange.SAME
    if link.scope is not Scope.COMPARED or same_words or old == new:
        return _kept(part, new or old)
    pairs = ((Op.DELETE, old), (Op.INSERT, new))
    return tuple(Edit(part, op, words) for op, words in pairs if words)


def _part_words(outline: Outline, ids: Iterable[ClauseId], part: str) -> str:
    clauses = [outline[clause] for clause in ids]
    return "\n".join(words for c in clauses if (words := _words(c, part)))


def _words(clause: Clause, part: str) -> str:
    match part.split(":"):
        case ["heading"]:
            return clause.heading
        case ["cell", n]:
            return clause.cells[int(n)] if int(n) < len(clause.cells) else ""
        case _:
            return clause.text


def _kept(part: str, words: str) -> tuple[Edit, ...]:
    return (Edit(part, Op.KEEP, words),) if words else ()
