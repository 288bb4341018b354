"""Labels: which kind of provision one makes, and which comes so many places later."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass
from constitution_diff.outline import kinds_of_label

if TYPE_CHECKING:
    from constitution_diff.model import Kind

_LAST: Final = re.compile(
    r"(?P<before>.*?)(?P<last>\d{1,9}|[A-Za-z])(?P<behind>[^0-9A-Za-z]*)$"
)
_PLAIN: Final = re.compile(r"[\w.()]*[\w)]|(?:[A-Z]\w+ )+[\dA-Z]+")


def usual_kind(label: str) -> Kind | None:
    """The kind that a label makes by itself; None where it could be several, or none.

    >>> usual_kind("24.5"), usual_kind("(b)"), usual_kind("Part 4")
    (<Kind.CLAUSE: 'clause'>, <Kind.ITEM: 'item'>, <Kind.PART: 'part'>)
    """
    kinds = kinds_of_label(label)
    return kinds[0] if len(kinds) == 1 else None


@dataclass(frozen=True, slots=True)
class Step:
    """How the labels of a list change: a new beginning, and so many places further."""

    before: str
    new_before: str
    places: int
    behind: str
    new_behind: str

    def label(self, old: str) -> str:
        """The new label for an old one; "" where it does not begin or end alike.

        >>> step = step_between("24.5", "25.6")
        >>> step and step.label("24.7")
        '25.8'
        """
        match = _LAST.match(old)
        if not match or (match["before"], match["behind"]) != (
            self.before,
            self.behind,
        ):
            return ""
        last = _further(match["last"], self.places)
        return f"{self.new_before}{last}{self.new_behind}" if last else ""


def step_between(old: str, new: str) -> Step | None:
    """How one label becomes the other; None where their last signs differ in sort.

    >>> step_between("(c)", "(b)").places, step_between("4.", "(b)")
    (-1, None)
    """
    ours, theirs = _LAST.match(old), _LAST.match(new)
    if not (ours and theirs):
        return None
    last, new_last = ours["last"], theirs["last"]
    if last.isdigit() and new_last.isdigit():
        places = int(new_last) - int(last)
    elif last.isalpha() and new_last.isalpha():
        places = ord(new_last) - ord(last)
    else:
        return None
    step = Step(
        ours["before"], theirs["before"], places, ours["behind"], theirs["behind"]
    )
    return step if step.label(old) == new else None


def _further(last: str, places: int) -> str:
    """The figure or the letter so many places on; "" where there is none."""
    if last.isdigit():
        number = int(last) + places
        return str(number) if number >= 0 else ""
    moved = chr(max(ord(last) + places, 0))
    fits = moved.isascii() and moved.isalpha() and moved.islower() is last.islower()
    return moved if fits else ""


def followed(label: str, old_above: str, new_above: str) -> str:
    """What a label becomes when that of what it lies in changes.

    Where the number above is taken away, those below it stay as they are.

    >>> followed("24.1", "24.", "25."), followed("24.1", "24.", "")
    ('25.1', '24.1')
    """
    old, new = old_above.rstrip("."), new_above.rstrip(".")
    if old and new and label.startswith(f"{old}."):
        return f"{new}{label.removeprefix(old)}"
    return label


def stopped(label: str, old: str) -> str:
    """A label with the stop that the old one has behind it.

    >>> stopped("25", "24."), stopped("25", "24")
    ('25.', '25')
    """
    return f"{label}." if old.endswith(".") and is_plain(label) else label


def is_plain(label: str) -> bool:
    """Whether a label can stand in a sentence without quotation marks.

    >>> is_plain("24.5"), is_plain("24."), is_plain("Part 4")
    (True, False, True)
    """
    return _PLAIN.fullmatch(label) is not None
