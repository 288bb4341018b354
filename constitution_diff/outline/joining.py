"""Outlines of several files → the outline of the one constitution they make up.

The ids are those that the same text in one file would have: a Part always stands in
them, and a number that comes again is counted. Contents lists, running lines, notices
and pages stay with their file. Ids that only the other view of a tracked draft has are
made likewise, and are not checked against those of the other files.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import field, replace
from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from constitution_diff.model import ClauseId, Notice, Outline, View
from constitution_diff.model.values import dataclass

from .evidence import contradiction, home_of, title_of
from .known import NOTHING_KNOWN, Known
from .references.across import references_across, renamed
from .renaming import Names, anchor_of, new_ids, placed
from .source import outline_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import Clause, Source, TrackedChange

    from .evidence import Home

_FEW: Final = 6
_ON_PAGES: Final = frozenset(("footer", "header"))
_REPEATS: Final = 3
"""So often a line of a cover must come again to be a running line."""


@dataclass(frozen=True, slots=True)
class _File:
    """One file and its place among all of them."""

    outline: Outline
    at: int
    """Its place among the files, from 0."""
    home: Home | None = None
    """The Part that holds its clauses, where they do not begin with it."""
    other: Home | None = None
    """What the list or its name calls it, where it prints another Part."""
    goes_on: bool = False
    """Whether that Part began with an earlier file."""
    ids: Mapping[ClauseId, ClauseId] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.outline.sources[0].name

    @property
    def clauses(self) -> Iterator[Clause]:
        """Its clauses under their new ids, without a Part that only goes on."""
        clauses = placed(self.outline, self.ids, self.at)
        return islice(clauses, 1, None) if self.goes_on else clauses


def joined_outline(
    sources: Sequence[Source],
    view: View = View.FINAL,
    *,
    known: Sequence[Known] = (),
    title: str = "",
) -> Outline:
    """The outline of the document that these files make up, in this order.

    Args:
        sources: One for each file.
        view: Which state of tracked changes is meant.
        known: What is known of each file beside its content; () for nothing.
        title: What the document is called; "" for what its first file says.
    """
    read = _read(sources, view, known or (NOTHING_KNOWN,) * len(sources))
    files = tuple(_named_apart(read))
    clauses = tuple(chain.from_iterable(file.clauses for file in files))
    contents = tuple(
        replace(entry, source=f.at) for f in files for entry in f.outline.contents
    )
    own = [one for f in files for one in renamed(f.outline.references, f.ids)]
    return Outline(
        sources=tuple(facts for f in files for facts in f.outline.sources),
        title=title or next((f.outline.title for f in files if f.outline.title), ""),
        clauses=clauses,
        references=references_across(clauses, contents, own),
        revisions=tuple(_revisions(files)),
        contents=contents,
        furniture=tuple(
            replace(line, source=f.at) for f in files for line in f.outline.furniture
        ),
        unread=tuple(
            replace(found, source=f.at) for f in files for found in f.outline.unread
        ),
        notices=(*_notices(files, clauses), *_own_notices(files)),
    )


def _read(
    sources: Sequence[Source], view: View, known: Sequence[Known]
) -> Iterator[_File]:
    """Each file by itself; read again where the others say something of it."""
    first = [outline_source(source, view) for source in sources]
    running = _running(first)
    for at, (outline, beside) in enumerate(zip(first, known, strict=True)):
        # Page heads alone make no Part: nothing would lie in it.
        told_or_full = beside != NOTHING_KNOWN or outline.clauses
        home = home_of(outline, beside) if told_or_full else None
        found = Known(title=title_of(outline, beside))
        if home is not None:
            found = Known(home.part, home.title)
        if _prints(outline, running):
            found = replace(found, running=running)
        again = found != NOTHING_KNOWN
        told = outline_source(sources[at], view, found) if again else outline
        yield _File(told, at, home, contradiction(outline, beside))


def _running(outlines: Iterable[Outline]) -> frozenset[str]:
    """The running lines of a document, in small letters.

    A line that some file prints on its pages; or one of a cover that comes again and
    again in the files, as where each is too short to show that it is printed on all.
    """
    lines = [line for outline in outlines for line in outline.furniture]
    heads = {line.text.casefold() for line in lines if line.where in _ON_PAGES}
    covers = {line.text.casefold() for line in lines if line.where == "title"}
    printed = Counter(words for outline in outlines for words in _unlabelled(outline))
    return frozenset(
        {line for line in heads if line}
        | {line for line in covers if printed[line] >= _REPEATS}
    )


def _unlabelled(outline: Outline) -> Iterator[str]:
    return (c.words.casefold() for c in outline.clauses if c.words and not c.label)


def _prints(outline: Outline, running: frozenset[str]) -> bool:
    """Whether a file has a running line among its provisions, or on its cover."""
    lines = (line for line in outline.furniture if line.where == "title")
    words = chain(_unlabelled(outline), (line.text.casefold() for line in lines))
    return any(one in running for one in words)


def _named_apart(files: Iterable[_File]) -> Iterator[_File]:
    """The files with ids that name one clause of them all."""
    names = Names()
    above: ClauseId | None = None
    for file in files:
        clauses = file.outline.clauses
        goes_on = file.home is not None and clauses[0].id == above
        ids = new_ids(file.outline, names, above if goes_on else None)
        yield replace(file, goes_on=goes_on, ids=ids)
        tops = [ids[clause.id] for clause in clauses if clause.parent is None]
        above = tops[-1] if tops else above


def _revisions(files: Sequence[_File]) -> Iterator[TrackedChange]:
    """The tracked changes of all files, numbered through."""
    n_before = 0
    for file in files:
        changes = file.outline.revisions
        names = {c.id: f"r{n}" for n, c in enumerate(changes, start=n_before + 1)}
        for change in changes:
            yield replace(
                change,
                id=names[change.id],
                original=anchor_of(change.original, file.ids),
                final=anchor_of(change.final, file.ids),
                pair=names.get(change.pair, ""),
                parents=tuple(names[parent] for parent in change.parents),
                source=file.at,
            )
        n_before += len(changes)


def _own_notices(files: Sequence[_File]) -> Iterator[Notice]:
    """What was told of each file, with its name: several may be told the same."""
    for file in files:
        for notice in file.outline.notices:
            page = f", page {notice.page}" if notice.page else ""
            told = notice.message.startswith(file.name)
            yield replace(
                notice,
                message=f"{'' if told else f'{file.name}{page}: '}{notice.message}",
                clause=file.ids.get(ClauseId(notice.clause), notice.clause),
                source=file.at,
            )


def _notices(files: Sequence[_File], clauses: Sequence[Clause]) -> Iterator[Notice]:
    """What was made of the files together."""
    names = "; ".join(file.name for file in files)
    if len(files) > 1:
        message = f"{len(files)} files were read as one document, in this order: "
        yield Notice("several-files", f"{message}{names}.")
    told = [f"{f.name} ({f.home.part}, by {f.home.told_by})" for f in files if f.home]
    if told:
        message = "Files whose text does not begin with the Part that they are: "
        yield Notice("part-by-evidence", f"{message}{_list(told)}.")
    for file in files:
        if file.other:
            message = (
                f"{file.name} prints another Part than {file.other.part}, which "
                f"{file.other.told_by} says. What it prints was kept."
            )
            yield Notice("part-differs", message, source=file.at)
    yield from _twice(files)
    yield from _repeated(files, clauses)


def _twice(files: Sequence[_File]) -> Iterator[Notice]:
    """Files that may be the same part again: a copy, or the same in another format."""
    for keys, what in (
        ([f.outline.sources[0].sha256 for f in files], "are the same file"),
        ([f.name.rpartition(".")[0] for f in files], "differ only in their format"),
    ):
        first: dict[str, _File] = {}
        for key, file in zip(keys, files, strict=True):
            other = first.setdefault(key, file)
            if other is not file:
                yield Notice(
                    "file-twice",
                    f"{other.name} and {file.name} {what}, and both were read. "
                    "If they hold the same part, take one away.",
                    source=file.at,
                )


def _repeated(files: Sequence[_File], clauses: Sequence[Clause]) -> Iterator[Notice]:
    """Numbers that two files use, so that a citation alone does not name a clause."""
    new_names = {new: old for f in files for old, new in f.ids.items()}
    again = [
        clause
        for clause in clauses
        if clause.label
        and "#" in clause.id
        and "#" not in new_names.get(clause.id, "#")
    ]
    if again:
        cited = list(dict.fromkeys(clause.citation for clause in again))
        message = (
            f"Numbers that stand in more than one file: {_list(cited)}. If the files "
            "are parts, say which in constitution.toml; see docs/commands.md."
        )
        yield Notice("number-in-several-files", message, again[0].id, again[0].source)


def _list(words: Sequence[str]) -> str:
    """The first of the words, and how many there are besides."""
    more = f"; and {len(words) - _FEW} more" if len(words) > _FEW else ""
    return f"{'; '.join(words[:_FEW])}{more}"
