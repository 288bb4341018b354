"""What names a clause."""

from typing import NewType

ClauseId = NewType("ClauseId", str)
"""Unique in its document and readable: "24.8(b)", "Part 4/2.1(a)", "24.3/b2"."""
