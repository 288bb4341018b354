"""The file of overrides: TOML → the decisions that an officer wrote down."""

from __future__ import annotations

import msgspec

from constitution_diff.model import Override, Overrides

from .addresses import OneShape, addresses_of
from .tables import shaped


class _Link(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    old: OneShape | list[OneShape]
    new: OneShape | list[OneShape]
    note: str = ""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    link: list[_Link] = []
    current: str = ""
    proposed: str = ""


def overrides_of(content: str, name: str = "") -> Overrides:
    r"""The decisions that a file of overrides holds, in its order.

    Raises ValueError, with a sentence, for what is no such file.

    >>> found = overrides_of('[[link]]\nold = "24.5"\nnew = ["24.6", "24.7"]')
    >>> [address.citation for address in found.entries[0].new]
    ['24.6', '24.7']
    """
    file = shaped(
        content, _File, "link", needs='needs old and new, such as old = "24.5"'
    )
    return Overrides(
        name,
        tuple(map(_override, file.link, range(1, len(file.link) + 1))),
        file.current,
        file.proposed,
    )


def _override(link: _Link, number: int) -> Override:
    old, new = addresses_of(link.old), addresses_of(link.new)
    if not (old or new):
        msg = f"[[link]] number {number} names no provision"
        raise ValueError(msg)
    return Override(old, new, link.note)
