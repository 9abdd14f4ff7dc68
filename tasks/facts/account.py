"""The account of numbers: what became of every numeric mention of an article, so that nothing falls through unseen."""

import re
from bisect import bisect_left

from tasks.facts.fact import Fact, Number
from tasks.facts.figures import Figure, Line
from tasks.facts.lines import one_of_them
from tasks.text.article import Article
from tasks.text.numbers import NumberMention
from tasks.text.periods import PeriodMention

REASONS = {
    "fact": "it is in a fact",
    "other_article": "in the title of another article that the page lists",
    "repeat": "the article says it again, or rounds it in its headline",
    "date": "part of a day, month, year or longer time",
    "duration": "how long something lasted, or how long ago",
    "time": "a time of day",
    "document": "the number of a document, an article or a clause of one",
    "age": "the age of a person or of persons",
    "badge": "years of membership and the badges for them",
    "views": "how often the page was read, liked or shared",
    "money": "a sum of money",
    "area": "an area",
    "measure": "a length, a weight or another measure",
    "ordinal": "a place in an order: lần thứ, khóa, giải, lớp 12",
    "name": "part of a name",
    "share": "a share that has no metric",
    "change": "a change or a difference: tăng 12, vượt 3, thành lập mới 5",
    "breakdown": "a part of a figure that has no segment",
    "discipline": "members or organisations disciplined",
    "inspection": "members or organisations inspected",
    "honour": "members or organisations honoured",
    "attendance": "persons attending, voting, representing",
    "election": "persons elected or appointed",
    "exempt": "members excused, retired or moved",
    "task": "members charged with something",
    "other_body": "members of the Youth Union, unions and associations",
    "other_party": "a party of another country",
    "other_count": "organisations or places of which only something is said",
    "requirement": "what each or anyone must do, a rule",
    "some_place": "figures of places that are not named",
    "above_or_part": "organisations above the grassroots, or parts of them",
    "progress": "how many have held their congress or the like",
    "full_members": "members with full rights, beside a total",
    "schooling": "education, qualification or mean age",
    "no_event": "something wished, asked or denied",
    "no_unit": "no organisation it could be about",
    "economy": "a figure of the place on a page without figures of the Party",
    "quantity": "another quantity",
    "unexplained": "no rule says what it is",
}
_SHAPES = {"date": "date", "year": "date", "time": "time", "code": "document", "name": "name", "fraction": "share"}
_DURATIONS = frozenset({"duration", "anniversary", "per_other"})
_BEFORE = [
    ("views", re.compile(r"(?:lượt xem|lượt đọc|lượt truy cập|truy cập|trực tuyến|online|lượt thích|chia sẻ|thích|xem|tổng lượt|bình luận)\s*[:(]?\s*\Z")),
    ("badge", re.compile(r"huy hiệu(?: đảng)?(?: loại| từ)?(?: \d+(?:,| và| đến|-)?)*\s*\Z")),
    ("document", re.compile(r"(?:nghị quyết|chỉ thị|quyết định|hướng dẫn|quy định|kết luận|thông tư|nghị định|công văn|điều|khoản|mục|luật|(?<!tổng )(?<!trong )(?<!con )(?<!thiểu )số|báo cáo)(?: số)? \Z|(?<!\w)(?:điện thoại|đt|tel|fax|hotline)\.? ?[:.]?[\d ().+–-]*\Z")),
    ("date", re.compile(r"(?<!\w)(?:mồng|mùng) \Z")),
    ("ordinal", re.compile(r"(?:lần|thứ|khóa|trung ương|kỳ họp|khoá|đợt|giải|lớp|khối|hạng|cấp|loại|tập|trang|ảnh|hình|vòng|bài|phần|đời|tổ|đội|tiết|(?<!tổng )(?<!trong )(?<!con )số|nhóm|tiêu chí|tốp|top|cột mốc|mốc giới)(?: thứ)? \Z")),
]  # fmt: skip
_AFTER = [
    ("badge", re.compile(r"\s*(?:năm )?tuổi đảng|\s*năm tuổi đảng")),
    ("age", re.compile(r"\s*tuổi")),
    ("money", re.compile(r"\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm|vạn) )*(?:đồng(?! (?:chí|bào|đội))|vnđ|vnd|usd|đ(?![\w/.])|tr(?:iệu)?\.?đ|triệu|tỷ|tỉ)(?!\w)")),
    ("area", re.compile(r"\s*(?:ha|m2|m²|km2|km²|sào|mẫu|héc|hecta|hécta)(?!\w)")),
    ("measure", re.compile(r"\s*(?:km|m|cm|mm|kg|g|tấn|tạ|yến|lít|độ|°|kwh|kw|mw|mét|cây số|điểm)(?!\w)")),
    ("time", re.compile(r"\s*(?:giờ|phút|giây|h(?:\d|(?!\w)))")),
    ("views", re.compile(r"\s*(?:lượt xem|lượt đọc|lượt truy cập|bình luận|thích(?!\w))")),
    ("duration", re.compile(r"\s*(?:năm|tháng|ngày|tuần|quý|buổi)(?!\w)")),
]  # fmt: skip
_AGE_BEFORE = re.compile(
    r"(?:tuổi(?! đảng)(?: đời)?(?: trung)?(?: bình quân)?|tuổi từ|độ tuổi(?: từ)?|sinh năm)[^.;,]{0,24}\Z|(?:trẻ|già|nhỏ|lớn|cao tuổi|nhỏ tuổi|ít tuổi|lớn tuổi|cao niên) nhất(?: (?:mới|đã|là|cũng|chỉ|vừa|ngoài|gần|hơn|trên))* \Z"
)
# the number of a point, a question, a page: 1. Kết quả, Câu 2., Dòng 3:, Trang 118
_POINT = re.compile(r"(?:\A|\n)[\s\-*•+(]*(?:câu|dòng|mục|phần|bước|bài|kỳ|điều|trang|page|p)?\.? ?\Z")
_POINT_ENDS = re.compile(r"[.):/] |[.):/](?=[^\W\d])| -")
_SQUARE = re.compile(r"(?<!\w)(?:km|m|cm|dm)\Z")
_PROGRAMME = re.compile(r"(?:chương trình|dự án|đề án|xã|thôn|xã thuộc chương trình) \Z")
# a road with a number for its name: nằm sát đường 19, đường tỉnh 602
_ROAD = re.compile(r"(?<!\w)(?:(?:quốc|tỉnh|huyện) lộ|đường(?: tỉnh| huyện| số| liên xã| vành đai)?) \Z")
_ROAD_ENDS = re.compile(r"[A-Z]?\s*(?:[.,;:)(\n–-]|\Z|(?:đi|qua|chạy|nối|về|và|tới|đến)(?!\w))")
_A_WORD = re.compile(r"\s*[“\"']?[^\W\d_]{1,}")


_TITLED = re.compile(r"(?:câu|dòng|mục|phần|bước|bài|kỳ|trang|page)\.? ?\Z")
_PROGRAMMES = frozenset({134, 135, 167, 327, 661})  # programmes for poor communes, called by their decision's number


def account(
    article: Article,
    low: str,
    numbers: list[NumberMention],
    lines: list[Line],
    periods: list[PeriodMention],
    facts: list[Fact],
) -> list[Number]:
    """One row a mention, in order: the facts it is in, or the reason why it is in none."""
    mine: dict[int, list[int]] = {}
    for index, fact in enumerate(facts):
        mine.setdefault(fact.number_start, []).append(index)
    figures = {fig.number.start: fig for line in lines for fig in line.figures}
    starts = [p.start for p in periods]
    rows = []
    for number in numbers:
        end = number.of_end if number.of is not None else number.end
        found = tuple(mine.get(number.start, ()))
        at = bisect_left(starts, number.start + 1) - 1
        period = periods[at] if at >= 0 and number.start < periods[at].end else None
        reason = "fact" if found else _reason(low, number, figures.get(number.start), period)
        rows.append(
            Number(number.start, end, article.text[number.start : end], number.value, number.value_high, reason, found)
        )
    return rows


def _reason(low: str, number: NumberMention, fig: Figure | None, period: PeriodMention | None) -> str:
    """Why a number is in no fact: what it is by its form and the words beside it, else what the rules said."""
    if fig is not None and fig.drafts:
        return fig.reason if fig.reason == "economy" else "repeat"
    before = low[max(0, number.start - 40) : number.start]
    if period is not None:
        badge = "tuổi đảng" in low[period.end : period.end + 12] or "huy hiệu" in before
        return "badge" if badge else "duration" if period.kind in _DURATIONS else "date"
    if _SQUARE.search(before) and number.value in {2, 3}:
        return "area"
    if _POINT.search(before) and (_POINT_ENDS.match(low, number.end) or _TITLED.search(before)):
        return "ordinal"
    if number.value in _PROGRAMMES and _PROGRAMME.search(before):
        return "name"
    if _ROAD.search(before) and _ROAD_ENDS.match(low, number.end):
        return "name"
    if number.shape in _SHAPES:
        return _SHAPES[number.shape]
    for reason, pattern in _AFTER:
        if pattern.match(low, number.unit_end if not number.percent else len(low)):
            return reason
    if _AGE_BEFORE.search(before):
        return "age"
    if fig is not None and fig.reason and fig.reason != "quantity":
        return fig.reason
    for reason, pattern in _BEFORE:
        if pattern.search(before):
            return reason
    if number.percent:
        return "share"
    if fig is None:
        return "quantity" if one_of_them(low, number) else "name"
    return "quantity" if fig.reason or _A_WORD.match(low, fig.noun_end) or fig.noun else "unexplained"
