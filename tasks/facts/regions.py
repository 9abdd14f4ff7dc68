"""Figures of a region or of several provinces together, which are no one's unit: `Các tỉnh Tây Nguyên có 7.616 thôn, buôn`."""

import re

from tasks.facts.figures import Figure, Line

REGION_NAME = (
    r"(?:tây nguyên|tây bắc|đông bắc|việt bắc|(?:đông |tây )?nam bộ|bắc (?:trung )?bộ|(?:nam )?trung bộ|đbscl|đồng bằng (?:sông|bắc bộ|nam bộ)|duyên hải|trung du"
    r"|miền (?:núi phía bắc|bắc|trung|nam|đông|tây)|phía (?:bắc|nam))(?!\w)"
)
_SEVERAL = (
    r"(?:các|nhiều|những|một số|0?[2-9]|1\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tỉnh(?:(?:,| và) thành(?: phố)?)?"
)
REGION = (
    rf"(?:{_SEVERAL}(?: thuộc| ở| trong)?(?: khu vực| vùng)? (?:{REGION_NAME}|(?:này|nói trên|kể trên|trong vùng|trong khu vực|biên giới)(?!\w))"
    rf"|(?:toàn |cả )?(?:khu vực|vùng) (?:miền núi )?{REGION_NAME})"
)
# Hiện nay, khu vực Tây Nguyên có; tổng số đảng viên của các tỉnh Tây Bắc là; never: dẫn đầu các tỉnh Tây Nguyên với
_OPENS = re.compile(
    r"[\W\d]*(?:[^,;:.()]{0,60}, )?(?:(?:trong|ở|tại|riêng|còn|nay|hiện|hiện nay|đến nay|toàn bộ|tổng số|số|đảng viên|chi bộ|tổ chức cơ sở đảng|thôn|của|tính đến|năm|\d{4}) )*"
    + REGION
)
_BEHIND = re.compile(r",?(?: (?:của|ở|tại|trong|thuộc|trên địa bàn)) " + REGION)


def of_a_region(line: Line, fig: Figure) -> bool:
    """Whether the sentence tells of a region, no unit named since, or the noun that is counted is a region's: `7.616 thôn của các tỉnh Tây Nguyên`."""
    low, start, end = line.low, line.start, fig.number.bound_start
    if _BEHIND.match(low, fig.noun_end, line.end) is not None:
        return True
    opens = _OPENS.match(low, start, end)
    if opens is None:
        return False
    return not any(start <= m.start < end and (m.level or m.form == "generic") for m in line.mentions)
