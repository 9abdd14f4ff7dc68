"""A web server of our own on loopback that misbehaves as real ones do, and keeps a log of how it was asked."""

import asyncio
import gzip
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True)
class Asked:
    """One request as the server saw it. Times are seconds of one monotonic clock; a whole answer ended when it was sent off."""

    host: str
    target: str
    headers: dict[str, str]
    began: float
    ended: float
    connection: int
    status: int


@dataclass
class Reply:
    """What the server sends.

    ``how``: ``whole``; ``cut`` (the connection ends in the middle); ``drip`` (a few bytes at a time, never ending in
    time); ``long`` (Content-Length too large, then the connection ends); ``short`` (Content-Length too small);
    ``silent`` (no answer at all).
    """

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    how: str = "whole"
    delay: float = 0.0


Respond = Callable[[str, str, dict[str, str]], Reply]
_WORDS = {200: "OK", 301: "Moved Permanently", 302: "Found", 304: "Not Modified", 404: "Not Found", 410: "Gone"}


class Loopback:
    """The server, in a thread with a loop of its own; a context. ``respond`` gets host, path with query, and headers."""

    def __init__(self, respond: Respond, *, delay: float = 0.0, port: int = 0) -> None:
        """Serve what ``respond`` says, each answer ``delay`` seconds late."""
        self.log: list[Asked] = []
        self.port = port
        self._respond, self._delay = respond, delay
        self._ready = threading.Event()
        self._connections = 0
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        """Start, and wait until connections are taken."""
        self._thread.start()
        if not self._ready.wait(10):
            raise RuntimeError("the loopback server did not start")
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    async def lookup(self, host: str, port: int) -> list[str]:
        """Every ``.test`` host is this server; no other name resolves."""
        if not host.endswith(".test"):
            raise OSError(f"{host} does not resolve at port {port}")
        return ["127.0.0.1"]

    def asked(self, host: str = "", path: str = "") -> list[Asked]:
        """The log, of one host and path beginning where given."""
        return [
            asked for asked in self.log if asked.host.startswith(host) and unquote(asked.target).startswith(path or "/")
        ]

    def _serve(self) -> None:
        asyncio.run(self._main())

    async def _main(self) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._talk, "127.0.0.1", self.port)
        self.port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        for task in asyncio.all_tasks() - {asyncio.current_task()}:
            task.cancel()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._connections += 1
        number = self._connections
        try:
            while await self._answer(reader, writer, number):
                pass
        except (OSError, EOFError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        began = time.monotonic()
        target = head[0].split(" ")[1]
        headers = {name.lower(): text.strip() for name, _, text in (line.partition(":") for line in head[1:] if line)}
        host = urlsplit(f"//{headers.get('host', '')}").hostname or ""
        reply = self._respond(host, target, headers)
        await asyncio.sleep(self._delay + reply.delay)
        if reply.how == "whole":  # the client may have it all before this thread runs again
            self.log.append(Asked(host, target, headers, began, time.monotonic(), number, reply.status))
            return await _send(writer, reply)
        goes_on = await _send(writer, reply)
        self.log.append(Asked(host, target, headers, began, time.monotonic(), number, reply.status))
        return goes_on


async def _send(writer: asyncio.StreamWriter, reply: Reply) -> bool:
    """Send a reply as it is meant; returns whether the connection stays open."""
    if reply.how == "silent":
        await asyncio.sleep(3600)
    length = len(reply.body) + {"long": 500, "short": -(len(reply.body) // 2)}.get(reply.how, 0)
    lines = [f"HTTP/1.1 {reply.status} {_WORDS.get(reply.status, 'Status')}"]
    lines += [f"{name}: {text}" for name, text in reply.headers.items()]
    if reply.status != 304:
        lines.append(f"Content-Length: {length}")
    writer.write("\r\n".join([*lines, "", ""]).encode("utf-8"))
    if reply.how == "drip":
        for byte in reply.body:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0.05)
    writer.write(reply.body[: len(reply.body) // 2] if reply.how == "cut" else reply.body)
    await writer.drain()
    return reply.how == "whole"


def packed(body: bytes, **headers: str) -> Reply:
    """A reply that is sent with gzip."""
    return Reply(gzip.compress(body), headers={"Content-Encoding": "gzip", **headers})
