"""How a file is to be read, beyond what its content says."""

from __future__ import annotations

from dataclasses import field

from constitution_diff.model.values import dataclass


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user chose. Formats that a choice does not concern ignore it."""

    passwords: tuple[str, ...] = field(default=(), repr=False)
    """Each is tried on a file that needs one. Never shown, not even here."""
    ocr: bool = False
    """Have the words of scanned pages recognised, which takes seconds for each."""
    audit: int = 0
    """So many pages of a PDF are read a second time, with pdfplumber."""


PLAIN = ReadOptions()
