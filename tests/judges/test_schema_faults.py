"""What breaks the schema is found, and said in a few words."""

from __future__ import annotations

import pytest

from tests.judges.samples import MAIN, faults_of_broken

_BY = 'w:author="Clerk" w:date="2024-01-01T00:00:00Z"'

# What is written instead of what in the main part, and what is then wrong.
_BREAKAGES = {
    "properties of a paragraph out of order": (
        '<w:spacing w:after="120"/><w:jc w:val="both"/>',
        '<w:jc w:val="both"/><w:spacing w:after="120"/>',
        "w:spacing may not stand behind w:jc in w:pPr",
    ),
    "properties of a run out of order": (
        '<w:rStyle w:val="Term"/><w:b/>',
        '<w:b/><w:rStyle w:val="Term"/>',
        "w:rStyle may not stand behind w:b in w:rPr",
    ),
    "a revision of a mark behind its properties": (
        f'<w:ins w:id="1" {_BY}/><w:b/>',
        f'<w:b/><w:ins w:id="1" {_BY}/>',
        "w:ins may not stand behind w:b in w:rPr",
    ),
    "properties behind the words": (
        "<w:p/></w:tc><w:tc>",
        "<w:p><w:r/><w:pPr/></w:p></w:tc><w:tc>",
        "w:pPr may not stand behind w:r in w:p",
    ),
    "an element twice that may stand once": (
        '<w:jc w:val="both"/>',
        '<w:jc w:val="both"/><w:jc w:val="both"/>',
        "w:jc may not stand behind w:jc in w:pPr",
    ),
    "a block in a revision of runs": (
        f'<w:ins w:id="5" {_BY}><w:r><w:t>five</w:t></w:r></w:ins>',
        f'<w:ins w:id="5" {_BY}><w:p/></w:ins>',
        "w:p is not allowed in w:ins",
    ),
    "properties that changed without the old ones": (
        '<w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>',
        "</w:pPrChange>",
        "w:pPrChange lacks w:pPr",
    ),
    "a table without a grid": (
        '<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid>',
        "",
        "w:tr may not stand behind w:tblPr in w:tbl",
    ),
    "an unknown element": (
        "<w:p/></w:tc><w:tc>",
        "<w:p/><w:note/></w:tc><w:tc>",
        "w:note is not allowed in w:tc",
    ),
    "an element of an unknown namespace": (
        "<w:p/></w:tc><w:tc>",
        '<w:p/><x xmlns="urn:example:x"/></w:tc><w:tc>',
        "x is not allowed in w:tc",
    ),
    "no author": (
        f'w:id="5" {_BY}',
        'w:id="5"',
        "w:ins lacks w:author",
    ),
    "no id": (
        f'<w:ins w:id="5" {_BY}',
        f"<w:ins {_BY}",
        "w:ins lacks w:id",
    ),
    "an attribute that is not declared": (
        '<w:jc w:val="both"/>',
        '<w:jc w:val="both" w:way="left"/>',
        'w:jc may not have w:way="left"',
    ),
    "a word that is not one of the list": (
        '<w:jc w:val="both"/>',
        '<w:jc w:val="justified"/>',
        'w:jc may not have w:val="justified"',
    ),
    "a measure with a fraction": (
        'w:after="120"',
        'w:after="120.5"',
        'w:spacing may not have w:after="120.5"',
    ),
    "a date that is none": (
        f'w:id="5" {_BY}',
        'w:id="5" w:author="Clerk" w:date="1 May"',
        'w:ins may not have w:date="1 May"',
    ),
    "text between elements": (
        "<w:p/></w:tc><w:tc>",
        "<w:p/>five</w:tc><w:tc>",
        "w:tc holds text of its own",
    ),
    "a fault inside the chosen alternative": (
        '<mc:Choice Requires="w14"><w:t>A</w:t>',
        '<mc:Choice Requires="w14"><w:p/>',
        "w:p is not allowed in w:r",
    ),
    "an ignorable prefix that stands for nothing": (
        'mc:Ignorable="w14 own"',
        'mc:Ignorable="w14 own w16"',
        "mc:Ignorable names w16, undeclared",
    ),
}


@pytest.mark.parametrize("name", _BREAKAGES)
def test_the_judge_finds(name: str) -> None:
    old, new, fault = _BREAKAGES[name]

    assert fault in faults_of_broken(MAIN, old, new)
