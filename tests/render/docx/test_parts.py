"""An opened Word file keeps what is not touched, and is saved the same each time."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from docx import Document

from constitution_diff.render.docx.parts import Parts, open_parts


def _file() -> bytes:
    document = Document()
    document.add_paragraph("The quorum is five.")
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _opened() -> Parts:
    return open_parts(_file(), "draft.docx")


def test_parts_that_nobody_changes_are_saved_as_they_were() -> None:
    content = _file()

    saved = open_parts(content, "draft.docx").saved()

    with ZipFile(BytesIO(content)) as before, ZipFile(BytesIO(saved)) as after:
        assert {n: after.read(n) for n in after.namelist()} == {
            n: before.read(n) for n in before.namelist()
        }


def test_the_same_package_is_saved_to_the_same_bytes() -> None:
    assert _opened().saved() == _opened().saved()


def test_a_changed_tree_is_saved_as_it_then_is() -> None:
    parts = _opened()
    body = parts.changing(parts.main)[0]
    body.remove(body[0])

    saved = open_parts(parts.saved(), "draft.docx")

    assert b"quorum" not in saved.contents["word/document.xml"]


def test_a_new_part_has_a_type_and_can_be_found_by_its_relation() -> None:
    parts = _opened()
    parts.put("word/comments.xml", b"<x/>", "application/comments+xml")
    parts.relate(parts.main, "comments", "word/comments.xml")

    saved = open_parts(parts.saved(), "draft.docx")

    assert saved.related("comments") == ("word/comments.xml",)
    assert saved.content_type("word/comments.xml") == "application/comments+xml"


def test_relations_have_a_type_where_only_those_of_other_parts_had_one() -> None:
    # As LibreOffice writes it: each by its name, none by its ending.
    parts = _opened()
    types = parts.changing("[Content_Types].xml")
    for default in [one for one in types if one.get("Extension") == "rels"]:
        types.remove(default)
    parts.put("word/header1.xml", b"<x/>", "application/header+xml")

    parts.relate("word/header1.xml", "image", "word/media/image1.png")

    of_header = "word/_rels/header1.xml.rels"
    saved = open_parts(parts.saved(), "draft.docx")
    assert saved.content_type(of_header).endswith("package.relationships+xml")
    saved.drop("word/header1.xml")
    assert saved.content_type(of_header) == ""


def test_a_relation_that_is_there_is_used_again() -> None:
    parts = _opened()
    first = parts.relate(parts.main, "hyperlink", "https://example.org", external=True)

    again = parts.relate(parts.main, "hyperlink", "https://example.org", external=True)

    assert first == again


def test_a_dropped_part_leaves_neither_content_nor_type() -> None:
    parts = _opened()
    (styles,) = parts.related("styles")

    parts.drop(styles)

    assert styles not in parts.contents
    assert parts.content_type(styles) == "application/xml"


def test_an_iso_strict_file_is_saved_with_the_names_all_programs_know() -> None:
    parts = _opened()
    strict = {
        name: part.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, part in parts.contents.items()
    }
    content = Parts("strict.docx", parts.main, strict).saved()

    opened = open_parts(content, "strict.docx")

    assert not any(b"purl.oclc.org" in part for part in opened.contents.values())
    assert opened.related("styles") == ("word/styles.xml",)
