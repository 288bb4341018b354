"""The PDFs of the corpus, read beside the Word files they were printed from."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from constitution_diff.model import Anchoring, Noise, Relation, View
from constitution_diff.workflow import Request, compare_files, outline_of

CORPUS = Path(__file__).parents[3] / "corpus"
_DRAFT_WORD = CORPUS / "documents" / "harrowmere-v3-draft.docx"
_DRAFT_PDF = CORPUS / "prints" / "harrowmere-v3-draft.pdf"


def _request(path: Path, view: View = View.FINAL) -> Request:
    return Request(path.name, path.read_bytes(), view=view)


def test_a_word_file_and_its_pdf_hold_the_same_provisions() -> None:
    word = CORPUS / "documents" / "harrowmere-v3.docx"
    printed = CORPUS / "prints" / "harrowmere-v3.pdf"

    comparison = compare_files(_request(word), _request(printed))

    assert {link.relation for link in comparison.links} == {Relation.SAME}
    assert comparison.outside == ()


def _changes(path: Path) -> Counter[tuple[str, str, str]]:
    """(clause, kind, word) of every tracked word."""
    outline = outline_of(_request(path))
    found: Counter[tuple[str, str, str]] = Counter()
    for change in outline.revisions:
        place = change.final or change.original
        if change.revision.noise is Noise.NONE:
            clause = place.clause if place else ""
            kind = change.revision.kind.value
            words = re.findall(r"\w+", change.revision.text)
            found.update((str(clause), kind, word) for word in words)
    return found


def test_a_draft_has_the_same_tracked_changes_in_word_and_in_print() -> None:
    """Two things differ. The date of the cover is no clause in Word, where a style says
    that it belongs to the title; and of an inserted row Word tracks the row and
    its words, the print only the words."""
    word, printed = _changes(_DRAFT_WORD), _changes(_DRAFT_PDF)

    only_word, only_print = word - printed, printed - word

    assert {key[0] for key in only_print} == {"amended-by-full-council-on-20-may-2026"}
    assert {key[0] for key in only_word} == {"", "Part 4/4.4/t1.r5"}
    assert {key[2] for key in only_word if not key[0]} == {key[2] for key in only_print}
    assert all(printed[key] == word[key] // 2 for key in only_word if key[0] != "")


def test_every_place_in_the_printed_draft_is_exact() -> None:
    changes = outline_of(_request(_DRAFT_PDF)).revisions

    assert {change.revision.anchoring for change in changes} == {Anchoring.EXACT}


def test_both_halves_of_each_printed_move_are_found() -> None:
    changes = outline_of(_request(_DRAFT_PDF)).revisions

    moved = [change for change in changes if change.revision.pair]

    assert {change.revision.pair for change in moved} == {"1", "2", "3"}
    assert all(change.pair for change in moved)


_COVER = {
    "harrowmere-borough-council",
    "constitution-volume-two-codes-and-delegations",
    "constitution-volume-two-codes-and-delegations/p1",
    "amended-by-full-council-on-20-may-2026",
}
"""The lines of the cover: a style says in Word that they are no provisions."""


def _apart(view: View, other: str) -> set[tuple[str, str, str]]:
    """Relation and ids of what differs between the printed draft and a revision."""
    word = CORPUS / "documents" / f"{other}.docx"
    comparison = compare_files(_request(_DRAFT_PDF, view), _request(word))
    return {
        (link.relation.value, " ".join(link.old), " ".join(link.new))
        for link in comparison.links
        if link.relation not in (Relation.SAME, Relation.RENUMBERED)
        and not _COVER.issuperset(link.old or ("",))
    }


def test_the_printed_draft_accepted_is_the_next_revision() -> None:
    assert _apart(View.FINAL, "harrowmere-v3") == set()


def test_the_printed_draft_rejected_is_the_revision_before_but_for_numbers() -> None:
    """The words are those of the revision before. A balloon does not say that a
    paragraph was a heading, or what number it had; and that a paragraph without a label
    was cut in two (1.2) is not printed at all."""
    assert _apart(View.ORIGINAL, "harrowmere-v2") == {
        ("merged", "Part 1/1.2/p1 Part 1/1.2/p2", "Part 1/1.2/p1"),
        ("deleted", "Part 1/1.3/improper-influence/p3", ""),
        ("inserted", "", "Part 1/1.3/meetings-without-notice"),
        ("deleted", "Part 1/1.9/p4", ""),
        ("inserted", "", "Part 1/1.9"),
        ("moved", "Part 2/2.1/p1", "Part 2/2.2"),
        ("moved", "Part 2/2.17(a)/p1", "Part 2/2.16(b)"),
        ("deleted", "Part 3/3.6/p3", ""),
        ("inserted", "", "Part 3/3.7"),
    }
