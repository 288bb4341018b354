"""The marks of a schedule in plain characters, so that no copy loses them.

What stands in the existing text between brackets is taken out; what does in the
proposed text is put in. Formats without columns of their own say it in words.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Op
from constitution_diff.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sides import Quotation, Quote

LEGEND: Final = (
    "In the existing text, words that are taken out are struck through and stand in"
    " [square brackets]; in the proposed text, words that are put in are underlined"
    " and stand in [square brackets]. … stands for words that do not change."
)

IN_WORDS: Final = {
    Op.KEEP: "{}",
    Op.DELETE: "[deleted: {}]",
    Op.INSERT: "[inserted: {}]",
}


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one mark; blanks at the edge of marked words are unmarked."""

    op: Op
    text: str


def runs(quote: Quote) -> Iterator[Run]:
    """The words of a quote; neighbours with one mark are one.

    >>> from constitution_diff.model import Edit
    >>> from .sides import Quote
    >>> quote = Quote((Edit("text", Op.KEEP, "Be"), Edit("text", Op.INSERT, " brief")))
    >>> [(run.op.value, run.text) for run in runs(quote)]
    [('keep', 'Be'), ('keep', ' '), ('insert', 'brief')]
    """
    for op, edits in groupby(quote.edits, key=lambda edit: edit.op):
        text = "".join(edit.text for edit in edits)
        core = text.strip()
        if op is Op.KEEP or not core:
            yield Run(Op.KEEP, text)
            continue
        at = text.index(core)
        pieces = (
            Run(Op.KEEP, text[:at]),
            Run(op, core),
            Run(Op.KEEP, text[at + len(core) :]),
        )
        yield from (piece for piece in pieces if piece.text)


def in_words(quotation: Quotation) -> str:
    r"""A whole quotation in plain text, its marks in words, a quote a line.

    >>> from constitution_diff.model import Edit
    >>> from .sides import Quote
    >>> in_words((Quote((Edit("text", Op.DELETE, "five "),), "column 2"),))
    'column 2: [deleted: five] '
    """
    return "\n".join(
        f"{quote.label}: {words}" if quote.label else words
        for quote in quotation
        if (words := "".join(IN_WORDS[r.op].format(r.text) for r in runs(quote)))
    )
