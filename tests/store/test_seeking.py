"""What is looked for is found, alike in both databases, whatever is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from constitution_diff.history import Phrase, Wanted, wanted
from constitution_diff.store import (
    PER_DOCUMENT,
    Counted,
    Sought,
    count_wordings,
    create_store,
    first_wordings,
    put_document,
)
from constitution_diff.store.words import NOW, listed_words, part_mark, put_words
from tests.store.sought import found_in, holds

if TYPE_CHECKING:
    from constitution_diff.store import Store
    from tests.postgres import Server

_ROWS: Final = (
    ("Quorum", "The quorum of the council is five members."),
    ("", "The council's quorum; see s.151 and rule 8.5."),
    ("Council tax", "Not more than £50,000, or 8.51 per cent (50 000 in all)."),
    ("", "Co-opted members of Llŷn; naïve, NAÏVE, nai\u0308ve and na\u00adive."),
    ("Straße", "Words of “the council” – council the; the cost."),
    ("", "fi \ufb01 x\u200by ½ m² \u0663 ŵ Ŵ 'quote' \"double\" back\\slash :* & | !"),
    ("", "/now ^quorum NOT OR AND NEAR(a b) words:quorum {heading} found"),
    ("The", "the the the"),
)
_TOKENS: Final = sorted({word for row in _ROWS for one in row for word in one.split()})
_QUERIES: Final = st.one_of(
    st.text(max_size=30),
    st.lists(
        st.one_of(
            st.sampled_from([*_TOKENS, "OR", "NOT", "AND", '"', "*", "-", "(", "the"]),
            st.text("aetqu8.5-*\"'^/:()\\&|!", max_size=5),
        ),
        max_size=6,
    ).map(" ".join),
)


@pytest.fixture(
    scope="module", params=["file", pytest.param("server", marks=pytest.mark.slow)]
)
def listed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Store:
    """Two documents; each row stands in both, in the second with marks."""
    if request.param == "file":
        store = create_store(str(tmp_path_factory.mktemp("seeking") / "our.store"))
    else:
        running: Server = request.getfixturevalue("postgres")
        store = create_store(running.new_database())
    with store.writing() as at:
        for council, marks in (("Tarnwick", ()), ("Harrowmere", (NOW, "/part.4"))):
            of = put_document(at, council, "Constitution")
            rows = {
                of * PER_DOCUMENT + n: listed_words(heading, text, marks)
                for n, (heading, text) in enumerate(_ROWS)
            }
            put_words(at, of, rows)
    return store


def _rows(store: Store, asked: str) -> list[int]:
    """The rows of the first document: among all, and alone."""
    among = sorted(row for of, row in found_in(store, wanted(asked)) if of == 1)
    alone = sorted(row for _, row in found_in(store, wanted(asked), documents=(1,)))
    assert among == alone
    return among


@given(asked=_QUERIES)
def test_any_words_find_the_rows_that_hold_them(listed: Store, asked: str) -> None:
    sought = wanted(asked)
    if not sought.all:
        return

    found = found_in(listed, sought)

    rows = [n for n, row in enumerate(_ROWS) if holds(row, sought)]
    assert sorted(found) == [(of, row) for of in (1, 2) for row in rows]
    assert found_in(listed, sought, documents=(1, 2)) == found


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("quorum council", [0, 1]),
        ('"the council"', [0, 1, 4]),
        ('"quorum the"', []),
        ("coun*", [0, 1, 2, 4]),
        ("c*", [0, 1, 2, 3, 4]),
        ("l* c*", [3]),
        ('"the c"*', [0, 1, 4]),
        ("quorum NOT c*", [6]),
        ('"quorum of the coun"*', [0]),
        ("quorum NOT members", [1, 6]),
        ("quorum -members", [1, 6]),
        ("the NOT council NOT cost NOT chair NOT £50,000", [7]),
        ("the five OR cost OR chair OR 50", [0, 4]),
        ("five OR cost OR chair OR 50", [0, 2, 4]),
        ('council NOT "the council"', [2]),
        ("tax OR rule", [1, 2]),
        ("50,000", [2]),
        ("£50000", [2]),
        ("8.5", [1]),
        ("8.5*", [1, 2]),
        ("s151", [1]),
        ("s.151", [1]),
        ("Council’s", [1]),
        ("co-opted", [3]),
        ("llyn", [3]),
        ("NAIVE", [3]),
        ("strasse", [4]),
        ("ﬁ", [5]),
    ],
)
def test_words_are_found_as_officers_type_them(
    listed: Store, asked: str, rows: list[int]
) -> None:
    assert _rows(listed, asked) == rows


def test_headings_come_first_and_then_words_that_stand_together(
    listed: Store,
) -> None:
    assert found_in(listed, wanted("the council"))[:3] == [(2, 0), (2, 1), (2, 4)]
    assert found_in(listed, wanted("the"))[:2] == [(2, 7), (2, 0)]


def test_the_newest_come_first_and_then_councils_by_name(listed: Store) -> None:
    found = found_in(listed, wanted("tax"))

    assert found == [(2, 2), (1, 2)]


def test_a_part_is_searched_by_its_mark(listed: Store) -> None:
    tax = wanted("tax")
    within = Wanted((*tax.all, (Phrase((part_mark("Part 4"),)),)))

    assert found_in(listed, within) == [(2, 2)]


def test_no_more_than_the_limit_is_found(listed: Store) -> None:
    everything = found_in(listed, wanted("the OR quorum OR 50 OR m*"))

    for limit in range(1, len(everything)):
        assert (
            found_in(listed, wanted("the OR quorum OR 50 OR m*"), limit)
            == (everything[:limit])
        )


def test_a_thousand_words_can_be_looked_for(listed: Store) -> None:
    words = [f"w{n}q" for n in range(333)]

    assert _rows(listed, f"{' '.join(words)}") == []
    assert _rows(listed, f'"{" ".join(words)}"') == []
    assert _rows(listed, f"quorum OR {' OR '.join(words)}") == [0, 1, 6]
    assert _rows(listed, f"quorum NOT {' NOT '.join(words)}") == [0, 1, 6]


def test_of_a_clause_without_end_the_beginning_is_found(store: Store) -> None:
    words = " ".join(f"word{n:x}x" for n in range(200_000))
    with store.writing() as at:
        of = put_document(at, "Harrowmere", "Constitution")
        number = of * PER_DOCUMENT
        put_words(at, of, {number: listed_words("", f"Quorum {words}", ())})

    assert found_in(store, wanted('"quorum word"')) == [(of, 0)]


def test_words_put_again_replace_those_before(store: Store) -> None:
    with store.writing() as at:
        of = put_document(at, "Harrowmere", "Constitution")
        for words in ("Quorum", "Tax"):
            put_words(at, of, {of * PER_DOCUMENT: listed_words("", words, ())})

    assert found_in(store, wanted("tax")) == [(of, 0)]
    assert found_in(store, wanted("quorum")) == []


def test_words_of_a_document_that_is_not_kept_are_passed_over(store: Store) -> None:
    with store.writing() as at:
        of = put_document(at, "Harrowmere", "Constitution")
        for document in (of, of + 1):
            number = document * PER_DOCUMENT
            put_words(at, document, {number: listed_words("", "Quorum", ())})

    with store.reading() as at:
        counted = Counted(2, frozenset((of, of + 1)))
        found = first_wordings(at, Sought(wanted("quorum")), counted, 9)
        assert found == [of * PER_DOCUMENT]


@pytest.mark.slow
def test_a_server_compiles_no_query_of_a_search(postgres: Server) -> None:
    store = create_store(postgres.new_database())

    with store.reading() as at:
        count_wordings(at, Sought(wanted("quorum")))

        assert at.execute(text("SHOW jit")).scalar_one() == "off"
