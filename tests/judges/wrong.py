"""Minimal redlines that LibreOffice 7.4 resolves wrongly, by the name of the fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
    ZETA,
    Construct,
    coming,
    going,
    grid,
    line,
    line_out,
    moved_from,
    moved_to,
    note,
    note_part,
    notes,
    put_in,
    shape,
    taken_out,
)
from .wrong_beside import BESIDE

if TYPE_CHECKING:
    from collections.abc import Mapping

_MEMBERS: Final = grid(line("Mayor", "Leader"))
_STRUCK: Final = f"<w:del {OTHER}>{r('Nobody votes.', tag='delText')}</w:del>"
_HEADED: Final = {"styles": style("Heading1", "heading 1")}
_HEADING: Final = styled("Heading1")
_NUMBERED: Final = {"numbering": numbering(level(0, "%1."), level(1, "%1.%2"))}
_IN_LIST: Final = '<w:ilvl w:val="0"/><w:numId w:val="1"/>'
_NOTED: Final = (note_part("footnote", p("By law.")),) * 2
_OLD_NOTE: Final = {"footnotes": (*_NOTED, "")}
_CONTENTS: Final = p(field(' TOC \\o "1-3" ', r("1. Quorum")))
_BEGIN, _SEPARATE, _END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
    for kind in ("begin", "separate", "end")
)
_PROPERTY: Final = " DOCPROPERTY Council "
_CODE: Final = '<w:r><w:{0} xml:space="preserve"> {1} </w:{0}></w:r>'
_NO_LINES: Final = _BEGIN + _CODE.format("instrText", "TOC") + _SEPARATE + _END

_REMARK: Final = f"<w:comment {BY}>{p('By law.')}</w:comment>".replace('"1"', '"0"')
_REMARKED: Final = (
    '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/>'
    '<w:r><w:commentReference w:id="0"/></w:r>'
)

MET: Final[Mapping[str, tuple[Construct, ...]]] = {
    "a comment between the first two notes gives them the words of later ones": tuple(
        Construct(
            f"words put in between two {kind}s",
            p(r("Nine.") + note(1, kind))
            + p(r("Six") + _REMARKED.format(ins(" members")) + r(" vote."))
            + p(r("Two.") + note(2, kind)),
            p(r("Nine.") + note(1, kind))
            + p("Six vote.")
            + p(r("Two.") + note(2, kind)),
            p(r("Nine.") + note(1, kind))
            + p("Six members vote.")
            + p(r("Two.") + note(2, kind)),
            notes(kind, p("By law."), p("By custom.")),
            changed={"comments": (_REMARK, "", "")},
        )
        for kind in ("footnote", "endnote")
    ),
    "a paragraph that comes or goes before a table leaves an empty one": (
        Construct(
            "deleted before a table",
            ALPHA + taken_out("The members:") + _MEMBERS + ZETA,
            ALPHA + p("The members:") + _MEMBERS + ZETA,
            ALPHA + _MEMBERS + ZETA,
        ),
        Construct(
            "inserted before a table, first of all",
            put_in("The members:") + _MEMBERS + ZETA,
            _MEMBERS + ZETA,
            p("The members:") + _MEMBERS + ZETA,
        ),
        Construct(
            "deleted before a deleted table",
            ALPHA + taken_out("The members:") + grid(line_out("a", "b")) + ZETA,
            ALPHA + p("The members:") + grid(line("a", "b")) + ZETA,
            ALPHA + ZETA,
        ),
        Construct(
            "moved from before a table",
            ALPHA
            + moved_from(p(going("Note this:"), mark("moveFrom")))
            + _MEMBERS
            + ALPHA
            + moved_to(p(coming("Note this:"), mark("moveTo")))
            + ZETA,
            ALPHA + p("Note this:") + _MEMBERS + ALPHA + ZETA,
            ALPHA + _MEMBERS + ALPHA + p("Note this:") + ZETA,
        ),
    ),
    "a paragraph that comes or goes with a note or a box leaves an empty one": (
        Construct(
            "deleted with a footnote",
            ALPHA + p(deleted(r("Nine.", tag="delText") + note()), mark("del")) + ZETA,
            ALPHA + p(r("Nine.") + note()) + ZETA,
            ALPHA + ZETA,
            changed=_OLD_NOTE,
        ),
        Construct(
            "inserted with a text box",
            ALPHA + p(ins(r("Nine.") + shape(p("By law."))), mark("ins")) + ZETA,
            ALPHA + ZETA,
            ALPHA + p(r("Nine.") + shape(p("By law."))) + ZETA,
        ),
    ),
    "a moved paragraph that ends otherwise than in moved words leaves an empty one": (
        Construct(
            "moved, its last word replaced",
            moved_from(p(going("Quorum: ") + deleted("two"), mark("moveFrom")))
            + ALPHA
            + moved_to(p(coming("Quorum: ") + ins("six"), mark("moveTo")))
            + ZETA,
            p("Quorum: two") + ALPHA + ZETA,
            ALPHA + p("Quorum: six") + ZETA,
        ),
        Construct(
            "a field moved along",
            moved_from(p(going(field(_PROPERTY, r("Old")) + r(".")), mark("moveFrom")))
            + ALPHA
            + moved_to(p(coming(field(_PROPERTY, r("Old")) + r(".")), mark("moveTo")))
            + ZETA,
            p(field(_PROPERTY, r("Old")) + r(".")) + ALPHA + ZETA,
            ALPHA + p(field(_PROPERTY, r("Old")) + r(".")) + ZETA,
        ),
        Construct(
            "an empty one moved along",
            moved_from(p(going("Quorum"), mark("moveFrom")) + p("", mark("moveFrom")))
            + ALPHA
            + moved_to(p(coming("Quorum"), mark("moveTo")) + p("", mark("moveTo")))
            + ZETA,
            p("Quorum") + p() + ALPHA + ZETA,
            ALPHA + p("Quorum") + p() + ZETA,
        ),
    ),
    "a paragraph that one inserted and another deleted leaves an empty one": (
        Construct(
            "put in by one, taken out by another",
            ALPHA
            + p(
                f"<w:ins {BY}>{_STRUCK}</w:ins>",
                f"<w:rPr><w:ins {BY}/><w:del {OTHER}/></w:rPr>",
            )
            + ZETA,
            ALPHA + ZETA,
            ALPHA + ZETA,
        ),
    ),
    "a contents list that comes or goes leaves an empty paragraph": (
        Construct(
            "a contents list put in",
            p(
                ins(
                    _BEGIN
                    + _CODE.format("instrText", "TOC")
                    + _SEPARATE
                    + r("1. Quorum")
                ),
                mark("ins"),
            )
            + p(ins(_END), mark("ins"))
            + ZETA,
            ZETA,
            p(_BEGIN + _CODE.format("instrText", "TOC") + _SEPARATE + r("1. Quorum"))
            + p(_END)
            + ZETA,
        ),
        Construct(
            "a contents list without lines taken out, first of all",
            p(deleted(_NO_LINES.replace("instrText", "delInstrText")), mark("del"))
            + ZETA,
            p(_NO_LINES) + ZETA,
            ZETA,
        ),
    ),
    "the mark of the last paragraph leaves an empty one": (
        Construct(
            "last of all",
            ALPHA + taken_out("The end."),
            ALPHA + p("The end."),
            ALPHA,
        ),
    ),
    "a paragraph joined in pieces leaves its properties to the next": (
        Construct(
            "moved and reworded, before a heading",
            moved_from(
                p(
                    going("Nine ") + deleted("wise ") + going("men."),
                    f"<w:numPr>{_IN_LIST}</w:numPr>" + mark("moveFrom"),
                )
            )
            + p("Quorum", _HEADING)
            + moved_to(
                p(
                    coming("Nine ") + ins("good ") + coming("men."),
                    f"<w:numPr>{_IN_LIST}</w:numPr>" + mark("moveTo"),
                )
            )
            + p("Voting", _HEADING),
            listed("Nine wise men.") + p("Quorum", _HEADING) + p("Voting", _HEADING),
            p("Quorum", _HEADING) + listed("Nine good men.") + p("Voting", _HEADING),
            _HEADED | _NUMBERED,
        ),
        Construct(
            "a heading joined with text",
            p(r("Quorum. "), _HEADING + mark("del")) + p("Nine members."),
            p("Quorum. ", _HEADING) + p("Nine members."),
            p("Quorum. Nine members."),
            _HEADED,
        ),
        Construct(
            "text split off its number",
            p(r("Quorum. "), mark("ins")) + listed("Nine members."),
            listed("Quorum. Nine members."),
            p("Quorum. ") + listed("Nine members."),
            _NUMBERED,
        ),
    ),
    **BESIDE,
}
"""Right by Word's rules and written by us; the names are those of `faults.FAULTS`."""
