"""Some changes of a draft settled, whatever marks its paragraphs end in.

What was decided of one provision never joins it to another, and changes no other.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from constitution_diff.errors import UsageError
from constitution_diff.model import View
from constitution_diff.outline import outline_both
from constitution_diff.read.docx import read_docx
from constitution_diff.workflow.settling import Asked
from tests.evidence import FULL
from tests.read.docx.builders import deleted, ins, r
from tests.workflow.test_settling_marks import draft, numbered, rows, seen, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEXTS: Final = (
    "Votes are secret.",
    "Every budget needs two readings.",
    "A clerk keeps the register.",
    "Questions come before petitions.",
    "No officer may chair a panel.",
    "Minutes go on the website.",
)
_EXAMPLES: Final = 500 if FULL else 15


class _Line(NamedTuple):
    """A provision: its words kept, put in, taken out or changed, and its mark."""

    words: str
    mark: str
    level: int


_lines = st.lists(
    st.builds(
        _Line,
        st.sampled_from(("kept", "kept", "ins", "del", "both")),
        st.sampled_from(("", "", "ins", "del")),
        st.sampled_from((1, 1, 1, 2)),
    ),
    min_size=2,
    max_size=5,
)


def _written(lines: list[_Line]) -> bytes:
    last = len(lines) - 1
    return draft(
        *(
            numbered(_inside(one.words, text), one.mark if at < last else "", one.level)
            for at, (one, text) in enumerate(zip(lines, _TEXTS, strict=False))
        )
    )


def _inside(words: str, text: str) -> str:
    match words:
        case "ins":
            return ins(text)
        case "del":
            return deleted(text)
        case "both":
            first, _, rest = text.partition(" ")
            return deleted(first) + ins(first + "ever") + r(f" {rest}")
        case _:
            return r(text)


@settings(deadline=None, max_examples=_EXAMPLES, derandomize=True)
@given(_lines)
def test_every_row_agreed_is_the_text_after_and_refused_the_one_before(
    lines: list[_Line],
) -> None:
    content = _written(lines)

    for said, view in (("Agreed", View.FINAL), ("Rejected", View.ORIGINAL)):
        decided = rows(content, (said,))
        if decided:
            done = settle(content, Asked(accept=True, decisions=decided))
            assert seen(done.content, View.FINAL) == seen(content, view)
            assert seen(done.content, View.ORIGINAL) == seen(content, view)


@settings(deadline=None, max_examples=_EXAMPLES, derandomize=True)
@given(_lines)
def test_settling_one_provision_changes_nothing_outside_it(lines: list[_Line]) -> None:
    content = _written(lines)
    before, after = (seen(content, view) for view in (View.ORIGINAL, View.FINAL))

    for citation, words in _provisions(content):
        accepted = _settled(content, Asked(accept=True, clauses=(citation,)))
        rejected = _settled(content, Asked(accept=False, clauses=(citation,)))

        assert seen(accepted, View.FINAL) == after
        assert seen(rejected, View.ORIGINAL) == before
        outside = Counter(one for one in after if one[1] not in words)
        assert outside <= Counter(seen(rejected, View.FINAL))


def _settled(content: bytes, asked: Asked) -> bytes:
    try:
        return settle(content, asked).content
    except UsageError:  # nothing was to be settled there
        return content


def _provisions(content: bytes) -> Iterator[tuple[str, set[str]]]:
    """The citation of each provision that has one of its own, and the words in it."""
    final, _ = outline_both(read_docx(content, "draft.docx"))
    cited = Counter(one.citation for one in final.clauses)
    for clause in final.clauses:
        if clause.parent is not None and cited[clause.citation] == 1:
            inside = {clause.id}
            for one in final.clauses:
                if one.parent in inside:
                    inside.add(one.id)
            yield clause.citation, {c.words for c in final.clauses if c.id in inside}
