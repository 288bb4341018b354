"""What each piece looks like by itself: labelled clause, heading, bullet or text."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from constitution_diff.model import Role
from constitution_diff.model.values import dataclass

from .composing import NOTHING, Composed, compose, normalised
from .markers import (
    BULLETS,
    is_sentence_start,
    readings,
    says_something,
    split_label,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from constitution_diff.model import Paragraph

    from .draft import Draft, Piece

_HEADING_CHARS = 110
_BARE_HEADING_CHARS = 80
_PLAIN_HEADING_CHARS = 60
_LIST_ENDS = (" and", " or", ",", ";", ":", ".", "!", "—", "–")
_BULLET = "•"
_SENTENCE_END = re.compile(r"[a-z]{3}\. [A-Z]")


class Form(Enum):
    """How a piece is printed."""

    LABELLED = auto()
    HEADING = auto()
    BULLET = auto()
    PARAGRAPH = auto()
    TABLE = auto()
    NOTE = auto()


@dataclass(frozen=True, slots=True)
class Formed:
    """A piece and what it looks like."""

    piece: Piece
    form: Form
    label: str = ""
    words: Composed = NOTHING
    """Without the label."""
    titled: bool = False
    """Its words are a heading."""
    level: int | None = None
    """Outline level of a heading, from 0, as Word or the contents list gives it."""
    whole: Composed = NOTHING
    """Label and words, where the label may be none; else nothing."""
    listed: bool = False
    """The contents list gives its bare number to its words."""

    @property
    def indent_pt(self) -> float | None:
        """The left edge of its text in points; None when unknown."""
        paragraph = self.piece.paragraph
        return paragraph.indent_pt if paragraph else None


def forms_of(draft: Draft) -> tuple[Formed, ...]:
    """Every piece that holds words or was tracked, with its form."""
    first = [_form(piece) for piece in draft.pieces]
    kept = [f for f in first if f.form is Form.TABLE or f.label or _holds(f.words)]
    kept = list(_sure_if_listed(_numbers_joined(kept), draft))
    return tuple(_titled(kept, at, draft) for at in range(len(kept)))


def _sure_if_listed(forms: Iterable[Formed], draft: Draft) -> Iterator[Formed]:
    """A bare number is in no doubt where the contents list gives it to these words.

    It then heads the clauses below it, though they may be numbered from 1 as well.
    """
    listed = {(e.label.rstrip("."), e.title.casefold()) for e in draft.contents}
    for formed in forms:
        entry = formed.label.rstrip("."), formed.words.text.casefold()
        sure = formed.whole is not NOTHING and entry in listed
        yield replace(formed, whole=NOTHING, level=0, listed=True) if sure else formed


def _numbers_joined(forms: Sequence[Formed]) -> Iterator[Formed]:
    """A number on a line of its own belongs to the words below it."""
    waiting: Formed | None = None
    for formed in forms:
        if waiting is not None:
            joined = formed.form is Form.PARAGRAPH
            yield _with_words(waiting, formed) if joined else waiting
            if joined:
                waiting = None
                continue
            waiting = None
        if formed.form is Form.LABELLED and _is_wordless(formed.words.text):
            waiting = formed
        else:
            yield formed
    if waiting is not None:
        yield waiting


def _is_wordless(words: str) -> bool:
    """Whether nothing stands behind a label, or only another: "2. (1)"."""
    return not words or (words[0] == "(" and not split_label(words).rest)


def _with_words(number: Formed, below: Formed) -> Formed:
    piece = replace(
        number.piece,
        lines=(*number.piece.lines, *below.piece.lines),
        places=(*number.piece.places, *below.piece.places),
    )
    level = number.level if number.level is not None else below.level
    words = below.words.behind(number.words.text)
    return Formed(piece, Form.LABELLED, number.label, words, level=level)


def _holds(words: Composed) -> bool:
    return bool(words.text or words.notes)


def _form(piece: Piece) -> Formed:
    paragraph = piece.paragraph
    if paragraph is None:
        return Formed(piece, Form.TABLE)
    words, level = compose(paragraph.spans), paragraph.outline_level
    if paragraph.role is Role.NOTE:
        return Formed(piece, Form.NOTE, words=words)
    if paragraph.label:
        return _automatic(piece, paragraph, words)
    labelled = split_label(words.text)
    cut = words.cut(len(words.text) - len(labelled.rest))
    if labelled.label:
        whole = words if labelled.doubtful else NOTHING
        label = labelled.label
        return Formed(piece, Form.LABELLED, label, cut, level=level, whole=whole)
    if labelled.bullet:
        return Formed(piece, Form.BULLET, words=cut)
    return Formed(piece, Form.PARAGRAPH, words=words, level=level)


def _automatic(piece: Piece, paragraph: Paragraph, words: Composed) -> Formed:
    """A label that Word's list engine prints; some of its lists are only bullets.

    A label that nobody can read, such as "Stage 1:", stays with the words. Where
    nothing parts them, "24" and a typed ".1 Quorum" are the label 24.1.
    """
    label, level = normalised(paragraph.label), paragraph.outline_level
    if not paragraph.label_suffix and words.text[:1] in (".", "("):
        whole = words.shifted(len(label), label + words.text)
        typed = split_label(whole.text)
        cut = whole.cut(len(whole.text) - len(typed.rest))
        if len(typed.label) > len(label):
            return Formed(piece, Form.LABELLED, typed.label, cut, level=level)
    if BULLETS.match(label + " ") or label in ("o", _BULLET):
        return Formed(piece, Form.BULLET, words=words)
    if readings(label):
        label = _bare(label)
        return Formed(piece, Form.LABELLED, label, words, level=level)
    return Formed(piece, Form.PARAGRAPH, words=words.behind(label), level=level)


def _bare(label: str) -> str:
    """The label as it would be cut from a typed line.

    >>> _bare("CHAPTER 1 -"), _bare("ARTICLE I."), _bare("1."), _bare("XXIV.")
    ('CHAPTER 1', 'ARTICLE I', '1.', 'XXIV.')
    """
    typed = split_label(label)
    return label if typed.rest else typed.label or label


def _titled(forms: Sequence[Formed], at: int, draft: Draft) -> Formed:
    """The form, once its neighbours have shown whether its words are a heading."""
    formed = forms[at]
    if formed.form is Form.LABELLED and _labelled_heading(forms, at):
        return replace(formed, titled=True)
    if formed.form is Form.PARAGRAPH and _bare_heading(forms, at, draft):
        return replace(formed, form=Form.HEADING, titled=True)
    return formed


def _labelled_heading(forms: Sequence[Formed], at: int) -> bool:
    """A short title behind a number: no end stop, and something stands below it."""
    formed, text = forms[at], forms[at].words.text
    if not text or len(text) >= _HEADING_CHARS or text.endswith(_LIST_ENDS):
        return False
    if formed.level is not None:
        return True
    if _is_sentence(text) or not (_capital(text) or " " in formed.label):
        return False
    if not formed.label.startswith("(") and not formed.label[:1].islower():
        return True
    return not _in_run_in_list(forms, at)


def _is_sentence(text: str) -> bool:
    """Whether words without an end stop are no title: "The chair must".

    Titles ask "What the chair may do" or "When does this apply?", and never hold the
    end of a sentence.
    """
    starts = is_sentence_start(text) and says_something(text) and text[-1] != "?"
    return starts or _SENTENCE_END.search(text) is not None


def _in_run_in_list(forms: Sequence[Formed], at: int) -> bool:
    """An item of a list such as "(a) the leader; (b) …", which has no headings."""
    below = forms[at + 1] if at + 1 < len(forms) else None
    if below is None:
        return True
    if below.form in (Form.PARAGRAPH, Form.BULLET, Form.TABLE):
        return False
    return below.form is not Form.LABELLED or not _inside(below.label, forms[at].label)


def _inside(label: str, above: str) -> bool:
    """Whether `label` can only open a list inside `above`: "(i)" below "(a)"."""
    here = {reading.key for reading in readings(label) if reading.ordinals[-1] == 1}
    there = {reading.key for reading in readings(above)}
    return bool(here - there) and label != above


def _bare_heading(forms: Sequence[Formed], at: int, draft: Draft) -> bool:
    """A heading without a number: Word says so, or it is short and stands alone."""
    formed, text = forms[at], forms[at].words.text
    paragraph = formed.piece.paragraph
    assert paragraph is not None  # noqa: S101 - only paragraphs are asked
    if paragraph.role is Role.TITLE or paragraph.outline_level is not None:
        return bool(text)
    if len(text) >= _BARE_HEADING_CHARS or text.endswith(_LIST_ENDS):
        return False
    if not _capital(text) or at + 1 == len(forms):
        return False
    if not draft.source.lines:
        return paragraph.bold or text.isupper() or _before_a_number(forms, at)
    below = _gap_below(forms, at) or _before_a_number(forms, at)
    alone = paragraph.gap_before and below and not _leads_in(forms[at + 1])
    return alone or paragraph.bold


def _leads_in(below: Formed) -> bool:
    """Whether an item below goes on with the sentence: "(1) examine the books"."""
    return below.form is Form.LABELLED and below.words.text[:1].islower()


def _before_a_number(forms: Sequence[Formed], at: int) -> bool:
    """Whether a numbered clause stands right below a few words that end nowhere.

    Nothing else shows a heading where neither style nor bold type does.
    """
    below = forms[at + 1]
    if len(forms[at].words.text) >= _PLAIN_HEADING_CHARS:
        return False
    if at and not (_stops(forms[at - 1].words.text) or _heads(forms, at - 1)):
        return False
    return below.form is Form.LABELLED and not below.label.startswith("(")


def _heads(forms: Sequence[Formed], at: int) -> bool:
    titled = forms[at].form is Form.LABELLED and _labelled_heading(forms, at)
    return titled or forms[at].titled


def _stops(text: str) -> bool:
    return text.rstrip("\"'”’)]").endswith((".", ";", "!", "?"))


def _gap_below(forms: Sequence[Formed], at: int) -> bool:
    below = forms[at + 1].piece
    return below.gap_before or bool(below.paragraph and below.paragraph.page_start)


def _capital(text: str) -> bool:
    first = text.lstrip("\"'“‘([")[:1]
    return first.isupper() or first.isdigit()
