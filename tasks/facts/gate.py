"""A cheap look at a text: can it hold a figure of a Party organisation at all?"""

import re

# Every metric's words hold one of these, as the papers write them, capitals and headlines in capitals included. Plain
# substrings, no folding: most pages of a paper are turned away here, at some tens of thousands a second.
TOPIC_WORDS = (
    "ảng viên", "ảng bộ", "hi bộ", "ết nạp", "ảng ủy", "ảng uỷ", "TCCS", "ề Đảng", "ào Đảng", "ình Đảng", "ợng Đảng", "ơ sở đảng", "ơ sở Đảng",
    "gũ của Đảng", "gũ Đảng", "úng ưu tú", "iên ưu tú", "ho Đảng", "ảng uỷ", "ác Đảng", "ĐẢNG BỘ",
    "ưỡng lý luận",
    "ẢNG VIÊN", "ẢNG BỘ", "HI BỘ", "ẾT NẠP",
)  # fmt: skip

# What the bytes of a page in UTF-8 hold wherever one of the words above does: fewer and rarer, so that an archive is
# looked through at twice the pace. Whatever stands between the syllables (a space, ``&nbsp;``, a line break) is not part of them
# unless written as ``_``.
TOPIC_STEMS = ("đảng", "Đảng", "Ðảng", "ĐẢNG", "ÐẢNG", "hi_bộ", "HI_BỘ", "nạp", "NẠP", "TCCS", "u_tú", "ưỡng_lý_lu")


# How portals head the titles of their other articles, and how such a title ends in a list of them.
_LABEL = re.compile(
    r"[\s•»>*|–-]*(?:(?:các |những |một số )?(?:tin|bài|bản tin|thông tin|tin tức|chủ đề|video|ảnh)(?:,? bài| viết|,? ảnh)? "
    r"(?:khác|liên quan|cùng (?:chuyên )?(?:mục|chủ đề|loại)|mới(?: nhất| hơn| đăng| cập nhật)?|cũ(?: hơn)?|nên (?:đọc|xem)|đã (?:đăng|đưa)|nóng|tiếp(?: theo)?|đọc nhiều|trước|sau|nổi bật|xem nhiều)(?: \w+){0,2} ?[:|…»]"
    r"|(?:có thể )?bạn (?:có thể |đang )?quan tâm ?[:|…?]|(?:đọc|xem) (?:thêm|tiếp|nhiều(?: nhất)?) ?[:|…»]|(?:liên quan|mới nhất|cùng chuyên mục|cùng chủ đề|nên đọc|đọc nhiều nhất|tiêu điểm) ?[:|»])"
)
# a label behind what else stands in the last line: Gửi cho bạn bè | In bài | Tin đã đăng: Thốt Nốt 96 đảng viên mới
_FOOT = re.compile(
    r"(?:gửi|in|chia sẻ|quay lại|chuyên mục|lượt xem|số lượt đọc|về trang|lên đầu)[^.\n]{0,80}?[|•»] *" + _LABEL.pattern
)
_DATED_TITLE = re.compile(r"[^.!?\n]{8,120}[^.!?\s] ?(?:[–-] ?|\()\d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\)?\s*\Z")


_ROW_OF_TITLES = re.compile(r"(?:\d{1,2}[.)] ?|[-–•*+] ?)?" + _DATED_TITLE.pattern)
_FEWEST_TITLES = 3


def lists_articles(low: str, spans: list[tuple[int, int]]) -> bool:
    """Whether a page (of a folded text) is but a list of articles, each title with its day: what a search or a tag finds."""
    dated = sum(1 for start, end in spans if end - start < 160 and _ROW_OF_TITLES.fullmatch(low, start, end))
    return dated >= _FEWEST_TITLES and dated >= len(spans) - 2


def of_other_articles(low: str, start: int, end: int, *, last: bool) -> bool:
    """Whether a paragraph (of a folded text) only names other articles; ``last``: it is the last of the page."""
    if _LABEL.match(low, start, end) is not None or _FOOT.match(low, start, end) is not None:
        return True
    return last and end - start < 140 and _DATED_TITLE.fullmatch(low, start, end) is not None


def on_topic(text: str) -> bool:
    """Whether a text may speak of Party organisations and their members."""
    return any(word in text for word in TOPIC_WORDS)
