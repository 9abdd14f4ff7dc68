"""An archive from an http(s) address, once: a download that was cut goes on where it was, a whole one is kept."""

import asyncio
import re
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import aiohttp
from yarl import URL

from tasks.sources.archives import is_archive
from tasks.sources.dumps import dump_reader
from tasks.sources.raw_page import SourceError
from tasks.sources.web.client import user_agent
from tasks.sources.web.guard import ForbiddenError, GuardedResolver, Lookup, check, system_lookup

_SAFE = re.compile(r"[\w][\w .()+,@=-]{0,200}")  # a name that is no way out of its folder on any system
LARGEST = 64 * 2**30  # bytes
_TRIES, _HOPS, _PIECE = 5, 5, 1 << 20


class BrokenOffError(SourceError, ConnectionError):
    """The network failed; the same address may answer later, and then goes on where it stopped."""


def check_archive_name(address: str) -> str:
    """The file name that an address ends with.

    Raises:
        SourceError: it is that of no archive or table.
    """
    try:
        name = unquote(urlsplit(address).path).rpartition("/")[2]
    except ValueError as error:
        raise SourceError(f"{address[:200]} is no address.") from error
    if (not is_archive(name) and dump_reader(name) is None) or not _SAFE.fullmatch(name):
        raise SourceError(
            f"{address} names no archive; publishers' sites are fetched by their names (chibo source list)."
        )
    return name


def local_archive(
    address: str, home: Path, contact: str, *, private: tuple[str, ...] = (), lookup: Lookup = system_lookup
) -> Path:
    """The archive at an address as a file below ``web/archives/`` of the home; asked for only where it is not there whole.

    Raises:
        SourceError: the address names no archive, or leads where we do not go.
        BrokenOffError: it gives no whole file today.
    """
    name = check_archive_name(address)
    whole = home / "web" / "archives" / sha256(address.encode()).hexdigest()[:16] / name
    if whole.exists():
        return whole
    whole.parent.mkdir(parents=True, exist_ok=True)
    part = whole.with_name(f"{name}.part")
    try:
        asyncio.run(_download(address, part, contact, private, lookup))
    except ForbiddenError as error:
        raise SourceError(f"{address} is not asked for: {error}.") from error
    part.replace(whole)
    return whole


async def _download(address: str, part: Path, contact: str, private: tuple[str, ...], lookup: Lookup) -> None:
    connector = aiohttp.TCPConnector(resolver=GuardedResolver(private, lookup))
    timeout = aiohttp.ClientTimeout(total=None, sock_connect=30, sock_read=60)
    problem = "no answer"
    async with aiohttp.ClientSession(
        connector=connector,
        timeout=timeout,
        auto_decompress=False,
        headers={"User-Agent": user_agent(contact)},
        cookie_jar=aiohttp.DummyCookieJar(),
    ) as session:
        for attempt in range(_TRIES):
            await asyncio.sleep(2**attempt - 1)
            try:
                await _go_on(session, address, part, private)
            except (aiohttp.ClientError, TimeoutError, OSError) as error:
                if isinstance(error.__cause__, ForbiddenError):
                    raise error.__cause__ from error
                problem = f"{type(error).__name__}: {error}"
            else:
                return
    raise BrokenOffError(
        f"{address} did not come whole ({problem[:200]}); the next run goes on where this one stopped."
    )


async def _go_on(session: aiohttp.ClientSession, address: str, part: Path, private: tuple[str, ...]) -> None:
    """Ask for what is missing; a server that cannot give a part of a file gives all of it again."""
    stamp = part.with_name(f"{part.name}.etag")
    asked = {"Accept-Encoding": "identity", **_where_it_stopped(part, stamp)}
    for _ in range(_HOPS):
        address = check(address, private)
        async with session.get(URL(address, encoded=True), headers=asked, allow_redirects=False) as response:
            if response.status in (301, 302, 303, 307, 308):
                address = urljoin(address, response.headers.get("Location", ""))
                continue
            if response.status >= 500:
                raise BrokenOffError(f"it answered {response.status}")
            if response.status not in (200, 206):
                raise SourceError(f"{address} answered {response.status}; look whether the address is right.")
            etag = response.headers.get("ETag", "")
            if etag.isascii() and etag and not etag.startswith("W/"):
                stamp.write_text(etag, encoding="ascii")
            with part.open("ab" if response.status == 206 else "wb") as file:
                async for piece in response.content.iter_chunked(_PIECE):
                    file.write(piece)
                    if file.tell() > LARGEST:
                        raise SourceError(f"{address} is larger than {LARGEST >> 30} GiB; take a part of it.")
            return
    raise SourceError(f"{address} leads in a circle of redirects.")


def _where_it_stopped(part: Path, stamp: Path) -> dict[str, str]:
    """Headers that ask for the rest of the same file; none where nothing came yet or the file cannot be told."""
    if not part.exists() or not part.stat().st_size or not stamp.exists():
        return {}
    return {"Range": f"bytes={part.stat().st_size}-", "If-Range": stamp.read_text(encoding="ascii")}
