"""What is asked for is done in turn, and not forgotten while somebody waits for it."""

from __future__ import annotations

import asyncio
from concurrent.futures import CancelledError
from threading import Event
from typing import TYPE_CHECKING

import pytest
from starlette.requests import Request

from constitution_diff.compare.tokens import tokens
from constitution_diff.model import PLAIN
from constitution_diff.outline.readings import readings
from constitution_diff.outline.references.mentions import mentions
from constitution_diff.web.answers import Answers
from constitution_diff.web.jobs import Jobs
from constitution_diff.workflow import Request as Reading
from constitution_diff.workflow import compare_files
from tests.web.server import NEW, OLD

if TYPE_CHECKING:
    from collections.abc import Iterator

_OLD, _NEW = Reading("old.txt", OLD), Reading("new.txt", NEW)
_SOON_S = 60


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def gate(jobs: Jobs) -> Iterator[Event]:
    """Until it is set, nothing that is asked for after this finds room."""
    opened = Event()
    waiting = [jobs.made(opened.wait) for _ in range(2)]
    yield opened
    opened.set()
    for one in waiting:
        one.result(_SOON_S)


def test_what_is_under_way_is_never_forgotten(jobs: Jobs, gate: Event) -> None:
    under_way = [jobs.begin(_OLD, _NEW) for _ in range(6)]
    held = [jobs.hold(_OLD, None) for _ in range(6)]

    assert all(map(jobs.found, under_way))
    assert [jobs.found(token) is None for token in held] == [True] * 2 + [False] * 4
    assert not gate.is_set()


def test_four_comparisons_that_are_over_are_kept_whatever_is_held(
    jobs: Jobs,
) -> None:
    tokens = []
    for _ in range(5):
        tokens.append(jobs.begin(_OLD, _NEW))
        found = jobs.found(tokens[-1])
        assert found
        assert found.outcome
        found.outcome.result(_SOON_S)

    for _ in range(6):
        jobs.hold(None, _NEW)

    kept = [jobs.found(token) is not None for token in tokens]
    assert kept == [False, True, True, True, True]


def test_no_more_is_done_at_once_than_there_is_room_for(
    jobs: Jobs, gate: Event
) -> None:
    begun: list[int] = []

    reports = [jobs.made(lambda n=n: begun.append(n)) for n in range(5)]  # type: ignore[misc]

    assert begun == []
    gate.set()
    for report in reports:
        report.result(_SOON_S)
    assert sorted(begun) == [0, 1, 2, 3, 4]


def test_what_waits_for_room_at_the_end_is_never_begun(jobs: Jobs, gate: Event) -> None:
    begun: list[int] = []
    report = jobs.made(lambda: begun.append(1))

    jobs.close()
    after = jobs.made(lambda: begun.append(2))

    for one in (report, after):
        with pytest.raises(CancelledError):
            one.result(_SOON_S)
    assert begun == []
    assert not gate.is_set()


@pytest.mark.usefixtures("gate")
def test_a_report_asked_for_while_the_comparison_runs_leads_to_the_waiting_page(
    jobs: Jobs,
) -> None:
    token = jobs.begin(_OLD, _NEW)
    path = {"token": token, "report": "redline", "format_name": "pdf"}
    request = Request({"type": "http", "path_params": path, "query_string": b""})

    answer = asyncio.run(Answers(PLAIN, jobs).report(request))

    assert answer.status_code == 303
    assert answer.headers["location"] == f"/working/{token}"


def test_a_report_of_a_comparison_that_failed_says_why(jobs: Jobs) -> None:
    token = jobs.begin(_OLD, Reading("new.txt", b""))
    job = jobs.found(token)
    assert job
    assert job.outcome
    job.outcome.exception(_SOON_S)
    path = {"token": token, "report": "redline", "format_name": "pdf"}
    request = Request({"type": "http", "path_params": path, "query_string": b""})

    answer = asyncio.run(Answers(PLAIN, jobs).report(request))

    assert answer.status_code == 422
    assert b"the file is empty" in bytes(answer.body)


def test_no_word_of_a_draft_is_kept_to_save_work_when_its_job_is_done(
    jobs: Jobs,
) -> None:
    words = "1. Meetings\n\n1.1 See rule 12 of Part 4, dated 1 May 2020."
    during: list[int] = []

    def compared() -> None:
        old, new = Reading("old.txt", words.encode()), Reading("new.txt", NEW)
        compare_files(old, new)
        during.append(tokens.cache_info().currsize)

    jobs.made(compared).result(_SOON_S)

    assert during[0] > 0  # saved within the comparison
    for kept in (mentions, tokens, readings):
        assert kept.cache_info().currsize == 0
