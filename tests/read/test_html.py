"""Web pages: what a browser shows, and what stands around the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.errors import (
    EmptySourceError,
    SourceLimitError,
    UnknownFormatError,
)
from constitution_diff.model import Paragraph, Role, Source, Table
from constitution_diff.outline import outline_source
from constitution_diff.read import Format, format_of, read_source
from constitution_diff.read.html import read_html


def read(markup: str) -> Source:
    return read_html(f"<!DOCTYPE html><body>{markup}".encode(), "page.html")


def paragraphs(source: Source) -> list[Paragraph]:
    return [block for block in source.blocks if isinstance(block, Paragraph)]


def lines(markup: str) -> list[str]:
    """Each paragraph of the body with its number, and of contents and notes."""
    around = (Role.HEADER, Role.FOOTER, Role.HIDDEN)
    kept = [p for p in paragraphs(read(markup)) if p.role not in around]
    return [f"{p.label} {p.text}".strip() for p in kept]


def furniture(markup: str) -> list[tuple[str, str]]:
    around = (Role.HEADER, Role.FOOTER, Role.HIDDEN)
    return [(p.text, p.reason) for p in paragraphs(read(markup)) if p.role in around]


def rows(markup: str) -> list[list[str]]:
    table = next(block for block in read(markup).blocks if isinstance(block, Table))
    return [[cell.text for cell in row.cells] for row in table.rows]


# What is a web page


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html><p>Quorum",
        "\ufeff <!-- saved from x --> <HTML><p>Quorum",
        '<?xml version="1.0"?><html xmlns="x"><p>Quorum</p></html>',
        "<h1>Rules</h1>\n\n<p>The quorum is five.</p>",
        '<div class="rules">\n<p>The quorum\n\nis five.</p></div>',
    ],
)
def test_a_page_and_a_piece_of_one_are_web_pages(text: str) -> None:
    assert format_of(text.encode(), "a.txt") is Format.HTML


@pytest.mark.parametrize(
    "text",
    [
        "The <p> tag begins a paragraph, and </p> ends it.",
        "<p> begins a paragraph.",
        '<h1 align="center">Rules</h1>\n\n# Quorum\n\nThe quorum is five members.',
        "# Rules\n\n<table><tr><td>Quorum</td></tr></table>",
        "<AI1>\n1. Apologies\n</AI1>",
        "a < b",
        "<Name of council> Standing Orders",
    ],
)
def test_text_that_mentions_tags_is_no_web_page(text: str) -> None:
    assert format_of(text.encode(), "a.html") is Format.TEXT


def test_a_page_with_the_name_of_a_text_is_read_with_a_notice() -> None:
    source = read_source(b"<html><p>Quorum", "a.txt")

    assert source.format == "html"
    assert "ends in .txt but is a web page" in source.notices[0].message


# Words


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbf<html><p>caf\xc3\xa9", "café"),
        ("<html><p>café".encode("utf-16"), "café"),
        (b"<html><meta charset=iso-8859-2><p>\xb3", "ł"),
        (
            b"<html><meta http-equiv=a content='b; charset=latin1'><p>\x93five\x94",
            "“five”",
        ),
        (b"<html><p>caf\xc3\xa9", "café"),
        (b"<html><p>\x93five\x94", "“five”"),
        (b"<html><meta charset=zlib><p>caf\xe9", "café"),
        (b"<html><meta charset=iso-8859-1><p>caf\xc3\xa9", "café"),
    ],
)
def test_the_encoding_is_found(content: bytes, text: str) -> None:
    assert paragraphs(read_html(content, "a.html"))[0].text == text


def test_what_is_not_certain_of_the_encoding_is_a_notice() -> None:
    source = read_html(b"<html><meta charset=utf-8><p>caf\xe9", "a.html")

    assert [notice.code for notice in source.notices] == ["encoding-guessed"]


def test_entities_are_read_and_soft_hyphens_are_not() -> None:
    assert lines("<p>Fees &lt; &pound;500 &#8212; quo&shy;rum") == [
        "Fees < £500 — quorum"
    ]


def test_blanks_are_put_together_but_in_pre() -> None:
    assert lines("<p> The \n <b>quorum </b> is") == ["The quorum is"]
    assert lines("<pre>(a)  five\n\n(b)  six</pre>") == ["(a)  five", "(b)  six"]


def test_a_line_break_is_kept_and_two_part_paragraphs() -> None:
    assert lines("<div>one<br>two<br> <br>three</div>") == ["one\ntwo", "three"]


def test_a_quotation_has_its_marks() -> None:
    assert lines("<p>see <q>Quorum</q>.") == ["see “Quorum”."]


def test_headings_have_their_level_and_bold_words_are_bold() -> None:
    first, second = paragraphs(read("<h2>Quorum</h2><p><strong>Five</strong>"))

    assert (first.outline_level, second.outline_level) == (1, None)
    assert second.bold


def test_terms_and_their_meanings_are_paragraphs() -> None:
    assert lines("<dl><dt>Quorum<dd>five</dl>") == ["Quorum", "five"]


def test_the_head_says_the_title_and_the_dates() -> None:
    page = (
        "<html><head><title> The \n Rules</title>"
        "<meta name='DCTERMS.modified' content='2024-05-01'></head><p>Quorum"
    )

    assert read_html(page.encode(), "a").says == (
        ("title", "The Rules"),
        ("modified", "2024-05-01"),
    )


# Lists


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<ol><li>x<li>y</ol>", ["1. x", "2. y"]),
        ("<ol type=a start=3><li>x<li>y</ol>", ["c. x", "d. y"]),
        ("<ol type=I><li>x<li value=9>y<li>z</ol>", ["I. x", "IX. y", "X. z"]),
        ("<ol reversed><li>x<li>y</ol>", ["2. x", "1. y"]),
        ("<ol start=27 type=A><li>x</ol>", ["AA. x"]),
        ("<ol style='list-style: lower-roman'><li>x</ol>", ["i. x"]),
        ("<ol><li style='list-style-type:upper-alpha'>x</ol>", ["A. x"]),
        ("<ul><li>x</ul>", ["• x"]),
        ("<ul style='list-style:none'><li>x</ul>", ["x"]),
        ("<ol><li>x<ol type=a><li>y</ol>z</ol>", ["1. x", "a. y", "z"]),
        ("<ol><li><h2>x</h2><p>y</ol>", ["1. x", "y"]),
        ("<ol><li><ol type=a><li>x</ol></ol>", ["1.", "a. x"]),
        ("<ol style='list-style:none'><li>(a) x<li>y</ol>", ["(a) x", "y"]),
        ("<ol><li>1.1 x<li>1.2 y</ol>", ["1.1 x", "1.2 y"]),
        ("<ol><li>1. x<li>y</ol>", ["1. x", "2. y"]),
        ("<ol start='x'><li value='9999999999'>x</ol>", ["1000000000. x"]),
    ],
)
def test_items_have_the_numbers_that_a_browser_prints(
    markup: str, expected: list[str]
) -> None:
    assert lines(markup) == expected


def test_items_know_how_deep_they_are() -> None:
    found = paragraphs(read("<ul><li>x<ul><li>y</ul></ul><p>z"))

    assert [(p.list_level, p.indent_pt) for p in found] == [
        (0, 30.0),
        (1, 60.0),
        (None, 0.0),
    ]


def test_a_style_sheet_in_the_page_names_the_numbers() -> None:
    sheet = (
        "<style>ol ol {list-style-type: lower-alpha} @media print {ol {x:y}}</style>"
    )

    assert lines(f"{sheet}<ol><li>x<ol><li>y</ol></ol>") == ["1. x", "a. y"]


def test_lists_of_google_docs_are_numbered_by_their_counters() -> None:
    sheet = (
        "<style>ol.a{list-style-type:none} ol.b{list-style-type:none}"
        ".a>li{counter-increment:one} .b>li{counter-increment:two}"
        "ol.a.start{counter-reset:one 0} ol.b.start{counter-reset:two 0}"
        '.a>li:before{content:"" counter(one,decimal) ". "}'
        '.b>li:before{content:"(" counter(two,lower-latin) ") "}</style>'
    )
    lists = (
        "<ol class='a start'><li>x</ol><ol class='b start'><li>y<li>z</ol>"
        "<ol class=a><li>u</ol><ol class='b start'><li>v</ol>"
    )

    assert lines(sheet + lists) == ["1. x", "(a) y", "(b) z", "2. u", "(a) v"]


def test_numbers_known_by_the_name_of_a_class_are_a_notice() -> None:
    source = read("<ol class=alpha><li>x<li>(b) y</ol>")

    assert [(p.label, p.text) for p in paragraphs(source)] == [
        ("a.", "x"),
        ("", "(b) y"),
    ]
    assert [notice.code for notice in source.notices] == ["list-numbers-guessed"]


def test_word_writes_its_numbers_as_text() -> None:
    markup = (
        "<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level2 lfo1'>"
        "<![if !supportLists]><span style='mso-list:Ignore'>1.1<span>&nbsp; </span>"
        "</span><![endif]>The quorum<o:p></o:p></p>"
        "<p style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol;mso-list:"
        "Ignore'>·&nbsp;</span>five"
    )

    first, second = paragraphs(read(markup))

    assert (first.label, first.text, first.list_level) == ("1.1", "The quorum", 1)
    assert first.indent_pt == 36.0
    assert (second.label, second.text) == ("•", "five")


# Tables


def test_a_cell_that_spans_rows_leaves_an_empty_one_below_as_in_word() -> None:
    table = "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d</table>"

    assert rows(table) == [["a", "b"], ["", "c"], ["d"]]


def test_header_cells_make_a_header_row() -> None:
    source = read("<table><caption>Fees</caption><tr><th>a<th>b<tr><th>c<td>d</table>")
    caption, table = source.blocks

    assert isinstance(caption, Paragraph)
    assert isinstance(table, Table)
    assert [row.header for row in table.rows] == [True, False]


def test_a_table_in_a_cell_gives_its_words_to_the_cell() -> None:
    inner = "<table><tr><th>x<td>y</table>"

    assert rows(f"<table><tr><th>a<td>b{inner}</table>") == [["a", "b\nx\ny"]]


def test_a_table_that_only_places_things_is_none() -> None:
    assert lines("<table><tr><td>menu<td><h1>Rules</h1><p>x</table>") == [
        "menu",
        "Rules",
        "x",
    ]


def test_a_list_in_a_cell_keeps_its_numbers() -> None:
    assert rows("<table><tr><td>a<td><ol><li>x<li>y</ol></table>") == [
        ["a", "1. x\n2. y"]
    ]


# Tracked changes

_MARKED = (
    "<p>The <del>Mayor</del><ins cite='mailto:Jo' datetime='2024-01-02'>Chair</ins>."
    "<ol><li>one<li><ins>two</ins><li><del>three</del><li>four</ol>"
    "<ins><p>new<p>newer</ins><p><del>gone</del></p>"
    "<table><tr><th>a<td>b<tr><td><ins>c</ins><td><ins>d</ins></table>"
)


def test_the_original_is_what_stood_before_and_the_final_what_stands_now() -> None:
    source = read(_MARKED)

    views = [source.original(), source.final()]

    texts = [[f"{p.label} {p.text}".strip() for p in paragraphs(v)] for v in views]
    assert texts == [
        ["The Mayor.", "1. one", "2. three", "3. four", "gone"],
        ["The Chair.", "1. one", "2. two", "3. four", "new", "newer"],
    ]
    tables = [block for v in views for block in v.blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [1, 2]


def test_a_tracked_change_has_its_author_and_date() -> None:
    change = read(_MARKED).revisions[1]

    assert (change.text, change.author, change.date) == ("Chair", "Jo", "2024-01-02")


def test_struck_words_are_deleted_only_where_others_are_inserted() -> None:
    assert read("<p><s>five</s> six").revisions == ()
    assert len(read("<p><s>five</s> <ins>six</ins>").revisions) == 2


# Furniture


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<nav>Away</nav>", "it is navigation"),
        ("<div role=navigation><ul><li>Away</ul></div>", "it is navigation"),
        ("<header>Away</header>", "it stands in the page's header"),
        ("<footer>Away</footer>", "it stands in the page's footer"),
        ("<aside>Away</aside>", "it stands beside the text"),
        ("<form role=search>Away</form>", "it is a search form"),
        ("<ol class=breadcrumb><li>Away</ol>", "it is a breadcrumb trail"),
        ("<div class='ccc-banner'>Away</div>", "it is a cookie notice"),
        ("<div class='site-cookie-notice'>Away</div>", "it is a cookie notice"),
        ("<a class=skip-link href=#x>Away</a>", "it is a skip link"),
        ("<ul class=pagination><li>Away</ul>", "it leads to other pages"),
        ("<p>x <button>Away</button>", "it is a control of the page"),
        ("<p>x <span style='display:none'>Away</span>", "the page does not show it"),
        ("<div hidden><p>Away</div>", "the page does not show it"),
        ("<p>x <span class=visually-hidden>Away</span>", "the page does not show it"),
    ],
)
def test_what_stands_around_the_text_is_kept_apart_with_the_reason(
    markup: str, reason: str
) -> None:
    found = furniture(f"<h1>Rules</h1>{markup}<p>The quorum is five members.")

    assert found == [("Away", reason)]


def test_the_outline_tells_the_reason() -> None:
    outline = outline_source(read("<nav>Away</nav><h1>Rules</h1>"))

    assert [line.reason for line in outline.furniture] == ["it is navigation"]


@pytest.mark.parametrize(
    "words",
    ["Back to top", "Skip to main content", "<a href=/2>Next</a>", "Print this page"],
)
def test_what_leads_around_is_known_by_its_words(words: str) -> None:
    assert len(furniture(f"<p>{words}</p><p>The quorum is five.")) == 1


def test_marks_of_an_agenda_system_are_in_no_clause() -> None:
    markup = "<p>&lt;AI1&gt;</p><p>1. Quorum &lt;/AI1&gt;</p><p>&lt;TRAILER_SECTION&gt;"

    assert lines(markup) == ["1. Quorum"]
    assert [text for text, _ in furniture(markup)] == [
        "<AI1>",
        "</AI1>",
        "<TRAILER_SECTION>",
    ]


def test_the_main_element_is_the_text() -> None:
    markup = (
        "<div>Menu</div><main><h1>Rules</h1><p>The quorum is five.</main><p>Call us"
    )

    assert lines(markup) == ["Rules", "The quorum is five."]
    assert [text for text, _ in furniture(markup)] == ["Menu", "Call us"]


def test_a_main_element_without_the_words_is_not_believed() -> None:
    markup = f"<main></main><p>{'The quorum is five. ' * 20}"

    assert len(lines(markup)) == 1


def test_the_box_that_holds_the_text_is_no_furniture_whatever_its_name() -> None:
    assert lines("<div class=sidebar><h1>Rules</h1><p>Five.</div>") == [
        "Rules",
        "Five.",
    ]


@pytest.mark.parametrize("box", ["aside", "div class=sidebar", "div class=aside"])
def test_a_numbered_provision_beside_the_text_belongs_to_it(box: str) -> None:
    end = box.split(maxsplit=1)[0]
    rule = "4.2 The quorum is five members."

    assert lines(f"<p>4.1 Meetings are open.</p><{box}><p>{rule}</p></{end}>") == [
        "4.1 Meetings are open.",
        rule,
    ]


@pytest.mark.parametrize(
    "content",
    [
        "<p><a href=x>4.2 The quorum is five members.</a></p>",
        "<p>See also our news of this week.</p>",
        "<ol><li><a href=x>What the council does for you</a></li></ol>",
    ],
)
def test_what_is_no_provision_beside_the_text_is_left_out(content: str) -> None:
    page = f"<p>4.1 Meetings are open.</p><aside>{content}</aside>"

    assert lines(page) == ["4.1 Meetings are open."]


def test_headings_named_after_their_words_are_no_furniture() -> None:
    markup = "<section id=cookie-policy><h2 class=share>Share capital</h2></section>"

    assert lines(markup) == ["Share capital"]


def test_what_a_control_opens_is_text() -> None:
    markup = (
        "<h2><button aria-controls=a>Quorum</button></h2><div id=a hidden>Five.</div>"
    )

    assert lines(markup) == ["Quorum", "Five."]


def test_words_that_are_not_shown_are_counted() -> None:
    source = read("<p>x<div style='display:none'>two words</div>")

    assert source.notices[0].code == "words-not-shown"
    assert ": 2." in source.notices[0].message


def test_a_frame_is_not_read_and_said_to_be() -> None:
    outline = outline_source(read("<p>x<iframe src='https://example.org/'></iframe>"))

    assert [unread.what for unread in outline.unread] == ["an embedded object"]


def test_a_list_of_places_in_the_page_is_its_contents() -> None:
    links = "".join(
        f"<li><a href=#{name}>{name}</a>" for name in ("One", "Two", "Three")
    )
    parts = "".join(
        f"<h2 id={name}>{name}</h2><p>x" for name in ("One", "Two", "Three")
    )

    outline = outline_source(read(f"<h2>Contents</h2><ul>{links}</ul>{parts}"))

    assert [entry.title for entry in outline.contents] == ["One", "Two", "Three"]
    assert [c.heading for c in outline.clauses if c.heading] == ["One", "Two", "Three"]
    assert [line.text for line in outline.furniture] == ["Contents"]


def test_a_footnote_is_joined_to_its_mark() -> None:
    markup = (
        "<p>The quorum<sup><a id=fnref1 href=#fn1>1</a></sup> is five."
        "<ol><li id=fn1><p>Since 2020. <a href=#fnref1>↩</a></ol>"
    )

    text, note = paragraphs(read(markup))

    assert text.text == "The quorum is five."
    assert [span.note for span in text.spans if span.note] == [note.note_id]
    assert (note.role, note.label, note.text) == (Role.NOTE, "", "Since 2020.")


# Bad pages


@pytest.mark.parametrize(
    "content",
    [
        b"<html></html>",
        b"<html> &nbsp; ",
        b"<html><img src='http://example.org/a.png'>",
    ],
)
def test_a_page_without_words_is_empty(content: bytes) -> None:
    with pytest.raises(EmptySourceError):
        read_html(content, "a.html")


@pytest.mark.parametrize(
    "content",
    [
        b"<html>" + b"<div>" * 5000 + b"x",
        b"<html>" + b"<br>" * 300_001,
        b"<html>" + b"x" * (16 * 2**20),
        b"<html>" + b"x" * (64 * 2**20),
    ],
    ids=["deep", "tags", "long", "large"],
)
def test_a_page_beyond_all_measure_is_over_a_limit(content: bytes) -> None:
    with pytest.raises(SourceLimitError):
        read_html(content, "a.html")


def test_bytes_that_are_no_text_are_no_web_page() -> None:
    with pytest.raises(UnknownFormatError):
        read_html(b"<html>" + bytes(range(32)) * 9, "a.html")


def test_a_deep_page_is_read_whole() -> None:
    deep = "<ol><li>x" * 600

    assert len(paragraphs(read(deep))) == 600


def test_spans_over_all_measure_fill_no_memory() -> None:
    table = (
        "<table>" + "<tr>" + "<td rowspan=9999 colspan=9999>x" * 300 + "<tr><td>y" * 400
    )

    source = read(table)

    (block,) = source.blocks
    assert isinstance(block, Table)
    assert sum(len(row.cells) for row in block.rows) < 60_000


def test_a_picture_in_the_page_is_no_text() -> None:
    picture = "A" * 20_000_000

    assert lines(f"<img src='data:image/png;base64,{picture}'><p>x") == ["x"]


_WORDS = st.text("abc é<&\n", min_size=1, max_size=12)
_TAGS = st.sampled_from(
    "p div ol ul li h2 table tr td th b ins del nav main dl dd span a pre q".split()
)


@given(st.lists(st.tuples(_TAGS, st.booleans(), _WORDS), max_size=25))
def test_no_word_is_lost_however_the_tags_lie(
    pieces: list[tuple[str, bool, str]],
) -> None:
    words = [text.replace("&", "&amp;").replace("<", "&lt;") for *_, text in pieces]
    tags = [f"<{'/' if end else ''}{tag}>" for tag, end, _ in pieces]
    markup = "first " + "".join(f"{t}{w}" for t, w in zip(tags, words, strict=True))

    read_words = "".join(
        span.text
        for block in read(markup).blocks
        for paragraph in (
            [block]
            if isinstance(block, Paragraph)
            else [
                p for row in block.rows for cell in row.cells for p in cell.paragraphs
            ]
        )
        for span in paragraph.spans
    )

    expected = "first" + "".join("".join(text.split()) for *_, text in pieces)
    kept = "".join(read_words.split())
    assert sorted(kept.translate({0x201C: None, 0x201D: None})) == sorted(expected)
