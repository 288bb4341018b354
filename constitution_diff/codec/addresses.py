"""How the files that officers write name a provision: TOML → addresses."""

from __future__ import annotations

import msgspec

from constitution_diff.model import Address


class AddressShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A provision in full."""

    citation: str = ""
    words: str = ""
    hash: str = ""
    above: str = ""
    below: str = ""


OneShape = str | AddressShape
"""A citation, or a provision in full."""


def addresses_of(given: OneShape | list[OneShape]) -> tuple[Address, ...]:
    """The addresses; none for "" and [].

    >>> [address.citation for address in addresses_of(["24.6", " 24.7"])]
    ['24.6', '24.7']
    """
    several = given if isinstance(given, list) else [given]
    found = (_address(one) for one in several)
    return tuple(one for one in found if one.citation or one.words)


def _address(one: OneShape) -> Address:
    if isinstance(one, str):
        return Address(citation=one.strip())
    return Address(
        one.citation.strip(), one.words.strip(), one.hash, one.above, one.below
    )
