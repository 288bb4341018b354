"""Files of older formats, byte by byte, and a program in place of LibreOffice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.read.convert import PROGRAM
from tests.read.docx.builders import package

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

RTF: Final = rb"{\rtf1\ansi 1.1 The quorum is five.\par}"
ODT_TYPE: Final = "application/vnd.oasis.opendocument.text"
MANIFEST: Final = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_SPACES: Final = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)


def be_libreoffice(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv(PROGRAM, str(program))


def odt(body: str) -> bytes:
    content = (
        f'<office:document-content {_SPACES} office:version="1.2"><office:body>'
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    entries = "".join(
        f'<m:file-entry m:full-path="{path}" m:media-type="{kind}"/>'
        for path, kind in {"/": ODT_TYPE, "content.xml": "text/xml"}.items()
    )
    # LibreOffice asks for it; our reader does not.
    manifest = f'<m:manifest xmlns:m="{MANIFEST}">{entries}</m:manifest>'
    return package(
        {
            "mimetype": ODT_TYPE,
            "content.xml": content,
            "META-INF/manifest.xml": manifest,
        }
    )


def ole(stream: str, inside: bytes) -> bytes:
    """A file of the old kind: header, one sector of directory, one of the stream."""
    header = bytearray(512)
    header[:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    header[30:32] = (9).to_bytes(2, "little")
    entry = bytearray(512)
    key = f"{stream}\0".encode("utf-16-le")
    entry[: len(key)] = key
    entry[64:66] = len(key).to_bytes(2, "little")
    entry[116:120] = (1).to_bytes(4, "little")
    entry[120:124] = (4096).to_bytes(4, "little")
    return bytes(header + entry) + inside.ljust(512, b"\0")
