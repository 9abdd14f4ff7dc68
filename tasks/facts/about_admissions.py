"""Whether a percentage's sentence speaks of admissions, and whether the text gave a plan or a result that it measures."""

import re

from tasks.facts.drafts import OF_ADMISSIONS_OR_RATE, State
from tasks.facts.figures import Figure, Line
from tasks.facts.small_words import unsaid

# plans of other things than members
_OTHER_PLAN = re.compile(
    r"ngân sách|thu ns|doanh thu|sản lượng|giá trị|thu nhập|diện tích|sản xuất|gieo|trồng|giao quân|tuyển quân|kim ngạch|đoàn viên (?:công đoàn|mới)|hội viên|công đoàn|vốn|nông thôn mới|học nghị quyết"
    r"|học tập nghị quyết|thuế|bảo hiểm|bhxh|bhyt|hiến máu|trẻ em|hộ gia đình|văn hóa|lợi nhuận|xuất khẩu|dân số|việc làm|đàn trâu|đàn bò|đàn lợn|tuyển sinh|giải ngân|quỹ|chuẩn quốc gia|nhập ngũ|tiêm|công suất|giường bệnh|khám (?:chữa )?bệnh"
)
_NO_PERSONS = frozenset({"place", "school", "health_station", "cell", "committee", "grassroots", "class", "household"})
_OF_MEMBERS = re.compile(r"kết nạp|đảng viên|vào đảng|quần chúng")
_OTHERS = frozenset({"quantity", "other_count", "schooling"})
_OWN_PLAN = re.compile(
    r"\s*(?:so với )?(?:chỉ tiêu|kế hoạch)(?: năm)? (?:kết nạp|phát triển đảng)(?! (?:đoàn viên|hội viên|đoàn|hội)(?!\w))"
    # đã hoàn thành 88% kế hoạch năm (150 đảng viên)
    r"|\s*(?:so với )?(?:chỉ tiêu|kế hoạch)(?: (?!thu|trồng)[^\W\d]+| \d{4}){0,6} \((?:(?:kế hoạch|chỉ tiêu|là|cả năm) )*[\d.]+ đảng viên"
)
_PLAN_TO_DO = re.compile(
    r" (?:kế hoạch|chỉ tiêu|nhiệm vụ|khối lượng|tiến độ|công việc|dự toán)(?: cả năm| năm)? (?:làm|xây|sửa|thu|chi(?! bộ)|vận động|huy động|đóng góp|khám|dạy|bê tông|kiên cố|giải tỏa|giải phóng|đền bù|thi công|dồn|chuyển đổi|cấp|kiểm tra|giám sát|số hóa|tuyên truyền|nộp|mua|bán|nuôi|thả|cải tạo|lắp|kéo|khai thác|sắp xếp|tinh giản)(?!\w)"
)
_BRACKETS = re.compile(r"\([^()]*\)")


def about_admissions(line: Line, fig: Figure, state: State) -> bool:
    """The sentence, or the one before it, speaks of admissions."""
    opens = max(line.low.rfind(";", line.start, fig.number.start), line.start)
    clause = line.low[opens : fig.number.bound_start]
    clause = _BRACKETS.sub("", clause)  # kết nạp 21 (16 đoàn viên, 3 hội viên phụ nữ), vượt 5% nghị quyết
    other = max((m.end() for m in _OTHER_PLAN.finditer(clause)), default=-1)
    if other >= 0 and _OF_MEMBERS.search(clause, other) is None:
        return False
    behind = line.low[fig.number.unit_end : min(line.end, fig.number.unit_end + 48)]  # of this sentence alone
    if _OTHER_PLAN.search(behind.split(",")[0].split(";")[0]):
        return False  # đạt 105% kế hoạch trồng rừng
    if _PLAN_TO_DO.match(behind):
        return False  # hoàn thành 95% kế hoạch làm đường
    counted = next((f for f in reversed(line.figures[: fig.index]) if not f.number.percent), None)
    if _OWN_PLAN.match(behind) and not (counted is not None and counted.reason == "other_body"):
        return True  # 2 chi bộ ghi biên bản sơ sài; năm 2017 chỉ đạt 80% chỉ tiêu kết nạp
    if counted is not None and (counted.reason == "other_body" or counted.noun in _NO_PERSONS):
        return False
    if counted is not None and counted.noun == "people" and not counted.drafts and "kết nạp" not in clause:
        return False  # giao 220 thanh niên, đạt 100% chỉ tiêu
    if counted is not None and counted.reason in _OTHERS and not counted.in_brackets:
        if not _OF_MEMBERS.search(line.low, counted.number.end, fig.number.start):
            return False  # phân xưởng đào được 2.450 mét lò, đạt 108% kế hoạch
    earlier = [d for f in line.figures[: fig.index] for d in f.drafts]
    if earlier and earlier[-1].figure.number.start < opens and "kết nạp" in clause:
        return True  # 85% chi bộ hoàn thành tốt; kết nạp hằng năm đạt 4% trở lên: a clause of its own
    if earlier:
        return any(d.metric in OF_ADMISSIONS_OR_RATE for d in earlier)
    words = line.low[line.start : min(line.end, fig.number.unit_end + 80)]
    if "kết nạp" in words or "phát triển đảng" in words or "đảng viên mới" in words:
        return True
    if state.frame is None or state.frame.metric not in OF_ADMISSIONS_OR_RATE:
        last = state.drafts[-1] if state.drafts else None  # đạt 104% chỉ tiêu kết nạp. Riêng năm nay đạt 92% kế hoạch
        if last is None or last.metric != "target_attainment" or last.paragraph != line.paragraph:
            return False
    elif state.frame.paragraph == line.paragraph and _OF_PLANS.search(line.low, line.start, fig.number.bound_start):
        return True
    first = _FIRST_TIME.match(line.low, line.start, fig.number.bound_start)
    return not unsaid(line, first.end() if first is not None else line.start, fig.number.bound_start, besides="result")


# Đây là lần đầu tiên trong một năm, xã đạt 100% kế hoạch
# or: Như vậy, sau 4 năm, | huyện đạt 92% chỉ tiêu nhiệm kỳ
_FIRST_TIME = re.compile(
    r"\W*(?:như vậy,? )?(?:sau|qua|trải qua)(?: (?:gần|hơn|đúng|tròn|chưa đầy))? [^\W_]+ (?:năm|tháng)(?: thực hiện)?, "
    r"|(?:đây|đó|năm nay|năm ấy|lần này)(?: cũng)? là (?:lần đầu(?: tiên)?|năm đầu(?: tiên)?|năm thứ [^\W\d]+(?: liên tiếp| liền)?)(?: (?:trong|sau|từ|kể từ) [^,.;%]{2,40},?)?"
)
# how far plans have come, told of those of the sentences before: xét tỷ lệ hoàn thành kế hoạch thì xã A nhỉnh hơn, đạt 90% kế hoạch
# or that it was missed: năm đầu tiên huyện không hoàn thành chỉ tiêu, chỉ đạt 84% kế hoạch
_OF_PLANS = re.compile(
    r"(?<!\w)(?:không|chưa|chẳng) (?:hoàn thành|đạt|về đích)(?: được)? (?:chỉ tiêu|kế hoạch|nghị quyết)(?! (?:thu|trồng|kinh tế|sản|giao))|"
    r"(?<!\w)tiến độ (?:\w+ )?(?:nhanh|chậm|cao|thấp|tốt|khá|chung)(?!\w)|(?<!\w)(?:tỷ lệ|tỉ lệ|tiến độ|mức độ|mức) (?:hoàn thành|thực hiện)(?: so với| các)? (?:kế hoạch|chỉ tiêu|nghị quyết)|(?:^|[.,;] ?)(?:xét |tính |nhìn |đối chiếu |nếu )*(?:so|về|với|vào|theo)(?: với)? (?:kế hoạch|chỉ tiêu|tiến độ)"
)


def plan_known(line: Line, fig: Figure, state: State) -> bool:
    """An a/b, or a plan named, before a bare `đạt 74,2%`; or the sentence before gave plan or result."""
    last = state.drafts[-1] if state.drafts else None
    if (
        last is not None
        and last.metric in {"admission_target", "members_admitted"}
        and last.paragraph == line.paragraph
    ):
        return True
    return any(d.metric in OF_ADMISSIONS_OR_RATE for f in line.figures[: fig.index] for d in f.drafts)


def says_no_other(line: Line, fig: Figure) -> bool:
    """Whether the words between the result told last and a bare `đạt 98%` name nothing else that has reached so much: thu đảng phí đạt 98%."""
    told = [f.noun_end for f in line.figures[: fig.index] if any(d.metric in OF_ADMISSIONS_OR_RATE for d in f.drafts)]
    start = told[-1] if told else line.start
    if (so := _SO.match(line.low, start)) is not None:
        start = so.end()
    words = line.low[start : fig.number.bound_start]
    if _OTHER_PLAN.search(words) is not None:
        return False
    return _OF_PLAN_OR_MEMBERS.search(words) is not None or not unsaid(
        line, start, fig.number.bound_start, besides="result"
    )


_SO = re.compile(r"\W*(?:như vậy|như thế|vậy là|thế là|(?:có )?nghĩa là|tức là|tức),? ")
_OF_PLAN_OR_MEMBERS = re.compile(
    r"(?<!\w)(?:kết nạp|phát triển đảng|đảng viên mới|chỉ tiêu|kế hoạch|nghị quyết|mục tiêu|tiến độ|so với|(?:công tác|việc|nhiệm vụ|nội dung) này)(?!\w)"
)
