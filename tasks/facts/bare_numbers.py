"""Whether a number stands without a noun where one was left out, and is no name's: `được giao 200 chỉ tiêu`, `xã A 14, xã B 12`."""

import re

from tasks.facts.cues import lexicon
from tasks.facts.figures import Figure, Line
from tasks.facts.people_by_plan import set_against
from tasks.facts.places_again import is_part_in_villages
from tasks.facts.plans import is_number_given
from tasks.facts.stands_in import of_same_time

_DONE_TO = re.compile(
    r" (?:(?:trong số|trong) (?:đó|này|ấy|họ) )?(?:đã |vừa |đều |cũng |sau đó )*(?:(?:bị |xin )?(?:khai trừ|xóa tên|đưa ra khỏi đảng)|xin ra|được (?:kết nạp|công nhận|chuyển|đứng)|vào đảng|trở thành đảng)"
)

_OF_PLAN = re.compile(r" (?:của|mà|cho|do|được|trong|tỉnh|huyện|vượt|đạt|thì|nhưng|song)(?!\w)")

_ORDINAL = re.compile(
    r"(?<!\w)(?:tuổi|bài|đợt|khóa|lần|thứ|(?<!đầu )(?<!cuối )(?<!đầu nhiệm )(?<!cuối nhiệm )kỳ|(?<!thiểu )(?<!tổng )(?<!con )(?<!so với )số|quý|khu vực|tổ|(?<!nhận )(?<!góp )phần|trung ương|nhóm|lớp|khối|hạng|loại|điều|khoản|mục|chỉ thị|nghị quyết|nghị định|thông tư|kết luận|quy định|hướng dẫn|công văn|pháp lệnh|đề án|dự án|chương trình|mẫu|hẻm|ngõ|ngách|(?:trung|sư|lữ|tiểu|binh|hải|quân) đoàn|đại đội|(?<!quân )(?<!bộ )đội|quân khu|phường|quận|khu phố|khu|quốc lộ|tỉnh lộ|km"
    # of several kinds or several houses none bears a number: cán bộ xã, thôn 66; giáo viên các trường 21
    r"|(?<!các )(?<!xã, )(?<!bản, )(?<!thôn, )(?:(?<!nông )thôn|xóm|ấp|khóm|trường|công ty|xí nghiệp|nhà máy)) \Z"
)


def _given(line: Line, fig: Figure) -> bool:
    """`được giao 200 chỉ tiêu kết nạp`: so many to be admitted, not so many aims."""
    if not fig.left or fig.left[-1].end not in line.aims:
        to = _GIVEN_TO.search(line.low, fig.window_start, fig.number.bound_start)  # Tỉnh giao xã 20 chỉ tiêu kết nạp
        if to is None or to.start("to") not in line.aims:
            return False
    if _ADMISSION.search(line.low, line.start, line.end) is not None:
        return True
    then = _THEN_ADMITS.match(line.low, fig.number.end, line.end)  # được giao 9 chỉ tiêu, kết nạp được 10
    return then is not None and (not then["done"] or "kết nạp" in line.low[max(0, line.start - _BACK) : line.start])


_BACK = 240  # characters: what the sentence before spoke of


_GIVEN_TO = re.compile(
    r"(?<!\w)giao(?P<to>) (?:cho )?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|đảng bộ|chi bộ|đơn vị|nhà trường|trường|công ty)(?: [^\W\d]+){0,5} \Z"
)
_ADMISSION = re.compile(
    r"(?:kết nạp|phát triển) (?:đảng|đảng viên|quần chúng)|đảng viên mới|chỉ tiêu (?:kết nạp|đảng viên)"
)

_THEN_ADMITS = re.compile(
    r" chỉ tiêu(?: (?:cả năm|trong năm|năm nay))?(?:[,;]| thì)(?: (?!kinh tế|thu)[^\W\d]+| [\d/-]+){0,10}? (?:kết nạp|phát triển|(?P<done>thực hiện))(?: được| mới| thêm)*(?: hơn| gần)? \d+(?! chỉ tiêu)"
)

_IS_NUMBER = re.compile(r" là (?:con )?số (?:đảng viên|quần chúng|người|đoàn viên|đồng chí)")


def _is_group_of_parts(line: Line, fig: Figure) -> bool:
    """`trong đó 03 nữ, 01 dân tộc`: behind other parts a word for a group counts persons, though elsewhere it counts none."""
    cue = fig.right[0] if fig.right else None
    if cue is None or "people" not in cue.roles or cue.start - fig.number.end > 1:
        return False
    previous = line.figures[fig.index - 1] if fig.index else None
    parts = previous is not None and any(d.rule == "breakdown" for d in previous.drafts)
    return parts and _PART_ENDS.match(line.low, cue.end) is not None


_PART_ENDS = re.compile(r"\s*(?:[.,;)\n]|\Z|và )")


def _named_by_number(line: Line, fig: Figure) -> bool:
    """`người đầu tiên của chuyền 12 vào Đảng`, `Ảnh 1: ...`: the number is part of a name, for a word that counts none stands before it."""
    word = _WORD_BEFORE.search(line.low, max(line.start, fig.number.bound_start - 16), fig.number.bound_start)
    if word is None or any(c.end == word.end(1) for c in fig.left):
        return False
    at = word.start(1)
    inside = any(m.start <= at < m.end for m in line.mentions) or any(p.start <= at < p.end for p in line.periods)
    return not inside and word[1] not in lexicon().small


_WORD_BEFORE = re.compile(r"([^\W\d_]+) \Z")

_KIND = "(?:xã|phường|thị trấn|thôn|bản|ấp|xóm|buôn|làng|bon|sóc|khóm|khu|phố|khu phố|khối phố|khu dân cư|tổ dân phố)"

# where houses of several kinds are meant, none of which bears the number: ở ấp, khu phố 88
_OF_KINDS = re.compile(rf"(?<!\w){_KIND}(?:,|/| và| hoặc| -) ?{_KIND} \Z")


def _ends_a_name(fig: Figure, at: int) -> bool:
    """Whether the word at ``at`` that mostly bears a number is the end of a place's name here: `Xuân Trường 986`."""
    if not fig.names or fig.names[-1].end + 1 != fig.number.start:
        return False
    place = fig.names[-1]
    return place.level == "commune" or (place.form == "bare" and place.start < at)


_THEY_ARE = re.compile(r" (?:đều )?là (?:những|các) (?:xã|phường|đơn vị|nơi|huyện|đảng bộ|chi bộ|địa phương)(?!\w)")


def _is_plan_of_share(line: Line, fig: Figure) -> bool:
    """`bằng 23,2% chỉ tiêu 250 của năm`: right behind the plan that a share is of."""
    share = line.figures[fig.index - 1] if fig.index else None
    if share is None or not share.number.percent:
        return False
    return line.low[share.number.unit_end : fig.number.bound_start] in _PLANS


_PLANS = frozenset({" chỉ tiêu ", " kế hoạch ", " so với chỉ tiêu ", " so với kế hoạch ", " của chỉ tiêu "})


def is_bare(line: Line, fig: Figure) -> bool:
    """Whether the number stands without a noun where one was left out."""
    if of_same_time(line, fig):
        return True
    word = _ORDINAL.search(line.low, max(0, fig.number.start - 16), fig.number.start)
    if word is not None and (is_part_in_villages(line, fig) or line.low.endswith("mỗi ", 0, word.start())):
        word = None  # Hương Xuân, Hương Văn mỗi phường 4
    named = word is not None and not _ends_a_name(fig, word.start())
    if named and not _OF_KINDS.search(line.low, fig.window_start, fig.number.start):
        return False  # but đặc khu Phú Quý 5; Nghĩa Hưng 1.127; Xuân Trường 986
    end = max(fig.noun_end, fig.number.bound_end)
    if line.low[fig.noun_end : end].strip() not in {"", "trở lên", "trở xuống"}:
        return False  # từ 15 tiêu chí trở lên
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is not None and not following.noun and line.low[fig.number.start].isalpha():
        if line.low[end : following.number.bound_start] == ", " and line.low[following.number.end] == " ":
            return False  # quê ở hai, ba tỉnh
    tail = line.low[end : end + 24]
    if re.match(r" (?:chỉ tiêu|kế hoạch|kh|ct)(?!\w)", tail) and (
        fig.number.of is not None or _given(line, fig) or set_against(line, fig)
    ):
        return True
    if fig.rises or _is_group_of_parts(line, fig) or is_number_given(line, fig):
        return True
    if fig.index and fig.names and fig.names[-1].end + 1 == fig.number.start and _THEY_ARE.match(tail):
        return True  # xã A 14, xã B 12, xã C 9 là những xã làm tốt
    if _IS_NUMBER.match(line.low, end):
        return True
    if _DONE_TO.match(line.low, fig.noun_end) and not _named_by_number(line, fig):
        return True
    plan = fig.left[-1] if fig.left else None
    if (
        plan is not None
        and (plan.roles.get("aim") == "noun" or line.low[plan.start : plan.end].endswith(("chỉ tiêu", "kế hoạch")))
        and fig.number.start - plan.end < 5
        and _OF_PLAN.match(tail)
    ):
        return True
    if _is_plan_of_share(line, fig) and _OF_PLAN.match(tail):
        return True
    return bool(
        re.match(
            r"[”\"']?\s*(?:\(|[.,;:)\n]|\Z|và |(?:tăng |giảm )?(?:lên|xuống) |do (?:[^\W\d]+ ){1,4}(?:giao|đề ra|đặt ra)(?!\w)|hiện nay|như (?:bây giờ|hiện nay|hôm nay|ngày nay)|trong |(?:ở|tại|thuộc) (?=\d)|năm |(?:vào|hồi|ở thời điểm) (?:đầu |cuối |giữa )?(?:năm|tháng|nhiệm kỳ|quý)|so với|theo |đều |thì |mà |nên |nhưng |song |trong khi |\(|- |nữa|rồi(?=[”\".,;!)]))",
            tail,
        )
    )
