"""Where a paragraph of the redline is written: which links, change, run are open."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import field
from typing import TYPE_CHECKING, Final

from lxml import etree

from constitution_diff.model.values import dataclass
from constitution_diff.read.docx import names as n
from constitution_diff.read.docx.elements import child

from .copying import empty_copy
from .marking import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml.etree import _Element as Element

    from .marking import Marker

_OF_CONTROLS: Final = (n.W + "sdtPr", n.W + "sdtEndPr")


@dataclass(slots=True)
class Pen:
    """Writes runs into a paragraph, and opens and closes what stands around them."""

    paragraph: Element
    marker: Marker
    path: list[tuple[Element, Element]] = field(default_factory=list)
    """The links and controls that are open, as they stand in their file, and here."""
    _change: Element | None = None
    _run: Element | None = None
    _source: Element | None = None
    """The run of the file that `_run` is made from."""
    _status: Status = Status.KEEP

    @property
    def shell(self) -> tuple[Element, ...]:
        """What is open, as it stands in its file, outermost first."""
        return tuple(original for original, _ in self.path)

    def inside(
        self, shell: Sequence[Element], opened: Callable[[Element], Element]
    ) -> None:
        """Stand inside these and no others; `opened` makes one that is not open."""
        common = 0
        for (original, _), wanted in zip(self.path, shell, strict=False):
            if original is not wanted:
                break
            common += 1
        if common == len(self.path) == len(shell):
            return
        del self.path[common:]
        self._close()
        for wanted in shell[common:]:
            made = opened(wanted)
            self._here().append(made)
            self.path.append((wanted, made))

    def run(
        self,
        source: Element,
        status: Status,
        properties: Callable[[Element], Element],
    ) -> Element:
        """The run to write to: one like `source`, in a change of that status."""
        same = self._source is source and self._status is status
        if self._run is None or not same:
            parent = self._changed(status)
            self._run = etree.SubElement(parent, n.R)
            self._source = source
            own = child(source, n.RPR)
            if own is not None:
                self._run.append(properties(own))
        return self._run

    def put(self, element: Element, status: Status = Status.KEEP) -> None:
        """Put something beside the runs, in a change of that status."""
        self._changed(status).append(element)
        self._run = self._source = None

    def break_run(self) -> None:
        """Begin a new run next, even for the same one of the file."""
        self._run = self._source = None

    def _changed(self, status: Status) -> Element:
        if status is Status.KEEP:
            self._close()
            return self._here()
        if self._change is None or self._status is not status:
            self._close()
            self._change = self.marker.mark(status)
            self._here().append(self._change)
        self._status = status
        return self._change

    def _close(self) -> None:
        self._change = self._run = self._source = None
        self._status = Status.KEEP

    def _here(self) -> Element:
        if not self.path:
            return self.paragraph
        last = self.path[-1][1]
        content = child(last, n.SDT_CONTENT)
        return last if content is None else content


def emptied(wrapper: Element) -> Element:
    """A link or a control without its words; its properties stay."""
    made = empty_copy(wrapper)
    if wrapper.tag == n.SDT:
        for tag in _OF_CONTROLS:
            made.extend(deepcopy(one) for one in wrapper.iterchildren(tag))
        etree.SubElement(made, n.SDT_CONTENT)
    return made
