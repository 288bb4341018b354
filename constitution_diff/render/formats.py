"""The renderers, in tables: to add an output, write a function and add a line."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from constitution_diff.errors import UsageError
from constitution_diff.model import PLAIN, Edition, Extent

from .named import (
    Renderer,
    Value,
    alike,
    for_edition,
    internal,
    internal_page,
    public,
    whole,
    whole_for_edition,
)

LIVES: Final = "compare of several versions"
"""What `compare` writes when it is given more than two."""

_SCHEDULE: dict[str, Renderer] = {
    "docx": for_edition(".schedule.to_docx", "docx_schedule"),
    "xlsx": for_edition(".schedule.to_xlsx", "xlsx_schedule"),
    "csv": for_edition(".schedule.to_csv", "csv_schedule"),
    "html": for_edition(".schedule.to_html", "html_schedule"),
    "markdown": for_edition(".schedule.to_markdown", "markdown_schedule"),
}
_NOTEBOOK: dict[str, Renderer] = {
    "text": whole(".kept.notebook", "notebook_text"),
    "json": whole("constitution_diff.codec", "notebook_json"),
}

REPORTS: dict[str, dict[str, dict[str, Renderer]]] = {
    "outline": {
        "outline": {
            "text": alike(".text", "outline_text"),
            "json": whole("constitution_diff.codec", "outline_json"),
            "markdown": public(".markdown", "outline_markdown"),
            "html": for_edition(".html", "html_outline"),
            "akn": public(".akn", "outline_akn"),
            "docx": public(".docx.document", "document_docx"),
        },
    },
    "apply": {
        "amended": {
            "text": public(".markdown", "outline_provisions"),
            "json": whole("constitution_diff.codec", "outline_json"),
            "markdown": public(".markdown", "outline_markdown"),
            "html": for_edition(".html", "html_outline"),
            "akn": public(".akn", "outline_akn"),
            "docx": public(".docx.document", "document_docx"),
        },
    },
    "merge": {
        "conflicts": {
            "text": for_edition(".merge", "merge_text"),
            "json": whole("constitution_diff.codec", "merge_json"),
            "html": for_edition(".html", "html_merge"),
            "docx": for_edition(".docx.merge", "merge_docx"),
        },
        "merged": {
            "text": for_edition(".merge", "merged_text"),
            "json": whole(".merge", "merged_json"),
        },
    },
    "tracked": {
        "tracked": {
            "text": internal(".tracked", "tracked_text"),
            "json": whole("constitution_diff.codec", "tracked_json"),
        },
    },
    "check": {
        "check": {
            "text": alike(".check", "check_text"),
            "json": whole("constitution_diff.codec", "check_json"),
            "html": for_edition(".html", "html_check"),
        },
    },
    "publish": {
        "publication": {
            "text": internal(".publication", "publication_text"),
            "json": whole("constitution_diff.codec", "publication_json"),
            "html": internal_page(".html", "html_publication"),
            "docx": whole(".publication", "publication_docx"),
        },
    },
    "compare": {
        "redline": {
            "text": alike(".text", "comparison_text"),
            "json": whole("constitution_diff.codec", "comparison_json"),
            "html": for_edition(".html", "html_redline"),
            "overrides": whole(".overrides", "comparison_overrides"),
        },
        "schedule": _SCHEDULE,
        "destinations": {
            "html": for_edition(".destinations.to_html", "html_destinations"),
            "xlsx": for_edition(".destinations.to_xlsx", "xlsx_destinations"),
            "csv": for_edition(".destinations.to_csv", "csv_destinations"),
        },
        "summary": {
            "text": for_edition(".members", "summary_text"),
            "html": for_edition(".html", "html_summary"),
            "docx": for_edition(".docx.members", "summary_docx"),
        },
        "certificate": {
            "text": for_edition(".certificate", "certificate_text"),
            "html": for_edition(".html", "html_certificate"),
            "docx": for_edition(".docx.certificate", "certificate_docx"),
        },
        "instructions": {
            "text": for_edition(".instructions", "instructions_text"),
            "html": for_edition(".html", "html_instructions"),
        },
        "record": {"docx": for_edition(".record", "docx_record")},
        "notes": {"notes": whole_for_edition(".notes", "comparison_notes")},
        "clean": {},
    },
    "versions": {
        "versions": {
            "text": whole(".kept.versions", "versions_text"),
            "json": whole("constitution_diff.codec", "versions_json"),
        },
    },
    "check-resolution": {
        "resolution": {
            "text": whole(".kept.resolution", "resolution_text"),
            "json": whole("constitution_diff.codec", "resolution_json"),
            "markdown": whole(".kept.resolution", "resolution_markdown"),
            "html": whole_for_edition(".kept.resolution", "resolution_html"),
            "csv": whole(".kept.resolution", "resolution_csv"),
            "docx": whole(".kept.resolution", "resolution_docx"),
        },
    },
    "note": {"notebook": _NOTEBOOK},
    "decide": {"notebook": _NOTEBOOK},
    "override": {"notebook": _NOTEBOOK},
    "verify": {
        "verification": {
            "text": whole(".kept.verification", "verification_text"),
            "json": whole("constitution_diff.codec", "verification_json"),
        },
    },
    "show": {
        "answer": {
            "text": whole(".kept.answer", "answer_text"),
            "json": whole("constitution_diff.codec", "answer_json"),
        },
    },
    "history": {
        "history": {
            "text": whole(".kept.reports", "history_text"),
            "json": whole("constitution_diff.codec", "history_json"),
            "markdown": whole(".kept.reports", "history_markdown"),
            "html": whole_for_edition(".kept.reports", "history_html"),
            "csv": whole(".kept.reports", "history_csv"),
            "docx": whole(".kept.reports", "history_docx"),
        },
    },
    "blame": {
        "blame": {
            "text": whole(".kept.reports", "blame_text"),
            "json": whole("constitution_diff.codec", "blame_json"),
            "markdown": whole(".kept.reports", "blame_markdown"),
            "html": whole_for_edition(".kept.reports", "blame_html"),
            "csv": whole(".kept.reports", "blame_csv"),
            "docx": whole(".kept.reports", "blame_docx"),
        },
    },
    "search": {
        "search": {
            "text": whole(".kept.found", "found_text"),
            "json": whole("constitution_diff.codec", "found_json"),
            "markdown": whole(".kept.reports", "found_markdown"),
            "html": whole_for_edition(".kept.reports", "found_html"),
            "csv": whole(".kept.reports", "found_csv"),
            "docx": whole(".kept.reports", "found_docx"),
        },
    },
    "change-control": {
        "change-control": {
            "text": whole(".kept.reports", "control_text"),
            "json": whole("constitution_diff.codec", "control_json"),
            "markdown": whole(".kept.reports", "control_markdown"),
            "html": whole_for_edition(".kept.reports", "control_html"),
            "csv": whole(".kept.reports", "control_csv"),
            "docx": whole(".kept.reports", "control_docx"),
        },
    },
    LIVES: {
        "redline": {
            "text": alike(".lives", "lives_text"),
            "json": whole("constitution_diff.codec", "lives_json"),
            "html": for_edition(".html", "html_lives"),
        },
        "schedule": _SCHEDULE,
    },
}
"""For each verb its reports, the usual one first; for each report its formats."""

PRINTED: Final = {"pdf": "html"}
"""What is no format of its own but printed: from which other it is."""

OF_FILES: Final = {
    ("compare", "redline"): ("docx",),
    ("compare", "clean"): ("docx",),
}
"""What is made of the two files and not of their comparison alone, so that it has no
renderer: the Word redline, which is the proposed file with tracked changes, and a clean
copy of that file, without any."""

SUFFIXES = {
    "txt": "text", "csv": "csv", "xlsx": "xlsx", "json": "json", "md": "markdown",
    "html": "html", "htm": "html",
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
    return (*formats, *printed, *OF_FILES.get((verb, report), ()))


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


def report_in(verb: str, format_name: str, report: str = "") -> str:
    """The report that is meant; the usual one in that format for "".

    >>> report_in("compare", "docx"), report_in("compare", "docx", "schedule")
    ('redline', 'schedule')

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
    return chosen


def renderer_of(verb: str, format_name: str, report: str = "") -> Renderer:
    """What writes a report of a verb in a format; the usual report for "".

    Of what is printed, it is the renderer of the page; see `PRINTED`.

    Raises:
        UsageError: As of `report_in`; or it is made of the files themselves.
    """
    reports, chosen = REPORTS[verb], report_in(verb, format_name, report)
    if format_name in OF_FILES.get((verb, chosen), ()):
        msg = f"The {chosen} as {format_name} is made of the files: {verb} OLD NEW."
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
        formats, written = written_as(verb, chosen), _as(chosen, verb)
    else:
        formats, written = formats_of(verb), ""
    suffixes = sorted(s for s, n in SUFFIXES.items() if n in formats)
    hint = f"; or name another report, as in -o {others[0]}={name}" if others else ""
    return (
        f"{name}: {verb} does not write {written}.{suffix} files; "
        f"end the name in {', '.join('.' + s for s in suffixes)}{hint}."
    )
