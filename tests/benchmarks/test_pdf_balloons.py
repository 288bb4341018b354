"""Drafts drawn with balloons say in print what their truth says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from benchmarks.pdf.balloons import draw
from benchmarks.pdf.constitution import SCHEME, Kind
from benchmarks.pdf.draft import COMES, GOES, Draft, Grid, Paragraph, Piece
from benchmarks.pdf.looks import LOOKS, Clip, Look
from benchmarks.pdf.pages import page_texts, squeezed
from benchmarks.pdf.printed import Printed, printed, state
from benchmarks.pdf.revise import draft
from benchmarks.pdf.told import truth, word_at
from corpus.tools.drafted import Op

Drawn = tuple[Look, Path, dict[str, Any]]
BY_NAME = {look.name: look for look in LOOKS}


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: str(look.name))
def each(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Drawn:
    look: Look = request.param
    path = tmp_path_factory.mktemp("drawn") / "draft.pdf"
    return look, path, drawn(look, path)


def drawn(look: Look, path: Path, n_blocks: int = 90) -> dict[str, Any]:
    made = draft(n_blocks, seed=7, share_changed=look.share_changed)
    return truth(made, look, draw(made, look, path))


def keep(text: str) -> Piece:
    return Piece(Op.KEEP, text)


def shown(*paragraphs: Paragraph, look: str = "2003-boxed") -> list[Printed]:
    blocks = printed(Draft("", SCHEME, paragraphs), BY_NAME[look])
    return [block for block in blocks if isinstance(block, Printed)]


def test_the_same_draft_gives_the_same_bytes(each: Drawn, tmp_path: Path) -> None:
    look, path, _ = each

    drawn(look, tmp_path / "again.pdf")

    assert (tmp_path / "again.pdf").read_bytes() == path.read_bytes()


def test_every_line_and_balloon_is_on_its_page(each: Drawn) -> None:
    _, path, says = each
    pages = [squeezed(text) for text in page_texts(path)]

    assert len(pages) == says["n_pages"] + says["n_listing_pages"]
    assert says["balloons"]
    for line in says["body_lines"]:
        assert squeezed(line["text"]) in pages[line["page"] - 1]
    for balloon in says["balloons"]:
        words = squeezed(balloon["label"] + balloon["visible"])
        assert words in pages[balloon["page"] - 1]


def test_what_a_balloon_leaves_out_is_listed_or_called_truncated(each: Drawn) -> None:
    _, path, says = each
    listing = squeezed("".join(page_texts(path)[says["n_pages"] :]))

    for balloon in says["balloons"]:
        left_out = squeezed(balloon["visible"]) != squeezed(balloon["text"])
        assert left_out == (balloon["shown"] != "full")
        if balloon["shown"] == "listed":
            assert balloon["listed"]
            assert squeezed(balloon["listed"]) in listing


def test_the_place_of_a_balloon_is_in_a_line_of_its_page(each: Drawn) -> None:
    _, _, says = each
    lines = {(line["page"], line["text"]) for line in says["body_lines"]}

    for balloon in says["balloons"]:
        line = balloon["line"].strip()
        assert not line or (balloon["page"], line) in lines
        assert 0 <= balloon["offset"] <= len(balloon["line"])
        assert balloon["word"] in balloon["line"]


@pytest.mark.parametrize("name", ["2003-boxed", "2007-inline", "2016-open"])
def test_printed_words_and_balloons_hold_both_states(name: str, tmp_path: Path) -> None:
    look = BY_NAME[name]
    says = drawn(look, tmp_path / "draft.pdf")

    def letters(texts: list[str]) -> int:
        return sum(len(squeezed(text)) for text in texts)

    on_page = letters([clause["text"] for clause in says["clauses"]])
    gone = letters(
        [
            balloon["text"].replace("<#>", "").replace("<sp>", "")
            for balloon in says["balloons"]
            if balloon["kind"] in {"Deleted", "Moved down", "Moved up"}
            and balloon["clause_index"] >= 0
        ]
    )
    new = letters([w["text"] for w in says["inserted"] if w["clause_index"] >= 0])
    struck = letters([word["text"] for word in says["struck"]])

    assert letters([c["text"] for c in says["final"]]) == on_page - struck
    assert letters([c["text"] for c in says["original"]]) == on_page - new + gone


def test_every_kind_of_balloon_occurs(tmp_path: Path) -> None:
    looks = ("2003-original", "2010-boxed", "2013-open")

    found = {
        balloon["kind"]
        for name in looks
        for balloon in drawn(BY_NAME[name], tmp_path / "a.pdf", 240)["balloons"]
    }

    assert found == {
        *("Deleted", "Inserted", "Formatted", "Comment", "Field Code Changed"),
        *("Moved (insertion)", "Moved down", "Moved up"),
    }


def test_deletions_in_the_text_have_no_balloon(tmp_path: Path) -> None:
    says = drawn(BY_NAME["2007-inline"], tmp_path / "draft.pdf")

    kinds = {balloon["kind"] for balloon in says["balloons"] if balloon["clause"]}

    assert says["struck"]
    assert kinds <= {"Formatted", "Comment", "Field Code Changed"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2010-listed", "listed"),
        ("2010-cut-at-edge", "truncated"),
        ("2013-left-ellipsis", "truncated"),
    ],
)
def test_long_balloons_are_cut_as_the_name_of_the_look_says(
    name: str, expected: str, tmp_path: Path
) -> None:
    says = drawn(BY_NAME[name], tmp_path / "draft.pdf", n_blocks=160)

    assert expected in {balloon["shown"] for balloon in says["balloons"]}
    assert bool(says["n_listing_pages"]) is (BY_NAME[name].clip is Clip.NONE)


def test_a_format_without_room_is_a_label_and_a_reference(tmp_path: Path) -> None:
    says = drawn(BY_NAME["2010-listed"], tmp_path / "draft.pdf", n_blocks=160)

    short = [
        (balloon["label"], balloon["visible"], bool(balloon["listed"]))
        for balloon in says["balloons"]
        if balloon["kind"] == "Formatted" and balloon["shown"] == "listed"
    ]

    assert short
    assert set(short) == {("Formatted", "", True)}


def test_a_deleted_paragraph_hangs_on_the_one_after_it() -> None:
    gone = Paragraph(Kind.CLAUSE, (Piece(Op.DELETE, "Old."),), Op.DELETE, level=2)
    stays = Paragraph(Kind.CLAUSE, (keep("New."),), level=2)

    (only,) = shown(gone, stays)

    assert (only.label, only.text) == ("0.1", "New.")
    assert [(one.text, one.offset) for one in only.hung] == [("<#>Old.¶\n", 0)]


def test_paragraphs_that_are_joined_lose_a_mark() -> None:
    joined = Paragraph(
        Kind.CLAUSE, (keep("One."), Piece(Op.INSERT, " ")), Op.DELETE, level=2
    )

    (only,) = shown(joined, Paragraph(Kind.CLAUSE, (keep("Two."),), level=2))

    assert only.text == "One. Two."
    assert [(one.text, one.offset) for one in only.hung] == [("¶\n", 5)]


def test_a_half_struck_word_is_printed_as_one() -> None:
    pieces = (Piece(Op.DELETE, "quarter"), Piece(Op.INSERT, "one"))

    (only,) = shown(Paragraph(Kind.PARAGRAPH, pieces), look="2007-inline")

    assert only.text == "quarterone"
    assert not only.hung


def test_a_move_is_named_by_its_direction() -> None:
    away = Paragraph(Kind.BULLET, (Piece(Op.MOVE_FROM, "x"),), Op.MOVE_FROM, "move1")
    here = Paragraph(Kind.BULLET, (Piece(Op.MOVE_TO, "x"),), Op.MOVE_TO, "move1")
    stays = Paragraph(Kind.BULLET, (keep("y"),))

    kinds = [one.kind for block in shown(away, stays, here) for one in block.hung]

    assert kinds == ["Moved down", "Moved (insertion)"]


def test_an_original_state_has_no_inserted_paragraph() -> None:
    new = Paragraph(Kind.CLAUSE, (Piece(Op.INSERT, "New."),), Op.INSERT, level=2)
    made = Draft("", SCHEME, (new, Paragraph(Kind.CLAUSE, (keep("Old."),), level=2)))

    before, after = (
        [(clause.label, clause.text) for clause in state(made, gone)]
        for gone in (COMES, GOES)
    )

    assert before == [("0.1", "Old.")]
    assert after == [("0.1", "New."), ("0.2", "Old.")]


def test_a_draft_has_tables_with_inserted_rows() -> None:
    grids = [
        block
        for block in draft(400, seed=1, share_changed=0.6).blocks
        if isinstance(block, Grid)
    ]

    assert any(row.op is Op.INSERT for grid in grids for row in grid.rows)


def test_balloons_first_come_first_in_the_page(tmp_path: Path) -> None:
    path = tmp_path / "draft.pdf"
    drawn(BY_NAME["2016-first"], path)

    with pypdfium2.PdfDocument(path) as document:
        text: str = document[1].get_textpage().get_text_range()

    assert text.startswith(("Deleted", "Formatted", "Comment", "Field", "Moved"))


def test_the_word_at_a_place_between_two_words_is_the_one_after() -> None:
    assert word_at("must keep it", 5) == "keep"
