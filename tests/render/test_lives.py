"""Several versions as text and as a page: told in plain words, escaped, and whole."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from lxml import html

from constitution_diff.compare import compare_outlines, lives_of
from constitution_diff.render import vocabulary
from constitution_diff.render.html import html_lives
from constitution_diff.render.lives import lives_text
from tests.builders import outlined

if TYPE_CHECKING:
    from constitution_diff.model import Lives

_KEPT = "1. Quorum\n\nThe quorum of the council is one third of its members.\n\n"
_GONE = "2. Press\n\nMembers of every group are invited to all press events < £500.\n\n"
_FEES = "Fees are set by the executive each year and published."
_LAST = f"3. Fees\n\n{_FEES}\n\nNobody may be charged a fee that was not published.\n"


def _lives(*texts: str) -> Lives:
    outlines = [outlined(text) for text in texts]
    return lives_of([compare_outlines(old, new) for old, new in pairwise(outlines)])


def _restored() -> Lives:
    moved_up = _LAST.replace("3.", "2.").replace("and published", "and printed")
    return _lives(_KEPT + _GONE + _LAST, _KEPT + moved_up, _KEPT + _GONE + _LAST)


def _visible(lives: Lives) -> str:
    page = html.document_fromstring(html_lives(lives).decode())
    return " ".join(" ".join(map(str, page.itertext())).split())


def test_the_text_begins_with_the_versions_and_what_was_restored() -> None:
    lines = lives_text(_restored()).decode().splitlines()

    assert lines[:3] == [f"Version {n}: test.txt" for n in (1, 2, 3)]
    at = lines.index("Removed and later restored")
    assert lines[at + 1 : at + 5] == [
        "* 2: removed in version 2, restored in version 3",
        "    “Press”",
        "* paragraph under 2: removed in version 2, restored in version 3",
        "    “Members of every group are invited to all press events < £500.”",
    ]


def test_a_provision_stands_with_its_numbers_and_its_marked_words() -> None:
    lines = lives_text(_restored()).decode().splitlines()

    at = lines.index(f"* paragraph under 3 → 2 → 3: {_FEES}")
    assert lines[at + 1 : at + 6] == [
        "    1: paragraph under 3: stands in this version",
        "    2: paragraph under 2: reworded",
        "       Fees are set by the executive each year and [-published-]{+printed+}.",
        "    3: paragraph under 3: reworded",
        "       Fees are set by the executive each year and [-printed-]{+published+}.",
    ]


def test_versions_that_lack_a_provision_share_a_line() -> None:
    without = _KEPT + _LAST
    lives = _lives(without, without, _KEPT + _GONE + _LAST)
    lines = lives_text(lives).decode().splitlines()

    at = lines.index("* 2: Press")
    assert lines[at + 1 : at + 3] == [
        "    1–2: not there",
        "    3: 2: inserted",
    ]


def test_what_only_changed_its_number_is_listed_apart() -> None:
    lines = lives_text(_lives(_KEPT + _LAST, _KEPT + _GONE + _LAST)).decode()
    other = lives_text(_lives(_KEPT + _GONE + _LAST, _KEPT + _LAST.replace("3", "2")))

    assert "\nRenumbered\n" not in lines
    assert "\nRenumbered\n3 → 2: Fees\n" in other.decode()


def test_the_page_says_what_the_text_says_and_escapes_it() -> None:
    lives = _restored()

    page, seen = html_lives(lives).decode(), _visible(lives)

    assert "events &lt; £500." in page
    assert "Removed and later restored (2)" in seen
    assert "paragraph under 3 → 2 → 3" in seen
    assert "removed in version 2, restored in version 3" in seen


def test_the_page_loads_nothing_and_runs_nothing() -> None:
    page = html.document_fromstring(html_lives(_restored()).decode())

    assert not {"script", "link", "img"} & {str(one.tag) for one in page.iter()}
    assert not [one for one in page.iter() if one.get("src")]
    policies = [meta.get("content", "") for meta in page.iter("meta")]
    assert policies[1].startswith("default-src 'none'")


def test_each_table_has_a_row_for_each_version() -> None:
    page = html.document_fromstring(html_lives(_restored()).decode())

    for table in page.iter("table"):
        rows = [row.find("th") for row in table.iterfind("tbody/tr")]
        assert [cell.text for cell in rows if cell is not None] == ["1", "2", "3"]


def test_every_provision_of_every_version_is_accounted_for() -> None:
    text = lives_text(_restored()).decode()

    assert "Provisions followed, version by version: 7 of 7, 5 of 5, 7 of 7." in text


def test_what_needs_attention_comes_first_with_counts() -> None:
    duty = "3.1 The clerk must publish the list of fees every year in the hall.\n"
    old = f"{_KEPT}{_LAST}\n{duty}"
    new = old.replace("and published.", "and printed.").replace("must", "may")
    lives = _lives(old, new, new)

    lines = lives_text(lives).decode().splitlines()

    asked = lines.index(vocabulary.ASKED)
    assert lines[asked + 1 : asked + 3] == [
        "     1  needs attention",
        "     1  other rewording",
    ]
    first = lines.index(vocabulary.ATTENTION)
    assert lines[first + 1].startswith("* 3.1")
    assert first < lines.index("Other provisions that changed")
    shown = _visible(lives)
    assert shown.rindex(vocabulary.ATTENTION) < shown.rindex("printed")


def test_reasons_are_told_in_plain_words() -> None:
    lives = _lives("1 Members should wait.", "1 Members must wait.")

    assert "Must, should or may: should → must" in lives_text(lives).decode()
    assert "modal" not in _visible(lives)


def test_what_went_to_another_piece_of_a_split_is_not_struck_out() -> None:
    whole = f"{_KEPT}2. Fees\n\n2.1 The clerk sets a fee. {_FEES} It is final.\n"
    parted = whole.replace(f" {_FEES} It is final.", f"\n\n2.2 {_FEES}")

    lines = lives_text(_lives(whole, parted)).decode().splitlines()

    at = lines.index("    2: 2.1: split and reworded")
    assert lines[at + 1 : at + 3] == [
        "       The clerk sets a fee.[- It is final.-]",
        f"       [went to 2.2: {_FEES}]",
    ]


def test_what_is_left_of_a_split_is_shown_though_nothing_else_differs() -> None:
    whole = f"{_KEPT}2. Fees\n\n2.1 The clerk sets a fee. {_FEES}\n"
    parted = whole.replace(f" {_FEES}", f"\n\n2.2 {_FEES}")

    lines = lives_text(_lives(whole, parted)).decode().splitlines()

    at = lines.index("    2: 2.1: split")
    assert lines[at + 1 : at + 3] == [
        "       The clerk sets a fee.",
        f"       [went to 2.2: {_FEES}]",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "A member may not vote twice on any one fee.",
        "The fee for a hall is £500 on every day of the year.",
    ],
)
def test_what_another_piece_of_a_split_says_in_other_words_is_struck_out(
    said: str,
) -> None:
    whole = f"{_KEPT}2. Fees\n\n2.1 {_FEES} {said}\n"
    says = said.replace("may not", "may").replace("£500", "£900")
    parted = whole.replace(f" {said}", f"\n\n2.2 {says}")

    text = lives_text(_lives(whole, parted)).decode()

    assert f"{_FEES}[- {said}-]" in " ".join(text.split())
    assert "went to" not in text


def test_what_went_to_pieces_of_one_name_is_not_struck_out() -> None:
    minutes = "The clerk reads the minutes of the last meeting aloud."
    whole = f"{_KEPT}4. Fees\n\n4.1 {_FEES} {minutes} The minutes are signed at once.\n"
    parted = whole.replace(f" {minutes} ", f"\n\n{minutes}\n\n")

    text = " ".join(lives_text(_lives(whole, parted)).decode().split())

    assert (
        f"{_FEES} [went to paragraph under 4.1: {minutes} "
        "The minutes are signed at once.]"
    ) in text
    assert "[-" not in text
