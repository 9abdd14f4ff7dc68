"""Words around a percentage that say what it is of: a plan, all members, some of them."""

import re

from tasks.facts.figures import Figure, Line

_PLAN_WORD = r"(?:chỉ tiêu|kế hoạch|nghị quyết|kh(?!\w)|nq(?:đh)?(?!\w)|ct(?!\w)|mục tiêu|số đăng ký|đăng ký|dự toán|yêu cầu|(?<=với )(?:trên|cấp trên|tỉnh|huyện|thành phố|thị xã|tỉnh ủy|huyện ủy) giao(?!\w)|(?:mức|số|con số) [\w ]{0,24}(?:giao|phấn đấu|đề ra|đăng ký)|(?:số )?đảng viên (?:dự kiến|phải|cần)(?: sẽ| phải)? kết nạp)"


_LEADS = (
    r"(?:trở lên |so với |so |của |trên |trong |với |theo |chặng đường |tiến độ |quãng đường |các |mức |tổng số |số )*"
)


# ... or a number that the words behind it call one: so với 150 người mà nghị quyết xác định
_SO_MANY_SET = r"(?:mức |con số )?\d[\d.]*(?: người| đảng viên| đồng chí| quần chúng)? (?:mà|do)(?: [^\W\d]+){1,7} (?:giao|đề ra|đặt ra|xác định|ấn định)(?!\w)"
PLAN = re.compile(rf"\s*{_LEADS}{_PLAN_WORD}|\s*so (?:với )?{_SO_MANY_SET}")


MEMBERS_BASE = re.compile(
    rf"\s*(?:so với|trên|/) ?tổng số(?=[.,;)]|\Z)|\s*/ ?tổng số đảng viên(?!\w)|\s*{_LEADS}(?:(?:(?<=số )|(?<=trên )|(?<=với )|tổng )đảng viên|(?<=tổng số )(?=của|toàn|trong|đầu|cuối|năm|hiện|đảng bộ|[.,;)]|\Z)|(?:tổng )?đảng số)(?! (?:mới|được|kết nạp|dự kiến|phải|cần))"
)


# the plan stands before: so với chỉ tiêu huyện giao đạt, vượt kế hoạch, tỷ lệ hoàn thành chỉ tiêu cao nhất:
AGAINST_PLAN = re.compile(
    rf"(?:so với|so|vượt|theo|hoàn thành|thực hiện|hơn|đạt)(?: với)?(?: mức| các| được| tỷ lệ)* {_PLAN_WORD}[^.,;%]{{0,50}}\Z"
    # kế hoạch năm 2018 được toàn huyện thực hiện | vượt 14%; về đích kế hoạch ở mức 114%
    rf"|{_PLAN_WORD}(?! (?:kinh tế|thu|chi))[^.,;:%]{{0,60}} (?:hoàn thành|thực hiện|về đích|cán đích|chạm mốc)(?: (?:được|vượt|ở|mức|đạt|tới|với|trên|gần|hơn))* \Z"
    rf"|(?:về|cán|chạm) (?:đích|mốc)(?: với)? {_PLAN_WORD}[^.,;%]{{0,50}}\Z"
)


SHORT = re.compile(r"[”\"']?\s*(?:[.,;)(\n]|và |trong |tổng|còn |song |nhưng |\Z)")


REACHED = re.compile(
    r"(?:đạt|bằng|vượt|tương đương|hoàn thành|thực hiện|tương ứng|tức|tỷ lệ|tỉ lệ|chạm|cán|mốc|(?:mới|chỉ|cũng|đã|vẫn) được|(?<=[,(] )được|(?<=\()được|dừng (?:lại )?ở|so với (?:chỉ tiêu|kế hoạch|(?:tổng )?số đảng viên)[^,;%]{0,40}(?:là|đạt|bằng))(?: (?:lần lượt|trên|gần|hơn|khoảng|tỷ lệ|tỉ lệ|đúng|tròn|được|tới|là|bằng|đạt|mức|mốc|ngưỡng|con số))*\s*\Z"
)


# a rate of its own: tỷ lệ lãnh đạo đạt 28,5%
OTHER_RATE = re.compile(
    r"(?:tỷ|tỉ) lệ (?!hoàn thành|thực hiện|đạt|kết nạp|phát triển|so|bằng|là|chung|này|tương)[^\W\d]"
)


RATES = re.compile(r"(?:tỷ|tỉ) lệ (?:kết nạp|phát triển|đảng viên mới)|so với tổng số đảng viên")


# what part a group is, of whatever: chiếm tỷ lệ 54,81% | phó thôn là đảng viên đạt 41,6% | 42,3% số đảng viên thuộc khối nông thôn
MAKES_UP = re.compile(
    r"(?<!\w)(?:chiếm(?: (?:tỷ|tỉ) lệ)|là đảng viên(?: (?:đạt|chiếm|tăng|lên|bằng|tỷ|tỉ|lệ))+)(?: (?:là|gần|hơn|trên|khoảng))* \Z"
    # what part of all members a group is: tỷ lệ đảng viên người Khmer đạt 40% tổng số đảng viên
    r"|(?<!\w)(?:tỷ|tỉ) lệ (?:số )?đảng viên (?:là |có |trong |thuộc )?(?:người|nữ|nam|trẻ|dân tộc|đồng bào|đoàn viên|thanh niên|theo đạo|đạo|độ tuổi|nông dân|công nhân|trí thức|trình độ|giáo viên|dưới|trên|từ)(?!\w)[^,;.:%]{0,40}(?<!\w)(?:đạt|chiếm|lên|bằng|là|còn|trên|gần|hơn) \Z"
)


OF_SOME = re.compile(
    r" (?:tổng )?số đảng viên(?: mới| này| đó)? (?:thuộc|ở|là|trong độ tuổi|có|sinh hoạt)(?!\w)"
    # of a staff or a people: đảng viên đạt trên 22% tổng số CBCNV
    r"| (?:so với |trên |trong )?(?:tổng (?:số )?|số )(?:cbcnv|cbgv|cbnv|cb|cán bộ|công nhân|lao động|nhân viên|người lao động|dân số|giáo viên|viên chức|công chức|biên chế|quân số|dân|hộ|sinh viên|học sinh|đoàn viên)(?!\w)"
)

# which ones are meant: các đảng bộ chưa đạt | 60% chỉ tiêu phải giải trình, đơn vị nào dưới 70% kế hoạch
_SUCH_AS = re.compile(
    r"(?<!\w)(?:các|những|chi bộ|đảng bộ|đơn vị|nơi|xã|cơ sở) (?:chi bộ|đảng bộ|đơn vị|nơi|xã|cơ sở|địa phương|chi, đảng bộ|cấp ủy|tccsđ|tổ chức cơ sở đảng|nào)(?: (?:nào|mà|còn|có|kết nạp|kết quả))* (?:chưa đạt|không đạt|đạt dưới|đạt thấp hơn|mới đạt dưới|dưới|thấp hơn)(?: (?:được|tới|mức))* \Z"
    # some of them: một số đơn vị đạt thấp, dưới | 60% kế hoạch; có 4/9 huyện, thành phố vượt trên | 10% kế hoạch
    r"|(?<!\w)(?:\d+(?:/\d+)?|một số|nhiều|không ít) (?:đơn vị|địa phương|huyện|xã|phường|đảng bộ|chi bộ|nơi)(?:(?:,| và) (?:huyện|thị xã|thành phố|xã|phường|thị trấn|chi bộ|đảng bộ|đơn vị))*(?: (?:đã|mới|chỉ|còn|kết nạp|thực hiện))* (?:đạt|vượt|hoàn thành)(?:,? (?:tỷ lệ|kết quả|thấp|cao|khá|mức|vượt|từ|trên|dưới|hơn|gần))*,? \Z"
    # how low or high is meant: các đảng bộ có tỷ lệ kết nạp thấp (| dưới 10% chỉ tiêu)
    r"|(?<!\w)(?:các|những|một số|một vài|nhiều|không ít|\d+) (?:chi bộ|chi|đảng bộ|đảng ủy|cấp ủy|đơn vị|địa phương|nơi|xã|huyện|cơ sở|tccsđ|tổ chức)(?!\w)[^,.;:()\d]{0,90}(?:(?<= thấp)[ ,(]{1,3}|(?<= cao)[ ,(]{1,3}|(?<= khá)[ ,(]{1,3}| (?:có|với) (?:kết quả|tỷ lệ|tỉ lệ|số)(?: kết nạp| phát triển| đảng viên| mới| đạt)* )\Z"
)
# phát triển đảng trong lực lượng dân quân đạt | 23,8%, đảng viên trong dân quân đạt | 18,6%: how many of them are members
IN_THE_MILITIA = re.compile(
    r"(?<!\w)(?:(?:phát triển|xây dựng)(?: tổ chức)? đảng(?: viên)?|(?<!kết nạp )đảng viên) (?:trong|ở|là)(?: các)?(?: lực lượng)? (?:dân quân|tự vệ|dự bị động viên|quân nhân dự bị)(?: [^\W\d]+){0,5} \Z"
)


def picks_out_some(line: Line, fig: Figure) -> bool:
    """`các đảng bộ chưa đạt 60% chỉ tiêu phải giải trình`: how far some came who are meant, and who have no name behind."""
    such = _SUCH_AS.search(line.low, line.start, fig.number.bound_start)
    return such is not None and all(m.start < such.start() for m in fig.names)
