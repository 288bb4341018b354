"""Workers are forked by a process that has imported what they need, and by it ended."""

from __future__ import annotations

import os
import resource
import signal
import socket
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.errors import (
    DamagedSourceError,
    NoWorkerError,
    SourceLimitError,
)
from constitution_diff.read import read_source
from constitution_diff.read.asking import asked
from constitution_diff.read.crew import Crew
from constitution_diff.read.hiring import hired_ahead
from constitution_diff.read.limits import Limits
from constitution_diff.read.wire import Question

if TYPE_CHECKING:
    from pathlib import Path

    from constitution_diff.model import Outline, Source

_TEXT: Final = b"1.1 The quorum is five.\n"
_LONG: Final = 1000


def _asleep(_: tuple[Source, ...]) -> tuple[Outline, ...]:
    signal.pause()
    raise AssertionError


def _telling_what_is_open(sources: tuple[Source, ...]) -> tuple[Outline, ...]:
    sockets = [number for number in range(3, 64) if _is_socket(number)]
    raise DamagedSourceError(sources[0].name, f"sockets: {sockets}")


def _is_socket(number: int) -> bool:
    with suppress(OSError):
        return stat.S_ISSOCK(os.fstat(number).st_mode)
    return False


def _telling_who_leads(sources: tuple[Source, ...]) -> tuple[Outline, ...]:
    raise DamagedSourceError(sources[0].name, f"led by {os.getppid()}")


def _is_imported() -> bool:
    return "wave" in sys.modules


def _ending_who_leads(_: tuple[Source, ...]) -> tuple[Outline, ...]:
    foreman = os.getppid()
    os.kill(foreman, signal.SIGKILL)
    while os.getppid() == foreman:
        pass
    return ()


def test_one_process_forks_the_workers_of_a_request() -> None:
    question = Question("a.txt", None, Limits(), make=_telling_who_leads)

    with Crew() as crew:
        first, second = (_fault(question, crew) for _ in range(2))

    assert first == second != f"led by {os.getpid()}"


def test_a_worker_says_whether_something_holds() -> None:
    claims = [
        Question("a claim", None, Limits(), holds=partial(bool, n)) for n in (1, 0)
    ]

    with Crew() as crew:
        assert [asked(claim, b"", crew) for claim in claims] == [True, False]


def test_who_was_hired_ahead_to_read_is_not_taken_for_what_he_has_not_imported() -> (
    None
):
    claim = Question("a claim", None, Limits(), holds=_is_imported)

    with hired_ahead(), Crew() as crew:
        crew.lead(("wave",))

        assert asked(claim, b"", crew) is True


def test_a_worker_that_is_ended_takes_no_other_with_it() -> None:
    slow = Question("slow.txt", None, Limits(wall_s=0.5), make=_asleep)

    with Crew() as crew, ThreadPoolExecutor(1) as pool:
        asleep = pool.submit(asked, slow, _TEXT, crew)
        with pytest.raises(SourceLimitError, match=r"longer than 0\.5 s"):
            asleep.result()
        read = asked(Question("a.txt", None, Limits()), _TEXT, crew)

    assert read == read_source(_TEXT, "a.txt")


def test_a_request_that_is_left_ends_its_workers() -> None:
    slow = Question("slow.txt", None, Limits(wall_s=_LONG), make=_asleep)

    with ThreadPoolExecutor(1) as pool, Crew() as crew:
        asleep = pool.submit(asked, slow, _TEXT, crew)
        crew.await_begun(1, _LONG)

    with pytest.raises(SourceLimitError):
        asleep.result()


def test_a_worker_has_nothing_open_of_what_others_are_asked() -> None:
    slow = Question("slow.txt", None, Limits(wall_s=_LONG), make=_asleep)
    question = Question("a.txt", None, Limits(), make=_telling_what_is_open)

    with ThreadPoolExecutor(1) as pool, Crew() as crew:
        pool.submit(asked, slow, _TEXT, crew)
        crew.await_begun(1, _LONG)
        told = _fault(question, crew)

    assert told == "sockets: []"


def test_a_foreman_that_nobody_can_ask_any_more_ends() -> None:
    ours, theirs = socket.socketpair()
    code = "from constitution_diff.read.foreman import main; main()"
    with (
        theirs,
        subprocess.Popen(
            (sys.executable, "-c", code), stdin=theirs.fileno()
        ) as process,
    ):
        ours.close()  # and it is waited for

    assert process.returncode == 0


def test_a_request_that_is_over_asks_nobody() -> None:
    question = Question("a.txt", None, Limits())

    with Crew() as crew:
        asked(question, _TEXT, crew)

    # And it leaves nothing open, of which Python would warn.
    with pytest.raises(SourceLimitError):
        asked(question, _TEXT, crew)


def test_that_no_process_can_be_started_is_said(tmp_path: Path) -> None:
    question = Question("a.txt", None, Limits())

    with pytest.MonkeyPatch.context() as patch, Crew() as crew:
        patch.setattr("constitution_diff.read.hiring._FOREMAN", (str(tmp_path),))
        with pytest.raises(NoWorkerError, match="Permission denied"):
            asked(question, _TEXT, crew)


def test_the_file_is_not_blamed_when_the_foreman_ends_and_the_next_is_read() -> None:
    ending = Question("a.txt", None, Limits(), make=_ending_who_leads)

    with Crew() as crew:
        with pytest.raises(NoWorkerError, match="what starts them has ended"):
            asked(ending, _TEXT, crew)
        read = asked(Question("a.txt", None, Limits()), _TEXT, crew)

    assert read == read_source(_TEXT, "a.txt")


def test_a_worker_that_cannot_be_forked_ends_no_other() -> None:
    question = Question("a.txt", None, Limits(), make=_telling_who_leads)

    with Crew() as crew:
        told = _fault(question, crew)
        foreman = int(told.removeprefix("led by "))
        usual = resource.prlimit(foreman, resource.RLIMIT_NOFILE)
        # Its three, and the connection: none is left for a pipe.
        resource.prlimit(foreman, resource.RLIMIT_NOFILE, (4, usual[1]))
        with pytest.raises(NoWorkerError, match="can start no more"):
            asked(question, _TEXT, crew)
        resource.prlimit(foreman, resource.RLIMIT_NOFILE, usual)

        assert _fault(question, crew) == told


def test_who_was_hired_ahead_reads_for_who_asks_first(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch, hired_ahead(), Crew() as crew:
        patch.setattr("constitution_diff.read.hiring._FOREMAN", (str(tmp_path),))
        read = asked(Question("a.txt", None, Limits()), _TEXT, crew)

    assert read == read_source(_TEXT, "a.txt")


def test_who_was_hired_ahead_goes_when_nobody_has_asked() -> None:
    script = (
        "import os\n"
        "from constitution_diff.read.hiring import hired_ahead\n"
        "with hired_ahead():\n"
        "    print(os.waitpid(-1, os.WNOHANG))\n"
        "os.waitpid(-1, os.WNOHANG)\n"
    )

    ended = subprocess.run(
        (sys.executable, "-c", script), capture_output=True, check=False
    )

    assert ended.stdout.strip() == b"(0, 0)"
    assert b"ChildProcessError" in ended.stderr  # there is none any more


def _fault(question: Question, crew: Crew) -> str:
    with pytest.raises(DamagedSourceError) as caught:
        asked(question, _TEXT, crew)
    return caught.value.what
