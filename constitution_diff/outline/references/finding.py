"""All references of a document, clause by clause."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from constitution_diff.model import Reference, ReferenceForm, Target, TargetStatus

from .exact import ExactReference, Located, Named, with_exact
from .index import TOP, Index, index_of
from .law import NamedLaw, is_short, named_laws
from .mentions import mentions
from .names import LAW_WORDS, label_keys
from .relative import relative_target
from .targets import targets_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Clause, ContentsEntry

    from .mention import Mention

_BESIDE: Final = re.compile(r"[\s,;(–-]*(?:and\s+its\s+|in\s+|under\s+|at\s+)?")

_LABEL_END: Final = re.compile(r"\**\s*[.:–—]\**\s+\**[A-Z]")
_EMPHASIS: Final = 2  # the stars of Markdown


def references_of(
    clauses: Sequence[Clause],
    contents: Iterable[ContentsEntry] = (),
    exact: Iterable[ExactReference] = (),
    covers: Iterable[str] = (),
) -> tuple[Reference, ...]:
    """Every reference in the clauses, in document order.

    Args:
        clauses: All clauses of the document.
        contents: Its contents lists: what they name and the clauses do not hold is
            not in the file, rather than missing.
        exact: References whose target is known, as from Word's own fields. They
            win over what the words say, and keep the words.
        covers: The lines of its title page: where they say "Financial Regulations",
            a Financial Regulation 5 is one of these clauses.
    """
    index = index_of(clauses, contents, covers)
    known = _by_text(exact)
    found: list[Reference] = []
    before = NamedLaw("", TOP)
    for at, clause in enumerate(clauses):
        for part, text in (("heading", clause.heading), ("text", clause.text)):
            here = known.get((clause.id, part), ())
            if not text:
                continue
            laws = named_laws(text)
            located = tuple(_located(index, at, text, (before, *laws)))
            if here:
                located = with_exact(index, text, located, here)
            found += [_reference(clause, part, text, one) for one in located]
            before = NamedLaw(laws[-1].title, TOP) if laws else before
    return tuple(found)


def _by_text(
    exact: Iterable[ExactReference],
) -> dict[tuple[str, str], list[ExactReference]]:
    known: defaultdict[tuple[str, str], list[ExactReference]] = defaultdict(list)
    for one in exact:
        known[one.clause, one.part].append(one)
    return known


def _reference(clause: Clause, part: str, text: str, here: Located) -> Reference:
    return Reference(
        clause=clause.id,
        text=text[here.start : here.end],
        at=here.start,
        targets=tuple(target for name in here.names for target in name.targets),
        part=part,
        form=here.form,
    )


def _located(
    index: Index, at: int, text: str, laws: Sequence[NamedLaw]
) -> Iterator[Located]:
    for mention in mentions(text):
        if _opens(index.clauses[at], text, mention):
            continue
        if mention.nearby:
            target = relative_target(index, at, mention)
            if target is not None:
                name = Named(mention.start, mention.end, (target,))
                form = ReferenceForm.RELATIVE
                yield Located(mention.start, mention.end, (name,), form)
            continue
        told = _of_law(index, text, mention, laws)
        names = targets_of(index, at, told)
        if names:
            # Of numbers that are joined, the last alone may be one.
            dropped = names[0][0].start > mention.names[0].start
            yield Located(
                names[0][0].start if dropped else mention.start,
                mention.end,
                tuple(Named(n.start, (n.last or n).end, found) for n, found in names),
            )


def _opens(clause: Clause, text: str, mention: Mention) -> bool:
    """Whether it is a label that was not taken for one: "**Section 4.10**. Quorum"."""
    if mention.start > _EMPHASIS or mention.nearby:
        return False
    return text is clause.heading or bool(_LABEL_END.match(text, mention.end))


def _of_law(
    index: Index, text: str, mention: Mention, laws: Sequence[NamedLaw]
) -> Mention:
    """The mention with its law, where that was named before it.

    Args:
        index: The document.
        text: What the mention stands in.
        mention: What was found.
        laws: First the last law of the clauses before, then those of this text.
    """
    before = [law for law in laws if law.end <= mention.start]
    word = mention.names[0].word
    if mention.law == "Act" and word == "article" and word in index.words:
        return replace(mention, law="")  # "Art. 4" where articles are what this has
    if mention.law:
        return replace(mention, law=_full(mention.law, before))
    placed = mention.title or mention.this or mention.outer or mention.direction
    if placed or len(before) == 1:
        return mention
    beside = _BESIDE.match(text, before[-1].end)
    if beside and beside.end() == mention.start and word:
        return replace(mention, law=before[-1].title)
    if word in LAW_WORDS - index.words and "." not in mention.names[0].levels[0]:
        return replace(mention, law=before[-1].title)
    return mention


def _full(law: str, before: Sequence[NamedLaw]) -> str:
    """The full title of "the Act": the one named last."""
    kind = law.rsplit(maxsplit=1)[-1]
    named = [one.title for one in before if kind in one.title]
    return named[-1] if is_short(law) and named else law


def related_targets(
    clauses: Sequence[Clause], contents: Sequence[ContentsEntry]
) -> tuple[tuple[ContentsEntry, Target], ...]:
    """What each line of the lists of related sections names, and whether it is here."""
    index = index_of(clauses, contents)
    return tuple(
        (entry, _related(index, entry))
        for entry in contents
        if entry.where == "related-sections" and entry.label
    )


def _related(index: Index, entry: ContentsEntry) -> Target:
    """The narrowest number counts: "11. 11.12 Reports" names 11.12."""
    opening = entry.title.partition(" ")[0]
    narrow = opening[:1].isdigit() and "." in opening
    label = (opening if narrow else entry.label).rstrip(".")
    places = index.inside(TOP, label_keys(label))
    if len(places) == 1:
        clause = index.clauses[places[0]]
        return Target(clause.citation, TargetStatus.RESOLVED, clause.id)
    status = TargetStatus.AMBIGUOUS if places else TargetStatus.NOT_IN_FILE
    return Target(label, status)
