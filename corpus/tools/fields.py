"""What Word fills in by itself: the contents list, and the page number at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from corpus.tools.markup import element, field_end, field_start, part, run, styled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

    from corpus.tools.contents import Entry


def header_xml(running_title: str) -> bytes:
    """The part `word/header1.xml`."""
    return part(element("hdr", [styled("Header", [run(running_title)])]))


def footer_xml() -> bytes:
    """The part `word/footer1.xml`: "Page " and a field that counts."""
    page = (run("Page "), *field_start(" PAGE "), run("1"), field_end())
    return part(element("ftr", [styled("Footer", page)]))


def contents_list(entries: Sequence[Entry]) -> Iterator[_Element]:
    """A heading, and a paragraph for each entry, all inside one field."""
    yield styled("TOCHeading", [run("Contents")])
    for position, entry in enumerate(entries):
        is_first, is_last = position == 0, position == len(entries) - 1
        before = field_start(' TOC \\o "1-2" \\h \\z \\u ') if is_first else ()
        after = [field_end()] if is_last else []
        listed = run(*entry.line.split("\t"))
        yield styled(f"TOC{entry.level}", (*before, listed, *after))
