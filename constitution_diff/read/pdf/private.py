"""What a PDF holds beside what is printed: properties, comments, attachments, scripts.

Only listed. A PDF is best made anew from a file without it; cutting into one leaves
old versions of the text behind in the file.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Final

from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.utils import decode_text

from constitution_diff.errors import DamagedSourceError, EncryptedSourceError
from constitution_diff.model import Spot, Trace

from .page import PARSER_ERRORS
from .weight import refuse_bombs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_WHERE: Final = "file properties"
_AUTHORS: Final = ("Author",)
_PRODUCED: Final = ("Title", "Subject", "Keywords", "Creator", "Producer", "Company")
_XMP_NAMES: Final = re.compile(
    rb"<(?:\w+:)?(creator|author|CreatorTool|Producer|DocumentID|history|Company)\b"
)
_NO_COMMENTS: Final = frozenset({"Link", "Widget", "PrinterMark", "TrapNet"})
_SCRIPTS: Final = frozenset({"JavaScript", "Launch", "SubmitForm", "ImportData"})
_LOCAL: Final = re.compile(r"(?i)file:|[a-z]:[\\/]|\\\\")
_MAIL: Final = re.compile(r"(?i)\s*mailto:")
_MOST_NODES: Final = 10_000
_QUOTED: Final = 120


def private_traces(
    content: bytes, name: str, passwords: Sequence[str] = ()
) -> tuple[Trace, ...]:
    """Every trace in the order of the file; pages count from 1.

    Raises EncryptedSourceError, DamagedSourceError, SourceLimitError.
    """
    refuse_bombs(content, name)
    try:
        document = _opened(content, name, passwords)
        return tuple(_all(document))
    except PARSER_ERRORS as error:
        what = "its structure cannot be read"
        raise DamagedSourceError(name, what) from error


def _opened(content: bytes, name: str, passwords: Sequence[str]) -> PDFDocument:
    for password in ("", *passwords):
        try:
            return PDFDocument(PDFParser(BytesIO(content)), password)
        except PDFPasswordIncorrect:
            continue
        except PDFEncryptionError as error:
            raise EncryptedSourceError(name) from error
    raise EncryptedSourceError(name, readable=True, n_tried=len(passwords))


def _all(document: PDFDocument) -> Iterator[Trace]:
    catalogue = document.catalog
    yield from _properties(document)
    yield from _xmp(catalogue)
    yield from _attachments(catalogue)
    yield from _layers(catalogue)
    yield from _scripts(catalogue)
    for page, found in enumerate(PDFPage.create_pages(document), start=1):
        for annotation in _array(found.annots):
            yield from _annotation(_dict(annotation), page)


def _properties(document: PDFDocument) -> Iterator[Trace]:
    for told in document.info:
        for key in (*_AUTHORS, *_PRODUCED):
            words = _words(told.get(key))
            if words:
                code = "pdf-author" if key in _AUTHORS else "pdf-properties"
                yield Trace(code, Spot(f"{key}: {words}", where=_WHERE))


def _xmp(catalogue: Mapping[str, object]) -> Iterator[Trace]:
    stream = resolve1(catalogue.get("Metadata"))
    if isinstance(stream, PDFStream):
        names = dict.fromkeys(_XMP_NAMES.findall(stream.get_data()))
        told = ", ".join(name.decode() for name in names) or "no names"
        yield Trace("pdf-xmp", Spot(f"XMP: {told}", where=_WHERE))


def _attachments(catalogue: Mapping[str, object]) -> Iterator[Trace]:
    names = _dict(catalogue.get("Names"))
    for name, _ in _named(names.get("EmbeddedFiles")):
        yield Trace("pdf-attachments", Spot(name, where="attachments"))


def _layers(catalogue: Mapping[str, object]) -> Iterator[Trace]:
    usual = _dict(_dict(catalogue.get("OCProperties")).get("D"))
    for layer in _array(usual.get("OFF")):
        name = _words(_dict(layer).get("Name"))
        yield Trace("pdf-layers", Spot(name or "a layer", where="layers"))


def _scripts(catalogue: Mapping[str, object]) -> Iterator[Trace]:
    names = _dict(catalogue.get("Names"))
    for name, _ in _named(names.get("JavaScript")):
        yield Trace("pdf-scripts", Spot(f"JavaScript: {name}", where="the file"))
    yield from _action(catalogue.get("OpenAction"), "the file")
    for event, action in _dict(catalogue.get("AA")).items():
        yield from _action(action, f"the file ({event})")
    fields = _array(_dict(catalogue.get("AcroForm")).get("Fields"))
    if fields:
        told = ", ".join(filter(None, (_words(_dict(f).get("T")) for f in fields[:6])))
        yield Trace("pdf-form", Spot(told or "fields", where="form"), len(fields))


def _action(action: object, where: str, page: int | None = None) -> Iterator[Trace]:
    told = _dict(action)
    kind = _name(told.get("S"))
    if kind in _SCRIPTS:
        words = _words(told.get("JS")) or _words(told.get("F"))
        quote = f"{kind}: {words}" if words else kind
        yield Trace("pdf-scripts", Spot(quote, where=where, page=page))


def _annotation(told: Mapping[str, object], page: int) -> Iterator[Trace]:
    kind = _name(told.get("Subtype"))
    if kind == "FileAttachment":
        name = _words(_dict(told.get("FS")).get("F")) or "a file"
        yield Trace("pdf-attachments", Spot(name, where="page", page=page))
    elif kind == "Link":
        action = _dict(told.get("A"))
        target = _words(action.get("URI")) or _file(action.get("F"))
        if _LOCAL.match(target) or _name(action.get("S")) == "GoToR":
            yield Trace("pdf-local-links", Spot(target, where="page", page=page))
        elif _MAIL.match(target):
            yield Trace("pdf-mail-links", Spot(target, where="page", page=page))
    elif kind and kind not in _NO_COMMENTS and kind != "Popup":
        said = (_words(told.get("T")), _words(told.get("Contents")))
        quote = f"{kind}: {': '.join(filter(None, said))}"
        yield Trace("pdf-comments", Spot(quote, where="page", page=page))
    yield from _action(told.get("A"), "page", page)


def _file(told: object) -> str:
    """A file that a link opens: its name, or what describes it."""
    return _words(told) or _words(_dict(told).get("UF")) or _words(_dict(told).get("F"))


def _named(root: object) -> Iterator[tuple[str, object]]:
    """The entries of a name tree (ISO 32000-1, 7.9.6); a loop in it has an end."""
    waiting = [root]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = _dict(waiting.pop())
        names = _array(node.get("Names"))
        for key, value in zip(names[::2], names[1::2], strict=False):
            yield _words(key), value
        waiting += _array(node.get("Kids"))


def _dict(told: object) -> Mapping[str, object]:
    found = resolve1(told)
    return found if isinstance(found, dict) else {}


def _array(told: object) -> list[object]:
    found = resolve1(told)
    return found if isinstance(found, list) else []


def _name(told: object) -> str:
    return str(getattr(resolve1(told), "name", ""))


def _words(told: object) -> str:
    """A text string on one line; "" for anything else."""
    found = resolve1(told)
    if isinstance(found, PDFStream):
        found = found.get_data()
    words = decode_text(found) if isinstance(found, bytes) else ""
    return " ".join(words.split())[:_QUOTED]
