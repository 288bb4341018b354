"""Redlines so small that their figures can be counted by hand."""

from dataclasses import replace

from benchmarks.redlines.fates import Became, Fate, Move, Pair, read
from benchmarks.redlines.faults import faults
from benchmarks.redlines.score import Score
from benchmarks.redlines.scoring import score
from tests.benchmarks.builders import away, docx, gone, here, ins, kept, p


def _pair(old: list[str], new: list[str], *fates: Fate, moves: int = 0) -> Pair:
    """Paragraphs of text; the first `moves` fates are moves."""
    files = [docx(*(p(kept(text)) for text in side)) for side in (old, new)]
    moved = tuple(Move(((fate,),)) for fate in fates[:moves])
    return Pair(files[0], files[1], fates, moved, read(files[0], files[1]))


def _reworded(redline: bytes) -> Score:
    pair = _pair(
        ["within five days", "Quorum"],
        ["within seven days", "Quorum"],
        Fate((0,), (0,), Became.EDITED),
        Fate((1,), (1,), Became.UNCHANGED),
    )
    return score(pair, redline)


def test_a_replaced_word_is_counted_on_both_sides() -> None:
    found = _reworded(
        docx(
            p(kept("within "), gone("five"), ins("seven"), kept(" days")),
            p(kept("Quorum")),
        )
    )

    assert (found.churn, found.least) == (9, 9)
    assert found.is_exact
    assert (found.touched, found.unchanged) == (0, 1)


def test_a_paragraph_replaced_whole_is_counted_whole() -> None:
    found = _reworded(
        docx(
            p(gone("within five days"), ins("within seven days")),
            p(gone("Quorum"), ins("Quorum")),
        )
    )

    assert (found.churn, found.least) == (16 + 17 + 12, 9)
    assert found.touched == 1


def test_a_word_that_is_lost_makes_a_bad_block() -> None:
    found = _reworded(docx(p(kept("within "), ins("seven")), p(kept("Quorum"))))

    assert (found.reject_bad, found.accept_bad) == (1, 1)
    assert not found.is_exact


def test_marks_in_a_paragraph_that_came_out_wrong_are_counted_too() -> None:
    found = _reworded(docx(p(kept("within "), ins("seven")), p(kept("Quorum"))))

    assert found.churn == 5


def _renumbered(redline: bytes) -> Score:
    fate = Fate((0,), (0,), Became.RENUMBERED, label="4.2")
    return score(_pair(["4.2\tQuorum"], ["4.3\tQuorum"], fate), redline)


def test_a_renumbered_clause_has_only_its_number_marked() -> None:
    found = _renumbered(docx(p(gone("4.2"), ins("4.3"), kept("\tQuorum"))))

    assert (found.renumbered, found.renumbered_clean) == (1, 1)
    assert (found.churn, found.least) == (6, 6)


def test_the_tab_behind_the_number_is_no_part_of_it() -> None:
    found = _renumbered(docx(p(gone("4.2\t"), ins("4.3\t"), kept("Quorum"))))

    assert found.renumbered_clean == 0
    assert found.churn == 8


def test_a_clause_that_word_renumbers_has_no_mark_at_all() -> None:
    fate = Fate((0,), (0,), Became.RENUMBERED)
    pair = _pair(["Quorum"], ["Quorum"], fate)

    assert score(pair, docx(p(kept("Quorum")))).renumbered_clean == 1
    assert score(pair, docx(p(gone("Quorum"), ins("Quorum")))).renumbered_clean == 0


_MOVED = Fate((0,), (1,), Became.MOVED_EDITED, may_move=True)


def _moved(redline: bytes) -> Score:
    pair = _pair(
        ["within five days", "Quorum"],
        ["Quorum", "within seven days"],
        _MOVED,
        Fate((1,), (0,), Became.UNCHANGED),
        moves=1,
    )
    return score(pair, redline)


def test_a_moved_clause_shows_its_edit() -> None:
    found = _moved(
        docx(
            p(away("within "), gone("five"), away(" days"), mark="moveFrom"),
            p(kept("Quorum"), mark="moveTo"),
            p(here("within "), ins("seven"), here(" days")),
        )
    )

    assert (found.moves_found, found.moved_edited_shown) == (1, 1)
    assert (found.churn, found.least, found.unseen) == (9, 9, 0)
    assert (found.touched, found.false_moves) == (0, 0)


def test_an_edit_without_a_mark_in_a_moved_clause_is_unseen() -> None:
    found = _moved(
        docx(
            p(away("within five days"), mark="moveFrom"),
            p(kept("Quorum")),
            p(here("within seven days")),
        )
    )

    assert (found.moves_found, found.moved_edited_shown) == (1, 0)
    assert (found.churn, found.unseen) == (0, 9)


def test_a_move_told_as_deleted_and_inserted_is_not_found() -> None:
    found = _moved(
        docx(
            p(gone("within five days"), mark="del"),
            p(kept("Quorum")),
            p(ins("within seven days")),
        )
    )

    assert found.moves_found == 0
    assert found.churn == 16 + 17


def test_the_neighbour_of_a_moved_clause_is_a_false_move_and_churn() -> None:
    found = _moved(
        docx(
            p(here("Quorum"), mark="moveTo"),
            p(kept("within "), gone("five"), ins("seven"), kept(" days")),
            p(away("Quorum"), mark="moveFrom"),
        )
    )

    assert (found.moves_found, found.false_moves, found.touched) == (0, 1, 1)
    assert found.churn == 9 + 12


def test_of_two_that_changed_places_either_moved() -> None:
    fates = (
        Fate((0,), (1,), Became.MOVED, may_move=True),
        Fate((1,), (0,), Became.MOVED, may_move=True),
    )
    files = [docx(*(p(kept(text)) for text in side)) for side in ("ab", "ba")]
    swap = Move(tuple((fate,) for fate in fates))
    pair = Pair(files[0], files[1], fates, (swap,), read(files[0], files[1]))
    first = docx(p(away("a"), mark="moveFrom"), p(kept("b")), p(here("a")))
    second = docx(p(here("b"), mark="moveTo"), p(kept("a")), p(away("b")))

    assert [score(pair, made).moves_found for made in (first, second)] == [1, 1]


def test_of_two_that_changed_places_the_edited_one_may_stay() -> None:
    fates = (
        Fate((0,), (1,), Became.MOVED_EDITED, may_move=True),
        Fate((1,), (0,), Became.MOVED, may_move=True),
    )
    files = [docx(p(kept(one)), p(kept(two))) for one, two in ("ab", "bc")]
    swap = Move(tuple((fate,) for fate in fates))
    pair = Pair(files[0], files[1], fates, (swap,), read(files[0], files[1]))
    redline = docx(
        p(here("b"), mark="moveTo"),
        p(gone("a"), ins("c"), mark="moveFrom"),
        p(away("b")),
    )

    found = score(pair, redline)

    assert (found.moves_found, found.moved_edited) == (1, 0)


_HALVES = "One sentence. Another sentence."


def _split(redline: bytes) -> Score:
    new = ["One sentence.", "Another sentence."]
    return score(_pair([_HALVES], new, Fate((0,), (0, 1), Became.SPLIT)), redline)


def test_a_split_is_an_inserted_mark() -> None:
    found = _split(
        docx(
            p(kept("One sentence."), gone(" "), mark="ins"),
            p(kept("Another sentence.")),
        )
    )

    assert found.is_exact
    assert (found.splits_marked, found.regrouped_churn, found.least) == (1, 1, 1)


def test_a_split_struck_and_inserted_is_none() -> None:
    found = _split(
        docx(
            p(kept("One sentence."), gone(" Another sentence."), mark="ins"),
            p(ins("Another sentence.")),
        )
    )

    assert found.is_exact
    assert (found.splits_marked, found.regrouped_churn) == (0, 18 + 17)


def test_a_merge_is_a_deleted_mark() -> None:
    fate = Fate((0, 1), (0,), Became.MERGED)
    pair = _pair(["One sentence.", "Another sentence."], [_HALVES], fate)
    redline = docx(
        p(kept("One sentence."), mark="del"),
        p(ins(" "), kept("Another sentence.")),
    )

    found = score(pair, redline)

    assert found.is_exact
    assert (found.merges_marked, found.regrouped_churn, found.least) == (1, 1, 1)


def test_a_lost_number_of_word_is_a_bad_label() -> None:
    level = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    whole = docx(p(kept("Articles"), properties=level))
    fate = Fate((0,), (0,), Became.UNCHANGED)
    pair = Pair(whole, whole, (fate,), (), read(whole, whole))

    found = score(pair, docx(p(kept("Articles"))))

    assert (found.reject_bad, found.accept_bad, found.bad_labels) == (0, 0, 2)
    assert not found.is_exact


def test_scores_of_several_redlines_add_up() -> None:
    assert Score(churn=3, least=2) + Score(churn=4, moves=1) == Score(
        churn=7, least=2, moves=1
    )


def test_what_is_wrong_is_told_with_its_marks() -> None:
    fate = Fate((0,), (0,), Became.UNCHANGED)
    pair = _pair(["Quorum"], ["Quorum"], fate)

    told = list(faults(pair, docx(p(gone("Quorum"), ins("Quorum")))))

    assert "== unchanged and touched: 1 ==" in told
    assert "unchanged: 12 characters, least 0" in told
    assert "  -  [-Quorum-]" in told
    assert "  +  {+Quorum+}" in told


def test_a_row_is_found_to_have_moved_by_most_of_its_words() -> None:
    cells = (
        Fate((0,), (1,), Became.MOVED, in_table=True, may_move=True),
        Fate((1,), (2,), Became.MOVED_EDITED, in_table=True, may_move=True),
    )
    quorum = Fate((2,), (0,), Became.UNCHANGED)
    plain = _pair(
        ["Grant a licence", "Mayor", "Quorum"],
        ["Quorum", "Grant a licence", "Leader"],
        *cells,
        quorum,
    )
    pair = replace(plain, moves=(Move((cells,)),))

    def found(*left: str, come: str) -> int:
        redline = docx(*left, p(kept("Quorum")), come, p(ins("Leader")))
        return score(pair, redline).row_moves_found

    words, other = "Grant a licence", p(gone("Mayor"), mark="del")
    moved = found(p(away(words), mark="moveFrom"), other, come=p(here(words)))
    replaced = found(p(gone(words), mark="del"), other, come=p(ins(words)))
    assert (moved, replaced) == (1, 0)
