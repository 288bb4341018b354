"""What the file says of itself, and what a person should look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Notice, RevisionKind

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from constitution_diff.model import Revision

    from .package import Package

_CORE: Final = "docProps/core.xml"
_SAYINGS: Final = (
    ("title", "{http://purl.org/dc/elements/1.1/}title"),
    ("modified", "{http://purl.org/dc/terms/}modified"),
)
_FOUND: Final = {
    "hidden-text": (
        "Words set not to show or print: {count}. They are kept apart from the text. "
        "Check whether they belong to it."
    ),
    "alternate-chunk": (
        "Other files embedded in the text: {count}. {they} not read. "
        "Open the file in Word and save it again to take them in."
    ),
    "number-language": (
        "Automatic numbers in words of a language that is not known here: {count}. "
        "They are read in figures; Word prints words."
    ),
    "number-field": (
        "Numbers that fields print (LISTNUM, AUTONUM): {count}. {they} not read. "
        "Check the numbers in Word."
    ),
    "embedded-object": (
        "Embedded objects, such as sheets or charts: {count}. {they} not read. "
        "Compare them by eye."
    ),
}


def read_sayings(package: Package) -> Iterator[tuple[str, str]]:
    """The title and the day of the last change, where the file gives them."""
    root = package.tree(_CORE)
    for what, tag in _SAYINGS:
        value = "" if root is None else (root.findtext(tag) or "").strip()
        if value:
            yield what, value


def notices(found: Counter[str], revisions: tuple[Revision, ...]) -> Iterator[Notice]:
    """A notice for each kind of thing found, with how often."""
    for code, message in _FOUND.items():
        if found[code]:
            they = "It was" if found[code] == 1 else "They were"
            yield Notice(code, message.format(count=found[code], they=they))
    pending = [
        revision for revision in revisions if revision.kind is not RevisionKind.COMMENT
    ]
    if pending:
        yield Notice(
            "tracked-changes-pending",
            f"Tracked changes pending: {len(pending)}. "
            "Choose whether the original or the final text is meant.",
        )
