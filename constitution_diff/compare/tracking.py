"""Which differences a draft marks itself, and which it does not.

With all its changes rejected, a draft is the version it was made from. A word that
differs from the version given already there carries no mark; every other one does.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import Op, Relation, Scope
from constitution_diff.model.values import dataclass

from .copies import comes, doubt_of_copy, real_changes
from .survival import words_of
from .unmarked import NONE, unmarked_between

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from constitution_diff.model import ClauseId, Edit, Link, Outline, TrackedChange

    from .copies import CopyDoubt
    from .unmarked import Unmarked, Words

YES, PARTLY, NO, UNKNOWN = "yes", "partly", "no", "unknown"
_LIGHT = frozenset("a an the and or of to in for by on at as be is are it that".split())
_QUIET = frozenset({Relation.SAME})


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of the marks of a proposed version that carries some."""

    new: Outline
    changes: tuple[TrackedChange, ...]
    doubt: CopyDoubt
    unmarked: Unmarked | None
    """None where the text without the changes cannot be told."""
    original: Outline | None = None
    other_base: bool = False
    """It was made from another version than the one given."""

    @property
    def silent(self) -> bool:
        """Whether nothing at all can be called unmarked."""
        return self.other_base or bool(self.doubt.reason) or self.unmarked is None


def draft_of(old: Outline, new: Outline, original: Outline | None) -> Draft | None:
    """The marks of `new`; None where it carries none that change words.

    `original` is the same file with every tracked change rejected.
    """
    changes = real_changes(new)
    if not changes:
        return None
    doubt = doubt_of_copy(new)
    if original is None or doubt.reason:
        return Draft(new, changes, doubt, None)
    found = unmarked_between(old, original, new)
    return Draft(new, changes, doubt, found, original)


def tracked_links(
    links: Iterable[Link], old: Outline, draft: Draft | None
) -> tuple[Link, ...]:
    """The links, each with whether and by whom its difference is marked."""
    if draft is None:
        return tuple(links)
    clerk = _Clerk(old, draft)
    return tuple(clerk.told(link) for link in links)


class _Clerk:
    """Who looks every difference up among the marks. Private to one comparison."""

    def __init__(self, old: Outline, draft: Draft) -> None:
        self._old, self._draft = old, draft
        self._by_new: dict[ClauseId, list[TrackedChange]] = {}
        self._by_original: dict[ClauseId, list[TrackedChange]] = {}
        for change in draft.changes:
            if change.final is not None:
                self._by_new.setdefault(change.final.clause, []).append(change)
            if change.original is not None:
                at = change.original.clause
                self._by_original.setdefault(at, []).append(change)

    def told(self, link: Link) -> Link:
        """The link with its marks; as it is where nothing differs."""
        if link.relation in _QUIET:
            return link
        if link.scope is not Scope.COMPARED:
            return replace(link, tracked=UNKNOWN)
        if self._draft.unmarked is None:
            told = [self._by_marks(link, edit) for edit in link.edits]
            whole = self._whole_by_marks(link)
        else:
            told = self._by_original_text(link, self._draft.unmarked)
            whole = list(self._whole(link, self._draft.unmarked))
        states = [*whole, *(e.tracked for e in told if e.tracked)]
        state = self._settled(link, _together(states))
        edits = tuple(self._edit_settled(link, edit) for edit in told)
        return replace(link, edits=edits, tracked=state)

    def _edit_settled(self, link: Link, edit: Edit) -> Edit:
        if not edit.tracked:
            return edit
        state = self._settled(link, edit.tracked)
        authors = self._authors(link, edit) if state in (YES, PARTLY) else ()
        return replace(edit, tracked=state, authors=authors)

    def _settled(self, link: Link, state: str) -> str:
        """The state, or "unknown" where nothing may be called unmarked."""
        if state == YES or not (self._draft.silent or self._in_doubt(link)):
            return state
        return UNKNOWN

    def _in_doubt(self, link: Link) -> bool:
        doubt, unmarked = self._draft.doubt, self._draft.unmarked
        if any(doubt.covers(self._draft.new[clause]) for clause in link.new):
            return True
        original = self._draft.original
        if unmarked is None or original is None:
            return True
        homes = (unmarked.homes.get(clause) for clause in link.old)
        return any(doubt.covers(original[home]) for home in homes if home is not None)

    def _by_original_text(self, link: Link, unmarked: Unmarked) -> list[Edit]:
        """The edits, marked unless their words came or went before the changes did.

        Words such as "the" are asked only where no other word tells: they stand
        everywhere, and might be those of the change beside.
        """
        pools = {
            Op.DELETE: _pooled(unmarked.gone, link.old),
            Op.INSERT: _pooled(unmarked.come, link.new),
        }
        told = [self._told(link, edit, pools, _weighty) for edit in link.edits]
        suspect = any(pools.values()) and all(e.tracked in ("", YES) for e in told)
        if suspect:
            return [self._told(link, edit, pools, Counter) for edit in link.edits]
        return told

    def _told(
        self,
        link: Link,
        edit: Edit,
        pools: Mapping[Op, Words],
        asked: Callable[[Words], Words],
    ) -> Edit:
        words = Counter(words_of(edit.text))
        if edit.op is Op.KEEP:
            return edit
        if not words:
            assert self._draft.unmarked is not None  # noqa: S101 - there are pools
            return replace(edit, tracked=self._blank(link, self._draft.unmarked))
        return replace(edit, tracked=share(asked(words) or words, pools[edit.op]))

    def _blank(self, link: Link, unmarked: Unmarked) -> str:
        """Where only a line ends elsewhere; a print does not show such ends."""
        if all(clause in unmarked.whole for clause in link.old):
            return YES
        printed = any(facts.format == "pdf" for facts in self._draft.new.sources)
        return UNKNOWN if printed else NO

    def _whole(self, link: Link, unmarked: Unmarked) -> Iterator[str]:
        """What is to be said of the link beside its edits."""
        if not link.old:
            words = _words_in(self._draft.new, link.new)
            state = share(_weighty(words), _pooled(unmarked.come, link.new))
            yield UNKNOWN if _mostly(unmarked.n_held, link.new, words) else state
        elif not link.new:
            words = _words_in(self._old, link.old)
            state = share(_weighty(words), _pooled(unmarked.gone, link.old))
            yield UNKNOWN if _mostly(unmarked.n_left, link.old, words) else state
        elif link.moved:
            stood = any(unmarked.stood_elsewhere(clause) for clause in link.old)
            yield NO if stood else YES
        elif not any(edit.op is not Op.KEEP for edit in link.edits):
            yield self._number(link, unmarked)

    def _number(self, link: Link, unmarked: Unmarked) -> str:
        """Whether a new number follows from marked changes; prints do not tell."""
        home, original = unmarked.homes.get(link.old[0]), self._draft.original
        printed = any(facts.format == "pdf" for facts in self._draft.new.sources)
        if home is None or original is None or printed:
            return UNKNOWN
        was, now = self._old[link.old[0]], self._draft.new[link.new[0]]
        between = original[home].citation
        if between == was.citation:
            return YES
        return NO if between == now.citation else PARTLY

    def _by_marks(self, link: Link, edit: Edit) -> Edit:
        """The edit, marked where a tracked change holds its words."""
        words = Counter(words_of(edit.text))
        if edit.op is Op.KEEP or not words:
            return edit
        held = any(
            not words - Counter(words_of(change.revision.text))
            for change in self._changes(link, edit.op)
        )
        return replace(edit, tracked=YES if held else UNKNOWN)

    def _whole_by_marks(self, link: Link) -> list[str]:
        if any(edit.op is not Op.KEEP for edit in link.edits):
            return []
        if link.old and link.new:
            return [UNKNOWN]
        op = Op.DELETE if link.old else Op.INSERT
        outline, clauses = (
            (self._old, link.old) if link.old else (self._draft.new, link.new)
        )
        words = _words_in(outline, clauses)
        told = (words_of(c.revision.text) for c in self._changes(link, op))
        marked: Words = Counter(word for one in told for word in one)
        return [YES if words and not words - marked else UNKNOWN]

    def _changes(self, link: Link, op: Op) -> list[TrackedChange]:
        """The tracked changes of a link's clauses that put words in, or take them."""
        found = [c for clause in link.new for c in self._by_new.get(clause, ())]
        if self._draft.unmarked is not None:
            homes = (self._draft.unmarked.homes.get(clause) for clause in link.old)
            found += [
                c for home in homes if home for c in self._by_original.get(home, ())
            ]
        unique = {change.id: change for change in found}
        return [c for c in unique.values() if comes(c) is (op is Op.INSERT)]

    def _authors(self, link: Link, edit: Edit) -> tuple[str, ...]:
        """Who made the changes that hold words of the edit; all, if none does."""
        words = set(words_of(edit.text))
        changes = self._changes(link, edit.op)
        holding = [c for c in changes if words & set(words_of(c.revision.text))]
        names = (c.revision.author for c in holding or changes)
        return tuple(dict.fromkeys(name for name in names if name))


def share(words: Words, unmarked: Words) -> str:
    """How much of some words is marked, if those came or went without a mark."""
    n_lost = (words & unmarked).total()
    if not n_lost:
        return YES
    return NO if n_lost == words.total() else PARTLY


def _weighty(words: Words) -> Words:
    """The words that tell one sentence from another."""
    return Counter(
        {
            w: n
            for w, n in words.items()
            if w[0].isalnum() and w.casefold() not in _LIGHT
        }
    )


def _pooled(by_clause: Mapping[ClauseId, Words], clauses: Iterable[ClauseId]) -> Words:
    pool: Words = Counter()
    for clause in clauses:
        pool.update(by_clause.get(clause, NONE))
    return pool


def _mostly(
    counts: Mapping[ClauseId, int], clauses: Iterable[ClauseId], words: Words
) -> bool:
    """Whether most of the words are counted: they never left, and need no mark."""
    return 2 * sum(counts.get(clause, 0) for clause in clauses) > words.total()


def _words_in(outline: Outline, clauses: Sequence[ClauseId]) -> Words:
    return Counter(w for clause in clauses for w in words_of(outline[clause].words))


def _together(states: Sequence[str]) -> str:
    """What is to be said of several differences at once.

    >>> (
    ...     _together(["yes", "no"]),
    ...     _together(["yes", "yes"]),
    ...     _together(["yes", "unknown"]),
    ... )
    ('partly', 'yes', 'unknown')
    """
    found = set(states)
    if not found or UNKNOWN in found:
        return UNKNOWN
    return found.pop() if len(found) == 1 else PARTLY
