"""The words of each provision of the result."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from constitution_diff.model import ClauseId, ConflictKind, Party, Together

from .fates import Dispute
from .words import Blend, blended

if TYPE_CHECKING:
    from constitution_diff.model import Clause, Kind

    from .branches import Branch, Key
    from .fates import Fates
    from .tying import Tied


class Drafts:
    """Makes the clauses of the result. Private to one merge."""

    def __init__(self, branches: tuple[Branch, Branch], fates: Fates) -> None:
        self._branches = branches
        self._fates = fates
        self.disputes: list[Dispute] = []
        self.together: dict[Key, Together] = {}

    def clause(self, key: Key, label: str, kind: Kind) -> Clause:
        """A provision with tied words; its id and citation come later."""
        heading, text = self._words(key)
        carrier = self._carrier(key)
        cells = tuple(text.split("\t")) if carrier.cells else ()
        return replace(
            carrier,
            id=ClauseId(""), parent=None, label=label, kind=kind, heading=heading,
            text=text, cells=cells, source=0, page=None, page_approximate=False,
            raw="", lines=(), places=(), worked_out=(), own_results=(), lead_in=None,
            anchor=None,
        )  # fmt: skip

    def _carrier(self, key: Key) -> Clause:
        if key[0] is Party.BASE:
            return self._branches[0].base[key[1]]
        return self._branches[key[0] is Party.THEIRS].outline[key[1]]

    def _words(self, key: Key) -> Tied:
        if key[0] is not Party.BASE:
            return self._branches[key[0] is Party.THEIRS].tied[key[0], key[1]]
        base = self._branches[0].base_tied[key[1]]
        if key[1] in self._fates.forced:
            return base
        ours, theirs = (branch.tied.get(key, base) for branch in self._branches)
        if ours == base == theirs:
            return base
        heading = self._part(key, "heading", (base[0], ours[0], theirs[0]))
        if self._carrier(key).cells:
            return heading, self._row(key, (base[1], ours[1], theirs[1]))
        text = self._part(key, "text", (base[1], ours[1], theirs[1]))
        changed = [(ours[n] != base[n], theirs[n] != base[n]) for n in (0, 1)]
        crossed = changed in (
            [(True, False), (False, True)],
            [(False, True), (True, False)],
        )
        if crossed:
            self._note(key, Together.PROVISION)
        return heading, text

    def _row(self, key: Key, texts: tuple[str, str, str]) -> str:
        """The cells of a row, each by itself where all three have as many."""
        rows = [text.split("\t") for text in texts]
        if len({len(row) for row in rows}) > 1:
            return self._part(key, "text", texts)
        changed = [
            [
                n
                for n, (was, now) in enumerate(zip(rows[0], row, strict=True))
                if was != now
            ]
            for row in rows[1:]
        ]
        if all(changed) and changed[0] != changed[1]:
            self._note(key, Together.PROVISION)
        cells = zip(*rows, strict=True)
        return "\t".join(
            self._part(key, f"cell:{n}", cell) for n, cell in enumerate(cells)
        )

    def _part(self, key: Key, part: str, words: tuple[str, ...]) -> str:
        base, ours, theirs = words
        blend: Blend = blended(base, ours, theirs)
        if blend.disputed:
            self.disputes.append(Dispute(ConflictKind.WORDS, (key,), part))
        self._note(key, blend.together)
        return blend.text

    def _note(self, key: Key, together: Together) -> None:
        order = list(Together)
        known = self.together.get(key, Together.APART)
        self.together[key] = max(known, together, key=order.index)
