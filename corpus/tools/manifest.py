"""`manifest.toml`: every document, its files, and the truth about each revision."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

from corpus.tools.truth import all_changes, is_renumbered, n_replaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from corpus.tools.changes import Change, Reference, Revision, Term
    from corpus.tools.prints import Print
    from corpus.tools.topics import Topic
    from corpus.tools.units import Document

_Value = str | int | bool | list[str]

_OPENING = """\
# Written by `python corpus/build.py`; edit `sources/` or `changes.toml` instead.
# Ids are those of outline/1, relations those of comparison/1.
"""


def manifest(
    documents: Iterable[Document],
    revisions: Iterable[Revision],
    topics: Iterable[Topic],
    files: Mapping[str, bytes],
    prints: Sequence[Print],
) -> str:
    """The whole file; `files` holds what is in each, by its path in `corpus/`."""
    by_new = {revision.new.name: revision for revision in revisions}
    known = {document.name: document for document in documents}
    tables: list[str] = []
    for document in known.values():
        tables += _document(document, by_new.get(document.name), files, prints)
    for topic in topics:
        tables += _topic(topic, known)
    return _OPENING + "\n" + "\n".join(tables)


def _document(
    document: Document,
    revision: Revision | None,
    files: Mapping[str, bytes],
    prints: Sequence[Print],
) -> Iterator[str]:
    origin = {"from": revision.old.name} if revision else {}
    yield _table("documents", _says(document) | {"state": "published"} | origin)
    yield from _files(document.name, files)
    yield from _prints(document.name, prints)
    if revision is None:
        return
    yield from (_change(revision, change) for change in all_changes(revision))
    yield from (_term(revision, term) for term in revision.terms)
    yield from (_reference(revision, reference) for reference in revision.references)
    draft = f"{document.name}-draft"
    if f"documents/{draft}.docx" in files:
        views = {"original": revision.old.name, "final": document.name}
        says = _says(document) | {"name": draft, "state": "draft"} | origin | views
        yield _table("documents", says)
        yield from _files(draft, files)
        yield from _prints(draft, prints)


def _says(document: Document) -> dict[str, _Value]:
    return {
        "name": document.name,
        "council": document.council,
        "title": document.title,
        "revision": document.revision,
        "adopted": document.adopted.isoformat(),
        "in_force": document.in_force.isoformat(),
        "n_clauses": len(document.units),
    }


def _files(name: str, files: Mapping[str, bytes]) -> Iterator[str]:
    for path, content in files.items():
        stem, _, suffix = path.removeprefix("documents/").partition(".")
        if stem == name and suffix in {"docx", "txt"}:
            digest = sha256(content).hexdigest()
            yield _table(
                "documents.files", {"format": suffix, "file": path, "sha256": digest}
            )


def _prints(name: str, prints: Sequence[Print]) -> Iterator[str]:
    for listed in prints:
        if listed.name == name:
            says: dict[str, _Value] = {
                "format": "pdf",
                "file": listed.file,
                "sha256": listed.sha256,
                "made_from": listed.made_from,
                "producer": listed.producer,
            }
            yield _table("documents.prints", says)


def _change(revision: Revision, change: Change) -> str:
    old, new = revision.old.by_key(), revision.new.by_key()
    says: dict[str, _Value] = {
        "relation": change.relation,
        "old": [old[key].id for key in change.old],
        "new": [new[key].id for key in change.new],
    }
    if change.text:
        says["text"] = change.text
    if is_renumbered(revision, change) and change.relation != "renumbered":
        says["renumbered"] = True
    if change.note:
        says["note"] = change.note
    return _table("documents.changes", says)


def _term(revision: Revision, term: Term) -> str:
    missed = [revision.new.by_key()[key].id for key in term.missed]
    says: dict[str, _Value] = {
        "old": term.old,
        "new": term.new,
        "count": n_replaced(revision, term),
        "missed": missed,
    }
    return _table("documents.terms", says)


def _reference(revision: Revision, reference: Reference) -> str:
    old, new = revision.old.by_key(), revision.new.by_key()
    says: dict[str, _Value] = {
        "clause": new[reference.clause].id,
        "text": reference.text,
        "status": reference.status,
        "was": old[reference.was].id if reference.was else "",
        "is": new[reference.now].id if reference.now else "",
        "note": reference.note,
    }
    return _table("documents.references", says)


def _topic(topic: Topic, documents: Mapping[str, Document]) -> Iterator[str]:
    yield _table("topics", {"name": topic.name, "strength": topic.strength})
    yield "[topics.clauses]\n" + "".join(
        f"{name} = {_toml([documents[name].by_key()[key].id for key in keys])}\n"
        for name, keys in topic.keys.items()
    )


def _table(name: str, says: Mapping[str, _Value]) -> str:
    return f"[[{name}]]\n" + "".join(
        f"{key} = {_toml(value)}\n" for key, value in says.items()
    )


def _toml(value: _Value) -> str:
    # Strings, whole numbers, booleans and lists of strings are written alike in
    # JSON and TOML.
    return json.dumps(value, ensure_ascii=False)
