"""Files that were made to exhaust a machine end in a sentence."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

import pytest

from constitution_diff.errors import (
    DamagedSourceError,
    NoTextLayerError,
    SourceLimitError,
    UnreadableSourceError,
)
from constitution_diff.read.guard import read_guarded
from constitution_diff.read.limits import DEFAULT, Limits, for_pdf
from constitution_diff.read.pdf.weight import refuse_bombs

if TYPE_CHECKING:
    from collections.abc import Iterable

_GB: Final = 2**30
_MB: Final = 2**20
_CHECKSUM_BYTES: Final = 4
_FORM: Final = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
_FLATE: Final = b"/Filter /FlateDecode"


def _file(objects: Iterable[bytes]) -> bytes:
    """A PDF of these objects, without a table of offsets: readers find them."""
    body = b"".join(
        b"%d 0 obj\n%s\nendobj\n" % (number, content)
        for number, content in enumerate(objects, start=1)
    )
    return b"%PDF-1.7\n" + body + b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"


def _stream(content: bytes, dictionary: bytes = b"") -> bytes:
    head = b"<< /Length %d %s >>\nstream\n" % (len(content), dictionary)
    return head + content + b"\nendstream"


def _pages(content: bytes, n_pages: int = 1, resources: bytes = b"") -> list[bytes]:
    kids = b" ".join(b"%d 0 R" % (4 + n) for n in range(n_pages))
    page = (
        b"<< /Type /Page /Parent 2 0 R /Contents 3 0 R /MediaBox [0 0 595 842]"
        b" /Resources << %s >> >>" % resources
    )
    return [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, n_pages),
        content,
        *[page] * n_pages,
    ]


def _deflated(unit: bytes, n_bytes: int) -> bytes:
    """As zlib packs it; one block is packed, and repeated (RFC 1950 and 1951)."""
    block = unit * (_MB // len(unit))
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    # After a full flush nothing refers to what came before.
    packed = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = 1
    for _ in range(n_bytes // len(block)):
        checksum = zlib.adler32(block, checksum)
    last = packer.flush()[:-_CHECKSUM_BYTES] + checksum.to_bytes(_CHECKSUM_BYTES, "big")
    return head + packed * (n_bytes // len(block)) + last


def _nested(n_bytes: int) -> bytes:
    packed = zlib.compress(zlib.compress(_deflated(b"\0", n_bytes), 9), 9)
    filters = b"/Filter [/FlateDecode /FlateDecode /FlateDecode]"
    return _file(_pages(_stream(packed, filters)))


def _forms(depth: int) -> bytes:
    """Forms that each show the next one twice."""
    twice = b"/X Do /X Do"
    first = _pages(_stream(twice), resources=b"/XObject << /X 5 0 R >>")
    inner = [
        _stream(twice, b"%s /Resources << /XObject << /X %d 0 R >> >>" % (_FORM, n))
        for n in range(6, 6 + depth)
    ]
    return _file([*first, *inner, _stream(b"q Q", _FORM)])


def _page_tree_loop() -> bytes:
    catalog = b"<< /Type /Catalog /Pages 2 0 R >>"
    outer = b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 2 >>"
    inner = b"<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>"
    return _file([catalog, outer, inner])


def _object_stream_loop() -> bytes:
    """The page lies in an object stream that lies in itself (ISO 32000-1, 7.5.7)."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>",
               b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]  # fmt: skip
    written, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    entries = [(0, 0), (1, offsets[0]), (1, offsets[1]), (2, 4), (2, 4)]
    table = b"".join(
        bytes([kind]) + at.to_bytes(4, "big") + b"\0\0" for kind, at in entries
    )
    dictionary = b"/Type /XRef /Size 5 /W [1 4 2] /Root 1 0 R"
    start = len(written)
    written += b"5 0 obj\n" + _stream(table, dictionary) + b"\nendobj\n"
    return written + b"startxref\n%d\n%%%%EOF\n" % start


_UNPACKED: Final = {
    "zeros": lambda: _file(_pages(_stream(_deflated(b"\0", _GB), _FLATE))),
    "operators": lambda: _file(_pages(_stream(_deflated(b"q Q ", _GB), _FLATE))),
    "nested": lambda: _nested(_GB),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", _UNPACKED)
def test_a_gigabyte_in_a_small_file_is_not_unpacked(name: str) -> None:
    with pytest.raises(SourceLimitError, match="it unpacks to more than"):
        read_guarded(_UNPACKED[name](), "a.pdf")


def test_what_unpacks_to_an_ordinary_size_is_let_through() -> None:
    refuse_bombs(_file(_pages(_stream(_deflated(b"q Q ", _MB), _FLATE))), "a.pdf")


def test_a_blank_page_that_was_scanned_is_no_bomb() -> None:
    image = _FLATE + b" /Subtype /Image"

    refuse_bombs(_file([_stream(_deflated(b"\xff", 200 * _MB), image)]), "a.pdf")


def test_the_smaller_a_file_the_less_time_it_may_take() -> None:
    assert for_pdf(DEFAULT, 50_000).cpu_s == 15
    assert for_pdf(DEFAULT, 100_000_000) == DEFAULT


@pytest.mark.slow
@pytest.mark.parametrize(
    "content",
    [_file(_pages(_stream(_deflated(b"q Q ", 50 * _MB), _FLATE))), _forms(30)],
    ids=["many operators", "forms in forms"],
)
def test_a_small_file_with_endless_work_is_given_up(content: bytes) -> None:
    with pytest.raises(SourceLimitError, match="more than 4 s of computing"):
        read_guarded(content, "a.pdf", limits=Limits(cpu_s=4))


@pytest.mark.slow
def test_more_pages_than_any_constitution_has_are_refused() -> None:
    content = _file(_pages(_stream(b"q Q"), n_pages=10_001))

    with pytest.raises(SourceLimitError, match="more than 10,000 pages"):
        read_guarded(content, "a.pdf")


@pytest.mark.parametrize(
    "content",
    [_page_tree_loop(), _object_stream_loop(), _file([])],
    ids=["page tree loop", "object stream loop", "no objects"],
)
def test_what_has_no_pages_is_damaged(content: bytes) -> None:
    with pytest.raises(DamagedSourceError):
        read_guarded(content, "a.pdf")


def test_a_form_that_shows_itself_ends() -> None:
    own = _stream(b"/X Do", _FORM + b" /Resources << /XObject << /X 5 0 R >> >>")
    first = _pages(_stream(b"/X Do"), resources=b"/XObject << /X 5 0 R >>")

    with pytest.raises(NoTextLayerError):
        read_guarded(_file([*first, own]), "a.pdf")


def test_a_file_cut_off_anywhere_gives_a_source_or_a_sentence() -> None:
    content = _file(_pages(_stream(b"BT (Name) Tj ET")))

    said = [_said(content[:end]) for end in range(8, len(content), 60)]

    assert {words.partition(": ")[0] for words in said if words} == {"a.pdf"}


def _said(content: bytes) -> str:
    """Why it cannot be read; "" where it can."""
    try:
        read_guarded(content, "a.pdf")
    except UnreadableSourceError as error:
        return str(error)
    return ""
