"""No report says what the table of words keeps out of reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files

import pytest

from constitution_diff.render import vocabulary

_FORBIDDEN = (
    "untracked", "hidden", "of substance", "consequential", "furniture", "stale",
    "dangling", "retargeted", "noise", "moved+edited", "substitution", "cosmetic",
    "collate", "blame", "significance", "edited", "old version", "new version",
)  # fmt: skip
_TEMPLATES = files("constitution_diff.render.html").joinpath("templates")
_NOT_SHOWN = re.compile(
    r"\{%.*?%\} | \{\{.*?\}\} | \{\#.*?\#\} | <[^>]*>", re.VERBOSE | re.DOTALL
)
"""Instructions to the engine, and markup with its attributes."""


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case Mapping():
            for words in value.values():
                yield from _strings(words)
        case Iterable():
            for words in value:
                yield from _strings(words)


def _vocabulary() -> str:
    names = (name for name in vars(vocabulary) if name.isupper())
    found = (vars(vocabulary)[name] for name in names)
    words = (text for value in found for text in _strings(value))
    return "\n".join(words).replace(vocabulary.BY_RULE, "")


def _templates() -> Iterator[tuple[str, str]]:
    for template in sorted(_TEMPLATES.iterdir(), key=lambda path: path.name):
        yield template.name, _NOT_SHOWN.sub(" ", template.read_text("utf-8"))


@pytest.mark.parametrize("word", _FORBIDDEN)
def test_no_word_of_the_contract_stands_in_the_vocabulary(word: str) -> None:
    assert word not in _vocabulary().lower()


@pytest.mark.parametrize("word", _FORBIDDEN)
def test_no_word_of_the_contract_stands_in_a_template(word: str) -> None:
    assert [name for name, text in _templates() if word in text.lower()] == []


def test_of_substance_is_said_only_to_leave_it_to_the_monitoring_officer() -> None:
    assert "is for the monitoring officer" in vocabulary.BY_RULE
