"""Word files printed to PDF by LibreOffice, each with a profile of its own."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

HYPHENS: Final = Path("/usr/share/hyphen/hyph_en_GB.dic")
"""Where Debian's package hyphen-en-gb puts its patterns."""
_TIMEOUT_S: Final = 900
_SETTINGS: Final = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Linguistic/ServiceManager/Dictionaries">
<node oor:name="Hyphens_en_GB" oor:op="replace">
<prop oor:name="Locations"><value><it>{location}</it></value></prop>
<prop oor:name="Format"><value>DICT_HYPH</value></prop>
<prop oor:name="Locales"><value><it>en-GB</it></value></prop>
</node></item></oor:items>
"""


def pdf_of(
    word_file: Path, folder: Path, *, tagged: bool = False, hyphens: Path = HYPHENS
) -> Path:
    """The PDF that LibreOffice wrote into `folder`; its bytes differ at every call.

    Args:
        word_file: A .docx.
        folder: Where the PDF goes, under the name of the Word file.
        tagged: Whether it holds the structure, as for people who cannot see.
        hyphens: Patterns for British English. Where there is no such file,
            LibreOffice breaks no words.

    Raises subprocess.CalledProcessError, subprocess.TimeoutExpired.
    """
    options = {"UseTaggedPDF": {"type": "boolean", "value": str(tagged).lower()}}
    with TemporaryDirectory() as profile:
        if hyphens.is_file():
            _write_settings(Path(profile), hyphens)
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation={Path(profile).as_uri()}",
                "--headless",
                "--convert-to",
                f"pdf:writer_pdf_Export:{json.dumps(options)}",
                "--outdir",
                str(folder),
                str(word_file),
            ],
            check=True,
            capture_output=True,
            timeout=_TIMEOUT_S,
        )
    return folder / f"{word_file.stem}.pdf"


def _write_settings(profile: Path, hyphens: Path) -> None:
    """Names the patterns, which need not lie where LibreOffice looks by itself."""
    user = profile / "user"
    user.mkdir()
    settings = _SETTINGS.format(location=hyphens.resolve().as_uri())
    (user / "registrymodifications.xcu").write_text(settings, "utf-8")
