"""Ways to write a change that LibreOffice 7.4 resolves as Word does."""

from __future__ import annotations

from typing import Final

from .right_beside import BESIDE
from .right_moves import MOVES
from .right_paragraphs import PARAGRAPHS
from .right_tables import TABLES

RIGHT: Final = (*PARAGRAPHS, *TABLES, *MOVES, *BESIDE)
