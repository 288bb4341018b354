"""What a worker is asked and answers, as bytes.

Pickle, because it gives back the model's values exactly and at 0.1 s for 600 pages.
What pickle can do beyond that is shut off: only the classes of `KNOWN` are made from
an answer, so that not even a worker that a hostile file has taken over runs code here.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Final

from constitution_diff import errors, model
from constitution_diff.model.values import dataclass

from .formats import Format
from .options import PLAIN, ReadOptions
from .scans import Picture, Recognised, Scanned
from .traces import Traces

if TYPE_CHECKING:
    from enum import Enum

    from .limits import Limits


Make = Callable[[tuple[model.Source, ...]], tuple[model.Outline, ...]]
"""Makes outlines of a source, at least one; a function that a worker can import, or a
`partial` of one."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a worker is to read, and how; the content follows it."""

    name: str
    input_format: Format | None
    limits: Limits
    options: ReadOptions = PLAIN
    recognised: tuple[Recognised, ...] | None = None
    """What was found on scanned pages; None when nobody has looked."""
    picture_page: int | None = None
    """Wanted is only the picture of this page, from 1; None for the source."""
    traces: bool = False
    """Wanted is only what the file holds beside its text."""
    make: Make | None = None
    """Wanted is what it makes of the source; None for the source itself."""
    keep: bool = False
    """Wanted is the source, too: it is to be kept."""
    holds: Callable[[], bool] | None = None
    """Wanted is only what this says, and there is no content; a `partial` of a
    function that a worker can import."""


@dataclass(frozen=True, slots=True)
class Made:
    """What was made of a source where it was read."""

    outlines: tuple[model.Outline, ...]
    source: model.Source | None = None
    """None where it need not be kept: passing it costs as much again."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An exception of ours, taken apart."""

    kind: str
    message: str
    facts: tuple[tuple[str, object], ...]


Answer = model.Source | Made | Format | Scanned | Picture | Traces | bool | Failure
"""The source, or what was made of it; or the format that must be converted first; or
the pages that must be recognised first; or the picture or traces that were asked for,
or whether something holds; or why there is none."""

_ENUMS: Final[tuple[type[Enum], ...]] = (
    Format, model.Anchoring, model.Kind, model.Noise, model.Ocr, model.ReferenceForm,
    model.RevisionKind, model.RevisionUnit, model.Role, model.TargetStatus, model.View,
)  # fmt: skip
KNOWN: Final[dict[tuple[str, str], type]] = {
    (known.__module__, known.__qualname__): known
    for known in (
        Failure, Made, Picture, Scanned, Traces, model.Anchor, model.Cell, model.Clause,
        model.ContentsEntry, model.Furniture, model.Notice, model.Outline,
        model.Paragraph, model.Reference, model.Revision, model.Row, model.Setting,
        model.Source, model.SourceFacts, model.Span, model.Spot, model.Table,
        model.Target, model.Trace, model.TrackedChange, model.Unread, *_ENUMS,
    )
}  # fmt: skip


def question_bytes(question: Question, content: bytes) -> bytes:
    """What a worker reads on standard input."""
    return pickle.dumps(question) + content


def answer_bytes(answer: Answer) -> bytes:
    """What a worker writes to standard output."""
    written = io.BytesIO()
    pickler = pickle.Pickler(written, protocol=pickle.HIGHEST_PROTOCOL)
    # Python 3.11.0 names `getattr` for an enum, which the other side refuses.
    pickler.dispatch_table = _REDUCERS
    pickler.dump(answer)
    return written.getvalue()


def _by_value(member: Enum) -> tuple[type[Enum], tuple[object]]:
    return type(member), (member.value,)


_Told = tuple[type, tuple[object, ...]]


def _by_fields(kind: type) -> Callable[[object], _Told]:
    """How a value is told as a call of its class: in half the time of its own way."""
    told = attrgetter(*(field.name for field in fields(kind) if field.init))
    return lambda value: (kind, told(value))


_REDUCERS: Final[dict[type, Callable[..., _Told]]] = {
    **dict.fromkeys(_ENUMS, _by_value),
    **{
        kind: _by_fields(kind)
        for kind in (
            model.Cell,
            model.Clause,
            model.Outline,
            model.Paragraph,
            model.Span,
        )
    },
}


def answer_of(content: bytes) -> Answer:
    """The answer that a worker wrote.

    Raises pickle.UnpicklingError: it is none.
    """
    try:
        answer = _Reader(io.BytesIO(content)).load()
    except (EOFError, TypeError, ValueError, AttributeError, IndexError) as error:
        msg = "cut off or altered"
        raise pickle.UnpicklingError(msg) from error
    if not isinstance(answer, Answer):
        msg = f"a {type(answer).__name__} is no answer"
        raise pickle.UnpicklingError(msg)
    return answer


class _Reader(pickle.Unpickler):
    def find_class(self, module_name: str, global_name: str, /) -> type:
        """The class of that name, if it is one of ours."""
        try:
            return KNOWN[module_name, global_name]
        except KeyError:
            msg = f"{module_name}.{global_name} has no place in an answer"
            raise pickle.UnpicklingError(msg) from None


def failure_of(error: errors.ConstitutionDiffError) -> Failure:
    """The exception taken apart."""
    return Failure(type(error).__name__, str(error), tuple(vars(error).items()))


def error_of(failure: Failure) -> errors.ConstitutionDiffError:
    """The exception put together again: class, message and facts.

    >>> found = errors.DamagedSourceError("a.pdf", "it is cut off")
    >>> again = error_of(failure_of(found))
    >>> type(again).__name__, str(again) == str(found), vars(again)
    ('DamagedSourceError', True, {'name': 'a.pdf', 'what': 'it is cut off'})
    """
    kind = getattr(errors, failure.kind)
    error = kind.__new__(kind, failure.message)
    assert isinstance(error, errors.ConstitutionDiffError)  # noqa: S101 - made by us
    # Not by calling the class: it builds its message from the facts.
    vars(error).update(failure.facts)
    return error
