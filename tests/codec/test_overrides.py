"""What is a file of overrides, and what is said of one that is none."""

from __future__ import annotations

import re

import pytest

from constitution_diff.codec import overrides_of
from constitution_diff.model import Address


def test_an_entry_names_provisions_by_number_or_in_full() -> None:
    found = overrides_of(
        'current = "a.docx"\n[[link]]\nold = "4.1"\n'
        'new = ["4.2", { citation = "4.3", words = "The clerk", above = "4.2" }]'
    )

    (entry,) = found.entries
    assert found.current == "a.docx"
    assert entry.old == (Address("4.1"),)
    assert entry.new == (
        Address("4.2"),
        Address("4.3", words="The clerk", above="4.2"),
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("[[link", "it is no TOML"),
        ('[[link]]\nold = "4.1"', "each [[link]] needs old and new"),
        ('[[link]]\nold = 4.1\nnew = ""', "each [[link]] needs old and new"),
        (
            '[[links]]\nold = "4"\nnew = ""',
            "the file has no “links”; did you mean link?",
        ),
        ('[[link]]\nold = ""\nnew = []', "[[link]] number 1 names no provision"),
    ],
)
def test_what_is_no_such_file_gets_a_sentence(content: str, why: str) -> None:
    with pytest.raises(ValueError, match=re.escape(why)):
        overrides_of(content)
