"""How a file that officers fill in names a provision: by words, never by an id."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from constitution_diff.model import Address

_KEYS = ("citation", "words", "hash", "above", "below")


def toml_side(addresses: Sequence[Address]) -> str:
    """Addresses as a value of TOML: one address, or a list of them.

    >>> from constitution_diff.model import Address
    >>> toml_side([Address("24.6", words="The clerk")])
    '{ citation = "24.6", words = "The clerk" }'
    """
    shown = list(map(_table, addresses))
    return shown[0] if len(shown) == 1 else f"[{', '.join(shown)}]"


def _table(address: Address) -> str:
    facts = ((key, getattr(address, key)) for key in _KEYS)
    shown = ", ".join(f"{key} = {toml_string(value)}" for key, value in facts if value)
    return f"{{ {shown} }}"


def toml_string(words: str) -> str:
    """A TOML string; JSON writes the same but for DEL."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
