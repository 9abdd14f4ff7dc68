"""Files of persons whose admission is asked for, told from files of other business."""

import re

from tasks.facts.drafts import OF_ADMISSIONS, State, draft, status_of
from tasks.facts.figures import Figure, Line

_OTHER_FILES = re.compile(
    r" (?:hành chính|thủ tục|đất|vay|xin việc|của (?:công dân|doanh nghiệp|người dân)|giao dịch|đăng ký|trực tuyến|(?:xin |đề nghị |đăng ký )?(?:vào|gia nhập) (?:hội|đoàn|công đoàn|nghiệp đoàn|hiệp hội|liên đoàn|câu lạc bộ|liên minh|trường|ngành|làm|học)(?!\w))"
)
# files of members, of applicants for a post or of citizens are none of admission
_OF_ADMISSION = re.compile(
    r"kết nạp|vào đảng|(?:về|đảng|cấp) ủy|chi bộ|tạo nguồn|thẩm tra|quần chúng|chuẩn y|ưu tú|lý lịch|đang chờ|chờ (?:xét|duyệt)|đang xét|hoàn (?:thiện|tất|chỉnh)|phát triển đảng|của đảng(?! viên)"
)
# what is said of files of every sort, and tells of admission only on a page that speaks of it
_ANY_FILES = frozenset(
    {
        "lý lịch",
        "thẩm tra",
        "đang chờ",
        "chờ xét",
        "chờ duyệt",
        "đang xét",
        "hoàn thiện",
        "hoàn tất",
        "hoàn chỉnh",
        "đảng ủy",
        "cấp ủy",
        "về ủy",
        "chi bộ",
    }
)
_ADMITS = re.compile(
    r"(?<!\w)(?:kết nạp|vào đảng|phát triển đảng|cảm tình đảng|nhận thức về đảng|đối tượng đảng|quần chúng|đảng viên mới|tạo nguồn|đứng vào hàng ngũ)(?!\w)"
)
_POSTS = re.compile(
    r"(?<!\w)(?:tuyển (?:dụng|chọn|sinh|quân|công chức|viên chức|giáo viên)|thi tuyển|xét tuyển|dự tuyển|ứng viên|kỷ niệm chương|người có công|nghệ nhân)(?!\w)"
)


def speaks_of_admission(line: Line, state: State) -> bool:
    """Whether the page, wherever it does, speaks of admission; one about the Party does unless it is about posts."""
    return _ADMITS.search(line.low) is not None or (state.about_party and _POSTS.search(line.low) is None)


def read_files(line: Line, fig: Figure, state: State) -> None:
    """Files of those whose admission is asked for; files of other business are a quantity."""
    whose = _group_of_files(line, fig)
    said = _OF_ADMISSION.findall(line.low, line.start, line.end)
    told = bool(said) and (not _ANY_FILES.issuperset(said) or speaks_of_admission(line, state))
    told = told or (bool(whose or state.frame is not None) and _reviews(line, fig))
    told = told or (state.frame is not None and _SENT.match(line.low, fig.noun_end) is not None)
    told = told or (state.frame is not None and _TO_BE_SEEN.match(line.low, fig.noun_end, line.end) is not None)
    refused = _NOT_ASKED.match(line.low, fig.noun_end) or _SENT_BACK.search(
        line.low, fig.window_start, fig.number.bound_start
    )
    refused = refused or FILES_OF_MEMBERS.match(line.low, fig.noun_end)
    if not told or refused or _of_office(line, fig) or _OTHER_FILES.match(line.low, fig.noun_end):
        fig.reason = "quantity"
        return
    status = status_of(line, fig)
    draft(line, fig, state, "candidates_proposed", whose or "all", status, "files", fig.number.bound_start)


def read_files_headed(line: Line, fig: Figure, state: State) -> bool:
    """`Hồ sơ đang thẩm định: 22`, `số hồ sơ đã trình Huyện ủy là 14`: the files stand before their number, on a page of admissions."""
    if (
        fig.noun not in {"", "file"}
        or fig.number.percent
        or _HEADED.search(line.low[line.start : fig.number.bound_start]) is None
    ):
        return False
    if not any(d.metric in OF_ADMISSIONS for d in state.drafts) or not _ENDS.match(line.low, fig.noun_end):
        return False
    draft(line, fig, state, "candidates_proposed", "all", status_of(line, fig), "files", fig.number.bound_start)
    return True


_HEADED = re.compile(
    r"(?:(?:\A|[.;\n])[\s*+•–-]*|(?<!\w)số |[,;] )hồ sơ (?:(?:đề nghị|xin|kết nạp|đảng|của quần chúng|quần chúng|đã|đang|được|còn|chờ|hoàn) )*(?:thẩm định|thẩm tra|xem xét|xét|duyệt|thiện|chỉnh|trình|gửi|tất)[^,;.:\d]{0,30}?(?::| là| có| còn) \Z"
)
_ENDS = re.compile(r"\s*(?:[.,;\n(]|\Z)")
# sent in and waiting: 37 hồ sơ của huyện X gửi về chưa kịp xét
_TO_BE_SEEN = re.compile(
    r"[^.;:]{0,60}(?<!\w)(?:gửi (?:về|lên)|trình|nộp)[^.;:]{0,40}(?<!\w)(?:chưa kịp xét|chờ (?:xét|duyệt)|chưa xét)(?!\w)"
)


# looked at and not put forward: 3 hồ sơ để lại, 2 hồ sơ chưa đủ điều kiện, 1 hồ sơ xin ý kiến
_NOT_ASKED = re.compile(
    r" (?:(?:đề nghị|kết nạp|còn|phải|bị|được|của|này|khác) )*(?:để lại|trả lại|trả về|hoãn|chưa (?:đủ|đạt|được|đảm bảo|bảo đảm)|không (?:đủ|đạt|được|đảm bảo|bảo đảm|đồng ý)|(?:cần |phải )?(?:bổ sung|xác minh|thẩm tra lại)|xin ý kiến|thiếu|sai|thất lạc|hư hỏng|thừa)(?!\w)"
)

# files of who is a member already: 1.102 hồ sơ chuyển đảng chính thức
FILES_OF_MEMBERS = re.compile(
    r" (?:(?:đề nghị|xét|của|đảng viên|xin) )*(?:(?:chuyển|công nhận)(?: đảng| đảng viên)* (?:chính thức|sinh hoạt)|chuyển đi|chuyển đến|khen thưởng|huy hiệu|tặng|kỷ luật|xóa tên|xin ra)"
)
# files in which something is wrong or wanting: 41 hồ sơ | ghi sai ngày sinh
_AMISS = re.compile(
    r" (?:(?:bị|còn|đang|của|đảng viên|phải|có) )*(?:ghi|khai|thiếu|sai|nhầm|lệch|trùng|chưa khớp|không khớp|mờ|rách|mất|thất lạc|lẫn|hỏng|hư hỏng|cũ|không có|chưa có|kê khai)(?!\w)"
)


def of_no_candidates(line: Line, fig: Figure) -> bool:
    """`1.102 hồ sơ chuyển đảng chính thức`, `41 hồ sơ ghi sai ngày sinh`: files of who is a member already, or that are found faulty."""
    if fig.noun != "file":
        return False
    return any(said.match(line.low, fig.noun_end) is not None for said in (FILES_OF_MEMBERS, _AMISS))


_SENT_BACK = re.compile(
    r"(?<!\w)(?:trả lại|trả về|chuyển trả|loại(?: ra)?|để lại|tạm dừng|dừng xét|hoãn|không (?:duyệt|xét|đồng ý))(?: (?:cho|chi bộ|cơ sở|khoảng|hơn|đối|với|lại))* \Z"
)


def _of_office(line: Line, fig: Figure) -> bool:
    """`thẩm định 312 hồ sơ cán bộ`, `bàn giao 46 bộ hồ sơ đảng viên`: files of those in office or kept in an archive, unless they ask for admission."""
    if _KEPT.search(line.low, fig.window_start, fig.number.bound_start) is None:
        whose = _OFFICERS.match(line.low, fig.noun_end)
        if whose is None or "kết nạp" in line.low[fig.window_start : fig.number.start]:
            return False
    return _ASKING.match(line.low, fig.number.end, line.end) is None


_KEPT = re.compile(
    r"(?<!\w)(?:giải quyết|xử lý|trả kết quả|lập|bảo quản|đọc|trang của|bàn giao|nhận bàn giao|chuyển giao|số hóa|quét|scan|chỉnh lý|lưu trữ|lưu giữ|quản lý|cập nhật|rà soát|đối chiếu|kiểm kê|giải mật|phục chế|đóng|sắp xếp)(?: (?:được|xong|hơn|gần|trên|khoảng|tổng số|số|đủ))* \Z"
)
_OFFICERS = re.compile(
    r" (?:của |về |đối với )?(?:các )?(?:cán bộ|nhân sự|mật|tài liệu|chi bộ|đảng bộ|quy hoạch|bổ nhiệm|ứng (?:cử|viên)|đại biểu|lãnh đạo|công chức|viên chức|đảng viên(?! (?:mới|đề nghị))|người có công|thương binh|liệt sĩ|chính sách|gốc|luân chuyển|nâng (?:lương|ngạch)|nghỉ hưu|thi tuyển|tuyển dụng|dự (?:tuyển|thi)|chế độ|án|vụ|lưu trữ)(?!\w)"
)
_ASKING = re.compile(r"[^.;:\d]{0,60}(?<!\w)(?:kết nạp|vào đảng|quần chúng|ưu tú)(?!\w)")


def _group_of_files(line: Line, fig: Figure) -> str:
    """`51 hồ sơ sinh viên`, `12 hồ sơ của đoàn viên`: the group whose files they are."""
    cue = next((c for c in fig.right if "people" in c.roles), None)
    if cue is None or not _OF_WHOM.fullmatch(line.low, fig.noun_end, cue.start):
        return ""
    return str(cue.roles["people"])


_OF_WHOM = re.compile(r" (?:(?:của|cho|là|các|kết nạp|đề nghị) )*")


def _reviews(line: Line, fig: Figure) -> bool:
    """Whether the files are looked at, as those of candidates are."""
    return _REVIEWS.search(line.low, fig.window_start, fig.number.bound_start) is not None


_REVIEWS = re.compile(
    r"(?<!\w)(?:xét|xem xét|thẩm định|thẩm tra|duyệt|hoàn chỉnh|hoàn tất|trình|gửi|đề nghị)(?: (?:duyệt|được|thêm|tiếp|lên|trên|về|cấp|huyện|thị|thành|quận|tỉnh|đảng|ủy))* \Z"
)
# 22 hồ sơ | đã gửi Ban Tổ chức
_SENT = re.compile(
    r" (?:(?:đã|đang|vừa|còn|được|cũng|đều|chờ) )*(?:gửi|trình|nộp|chuyển|xem xét|thẩm định|thẩm tra|vướng|hoàn (?:thành|tất|chỉnh|thiện)(?! (?:nhiệm vụ|chỉ tiêu)))(?!\w)"
    # đang chờ Ban Tổ chức Huyện ủy thẩm định
    r"| (?:đang |còn |phải )?chờ (?:(?:ban tổ chức|ban thường vụ|btv|thường trực|huyện ủy|thị ủy|thành ủy|quận ủy|tỉnh ủy|đảng ủy(?: xã| phường| cấp trên)?|cấp trên|cấp có thẩm quyền) )*(?:thẩm|xét|xem xét|duyệt|phê duyệt|chuẩn y|quyết định|kết luận)(?!\w)"
)
