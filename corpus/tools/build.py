"""From the sources to every file of the corpus; `corpus/build.py` runs it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.tools.changes import read_revisions
from corpus.tools.drafted import as_it_stands
from corpus.tools.manifest import manifest
from corpus.tools.outlined import clauses_json
from corpus.tools.package import docx
from corpus.tools.printed import contents, printed
from corpus.tools.prints import read_prints
from corpus.tools.source import read_document
from corpus.tools.topics import read_topics
from corpus.tools.tracked import draft

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from corpus.tools.changes import Revision
    from corpus.tools.units import Document

_CORPUS = Path(__file__).parents[1]
_DRAFTED = ("harrowmere-v3",)
"""Revisions of which there is a draft with tracked changes too."""


def corpus_files() -> dict[str, bytes]:
    """Every file that the build writes, by its path inside `corpus/`."""
    sources = sorted((_CORPUS / "sources").glob("*.md"))
    documents = {path.stem: read_document(path) for path in sources}
    revisions = read_revisions(_CORPUS / "changes.toml", documents)
    files: dict[str, bytes] = {}
    for document in documents.values():
        files |= _published(document)
    for revision in revisions:
        if revision.new.name in _DRAFTED:
            files |= _drafted(revision)
    topics = read_topics(_CORPUS / "topics.toml")
    prints = read_prints(_CORPUS)
    listed = manifest(documents.values(), revisions, topics, files, prints)
    return files | {"manifest.toml": listed.encode()}


def main(arguments: Sequence[str]) -> int:
    """0, or 1 when `--check` finds a file that is missing, stale or left over."""
    parser = ArgumentParser(description="Build the corpus of invented constitutions.")
    parser.add_argument(
        "--check", action="store_true", help="write nothing, only compare"
    )
    asked = parser.parse_args(arguments)
    files = corpus_files()
    if not asked.check:
        _write(files)
        return 0
    wrong = _wrong(files)
    for path in wrong:
        sys.stderr.write(f"corpus/{path} is not what the build writes; run it again\n")
    return 1 if wrong else 0


def _published(document: Document) -> dict[str, bytes]:
    units = (*document.front, *document.units)
    word = docx(document, map(as_it_stands, units), contents(document))
    stem = f"documents/{document.name}"
    return {
        f"{stem}.docx": word,
        f"{stem}.txt": printed(document).encode(),
        f"{stem}.clauses.json": clauses_json(document).encode(),
    }


def _drafted(revision: Revision) -> dict[str, bytes]:
    name = f"documents/{revision.new.name}-draft.docx"
    return {name: docx(revision.new, draft(revision))}


def _write(files: Mapping[str, bytes]) -> None:
    (_CORPUS / "documents").mkdir(exist_ok=True)
    for path, content in files.items():
        (_CORPUS / path).write_bytes(content)


def _wrong(files: Mapping[str, bytes]) -> list[str]:
    there = {f"documents/{path.name}" for path in (_CORPUS / "documents").glob("*")}
    stale = [
        path
        for path, content in files.items()
        if not (_CORPUS / path).is_file() or (_CORPUS / path).read_bytes() != content
    ]
    return sorted({*stale, *(there - files.keys())})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
