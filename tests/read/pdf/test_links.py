from constitution_diff.read.pdf.pages import read_pages
from tests.read.pdf.builders import Text, pdf

_LINK = (
    "/Annots [<< /Type /Annot /Subtype /Link /Rect [72 690 140 710]"
    " /A << /S /URI /URI (https://www.example.org/) >> >> << /Rect [1 2 3] >> 7]"
)


def test_a_link_has_its_box_and_its_address() -> None:
    content = pdf([Text(72, 140, "the register")], page_entries=_LINK)

    (page,) = read_pages(content, "a.pdf").pages

    assert page.links == ((72, 132, 140, 152, "https://www.example.org/"),)


def test_a_file_without_addresses_has_no_links() -> None:
    (page,) = read_pages(pdf([Text(72, 140, "the register")]), "a.pdf").pages

    assert page.links == ()
