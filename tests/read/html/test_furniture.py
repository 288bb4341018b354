"""What stands around the text is kept apart with the reason."""

from __future__ import annotations

import pytest

from constitution_diff.outline import outline_source
from tests.read.html.pages import furniture, lines, read


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
