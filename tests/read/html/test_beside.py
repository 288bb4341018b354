"""What stands beside the text and belongs to it, and what does not."""

from __future__ import annotations

import pytest

from constitution_diff.model import Role
from constitution_diff.outline import outline_source
from tests.read.html.pages import lines, paragraphs, read


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


def test_a_deep_page_is_read_whole() -> None:
    deep = "<ol><li>x" * 600

    assert len(paragraphs(read(deep))) == 600
