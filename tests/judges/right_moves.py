"""Moves that LibreOffice 7.4 resolves as Word does."""

from __future__ import annotations

from typing import Final

from tests.read.docx.builders import (
    BY,
    deleted,
    field,
    ins,
    mark,
    p,
    r,
)

from .constructs import (
    ALPHA,
    ZETA,
    Construct,
    coming,
    going,
    grid,
    line,
    moved_from,
    moved_to,
    put_in,
    taken_out,
)

_PROPERTY: Final = " DOCPROPERTY Council "


def _link(inside: str) -> str:
    return f'<w:hyperlink w:anchor="quorum">{inside}</w:hyperlink>'


MOVES: Final = (
    Construct(
        "a paragraph moved down",
        moved_from(p(going("Quorum."), mark("moveFrom")))
        + ALPHA
        + moved_to(p(coming("Quorum."), mark("moveTo")))
        + ZETA,
        p("Quorum.") + ALPHA + ZETA,
        ALPHA + p("Quorum.") + ZETA,
    ),
    Construct(
        "a paragraph moved up and reworded",
        ALPHA
        + moved_to(p(coming("Nine ") + ins("six ") + coming("men."), mark("moveTo")))
        + ZETA
        + moved_from(
            p(going("Nine ") + deleted("two ") + going("men."), mark("moveFrom"))
        )
        + ALPHA,
        ALPHA + ZETA + p("Nine two men.") + ALPHA,
        ALPHA + p("Nine six men.") + ZETA + ALPHA,
    ),
    Construct(
        "paragraphs moved whose marks are of the kind of their last words",
        moved_from(
            p(going("1 ") + deleted("x"), mark("del"))
            + p(going("2"), mark("moveFrom"))
            + p("", mark("del"))
            + taken_out("Gone.")
            + p(deleted("3 ") + going("z"), mark("moveFrom"))
        )
        + ALPHA
        + moved_to(
            p(coming("1 ") + ins("y"), mark("ins"))
            + p(coming("2"), mark("moveTo"))
            + p("", mark("ins"))
            + put_in("Come.")
            + p(ins("4 ") + coming("z"), mark("moveTo"))
        )
        + ZETA,
        p("1 x") + p("2") + p() + p("Gone.") + p("3 z") + ALPHA + ZETA,
        ALPHA + p("1 y") + p("2") + p() + p("Come.") + p("4 z") + ZETA,
    ),
    Construct(
        "the last paragraph moved up and reworded, and another put in at the end",
        moved_to(p(coming("Nine ") + ins("six ") + coming("men."), mark("moveTo")))
        + ALPHA
        + ZETA
        + p(
            moved_from(going("Nine ") + deleted("two ") + going("men."))
            + ins("Women too.")
        ),
        ALPHA + ZETA + p("Nine two men."),
        p("Nine six men.") + ALPHA + ZETA + p("Women too."),
    ),
    Construct(
        "the first paragraph and the last change places",
        moved_from(p(going("1"), mark("moveFrom")), "one", 900)
        + moved_to(p(coming("2"), mark("moveTo")), "two", 903)
        + ALPHA
        + p(moved_to(coming("1"), "one", 901) + moved_from(going("2"), "two", 902)),
        p("1") + ALPHA + p("2"),
        p("2") + ALPHA + p("1"),
    ),
    Construct(
        "moves beside each other",
        moved_from(p(going("1"), mark("moveFrom")), "one", 900)
        + moved_from(p(going("2"), mark("moveFrom")), "two", 902)
        + ALPHA
        + moved_to(p(coming("2"), mark("moveTo")), "two", 903)
        + moved_to(p(coming("1"), mark("moveTo")), "one", 901)
        + ZETA,
        p("1") + p("2") + ALPHA + ZETA,
        ALPHA + p("2") + p("1") + ZETA,
    ),
    Construct(
        "a paragraph moved with a field and a link at its end",
        moved_from(
            p(
                going(field(_PROPERTY, r("Old")) + r(" in ")) + _link(going("4.1")),
                mark("del"),
            )
        )
        + ALPHA
        + moved_to(
            p(
                coming(field(_PROPERTY, r("Old")) + r(" in ")) + _link(coming("4.1")),
                mark("ins"),
            )
        )
        + ZETA,
        p(field(_PROPERTY, r("Old")) + r(" in ") + _link(r("4.1"))) + ALPHA + ZETA,
        ALPHA + p(field(_PROPERTY, r("Old")) + r(" in ") + _link(r("4.1"))) + ZETA,
    ),
    Construct(
        "words moved within a paragraph",
        p(
            moved_from(going("nine "))
            + r("clear ")
            + moved_to(coming("nine "))
            + r("days")
        ),
        p("nine clear days"),
        p("clear nine days"),
    ),
    Construct(
        "a paragraph moved to another cell",
        grid(
            line(
                moved_from(p(going("Quorum."), mark("moveFrom"))) + p("a"),
                moved_to(p(coming("Quorum."), mark("moveTo"))) + p("b"),
            )
        )
        + ZETA,
        grid(line(p("Quorum.") + p("a"), "b")) + ZETA,
        grid(line("a", p("Quorum.") + p("b"))) + ZETA,
    ),
    Construct(
        "a row moved",
        grid(
            line(
                p(going("c"), mark("moveFrom")),
                p(going("d"), mark("moveFrom")),
                properties=f"<w:del {BY}/>",
            ),
            line("a", "b"),
            line(
                p(coming("c"), mark("moveTo")),
                p(coming("d"), mark("moveTo")),
                properties=f"<w:ins {BY}/>",
            ),
        )
        + ZETA,
        grid(line("c", "d"), line("a", "b")) + ZETA,
        grid(line("a", "b"), line("c", "d")) + ZETA,
    ),
)
