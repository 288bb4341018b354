"""Who may read what, on the command line: every file of one call at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pypdfium2
import pytest

from constitution_diff.render import vocabulary
from tests.cli.running import run
from tests.render import planted

if TYPE_CHECKING:
    from pathlib import Path

_NAMES: Final = ("adopted.docx", "draft.docx")


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    """A folder with the two planted files, in a folder of a telling name."""
    folder = tmp_path / planted.FOLDER
    folder.mkdir()
    for name, content in (planted.old_file(), planted.new_file()):
        (folder / name).write_bytes(content)
    return folder


def _pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def _secrets(words: str) -> list[str]:
    return [secret for secret in planted.SECRETS if secret in words]


def test_no_file_of_a_public_call_tells_anything_private(drafts: Path) -> None:
    names = ("a.html", "a.txt", "a.pdf")

    paths = [word for name in names for word in ("-o", str(drafts / name))]
    ended = run(
        "compare", *(drafts / name for name in _NAMES), *paths, "-q", cwd=drafts.parent
    )

    assert ended.returncode == 1
    assert _secrets((drafts / "a.html").read_text("utf-8")) == []
    assert _secrets((drafts / "a.txt").read_text("utf-8")) == []
    assert _secrets(" ".join(_pages(drafts / "a.pdf"))) == []


def test_every_page_of_an_internal_copy_says_that_it_is_one(drafts: Path) -> None:
    run(
        "compare", *_NAMES, "-o", "a.pdf", "--audience", "internal",
        "--extent", "full", "-q", cwd=drafts,
    )  # fmt: skip

    pages = _pages(drafts / "a.pdf")
    assert all(vocabulary.INTERNAL in page for page in pages)
    assert planted.AUTHOR in " ".join(pages)


def test_json_is_whole_whoever_reads_it(drafts: Path) -> None:
    ended = run("compare", *_NAMES, "--json", "-q", cwd=drafts)

    assert planted.UNSHOWN in ended.stdout.decode()


@pytest.mark.parametrize("audience", ["public", "internal"])
def test_a_check_quotes_comments_to_officers_only(drafts: Path, audience: str) -> None:
    ended = run("check", "draft.docx", "--audience", audience, "-q", cwd=drafts)

    words = " ".join(ended.stdout.decode().split())
    assert "[remarks-left]" in words
    assert (planted.REMARK in words) is (audience == "internal")


@pytest.mark.parametrize("verb", ["outline", "apply"])
def test_a_text_for_officers_says_so_and_one_for_the_public_does_not(
    drafts: Path, verb: str
) -> None:
    changes = drafts / "changes.txt"
    changes.write_text("No provision differs: there is nothing to amend.\n", "utf-8")
    names = ("draft.docx", *(["changes.txt"] if verb == "apply" else []))

    for audience in ("public", "internal"):
        run(
            verb, *names, "-o", "a.html", "--audience", audience, "-q", "--force",
            cwd=drafts,
        )  # fmt: skip
        page = (drafts / "a.html").read_text("utf-8")
        assert (vocabulary.INTERNAL in page) is (audience == "internal")
