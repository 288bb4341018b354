"""Words, headings and the head of a page, as a browser shows them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.model import Paragraph
from constitution_diff.read.html import read_html
from tests.read.html.pages import lines, paragraphs, read


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
