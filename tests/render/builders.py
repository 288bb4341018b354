"""Small makers of comparisons, and one that holds every relation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from constitution_diff.model import (
    Clause,
    ClauseId,
    Comparison,
    Coverage,
    Edit,
    Kind,
    Link,
    Notice,
    Op,
    Outline,
    Outside,
    Related,
    RelatedKind,
    Scope,
    Significance,
    SourceFacts,
    TextChange,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNNUMBERED = re.compile(r"/(?P<kind>[pbtrn])\d+$|/t\d+\.(?P<row>r)\d+$")
_KINDS = {
    "p": Kind.PARAGRAPH,
    "b": Kind.BULLET,
    "t": Kind.TABLE,
    "r": Kind.ROW,
    "n": Kind.NOTE,
}


def clause(
    clause_id: str,
    text: str = "",
    *,
    heading: str = "",
    cells: tuple[str, ...] = (),
    parent: str | None = None,
) -> Clause:
    """A clause whose id tells its kind, label and citation, as ids do."""
    found = _UNNUMBERED.search(clause_id)
    citation = clause_id.split("/", maxsplit=1)[0]
    kind = _KINDS[found["kind"] or found["row"]] if found else _numbered(citation)
    return Clause(
        ClauseId(clause_id),
        kind,
        parent=None if parent is None else ClauseId(parent),
        label="" if found else _label(citation),
        citation=citation,
        heading=heading,
        text="\t".join(cells) or text,
        cells=cells,
        depth=0 if parent is None else 1 + parent.count(".") + parent.count("("),
    )


def outline(*clauses: Clause, name: str = "constitution.docx") -> Outline:
    facts = SourceFacts(name, "0" * 64, "docx", "final")
    return Outline(sources=(facts,), clauses=clauses)


def link(old: str = "", new: str = "", **facts: object) -> Link:
    """A link between ids parted by blanks."""
    return Link(old=_ids(old), new=_ids(new), **facts)  # type: ignore[arg-type]


def edits(marked: str, part: str = "text") -> tuple[Edit, ...]:
    """Edits written as "The quorum is [-five-][+six+] members."."""
    pieces = re.findall(r"\[-.*?-\]|\[\+.*?\+\]|.+?(?=\[[-+]|$)", marked, re.DOTALL)
    return tuple(_edit(piece, part) for piece in pieces)


def redline_of(old: str, new: str, changes: Iterable[Edit] = ()) -> Comparison:
    """One clause, 4.1, with these texts."""
    changed = TextChange.SAME if old == new else TextChange.EDITED
    return Comparison(
        outline(clause("4.1", old), name="current.docx"),
        outline(clause("4.1", new), name="proposed.docx"),
        (link("4.1", "4.1", text=changed, edits=tuple(changes)),),
    )


def every_relation() -> Comparison:
    """A comparison in which every relation and every block shape occurs."""
    return Comparison(
        _old(),
        _new(),
        tuple(_links()),
        related=(Related(ClauseId("4.9"), ClauseId("4.1"), RelatedKind.POSSIBLE),),
        coverage=(
            Coverage("old", "4. Meetings", Scope.COMPARED),
            Coverage("old", "5. Planning", Scope.NOT_IN_FILE),
        ),
        outside=(Outside("hidden", "Draft 3", "Draft 4"),),
        notices=(Notice("number-skipped", "4.9 is followed by 5; nothing is lost"),),
    )


def _old() -> Outline:
    return outline(
        clause("4", heading="Meetings"),
        clause("4.2", "Notice is <five> days.", parent="4"),
        clause("4.3", "The chair presides.", parent="4"),
        clause("4.4", "Votes are equal. The chair decides.", parent="4"),
        clause("4.5", "A record is kept.", parent="4"),
        clause("4.5/p1", "It is public.", parent="4.5"),
        clause("4.6", "First.", parent="4"),
        clause("4.7", "Second.", parent="4"),
        clause("4.8", "Minutes.", parent="4"),
        clause("4.8/t1", parent="4.8"),
        clause("4.8/t1.r1", cells=("Committee", "Quorum"), parent="4.8/t1"),
        clause("4.8/t1.r2", cells=("Planning", "Three"), parent="4.8/t1"),
        clause("4.8/b1", "politely", parent="4.8"),
        clause("4.8/b2", "promptly", parent="4.8"),
        clause("4.9", "Repealed.", parent="4"),
        clause("4.10", "Close.", parent="4"),
        clause("5", heading="Planning"),
        clause("6", heading="Fees"),
        name="current.docx",
    )


def _new() -> Outline:
    return outline(
        clause("4", heading="Meetings"),
        clause("4.1", "The quorum is six.", parent="4"),
        clause("4.3", "Notice is ten days.", parent="4"),
        clause("4.4", "Votes are equal.", parent="4"),
        clause("4.5", "The chair decides.", parent="4"),
        clause("4.6", "A record is kept. It is public.", parent="4"),
        clause("4.7", "Second, then.", parent="4"),
        clause("4.7/p1", "First, too.", parent="4.7"),
        clause("4.8", "Minutes.", parent="4"),
        clause("4.8/t1", parent="4.8"),
        clause("4.8/t1.r1", cells=("Committee", "Quorum"), parent="4.8/t1"),
        clause("4.8/t1.r2", cells=("Planning", "Four"), parent="4.8/t1"),
        clause("4.8/b1", "politely", parent="4.8"),
        clause("4.8/b2", "at once", parent="4.8"),
        clause("4.10", "Close.", parent="4"),
        clause("4.11", "The chair presides.", parent="4"),
        name="proposed.docx",
    )


def _links() -> Iterable[Link]:
    edited = TextChange.EDITED
    attention = Significance.ATTENTION
    yield link("4", "4")
    yield link("", "4.1", score=0.0, significance=attention, tracked="no")
    yield link(
        "4.2", "4.3", text=edited, renumbered=True, score=0.87, tracked="unknown",
        edits=edits("Notice is [-<five>-][+ten+] days."),
        significance=attention, reasons=("quantity: five → ten",),
        evidence=("the same words around the figure",),
    )  # fmt: skip
    yield link(
        "4.4", "4.4 4.5", text=TextChange.SAME, significance=Significance.WORDING,
        edits=edits("Votes are equal.[- -][+\n+]The chair decides."),
    )  # fmt: skip
    yield link(
        "4.5 4.5/p1", "4.6", text=edited, significance=Significance.WORDING,
        edits=edits("A record is kept.[-\n-][+ +]It is public."),
    )  # fmt: skip
    yield link(
        "4.6 4.7", "4.7 4.7/p1", text=edited, significance=Significance.WORDING,
        edits=edits("[-First.\n-]Second[-.-][+, then.\nFirst, too.+]"),
    )  # fmt: skip
    yield from (link(same, same) for same in ("4.8", "4.8/t1", "4.8/t1.r1"))
    yield link(
        "4.8/t1.r2", "4.8/t1.r2", text=edited, significance=attention,
        edits=(*edits("Planning", "cell:0"), *edits("[-Three-][+Four+]", "cell:1")),
    )  # fmt: skip
    yield link("4.8/b1", "4.8/b1")
    yield link(
        "4.8/b2", "4.8/b2", text=edited, significance=Significance.TERMINOLOGY,
        edits=edits("[-promptly-][+at once+]"), moved=True,
    )  # fmt: skip
    yield link("4.9", "", score=0.0, significance=attention)
    yield link("4.10", "4.10")
    yield link("4.3", "4.11", moved=True, significance=Significance.CONSEQUENTIAL)
    yield link("5", "", scope=Scope.NOT_IN_FILE)
    yield link("6", "", scope=Scope.UNREAD)


def _numbered(citation: str) -> Kind:
    return Kind.ITEM if citation.endswith(")") else Kind.CLAUSE


def _label(citation: str) -> str:
    return citation[citation.index("(") :] if "(" in citation else citation


def _ids(words: str) -> tuple[ClauseId, ...]:
    return tuple(ClauseId(word) for word in words.split())


def _edit(piece: str, part: str) -> Edit:
    match piece[:2]:
        case "[-":
            return Edit(part, Op.DELETE, piece[2:-2])
        case "[+":
            return Edit(part, Op.INSERT, piece[2:-2])
        case _:
            return Edit(part, Op.KEEP, piece)
