"""What a PDF holds beside what is printed is listed."""

from __future__ import annotations

from typing import Final

import pytest

from constitution_diff.check import TRACES
from constitution_diff.errors import DamagedSourceError
from constitution_diff.read.pdf.private import private_traces

_PLANTED: Final = {
    "pdf-author": ("Info", "/Author (Jo Bloggs)"),
    "pdf-properties": ("Info", "/Producer (Word)"),
    "pdf-xmp": ("Root", "/Metadata 5 0 R"),
    "pdf-attachments": (
        "Root",
        "/Names << /EmbeddedFiles << /Names [(a.xlsx) 6 0 R] >> >>",
    ),
    "pdf-layers": ("Root", "/OCProperties << /D << /OFF [7 0 R] >> >>"),
    "pdf-scripts": ("Root", "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"),
    "pdf-form": ("Root", "/AcroForm << /Fields [8 0 R] >>"),
    "pdf-comments": ("Annots", "<< /Subtype /Text /T (Jo Bloggs) /Contents (Why?) >>"),
    "pdf-local-links": (
        "Annots",
        "<< /Subtype /Link /A << /S /URI /URI (file:///C:/a) >> >>",
    ),
    "pdf-mail-links": (
        "Annots",
        "<< /Subtype /Link /A << /S /URI /URI (mailto:jo@a.example) >> >>",
    ),
}
"""For every code of PDFs, where it stands and what it says."""


def _pdf(where: str = "", told: str = "") -> bytes:
    """A PDF of one page with this in its catalogue, its properties or on its page."""
    xmp = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>Jo</dc:creator></x:xmpmeta>"
    shown = f"/Annots [{told if where == 'Annots' else ''}]"
    objects = (
        f"<< /Type /Catalog /Pages 2 0 R {told if where == 'Root' else ''} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] {shown} >>",
        f"<< {told if where == 'Info' else ''} >>",
        f"<< /Type /Metadata /Length {len(xmp)} >>\nstream\n{xmp}\nendstream",
        "<< /Type /Filespec /F (a.xlsx) >>",
        "<< /Type /OCG /Name (Drafting notes) >>",
        "<< /T (Name) /V (Jo) >>",
    )
    made, offsets = "%PDF-1.7\n", list[int]()
    for number, content in enumerate(objects, start=1):
        offsets.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n"
    entries = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = (
        f"xref\n0 {size}\n0000000000 65535 f \n{entries}trailer\n"
        f"<< /Size {size} /Root 1 0 R /Info 4 0 R >>\nstartxref\n{len(made)}\n%%EOF\n"
    )
    return (made + end).encode("latin-1")


def test_every_code_of_pdfs_is_planted() -> None:
    assert set(_PLANTED) == {code for code in TRACES if code.startswith("pdf-")}


@pytest.mark.parametrize("code", _PLANTED)
def test_what_is_planted_is_found_and_nothing_else(code: str) -> None:
    found = private_traces(_pdf(*_PLANTED[code]), "a.pdf")

    assert [trace.code for trace in found] == [code]


def test_a_pdf_with_nothing_private_gives_nothing_away() -> None:
    assert private_traces(_pdf(), "a.pdf") == ()


def test_a_comment_is_told_with_its_page_and_who_made_it() -> None:
    (found,) = private_traces(_pdf(*_PLANTED["pdf-comments"]), "a.pdf")

    assert found.spot.quote == "Text: Jo Bloggs: Why?"
    assert found.spot.page == 1


def test_links_within_the_file_and_to_the_web_are_no_traces() -> None:
    links = (
        "<< /Subtype /Link /Dest [3 0 R /Fit] >> "
        "<< /Subtype /Link /A << /S /URI /URI (https://example.org) >> >>"
    )

    assert private_traces(_pdf("Annots", links), "a.pdf") == ()


def test_a_tree_of_names_that_leads_back_to_itself_has_an_end() -> None:
    loop = "/Names << /EmbeddedFiles 9 0 R >>"
    content = _pdf("Root", loop).replace(
        b"trailer", b"9 0 obj\n<< /Kids [9 0 R 9 0 R] >>\nendobj\ntrailer"
    )

    assert private_traces(content, "a.pdf") == ()


def test_what_is_no_pdf_is_an_error() -> None:
    with pytest.raises(DamagedSourceError):
        private_traces(b"%PDF-1.7\nnothing", "a.pdf")
