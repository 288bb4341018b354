"""A misread label is put right where its neighbours agree, and only there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.read.pdf.ocr_labels import read_labels


def _labels(*labels: str) -> list[str]:
    lines = read_labels([f"{label} words" for label in labels])
    return [line.removesuffix(" words") for line in lines]


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (("(h)", "(l)", "(j)"), ["(h)", "(i)", "(j)"]),
        (("(i)", "(11)", "(iii)"), ["(i)", "(ii)", "(iii)"]),
        (("(i)", "(il)", "(iil)", "(iv)"), ["(i)", "(ii)", "(iii)", "(iv)"]),
        (("(1)", "(11)", "(iii)"), ["(i)", "(ii)", "(iii)"]),
        (("(f)", "(9)", "(h)"), ["(f)", "(g)", "(h)"]),
        (("(b)", "©", "(d)"), ["(b)", "(c)", "(d)"]),
        (("(a}", "{b)"), ["(a)", "(b)"]),
        (("(I)", "(2)", "(3)"), ["(1)", "(2)", "(3)"]),
        (("l.2", "1O", "5O.1"), ["1.2", "10", "50.1"]),
        (("1.1", "1.2.", "1.3"), ["1.1", "1.2", "1.3"]),
        (("¢", "e¢", "(a)"), ["•", "•", "(a)"]),
    ],
)
def test_a_label_follows_its_neighbours(
    read: tuple[str, ...], meant: list[str]
) -> None:
    assert _labels(*read) == meant


@pytest.mark.parametrize(
    "labels",
    [
        ("(k)", "(l)", "(m)"),
        ("(10)", "(11)", "(12)"),
        ("(1)", "(2)", "(3)"),
        ("(h)", "(i)", "(ii)", "(i)"),
        ("(h)", "(i)", "(ii)", "(i)", "(j)"),
        ("(a)", "(i)", "(ii)", "(b)", "(i)", "(ii)"),
        ("(11)",),
        ("©",),
        ("4H", "4I", "4J"),
        ("1.1.", "1.2.", "1.3"),
        ("(the)", "(l)"),
        ("(h)", "(1)", "(i)"),  # a sentence goes on with "(1) of the Act"
    ],
)
def test_a_label_that_may_be_right_is_left_alone(labels: tuple[str, ...]) -> None:
    assert _labels(*labels) == list(labels)


@given(st.integers(1, 26))
def test_a_list_of_letters_is_left_alone(n_items: int) -> None:
    labels = [f"({chr(ord('a') + n)})" for n in range(n_items)]

    assert _labels(*labels) == labels


@given(st.integers(1, 39))
def test_a_list_of_figures_is_left_alone(n_items: int) -> None:
    labels = [f"({n})" for n in range(1, n_items + 1)]

    assert _labels(*labels) == labels


@given(st.lists(st.text(max_size=12), max_size=8))
def test_there_are_as_many_lines_as_before(lines: list[str]) -> None:
    assert len(read_labels(lines)) == len(lines)
