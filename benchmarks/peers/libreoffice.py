"""LibreOffice's own comparison of documents, without a window."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from benchmarks.redlines.tools import Tool

_MACRO: Final = Path(__file__).with_name("Comparing.xba")
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
    'library:readonly="false" library:passwordprotected="false">'
    '<library:element library:name="Comparing"/></library:library>'
)
_SETTINGS: Final = (
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Setup/Office">'
    '<prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop>'
    "</item></oor:items>"
)
"""A profile that counts as new would have its macros replaced by LibreOffice's."""


def tool(program: str, folder: Path) -> Tool:
    """LibreOffice with a profile below `folder` that holds the macro."""
    user = folder / "profile" / "user"
    parts = {
        "registrymodifications.xcu": _SETTINGS,
        "basic/script.xlc": _LIBRARIES,
        "basic/Standard/script.xlb": _LIBRARY,
        "basic/Standard/Comparing.xba": _MACRO.read_text("utf-8"),
    }
    for path, content in parts.items():
        file = user / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, "utf-8")
    command = (
        program, f"-env:UserInstallation={(folder / 'profile').resolve().as_uri()}",
        "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
        'macro:///Standard.Comparing.MakeRedline("{old}","{new}","{out}")',
    )  # fmt: skip
    return Tool("LibreOffice", command)
