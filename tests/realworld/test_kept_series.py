"""Real series kept in a store: its answers against a plain search of the files.

The search knows nothing of clauses. It asks in which files the words of a provision
stand one after the other, and which sentences a file has that the one before has not.
Dates are those of the files' names, the days on which each was put on record.
"""

from __future__ import annotations

import csv
import html
import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import pytest

from constitution_diff.model import Relation
from tests.cli.running import run
from tests.evidence import FULL

from .conftest import shared_folder
from .seeds import plain_words
from .test_stated_changes import STEPS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FOLDER: Final = shared_folder() / "realdata" / "revision_series"
_STORE: Final = "our.store"
_DATE: Final = re.compile(r"_(\d{4}-\d\d-\d\d)_")
_ADDRESS: Final = re.compile(r"\]\([^()\s]*\)")
"""Where a link in Markdown leads to, which nobody reads."""
_TAG: Final = re.compile(r"</?[a-z][^<>]*>")
_SHORTEST: Final = 6
"""Words of which one after the other are taken to be the provision's own."""
_KEEP_THE_WORDS: Final = {"moved", "split", "merged", "restored", "inserted"}
"""What is done to a provision although its words stood in the file before."""


@dataclass(frozen=True)
class Series:
    """The files of a series in one format, in order."""

    name: str
    files: tuple[Path, ...]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of each file in order, with a blank on either side of each."""
        return tuple(_flat(path.read_text("utf-8")) for path in self.files)

    def day(self, version: int) -> str:
        """The day of a version, as an ISO date; "" for none."""
        found = _DATE.search(self.files[version].name)
        return found[1] if found else ""

    def since(self, words: str) -> int | None:
        """From which version on, without a gap, the newest one's words have stood.

        None: they do not stand in the newest one just so, or more than once.
        """
        if self.words[-1].count(words) != 1:
            return None
        there = [words in version for version in self.words]
        return max((n + 1 for n, found in enumerate(there) if not found), default=0)

    def beside(self, words: str) -> str:
        """The words with the one before them and the one behind, in the newest file."""
        text = self.words[-1]
        at = text.index(words)
        start, end = text.rfind(" ", 0, at), text.find(" ", at + len(words))
        return text[max(start, 0) : end + 1 or len(text)]


def _flat(text: str) -> str:
    text = html.unescape(_TAG.sub(" ", _ADDRESS.sub("]", text)))
    return f" {' '.join(plain_words(text))} "


def _series() -> Iterator[Series]:
    for folder in sorted(_FOLDER.iterdir()):
        for pattern in ("v*.md", "constitution*.txt", "v*.tex"):
            files = tuple(sorted(folder.glob(pattern)))
            if len(files) > 1:
                yield Series(f"{folder.name} {files[0].suffix}", files)


_ALL: Final = {series.name: series for series in _series()}
_COUNTED_ALIKE: Final = (
    Relation.INSERTED,
    Relation.DELETED,
    Relation.EDITED,
    Relation.MOVED,
    Relation.MOVED_EDITED,
    Relation.RENUMBERED,
)
_SMALL: Final = [
    "pittsburgh-chess-bylaws-later .md",
    "uk-london-softball-constitution .md",
]
_CHOSEN: Final = sorted(_ALL) if FULL else _SMALL


def _keep(series: Series, folder: Path) -> None:
    """Have `add` keep them all, from a list with their days."""
    with (folder / "list.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["file", "name", "in force"])
        rows.writerows(
            (path, f"v{n}", series.day(n)) for n, path in enumerate(series.files)
        )
    for verb in (("init",), ("add", "list.csv", "--council", "Ours")):
        ended = run(*verb, "--store", _STORE, cwd=folder)
        assert ended.returncode == 0, ended.stderr


def _answer(folder: Path, *verb: str) -> Any:  # noqa: ANN401 - JSON of many shapes
    ended = run(*verb, "--store", _STORE, "--json", cwd=folder)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


@pytest.mark.parametrize("name", _CHOSEN)
def test_a_kept_series_answers_as_a_search_of_its_files_does(
    name: str, tmp_path: Path
) -> None:
    series = _ALL[name]

    _keep(series, tmp_path)

    assert run("verify", "--store", _STORE, cwd=tmp_path).returncode == 0
    assert list(blamed_amiss(series, tmp_path)) == []
    assert list(changed_unsaid(series, tmp_path)) == []
    assert list(wrong_on_a_day(series, tmp_path)) == []
    assert list(other_than_stated(series, tmp_path)) == []


def blamed_amiss(series: Series, folder: Path) -> Iterator[object]:
    """Provisions of the newest version with another last change than a search finds."""
    rows = _answer(folder, "blame", "Ours")["rows"]
    assert rows
    for row in rows:
        words = _flat(
            f"{row['stage'].get('heading', '')} {row['stage'].get('text', '')}"
        )
        since = series.since(words) if words.count(" ") > _SHORTEST else None
        changed = row["changed"]
        if since is None or changed["first"] == since:
            continue
        kept_words = (
            changed["standing"] in _KEEP_THE_WORDS
            or changed.get("significance") == "cosmetic"
        )
        # Words of which some were taken out at an end stand in the file before, too,
        # but beside others.
        beside = series.since(series.beside(words))
        alike = beside is not None and beside < changed["first"]
        if changed["first"] < since or (alike and not kept_words):
            yield row["stage"]["clause"], changed["standing"], changed["first"], since


def changed_unsaid(series: Series, folder: Path) -> Iterator[object]:
    """Versions that differ in words, of which change control says that nothing did."""
    rows = _answer(folder, "change-control", "Ours")["rows"]
    for version, (old, new) in enumerate(pairwise(series.words), start=1):
        row = rows[version]
        changed = row.get("changed", ())
        loud = [one for one in changed if one["stage"]["significance"] != "cosmetic"]
        if old != new and not (changed or row.get("removed") or row.get("renumbered")):
            yield version, "nothing is said"
        if old == new and (loud or row.get("removed")):
            yield version, loud


def other_than_stated(series: Series, folder: Path) -> Iterator[object]:
    """Steps of which whoever made the change says otherwise than change control."""
    rows = _answer(folder, "change-control", "Ours")["rows"]
    names = [f"{path.parent.name}/{path.name}" for path in series.files]
    for step in STEPS:
        if step.new not in names:
            continue
        row = rows[names.index(step.new)]
        told = Counter(one["stage"]["standing"] for one in row.get("changed", ()))
        gone = [one["gone"]["standing"] for one in row.get("removed", ())]
        told["deleted"] = gone.count("deleted")
        told["renumbered"] = row.get("renumbered", 0)
        # Of a split the step counts one, change control every piece.
        for relation in _COUNTED_ALIKE:
            if told[relation.value] != step.relations.get(relation, 0):
                yield step.stated, relation, told[relation.value]


def wrong_on_a_day(series: Series, folder: Path) -> Iterator[object]:
    """Days around each change on which another version answers than its date says."""
    days = [series.day(n) for n in range(len(series.files))]
    for day in sorted(set(filter(None, days))):
        for shift in (-1, 0, 1):
            asked = (date.fromisoformat(day) + timedelta(shift)).isoformat()
            begun = max((one for one in days if one and one <= asked), default="")
            wanted = [f"v{n}" for n, one in enumerate(days) if one == begun and one]
            found = _answer(folder, "show", "Ours", "--on", asked)
            names = [one["version"]["name"] for one in found["extracts"]]
            sure = found["as_at"]["certainty"] == "one"
            if names != wanted or sure != (len(wanted) == 1):
                yield asked, names, wanted
            yield from _other_words(series, found["extracts"])


def _other_words(series: Series, extracts: list[Any]) -> Iterator[object]:
    """Provisions of an answer whose words its file does not hold in that order."""
    for extract in extracts:
        text = series.words[int(extract["version"]["name"][1:])]
        for clause in extract["clauses"]:
            for words in (clause["heading"], clause["text"]):
                if _flat(words).strip() and _flat(words) not in text:
                    yield extract["version"]["name"], clause["id"], words
