"""Changes of paragraphs that LibreOffice 7.4 resolves as Word does."""

from __future__ import annotations

from typing import Final

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
    style,
    styled,
)

from .constructs import (
    ALPHA,
    OTHER,
    SECTION,
    ZETA,
    Construct,
    later,
    put_in,
    taken_out,
    was,
)

_HEADED: Final = {"styles": style("Heading1", "heading 1")}
_HEADING: Final = styled("Heading1")
_NUMBERED: Final = {"numbering": numbering(level(0, "%1."), level(1, "%1.%2"))}
_IN_LIST: Final = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


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
        "an empty paragraph between paragraphs put in",
        ALPHA + later(put_in("Quorum.")) + p() + put_in("Voting.") + ZETA,
        ALPHA + p() + ZETA,
        ALPHA + p("Quorum.") + p() + p("Voting.") + ZETA,
    ),
    Construct(
        "words put in before and after a paragraph put in",
        p(r("Part ") + deleted("1") + later(ins("2")))
        + put_in("Quorum.")
        + p(ins("All ") + r("members vote."))
        + ZETA,
        p("Part 1") + p("members vote.") + ZETA,
        p("Part 2") + p("Quorum.") + p("All members vote.") + ZETA,
    ),
    Construct(
        "words put in at an end and at the next beginning",
        p(r("Part ") + later(ins("2"))) + p(ins("All ") + r("members vote.")) + ZETA,
        p("Part ") + p("members vote.") + ZETA,
        p("Part 2") + p("All members vote.") + ZETA,
    ),
    Construct(
        "a paragraph split before an empty one, and one put in behind that",
        p(r("Members vote."), later(mark("ins"))) + p() + put_in("Quorum.") + ZETA,
        ALPHA + ZETA,
        ALPHA + p() + p("Quorum.") + ZETA,
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
        "text put in after a last heading, with its properties changed before",
        p(r("Quorum."), _HEADING + mark("ins"))
        + p(ins("Nine members."), was(_HEADING)),
        p("Quorum.", _HEADING),
        p("Quorum.", _HEADING) + p("Nine members."),
        _HEADED,
    ),
    Construct(
        "a last heading replaced by text, with its properties changed before",
        ALPHA + p(deleted("Quorum.") + ins("Nine members."), was(_HEADING)),
        ALPHA + p("Quorum.", _HEADING),
        ALPHA + p("Nine members."),
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
