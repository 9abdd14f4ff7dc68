"""The bytes of a web page out of what a server sent: chunks joined, compression undone, never more than a limit."""

import re
import zlib

import brotli

_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")


def decoded(body: bytes, content_encoding: str | None, transfer_encoding: str | None, limit: int) -> bytes | None:
    """The payload of a response; null where it cannot be decoded.

    Args:
        body: as it was sent.
        content_encoding: the header's value; others than gzip, deflate and br give null.
        transfer_encoding: the header's value. Archives often keep the header of a body that is already whole, so a body that
            is not in chunks is taken as it is.
        limit: of bytes; more are not decompressed, so that a payload of ``limit`` bytes may be cut.
    """
    if transfer_encoding and "chunked" in transfer_encoding.lower():
        body = _joined(body)
    for name in reversed([part.strip() for part in (content_encoding or "").lower().split(",")]):
        if name in {"", "identity", "none", "utf-8"}:
            continue
        if name not in {"gzip", "x-gzip", "deflate", "br"}:
            return None
        plain = _unbrotlied(body, limit) if name == "br" else _inflated(body, limit)
        if plain is None:
            return None
        body = plain
    return body[:limit]


def _inflated(body: bytes, limit: int) -> bytes | None:
    """Bytes of gzip or deflate, with or without its frame; of several gzip members one after the other, all."""
    for window in (47, -15):  # gzip or zlib by its head, then bare deflate
        out = bytearray()
        rest = body
        try:
            while rest and len(out) < limit:
                inflater = zlib.decompressobj(window)
                out += inflater.decompress(rest, limit - len(out))
                rest = inflater.unused_data.lstrip(b"\x00")
                if not inflater.eof:
                    break
        except zlib.error:
            if not out:
                continue
        return bytes(out)
    return body if not body.startswith(b"\x1f\x8b") and _looks_plain(body) else None


def _unbrotlied(body: bytes, limit: int) -> bytes | None:
    """Bytes of Brotli, not more than ``limit``; a body that is no such thing is text that was unpacked already, or null."""
    unpacker, out, packed = brotli.Decompressor(), bytearray(), body
    try:
        while len(out) < limit and not unpacker.is_finished():
            piece = unpacker.process(packed, output_buffer_limit=limit - len(out))
            packed = b""
            out += piece
            if not piece:
                break  # cut: what came before it is given
    except brotli.error:
        pass
    if not out and body:
        return body if body[:200].lstrip().startswith(b"<") else None
    return bytes(out)


def _looks_plain(body: bytes) -> bool:
    """Whether a body said to be compressed is text after all, as archives that undid the compression keep it."""
    head = body[:200].lstrip()
    return not head or head.startswith(b"<") or all(byte >= 9 for byte in head)


def _joined(body: bytes) -> bytes:
    """A body's chunks in one piece; a body that is not in chunks as it is."""
    at = 0
    pieces: list[bytes] = []
    while True:
        match = _CHUNK.match(body, at)
        if match is None:
            return body if not pieces else b"".join(pieces)
        size = int(match[1], 16)
        if size == 0:
            return b"".join(pieces)
        if not pieces and len(body) < match.end() + size:
            return body
        pieces.append(body[match.end() : match.end() + size])
        at = match.end() + size
        at += 2 if body[at : at + 2] == b"\r\n" else 1 if body[at : at + 1] == b"\n" else 0
