"""Redlines that LibreOffice 7.4 resolves wrongly, and that can be written otherwise.

`right.py` has the other way for each that is not nested or old-fashioned.
"""

from __future__ import annotations

from typing import Final

from tests.read.docx.builders import BY, deleted, field, ins, mark, p, r

from .constructs import (
    ZETA,
    Construct,
    grid,
    line,
    old_shape,
    put_in,
)

_BEGIN, _SEPARATE, _END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    for kind in ("begin", "separate", "end")
)
_PROPERTY: Final = " DOCPROPERTY Council "
_CODE: Final = f'<w:r><w:instrText xml:space="preserve">{_PROPERTY}</w:instrText></w:r>'
_CONTENTS: Final = _CODE.replace(_PROPERTY, " TOC ")
_OUT: Final = r("4.1", tag="delText")


def _simple(inside: str) -> str:
    return f'<w:fldSimple w:instr="{_PROPERTY}">{inside}</w:fldSimple>'


def _link(inside: str) -> str:
    return f'<w:hyperlink w:anchor="quorum">{inside}</w:hyperlink>'


AVOIDED: Final = (
    Construct(
        "the result of a field changed in pieces: both results stay",
        p(_BEGIN + _CODE + _SEPARATE + deleted("Old") + ins("New") + _END),
        p(field(_PROPERTY, r("Old"))),
        p(field(_PROPERTY, r("New"))),
    ),
    Construct(
        "a simple field inside an insertion: it is lost",
        p(r("Rule ") + f"<w:ins {BY}>{_simple(r('4.1'))}</w:ins>"),
        p("Rule "),
        p(r("Rule ") + _simple(r("4.1"))),
    ),
    Construct(
        "a simple field inside a deletion: it is lost",
        p(r("Rule ") + f"<w:del {BY}>{_simple(_OUT)}</w:del>"),
        p(r("Rule ") + _simple(r("4.1"))),
        p("Rule "),
    ),
    Construct(
        "a deletion inside a simple field: it stays",
        p(r("Rule ") + _simple(deleted("4.1"))),
        p(r("Rule ") + _simple(r("4.1"))),
        p("Rule "),
    ),
    Construct(
        "a link inside a deletion: its words are lost",
        p(r("Rule ") + f"<w:del {BY}>{_link(_OUT)}</w:del>"),
        p(r("Rule ") + _link(r("4.1"))),
        p("Rule "),
    ),
    Construct(
        "a deletion inside an insertion of the same author: it stays",
        p(r("Nine ") + ins(r("clear ") + deleted("whole ")) + r("days")),
        p("Nine days"),
        p("Nine clear days"),
    ),
    Construct(
        "words put in, and a paragraph behind them in the same minute: a mark is lost",
        p(r("Part ") + ins("2")) + put_in("Quorum.") + ZETA,
        p("Part ") + ZETA,
        p("Part 2") + p("Quorum.") + ZETA,
    ),
    Construct(
        "words put in on both sides of a mark in the same minute: it is lost",
        p(r("Part ") + ins("2")) + p(ins("All ") + r("members vote.")),
        p("Part ") + p("members vote."),
        p("Part 2") + p("All members vote."),
    ),
    Construct(
        "put in around an empty paragraph in the same minute: it is lost",
        put_in("Quorum.") + p() + put_in("Voting.") + ZETA,
        p() + ZETA,
        p("Quorum.") + p() + p("Voting.") + ZETA,
    ),
    Construct(
        "put in above a contents list in the same minute: its first line stays",
        put_in("Contents")
        + p(ins(_BEGIN + _CONTENTS + _SEPARATE + r("1 Quorum")), mark("ins"))
        + p(ins(r("2 Voting") + _END), mark("ins"))
        + ZETA,
        ZETA,
        p("Contents")
        + p(_BEGIN + _CONTENTS + _SEPARATE + r("1 Quorum"))
        + p(r("2 Voting") + _END)
        + ZETA,
    ),
    Construct(
        "a row whose words are not marked: it stays",
        grid(
            line("Mayor"),
            line("Leader", properties=f"<w:ins {BY}/>"),
            n_columns=1,
        )
        + ZETA,
        grid(line("Mayor"), n_columns=1) + ZETA,
        grid(line("Mayor"), line("Leader"), n_columns=1) + ZETA,
    ),
    Construct(
        "a text box of before 2010: it stays, empty",
        p(r("Rule") + deleted(old_shape(p("By law.")))),
        p(r("Rule") + old_shape(p("By law."))),
        p("Rule"),
    ),
)
