"""Old Word files, OpenDocument and Rich Text are read by way of LibreOffice."""

from __future__ import annotations

import socket
import subprocess
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.errors import (
    DamagedSourceError,
    EncryptedSourceError,
    NoConverterError,
    SourceLimitError,
    UnknownFormatError,
)
from constitution_diff.model import Paragraph, RevisionKind
from constitution_diff.read import Format, format_of, read_source
from constitution_diff.read.convert import PROGRAM, docx_of
from constitution_diff.read.crew import Crew
from constitution_diff.read.guard import GivenFile, read_all_guarded, read_guarded
from tests.read.docx.builders import BY, docx, p, package, r

if TYPE_CHECKING:
    from collections.abc import Mapping

    from constitution_diff.model import Source

_DOCUMENTS: Final = Path(__file__).parents[2] / "corpus" / "documents"
_FILTERS: Final = {"doc": "doc:MS Word 97", "odt": "odt", "rtf": "rtf"}
_RTF: Final = rb"{\rtf1\ansi 1.1 The quorum is five.\par}"
_ODT_TYPE: Final = "application/vnd.oasis.opendocument.text"
_MANIFEST: Final = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_SPACES: Final = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
    }.items()
)
_MOVED: Final = r("It moves.")
_TRACKED: Final = docx(
    p(
        r("The quorum is ")
        + f"<w:del {BY}><w:r><w:delText>five</w:delText></w:r></w:del>"
        + f"<w:ins {BY}>{r('six')}</w:ins>{r(' members.')}"
    )
    + p(
        f"<w:moveFromRangeStart {BY} w:name='m'/><w:moveFrom {BY}>{_MOVED}</w:moveFrom>"
        f"<w:moveFromRangeEnd w:id='1'/>{r(' Stays.')}"
    )
    + p(
        f"{r('Then. ')}<w:moveToRangeStart {BY} w:name='m'/>"
        f"<w:moveTo {BY}>{_MOVED}</w:moveTo><w:moveToRangeEnd w:id='1'/>"
    )
)
# LibreOffice asks for it; our reader does not.


@pytest.fixture(scope="module")
def tracked(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """The tracked draft in each of the older formats, as LibreOffice saves it."""
    return _saved(_TRACKED, tmp_path_factory.mktemp("tracked"))


@pytest.fixture(scope="module")
def adopted(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """A document of the corpus likewise."""
    content = (_DOCUMENTS / "harrowmere-v1.docx").read_bytes()
    return _saved(content, tmp_path_factory.mktemp("adopted"))


@pytest.mark.slow
@pytest.mark.parametrize("suffix", _FILTERS)
def test_the_format_is_found_from_the_content(
    adopted: Mapping[str, bytes], suffix: str
) -> None:
    assert format_of(adopted[suffix], "a.docx").value == suffix


@pytest.mark.slow
@pytest.mark.parametrize("suffix", _FILTERS)
def test_no_word_is_lost(adopted: Mapping[str, bytes], suffix: str) -> None:
    name = "harrowmere-v1.docx"
    word = read_source((_DOCUMENTS / name).read_bytes(), name)

    source = read_guarded(adopted[suffix], f"a.{suffix}")

    assert _words(source) == _words(word)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", _FILTERS)
def test_the_source_is_that_of_the_file_that_was_given(
    adopted: Mapping[str, bytes], suffix: str
) -> None:
    content = adopted[suffix]

    source = read_guarded(content, "a.docx")

    assert (source.name, source.format) == ("a.docx", suffix)
    assert source.sha256 == sha256(content).hexdigest()
    assert [n.code for n in source.notices][:2] == ["wrong-suffix", "file-converted"]
    assert source == read_source(content, "a.docx")


@pytest.mark.slow
@pytest.mark.parametrize("suffix", _FILTERS)
def test_tracked_changes_survive(tracked: Mapping[str, bytes], suffix: str) -> None:
    source = read_guarded(tracked[suffix], f"a.{suffix}")

    assert _lines(source.original()) == [
        "The quorum is five members.",
        "It moves. Stays.",
        "Then.",
    ]
    assert _lines(source.final()) == [
        "The quorum is six members.",
        "Stays.",
        "Then. It moves.",
    ]
    assert {revision.author for revision in source.revisions} == {"A Clerk"}


@pytest.mark.slow
def test_moves_survive_in_an_opendocument(tracked: Mapping[str, bytes]) -> None:
    source = read_guarded(tracked["odt"], "a.odt")

    kinds = [revision.kind for revision in source.revisions]
    assert kinds[-2:] == [RevisionKind.MOVED_FROM, RevisionKind.MOVED_TO]
    assert "Moved text" not in source.notices[0].message


@pytest.mark.slow
def test_moves_are_lost_in_an_old_word_file_and_the_notice_says_so(
    tracked: Mapping[str, bytes],
) -> None:
    source = read_guarded(tracked["doc"], "a.doc")

    kinds = [revision.kind for revision in source.revisions]
    assert kinds[-2:] == [RevisionKind.DELETED, RevisionKind.INSERTED]
    assert "Moved text may show as deleted" in source.notices[0].message


@pytest.mark.slow
def test_two_files_are_converted_side_by_side(adopted: Mapping[str, bytes]) -> None:
    files = [GivenFile(content, f"a.{name}") for name, content in adopted.items()]

    sources = read_all_guarded(files)

    assert [source.format for source in sources] == list(adopted)


@pytest.mark.slow
def test_nothing_is_fetched_and_nothing_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret.txt").write_text("secret words", encoding="utf-8")
    (tmp_path / "work").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "work"))
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        there = f"http://127.0.0.1:{server.getsockname()[1]}/there"
        content = _odt(
            _section(f"{(tmp_path / 'secret.txt').as_uri()}", "Text")
            + _section(there, "writer8")
            + f'<text:p><draw:frame text:anchor-type="as-char"><draw:image '
            f'xlink:href="{there}.png"/></draw:frame></text:p>'
        )

        source = read_guarded(content, "a.odt")

        with pytest.raises(BlockingIOError):  # nobody called
            server.accept()
    assert _lines(source.final()) == ["kept words", "kept words"]
    assert list((tmp_path / "work").iterdir()) == []


@pytest.mark.slow
def test_what_libreoffice_cannot_open_is_damaged() -> None:
    content = _odt("<text:p>cut off")

    with pytest.raises(DamagedSourceError, match=r"a\.odt: the file is damaged"):
        read_guarded(content, "a.odt")


def test_without_libreoffice_one_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PROGRAM, str(tmp_path / "gone"))

    with pytest.raises(NoConverterError) as caught:
        read_guarded(_RTF, "a.rtf")

    assert str(caught.value) == (
        "a.rtf: this is a Rich Text file (.rtf), which LibreOffice has to convert, "
        f"and {PROGRAM} names no file: {tmp_path / 'gone'}. "
        "Install LibreOffice (libreoffice.org; on Debian and Ubuntu "
        "`apt install libreoffice-writer`), or save the file as .docx."
    )


def test_a_program_that_hangs_is_ended_with_what_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _be_libreoffice(tmp_path, "sleep 1000 & sleep 1000", monkeypatch)

    with Crew() as crew, pytest.raises(SourceLimitError, match=r"longer than 0\.2 s"):
        docx_of(_RTF, "a.rtf", Format.RTF, crew, wall_s=0.2)


def test_a_program_that_makes_no_file_leaves_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _be_libreoffice(tmp_path, "echo nonsense >&2; exit 3", monkeypatch)

    with pytest.raises(DamagedSourceError, match="LibreOffice cannot open it"):
        read_guarded(_RTF, "a.rtf")


def test_the_profile_is_private_and_the_surroundings_are_not_handed_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _be_libreoffice(tmp_path, f'(env; echo "$@") > {tmp_path}/seen', monkeypatch)
    monkeypatch.setenv("COUNCIL_PASSWORD", "hunter2")

    with pytest.raises(DamagedSourceError):
        read_guarded(_RTF, "a.rtf")

    seen = (tmp_path / "seen").read_text(encoding="utf-8")
    home = next(line for line in seen.splitlines() if line.startswith("HOME="))
    assert f"-env:UserInstallation=file://{home.removeprefix('HOME=')}/profile" in seen
    assert "http_proxy=http://127.0.0.1:9" in seen
    assert "COUNCIL_PASSWORD" not in seen


def test_an_opendocument_with_a_password_says_so() -> None:
    entry = f'<a xmlns="{_MANIFEST}"><encryption-data/></a>'
    content = package({"mimetype": _ODT_TYPE, "META-INF/manifest.xml": entry})

    with pytest.raises(EncryptedSourceError):
        format_of(content, "a.odt")


def test_an_old_word_file_is_known_by_its_stream() -> None:
    assert format_of(_ole("WordDocument", bytes(32)), "a.docx") is Format.DOC


def test_an_old_word_file_with_a_password_says_so() -> None:
    encrypted = bytes(11) + b"\x01"

    with pytest.raises(EncryptedSourceError):
        format_of(_ole("WordDocument", encrypted), "a.doc")


def test_an_old_word_file_may_speak_of_encrypted_packages() -> None:
    words = "EncryptedPackage".encode("utf-16-le")

    assert format_of(_ole("WordDocument", bytes(32) + words), "a.doc") is Format.DOC


def test_another_old_office_file_is_no_word_file() -> None:
    words = "WordDocument\0".encode("utf-16-le")

    with pytest.raises(UnknownFormatError):
        format_of(_ole("Workbook", bytes(32) + words), "a.doc")


def _saved(content: bytes, folder: Path) -> dict[str, bytes]:
    (folder / "a.docx").write_bytes(content)
    for wanted in _FILTERS.values():
        subprocess.run(
            [
                "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--headless", "--convert-to", wanted, "--outdir", folder,
                folder / "a.docx",
            ],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    return {suffix: (folder / f"a.{suffix}").read_bytes() for suffix in _FILTERS}


def _be_libreoffice(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv(PROGRAM, str(program))


def _odt(body: str) -> bytes:
    content = (
        f'<office:document-content {_SPACES} office:version="1.2"><office:body>'
        f"<office:text>{body}</office:text></office:body></office:document-content>"
    )
    entries = "".join(
        f'<m:file-entry m:full-path="{path}" m:media-type="{kind}"/>'
        for path, kind in {"/": _ODT_TYPE, "content.xml": "text/xml"}.items()
    )
    manifest = f'<m:manifest xmlns:m="{_MANIFEST}">{entries}</m:manifest>'
    return package(
        {
            "mimetype": _ODT_TYPE,
            "content.xml": content,
            "META-INF/manifest.xml": manifest,
        }
    )


def _section(source: str, kind: str) -> str:
    """A section whose words are to be fetched from elsewhere."""
    return (
        f'<text:section text:name="{kind}"><text:section-source xlink:href="{source}" '
        f'text:filter-name="{kind}"/><text:p>kept words</text:p></text:section>'
    )


def _ole(stream: str, inside: bytes) -> bytes:
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


def _paragraphs(source: Source) -> list[Paragraph]:
    inside = [
        [block] if isinstance(block, Paragraph) else
        [p for row in block.rows for cell in row.cells for p in cell.paragraphs]
        for block in source.blocks
    ]  # fmt: skip
    return [paragraph for paragraphs in inside for paragraph in paragraphs]


def _lines(source: Source) -> list[str]:
    lines = (paragraph.text.strip() for paragraph in _paragraphs(source))
    return [line for line in lines if line]


def _words(source: Source) -> list[str]:
    """In whatever order, without page numbers, which the reader does not compare."""
    return sorted(
        word
        for paragraph in _paragraphs(source)
        for word in "".join(
            " " if span.volatile else span.text for span in paragraph.spans
        ).split()
    )
