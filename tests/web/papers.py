"""Composed newspapers on loopback hosts: what they print is made up, how they misbehave is not."""

import gzip
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from urllib.parse import parse_qs, urlsplit

from viparse.normalize.encodings import get_charmap

from tasks.sources.web.listings import Listing
from tasks.sources.web.source import Manner, Source
from tests.web.loopback import Reply, packed

MONDAY = datetime(2024, 7, 1, 2, 0, tzinfo=UTC)
_BODY = (
    "Sáng nay, Đảng ủy xã Bản Mẫu {n} họp đánh giá công tác phát triển Đảng. Từ đầu năm đến nay, Đảng bộ xã kết nạp "
    "được {n} đảng viên mới, trong đó có 3 nữ. Toàn Đảng bộ hiện có {total} đảng viên sinh hoạt tại 9 chi bộ."
)
_LAYOUTS = (
    "<html><head><title>{t}</title></head><body><h1>{t}</h1><div class='time'>{d}</div><p>{b}</p></body></html>",
    "<!doctype html><html><body><article><h1>{t}</h1><time>{d}</time><div class='noidung'>{b}</div></article></body></html>",
    "<html><body><table><tr><td class='tieude'>{t}</td></tr><tr><td>{d}<br>{b}</td></tr></table></body></html>",
    "<html><body><ul><a href='/'>Trang chủ</a></ul><div class='tieude'>{t}</div><div>{b}</div><i>{d}</i></body></html>",
    "<html><body><h2 class='title'>{t}</h2><span class='date'>{d}</span><div class='content'><p>{b}</p></div></body></html>",
    "<html><body><font size=5>{t}</font><br>{d}<br>{b}<hr><a href='/tin-khac'>Tin khác</a></body></html>",
)


def encode(text: str, encoding: str) -> bytes:
    """Text as old sites serve it: ``cp1258`` with loose tone marks, ``tcvn3`` of the ABC fonts, ``nfd``, or UTF-8."""
    if encoding == "nfd":
        return unicodedata.normalize("NFD", text).encode()
    if encoding == "cp1258":
        return b"".join(_cp1258(char) for char in unicodedata.normalize("NFC", text))
    if encoding == "tcvn3":
        letters = {char: code for code, char in get_charmap("tcvn3").pairs}
        return "".join(letters.get(char, char) for char in text).encode("latin-1", "replace")
    return text.encode(encoding)


def _cp1258(char: str) -> bytes:
    for form in (char, _loose(char)):
        try:
            return form.encode("cp1258")
        except UnicodeEncodeError:
            continue
    return b"?"


def _loose(char: str) -> str:
    marks = unicodedata.normalize("NFD", char)
    for tone in "\u0300\u0301\u0303\u0309\u0323":
        if tone in marks:
            return unicodedata.normalize("NFC", marks.replace(tone, "")) + tone
    return char


def page(n: int, *, head: str = "", version: int = 1, encoding: str = "utf-8") -> bytes:
    """Article number ``n`` in one of six layouts; another version prints another total."""
    html = _LAYOUTS[n % 6].format(
        t=f"Xã Bản Mẫu {n} kết nạp đảng viên",
        d=f"{1 + n % 28:02d}/06/2024",
        b=_BODY.format(n=n, total=200 + n + 1000 * (version - 1)),
    )
    return encode(html.replace("<body>", f"{head}<body>", 1), encoding)


def path(n: int) -> str:
    """Address of article ``n`` at its site."""
    return f"/xay-dung-dang/xa-ban-mau-{n}-ket-nap-dang-vien-{10000 + n}.html"


def feed(base: str, numbers: range, *, more: str = "", extra: dict[int, str] | None = None) -> bytes:
    """An RSS feed, tracking parameters included, as papers write them."""
    items = "".join(
        f"<item><title><![CDATA[Xã Bản Mẫu {n} kết nạp đảng viên]]></title><link>{base}{path(n)}?utm_source=rss&amp;utm_medium=feed"
        f"</link><pubDate>{(extra or {}).get(n) or format_datetime(MONDAY - timedelta(days=30, hours=n))}</pubDate></item>"
        for n in numbers
    )
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>{items}{more}</channel></rss>'.encode()


# packed once: the host is not to be slow to answer
_BOMB = packed(b"0" * 30_000_000)


@dataclass
class Papers:
    """Five publishers and all their faults. ``versions`` and ``recovered`` change what is served."""

    port: int = 0
    versions: dict[str, int] = field(default_factory=dict)
    hits: Counter[str] = field(default_factory=Counter)
    shrunken: bool = False

    def base(self, host: str) -> str:
        """Scheme, host and port."""
        return f"http://{host}:{self.port}"

    def respond(self, host: str, target: str, headers: dict[str, str]) -> Reply:
        """Answer as that host does."""
        self.hits[f"{host}{target}"] += 1
        reply = {
            "baotinh.test": self._paper,
            "dai.test": self._broadcaster,
            "huyen.test": self._portal,
            "www.huyen.test": self._portal,
            "cu.test": self._old,
            "dong.test": self._closed,
        }[host](target)
        return _conditional(reply, headers)

    # -- a provincial paper: a feed, and every fault of a page -------------------------------------------------------

    def _paper(self, target: str) -> Reply:  # noqa: C901, PLR0911, PLR0912  the faults of a site, one after the other
        where = urlsplit(target).path
        base = self.base("baotinh.test")
        hits = self.hits[f"baotinh.test{target}"]
        if where == "/robots.txt":
            return Reply(b"User-agent: *\nDisallow: /noi-bo/\nCrawl-delay: 0.05\n")
        if where == "/rss":
            odd = ["noi-bo/bi-mat-cua-toa-soan-9001.html", "mat/tin-da-xoa-khoi-trang-9002.html",
                   "mat/tin-mat-han-khoi-trang-9003.html", "di/tin-chuyen-nha-lan-dau-9004.html",
                   "vong/tin-chay-vong-quanh-9006.html", "ban/tin-hoi-bao-qua-nhieu-9007.html",
                   "loi/tin-loi-roi-lai-duoc-9008.html", "cham/tin-cham-khong-bao-gio-het-9009.html",
                   "dut/tin-dut-giua-chung-mai-9010.html", "dai/tin-dem-sai-qua-dai-9011.html",
                   "ngan/tin-dem-sai-qua-ngan-9012.html", "in/ban-in-cua-mot-bai-9013.html",
                   "bom/tin-nen-phong-to-mai-9014.html", "cam/tin-khong-cho-doc-9015.html",
                   "hong/tin-loi-mai-khong-thoi-9016.html", "nen/tin-nen-binh-thuong-9017.html",
                   "xa/tin-chuyen-sang-nha-khac-9018.html", "dai-chuoi/tin-chuyen-mai-mai-0-9100.html"]  # fmt: skip
            more = "".join(f"<item><title>x</title><link>{base}/{name}</link></item>" for name in odd)
            more += "<item><link>http://169.254.169.254/latest/meta-data/tin-noi-bo-may-chu-1.html</link></item>"
            more += "<item><link>file:///etc/passwd</link></item><item><link>http://baokhac.test/tin-cua-bao-khac-55555.html</link></item>"
            return Reply(feed(base, range(2) if self.shrunken else range(20), more="" if self.shrunken else more))
        if where.startswith("/xay-dung-dang/"):
            n = int(where.rsplit("-", 1)[1].removesuffix(".html")) - 10000
            return Reply(page(n, version=self.versions.get(where, 1)), headers=_typed("utf-8"))
        if where.startswith("/mat/"):
            return Reply(b"<html>khong con</html>", status=404 if "9002" in where else 410)
        if where.startswith("/di/"):
            onward = {"9004": "/di/tin-chuyen-nha-lan-hai-9005.html", "9005": path(300)}
            return _redirect(onward[where[-9:-5]])
        if where.startswith("/vong/"):
            other = "9006" if "9019" in where else "9019"
            return _redirect(f"/vong/tin-chay-vong-quanh-{other}.html", 302)
        if where.startswith("/dai-chuoi/"):
            step = int(where.rsplit("-", 2)[1]) + 1
            return _redirect(f"/dai-chuoi/tin-chuyen-mai-mai-{step}-{9100 + step}.html")
        if where.startswith("/ban/") and hits == 1:
            return Reply(status=429, headers={"Retry-After": "1"})
        if (where.startswith("/loi/") and hits <= 2) or where.startswith("/hong/"):
            return Reply(b"Loi may chu", status=500)
        if where.startswith("/in/"):
            return Reply(page(5, head=f"<link rel='canonical' href='{base}{path(5)}'>"), headers=_typed("utf-8"))
        if where.startswith("/bom/"):
            return _BOMB
        if where.startswith("/cam/"):
            return Reply(status=403)
        if where.startswith("/xa/"):
            return _redirect("http://baokhac.test/tin-cua-bao-khac-55555.html")
        how = {"/cham": "drip", "/dut/": "cut", "/dai/": "long", "/ngan": "short"}.get(where[:5], "whole")
        if where[:5] in ("/ban/", "/loi/", "/dut/", "/dai/", "/ngan", "/cham"):
            return Reply(page(int(where[-9:-5])), headers=_typed("utf-8"), how=how)
        if where.startswith("/nen/"):
            return packed(page(9017), **_typed("utf-8"))
        return Reply(b"khong co", status=404)

    # -- a broadcaster: sitemaps, windows-1258, Last-Modified alone ----------------------------------------------------

    def _broadcaster(self, target: str) -> Reply:  # noqa: PLR0911  one address after the other
        where, base = urlsplit(target).path, self.base("dai.test")
        if where == "/robots.txt":
            return Reply(f"User-agent: *\nDisallow: /tim\nSitemap: {base}/sitemap_index.xml\n".encode())
        if where == "/sitemap_index.xml":
            names = ("cu.xml.gz", "moi.xml", "bom.xml", "vo-tan.xml")
            maps = "".join(f"<sitemap><loc>{base}/{name}</loc></sitemap>" for name in names)
            return Reply(
                f"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{maps}</sitemapindex>".encode()
            )
        if where == "/cu.xml.gz":
            urls = "".join(f"<url><loc>{base}{path(n)}</loc><lastmod>2024-05-01</lastmod></url>" for n in range(40, 60))
            return Reply(gzip.compress(f"<urlset>{urls}</urlset>".encode()))
        if where == "/moi.xml":
            news = "".join(
                f"<url><loc>{base}{path(n)}</loc><n:news><n:publication_date>2024-06-02T08:00:00+07:00</n:publication_date>"
                f"<n:title>Xã Bản Mẫu {n}</n:title></n:news></url>"
                for n in range(60, 70)
            )
            return Reply(f"<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>{news}</urlset>".encode())
        if where == "/bom.xml":
            return Reply(
                b"<!DOCTYPE u [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><urlset><url><loc>&b;</loc></url></urlset>"
            )
        if where == "/vo-tan.xml":
            return Reply(
                f"<sitemapindex><sitemap><loc>{base}/vo-tan.xml?{self.hits.total()}</loc></sitemap></sitemapindex>".encode()
            )
        if where.startswith("/xay-dung-dang/"):
            n = int(where.rsplit("-", 1)[1].removesuffix(".html")) - 10000
            return Reply(
                page(n, version=self.versions.get(where, 1), encoding="cp1258"),
                headers=_typed("windows-1258", etag=False) | {"Last-Modified": "Mon, 03 Jun 2024 01:00:00 GMT"},
            )
        return Reply(status=404)

    # -- a district portal: listings with page numbers, TCVN3, www and bare host, a calendar without end ---------------

    def _portal(self, target: str) -> Reply:
        parts = urlsplit(target)
        where, query = parts.path, parse_qs(parts.query)
        if where == "/robots.txt":
            return Reply(b"User-agent: *\nDisallow: /quan-tri\n")
        if where == "/tin-tuc":
            number = min(int(query.get("trang", ["1"])[0]), 5)  # past the end it shows its last page again
            links = "".join(
                f"<li><a href='{path(n)}#top'>Xã Bản Mẫu {n}</a></li>"
                for n in range(80 + 8 * (number - 1), 88 + 8 * (number - 1))
            )
            month = "<a href='/lich/2024/07'>Lịch</a><a href='/lich/2024/08'>Tháng sau</a>"
            return Reply(
                f"<html><body>{month}<ul class='ds'>{links}</ul><a href='/quan-tri'>Quản trị</a></body></html>".encode()
            )
        if where.startswith("/lich/"):
            year, month_number = (int(part) for part in where.split("/")[2:4])
            onward = f"/lich/{year + month_number // 12}/{month_number % 12 + 1:02d}"
            events = "".join(
                f"<a href='/lich/su-kien-ngay-{d}-thang-nay-{year}{d:02d}.html'>Sự kiện</a>" for d in range(1, 4)
            )
            return Reply(f"<html><body>{events}<a class='sau' href='{onward}'>Tháng sau</a></body></html>".encode())
        if where.startswith("/xay-dung-dang/"):
            n = int(where.rsplit("-", 1)[1].removesuffix(".html")) - 10000
            return Reply(
                page(n, version=self.versions.get(where, 1), encoding="tcvn3"), headers={"Content-Type": "text/html"}
            )
        return Reply(status=404)

    # -- an old site: Atom, decomposed letters, no robots.txt ----------------------------------------------------------

    def _old(self, target: str) -> Reply:
        where, base = urlsplit(target).path, self.base("cu.test")
        if where == "/atom.xml":
            entries = "".join(
                f"<entry><title>Xã Bản Mẫu {n}</title><link rel='alternate' href='{path(n)}'/>"
                f"<updated>2024-06-{n - 130:02d}T01:00:00Z</updated></entry>"
                for n in range(131, 141)
            )
            return Reply(f"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='{base}'>{entries}</feed>".encode())
        if where.startswith("/xay-dung-dang/"):
            n = int(where.rsplit("-", 1)[1].removesuffix(".html")) - 10000
            return Reply(page(n, version=self.versions.get(where, 1), encoding="nfd"), headers=_typed("utf-8"))
        return Reply(status=404)

    def _closed(self, target: str) -> Reply:
        return Reply(status=503) if target == "/robots.txt" else Reply(page(500))

    # -- as sources ----------------------------------------------------------------------------------------------------

    def sources(self, **manner: float) -> list[Source]:
        """The five publishers, described as a user would."""
        calm: dict[str, float] = {"pause": 0.02, "backoff": 0.05, "longest_wait": 1.5} | manner

        def made(name: str, *hosts: str, **more: object) -> Source:
            named = tuple(f"{host}:{self.port}" for host in hosts)
            return Source(id=name, hosts=named, scheme="http", manner=Manner(private=hosts, **calm), **more)  # type: ignore[arg-type]

        huyen = self.base("huyen.test")
        return [
            made("bao-tinh", "baotinh.test", feeds=(f"{self.base('baotinh.test')}/rss",)),
            made("dai", "dai.test", robots_sitemaps=True),
            made(
                "huyen",
                "huyen.test",
                "www.huyen.test",
                listings=(
                    Listing(f"{huyen}/tin-tuc?trang={{page}}", links="ul.ds a", first_address=f"{huyen}/tin-tuc"),
                    Listing(f"{huyen}/lich/2024/07", next="a.sau", most=6),
                ),
            ),
            made("cu", "cu.test", feeds=(f"{self.base('cu.test')}/atom.xml",)),
            made("dong", "dong.test", addresses=(f"{self.base('dong.test')}{path(500)}",)),
        ]

    def articles(self) -> set[str]:
        """Every page that a complete and polite run stores, and no other."""
        paper, radio, portal, old = (self.base(host) for host in ("baotinh.test", "dai.test", "huyen.test", "cu.test"))
        odd = ("ban/tin-hoi-bao-qua-nhieu-9007", "loi/tin-loi-roi-lai-duoc-9008", "dai/tin-dem-sai-qua-dai-9011",
               "nen/tin-nen-binh-thuong-9017")  # fmt: skip
        return {
            *(f"{paper}{path(n)}" for n in (*range(20), 300)),
            *(f"{paper}/{name}.html" for name in odd),
            *(f"{radio}{path(n)}" for n in range(40, 70)),
            *(f"{portal}{path(n)}" for n in range(80, 120)),
            *(f"{old}{path(n)}" for n in range(131, 141)),
        }


def _typed(charset: str, *, etag: bool = True) -> dict[str, str]:
    return {"Content-Type": f"text/html; charset={charset}", **({"ETag": "of the body"} if etag else {})}


def _redirect(onward: str, status: int = 301) -> Reply:
    return Reply(status=status, headers={"Location": onward})


def _conditional(reply: Reply, headers: dict[str, str]) -> Reply:
    """304 where the version that the client has is this one."""
    if reply.status != 200 or reply.how != "whole":
        return reply
    if "ETag" in reply.headers:
        reply.headers["ETag"] = f'"{hash(reply.body) & 0xFFFFFFFF:x}"'
        if headers.get("if-none-match") == reply.headers["ETag"]:
            return Reply(status=304, headers={"ETag": reply.headers["ETag"]})
    elif "Last-Modified" in reply.headers and headers.get("if-modified-since") == reply.headers["Last-Modified"]:
        return Reply(status=304)
    return reply
