"""Answers that are no page although the server calls them one: notices of error under status 200, and ways home."""

import html
import re
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from tasks.sources.web.topic import plain

_HEADS = re.compile(rb"<(title|h1)\b[^>]*>(.{0,300}?)</\1", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_MUCH = 600  # letters of running text; a page with so much is an article, whatever its title says
_PARAGRAPH = 40  # letters; shorter lines are menus and buttons

_WHAT = r"(?:trang|bai-viet|noi-dung|duong-dan|lien-ket|tin(?:-bai)?|tai-lieu|ban-tin|chuyen-muc|du-lieu|page|article|content)"
_GONE = re.compile(
    rf"(?:^|-)(?:loi-)?(?:error-)?404(?:-|$)|{_WHAT}(?:-\w+){{0,5}}-(?:khong-(?:con-)?ton-tai|khong-(?:duoc-)?tim-thay|(?:da-)?bi-(?:xoa|go)|not-found)"
    rf"|khong-(?:tim-thay|ton-tai)-{_WHAT}|not-found"
)
_ERRING = re.compile(
    r"(?:^|-)(?:loi-)?50[0234](?:-|$)|loi-(?:he-thong|may-chu|ket-noi|truy-van)|(?:dang-|tam-)?bao-tri|dang-nang-cap|"
    r"internal-server-error|service-unavailable|bad-gateway|gateway-time-?out|under-maintenance|runtime-error|"
    r"server-error|database-error|just-a-moment|attention-required"
)
_HOME = re.compile(
    r"/(?:(?:index|default|home|trang-chu)(?:\.\w{2,5})?/?)?$|/(?:404|error|loi|not-?found|page-not-found|khong-tim-thay)\b",
    re.IGNORECASE,
)


def notice(body: bytes) -> str | None:
    """What a page that came with status 200 says of itself: ``gone``; ``notice`` (of an error that may pass); None: it is a page.

    A page calls itself so in its title or first heading and prints next to no running text.
    """
    said = "-".join(
        plain(html.unescape(_TAG.sub(" ", match[2].decode("utf-8", "replace"))))
        for match in _HEADS.finditer(body[:300_000])
    )
    kind = "gone" if _GONE.search(said) else "notice" if _ERRING.search(said) else None
    return kind if kind and _running_text(body) < _MUCH else None


def has_text(body: bytes) -> bool:
    """Whether a page prints any running text that is no link."""
    return _running_text(body) > 0


def leads_away(address: str, target: str) -> bool:
    """Whether a redirect gives a page up: to the site's front, to a page of errors, or up to the section it stood in."""
    here, there = urlsplit(address), urlsplit(target)
    if _HOME.search(there.path):
        return not _HOME.search(here.path)
    return (
        not there.query
        and here.path.startswith(there.path.rstrip("/") + "/")
        and here.path.rstrip("/") != there.path.rstrip("/")
    )


def _running_text(body: bytes) -> int:
    tree = LexborHTMLParser(body.decode("utf-8", "replace"))
    tree.strip_tags(["script", "style", "noscript", "a", "nav", "footer", "header"])
    text = tree.body.text(separator="\n") if tree.body else ""
    return sum(len(line.strip()) for line in text.splitlines() if len(line.strip()) >= _PARAGRAPH)
