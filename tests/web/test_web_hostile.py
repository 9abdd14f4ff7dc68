"""Sites that err, lie or mean harm: what is stored, what is not, and that a run over them ends."""

import asyncio
import gzip
import resource
import signal
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tasks.sources.web.addresses import canonical, carries_key, twins_of
from tasks.sources.web.answer import Limits
from tasks.sources.web.crawl import open_crawl
from tasks.sources.web.crawl_report import CrawlReport, FewerThanUsualError
from tasks.sources.web.guard import ForbiddenError, check
from tasks.sources.web.journal import Journal
from tasks.sources.web.notices import has_text, leads_away, notice
from tasks.sources.web.pace import LONGEST_REST, retry_after
from tasks.sources.web.robots import LARGEST, read_robots
from tasks.sources.web.source import Manner, Source
from tasks.sources.web.taken import Taken, decode, digest_of
from tests.web.loopback import Loopback, Reply
from tests.web.papers import MONDAY, page

HTML = {"Content-Type": "text/html; charset=utf-8"}
HOSTS = ("a.test", "www.a.test", "m.a.test")
HASTY = Limits(connect=2, silence=1, total=3, packed=2_000_000, unpacked=5_000_000)
NOTICE = "<html><head><title>404 - Trang không tồn tại</title></head><body>Về trang chủ</body></html>".encode()
Answer = Callable[[str, str, dict[str, str]], Reply]


class Paper:
    """A site of three hosts whose answers a test sets."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.answer: Answer = lambda *_: Reply(page(1), headers=HTML)
        self.robots = Reply(status=404)
        self.site = Loopback(lambda *asked: self.robots if asked[1] == "/robots.txt" else self.answer(*asked))

    def run(self, *paths: str, day: float = 0, **manner: float) -> CrawlReport:
        """Ask for pages (``host/path``, or a path at a.test) on a day after Monday."""
        ticks = iter(range(10**9))
        addresses = [path if path[0] != "/" else f"a.test{path}" for path in paths]
        source = Source(
            id="mau",
            hosts=tuple(f"{host}:{self.site.port}" for host in HOSTS),
            scheme="http",
            addresses=tuple(
                f"http://{host}:{self.site.port}/{path}"
                for host, _, path in (address.partition("/") for address in addresses)
            ),
            manner=Manner(private=HOSTS, **{"pause": 0.0, "backoff": 0.01, "longest_wait": 1.0} | manner),  # type: ignore[arg-type]
        )

        async def crawl() -> CrawlReport:
            async with open_crawl(
                source, self.home, "test@example.org", lookup=self.site.lookup, limits=HASTY,
                clock=lambda: MONDAY + timedelta(days=day, microseconds=next(ticks)),
            ) as run:  # fmt: skip
                await run.discover()
                while await run.fetch_batch():
                    pass
                return run.finish()

        return asyncio.run(crawl())

    def records(self) -> list[Taken]:
        """All of the raw zone, in order of time."""
        files = sorted((self.home / "raw").glob("*.warc.gz"))
        return sorted((taken for file in files for taken in decode(file, bodies=True)), key=lambda taken: taken.at)

    def outcomes(self) -> list[tuple[str, str]]:
        return [(taken.outcome, taken.reason) for taken in self.records()]


@pytest.fixture
def paper(tmp_path: Path) -> Iterator[Paper]:
    paper = Paper(tmp_path)
    with paper.site:
        yield paper


@pytest.mark.parametrize("host", ["2130706433", "0177.0.0.1", "127.1", "0x7f000001", "0x7f.0.0.1", "0", "bao.vn.0x7f"])
def test_a_number_in_disguise_is_no_host(host: str) -> None:
    with pytest.raises(ForbiddenError):
        check(f"http://{host}/")
    assert check("https://bao24h.vn/1")


def test_keys_and_sessions_are_taken_out_of_addresses() -> None:
    assert canonical("https://b.vn/tin?id=5&access_token=abc&p_auth=x&X-Amz-Signature=y") == "https://b.vn/tin?id=5"
    assert canonical("https://b.vn/tin?%74oken=abc") == "https://b.vn/tin"
    assert canonical("https://b.vn/tin?key=dang-vien&page=2") == "https://b.vn/tin?key=dang-vien&page=2"
    assert carries_key("https://u:p@b.vn/x.warc.gz")
    assert carries_key("https://b.vn/x.warc.gz?sig=1")
    assert not carries_key("https://b.vn/x.warc.gz?part=1")


def test_no_key_of_a_redirect_or_a_header_comes_into_the_raw_zone(paper: Paper) -> None:
    headers = {
        "Location": "/tin/bai-cua-mot-to-bao-10002.html?token=MATKHAU",
        "Set-Cookie": "a=MATKHAU",
        "X-Auth-Token": "MATKHAU",
    }
    paper.answer = lambda _host, target, _: (
        Reply(status=302, headers=headers) if "10001" in target else Reply(page(2), headers=HTML)
    )
    paper.run("/tin/bai-cua-mot-to-bao-10001.html")
    assert [taken.outcome for taken in paper.records()] == ["moved", "stored"]
    files = [file for file in paper.home.rglob("*") if file.is_file()]
    assert not any(
        b"MATKHAU" in (gzip.decompress(raw) if raw[:2] == b"\x1f\x8b" else raw) for raw in map(Path.read_bytes, files)
    )


def test_addresses_that_differ_by_www_or_m_or_a_last_slash_are_one_page(paper: Paper) -> None:
    paper.answer = lambda host, target, _: Reply(page(3) + f"<!-- {host}{target} -->".encode(), headers=HTML)
    where = "/tin/bai-cua-mot-to-bao-10001"
    paper.run(where, f"www.a.test{where}", f"m.a.test{where}", f"{where}/", f"{where}?id=2")
    assert sorted(paper.outcomes()) == [("moved", "twin")] * 3 + [("stored", "")] * 2
    assert twins_of("https://vn.bao.vn/a/") != twins_of("https://bao.vn/a")


def test_a_page_that_becomes_a_notice_of_error_is_gone_and_comes_back(paper: Paper) -> None:
    where = "/tin/bai-cua-mot-to-bao-10001.html"
    shown = {
        0: Reply(page(1), headers=HTML),
        1.1: Reply(NOTICE, headers=HTML),
        9: Reply(status=404),
        40: Reply(b""),
        80: Reply(page(1)),
    }
    for day, reply in shown.items():
        paper.answer = lambda *_, reply=reply: reply  # type: ignore[misc]
        paper.run(where, day=day)
    assert paper.outcomes() == [
        ("stored", ""),
        ("gone", "notice"),
        ("gone", ""),
        ("failed", "empty"),
        ("unchanged", ""),
    ]


def test_pages_that_suddenly_show_the_sites_front_have_no_new_version(paper: Paper) -> None:
    paper.answer = lambda _host, target, _: Reply(page(int(target[-10:-5]) - 10000), headers=HTML)
    pages = [f"/tin/bai-cua-mot-to-bao-{10001 + n}.html" for n in range(3)]
    paper.run(*pages)
    paper.answer = lambda *_: Reply(
        b"<html><title>Bao A</title><body>" + b"<a href='/x'>Tin trong ngay</a>" * 60, headers=HTML
    )
    paper.run(*pages, day=1.1)
    assert {outcome for outcome, _ in paper.outcomes()[3:]} == {"failed"}


def test_redirects_home_and_to_a_login_give_a_page_up(paper: Paper) -> None:
    onward = {
        "10001": "/",
        "10002": "/tin",
        "10003": "/dang-nhap?ve=1",
        "10004": "file:///etc/passwd",
        "10005": "http://[::ffff:10.0.0.1]/a",
    }
    paper.answer = lambda _host, target, _: Reply(status=302, headers={"Location": onward[target[-10:-5]]})
    paper.run(*(f"/tin/bai-cua-mot-to-bao-{number}.html" for number in onward))
    assert sorted(paper.outcomes()) == [
        ("failed", "redirects"),
        ("gone", "redirect"),
        ("gone", "redirect"),
        ("refused", "foreign"),
        ("refused", "server"),
    ]
    assert not leads_away("https://b.vn/tin/a-1.html", "https://b.vn/tin/b-1.html")


@pytest.mark.parametrize(
    "title",
    ["Lỗi 404", "Không tìm thấy bài viết", "Trang bạn tìm không tồn tại", "Page not found", "Nội dung đã bị xóa"],
)
def test_a_notice_says_so_in_its_title_and_prints_no_text(title: str) -> None:
    assert notice(f"<title>{title}</title><p>x</p>".encode()) == "gone"
    long = "<p>Sáng nay, lực lượng chức năng vẫn tìm kiếm người mất tích sau trận lũ quét ở bản.</p>" * 9
    assert notice(f"<title>{title}</title>{long}".encode()) is None


def test_ordinary_pages_are_no_notices() -> None:
    for number in range(6):
        assert notice(page(number)) is None
        assert has_text(page(number))
    assert notice("<title>Hệ thống đang bảo trì</title>".encode()) == "notice"


def test_a_site_whose_pages_all_name_one_page_as_their_own_is_not_believed(paper: Paper) -> None:
    paper.answer = lambda _host, target, _: Reply(
        page(int(target[-10:-5]) - 10000, head="<link rel='canonical' href='/tin/bai-cua-mot-to-bao-10000.html'>"),
        headers=HTML,
    )
    report = paper.run(*(f"/tin/bai-cua-mot-to-bao-{10000 + n}.html" for n in range(15)))
    assert report.outcomes["stored"] == 15
    assert report.outcomes["moved"] == 5


def test_a_body_of_several_gzip_files_is_read_whole(paper: Paper) -> None:
    body = gzip.compress(page(1)[:300]) + gzip.compress(page(1)[300:]) + b"\0\0rest"
    paper.answer = lambda *_: Reply(body, headers={**HTML, "Content-Encoding": "gzip"})
    paper.run("/tin/bai-cua-mot-to-bao-10001.html")
    assert [taken.body for taken in paper.records()] == [page(1)]


def test_a_host_that_asks_for_an_age_is_left_alone_for_a_week(paper: Paper) -> None:
    paper.answer = lambda *_: Reply(status=429, headers={"Retry-After": "9" * 40})
    report = paper.run("/tin/bai-cua-mot-to-bao-10001.html")
    assert "asked to be left alone" in report.away[0]
    assert len(paper.site.asked("a.test", "/tin")) == 1
    now = datetime(2024, 7, 1, tzinfo=UTC)
    assert retry_after("9" * 40, now) == retry_after("Fri, 31 Dec 9999 23:59:59 GMT", now) == LONGEST_REST
    for wrong in ("-5", "1e9", "12.5", "Mon, 99 Foo 2024", "Mon, 01 Jan 2024 00:00:00 +9999", ""):
        assert retry_after(wrong, now) is None


def test_a_robots_txt_that_asks_for_an_age_between_requests_closes_the_site(paper: Paper) -> None:
    paper.robots = Reply(b"User-agent: *\nCrawl-delay: 1e30\n")
    report = paper.run("/tin/bai-cua-mot-to-bao-10001.html")
    assert "between requests" in report.away[0]
    assert {asked.target for asked in paper.site.log} == {"/robots.txt"}


def test_robots_txt_is_understood_in_utf_16_and_cut_between_lines() -> None:
    rule = "User-agent: *\nDisallow: /noi-bo\n"
    for body in (rule.encode("utf-16"), b"\xef\xbb\xbf\xef\xbb\xbf" + rule.encode(), rule.encode("utf-16-le")):
        assert not read_robots(200, body).allows("https://b.vn/noi-bo/1")
    long = f"{rule}#{'x' * (LARGEST - len(rule) - 13)}\nDisallow: /tin-tuc\n".encode()
    assert long[:LARGEST].endswith(b"Disallow: /")
    assert read_robots(200, long).allows("https://b.vn/tin-tuc")
    assert read_robots(200, b"<!doctype html><html>Trang chu</html>").allows("https://b.vn/tin")


def test_a_run_ends_after_its_time_and_leaves_the_rest(paper: Paper) -> None:
    report = paper.run(*(f"/tin/bai-cua-mot-to-bao-{10000 + n}.html" for n in range(30)), pause=0.05, longest_run=0.3)
    assert 0 < report.outcomes.total() < 30
    assert report.left == 30 - report.outcomes.total()


def test_a_source_that_refuses_almost_every_page_fails_its_run(paper: Paper) -> None:
    paper.answer = lambda *_: Reply(status=403)
    with pytest.raises(FewerThanUsualError, match=r"almost none of the 12 pages it was asked for \(12 refused\)"):
        paper.run(*(f"/tin/bai-cua-mot-to-bao-{10000 + n}.html" for n in range(12)))


def test_a_clock_that_was_ahead_does_not_stop_the_looking_again(paper: Paper) -> None:
    where = "/tin/bai-cua-mot-to-bao-10001.html"
    asked = []
    for day in (2000, 0, 0.5, 1.1, 8):
        before = len(paper.site.asked("a.test", "/tin"))
        paper.run(where, day=day)
        asked.append(len(paper.site.asked("a.test", "/tin")) - before)
    assert asked == [1, 1, 0, 1, 1]


def test_a_full_disk_leaves_no_half_record_behind(tmp_path: Path) -> None:
    body = bytes(range(256)) * 4000
    journal = Journal(tmp_path / "web" / "open.warc.gz", tmp_path / "raw", "mau")

    def taken(number: int, body: bytes) -> Taken:
        return Taken(
            f"https://b.vn/{number}",
            "mau",
            MONDAY + timedelta(seconds=number),
            "stored",
            200,
            (),
            body,
            digest_of(body),
        )

    journal.append(taken(1, page(1)))
    limit, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (3000, limit[1]))
        with pytest.raises(OSError, match="too large"):
            journal.append(taken(2, body))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, handler)
    journal.append(taken(3, page(3)))
    batch = journal.seal()
    assert [kept.address[-1] for kept in decode(tmp_path / "raw" / f"{batch}.warc.gz")] == ["1", "3"]
