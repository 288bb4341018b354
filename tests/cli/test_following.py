"""`compare A B C …`: exit codes, formats, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import NEW, OLD, names, run, told


@pytest.fixture
def versions(folder: Path) -> Path:
    """The folder with old.txt, new.txt, and last.txt, which is as old.txt."""
    (folder / "last.txt").write_text(OLD, encoding="utf-8")
    return folder


def test_three_versions_give_lives(versions: Path) -> None:
    ended = run("compare", "old.txt", "new.txt", "last.txt", "--json", cwd=versions)

    found = json.loads(ended.stdout)
    assert ended.returncode == 1
    assert found["schema"] == "constitution-diff/life/1"
    assert [turn["was"] for turn in found["turns"]] == ["six"]


def test_the_same_three_times_exits_0(versions: Path) -> None:
    ended = run("compare", "old.txt", "last.txt", "old.txt", cwd=versions)

    assert ended.returncode == 0
    assert [line.split(": ", 2)[2] for line in told(ended)] == [
        "Both files are the same, byte for byte. Check that the right two were chosen."
    ] * 2


def test_a_difference_anywhere_exits_1_unless_told_otherwise(versions: Path) -> None:
    files = ("old.txt", "new.txt", "new.txt")

    assert run("compare", *files, cwd=versions).returncode == 1
    assert run("compare", *files, "--exit-zero", cwd=versions).returncode == 0


def test_text_html_and_json_are_written(versions: Path) -> None:
    run(
        "compare", "old.txt", "new.txt", "last.txt",
        "-o", "a.html", "-o", "a.txt", "-o", "a.json", cwd=versions,
    )  # fmt: skip

    assert {"a.html", "a.txt", "a.json"} <= names(versions)
    assert "[-five-]{+six+}" in (versions / "a.txt").read_text()
    assert (versions / "a.html").read_text().lstrip().startswith("<!DOCTYPE html>")


def test_other_formats_are_refused_in_one_sentence(versions: Path) -> None:
    ended = run(
        "compare", "old.txt", "new.txt", "last.txt", "-o", "a.toml", cwd=versions
    )

    assert ended.returncode == 2
    assert told(ended) == [
        (
            "Error: a.toml: compare of several versions does not write .toml files; "
            "end the name in .csv, .docx, .htm, .html, .json, .md, .pdf, .txt, .xlsx."
        )
    ]


def test_parts_are_chosen_of_two_versions_only(versions: Path) -> None:
    ended = run(
        "compare", "old.txt", "new.txt", "last.txt", "--old-part", "1", cwd=versions
    )

    assert ended.returncode == 2
    assert told(ended) == [
        ("Error: --old-part is for two versions; give two, or leave it out.")
    ]


def test_an_input_is_never_written_over(versions: Path) -> None:
    ended = run(
        "compare", "old.txt", "new.txt", "last.txt", "-o", "last.txt", "--force",
        cwd=versions,
    )  # fmt: skip

    assert ended.returncode == 2
    assert (versions / "last.txt").read_text() == OLD


def test_folders_stand_for_versions(versions: Path) -> None:
    for name, text in (("a", OLD), ("b", NEW), ("c", OLD)):
        (versions / name).mkdir()
        (versions / name / "Part 1.txt").write_text(text, encoding="utf-8")
        (versions / name / "Part 2.txt").write_text("1. Fees\n\nDue.\n", "utf-8")

    ended = run("compare", "a", "b", "c", "--json", cwd=versions)

    found = json.loads(ended.stdout)
    assert [len(version["sources"]) for version in found["versions"]] == [2, 2, 2]
    assert found["summary"]["restored"] + found["summary"]["withdrawn"] == 1


def test_standard_input_may_be_one_version(versions: Path) -> None:
    ended = run(
        "compare", "old.txt", "-", "last.txt", "--json", cwd=versions,
        stdin=NEW.encode(),
    )  # fmt: skip

    assert json.loads(ended.stdout)["versions"][1]["sources"][0]["name"] == (
        "standard input"
    )


def test_a_draft_among_the_versions_is_held_against_the_one_before(
    tmp_path: Path,
) -> None:
    documents = Path(__file__).parents[2] / "corpus" / "documents"
    names = ("harrowmere-v1.docx", "harrowmere-v2.docx", "harrowmere-v3-draft.docx")

    ended = run("compare", *(str(documents / n) for n in names), cwd=tmp_path)

    assert not [line for line in told(ended) if "was not made from" in line]


def test_the_new_view_is_that_of_every_later_version(tmp_path: Path) -> None:
    documents = Path(__file__).parents[2] / "corpus" / "documents"
    draft = str(documents / "harrowmere-v3-draft.docx")
    before = str(documents / "harrowmere-v2.docx")
    asked = ("compare", before, draft, before, "--json")

    accepted = run(*asked, cwd=tmp_path)
    rejected = run(*asked, "--new-view", "original", cwd=tmp_path)

    assert accepted.stdout != rejected.stdout


def test_overrides_beside_the_newest_are_heeded_in_the_last_step(
    versions: Path,
) -> None:
    decided = '[[link]]\nold = "1.2"\nnew = []\n'
    (versions / "last.overrides.toml").write_text(decided, encoding="utf-8")
    (versions / "new.overrides.toml").write_text(decided, encoding="utf-8")

    ended = run("compare", "old.txt", "new.txt", "last.txt", "--json", cwd=versions)

    lives = json.loads(ended.stdout)["lives"]
    first = next(life for life in lives if life["stages"][0].get("clause") == "1.2")
    assert [stage["standing"] for stage in first["stages"]] == [
        "first", "same", "deleted",
    ]  # fmt: skip


def test_overrides_of_several_versions_may_be_named(versions: Path) -> None:
    (versions / "mine.toml").write_text(
        '[[link]]\nold = "1.2"\nnew = []\n', encoding="utf-8"
    )

    ended = run(
        "compare", "old.txt", "new.txt", "last.txt", "--overrides", "mine.toml",
        cwd=versions,
    )  # fmt: skip

    assert [line for line in told(ended) if "mine.toml" in line] == [
        (
            "Notice: Version 2 to 3: 1 decision of mine.toml went before what the "
            "words alone show."
        )
    ]


def test_a_folder_of_a_version_keeps_its_name_for_overrides(versions: Path) -> None:
    for name, text in (("v1.1", OLD), ("v1.2", NEW)):
        (versions / name).mkdir()
        (versions / name / "Part 1.txt").write_text(text, encoding="utf-8")
    (versions / "v1.2.overrides.toml").write_text(
        '[[link]]\nold = "1.2"\nnew = []\n', encoding="utf-8"
    )

    ended = run("compare", "v1.1", "v1.2/", cwd=versions)

    assert any("v1.2.overrides.toml went before" in line for line in told(ended))


def test_what_is_shown_of_several_versions_can_be_chosen(versions: Path) -> None:
    files = ("old.txt", "new.txt", "last.txt")

    ended = run("compare", *files, "--only", "cosmetic", cwd=versions)
    whole = json.loads(
        run("compare", *files, "--ignore", "attention", "--json", cwd=versions).stdout
    )

    text = ended.stdout.decode()
    assert ended.returncode == 1
    assert "Only this is shown, as asked: capitals, punctuation, layout." in text
    assert "[-five-]{+six+}" not in text
    not_shown = [whole["lives"][at] for at in whole["selection"]["not_shown"]]
    assert [life["stages"][0]["clause"] for life in not_shown if life["changed"]] == [
        "1.1"
    ]


def test_a_part_is_looked_for_in_every_version(versions: Path) -> None:
    more = f"{OLD}\n2. Fees\n\n2.1 A fee is due at once.\n"
    (versions / "last.txt").write_text(more, encoding="utf-8")
    files = ("old.txt", "new.txt", "last.txt")

    found = run("compare", *files, "--whole", "--only", "part:2", cwd=versions)
    none = run("compare", *files, "--only", "part:9", cwd=versions)

    assert "A fee is due at once." in found.stdout.decode()
    assert "[-five-]{+six+}" not in found.stdout.decode()
    assert told(none) == [
        "Error: --only and --ignore: none of the files holds a part '9'."
    ]
