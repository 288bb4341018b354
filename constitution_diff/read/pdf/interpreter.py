"""pdfminer's interpreter over our own reading of the content streams."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter, PDFTextState
from pdfminer.pdftypes import PDFStream, stream_value

from .content import operations

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pdfminer.pdfdevice import PDFTextSeq
    from pdfminer.pdfinterp import PDFStackT
    from pdfminer.utils import Matrix

_Method = Callable[..., None]
_State = TypeVar("_State", PDFTextState, PDFGraphicState)


class Interpreter(PDFPageInterpreter):
    """What operators do to fonts, colours and matrices is pdfminer's, unchanged."""

    def execute(self, streams: Sequence[object]) -> None:
        """Carry out the operations of the streams, which count as one."""
        content = b"\n".join(stream.get_data() for stream in self._uncircular(streams))
        for operator, operands in operations(content):
            method, n_operands = _METHODS.get(operator, _NO_METHOD)
            if n_operands == len(operands):
                method(self, *operands)
                continue
            self.argstack += cast("list[PDFStackT]", operands)
            found = self.pop(n_operands)
            if len(found) == n_operands:
                method(self, *found)

    def get_current_state(self) -> tuple[Matrix, PDFTextState, PDFGraphicState]:
        """What `q` saves. pdfminer's copies set every value twice."""
        return self.ctm, _copy(self.textstate), _copy(self.graphicstate)

    def do_TJ(self, seq: PDFStackT) -> None:  # noqa: N802 - pdfminer's
        """Show text. Unlike pdfminer's it makes no copy of the colours."""
        if self.textstate.font is not None:
            self.device.render_string(
                self.textstate,
                cast("PDFTextSeq", seq),
                self.graphicstate.ncs,
                self.graphicstate,
            )

    def _uncircular(self, streams: Sequence[object]) -> Iterator[PDFStream]:
        """The streams, without those that are being carried out already."""
        self.stream_ids.clear()
        for reference in streams:
            stream = stream_value(reference)
            if stream.objid is None or stream.objid in self.parent_stream_ids:
                continue
            self.stream_ids.add(stream.objid)
            yield stream


def _copy(state: _State) -> _State:
    copied: _State = object.__new__(type(state))
    copied.__dict__ = state.__dict__.copy()
    return copied


def _methods() -> Iterator[tuple[bytes, tuple[_Method, int]]]:
    """The method of each operator, and how many operands it takes."""
    signs = {"_a": "*", "_w": '"', "_q": "'"}
    for name in dir(Interpreter):
        if name.startswith("do_"):
            method = getattr(Interpreter, name)
            operator = name.removeprefix("do_")
            for written, sign in signs.items():
                operator = operator.replace(written, sign)
            yield operator.encode(), (method, method.__code__.co_argcount - 1)


_METHODS = dict(_methods())
_NO_METHOD = _METHODS[b"BX"]
"""What pdfminer does for an operator it does not know: nothing."""
