"""Persons of a clause with a subject of its own beside members told of: `kết nạp 31 đảng viên; xã có 45 người có uy tín`."""

import re

from tasks.facts.figures import Figure, Line

_SUBJECT_HAS = re.compile(
    r"[^,;.:]{0,40}(?:,|;| và) (?:toàn |cả )?(?:xã|huyện|phường|thị trấn|trường|trạm|trạm y tế|đội|tổ|câu lạc bộ|hội thi|số (?:người|lao động|hộ|hội viên)(?: [^\W\d]+){0,3})(?: (?:hiện|còn|cũng|đã|nay))*"
    r" (?:có|là|gồm|tuyển|cử|hỗ trợ|giúp|vận động|vận động được|tiếp|đón)(?: (?:hơn|gần|trên|khoảng))* "
)
_OF_PARTY = re.compile(r"đảng|kết nạp|ưu tú|quần chúng|cảm tình|chi bộ|cấp ủy|được xét|chính thức|dự bị")
_NOUNS = frozenset({"person", "people"})


def of_own_subject(line: Line, fig: Figure) -> bool:
    """Whether a subject of its own has the persons, and no word of the Party follows them in their clause."""
    if fig.noun in _NOUNS and _NUMBER_WHO.search(line.low, line.start, fig.number.bound_start) is not None:
        return True
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or fig.noun not in _NOUNS or not previous.drafts or fig.number.percent:
        return False
    if any(m.name and m.start >= previous.noun_end for m in fig.names):
        return False
    if line.low.startswith(" lượt", fig.number.end):
        return not any(d.metric.startswith("training") for d in previous.drafts)  # tiếp 45 lượt người
    if _SUBJECT_HAS.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is None:
        return False
    behind = line.low[fig.number.end : min(fig.window_end, fig.number.end + _REACH)]
    return len(behind.split()) > _NOUN_ALONE and _OF_PARTY.search(behind) is None


# nơi có số người nhận nhiều nhất: | 11 đồng chí
_NUMBER_WHO = re.compile(
    r"(?<!\w)số (?:người|đồng chí|lượt người)(?: được)? (?:nhận|trao|tặng|truy tặng|khen|tuyên dương|tham gia|tham dự|đăng ký|đóng góp|ủng hộ|hiến)(?!\w)[^;.\d]{0,40}\Z"
)
_REACH = 70
_NOUN_ALONE = 2  # đồng chí, and nothing said of them: of what the sentence counts
