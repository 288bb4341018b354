"""Whole parts that a reader never sees: found by what refers to them, and dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Spot, Trace
from constitution_diff.render.docx.parts import TYPES, relations_part

from .opened import FILE
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from constitution_diff.render.docx.parts import Parts, Relation

    from .opened import Opened

    Wanted = Callable[[Parts, Relation], bool]

INK: Final = "application/inkml+xml"


def related_parts(code: str, *kinds: str, wanted: Wanted = lambda _, __: True) -> Rule:
    """The rule for all that any part refers to as one of these kinds.

    `wanted` looks at what the kinds alone do not tell.
    """

    def found(parts: Parts) -> Iterator[tuple[str, Relation]]:
        for owner, relation in all_relations(parts):
            if relation.kind in kinds and wanted(parts, relation):
                yield owner, relation

    def find(opened: Opened) -> Iterator[Trace]:
        targets = dict.fromkeys(one.target for _, one in found(opened.parts))
        for target in targets:
            yield Trace(code, Spot(target, where=FILE))

    def strip(parts: Parts) -> None:
        for owner, relation in tuple(found(parts)):
            parts.unrelate(owner, relation.id)
        drop_unused(parts)

    return Rule(find, strip)


def all_relations(parts: Parts) -> Iterator[tuple[str, Relation]]:
    """Every relation, with the part that has it; "" is the package itself."""
    for owner in ("", *tuple(parts.contents)):
        for relation in parts.relations(owner):
            yield owner, relation


def drop_unused(parts: Parts) -> None:
    """Take out every part that nothing leads to from the package."""
    for part in unused(parts):
        parts.drop(part)


def unused(parts: Parts) -> tuple[str, ...]:
    """The parts that nothing leads to, in the order of the zip.

    >>> from constitution_diff.render.docx.parts import Parts
    >>> unused(Parts("a.docx", "word/document.xml", {"word/old.xml": b""}))
    ('word/old.xml',)
    """
    reached, waiting = set[str](), [""]
    names = {part.lower(): part for part in parts.contents}
    while waiting:
        for relation in parts.relations(waiting.pop()):
            part = names.get(relation.target.lower())
            if not relation.external and part is not None and part not in reached:
                reached.add(part)
                waiting.append(part)
    kept = reached | {parts.main, TYPES}
    kept |= {relations_part(part) for part in ("", *kept)}
    return tuple(
        part for part in parts.contents if part not in kept and not part.endswith("/")
    )


def _find_unused(opened: Opened) -> Iterator[Trace]:
    for part in unused(opened.parts):
        yield Trace("unused-parts", Spot(part, where=FILE))


UNUSED: Final = Rule(_find_unused, drop_unused)


def _no_ink(parts: Parts, relation: Relation) -> bool:
    """Word calls pen strokes custom XML, too, and those are seen."""
    return parts.content_type(relation.target) != INK


WHOLE_PARTS: Final = (
    related_parts("people", "people", "documenttasks"),
    related_parts("custom-properties", "custom-properties"),
    related_parts("sensitivity-label", "classificationlabels"),
    related_parts("custom-xml", "customXml", wanted=_no_ink),
    related_parts("thumbnail", "thumbnail"),
    related_parts("signature", "origin"),
    related_parts(
        "add-ins", "webextensiontaskpanes", "webextension", "intelligence",
        "intelligence2",
    ),
)  # fmt: skip
