"""What only officers may see stands in no public copy, of any report in any format."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

import pytest

from constitution_diff.check import Settings, check_outline
from constitution_diff.compare import lives_of
from constitution_diff.model import Audience, Edition
from constitution_diff.render import vocabulary
from constitution_diff.render.audience import for_readers
from constitution_diff.render.reports import LIVES, REPORTS
from tests.render import planted

if TYPE_CHECKING:
    from constitution_diff.render.named import Report

_FOR_PROGRAMS: Final = ("json", "overrides", "notes")
"""Formats that are read back; they are whole."""
_STYLE: Final = re.compile("<style>.*?</style>", re.DOTALL)
_EDITIONS: Final = {
    audience: Edition(audience, decisions=planted.DECISIONS) for audience in Audience
}
_OTHERS: Final = (
    "verify",
    "check-resolution",
    "note",
    "decide",
    "override",
    "versions",
    "show",
    "history",
    "blame",
    "change-control",
    "search",
    "merge",
)
"""They say what those who keep a store have said of it, or show several sides."""
REPORTS_FOR_PEOPLE: Final = [
    (verb, report, name)
    for verb, reports in REPORTS.items()
    if verb not in ("tracked", "publish", *_OTHERS)
    for report, formats in reports.items()
    for name in formats
    if name not in _FOR_PROGRAMS
]
_INTERNAL: Final = [
    row for row in REPORTS_FOR_PEOPLE if row[0] in ("compare", "check", LIVES)
]


def value_of(verb: str) -> Report:
    comparison = planted.comparison()
    links = list(comparison.links)
    links[1] = replace(
        links[1], evidence=(f"set by the officer in x.toml: {planted.NOTED}",)
    )
    comparison = replace(comparison, links=tuple(links))
    values: dict[str, Report] = {
        "compare": comparison,
        "outline": comparison.new,
        "apply": comparison.new,
        "check": check_outline(comparison.new, Settings()),
        LIVES: replace(
            lives_of([comparison, planted.comparison()]), overall=comparison
        ),
    }
    return values[verb]


def _told(content: bytes) -> str:
    """All that a file holds, its parts and its properties included."""
    if not content.startswith(b"PK"):
        return content.decode()
    with ZipFile(BytesIO(content)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


def report_of(verb: str, report: str, name: str, audience: Audience) -> str:
    render = REPORTS[verb][report][name]
    return _told(render(value_of(verb), _EDITIONS[audience]))


@pytest.mark.parametrize(("verb", "report", "name"), REPORTS_FOR_PEOPLE)
def test_no_public_copy_holds_anything_private(
    verb: str, report: str, name: str
) -> None:
    content = report_of(verb, report, name, Audience.PUBLIC)

    assert [secret for secret in planted.SECRETS if secret in content] == []
    assert vocabulary.INTERNAL not in _STYLE.sub("", content)


@pytest.mark.parametrize(("verb", "report", "name"), _INTERNAL)
def test_every_internal_copy_says_so(verb: str, report: str, name: str) -> None:
    content = report_of(verb, report, name, Audience.INTERNAL)

    assert vocabulary.INTERNAL in _STYLE.sub("", content)


@pytest.mark.parametrize("name", ["text", "html"])
def test_an_internal_redline_tells_who_and_what(name: str) -> None:
    content = report_of("compare", "redline", name, Audience.INTERNAL)

    found = [s for s in planted.SECRETS if s in content]
    assert {planted.AUTHOR, planted.REMARK, planted.UNSHOWN} <= set(found)


def test_a_list_of_tracked_changes_is_always_internal() -> None:
    outline = planted.comparison().new

    content = _told(REPORTS["tracked"]["tracked"]["text"](outline))

    assert content.startswith(vocabulary.INTERNAL)
    assert planted.AUTHOR in content
    assert planted.REMARK in content


def test_that_words_not_shown_differ_is_told_without_them() -> None:
    content = report_of("compare", "redline", "text", Audience.PUBLIC)

    assert "5 words not shown" in content


def test_a_path_is_shown_as_the_name_of_its_file() -> None:
    content = report_of("compare", "redline", "text", Audience.PUBLIC)

    assert "Constitution draft v2.docx" in content


def test_what_is_public_anyway_is_left_as_it_is() -> None:
    bare = replace(planted.comparison().old, furniture=(), notices=(), sources=())

    shown, _ = for_readers(bare, _EDITIONS[Audience.PUBLIC])

    assert shown == bare
