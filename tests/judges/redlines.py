"""Whether LibreOffice finds both files in a redline, for many redlines at once."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING, Final

from .blocks import blocks
from .faults import faults_in, without_styles
from .libreoffice import Job, Saved, Verb, settled
from .plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .faults import Blur, Fault, Lines


@dataclass(frozen=True, slots=True)
class Triple:
    """A redline and the two Word files that it was made of.

    Changes that are tracked in those are taken as accepted.
    """

    redline: bytes
    old: bytes
    new: bytes


# What becomes of the redline, and which file it must be then.
_SIDES: Final = (("accepted", "new"), ("rejected", "old"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What LibreOffice finds in a redline that is not in the files, as lines to read.

    The lines are those of a diff, from the file as LibreOffice opens and saves it to
    the redline with all changes accepted, or rejected. Numbers are compared where the
    words agree.
    """

    disagreements: tuple[str, ...]
    """(): both files are in the redline, as far as LibreOffice can tell."""
    strictly: tuple[str, ...]
    """With what LibreOffice is known to get wrong (`faults.FAULTS`)."""


def disagreements(
    triples: Mapping[str, Triple], *, styles: bool = False
) -> dict[str, tuple[str, ...]]:
    """Those that are told, by the name of the triple: {} when LibreOffice agrees."""
    return {
        name: verdict.disagreements
        for name, verdict in verdicts(triples, styles=styles).items()
        if verdict.disagreements
    }


def verdicts(
    triples: Mapping[str, Triple], *, styles: bool = False
) -> dict[str, Verdict]:
    """One for each triple; all are settled by one process of LibreOffice.

    `styles` are those of the paragraphs, to be compared where formatting is tracked.
    """
    blurs = () if styles else (without_styles,)
    saved = settled(
        {
            f"{name} {part}": job
            for name, triple in triples.items()
            for part, job in _jobs(triple).items()
        }
    )
    return {
        name: Verdict(
            tuple(_told(name, saved, _Judging(blurs, faults_in(triple.redline)))),
            tuple(_told(name, saved, _Judging(blurs))),
        )
        for name, triple in triples.items()
    }


def _jobs(triple: Triple) -> dict[str, Job]:
    redline = plain(triple.redline)
    return {
        "accepted": Job(redline, Verb.ACCEPT),
        "rejected": Job(redline, Verb.REJECT),
        "old": Job(plain(triple.old), Verb.ACCEPT),
        "new": Job(plain(triple.new), Verb.ACCEPT),
    }


@dataclass(frozen=True, slots=True)
class _Judging:
    """How exactly one looks."""

    blurs: tuple[Blur, ...]
    faults: tuple[Fault, ...] = ()

    def seen(self, saved: Saved) -> Lines:
        lines = blocks(saved.fodt)
        for blur in self.blurs:
            lines = blur(lines)
        return lines

    def of(self, became: str) -> _Judging:
        """With those faults only that show when all changes are made so."""
        faults = (f for f in self.faults if became == "rejected" or not f.only_rejected)
        return _Judging(self.blurs, tuple(faults))

    def excused(self, lines: Lines) -> Lines:
        for fault in self.faults:
            lines = fault.blur(lines)
        return lines


def _told(name: str, saved: Mapping[str, Saved], judging: _Judging) -> Iterator[str]:
    for became, side in _SIDES:
        ours = saved.get(f"{name} {became}")
        file = saved.get(f"{name} {side}")
        if file is None or ours is None:
            lost = "the redline" if file else f"the {side} file"
            yield f"LibreOffice cannot open {lost}"
        elif differences := list(_differences(file, ours, judging.of(became))):
            yield f"--- {side} file"
            yield f"+++ redline, {became}"
            yield from differences


def _differences(file: Saved, ours: Saved, judging: _Judging) -> Iterator[str]:
    wanted, found = judging.seen(file), judging.seen(ours)
    if wanted != found:
        yield from _diff(judging.excused(wanted), judging.excused(found))
    elif not any(fault.blurs_labels for fault in judging.faults):
        yield from _label_differences(file, ours)


def _label_differences(file: Saved, ours: Saved) -> Iterator[str]:
    """Where the numbers differ, one below the other; none where they are not known."""
    if file.labels is None or ours.labels is None:
        return
    pairs = zip(file.labels, ours.labels, strict=True)
    for (wanted, words), (label, _) in pairs:
        if wanted != label:
            yield f"-number {wanted!r} of {words!r}"
            yield f"+number {label!r} of {words!r}"


def _diff(file: Lines, ours: Lines) -> Iterator[str]:
    """As a unified diff; not difflib's own, which gives up on repeated lines."""
    if file == ours:
        return
    file, ours = _middles(file, ours)
    matcher = SequenceMatcher(None, file, ours, autojunk=False)
    for group in matcher.get_grouped_opcodes(n=1):
        yield "@@"
        for kind, old_start, old_end, new_start, new_end in group:
            sign = " " if kind == "equal" else "-"
            yield from (f"{sign}{line!r}" for line in file[old_start:old_end])
            if kind != "equal":
                yield from (f"+{line!r}" for line in ours[new_start:new_end])


def _middles(file: Lines, ours: Lines) -> tuple[Lines, Lines]:
    """Both without what they begin and end with alike, but for one line."""
    start = _n_alike(file, ours)
    end = _n_alike(file[start:][::-1], ours[start:][::-1])
    first, cut = max(start - 1, 0), max(end - 1, 0)
    return file[first : len(file) - cut], ours[first : len(ours) - cut]


def _n_alike(file: Lines, ours: Lines) -> int:
    pairs = zip(file, ours, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
