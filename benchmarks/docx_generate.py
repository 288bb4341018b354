"""Synthetic Word files of any length: numbered clauses, tables, tracked changes.

What Word leaves in a council's file is there too: runs cut by editing sessions, marks
of the spelling checker, bookmarks, cross-references, remembered page breaks. The same
call gives the same bytes on every machine.
"""

from __future__ import annotations

from io import BytesIO
from itertools import count
from random import Random
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from benchmarks import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARAGRAPHS_PER_PAGE: Final = 13
"""Outside tables; with their cells there are 15.6."""
_PAGES_PER_TABLE: Final = 5
_PAGES_PER_PART: Final = 12
_SPACE: Final = "http://schemas.openxmlformats.org"
_W: Final = f'xmlns:w="{_SPACE}/wordprocessingml/2006/main"'
_TRACKED: Final = 'w:author="A Clerk" w:date="2026-01-05T09:00:00Z"'
_LEVELS: Final = (
    ("decimal", "Part %1"), ("decimal", "%1.%2"), ("decimal", "%1.%2.%3"),
    ("lowerLetter", "(%4)"), ("lowerRoman", "(%5)"),
)  # fmt: skip
_HEADING_STYLES: Final = ("Heading1", "Heading2")
_CLAUSE_LEVELS: Final = (2, 2, 3, 3, 4, 2)
_CONTENT_TYPES: Final = (
    f'<Types xmlns="{_SPACE}/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
)
_PART_TYPE: Final = (
    '<Override PartName="/word/{part}.xml" ContentType="application/vnd.'
    'openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
)
_PART_KINDS: Final = {
    "document": "document.main", "styles": "styles", "numbering": "numbering"
}  # fmt: skip


def word_file(n_pages: int, seed: int = 1) -> bytes:
    """A Word file of so many pages, about 15.6 paragraphs to each."""
    parts = {
        "document": f"<w:body>{''.join(_Writer(seed).pages(n_pages))}</w:body>",
        "styles": "".join(_styles()),
        "numbering": _numbering(),
    }
    types = "".join(_PART_TYPE.format(part=p, kind=_PART_KINDS[p]) for p in parts)
    files = {
        "[Content_Types].xml": _CONTENT_TYPES.format(parts=types),
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/_rels/document.xml.rels": _relations(
            {kind: f"{kind}.xml" for kind in ("styles", "numbering")}
        ),
        **{
            f"word/{part}.xml": f"<w:{part} {_W}>{inside}</w:{part}>"
            for part, inside in parts.items()
        },
    }
    return _zipped(files)


def _zipped(files: dict[str, str]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for path, content in files.items():
            # A ZipInfo carries the first day of 1980, and not today.
            archive.writestr(ZipInfo(path), content, compress_type=ZIP_DEFLATED)
    return buffer.getvalue()


def _relations(targets: dict[str, str]) -> str:
    relations = "".join(
        f'<Relationship Id="r{place}" Target="{target}" '
        f'Type="{_SPACE}/officeDocument/2006/relationships/{kind}"/>'
        for place, (kind, target) in enumerate(targets.items())
    )
    space = f"{_SPACE}/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{relations}</Relationships>'


def _styles() -> Iterator[str]:
    yield (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        '<w:name w:val="Normal"/></w:style>'
    )
    for level, style_id in enumerate(_HEADING_STYLES):
        yield (
            f'<w:style w:type="paragraph" w:styleId="{style_id}">'
            f'<w:name w:val="heading {level + 1}"/><w:basedOn w:val="Normal"/>'
            f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
            f'<w:outlineLvl w:val="{level}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        )
    yield (
        '<w:style w:type="character" w:styleId="Term"><w:name w:val="Term"/>'
        "<w:rPr><w:b/></w:rPr></w:style>"
    )


def _numbering() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{name}"/>'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{360 * place}"/></w:pPr>'
        "</w:lvl>"
        for place, (name, text) in enumerate(_LEVELS)
    )
    return (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )


class _Writer:
    """Where the text stands. Private to one call of `word_file`."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - repeatable, and no secret
        self._ids = count(1)

    def pages(self, n_pages: int) -> Iterator[str]:
        """The blocks, page by page."""
        for page in range(n_pages):
            heading = 0 if page % _PAGES_PER_PART == 0 else 1
            yield self._heading(_HEADING_STYLES[heading])
            for place in range(_PARAGRAPHS_PER_PAGE - 1):
                level = _CLAUSE_LEVELS[place % len(_CLAUSE_LEVELS)]
                yield self._clause(level, breaks=place == 0 and page > 0)
            if page % _PAGES_PER_TABLE == 0:
                yield self._table()

    def _pick(self, words: tuple[str, ...]) -> str:
        return self._random.choice(words)

    def _heading(self, style_id: str) -> str:
        subject = self._pick(vocabulary.SUBJECTS)
        aspect = self._pick(vocabulary.ASPECTS)
        name = next(self._ids)
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/></w:pPr>'
            f'<w:bookmarkStart w:id="{name}" w:name="_Ref{name}"/>'
            f"{_run(f'{subject}: {aspect}')}"
            f'<w:bookmarkEnd w:id="{name}"/></w:p>'
        )

    def _clause(self, level: int, *, breaks: bool) -> str:
        chance = self._random.random()
        inside = (
            self._tracked()
            if chance < 0.08  # noqa: PLR2004
            else self._reference()
            if chance > 0.95  # noqa: PLR2004
            else ""
        )
        remembered = "<w:r><w:lastRenderedPageBreak/></w:r>" if breaks else ""
        numbers = f'<w:ilvl w:val="{level}"/><w:numId w:val="1"/>'
        return (
            f"<w:p><w:pPr><w:numPr>{numbers}</w:numPr>"
            f'<w:ind w:left="{360 * level}"/><w:rPr><w:sz w:val="22"/></w:rPr></w:pPr>'
            f"{remembered}{self._sentence()}{inside}{self._ending()}</w:p>"
        )

    def _sentence(self) -> str:
        actor = self._pick(vocabulary.ACTORS).capitalize()
        act = f" {self._pick(vocabulary.MODALS)} {self._pick(vocabulary.VERBS)} "
        what = self._pick(vocabulary.OBJECTS).format(pounds=5000)
        term = _run(actor, style='<w:rStyle w:val="Term"/>')
        return (
            f"{term}{_run(act)}"
            f'<w:proofErr w:type="gramStart"/>{_run(what)}'
            '<w:proofErr w:type="gramEnd"/>'
        )

    def _ending(self) -> str:
        limit = self._pick(vocabulary.LIMITS).format(days=self._random.randint(2, 30))
        condition = self._pick(vocabulary.CONDITIONS).format(members=5)
        return _run(f" {limit} {condition}.")

    def _tracked(self) -> str:
        gone, new = self._pick(vocabulary.LIMITS), self._pick(vocabulary.LIMITS)
        first, second = next(self._ids), next(self._ids)
        return (
            f'<w:del w:id="{first}" {_TRACKED}>{_run(f" {gone}", tag="delText")}'
            f'</w:del><w:ins w:id="{second}" {_TRACKED}>{_run(f" {new}")}</w:ins>'
        )

    def _reference(self) -> str:
        code = f" REF _Ref{self._random.randint(1, 50)} \\r \\h "
        marks = ("begin", "separate", "end")
        begin, separate, end = (
            f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>' for mark in marks
        )
        shown = _run(f"{self._random.randint(1, 40)}.2")
        instruction = (
            f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        )
        return f"{_run(' under ')}{begin}{instruction}{separate}{shown}{end}"

    def _table(self) -> str:
        rows = "".join(
            f"<w:tr>{''.join(self._cell() for _ in range(3))}</w:tr>" for _ in range(4)
        )
        grid = '<w:gridCol w:w="3000"/>' * 3
        return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl><w:p/>"

    def _cell(self) -> str:
        words = self._pick(vocabulary.SUBJECTS)
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="3000"/></w:tcPr><w:p>{_run(words)}</w:p></w:tc>'
        )


def _run(text: str, properties: str = "", *, style: str = "", tag: str = "t") -> str:
    return (
        f'<w:r><w:rPr>{style}<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
        f'{properties}<w:sz w:val="22"/></w:rPr>'
        f'<w:{tag} xml:space="preserve">{text}</w:{tag}></w:r>'
    )
