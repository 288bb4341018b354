from constitution_diff.model import Paragraph
from constitution_diff.read.pdf import read_pdf
from tests.read.pdf.builders import Mark, Raw, lines, pdf

_TICK_BOX = "60 735 5 5 re S"


def _texts(*page: Mark) -> list[str]:
    blocks = read_pdf(pdf(page), "a.pdf").blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def _disc(x: float, y: float) -> Raw:
    """A filled circle, four points across; `y` counts from the bottom."""
    corners = [(x + 2, y), (x, y + 2), (x - 2, y), (x, y - 2), (x + 2, y)]
    arcs = " ".join(f"{a} {b} {a} {b} {a} {b} c" for a, b in corners[1:])
    return Raw(f"{x + 2} {y} m {arcs} f")


def test_a_disc_left_of_a_line_is_its_bullet() -> None:
    page: list[Mark] = [
        *lines("the mayor", "the leader"),
        _disc(60, 746),
        _disc(60, 732),
    ]

    assert _texts(*page) == ["•\tthe mayor", "•\tthe leader"]


def test_a_disc_behind_words_is_no_bullet() -> None:
    page: list[Mark] = [
        *lines("Turnout", x=20),
        *lines("of wards", x=90),
        _disc(75, 746),
    ]

    assert "•" not in "".join(_texts(*page))


def test_a_box_to_tick_is_no_bullet() -> None:
    assert _texts(*lines("the mayor"), Raw(_TICK_BOX)) == ["the mayor"]
