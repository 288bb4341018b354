"""Word edits give back both texts, whatever the texts are."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from constitution_diff.compare.tokens import tokens, words
from constitution_diff.compare.words import by_codes, by_lcs, word_edits
from constitution_diff.model import Op, new_text, old_text

from .documents import any_text, sentences


@given(old=any_text | sentences, new=any_text | sentences)
def test_rejecting_every_edit_gives_the_old_text(old: str, new: str) -> None:
    edits = word_edits(old, new)

    assert (old_text(edits) if edits else new) == old


@given(old=any_text | sentences, new=any_text | sentences)
def test_accepting_every_edit_gives_the_new_text(old: str, new: str) -> None:
    edits = word_edits(old, new)

    assert (new_text(edits) if edits else old) == new


@given(old=sentences, new=sentences)
def test_an_edit_begins_and_ends_where_a_token_does(old: str, new: str) -> None:
    edits = word_edits(old, new)

    cuts = _ends(e.text for e in edits if e.op is not Op.INSERT)
    assert cuts <= _ends(tokens(old)) | {0}


@given(old=sentences, new=sentences)
def test_a_change_does_not_begin_or_end_alike_on_both_sides(old: str, new: str) -> None:
    for went, came in pairwise(word_edits(old, new)):
        if (went.op, came.op) == (Op.DELETE, Op.INSERT):
            ours, theirs = tokens(went.text), tokens(came.text)
            assert ours[0] != theirs[0]
            assert ours[-1] != theirs[-1]


@given(old=sentences, new=sentences)
def test_both_differs_give_back_both_texts(old: str, new: str) -> None:
    for differ in (by_codes, by_lcs):
        runs = differ(tokens(old), tokens(new))

        kept_old = [t for op, run in runs if op is not Op.INSERT for t in run]
        kept_new = [t for op, run in runs if op is not Op.DELETE for t in run]
        assert (kept_old, kept_new) == (list(tokens(old)), list(tokens(new)))


@given(text=any_text)
def test_tokens_joined_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


def _ends(pieces: object) -> set[int]:
    """Where pieces laid end to end stop, in characters."""
    ends: set[int] = set()
    at = 0
    for piece in pieces:  # type: ignore[attr-defined]
        at += len(piece)
        ends.add(at)
    return ends


@given(st.text("£$ 15.a’'-(b)\t\n\xa0\x1c") | any_text | sentences)
def test_the_words_of_a_text_are_those_of_its_tokens(text: str) -> None:
    assert words(text) == tuple(word for token in tokens(text) for word in words(token))
