"""HTML pages of an unknown layout: trafilatura finds the body, our own rules its title, date line, captions and end."""

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser

from tasks.text.article import Unreadable
from tasks.text.blocks import Block, line_of
from tasks.text.characters import clean
from tasks.text.datelines import date_line, head_stamp
from tasks.text.furniture import ends_sentence, is_byline, is_furniture, opens_list, opens_tail
from tasks.text.lines import Draft, Line, Stamp
from tasks.text.metadata import bare_title, machine_stamp, owner, titles
from tasks.text.site_heads import is_site_head
from tasks.text.trees import flat, without_scripts

_NO_WORD = re.compile(r"[\W_]+")
LEAST_BODY = 80  # letters; a page with less has no article
_GENERIC_MOST = 3_000_000  # characters; trafilatura is not asked about longer pages
_ABOVE = 2  # lines above the title within which a date is the article's and not the site's clock
_BEHIND = 4  # lines behind the body within which it may print its date
_NEAR = 12  # lines above the body within which a page prints its title and date


def read_unknown(html: str, tree: LexborHTMLParser, blocks: list[Block]) -> Draft | Unreadable:
    """Find title, date and body among the blocks of a page that no description fits."""
    inside = _body_blocks(html, blocks)
    if not inside:
        return Unreadable("no_body", "no title and paragraphs could be told from the furniture")
    title, title_at = _find_title(tree, blocks, inside)
    stamp, rule, dated = _find_stamp(tree, blocks, title_at, inside)
    kept = _complete(blocks, inside, title_at)
    if stamp is None:
        stamp, rule = _stamp_behind(blocks, max((i for i in kept if ends_sentence(blocks[i].text)), default=inside[-1]))
    lines = tuple(line_of(blocks[i]) for i in kept if i != title_at and i not in dated and blocks[i].text != title)
    running = (line.text for line in lines if line.link_share < 0.3)
    if sum(len(text) for text in running if ends_sentence(text) or _leads_in(text)) < LEAST_BODY:
        return Unreadable("no_body", "a title or links, and no running text")
    whose = owner(tree)
    headed = (Line(whose, kind="title"), *lines) if whose is not None else lines
    return Draft(title, headed, stamp, rule, "generic")


def _leads_in(text: str) -> bool:
    """Whether a line is a paragraph that leads a list or table in."""
    return text.endswith(":") and len(text) >= LEAST_BODY


def _squeeze(text: str) -> str:
    """Letters and digits only, so that spaces, quotes and cell marks make no difference."""
    return _NO_WORD.sub("", text).casefold()


def _body_blocks(html: str, blocks: Sequence[Block]) -> list[int]:
    """Which blocks are the article's: those that trafilatura returns, else the densest part of the page."""
    found = ""
    if len(html) <= _GENERIC_MOST:
        import trafilatura  # noqa: PLC0415 - half a second, which only pages of an unknown layout need

        try:
            document = trafilatura.bare_extraction(
                flat(without_scripts(html)), include_comments=False, include_tables=True
            )
        except Exception:  # noqa: BLE001 - whatever a page does to a library, the page has another way to be read
            document = None
        found = getattr(document, "text", None) or ""
    whole = _squeeze(clean(found))
    if len(whole) >= LEAST_BODY:
        pieces = {_squeeze(line) for line in clean(found).splitlines()}
        inside = []
        for i, block in enumerate(blocks):
            key = _squeeze(block.text)
            if key in pieces or (len(key) >= 20 and key in whole):
                inside.append(i)
        inside = _one_region(blocks, inside)
        if sum(len(blocks[i].text) for i in inside) >= LEAST_BODY:
            return inside
    return _densest(blocks)


def _one_region(blocks: Sequence[Block], inside: list[int]) -> list[int]:
    """Drop repeats of a line elsewhere on the page: of two equal blocks the one in the company of others stays."""
    places: dict[str, list[int]] = {}
    for i in inside:
        places.setdefault(blocks[i].text, []).append(i)
    sure = [at[0] for at in places.values() if len(at) == 1 and not blocks[at[0]].outer]
    if not sure:
        return inside
    low, high = min(sure), max(sure)
    dropped = {
        i
        for at in places.values()
        if len(at) > 1
        for i in at
        if not low <= i <= high and any(low <= j <= high for j in at)
    }
    return [i for i in inside if i not in dropped]


def _densest(blocks: Sequence[Block]) -> list[int]:
    """The blocks of the element with the most running text that is no link."""
    weight: dict[int, float] = {}
    for block in blocks:
        if len(block.text) < 60 or block.link_share > 0.3 or block.outer:
            continue
        for depth, container in enumerate(reversed(block.containers)):
            weight[container] = weight.get(container, 0.0) + len(block.text) * 0.8**depth
    if not weight:
        return []
    best = max(weight, key=lambda container: weight[container])
    inside = [
        i
        for i, b in enumerate(blocks)
        if best in b.containers and b.link_share <= 0.5 and len(b.text) >= 20 and not b.outer
    ]
    return inside if sum(len(blocks[i].text) for i in inside) >= LEAST_BODY else []


def _find_title(tree: LexborHTMLParser, blocks: Sequence[Block], inside: Sequence[int]) -> tuple[str, int | None]:
    """The printed title and the block it stands in: the line that the page's head repeats, else h1, else the nearest above."""
    first = next((i for i in inside if len(blocks[i].text) > 120), inside[0])
    announced = titles(tree)
    at = _announced_block(blocks[: first + 1], announced)
    if at is None:
        large = [i for i in range(first + 1) if blocks[i].heading == 1 and len(blocks[i].text.split()) >= 3]
        at = next((i for i in reversed(large) if not is_site_head(blocks[i].text)), None)
    if at is None:
        near = range(max(0, first - _NEAR), first + 1)
        likely = [i for i in near if _may_be_title(blocks[i])]
        dated = [i for i in near if head_stamp(blocks[i].text)]
        styled = [i for i in likely if blocks[i].heading]
        above = [i for i in likely if dated and i < dated[-1]]
        at = next(iter(reversed(styled or above or likely)), None)
    return (blocks[at].text, at) if at is not None else (bare_title(announced[0]), None)


def _announced_block(blocks: Sequence[Block], announced: Sequence[str]) -> int | None:
    """The block with which a title in the page's head begins: h1 before others, text before links, the last of equals."""
    keys = [_squeeze(title) for title in announced if title]
    best: tuple[tuple[bool, bool, int], int] | None = None
    for i, block in enumerate(blocks):
        key = _squeeze(block.text)
        linked = block.link_share > 0.5
        if len(key) < 12 or len(block.text) > 300 or (linked and len(block.text.split()) < 5):
            continue
        if any(title.startswith(key) for title in keys) and not is_site_head(block.text):
            rank = (block.heading == 1, not linked, len(key))
            if best is None or rank >= best[0]:
                best = (rank, i)
    return best[1] if best is not None else None


def _may_be_title(block: Block) -> bool:
    text = block.text
    return (
        len(text.split()) >= 4
        and len(text) <= 200
        and block.link_share < 0.5
        and not block.outer
        and block.kind is None
        and not text.endswith((".", ":", ";", ","))
        and not (is_site_head(text) or is_furniture(text) or is_byline(text) or date_line(text))
    )


def _find_stamp(
    tree: LexborHTMLParser, blocks: Sequence[Block], title_at: int | None, inside: Sequence[int]
) -> tuple[Stamp | None, str, set[int]]:
    """The publication time, the rule, and the blocks that are its date line."""
    first = next(
        (i for i in inside if i != title_at and (ends_sentence(blocks[i].text) or len(blocks[i].text) > 150)), inside[0]
    )
    start = title_at + 1 if title_at is not None else max(0, first - _NEAR)
    near = [i for i in range(start, min(len(blocks), max(first, start) + 3)) if blocks[i].link_share < 0.5]
    for i in near:
        stamp = head_stamp(blocks[i].text)
        if stamp is not None:
            return stamp, "date_line", {i}
    stamp, rule = machine_stamp(tree)
    if stamp is not None:
        return stamp, rule, set()
    for i in range(start - 2, max(-1, start - 2 - _ABOVE), -1):
        stamp = date_line(blocks[i].text) if blocks[i].link_share < 0.5 else None
        if stamp is not None:
            return stamp, "date_line", {i}
    return None, "none", set()


def _stamp_behind(blocks: Sequence[Block], last: int) -> tuple[Stamp | None, str]:
    """The date line right behind the body, as some portals print it."""
    for block in blocks[last + 1 : last + 1 + _BEHIND]:
        if opens_tail(block.text) or opens_list(block.text):
            break
        stamp = date_line(block.text) if block.link_share < 0.5 else None
        if stamp is not None:
            return stamp, "tail_line"
    return None, "none"


def _complete(blocks: Sequence[Block], inside: Sequence[int], title_at: int | None) -> list[int]:
    """The body with what was left out of it: the lead, captions, short paragraphs in the same element."""
    chosen = set(inside)
    homes = {container for i in inside for container in blocks[i].containers[-2:]}
    low, high = inside[0], inside[-1]
    if title_at is not None and _nothing_before(blocks, inside, title_at):
        low = title_at + 1
    kept = []
    for i in range(low, len(blocks)):
        block = blocks[i]
        if i > high and (opens_tail(block.text) or opens_list(block.text) or block.heading):
            break
        if i in chosen or opens_tail(block.text) or opens_list(block.text) or _belongs(block, homes, inside[0] > i):
            kept.append(i)
    return kept


def _nothing_before(blocks: Sequence[Block], inside: Sequence[int], title_at: int) -> bool:
    """Whether the body begins under the title, whatever short lines trafilatura took in above it."""
    above = sum(len(blocks[i].text) for i in inside if i < title_at)
    return above * 5 <= sum(len(blocks[i].text) for i in inside)


def _belongs(block: Block, homes: set[int], before: bool) -> bool:
    """Whether a line that trafilatura left out is of the body all the same."""
    if block.outer or block.link_share > 0.4 or date_line(block.text) or is_furniture(block.text):
        return False
    if block.kind == "caption":
        return True
    if before:  # between title and body: only a lead is meant
        return len(block.text) >= 60 and not is_site_head(block.text)
    return bool(homes.intersection(block.containers[-2:]))
