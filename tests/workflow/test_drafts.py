"""A tracked draft as a user compares it: with itself, and with the version before."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from tests.cli.running import DOCUMENTS, run

if TYPE_CHECKING:
    from pathlib import Path

_DRAFT = DOCUMENTS / "harrowmere-v3-draft.docx"
_BEFORE = DOCUMENTS / "harrowmere-v2.docx"
_EARLIER = DOCUMENTS / "harrowmere-v1.docx"
_PRINT = DOCUMENTS.parent / "prints" / "harrowmere-v3-draft.pdf"
_MANIFEST = DOCUMENTS.parent / "manifest.toml"
_TRUE, _SLIPPED = b"early warning of bad news", b"some warning of bad news"
_CLAUSE = "Part 1/1.3/b3"

Change = tuple[str, tuple[str, ...], tuple[str, ...]]


def _changes(old: Path, new: Path, *views: str, folder: Path) -> list[dict[str, Any]]:
    """The links of a comparison on the command line that say that something changed."""
    done = run("compare", old, new, *views, "-o", "-", "--format", "json", cwd=folder)
    links: list[dict[str, Any]] = json.loads(done.stdout)["links"]
    return [link for link in links if link["relation"] != "same"]


def _summary(links: list[dict[str, Any]]) -> set[Change]:
    return {
        (link["relation"], tuple(link.get("old", ())), tuple(link.get("new", ())))
        for link in links
    }


def _slip_in(draft: Path, true: bytes = _TRUE, slipped: bytes = _SLIPPED) -> None:
    """The draft with one word changed outside every tracked change."""
    with ZipFile(_DRAFT) as source, ZipFile(draft, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                assert content.count(true) == 1
                content = content.replace(true, slipped)
            target.writestr(name, content)


def test_a_draft_compared_with_itself_gives_every_change_and_no_other(
    tmp_path: Path,
) -> None:
    views = ("--old-view", "original", "--new-view", "final")

    changes = _changes(_DRAFT, _DRAFT, *views, folder=tmp_path)

    manifest = tomllib.loads(_MANIFEST.read_text("utf-8"))
    (version,) = (d for d in manifest["documents"] if d["name"] == "harrowmere-v3")
    assert _summary(changes) == _summary(version["changes"])


def test_an_edit_slipped_into_a_draft_untracked_is_found_and_nothing_else(
    tmp_path: Path,
) -> None:
    draft = tmp_path / "draft.docx"
    _slip_in(draft)

    changes = _changes(_BEFORE, draft, "--new-view", "original", folder=tmp_path)

    (change,) = changes
    assert _summary(changes) == {("edited", (_CLAUSE,), (_CLAUSE,))}
    told = [(edit["op"], edit["text"]) for edit in change["edits"]]
    assert [pair for pair in told if pair[0] != "keep"] == [
        ("delete", "early"),
        ("insert", "some"),
    ]


def test_an_edit_slipped_into_a_draft_is_told_beside_all_that_it_marks(
    tmp_path: Path,
) -> None:
    draft = tmp_path / "draft.docx"
    _slip_in(draft)

    changes = _changes(_BEFORE, draft, folder=tmp_path)

    unmarked = [link for link in changes if link["tracked"] != "yes"]
    assert [(link["new"], link["tracked"]) for link in unmarked] == [([_CLAUSE], "no")]
    edits = [edit for link in changes for edit in link["edits"] if edit["tracked"]]
    assert {e["tracked"] for e in edits if e["text"] not in ("early", "some")} == {
        "yes"
    }
    named = {author for edit in edits for author in edit["authors"]}
    assert named == {"Democratic Services"}


def test_a_date_changed_on_the_cover_is_told_as_marked_or_not(tmp_path: Path) -> None:
    done = run("compare", _BEFORE, _DRAFT, "--json", cwd=tmp_path)

    outside = json.loads(done.stdout)["outside"]
    marks = {
        (row["where"], edit["tracked"])
        for row in outside
        for edit in row["edits"]
        if edit["op"] != "keep"
    }
    assert marks == {("contents", "unknown"), ("title", "yes")}


def test_a_word_slipped_into_the_cover_is_told_too(tmp_path: Path) -> None:
    draft = tmp_path / "draft.docx"
    _slip_in(draft, b"volume two: codes", b"volume two: rules")

    done = run("compare", _BEFORE, draft, "--json", cwd=tmp_path)

    first, *_ = json.loads(done.stdout)["notices"]
    assert first["code"] == "changes-unmarked"
    assert (
        "1 change that carries no mark, or not throughout: the title."
        in (first["message"])
    )


def test_a_printed_draft_of_the_version_before_marks_every_change_of_words(
    tmp_path: Path,
) -> None:
    changes = _changes(_BEFORE, _PRINT, folder=tmp_path)

    told = {link["tracked"] for link in changes if link["relation"] != "renumbered"}
    edits = {edit["tracked"] for link in changes for edit in link["edits"]}
    assert told == {"yes", "unknown"}
    assert edits == {None, "yes", "unknown"}


def test_a_draft_compared_with_an_earlier_version_has_another_base(
    tmp_path: Path,
) -> None:
    done = run("compare", _EARLIER, _DRAFT, "--json", cwd=tmp_path)

    comparison = json.loads(done.stdout)
    assert comparison["notices"][0]["code"] == "other-base"
    assert "no" not in {link["tracked"] for link in comparison["links"]}


def test_a_draft_that_nobody_slipped_anything_into_is_the_version_before(
    tmp_path: Path,
) -> None:
    assert _changes(_BEFORE, _DRAFT, "--new-view", "original", folder=tmp_path) == []
