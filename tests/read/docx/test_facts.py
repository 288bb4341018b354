from __future__ import annotations

from constitution_diff.read.docx import read_docx
from tests.read.docx.builders import docx, p, package, part, read

_CORE = """
<core xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:dcterms="http://purl.org/dc/terms/">
  <dc:title>Constitution</dc:title>
  <dcterms:modified>2026-01-05T09:00:00Z</dcterms:modified>
</core>
"""


def test_the_file_says_its_title_and_when_it_was_changed() -> None:
    content = package(
        {
            "word/document.xml": part("document", f"<w:body>{p('a')}</w:body>"),
            "docProps/core.xml": _CORE.strip(),
        }
    )

    assert read_docx(content, "a.docx").says == (
        ("title", "Constitution"),
        ("modified", "2026-01-05T09:00:00Z"),
    )


def test_a_file_that_says_nothing_is_read_all_the_same() -> None:
    assert read(p("a")).says == ()
    assert read_docx(docx(""), "a.docx").blocks == ()
