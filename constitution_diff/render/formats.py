"""The renderers, in tables: to add an output, write a function and add a line."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

from constitution_diff.errors import UsageError
from constitution_diff.model import PLAIN, Audience, Edition, Extent

from .audience import banner, for_readers

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import Check, Comparison, Lives, Outline

Value: TypeAlias = "Check | Comparison | Lives | Outline"


class Renderer(Protocol):
    """What makes the bytes of a report."""

    def __call__(self, value: Value, edition: Edition = PLAIN) -> bytes:
        """The same bytes for the same value and edition."""


def _for_edition(module: str, function: str) -> Renderer:
    """The renderer of that name, given only what the readers may see.

    Its libraries are imported when it is first used.
    """

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        return _found(module, function)(*for_readers(value, edition))

    return render


def _alike(module: str, function: str) -> Renderer:
    """Likewise, of plain text, which the audience alone makes differ."""

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        shown, edition = for_readers(value, edition)
        return banner(edition) + _found(module, function)(shown)

    return render


def _public(module: str, function: str) -> Renderer:
    """Likewise, of a format for publishing, which has no internal copy."""

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        shown, _ = for_readers(value, replace(edition, audience=Audience.PUBLIC))
        return _found(module, function)(shown)

    return render


def _internal(module: str, function: str) -> Renderer:
    """Likewise, of a working list that is never published."""

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        internal = replace(edition, audience=Audience.INTERNAL)
        return banner(internal) + _found(module, function)(value)

    return render


def _whole(module: str, function: str) -> Renderer:
    """Likewise, of what programs or this one read back: whole, whoever asks."""

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        del edition
        return _found(module, function)(value)

    return render


def _whole_for_edition(module: str, function: str) -> Renderer:
    """Likewise, of what officers fill in and this tool reads back."""

    def render(value: Value, edition: Edition = PLAIN) -> bytes:
        return _found(module, function)(value, edition)

    return render


def _found(module: str, function: str) -> Callable[..., bytes]:
    found: Callable[..., bytes] = getattr(import_module(module, __package__), function)
    return found


LIVES: Final = "compare of several versions"
"""What `compare` writes when it is given more than two."""

_SCHEDULE: dict[str, Renderer] = {
    "docx": _for_edition(".schedule.to_docx", "docx_schedule"),
    "xlsx": _for_edition(".schedule.to_xlsx", "xlsx_schedule"),
    "csv": _for_edition(".schedule.to_csv", "csv_schedule"),
    "html": _for_edition(".schedule.to_html", "html_schedule"),
    "markdown": _for_edition(".schedule.to_markdown", "markdown_schedule"),
}

REPORTS: dict[str, dict[str, dict[str, Renderer]]] = {
    "outline": {
        "outline": {
            "text": _alike(".text", "outline_text"),
            "json": _whole("constitution_diff.codec", "outline_json"),
            "markdown": _public(".markdown", "outline_markdown"),
            "html": _for_edition(".html", "html_outline"),
            "akn": _public(".akn", "outline_akn"),
        },
    },
    "apply": {
        "amended": {
            "text": _public(".markdown", "outline_provisions"),
            "json": _whole("constitution_diff.codec", "outline_json"),
            "markdown": _public(".markdown", "outline_markdown"),
            "html": _for_edition(".html", "html_outline"),
            "akn": _public(".akn", "outline_akn"),
        },
    },
    "tracked": {
        "tracked": {
            "text": _internal(".tracked", "tracked_text"),
            "json": _whole("constitution_diff.codec", "tracked_json"),
        },
    },
    "check": {
        "check": {
            "text": _alike(".check", "check_text"),
            "json": _whole("constitution_diff.codec", "check_json"),
            "html": _for_edition(".html", "html_check"),
        },
    },
    "compare": {
        "redline": {
            "text": _alike(".text", "comparison_text"),
            "json": _whole("constitution_diff.codec", "comparison_json"),
            "html": _for_edition(".html", "html_redline"),
            "overrides": _whole(".overrides", "comparison_overrides"),
        },
        "schedule": _SCHEDULE,
        "destinations": {
            "html": _for_edition(".destinations.to_html", "html_destinations"),
            "xlsx": _for_edition(".destinations.to_xlsx", "xlsx_destinations"),
            "csv": _for_edition(".destinations.to_csv", "csv_destinations"),
        },
        "summary": {
            "text": _for_edition(".members", "summary_text"),
            "html": _for_edition(".html", "html_summary"),
            "docx": _for_edition(".docx.members", "summary_docx"),
        },
        "certificate": {
            "text": _for_edition(".certificate", "certificate_text"),
            "html": _for_edition(".html", "html_certificate"),
            "docx": _for_edition(".docx.certificate", "certificate_docx"),
        },
        "instructions": {
            "text": _for_edition(".instructions", "instructions_text"),
            "html": _for_edition(".html", "html_instructions"),
        },
        "record": {"docx": _for_edition(".record", "docx_record")},
        "notes": {"notes": _whole_for_edition(".notes", "comparison_notes")},
    },
    LIVES: {
        "redline": {
            "text": _alike(".lives", "lives_text"),
            "json": _whole("constitution_diff.codec", "lives_json"),
            "html": _for_edition(".html", "html_lives"),
        },
        "schedule": _SCHEDULE,
    },
}
"""For each verb its reports, the usual one first; for each report its formats."""

PRINTED: Final = {"pdf": "html"}
"""What is no format of its own but printed: from which other it is."""

SUFFIXES = {
    "txt": "text", "json": "json", "html": "html", "htm": "html", "md": "markdown",
    "xml": "akn", "akn": "akn", "docx": "docx", "pdf": "pdf",
    "toml": "overrides", "notes.toml": "notes",
}  # fmt: skip


def formats_of(verb: str) -> tuple[str, ...]:
    """Every format that a verb writes in one report or another, each once."""
    found = (name for report in REPORTS[verb] for name in written_as(verb, report))
    return tuple(dict.fromkeys(found))


def written_as(verb: str, report: str) -> tuple[str, ...]:
    """Every format of a report; what is a page can be printed.

    >>> written_as("check", "check")
    ('text', 'json', 'html', 'pdf')
    """
    formats = REPORTS[verb][report]
    printed = (name for name, page in PRINTED.items() if page in formats)
    return (*formats, *printed)


def usual_report(verb: str, format_name: str) -> str:
    """The report that a format alone stands for: the first that is written so.

    A Word file is the redline, whatever else can be written as one.

    >>> usual_report("compare", "html"), usual_report("compare", "docx")
    ('redline', 'redline')
    """
    reports = REPORTS[verb]
    first = next(iter(reports))
    if format_name == "docx":
        return first
    written = (name for name in reports if format_name in written_as(verb, name))
    return next(written, first)


def renderer_of(verb: str, format_name: str, report: str = "") -> Renderer:
    """What writes a report of a verb in a format; the usual report for "".

    Of what is printed, it is the renderer of the page; see `PRINTED`.

    Raises:
        UsageError: The verb has no such report, or not in that format.
    """
    reports = REPORTS[verb]
    if report and report not in reports:
        msg = f"{verb} makes no report {report!r}; there is {', '.join(reports)}."
        raise UsageError(msg)
    chosen = report or usual_report(verb, format_name)
    formats = written_as(verb, chosen)
    if format_name not in formats:
        written, known = _as(chosen, verb), ", ".join(sorted(formats))
        msg = f"{verb} does not write {written}{format_name}; it writes {known}."
        raise UsageError(msg)
    if format_name in PRINTED:
        return _on_paper(reports[chosen][PRINTED[format_name]])
    return reports[chosen][format_name]


def _on_paper(render: Renderer) -> Renderer:
    """The renderer, showing what changed only, unless somebody asked for all."""

    def changed(value: Value, edition: Edition = PLAIN) -> bytes:
        return render(value, replace(edition, extent=edition.extent or Extent.CHANGED))

    return changed


def _as(report: str, verb: str) -> str:
    """The report within a sentence: "the schedule as "; "" for a verb with one."""
    return f"the {report} as " if len(REPORTS[verb]) > 1 else ""


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
        raise UsageError(_unwritten(verb, name, suffix, chosen))
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
    """Why nothing is written under this name, and what to write instead."""
    suffixes = sorted(s for s, n in SUFFIXES.items() if n in written_as(verb, report))
    found = SUFFIXES.get(suffix, suffix)
    others = [name for name in REPORTS[verb] if found in written_as(verb, name)]
    hint = f"; or name another report, as in -o {others[0]}={name}" if others else ""
    return (
        f"{name}: {verb} does not write {_as(report, verb)}.{suffix} files; "
        f"end the name in {', '.join('.' + s for s in suffixes)}{hint}."
    )
