"""Files of notes and of rules: read, or refused with a sentence."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from constitution_diff.codec import notes_of, rules_of
from constitution_diff.model import Significance

_OFFICERS: Final = Path(__file__).parents[2] / "corpus" / "officers"
_HERE: Final = '[[change]]\nold = "2.4"\nnew = "2.5"\n'
_RULE: Final = '[[rule]]\nquote = "14.1 It decides."\nroute = "Council"\n'


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("[[change", "it is no TOML"),
        (_RULE, "it holds “rule” and no “change”: it is a file of rules"),
        ('[[change]]\nold = "2.4"\n', "needs old and new"),
        (_HERE + 'reasn = "x"\n', "change 1 has no “reasn”; did you mean reason?"),
        ("[[change]]\nold = []\nnew = []\n", "names no provision"),
        (
            _HERE + 'route = "Cabinet"\n',
            "number 1 (2.5) sets the route 'Cabinet' without a reason",
        ),
        (_HERE + "delegated = true\n", "is called delegated and names no route"),
    ],
)
def test_notes_that_cannot_be_used_are_refused(content: str, why: str) -> None:
    with pytest.raises(ValueError, match=re.escape(why)):
        notes_of(content)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("[[rule", "it is no TOML"),
        (_RULE + "deligated = true\n", "1 has no “deligated”; did you mean delegated?"),
        (_RULE + 'significance = "cosmetic"\n', 'a list: significance = ["cosmetic"]'),
        (_HERE, "it holds “change” and no “rule”: it is a file of notes"),
        ('[[rule]]\nroute = "Council"\n', "needs quote and route"),
        (
            '[[rule]]\nquote = " "\nroute = "Council"\n',
            "must quote the council's words",
        ),
        (_RULE + 'significance = ["cosmetics"]\n', "did you mean cosmetic?"),
        (_RULE + 'relation = ["not-in-file"]\n', "there is no 'not-in-file'"),
    ],
)
def test_rules_that_cannot_be_used_are_refused(content: str, why: str) -> None:
    with pytest.raises(ValueError, match=re.escape(why)):
        rules_of(content)


def test_a_route_with_its_reason_is_kept() -> None:
    content = _HERE + 'route = "Cabinet"\nroute-reason = "Executive functions."\n'

    (note,) = notes_of(content).entries

    assert (note.route, note.route_reason) == ("Cabinet", "Executive functions.")


def test_the_sample_rules_are_rules() -> None:
    content = (_OFFICERS / "harrowmere.rules.toml").read_text(encoding="utf-8")

    rules = rules_of(content)

    assert rules.council == "Harrowmere Borough Council"
    assert rules.entries[0].significance == (
        Significance.COSMETIC, Significance.CONSEQUENTIAL,
    )  # fmt: skip
    assert [rule.route for rule in rules.entries if not rule.delegated] == [
        "Cabinet", "Council",
    ]  # fmt: skip
