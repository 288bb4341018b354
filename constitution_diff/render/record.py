"""The draft of an officer's decision record: the changes made under delegation.

It holds what the council's rules and notes say, and leaves blank what only the officer
can: who was consulted, when it was decided, the signature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.oxml import OxmlElement
from docx.shared import Mm

from constitution_diff.compare import changes
from constitution_diff.errors import UsageError
from constitution_diff.model import PLAIN

from . import vocabulary
from .audience import internal_words
from .docx.package import new_document, saved
from .plain import in_xml
from .story import counted, file_names, listed, what, where

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
    )

_DRAFT: Final = "Draft – not yet decided"
_TITLE: Final = "Record of an officer’s decision"
_SUBJECT: Final = "Changes to the constitution made under delegation"
_COLUMNS: Final = (
    ("Reference", 25), ("Existing words", 50), ("Proposed words", 50), ("Reason", 35),
)  # fmt: skip
"""Each with its width in millimetres."""
_BLANKS: Final = ("Consulted", "Date of decision", "Name and office", "Signature")
_NOTHING: Final = (
    "None of these changes is made under delegation, so there is nothing to record: "
    "no rule delegates one. Name the council's rules with --rules FILE; what they do "
    "not delegate stands in the schedule, for approval."
)

_Row = tuple[int, "Link", "Decision"]


def docx_record(comparison: Comparison, edition: Edition = PLAIN) -> bytes:
    """The draft as a .docx file, in Word's own styles.

    Raises UsageError: no change is made under delegation.
    """
    rows = _delegated(comparison, edition)
    if not rows:
        raise UsageError(_NOTHING)
    document = new_document(f"{_TITLE} ({_DRAFT})")
    _running_line(document, edition)
    _front(document, comparison, edition, rows)
    for (route, quote), group in _by_authority(rows).items():
        document.add_heading(in_xml(f"Decision of the {route}"), 2)
        document.add_paragraph(in_xml("The council’s rules give the authority:"))
        document.add_paragraph(in_xml(f"“{quote}”"), style="Quote")
        _changes(document, comparison, group)
    document.add_heading("To be filled in", 2)
    _filled_in(document)
    return saved(document)


def _delegated(comparison: Comparison, edition: Edition) -> list[_Row]:
    decisions = dict(edition.decisions)
    return [
        (at, link, decisions[at])
        for at, link in changes(comparison)
        if at in decisions and decisions[at].delegated and at not in comparison.left_out
    ]


def _by_authority(rows: Iterable[_Row]) -> dict[tuple[str, str], list[_Row]]:
    """The changes that rest on the same words together, in the order they come."""
    groups: dict[tuple[str, str], list[_Row]] = {}
    for row in rows:
        groups.setdefault((row[2].route, row[2].quote), []).append(row)
    return groups


def _running_line(document: Document, edition: Edition) -> None:
    words = filter(None, (internal_words(edition), _DRAFT))
    document.sections[0].header.paragraphs[0].text = " · ".join(words)


def _front(
    document: Document, comparison: Comparison, edition: Edition, rows: Sequence[_Row]
) -> None:
    document.add_heading(_TITLE, 1)
    makers = listed(list(dict.fromkeys(decision.route for _, _, decision in rows)))
    lines = (
        ("Status", _DRAFT),
        ("Council", edition.council or edition.brand.council),
        ("Document", comparison.new.title or comparison.old.title),
        ("Subject", f"{_SUBJECT}: {counted(len(rows), 'change')}"),
        ("Decision maker", makers),
        (vocabulary.OLD.capitalize(), file_names(comparison.old)),
        (vocabulary.NEW.capitalize(), file_names(comparison.new)),
    )
    for label, words in lines:
        if words:
            paragraph = document.add_paragraph()
            paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(in_xml(words))


def _changes(document: Document, comparison: Comparison, rows: Iterable[_Row]) -> None:
    table = document.add_table(rows=1, cols=len(_COLUMNS), style="Table Grid")
    table.autofit = False
    for cell, (title, _) in zip(table.rows[0].cells, _COLUMNS, strict=True):
        cell.text = title
        cell.paragraphs[0].runs[0].bold = True
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001 - no public way
    for _, link, decision in rows:
        cells = table.add_row().cells
        for cell, words in zip(cells, _told(comparison, link, decision), strict=True):
            cell.text = in_xml(words)
    _widen(table)


def _told(comparison: Comparison, link: Link, decision: Decision) -> Iterator[str]:
    """The words of a row, column by column."""
    yield f"{where(comparison, link)}\n({what(comparison, link)})"
    yield _words(comparison.old, link.old)
    yield _words(comparison.new, link.new)
    doubt = f"To be checked: {decision.stale}." if decision.stale else ""
    override = f"Route set by the officer: {decision.override}" * bool(
        decision.override
    )
    yield "\n".join(filter(None, (decision.reason, override, doubt)))


def _words(outline: Outline, clauses: Iterable[ClauseId]) -> str:
    found = (outline[clause].words.replace("\t", " | ") for clause in clauses)
    return "\n".join(found) or "–"


def _widen(table: Table) -> None:
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
