"""Model ↔ JSON: the contract that other programs read, with a number on each schema."""

from .json import (
    check_json,
    comparison_json,
    lives_json,
    outline_json,
    tracked_json,
)
from .overrides import overrides_of
from .schemas import SCHEMAS, json_schema, published_schema

__all__ = [
    "SCHEMAS",
    "check_json",
    "comparison_json",
    "json_schema",
    "lives_json",
    "outline_json",
    "overrides_of",
    "published_schema",
    "tracked_json",
]
