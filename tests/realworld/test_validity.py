"""Word files that nobody here wrote: no fault is found that cannot be explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.resolve import accept_all, reject_all, resolved
from tests.evidence import sampled
from tests.judges.validity import found_in, new_faults, sort_of

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.render.docx.resolve import Decide

# Files by the start of their names, and what is wrong with them. Without a word of
# explanation, the file was written or changed by another program than Word.
_EXPLAINED = {
    "docling/unit_test_headers_numbered": (
        "w:pStyle may not stand behind w:lvlText",
        "w:numPr may not stand behind w:outlineLvl",
        "w:abstractNum may not stand behind w:num",
        "names no style",
        "no paragraph style",
    ),
    "docx2python/created-in-pages": ("w:displayBackgroundShape may not stand behind",),
    # A width of no per cent, which Word's own program does not write.
    "docx4j/rFonts": ('w:w may not have w:val="#"',),
    # Results of accepting and rejecting that leave half a bookmark or field.
    "docxodus-accept-reject/RP018-MoveFrom-MoveTo-CC-": ("bookmark # ends where",),
    "docxodus-accept-reject/RP024-ParagraphMark": ("bookmark # never ends",),
    "docxodus-accept-reject/RP034-Deleted-Cells-Rejected": ("a row of # columns",),
    "docxodus-accept-reject/RP050-Deleted-Footnote-Accepted": ("w:footnote ends in",),
    # Word leaves the middle of an inserted field unmarked.
    "docxodus-accept-reject/RP020-Inserted-Field-Code": ("w:fldChar separate",),
    # Drafts made to try what readers do about a last mark that comes or goes.
    "docxodus-accept-reject/RP038": ("w:ins of the last mark of w:body",),
    "docxodus-accept-reject/RP042": ("w:del of the last mark of w:body",),
    "docxodus-accept-reject/RP050-Deleted-Footnote.docx": ("w:del of the last mark",),
    "docxodus-compare-pairs/WC_WC064": ("w:footnote ends in no paragraph",),
    # A standard of its own writes lengths with units and parts in per cent.
    "mammoth/strict-format": ('pt"', '%"'),
    "mammoth/utf8-bom": (
        "may not stand behind",
        "w:shd lacks w:val",
    ),
    "pandoc/lists-compact": ("may not stand behind", "names no style TableNormal"),
    "pandoc/special_punctuation": ("may not stand behind w:color",),
    "pandoc/verbatim_subsuper": ("may not stand behind w:color", "is used twice"),
    "pandoc/alternate_document_path": ("w14:docId may not stand",),
    "pandoc/normalize": ("a space that readers drop",),
    "poi/bug59058": ("a space that readers drop",),
    # Files of Word 97 that Word 2007 saved: an option of theirs in an odd place.
    "poi/headerFooter": ("w:splitPgBreakAndParaMark",),
    "poi/heading123": ("w:splitPgBreakAndParaMark",),
    "python-redlines/expected_redline": ("no numbering", "w:ins of the last mark"),
    "ronin-institute": ('w:spacing may not have w:line="#.#"',),
    "safe-docx-legal/filled": ("bookmark # ends where", "w:hdr ends in no paragraph"),
    "superdoc/nested-comments": ("a space that readers drop",),
    "superdoc/features-redlines": (
        'w:authorEmail="undefined"',
        "w:headerReference may not stand behind",
        "names no style",
    ),
    "word-compare-oracle/02_next": ("a row of # columns",),
    "word-compare-oracle/golden_cs": ("is used twice", "w:delText lies in no w:del"),
    "word-compare-oracle/golden_redline": ("paragraph id # is used twice",),
    "word-compare-oracle/nested_table_a": ("no table style TableGrid",),
    "word-compare-oracle/strict_sd-2517": ("paragraph id",),
}


# Word too leaves a row shorter by the cells that go, and the grid as it was.
_MAY_LACK_CELLS = "docxodus-accept-reject/RP034-Deleted-Cells.docx"

_STARTS = tuple(_EXPLAINED)


def test_no_fault_is_found_in_real_files_that_is_not_explained(shared: Path) -> None:
    found = _faults(shared, sampled(_word_files(shared), 60))

    assert found - _explained(found) == set()


def test_each_explanation_explains_a_fault(shared: Path) -> None:
    listed = [name for name in _word_files(shared) if name.startswith(_STARTS)]
    found = _faults(shared, listed)

    explained = {name for name, _ in _explained(found)}

    assert found - _explained(found) == set()
    assert [s for s in _STARTS if not any(n.startswith(s) for n in explained)] == []


@pytest.mark.parametrize("decide", [accept_all, reject_all])
def test_a_file_whose_changes_are_settled_has_no_new_faults(
    shared: Path, decide: Decide
) -> None:
    folder = shared / "realdata" / "docx"
    found = {}
    for name in sampled(_word_files(shared), 60):
        content = (folder / name).read_bytes()
        parts = open_parts(content, name)
        resolved(parts, decide)
        found[name] = new_faults(parts.saved(), content)
    found.pop(_MAY_LACK_CELLS, None)

    assert {name: faults for name, faults in found.items() if faults} == {}


def _word_files(shared: Path) -> list[str]:
    folder = shared / "realdata" / "docx"
    return sorted(str(path.relative_to(folder)) for path in folder.glob("*/*.docx"))


def _faults(shared: Path, names: list[str]) -> set[tuple[str, str]]:
    """Each file with each sort of fault that it has."""
    folder = shared / "realdata" / "docx"
    return {
        (name, sort_of(fault.detail))
        for name in names
        for fault in found_in((folder / name).read_bytes())
    }


def _explained(found: set[tuple[str, str]]) -> set[tuple[str, str]]:
    return {
        (name, said)
        for name, said in found
        for start, listed in _EXPLAINED.items()
        if name.startswith(start) and any(each in said for each in listed)
    }
