"""Lines → the spans of a paragraph: words, spaces, and the changes they lie in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from constitution_diff.model import Ocr, Span

from .lines import joins
from .marks import Run
from .ocr_words import ocr_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from constitution_diff.model import Hyphens

    from .lines import Line
    from .marks import Marks
    from .words import Word


def line_runs(line: Line, marks: Marks | None) -> list[Run]:
    """The runs of one line; a tab stands behind a label that is set off."""
    end = line.label
    if marks is None or not marks.touches(line):
        return list(_plain_runs(line, end))
    return list(_marked_runs(line, end, marks))


def _plain_runs(line: Line, end: int | None) -> Iterator[Run]:
    words = line.words
    # A page is recognised whole or not at all.
    recognised = words[0].confidence is not None
    if not recognised and (line.bold or not any(word.bold for word in words)):
        text = line.text
        if end is not None:
            label = _joined(words[: end + 1])
            text = f"{label}\t{text[len(label) :].lstrip(' ')}"
        yield Run(text, line.bold)
        return
    last, text, look = words[0], words[0].text, _look(words[0])
    for at, word in enumerate(words[1:]):
        gap = "\t" if at == end else "" if joins(last, word) else " "
        after = _look(word)
        if after == look:
            text += gap + word.text
        else:
            yield Run(text + gap, look[0], ocr=look[1])
            text, look = word.text, after
        last = word
    yield Run(text, look[0], ocr=look[1])


def _look(word: Word) -> tuple[bool, Ocr]:
    return word.bold, ocr_of(word)


def _joined(words: Sequence[Word]) -> str:
    text, last = words[0].text, words[0]
    for word in words[1:]:
        text += word.text if joins(last, word) else f" {word.text}"
        last = word
    return text


def _marked_runs(line: Line, end: int | None, marks: Marks) -> Iterator[Run]:
    last: Word | None = None
    for at, word in enumerate(line.words):
        if last is not None and id(word) not in marks.notes:
            yield gap_run(last, word, marks, tab=at - 1 == end)
        yield from _word_runs(word, marks)
        last = word


def gap_run(last: Word, word: Word, marks: Marks, *, tab: bool = False) -> Run:
    """What parts two words, in the change that reaches over it."""
    text = "\t" if tab else "" if joins(last, word) else " "
    ink, after = marks.of(last), marks.of(word)
    if ink != after:
        ink = ink if ink and id(last) in marks.tails else None
        if after and id(word) in marks.heads:
            ink = after
    return Run(text, last.bold, ink=ink)


def _word_runs(word: Word, marks: Marks) -> Iterator[Run]:
    note = marks.notes.get(id(word), "")
    if note:
        yield Run("", note=note)
        return
    ink, done = marks.of(word), 0
    for offset, told in marks.places.get(id(word), ()):
        if offset > done:
            yield Run(word.text[done:offset], word.bold, ink=ink)
            done = offset
        yield from told
    if done < len(word.text):
        yield Run(word.text[done:], word.bold, ink=ink)


def joined_runs(
    lines: Sequence[Line], marks_of: Sequence[Marks | None], hyphens: Hyphens
) -> tuple[list[Run], str]:
    """The runs of some lines as one text, and the words as printed if they differ."""
    runs = line_runs(lines[0], marks_of[0])
    if len(lines) == 1:
        return runs, ""
    broken = False
    for above, line, before, marks in zip(
        lines, lines[1:], marks_of, marks_of[1:], strict=False
    ):
        more = line_runs(line, marks)
        if hyphens.breaks(above.text, line.text):
            broken = True
            if hyphens.cut(above.text, line.text):
                _drop_hyphen(runs)
        else:
            own = marks if marks is before else None
            gap = gap_run(above.words[-1], line.words[0], own) if own else None
            ink = gap.ink if gap else None
            runs.append(Run(" ", above.words[-1].bold, ink=ink))
        runs += more
    raw = " ".join(line.text for line in lines) if broken else ""
    return runs, raw


def _drop_hyphen(runs: list[Run]) -> None:
    for at in range(len(runs) - 1, -1, -1):
        run = runs[at]
        if run.text and not run.told:
            runs[at] = run._replace(text=run.text[:-1])
            return


def spans_of(runs: Sequence[Run]) -> tuple[Span, ...]:
    """The spans of some runs; neighbours that look alike are one."""
    spans: list[Span] = []
    last: Run | None = None
    text = ""
    for run in runs:
        alike = (
            last is not None
            and not (run.note or last.note or run.told or last.told)
            and (run.bold == last.bold or not run.text.strip())
            and (run.revisions, run.ocr) == (last.revisions, last.ocr)
        )
        if alike and last is not None:
            text += run.text
            continue
        if last is not None:
            spans.append(_span(last, text))
        last, text = run, run.text
    if last is not None:
        spans.append(_span(last, text))
    return tuple(spans)


def _span(run: Run, text: str) -> Span:
    return Span(text, run.revisions, bold=run.bold, note=run.note, ocr=run.ocr)
