"""Documents changed by a stated list: their instructions give the changed document."""

import pytest

from benchmarks.mutate import plan, printing, source
from benchmarks.mutate.units import Version
from constitution_diff.compare import compare_outlines
from constitution_diff.model import Outline
from constitution_diff.outline import outline_source
from constitution_diff.read import read_source
from tests.amend.equality import made_by_instructions, provisions


@pytest.mark.parametrize("seed", range(1, 9))
def test_the_document_amended_is_the_changed_document(seed: int) -> None:
    truth = plan.changed(source.synthetic(20, seed), seed, plan.FULL)
    old, new = _outlined(truth.old), _outlined(truth.new)

    amended = made_by_instructions(compare_outlines(old, new))

    assert provisions(amended) == provisions(new)


def _outlined(version: Version) -> Outline:
    return outline_source(read_source(printing.word_automatic(version), "v.docx"))
