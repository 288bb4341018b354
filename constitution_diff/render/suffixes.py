"""The format that the name of a file asks for."""

from __future__ import annotations

from constitution_diff.errors import UsageError

from .formats import formats_of, report_words, usual_report, written_as
from .reports import REPORTS

SUFFIXES = {
    "txt": "text", "csv": "csv", "xlsx": "xlsx", "json": "json", "md": "markdown",
    "html": "html", "htm": "html",
    "xml": "akn", "akn": "akn", "docx": "docx", "pdf": "pdf",
    "toml": "overrides", "notes.toml": "notes",
}  # fmt: skip


def format_of_path(verb: str, path: str, format_name: str, report: str = "") -> str:
    """The format that a path's suffix names; `format_name` where it has none.

    Raises:
        UsageError: The suffix names nothing that the verb writes as this report.
    """
    name = path.replace("\\", "/").rpartition("/")[2]
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    if not suffix:
        return format_name or "text"
    found = SUFFIXES.get(_ending(name, report), suffix)
    chosen = report or usual_report(verb, found)
    if found not in written_as(verb, chosen):
        raise UsageError(_unwritten(verb, name, suffix, report))
    return found


def _ending(name: str, report: str) -> str:
    """What of a file's name says its format: "notes.toml" in draft.notes.toml.

    >>> _ending("draft.notes.toml", ""), _ending("mine.toml", "notes")
    ('notes.toml', 'notes.toml')
    """
    *_, word, suffix = ("", *name.lower().split("."))
    special = f"{report or word}.{suffix}"
    return special if special in SUFFIXES else suffix


def _unwritten(verb: str, name: str, suffix: str, report: str) -> str:
    """Why nothing is written under this name, and what to write instead.

    `report` is the one that was asked for; "" for none.
    """
    found = SUFFIXES.get(suffix, suffix)
    others = [one for one in REPORTS[verb] if found in written_as(verb, one)]
    if report or others:
        chosen = report or usual_report(verb, found)
        formats, written = written_as(verb, chosen), report_words(chosen, verb)
    else:
        formats, written = formats_of(verb), ""
    suffixes = sorted(s for s, n in SUFFIXES.items() if n in formats)
    hint = f"; or name another report, as in -o {others[0]}={name}" if others else ""
    return (
        f"{name}: {verb} does not write {written}.{suffix} files; "
        f"end the name in {', '.join('.' + s for s in suffixes)}{hint}."
    )
