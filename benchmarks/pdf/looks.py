"""How Word prints a draft: one line for each file, from Word 2003 to Word 2016."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

Colour = tuple[float, float, float]
BLACK: Final = (0.0, 0.0, 0.0)
_GREY: Final = (0.5, 0.5, 0.5)


class Mode(StrEnum):
    """Where the words that change stand."""

    BALLOONS = "balloons"
    """The text has what is inserted, the margin what is deleted."""
    INLINE = "inline"
    """The text has both, and the margin the remarks alone."""
    ORIGINAL = "original"
    """Original showing markup: what is deleted is struck, what is inserted hangs."""


class Connector(StrEnum):
    """What leads from the text to a balloon."""

    PATH = "path"
    """One path with a dash pattern."""
    DASHES = "dashes"
    """Each dash a path of its own, as printer drivers write them."""
    NONE = "none"


class Clip(StrEnum):
    """How text of balloons gets lost."""

    NONE = "none"
    EDGE = "edge"
    """What would stand beyond the edge of the page is not there."""
    ELLIPSIS = "ellipsis"
    """Two lines and an ellipsis, and no list at the end."""


@dataclass(frozen=True, slots=True)
class Face:
    """A family of fonts that is the same on every machine."""

    regular: str
    bold: str
    italic: str


ARIAL: Final = Face("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
TIMES: Final = Face("Times-Roman", "Times-Bold", "Times-Italic")
TAHOMA: Final = Face("Vera", "VeraBd", "VeraIt")
"""Bitstream Vera, which comes with reportlab and looks much like it; embedded."""


@dataclass(frozen=True, slots=True)
class Look:
    """One way to print."""

    name: str
    word: int
    """The year of the version of Word."""
    mode: Mode = Mode.BALLOONS
    face: Face = ARIAL
    size_pt: float = 8.5
    note_face: Face = TAHOMA
    note_size_pt: float = 6.2
    on_left: bool = False
    is_boxed: bool = True
    outlines: tuple[Colour, ...] = ((1, 0, 0), (0, 0, 1))
    """Of each author: also the colour of the words inserted and struck."""
    fills: tuple[Colour, ...] = ((1, 1, 1), (1, 1, 1))
    band: Colour | None = None
    """The colour of the margin behind the balloons."""
    connector: Connector = Connector.PATH
    starts_at_balloon: bool = False
    """Whether the connector is drawn from the balloon to the text."""
    comment: str = "Comment [{}]:"
    overflow: str = "(... [{}])"
    deleted_number: str = "<#>"
    """What stands for the automatic number of a paragraph that is gone."""
    is_underlined: bool = True
    has_bars: bool = True
    clip: Clip = Clip.NONE
    is_balloons_first: bool = False
    is_scaled: bool = False
    """Whether sizes are those of the document, made smaller by a matrix."""
    share_changed: float = 0.4
    """Of the paragraphs of the draft."""
    most_lines: int = 9
    """After which a balloon goes on in the list at the end."""

    @property
    def is_mono(self) -> bool:
        """Whether nothing is in colour."""
        return set(self.outlines) == {BLACK}


_2003: Final = Look("2003", 2003, overflow="... [{}]")
_2007: Final = Look(
    "2007",
    2007,
    face=TIMES,
    size_pt=9.2,
    outlines=((1, 0, 0), (0.0, 0.44, 0.75)),
    fills=((1, 0.89, 0.89), (0.86, 0.92, 0.97)),
    overflow="... [{}]",
)
_2010: Final = Look(
    "2010",
    2010,
    outlines=((0.75, 0, 0), (0.0, 0.5, 0.5)),
    fills=((0.98, 0.86, 0.86), (0.85, 0.95, 0.95)),
    band=(0.949, 0.949, 0.949),
)
_2013: Final = Look(
    "2013",
    2013,
    note_face=ARIAL,
    note_size_pt=6.6,
    is_boxed=False,
    outlines=((0.71, 0.03, 0.18), (0.18, 0.46, 0.71)),
    band=(0.96, 0.96, 0.96),
    comment="Commented [{}]:",
    deleted_number="",
)
_2016: Final = replace(
    _2013,
    name="2016",
    word=2016,
    face=TAHOMA,
    size_pt=7.4,
    outlines=((0.82, 0.2, 0.22), (0.0, 0.47, 0.83)),
    band=None,
    starts_at_balloon=True,
)
_MONO: Final = (BLACK, BLACK)
_WHITE: Final = ((1.0, 1.0, 1.0), (1.0, 1.0, 1.0))

_DASHES, _NO_LINE = Connector.DASHES, Connector.NONE
LOOKS: Final[tuple[Look, ...]] = (
    replace(_2003, name="2003-boxed"),
    replace(_2003, name="2003-left-dashes", on_left=True, connector=_DASHES),
    replace(_2003, name="2003-mono", outlines=_MONO, connector=_DASHES),
    replace(
        _2003, name="2003-bare", outlines=_MONO, is_boxed=False, connector=_NO_LINE
    ),
    replace(_2003, name="2003-original", mode=Mode.ORIGINAL),
    replace(_2007, name="2007-boxed", is_scaled=True),
    replace(_2007, name="2007-dashes-first", connector=_DASHES, is_balloons_first=True),
    replace(_2007, name="2007-inline", mode=Mode.INLINE, share_changed=0.6),
    replace(_2007, name="2007-crowded", share_changed=0.75, most_lines=3),
    replace(_2010, name="2010-boxed"),
    replace(_2010, name="2010-left", on_left=True, starts_at_balloon=True),
    replace(_2010, name="2010-listed", most_lines=1, share_changed=0.6),
    replace(_2010, name="2010-cut-at-edge", clip=Clip.EDGE),
    replace(_2010, name="2010-mono-inline", mode=Mode.INLINE, share_changed=0.6,
            outlines=_MONO, fills=_WHITE, band=None),
    replace(_2010, name="2010-unmarked", outlines=_MONO, fills=_WHITE, band=None,
            is_underlined=False, has_bars=False),
    replace(_2013, name="2013-open"),
    replace(_2013, name="2013-no-lines", connector=_NO_LINE, is_scaled=True),
    replace(_2013, name="2013-left-ellipsis", on_left=True, clip=Clip.ELLIPSIS),
    replace(_2016, name="2016-open", connector=_DASHES),
    replace(_2016, name="2016-first", is_balloons_first=True, is_scaled=True),
    replace(_2016, name="2016-inline", mode=Mode.INLINE, share_changed=0.6),
)  # fmt: skip
