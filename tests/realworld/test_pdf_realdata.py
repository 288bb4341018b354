"""PDF files nobody here wrote: each opens, or is refused with a reason."""

from pathlib import Path

from constitution_diff.errors import UnreadableSourceError
from constitution_diff.model import Paragraph, Source
from constitution_diff.read.pdf import read_pdf
from tests.evidence import sampled

_MOST_BYTES = 300_000
_N_FILES = 40


def _read(path: Path) -> Source | None:
    try:
        return read_pdf(path.read_bytes(), path.name)
    except UnreadableSourceError:
        return None


def _texts(source: Source | None) -> list[str]:
    assert source is not None
    return [b.text for b in source.blocks if isinstance(b, Paragraph)]


def test_any_file_opens_or_is_refused_with_a_reason(shared: Path) -> None:
    folders = [shared / "realdata" / name for name in ("pdf", "bad_inputs")]
    found = sorted(p for folder in folders for p in folder.rglob("*.pdf"))
    small = [path for path in found if path.stat().st_size < _MOST_BYTES]

    sources = list(map(_read, sampled(small, _N_FILES)))

    assert any(sources)
    assert not all(sources)


def test_a_file_with_an_empty_password_opens(shared: Path) -> None:
    path = shared / "realdata" / "pdf" / "pypdf" / "r2-empty-password.pdf"

    assert _texts(_read(path))


def test_clauses_of_a_council_keep_their_labels_apart(shared: Path) -> None:
    folder = shared / "realdata" / "revision_series" / "uk-tintern-community-council"

    texts = _texts(_read(folder / "Financial_Regulations_2017.pdf"))

    assert "1.\tGENERAL" in texts
    labels = [text.partition("\t")[0] for text in texts if "\t" in text]
    assert [f"1.{n}." for n in range(1, 10)] == [
        label for label in labels if label.startswith("1.") and len(label) == 4
    ]


def test_columns_of_a_paper_are_read_one_after_the_other(shared: Path) -> None:
    texts = _texts(
        _read(shared / "realdata" / "pdf" / "pdfminer.six" / "naacl06-shinyama.pdf")
    )

    whole = "Information Extraction (IE) systems. Existing IE systems require a lot of"
    assert any(whole in text for text in texts)
