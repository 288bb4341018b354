"""What LibreOffice gets wrong and right of redlines, each with a minimal file.

A test that fails here after LibreOffice was renewed is good news: the construct it
names can be judged exactly, and leaves `wrong.py` or `avoided.py` for `right.py`.
"""

from __future__ import annotations

import pytest

from tests.evidence import sampled

from .avoided import AVOIDED
from .blocks import blocks
from .constructs import triple
from .faults import FAULTS, faults_in
from .libreoffice import Job, Verb, settled
from .redlines import disagreements, verdicts
from .right import RIGHT
from .wrong import MET

_MET = {
    f"{fault}: {one.name}": (fault, triple(one))
    for fault, constructs in MET.items()
    for one in constructs
}
_MADE_PLAIN = "words of a content control, and its paragraph"
_TRIPLES = {name: files for name, (_, files) in _MET.items()}


def test_every_fault_has_a_file_that_shows_it() -> None:
    assert set(MET) == {fault.name for fault in FAULTS}


@pytest.mark.parametrize("name", _MET)
def test_a_fault_finds_itself_in_a_redline(name: str) -> None:
    fault, files = _MET[name]

    assert [found.name for found in faults_in(files.redline)] == [fault]


def test_what_libreoffice_gets_right_is_judged_exactly() -> None:
    met = {one.name: faults_in(triple(one).redline) for one in RIGHT}

    assert {name: faults for name, faults in met.items() if faults} == {}


@pytest.mark.slow
def test_libreoffice_gets_each_wrong_and_each_fault_excuses_only_itself() -> None:
    told = verdicts(_TRIPLES, styles=True)

    assert [name for name, verdict in told.items() if not verdict.strictly] == []
    assert {
        name: verdict.disagreements
        for name, verdict in told.items()
        if verdict.disagreements
    } == {}


@pytest.mark.slow
def test_libreoffice_gets_each_wrong_that_can_be_written_otherwise() -> None:
    told = disagreements({one.name: triple(one) for one in AVOIDED}, styles=True)

    assert set(told) == {one.name for one in AVOIDED}


@pytest.mark.slow
def test_libreoffice_gets_each_right() -> None:
    tried = {one.name: triple(one) for one in sampled(RIGHT, 30)}

    assert disagreements(tried, styles=True) == {}


@pytest.mark.slow
def test_libreoffice_gets_wrong_what_is_made_plain_for_it() -> None:
    (files,) = (triple(one) for one in RIGHT if one.name == _MADE_PLAIN)
    jobs = {"rejected": Job(files.redline, Verb.REJECT), "old": Job(files.old)}
    saved = settled(jobs)

    assert blocks(saved["rejected"].fodt) != blocks(saved["old"].fodt)
