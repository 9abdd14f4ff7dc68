"""Members of some places or bodies that no name is given of: they are told as a case of many, and are no unit's."""

import re

from tasks.facts.figures import Figure, Line


def of_few_places(line: Line, fig: Figure) -> bool:
    """`1 thôn chỉ có 2 đảng viên`, `13 chi bộ chỉ có 3 đến 5 đảng viên`: the members of some places or cells, not of the unit."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or fig.noun != "member" or previous.number.percent:
        return False
    few = previous.noun == "place" or (previous.noun == "cell" and fig.number.value_high is not None)
    return few and bool(_HAS_FEW.fullmatch(line.low, previous.noun_end, fig.number.bound_start))


_HAS_FEW = re.compile(r" (?:[^\W\d]+ )?(?:chỉ |mới |vừa |cũng |vẫn |còn )*(?:có|đủ)(?: từ| được| vỏn vẹn| vẻn vẹn)? ")


def of_some_body(line: Line, fig: Figure) -> bool:
    """`Có chi bộ chỉ có 4 đảng viên`, `Có đảng bộ xã với hơn 300 đảng viên thì 40 đồng chí đi làm ăn xa`: of one that is not named."""
    if fig.noun not in {"member", "person"} or any(m.name for m in fig.names):
        return False
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is not None:
        again = previous.reason == "some_place" and previous.noun == "member"
        return again and _OF_THESE.fullmatch(line.low, previous.noun_end, fig.number.bound_start) is not None
    return _THERE_IS.fullmatch(line.low, line.start, fig.number.bound_start) is not None


# never behind a comma, where the place that has the cell may stand: Năm 2005, có chi bộ riêng, bản chỉ có 4 đảng viên
_THERE_IS = re.compile(
    r"[\s“\"–-]*(?:(?:thậm chí|cá biệt|thực tế|nhưng|song|hiện nay|hiện|cũng|vẫn|tuy nhiên|trong khi|bởi),? )*có (?:những |không ít |một số )?(?:đảng bộ|chi bộ)"
    r"(?! (?:với|gồm|riêng|độc lập))(?: [^\W\d]+){0,4}? (?:có|với|chỉ|mới|vỏn vẹn)(?!\w)[^,;:()]*"
)
_OF_THESE = re.compile(r",? (?:thì|nhưng|song|mà|trong đó)(?!\w)[^,;:.()]*")


def of_these_several(line: Line, fig: Figure) -> bool:
    """`5 xã này kết nạp 41`, `các bản vùng biên có 612 đảng viên`: of several that lie alike or were told of before, no one unit's."""
    if fig.listed or fig.noun not in _PERSONS:
        return False
    said = _SEVERAL.search(line.low, line.start, fig.number.bound_start)
    return said is not None and not any(m.name and m.start >= said.start() for m in fig.names)


_PERSONS = frozenset({"", "member", "person", "people", "source"})
_SEVERAL = re.compile(
    r"(?<!\w)(?:các|những|cả|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:xã|phường|thị trấn|huyện|thôn|bản|ấp|buôn|làng|xóm|khóm|chi bộ|đơn vị|địa phương)(?:, (?:thôn|bản|ấp|buôn|làng|xóm|phường|thị trấn))?"
    r" (?:này|đó|ấy|trên(?! địa bàn)|nói trên|kể trên|vùng|biên giới|ven biển|bãi ngang|miền núi|đặc biệt khó khăn|khó khăn|nghèo|người|đồng bào|dân tộc|(?:còn |có )?ít đảng viên|còn ít)(?!\w)[^,;:()]*"
    # Tại các xã vùng cao, năm 2009 | kết nạp 36, where no other subject follows
    r"(?:(?<=\w), (?:trong|riêng|chỉ|tính|năm|từ|nhiệm kỳ|giai đoạn|\d+ năm|\d+ tháng)(?: (?!huyện|toàn|đảng bộ|xã|cả|chi bộ|tỉnh)[^\s,;:()]+)* )?\Z"
)
