"""What an element of an HTML page is: hidden, shown as a block, a picture with its caption, rows of figures."""

from selectolax.lexbor import LexborNode

from tasks.text.trees import BLOCK_TAGS

_CELL_MOST = 120  # characters of a cell; longer ones are a layout's columns


def _style(node: LexborNode) -> str:
    style = (node.attributes.get("style") or "") if node.attributes else ""
    return style.replace(" ", "").lower()


def is_shown_as_block(node: LexborNode) -> bool:
    """Whether its own style makes it a block, whatever its tag."""
    return "display:block" in _style(node)


def is_hidden(node: LexborNode) -> bool:
    """Whether a reader does not see it."""
    return "display:none" in _style(node) or (bool(node.attributes) and "hidden" in node.attributes)


def is_short(node: LexborNode) -> bool:
    """Whether it holds no more than a caption or a link does."""
    return len(node.text(deep=True)) <= 600


def is_picture(table: LexborNode) -> bool:
    """Whether a table only holds an image or two and the caption."""
    images = len(table.css("img"))
    linked = sum(len(a.text(deep=True).strip()) for a in table.css("a"))
    text = len(" ".join(table.text(deep=True).split()))
    return 1 <= images <= 3 and text <= 400 and linked * 2 <= text


def is_figures(table: LexborNode) -> bool:
    """Whether a table holds rows of figures rather than a page's columns."""
    if table.css_first("img, h1, h2, form") is not None or any(
        inner.mem_id != table.mem_id for inner in table.css("table")
    ):
        return False
    rows = [[cell_text(cell) for cell in row.css("td, th")] for row in table.css("tr")]
    wide = [row for row in rows if sum(1 for cell in row if cell) >= 2]
    return len(wide) >= 2 and all(len(cell) <= _CELL_MOST for row in rows for cell in row)


def cell_text(cell: LexborNode) -> str:
    """The text of a cell on one line: a space between its paragraphs and lines, none between the pieces of a word or number."""
    pieces = [
        (node.text_content or "") if node.is_text_node else " " if node.tag == "br" or node.tag in BLOCK_TAGS else ""
        for node in cell.traverse(include_text=True)
    ]
    return " ".join("".join(pieces).split())
