"""The truth about a draft that was drawn with balloons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.pdf.draft import COMES, GOES
from benchmarks.pdf.listing import listed_text
from benchmarks.pdf.printed import Printed, PrintedGrid, state
from corpus.tools.drafted import Op

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.pdf.compose import Composer
    from benchmarks.pdf.draft import Draft
    from benchmarks.pdf.looks import Look
    from benchmarks.pdf.margin import Balloon


@dataclass(frozen=True, slots=True)
class Drawn:
    """A draft on pages."""

    blocks: tuple[Printed | PrintedGrid, ...]
    composed: Composer
    balloons: tuple[tuple[int, Balloon], ...]
    """With the pages they are on, from 1."""
    n_pages: int
    """Of the document, without the list at the end."""
    n_listing_pages: int


def running_lines(made: Draft, page: int, n_pages: int) -> tuple[str, str]:
    """Header and footer of a page."""
    return made.title, f"Page {page} of {n_pages}"


def truth(made: Draft, look: Look, drawn: Drawn) -> dict[str, object]:
    """What a reader should find. `benchmarks/pdf/README.md` explains each field."""
    final, original = state(made, gone=GOES), state(made, gone=COMES)
    labels = _printed_labels(drawn.blocks)
    return {
        "look": look.name,
        "word": look.word,
        "mode": look.mode.value,
        "connector": look.connector.value,
        "n_pages": drawn.n_pages,
        "n_listing_pages": drawn.n_listing_pages,
        "balloons": [
            _balloon(page, balloon, made, look, drawn)
            for page, balloon in drawn.balloons
        ],
        "inserted": _fragments(drawn, COMES),
        "struck": _fragments(drawn, GOES),
        "clauses": list(_clauses(drawn)),
        **{
            name: [
                {
                    "kind": clause.kind,
                    "label": clause.label,
                    "printed_label": labels.get(clause.sources[0], ""),
                    "text": clause.text,
                }
                for clause in clauses
            ]
            for name, clauses in (("original", original), ("final", final))
        },
        "contents": [
            {
                "label": entry.label,
                "text": entry.text,
                "page": entry.new_page,
                "old_page": entry.old_page,
            }
            for entry in made.contents
        ],
        "furniture": [
            {"page": page, "place": place, "text": text}
            for page in range(1, drawn.n_pages + 1)
            for place, text in zip(
                ("header", "footer"),
                running_lines(made, page, drawn.n_pages),
                strict=True,
            )
        ],
        "body_lines": [
            {"page": page, "text": line}
            for page, sheet in enumerate(drawn.composed.sheets, start=1)
            for line in sheet.lines
        ],
    }


def _clause_labels(drawn: Drawn) -> list[tuple[str, str]]:
    """Part and label of each printed clause or row, in order."""
    found: list[tuple[str, str]] = []
    part, label = "", ""
    for block in drawn.blocks:
        if isinstance(block, PrintedGrid):
            found += [(part, label)] * len(block.rows)
            continue
        if block.level == 0:
            part = block.label
        label = block.label or label
        found.append((part, label))
    return found


def _balloon(
    page: int, balloon: Balloon, made: Draft, look: Look, drawn: Drawn
) -> dict[str, object]:
    wanted, hung = balloon.wanted, balloon.wanted.hung
    part, label = _labels_at(drawn, wanted.clause)
    names_author = balloon.shown == "listed" or hung.kind == "Comment"
    author = made.authors[hung.author]
    return {
        "kind": hung.kind,
        "number": hung.number,
        "label": balloon.label,
        "text": hung.text.rstrip("\n"),
        "visible": balloon.visible,
        "shown": balloon.shown,
        "reference": balloon.reference,
        "listed": listed_text(balloon, look) if balloon.reference else "",
        "author": (
            (author.initials if hung.kind == "Comment" else author.name)
            if names_author
            else ""
        ),
        "page": page,
        "part": part,
        "clause": label,
        "clause_index": wanted.clause,
        "line": wanted.line,
        "offset": wanted.offset,
        "word": word_at(wanted.line, wanted.offset),
    }


def word_at(line: str, offset: int) -> str:
    """The word in or before which the offset is; at the end of a line, the last.

    >>> word_at("must keep it", 5), word_at("must keep it", 7), word_at("must", 4)
    ('keep', 'keep', 'must')
    """
    start = line.rfind(" ", 0, offset) + 1
    end = line.find(" ", offset)
    word = line[start : end if end >= 0 else len(line)]
    return word or line.rpartition(" ")[2]


def _labels_at(drawn: Drawn, clause: int) -> tuple[str, str]:
    return _clause_labels(drawn)[clause] if clause >= 0 else ("", "")


def _fragments(drawn: Drawn, ops: frozenset[Op]) -> list[dict[str, object]]:
    labels = _clause_labels(drawn)
    return [
        {
            "text": fragment.text,
            "word": fragment.word,
            "moved": fragment.op in {Op.MOVE_FROM, Op.MOVE_TO},
            "page": fragment.page,
            "part": labels[fragment.clause][0] if fragment.clause >= 0 else "",
            "clause": labels[fragment.clause][1] if fragment.clause >= 0 else "",
            "clause_index": fragment.clause,
        }
        for fragment in drawn.composed.fragments
        if fragment.op in ops
    ]


def _clauses(drawn: Drawn) -> Iterator[dict[str, object]]:
    pages = iter(drawn.composed.pages)
    labels = iter(_clause_labels(drawn))
    for block in drawn.blocks:
        rows = block.rows if isinstance(block, PrintedGrid) else ()
        for row in rows:
            part, _ = next(labels)
            text = "\t".join(cell.text for cell in row)
            yield {"kind": "row", "part": part, "label": "", "text": text,
                   "label_marked": "", "page": next(pages)}  # fmt: skip
        if isinstance(block, Printed):
            part, _ = next(labels)
            marked = block.mark.value if block.mark is not Op.KEEP else ""
            yield {"kind": block.kind.value, "part": part, "label": block.label,
                   "text": block.text, "label_marked": marked,
                   "page": next(pages)}  # fmt: skip


def _printed_labels(blocks: Sequence[Printed | PrintedGrid]) -> dict[int, str]:
    """The label under which each block of the draft is printed.

    A paragraph of which nothing but a balloon is left has none.
    """
    found: dict[int, str] = {}
    for block in blocks:
        if isinstance(block, Printed):
            for source in block.sources:
                found.setdefault(source, block.label)
    return found
