"""Ways to write a change that LibreOffice 7.4 resolves as Word does."""

from __future__ import annotations

from typing import Final

from tests.read.docx.builders import (
    BY,
    deleted,
    field,
    ins,
    level,
    listed,
    mark,
    numbering,
    p,
    r,
    style,
    styled,
)

from .constructs import (
    ALPHA,
    OTHER,
    SECTION,
    ZETA,
    Construct,
    box,
    coming,
    control,
    going,
    grid,
    line,
    line_in,
    line_out,
    moved_from,
    moved_to,
    note,
    note_part,
    put_in,
    shape,
    taken_out,
    was,
)

_HEADED: Final = {"styles": style("Heading1", "heading 1")}
_HEADING: Final = styled("Heading1")
_NUMBERED: Final = {"numbering": numbering(level(0, "%1."), level(1, "%1.%2"))}
_IN_LIST: Final = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
_PROPERTY: Final = " DOCPROPERTY Council "


def _out(inside: str) -> str:
    """A field's runs as deleted ones."""
    return deleted(
        inside.replace("w:instrText", "w:delInstrText").replace("w:t>", "w:delText>")
    ).replace("<w:t ", "<w:delText ")


def _link(inside: str) -> str:
    return f'<w:hyperlink w:anchor="quorum">{inside}</w:hyperlink>'


def _formula(words: str) -> str:
    return f"<m:oMath>{_term(words)}</m:oMath>"


def _term(words: str) -> str:
    return f"<m:r><m:t>{words}</m:t></m:r>"


PARAGRAPHS: Final = (
    Construct(
        "words replaced",
        p(r("Nine ") + deleted("whole ") + ins("clear ") + r("days")),
        p("Nine whole days"),
        p("Nine clear days"),
    ),
    Construct(
        "paragraphs put in first and between",
        put_in("Quorum.") + ALPHA + put_in("Voting.") + ZETA,
        ALPHA + ZETA,
        p("Quorum.") + ALPHA + p("Voting.") + ZETA,
    ),
    Construct(
        "paragraphs taken out first and between",
        taken_out("Quorum.") + ALPHA + taken_out("Voting.") + ZETA,
        p("Quorum.") + ALPHA + p("Voting.") + ZETA,
        ALPHA + ZETA,
    ),
    Construct(
        "empty paragraphs",
        ALPHA + p("", mark("ins")) + p("Quorum.") + p("", mark("del")) + ZETA,
        ALPHA + p("Quorum.") + p() + ZETA,
        ALPHA + p() + p("Quorum.") + ZETA,
    ),
    Construct(
        "the last paragraph put in, by the mark of the one before",
        p(r("Members vote."), mark("ins")) + p(ins("The meeting ends.")),
        ALPHA,
        ALPHA + ZETA,
    ),
    Construct(
        "the last paragraph taken out, by the mark of the one before",
        p(r("Members vote."), mark("del")) + p(deleted("The meeting ends.")),
        ALPHA + ZETA,
        ALPHA,
    ),
    Construct(
        "split",
        p(r("Members vote. "), mark("ins")) + ZETA,
        p("Members vote. The meeting ends."),
        p("Members vote. ") + ZETA,
    ),
    Construct(
        "joined",
        p(r("Members vote. "), mark("del")) + ZETA,
        p("Members vote. ") + ZETA,
        p("Members vote. The meeting ends."),
    ),
    Construct(
        "a heading joined with text, with its properties changed before",
        p(r("Quorum. "), mark("del") + was(_HEADING)) + p("Nine members."),
        p("Quorum. ", _HEADING) + p("Nine members."),
        p("Quorum. Nine members."),
        _HEADED,
    ),
    Construct(
        "a heading split off text, with its properties changed before",
        p(r("Quorum. "), _HEADING + mark("ins") + was("")) + p("Nine members."),
        p("Quorum. Nine members."),
        p("Quorum. ", _HEADING) + p("Nine members."),
        _HEADED,
    ),
    Construct(
        "text split off its number, with its properties changed before",
        p(r("Quorum. "), mark("ins") + was(_IN_LIST)) + listed("Nine members."),
        listed("Quorum. Nine members."),
        p("Quorum. ") + listed("Nine members."),
        _NUMBERED,
    ),
    Construct(
        "the text after a last heading taken out, with its properties changed before",
        p(r("Quorum."), _HEADING + mark("del"))
        + p(deleted("Nine members."), _HEADING + was("")),
        p("Quorum.", _HEADING) + p("Nine members."),
        p("Quorum.", _HEADING),
        _HEADED,
    ),
    Construct(
        "numbered paragraphs put in and taken out",
        listed("Quorum.")
        + put_in("Voting.", _IN_LIST)
        + listed("Minutes.")
        + taken_out("Papers.", _IN_LIST)
        + taken_out("The end.")
        + listed("Reports."),
        listed("Quorum.")
        + listed("Minutes.")
        + listed("Papers.")
        + p("The end.")
        + listed("Reports."),
        listed("Quorum.") + listed("Voting.") + listed("Minutes.") + listed("Reports."),
        _NUMBERED,
    ),
    Construct(
        "number, level and style changed",
        listed("Quorum.")
        + p("Voting.", _IN_LIST + was(""))
        + p("Minutes.", was(_IN_LIST))
        + p("Papers.", _IN_LIST.replace('"0"', '"1"') + was(_IN_LIST))
        + p("Reports.", _HEADING + was("")),
        listed("Quorum.")
        + p("Voting.")
        + listed("Minutes.")
        + listed("Papers.")
        + p("Reports."),
        listed("Quorum.")
        + listed("Voting.")
        + p("Minutes.")
        + listed("Papers.", 1)
        + p("Reports.", _HEADING),
        _NUMBERED | _HEADED,
    ),
    Construct(
        "the end of a section taken out",
        ALPHA
        + p(deleted("Part 1 ends."), mark("del") + SECTION.format(""))
        + ZETA
        + SECTION.format(""),
        ALPHA + p("Part 1 ends.", SECTION.format("")) + ZETA + SECTION.format(""),
        ALPHA + ZETA + SECTION.format(""),
    ),
    Construct(
        "an insertion that another author took out",
        p(
            r("Nine ")
            + f"<w:ins {BY}>{r('clear ')}"
            + f"<w:del {OTHER}>{r('whole ', tag='delText')}</w:del></w:ins>"
            + r("days")
        ),
        p("Nine days"),
        p("Nine clear days"),
    ),
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

BESIDE: Final = (
    Construct(
        "words and paragraphs of a footnote",
        p(r("Quorum.") + note()),
        p(r("Quorum.") + note()),
        p(r("Quorum.") + note()),
        changed={
            "footnotes": (
                note_part(
                    "footnote",
                    p(deleted("Two.") + ins("Six."), mark("ins")) + p(ins("By law.")),
                ),
                note_part("footnote", p("Two.")),
                note_part("footnote", p("Six.") + p("By law.")),
            )
        },
    ),
    Construct(
        "a footnote put in",
        p(r("Quorum.") + ins(note())),
        p("Quorum."),
        p(r("Quorum.") + note()),
        changed={
            "footnotes": (
                note_part("footnote", p(ins("By law."))),
                "",
                note_part("footnote", p("By law.")),
            )
        },
    ),
    Construct(
        "an endnote taken out",
        p(r("Quorum.") + deleted(note(kind="endnote"))),
        p(r("Quorum.") + note(kind="endnote")),
        p("Quorum."),
        changed={
            "endnotes": (
                note_part("endnote", p(deleted("By law."))),
                note_part("endnote", p("By law.")),
                "",
            )
        },
    ),
    Construct(
        "header and footer",
        ALPHA
        + SECTION.format(
            '<w:headerReference w:type="default" r:id="header0"/>'
            '<w:footerReference w:type="default" r:id="footer0"/>'
        ),
        ALPHA
        + SECTION.format(
            '<w:headerReference w:type="default" r:id="header0"/>'
            '<w:footerReference w:type="default" r:id="footer0"/>'
        ),
        ALPHA
        + SECTION.format(
            '<w:headerReference w:type="default" r:id="header0"/>'
            '<w:footerReference w:type="default" r:id="footer0"/>'
        ),
        changed={
            "header1": (
                put_in("Draft") + p(r("Part ") + deleted("1") + ins("2")),
                p("Part 1"),
                p("Draft") + p("Part 2"),
            ),
            "footer1": (
                p(r("Clerk"), mark("del")) + p(deleted("Deputy")),
                p("Clerk") + p("Deputy"),
                p("Clerk"),
            ),
        },
    ),
    Construct(
        "words, paragraphs and rows of a text box",
        p(
            r("Quorum")
            + shape(grid(line_in("a", "b"), line("c", "d")) + put_in("x") + p("y"))
        ),
        p(r("Quorum") + shape(grid(line("c", "d")) + p("y"))),
        p(r("Quorum") + shape(grid(line("a", "b"), line("c", "d")) + p("x") + p("y"))),
    ),
    Construct(
        "a text box put in",
        p(r("Quorum") + ins(shape(p("By law.")))),
        p("Quorum"),
        p(r("Quorum") + shape(p("By law."))),
    ),
    Construct(
        "whole fields replaced",
        p(
            r("The ")
            + _out(field(_PROPERTY, r("old")))
            + ins(field(_PROPERTY, r("new")))
        ),
        p(r("The ") + field(_PROPERTY, r("old"))),
        p(r("The ") + field(_PROPERTY, r("new"))),
    ),
    Construct(
        "words of a link, and a whole one",
        p(_link(r("Rule ") + deleted("4") + ins("5")) + _link(deleted("see"))),
        p(_link(r("Rule 4")) + _link(r("see"))),
        p(_link(r("Rule 5"))),
    ),
    Construct(
        "words of a content control, and its paragraph",
        ALPHA
        + control(p(r("Quorum ") + ins("six") + deleted("two")))
        + control(put_in("Voting."))
        + p(r("Rule ") + control(deleted("4") + ins("5")))
        + ZETA,
        ALPHA + control(p("Quorum two")) + p(r("Rule ") + control(r("4"))) + ZETA,
        ALPHA
        + control(p("Quorum six"))
        + control(p("Voting."))
        + p(r("Rule ") + control(r("5")))
        + ZETA,
    ),
    Construct(
        "formulas, and words in one",
        p(
            r("Let ")
            + f"<w:del {BY}>{_formula('x=1')}</w:del>"
            + f"<w:ins {BY}>{_formula('y=2')}</w:ins>"
        )
        + p(
            "<m:oMathPara><m:oMath>"
            + _term("z=")
            + f"<w:del {BY}>{_term('3')}</w:del>"
            + f"<w:ins {BY}>{_term('4')}</w:ins>"
            + "</m:oMath></m:oMathPara>"
        ),
        p(r("Let ") + _formula("x=1")) + p(_formula("z=3")),
        p(r("Let ") + _formula("y=2")) + p(_formula("z=4")),
    ),
)

RIGHT: Final = (*PARAGRAPHS, *TABLES, *MOVES, *BESIDE)
