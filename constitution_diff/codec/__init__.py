"""Model ↔ JSON: the contract that other programs read, with a number on each schema."""

from .json import (
    check_json,
    comparison_json,
    lives_json,
    outline_json,
    publication_json,
    tracked_json,
)
from .notes import notes_of
from .overrides import overrides_of
from .rules import rules_of
from .schemas import SCHEMAS, json_schema, published_schema

__all__ = [
    "SCHEMAS",
    "check_json",
    "comparison_json",
    "json_schema",
    "lives_json",
    "notes_of",
    "outline_json",
    "overrides_of",
    "publication_json",
    "published_schema",
    "rules_of",
    "tracked_json",
]
