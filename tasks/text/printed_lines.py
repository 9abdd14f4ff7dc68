"""The lines that a page saved as text prints: broken paragraphs made whole, bullets taken off, gaps where images stood."""

import re

from tasks.text.book_pages import PAGE_OF, of_a_book
from tasks.text.boxes import of_boxes
from tasks.text.cells import of_bars_and_spaces, of_tabs, rows_of_cells
from tasks.text.characters import clean
from tasks.text.furniture import is_image_file, leads_away
from tasks.text.lines import Line
from tasks.text.wrapped import unwrapped

_BULLET = re.compile(r"^(?:[•●▪■◦∙·*»›]\s*|[o]\s{2,})+")
# of a row that counts, where it leads to no other article: ► Nữ: 912 đồng chí is read as - Nữ: 912 đồng chí
_ARROW = re.compile(r"^[▶►👉]+\s*")
# what portals print before a title that has no other picture or source: null Huyện X kết nạp 40 đảng viên
_NO_VALUE = re.compile(r"^(?:null|undefined) (?=[^\W\da-z_])")
_SPACES = re.compile(r"[^\S\n]+")


def printed_lines(text: str) -> list[Line]:
    """The lines that print something; a line of odd spaces only is where an image stood."""
    lines: list[Line] = []
    gap = False
    for block in _blocks(text):
        for raw in block:
            cleaned = clean(of_tabs(raw)).strip()
            plain = _NO_VALUE.sub("", _BULLET.sub("", cleaned))
            if not leads_away(plain):
                plain = _ARROW.sub("- ", plain)
            printed = PAGE_OF.sub("", _SPACES.sub(" ", plain).strip())
            if not any(c.isalnum() for c in printed) and printed not in {"-", "–"}:
                gap = gap or "\xa0" in raw
                continue
            if is_image_file(printed):
                gap = True
                continue
            lines.append(Line(printed, after_gap=gap, bulleted=len(plain) < len(cleaned)))
            gap = False
    return [line for line in of_boxes(rows_of_cells(lines)) if any(c.isalnum() for c in line.text)]


def _blocks(text: str) -> list[list[str]]:
    """Runs of lines between empty lines; those that a column broke are made whole."""
    blocks: list[list[str]] = [[]]
    for raw in of_bars_and_spaces(of_a_book(text.splitlines())):
        if raw.strip() or "\xa0" in raw:
            blocks[-1].append(raw)
        elif blocks[-1]:
            blocks.append([])
    return [unwrapped(b) for b in blocks]
