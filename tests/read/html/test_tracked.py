"""Words that a page marks as inserted or deleted."""

from __future__ import annotations

from constitution_diff.model import Table
from tests.read.html.pages import paragraphs, read

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
