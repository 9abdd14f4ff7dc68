"""How fast pages come in: from a site on loopback (issue point: 300 pages a second), and from an archive (half of fastwarc)."""

import asyncio
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from multiprocessing.connection import Connection
from pathlib import Path

from tasks.sources.web.crawl import open_crawl
from tasks.sources.web.guard import Lookup
from tasks.sources.web.source import Manner, Source
from tests.web.loopback import Loopback, Reply
from tests.web.papers import path

HOSTS = 20
LATENCY = 0.03
_PARAGRAPH = (
    "<p>Sáng nay, Đảng ủy xã Bản Mẫu họp đánh giá công tác phát triển Đảng; Đảng bộ xã kết nạp được {n} đảng viên.</p>"
)


def fetching(pages: int = 20_000) -> dict[str, float]:
    """Pages a second from 20 hosts at 30 ms, one connection a host, no pauses; and how memory grew.

    Returns:
        ``pages``; ``pages_a_second``; ``cpu_ms_a_page`` of the fetching process; ``mib_at_a_quarter`` and ``mib_at_the_end``
        of its resident memory.
    """
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=_serve, args=(theirs, pages), daemon=True)
    server.start()
    port = ours.recv()
    try:
        with tempfile.TemporaryDirectory() as folder:
            return asyncio.run(_fetch(Path(folder), port, pages))
    finally:
        ours.send("stop")
        server.join(10)


def _serve(orders: Connection, pages: int) -> None:
    page = {n: f"<html><body>{_PARAGRAPH.format(n=n) * 150}</body></html>".encode() for n in range(10)}
    listing = "".join(f"<url><loc>http://HOST{path(n)}</loc></url>" for n in range(pages // HOSTS))

    def respond(host: str, target: str, headers: dict[str, str]) -> Reply:
        if target == "/robots.txt":
            return Reply(status=404)
        if target == "/sitemap.xml":
            return Reply(f"<urlset>{listing}</urlset>".replace("HOST", headers["host"]).encode())
        body = page[len(target) % 10].replace(b"</body>", f"<i>{host}{target}</i></body>".encode())
        return Reply(body, headers={"Content-Type": "text/html; charset=utf-8", "ETag": '"1"'})

    with Loopback(respond, delay=LATENCY) as site:
        orders.send(site.port)
        orders.recv()


async def _fetch(home: Path, port: int, pages: int) -> dict[str, float]:
    def source(number: int) -> Source:
        host = f"bao{number}.test"
        return Source(
            id=f"bao-{number}",
            hosts=(f"{host}:{port}",),
            sitemaps=(f"http://{host}:{port}/sitemap.xml",),
            manner=Manner(pause=0.0, budget=pages, private=(host,)),
        )

    async def lookup(_host: str, _port: int) -> list[str]:
        return ["127.0.0.1"]

    crawls = [source(number) for number in range(HOSTS)]
    began, cpu = time.perf_counter(), time.process_time()
    seen = _Seen(pages)
    await asyncio.gather(*(seen.run(source, home, lookup) for source in crawls))
    took = time.perf_counter() - began
    return {
        "pages": seen.stored,
        "pages_a_second": seen.stored / took,
        "cpu_ms_a_page": (time.process_time() - cpu) / seen.stored * 1000,
        "mib_at_a_quarter": seen.quarter,
        "mib_at_the_end": _resident(),
    }


class _Seen:
    """Counts what all crawls stored, and takes the memory at a quarter of the way."""

    def __init__(self, pages: int) -> None:
        self.pages, self.stored, self.quarter = pages, 0, 0.0

    async def run(self, source: Source, home: Path, lookup: Lookup) -> None:
        async with open_crawl(source, home, "bench@example.org", lookup=lookup) as crawl:
            await crawl.discover()
            before = 0
            while await crawl.fetch_batch():
                self.stored += crawl.report.outcomes["stored"] - before
                before = crawl.report.outcomes["stored"]
                if not self.quarter and self.stored >= self.pages // 4:
                    self.quarter = _resident()
            crawl.finish()


def _resident() -> float:
    """MiB of memory this process holds now."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10


def main() -> None:
    """Print the figures."""
    for name, figure in fetching(int(os.environ.get("PAGES", "20000"))).items():
        sys.stdout.write(f"{name:20} {figure:12.2f}\n")


if __name__ == "__main__":
    main()
