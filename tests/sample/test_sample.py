"""The bundled sample: composed pages that say so, their addresses, and golden readings that fit them."""

import json
import re
import tomllib
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "tasks" / "sources" / "sample"
PUBLISHERS = ROOT / "tasks" / "sources" / "publishers"
GOLDEN = ROOT / "tests" / "golden"
READINGS = json.loads((GOLDEN / "articles.json").read_text("utf-8"))
FACTS = {path.stem: json.loads(path.read_text("utf-8")) for path in sorted((GOLDEN / "facts").glob("*.json"))}
PAGES = {path.stem: path for path in sorted(SAMPLE.iterdir()) if path.suffix in {".html", ".txt"}}
MARK = "Trang mẫu do chibo soạn, không phải số liệu thống kê"
SILENT = {"huy-hieu-dang-3-2", "doan-vien-moi-huu-lung", "ky-luat-quang-ninh", "mua-lu-ea-hleo"}


def page_text(stem: str) -> str:
    payload = PAGES[stem].read_bytes()
    text = payload.decode("cp1258" if b"charset=windows-1258" in payload else "utf-8")
    return unicodedata.normalize("NFC", text).replace("Ð", "Đ").replace("’", "'")


def squeeze(text: str) -> str:
    return " ".join(text.split())


def test_every_page_has_a_reading_and_facts_and_an_address() -> None:
    named = {line.split("\t")[0] for line in (SAMPLE / "addresses.tsv").read_text("utf-8").splitlines()[1:]}
    assert len(PAGES) >= 30
    assert set(PAGES) == set(READINGS) == set(FACTS) == named


@pytest.mark.parametrize("stem", PAGES)
def test_a_page_says_that_it_is_composed(stem: str) -> None:
    text = page_text(stem)
    if PAGES[stem].suffix == ".txt":
        assert text.rstrip().endswith(MARK)
    else:
        assert f"<!-- {MARK}. -->" in text
        assert MARK in LexborHTMLParser(text).body.text()


@pytest.mark.parametrize("stem", PAGES)
def test_a_page_lives_at_a_host_that_does_not_exist(stem: str) -> None:
    text = page_text(stem)
    assert READINGS[stem]["uri"] in text
    hosts = set(re.findall(r"https?://([^/\s\"<>]+)", text)) - {"www.w3.org", "schema.org"}
    assert hosts
    assert all(host.endswith(".example") for host in hosts)


@pytest.mark.parametrize("stem", [stem for stem, path in PAGES.items() if path.suffix == ".html"])
def test_the_publishers_selectors_find_what_the_golden_reading_says(stem: str) -> None:
    reading = READINGS[stem]
    publisher = tomllib.loads((PUBLISHERS / f"{reading['publisher']}.toml").read_text("utf-8"))
    day = date.fromisoformat(reading["published_on"])
    fitting = [
        layout
        for layout in publisher["layout"]
        if layout.get("valid_from", date.min) <= day <= layout.get("valid_to", date.max)
    ]
    assert len(fitting) == 1
    layout = fitting[0]
    tree = LexborHTMLParser(page_text(stem))
    assert squeeze(tree.css_first(layout["title"][0]).text()) == reading["title"]
    shown = squeeze(tree.css_first(layout["time"][0]).text())
    assert f"{day.day}/{day.month}/{day.year}" in shown or f"{day:%d/%m/%Y}" in shown
    assert [squeeze(node.text()) for node in tree.css(layout["captions"][0])] == reading["captions"]
    body = squeeze(tree.css_first(layout["body"][0]).text(separator=" "))
    assert reading["last"] in body


@pytest.mark.parametrize("stem", PAGES)
def test_every_quote_stands_in_its_page_and_outside_the_lists_of_other_news(stem: str) -> None:
    text = page_text(stem)
    if PAGES[stem].suffix == ".html":
        tree = LexborHTMLParser(text)
        for furniture in tree.css("aside, .tinkhac, .other-news, .col-right, .comments, .inline-related, head"):
            furniture.decompose()
        text = tree.body.text(separator=" ")
    text = squeeze(text)
    for fact in FACTS[stem]["facts"]:
        assert squeeze(fact["quote"]) in text, fact


def test_the_tempting_pages_hold_no_facts() -> None:
    assert {stem for stem, gold in FACTS.items() if not gold["facts"]} == SILENT


def test_the_sample_speaks_of_every_metric() -> None:
    stated = {fact["metric"] for gold in FACTS.values() for fact in gold["facts"]}
    assert len(stated) == 28


def test_the_odd_encodings_are_still_odd() -> None:
    nfd = PAGES["ea-hleo-2019-buon"].read_text("utf-8")
    assert nfd == unicodedata.normalize("NFD", nfd) != unicodedata.normalize("NFC", nfd)
    assert "Ð" in PAGES["tra-cu-2021-bao-bien"].read_text("utf-8")
    assert "’" in PAGES["ea-hleo-2018-so-ket"].read_text("utf-8")
    with pytest.raises(UnicodeDecodeError):
        PAGES["tra-cu-2017-dong-bao-khmer"].read_text("utf-8")
