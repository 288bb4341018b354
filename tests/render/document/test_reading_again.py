"""The document that is made of an outline, read again, is the same outline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given

from constitution_diff.model import Kind
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render.docx.document import document_docx, placed
from constitution_diff.render.plain import in_xml
from tests.builders import outlined
from tests.laws.documents import rough_texts, texts
from tests.render.document.reading import (
    W,
    cover,
    part,
    plain_words,
    printed,
    read_again,
    said,
)

if TYPE_CHECKING:
    from constitution_diff.model import Clause, Outline

_CORPUS: Final = Path(__file__).parents[3] / "corpus" / "documents"
_NAMES: Final = sorted(path.name for path in _CORPUS.glob("*.docx"))


def _outline(name: str) -> Outline:
    return outline_source(read_source((_CORPUS / name).read_bytes(), name))


@pytest.mark.parametrize("name", _NAMES)
def test_a_sample_read_again_has_the_same_provisions(name: str) -> None:
    outline = _outline(name)

    again = read_again(outline)

    assert [_known(c) for c in again.clauses] == [_known(c) for c in outline.clauses]
    assert again.title == outline.title


def _known(clause: Clause) -> tuple[object, ...]:
    return (
        clause.id, clause.kind, clause.parent, clause.label, clause.heading,
        clause.text, clause.cells, clause.anchor,
    )  # fmt: skip


@given(texts())
def test_a_document_read_again_says_the_same_in_the_same_order(text: str) -> None:
    outline = outlined(text)

    assert said(read_again(outline)) == said(outline)


@pytest.mark.parametrize("name", _NAMES)
def test_a_sample_read_again_has_its_provisions_where_they_were_put(name: str) -> None:
    outline = placed(_outline(name))

    places = [clause.places for clause in outline.clauses]

    assert places == [clause.places for clause in read_again(outline).clauses]


@given(rough_texts)
def test_every_clause_stands_where_it_is_said_to_and_nothing_else(text: str) -> None:
    outline = placed(outlined(text))
    body = part(document_docx(outline), "document")[0]
    paragraphs = [*body.iter(f"{W}p")]

    numbers = [_number(p) for c in outline.clauses for p in c.places]

    for clause in outline.clauses:
        if clause.kind is not Kind.TABLE:
            here = (paragraphs[_number(place)] for place in clause.places)
            assert " ".join(filter(None, map(printed, here))) == _words(clause)
    assert numbers == sorted(set(numbers))
    everything = " ".join((*cover(outline), *map(_words, outline.clauses)))
    assert plain_words(printed(body)) == plain_words(in_xml(everything))


def _number(place: str) -> int:
    return int(place.removeprefix("word/document.xml#p"))


def _words(clause: Clause) -> str:
    return " ".join(in_xml(f"{clause.label} {clause.words}").split())
