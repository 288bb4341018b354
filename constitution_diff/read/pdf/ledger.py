"""The tracked changes of a file, in the order they are met, and where they lie."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import (
    Anchoring,
    Noise,
    Paragraph,
    Revision,
    RevisionKind,
    Row,
)

from .labels import typed_label
from .marks import Run
from .spans import spans_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Hyphens

    from .inks import Ink
    from .told import Told

_MARK = "\n"
"""What stands for the end of a paragraph in the words of a balloon."""
_MOVED_TO = RevisionKind.MOVED_TO
_ENDING = re.compile(r"[a-z]{1,3}")
_LONGEST = 80
"""How many letters around a balloon's words are looked at."""
_OPENERS = "(\"'“‘£["


class Ledger:
    """Gives each change its place in the list. Private to the reading of one file."""

    def __init__(self) -> None:
        self._revisions: list[Revision] = []
        self._pieces: dict[int, list[str]] = {}
        self._moving: int | None = None
        """The change in which the last paragraph was moved here; None for none."""

    def revisions(self) -> tuple[Revision, ...]:
        """All changes so far."""
        return tuple(
            replace(revision, text=" ".join("".join(self._pieces[at]).split()))
            if at in self._pieces
            else revision
            for at, revision in enumerate(self._revisions)
        )

    def add(self, told: Told, anchoring: Anchoring, *, in_contents: bool) -> int:
        """Take in what a balloon tells; its place in the list, from 0."""
        words = " ".join(told.words.split())
        paged = in_contents and words.isdecimal()
        self._revisions.append(
            Revision(
                told.revision_kind,
                text=words,
                author=told.author,
                pair=told.number if told.kind.startswith("Moved") else "",
                anchoring=anchoring,
                noise=Noise.PAGE_FIELD if paged else told.noise,
                page=told.page,
            )
        )
        return len(self._revisions) - 1

    def tracked(
        self, whole: Paragraph, runs: Sequence[Run], hyphens: Hyphens
    ) -> Iterator[Paragraph]:
        """The paragraph with its changes; several where its end was deleted within.

        The last has what `whole` has; those before it end with a mark that is gone.
        """
        label, ink, rest = _label_apart(runs)
        if not any(run.ink or run.revisions or run.told for run in runs):
            # As most paragraphs of most pages with changes.
            self._moving = None
            yield replace(
                whole, label=label, original_label=label, spans=spans_of(rest)
            )
            return
        numbered = self._spaced(self._numbered(rest, whole.page), hyphens)
        mark = self._end_mark(numbered, ink, whole.page)
        if label:
            whole = replace(whole, label=label, original_label=label)
        done: list[Run] = []
        for run in numbered:
            if not run.told:
                done.append(run)
                continue
            *ended, text = run.text.split(_MARK)
            for end in ended:
                part = _part(whole, [*done, run._replace(text=end)], run.revisions)
                # What stood before the first word that lives had a label of its own,
                # and so had what stood behind the end of a paragraph that lives.
                if any(_is_live(one) for one in done):
                    yield part
                    whole = replace(whole, original_label="")
                else:
                    yield replace(part, label="", original_label="")
                whole = replace(whole, gap_before=True, page_start=False, raw="")
                done = []
            done.append(run._replace(text=text))
        if mark and not all(run.revisions for run in done if _is_live(run)):
            # What is joined with the next paragraph stays apart from its words.
            done.append(Run(" "))
        yield _part(whole, done, mark)

    def _numbered(self, runs: Sequence[Run], page: int | None) -> list[Run]:
        """The runs, each ink a change; what goes on across live spaces is one."""
        moved = [
            run.revisions[0]
            for run in runs
            if run.told
            and self._revisions[run.revisions[0]].kind is _MOVED_TO
            and not run.text
        ]
        if not any(run.ink and run.ink.kind is _MOVED_TO for run in runs):
            self._moving = None
        numbered: list[Run] = []
        last: tuple[object, int] | None = None
        for run in runs:
            if run.ink is None:
                if run.text.strip() and not run.told:
                    last = None
                numbered.append(run)
                continue
            if last is None or last[0] != run.ink:
                last = run.ink, self._open(run.ink.kind, moved, page)
            self._pieces[last[1]].append(run.text)
            numbered.append(run._replace(ink=None, revisions=(last[1],)))
        return numbered

    def _open(self, kind: RevisionKind, moved: list[int], page: int | None) -> int:
        """A change for a run of ink; for what was moved here, the one it is told of."""
        if kind is _MOVED_TO and moved:
            index = moved.pop(0)
        else:
            # Several paragraphs that moved together have one balloon.
            together = kind is _MOVED_TO and self._moving is not None
            pair = self._revisions[self._moving or 0].pair if together else ""
            index = len(self._revisions)
            self._revisions.append(Revision(kind, page=page, pair=pair))
        self._pieces[index] = []
        if kind is _MOVED_TO:
            self._moving = index
        return index

    def _end_mark(
        self, runs: Sequence[Run], label: Ink | None, page: int | None
    ) -> tuple[int, ...]:
        """The change of the paragraph's end.

        That of its words, if it has all of them; else its label shows it, which Word
        marks as it marks the end.
        """
        inked = [run.revisions for run in runs if _is_live(run)]
        kinds = {self._revisions[own[0]].in_original for own in inked if own}
        if inked and all(inked) and len(kinds) == 1:
            return inked[-1]
        if label is None:
            return ()
        if inked and inked[-1] and self._revisions[inked[-1][0]].kind is label.kind:
            return inked[-1]
        noise = Noise.PARAGRAPH_MARK
        self._revisions.append(Revision(label.kind, page=page, noise=noise))
        return (len(self._revisions) - 1,)

    def _spaced(self, runs: Sequence[Run], hyphens: Hyphens) -> list[Run]:
        """The runs, the words of balloons parted from those around them.

        A space at the end of a balloon cannot be seen, so it is put where the state
        that has the words needs one. Half a word that was deleted is known by the
        whole, if the document has that somewhere.
        """
        spaced = list(runs)
        for at, run in enumerate(runs):
            if not (run.told and run.text.strip()):
                continue
            original = self._revisions[run.revisions[0]].in_original
            before = self._words_of(spaced[:at], original=original)[-_LONGEST:]
            after = self._words_of(runs[at + 1 :], original=original)[:_LONGEST]
            text = _parted(before, run.text, after, hyphens)
            spaced[at] = run._replace(text=text)
        return spaced

    def _words_of(self, runs: Sequence[Run], *, original: bool) -> str:
        """What one of the two states has of some runs."""
        return "".join(run.text for run in runs if self._lives(run, original=original))

    def _lives(self, run: Run, *, original: bool) -> bool:
        revisions = [self._revisions[own] for own in run.revisions]
        return all(one.in_original if original else one.in_final for one in revisions)


def _parted(before: str, text: str, after: str, hyphens: Hyphens) -> str:
    """A balloon's words between what stands before and after them.

    >>> from constitution_diff.model import Hyphens
    >>> words = Hyphens(["the powers below", "a council"])
    >>> _parted("the ", "powers", "below", words), _parted("the ", "coun", "cil", words)
    ('powers ', 'coun')
    >>> _parted("risk", "s", " is", words), _parted("below", "or above", ".", words)
    ('s', ' or above')
    """
    if not before or before[-1].isspace() or before[-1] in _OPENERS:
        ends = text[-1].isspace() or text[-1] == "-"
        word_next = after[:1].isalnum() or (after[:1] in _OPENERS and after[:1] != "")
        if ends or not word_next or _one_word(text, after, hyphens):
            return text
        return f"{text} "
    if after[:1].isalnum() or before[-1] == "-" or not text[:1].isalnum():
        return text
    if _one_word(before, text, hyphens) or _ENDING.fullmatch(text):
        return text
    return f" {text}"


def _one_word(head: str, tail: str, hyphens: Hyphens) -> bool:
    """Whether two pieces are one word: the document has that, and not both of them."""
    first, second = head.split()[-1:], tail.split()[:1]
    if not (first and second) or head[-1].isspace() or tail[0].isspace():
        return False
    apart = hyphens.knows(first[0]) and hyphens.knows(second[0])
    return not apart and hyphens.knows(first[0] + second[0])


def _part(whole: Paragraph, runs: Sequence[Run], mark: tuple[int, ...]) -> Paragraph:
    return replace(whole, spans=spans_of(runs), mark=mark)


def _is_live(run: Run) -> bool:
    """Whether it has words that are printed in the text."""
    return not run.told and bool(run.text.strip())


def _label_apart(runs: Sequence[Run]) -> tuple[str, Ink | None, list[Run]]:
    """The label that a tab or its look sets off, its ink, and the runs without it."""
    printed = "".join(run.text for run in runs if not run.told)
    label, tab, _ = printed.partition("\t")
    if not tab:
        label = typed_label(printed)
    if not label or printed == label:
        return "", None, list(runs)
    left, ink = len(label) + 1, None
    rest: list[Run] = []
    for run in runs:
        cut = 0 if run.told else min(left, len(run.text))
        if cut and left == len(label) + 1:
            ink = run.ink
        left -= cut
        if run.text[cut:] or not cut:
            rest.append(run._replace(text=run.text[cut:]))
    return label.strip(), ink, rest


def whole_row(row: Row) -> Row:
    """The row, its changes its own where every cell is changed from end to end."""
    marks = [p.mark for cell in row.cells for p in cell.paragraphs]
    cells = tuple(
        replace(cell, paragraphs=tuple(replace(p, mark=()) for p in cell.paragraphs))
        if any(p.mark for p in cell.paragraphs)
        else cell
        for cell in row.cells
    )
    whole = bool(marks) and all(marks)
    return replace(row, cells=cells, revisions=marks[0] if whole else ())
