"""Whether a page is a row of short news of several places, each a piece of its own: what time one tells is none of the next."""

import re

from tasks.facts.figures import Line

_TITLE = re.compile(
    r"\W*(?:(?:chùm |mục |các )?(?:tin|thông tin) (?:vắn|ngắn|nhanh|tổng hợp|(?:từ )?(?:các )?(?:huyện|địa phương|cơ sở|nơi))|tin tức tổng hợp|điểm tin|vắn tắt|tin)(?!\w)(?: [^\W\d]+){0,8}\W*"
)
_OPENING = 45  # characters: the day, then who the news is of


class Items:
    """The news of a bulletin as its reader comes to them; of any other page there are none."""

    def __init__(self, title: str) -> None:
        self._is_bulletin = _TITLE.fullmatch(title) is not None and "kết nạp" not in title
        self._told: str | None = None

    def turns(self, line: Line) -> bool:
        """Whether a paragraph's first sentence opens another piece of news: with another place or organisation than the one before."""
        first = line.mentions[0] if self._is_bulletin and line.mentions else None
        if first is None or first.form not in {"full", "bare"} or first.start - line.start > _OPENING:
            return False
        before, self._told = self._told, first.name
        return before is not None and before != first.name
