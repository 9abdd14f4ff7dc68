"""A crawl that is killed anywhere goes on where it was, and no page is stored half or twice."""

import random
import subprocess
import sys
import time
from pathlib import Path

from tasks.sources.web.taken import decode
from tests.web.loopback import Loopback
from tests.web.papers import Papers

KILLS = 8

_CRAWL = """
import asyncio, sys
from pathlib import Path
from tasks.sources.web.crawl import open_crawl
from tests.web.loopback import Loopback
from tests.web.papers import Papers
papers = Papers(port=int(sys.argv[2]))
async def crawl(source):
    async with open_crawl(source, Path(sys.argv[1]), "test@example.org", lookup=Loopback(papers.respond).lookup) as run:
        await run.discover()
        while await run.fetch_batch():
            pass
        run.finish()
async def main():
    await asyncio.gather(*(crawl(s) for s in papers.sources() if s.id in ("dai", "huyen", "cu")))
asyncio.run(main())
"""


def test_a_crawl_killed_at_random_moments_ends_with_exactly_the_right_pages(tmp_path: Path) -> None:
    papers, chance = Papers(), random.Random(7)  # noqa: S311  the same moments each time
    with Loopback(papers.respond) as site:
        papers.port = site.port

        def start() -> "subprocess.Popen[str]":
            return subprocess.Popen(
                [sys.executable, "-c", _CRAWL, str(tmp_path), str(site.port)],
                cwd=Path(__file__).parents[2],
                stderr=subprocess.PIPE,
                text=True,
            )

        for _ in range(KILLS):
            child, asked = start(), len(site.log)
            while len(site.log) == asked and child.poll() is None:
                time.sleep(0.01)  # it is under way once the server has been asked something
            time.sleep(chance.uniform(0, 0.5))
            child.kill()
            child.communicate()
        child = start()
        _, complaint = child.communicate(timeout=120)
        assert child.returncode == 0, complaint
        wanted = {address for address in papers.articles() if "baotinh" not in address}
        stored = [
            taken.address
            for file in (tmp_path / "raw").glob("*.warc.gz")
            for taken in decode(file)
            if taken.outcome == "stored"
        ]
        assert set(stored) == wanted
        assert len(stored) == len(set(stored)), "a page was stored twice"
        fetched = [one.target for one in site.log if "/xay-dung-dang/" in one.target]
        assert len(fetched) <= len(wanted) + 3 * KILLS, "pages that were stored were asked for again"
    assert not list((tmp_path / "web").rglob("open.warc.gz"))
