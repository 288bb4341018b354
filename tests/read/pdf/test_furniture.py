from constitution_diff.model import Paragraph, Role
from constitution_diff.read.pdf import read_pdf
from tests.read.pdf.builders import Text, lines, pdf


def _roles(*pages: list[Text]) -> list[tuple[str, Role]]:
    blocks = read_pdf(pdf(*pages), "a.pdf").blocks
    return [(b.text, b.role) for b in blocks if isinstance(b, Paragraph)]


def _page(number: int, *, header: str = "", footer: str = "") -> list[Text]:
    body = lines(*(f"{number}.{n} a matter" for n in range(8)), top=120)
    edges = [Text(72, 40, header)] * bool(header) + [Text(72, 800, footer)] * bool(
        footer
    )
    return [*edges, *body]


def test_a_line_at_the_same_place_on_every_page_is_furniture() -> None:
    pages = [
        _page(n, header="Anytown Council", footer=f"Constitution, page {n}")
        for n in range(1, 5)
    ]

    roles = dict(_roles(*pages))

    assert roles["Anytown Council"] is Role.HEADER
    assert roles["Constitution, page 3"] is Role.FOOTER
    assert {role for text, role in roles.items() if "matter" in text} == {Role.BODY}


def test_a_line_on_two_pages_only_is_not_furniture() -> None:
    roles = dict(_roles(_page(1, header="Anytown"), _page(2, header="Anytown")))

    assert roles["Anytown"] is Role.BODY


def test_a_line_with_a_list_label_is_never_furniture() -> None:
    pages = [
        _page(n, header="4.2 Reserved", footer="(a) Reserved") for n in range(1, 5)
    ]

    roles = dict(_roles(*pages))

    assert roles["4.2 Reserved"] is Role.BODY
    assert roles["(a) Reserved"] is Role.BODY


def test_a_lone_page_number_is_furniture_even_on_one_page() -> None:
    roles = dict(_roles(_page(1, footer="12"), _page(2, header="Page 3 of 40")))

    assert roles["12"] is Role.FOOTER
    assert roles["Page 3 of 40"] is Role.HEADER


def test_a_number_in_the_middle_of_the_page_is_body() -> None:
    assert dict(_roles([Text(72, 400, "12")]))["12"] is Role.BODY


def test_a_word_made_of_roman_digits_is_no_page_number() -> None:
    assert dict(_roles(_page(1, footer="civic")))["civic"] is Role.BODY


def test_the_line_below_a_header_starts_the_page() -> None:
    pages = [_page(n, header="Anytown Council") for n in range(1, 5)]

    blocks = read_pdf(pdf(*pages), "a.pdf").blocks

    starts = [b.text for b in blocks if isinstance(b, Paragraph) and b.page_start]
    assert starts == [f"{n}.0 a matter" for n in range(1, 5)]


def test_a_line_repeated_below_a_line_of_the_body_is_body() -> None:
    words = ["Autumn", "Winter", "Spring", "Summer"]
    pages = [
        [Text(72, 40, word), Text(72, 54, "Minutes of the meeting")] for word in words
    ]

    assert {role for _, role in _roles(*pages)} == {Role.BODY}


def test_a_heading_in_large_type_that_opens_its_page_is_body() -> None:
    titles = ["7 Elections", "8 Finance", "9 Projects", "10 Complaints"]
    pages = [
        [Text(72, 60, title, size=16), *lines(*["a matter"] * 8, top=120)]
        for title in titles
    ]

    roles = dict(_roles(lines(*titles), *pages))

    assert [roles[title] for title in titles] == [Role.BODY] * 4
    assert all(
        (title, Role.HEADER) not in _roles(lines(*titles), *pages) for title in titles
    )
