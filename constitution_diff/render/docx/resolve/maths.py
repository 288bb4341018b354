"""Signs of an equation that were put in or taken out: a fraction's bar, a root."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.docx import names as n

from .removing import unwrap

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ARGUMENTS: Final = frozenset(
    n.M + name
    for name in ("e", "num", "den", "sup", "sub", "deg", "lim", "fName", "mr")
)


def take_sign(change: Element, *, gone: bool) -> None:
    """Settle the change of a sign; where it is gone, what it stood around stays."""
    control = next(change.iterancestors(n.MATH_CONTROL), None)
    unwrap(change)
    properties = None if control is None else control.getparent()
    sign = None if properties is None else properties.getparent()
    if not gone or properties is None or sign is None:
        return
    # In an argument of its own the sign lies on nothing that could go.
    if str(properties.tag).endswith("Pr"):
        sign.remove(properties)
        _flatten(sign)


def _flatten(sign: Element) -> None:
    for argument in list(sign):
        if argument.tag in _ARGUMENTS:
            _flatten(argument)
    for own in list(sign):
        if str(own.tag).endswith("Pr"):
            sign.remove(own)
    unwrap(sign)
