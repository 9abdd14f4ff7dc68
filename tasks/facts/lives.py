"""Times of a person's life, which are no times of an organisation's: when someone was born, left school, joined the army."""

import re

from tasks.facts.figures import Line
from tasks.text.periods import PeriodMention

# to be born, and no student, hygiene, enrolment: sinh viên, vệ sinh, tuyển sinh, sinh kế
_BORN = r"(?<!học )(?<!vệ )(?<!phát )(?<!dân )(?<!an )(?<!hy )(?<!nảy )(?<!thí )(?<!giáo )(?<!tuyển )sinh(?! (?:hoạt|viên|thái|kế|quán|học|sản|động|vật|lợi)(?!\w))"
_EVENT = rf"(?:{_BORN}(?: ra| trưởng)?|chào đời|tốt nghiệp|ra trường|nhập ngũ|xuất ngũ|giải ngũ|phục viên|đi bộ đội|tòng quân|nghỉ hưu|về hưu|nghỉ chế độ|lập gia đình|kết hôn|lấy (?:chồng|vợ)|vào nghề)"
_LIVED = re.compile(rf"(?<!\w){_EVENT}(?:(?! (?:có|còn|được|kết nạp|chi bộ|đảng) )[^,;.:\d]){{0,40}}\Z")
_PERSON = re.compile(r",? (?:thì )?(?:ông|bà|anh|chị|cô|chú|bác|cụ|thầy|em|tôi|mình|hắn|gã|nó)(?!\w)(?! em)")
_REACH = 60  # characters


def of_a_life(line: Line, m: PeriodMention) -> bool:
    """`sinh năm 1990`, `tốt nghiệp đại học năm 2010`; no name: `ông Hồ Văn Sinh nhớ lại năm 2010`."""
    said = _LIVED.search(line.low, max(line.start, m.start - _REACH), m.start)
    if said is None:
        return _of_joining(line, m)
    return said.start() == line.start or line.text[said.start()].islower()


def _of_joining(line: Line, m: PeriodMention) -> bool:
    """`Anh Tỉnh vào Đảng năm 2012, nói: Chi bộ có 28 đảng viên`: when one who is named joined, and something else is told behind."""
    before = max(line.start, m.start - _REACH - _REACH)
    if "ảng " not in line.text[before : m.start] and "kết nạp" not in line.low[before : m.start]:
        return False
    if _JOINED.search(line.text, before, m.start) is not None:
        return _TELLS.match(line.low, m.end, line.end) is not None
    joined_first = _JOINED_FIRST.fullmatch(line.text, line.start, m.start) is not None
    return joined_first and _ONE_TELLS.match(line.low, m.end, line.end) is not None


_ENTERED = r"(?:vào Đảng|(?:được )?kết nạp(?: vào)? Đảng|vào đảng|được kết nạp)(?: từ| hồi| vào| trong)?"
# a person with a name or an office, and the Party joined
_JOINED = re.compile(
    rf"(?<!\w)(?:[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Cc]ô|[Tt]hầy|[Cc]ụ|[Đđ]ồng chí|[Ee]m|tuổi)(?!\w)[^;:.]{{0,90}}{_ENTERED} \Z"
)
# Được kết nạp Đảng | tháng 3/2020, chị A cho biết: ...
_JOINED_FIRST = re.compile(
    rf"\W*(?:Vinh dự |Mới |Vừa |Đã )?(?:[Đđ]ược kết nạp|[Kk]ết nạp Đảng|[Vv]ào Đảng|{_ENTERED})(?: Đảng| vào Đảng)?(?: từ| hồi| vào| trong)? "
)
_SAYS = r"[^.;]{0,60}(?<!\w)(?:(?:cho biết|cho hay)(?:,| rằng)*[: ]|(?:nói|kể|chia sẻ|tâm sự|bảo|khoe|bộc bạch|nhớ lại|bày tỏ)(?:,| rằng)*:)"
_TELLS = re.compile(_SAYS)
_ONE_TELLS = re.compile(rf",? (?:thì )?(?:ông|bà|anh|chị|cô|chú|bác|cụ|thầy|em|đồng chí)(?!\w){_SAYS}")


def tells_of_someone(line: Line, m: PeriodMention) -> bool:
    """`Năm 1985, ông nhập ngũ`: a sentence whose subject behind its time is a person."""
    return _PERSON.match(line.low, m.end, line.end) is not None
