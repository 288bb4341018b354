"""A synthetic constitution as Word file, as PDF, and the truth about both.

    python -m benchmarks.pdf.generate KIND PAGES OUT_DIR

KIND is `plain`, `two-columns` or `tagged`. It needs LibreOffice, and breaks words
only where Debian's hyphen-en-gb is installed or `--hyphens` names its patterns. The
Word file is the same at every call; the PDF is not, and its pages depend on the
fonts of the machine: PAGES is what comes out with DejaVu Sans in place of Arial.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.pdf.constitution import Block, Kind, constitution
from benchmarks.pdf.convert import HYPHENS, pdf_of
from benchmarks.pdf.pages import page_texts, pages_of
from benchmarks.pdf.wordfile import Layout, footer, header, word_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.pdf.constitution import Constitution

KINDS: Final = ("plain", "two-columns", "tagged")
_BLOCKS_PER_PAGE: Final = 18.9
_BLOCKS_LESS: Final = 67
"""What cover and contents take away."""


def main(arguments: Sequence[str]) -> None:
    """Write NAME.docx, NAME.pdf and NAME.json into the folder, and say so."""
    parser = ArgumentParser(description="Make a synthetic constitution as PDF.")
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("pages", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hyphens", type=Path, default=HYPHENS)
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    made = constitution(_n_blocks(asked.pages), asked.seed)
    hyphenated = asked.hyphens.is_file()
    layout = Layout(2 if asked.kind == "two-columns" else 1, hyphenated)
    written = asked.folder / f"{asked.kind}-{asked.pages}.docx"
    written.write_bytes(word_file(made, layout))
    tagged = asked.kind == "tagged"
    pdf = pdf_of(written, asked.folder, tagged=tagged, hyphens=asked.hyphens)
    pages = page_texts(pdf)
    says = {
        "kind": asked.kind,
        "seed": asked.seed,
        "pdf": pdf.name,
        "n_pages": len(pages),
        "hyphenated": hyphenated,
        **truth(made, pages),
    }
    truth_path = written.with_suffix(".json")
    truth_path.write_text(json.dumps(says, ensure_ascii=False, indent=1), "utf-8")
    print(f"{pdf}: {len(pages)} pages, {len(made.blocks)} blocks; {truth_path}")


def _n_blocks(n_pages: int) -> int:
    return max(20, round(n_pages * _BLOCKS_PER_PAGE) - _BLOCKS_LESS)


def truth(made: Constitution, pages: Sequence[str]) -> dict[str, object]:
    """What a reader should find, in the order in which it stands.

    `pages` are the texts of the pages, which tell where each block begins.
    """
    starts = tuple(_starts(made, pages))
    parts = _parts(made)
    blocks = tuple(zip(made.blocks, parts, starts, strict=True))
    clauses = [
        {
            "kind": block.kind.value,
            "part": part,
            "label": block.label,
            "text": block.text,
            "page": page,
        }
        for block, part, page in blocks
        if isinstance(block, Block)
    ]
    notes = [
        {"text": block.note, "page": page, "clause": block.label, "part": part}
        for block, part, page in blocks
        if isinstance(block, Block) and block.note
    ]
    return {
        "clauses": clauses,
        "tables": list(_tables(made, starts)),
        "furniture": list(_furniture(made, clauses, len(pages))),
        "footnotes": [
            {"number": number, **note} for number, note in enumerate(notes, start=1)
        ],
        "contents": [
            {"label": says["label"], "text": says["text"], "page": says["page"]}
            for says in clauses
            if says["kind"] in {"part", "section"}
        ],
    }


def _starts(made: Constitution, pages: Sequence[str]) -> Iterator[int]:
    """The page of every block; of a table, that of its header row."""
    # The contents repeat every heading, so the search begins at the first Part.
    first = next(block for block in made.blocks if isinstance(block, Block))
    running = header(made.council, f"{first.label} {first.text}")
    front = next((number for number, page in enumerate(pages) if running in page), 0)
    wanted = (
        f"{block.label} {block.text}"
        if isinstance(block, Block)
        else " ".join(block.header)
        for block in made.blocks
    )
    body = pages[front:]
    return (page and page + front for page in pages_of(wanted, body))


def _parts(made: Constitution) -> tuple[str, ...]:
    """The label of the Part in which each block lies."""
    found: list[str] = []
    for block in made.blocks:
        opens = isinstance(block, Block) and block.kind is Kind.PART
        found.append(block.label if opens and isinstance(block, Block) else found[-1])
    return tuple(found)


def _tables(made: Constitution, starts: Sequence[int]) -> Iterator[dict[str, object]]:
    n_clauses = 0
    for block, page in zip(made.blocks, starts, strict=True):
        if isinstance(block, Block):
            n_clauses += 1
            continue
        yield {
            "n_clauses_before": n_clauses,
            "page": page,
            "header": list(block.header),
            "rows": [list(cells) for cells in block.rows],
        }


def _furniture(
    made: Constitution, clauses: Sequence[dict[str, str | int]], n_pages: int
) -> Iterator[dict[str, object]]:
    """Header and footer of each page but the cover, which has none."""
    opened = {
        says["page"]: f"{says['label']} {says['text']}"
        for says in clauses
        if says["kind"] == "part"
    }
    title = "Contents"
    for page in range(2, n_pages + 1):
        title = opened.get(page, title)
        lines = {
            "header": header(made.council, title),
            "footer": footer(str(page), str(n_pages)),
        }
        for place, text in lines.items():
            yield {"page": page, "place": place, "text": text}


if __name__ == "__main__":
    main(sys.argv[1:])
