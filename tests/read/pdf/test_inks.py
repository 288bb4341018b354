"""Inserted and struck words, told by the rules under and through them."""

from constitution_diff.model import Paragraph, RevisionKind, Source
from constitution_diff.read.pdf import read_pdf
from tests.read.pdf.builders import Mark, Rule, Text, lines, pdf

_RED = "1 0 0"


def _read(*marks: Mark) -> Source:
    return read_pdf(pdf(marks), "a.pdf")


def _texts(source: Source) -> list[str]:
    return [
        f"{block.label} {block.text}".strip()
        for block in source.blocks
        if isinstance(block, Paragraph)
    ]


def _marked(colour: str, *rules: Rule) -> Source:
    """ "4.1 The quorum is six now." with the word "six" in a colour, and rules."""
    return _read(
        Text(72, 100, "4.1 The quorum is"),
        Text(163, 100, "six", colour=colour),
        Text(181, 100, "now."),
        *lines("4.2 A member may attend the meeting and speak.", top=120),
        *rules,
    )


def _under(colour: str) -> Rule:
    return Rule(163, 101.5, 178, 101.5, colour)


_BAR = Rule(40, 90, 40, 104)


def test_a_coloured_underlined_word_beside_a_change_bar_is_inserted() -> None:
    source = _marked(_RED, _under(_RED), _BAR)

    assert [(r.kind, r.text) for r in source.revisions] == [
        (RevisionKind.INSERTED, "six")
    ]
    assert _texts(source.final())[0] == "4.1 The quorum is six now."
    assert "six" not in _texts(source.original())[0]


def test_underlining_in_black_beside_a_change_bar_is_an_insertion_too() -> None:
    source = _marked("0 0 0", _under("0 0 0"), _BAR)

    assert [r.text for r in source.revisions] == ["six"]


def test_underlining_alone_is_emphasis() -> None:
    assert not _marked("0 0 0", _under("0 0 0")).revisions


def test_a_coloured_underlined_word_where_nothing_is_tracked_is_no_change() -> None:
    assert not _marked("0 0 1", _under("0 0 1")).revisions


def test_a_struck_word_is_deleted_whatever_its_colour() -> None:
    source = _marked("0 0 0", Rule(163, 97, 178, 97))

    assert [(r.kind, r.text) for r in source.revisions] == [
        (RevisionKind.DELETED, "six")
    ]
    assert "six" not in _texts(source.final())[0]
    assert "six" in _texts(source.original())[0]


def test_part_of_a_word_can_be_struck() -> None:
    # "councillors": the last letter of eleven is struck.
    source = _read(
        Text(72, 100, "councillors"),
        Rule(121, 97, 127, 97),
        *lines("4.2 A member may attend.", top=130),
    )

    assert _texts(source.final())[0] == "councillor"


def test_a_paragraph_inserted_from_end_to_end_is_not_in_the_original() -> None:
    source = _read(
        *lines("4.1 The quorum is six.", "4.3 Votes are by show of hands.", leading=40),
        Text(72, 120, "4.2 A member may attend.", colour=_RED),
        Rule(72, 121.5, 205, 121.5, _RED),
        Rule(40, 110, 40, 124),
    )

    assert len(_texts(source.final())) == 3
    assert _texts(source.original()) == [
        "4.1 The quorum is six.",
        "4.3 Votes are by show of hands.",
    ]
