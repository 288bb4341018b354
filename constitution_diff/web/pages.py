"""The pages as HTML: what they hold, and the templates that lay them out."""

from __future__ import annotations

from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from constitution_diff.model.values import dataclass
from constitution_diff.printing import printers
from constitution_diff.render.formats import PRINTED, written_as
from constitution_diff.render.html import digest, environment, style_of
from constitution_diff.render.reports import REPORTS
from constitution_diff.render.suffixes import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Edition

VERB: Final = "compare"
SHOWN: Final = "redline"
"""The report that the page shows."""
WORD_REDLINE: Final = ("redline", "docx")
"""The report that is asked for with options, on a page of its own."""
ACCEPT: Final = ".docx,.docm,.doc,.odt,.rtf,.pdf,.html,.htm,.txt,.md"
_FIELDS: Final = (
    ("current", "Current version", "The constitution as it was adopted."),
    ("proposed", "Proposed version", "The draft, or the version that followed."),
)
_FORMATS: Final = {
    "html": "web page", "pdf": "PDF", "docx": "Word", "xlsx": "Excel", "csv": "CSV",
}  # fmt: skip
"""What officers hand on, in this order; what follows comes after it."""
_FURTHER: Final = {
    "text": "plain text", "markdown": "Markdown", "json": "JSON, for programs",
    "notes": "file to fill in", "overrides": "file of overrides",
}  # fmt: skip
_WHOLE: Final = ("json", "notes", "overrides")
"""Formats that hold what reports for the public leave out."""
_TITLES: Final = {
    "schedule": "Schedule of amendments",
    "destinations": "Destinations and derivations",
    "summary": "Members' summary",
    "instructions": "Amending instructions",
    "record": "Decision record",
    "notes": "Reasons and decisions",
    "clean": "Proposed version without marks, comments and names",
}
"""Of reports whose name says too little."""
_FIRST: Final = ("redline", "schedule")
"""The reports that stand open; the others are folded away."""
_NEEDS_RULES: Final = frozenset(("record",))
"""Reports that go by a council's rules, for which the form has no field."""
_OWN_STYLE: Final = Markup(  # noqa: S704 - our own file, not content
    files("constitution_diff.web").joinpath("style.css").read_text("utf-8")
)


@dataclass(frozen=True, slots=True)
class Download:
    """A file that can be had of a comparison."""

    report: str
    format_name: str
    words: str
    file_name: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The files of one report."""

    title: str
    downloads: tuple[Download, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A file to choose."""

    name: str
    label: str
    note: str
    kept: str


def shelves() -> tuple[tuple[Shelf, ...], ...]:
    """What officers hand on first, the rest for the public, and what is internal.

    Together every report in every format, but for what needs rules.
    """
    found = [d for d in downloads() if d.report not in _NEEDS_RULES]
    whole = [d for d in found if d.format_name in _WHOLE]
    public = [d for d in found if d not in whole]
    first = [d for d in public if d.report in _FIRST and d.format_name in _FORMATS]
    others = [d for d in public if d not in first]
    return _shelves(first), _shelves(others), _shelves(whole)


def _shelves(found: Iterable[Download]) -> tuple[Shelf, ...]:
    return tuple(
        Shelf(_TITLES.get(report, report.capitalize()), tuple(group))
        for report, group in groupby(found, key=lambda download: download.report)
    )


def downloads() -> tuple[Download, ...]:
    """Every report in every format; a PDF where something here can print it."""
    can_print = any(True for _ in printers())
    return tuple(
        Download(report, name, _words(report, name), _file_name(report, name))
        for report in REPORTS[VERB]
        for name in sorted(written_as(VERB, report), key=_order)
        if can_print or name not in PRINTED
    )


def download_of(report: str, format_name: str) -> Download | None:
    """The download of that name; None for none."""
    asked = (report, format_name)
    found = (one for one in downloads() if (one.report, one.format_name) == asked)
    return next(found, None)


def fields(kept: Iterable[str]) -> tuple[Field, ...]:
    """The two fields of the form, each with the file that is still here, or ""."""
    return tuple(Field(*words, name) for words, name in zip(_FIELDS, kept, strict=True))


def _words(report: str, name: str) -> str:
    if (report, name) == WORD_REDLINE:
        return "Word redline (.docx)"
    return _FORMATS.get(name) or _FURTHER.get(name, name)


def _order(name: str) -> int:
    names = [*_FORMATS, *_FURTHER]
    return names.index(name) if name in names else len(names)


def _file_name(report: str, format_name: str) -> str:
    """As the command line would take it: "redline.pdf", "notes.toml"."""
    found = (suffix for suffix, name in SUFFIXES.items() if name == format_name)
    suffix = next(found, format_name)
    return suffix if suffix.startswith(f"{report}.") else f"{report}.{suffix}"


def page(template: str, edition: Edition, **values: object) -> str:
    """A page of ours."""
    return (
        environment("constitution_diff.web")
        .get_template(f"{template}.html.jinja")
        .render(edition=edition, style=style(edition), **values)
    )


def style(edition: Edition) -> Markup:
    """The style of our pages: that of the reports, and a little of their own."""
    return style_of(edition.brand) + _OWN_STYLE


def policy(edition: Edition) -> str:
    """What a browser may do on our pages: show, send the form, and frame a report."""
    pictures = "img-src data:; " if edition.brand.logo else ""
    return (
        f"default-src 'none'; {pictures}style-src '{digest(style(edition))}'; "
        "form-action 'self'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
