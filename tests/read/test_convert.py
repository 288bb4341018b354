"""Old Word files, OpenDocument and Rich Text are read by way of LibreOffice."""

from __future__ import annotations

import socket
import subprocess
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.errors import DamagedSourceError
from constitution_diff.model import Paragraph, RevisionKind
from constitution_diff.read import format_of, read_source
from constitution_diff.read.guard import GivenFile, read_all_guarded, read_guarded
from tests.read.docx.builders import BY, docx, p, r
from tests.read.older_files import odt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from constitution_diff.model import Source

_DOCUMENTS: Final = Path(__file__).parents[2] / "corpus" / "documents"
_FILTERS: Final = {"doc": "doc:MS Word 97", "odt": "odt", "rtf": "rtf"}
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
        content = odt(
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
    content = odt("<text:p>cut off")

    with pytest.raises(DamagedSourceError, match=r"a\.odt: the file is damaged"):
        read_guarded(content, "a.odt")


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


def _section(source: str, kind: str) -> str:
    """A section whose words are to be fetched from elsewhere."""
    return (
        f'<text:section text:name="{kind}"><text:section-source xlink:href="{source}" '
        f'text:filter-name="{kind}"/><text:p>kept words</text:p></text:section>'
    )


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
