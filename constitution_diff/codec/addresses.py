"""How what officers write names a provision: TOML → addresses; addresses ↔ JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from constitution_diff.model import Address

if TYPE_CHECKING:
    from collections.abc import Iterable


class AddressShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A provision in full."""

    citation: str = ""
    words: str = ""
    hash: str = ""
    above: str = ""
    below: str = ""


class KeptAddressShape(msgspec.Struct, frozen=True, omit_defaults=True):
    """The same where nobody writes it by hand; a key that says nothing is left out."""

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


def address_shapes(addresses: Iterable[Address]) -> tuple[KeptAddressShape, ...]:
    """Addresses as JSON has them."""
    return tuple(
        KeptAddressShape(one.citation, one.words, one.hash, one.above, one.below)
        for one in addresses
    )


def addresses_json(addresses: Iterable[Address]) -> str:
    """Addresses in one spelling, so that a hash can stand for them.

    >>> addresses_json([Address("24.6", words="The clerk")])
    '[{"citation":"24.6","words":"The clerk"}]'
    """
    return msgspec.json.encode(address_shapes(addresses)).decode()


def addresses_from(content: str) -> tuple[Address, ...]:
    """The addresses that `addresses_json` was given.

    Raises ValueError: it never wrote this.
    """
    found = msgspec.json.decode(content, type=tuple[KeptAddressShape, ...])
    return tuple(
        Address(one.citation, one.words, one.hash, one.above, one.below)
        for one in found
    )


def _address(one: OneShape) -> Address:
    if isinstance(one, str):
        return Address(citation=one.strip())
    return Address(
        one.citation.strip(), one.words.strip(), one.hash, one.above, one.below
    )
