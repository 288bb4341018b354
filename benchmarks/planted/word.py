"""Faults planted into Word files of the corpus: changes and remarks left unsettled.

As for texts, but a planter is given the bytes of a file, because a plain text
holds no tracked changes.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

from lxml import etree

from .paragraphs import NoRoomError

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Mapping

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES: Final = {"w": _W}
_PART: Final = "word/document.xml"
_RELS: Final = "word/_rels/document.xml.rels"
_TYPES: Final = "[Content_Types].xml"
_FEWEST_WORDS: Final = 8


@dataclass(frozen=True, slots=True)
class PlantedWord:
    """A Word file with one fault."""

    content: bytes
    code: str
    """The finding that should tell of it."""
    words: str
    """Words that the finding or one of its places must hold."""


def word_added(content: bytes, chance: random.Random) -> PlantedWord:
    """A word put in with tracking on, and never accepted."""
    document = _document(content)
    before, _ = _cut(document, chance)
    word = chance.choice(("promptly", "in writing", "without delay"))
    before.addnext(_marked("ins", f"{word} "))
    return _planted(content, document, "tracking-pending", word)


def word_struck(content: bytes, chance: random.Random) -> PlantedWord:
    """Words struck out with tracking on, and never settled."""
    document = _document(content)
    _, behind = _cut(document, chance)
    first, _, rest = _words_of(behind).partition(" ")
    _set_words(behind, rest)
    behind.addprevious(_marked("del", f"{first} "))
    return _planted(content, document, "tracking-pending", first)


def term_struck(content: bytes, chance: random.Random) -> PlantedWord:
    """A term struck out in three places, and missed in a fourth."""
    document = _document(content)
    term, body = chance.choice(
        (("seaside", "forum"), ("riverside", "panel"), ("junior", "committee"))
    )
    for _ in range(3):
        before, behind = _cut(document, chance)
        before.addnext(_marked("del", f"{term} "))
        _set_words(behind, f"{body} and {_words_of(behind)}")
    _, behind = _cut(document, chance)
    _set_words(behind, f"the {term} {body} and {_words_of(behind)}")
    return _planted(content, document, "substitution-incomplete", f"{term} {body}")


def remark(content: bytes, chance: random.Random) -> PlantedWord:
    """A question of a colleague in the margin."""
    document = _document(content)
    before, behind = _cut(document, chance)
    question = chance.choice(("Is this right?", "Ask legal", "Still true in 2026?"))
    before.addprevious(_element("commentRangeStart", id="0"))
    before.addnext(_element("commentRangeEnd", id="0"))
    run = _element("r")
    run.append(_element("commentReference", id="0"))
    behind.addprevious(run)
    comment = _element("comment", id="0", author="A Clerk", initials="AC")
    paragraph = etree.SubElement(comment, f"{{{_W}}}p")
    paragraph.append(_run("t", question))
    comments = _element("comments")
    comments.append(comment)
    parts = _with_comments(content, etree.tostring(comments, encoding="UTF-8"))
    return _planted(content, document, "remarks-left", question, parts)


def _document(content: bytes) -> etree._Element:
    with ZipFile(BytesIO(content)) as archive:
        return etree.fromstring(archive.read(_PART))


def _cut(
    document: etree._Element, chance: random.Random
) -> tuple[etree._Element, etree._Element]:
    """Some run of a sentence as two runs, cut between two of its words.

    Raises NoRoomError: there is no sentence.
    """
    runs = [
        run
        for run in document.iterfind(".//w:p/w:r[w:t]", _NAMES)
        if len(_words_of(run).split()) >= _FEWEST_WORDS and _words_of(run)[-1] == "."
    ]
    if not runs:
        raise NoRoomError
    run = chance.choice(runs)
    words = _words_of(run).split(" ")
    place = chance.randrange(2, len(words) - 2)
    behind = deepcopy(run)
    _set_words(run, " ".join(words[:place]) + " ")
    _set_words(behind, " ".join(words[place:]))
    run.addnext(behind)
    return run, behind


def _words_of(run: etree._Element) -> str:
    return "".join(text.text or "" for text in run.iterfind("w:t", _NAMES))


def _set_words(run: etree._Element, words: str) -> None:
    first, *others = run.findall("w:t", _NAMES)
    first.text = words
    for other in others:
        run.remove(other)


def _element(name: str, **values: str) -> etree._Element:
    element = etree.Element(f"{{{_W}}}{name}", nsmap=_NAMES)
    for key, value in values.items():
        element.set(f"{{{_W}}}{key}", value)
    return element


def _run(name: str, words: str) -> etree._Element:
    run = _element("r")
    text = etree.SubElement(run, f"{{{_W}}}{name}")
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    text.text = words
    return run


def _marked(kind: str, words: str) -> etree._Element:
    """The words as a tracked insertion or deletion."""
    change = _element(kind, id="901", author="A Clerk", date="2026-03-01T09:00:00Z")
    change.append(_run("delText" if kind == "del" else "t", words))
    return change


def _with_comments(content: bytes, comments: bytes) -> dict[str, bytes]:
    """The parts of a file that has comments, as far as they are new or changed."""
    with ZipFile(BytesIO(content)) as archive:
        types, relations = (
            etree.fromstring(archive.read(part)) for part in (_TYPES, _RELS)
        )
    space = etree.QName(types).namespace
    override = etree.SubElement(types, f"{{{space}}}Override")
    override.set("PartName", "/word/comments.xml")
    kind = "openxmlformats-officedocument.wordprocessingml.comments+xml"
    override.set("ContentType", f"application/vnd.{kind}")
    relation = etree.SubElement(
        relations, f"{{{etree.QName(relations).namespace}}}Relationship"
    )
    relation.set("Id", "rId901")
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation.set("Type", f"{office}/comments")
    relation.set("Target", "comments.xml")
    return {
        "word/comments.xml": comments,
        _TYPES: etree.tostring(types),
        _RELS: etree.tostring(relations),
    }


def _planted(
    content: bytes,
    document: etree._Element,
    code: str,
    words: str,
    parts: Mapping[str, bytes] | None = None,
) -> PlantedWord:
    new = {_PART: etree.tostring(document, encoding="UTF-8"), **(parts or {})}
    target = BytesIO()
    with ZipFile(BytesIO(content)) as archive, ZipFile(target, "w") as written:
        for name in archive.namelist():
            written.writestr(name, new.pop(name, b"") or archive.read(name))
        for name, part in new.items():
            written.writestr(name, part)
    return PlantedWord(target.getvalue(), code, words)


WORD_PLANTERS: Final[dict[str, Callable[[bytes, random.Random], PlantedWord]]] = {
    "word added": word_added,
    "word struck": word_struck,
    "term struck": term_struck,
    "remark": remark,
}
"""By the name of the fault."""
