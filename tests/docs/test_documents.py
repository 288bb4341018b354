"""The documents name every notice, verb and option, and none that is not there."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click
import pytest

import constitution_diff
from constitution_diff.check import CATALOGUE, TRACES
from constitution_diff.cli.root import VERBS, cli
from constitution_diff.render.formats import formats_of
from constitution_diff.render.reports import REPORTS

if TYPE_CHECKING:
    from collections.abc import Iterator

_DOCS: Final = Path(__file__).parents[2] / "docs"
_CODE: Final = re.compile(r"[a-z]+(?:-[a-z]+)+")
_HELP: Final = ["-h", "--help"]
_MAKERS: Final = ("Notice", "_notice")


def test_every_notice_is_explained_and_none_is_invented() -> None:
    explained = re.findall(r"^\| `([a-z-]+)` \|", _read("notices.md"), re.MULTILINE)

    assert len(explained) == len(set(explained))
    assert set(explained) == set(_codes())


def test_every_finding_is_explained_and_none_is_invented() -> None:
    explained = re.findall(r"^\| `([a-z-]+)` \|", _read("findings.md"), re.MULTILINE)

    assert sorted(explained) == sorted(CATALOGUE)


def test_every_trace_is_explained_with_who_settles_it() -> None:
    told = re.findall(
        r"^\| `([a-z-]+)` \| (\w+) \|", _read("publishing.md"), re.MULTILINE
    )

    assert told == [(code, advice.remedy) for code, advice in TRACES.items()]


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_of_every_verb_is_named(verb: str) -> None:
    shared = _section("Every verb")
    told = _section(verb) + shared

    named = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", told))

    assert set(_flags(verb)) <= named


def test_no_option_is_named_that_no_verb_has() -> None:
    tables = re.findall(r"^\| (`-.*?) \|", _read("commands.md"), re.MULTILINE)
    named = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", " ".join(tables)))

    assert named == {flag for verb in VERBS for flag in _flags(verb)}


@pytest.mark.parametrize("verb", [verb for verb in VERBS if verb in REPORTS])
def test_every_format_a_verb_writes_is_named(verb: str) -> None:
    writes = next(line for line in _section(verb).splitlines() if "Writes `" in line)

    formats = re.findall(r"`([a-z]+)`", writes)

    assert set(formats) == set(formats_of(verb))


def test_every_document_that_is_linked_is_there() -> None:
    for path in _DOCS.glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)", path.read_text(encoding="utf-8")):
            assert (_DOCS / target).is_file()


def _read(name: str) -> str:
    return (_DOCS / name).read_text(encoding="utf-8")


def _section(heading: str) -> str:
    """The section of commands.md whose heading begins with these words."""
    _, found = _read("commands.md").split(f"\n## {heading}", maxsplit=1)
    return found.split("\n## ", maxsplit=1)[0]


def _flags(verb: str) -> Iterator[str]:
    command = cli.get_command(click.Context(cli), verb)
    assert command is not None
    for parameter in command.get_params(
        click.Context(command, help_option_names=_HELP)
    ):
        if isinstance(parameter, click.Option):
            yield from (*parameter.opts, *parameter.secondary_opts)


def _codes() -> Iterator[str]:
    """The codes in the source of every module that makes notices.

    A code is what a maker is called with, or a key of a table of messages.
    """
    for path in Path(constitution_diff.__file__).parent.rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        if "Notice(" in source:
            for node in ast.walk(ast.parse(source)):
                yield from filter(_CODE.fullmatch, _strings(node))


def _strings(node: ast.AST) -> Iterator[str]:
    heads: list[ast.expr | None] = []
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        heads = list(node.args[:1]) if node.func.id in _MAKERS else []
    elif isinstance(node, ast.Dict):
        heads = list(node.keys)
    for head in heads:
        if isinstance(head, ast.Constant) and isinstance(head.value, str):
            yield head.value
