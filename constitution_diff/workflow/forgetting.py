"""Lets go of the words of documents that were kept to save work."""

from __future__ import annotations

import sys
from functools import _lru_cache_wrapper

_PACKAGE = __name__.partition(".")[0]


def forget_words() -> None:
    """Empty every store of words that were worked on once and may come again.

    Both versions share most of their words, so much is saved within a comparison. A
    program that goes on, as `serve` does, must not keep them for the next user.
    """
    for name, module in tuple(sys.modules.items()):
        if name.startswith(f"{_PACKAGE}."):
            # Looked for, not listed, so that one added later is not left out.
            for found in tuple(vars(module).values()):
                if isinstance(found, _lru_cache_wrapper) and _holds_words(found):
                    found.cache_clear()


def _holds_words(kept: _lru_cache_wrapper[object]) -> bool:
    """Whether it has a bound; those without hold templates and the like, once."""
    return kept.cache_parameters()["maxsize"] is not None
