from collections.abc import Sequence

from constitution_diff.model import (
    Anchoring,
    Noise,
    Paragraph,
    Revision,
    RevisionKind,
    Source,
)
from constitution_diff.read.pdf import read_pdf
from tests.read.pdf.builders import Mark, Rule, Text, lines, pdf

_RED = "1 0 0"


def _read(*pages: Sequence[Mark]) -> Source:
    return read_pdf(pdf(*pages), "a.pdf")


def _texts(source: Source) -> list[str]:
    return [
        f"{block.label} {block.text}".strip()
        for block in source.blocks
        if isinstance(block, Paragraph) and (block.text or block.label)
    ]


def _balloon(y: float, *texts: str, x: float = 450) -> list[Text]:
    label, _, words = texts[0].partition(": ")
    after = Text(x + 5 * len(label), y, words, size=7)
    rest = [Text(x, y + 8 * n, text, size=7) for n, text in enumerate(texts[1:], 1)]
    return [Text(x, y, f"{label}:", size=7, bold=True), after, *rest]


def _connector(x: float, y: float, balloon_y: float) -> list[Rule]:
    """Dashes from below a word to the balloon beside it."""
    return [
        Rule(x, y + 3, 430, y + 3, _RED, "[2 1] 0"),
        Rule(430, y + 3, 448, balloon_y - 2, _RED, "[2 1] 0"),
    ]


def _second(y: float) -> list[Text]:
    """Another balloon: one alone makes no column."""
    return _balloon(y, "Formatted: Font: Bold")


def test_a_deleted_word_lies_where_its_connector_leads() -> None:
    page: list[Mark] = [
        *lines("4.1 The quorum is six.", "4.2 A member may attend."),
        *_connector(152.7, 100, 100),
        *_balloon(100, "Deleted: usual"),
        *_second(114),
    ]

    source = _read(page)

    assert _texts(source.final()) == [
        "4.1 The quorum is six.",
        "4.2 A member may attend.",
    ]
    assert _texts(source.original())[0] == "4.1 The quorum usual is six."
    assert source.revisions[0] == Revision(RevisionKind.DELETED, text="usual", page=1)


def test_a_balloon_without_a_connector_is_at_its_line() -> None:
    page = [
        *lines("4.1 The quorum is six.", "4.2 A member may attend."),
        *_balloon(100, "Deleted: five"),
        *_second(114),
    ]

    source = _read(page)

    assert source.revisions[0].anchoring is Anchoring.LINE
    assert _texts(source.original())[0] == "4.1 The quorum is six."
    assert "balloon-place-approximate" in {notice.code for notice in source.notices}


def test_the_lines_of_one_balloon_stay_together() -> None:
    page = [
        *lines("4.1 The quorum is six.", "4.2 A member may attend.", "4.3 Votes"),
        *_balloon(100, "Deleted: five members", "of the council"),
        *_balloon(126, "Commented [AB1]: Why?"),
    ]

    found = [(r.kind, r.text, r.author) for r in _read(page).revisions]

    assert found == [
        (RevisionKind.DELETED, "five members of the council", ""),
        (RevisionKind.COMMENT, "Why?", "AB"),
    ]


def test_balloons_in_the_left_margin_are_taken_out_too() -> None:
    page = [
        *lines("4.1 The quorum is six.", "4.2 A member may attend.", x=160),
        *_balloon(100, "Deleted: five", x=20),
        *_balloon(116, "Deleted: shall", x=20),
    ]

    source = _read(page)

    assert _texts(source) == ["4.1 The quorum is six.", "4.2 A member may attend."]
    assert [revision.text for revision in source.revisions] == ["five", "shall"]


def test_a_deleted_paragraph_stands_before_the_one_that_is_left() -> None:
    page: list[Mark] = [
        *lines("(a) the chair;", "(b) the clerk.", x=72),
        *_connector(88.5, 100, 100),
        *_balloon(100, "Deleted: the mayor;\xb6"),
        *_second(114),
    ]

    source = _read(page)

    assert _texts(source.final()) == ["(a) the chair;", "(b) the clerk."]
    assert "the mayor;" in _texts(source.original())


def test_both_halves_of_a_move_have_one_name() -> None:
    page = [
        *lines("4.1 The quorum is six.", "4.2 A member may attend."),
        *_balloon(100, "Moved (insertion) [1]"),
        *_balloon(114, "Moved down [1]: A member"),
    ]

    found = [(r.kind, r.pair) for r in _read(page).revisions]

    assert found == [(RevisionKind.MOVED_TO, "1"), (RevisionKind.MOVED_FROM, "1")]


def test_formatting_is_noise() -> None:
    page = [*lines("4.1 The quorum is six."), *_second(100), *_second(114)]

    assert {r.noise for r in _read(page).revisions} == {Noise.FORMATTING}


def test_a_balloon_that_ends_in_dots_is_cut() -> None:
    page = [
        *lines("4.1 The quorum is six.", "4.2 A member may attend."),
        *_balloon(100, "Deleted: five members of ..."),
        *_second(114),
    ]

    assert "balloon-truncated" in {notice.code for notice in _read(page).notices}


def test_what_had_no_room_is_taken_from_the_list_at_the_end() -> None:
    page = [
        *lines("4.1 The quorum is six.", "4.2 A member may attend."),
        *_balloon(100, "Deleted: five members (... [1])"),
        *_second(114),
    ]
    listed = lines(
        "Page 1: [1] Deleted A Clerk 12/03/2019 10:15:00", "five members only"
    )

    source = _read(page, listed)

    assert (source.revisions[0].text, source.revisions[0].author) == (
        "five members only",
        "A Clerk",
    )
    assert "five members only" not in _texts(source)


def test_a_page_number_below_the_balloons_is_body() -> None:
    page = [
        *lines("4.1 The quorum is six.", "4.2 A member may attend."),
        *_balloon(100, "Deleted: five"),
        *_balloon(114, "Deleted: shall"),
        Text(450, 800, "Draft of May"),
    ]

    assert _texts(_read(page))[-1] == "Draft of May"


def test_a_list_of_deletions_in_the_text_is_no_column() -> None:
    texts = ["Deleted: the second paragraph", "Deleted: the third paragraph", "Amended"]

    source = _read(lines(*texts))

    assert not source.revisions
    assert " ".join(_texts(source)) == " ".join(texts)


def test_one_label_alone_makes_no_column() -> None:
    page = [*lines("Standing orders", "Meetings"), Text(450, 100, "Deleted: five")]

    assert not _read(page).revisions
