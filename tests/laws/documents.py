"""Generated documents: numbered clauses, items, bullets, paragraphs and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS = (
    "council committee officer councillor leader cabinet must should may not five "
    "28 days report decide consult agenda notice £500 quorum chair vote record the "
    "a of and or in to 4.2 (b) Article meeting public exempt register interest"
).split()


def _worded(
    words: Sequence[str], fewest: int, most: int
) -> st.SearchStrategy[list[str]]:
    """So many of these words; in one draw, as a draw for each word takes far longer."""
    drawn = st.binary(min_size=fewest, max_size=most)
    return drawn.map(lambda places: [words[at % len(words)] for at in places])


sentences = _worded(_WORDS, 1, 14).map(lambda words: f"{' '.join(words).capitalize()}.")
headings = _worded((*_WORDS[:20], "B1", "P1", "T1"), 1, 4).map(
    lambda words: " ".join(words).title()
)
rows = _worded(_WORDS[:20], 2, 2).map(lambda cells: f"| {' | '.join(cells)} |")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A short constitution as plain text."""
    blocks: list[str] = []
    for part in range(1, draw(st.integers(1, 3)) + 1):
        blocks.append(f"{part}. {draw(headings)}")
        blocks.extend(draw(st.lists(headings, max_size=1)))
        for clause in range(1, draw(st.integers(1, 3)) + 1):
            blocks.append(f"{part}.{clause} {draw(sentences)}")
            blocks.extend(draw(st.lists(sentences, max_size=2)))
            items = draw(st.lists(sentences, max_size=3))
            blocks.extend(f"({chr(97 + n)}) {item}" for n, item in enumerate(items))
            bullets = draw(st.lists(sentences, max_size=2))
            blocks.append("\n".join(f"- {bullet}" for bullet in bullets))
            blocks.append("\n".join(draw(st.lists(rows, max_size=3))))
    return "\n\n".join(block for block in blocks if block)


@st.composite
def revisions(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and the same with sentences joined, cut, taken out, put in or moved."""
    old = draw(texts())
    blocks = old.split("\n\n")
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(blocks) - 1))
        match draw(st.sampled_from(["join", "out", "in", "move"])):
            case "join" if at + 1 < len(blocks):
                blocks[at : at + 2] = [f"{blocks[at]} {blocks[at + 1]}"]
            case "out" if len(blocks) > 1:
                del blocks[at]
            case "in":
                blocks.insert(at, draw(sentences))
            case _:
                blocks.append(blocks.pop(at))
    return old, "\n\n".join(blocks)


any_text = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=60
)
"""Anything a person could type, one line."""

rough_texts = st.lists(
    st.one_of(
        any_text,
        sentences,
        st.sampled_from(
            [
                "1.", "1.1", "(a)", "(i)", "- ", "Part 4", "Deleted: x", "Contents",
                "| a | b |", "Formatted: Font: Bold", "12", "[new](#)", "**bold**",
            ]
        ),
    ),
    max_size=25,
).map("\n".join).filter(str.strip)  # fmt: skip
"""Lines that have no sense together."""
