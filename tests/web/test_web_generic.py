"""Publishers that nobody has described: their sites are asked where they announce their pages, and the captures say so."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tasks.fetch_web import as_markdown
from tasks.sources.publishers import publishers
from tasks.sources.web.answer import Limits
from tasks.sources.web.crawl import open_crawl
from tasks.sources.web.crawl_report import CrawlReport, FewerThanUsualError
from tasks.sources.web.front import read_front
from tasks.sources.web.named import GENERIC, own_hosts, web_source
from tasks.sources.web.source import Source
from tests.web.loopback import Loopback, Reply
from tests.web.papers import MONDAY, feed, page, path
from warehouse import raw

FRONT = """<html><head><title>Báo Mẫu</title><link rel="alternate" type="application/rss+xml" href="/rss/tin-moi.rss"></head><body>
<ul><li><a href="/">Trang chủ</a></li><li><a href="/the-thao">Thể thao</a></li><li><a href="/chinh-tri">Chính trị</a></li>
<li><a href="/xay-dung-dang-va-he-thong-chinh-tri/">Xây dựng Đảng và hệ thống chính trị</a></li><li><a href="/video">Video</a></li></ul>
<h2><a href="/the-thao/doi-bong-que-ta-thang-tran-cuoi-mua-giai-90001.html">Đội bóng quê ta thắng trận cuối mùa giải</a></h2>
<a href="https://khac.vn/xay-dung-dang">Xây dựng Đảng</a><a href="/rss">RSS</a></body></html>"""


class Unknown:
    """A paper with a feed, a sitemap that may be named, and a section with numbered pages."""

    port = 0
    names_sitemap = True

    def respond(self, _host: str, target: str, headers: dict[str, str]) -> Reply:
        base = f"http://{headers['host']}"
        listing = "".join(f"<li><a href='{path(n)}'>Xã Bản Mẫu {n}</a></li>" for n in range(200, 210))
        more = "".join(f"<li><a href='{path(n)}'>Xã Bản Mẫu {n}</a></li>" for n in range(210, 215))
        urls = "".join(f"<url><loc>{base}{path(n)}</loc></url>" for n in range(220, 230))
        pages = {
            "/": FRONT,
            "/rss": "<html><body><a href='/rss/xay-dung-dang.rss'>Xây dựng Đảng</a></body></html>",
            "/rss/tin-moi.rss": feed(base, range(240, 243)),
            "/rss/xay-dung-dang.rss": feed(base, range(243, 246)),
            "/xay-dung-dang-va-he-thong-chinh-tri/": f"<html><ul>{listing}</ul><a href='?trang=2'>2</a><a href='?trang=9'>Cuối</a></html>",
            "/xay-dung-dang-va-he-thong-chinh-tri/?trang=2": f"<html><ul>{more}</ul><a href='/chinh-tri'>Chính trị</a></html>",
            "/chinh-tri": "<html><body>Không có tin</body></html>",
            "/sitemap.xml": f"<urlset>{urls}</urlset>",
            "/robots.txt": "User-agent: *\nDisallow: /noi-bo\n" + f"Sitemap: {base}/sitemap.xml\n" * self.names_sitemap,
        }
        if "/xa-ban-mau-" in target:
            return Reply(
                page(int(target.rsplit("-", 1)[1][:5]) - 10000), headers={"Content-Type": "text/html; charset=utf-8"}
            )
        found = pages.get(target)
        if found is None:
            return Reply(b"khong co", status=404)
        return Reply(found if isinstance(found, bytes) else found.encode())


@pytest.fixture
def paper() -> Iterator[tuple[Unknown, Loopback]]:
    paper = Unknown()
    with Loopback(paper.respond) as site:
        yield paper, site


def crawl(site: Loopback, home: Path, *, day: int = 0) -> CrawlReport:
    manner = replace(GENERIC, pause=0.0, private=("bao-la.test",))
    source = Source(id="bao-la", hosts=(f"bao-la.test:{site.port}",), generic=True, manner=manner)

    async def run() -> CrawlReport:
        async with open_crawl(
            source, home, "test@example.org", lookup=site.lookup, limits=Limits(connect=2, silence=2, total=4),
            clock=lambda: MONDAY + timedelta(days=day),
        ) as run:  # fmt: skip
            await run.discover()
            while await run.fetch_batch():
                pass
            return run.finish()

    return asyncio.run(run())


@pytest.mark.parametrize("named", [True, False])
def test_feeds_sitemaps_and_sections_of_an_unknown_site_are_found(
    paper: tuple[Unknown, Loopback], tmp_path: Path, *, named: bool
) -> None:
    paper[0].names_sitemap = named
    report = crawl(paper[1], tmp_path)
    wanted = {path(n) for n in (*range(200, 215), *range(220, 230), *range(240, 246))}
    [batch] = raw.batches(tmp_path)
    captures = [entry[0] for entry in raw.read(tmp_path, batch) if not isinstance(entry, raw.Damage)]
    assert {capture.uri.partition(f":{paper[1].port}")[2] for capture in captures} == wanted
    assert {capture.discovered for capture in captures} == {"generically"}
    assert "discovered generically" in as_markdown(report, None)
    assert not [problem for problem in report.problems if "sitemap_index" in problem[0]]
    assert not paper[1].asked("bao-la.test", "/the-thao")


def test_a_site_that_shows_nothing_fails_its_run(paper: tuple[Unknown, Loopback], tmp_path: Path) -> None:
    paper[1]._respond = lambda *asked: Reply(status=404) if asked[1] != "/" else Reply(b"<html><body>x</body></html>")
    with pytest.raises(FewerThanUsualError, match="bao-la announced 0 pages"):
        crawl(paper[1], tmp_path)


def test_a_site_that_wants_no_visitors_is_named_once_in_what_is_said_of_it(
    paper: tuple[Unknown, Loopback], tmp_path: Path
) -> None:
    paper[1]._respond = lambda *_: Reply(status=503)
    with pytest.raises(FewerThanUsualError, match=r"\(bao-la\.test:\d+: robots\.txt answered 503\)"):
        crawl(paper[1], tmp_path)


def test_sections_on_party_building_come_first_and_articles_are_none() -> None:
    front = read_front(FRONT, "https://bao.vn/", ("bao.vn",))
    assert front.sections == ["https://bao.vn/xay-dung-dang-va-he-thong-chinh-tri/", "https://bao.vn/chinh-tri"]
    assert front.feeds == ["https://bao.vn/rss/tin-moi.rss"]
    assert front.feed_pages == ["https://bao.vn/rss"]
    assert "https://bao.vn/the-thao/doi-bong-que-ta-thang-tran-cuoi-mua-giai-90001.html" not in front.menu


def test_every_real_publisher_with_a_site_today_can_be_asked_by_its_name() -> None:
    today = date(2026, 11, 1)
    asked = {name: web_source(name, today) for name, known in publishers().items() if own_hosts(known, today)}
    assert len(asked) > 40
    assert asked["bao-an-giang"].discovered == "generically"
    assert not any(host.endswith(".example") for source in asked.values() for host in source.hosts)
    assert all(source.manner.pause >= 2 for source in asked.values())
