"""What a comparison calls changed has a mark in the redline."""

from __future__ import annotations

from constitution_diff.read.docx import names as n
from constitution_diff.render.docx.parts import open_parts
from constitution_diff.render.docx.redline.guarding import Guard, Unmarked
from constitution_diff.render.docx.redline.pairs import Placing, linked
from tests.read.docx.builders import docx, p, r

from .redlining import compared, marks, not_given_back, proved, shown, tried

_ALPHA = p("Members vote on the matter.")


def _dated(day: str) -> bytes:
    saved = f"<w:r><w:t>{day}</w:t></w:r>"
    field = f'<w:fldSimple w:instr="SAVEDATE">{saved}</w:fldSimple>'
    return docx(_ALPHA + p(r("Dated ") + field + r(" by the Council.")))


def test_another_date_that_a_field_shows_is_struck_with_its_sentence() -> None:
    triple = tried(_dated("1 May 2025"), _dated("9 May 2026"))

    assert marks(shown(triple.redline)) == [
        "del Dated 1 May 2025 by the Council.",
        "ins Dated 9 May 2026 by the Council.",
    ]
    assert not_given_back(triple) == []


def test_a_provision_without_a_mark_is_found() -> None:
    """As if the redline were the new file as it stands."""
    files = [docx(_ALPHA + p(f"The quorum is {word}.")) for word in ("five", "six")]
    old, new = (open_parts(file, "file.docx") for file in files)
    ours, theirs = (Placing(one.main, list(one.root.iter(n.P))) for one in (old, new))
    comparison = compared(*files)
    known = linked(comparison, ours, theirs)
    written = dict(zip(ours.paragraphs, theirs.paragraphs, strict=True))

    guard = Guard(comparison, (ours, theirs), known.in_clauses, written, new.root)

    both = frozenset({1})
    assert guard.unmarked() == (Unmarked("The quorum is six.", both, both),)


def test_where_every_change_has_its_mark_nothing_is_found() -> None:
    old, new = (docx(_ALPHA + p(f"The quorum is {word}.")) for word in ("five", "six"))

    assert proved(old, new).unmarked == ()
