"""Percentages of households, pupils, votes and the like, which no metric counts, beside those of members and organisations."""

import re

from tasks.facts.figures import Figure, Line
from tasks.facts.place_shares_in_turn import reached

_WHOM = (
    r"(?:người dân|nhân dân|bà con|hộ(?! nghèo)|hộ dân|gia đình|phiếu|cử tri|học sinh|trẻ em|trẻ|dân số|lao động(?! tiên tiến)|đại biểu|ý kiến|diện tích|quỹ|hội viên|người cao tuổi|người có công"
    r"|đường|hộ gia đình|khu dân cư|giáo viên|bệnh nhân|thanh niên(?! được kết nạp)|sinh viên|công nhân|chi đoàn|chi hội)"
)
_BEHIND = re.compile(
    rf" (?:tổng )?(?:số )?(?:các )?{_WHOM}(?!\w)(?![^.;:%]{{0,70}}(?:nghèo|đảng|kết nạp|chi bộ|chỉ tiêu|kế hoạch))"
)
# the clause that ends in the number is theirs: tỷ lệ học sinh khá, giỏi đạt | 95%
_BEFORE = re.compile(
    rf"(?:[,;:.] |(?<!\w)và |\A)(?:(?:tỷ lệ|tỉ lệ|số|tổng số|thu|vận động|có|trên|gần|hơn) )*{_WHOM}(?!\w)(?P<rest>[^;.:%\d]{{0,60}}?)(?:đạt|chiếm|là|còn)(?: (?:trên|gần|hơn|khoảng|tỷ lệ|tới|đến))* \Z"
)
_OF_PARTY = re.compile(r"nghèo|đảng|kết nạp|chi bộ")


def is_share_of_others(line: Line, fig: Figure) -> bool:
    """`14% đảng viên xuất sắc, 95% người dân đồng tình`, `tỷ lệ học sinh khá, giỏi đạt 95%`: of nobody that is counted here."""
    if not fig.number.percent:
        return False
    if _BEHIND.match(line.low, fig.number.unit_end) is not None:
        return not reached(line, fig)  # chi bộ phủ kín | 100% khu dân cư
    clause = line.low[max(line.start, fig.number.bound_start - _FAR) : fig.number.bound_start]
    said = _BEFORE.search(clause)
    return said is not None and _OF_PARTY.search(said["rest"]) is None


_FAR = 110  # characters
