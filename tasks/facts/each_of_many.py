"""Numbers of members that each of many has or is to have, or the smallest and the largest of them: no one's in all."""

import re

from tasks.facts.figures import Figure, Line

_TO_SO_MANY = re.compile(
    r"(?<!\w)cứ (?:mỗi )?(?:\d[\d.]*|[^\W\d]+) [^,;.:\d]{2,40}(?<!\w)(?:có|được|lại có|là)(?: ít nhất| khoảng| gần| hơn)? \Z"
)


def to_so_many(line: Line, fig: Figure) -> bool:
    """`cứ 10 tàu thì có 3 đảng viên`: so many to each number of something else."""
    return "cứ " in line.low[line.start : fig.number.start] and bool(
        _TO_SO_MANY.search(line.low, line.start, fig.number.bound_start)
    )


# what each of some is to do: phấn đấu các xã có trên 40% giáo dân hằng năm kết nạp từ 2 đến 3 đảng viên
# what part of them is so large: 95% thôn có từ 9 đảng viên trở lên
_PART_WITH_SO_MANY = re.compile(
    r"(?:%(?: số)?|(?<!\w)số|(?<![\w.,])\d[\d./]*|(?<!\w)(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)) (?:chi bộ|đảng bộ|tổ chức (?:cơ sở )?đảng|tccsđ|thôn|bản|ấp|làng|buôn|bon|xóm|khóm|khu phố|tổ dân phố|khu dân cư|doanh nghiệp|trường|xã|phường|thị trấn|đơn vị)(?:, (?:bản|bon|buôn|làng|ấp|xóm|khóm|đảng bộ|tổ dân phố|khu phố|tiểu khu|phường|thị trấn))*(?: (?:trường học|nông thôn|cơ quan|doanh nghiệp|trường))?(?: (?:thôn|bản|ấp|buôn|xóm|khóm|khu phố)(?:, (?:thôn|bản|ấp|buôn|xóm|khóm|khu phố|tổ dân phố))+)?(?:(?: [^\W\d]+){0,6}? (?:có|đạt|đủ|có chi bộ|(?:kết nạp|phát triển)(?: được)?|số đảng viên))? (?:từ|trên|hơn|dưới|ít nhất|tối thiểu|đủ|chưa đến|chưa tới|chưa đầy|không quá|không đến)(?: đủ| ít nhất| từ| trên)? \Z"
)
# the smallest and the largest of many: chi bộ ít nhất có 9 đảng viên, chi bộ đông nhất có 61 đảng viên
_SMALLEST = re.compile(
    r"(?<!\w)(?:chi bộ|đảng bộ|nơi|thôn|bản|ấp|đơn vị)(?: có| nào)?(?: số đảng viên)? (?:ít|đông|nhiều|nhỏ|lớn|thấp|cao)(?: đảng viên)? nhất(?: (?:cũng|chỉ|mới))* (?:có|là|với)(?: (?:tới|đến|hơn|gần|chỉ))* \Z"
)
# wherever there are so many: nơi dưới 9 đảng viên, bí thư làm luôn thủ quỹ; chỗ có trên 30 đảng viên thì bầu chi ủy
_WHEREVER = re.compile(
    r"(?:\A|[,;.:(“] ?|(?<!\w)(?:và|còn|ở|tại|với|những|các|mà) )(?:nơi|chỗ)(?: nào)?(?: (?:có|chỉ có|chỉ|mới có|còn))? \Z"
)


# số thôn có dưới 3 đảng viên là | 11: how many there are of that size
_OF_THAT_SIZE = re.compile(
    r"(?<!\w)số [^.;:\d]{2,60} (?:(?<!tăng )(?<!giảm )(?<!nâng )từ|trên|hơn|dưới|ít nhất|tối thiểu|đủ) \d+ (?:đảng viên|đồng chí|người)(?: trở lên| trở xuống)?(?: (?:hiện|nay|chỉ|cũng|vẫn|đã|toàn huyện|toàn tỉnh))* (?:là|còn|có|lên|tăng|giảm)(?: (?:tới|đến|chỉ|lên|xuống|còn|là|có))* \Z"
)


def of_each_of_many(line: Line, fig: Figure) -> str:
    """Why the number is none of one organisation: asked of each, the smallest's, each one's of a part of them, or empty."""
    if not fig.noun and _OF_THAT_SIZE.search(line.low, line.start, fig.number.bound_start):
        return "some_place"
    if _is_asked_of_each(line, fig):
        return "requirement"
    if (
        fig.noun in {"member", "person"}
        and not any(m.name for m in fig.names)
        and _SMALLEST.search(line.low, line.start, fig.number.start)
    ):
        return "some_place"
    if fig.noun in {"member", "person", "people", "source", ""} and _PART_WITH_SO_MANY.search(
        line.low, line.start, fig.number.start
    ):
        return "requirement"
    if (
        fig.noun == "member"
        and fig.number.bound != "exact"
        and _WHEREVER.search(line.low, line.start, fig.number.bound_start)
    ):
        return "some_place"
    if _is_of_each_month(line, fig):
        return "ratio"
    if fig.noun == "member" and _is_of_rule(line, fig):
        return "requirement"
    return "requirement" if _is_norm(line, fig) else ""


def _is_of_each_month(line: Line, fig: Figure) -> bool:
    """`mỗi tháng phải kết nạp bình quân 11 đảng viên`, `kết nạp 2 người/quý`: so many at a time, which no period holds."""
    if _A_MONTH.match(line.low, fig.noun_end) is not None:
        return True
    start, end = max(line.start, fig.number.bound_start - _CLAUSE), fig.number.bound_start
    return "mỗi " in line.low[start:end] and _EACH_MONTH.search(line.low, start, end) is not None


_CLAUSE = 90  # characters
_A_MONTH = re.compile(r"(?: mới)?(?: ?/ ?| mỗi | một )(?:tháng|quý|tuần|đợt|kỳ)(?= ?[.,;)]|\Z)")
_EACH_MONTH = re.compile(
    r"(?<!\w)(?<!sinh hoạt )(?<!họp )mỗi (?:tháng|quý|tuần|đợt|kỳ|lần|học kỳ),?(?: [^\W\d]+){0,7}? (?:kết nạp|phát triển|giới thiệu|bồi dưỡng|tạo nguồn|có thêm)(?: (?:bình quân|trung bình|được|mới|thêm|cho được|khoảng|từ|ít nhất|cho đảng))* \Z"
    r"|(?<!\w)(?:kết nạp|phát triển|giới thiệu)(?: (?!năm )[^\W\d]+){0,4} mỗi (?:tháng|quý|tuần|đợt|kỳ|học kỳ)(?: (?:được|khoảng|từ|ít nhất|chừng|gần|hơn))* \Z"
)


def _is_of_rule(line: Line, fig: Figure) -> bool:
    """`Theo Điều lệ Đảng, tổ chức cơ sở đảng có từ 30 đảng viên trở lên thì lập đảng bộ`: of any cell so large."""
    if fig.number.bound == "exact" or any(m.name for m in fig.names):
        return False
    opens = _RULE.match(line.low, line.start, fig.number.start)
    return opens is not None and _ANY_CELL.search(line.low, line.start, fig.number.bound_start) is not None


_RULE = re.compile(r"[\W\d]*(?:theo|căn cứ)(?: vào)? (?:các )?(?:quy định|điều lệ|hướng dẫn|nguyên tắc)(?!\w)")
_ANY_CELL = re.compile(r"(?<!\w)(?:chi bộ|đảng bộ|nơi|tổ chức(?: cơ sở)? đảng)(?: (?:cơ sở|nào))* (?:có|đủ|đạt) \Z")


_EACH = re.compile(
    r"(?<!\w)(?:mỗi|từng) (?:chi bộ|đảng bộ|xã|phường|huyện|đơn vị|trường|cơ quan|đoàn thể|chi đoàn|đảng viên|cấp ủy|thôn|làng|xóm|khóm|khu phố|tổ dân phố|đại đội|tổ chức|tccsđ|tccs đảng|cơ sở|buôn|bản|ấp|chi, đảng bộ|chi hội|đồng chí|(?:con |chiếc )?(?:tàu|thuyền|ghe)|hộ|gia đình|dòng họ|tổ đội|nghiệp đoàn|phân xưởng|nhà máy|doanh nghiệp|công ty)(?!\w)"
)
# giao chỉ tiêu cho từng chi bộ, phấn đấu kết nạp 60: they are only spoken of
_TO_EACH = re.compile(r"(?<!\w)(?:cho|tới|đến|về|xuống|của|ở|tại|với|theo) \Z")
_WHOLE_UNIT = re.compile(r"[,;] (?:cả|toàn) ")


def _is_asked_of_each(line: Line, fig: Figure) -> bool:
    """`mỗi chi bộ kết nạp ít nhất 2 đảng viên`: what is asked of each, no organisation's own number."""
    each = _EACH.search(line.low, max(line.start, fig.number.start - 90), fig.number.start)
    if fig.others or fig.listed or each is None or _WHOLE_UNIT.search(line.low, each.end(), fig.number.start):
        return False
    between = line.low[each.end() : fig.number.start]
    if _TO_EACH.search(line.low, line.start, each.start()) and "," in between:
        return False
    named = any(m.start >= each.end() and re.search(r"[,:;]", line.low[each.end() : m.start]) for m in fig.names)
    return not named and "kết quả" not in between


_FEW = 12  # what one cell or commune may be asked for
_ONE_OR_TWO = 3
_KIND = (
    r"(?:chi bộ|đảng bộ|chi, đảng bộ|xã|phường|thị trấn|đơn vị|trường|thôn|bản|ấp|xóm|cơ quan|doanh nghiệp|địa phương)"
)
_ADMITS = r"(?: (?:thì|phải|phấn đấu|hằng năm|hàng năm|mỗi năm))*(?<!\w)(?:kết nạp|phát triển)(?: (?:được|mới|thêm|từ|đảng viên|đảng|vào đảng))*(?: (?:ít nhất|tối thiểu|ít ra))? \Z"
# phấn đấu các xã có trên 40% giáo dân kết nạp | 2 - 3; đối với đảng bộ xã, phường, kết nạp ít nhất | 10; các chi bộ còn lại ...
_OF_SUCH = re.compile(
    rf"(?<!\w)(?:các|những) {_KIND} (?:có|còn|đông|thuộc|vùng|ở vùng|nông thôn|thôn|xóm|cơ quan|quân sự|trường|doanh nghiệp|học|nhiều|ít|loại|đủ|trong)(?!\w)[^;:.]{{0,100}}{_ADMITS}"
    rf"|(?<!\w)(?:đối )?với (?:các |những )?{_KIND}(?!\w)[^;:.]{{0,100}}{_ADMITS}"
)
_OF_SEVERAL = re.compile(rf"(?<!\w)(?:các|những) {_KIND}(?!\w)[^;:.]{{0,60}}{_ADMITS}")
_OF_CLASS = re.compile(rf"(?<!\w){_KIND} loại (?:\d|[ivx]+)(?!\w)[^;:.]{{0,60}}{_ADMITS}")
_NEXT_KIND = re.compile(rf"[,;](?: (?:và|còn|riêng|các|những))* {_KIND}(?!\w)[^;:.]{{0,60}}{_ADMITS}")
_MORE_THAN = ("hơn ", "trên ", "quá ")  # of what has been done


def _is_norm(line: Line, fig: Figure) -> bool:
    """`các xã vùng giáo kết nạp 2 - 3 đảng viên, xã còn lại ít nhất 1`: what each of a kind is asked for, however many they are."""
    high = fig.number.value_high
    if (high or fig.number.value) > _FEW or fig.noun == "place":
        return False
    at_least = fig.number.bound == "min" and not line.low.startswith(_MORE_THAN, fig.number.bound_start)
    if high is None and not at_least:
        return False
    before, start, end = line.low, line.start, fig.number.bound_start
    if _OF_SUCH.search(before, start, end) or _OF_CLASS.search(before, start, end):
        return True
    if high is not None and high <= _ONE_OR_TWO and _OF_SEVERAL.search(before, start, end):
        return True
    previous = line.figures[fig.index - 1] if fig.index else None
    return (
        previous is not None
        and previous.reason == "requirement"
        and _NEXT_KIND.search(before, previous.number.end, end) is not None
    )
