"""Whose leader an interview asks, where its title names no unit: the page is about that one."""

import re

from tasks.facts.mentions import Mention
from tasks.facts.page_names import PageNames

_NEAR_HEAD = 1200  # characters


def interviewed(page: PageNames) -> Mention | None:
    """`có cuộc trao đổi với đồng chí A, Bí thư Đảng ủy Khu kinh tế X`: whose leader answers, where the title names no unit."""
    if any(m.name for m in page.mentions if m.start < page.title_end):
        return None
    said = _TALKS_WITH.search(page.low, 0, _NEAR_HEAD)
    if said is None:
        answers = _ANSWERS.search(page.low, 0, _NEAR_HEAD)
        named = (m for m in page.mentions if answers is not None and answers.start() < m.start < answers.end())
        return next((m for m in named if m.form == "full" and m.party and m.name), None)
    stop = page.low.find("\n", said.end())
    behind = (m for m in page.mentions if m.start >= said.end() and (stop < 0 or m.start < stop))
    met = next(behind, None)
    return met if met is not None and met.form == "full" and met.party and met.name else None


# ... làm gì để phát triển đảng viên?| Đồng chí A, Bí thư Đảng ủy xã X: Trước hết ...
_ANSWERS = re.compile(r"\?\n(?:[-–*] ?)?(?:đồng chí|đ/c|ông|bà|anh|chị) [^\n:?]{3,140}:")
_TALKS_WITH = re.compile(
    r"(?<!\w)(?:trao đổi|trò chuyện|phỏng vấn|đối thoại)(?: nhanh| ngắn| riêng)?(?: với| cùng)? (?:đồng chí|đ/c|ông|bà|anh|chị)(?!\w)"
)
