"""Who gives a plan or helps with it: named above the one that a sentence tells of, not as the one that it tells of."""

import re

from tasks.facts.mentions import Mention
from tasks.facts.standing import CLAUSE_BEGINS, is_whole

_AGENT_BEFORE = re.compile(
    r"(?:được|bị|do|trực thuộc|giáp|trình|báo cáo|nhất|đề nghị|kiến nghị|xin|nhờ|tham mưu|theo|xin ý kiến|mong|đề xuất|giúp|cấp|chuyển|gửi|nộp|đưa) (?:ban tổ chức |các |cho |với |lên ){0,2}$"
    # gửi hồ sơ của 3 người lên | Huyện ủy
    r"|(?<!\w)(?:gửi|chuyển|nộp|trình|báo cáo)(?!\w)[^.;]{1,40} (?:lên|cho|tới|đến) (?:ban tổ chức |ban thường vụ )?$"
)
_AGENT_AFTER = re.compile(
    r"(?: (?!được(?!\w))[\w.]+)?(?:,)? (?:đã |tự |trên )?(?:giao|đề ra|đặt ra|phê duyệt|giao cho|(?:ra|ban hành|ký|trao) quyết định|chuẩn y|xét duyệt|thẩm định)(?!\w)"
)
_WITH = re.compile(
    r"(?:phối hợp|cùng|liên kết|ký kết|kết nghĩa|hợp tác)(?: chặt chẽ)? (?:với|cùng) (?:các )?(?:(?:trung tâm|tt|trường) (?:bồi dưỡng |bd)?(?:lý luận )?(?:chính trị|ct) |(?:ban (?:tổ chức|tuyên giáo|dân vận)|ủy ban kiểm tra|ubkt|văn phòng) )?$|phối hợp (?:(?:trung tâm|tt|trường) (?:bồi dưỡng |bd)?(?:lý luận )?(?:chính trị|ct) )?$"
)
_OWN_PLAN = re.compile(r" (?:đã |cũng )?(?:đề ra|đặt ra|phấn đấu|xác định)(?!\w)")
# whose aim a sentence tells: Mục tiêu được huyện đặt ra là ...
_OWN_AIM = re.compile(
    r"(?:\A|[.;\n“\"] ?)(?:(?:mục tiêu|chỉ tiêu|phương hướng|kế hoạch)[^.;:,\d]{0,30}"
    r"|nghị quyết(?: đại hội)?(?: lần thứ \w+)?(?:,? nhiệm kỳ \d{4} ?[-–] ?\d{4})? của )\Z"
)
_SETS_AIM = re.compile(
    r"[^.;:,\d]{0,12} (?:đặt ra|đề ra|xác định|đưa ra|hướng tới|phấn đấu)(?:[^.;\d]{0,40}(?: là|:| phải)| (?:mỗi năm|hằng năm|kết nạp|chỉ tiêu)| (?:đến|từ|trong|cho)(?: hết| cuối)? (?:năm|nhiệm kỳ|giai đoạn)(?!\w))"
)
_HOLDS_OFFICE = re.compile(
    r"(?<!theo )(?<!theo đồng chí )(?<!theo đ/c )(?<!theo ông )(?<!theo bà )(?<!theo anh )(?<!theo chị )(?<!phó )(?:bí thư|lãnh đạo|đại diện|thay mặt|chủ tịch|trưởng ban tổ chức|trưởng ban tuyên giáo) $"
)


# who tells of the own: Bí thư Huyện đoàn X Lù Văn A | cho biết, 5 tháng qua giới thiệu 66
_SPEAKS = re.compile(
    r",?(?: [^\W\d]+){0,4}? (?:cho biết|cho hay|thông tin|chia sẻ|trao đổi|khẳng định|phấn khởi)(?!\w)"
)


def is_helper(low: str, m: Mention) -> bool:
    """Named as one that another works with or asks: phối hợp với huyện, đề nghị tỉnh; not `giúp xã kết nạp 9`."""
    if _ASKED.match(low, m.end) and _ASKS_OF.search(low, max(0, m.start - 40), m.start):
        return True
    if low.endswith("giúp ", 0, m.start) and low.startswith(_HELPED_TO, m.end):
        return False
    if is_school_of_politics(low, m) and _AND_SCHOOL.search(low, max(0, m.start - 90), m.start):
        return True
    if not low.endswith(_LEADS_TO_HELPER, 0, m.start):
        return False
    before = low[max(0, m.start - 90) : m.start]
    if _CLASS_BY.search(before) is not None and _HOLDS_IT.match(low, m.end) is not None:
        return True
    return _WITH.search(before) is not None or (m.form != "full" and _AGENT_BEFORE.search(before) is not None)


# đề nghị, được (Ban Thường vụ) | Huyện ủy X | xem xét, kết nạp 7 quần chúng
_ASKS_OF = re.compile(r"(?<!\w)(?:đề nghị|trình|được|do)(?: (?:lên|ban|thường vụ|btv|ban tổ chức))* \Z")
_ASKED = re.compile(r",? (?:xem xét|xét|thẩm định|phê duyệt|chuẩn y|ra quyết định|quyết định)(?!\w)")
# the last words of all that is looked for before a helper: most names stand behind none of them
_LEADS_TO_HELPER = tuple(
    f"{word} "
    for word in (
        "được", "bị", "do", "thuộc", "giáp", "trình", "cáo", "nhất", "nghị", "xin", "nhờ", "mưu", "theo", "kiến", "mong", "xuất", "giúp",
        "cấp", "chuyển", "gửi", "nộp", "đưa", "chức", "giáo", "vận", "vụ", "tra", "phòng", "các", "cho", "với", "lên", "tới", "đến", "cùng", "hợp", "trị", "ct",
    )
)  # fmt: skip
# who holds the class that one sends to: đi học lớp nhận thức về Đảng do Huyện ủy X mở; kết nạp 15
_CLASS_BY = re.compile(
    r"(?<!\w)(?:lớp|khóa)(?!\w)[^.;:]* do (?:các |(?:trung tâm|tt|trường) (?:bồi dưỡng |bd)?(?:lý luận )?(?:chính trị|ct) )?\Z"
)
_HOLDS_IT = re.compile(
    r"(?: [\w']+){0,4}? (?:đã )?(?:phối hợp )?(?:mở|tổ chức|khai giảng|giảng dạy)(?: [^.,;:\d]{0,30})?(?:[.,;)\n]|\Z)"
)
# what one is helped to do: giúp xã bồi dưỡng, kết nạp 26
_HELPED_TO = (" kết nạp", " tạo nguồn", " phát triển", " bồi dưỡng", " phát hiện", " lựa chọn", " củng cố", " xóa")


# Đảng ủy Khối và | Trường Chính trị tỉnh mở 9 lớp
_AND_SCHOOL = re.compile(
    r"(?<!\w)(?:(?:huyện|thành|thị|quận|đảng) ủy|đảng bộ|huyện|thị xã|thành phố|khối|trung tâm)(?! tỉnh)(?: [^\W\d]+){0,8},? (?:và|cùng|cùng với) \Z"
)


def is_school_of_politics(low: str, m: Mention) -> bool:
    """`phối hợp với Trường Chính trị tỉnh mở 2 lớp`: it teaches with the one that the sentence tells of, and not for itself."""
    return low.startswith(("trường chính trị", "trường ct "), m.start)


def sets_own_plan(low: str, m: Mention) -> bool:
    """`Huyện ủy đề ra chỉ tiêu`, at the head of its clause."""
    return (
        _OWN_PLAN.match(low, m.end) is not None
        and CLAUSE_BEGINS.search(low[max(0, m.start - 30) : m.start]) is not None
    )


def tells_its_aim(low: str, m: Mention) -> bool:
    """`Mục tiêu được huyện đặt ra là ...`: the sentence goes on to what the one that set it wants."""
    return _SETS_AIM.match(low, m.end) is not None and _OWN_AIM.search(low, max(0, m.start - 70), m.start) is not None


def acts_from_above(low: str, m: Mention) -> bool:
    """Of a higher rank than what the text speaks of: `Tỉnh ủy giao`, `Bí thư Thành ủy chúc mừng`."""
    if is_whole(low, m) or _SHARES_OUT.match(low, m.end) is not None:
        return False
    office = _HOLDS_OFFICE.search(low[max(0, m.start - 30) : m.start]) if not _SPEAKS.match(low, m.end) else None
    plan = _MEASURED_BY.search(low, max(0, m.start - 60), m.start)
    comes = _COMES.match(low, m.end) is not None  # Thường trực Thành ủy dự lễ và trao quyết định kết nạp cho 18
    rates = _JUDGED_BY.search(low, max(0, m.start - 60), m.start) is not None
    return office is not None or plan is not None or comes or rates or _AGENT_AFTER.match(low, m.end) is not None


_COMES = re.compile(r"(?: (?:đã|đến|về|tới|cùng))* (?:dự|tham dự|chúc mừng|tặng hoa)(?: lễ| buổi lễ| hội nghị|,| và)")


# who graded the one that the text speaks of: Theo xếp loại của | Huyện ủy, 86% đảng viên hoàn thành tốt
_JUDGED_BY = re.compile(
    r"(?<!\w)(?:theo|qua|được)(?: kết quả)? (?:xếp loại|phân loại|đánh giá|bình xét|chấm điểm|thẩm định)(?:,? (?:xếp loại|phân loại|đánh giá|chất lượng|chi bộ|đảng bộ|đảng viên|tổ chức đảng|hằng năm|cuối năm|năm \d{4}))* của (?:ban (?:tổ chức|thường vụ) )?\Z"
)


# to all its parts together, so that the plan is its own: X giao các huyện ủy, thành ủy tổng cộng 1.900
_SHARES_OUT = re.compile(
    r" (?:đã )?(?:giao|phân bổ|phân)(?: (?:chỉ tiêu|kế hoạch|cho|kết nạp|về|xuống|toàn bộ))* các (?:huyện|xã|đảng bộ|đơn vị|thị|thành|địa phương|chi bộ|chi, đảng bộ|phường|cấp ủy)(?! (?:này|trên|ấy|đó)(?!\w))(?:(?! mỗi(?!\w))[^.;:\d]){0,60} \d"
)


# whose plan a result is measured by: so với chỉ tiêu của | huyện
_MEASURED_BY = re.compile(
    r"(?<!\w)(?:so với|so|vượt|theo|đạt|hoàn thành|bằng|trên)(?: mức| tổng số| các)? (?:chỉ tiêu|kế hoạch|nghị quyết|mục tiêu)(?: [^\W\d]+){0,5} (?:của|do) \Z"
)


def gave_that_plan(low: str, m: Mention) -> bool:
    """`đạt 133% chỉ tiêu Đảng ủy Khối giao (3 đảng viên)`: who gave what a result is measured by, of whatever rank; another got it."""
    measured = _RESULT_OF_PLAN.search(low, max(0, m.start - 60), m.start) or low.endswith(_PLAN_OPENS, 0, m.start)
    return bool(measured) and _GAVE.match(low, m.end) is not None


def heads_its_plan(low: str, m: Mention) -> bool:
    """`Chỉ tiêu năm nay Đảng ủy Khối giao là 35 đảng viên`: who gave the plan that heads the clause."""
    return _GAVE.match(low, m.end) is not None and _PLAN_HEADS.search(low, max(0, m.start - 60), m.start) is not None


_PLAN_HEADS = re.compile(
    r"[.;:,\n(]\s*(?:theo |trong khi )?(?:chỉ tiêu|kế hoạch)(?: (?:kết nạp|phát triển|đảng viên|đảng|mới|năm|nay|này|\d{4}|được|do|mà))* \Z"
)
_PLAN_OPENS = ("(chỉ tiêu ", "(kế hoạch ", "(chỉ tiêu do ", "(kế hoạch do ")


_RESULT_OF_PLAN = re.compile(
    r"(?<!\w)(?:đạt|bằng|vượt|hoàn thành|so với|theo)(?: [\d.,]+ ?%)?(?: so với| trên| của)? (?:chỉ tiêu|kế hoạch)(?: kết nạp| phát triển| đảng viên| năm| mới| do| được)* \Z"
)
_GAVE = re.compile(r" (?:đã |phân )?giao(?=\s*[(.,;:)]|\Z| (?:là|năm|đầu năm|từ đầu năm|cho)(?!\w))")
