"""Runs the case files of this folder: a claim, then the texts that show it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.builders import compared, outlined, references, relations, tree

CASES = sorted(Path(__file__).parent.glob("*.case"))


def sections(case: Path) -> dict[str, str]:
    """The parts of a case file by name; "" is the claim on top."""
    parts = re.split(r"^--- (\w+)$", case.read_text("utf-8"), flags=re.MULTILINE)
    names = ["", *parts[1::2]]
    return dict(zip(names, (part.strip("\n") for part in parts[::2]), strict=True))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    parts = sections(case)

    if "text" in parts:
        outline = outlined(parts["text"])
        if "tree" in parts:
            assert tree(outline) == parts["tree"].splitlines()
        if "references" in parts:
            assert references(outline) == parts["references"].splitlines()
    else:
        expected = [" ".join(line.split()) for line in parts["links"].splitlines()]
        told = relations(compared(parts["old"], parts["new"]))
        assert [line for line in told if not line.startswith("same ")] == expected


def test_every_case_states_its_claim() -> None:
    assert CASES
    for case in CASES:
        assert sections(case)[""].endswith("."), case.name
