"""Model ↔ JSON: the contract that other programs read, with a number on each schema.

A module is imported when something of it is first used: who keeps days writes no JSON.
"""

from typing import TYPE_CHECKING, Final

from constitution_diff.model.on_demand import found_in

if TYPE_CHECKING:
    from .addresses import address_shapes, addresses_from, addresses_json
    from .days import iso_date
    from .json import (
        answer_json,
        blame_json,
        check_json,
        comparison_json,
        control_json,
        found_json,
        history_json,
        lives_json,
        merge_json,
        notebook_json,
        outline_json,
        publication_json,
        resolution_json,
        tracked_json,
        verification_json,
        versions_json,
    )
    from .notes import notes_of
    from .overrides import overrides_of
    from .rules import rules_of
    from .schemas import SCHEMAS, json_schema, published_schema
    from .version_lists import ListedVersion, is_version_list, version_list_of

__all__ = [
    "SCHEMAS",
    "ListedVersion",
    "address_shapes",
    "addresses_from",
    "addresses_json",
    "answer_json",
    "blame_json",
    "check_json",
    "comparison_json",
    "control_json",
    "found_json",
    "history_json",
    "is_version_list",
    "iso_date",
    "json_schema",
    "lives_json",
    "merge_json",
    "notebook_json",
    "notes_of",
    "outline_json",
    "overrides_of",
    "publication_json",
    "published_schema",
    "resolution_json",
    "rules_of",
    "tracked_json",
    "verification_json",
    "version_list_of",
    "versions_json",
]
_HOMES: Final = {
    "addresses": ("address_shapes", "addresses_from", "addresses_json"),
    "days": ("iso_date",),
    "json": (
        "answer_json",
        "blame_json",
        "check_json",
        "comparison_json",
        "control_json",
        "found_json",
        "history_json",
        "lives_json",
        "merge_json",
        "notebook_json",
        "outline_json",
        "publication_json",
        "resolution_json",
        "tracked_json",
        "verification_json",
        "versions_json",
    ),
    "notes": ("notes_of",),
    "overrides": ("overrides_of",),
    "rules": ("rules_of",),
    "schemas": ("SCHEMAS", "json_schema", "published_schema"),
    "version_lists": ("ListedVersion", "is_version_list", "version_list_of"),
}
"""What lives in each module."""

if not TYPE_CHECKING:  # a checker is to miss what is not there
    __getattr__ = found_in(__name__, _HOMES)
