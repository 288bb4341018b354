"""Amending instructions: printed, read and applied they give the proposed version."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from constitution_diff.amend import instructions_of, sentence_of
from constitution_diff.amend.grammar import instruction_of
from constitution_diff.amend.passages import lines_of, passages_of
from constitution_diff.amend.phrases import Splice, splice_of, spliced
from constitution_diff.amend.remarks import out_of_order
from constitution_diff.amend.rewording import rewordings
from constitution_diff.compare import compare_outlines
from constitution_diff.model import Kind, Passage, Place, Reword
from tests.amend.equality import made_by_instructions, provisions
from tests.builders import outlined

from .documents import any_text, revisions, rough_texts, sentences, texts


@given(pair=st.tuples(texts(), texts()) | revisions())
def test_the_current_version_amended_is_the_proposed_version(
    pair: tuple[str, str],
) -> None:
    old, new = map(outlined, pair)
    assume(not list(out_of_order(new)))

    amended = made_by_instructions(compare_outlines(old, new, whole=True))

    assert provisions(amended) == provisions(new)


@given(old=rough_texts, new=rough_texts)
def test_lines_that_have_no_sense_are_amended_exactly_too(old: str, new: str) -> None:
    comparison = compare_outlines(outlined(old), outlined(new), whole=True)
    assume(not list(out_of_order(comparison.new)))

    amended = made_by_instructions(comparison)

    assert provisions(amended) == provisions(comparison.new)


words = st.lists(
    st.sampled_from("the clerk , . and five “chair” may not ’s £5 (a) act of".split()),
    max_size=9,
).map(lambda found: " ".join(found).replace(" ,", ",").replace(" .", "."))


@given(old=words | sentences, new=words | sentences)
def test_what_is_said_of_words_makes_the_new_words(old: str, new: str) -> None:
    found = rewordings(Place("24.4"), old, new)

    if all(isinstance(each, Reword) for each in found):
        splices = [splice_of(each, old) for each in found if isinstance(each, Reword)]
        assert all(isinstance(each, Splice) for each in splices)
        assert spliced(old, [s for s in splices if isinstance(s, Splice)]) == new
    else:
        assert [getattr(each, "new", None) for each in found] == [new]


@given(old=words | sentences, new=words | sentences)
def test_a_sentence_is_read_back_as_what_it_says(old: str, new: str) -> None:
    for each in rewordings(Place("24.4", "heading"), old, new):
        sentence = sentence_of(each)

        if not sentence.endswith("—"):
            assert instruction_of(sentence, None) == each


_labels = st.sampled_from(["", "24.5", "(b)", "4.", "Part 4", "a.", "(iv)", "12"])
_normal = any_text.map(lambda text: " ".join(text.split()))


@st.composite
def passages(draw: st.DrawFn) -> tuple[Passage, ...]:
    found: list[Passage] = []
    for _ in range(draw(st.integers(1, 5))):
        deepest = found[-1].depth + 1 if found else 0
        kind = draw(st.sampled_from(Kind))
        depth = draw(st.integers(0, deepest))
        heading, text = draw(_normal), draw(_normal)
        match kind:
            case Kind.ROW:
                cells = tuple(draw(st.lists(_normal, min_size=1, max_size=3)))
                found.append(Passage(kind, cells=cells, depth=depth))
            case Kind.PART | Kind.CLAUSE | Kind.ITEM:
                label = draw(_labels.filter(bool))
                found.append(Passage(kind, label, heading, text, depth=depth))
            case Kind.PARAGRAPH | Kind.BULLET | Kind.NOTE:
                found.append(Passage(kind, text=text or "x", depth=depth))
            case _:
                found.append(Passage(kind, heading=heading or "x", depth=depth))
    return tuple(found)


@given(block=passages())
def test_what_is_put_in_is_read_back_as_it_was(block: tuple[Passage, ...]) -> None:
    assert passages_of(lines_of(block)) == block


@given(text=rough_texts | any_text)
def test_any_text_can_be_read_for_instructions(text: str) -> None:
    assert len(instructions_of(text).given) <= text.count("\n") + 1
