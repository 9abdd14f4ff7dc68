"""Words that name or give the plan that a number of persons is: `chỉ tiêu 40`, `được giao 40`, `huyện phấn đấu 300`."""

import re

from tasks.facts.cues import Cue
from tasks.facts.figures import Figure, Line
from tasks.facts.plan_words import STRIVES, aim_beside, by_then, plan_surpassed

_ASSIGNS = re.compile(r"giao|đăng ký|quyết\Z|chốt|nhận phần|phân|ấn định|chia cho|chia về|chỉ tiêu|đặt kế hoạch")
_ONLY_SO = re.compile(r"phân|quyết|chốt|chia|ấn định")  # words that assign only where they are words of intent
_NEXT = re.compile(r"[,;]")
_SETS = frozenset({"đặt mục tiêu", "đặt chỉ tiêu", "quyết tâm"})
_OF_PARTY = re.compile(r"kết nạp|đảng viên")
_YEARS = re.compile(r" (?:cả )?(?:năm|nhiệm kỳ|quý)(?: nay| này| \d{4})? \(")
_IS_SO_MANY = re.compile(r"(?: [^\W\d]+){1,6}(?: \d{4})?(?: (?:chỉ|phải|mới))?(?: là|:) ")
_BY_WHICH = re.compile(r",? theo [^,;.:\d]{3,60},")  # chỉ tiêu năm nay, theo nghị quyết của Đảng ủy, là 55
_OWN_CLAUSE = re.compile(
    r"[,;]|\((?:bao )?gồm |(?<!\w)(?:có|và)(?!\w)|(?<!\w)thì (?:(?:đã|mới|chỉ|cũng) )*(?:thực hiện|làm|kết nạp|hoàn thành|đạt|được)(?!\w)"
)


def assigns(line: Line, cue: Cue, between: str) -> bool:
    """Whether a word of intent gives its number to someone: `giao`, `đăng ký`, `phân bổ`."""
    return (
        cue.roles.get("aim") == "modal"
        and _ASSIGNS.search(line.low[cue.start : cue.end]) is not None
        and (cue.end in line.aims or not _ONLY_SO.match(line.low, cue.start))
        and not _NEXT.search(between.replace("chi, đảng bộ", "").replace("xã, thị trấn", ""))
        and not between.endswith(" cho ")  # giao nhiệm vụ cho 12 đảng viên mới: they are given it
        and len(between) < 60
        and _TO_LOOK_AFTER.search(between) is None
    )


# được giao kèm | 4 đảng viên lớn tuổi; giao | 3 đảng viên phụ trách: work that is given out, no plan
_TO_LOOK_AFTER = re.compile(
    r"(?<!\w)(?:kèm|kèm cặp|phụ trách|giúp|giúp đỡ|đỡ đầu|dạy|hướng dẫn|theo dõi|chăm|chăm sóc|quản lý|dìu dắt|trông|bảo vệ|nhiệm vụ cho|việc cho|trách nhiệm cho)(?: (?:các|cho|đến|tới))* \Z"
)
_WHO_DO_IT = re.compile(
    r"(?: (?:trẻ|chính thức|cốt cán|trong chi bộ))?,? (?:cùng )?(?:phụ trách|hẹn|theo dõi|đến|xuống|đi|lo|làm|trực|chịu trách nhiệm|đứng ra|đảm nhận|đảm nhiệm|thực hiện|giúp|hướng dẫn|vận động|gặp|tìm|kèm|chăm|trông|nhận|viết|báo cáo|nắm|phối hợp)(?!\w)"
)

_WITH = frozenset({" với ", " với tổng số ", " với con số "})
_FULFILLED = re.compile(
    r"(?<!\w)(?:hoàn thành|đạt|vượt|cán đích|về đích)(?: vượt)?(?: mức| xong| đủ| 100%)?(?: các)? \Z"
)


_MET_WITH = re.compile(
    r"(?<!\w)(?:hoàn thành|đạt|vượt|cán đích|về đích)(?: vượt)?(?: mức| xong| đủ| 100%)? (?:chỉ tiêu|kế hoạch)[^,;.:\d]{0,40} giao(?: cả năm)? với(?: tổng số)? \Z"
)


def aim_said(line: Line, fig: Figure, cue: Cue, between: str, *, assigned: bool) -> tuple[str, str] | None:
    """Kind and name of what a cue says of a number: the plan that it names or gives, or what was admitted by a plan that is met."""
    if between.endswith(("trong tổng số ", "trên tổng số ")):
        return None  # học tập nghị quyết trong tổng số 3.402 đảng viên: of how many
    noun = cue.roles.get("aim") == "noun"
    between = _BY_WHICH.sub("", between)
    if assigned and _MET_WITH.search(line.low, fig.window_start, fig.number.bound_start):
        return "verb", "admit"  # đạt chỉ tiêu huyện giao với 6 đảng viên
    if noun and between.endswith(("với ", "với tổng số ")) and _FULFILLED.search(line.low, fig.window_start, cue.start):
        return "verb", "admit"  # hoàn thành kế hoạch cả năm với 6 đảng viên
    home = line.low.endswith("đích", cue.start, cue.end) and cue.end not in line.aims
    if home and between in _WITH and fig.noun in {"member", "person"} and _OF_PARTY.search(line.low, 0, cue.start):
        return "verb", "admit"  # được giao phát triển 9 đảng viên và đã về đích với 11 đảng viên
    if noun and not fig.listed and not _OWN_CLAUSE.search(between) and len(between) < 70:
        return "aim", "noun"
    if assigned and fig.noun == "member" and _WHO_DO_IT.match(line.low, fig.noun_end):
        return None
    if assigned:
        plan = any(c.roles.get("aim") == "noun" and 0 <= cue.start - c.end < 25 for c in fig.left)
        return "aim", "noun" if plan and not fig.listed else "assigned"
    planned = any(d.metric == "admission_target" for f in line.figures[: fig.index] for d in f.drafts)
    if (
        (fig.noun in {"", "member"} or (fig.noun == "person" and planned))
        and line.low[cue.start : cue.end] in STRIVES
        and (
            (planned and between == ": ")  # chỉ tiêu huyện giao: 10 đ/c; xã phấn đấu: 11 đ/c
            or between.strip()
            in ({"đạt", "đạt được"} if fig.noun and not line.low.endswith("đích", 0, cue.end) else {""})
            or _strives_on(line, fig, between)
            or (
                line.low[cue.start : cue.end] in _SETS
                and between == " "
                and "kết nạp" in line.low[line.start : line.end]
            )
        )
        and (line.low[cue.start : cue.end] in _SETS or _OF_PARTY.search(line.low, line.start, cue.start) or planned)
    ):
        return "aim", "noun"  # thành phố giao kết nạp 270; huyện phấn đấu 300
    if line.low[cue.start : cue.end] in _PUTS and between == " " and _THEN_DONE.match(line.low, fig.noun_end):
        return "aim", "noun"  # huyện đề ra 150, kết nạp 166
    if line.low[cue.start : cue.end] in _PUTS and cue.end in line.aims and _A_NUMBER.fullmatch(between):
        return "aim", "noun"  # huyện đặt ra cho năm 2012 con số 150
    if fig.noun == "member" and not between.strip() and _A_YEAR.fullmatch(line.low, cue.start, cue.end):
        return "aim", "noun"  # chưa đạt mục tiêu mỗi năm 130 đảng viên
    if (
        by_then(line, fig, cue, between)
        or plan_surpassed(line, fig, cue, between)
        or aim_beside(line, fig, cue, between)
    ):
        return "aim", "noun"
    if (
        line.low[cue.start : cue.end] in {"kế hoạch của", "mục tiêu"}
        and _IS_SO_MANY.fullmatch(between)
        and not fig.listed
    ):
        return "aim", "noun"  # kế hoạch của tỉnh năm 2014 là 160
    if fig.in_brackets and line.low[cue.start : cue.end] == "kế hoạch của" and _YEARS.fullmatch(between):
        return "aim", "noun"  # so với kế hoạch của cả năm (130 đảng viên)
    return None


_A_YEAR = re.compile(r"mục tiêu(?: phấn đấu)? (?:hằng|hàng|mỗi) năm")
_PUTS = frozenset({"đề ra", "đặt ra"})
_A_NUMBER = re.compile(
    r"(?: cho(?: (?!con)[^\W\d]+){0,4})?(?:,? (?:năm|nhiệm kỳ|quý|cả năm)(?: nay| này| tới| [\d/ –-]+)?)? con số(?: (?:là|phải|kết nạp))* "
)
_THEN_DONE = re.compile(
    r"(?:[,;]| nhưng| song| mà| thì)(?: (?!kết nạp)[^\W\d]+){0,5}?(?: (?:tháng|năm) [\d/-]+)?(?: (?:đã|mới|chỉ|lại|cũng))* (?:kết nạp|phát triển|thực hiện)(?: được)? \d"
)


def _strives_on(line: Line, fig: Figure, between: str) -> bool:
    """`kết nạp 50 đảng viên, riêng quý I phấn đấu 12 đảng viên`, `chỉ tiêu 130, phấn đấu ở mức 140`: behind another plan of the sentence."""
    planned = any(d.metric == "admission_target" for f in line.figures[: fig.index] for d in f.drafts)
    return planned and between.strip() in _TO_A_LEVEL and _CLOSES.match(line.low, fig.noun_end) is not None


_TO_A_LEVEL = frozenset({"", "đạt", "đạt mức", "ở mức", "mức", "ở con số", "đạt con số", "tới"})
_CLOSES = re.compile(r"\s*(?:[.,;:)(\n]|\Z|và |để )")
