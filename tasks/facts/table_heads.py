"""What the heads of a table's columns say that its numbers mean."""

import re
from dataclasses import dataclass

from tasks.facts.cues import lexicon
from tasks.facts.drafts import OF_ADMISSIONS
from tasks.text.periods import PeriodMention

_GROUPS = tuple(
    (re.compile(rf"(?<!\w){word}(?!\w)"), segment)
    for word, segment in (
        ("nữ", "female"),
        ("dân tộc", "ethnic_minority"),
        ("dtts", "ethnic_minority"),
        ("tôn giáo", "religious"),
        ("có đạo", "religious"),
        ("đoàn viên", "youth"),
        ("thanh niên", "youth"),
        ("học sinh", "student"),
        ("giáo viên", "teacher"),
        ("công nhân", "worker"),
        ("nông dân", "farmer"),
    )
)
_PLACE = r"(?:thôn|bản|ấp|khu phố|xóm|buôn|làng|khóm|tổ dân phố|khu dân cư)"
# what a head says, asked in this order; of persons unless it says otherwise
_MEANINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "",
        re.compile(
            r"(?:so với|trên|/) ?(?:tổng số|số) (?:đảng viên|đv)|cùng kỳ|so sánh|tăng|giảm|ghi chú|xếp loại|nghị quyết số"
        ),
    ),
    (
        "members_admitted",
        re.compile(r"(?:kết nạp|kết quả|thực hiện|đạt)(?: được)? ?/ ?(?:chỉ tiêu|kế hoạch|kh|ct)(?!\w)"),
    ),
    ("target_attainment", re.compile(r"%|tỷ lệ|tỉ lệ|phần trăm")),
    ("members_left struck_off", re.compile(r"xóa tên")),
    ("members_left expelled", re.compile(r"khai trừ")),
    ("members_left resigned", re.compile(r"xin ra")),
    ("members_confirmed", re.compile(r"chính thức")),
    ("members_probationary", re.compile(r"dự bị")),
    ("candidates_proposed", re.compile(r"hồ sơ")),
    ("training_participants", re.compile(r"học viên|người học")),
    ("training_classes", re.compile(r"(?<!\w)(?:số )?lớp(?!\w)")),
    ("candidates_identified", re.compile(r"nguồn|giới thiệu|quần chúng ưu tú")),
    (
        "admission_target",
        re.compile(r"(?<!\w)(?:chỉ tiêu|kế hoạch|kh|ct|nghị quyết|mục tiêu|được giao|đăng ký|phấn đấu)(?!\w)"),
    ),
    ("places_without_cell", re.compile(rf"{_PLACE}[^|]*(?:chưa có|ghép|trắng) (?:chi bộ|tổ chức đảng)")),
    ("places_without_members", re.compile(rf"{_PLACE}[^|]*(?:chưa có|trắng) đảng viên")),
    ("places_with_cell", re.compile(rf"{_PLACE}[^|]*(?<!chưa )có chi bộ")),
    ("places_total", re.compile(rf"(?:tổng )?số {_PLACE}(?:(?:,|/| và) ?{_PLACE})*\W*\Z")),
    ("grassroots_orgs", re.compile(r"tổ chức cơ sở đảng|tccs ?đ|tccs đảng")),
    ("grassroots_committees", re.compile(r"đảng bộ cơ sở")),
    ("grassroots_cells", re.compile(r"chi bộ cơ sở")),
    ("subordinate_cells", re.compile(r"(?:tổng )?(?:số )?chi bộ(?: trực thuộc[^|]*)?\W*\Z")),
    (
        "members_total",
        re.compile(
            r"(?:tổng )?số (?:lượng )?(?:đảng viên|đv)(?! (?:mới|được|kết nạp|phát triển|đã))|đảng viên hiện có"
        ),
    ),
    (
        "members_admitted",
        re.compile(r"kết nạp|kết quả|thực hiện|(?<!\w)th(?!\w)|phát triển|đã (?:làm|đạt)|đảng viên mới"),
    ),
)
ADMITS = re.compile(r"kết nạp|phát triển đảng|đảng viên mới")
_PLAN = re.compile(r"kế hoạch|chỉ tiêu|nghị quyết|(?<!\w)(?:kh|ct|nq)(?!\w)")
# a column that is no more than a time: Năm 2015, 6 tháng, Quý I/2019
_ONLY_TIME = re.compile(
    r"\W*(?:(?:năm|quý|tháng|nhiệm kỳ|giai đoạn|kỳ|lũy kế|cộng dồn|cả|trong|đến|đầu|cuối|từ|học|[ivx]+|[\d./–-]+)\W*)+"
)
_STRENGTH = re.compile(r"(?:tổng số|số lượng|số) đảng viên(?! (?:mới|được|kết nạp))")
_RATE = re.compile(r"(?:tỷ|tỉ) lệ (?:kết nạp|phát triển|đảng viên mới)")
_GRADES = (
    ("failed", re.compile(r"không hoàn thành|chưa hoàn thành|yếu")),
    ("excellent", re.compile(r"xuất sắc")),
    ("good", re.compile(r"hoàn thành tốt")),
    ("fair", re.compile(r"hoàn thành")),
    ("clean_strong", re.compile(r"trong sạch,? vững mạnh|tsvm")),
)
_WHOM = re.compile(
    r"(?:đánh giá|xếp loại|phân loại|chất lượng)[^.\n|]{0,24}?(?P<whom>đảng viên|chi bộ|tổ chức|đảng bộ|tccs)(?P<both>[^.\n|:]{0,24}(?:,| và) đảng viên)?"
)
_IN_BUSINESS = re.compile(
    r"(?:trong|ở|khối)(?: các| khối| khu vực)* (?:doanh nghiệp|dn)(?!\w)|ngoài (?:khu vực )?nhà nước|kinh tế tư nhân"
)
_OF_A_FIELD = frozenset(
    {"members_admitted", "admission_target", "members_total", "subordinate_cells", "grassroots_orgs"}
)
_UNSAID = re.compile(r"\W*(?:đảng viên|đv|người|số lượng|số|tổng số|tổng cộng|tổng)\W*")
_AWARE = re.compile(r"nhận thức|đối tượng|cảm tình|kết nạp")


@dataclass(frozen=True, slots=True)
class Column:
    """What the numbers of a column mean; ``metric`` is empty where that cannot be told."""

    metric: str
    segment: str = "all"
    time: PeriodMention | None = None
    aim: bool = False
    """Of a row that is a share: its plan."""


def column_headed(cell: str, before: list[Column], time: PeriodMention | None, said: str) -> Column:
    """What a head says of the numbers below it.

    Args:
        cell: the folded head.
        before: the columns to its left.
        time: the form of time that it names.
        said: the folded words above the table and its heads.
    """
    of_admissions = ADMITS.search(said) is not None
    if time is not None and _ONLY_TIME.fullmatch(cell):
        return Column(counted_in_all(said), "all", time)  # Năm 2015 | Năm 2016
    if rated := _rated(cell, said):
        return Column(*rated, time)
    group = group_of(cell)
    metric, segment = meaning(cell)
    if _RATE.search(cell) and not any(c.metric == "admission_target" for c in before):
        return Column("admission_rate" if "cùng kỳ" not in cell else "", "all", time)
    counted = [c for c in before if c.metric and c.segment == "all" and c.metric != "target_attainment"]
    if not metric and _UNSAID.fullmatch(cell):
        alone = of_admissions and not ADMITS.search(said, said.rfind("\n"))  # no head of its own says who was admitted
        metric = "members_admitted" if alone else "members_total" if "đảng viên" in cell else ""
    if not metric and group != "all" and counted and "%" not in cell:
        whole = _whole_of_group(counted, before)
        metric, time = whole.metric, time or whole.time  # ... | Kết nạp | Nữ | DTTS
    planned = metric == "target_attainment" and not any(c.metric == "members_admitted" for c in before)
    if (planned and not _PLAN.search(cell)) or (metric == "target_attainment" and group != "all"):
        metric = ""
    if _IN_BUSINESS.search(said) and group == "all" and metric in _OF_A_FIELD:
        group = "business"
    if metric in OF_ADMISSIONS and not (of_admissions or ADMITS.search(cell)):
        metric = ""
    return Column(metric, segment or (group if metric != "target_attainment" else "all"), time)


def _whole_of_group(counted: list[Column], before: list[Column]) -> Column:
    """Of which column a group is a part: the last that counts all, but the result where its plan and share stand between."""
    last, result = counted[-1], next((c for c in reversed(counted) if c.metric == "members_admitted"), None)
    if last.metric != "admission_target" or result is None:
        return last
    if before[-1].metric == "target_attainment":
        return result  # Kết nạp | Chỉ tiêu | Tỷ lệ (%) | Nữ
    return Column("") if before[-1] is last else last


_OF_ELSE = re.compile(
    r"(?<!\w)(?:ngân sách|nông thôn mới|thu nhập|hộ nghèo|giảm nghèo|sản lượng|diện tích|tiêu chí|tuyển quân|nhập ngũ|đoàn viên|hội viên|bảo hiểm|giải ngân|học sinh|dân số|công trình|doanh thu|hecta|ha)(?!\w)"
)


def about(said: str) -> str:
    """What is said above a table, without the title where the words right above turn to other things: `Thu ngân sách các xã:`."""
    above = said[said.rfind("\n") + 1 :]
    return above if _OF_ELSE.search(above) and not ADMITS.search(above) and "đảng viên" not in above else said


def counted_in_all(said: str) -> str:
    """What a table counts whose columns are times: the words right above it say so."""
    above = said[said.rfind("\n", 0, said.rfind("\n")) + 1 :]
    for words in (above, said):
        if _STRENGTH.search(words):
            return "members_total"
        if ADMITS.search(words):
            return "admission_target" if re.search(r"giao (?:chỉ tiêu|kế hoạch)|phân bổ", words) else "members_admitted"
    return ""


def _rated(cell: str, said: str) -> tuple[str, str] | None:
    """`Hoàn thành tốt (%)` in a table of how members, or cells, were rated."""
    grade, whom = grade_of(cell), whom_rated(said)
    return (whom, grade) if grade and whom and "%" in cell else None


def grade_of(cell: str) -> str:
    """The grade that a cell names, or nothing."""
    return next((grade for grade, words in _GRADES if words.search(cell)), "")


def whom_rated(said: str) -> str:
    """The metric of a rating by who is rated, members or organisations; empty where both are named or neither."""
    found = list(_WHOM.finditer(said))
    members = any(m["whom"] == "đảng viên" or m["both"] for m in found)
    orgs = any(m["whom"] != "đảng viên" for m in found)
    return "" if members == orgs else "members_rated_share" if members else "orgs_rated_share"


def group_of(cell: str) -> str:
    """The group of people that a head or the name of a row says, or all."""
    group = next((segment for said, segment in _GROUPS if said.search(cell)), "all")
    return "ethnic_minority" if group == "all" and _is_people(cell) else group


def _is_people(cell: str) -> bool:
    """Whether a head is no more than the name of one of the peoples: `Khmer`, `Người Ê Đê`, `ĐV Chăm`."""
    name = _OF_PEOPLE.sub("", cell).replace("-", " ").strip(" .*")
    return name in lexicon().peoples


_OF_PEOPLE = re.compile(r"\A\W*(?:(?:số|là|người|đồng bào|đảng viên|đv) )+")


def meaning(cell: str) -> tuple[str, str]:
    """Metric and segment that a head or the name of a row says; both empty where it says none."""
    found = next((metric for metric, said in _MEANINGS if said.search(cell)), "")
    metric, _, segment = found.partition(" ")
    if metric.startswith("training_"):
        aware, new = _AWARE.search(cell), "đảng viên mới" in cell
        segment = "new_member" if new else "awareness" if aware else "political_theory"
    return metric, segment
