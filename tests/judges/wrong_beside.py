"""Minimal redlines of numbers, pictures and cells that LibreOffice 7.4 gets wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.read.docx.builders import (
    BY,
    deleted,
    ins,
    level,
    listed,
    mark,
    numbering,
    p,
    r,
)

from .constructs import (
    ZETA,
    Construct,
    box,
    coming,
    floating,
    going,
    grid,
    grouped,
    line,
    line_out,
    moved_from,
    moved_to,
    put_in,
    taken_out,
    was,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_NUMBERED: Final = {"numbering": numbering(level(0, "%1."), level(1, "%1.%2"))}
_IN_LIST: Final = '<w:ilvl w:val="0"/><w:numId w:val="1"/>'
_RULE: Final = f"<w:numPr>{_IN_LIST}</w:numPr>"
_DEEPER: Final = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
_ANEW: Final = {
    "numbering": numbering(
        level(0, "%1."),
        nums='<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>',
    )
}
_IN_ANEW: Final = '<w:ilvl w:val="0"/><w:numId w:val="2"/>'
_TABLE_IN_CELL: Final = grid(line("Mayor", "Leader")) + p("Both.")

_ENDS_EARLY: Final = '<w:gridAfter w:val="1"/>'

_ENDED_AT_THE_SIDE: Final = f"<w:trPrChange {BY}><w:trPr/></w:trPrChange>"


def _across(n_columns: int, *, was: int = 0) -> str:
    """What says of a cell how many columns it covers, and covered before."""
    span = '<w:gridSpan w:val="{}"/>'
    before = '<w:tcPr><w:tcW w:w="3000" w:type="dxa"/>' + span.format(was)
    change = f"<w:tcPrChange {BY}>{before}</w:tcPr></w:tcPrChange>" if was else ""
    return span.format(n_columns) + change


BESIDE: Final[Mapping[str, tuple[Construct, ...]]] = {
    "a number that was put in stays": (
        Construct(
            "numbered as a change",
            p("Quorum", f"<w:numPr>{_IN_LIST}<w:ins {BY}/></w:numPr>"),
            p("Quorum"),
            listed("Quorum"),
            _NUMBERED,
        ),
    ),
    "a paragraph that is given back to a deeper level of a list gets the first": (
        Construct(
            "out of a list",
            listed("Quorum") + p("Six.", was(_DEEPER)),
            listed("Quorum") + p("Six.", _DEEPER),
            listed("Quorum") + p("Six."),
            _NUMBERED,
        ),
        Construct(
            "one level up",
            listed("Quorum")
            + p("Six.", f"<w:numPr>{_IN_LIST}</w:numPr>" + was(_DEEPER)),
            listed("Quorum") + p("Six.", _DEEPER),
            listed("Quorum") + listed("Six."),
            _NUMBERED,
        ),
    ),
    "a paragraph that is given back to a list that starts anew begins one alone": (
        Construct(
            "the first of such a list",
            p("Quorum", was(f"<w:numPr>{_IN_ANEW}</w:numPr>"))
            + listed("Voting", num=2),
            listed("Quorum", num=2) + listed("Voting", num=2),
            p("Quorum") + listed("Voting", num=2),
            _ANEW,
        ),
    ),
    "an empty paragraph behind some put in gets the style and number of the first": (
        Construct(
            "an article put in above a blank line",
            put_in("Quorum", _RULE) + put_in("Six.") + p() + ZETA,
            p() + ZETA,
            p("Quorum", _RULE) + p("Six.") + p() + ZETA,
            _NUMBERED,
        ),
        Construct(
            "a rule moved above a blank line",
            moved_from(p(going("Six."), _RULE + mark("moveFrom")))
            + ZETA
            + moved_to(p(coming("Six."), _RULE + mark("moveTo")))
            + p()
            + ZETA,
            p("Six.", _RULE) + ZETA + p() + ZETA,
            ZETA + p("Six.", _RULE) + p() + ZETA,
            _NUMBERED,
        ),
        Construct(
            "a number without words, below an insertion",
            listed("Quorum")
            + put_in("Six.")
            + p("", was(f"<w:numPr>{_IN_LIST}</w:numPr>"))
            + ZETA,
            listed("Quorum") + listed("") + ZETA,
            listed("Quorum") + p("Six.") + p() + ZETA,
            _NUMBERED,
        ),
        Construct(
            "words and a number put in, below an insertion",
            put_in("Quorum", _RULE) + p(ins("Six."), _RULE + was("")) + ZETA,
            p() + ZETA,
            p("Quorum", _RULE) + p("Six.", _RULE) + ZETA,
            _NUMBERED,
        ),
    ),
    "changes in a text box of a group of shapes in a cell are all accepted": (
        Construct(
            "words replaced",
            grid(line(p(grouped(p(deleted("two") + ins("six")))), "Quorum")) + ZETA,
            grid(line(p(grouped(p("two"))), "Quorum")) + ZETA,
            grid(line(p(grouped(p("six"))), "Quorum")) + ZETA,
        ),
    ),
    "a floating picture that comes or goes leaves spaces of no width": (
        Construct(
            "taken out",
            p(r("Rule") + deleted(floating(p("By law.")))),
            p(r("Rule") + floating(p("By law."))),
            p("Rule"),
        ),
        Construct(
            "put in",
            p(r("Rule") + ins(floating(p("By law.")))),
            p("Rule"),
            p(r("Rule") + floating(p("By law."))),
        ),
    ),
    "cells that come, go, are merged or end elsewhere stay as they are": (
        Construct(
            "a column put in",
            grid(
                *(
                    line(words, box(p(ins("nine")), f"<w:cellIns {BY}/>"))
                    for words in ("Mayor", "Leader")
                )
            )
            + ZETA,
            grid(line("Mayor"), line("Leader"), n_columns=1) + ZETA,
            grid(line("Mayor", "nine"), line("Leader", "nine")) + ZETA,
        ),
        Construct(
            "a column taken out",
            grid(
                *(
                    line(words, box(p(deleted("nine")), f"<w:cellDel {BY}/>"))
                    for words in ("Mayor", "Leader")
                )
            )
            + ZETA,
            grid(line("Mayor", "nine"), line("Leader", "nine")) + ZETA,
            grid(line("Mayor"), line("Leader"), n_columns=1) + ZETA,
        ),
        Construct(
            "a heading across a column put in",
            grid(
                line(box(p("Members"), _across(2, was=1))),
                line("Mayor", box(p(ins("nine")), f"<w:cellIns {BY}/>")),
            )
            + ZETA,
            grid(line("Members"), line("Mayor"), n_columns=1) + ZETA,
            grid(line(box(p("Members"), _across(2))), line("Mayor", "nine")) + ZETA,
        ),
        Construct(
            "a row that ends before a column put in",
            grid(
                line("Members", properties=_ENDS_EARLY + _ENDED_AT_THE_SIDE),
                line("Mayor", box(p(ins("nine")), f"<w:cellIns {BY}/>")),
            )
            + ZETA,
            grid(line("Members"), line("Mayor"), n_columns=1) + ZETA,
            grid(line("Members", properties=_ENDS_EARLY), line("Mayor", "nine")) + ZETA,
        ),
        Construct(
            "a cell made as wide as two",
            grid(line(box(p("Members"), _across(2, was=1))), line("Mayor", "nine"))
            + ZETA,
            grid(line("Members", properties=_ENDS_EARLY), line("Mayor", "nine")) + ZETA,
            grid(line(box(p("Members"), _across(2))), line("Mayor", "nine")) + ZETA,
        ),
        Construct(
            "cells merged",
            grid(
                *(
                    line(
                        words,
                        box(
                            p(),
                            f'<w:vMerge w:val="{start}"/>'
                            f'<w:cellMerge {BY} w:vMerge="{merged}"/>',
                        ),
                    )
                    for words, start, merged in (
                        ("Mayor", "restart", "rest"),
                        ("Leader", "continue", "cont"),
                    )
                )
            )
            + ZETA,
            grid(line("Mayor", ""), line("Leader", "")) + ZETA,
            grid(
                line("Mayor", box(p(), '<w:vMerge w:val="restart"/>')),
                line("Leader", box(p(), '<w:vMerge w:val="continue"/>')),
            )
            + ZETA,
        ),
    ),
    "a row that goes with a table in it leaves empty cells": (
        Construct(
            "a row taken out with a table in it",
            grid(
                line("Role", "Names"),
                line(
                    taken_out("Both"),
                    grid(line_out("Mayor", "Leader")) + taken_out("Both."),
                    properties=f"<w:del {BY}/>",
                ),
            )
            + ZETA,
            grid(line("Role", "Names"), line("Both", _TABLE_IN_CELL)) + ZETA,
            grid(line("Role", "Names")) + ZETA,
        ),
    ),
}
"""As `wrong.MET`, of which it is a part."""
