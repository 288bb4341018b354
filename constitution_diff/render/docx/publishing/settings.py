"""What the settings of a file say of its making."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Spot, Trace
from constitution_diff.read.docx import names as n

from .elements import elements_rule, take_elements
from .opened import local, word_trees
from .relations import all_relations, drop_unused
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts, Relation

    from .opened import Opened

_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_SESSION: Final = n.W + "rsid"
_KEPT_SESSIONS: Final = (n.W + "rsids", _W14 + "docId", _W15 + "docId")


def _told(element: Element) -> str:
    """The names and values of a setting, one after the other."""
    said = [
        " ".join(value for value in found.attrib.values() if isinstance(value, str))
        for found in element.iter()
    ]
    return f"{local(element)}: {'; '.join(filter(None, said))}".rstrip(": ")


def _setting(code: str, tag: str, *kinds: str) -> Rule:
    """The rule for an element of the settings, and what it refers to by relation."""

    def find(opened: Opened) -> Iterator[Trace]:
        targets = [one.target for _, one in _related(opened.parts, kinds)]
        for target in targets:
            yield Trace(code, Spot(target, where="settings"))
        for part, root in () if targets else word_trees(opened.parts):
            for element in root.iter(n.W + tag):
                yield opened.trace(code, part, element, _told(element))

    def strip(parts: Parts) -> None:
        take_elements(parts, n.W + tag)
        for owner, one in tuple(_related(parts, kinds)):
            parts.unrelate(owner, one.id)
        drop_unused(parts)

    return Rule(find, strip)


def _related(parts: Parts, kinds: tuple[str, ...]) -> Iterator[tuple[str, Relation]]:
    for owner, relation in all_relations(parts):
        if relation.kind in kinds:
            yield owner, relation


def _find_sessions(opened: Opened) -> Iterator[Trace]:
    for part, root in word_trees(opened.parts):
        kept = list(root.iter(*_KEPT_SESSIONS, _SESSION))
        marked = sum(len(_session_names(one)) for one in root.iter())
        if kept or marked:
            what = f"{marked:,} marks" if marked else "list of sessions"
            yield opened.trace("editing-sessions", part, root, what, n=marked or 1)


def _strip_sessions(parts: Parts) -> None:
    take_elements(parts, *_KEPT_SESSIONS, _SESSION)
    for part, root in word_trees(parts):
        for element in root.iter():
            for name in _session_names(element):
                parts.changing(part)
                del element.attrib[name]


def _session_names(element: Element) -> list[str]:
    """Its attributes that say in which session of editing it was made."""
    return [str(name) for name in element.attrib if str(name).startswith(_SESSION)]


SETTINGS: Final = (
    _setting("template", "attachedTemplate", "attachedTemplate"),
    _setting(
        "mail-merge", "mailMerge", "mailMergeSource", "mailMergeHeaderSource",
        "mailMergeRecipientData", "recipientData",
    ),
    elements_rule("document-variables", n.W + "docVar", told=lambda one: (
        f"{one.get(n.NAME, '')}: {one.get(n.VAL, '')}"
    )),
    elements_rule("tracking-on", n.W + "trackRevisions", told=lambda _: "settings"),
    Rule(_find_sessions, _strip_sessions),
    _setting("printer-settings", "printerSettings", "printerSettings"),
)  # fmt: skip


def _find_protection(opened: Opened) -> Iterator[Trace]:
    for part, root in word_trees(opened.parts):
        for element in root.iter(n.W + "documentProtection", n.W + "writeProtection"):
            yield opened.trace(
                "document-protected", part, element, element.get(n.W + "edit", "write")
            )


PROTECTION: Final = Rule(_find_protection)
"""Hashes of passwords name nobody; who may edit does, and is `editing-people`."""
