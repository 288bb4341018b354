"""The published JSON Schemas, and how they are made from the shapes.

The shapes are the JSON contract as types, so that neither can say something else. Keys
without a default always stand in the JSON; those with one are left out when empty.
"""

from __future__ import annotations

from importlib import resources

import msgspec

from constitution_diff.codec.check_shapes import CheckShape
from constitution_diff.codec.comparison_shapes import ComparisonShape
from constitution_diff.codec.export_shapes import (
    ExportedEntryShape,
    ExportedNameShape,
    ExportedNoteShape,
    ExportedVersionShape,
    ManifestShape,
)
from constitution_diff.codec.found_shapes import FoundShape
from constitution_diff.codec.kept_shapes import (
    AnswerShape,
    HoldingsShape,
    VerificationShape,
)
from constitution_diff.codec.life_shapes import LivesShape
from constitution_diff.codec.merge_shapes import MergeShape
from constitution_diff.codec.note_shapes import NotebookShape
from constitution_diff.codec.outline_shapes import OutlineShape
from constitution_diff.codec.publication_shapes import PublicationShape
from constitution_diff.codec.resolution_shapes import ResolutionShape
from constitution_diff.codec.told_shapes import (
    BlameShape,
    ChangeControlShape,
    HistoryShape,
)
from constitution_diff.codec.tracked_shapes import TrackedShape

SCHEMAS: dict[str, type[msgspec.Struct]] = {
    "outline-1": OutlineShape,
    "tracked-1": TrackedShape,
    "check-1": CheckShape,
    "comparison-1": ComparisonShape,
    "life-1": LivesShape,
    "merge-1": MergeShape,
    "publish-1": PublicationShape,
    "versions-1": HoldingsShape,
    "show-1": AnswerShape,
    "verify-1": VerificationShape,
    "notes-1": NotebookShape,
    "resolution-1": ResolutionShape,
    "history-1": HistoryShape,
    "blame-1": BlameShape,
    "change-control-1": ChangeControlShape,
    "search-1": FoundShape,
    "export-1": ManifestShape,
    "export-version-1": ExportedVersionShape,
    "export-entry-1": ExportedEntryShape,
    "export-name-1": ExportedNameShape,
    "export-note-1": ExportedNoteShape,
}
"""Names of the published schemas, and what they describe."""


def json_schema(name: str) -> bytes:
    """The JSON Schema (2020-12) of that name, made from its shape.

    Raises:
        KeyError: There is no schema of that name.
    """
    (schema,), definitions = msgspec.json.schema_components(
        [SCHEMAS[name]], ref_template="#/$defs/{name}"
    )
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"constitution-diff/{'/'.join(name.rsplit('-', 1))}",
        **schema,
        "$defs": dict(sorted(definitions.items())),
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"


def published_schema(name: str) -> bytes:
    """The JSON Schema of that name as it is shipped with the package."""
    return resources.files(__package__).joinpath(f"{name}.json").read_bytes()
