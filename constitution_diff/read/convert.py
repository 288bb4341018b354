"""Old Word files, OpenDocument and Rich Text, by way of LibreOffice.

LibreOffice runs without a window, in a profile and a group of its own, so that nobody's
open documents are touched. The profile forbids macros, links and pictures from
elsewhere, and sends what else would go to a network to a port where nobody listens.
"""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from constitution_diff.errors import (
    DamagedSourceError,
    NoConverterError,
    NoWorkerError,
    SourceLimitError,
)
from constitution_diff.model import Notice
from constitution_diff.model.values import dataclass

from .crew import Crew, ShellLimits, limited
from .formats import Format
from .options import PLAIN
from .source import READERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from constitution_diff.model import Source

PROGRAM: Final = "CONSTITUTION_DIFF_SOFFICE"
"""The environment variable that names LibreOffice's program."""
WALL_S: Final = 60.0
_MAX_DOCX_MB: Final = 256
# Of address space: 700 MB hold a short file and the program itself.
_LIMITS: Final = ShellLimits(memory_mb=2048, cpu_s=60, file_mb=_MAX_DOCX_MB)
_NO_PROXY_HERE: Final = "http://127.0.0.1:9"
"""The port "discard", where no machine of today listens."""
_KEPT: Final = (
    "APPDATA", "COMSPEC", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "LOCALAPPDATA", "PATH",
    "PROGRAMDATA", "PROGRAMFILES", "SYSTEMDRIVE", "SYSTEMROOT", "USERPROFILE", "WINDIR",
)  # fmt: skip

# The filter is named, so that a file cannot pass for something that runs.
_FILTERS: Final = {
    Format.DOC: "MS Word 97",
    Format.ODT: "writer8",
    Format.RTF: "Rich Text Format",
}
_NO_MOVES: Final = " Moved text may show as deleted and inserted."
_LOSSES: Final = {Format.DOC: _NO_MOVES, Format.ODT: "", Format.RTF: _NO_MOVES}

_SETTINGS: Final = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Java/VirtualMachine", "Enable", "false"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
)
_PROFILE: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>\n'
)
_SETTING: Final = (
    '<item oor:path="/org.openoffice.{path}">'
    '<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
)


def read_doc(content: bytes, name: str) -> Source:
    """A Word file from before 2007. Raises as `docx_of` and the reader of .docx."""
    return _read_converted(content, name, Format.DOC)


def read_odt(content: bytes, name: str) -> Source:
    """An OpenDocument text. Raises as `docx_of` and the reader of .docx."""
    return _read_converted(content, name, Format.ODT)


def read_rtf(content: bytes, name: str) -> Source:
    """A Rich Text file. Raises as `docx_of` and the reader of .docx."""
    return _read_converted(content, name, Format.RTF)


def _read_converted(content: bytes, name: str, found: Format) -> Source:
    with Crew() as crew:
        converted = docx_of(content, name, found, crew)
    return as_converted(READERS[Format.DOCX](converted, name, PLAIN), content, found)


def as_converted(source: Source, content: bytes, found: Format) -> Source:
    """The source of a converted file as that of the file itself, with a notice."""
    message = (
        f"{source.name} is {found.words} and was converted by LibreOffice; "
        "numbers and tracked changes may differ from what Word shows."
        f"{_LOSSES[found]}"
    )
    return replace(
        source,
        sha256=sha256(content).hexdigest(),
        format=found.value,
        notices=(Notice("file-converted", message), *source.notices),
    )


def docx_of(
    content: bytes, name: str, found: Format, crew: Crew, *, wall_s: float = WALL_S
) -> bytes:
    """The file as .docx.

    Raises:
        NoConverterError: LibreOffice is not on this machine.
        DamagedSourceError: LibreOffice cannot open the file.
        SourceLimitError: It took too long, or became too large.
        NoWorkerError: LibreOffice could not be started.
    """
    program = _program(name, found)
    prefix = "constitution-diff-"
    # Windows keeps files open for a moment after their program ended.
    with TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True) as folder:
        job = _prepared(Path(folder), content, found)
        try:
            ended = crew.run(
                limited(_command(program, job, found), _LIMITS),
                environment=_environment(job.folder),
                wall_s=wall_s,
            )
        except OSError as error:
            raise NoWorkerError(name, error.strerror or str(error)) from error
        if ended.code is None:
            what = f"LibreOffice took longer than {wall_s:g} s to convert it"
            raise SourceLimitError(name, what)
        return _result(job, name)


def _program(name: str, found: Format) -> str:
    named = os.environ.get(PROGRAM)
    if named and not Path(named).is_file():
        raise NoConverterError(name, found.words, f"{PROGRAM} names no file: {named}")
    program = named or next(_programs(), None)
    if program is None:
        raise NoConverterError(name, found.words, "LibreOffice was not found")
    return program


def installed() -> str | None:
    """The program that would be started; None where there is none."""
    return os.environ.get(PROGRAM) or next(_programs(), None)


def _programs() -> Iterator[str]:
    """The programs that may be LibreOffice, the best first."""
    if sys.platform == "win32":
        # Not by PATH, where LibreOffice never puts itself: Windows looks in the
        # working folder first, where the stranger's files are.
        bases = ("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432")
        folders = [Path(os.environ[base]) for base in bases if base in os.environ]
        usual = [folder / "LibreOffice/program/soffice.com" for folder in folders]
    else:
        yield from filter(None, map(shutil.which, ("soffice", "libreoffice")))
        usual = [
            Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
            *sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True),
        ]
    yield from (str(path) for path in usual if path.is_file())


@dataclass(frozen=True, slots=True)
class _Job:
    """Where everything lies, below one folder that is removed afterwards."""

    folder: Path
    given: Path
    profile: Path
    result: Path


def _prepared(folder: Path, content: bytes, found: Format) -> _Job:
    profile = folder / "profile"
    given = folder / f"given.{found.value}"
    (profile / "user").mkdir(parents=True)
    items = "".join(
        _SETTING.format(path=path, name=setting, value=value)
        for path, setting, value in _SETTINGS
    )
    settings = profile / "user" / "registrymodifications.xcu"
    settings.write_text(_PROFILE.format(items=items), encoding="utf-8")
    given.write_bytes(content)
    return _Job(folder, given, profile, folder / "result" / "given.docx")


def _command(program: str, job: _Job, found: Format) -> tuple[str, ...]:
    return (
        program,
        f"-env:UserInstallation={job.profile.as_uri()}",
        "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
        f"--infilter={_FILTERS[found]}",
        "--convert-to", "docx:MS Word 2007 XML",
        "--outdir", str(job.result.parent),
        str(job.given),
    )  # fmt: skip


def _environment(folder: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    folders = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP"), str(folder))
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "ftp_proxy"), _NO_PROXY_HERE)
    return kept | folders | proxies


def _result(job: _Job, name: str) -> bytes:
    """What LibreOffice wrote; it ends with 0 also when it wrote nothing."""
    if not job.result.is_file():
        raise DamagedSourceError(name, "LibreOffice cannot open it")
    if job.result.stat().st_size >= _MAX_DOCX_MB * 2**20:
        what = f"LibreOffice made more than {_MAX_DOCX_MB} MB of it"
        raise SourceLimitError(name, what)
    return job.result.read_bytes()
