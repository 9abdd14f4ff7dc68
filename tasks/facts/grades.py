"""Which grade of the yearly rating a percentage is of: the one behind it, the one before it, or that of the count it belongs to."""

import re

from tasks.facts.cues import Cue
from tasks.facts.figures import Figure, Line
from tasks.facts.small_words import unsaid
from tasks.facts.whom_rated import others_beside

# between a percentage (with whom it rates) and its grade
_RATED_AS = re.compile(
    r"(?: |được|đạt|xếp|loại|phân|đánh|giá|là|ở|mức|trở|lên|năm|\d{4}|đủ|tư|cách|công|nhận|danh|hiệu|số|chi|bộ|đảng|viên|tổ|chức|cơ|sở|tccs|tccsđ|trong|của|toàn|huyện|tỉnh|xã|thuộc|có|chất|lượng|tiêu|chuẩn|đó|này|ấy|và|đã|đều|tự|qua)*"
)
_NAMED_REACH = 90
_REACH = 45
# 92% tổ chức cơ sở đảng trực thuộc Đảng bộ huyện | và | 91% đảng viên
_JOINED = re.compile(
    r"(?: (?:trực thuộc|thuộc|của|trong|toàn|đảng bộ|đảng ủy|huyện ủy|thị ủy|thành ủy|quận ủy|tỉnh ủy|huyện|thị xã|thành phố|quận|tỉnh|xã|phường|khối))* ?(?:và|,|và có|, có) ?"
)
_ELLIPTIC = re.compile(
    r"(?:\A|[,;:(]|(?<!\w)(?:và|còn|lại|loại|mức|hạng|riêng))\s*(?:hoàn thành )?(xuất sắc|tốt|khá|hoàn thành|không hoàn thành)(?: nhiệm vụ)?(?: là| chiếm| đạt| có| còn|:|,)?(?: tỷ lệ| tỉ lệ)?\s*\(?\s*\Z"
)
_SHORT_BEHIND = re.compile(
    r" (?:được xếp loại |xếp loại |loại |đạt mức |ở mức |mức |đạt )?(không hoàn thành|hoàn thành|xuất sắc|tốt|khá)(?: nhiệm vụ)?(?=\s*(?:[.,;:)(\n]|\Z|và ))"
)
_SHORT = {"xuất sắc": "excellent", "tốt": "good", "hoàn thành": "fair", "khá": "fair", "không hoàn thành": "failed"}
_BARE_FAIR = re.compile(
    r"(?<!không )(?<!chưa )(?<!\w)hoàn thành(?: là| chiếm| đạt| có|:)? (?:\d+ \()?(?:trên |gần |hơn )?\Z"
)
# between a count in a grade and its percentage: bằng 19,1%, (17,9%), tỷ lệ 84,6%
_PUTS = re.compile(
    r".*?(?:\(|(?:, ?|\(| )(?:bằng|chiếm|đạt|tỷ lệ|tỉ lệ|tương đương|tức|=)(?: tỷ lệ| tỉ lệ)?(?: trên| gần| hơn)?) ?",
    re.DOTALL,
)
# between a grade and how many are in it: hoàn thành tốt nhiệm vụ là 91 đồng chí, chiếm 81,2%
_IS = re.compile(r"\W{0,2}(?:(?:là|có|gồm|đạt|được)\W{1,2})?")
# huấn luyện đạt | 100% khá, giỏi
_AT_DRILL = re.compile(
    r"(?<!\w)(?:huấn luyện|bắn súng|diễn tập|học lực|hạnh kiểm|kiểm tra quân sự|hội thao)(?!\w)[^;.]*\Z"
)


def grade_behind(line: Line, fig: Figure, *, named: bool, rating: bool = False) -> str:
    """The grade behind the number, in its own window or, where the number is coordinated, in the next one."""
    if line.low.startswith((" đạt điểm", " có điểm", " được điểm"), fig.noun_end):
        return ""  # 15% đảng viên đạt điểm xuất sắc: at a contest
    if _AT_DRILL.search(line.low, max(line.start, fig.number.start - _REACH), fig.number.start):
        return ""
    grade = next((c for c in fig.right if "grade" in c.roles), None)
    short = (
        _SHORT_BEHIND.match(line.low, fig.noun_end)
        if rating and (grade is None or grade.start - fig.noun_end > 1)
        else None
    )
    if short is not None:
        return _SHORT[short[1]]
    if grade is None:
        following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
        if (
            following is not None
            and following.number.percent
            and not (not fig.noun and _said_right_before(line, fig))
            and _JOINED.fullmatch(line.low, fig.noun_end, following.number.bound_start)
        ):
            grade = next((c for c in following.right if "grade" in c.roles), None)
            gap = line.low[following.noun_end : grade.start] if grade is not None else ""
            if "," in gap and not _RATED_AS.fullmatch(gap.replace(",", "")):
                return ""  # lao động qua đào tạo đạt 65%, 100% số xã có trạm y tế, ... phường vững mạnh
        return grade.roles["grade"] if grade is not None else ""
    if _two_grades(line, grade) or _is_exemplary(line, grade):
        return ""  # 86% hoàn thành xuất sắc và hoàn thành tốt nhiệm vụ: of no one grade
    gap = _OF_KINDS.sub("", line.low[others_beside(line, fig) : grade.start])
    if len(gap) > (_NAMED_REACH if named else _REACH) or ":" in gap or gap.startswith(","):
        return ""
    if (not named or "," in gap) and not _RATED_AS.fullmatch(gap.replace(",", "")):
        return ""
    return grade.roles["grade"]


_KIND = r"(?:thôn|bản|ấp|buôn|bon|làng|xóm|khóm|khu phố|khối phố|tổ dân phố|tiểu khu|khu dân cư|cơ quan|đơn vị|trường học|xã|phường|thị trấn)"
# 90% chi bộ | buôn, thôn | hoàn thành tốt: of which places the rated cells are
_OF_KINDS = re.compile(rf"^ {_KIND}(?:(?:,| và|/) ?{_KIND})+(?= )")


def _is_exemplary(line: Line, grade: Cue) -> bool:
    """`trong sạch, vững mạnh tiêu biểu`: some of those in the grade, which have no grade of their own."""
    return grade.roles["grade"] == "clean_strong" and line.low.startswith(_EXEMPLARY, grade.end)


_EXEMPLARY = (" tiêu biểu", ", tiêu biểu", " xuất sắc tiêu biểu", " (tiêu biểu")


def _two_grades(line: Line, grade: Cue) -> bool:
    """Whether another grade stands right beside one, so that a share is of both together."""
    following = next((c for c in line.cues if c.start >= grade.end), None)
    if following is None or following.roles.get("grade") in {None, grade.roles["grade"], "clean_strong"}:
        return False
    if _OWN_NUMBER.match(line.low, following.end) is not None:
        return False  # 58,6% TCCSĐ đạt trong sạch vững mạnh, yếu kém 2 cơ sở
    return line.low[grade.end : following.start] in _TOGETHER


_OWN_NUMBER = re.compile(r"(?: nhiệm vụ)?(?: chỉ| có| còn| là| chiếm| đạt|:)* \d")


def _two_grades_before(line: Line, grade: Cue) -> bool:
    """The same where the share follows: `trong sạch vững mạnh và hoàn thành tốt nhiệm vụ đạt 93%`, `hoàn thành và hoàn thành tốt`."""
    if grade.roles["grade"] == "clean_strong":
        return False
    previous = next((c for c in reversed(line.cues) if c.end <= grade.start and "grade" in c.roles), None)
    if previous is not None and previous.roles["grade"] != grade.roles["grade"]:
        if line.low[previous.end : grade.start] in _TOGETHER and not _is_told(line, previous):
            return True
    return line.low.endswith(_FAIR_AND, line.start, grade.start)


def _is_told(line: Line, grade: Cue) -> bool:
    """`61% TCCSĐ hoàn thành xuất sắc nhiệm vụ, hoàn thành tốt 32%`: whether a grade is that of the number before it."""
    before = [f for f in line.figures if f.number.end <= grade.start]
    return bool(before) and any(
        d.metric.endswith("_rated_share") and d.segment == grade.roles["grade"] for d in before[-1].drafts
    )


_TOGETHER = frozenset({" và ", " hoặc ", " hay ", ", ", "/"})
_FAIR_AND = (" hoàn thành và ", " hoàn thành hoặc ", " hoàn thành, ")


def grade_before(line: Line, fig: Figure, *, rating: bool) -> str:
    """The grade before the number: `chi bộ hoàn thành tốt nhiệm vụ chiếm 75%`; after other ratings also in short: `tốt 81%`."""
    start, end = fig.window_start, fig.number.bound_start
    grade = next((c for c in reversed(fig.left) if "grade" in c.roles), None)
    if grade is not None and (_two_grades_before(line, grade) or _is_exemplary(line, grade)):
        return ""
    if rating and (short := _ELLIPTIC.search(line.low[max(start, end - 48) : end])) is not None:
        return _SHORT[short[1]]
    if rating and _BARE_FAIR.search(line.low, start, end):
        return "fair"
    if grade is None or ";" in line.low[grade.end : end]:
        return ""
    return grade.roles["grade"] if _only_fills(line, grade, end) else ""


def _said_right_before(line: Line, fig: Figure) -> bool:
    """`hoàn thành tốt nhiệm vụ từ 75% trở lên, dưới 2% đảng viên không hoàn thành`: it has a grade of its own."""
    grade = next((c for c in reversed(fig.left) if "grade" in c.roles), None)
    return grade is not None and line.low[grade.end : fig.number.bound_start].strip(" :") in _PUT_AT


_PUT_AT = frozenset({"", "là", "đạt", "chiếm", "có"})


def _only_fills(line: Line, grade: Cue, end: int) -> bool:
    """Whether nothing of its own stands between a grade and a number: units, times, small words."""
    changes = _CHANGES.match(line.low, grade.end, end)
    share = _SHARE_OF_THEM.match(line.low, grade.end, end)
    passed = changes or share
    start = passed.end() if passed is not None else grade.end
    return ", " not in line.low[start:end] and not unsaid(line, start, end, besides="rating")


# không hoàn thành nhiệm vụ | giảm dần, từ 0,83% năm 2019 xuống 0,47%
_CHANGES = re.compile(
    r" (?:nhiệm vụ )?(?:(?:cũng|đã|liên tục|ngày càng) )*(?:tăng|giảm)(?: (?:dần|mạnh|đều|nhanh|rõ rệt|đáng kể|lên|xuống|qua từng năm|hằng năm|qua các năm))*, từ "
)
# chi bộ đạt trong sạch, vững mạnh, chiếm | 54,8%: what part they are
_SHARE_OF_THEM = re.compile(r"(?: nhiệm vụ)?, (?=(?:chiếm|bằng)(?: tỷ lệ| tỉ lệ)?(?: hơn| gần| trên| khoảng)? ?\Z)")
_PUT_REACH = 16  # characters


def counted_before(line: Line, fig: Figure) -> Figure | None:
    """The count that a percentage puts in percent: the number before it, past a bracket that breaks it down."""
    before = line.figures[: fig.index]
    return next((f for f in reversed(before) if fig.in_brackets or not f.in_brackets), None)


def is_of_grade(line: Line, fig: Figure) -> bool:
    """Whether a bracket breaks down a count in a grade: `Hoàn thành tốt nhiệm vụ 33 (có 9 đảng bộ và 24 chi bộ)`."""
    counted = next((f for f in reversed(line.figures[: fig.index]) if not f.in_brackets), None)
    graded = counted is not None and counted.left and "grade" in counted.left[-1].roles
    return bool(
        fig.in_brackets
        and graded
        and counted is not None
        and "(" not in line.low[counted.left[-1].end : counted.number.start]
    )


def grade_of_count(line: Line, fig: Figure) -> str:
    """`9 TCCSĐ hoàn thành xuất sắc nhiệm vụ, bằng 19,1%`, `xuất sắc 71 (17,9%)`: the grade stands at the count before."""
    previous = counted_before(line, fig)
    if previous is None:
        return ""
    if previous.number.percent or not _PUTS.fullmatch(
        line.low[previous.number.end : fig.number.bound_start][-_PUT_REACH:].lstrip("0123456789")
    ):
        return ""
    behind = next((c for c in previous.right if "grade" in c.roles), None)
    if behind is not None and _is_exemplary(line, behind):
        return ""  # 107 chi bộ trong sạch, vững mạnh tiêu biểu (24,4%)
    told = behind.end if behind is not None else previous.number.end
    if any("grade" in c.roles and told <= c.start < fig.number.start for c in line.cues):
        return ""  # 14/15 chi bộ hoàn thành tốt; đảng viên xuất sắc đạt 15%
    if behind is not None:
        return behind.roles["grade"]
    if _BARE_FAIR.search(line.low, previous.window_start, previous.number.bound_start):
        return "fair"  # hoàn thành 3 (4,1%)
    left = next((c for c in reversed(previous.left) if c.roles.get("before") != "have"), None)
    if left is not None and _IS.fullmatch(line.low, left.end, previous.number.bound_start):
        return left.roles.get("grade") or _SHORT.get(line.low[left.start : left.end], "")
    word = line.low[max(line.start, previous.number.start - 12) : previous.number.start].strip(" ,;:").split(" ")[-1]
    return _SHORT.get(word, "")


_COUNTED = r"(?:tccsđ?|tổ chức(?: cơ sở)? đảng|cơ sở đảng|chi,? đảng bộ|đảng bộ|chi bộ|đảng viên|đồng chí)(?: (?:cơ sở|trực thuộc))*"
_PERCENT = r" ?\([^()\d]{0,12}[\d.,]+ ?%\)"
# from a count or its percentage to the grade that two counts share: 13 TCCSĐ (17,8%) và 551 đảng viên (14,9%) hoàn thành xuất sắc
_TO_SHARED = re.compile(
    rf"(?:{_PERCENT}|\)(?: (?:số )?{_COUNTED})?)?(?P<beside>(?:,| và|, và|,? cùng) (?:có )?[\d.,]+ {_COUNTED}(?:{_PERCENT})?)?(?: (?:được|đạt|xếp|đánh|giá|phân|loại|mức|là|ở))* (?=\w)"
)


def grade_shared(line: Line, fig: Figure) -> str:
    """The grade behind the brackets that hold a count's percentage, or behind the count beside it: 2 đảng bộ và 6 chi bộ xuất sắc."""
    if fig.number.percent and not (fig.index and _IN_PERCENT.search(line.low, line.start, fig.number.bound_start)):
        return ""
    at = _TO_SHARED.match(line.low, fig.number.unit_end if fig.number.percent else fig.noun_end)
    if at is None or ("%)" not in line.low[fig.number.end : at.end()] and (fig.number.percent or not at["beside"])):
        return ""
    if at["beside"] and fig.noun == "member" and " đồng chí" in line.low[fig.noun_end : at.end()]:
        return ""  # xã có 511 đảng viên, 75 đồng chí hoàn thành xuất sắc: some of them
    if at["beside"] and fig.number.percent and _in_grade_of_its_own(line, fig):
        return ""
    short = _SHORT_GRADE.match(line.low, at.end()) if fig.number.percent else None
    found = next((c.roles["grade"] for c in line.cues if c.start == at.end() and "grade" in c.roles), "")
    return found or (_SHORT[short[1]] if short is not None else "")


def _in_grade_of_its_own(line: Line, fig: Figure) -> bool:
    """`hoàn thành tốt 798 đồng chí (80,4%), 44 đồng chí hoàn thành nhiệm vụ (4,4%)`: the count before the bracket has its grade before it."""
    count = counted_before(line, fig)
    left = count.left[-1] if count is not None and count.left else None
    if left is None or count is None or "grade" not in left.roles:
        return False
    return line.low[left.end : count.number.start].strip(" :") in {"", "có", "là"}


# of a count alone too, where others stood before it: 46 (74,2%) hoàn thành tốt, 3 (4,8%) hoàn thành
_IN_PERCENT = re.compile(rf"\d(?: {_COUNTED})? ?\([^()\d]{{0,12}}\Z")
_SHORT_GRADE = re.compile(r"(không hoàn thành|hoàn thành|xuất sắc|tốt|khá)(?=\s*(?:[.,;:)\n]|\Z|và ))")
