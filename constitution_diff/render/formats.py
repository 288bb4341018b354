"""Which formats each report is written in, and what writes it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import UsageError
from constitution_diff.model import PLAIN, Edition, Extent

from .reports import REPORTS

if TYPE_CHECKING:
    from .named import Renderer, Value

PRINTED: Final = {"pdf": "html"}
"""What is no format of its own but printed: from which other it is."""

OF_FILES: Final = {
    ("compare", "redline"): ("docx",),
    ("compare", "clean"): ("docx",),
}
"""What is made of the two files and not of their comparison alone, so that it has no
renderer: the Word redline, which is the proposed file with tracked changes, and a clean
copy of that file, without any."""


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
        written, known = report_words(chosen, verb), ", ".join(sorted(formats))
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


def report_words(report: str, verb: str) -> str:
    """The report within a sentence: "the schedule as "; "" for a verb with one."""
    return f"the {report} as " if len(REPORTS[verb]) > 1 else ""
