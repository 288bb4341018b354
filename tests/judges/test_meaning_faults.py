"""What the schema allows and no reader understands is found as well."""

from __future__ import annotations

import pytest

from tests.judges.samples import MAIN, faults_of_broken

_BY = 'w:author="Clerk" w:date="2024-01-01T00:00:00Z"'

# What is written instead of what in the main part, and what is then wrong.
_BREAKAGES = {
    # ----- revisions
    "a revision id used twice": (
        'w:id="5"',
        'w:id="4"',
        "revision id 4 is used twice",
    ),
    "a revision in one of its own kind": (
        "<w:r><w:t>five</w:t></w:r>",
        f'<w:ins w:id="99" {_BY}><w:r><w:t>five</w:t></w:r></w:ins>',
        "w:ins lies in w:ins",
    ),
    "an insertion in a deletion": (
        "<w:r><w:delText>four</w:delText></w:r>",
        f'<w:ins w:id="99" {_BY}><w:r><w:delText>four</w:delText></w:r></w:ins>',
        "w:ins lies in w:del",
    ),
    "runs of a revision outside of paragraphs": (
        '<w:moveFromRangeEnd w:id="7"/>',
        (
            '<w:moveFromRangeEnd w:id="7"/>'
            f'<w:ins w:id="99" {_BY}><w:r><w:t>five</w:t></w:r></w:ins>'
        ),
        "w:ins holds runs outside of any paragraph",
    ),
    "words that stay in a deletion": (
        "<w:delText>four</w:delText>",
        "<w:t>four</w:t>",
        "w:t lies in w:del",
    ),
    "deleted words outside of deletions": (
        "<w:t>five</w:t>",
        "<w:delText>five</w:delText>",
        "w:delText lies in no w:del",
    ),
    "an instruction that stays in a deletion": (
        "<w:delInstrText>DATE</w:delInstrText>",
        "<w:instrText>DATE</w:instrText>",
        "w:instrText lies in w:del",
    ),
    "a space that readers drop": (
        ' xml:space="preserve"',
        "",
        "w:t begins or ends in a space that readers drop",
    ),
    "the last mark of a cell inserted": (
        "<w:tr><w:tc><w:p/></w:tc>",
        (
            "<w:tr><w:tc><w:p><w:pPr><w:rPr>"
            f'<w:ins w:id="99" {_BY}/></w:rPr></w:pPr></w:p></w:tc>'
        ),
        "w:ins of the last mark of w:tc",
    ),
    # ----- moves
    "a move from a range that never ends": (
        '<w:moveFromRangeEnd w:id="7"/>',
        "",
        "moveFromRange 7 never ends",
    ),
    "a range that ends before it begins": (
        '<w:commentRangeStart w:id="0"/>',
        '<w:commentRangeEnd w:id="0"/><w:commentRangeStart w:id="0"/>',
        "commentRange 0 ends where none is open",
    ),
    "a move with a name that leads nowhere": (
        'w:id="11" w:author="Clerk" w:date="2024-01-01T00:00:00Z" w:name="move1"',
        'w:id="11" w:author="Clerk" w:date="2024-01-01T00:00:00Z" w:name="move2"',
        "move1 has no moveTo",
    ),
    "moved words outside of the range": (
        f'<w:del w:id="9" {_BY}><w:r><w:delText>once</w:delText></w:r></w:del></w:p>',
        (
            f'</w:p><w:moveFromRangeEnd w:id="7"/><w:p><w:moveFrom w:id="9" {_BY}>'
            "<w:r><w:t>once</w:t></w:r></w:moveFrom></w:p>"
        ),
        "w:moveFrom lies in no moveFromRange",
    ),
    # ----- bookmarks, fields, blocks
    "a bookmark that never ends": (
        '<w:bookmarkEnd w:id="1"/>',
        "",
        "bookmark 1 never ends",
    ),
    "a bookmark name used twice": (
        '<w:bookmarkEnd w:id="1"/>',
        (
            '<w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="quorum"/>'
            '<w:bookmarkEnd w:id="2"/>'
        ),
        "bookmark quorum is used twice",
    ),
    "a field that never ends": (
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "",
        "a field never ends (as marked)",
    ),
    "a field that loses its beginning when changes are accepted": (
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>',
        '</w:del><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "a field has a w:fldChar end and no begin (with all changes accepted)",
    ),
    "a cell that ends in no paragraph": (
        "<w:tr><w:tc><w:p/></w:tc>",
        "<w:tr><w:tc><w:p/><w:tbl><w:tblPr/><w:tblGrid/></w:tbl></w:tc>",
        "w:tc ends in no paragraph",
    ),
    "a row that does not fill the grid": (
        '<w:gridSpan w:val="2"/>',
        '<w:gridSpan w:val="3"/>',
        "a row of 3 columns in a grid of 2",
    ),
    "two headers of one type in a section": (
        '<w:headerReference w:type="default" r:id="rId5"/>',
        '<w:headerReference w:type="default" r:id="rId5"/>' * 2,
        "2 times a w:headerReference of type default",
    ),
    "a paragraph id used twice": (
        'w14:paraId="00000002"',
        'w14:paraId="00000001"',
        "paragraph id 00000001 is used twice",
    ),
    "a paragraph id out of range": (
        'w14:paraId="00000002"',
        'w14:paraId="80000000"',
        "paragraph id 80000000 is out of range",
    ),
    # ----- references
    "a note that is not there": (
        '<w:footnoteReference w:id="2"/>',
        '<w:footnoteReference w:id="3"/>',
        "w:footnoteReference 3 is not there",
    ),
    "a note referred to twice": (
        '<w:footnoteReference w:id="2"/>',
        '<w:footnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="2"/>',
        "w:footnoteReference 2 is used twice",
    ),
    "a comment that is not there": (
        '<w:commentReference w:id="0"/>',
        '<w:commentReference w:id="1"/>',
        "w:commentReference 1 is not there",
    ),
    "a style that is not there": (
        '<w:pStyle w:val="Clause"/>',
        '<w:pStyle w:val="Term"/>',
        "no paragraph style Term",
    ),
    "a numbering that is not there": (
        '<w:numId w:val="1"/>',
        '<w:numId w:val="2"/>',
        "no numbering 2",
    ),
    "a relation that is not there": (
        'r:id="rId5"',
        'r:id="rId6"',
        "headerReference names the relation rId6, which is not there",
    ),
    "a relation to something else": (
        'r:id="rId5"',
        'r:id="rId1"',
        "headerReference names rId1, a relation to a styles",
    ),
}


@pytest.mark.parametrize("name", _BREAKAGES)
def test_the_judge_finds(name: str) -> None:
    old, new, fault = _BREAKAGES[name]

    assert fault in faults_of_broken(MAIN, old, new)
