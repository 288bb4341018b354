"""Traces in a file → findings, all of one code together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import TraceFinding

from .traces import TRACES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from constitution_diff.model import Trace

    from .traces import TraceAdvice


def trace_findings(traces: Iterable[Trace]) -> tuple[TraceFinding, ...]:
    """The traces of each code together, in the order of `TRACES`.

    >>> from constitution_diff.model import Spot, Trace
    >>> here = Spot("Is this right?", where="24.5")
    >>> [one.message for one in trace_findings([Trace("comments", here)])]
    ['Comments: 1']
    """
    found: dict[str, list[Trace]] = {}
    for trace in traces:
        found.setdefault(trace.code, []).append(trace)
    return tuple(
        _finding(code, advice, found[code])
        for code, advice in TRACES.items()
        if code in found
    )


def _finding(code: str, advice: TraceAdvice, traces: list[Trace]) -> TraceFinding:
    n = sum(trace.n for trace in traces)
    return TraceFinding(
        code=code,
        remedy=advice.remedy,
        message=f"{advice.title}: {n:,}",
        why=advice.why,
        look=advice.look,
        n=n,
        spots=tuple(trace.spot for trace in traces),
    )
