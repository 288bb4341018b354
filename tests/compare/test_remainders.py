"""Where a title still stands after it changed, and where it is of another office."""

from __future__ import annotations

from tests.builders import compared

_RULES = (
    "1. The {} opens all letters in public.",
    "2. The {} reports to the cabinet in spring.",
    "3. Ask the {} before any sale of land.",
)


def _missed(left: str, *changed: str) -> list[str]:
    """Where "Head" still stands: three offices became `changed`; a rule was left."""
    rules = [*_RULES, left]
    heads = [one.replace("Director", "Head").replace("Resources", "Finance")
             for one in changed]  # fmt: skip
    old = "\n\n".join(rules).format(*heads)
    found = compared(old, "\n\n".join(rules).format(*changed)).substitutions
    (head,) = (one for one in found if one.old.startswith("Head"))
    return [place.new for place in head.missed]


_ONE = ("Director of Resources",) * 3
_TWO = (*_ONE[:2], "Director of Property")


def test_another_head_is_no_remainder_of_the_one_that_changed() -> None:
    assert _missed("4. Tell a Head of Service of it.", *_ONE) == []


def test_the_same_head_was_missed() -> None:
    assert _missed("4. Tell the Head of Finance of it.", *_ONE) == ["4"]
    assert _missed("4. Tell the Head at once.", *_ONE) == ["4"]


def test_the_same_head_was_missed_though_finance_stands_elsewhere() -> None:
    many = "\n\n".join(f"{n}. Finance is planned in month {n}." for n in range(5, 17))

    assert _missed(f"4. Tell the Head of Finance of it.\n\n{many}", *_ONE) == ["4"]


def test_where_several_heads_changed_any_may_have_been_missed() -> None:
    assert _missed("4. Tell a Head of Service of it.", *_TWO) == ["4"]


def test_a_head_of_the_budget_is_no_officer() -> None:
    assert _missed("4. It moves money between budget heads.", *_ONE) == []
    assert _missed("4. It moves money between budget heads.", *_TWO) == []
