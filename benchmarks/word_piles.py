"""Pairs of Word files that hold very many of one thing, some of them changed.

Each is made to show a step that takes four times as long for twice as many.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZipFile

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/"
_WORD_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"
)
_TYPES: Final = f"""<Types xmlns="{_PACKAGE}content-types">
<Default Extension="rels"
 ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml"
 ContentType="{_WORD_TYPE.format(kind="document.main")}"/>
<Override PartName="/word/footnotes.xml"
 ContentType="{_WORD_TYPE.format(kind="footnotes")}"/>
</Types>"""
_ROOT: Final = f"""<Relationships xmlns="{_PACKAGE}relationships">
<Relationship Id="rId1" Type="{_RELATION}officeDocument" Target="word/document.xml"/>
</Relationships>"""
_NOTES: Final = f"""<Relationships xmlns="{_PACKAGE}relationships">
<Relationship Id="rId1" Type="{_RELATION}footnotes" Target="footnotes.xml"/>
</Relationships>"""
_FIRST_ID: Final = 2
"""Of a note: Word has 0 and 1 for the lines above them."""
_WORDS: Final = (
    "committee", "council", "member", "officer", "report", "budget", "scrutiny",
    "cabinet", "quorum", "motion", "agenda", "notice", "deputy", "mayor", "audit",
    "licence", "panel", "forum", "grant", "levy", "lease", "tender", "bond",
)  # fmt: skip
_N_WORDS: Final = 12
_REWORDED: Final = 5
"""The last figure of the rows that are."""
_STEP: Final = 7_919
"""A prime: neighbours share no words."""


def notes(count: int) -> tuple[bytes, bytes]:
    """Paragraphs with a footnote each; each tenth note goes, another comes."""

    def version(missing: int, *, reworded: bool) -> bytes:
        held = [at for at in range(count) if at % 10 != missing]
        body = (
            _paragraph(_sentence(at), _anchor(at) if at % 10 != missing else "")
            for at in range(count)
        )
        told = (_note(at, reworded=reworded and at % 7 == 0) for at in held)
        return _file(body, told)

    return version(3, reworded=False), version(4, reworded=True)


def moves(count: int) -> tuple[bytes, bytes]:
    """Paragraphs of which each third stands elsewhere in the new file."""
    old = [_paragraph(_sentence(at)) for at in range(count)]
    stay = [one for at, one in enumerate(old) if at % 3]
    gone = old[::3]
    return _file(old), _file([*stay, *gone])


def rows(count: int) -> tuple[bytes, bytes]:
    """One table in which each tenth row is reworded and each fiftieth moved."""
    old = [_row(_sentence(at)) for at in range(count)]
    new = [
        _row(f"{_sentence(at)} Amended.") if at % 10 == _REWORDED else one
        for at, one in enumerate(old)
    ]
    moved = [one for at, one in enumerate(new) if at % 50]
    return _file([_table(old)]), _file([_table([*moved, *new[::50]])])


PILES: Final[dict[str, Callable[[int], tuple[bytes, bytes]]]] = {
    "notes": notes,
    "paragraphs": moves,
    "rows": rows,
}
"""By what there is much of: the two files with so many of it."""


def _sentence(at: int) -> str:
    words = (
        _WORDS[(at * _STEP // (len(_WORDS) ** place) + place) % len(_WORDS)]
        for place in range(_N_WORDS)
    )
    return f"Clause {at}: {' '.join(words)}."


def _paragraph(text: str, more: str = "") -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r>{more}</w:p>"


def _anchor(at: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{at + _FIRST_ID}"/></w:r>'


def _note(at: int, *, reworded: bool) -> str:
    text = f"See report {at}{' as amended' if reworded else ''}."
    return f'<w:footnote w:id="{at + _FIRST_ID}">{_paragraph(text)}</w:footnote>'


def _row(text: str) -> str:
    return f"<w:tr><w:tc><w:tcPr/>{_paragraph(text)}</w:tc></w:tr>"


def _table(held: Sequence[str]) -> str:
    grid = '<w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
    return f"<w:tbl><w:tblPr/>{grid}{''.join(held)}</w:tbl>"


def _file(body: Iterable[str], told: Iterable[str] = ()) -> bytes:
    text = f"<w:body>{''.join(body)}<w:sectPr/></w:body>"
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "word/_rels/document.xml.rels": _NOTES,
        "word/document.xml": f'<w:document xmlns:w="{_W}">{text}</w:document>',
        "word/footnotes.xml": (
            f'<w:footnotes xmlns:w="{_W}">{"".join(told)}</w:footnotes>'
        ),
    }
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for part, content in parts.items():
            package.writestr(part, content)
    return made.getvalue()
