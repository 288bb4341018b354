"""Changes of tables that LibreOffice 7.4 resolves as Word does."""

from __future__ import annotations

from typing import Final

from tests.read.docx.builders import (
    BY,
    deleted,
    mark,
    p,
    r,
)

from .constructs import (
    ALPHA,
    ZETA,
    Construct,
    box,
    grid,
    line,
    line_in,
    line_out,
    put_in,
    taken_out,
)

TABLES: Final = (
    Construct(
        "rows put in and taken out",
        grid(line_out("a", "b"), line("c", "d"), line_in("e", "f")) + ZETA,
        grid(line("a", "b"), line("c", "d")) + ZETA,
        grid(line("c", "d"), line("e", "f")) + ZETA,
    ),
    Construct(
        "an empty row put in and one taken out",
        grid(
            line("c", "d"),
            line("", "", properties=f"<w:ins {BY}/>"),
            line("e", "f"),
            line("", "", properties=f"<w:del {BY}/>"),
        )
        + ZETA,
        grid(line("c", "d"), line("e", "f"), line("", "")) + ZETA,
        grid(line("c", "d"), line("", ""), line("e", "f")) + ZETA,
    ),
    Construct(
        "a table put in and one taken out",
        ALPHA + grid(line_in("a", "b")) + ALPHA + grid(line_out("c", "d")) + ZETA,
        ALPHA + ALPHA + grid(line("c", "d")) + ZETA,
        ALPHA + grid(line("a", "b")) + ALPHA + ZETA,
    ),
    Construct(
        "a table replaced by one of other columns",
        ALPHA + grid(line_out("a", "b")) + grid(line_in("c"), n_columns=1) + ZETA,
        ALPHA + grid(line("a", "b")) + ZETA,
        ALPHA + grid(line("c"), n_columns=1) + ZETA,
    ),
    Construct(
        "paragraphs of a cell, the last by the mark of the one before",
        grid(
            line(
                put_in("Mayor") + p("Leader"),
                p(r("Clerk"), mark("del")) + p(deleted("Deputy")),
            )
        )
        + ZETA,
        grid(line("Leader", p("Clerk") + p("Deputy"))) + ZETA,
        grid(line(p("Mayor") + p("Leader"), "Clerk")) + ZETA,
    ),
    Construct(
        "a row of a table in a cell, and the table itself",
        grid(
            line(grid(line("a", "b"), line_in("c", "d")) + p("Both."), "Names"),
            line("Others", grid(line_out("e", "f")) + p("None.")),
        )
        + ZETA,
        grid(
            line(grid(line("a", "b")) + p("Both."), "Names"),
            line("Others", grid(line("e", "f")) + p("None.")),
        )
        + ZETA,
        grid(
            line(grid(line("a", "b"), line("c", "d")) + p("Both."), "Names"),
            line("Others", "None."),
        )
        + ZETA,
    ),
    Construct(
        "a row under a merged cell, and one across",
        grid(
            line(box(p("a"), '<w:vMerge w:val="restart"/>'), "b"),
            line(
                box(p(), '<w:vMerge w:val="continue"/>'),
                put_in("d"),
                properties=f"<w:ins {BY}/>",
            ),
            line(
                box(taken_out("e"), '<w:gridSpan w:val="2"/>'),
                properties=f"<w:del {BY}/>",
            ),
            line("g", "h"),
        )
        + ZETA,
        grid(
            line(box(p("a"), '<w:vMerge w:val="restart"/>'), "b"),
            line(box(p("e"), '<w:gridSpan w:val="2"/>')),
            line("g", "h"),
        )
        + ZETA,
        grid(
            line(box(p("a"), '<w:vMerge w:val="restart"/>'), "b"),
            line(box(p(), '<w:vMerge w:val="continue"/>'), "d"),
            line("g", "h"),
        )
        + ZETA,
    ),
)
