"""Converted to plain text, the redline shows what went and came, no words fused."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from constitution_diff.model import (
    Comparison,
    Edit,
    Link,
    Op,
    TextChange,
    new_text,
    old_text,
)
from constitution_diff.render.html.document import document
from constitution_diff.render.html.engine import environment
from tests.render.builders import clause, edits, link, outline, redline_of

_word = st.sampled_from("fee quorum member day Chair".split())
_texts = st.text(st.sampled_from("ab <>&'\"\nü"), min_size=1)
_marked = st.lists(st.builds(Edit, st.just("text"), st.sampled_from(Op), _texts))
_run = st.tuples(st.sampled_from(Op), st.lists(_word, min_size=1, max_size=3))
_runs = st.lists(_run, min_size=1, max_size=4)


def _edits(part: str, runs: list[tuple[Op, list[str]]]) -> tuple[Edit, ...]:
    """Runs of whole words, a blank behind each."""
    return tuple(Edit(part, op, " ".join(words) + " ") for op, words in runs)


def _sides(marked: tuple[Edit, ...], *parts: str) -> tuple[list[str], list[str]]:
    return [old_text(marked, p) for p in parts], [new_text(marked, p) for p in parts]


def _tokens(comparison: Comparison) -> str:
    """The document as a converter that knows no style and no block would have it."""
    return str(_document(comparison).text_content())


def _document(comparison: Comparison) -> html.HtmlElement:
    template = environment().get_template("blocks.html.jinja")
    return html.fromstring(template.module.all(document(comparison)))  # type: ignore[attr-defined]


def _read(text: str, kept: str) -> str:
    """The words of one version, read off the marks alone."""
    return re.sub(
        r"\[(inserted|deleted): (.*?)\]",
        lambda found: found[2] if found[1] == kept else "",
        text,
        flags=re.DOTALL,
    )


def _stands_in(words: str, text: str) -> bool:
    """Whether the words stand in the text as words, in one run."""
    wanted = " ".join(words.split())
    return not wanted or f" {wanted} " in f" {' '.join(text.split())} "


@given(_marked)
def test_copied_as_plain_text_no_word_is_lost_or_fused(marked: list[Edit]) -> None:
    old, new = old_text(marked), new_text(marked)

    shown = _document(redline_of(old, new, marked)).xpath("//p[@class='words']")

    expected = "".join(_plain(edit) for edit in marked)
    assert "".join(words.text_content() for words in shown) == expected


def _plain(edit: Edit) -> str:
    match edit.op:
        case Op.INSERT:
            return f"[inserted: {edit.text}]"
        case Op.DELETE:
            return f"[deleted: {edit.text}]"
        case Op.KEEP:
            return edit.text


@given(heading=_runs, text=_runs)
def test_a_heading_is_not_fused_with_its_text(
    heading: list[tuple[Op, list[str]]], text: list[tuple[Op, list[str]]]
) -> None:
    marked = (*_edits("heading", heading), *_edits("text", text))
    (old_head, old), (new_head, new) = _sides(marked, "heading", "text")
    before, after = (
        clause("4.1", old, heading=old_head),
        clause("4.1", new, heading=new_head),
    )
    changed = link("4.1", "4.1", text=TextChange.EDITED, edits=marked)

    told = _tokens(Comparison(outline(before), outline(after), (changed,)))

    assert _stands_in(f"{old_head} {old}", _read(told, "deleted"))
    assert _stands_in(f"{new_head} {new}", _read(told, "inserted"))


@given(first=_runs, second=_runs)
def test_cells_of_a_row_are_not_fused(
    first: list[tuple[Op, list[str]]], second: list[tuple[Op, list[str]]]
) -> None:
    marked = (*_edits("cell:0", first), *_edits("cell:1", second))
    old, new = _sides(marked, "cell:0", "cell:1")
    before, after = (clause("4.8/t1.r1", cells=tuple(c)) for c in (old, new))
    changed = link(before.id, after.id, text=TextChange.EDITED, edits=marked)

    told = _tokens(Comparison(outline(before), outline(after), (changed,)))

    assert _stands_in(" ".join(old), _read(told, "deleted"))
    assert _stands_in(" ".join(new), _read(told, "inserted"))


@given(
    st.lists(_runs, min_size=2, max_size=4), st.sampled_from(["4.1/b", "4.1/p", "4."])
)
def test_provisions_are_not_fused_with_their_neighbours(
    texts: list[list[tuple[Op, list[str]]]], kind: str
) -> None:
    marked = [_edits("text", runs) for runs in texts]
    ids = [f"{kind}{n}" for n in range(1, 1 + len(texts))]
    old = outline(*(clause(i, old_text(m)) for i, m in zip(ids, marked, strict=True)))
    new = outline(*(clause(i, new_text(m)) for i, m in zip(ids, marked, strict=True)))
    links: tuple[Link, ...] = tuple(
        link(i, i, text=TextChange.EDITED, edits=m)
        for i, m in zip(ids, marked, strict=True)
    )

    told = _tokens(Comparison(old, new, links))

    for edited in marked:
        assert _stands_in(old_text(edited), _read(told, "deleted"))
        assert _stands_in(new_text(edited), _read(told, "inserted"))


def test_the_numbers_of_a_split_part_its_provisions() -> None:
    old = outline(clause("1", "One. Three."))
    new = outline(clause("1", "One."), clause("2", "Three."))
    split = link("1", "1 2", edits=edits("One.[- -][+\n+]Three."))

    told = " ".join(_tokens(Comparison(old, new, (split,))).split())

    assert "One.[deleted: ][inserted: ] [now 2:] Three." in told
