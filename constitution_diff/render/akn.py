"""An outline as Akoma Ntoso 3.0 (OASIS LegalDocML), for systems that hold laws.

Elements are named by the clause's own word where the standard has it. What the
standard has no word for is a container that bears the word. eIds follow its naming
convention, part 3: the number of each clause behind that of the clause around it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from lxml.builder import ElementMaker
from lxml.etree import tostring

from constitution_diff.model import Kind

from .plain import in_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.etree import _Element as Element

    from constitution_diff.model import Clause, ClauseId, Outline

_SPACE: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_E: Final = ElementMaker(namespace=_SPACE, nsmap={None: _SPACE})
_WORDS: Final = {
    "part": "part", "chapter": "chapter", "section": "section", "article": "article",
    "rule": "rule",
}  # fmt: skip
_SHORT: Final = {
    "part": "part", "chapter": "chp", "section": "sec", "article": "art",
    "rule": "rule", "paragraph": "para", "subparagraph": "subpara", "point": "point",
    "indent": "indent", "alinea": "al", "hcontainer": "hcontainer",
}  # fmt: skip
_BY_LENGTH: Final = ("section", "paragraph", "subparagraph")
_BY_KIND: Final = {
    Kind.ITEM: "point", Kind.BULLET: "indent", Kind.PARAGRAPH: "alinea",
    Kind.TABLE: "alinea", Kind.NOTE: "alinea", Kind.HEADING: "hcontainer",
}  # fmt: skip
_NO_DAY: Final = "1970-01-01"
"""The standard wants a day; the name beside it says that none is known."""
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


def outline_akn(outline: Outline) -> bytes:
    """The document as XML in UTF-8, the same bytes for the same outline."""
    tree = _Tree(outline)
    act = _E.act({"name": "constitution"}, _meta(outline), *tree.preface(), tree.body())
    return tostring(
        _E.akomaNtoso(act), xml_declaration=True, encoding="UTF-8", pretty_print=True
    )


class _Tree:
    """The clauses by what they lie in. Private to one call of `outline_akn`."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._inside: dict[ClauseId | None, list[Clause]] = {}
        self._used: Counter[str] = Counter()
        self._taken: set[str] = set()
        for clause in outline.clauses:
            self._inside.setdefault(clause.parent, []).append(clause)

    def preface(self) -> Iterator[Element]:
        """The title, where the document has one."""
        if self._outline.title:
            yield _E.preface(_E.longTitle(_p(self._outline.title)))

    def body(self) -> Element:
        """All provisions; the standard allows no empty body."""
        top = [self._element(clause, "") for clause in self._inside.get(None, [])]
        return _made("body", *(top or [_empty()]))

    def _element(self, clause: Clause, around: str) -> Element:
        name, word = _name(clause)
        eid = self._eid(clause, name, around)
        attributes = {"eId": eid} | ({"name": word} if name == "hcontainer" else {})
        below = [c for c in self._inside.get(clause.id, []) if c.kind is not Kind.ROW]
        return _made(
            name,
            attributes,
            *_head(clause),
            *self._content(clause, below, eid),
        )

    def _content(
        self, clause: Clause, below: list[Clause], eid: str
    ) -> Iterator[Element]:
        words = [_p(clause.text)] if clause.text else []
        if clause.kind is Kind.TABLE:
            rows = self._inside.get(clause.id, [])
            notes = (n for row in rows for n in self._inside.get(row.id, []))
            said = [_p(f"{note.label} {note.text}".strip()) for note in notes]
            yield _E.content(*words, _E.table(*map(_row, rows)), *said)
        elif not below:
            yield _E.content(*(words or [_p("")]))
        else:
            yield from [_E.intro(*words)] * bool(words)
            yield from (self._element(c, eid) for c in below)

    def _eid(self, clause: Clause, name: str, around: str) -> str:
        number = _number(clause)
        own = f"{_SHORT[name]}_{number}" if number else f"{_SHORT[name]}_"
        path = f"{around}__{own}" if around else own
        while True:
            self._used[path] += 1
            times = self._used[path]
            unique = (
                path if number and times == 1 else f"{path}{'-' * bool(number)}{times}"
            )
            if unique not in self._taken:
                self._taken.add(unique)
                return unique


def _name(clause: Clause) -> tuple[str, str]:
    """The element for a clause, and the word of a container."""
    word = clause.label.split()[0].casefold() if clause.label else ""
    if word in _WORDS:
        return _WORDS[word], ""
    if clause.kind in _BY_KIND:
        return _BY_KIND[clause.kind], "heading"
    if clause.kind is Kind.PART or word.isalpha():
        return "hcontainer", re.sub(r"\W", "", word) or "part"
    length = clause.label.strip(".").count(".")
    return _BY_LENGTH[min(length, len(_BY_LENGTH) - 1)], ""


def _number(clause: Clause) -> str:
    """The number as it stands in an eId: "24-8"; "" for none."""
    words = clause.label.split()
    last = words[-1] if words else ""
    return "-".join(re.findall(r"[^\W_]+", last))


def _head(clause: Clause) -> Iterator[Element]:
    if clause.label:
        yield _E.num(in_xml(clause.label))
    if clause.heading:
        yield _E.heading(in_xml(clause.heading))


def _made(name: str, *content: Element | dict[str, str] | str) -> Element:
    element: Element = _E(name, *content)
    return element


def _p(text: str) -> Element:
    return _made("p", in_xml(text))


def _row(row: Clause) -> Element:
    return _made("tr", *(_E.td(_p(cell)) for cell in row.cells or (row.text,)))


def _empty() -> Element:
    return _made(
        "hcontainer", {"name": "empty", "eId": "hcontainer_1"}, _E.content(_p(""))
    )


def _meta(outline: Outline) -> Element:
    """Who and what, as far as the file says; nothing here is made up."""
    says = dict(outline.sources[0].says) if outline.sources else {}
    found = _DAY.match(says.get("modified", ""))
    day = {
        "date": found[0] if found else _NO_DAY,
        "name": "modified" if found else "unknown",
    }
    work = "/akn/gb/act/constitution"
    levels: Iterable[tuple[str, str, tuple[Element, ...]]] = (
        ("FRBRWork", work, (_E.FRBRcountry(value="gb"),)),
        ("FRBRExpression", f"{work}/eng@", (_E.FRBRlanguage(language="eng"),)),
        ("FRBRManifestation", f"{work}/eng@.xml", ()),
    )
    return _made(
        "meta",
        _E.identification(
            {"source": "#source"},
            *(_level(name, path, day, more) for name, path, more in levels),
        ),
        _E.references(
            {"source": "#source"},
            _E.TLCOrganization(eId="source", href="", showAs="the council"),
        ),
    )


def _level(
    name: str, path: str, day: dict[str, str], more: tuple[Element, ...]
) -> Element:
    return _made(
        name,
        _E.FRBRthis(value=f"{path}/!main"),
        _E.FRBRuri(value=path),
        _E.FRBRdate(day),
        _E.FRBRauthor(href="#source"),
        *more,
    )
