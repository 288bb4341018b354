"""The draft of an officer's decision record: the changes made under delegation.

It holds what the council's rules and notes say, and leaves blank what only the officer
can: who was consulted, when it was decided, the signature.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from docx.oxml import OxmlElement
from docx.shared import Mm

from constitution_diff.compare import changes
from constitution_diff.errors import UsageError
from constitution_diff.model import PLAIN, Relation, Significance

from . import vocabulary
from .docx.package import check_box, new_document, running_lines, saved
from .heading import heading_of
from .plain import in_xml
from .schedule.numbers import delegated_numbers
from .story import counted, file_names, listed, name, what, where
from .story.naming import called
from .story.renumbering import renumberings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from docx.document import Document
    from docx.table import Table

    from constitution_diff.model import (
        ClauseId,
        Comparison,
        Decision,
        Edition,
        Link,
        Outline,
        Substitution,
    )

_DRAFT: Final = "Draft – not yet decided"
_TITLE: Final = "Record of an officer’s decision"
_SUBJECT: Final = "Changes to the constitution made under delegation"
_COLUMNS: Final = (
    ("Reference", 38), ("Existing words", 45), ("Proposed words", 45), ("Reason", 32),
)  # fmt: skip
"""Each with its width in millimetres."""
_BLANKS: Final = ("Consulted", "Date of decision", "Name and office", "Signature")
_NOTHING: Final = (
    "None of these changes is made under delegation, so there is no decision to record "
    "and no file was written, of the other reports either: "
)
_NO_RULES: Final = (
    "no rules were named. Name the council's rules with --rules FILE; what they do not "
    "delegate stands in the schedule, for approval."
)
_NO_CHANGE: Final = (
    "no change here falls under a rule of {} that delegates.{} All of them stand in "
    "the schedule, for approval; ask for it without the record."
)
_UNCONFIRMED: Final = (
    " The likely reason is that a title or term changed throughout and nobody has "
    "confirmed it: confirm it with --glossary FILE."
)

_Row = tuple[int, "Link", "Decision"]
_Told = tuple[str, str, str, str]
"""The words of a row, column by column."""


def docx_record(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """The draft as a .docx file, in Word's own styles.

    Raises UsageError: no change is made under delegation.
    """
    rows = _delegated(comparison, edition)
    if not rows:
        raise UsageError(_NOTHING + _why(comparison, edition))
    document = new_document(f"{_TITLE} ({_DRAFT})")
    heading = heading_of(comparison, replace(edition, standing=_DRAFT), _TITLE)
    running_lines(document, heading.running)
    _front(document, comparison, edition, rows)
    check_box(document, heading.checks)
    for (route, quote), group in _by_authority(rows).items():
        document.add_heading(in_xml(f"Decision of the {route}"), 2)
        _authority(document, quote)
        _changes(document, comparison, group)
    document.add_heading("To be filled in", 2)
    _filled_in(document)
    return saved(document)


def _authority(document: Document, quote: str) -> None:
    """The council's own words; where there are none, that there are none."""
    if not quote:
        document.add_paragraph(f"{vocabulary.NO_RULE} The officer's reasons:")
        return
    document.add_paragraph("The rule relied on:")
    words = document.add_paragraph(in_xml(f"“{quote}”"), style="Quote")
    words.paragraph_format.keep_with_next = True


def _why(comparison: Comparison, edition: Edition) -> str:
    """Why nothing is delegated, and what to do."""
    if not edition.rules:
        return _NO_RULES
    unconfirmed = any(not term.confirmed for term in comparison.substitutions)
    return _NO_CHANGE.format(edition.rules, _UNCONFIRMED if unconfirmed else "")


def _delegated(comparison: Comparison, edition: Edition) -> list[_Row]:
    """The changes, and the provisions whose number alone is another."""
    decisions = dict(edition.decisions)
    numbers = delegated_numbers(comparison, decisions).values()
    told = {
        place
        for places in numbers
        for run in renumberings(comparison, frozenset(places))
        for place in run.places
    }
    told |= {at for at, _ in changes(comparison) if at not in comparison.left_out}
    return [
        (at, comparison.links[at], decision)
        for at, decision in decisions.items()
        if decision.delegated and at in told
    ]


def _by_authority(rows: Iterable[_Row]) -> dict[tuple[str, str], list[_Row]]:
    """The changes that rest on the same words together, in the order they come."""
    groups: dict[tuple[str, str], list[_Row]] = {}
    for row in rows:
        groups.setdefault((row[2].route, row[2].quote), []).append(row)
    return groups


def _front(
    document: Document, comparison: Comparison, edition: Edition, rows: Sequence[_Row]
) -> None:
    document.add_heading(_TITLE, 1)
    makers = listed(list(dict.fromkeys(decision.route for _, _, decision in rows)))
    lines = (
        ("Status", _DRAFT),
        ("Council", edition.council or edition.brand.council),
        ("Document", comparison.new.title or comparison.old.title),
        ("Subject", f"{_SUBJECT}: {_counted(rows)}"),
        ("Decision maker", makers),
        (vocabulary.OLD.capitalize(), file_names(comparison.old)),
        (vocabulary.NEW.capitalize(), file_names(comparison.new)),
    )
    for label, words in lines:
        if words:
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(in_xml(words))


def _counted(rows: Sequence[_Row]) -> str:
    """How many changes there are, and how many provisions with a new number alone."""
    n_numbers = sum(link.relation is Relation.RENUMBERED for _, link, _ in rows)
    n_changes = len(rows) - n_numbers
    told = [counted(n_changes, "change")] if n_changes else []
    if n_numbers:
        told.append(f"new numbers of {counted(n_numbers, 'provision')}")
    return listed(told)


def _changes(document: Document, comparison: Comparison, rows: Sequence[_Row]) -> None:
    table = document.add_table(rows=1, cols=len(_COLUMNS), style="Table Grid")
    table.autofit = False
    for cell, (title, _) in zip(table.rows[0].cells, _COLUMNS, strict=True):
        cell.text = title
        cell.paragraphs[0].runs[0].bold = True
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001 - no public way
    for told in _told(comparison, rows):
        cells = table.add_row().cells
        for cell, words in zip(cells, told, strict=True):
            cell.text = in_xml(words)
    _widen(table)


def _told(comparison: Comparison, rows: Sequence[_Row]) -> Iterator[_Told]:
    """A row for each title or term alone, for each change, for each run of numbers."""
    left = {at for at, link, _ in rows if link.relation is not Relation.RENUMBERED}
    changed = frozenset(left)
    for term in comparison.substitutions:
        places = {place.new for place in term.places}
        held = [row for row in rows if _is_of(row, places)]
        left.difference_update(at for at, _, _ in held)
        if held:
            yield _of_term(comparison, term, held)
    for at, link, decision in rows:
        if at in left:
            yield (
                f"{where(comparison, link)}\n({what(comparison, link)})",
                _words(comparison.old, link.old),
                _words(comparison.new, link.new),
                _reason(decision),
            )
    for run in renumberings(comparison, {at for at, _, _ in rows} - changed):
        yield f"{run.sentence}\n({vocabulary.NUMBERS_ONLY})", run.old, run.new, ""


def _is_of(row: _Row, places: set[ClauseId]) -> bool:
    """Whether nothing but a term differs there."""
    _, link, _ = row
    alone = link.significance is Significance.TERMINOLOGY
    return alone and bool(places.intersection(link.new))


def _of_term(comparison: Comparison, term: Substitution, rows: list[_Row]) -> _Told:
    held = {clause for _, link, _ in rows for clause in link.new}
    n_places = counted(sum(place.new in held for place in term.places), "place")
    n_rows = counted(len(rows), "provision")
    found = Counter(where(comparison, link) for _, link, _ in rows)
    names = "; ".join(f"{one} ({n})" if n > 1 else one for one, n in found.items())
    reasons = dict.fromkeys(_reason(decision) for _, _, decision in rows)
    told = f"here at {n_places} in {n_rows}: {names}.{_missed(comparison, term)}"
    return (
        f"Title or term changed throughout, {told}",
        term.old,
        term.new,
        "\n".join(filter(None, reasons)),
    )


def _missed(comparison: Comparison, term: Substitution) -> str:
    """Where the old words remain, in a sentence on a line of its own; "" for nowhere.

    These places are no part of the decision; an officer should know of them.
    """
    found = (called(comparison, comparison.new[place.new]) for place in term.missed)
    names = list(dict.fromkeys(clause.citation or name(clause) for clause in found))
    words = vocabulary.STILL_IN
    return f"\n{words[:1].upper()}{words[1:]} {listed(names)}." if names else ""


def _reason(decision: Decision) -> str:
    """The reason, why an officer set the route, and what is to be checked."""
    doubt = f"To be checked: {decision.stale}." if decision.stale else ""
    override = f"Route set by the officer: {decision.override}" * bool(
        decision.override
    )
    return "\n".join(filter(None, (decision.reason, override, doubt)))


def _words(outline: Outline, clauses: Iterable[ClauseId]) -> str:
    found = (outline[clause].words.replace("\t", " | ") for clause in clauses)
    return "\n".join(found) or "–"


def _widen(table: Table) -> None:
    """The widths, for Word in the cells, for LibreOffice in the grid."""
    for column, (_, width_mm) in zip(table.columns, _COLUMNS, strict=True):
        column.width = Mm(width_mm)
    for row in table.rows:
        for cell, (_, width_mm) in zip(row.cells, _COLUMNS, strict=True):
            cell.width = Mm(width_mm)


def _filled_in(document: Document) -> None:
    """Room for what only the officer can say."""
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for label in _BLANKS:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, ""
        cells[0].paragraphs[0].runs[0].bold = True
        cells[0].width, cells[1].width = Mm(50), Mm(110)
    table.columns[0].width, table.columns[1].width = Mm(50), Mm(110)
