from constitution_diff.model import Paragraph
from constitution_diff.read.pdf import read_pdf
from tests.read.pdf.builders import Text, lines, pdf


def _texts(page: list[Text]) -> list[str]:
    blocks = read_pdf(pdf(page), "a.pdf").blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def _balloon(y: float, *texts: str, x: float = 450) -> list[Text]:
    return [Text(x, y + 8 * n, text, size=7) for n, text in enumerate(texts)]


def test_a_balloon_follows_the_line_beside_it() -> None:
    page = [
        *lines("4.1 The quorum is six.", "4.2 A member may attend.", "4.3 Votes"),
        *_balloon(101, "Deleted: five"),
        *_balloon(129, "Formatted: Font: Bold"),
    ]

    assert _texts(page) == [
        "4.1 The quorum is six.",
        "Deleted: five",
        "4.2 A member may attend.",
        "4.3 Votes",
        "Formatted: Font: Bold",
    ]


def test_the_lines_of_one_balloon_stay_together() -> None:
    page = [
        *lines("4.1 The quorum is six.", "4.2 A member may attend.", "4.3 Votes"),
        *_balloon(100, "Deleted: five members", "of the council"),
        *_balloon(126, "Commented [AB1]: Why?"),
    ]

    assert "Deleted: five members of the council" in _texts(page)
    assert "Commented [AB1]: Why?" in _texts(page)


def test_balloons_in_the_left_margin_are_taken_out_too() -> None:
    page = [
        *lines("4.1 The quorum is six.", "4.2 A member may attend.", x=160),
        *_balloon(100, "Deleted: five", x=20),
        *_balloon(116, "Deleted: shall", x=20),
    ]

    assert _texts(page) == [
        "4.1 The quorum is six.",
        "Deleted: five",
        "4.2 A member may attend.",
        "Deleted: shall",
    ]


def test_a_page_number_below_the_balloons_is_body() -> None:
    page = [
        *lines("4.1 The quorum is six.", "4.2 A member may attend."),
        *_balloon(100, "Deleted: five"),
        *_balloon(114, "Deleted: shall"),
        Text(450, 800, "Draft of May"),
    ]

    assert _texts(page)[-1] == "Draft of May"


def test_a_list_of_deletions_in_the_text_is_no_column() -> None:
    texts = ["Deleted: the second paragraph", "Deleted: the third paragraph", "Amended"]

    assert _texts(lines(*texts)) == texts


def test_one_label_alone_makes_no_column() -> None:
    page = [*lines("Standing orders", "Meetings"), Text(450, 100, "Deleted: five")]

    assert _texts(page) == ["Standing orders Deleted: five", "Meetings"]
