"""Comparison → amending instructions; text → instructions → the new version. Pure.

What is written is what is read: `sentences` and `grammar` are two sides of one
language, and a law holds that each instruction is read back as itself.
"""

from .apply import applied
from .plan import amendment_of
from .reading import NOTHING, Given, Instructions, instructions_of
from .sentences import block_of, sentence_of
from .telling import amended

__all__ = [
    "NOTHING",
    "Given",
    "Instructions",
    "amended",
    "amendment_of",
    "applied",
    "block_of",
    "instructions_of",
    "sentence_of",
]
