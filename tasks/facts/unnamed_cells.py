"""Members of a cell that nobody names: one that is only supposed, that of a person told of, one in a tale of the war."""

import re

from tasks.facts.figures import Figure, Line
from tasks.facts.organisation_names import UPPER


def of_unnamed_cell(line: Line, fig: Figure) -> bool:
    """Whether a cell without a name stands before the number, so that it is no strength of the place the page is about."""
    if "chi bộ" not in line.low[line.start : fig.number.bound_start]:
        return False
    owner = fig.owner or fig.unit
    if owner is None or owner.level == "organization":
        return False
    if (owner.level in _WIDE or _of_the_war(line, fig)) and _of_cell_in_the_wide(line, fig):
        return True
    cell = _A_CELL.search(line.low, max(line.start, fig.number.bound_start - _NEAR), fig.number.bound_start)
    if cell is None or any(m.name and m.start >= cell.start() for m in fig.names):
        return False
    if cell["kind"]:  # con trai ông làm bí thư chi bộ thôn có 40 đảng viên
        if owner.level == "commune":  # Chi bộ thôn hồi ấy có 6 đảng viên: none of the commune's
            return cell["kind"] in _OF_VILLAGES and not fig.in_brackets
        return line.low.endswith(" bí thư ", line.start, cell.start())
    if cell["whose"]:
        return owner.level != "commune" and _PERSON.search(line.text, line.start, cell.start()) is not None
    if cell["has"] is None and _SO_THEN.match(line.low, fig.noun_end) is not None:
        return True
    if _SUPPOSED.search(line.low, line.start, cell.start()) is not None:
        return True
    return _ASKED.search(line.low, fig.noun_end, line.end) is not None


_OF_VILLAGES = frozenset({" thôn", " bản", " ấp", " xóm", " làng", " buôn", " khóm", " khu phố"})
_NEAR = 48  # characters
_A_CELL = re.compile(
    r"(?<!\w)(?<!\d )(?<!các )(?<!những )(?<!từng )(?<!mỗi )chi bộ(?P<kind> (?:thôn|bản|ấp|xóm|làng|buôn|khóm|khu phố|khu dân cư|tổ dân phố|đường phố|trường|cơ quan|phân xưởng|đại đội|đồn|phòng|khoa|trạm|nhà máy))?(?P<whose> (?:của )?(?:ông|bà|anh|chị|cụ))?(?P<has>(?: (?:chỉ|mới|còn|được|hiện|nay|có|gồm|với|vỏn|vẹn|vẻn|tới|đến|khoảng|hơn|gần|trên))+)? \Z"
)
# Chi bộ 12 đảng viên | thì 7 người vắng, xử lý ra sao?
_SO_THEN = re.compile(r",? (?:mà|thì|nhưng) ")
_SUPPOSED = re.compile(r"(?<!\w)(?:giả sử|giả dụ|nếu|ví thử|thử hỏi|tình huống|câu hỏi)(?!\w)[^.;]*\Z")
_ASKED = re.compile(r"(?<!\w)(?:ra sao|thế nào|khác nào|khác gì|lấy ai|làm sao|sao gọi|hay không)(?!\w)[^;]{0,40}\Z")
# Ông Phan Thành, 71 tuổi, chi bộ ông | 68 người
_PERSON = re.compile(rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ụ) [{UPPER}]")


def _of_the_war(line: Line, fig: Figure) -> bool:
    """`Đại đội tôi 87 người. Chi bộ kết nạp 4 người cùng hôm ấy`: whether the paragraph up to the number is a tale of the war."""
    above = line.low.rfind("\n", 0, line.start) + 1
    return _WAR.search(line.low, above, fig.number.start) is not None


_WAR = re.compile(
    r"(?<!\w)(?:trận đánh|trận địa|chiến hào|công sự|dưới hầm|trong hầm|chiến trường|trường sơn|hang đá|(?:đại đội|trung đội|tiểu đoàn|trung đoàn|đoàn|đơn vị) (?:tôi|ông|anh|chúng tôi)|bom (?:đạn|bi|na-pan)|địch (?:càn|bắn|ném))(?!\w)"
)
_WIDE = frozenset({"province", "nation"})
_FEW = 30  # so many a cell may admit or have


def _of_cell_in_the_wide(line: Line, fig: Figure) -> bool:
    """`Đêm 6/5, chi bộ họp dưới hầm, kết nạp 5 chiến sĩ`, of a page on a province: of one of its cells, which bears no name."""
    if fig.number.value > _FEW or fig.number.percent:
        return False
    cell = _ACTS.search(line.low, line.start, fig.number.bound_start)
    return cell is not None and not any(m.name and m.start >= line.start for m in fig.names)


_ACTS = re.compile(
    r"(?<!\w)(?<!\d )(?<!các )(?<!những )(?<!từng )(?<!mỗi )(?<!trong )(?<!bí thư )(?<!sinh hoạt )chi bộ(?! (?:trực thuộc|cơ sở|nào|riêng|độc lập))(?:(?!(?:toàn|cả|đảng bộ) tỉnh|tỉnh ủy|các chi bộ)[^.;:]){0,80}\Z"
)


def asked_of_any_cell(line: Line, fig: Figure) -> bool:
    """`chi bộ có từ 3 đảng viên chính thức trở lên được đề nghị kết nạp`: what a rule asks of any cell."""
    if _OR_MORE.match(line.low, fig.noun_end) is None:
        return too_small_a_cell(line, fig)
    return _BODY_OF_SO_MANY.search(line.low, fig.window_start, fig.number.start) is not None


def too_small_a_cell(line: Line, fig: Figure) -> bool:
    """`nơi chi bộ có dưới 3 đảng viên chính thức thì cấp trên phân công người giúp`: of any cell that lacks what is asked."""
    if fig.number.bound != "max" or fig.number.value > _FEWEST or fig.noun not in {"member", "full_member"}:
        return False
    return _THEN_MUST.match(line.low, fig.noun_end) is not None


_FEWEST = 30
_THEN_MUST = re.compile(r"(?: chính thức)?,? (?:thì|phải|được|không được|chưa được|mới|sinh hoạt ghép|bầu)(?!\w)")


_BODY_OF_SO_MANY = re.compile(
    r"(?<!\w)(?<!\d )(?:chi bộ|đảng bộ(?: bộ phận| cơ sở)?|nơi|tổ chức đảng)(?: nào)? (?:có|đủ|có đủ|phải có|có ít nhất) (?:từ |ít nhất |đủ |tối thiểu )?\Z"
)
_OR_MORE = re.compile(r"(?: chính thức)? trở lên,? (?:mới |thì |đều )?(?:được|phải|có thể|lập|bầu|chia|mới)(?!\w)")
