"""Words: lists of them, and the ones that stand before a place in a text."""

import re

# nouns that papers of the field count, and parts of a whole: before them ``8/10`` is a part of a whole, no day
COUNTED = re.compile(
    r" ?(?:đảng|đồng chí|chi |quần|đoàn|học|người|lớp|thôn|bản|xóm|ấp|hộ|tổ|cán|công|nữ|hồ|trường|cơ|sinh|thanh|quân|xã|phường|khóm|khu|"
    r"buôn|bon |làng|huyện|cấp |điểm|trạm|doanh|tiêu chí|số |tổng|dân|diện|chặng|nhiệm|thời gian|kế hoạch|chỉ tiêu|giáo|đại biểu|hội viên|phiếu)"
)


def listed(words: str) -> frozenset[str]:
    """The words of a list written as one string, so that a list of fifty reads as one."""
    return frozenset(words.split())


def word_before(text: str, at: int) -> str:
    """The word that stands before ``at``, in small letters; empty where punctuation or nothing stands there."""
    end = at
    floor = max(0, at - 2)
    while end > floor and text[end - 1] == " ":
        end -= 1
    start = end
    floor = max(0, end - 16)
    while start > floor and text[start - 1].isalpha():
        start -= 1
    return text[start:end].lower()
