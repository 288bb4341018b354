"""Links to nothing mark what was inserted; other links are their words."""

from __future__ import annotations

import pytest

from constitution_diff.model import RevisionKind
from tests.read.text.lines import lines_of, only_line, read


def test_a_link_to_nothing_is_an_insertion() -> None:
    source = read("The quorum is [not less than](#) five [or six]().")

    (line,) = lines_of(source)
    assert line.text == "The quorum is not less than five or six."
    assert [(r.kind, r.text) for r in source.revisions] == [
        (RevisionKind.INSERTED, "not less than"), (RevisionKind.INSERTED, "or six")
    ]  # fmt: skip
    assert [s.text for s in line.spans if s.revisions] == ["not less than", "or six"]
    assert line.mark == ()


def test_rejecting_insertions_leaves_the_words_before_them() -> None:
    source = read("The quorum is [not less than ](#)five.\n\n[1.2 New.](#)\n")

    assert [p.text for p in lines_of(source.original())] == ["The quorum is five."]


def test_a_line_that_is_all_inserted_takes_its_number_and_its_end_along() -> None:
    source = read("1.2 [Votes are secret.](#)")

    (line,) = lines_of(source)
    assert line.mark == (0,)
    assert all(span.revisions == (0,) for span in line.spans)


@pytest.mark.parametrize("text", ["**[Quorum](#)**", "[**Quorum**](#)"])
def test_marks_may_stand_in_each_other(text: str) -> None:
    source = read(text)

    (line,) = lines_of(source)
    assert line.text == "Quorum"
    assert line.bold
    assert line.mark == (0,)
    assert source.revisions[0].text == "Quorum"


@pytest.mark.parametrize(
    "target",
    ["https://a.example/b", "#quorum", "part-2.md", "/a", "mailto:a@b.example"],
)
def test_a_link_to_somewhere_is_its_words(target: str) -> None:
    source = read(f"see [Part 2]({target}) below")

    assert only_line(f"see [Part 2]({target}) below").text == "see Part 2 below"
    assert source.revisions == ()


@pytest.mark.parametrize("text", ["section [4](b)", "rule [12](1.2)", "a[i](j k)"])
def test_brackets_beside_brackets_are_no_link(text: str) -> None:
    assert only_line(text).text == text
