"""Whether a sentence goes on with the aims of those before it: lists of aims, plans announced, yearly aims."""

import re
from datetime import date

from tasks.facts.aims import IS_DONE
from tasks.facts.figures import Line

# what tells of aims without a number of theirs: Đại hội đề ra 18 chỉ tiêu chủ yếu cho nhiệm kỳ mới.
_ANNOUNCES = re.compile(
    r"(?<!\w)(?:đề ra|đặt ra|xác định|thông qua|quyết nghị|thống nhất|đưa ra|giao|nêu|gồm|biểu quyết)(?!\w)[^.;:%]{0,50}(?:chỉ tiêu|mục tiêu|nhiệm vụ|nhóm giải pháp|khâu đột phá)(?!\w)[^.;:%]{0,180}[.:]?\s*\Z"
)


_REACHED_THEM = re.compile(r"(?<!\w)(?:đạt|vượt|hoàn thành|so với|kết quả|thực hiện được)(?!\w)")


# how a sentence takes up one of them
_TAKES_UP = re.compile(
    r"[\s+*•–-]*(?:(?:về|trong|đối với|lĩnh vực|công tác) [^.;:%\d]{2,60}:|công tác [^.;:%\d]{2,40} tập trung(?!\w)|(?:cụ thể|trong đó|đáng chú ý|nổi bật|nhất là|quan trọng là|chẳng hạn|như|đó là|theo đó|một là|hai là|ba là|thứ (?:nhất|hai|ba)|riêng|đồng thời|bên cạnh đó|cùng với đó|ngoài ra|đến (?:cuối )?(?:năm|nhiệm kỳ)|hằng năm|hàng năm|mỗi năm)(?!\w))"
)


def announces_aims(line: Line) -> bool:
    """Whether a sentence says that aims were set and gives none: those behind it are such."""
    if _ANNOUNCES.search(line.low, line.start, line.end) is None or any(fig.drafts for fig in line.figures):
        return False
    return _REACHED_THEM.search(line.low, line.start, line.end) is None


def takes_up_aims(line: Line) -> bool:
    """Whether a sentence takes up one of the aims announced before: `Về xây dựng Đảng: ...`, `Cụ thể, ...`."""
    return _TAKES_UP.match(line.low, line.start, line.end) is not None


# a sentence that goes on with aims told before: Hằng năm kết nạp 180 đảng viên trở lên
_YEARLY_AIM = re.compile(
    r"[\s+*•–-]*(?:bình quân |trung bình )?(?:hằng năm|hàng năm|mỗi năm)(?!\w)(?:(?!(?:đã|được|kết quả|thực tế|luôn|đều)(?!\w))[^.;])*(?<!\w)trở lên(?!\w)"
)


# Trong đó, mỗi năm kết nạp 90 đảng viên
_OF_WHICH_YEARLY = re.compile(
    r"[\s+*•–-]*(?:(?:trong đó|cụ thể|theo đó|như vậy|tức là|tính ra),? |phấn đấu )(?:bình quân |trung bình |phấn đấu )?(?:mỗi năm|hằng năm|hàng năm)(?!\w)[^.;\d]*(?<!\w)(?:kết nạp|phát triển)(?: [^\W\d]+){0,4} \d"
)
# Kết nạp đảng viên mới đạt từ 3% trở lên so với ...
_FROM_ON = re.compile(r"(?<!\w)từ \d[\d.,]*%?(?: [^\W\d]+){0,3} trở lên(?!\w)")


def goes_on_aiming(line: Line) -> bool:
    """Whether a sentence behind one of aims names what is to be reached each year, or so much and more, with no word of what was done."""
    if _YEARLY_AIM.match(line.low, line.start, line.end) is not None:
        return True
    said = line.low[line.start : line.end]
    if _OF_WHICH_YEARLY.match(said) and not (IS_DONE.search(said) or _REACHED_THEM.search(said)):
        return True
    return "trở lên" in said and _FROM_ON.search(said) is not None and IS_DONE.search(said) is None


# what heads a list of aims: trong đó một số chỉ tiêu chủ yếu như: ...
_LISTS = re.compile(
    r"(?<!\w)(?:chỉ tiêu|mục tiêu)(?: (?:chủ yếu|cụ thể|cơ bản|quan trọng|chính|sau|như|là|gồm|như sau|phấn đấu))*:"
)


_EACH_YEAR = re.compile(r"(?<!\w)(?:hằng năm|hàng năm|mỗi năm)(?!\w)")


def lists_aims(line: Line) -> bool:
    """Whether a sentence gives a list of aims; the paragraph below may go on with it."""
    return bool(line.aims) and _LISTS.search(line.low, line.start, line.end) is not None


def goes_on_with_list(line: Line) -> bool:
    """Whether a sentence below such a list goes on with it: what is to be reached `hằng năm`, `trở lên`, no word of what was done."""
    said = line.low[line.start : line.end]
    return "trở lên" in said and _EACH_YEAR.search(said) is not None and IS_DONE.search(said) is None


# Năm 2018, Huyện ủy phấn đấu giữ vững danh hiệu Đảng bộ trong sạch, vững mạnh: of the year ahead, and without a number
_OF_A_YEAR = re.compile(r"[\s+*•–-]*(?:trong |bước (?:sang|vào) )?năm (?P<year>20\d\d)(?!\w)")
_A_YEAR = re.compile(r"(?<!\w)năm (20\d\d)(?!\w)")


def strives_ahead(line: Line, published: date | None) -> bool:
    """Whether a sentence tells of a year ahead what is striven for, and gives no number: `Trong đó có 50% chi bộ ...` behind it is aimed at.

    On a page without a date the year ahead is one that comes after all years named before it.
    """
    if not line.aims or any(fig.drafts for fig in line.figures):
        return False
    year = _OF_A_YEAR.match(line.low, line.start, line.end)
    if year is None or IS_DONE.search(line.low, line.start, line.end) is not None:
        return False
    told = int(year["year"])
    if published is None:
        years = [int(y) for y in _A_YEAR.findall(line.low[: line.start])]
        return bool(years) and told > max(years)
    return told > published.year or (told == published.year and published.month <= _REPORTED)


_REPORTED = 3  # the last month in which a year that began is spoken of as ahead


def speaks_of_aims(line: Line) -> bool:
    """Whether a sentence tells of aims only: its facts are such, or it strives for others (`phấn đấu tăng trưởng 11%`)."""
    told = [d for fig in line.figures for d in fig.drafts]
    if told:
        return all(d.status == "target" for d in told)
    return bool(line.aims) and any(fig.number.percent and fig.number.start > line.aims[0] for fig in line.figures)
