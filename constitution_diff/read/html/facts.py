"""What a page says of itself, and what a person should look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Notice

from .parsing import words_of

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Revision

_DATES: Final = {
    **dict.fromkeys(
        (
            "article:modified_time", "date.modified", "dc.date.modified",
            "dcterms.modified", "last-modified", "lastmodified", "og:updated_time",
        ),
        "modified",
    ),
    **dict.fromkeys(
        (
            "article:published_time", "date", "dc.date", "dc.date.created",
            "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued",
        ),
        "published",
    ),
}  # fmt: skip
_FOUND: Final = {
    "words-not-shown": (
        "Words that the page does not show: {count}. They are kept apart from the "
        "text. Check whether they belong to it."
    ),
    "embedded-object": (
        "Frames and other embedded objects: {count}. {they} not read. "
        "Compare them by eye."
    ),
    "list-numbers-guessed": (
        "Lists whose numbers are known only by a name such as “alpha”: {count}. The "
        "style sheet that prints them is not in the file. Check their numbers."
    ),
}


def sayings(root: Element) -> Iterator[tuple[str, str]]:
    """The title and the dates that the head gives, each kind once."""
    title = root.find(".//title")
    found = {"title": words_of(title) if title is not None else ""}
    for meta in root.iter("meta"):
        name = meta.get("name") or meta.get("property") or meta.get("http-equiv") or ""
        what = _DATES.get(name.strip().lower())
        if what:
            found.setdefault(what, (meta.get("content") or "").strip())
    yield from ((what, value) for what, value in found.items() if value)


def notices(found: Counter[str], revisions: tuple[Revision, ...]) -> Iterator[Notice]:
    """A notice for each kind of thing found, with how often."""
    for code, message in _FOUND.items():
        if found[code]:
            they = "It was" if found[code] == 1 else "They were"
            yield Notice(code, message.format(count=found[code], they=they))
    if revisions:
        yield Notice(
            "tracked-changes-pending",
            f"Tracked changes pending: {len(revisions)}. "
            "Choose whether the original or the final text is meant.",
        )
