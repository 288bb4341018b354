"""A file from a stranger is read in a process that its limits can end."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.errors import (
    ConstitutionDiffError,
    DamagedSourceError,
    EmptySourceError,
    EncryptedSourceError,
    NoConverterError,
    NoTextLayerError,
    SourceLimitError,
    UnknownFormatError,
)
from constitution_diff.outline import (
    Document,
    as_asked,
    joined_outline,
    outline_both,
    outline_source,
    with_original,
)
from constitution_diff.read import Format, read_source
from constitution_diff.read.cache import Cache
from constitution_diff.read.crew import Crew
from constitution_diff.read.ended import Ended
from constitution_diff.read.guard import (
    GivenDocument,
    GivenFile,
    Limits,
    outlines_guarded,
    read_all_guarded,
    read_guarded,
)
from constitution_diff.read.programs import DEBUG
from constitution_diff.read.wire import (
    Failure,
    answer_bytes,
    answer_of,
    error_of,
    failure_of,
)
from tests.read.docx.builders import docx, p, package
from tests.read.pdf.builders import lines, pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import Outline, Source

_DOCUMENTS: Final = Path(__file__).parents[2] / "corpus" / "documents"
_TEXT: Final = b"1.1 The quorum is five.\n"
_LONG: Final = docx(p("The quorum is five.") * 20_000)


@pytest.mark.parametrize("name", ["harrowmere-v3-draft.docx", "tarnwick.txt"])
def test_the_guard_changes_nothing_of_what_is_read(name: str) -> None:
    content = (_DOCUMENTS / name).read_bytes()

    assert read_guarded(content, name) == read_source(content, name)


def test_a_wrong_suffix_is_noticed_behind_the_guard_too() -> None:
    assert read_guarded(_TEXT, "a.pdf") == read_source(_TEXT, "a.pdf")


def test_the_format_may_be_given() -> None:
    source = read_guarded(_TEXT, "a.docx", Format.TEXT)

    assert source == read_source(_TEXT, "a.docx", Format.TEXT)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        docx(p("Quorum"))[:-200],
        b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
        package({"word/document.xml": b"\0" * 30_000_000}),
    ],
    ids=["empty", "picture", "cut off", "encrypted", "bomb"],
)
def test_an_error_travels_with_its_class_words_and_facts(content: bytes) -> None:
    inside = _error(lambda: read_source(content, "a.docx"))
    guarded = _error(lambda: read_guarded(content, "a.docx"))

    assert type(guarded) is type(inside)
    assert str(guarded) == str(inside)
    assert vars(guarded) == vars(inside)


@pytest.mark.parametrize(
    "error",
    [
        DamagedSourceError("a", "what"),
        EmptySourceError("a"),
        EncryptedSourceError("\udcff"),
        NoConverterError("a", "found", "why"),
        NoTextLayerError("a", 3),
        SourceLimitError("a", "what"),
        UnknownFormatError("a", "found"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_every_error_of_a_reader_is_put_together_again(
    error: ConstitutionDiffError,
) -> None:
    answer = answer_of(answer_bytes(failure_of(error)))

    assert isinstance(answer, Failure)
    again = error_of(answer)
    assert (type(again), again.args) == (type(error), error.args)
    assert vars(again) == vars(error)


def test_a_file_that_needs_too_much_memory_says_so(
    capfd: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SourceLimitError, match="more than 60 MB of memory"):
        read_guarded(_LONG, "a.docx", limits=Limits(memory_mb=60))

    assert capfd.readouterr() == ("", "")


def test_a_file_that_needs_too_much_computing_says_so() -> None:
    content = docx(p("The quorum is five.") * 200_000)

    with pytest.raises(SourceLimitError, match="more than 1 s of computing"):
        read_guarded(content, "a.docx", limits=Limits(memory_mb=4000, cpu_s=1))


def test_a_file_that_takes_too_long_says_so() -> None:
    with pytest.raises(SourceLimitError, match=r"longer than 0\.05 s"):
        read_guarded(_LONG, "a.docx", limits=Limits(wall_s=0.05))


def test_the_reading_process_may_speak_when_debugging(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(DEBUG, "1")

    with pytest.raises(DamagedSourceError, match="its reader broke down"):
        read_guarded(_TEXT, "a.txt", input_format="rubbish")  # type: ignore[arg-type]

    assert "KeyError: 'rubbish'" in capfd.readouterr().err


def test_files_come_back_in_the_order_given() -> None:
    files = [GivenFile(_LONG, "long.docx"), GivenFile(_TEXT, "short.txt")]

    sources = read_all_guarded(files)

    assert [source.name for source in sources] == ["long.docx", "short.txt"]
    assert sources[1] == read_source(_TEXT, "short.txt")
    assert read_all_guarded([]) == ()


def test_the_first_bad_file_in_that_order_is_named() -> None:
    files = [
        GivenFile(_TEXT, "a.txt"),
        GivenFile(_LONG[:-200], "b.docx"),
        GivenFile(b"", "c.txt"),
    ]

    with pytest.raises(DamagedSourceError, match=r"b\.docx"):
        read_all_guarded(files)


_ALL: Final = partial(with_original, Document())


def test_outlines_made_behind_the_guard_are_those_made_here() -> None:
    name = "harrowmere-v3-draft.docx"
    content = (_DOCUMENTS / name).read_bytes()

    [made] = outlines_guarded([GivenDocument((GivenFile(content, name),), _ALL)])

    here = outline_both(read_source(content, name))
    assert made == here
    assert _places(made) == _places(here)
    assert all(outline[c.id] is c for outline in made for c in outline.clauses)


def _places(outlines: tuple[Outline, ...]) -> list[tuple[str, ...]]:
    return [clause.places for outline in outlines for clause in outline.clauses]


def test_a_document_in_several_files_is_joined_beside_one_in_one() -> None:
    parts = b"Part 1 Summary\n\n1. Purpose\n", b"Part 2 Rules\n\n1. Quorum\n"
    files = [GivenFile(text, f"{n}.txt") for n, text in enumerate(parts)]
    document = GivenDocument(tuple(files), partial(as_asked, Document()))
    alone = GivenDocument((GivenFile(_TEXT, "a.txt"),), partial(as_asked, Document()))

    made = outlines_guarded([document, alone])

    sources = [read_source(file.content, file.name) for file in files]
    assert made == (
        (joined_outline(sources),),
        (outline_source(read_source(_TEXT, "a.txt")),),
    )


def test_what_is_made_of_a_kept_source_is_what_was_made_at_first(
    tmp_path: Path,
) -> None:
    content = pdf(lines("1.1 The quorum is five."))
    asked = [GivenDocument((GivenFile(content, "a.pdf"),), _ALL)]
    plain = outlines_guarded(asked)

    first = outlines_guarded(asked, cache=Cache(tmp_path))
    [kept] = tmp_path.iterdir()
    again = outlines_guarded(asked, cache=Cache(tmp_path))

    assert plain == first == again
    assert kept.suffix == ".source"


def test_what_is_made_of_a_source_is_under_the_limits_too() -> None:
    document = GivenDocument((GivenFile(_TEXT, "a.txt"),), _greedy)

    with pytest.raises(SourceLimitError, match="more than 500 MB of memory"):
        outlines_guarded([document])


def _greedy(_: tuple[Source, ...]) -> tuple[Outline, ...]:
    raise AssertionError(bytearray(2**30))


def test_threads_may_read_at_the_same_time() -> None:
    with ThreadPoolExecutor(4) as pool:
        sources = list(pool.map(lambda n: read_guarded(_TEXT, f"{n}.txt"), range(8)))

    assert [source.name for source in sources] == [f"{n}.txt" for n in range(8)]


def test_a_script_needs_no_main_guard() -> None:
    script = (
        "from constitution_diff.read.guard import read_guarded\n"
        "print(read_guarded(b'1.1 Quorum', 'a.txt').format)\n"
    )

    ended = subprocess.run(
        [sys.executable, "-"], input=script.encode(), capture_output=True, check=True
    )

    assert ended.stdout.split() == [b"text"]


@pytest.mark.parametrize(
    "answer", [pickle.dumps(os.system), pickle.dumps(["a"]), b"", b"\x80\x05rubbish"]
)
def test_an_answer_of_other_things_is_refused(answer: bytes) -> None:
    with pytest.raises(pickle.UnpicklingError):
        answer_of(answer)


def test_what_a_program_started_ends_with_it() -> None:
    script = "sleep 1000 & sleep 1000"

    # It returns only when nobody holds the program's output any more.
    with Crew() as crew:
        ended = crew.run(("/bin/sh", "-c", script), environment={}, wall_s=0.2)

    assert ended == Ended(None)


def test_a_request_that_is_over_ends_what_runs_and_starts_nothing(
    tmp_path: Path,
) -> None:
    started = tmp_path / "started"
    os.mkfifo(started)
    script = ("/bin/sh", "-c", f"echo > {started}; sleep 1000")

    with ThreadPoolExecutor(1) as pool, Crew() as crew:
        running = pool.submit(crew.run, script, environment={}, wall_s=1000)
        started.read_bytes()  # waits until the program writes

    assert running.result() == Ended(-signal.SIGKILL)
    assert crew.run(("/bin/true",), environment={}, wall_s=1) == Ended(None)


def _error(read: Callable[[], Source]) -> ConstitutionDiffError:
    with pytest.raises(ConstitutionDiffError) as caught:
        read()
    return caught.value
