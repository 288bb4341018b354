"""The style sheets inside a page, as far as they change what a reader sees.

Selectors of tags, ids and classes are known, and how they stand below each other.
Rules for one medium, states and attributes are left out, and files are not fetched.
"""

from __future__ import annotations

import re
from dataclasses import field
from typing import TYPE_CHECKING, Final

from constitution_diff.model.values import dataclass

from .parsing import classes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    Declarations = dict[str, str]

_MAX_RULES: Final = 4000
_MAX_RULES_ALIKE: Final = 200
"""That end in the same tag, class or id."""
_MAX_STEPS: Final = 50
"""Ancestors looked at for one selector."""
_COMMENT: Final = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_MAX_CHARS: Final = 2**20
_NESTED: Final = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{};]*;")
_DECLARATION: Final = re.compile(
    r"""([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*)"""
)
_STEP: Final = re.compile(r"(?:[a-z][\w-]*|\*)?(?:[.#][\w-]+)*", re.IGNORECASE)
_PART: Final = re.compile(r"[.#]?[\w-]+")
_BEFORE: Final = re.compile(r"::?(?:before|marker)$")
_WANTED: Final = frozenset(
    {
        "content", "counter-increment", "counter-reset", "display", "font-weight",
        "list-style", "list-style-type", "margin-left", "mso-element", "mso-list",
        "visibility",
    }
)  # fmt: skip


def declarations(text: str) -> Declarations:
    """What a `style` attribute or the inside of a rule declares, names in small.

    >>> declarations("Display:none !important; color:red; list-style: lower-alpha")
    {'display': 'none', 'list-style': 'lower-alpha'}
    """
    found = _DECLARATION.findall(text)
    return {
        name.lower(): value.replace("!important", "").strip()
        for name, value in found
        if name.lower() in _WANTED
    }


@dataclass(frozen=True, slots=True)
class _Step:
    """One compound of a selector: "li", "ol.start", "#content"."""

    parts: tuple[str, ...]
    child: bool = False
    """Written with ">": the next step is a child of it."""

    def fits(self, element: Element) -> bool:
        return all(_fits(part, element) for part in self.parts)


def _fits(part: str, element: Element) -> bool:
    if part[0] == ".":
        return part[1:].lower() in classes(element)
    if part[0] == "#":
        return part[1:] == element.get("id")
    return part.lower() == element.tag


@dataclass(frozen=True, slots=True)
class _Rule:
    steps: tuple[_Step, ...]
    """The element's own step last."""
    declared: Declarations
    rank: tuple[int, int, int, int]
    """How special it is, then its place in the sheet."""

    def applies(self, element: Element) -> bool:
        return self.steps[-1].fits(element) and _below(self.steps[:-1], element)


def _below(steps: tuple[_Step, ...], element: Element) -> bool:
    """Whether the ancestors fit the steps; the nearest that fits is taken."""
    ancestor = element.getparent()
    for _ in range(_MAX_STEPS):
        if not steps or ancestor is None:
            break
        if steps[-1].fits(ancestor):
            steps = steps[:-1]
        elif steps[-1].child:
            break
        ancestor = ancestor.getparent()
    return not steps


@dataclass(slots=True)
class StyleSheet:
    """The rules of a page, found by the tag, class or id they end in."""

    own: dict[str, list[_Rule]] = field(default_factory=dict)
    before: dict[str, list[_Rule]] = field(default_factory=dict)
    """Those for what is printed before an element."""

    def style(self, element: Element) -> Declarations:
        """What applies to the element, its own `style` attribute first."""
        found = _cascaded(self.own, element)
        own = element.get("style")
        return found | declarations(own) if own else found

    def style_before(self, element: Element) -> Declarations:
        """What applies to the marker or text that is printed before it."""
        return _cascaded(self.before, element)


def _cascaded(index: dict[str, list[_Rule]], element: Element) -> Declarations:
    if not index:
        return {}
    keys = (element.tag, f"#{element.get('id')}", *(f".{c}" for c in classes(element)))
    rules = [rule for key in keys for rule in index.get(str(key), ())]
    found: Declarations = {}
    for rule in sorted(rules, key=lambda rule: rule.rank):
        if rule.applies(element):
            found |= rule.declared
    return found


def style_sheet(root: Element) -> StyleSheet:
    """The rules of every <style> in the page."""
    sheet = StyleSheet()
    text = "\n".join(element.text or "" for element in root.iter("style"))
    text = _NESTED.sub("", _COMMENT.sub("", text[:_MAX_CHARS]))
    for number, rule in enumerate(text.split("}")[:_MAX_RULES]):
        selectors, _, body = rule.partition("{")
        declared = declarations(body)
        if declared:
            for selector in selectors.split(","):
                _add(sheet, selector.strip(), declared, number)
    return sheet


def _add(sheet: StyleSheet, selector: str, declared: Declarations, number: int) -> None:
    bare = _BEFORE.sub("", selector)
    steps = tuple(_steps(bare))
    if not steps or not steps[-1].parts:
        return
    kinds = [part[0] for step in steps for part in step.parts]
    n_ids, n_classes = kinds.count("#"), kinds.count(".")
    rank = (n_ids, n_classes, len(kinds) - n_ids - n_classes, number)
    index = sheet.own if bare == selector else sheet.before
    key = steps[-1].parts[-1]
    key = key if key[0] == "#" else key.lower()
    rules = index.setdefault(key, [])
    if len(rules) < _MAX_RULES_ALIKE:
        rules.append(_Rule(steps, declared, rank))


def _steps(selector: str) -> Iterator[_Step]:
    """The compounds of a selector; none of one that is not understood."""
    words = selector.replace(">", " > ").split()
    if any(word != ">" and not _STEP.fullmatch(word) for word in words):
        return
    for at, word in enumerate(words):
        if word != ">":
            parts = tuple(_PART.findall(word))
            yield _Step(parts, child=words[at + 1 : at + 2] == [">"])
