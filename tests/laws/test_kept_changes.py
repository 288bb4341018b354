"""A redline beside the changes that a draft tracks already, whatever these are.

Ours and theirs are settled one after the other, as an officer does by author.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from constitution_diff.model import Marking, Pending
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.redline import Couple, GivenUp, proved_redline
from constitution_diff.render.docx.resolve import Choice, Verdict, chosen, resolved
from tests.evidence import FULL
from tests.read.docx.builders import docx, paragraphs
from tests.render.docx.redline.redlining import compared, compared_before

if TYPE_CHECKING:
    from constitution_diff.model import Source

_OURS: Final = "Us"
_THEIRS: Final = ("A Clerk", "B Clerk")
_WORDS: Final = ("five", "six", "members", "vote", "the", "council", "not", "may")
_KEEP: Final = Marking(author=_OURS, date="2026-11-29T10:00:00Z", pending=Pending.KEEP)


class _Piece(NamedTuple):
    """Some words of a draft: "" for plain ones, else "ins" or "del", and by whom."""

    words: str
    change: str = ""
    author: str = _THEIRS[0]


class _Paragraph(NamedTuple):
    """A paragraph of a draft, and whether its mark was put in or struck."""

    pieces: tuple[_Piece, ...]
    mark: str = ""
    author: str = _THEIRS[0]


_phrases = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=3).map(" ".join)
_authors = st.sampled_from(_THEIRS)
_changes = st.sampled_from(("", "", "ins", "del"))
_pieces = st.builds(_Piece, _phrases, _changes, _authors)
_paragraphs = st.builds(
    _Paragraph, st.lists(_pieces, min_size=1, max_size=4).map(tuple), _changes, _authors
)
_drafts = st.lists(_paragraphs, min_size=1, max_size=4).map(tuple)
_edits = st.lists(
    st.tuples(st.integers(0, 30), st.sampled_from(("zebra", "five six", "", "¶"))),
    max_size=3,
)


def _xml(draft: tuple[_Paragraph, ...]) -> str:
    """The body; its last mark can be neither put in nor struck."""
    *upper, last = draft
    return "".join(map(_paragraph_xml, (*upper, _with_a_mark_that_stays(last))))


def _with_a_mark_that_stays(paragraph: _Paragraph) -> _Paragraph:
    """The paragraph with a mark that stays."""
    return paragraph._replace(mark="")


def _paragraph_xml(paragraph: _Paragraph) -> str:
    mark = ""
    if paragraph.mark:
        change = f"<w:{paragraph.mark} {_by(paragraph.author)}/>"
        mark = f"<w:pPr><w:rPr>{change}</w:rPr></w:pPr>"
    return f"<w:p>{mark}{''.join(map(_piece_xml, paragraph.pieces))}</w:p>"


def _piece_xml(piece: _Piece) -> str:
    tag = "delText" if piece.change == "del" else "t"
    run = f'<w:r><w:{tag} xml:space="preserve">{piece.words} </w:{tag}></w:r>'
    if not piece.change:
        return run
    return f"<w:{piece.change} {_by(piece.author)}>{run}</w:{piece.change}>"


def _by(author: str) -> str:
    return f'w:id="1" w:author="{author}" w:date="2026-01-05T09:00:00Z"'


def _with_own_ids(xml: str) -> str:
    """Each change with an id of its own."""
    first, *rest = xml.split('w:id="1"')
    return first + "".join(f'w:id="{at}"{one}' for at, one in enumerate(rest))


def _older(draft: bytes, edits: list[tuple[int, str]]) -> bytes:
    """What the draft was before its changes, edited by somebody who tracked nothing."""
    lines = [line.split() for line in _says(_read(draft).original())]
    for at, words in edits:
        line = lines[at % len(lines)]
        if words == "¶":
            lines.insert(at % len(lines), ["another", "rule"])
        elif line:
            line[at % len(line) : at % len(line) + 1] = words.split()
    body = "".join(
        _paragraph_xml(_Paragraph((_Piece(" ".join(line)),))) for line in lines
    )
    return docx(body)


def _read(content: bytes) -> Source:
    return read_docx(content, "read.docx")


def _says(source: Source) -> list[str]:
    return ["".join(s.text for s in one.spans) for one in paragraphs(source)]


def _settled(content: bytes, *steps: tuple[tuple[str, ...], Verdict]) -> bytes:
    """The file with the changes of some authors settled, step by step."""
    for authors, verdict in steps:
        parts = open_parts(content, "redline.docx")
        resolved(parts, chosen(Choice(authors), verdict))
        content = parts.saved()
    return content


def _words(content: bytes) -> list[str]:
    source = _read(content)
    assert not source.revisions
    return [" ".join(line.split()) for line in _says(source)]


@settings(
    deadline=None,
    max_examples=1_000 if FULL else 25,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
@given(draft=_drafts, edits=_edits)
def test_ours_and_theirs_are_settled_apart_in_either_order(
    draft: tuple[_Paragraph, ...], edits: list[tuple[int, str]]
) -> None:
    new = docx(_with_own_ids(_xml(draft)))
    old = _older(new, edits)
    accept, reject = Verdict.ACCEPT, Verdict.REJECT

    base = compared_before(old, new)
    redline = proved_redline(Couple(compared(old, new), old, new, base), _KEEP)

    assert redline.given_up is GivenUp.NONE
    ours, theirs = (_OURS,), _THEIRS
    everybody = (*ours, *theirs)
    for verdict, wanted in (
        (accept, _settled(new, (theirs, accept))),
        (reject, old),
    ):
        found = _settled(redline.content, (everybody, verdict))
        one = _settled(redline.content, (ours, verdict), (theirs, verdict))
        other = _settled(redline.content, (theirs, verdict), (ours, verdict))
        assert _words(found) == _words(one) == _words(other) == _words(wanted)
    before = _words(_settled(new, (theirs, reject)))
    for steps in (
        ((ours, accept), (theirs, reject)),
        ((theirs, reject), (ours, accept)),
        ((ours, accept), (theirs[:1], reject), (theirs[1:], reject)),
    ):
        assert _words(_settled(redline.content, *steps)) == before
