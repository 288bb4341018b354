"""Words that sentences are filled with, from `slots.toml` beside this file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

_LISTS: Final = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def _listed(name: str) -> tuple[str, ...]:
    return tuple(map(str, _LISTS[name]))


OFFICERS: Final = _listed("officers")
"""Who acts, with the article."""
BODIES: Final = _listed("bodies")
PEOPLE: Final = _listed("people")
NUMBERS: Final = _listed("numbers")
"""In words; two and more, so that nouns are plurals."""
MONTHS: Final = _listed("months")
PLACES: Final = _listed("places")
ASPECTS: Final = _listed("aspects")
PARTS: Final = _listed("parts")
VERBS: Final = _listed("verbs")
ENDS: Final = _listed("ends")
CONDITIONS: Final = _listed("conditions")
REASONS: Final = _listed("reasons")
THINGS: Final = _listed("things")
"""What a council looks after."""
SHAPES: Final = _listed("shapes")
LATER_SHAPES: Final = _listed("later_shapes")
"""Sentences that no first version has."""
INTRODUCTIONS: Final = _listed("introductions")
ITEMS: Final = _listed("items")
LATER_ITEMS: Final = _listed("later_items")
BOILERPLATE: Final = _listed("boilerplate")
"""Sentences that stand in many Parts alike."""
DEFINITIONS: Final = _listed("definitions")
TOPICS: Final = {
    str(topic): tuple(map(str, objects)) for topic, objects in _LISTS["topics"].items()
}
"""What each topic is about, with the article."""
