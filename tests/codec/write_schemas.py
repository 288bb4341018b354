"""Writes the published JSON Schemas anew: `python -m tests.codec.write_schemas`.

It lies here because `codec` itself touches no files.
"""

from __future__ import annotations

from pathlib import Path

from constitution_diff import codec
from constitution_diff.codec import SCHEMAS, json_schema


def main() -> None:
    """Write one file for each schema, beside the shapes they are made from."""
    folder = Path(codec.__file__).parent / "schemas"
    for name in SCHEMAS:
        (folder / f"{name}.json").write_bytes(json_schema(name))


if __name__ == "__main__":
    main()
