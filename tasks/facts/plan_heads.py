"""What heads a plan: a heading of its own, the words before a colon, a sentence that opens with an aim (`Chỉ tiêu 90% chi bộ ...: năm 2022 đạt 93%`)."""

import re
from datetime import date

from tasks.facts.figures import MEMBERS_OR_UNSAID, Figure, Line

# what heads a plan: Phương hướng năm 2017: ..., Nhiệm vụ 6 tháng cuối năm: ..., and a heading of its own line
HEADING = re.compile(
    r"[\s\d.,)IVXivx*+–-]*(?:(?:phóng viên|pv|p\.v|hỏi|phóng viên hỏi)\s*: ?)?(?:xin |còn |vậy |thế )?(?:về |một số |những |các |hệ thống |nhóm )?(?:phương hướng|mục tiêu|nhiệm vụ|kế hoạch|chỉ tiêu|chương trình|định hướng)(?:,? (?:phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu|giải pháp))*"
    r"(?! đạt| hoàn thành)[^.;:()%]{0,110}"
)
_HEADING_ALONE = re.compile(HEADING.pattern + r"[:.?]?\s*")


_SHORT = 110  # characters of a heading
# no heading: Chỉ tiêu huyện giao 12, thực hiện 17 đồng chí
_WAS_DONE = re.compile(r"\d[^;.]*(?<!\w)(?:thực hiện|kết quả|kết nạp|đạt|đã)(?: (?:được|đạt|kết nạp))* \d")


def heads_plans(low: str, start: int, end: int) -> bool:
    """Whether a line is the heading of what is planned: `III. Phương hướng, nhiệm vụ năm 2020`."""
    if end - start >= _SHORT:
        return False
    said = low[start:end]
    if _HEADING_ALONE.fullmatch(said) is None or _WAS_DONE.search(said) is not None:
        return False
    return not (said.rstrip().endswith(".") and _COUNTS.search(said))


# Kế hoạch năm 2012 của xã là 14 đảng viên.: a sentence that gives the plan itself, and heads nothing
_COUNTS = re.compile(
    r"(?<![\w.,/-])\d[\d.]*(?: đến \d+| ?- ?\d+)? (?:đảng viên|đồng chí|quần chúng|người|lớp|chi bộ)(?!\w)"
)


def heads_year_ahead(low: str, start: int, end: int, published: date | None) -> bool:
    """Whether a line is a heading of nothing but a year to come: `6. Năm 2015`, told in January of it or before."""
    year = _YEAR_ALONE.fullmatch(low, start, end) if published is not None and end - start < _SHORT else None
    if year is None or published is None:
        return False
    early = published.month <= _REPORTED and year["n"] is not None
    return int(year["year"]) > published.year or (early and int(year["year"]) == published.year)


_REPORTED = 2  # the last month in which papers report on the year before
_YEAR_ALONE = re.compile(r"\W*(?P<n>\d{1,2}[.)]|[ivx]{1,4}[.)/])?\s*(?:về |trong )?năm (?P<year>20\d\d)\W*")


def heading_of(line: Line) -> re.Match[str] | None:
    """The words before a colon that head what is planned: `Phương hướng năm 2017: ...`; none where they give a plan's number themselves."""
    heading = HEADING.match(line.low, line.start, line.end)
    if heading is None or not line.low.startswith(":", heading.end()):
        return None
    counted = any(f.noun and f.number.start < heading.end() for f in line.figures)
    return None if counted else heading


def heads_rows(line: Line, fig: Figure) -> bool:
    """`Chỉ tiêu cụ thể như sau: huyện A 290 đảng viên; huyện B 270`: a list of units behind a plan's name and a colon."""
    plain = fig.listed and fig.noun in MEMBERS_OR_UNSAID and fig.number.of is None and not fig.in_brackets
    return plain and _SHARED_OUT.match(line.low, line.start, fig.number.start) is not None


_SHARED_OUT = re.compile(
    r"[\s\d.)*+•–-]*(?:chỉ tiêu|kế hoạch)(?!,? (?:kiểm|giám|huyện đạt|đạt|hoàn))(?: [^\W\d]+){0,8}?(?: năm \d{4})?"
    r"(?: (?:của|cho|giao|giao cho|được giao cho) (?:các|từng) (?:[^\W\d]+,? ){0,5}?)?,? ?(?:được (?:phân bổ|giao|chia) )?(?:cụ thể|như sau|cụ thể như sau|là) ?:"
)
# Chỉ tiêu giảm tỷ lệ hộ nghèo còn | dưới 10% vào năm 2025: hiện còn 15,3%
_PLAN_FIRST = re.compile(
    r"[\s\d.,)*+•–-]*(?:chỉ tiêu|mục tiêu)(?: (?!đạt|vượt|hoàn thành|thực hiện|đã|được)[^\W\d]+){0,8}(?: từ| trên| dưới)* (?=\d[\d.,]*%)"
)
# Chỉ tiêu năm 2018, toàn tỉnh kết nạp | 2.200 đảng viên
_PLAN_OF_YEAR = re.compile(
    r"[\s\d.,)*+•–-]*(?:chỉ tiêu|mục tiêu)(?: (?:đề ra|đặt ra|trong|của|cả|kết nạp|phát triển|đảng viên|mới))* (?:năm|quý|nhiệm kỳ|giai đoạn) [\divx]+(?: ?[-–] ?\d{4})?,? (?:(?!đạt|vượt|hoàn|thực|đã|được|mới|chỉ|nhưng|song)[^\W\d]+ |\([^()\d]{2,24}\) ){0,8}?(?:kết nạp|phát triển|mở) (?=\d)"
)


# Chỉ tiêu Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV là mỗi năm kết nạp | 1.500
_PLAN_IS = re.compile(
    r"[\s\d.,)*+•–-]*(?:chỉ tiêu|mục tiêu)(?: (?!đạt|vượt|hoàn|thực|đã|được|là)[^\W\d]+){1,14}(?: \d{4} ?[-–] ?\d{4})? là (?:(?:bình quân|trung bình|mỗi|hằng|hàng|năm|phấn đấu|phải|toàn|huyện|tỉnh|xã|đảng bộ) )*(?:kết nạp|phát triển) (?=\d|từ \d|ít nhất \d|trên \d)"
)
_PLANS = (_PLAN_FIRST, _PLAN_OF_YEAR, _PLAN_IS)


def opens_with_aim(line: Line) -> int | None:
    """Where the number of an aim stands that a sentence opens with; what came of it may stand behind a colon."""
    sets = _BODY_SETS.match(line.low, line.start, line.end)
    if sets is not None:
        return sets.end() - 1
    resolves = _RESOLVES.match(line.low, line.start, line.end)
    if resolves is not None:
        return resolves.end() - 1
    if (
        "mục tiêu" not in line.low[line.start : line.start + _NEAR]
        and "chỉ tiêu" not in line.low[line.start : line.start + _NEAR]
    ):
        return None
    first = next((m for form in _PLANS if (m := form.match(line.low, line.start, line.end))), None)
    return first.end() - 1 if first is not None else None


# Đảng ủy phường đề ra, riêng năm 2018 | phát triển 18 đảng viên
_BODY_SETS = re.compile(
    r"[\s\d.)*+•–-]*(?:(?:ban chấp hành|ban thường vụ|nghị quyết|hội nghị|đại hội)(?: (?:của|đại hội))? )?(?:đảng ủy|đảng bộ|chi bộ|chi ủy|huyện ủy|tỉnh ủy|thị ủy|thành ủy|quận ủy)(?: (?!đề ra|đặt ra)[^\W\d]+){0,6}"
    r" (?:đề ra|đặt ra|yêu cầu), (?:riêng |trong |cả |ngay trong |đến hết )*(?:năm|quý|nhiệm kỳ)(?= [\divx]+(?: ?[-–/] ?\d{4})?,? (?:phải |sẽ |toàn \w+ |mỗi chi bộ )?(?:kết nạp|phát triển|mở)(?! được))"
)
# Nghị quyết năm 2022 | kết nạp từ 1.200 đảng viên; `thực hiện nghị quyết năm 2022, kết nạp 1.200` tells what was done
_RESOLVES = re.compile(
    r"[\s\d.)*+•–-]*(?:theo )?(?:nghị quyết|kế hoạch|chương trình)(?: (?:của|công tác|đại hội|đảng bộ|đảng ủy|chi bộ|huyện ủy|tỉnh ủy|thành ủy|thị ủy|huyện|xã|tỉnh|phường|cả|năm|nhiệm kỳ|\d{4}(?: ?[-–/] ?\d{4})?))*"
    r" (?=(?:kết nạp|phát triển)(?: (?:mới|từ|ít nhất|trên|khoảng|thêm))* \d)"
)
_NEAR = 16  # characters
