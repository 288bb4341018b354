"""Files are written whole or not at all, and never over what should stay."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.running import NEW, OLD, Ended, names, run, told

_COMPARE = ("compare", "old.txt", "new.txt")
_INPUTS = {"old.txt", "new.txt"}


def test_the_suffix_names_the_format_and_o_may_be_repeated(folder: Path) -> None:
    ended = run(
        *_COMPARE, "-o", "a.html", "-o", "b.json", "-o", "c.txt", "-o", "D.HTM",
        cwd=folder,
    )  # fmt: skip

    assert ended.returncode == 1
    assert ended.stdout == b""
    assert told(ended) == [
        f"Written: {n}" for n in ("a.html", "b.json", "c.txt", "D.HTM")
    ]
    assert (folder / "a.html").read_text().startswith("<!DOCTYPE html>")
    assert json.loads((folder / "b.json").read_bytes())["links"]
    assert "is [-five-]{+six+} members" in (folder / "c.txt").read_text()
    assert (folder / "D.HTM").read_bytes() == (folder / "a.html").read_bytes()
    assert names(folder) == _INPUTS | {"a.html", "b.json", "c.txt", "D.HTM"}


def test_a_file_holds_what_standard_output_would(folder: Path) -> None:
    printed = run(*_COMPARE, "--json", cwd=folder).stdout

    run(*_COMPARE, "-o", "a.json", cwd=folder)

    assert (folder / "a.json").read_bytes() == printed


def test_format_decides_where_there_is_no_suffix(folder: Path) -> None:
    run(*_COMPARE, "--format", "html", "-o", "redline", "-o", "a.json", cwd=folder)

    assert (folder / "redline").read_text().startswith("<!DOCTYPE html>")
    assert json.loads((folder / "a.json").read_bytes())


def test_json_goes_to_standard_output_beside_a_file(folder: Path) -> None:
    ended = run(*_COMPARE, "--json", "-o", "a.html", cwd=folder)

    assert json.loads(ended.stdout)["links"]
    assert (folder / "a.html").read_text().startswith("<!DOCTYPE html>")


def test_a_suffix_that_names_nothing_is_refused(folder: Path) -> None:
    _refused(
        run(*_COMPARE, "-o", "a.html", "-o", "redline.xyz", cwd=folder),
        "Error: redline.xyz: compare does not write .xyz files; "
        "end the name in .csv, .docx, .htm, .html, .json, .md, .notes.toml, .pdf, "
        ".toml, .txt, .xlsx.",
    )

    assert names(folder) == _INPUTS


def test_an_existing_file_stays_as_it_is_without_force(folder: Path) -> None:
    (folder / "a.html").write_text("mine", encoding="utf-8")

    ended = run(*_COMPARE, "-o", "b.html", "-o", "a.html", cwd=folder)

    _refused(ended, "Error: a.html: it exists already; --force replaces it.")
    assert (folder / "a.html").read_text() == "mine"
    assert names(folder) == _INPUTS | {"a.html"}


def test_force_replaces_a_file(folder: Path) -> None:
    (folder / "a.html").write_text("mine", encoding="utf-8")

    run(*_COMPARE, "-o", "a.html", "--force", cwd=folder)

    assert (folder / "a.html").read_text().startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("spelling", ["old.txt", "./old.txt", "sub/../new.txt"])
def test_an_input_is_never_written_over(folder: Path, spelling: str) -> None:
    (folder / "sub").mkdir()

    ended = run(*_COMPARE, "-o", spelling, "--force", cwd=folder)

    _refused(ended, f"Error: {Path(spelling)}: this is one of the files to be read.")
    assert (folder / "old.txt").read_text() == OLD
    assert (folder / "new.txt").read_text() == NEW


def test_an_input_is_not_written_over_through_a_link(folder: Path) -> None:
    (folder / "soft.txt").symlink_to("old.txt")
    os.link(folder / "old.txt", folder / "hard.txt")

    for link in ("soft.txt", "hard.txt"):
        ended = run(*_COMPARE, "-o", link, "--force", cwd=folder)

        _refused(ended, f"Error: {link}: this is one of the files to be read.")
    assert (folder / "old.txt").read_text() == OLD


def test_an_input_that_is_itself_a_link_is_not_written_over(folder: Path) -> None:
    (folder / "current.txt").symlink_to("old.txt")

    ended = run(
        "compare", "current.txt", "new.txt", "-o", "old.txt", "--force", cwd=folder
    )

    _refused(ended, "Error: old.txt: this is one of the files to be read.")
    assert (folder / "old.txt").read_text() == OLD


def test_a_link_to_another_file_stays_a_link(folder: Path) -> None:
    (folder / "kept.html").write_text("mine", encoding="utf-8")
    (folder / "link.html").symlink_to("kept.html")

    run(*_COMPARE, "-o", "link.html", "--force", cwd=folder)

    assert (folder / "link.html").is_symlink()
    assert (folder / "kept.html").read_text().startswith("<!DOCTYPE html>")


def test_links_in_a_circle_get_a_sentence(folder: Path) -> None:
    (folder / "a.html").symlink_to("b.html")
    (folder / "b.html").symlink_to("a.html")

    ended = run(*_COMPARE, "-o", "a.html", cwd=folder)

    assert ended.returncode == 2
    assert len(told(ended)) == 1


def test_a_folder_that_does_not_exist_gets_a_sentence(folder: Path) -> None:
    ended = run(*_COMPARE, "-o", "a.html", "-o", "gone/b.html", cwd=folder)

    _refused(ended, "Error: gone/b.html: there is no folder gone.")
    assert names(folder) == _INPUTS


def test_a_file_in_place_of_the_folder_gets_a_sentence(folder: Path) -> None:
    ended = run(*_COMPARE, "-o", "old.txt/a.html", cwd=folder)

    _refused(ended, "Error: old.txt/a.html: there is no folder old.txt.")


def test_a_folder_in_place_of_the_file_gets_a_sentence(folder: Path) -> None:
    (folder / "a.html").mkdir()

    ended = run(*_COMPARE, "-o", "a.html", "--force", cwd=folder)

    _refused(ended, "Error: a.html: this is a folder; give a file name.")


def test_a_device_is_never_replaced(folder: Path) -> None:
    ended = run(*_COMPARE, "-o", "/dev/null", "--force", cwd=folder)

    _refused(ended, "Error: /dev/null: this is no ordinary file; without -o")
    assert Path("/dev/null").is_char_device()


def test_nothing_is_written_when_an_input_is_bad(folder: Path) -> None:
    ended = run("compare", "old.txt", "gone.txt", "-o", "a.html", cwd=folder)

    _refused(ended, "Error: gone.txt: there is no such file")
    assert names(folder) == _INPUTS


def _refused(ended: Ended, sentence: str) -> None:
    assert ended.returncode == 2
    assert ended.stdout == b""
    assert len(told(ended)) == 1
    assert told(ended)[0].startswith(sentence)


def test_a_dash_is_standard_output_beside_files(folder: Path) -> None:
    ended = run(*_COMPARE, "-o", "-", "-o", "a.json", cwd=folder)

    assert b"is [-five-]{+six+} members" in ended.stdout
    assert names(folder) == _INPUTS | {"a.json"}


def test_a_target_named_twice_is_refused(folder: Path) -> None:
    ended = run(*_COMPARE, "-o", "a.html", "-o", "./a.html", cwd=folder)

    assert ended.returncode == 2
    assert told(ended) == ["Error: a.html: it is named twice. Nothing was written."]
    assert names(folder) == _INPUTS


def test_a_report_that_goes_to_standard_output_may_be_named(folder: Path) -> None:
    ended = run(*_COMPARE, "-o", "summary=-", cwd=folder)

    assert ended.stdout.decode().startswith("Summary of proposed changes")


def test_a_report_of_two_versions_is_refused_for_three(folder: Path) -> None:
    _refused(
        run(*_COMPARE, "old.txt", "-o", "summary=a.txt", cwd=folder),
        "Error: summary=a.txt: compare of several versions makes no report 'summary'; ",
    )

    assert names(folder) == _INPUTS


def test_a_date_that_is_none_is_told_how_to_be_written(folder: Path) -> None:
    _refused(
        run(*_COMPARE, "--adopted", "16/13/2021", cwd=folder),
        "Error: Invalid value for '--adopted': 16/13/2021 is no date; write 2021-12-16,"
        " 16/12/2021 or 16 December 2021.",
    )
