"""Comparison → amending instructions; text → instructions → the new version. Pure.

What is written is what is read: `sentences` and `grammar` are two sides of one
language, and a law holds that each instruction is read back as itself.
"""

from .apply import applied
from .carrying import carried_out
from .hunks import hunks_of
from .labels import followed, step_between
from .pairing import Pairs, pairs_of
from .phrases import Splice, spliced
from .placing import Places, children_of, places_of
from .plan import amendment_of
from .reading import NOTHING, Given, Instructions, instructions_of
from .resolving import resolved_against
from .sentences import block_of, sentence_of
from .telling import amended

__all__ = [
    "NOTHING",
    "Given",
    "Instructions",
    "Pairs",
    "Places",
    "Splice",
    "amended",
    "amendment_of",
    "applied",
    "block_of",
    "carried_out",
    "children_of",
    "followed",
    "hunks_of",
    "instructions_of",
    "pairs_of",
    "places_of",
    "resolved_against",
    "sentence_of",
    "spliced",
    "step_between",
]
