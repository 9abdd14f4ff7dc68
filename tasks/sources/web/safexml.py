"""XML from strangers: no entities, no outside files, no network, no more bytes than a sitemap may have."""

import re
import zlib
from collections.abc import Iterator

from lxml import etree

LARGEST = 50 * 1024 * 1024  # bytes, unpacked: the sitemap protocol's own limit
DEEPEST = 64


class BadDocumentError(ValueError):
    """A feed, sitemap or listing that is not read: a bomb, not XML at all, too large."""


_ENTITY = re.compile(rb"<!ENTITY|<\x00?!\x00?E\x00?N\x00?T\x00?I\x00?T\x00?Y", re.IGNORECASE)


def unpacked(payload: bytes, largest: int = LARGEST) -> bytes:
    """The payload itself, or what a gzip file holds (servers send ``sitemap.xml.gz`` without saying so).

    Raises:
        BadDocumentError: more than ``largest`` bytes inside, or a broken file.
    """
    if not payload.startswith(b"\x1f\x8b"):
        if len(payload) > largest:
            raise BadDocumentError(f"more than {largest} bytes")
        return payload
    unpacker = zlib.decompressobj(wbits=31)
    try:
        out = unpacker.decompress(payload, largest + 1)
    except zlib.error as error:
        raise BadDocumentError(f"a broken gzip file ({error})") from error
    if len(out) > largest:
        raise BadDocumentError(f"more than {largest} bytes unpacked")
    if not unpacker.eof:
        raise BadDocumentError("a gzip file that ends in the middle")
    return out


def parse(payload: bytes) -> etree._Element:
    """Root of a document, forgiving about what real sites get wrong (``&`` alone, stray bytes), strict about entities.

    Raises:
        BadDocumentError: it declares entities, or is no XML, or nests deeper than 64.
    """
    payload = unpacked(payload).lstrip(b"\xef\xbb\xbf \t\r\n")
    if _ENTITY.search(payload):
        raise BadDocumentError("it declares entities")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=True,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(payload, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise BadDocumentError(f"no XML ({error})") from error
    if root is None:
        raise BadDocumentError("no XML")
    return root


def local(element: etree._Element) -> str:
    """Name of an element without its namespace, in lower case."""
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""


def child_text(element: etree._Element, *names: str) -> str:
    """Text of the first child with one of the names, white space made one; empty where none."""
    for name in names:
        for child in element:
            if local(child) == name:
                text = " ".join("".join(child.itertext()).split())
                if text:
                    return text
    return ""


def elements(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Every element of these names, in order, the root included."""
    return (element for element in root.iter() if local(element) in names)
