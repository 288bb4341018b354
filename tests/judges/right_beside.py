"""Changes of notes, boxes, fields and formulas that LibreOffice 7.4 gets right."""

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
    SECTION,
    ZETA,
    Construct,
    control,
    grid,
    grouped,
    line,
    line_in,
    note,
    note_part,
    put_in,
    shape,
)

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
        "words and paragraphs of a text box in a group of shapes",
        p(
            r("Quorum")
            + grouped(put_in("x") + p(r("Nine ") + deleted("wise") + ins("good")))
        ),
        p(r("Quorum") + grouped(p("Nine wise"))),
        p(r("Quorum") + grouped(p("x") + p("Nine good"))),
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
        + p(r("Rule ") + control(deleted("4") + ins("5"), "<w:text/>"))
        + ZETA,
        ALPHA
        + control(p("Quorum two"))
        + p(r("Rule ") + control(r("4"), "<w:text/>"))
        + ZETA,
        ALPHA
        + control(p("Quorum six"))
        + control(p("Voting."))
        + p(r("Rule ") + control(r("5"), "<w:text/>"))
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
