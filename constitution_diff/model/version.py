"""A version of a council's document that is kept, with its dates."""

from __future__ import annotations

from .values import dataclass
from .wording import british_date


@dataclass(frozen=True, slots=True)
class KeptFile:
    """One of the files that a version is made of."""

    name: str
    sha256: str
    """Of its bytes, in hexadecimal."""
    format: str = ""
    """What it was read as, where somebody said so; "" to go by its content."""
    part: str = ""
    """Which part of the document it is, where a list of the files says so."""
    title: str = ""


@dataclass(frozen=True, slots=True)
class PartDate:
    """A part that came into force on a day of its own."""

    part: str
    """Its number or title: "Part 4"."""
    in_force: str
    """An ISO date: "2019-05-03"."""


@dataclass(frozen=True, slots=True)
class Forgetting:
    """That the words of a version were let go on purpose; what was said of it stays."""

    reason: str
    by: str
    at: str
    """When, in universal time: "2026-11-29T10:15:00Z"."""
    entry: int
    """Its place in the log, from 1."""
    wrong_dates: bool = False
    """Its dates were wrong, so it answers for no day."""
    before: Forgetting | None = None
    """When, by whom and why it was forgotten, where its dates were found wrong later.

    The other fields are then of that later day.
    """

    files_stay: bool = False
    """Its dates alone were wrong: another version of the document had its files."""

    @property
    def first(self) -> Forgetting:
        """That it was forgotten, without what was found of its dates later."""
        return self.before or self

    @property
    def words(self) -> str:
        """That a version was forgotten, when, by whom and why.

        >>> first = Forgetting("A name", "A. Clerk", "2026-01-10T10:15:00Z", 7)
        >>> later = Forgetting("A slip", "B. Bo", "2026-11-29", 9, before=first)
        >>> later.words.partition("; ")[2]
        'its dates were found wrong on 29 November 2026 by B. Bo: A slip'
        """
        told = f"on {british_date(self.at)} by {self.by}"
        if self.before:
            found = f"its dates were found wrong {told}: {self.reason}"
            return f"{self.before.words}; {found}"
        why = ""
        if self.files_stay:
            why = ", for its dates were wrong and another version had its files"
        return f"forgotten {told}{why}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Version:
    """A state of a document, as it was adopted. Dates are ISO dates; "" if unknown."""

    council: str
    document: str
    name: str
    files: tuple[KeptFile, ...]
    adopted: str = ""
    in_force: str = ""
    """The first day in force."""
    ended: str = ""
    """The last day in force, where somebody said so; "" until the next one."""
    parts: tuple[PartDate, ...] = ()
    """Parts that came into force on other days than the rest."""
    decision: str = ""
    """The resolution or decision that made it: "Council, minute 43"."""
    note: str = ""
    title: str = ""
    """What the document is called, where a list of its files says so."""
    view: str = "final"
    """Which state of files with tracked changes it is: "final" or "original"."""
    ocr: bool = False
    """Whether its scanned pages were read by text recognition."""
    added_by: str = ""
    added_at: str = ""
    """When it was added, in universal time: "2026-11-29T10:15:00Z"."""
    entry: int = 0
    """Its place in the log, from 1; 0 while it is not kept."""
    forgotten: Forgetting | None = None
    """None where its files are kept."""

    @property
    def named(self) -> str:
        """Whose it is, of what, and its name.

        >>> Version("Harrowmere", "Constitution", "2024", ()).named
        'Harrowmere, Constitution, 2024'
        """
        return f"{self.council}, {self.document}, {self.name}"

    @property
    def of_files(self) -> tuple[frozenset[str], str]:
        """Its files by their hashes, and which state of their tracked changes it is.

        >>> files = (KeptFile("a.txt", "1f2e"),)
        >>> Version("Harrowmere", "Constitution", "2024", files).of_files
        (frozenset({'1f2e'}), 'final')
        """
        return frozenset(file.sha256 for file in self.files), self.view

    @property
    def read_as(self) -> tuple[tuple[tuple[str, str, str], ...], str, bool]:
        """Its files in their order, and all that was asked for when they were read.

        Versions of which all of this is the same say the same.

        >>> files = (KeptFile("a.txt", "1f2e", part="Part 3"),)
        >>> Version("Harrowmere", "Constitution", "2024", files).read_as
        ((('1f2e', '', 'Part 3'),), 'final', False)
        """
        files = tuple((one.sha256, one.format, one.part) for one in self.files)
        return files, self.view, self.ocr

    @property
    def forgotten_words(self) -> str:
        """That it was forgotten, when, by whom and why; "" where it is kept.

        >>> gone = Forgetting("A name", "A. Clerk", "2026-11-29T10:15:00Z", 7)
        >>> version = Version("Harrowmere", "Constitution", "2024", (), forgotten=gone)
        >>> version.forgotten_words
        'forgotten on 29 November 2026 by A. Clerk: A name'
        """
        return self.forgotten.words if self.forgotten else ""

    @property
    def dated(self) -> str:
        """The first day that is known of it: in force, or else adopted; "" for neither.

        >>> Version(
        ...     "Harrowmere", "Constitution", "2024", (), adopted="2024-05-15"
        ... ).dated
        '2024-05-15'
        """
        return self.in_force or self.adopted

    @property
    def placed(self) -> str:
        """The day that puts it in order: `dated`, or else its last; "" for none.

        >>> Version("Harrowmere", "Constitution", "old", (), ended="2011-12-31").placed
        '2011-12-31'
        """
        return self.dated or self.ended
