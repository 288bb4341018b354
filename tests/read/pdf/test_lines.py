from constitution_diff.model import Paragraph
from constitution_diff.read.pdf import read_pdf
from tests.read.pdf.builders import Mark, Text, lines, pdf


def _paragraphs(*pages: list[Mark] | list[Text]) -> list[Paragraph]:
    blocks = read_pdf(pdf(*pages), "a.pdf").blocks
    return [block for block in blocks if isinstance(block, Paragraph)]


def _texts(*pages: list[Mark] | list[Text]) -> list[str]:
    return [paragraph.text for paragraph in _paragraphs(*pages)]


def test_a_paragraph_has_its_page_and_indent() -> None:
    found = _paragraphs(lines("1. Name", "2. Aims"), lines("3. Anytown.", x=90))

    assert [(p.text, p.page, p.indent_pt) for p in found] == [
        ("1. Name", 1, 72.0),
        ("2. Aims", 1, 72.0),
        ("3. Anytown.", 2, 90.0),
    ]


def test_lines_are_read_from_the_top_whatever_the_drawing_order() -> None:
    page = [
        Text(72, 130, "2. Aims"),
        Text(140, 100, "words"),
        Text(72, 100, "1. First"),
    ]

    assert _texts(page) == ["1. First words", "2. Aims"]


def test_words_of_different_size_on_one_baseline_are_one_line() -> None:
    page = [Text(72, 100, "PART 3", size=18), Text(137, 100, "Rules", size=9)]

    assert _texts(page) == ["PART 3 Rules"]


def test_a_raised_ending_stays_in_its_line() -> None:
    page = [
        Text(72, 100, "on the 1", size=12),
        Text(115, 95, "st", size=7),
        Text(126, 100, "of May", size=12),
        Text(72, 114, "each year", size=12),
    ]

    assert _texts(page)[0].replace(" ", "") == "onthe1stofMayeachyear"


def test_small_type_keeps_its_spaces() -> None:
    assert _texts(lines("small words of a footnote")) == ["small words of a footnote"]
    assert _texts([Text(72, 100, "the quorum is five", size=5)]) == [
        "the quorum is five"
    ]


def test_bold_words_are_spans_of_their_own() -> None:
    page = [Text(72, 100, "The "), Text(93, 100, "Chair", bold=True)]

    spans = _paragraphs(page)[0].spans

    assert [(span.text, span.bold) for span in spans] == [
        ("The ", False),
        ("Chair", True),
    ]


def test_a_bold_ending_of_a_word_is_not_cut_off() -> None:
    page = [Text(72, 100, "Councillor"), Text(120.9, 100, "s", bold=True)]

    assert _texts(page) == ["Councillors"]


def test_a_word_printed_twice_to_look_bold_is_read_once() -> None:
    page = [Text(72, 100, "PART ALL"), Text(72.3, 100, "PART ALL")]

    assert _texts(page) == ["PART ALL"]


def test_a_wide_gap_behind_a_label_is_a_tab() -> None:
    page = [
        Text(72, 100, "4.2"),
        Text(108, 100, "The quorum is five."),
        Text(72, 114, "(a)"),
        Text(108, 114, "members"),
        Text(72, 128, "Article 4"),
        Text(144, 128, "Citizens"),
    ]

    assert _texts(page) == [
        "4.2\tThe quorum is five.",
        "(a)\tmembers",
        "Article 4\tCitizens",
    ]


def test_a_wide_gap_behind_a_word_is_a_space() -> None:
    page = [Text(72, 100, "Committee"), Text(172, 100, "elected at the meeting")]

    assert _texts(page) == ["Committee elected at the meeting"]


def test_white_above_a_line_is_a_gap() -> None:
    page = [
        *lines("1. one", "2. two", "3. three", top=100),
        *lines("4. four", "5. five", top=152),
    ]

    assert [p.gap_before for p in _paragraphs(page)] == [
        True,
        False,
        False,
        True,
        False,
    ]


def test_a_heading_over_two_lines_has_no_gap_inside() -> None:
    page = [
        Text(72, 100, "Responsibility for", size=20),
        Text(72, 124, "functions", size=20),
        *lines("one", "two", "three", "four", top=160, leading=12),
    ]

    assert _texts(page) == ["Responsibility for functions", "one two three four"]


def test_a_passage_with_wider_leading_has_no_gaps_inside() -> None:
    long = "and so on to the right edge of the paper for the whole of the line"
    page = [
        *lines(*[long] * 4, top=100, leading=13),
        *lines(*[long] * 3, top=180, leading=19),
    ]

    assert _texts(page) == [" ".join([long] * 4), " ".join([long] * 3)]


def test_the_first_body_line_of_each_page_is_marked() -> None:
    found = _paragraphs(lines("1. one", "2. two"), lines("3. three", "4. four"))

    assert [p.page_start for p in found] == [True, False, True, False]


def test_sideways_text_is_read_along_its_own_lines() -> None:
    page = [
        Text(300, 600, "Scheme of", matrix="0 1 -1 0"),
        Text(314, 600, "delegation", matrix="0 1 -1 0"),
    ]

    assert _texts(page) == ["Scheme of delegation"]


def test_a_watermark_is_no_part_of_any_line() -> None:
    page = [
        *lines("1. Name", "2. Aims"),
        Text(80, 140, "DRAFT", size=60, matrix="0.7 0.7 -0.7 0.7"),
    ]

    found = _paragraphs(page)

    assert [(p.text, p.role.value) for p in found][:2] == [
        ("1. Name", "body"),
        ("2. Aims", "body"),
    ]
    assert found[-1].role.value == "header"
    assert found[-1].text.replace(" ", "") == "DRAFT"


def test_two_columns_are_read_one_after_the_other() -> None:
    left = lines(*["Left column words that fill it"] * 10, x=72)
    right = lines(*["Right column words to fill it"] * 10, x=320)
    title = Text(72, 60, "A title that runs over the whole width of this printed page")

    page = [title, *(mark for row in zip(left, right, strict=True) for mark in row)]

    assert " ".join(_texts(page)) == " ".join(t.words for t in [title, *left, *right])


def test_a_term_and_its_definition_beside_it_are_one_line() -> None:
    terms = lines(*["Term"] * 10, x=72)
    meanings = lines(*["its meaning in these rules of procedure"] * 10, x=320)

    page = [mark for row in zip(terms, meanings, strict=True) for mark in row]

    assert " ".join(_texts(page)).startswith("Term its meaning in these rules of")


def test_the_second_column_is_set_in_as_the_first() -> None:
    words = "words that fill the column"
    left = [*lines("2.1 The council", x=72), *lines(*[words] * 9, x=72, top=114)]
    right = [*lines("2.2 The mayor", x=320), *lines("(a) a thing", x=350, top=114)]
    rest = lines(*[words] * 9, x=320, top=142)

    indents = {
        paragraph.text: paragraph.indent_pt
        for paragraph in _paragraphs([*left, *right, *rest])
    }

    assert indents["2.2 The mayor"] == 72
    assert indents["(a) a thing"] == 102


def test_titles_and_their_page_numbers_are_no_columns() -> None:
    titles = [f"{n} Finance" for n in range(1, 11)]
    page = [
        *lines(*titles),
        *lines(*(f"{n}" for n in range(11, 21)), x=500),
    ]

    assert _texts(page)[0].startswith("1 Finance\t11")
