"""An HTML tree as the lines a reader sees: a block a line, ``<br>`` a break, rows of figures a line each.

The tree is walked without recursion, so that no nesting a page can have overflows.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from selectolax.lexbor import LexborNode

from tasks.text.article import PartKind
from tasks.text.characters import clean
from tasks.text.elements import cell_text, is_figures, is_hidden, is_picture, is_short, is_shown_as_block
from tasks.text.lines import Line
from tasks.text.trees import BLOCK_TAGS

_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "select",
        "option",
        "button",
        "textarea",
        "input",
        "svg",
        "object",
        "embed",
        "head",
        "title",
        "audio",
        "video",
        "canvas",
        "map",
        "link",
        "meta",
    ]
)
_IMAGES = frozenset({"img", "picture", "amp-img", "video", "iframe", "object", "embed"})
_CAPTION = re.compile(
    r"caption|pic-?desc|image-?desc|img-?desc|desc-?img|photo-?desc|chu-?thich|note-?img|img-?note|desc_image|ck_legend|imagetitle|avatar-?title",
    re.IGNORECASE,
)
_OUTER = re.compile(
    r"(?:^|[\s_-])(?:related?|lien-?quan|tin-?khac|other|others|comment|comments|binh-?luan|sidebar|breadcrumbs?|share|sharing|social|tags?|footer|menu|nav|navbar|banner|ads?|advert|widget|most-?read|popular|pagination|tools?|toolbar|rating|vote|poll|survey|binh-?chon|tham-?do|copyright|header-?top|topbar|cookie|popup|modal|login|search)(?:$|[\s_-])",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Block:
    """A line of an HTML page and where it stood.

    Attributes:
        container: identity of the nearest enclosing element that holds more than one line.
        heading: 1 to 6 for ``h1`` to ``h6``, else 0.
        outer: within navigation, footers, comments or boxes that call themselves related.
        linked: characters of ``text`` that are links.
    """

    text: str
    kind: PartKind | None = None
    after_gap: bool = False
    heading: int = 0
    outer: bool = False
    linked: int = 0
    containers: tuple[int, ...] = ()

    @property
    def link_share(self) -> float:
        """The part of the text that is links, 0 to 1."""
        return self.linked / max(1, len(self.text))


def line_of(block: Block) -> Line:
    """A block as a line, its place on the page forgotten."""
    return Line(block.text, block.kind, block.after_gap, block.link_share, block.containers[-2:])


@dataclass(slots=True)
class _Walk:
    """The state of a walk: the line being collected and what was met since the last one."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    gap: bool = False
    cut: Collection[int] = ()

    def take(self, text: str, *, linked: bool) -> None:
        """Add to the line being collected."""
        self.pieces.append(text)
        if linked:
            self.linked += len(text.strip())

    def flush(self, frame: "_Frame") -> None:
        """End the line being collected; it belongs to the given element."""
        text = " ".join(clean("".join(self.pieces)).split())
        if text and any(c.isalnum() for c in text):
            linked = min(self.linked, len(text))
            self.blocks.append(Block(text, frame.kind, self.gap, frame.heading, frame.outer, linked, frame.containers))
            self.gap = False
        self.pieces.clear()
        self.linked = 0

    def break_at_image(self, frame: "_Frame") -> None:
        """End the line, if any, and note that the next one stands behind an image."""
        if any(piece.strip() for piece in self.pieces):
            self.flush(frame)
        self.gap = True


@dataclass(slots=True)
class _Frame:
    """What holds for the inside of an open element."""

    node: LexborNode
    block: bool
    containers: tuple[int, ...]
    kind: PartKind | None = None
    heading: int = 0
    outer: bool = False
    link: bool = False
    pre: bool = False


def blocks_of(root: LexborNode, captions: Iterable[LexborNode] = (), cut: Collection[int] = ()) -> list[Block]:
    """The lines of a subtree in reading order.

    Args:
        root: an element; its own tag counts.
        captions: elements known to hold captions, beside those whose tag or class says so.
        cut: identities of elements to pass over.
    """
    walk = _Walk(cut=cut)
    known = {node.mem_id for node in captions}
    top = _Frame(root, block=True, containers=(root.mem_id,))
    stack: list[_Frame] = [top]
    node = root.child
    while stack:
        if node is None:
            frame = stack.pop()
            if frame.block:
                walk.flush(frame)
            node = frame.node.next if stack else None
            continue
        node = _enter(walk, stack, node, known)
    return walk.blocks


def _enter(walk: _Walk, stack: list[_Frame], node: LexborNode, known: set[int]) -> LexborNode | None:
    """Take one node in; returns where to go on: into it, or past it."""
    here = stack[-1]
    tag = node.tag or ""
    if node.is_text_node:
        _take_text(walk, here, node.text_content or "")
        return node.next
    if tag in _IMAGES:
        walk.break_at_image(here)
    if tag in _SILENT or not node.is_element_node or node.mem_id in walk.cut or is_hidden(node):
        return node.next
    block = tag in BLOCK_TAGS or node.mem_id in known or is_shown_as_block(node)
    if block or tag == "br":
        walk.flush(here)
    if tag == "table" and is_figures(node):
        _rows(walk, node, here)
        return node.next
    if node.child is None:
        return node.next
    stack.append(_frame(here, node, tag, block, is_caption=node.mem_id in known))
    return node.child


def _take_text(walk: _Walk, here: _Frame, text: str) -> None:
    """Add text; in a ``pre`` a line break is one."""
    if not here.pre:
        walk.take(text, linked=here.link)
        return
    for number, line in enumerate(text.split("\n")):
        if number:
            walk.flush(here)
        walk.take(line, linked=here.link)


def _frame(here: _Frame, node: LexborNode, tag: str, block: bool, *, is_caption: bool) -> _Frame:
    names = " ".join(filter(None, (node.attributes.get("class"), node.attributes.get("id")))) if node.attributes else ""
    kind = here.kind
    if (
        is_caption
        or tag == "figcaption"
        or (names and len(names) < 200 and tag != "body" and _CAPTION.search(names) and is_short(node))
    ) or (tag == "table" and is_picture(node)):
        kind = "caption"
    outer = (
        here.outer
        or tag in {"nav", "footer", "aside"}
        or (tag not in {"body", "form"} and bool(names) and _OUTER.search(names) is not None)
    )
    heading = int(tag[1]) if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() else here.heading
    containers = (*here.containers[-3:], node.mem_id) if block else here.containers
    return _Frame(
        node,
        block,
        containers,
        kind,
        heading,
        outer,
        here.link or (tag == "a" and is_short(node)),
        here.pre or tag == "pre",
    )


def _rows(walk: _Walk, table: LexborNode, here: _Frame) -> None:
    inside = replace(here, heading=0, containers=(*here.containers[-3:], table.mem_id))
    for row in table.css("tr"):
        cells = [cell_text(cell) for cell in row.css("td, th")]
        walk.pieces.append(" | ".join(cell for cell in cells if cell))
        walk.linked += sum(len(a.text(deep=True).strip()) for a in row.css("a"))
        walk.flush(inside)
