"""The page makes the Word redline that the command line makes, with its options."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import html5lib
import pytest

from constitution_diff.model import RevisionKind
from constitution_diff.read.docx import read_docx
from constitution_diff.render.docx.parts import open_parts
from tests.cli.running import run
from tests.read.docx.builders import deleted, docx, ins, p, r, texts
from tests.web.server import Answer, Server, form, pair

if TYPE_CHECKING:
    from pathlib import Path

_OLD: Final = docx(p(r("1.1 The quorum is five members.")))
_NEW: Final = docx(p(r("1.1 The quorum is six members.")))
_TRACKED: Final = docx(
    p(r("1.1 The quorum is ") + deleted("five") + ins(r("six")) + r(" members."))
)


def test_the_redline_is_that_of_the_command_line(
    server: Server, tmp_path: Path
) -> None:
    (tmp_path / "old.docx").write_bytes(_OLD)
    (tmp_path / "new.docx").write_bytes(_NEW)
    run(
        "compare", "old.docx", "new.docx", "-o", "redline.docx",
        "--author", "Legal Services", "--comments", "--number-changes", "--formatting",
        cwd=tmp_path,
    )  # fmt: skip

    address = _address(_compared(server, _NEW))
    made = server.get(
        f"{address}?author=Legal+Services&comments=yes&number_changes=yes"
        "&formatting=yes&pending=accept"
    )
    saved = server.get(f"{address}{_save(made)}")

    assert saved.body == (tmp_path / "redline.docx").read_bytes()
    assert saved.headers["content-disposition"] == (
        'attachment; filename="redline.docx"'
    )


def test_nothing_is_made_before_the_options_are_sent(server: Server) -> None:
    page = server.get(_address(_compared(server, _NEW)))

    assert page.status == 200
    assert 'name="author" value="Comparison"' in page.text
    assert "checked" not in page.text
    assert "save=yes" not in page.text


@pytest.mark.parametrize(
    ("pending", "authors"),
    [("accept", {"Comparison"}), ("reject", set()), ("keep", {"A Clerk"})],
)
def test_changes_that_the_draft_holds_are_settled_as_asked(
    server: Server, pending: str, authors: set[str]
) -> None:
    address = _address(_compared(server, _TRACKED))

    made = server.get(f"{address}?author=Comparison&pending={pending}")
    saved = server.get(f"{address}{_save(made)}")

    found = read_docx(saved.body, "redline.docx").revisions
    changed = [one for one in found if one.kind is not RevisionKind.COMMENT]
    assert {one.author for one in changed} == authors


def test_what_the_redline_does_not_hold_is_told(server: Server) -> None:
    address = _address(server.compared(pair()))

    made = server.get(f"{address}?author=Comparison&pending=accept")

    assert "for they are not both Word files (.docx)" in made.text


def test_a_redline_that_cannot_be_made_is_refused_with_the_reason(
    server: Server,
) -> None:
    damaged = open_parts(_NEW, "new.docx")
    damaged.put("[Content_Types].xml", b"<broken")
    address = _address(_compared(server, damaged.saved()))

    page = server.get(f"{address}?author=Comparison&pending=accept")
    saved = server.get(f"{address}?author=Comparison&pending=accept&save=yes")

    assert (page.status, saved.status) == (422, 422)
    assert "new.docx: the file is damaged: [Content_Types].xml is not" in page.text
    assert "save=yes" not in page.text
    assert "content-disposition" not in saved.headers


def test_a_clean_copy_can_be_had_of_a_word_file_alone(server: Server) -> None:
    of_word = _address(_compared(server, _TRACKED)).replace("redline/", "clean/")
    of_text = _address(server.compared(pair())).replace("redline/", "clean/")

    clean, refused = server.get(of_word), server.get(of_text)

    assert texts(read_docx(clean.body, "clean.docx")) == [
        "1.1 The quorum is six members."
    ]
    assert refused.status == 422
    assert "only Word files (.docx, .docm) and PDFs are looked through" in refused.text


def test_a_hostile_author_stays_a_name(server: Server) -> None:
    address = _address(_compared(server, _NEW))

    page = server.get(f"{address}?author=%3Cb%3E%22%0A%00x&pending=other")

    assert page.status == 200
    assert 'value="&lt;b&gt;&#34;x"' in page.text
    assert read_docx(server.get(f"{address}{_save(page)}").body, "x").revisions


def test_its_page_is_valid_html_and_runs_no_script(server: Server) -> None:
    address = _address(_compared(server, _NEW))

    for query in ("", "?author=Comparison&pending=accept"):
        page = server.get(f"{address}{query}")
        html5lib.HTMLParser(strict=True).parse(page.text)
        assert page.headers["content-security-policy"].startswith("default-src 'none'")
        assert "<script" not in page.text


def _compared(server: Server, new: bytes) -> Answer:
    return server.compared(form(current=("old.docx", _OLD), proposed=("new.docx", new)))


def _address(page: Answer) -> str:
    found = re.search(r'href="(/result/[\w-]+/redline/docx)"', page.text)
    assert found
    return found[1]


def _save(page: Answer) -> str:
    found = re.search(r'href="(\?[^"]*save=yes)"', page.text)
    assert found, page.text
    return found[1].replace("&amp;", "&")
