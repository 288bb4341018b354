"""What a version is made of, as it is kept: its files, and how they are read again."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

from constitution_diff.model import KeptFile

if TYPE_CHECKING:
    from constitution_diff.model import Version

    from .reading import Request


def with_files(version: Version, request: Request) -> Version:
    """The version with what it is made of, and how that is to be read again."""
    files = tuple(
        KeptFile(
            file.name,
            digest(file.content),
            file.input_format or "",
            file.known.part,
            file.known.title,
        )
        for file in request.files
    )
    return replace(
        version,
        files=files,
        title=request.title,
        view=request.view.value,
        ocr=request.options.ocr,
    )


def digest(content: bytes) -> str:
    """The sha256 of a file, by which it is kept."""
    return sha256(content).hexdigest()
