"""The body of an answer, unpacked within bounds; never half of one."""

import zlib

import aiohttp

from tasks.sources.web.answer import Limits, NoAnswerError

_UNPACKERS = {"gzip": 31, "x-gzip": 31, "deflate": 47}


def is_cut(body: bytes) -> bool:
    """Whether a page of HTML ends in the middle, as it does where a server counts its length too low.

    Old pages may lack their last closing tags; but they end with some tag.
    """
    tail = body[-4096:].rstrip(b"\0 \t\r\n").lower()
    return b"<html" in body[:4096].lower() and b"</html" not in tail and not tail.endswith(b">")


async def body_of(response: aiohttp.ClientResponse, limits: Limits) -> bytes:
    """Body of an answer, unpacked; never half of one."""
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    if coding in ("", "identity"):
        unpacker = None
    elif coding in _UNPACKERS:
        unpacker = zlib.decompressobj(wbits=_UNPACKERS[coding])
    else:
        raise NoAnswerError("coding", f"a content coding that was not asked for: {coding[:40]!r}")
    packed, parts, size = 0, [], 0
    try:
        async for chunk in response.content.iter_any():
            packed += len(chunk)
            if packed > limits.packed:
                raise NoAnswerError("too_large", f"more than {limits.packed} bytes")
            piece = chunk
            if unpacker is not None:
                piece, unpacker = _unpack(unpacker, chunk, first=size == 0, room=limits.unpacked - size)
            size += len(piece)
            if size > limits.unpacked:
                raise NoAnswerError("bomb", f"{packed} bytes unpack to more than {limits.unpacked}")
            parts.append(piece)
    except aiohttp.ClientPayloadError:
        # Old servers miscount Content-Length. A page that came to its closing tag before the connection ended is whole.
        if unpacker is None and b"".join(parts[-2:])[-200:].rstrip().lower().endswith(b"</html>"):
            return b"".join(parts)
        raise
    body = b"".join(parts)
    if (unpacker is not None and packed and not unpacker.eof) or (response.status == 200 and is_cut(body)):
        raise NoAnswerError("cut", "the body ends in the middle")
    return body


def _unpack(unpacker: "zlib._Decompress", chunk: bytes, *, first: bool, room: int) -> "tuple[bytes, zlib._Decompress]":
    try:
        return _members(unpacker, chunk, room)
    except zlib.error as error:
        if not first or chunk[:2] == b"\x1f\x8b":
            raise NoAnswerError("coding", f"a broken packed body ({error})") from error
        raw = zlib.decompressobj(wbits=-15)  # some servers call zlib's bare form "deflate"
        try:
            return raw.decompress(chunk, room + 1), raw
        except zlib.error:
            raise NoAnswerError("coding", f"a broken packed body ({error})") from error


def _members(unpacker: "zlib._Decompress", chunk: bytes, room: int) -> "tuple[bytes, zlib._Decompress]":
    """A chunk of a body that may be several gzip files, one after the other; what follows the last one is nothing."""
    out, rest = b"", chunk
    while len(out) <= room:
        if unpacker.eof:
            rest = rest.lstrip(b"\0")
            if not rest.startswith(b"\x1f\x8b"):
                break
            unpacker = zlib.decompressobj(wbits=31)
        out += unpacker.decompress(rest, room + 1 - len(out))
        if not unpacker.eof:
            break
        rest = unpacker.unused_data
    return out, unpacker
