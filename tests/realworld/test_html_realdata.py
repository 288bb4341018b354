"""Real web pages: the outline of the same text in other formats, and no word lost."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from constitution_diff.compare import compare_outlines
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source

from .conftest import shared_folder
from .seeds import plain_words

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Outline

_SERIES = shared_folder() / "realdata" / "revision_series"
_PAGES = sorted(_SERIES.glob("*/*.html"))
_WMLS = sorted(_SERIES.glob("debian-constitution/*.wml"))
_BYLAWS = _SERIES / "vintage-hoa-bylaws"
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})


@lru_cache
def outlined(path: Path) -> Outline:
    """The outline of a file; of WML as the page that is made of it."""
    content = path.read_bytes()
    if path.suffix == ".wml":
        content = _page(content.decode("utf-8")).encode()
    return outline_source(read_source(content, path.name))


def _page(wml: str) -> str:
    """What the site's macros make of it: no directives, and headings in the list."""
    entry = re.compile(
        r'<toc-add-entry name="([^"]*)">(.*?)</toc-add-entry>', re.DOTALL
    )
    text = re.sub(r"^#.*\n", "", wml, flags=re.MULTILINE)
    text = entry.sub(r'<h2 id="\1">\2</h2>', text).replace("<toc-display />", "")
    return f"<html><body>{text}</body></html>"


Shape = tuple[str, str, str]


def shape(outline: Outline) -> list[Shape]:
    """Each clause's label, heading and words; quotation marks all straight."""
    return [
        (_plain(c.label), _plain(c.heading), _plain(c.text)) for c in outline.clauses
    ]


def _plain(text: str) -> str:
    return " ".join(text.translate(_QUOTES).split())


def differences(
    old: list[Shape], new: list[Shape]
) -> list[tuple[list[Shape], list[Shape]]]:
    """The runs of clauses that only one side has, as (old, new)."""
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    return [
        (old[a:b], new[c:d])
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]


@pytest.mark.parametrize(
    "path", [*_PAGES, *_WMLS], ids=lambda p: f"{p.parent.name}/{p.name}"
)
def test_no_word_of_a_page_is_lost(path: Path) -> None:
    content = path.read_text(encoding="utf-8")
    markup = _page(content) if path.suffix == ".wml" else content
    outline = outlined(path)

    kept = [
        *(f"{c.label} {c.words} {' '.join(c.cells)}" for c in outline.clauses),
        *(f"{entry.label} {entry.raw}" for entry in outline.contents),
        *(line.text for line in outline.furniture),
    ]
    missing = Counter(plain_words(_words_of(markup)))
    missing -= Counter(plain_words(" ".join(kept)))

    assert not missing


def _words_of(markup: str) -> str:
    """The words outside tags, by means that have nothing to do with the reader."""
    inline = r"</?(?:a|b|i|em|strong|q|cite|span|code)\b[^>]*>"
    text = re.sub(r"<[^>]*>", " ", re.sub(inline, "", markup))
    for entity, char in _ENTITIES.items():
        text = text.replace(entity, char)
    return text


_ENTITIES = {
    "&mdash;": "—", "&ndash;": "–", "&nbsp;": " ", "&quot;": '"', "&#39;": "'",
    "&sect;": "§", "&lt;": "<", "&gt;": ">", "&amp;": "&",
}  # fmt: skip


@pytest.mark.parametrize(
    "path", [*_PAGES, *_WMLS], ids=lambda p: f"{p.parent.name}/{p.name}"
)
def test_a_page_against_itself_differs_nowhere(path: Path) -> None:
    assert compare_outlines(outlined(path), outlined(path)).identical


def test_by_laws_have_the_outline_of_the_markdown_they_were_made_of() -> None:
    page = outlined(_BYLAWS / "Bylaws.html")

    markdown = outlined(_BYLAWS / "v06_2018-10-23_20756c0.md")

    assert differences(shape(page), shape(markdown)) == []


def test_by_laws_differ_from_their_pdf_in_the_title_alone() -> None:
    page = shape(outlined(_BYLAWS / "Bylaws.html"))

    found = differences(page, shape(outlined(_BYLAWS / "Bylaws.pdf")))

    assert [[label for label, *_ in new] for _, new in found] == [[""]]


def test_by_laws_differ_from_their_word_file_where_that_has_fewer_paragraphs() -> None:
    page = shape(outlined(_BYLAWS / "Bylaws.html"))

    found = differences(page, shape(outlined(_BYLAWS / "Bylaws.docx")))

    words = [
        [" ".join(" ".join(clause) for clause in side).split() for side in pair]
        for pair in found
    ]
    title, *others = words
    assert title[0] == ["Bylaws"]
    assert all(old == new for old, new in others)


@pytest.mark.parametrize("path", _WMLS, ids=lambda p: p.stem)
def test_debian_differs_from_its_text_in_the_head_and_in_paragraphs(path: Path) -> None:
    """The text runs the paragraphs of an item on; its head lists other versions."""
    page, text = shape(outlined(path)), shape(outlined(path.with_suffix(".txt")))

    found = differences(page, text)

    beyond = [
        (_joined(old), _joined(new))
        for old, new in found
        if _joined(old) != _joined(new) and not _joined(old).startswith("Version")
    ]
    assert beyond == []


def _joined(clauses: list[Shape]) -> str:
    """The words of the clauses; "+" is how the text prints a bullet."""
    words = " ".join(" ".join(clause) for clause in clauses).split()
    return " ".join(word for word in words if word != "+")
