"""A certificate: what was resolved is as resolved, and nothing else ever is."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from constitution_diff.amend import carried_out, instructions_of, resolved_against
from constitution_diff.amend.remarks import out_of_order
from constitution_diff.compare import compare_outlines
from constitution_diff.model import Outcome
from constitution_diff.render.instructions import instructions_text
from tests.amend.equality import provisions
from tests.builders import outlined
from tests.evidence import FULL

from .documents import revisions, texts

_LOUD = (Outcome.DIFFERS, Outcome.NOT_INSTRUCTED)


@settings(max_examples=2_000 if FULL else 25)
@given(pair=st.tuples(texts(), texts()) | revisions(), other=texts())
def test_a_file_is_certified_exactly_where_it_says_what_was_resolved(
    pair: tuple[str, str], other: str
) -> None:
    old, new = map(outlined, pair)
    assume(not list(out_of_order(new)))
    said = instructions_text(compare_outlines(old, new, whole=True)).decode()
    carried = carried_out(old, instructions_of(said))
    assert [one.fault for one in carried.instructions if one.fault] == []

    for published in (new, outlined(other)):
        _, outcomes = resolved_against(old, carried.outline, published, whole=True)

        same = not any(one in _LOUD for one in outcomes)
        assert same is (provisions(carried.outline) == provisions(published))
