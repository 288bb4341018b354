"""The page keeps every word, runs nothing that is not its own, and says it plainly."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from constitution_diff.model import Comparison, Relation, TextChange
from constitution_diff.render import vocabulary
from constitution_diff.render.html import html_redline
from constitution_diff.render.html.assets import SCRIPT, STYLE
from tests.render.builders import clause, every_relation, link, outline
from tests.render.redline_page import HIDDEN_WORDS, page_of, visible_words


def test_the_sample_holds_every_relation() -> None:
    found = {link.relation for link in every_relation().links}

    assert found >= set(Relation) - {Relation.SAME, Relation.RENUMBERED}


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "</style><b>", "&lt;"]
)
def test_hostile_text_stays_text(hostile: str) -> None:
    comparison = Comparison(
        outline(clause("4.1", hostile, heading=hostile), name=hostile),
        outline(clause("4.1", f"{hostile} new", heading=hostile), name=hostile),
        (link("4.1", "4.1", text=TextChange.EDITED, reasons=(hostile,)),),
    )

    page = page_of(comparison)

    assert len(page.findall(".//script")) == 1
    assert hostile in page.get_element_by_id("p0").text_content()
    assert hostile in page.find(".//h1").text_content()


def test_both_texts_can_be_read_off_the_marks() -> None:
    page = page_of(every_relation())

    words = page.get_element_by_id("p2").xpath(".//p[@class='words']")[0].text_content()

    assert _side(words, "inserted") == "Notice is ten days."
    assert _side(words, "deleted") == "Notice is <five> days."


def _side(words: str, kept: str) -> str:
    return HIDDEN_WORDS.sub(lambda m: m[2] if m[1] == kept else "", words)


def test_every_provision_of_both_sides_stands_exactly_once() -> None:
    comparison = every_relation()

    page = page_of(comparison)

    olds = [str(clause_id) for clause_id in page.xpath("//@data-old")]
    news = [str(clause_id) for clause_id in page.xpath("//@data-new")]
    assert sorted(olds) == sorted(clause.id for clause in comparison.old.clauses)
    assert sorted(news) == sorted(clause.id for clause in comparison.new.clauses)


@pytest.mark.parametrize(
    "word",
    ["untracked", "hidden", "of substance", "consequential", "furniture", "stale",
     "dangling", "retargeted", "noise", "clause", "moved+edited", "old version",
     "new version", "unknown"],
)  # fmt: skip
def test_no_word_of_the_contract_reaches_a_reader(word: str) -> None:
    told = visible_words(every_relation()).replace(vocabulary.BY_RULE, "")
    assert word not in told.lower()


def test_the_same_comparison_gives_the_same_bytes() -> None:
    assert html_redline(every_relation()) == html_redline(every_relation())


def test_nothing_is_fetched() -> None:
    page = html_redline(every_relation()).decode()

    assert not re.search(r"https?:|//[a-z]|\burl\(|@import|\bsrc=|<link", page)
    assert all(href.startswith("#") for href in re.findall(r'href="([^"]*)"', page))


def test_every_link_leads_to_one_place() -> None:
    page = page_of(every_relation())

    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in page.xpath("//@href")} <= set(ids)


def test_the_policy_allows_this_style_and_this_script_only() -> None:
    page = page_of(every_relation())

    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]

    for element in (*page.iter("style"), *page.iter("script")):
        digest = sha256((element.text or "").encode()).digest()
        directive = next(d for d in policy.split("; ") if d.startswith(element.tag))
        assert f"'sha256-{b64encode(digest).decode()}'" in directive
    assert "default-src 'none'" in policy
    assert not page.xpath("//@style | //@onclick")


@pytest.mark.parametrize("asset", [STYLE, SCRIPT])
def test_style_and_script_do_not_end_their_own_element(asset: str) -> None:
    assert "</" not in asset


def test_a_page_has_one_main_heading_its_landmarks_and_a_language() -> None:
    page = page_of(every_relation())

    assert page.get("lang") == "en-GB"
    assert [len(page.findall(f".//{tag}")) for tag in ("h1", "main", "nav")] == [
        1,
        1,
        1,
    ]
    assert page.xpath("//a[@class='skip']/@href") == ["#main", "#document", "#tree"]
