"""LibreOffice as a judge: it accepts or rejects all changes of Word files.

Many files are settled by one process of its own, in a profile of its own, so that
nobody's open documents are touched and several tests may ask at once. What it saves is
its own format, because that is what it understood, without the detours of its Word
writer; beside it stand the automatic numbers, which that format does not hold.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from constitution_diff.read.convert import installed
from constitution_diff.read.crew import Crew

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Verb(StrEnum):
    """What is done before saving; the value is LibreOffice's name of the command."""

    NOTHING = ""
    ACCEPT = ".uno:AcceptAllTrackedChanges"
    REJECT = ".uno:RejectAllTrackedChanges"


@dataclass(frozen=True, slots=True)
class Job:
    """A Word file, and what is to be done with it."""

    docx: bytes
    verb: Verb = Verb.NOTHING


@dataclass(frozen=True, slots=True)
class Saved:
    """What LibreOffice saved of one file."""

    fodt: bytes
    """OpenDocument in one piece of XML."""
    labels: tuple[tuple[str, str], ...] | None
    """The automatic number of each paragraph of body and tables, and its beginning.

    None: LibreOffice did not survive the question. Seen after it accepted or rejected
    the move of a paragraph that has a comment.
    """


_START_S: Final = 60
_FILE_S: Final = 10
_BYTES_A_SECOND: Final = 500
"""200 pages of changes, 186 kB, took 17 s of its own time, 110 s on a busy machine."""
_MACRO: Final = Path(__file__).with_name("Judge.xba")
_END: Final = "end"
_DTD: Final = "-//OpenOffice.org//DTD OfficeDocument 1.0//EN"
_SPACE: Final = "http://openoffice.org/2000/library"
_LIBRARIES: Final = (
    f'<!DOCTYPE library:libraries PUBLIC "{_DTD}" "libraries.dtd">'
    f'<library:libraries xmlns:library="{_SPACE}">'
    '<library:library library:name="Standard" library:link="false"/>'
    "</library:libraries>"
)
_LIBRARY: Final = (
    f'<!DOCTYPE library:library PUBLIC "{_DTD}" "library.dtd">'
    f'<library:library xmlns:library="{_SPACE}" library:name="Standard" '
    'library:readonly="false" library:passwordprotected="false">{}</library:library>'
)
# Without the first, LibreOffice lays its own macros over ours when it starts.
_SETTINGS: Final = (
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Setup/Office">'
    '<prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop>'
    "</item>"
    '<item oor:path="/org.openoffice.Office.Java/VirtualMachine">'
    '<prop oor:name="Enable" oor:op="fuse"><value>false</value></prop>'
    "</item>"
    "</oor:items>"
)
_PROFILE: Final = {
    "registrymodifications.xcu": _SETTINGS,
    "basic/script.xlc": _LIBRARIES,
    "basic/dialog.xlc": _LIBRARIES,
    "basic/Standard/script.xlb": _LIBRARY.format(
        '<library:element library:name="Judge"/>'
    ),
    "basic/Standard/dialog.xlb": _LIBRARY.format(""),
    "basic/Standard/Judge.xba": _MACRO.read_text(encoding="utf-8"),
}


def settled(jobs: Mapping[str, Job]) -> dict[str, Saved]:
    """What LibreOffice saves of each job; none for a file it cannot open or survive."""
    saved: dict[Job, Saved] = {}
    with TemporaryDirectory(prefix="judge-") as name:
        folder = Path(name)
        _write_profile(folder / "profile" / "user")
        waiting = list(dict.fromkeys(jobs.values()))
        while waiting:
            n_done = _run(waiting, folder)
            for place, job in enumerate(waiting[:n_done]):
                result = folder / f"{place}.fodt"
                if result.is_file():
                    saved[job] = _taken(result)
            waiting = waiting[n_done:]
    return {name: saved[job] for name, job in jobs.items() if job in saved}


def resolved(files: Mapping[str, bytes]) -> dict[str, tuple[Saved, Saved]]:
    """Each Word file with all its changes accepted, and with all rejected.

    None for a file that LibreOffice cannot open.
    """
    saved = settled(
        {
            f"{verb.name} {name}": Job(docx, verb)
            for name, docx in files.items()
            for verb in (Verb.ACCEPT, Verb.REJECT)
        }
    )
    pairs = {name: (f"ACCEPT {name}", f"REJECT {name}") for name in files}
    return {
        name: (saved[accepted], saved[rejected])
        for name, (accepted, rejected) in pairs.items()
        if accepted in saved and rejected in saved
    }


def _write_profile(user: Path) -> None:
    for path, content in _PROFILE.items():
        file = user / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")


def _run(jobs: Sequence[Job], folder: Path) -> int:
    """Settle the jobs in order; how many were tried before LibreOffice ended."""
    journal = folder / "journal"
    journal.write_text("", encoding="utf-8")
    rows = (_row(place, job, folder) for place, job in enumerate(jobs))
    (folder / "jobs").write_text("".join(rows), encoding="utf-8")
    with Crew() as crew:
        ended = crew.run(
            _command(folder),
            environment=dict(os.environ) | {"HOME": str(folder), "LC_ALL": "C.UTF-8"},
            wall_s=_START_S + sum(map(_longest_s, jobs)),
        )
    reached = journal.read_text(encoding="utf-8").split()
    assert reached, f"LibreOffice did not start its macro; it ended with {ended.code}"
    return len(jobs) if reached[-1] == _END else int(reached[-1]) + 1


def _longest_s(job: Job) -> int:
    """Seconds after which it is taken for hanging."""
    return _FILE_S + len(job.docx) // _BYTES_A_SECOND


def _row(place: int, job: Job, folder: Path) -> str:
    given = folder / f"{place}.docx"
    given.write_bytes(job.docx)
    result = (folder / str(place)).as_uri()
    return f"{place}\t{job.verb}\t{given.as_uri()}\t{result}\n"


def _command(folder: Path) -> tuple[str, ...]:
    program = installed()
    assert program is not None, "LibreOffice is not on this machine"
    return (
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
        f'macro:///Standard.Judge.Settle("{folder / "jobs"}","{folder / "journal"}")',
    )  # fmt: skip


def _taken(result: Path) -> Saved:
    """The result, which is removed: another one may get its name."""
    beside = result.with_suffix(".labels")
    told = beside.read_text(encoding="utf-8") if beside.is_file() else ""
    # Not splitlines: paragraphs hold other characters that it would split at.
    *rows, last = told.split("\n")
    labels = tuple(map(_label, rows)) if last == _END else None
    saved = Saved(result.read_bytes(), labels)
    result.unlink()
    beside.unlink(missing_ok=True)
    return saved


def _label(row: str) -> tuple[str, str]:
    label, _, beginning = row.partition("\t")
    return label, beginning
