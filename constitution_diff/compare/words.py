"""Word-by-word edits: whole tokens, in blocks that a drafter would recognise.

diff-match-patch is run on codes, one private-use character for each token, so that
it can never cut a word; long stretches go to rapidfuzz, which is faster there. Both
give back both texts exactly.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from typing import TYPE_CHECKING

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel

from constitution_diff.model import Edit, Op

from .tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Run = tuple[Op, tuple[str, ...]]

_CODES_MAX = 60
"""Up to that many tokens on either side diff-match-patch is used."""
_LCS_MAX = 4_000
_LANDMARKS = (1, 4, 12)
"""How many tokens in a row make a landmark: more where few words stand once."""
_FIRST_CODE = 0xF0000
_UNRELATED_TOKENS = 24
_UNRELATED_SHARE = 0.3
_LIGHT = frozenset(("a an the and or of to in for").split())
_NEVER_BRIDGED = re.compile(
    r"(?i)not|no|nor|never|must|may|shall|should|will|can|cannot|.*\d.*|\(.*\)"
)


def word_edits(old: str, new: str, part: str = "text") -> tuple[Edit, ...]:
    """What was kept, deleted and inserted, in order; () when nothing differs.

    Keep and delete joined are `old`, keep and insert joined are `new`. A word is
    never cut; a deletion stands before the insertion that takes its place.

    >>> [(e.op.value, e.text) for e in word_edits("within one day", "within five days")]
    [('keep', 'within '), ('delete', 'one day'), ('insert', 'five days')]
    """
    if old == new:
        return ()
    runs = tidied(token_runs(tokens(old), tokens(new)))
    return tuple(Edit(part, op, "".join(run)) for op, run in runs)


def token_runs(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """The runs of tokens kept, deleted and inserted, as the differ finds them."""
    head = _common_head(old, new)
    tail = _common_head(old[head:][::-1], new[head:][::-1])
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    runs = _differ_for(middle_old, middle_new)(middle_old, middle_new)
    if _unrelated(runs):
        runs = _replaced(middle_old, middle_new)
    edges = ((Op.KEEP, tuple(old[:head])), (Op.KEEP, tuple(old[len(old) - tail :])))
    return _joined([edges[0], *runs, edges[1]])


def _differ_for(
    old: Sequence[str], new: Sequence[str]
) -> Callable[[Sequence[str], Sequence[str]], list[Run]]:
    longest = max(len(old), len(new))
    if longest <= _CODES_MAX:
        return by_codes
    return by_lcs if longest <= _LCS_MAX else by_landmarks


def _common_head(old: Sequence[str], new: Sequence[str]) -> int:
    n = 0
    for ours, theirs in zip(old, new, strict=False):
        if ours != theirs:
            break
        n += 1
    return n


def by_codes(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """The runs by diff-match-patch, on one character for each token."""
    codes: dict[str, str] = {}
    coded = [
        "".join(codes.setdefault(t, chr(_FIRST_CODE + len(codes))) for t in side)
        for side in (old, new)
    ]
    token_of = {code: token for token, code in codes.items()}
    differ = diff_match_patch()
    # 0 means "no limit". With the default of one second the answer would
    # depend on how busy the machine is.
    differ.Diff_Timeout = 0
    ops = {-1: Op.DELETE, 0: Op.KEEP, 1: Op.INSERT}
    return [
        (ops[sign], tuple(token_of[code] for code in text))
        for sign, text in differ.diff_main(*coded, checklines=False)
    ]


def by_lcs(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    """The runs by rapidfuzz, which stays fast on thousands of tokens."""
    runs: list[Run] = []
    for op in Indel.opcodes(old, new):
        ours = tuple(old[op.src_start : op.src_end])
        theirs = tuple(new[op.dest_start : op.dest_end])
        if op.tag == "equal":
            runs.append((Op.KEEP, ours))
        else:
            runs.extend(((Op.DELETE, ours), (Op.INSERT, theirs)))
    return runs


def by_landmarks(
    old: Sequence[str], new: Sequence[str], sizes: Sequence[int] = _LANDMARKS
) -> list[Run]:
    """The runs of very long texts, cut at words that stand once in each.

    A longest common subsequence asks for memory that grows with the square of the
    length. Between landmarks that are in order on both sides the stretches are short;
    one that is not is cut at several words in a row that stand once, of the number
    that `sizes` gives next, and shown as replaced where no number is left.
    """
    runs: list[Run] = []
    done_old = done_new = 0
    for i, j in [*_landmarks(old, new, sizes[0]), (len(old), len(new))]:
        ours, theirs = old[done_old:i], new[done_new:j]
        if max(len(ours), len(theirs)) <= _LCS_MAX:
            runs.extend(by_lcs(ours, theirs))
        elif sizes[1:]:
            runs.extend(by_landmarks(ours, theirs, sizes[1:]))
        else:
            runs.extend(_replaced(ours, theirs))
        runs.append((Op.KEEP, tuple(old[i : i + 1])))
        done_old, done_new = i + 1, j + 1
    return runs


def _landmarks(
    old: Sequence[str], new: Sequence[str], size: int
) -> list[tuple[int, int]]:
    """Places in both of `size` tokens in a row that stand once in each, in order."""
    once_old, once_new = _once(old, size), _once(new, size)
    pairs = [(i, once_new[row]) for row, i in once_old.items() if row in once_new]
    ends: list[int] = []
    tails: list[int] = []
    back: list[int | None] = []
    for place, (_, j) in enumerate(pairs):
        at = bisect.bisect_left(ends, j)
        back.append(tails[at - 1] if at else None)
        ends[at : at + 1], tails[at : at + 1] = [j], [place]
    chain: list[tuple[int, int]] = []
    last: int | None = tails[-1] if tails else None
    while last is not None:
        chain.append(pairs[last])
        last = back[last]
    return chain[::-1]


def _once(side: Sequence[str], size: int) -> dict[tuple[str, ...], int]:
    """Each row of so many tokens that stands once, and where, in order."""
    rows = list(zip(*(side[at:] for at in range(size)), strict=False))
    counts = Counter(rows)
    return {row: at for at, row in enumerate(rows) if counts[row] == 1}


def _unrelated(runs: Iterable[Run]) -> bool:
    """Long, and hardly a word in common: shown as replaced, not as confetti."""
    kept = changed = 0
    for op, run in runs:
        n_words = sum(1 for token in run if token[0].isalnum())
        if op is Op.KEEP:
            kept += n_words
        else:
            changed += n_words
    return changed >= _UNRELATED_TOKENS and 2 * kept < _UNRELATED_SHARE * changed


def _replaced(old: Sequence[str], new: Sequence[str]) -> list[Run]:
    return [(Op.DELETE, tuple(old)), (Op.INSERT, tuple(new))]


def tidied(runs: Sequence[Run]) -> list[Run]:
    """Changes parted by nothing but a space or one light word become one block.

    Never across a number, a "not", a modal verb or a reference: those show alone.
    """
    blocks = _joined(runs)
    out: list[Run] = []
    at = 0
    while at < len(blocks):
        deleted, inserted, at = _change(blocks, at)
        while at + 1 < len(blocks) and _bridges(blocks[at][1], deleted, inserted):
            more_deleted, more_inserted, after = _change(blocks, at + 1)
            if not _bridgeable(
                blocks[at][1], (deleted, inserted), (more_deleted, more_inserted)
            ):
                break
            bridge = blocks[at][1]
            deleted += bridge + more_deleted
            inserted += bridge + more_inserted
            at = after
        out.extend(_trimmed(deleted, inserted))
        if at < len(blocks):
            out.append(blocks[at])
            at += 1
    return _joined(out)


_Tokens = tuple[str, ...]


def _trimmed(deleted: _Tokens, inserted: _Tokens) -> Iterator[Run]:
    """A change without what its two sides begin or end with alike, such as a blank."""
    head = _common_head(deleted, inserted)
    tail = _common_head(deleted[head:][::-1], inserted[head:][::-1])
    yield Op.KEEP, deleted[:head]
    yield Op.DELETE, deleted[head : len(deleted) - tail]
    yield Op.INSERT, inserted[head : len(inserted) - tail]
    yield Op.KEEP, deleted[len(deleted) - tail :]


def _change(blocks: Sequence[Run], at: int) -> tuple[_Tokens, _Tokens, int]:
    """The change that starts at `at`: its deleted and inserted tokens, and its end."""
    deleted: _Tokens = ()
    inserted: _Tokens = ()
    while at < len(blocks) and blocks[at][0] is not Op.KEEP:
        op, run = blocks[at]
        deleted += run if op is Op.DELETE else ()
        inserted += run if op is Op.INSERT else ()
        at += 1
    return deleted, inserted, at


def _bridges(kept: _Tokens, deleted: _Tokens, inserted: _Tokens) -> bool:
    words = [token.casefold() for token in kept if not token.isspace()]
    light = len(words) <= 1 and _LIGHT.issuperset(words)
    return light and bool(deleted or inserted)


def _bridgeable(kept: _Tokens, *changes: tuple[_Tokens, _Tokens]) -> bool:
    """Whether two changes may show as one block across `kept`."""
    if all(token.isspace() for token in kept):
        return True
    if not all(side for change in changes for side in change):
        return False
    changed = (token for change in changes for side in change for token in side)
    return not any(_NEVER_BRIDGED.fullmatch(token) for token in changed)


def _joined(runs: Iterable[Run]) -> list[Run]:
    """Runs without empty ones, neighbours of one kind joined, deletions first."""
    out: list[Run] = []
    held: dict[Op, _Tokens] = {Op.KEEP: (), Op.DELETE: (), Op.INSERT: ()}
    for op, run in runs:
        changed = bool(held[Op.DELETE] or held[Op.INSERT])
        if run and ((op is Op.KEEP) is changed):
            _flush(held, out)
        held[op] += run
    _flush(held, out)
    return out


def _flush(held: dict[Op, _Tokens], out: list[Run]) -> None:
    """Put what is held into `out`, and hold nothing."""
    for op in (Op.KEEP, Op.DELETE, Op.INSERT):
        if held[op]:
            out.append((op, held[op]))
        held[op] = ()
