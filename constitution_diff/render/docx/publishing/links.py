"""What leads out of the file: to folders and servers, or to places that it fetches."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Spot, Trace
from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.parts import relations_part

from .addresses import hides_mail, is_local, without_user
from .elements import RELATION, taken_out, unwrapped
from .opened import called
from .relations import all_relations
from .rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.render.docx.parts import Parts, Relation

    from .opened import Opened

_ID: Final = RELATION + "id"
_LINK: Final = RELATION + "link"
_HREF: Final = RELATION + "href"
_EMBED: Final = RELATION + "embed"
_NAMES: Final = (_ID, _LINK, _HREF)
_TOLD_ELSEWHERE: Final = frozenset(
    {
        "attachedTemplate", "hyperlink", "image", "mailMergeHeaderSource",
        "mailMergeRecipientData", "mailMergeSource", "oleObject", "package",
        "recipientData", "subDocument",
    }
)  # fmt: skip
"""Kinds of relation that rules of their own look at."""


def _outside(parts: Parts, kind: str) -> Iterator[tuple[str, Relation, list[Element]]]:
    """The relations of a kind that lead outside, and the elements that use each."""
    found: dict[str, list[Relation]] = {}
    for part, relation in all_relations(parts):
        if relation.kind == kind and relation.external:
            found.setdefault(part, []).append(relation)
    for part, relations in found.items():
        users = _users(parts.tree(part) if part else None)
        for relation in relations:
            yield part, relation, users.get(relation.id, [])


def _users(root: Element | None) -> dict[str, list[Element]]:
    """The elements of a part that name a relation, by its id."""
    found: dict[str, list[Element]] = {}
    for element in () if root is None else root.iter():
        for named in filter(None, map(element.get, _NAMES)):
            found.setdefault(named, []).append(element)
    return found


def _links(
    parts: Parts, is_such: Callable[[str], bool]
) -> Iterator[tuple[str, Relation, list[Element]]]:
    """The links whose address is such, each with its part and what uses it."""
    for part, relation, users in _outside(parts, "hyperlink"):
        if is_such(relation.target):
            yield part, relation, users


def _finder(
    code: str, is_such: Callable[[str], bool]
) -> Callable[[Opened], Iterator[Trace]]:
    """What finds the links whose address is such; one that nothing uses as well."""

    def find(opened: Opened) -> Iterator[Trace]:
        for part, relation, users in _links(opened.parts, is_such):
            if not users:
                where = called(opened.parts, part)
                yield Trace(code, Spot(relation.target, where=where))
            for element in users:
                yield opened.trace(code, part, element, relation.target)

    return find


def _strip_local(parts: Parts) -> None:
    for part, relation, users in tuple(_links(parts, is_local)):
        for element in users:
            parts.changing(part)
            (unwrapped if element.tag == n.LINK else taken_out)(element)
        parts.unrelate(part, relation.id)


def _names_user(address: str) -> bool:
    return without_user(address) != address


def _strip_users(parts: Parts) -> None:
    for part, relation, _ in tuple(_links(parts, _names_user)):
        for found in parts.changing(relations_part(part)):
            if found.get("Id") == relation.id:
                found.set("Target", without_user(relation.target))


def _mail_links(parts: Parts) -> Iterator[tuple[str, Relation, list[Element]]]:
    """Links to e-mail addresses, with their places that print another thing."""
    for part, relation, users in _outside(parts, "hyperlink"):
        unseen = [one for one in users if hides_mail(relation.target, _printed(one))]
        if unseen:
            yield part, relation, unseen


def _printed(element: Element) -> str:
    return "".join(words.text or "" for words in element.iter(n.T))


def _find_mail(opened: Opened) -> Iterator[Trace]:
    for part, relation, users in _mail_links(opened.parts):
        for element in users:
            yield opened.trace("mail-link", part, element, relation.target)


def _is_kept(element: Element) -> bool:
    """Whether the picture is in the file too, beside the address it came from."""
    if element.get(_LINK) is not None:
        return element.get(_EMBED) is not None
    return element.get(_HREF) is not None


def _find_pictures(opened: Opened) -> Iterator[Trace]:
    for part, relation, users in _outside(opened.parts, "image"):
        for element in users:
            code = "picture-link" if _is_kept(element) else "picture-elsewhere"
            yield opened.trace(code, part, element, relation.target)


def _strip_pictures(parts: Parts) -> None:
    for part, relation, users in tuple(_outside(parts, "image")):
        if not all(map(_is_kept, users)):
            continue
        for element in users:
            parts.changing(part)
            for name in (_LINK, _HREF):
                if element.get(name) == relation.id:
                    del element.attrib[name]
        parts.unrelate(part, relation.id)


def _find_other(opened: Opened) -> Iterator[Trace]:
    for part, relation in all_relations(opened.parts):
        if relation.external and relation.kind not in _TOLD_ELSEWHERE:
            told = f"{relation.kind}: {relation.target}"
            yield Trace("outside-link", Spot(told, where=called(opened.parts, part)))


LINKS: Final = (
    Rule(_finder("local-link", is_local), _strip_local),
    Rule(_finder("link-user", _names_user), _strip_users),
    Rule(_find_mail),
    Rule(_find_pictures, _strip_pictures),
    Rule(_find_other),
)
