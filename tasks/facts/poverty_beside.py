"""Rates of poor households that go on from one told before: of a place named next, of the whole that it lies in, later on."""

import re

from tasks.facts.drafts import State
from tasks.facts.figures import Figure, Line


def of_one_named(line: Line, fig: Figure) -> bool:
    """`Tỷ lệ hộ nghèo của huyện còn 52%; riêng xã X còn tới 68%, trong khi Y chỉ còn 38%`: that of a place named right before it."""
    told = any(d.metric == "poverty_rate" for f in line.figures[: fig.index] for d in f.drafts)
    named = fig.names[-1] if fig.names else None
    if not told or named is None or named.plural or named.level == "organization":
        return False
    return _STILL.fullmatch(line.low, named.end, fig.number.bound_start) is not None


_STILL = re.compile(
    r"(?: (?:chỉ|vẫn|còn|tới|đến|lên|là|ở mức|chiếm|giảm|xuống|đã|hiện|cao nhất|thấp nhất|với|lên tới|mới))+ "
)


def of_another_time(line: Line, fig: Figure) -> bool:
    """`Tỷ lệ hộ nghèo: đầu nhiệm kỳ 38,9%; cuối nhiệm kỳ 17,8%`, `năm 2015: 12%; năm 2016: 9,5%`: nothing but a time between."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or not fig.number.percent or not any(d.metric == "poverty_rate" for d in previous.drafts):
        return False
    between = line.low[previous.number.unit_end : fig.number.bound_start]
    return _THEN.fullmatch(between) is not None


_THEN = re.compile(
    r"[,;] (?:và |còn |nay |hiện )?(?:đến |vào )?(?:(?:đầu|giữa|cuối|hết) )?(?:nhiệm kỳ|năm(?: \d{4})?|năm (?:nay|ngoái)|(?:đến )?nay|hiện nay)(?: (?:là|còn|chỉ còn|giảm còn|giảm xuống còn))?:? "
)


def is_mean_beside(line: Line, fig: Figure) -> bool:
    """`hộ nghèo của xã còn 19,3%, trong khi bình quân toàn huyện là 11,6%`: the same of the whole that it lies in."""
    told = fig.index and any(d.metric == "poverty_rate" for d in line.figures[fig.index - 1].drafts)
    named = fig.names[-1] if fig.names else None
    if not told or named is None or named.level not in {"commune", "district", "province", "nation"}:
        return False
    if fig.unit is None or fig.unit.level != named.level:
        return False
    before = line.low[line.figures[fig.index - 1].number.unit_end : named.start]
    behind = line.low[named.end : fig.number.bound_start]
    return _MEAN.fullmatch(before) is not None and _IS_SO_MUCH.fullmatch(behind) is not None


_MEAN = re.compile(
    r",? \(?(?:(?:trong khi|còn|cao hơn|thấp hơn|so với|hơn|đó|thì) )*(?:mức |tỷ lệ |con số )?(?:bình quân|trung bình|mặt bằng)(?: chung)?(?: của| ở)? "
)
_IS_SO_MUCH = re.compile(r"(?: \(|:| (?:hiện|là|còn|chỉ|chiếm|ở mức|đã|mới))* ?")


def falls_again(line: Line, fig: Figure, state: State) -> bool:
    """`Hộ nghèo còn 12%. Sang năm 2013, huyện phấn đấu giảm xuống còn 9%. Năm 2010 tỷ lệ này là 20%`: the rate told right before, no other between."""
    told = state.last
    if told is None or told.metric != "poverty_rate" or told.paragraph != line.paragraph or told.figure in line.figures:
        return False
    if fig.index and any(f.number.percent for f in line.figures[: fig.index]):
        return False
    between = _BY_SO_MUCH.sub("", line.low[told.figure.number.unit_end : line.start])
    return "%" not in between and _FALLS_TO.fullmatch(line.low, line.start, fig.number.bound_start) is not None


_BY_SO_MUCH = re.compile(r"(?:giảm|tăng)(?: [^\W\d]+){0,3} \d[\d.,]*(?: ?[-–] ?\d[\d.,]*)?%")
_FALLS_TO = re.compile(
    r"(?:(?!(?:tỷ|tỉ) lệ (?!này|hộ nghèo)|(?<!con )số |mức |suất |hộ cận|tai nạn|tội phạm|chi bộ|đảng viên)[^.;%|]){0,80}?(?<!\w)(?:giảm|hạ|kéo giảm|kéo|đưa)(?: tỷ lệ này| con số này| tiếp| thêm)*(?: xuống)?(?: (?:còn|dưới|chỉ còn|xuống|mức))+ "
    r"|(?:phấn đấu|mục tiêu(?: là)?|dự kiến)(?: (?:đến|hết|cuối|trong|vào))* năm (?:\d{4}|nay)(?:,? (?:còn|là|chỉ còn|xuống|xuống còn))?(?: dưới)? "
    # Hiện tỷ lệ này là 17,4%
    r"|[^.;%|\d]{0,40}(?:năm \d{4},? )?(?:(?:tỷ|tỉ) lệ|con số|mức) (?:này|ấy|đó)(?: (?:đã|mới|vẫn|chỉ|hiện|nay|là|còn|giảm|tăng|xuống|lên|ở mức|tới|đến|trước đó|của|toàn|cả|xã|huyện|tỉnh|bình quân))* "
)
