"""Words of intent: from where on a sentence speaks of what is aimed at, and where it turns to what was done."""

import re
from typing import NamedTuple

from tasks.facts.figures import Line
from tasks.facts.plan_heads import heading_of, opens_with_aim


class _Condition(NamedTuple):
    """Where a word that means intent only in company does so: what must follow it, what must not stand before it."""

    after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None


_GIVES = re.compile(
    # giao nhiệm vụ cho 12 đảng viên mới: a task given to persons is no number of them
    r"(?! quân(?!\w)| (?:nhiệm vụ|việc|trách nhiệm|công việc) cho (?:các |những |\d+ )?(?:đồng chí|đảng viên)(?!\w))"
    r"(?:\s?:|(?: cho)?(?: (?:các|xã|huyện|đảng bộ|thị trấn|phường)?[\w' /–,-]{0,50})?(?: ?\([^()\d]{2,24}\))?(?: (?:kết nạp|phát triển|chỉ tiêu|mục tiêu|là|\d)))"
)


# a plan spoken of as something that was reached: đạt chỉ tiêu huyện giao, hoàn thành kế hoạch đề ra
_REACHED = re.compile(
    r"(?:chỉ tiêu|kế hoạch|nhiệm vụ|mục tiêu)[\w\s]{0,24}\Z"
    r"|(?:đạt|hoàn thành|vượt|so với|so|theo|thực hiện|%)[^,;]{0,24}nghị quyết[\w\s]{0,24}\Z"
)


_MUST = re.compile(
    r" (?:kết nạp|phát triển|có|đạt|được|góp|đóng góp|giới thiệu|lo|tìm|chuẩn bị|thêm|(?:từ|ít nhất|ít ra|trên)(?= \d))(?!\w)"
)


# a decision on a number: quyết 250, chốt kết nạp 250
_DECIDES = re.compile(r"(?: (?:kết nạp|là|ở|mức|con số|ít nhất|từ|cho|về|phần))* \d")


# to whom a plan is given: phân cho các xã: A 12
_SHARES_OUT = re.compile(r"(?= cho| về| xuống| từng| các| \d)[^.;\d]{0,40}?(?::| (?:kết nạp )?\d)")


_TO_EACH = re.compile(r"(?! \d+ (?:chi|tổ|đảng bộ))[^.;\d]{0,40}?(?::| (?:kết nạp )?\d)")


_TRIES = re.compile(
    r"(?: (?:sẽ|phải|để|trong|mỗi|hằng|năm|phấn đấu))* (?:kết nạp|phát triển)(?: thêm| mới| từ| ít nhất)* (?!được)[^\W\d]*\d"
)


_PAST = re.compile(r"(?:đã|luôn|được|nên|nhờ|với|sự|những|bằng) \Z")


_FIRST_TO = re.compile(r"(?:đã|luôn|được|nên|nhờ|với|sự|những|bằng|đầu tiên|sớm|vừa|cũng|nhanh|cùng|thứ \w+|nhất) \Z")


_SETS = re.compile(
    r":?(?: (?:sẽ|phải|trong|mỗi|hằng|hàng|năm|nhiệm kỳ|giai đoạn|bình quân|toàn|huyện|đảng bộ|\d{4}(?: ?[-–] ?\d{4})?),?)* (?:kết nạp|phát triển|có|đạt)"
)


# how somebody strove, of which a result came: quần chúng đã tích cực phấn đấu và được kết nạp
_TO_JOIN = re.compile(r"(?! (?:vào|gia nhập) đảng(?! viên| bộ)(?!\w)|,? (?:và )?(?:rèn luyện|tu dưỡng))")
_STROVE = re.compile(
    r"(?:đã (?:luôn )?(?:tích cực|nỗ lực|không ngừng|cố gắng)|quá trình|thời gian|ý thức|động cơ|sự|ý chí|môi trường|không ngừng|nhờ) \Z"
)


# what those admitted went through before: Qua rèn luyện, phấn đấu và thử thách, 120 đoàn viên được đứng vào hàng ngũ
_WENT_THROUGH = re.compile(
    r"(?<!\w)(?:qua|sau|nhờ|với|bằng)(?: (?:một|nhiều|những|sự|quá trình|thời gian|tinh thần|ý thức|rèn luyện|tu dưỡng|học tập|lao động|công tác|bồi dưỡng|giáo dục|giúp đỡ|thử thách|nỗ lực|cố gắng|tích cực|không ngừng|đoàn kết|và),?){0,8} \Z"
)
_AND_THEN = re.compile(r"[^,;:.\d]{0,38},")


_COLON = re.compile(r"[^.;]{0,39}:")
_WORDS = {
    "đề ra": _Condition(_GIVES, _REACHED),
    "đặt ra": _Condition(_GIVES, _REACHED),
    "giao": _Condition(_GIVES, _REACHED),
    "giao cho": _Condition(_GIVES, _REACHED),
    "được giao": _Condition(_GIVES, _REACHED),
    "mục tiêu đề ra": _Condition(_GIVES, re.compile(r"(?:hoàn thành|đạt|thực hiện|vượt) (?:các )?\Z")),
    # set beside a result: 22,6% so với kế hoạch của thị xã (150 đảng viên), nâng tổng số lên 7.102
    "kế hoạch của": _Condition(None, re.compile(r"(?:với|so|%|đạt|vượt|bằng|theo|hoàn thành|trên|/) \Z|[%/]\Z")),
    "xác định": _Condition(_SETS, None),
    "cán đích": _Condition(re.compile(r"(?! sớm| ngay| trước)"), _FIRST_TO),
    "cố gắng": _Condition(_TRIES, _PAST),
    "cố": _Condition(_TRIES, _PAST),
    "nỗ lực": _Condition(_TRIES, _PAST),
    "ra sức": _Condition(_TRIES, _PAST),
    "thi đua": _Condition(_TRIES, _PAST),
    "phấn đấu": _Condition(_TO_JOIN, _STROVE),
    "kỳ vọng": _Condition(_TRIES, _PAST),
    "quyết liệt": _Condition(_TRIES, _PAST),
    "quyết": _Condition(_DECIDES, None),
    "chốt": _Condition(_DECIDES, None),
    "ấn định": _Condition(_DECIDES, None),
    "phân": _Condition(_SHARES_OUT, None),
    "phân cho": _Condition(_TO_EACH, None),
    "phân về": _Condition(_TO_EACH, None),
    "phân bổ": _Condition(_SHARES_OUT, None),
    "chia cho": _Condition(_TO_EACH, None),
    "chia về": _Condition(_TO_EACH, None),
    "về đích": _Condition(re.compile(r"(?! (?:xã )?(?:xây dựng )?(?:nông thôn|ntm)| sớm| ngay| trước)"), _FIRST_TO),
    "phải": _Condition(_MUST, None),
    "cần": _Condition(_MUST, None),
    "yêu cầu": _Condition(re.compile(r"(?!.*phấn đấu)"), None),
    "mục tiêu": _Condition(
        None, re.compile(r"(?:(?:hoàn thành|đạt|thực hiện|vượt|vượt xa|vì|so với|so|%) (?:các )?|/)\Z")
    ),
    "đăng ký": _Condition(
        re.compile(r"(?: với [\w ]{2,25})? (?:kết nạp|\d|phấn đấu|giới thiệu|tạo nguồn|mở|phát triển)"), None
    ),
    "phương hướng": _Condition(_COLON, None),
    "định hướng": _Condition(_COLON, None),
    "nhiệm vụ trọng tâm": _Condition(_COLON, None),
    "thống nhất": _Condition(
        re.compile(
            r":?(?: (?:trong|đến|cả|từ))* (?:nhiệm kỳ|năm|giai đoạn|quý|mỗi năm|hằng năm|hàng năm)(?!\w)[^;,.%]{0,30}(?:kết nạp|phát triển)"
        ),
        re.compile(r"(?:sự|đoàn kết|tính|ý chí|tinh thần|đoàn kết,|và) \Z"),
    ),
    "nhất trí": _Condition(re.compile(r"[^;]{0,38}(?:kết nạp|phát triển)"), None),
    "tập trung": _Condition(
        re.compile(r"(?:[\w ,]{0,20})? (?:kết nạp|phát triển|mở)"), re.compile(r"(?:đã|luôn|được|nên) \Z")
    ),
}


# Kế hoạch năm 2019 giao cho 4 xã kết nạp 45: the plan is what gives
_SUBJECT = re.compile(
    r"[\s+*•–-]*(?:chỉ tiêu|kế hoạch|nghị quyết)(?: (?:của )?(?:năm|nhiệm kỳ|quý|huyện|tỉnh|huyện ủy|tỉnh ủy|số|này|\d{4}))*(?: đã)? \Z"
)


_BY_WHOM = re.compile(r"theo [^,;:.\d]{3,90}, |[^,;:.\d]{3,90} cho (?:biết|hay)[,:]? ")


_NEAR = 40
_AHEAD = 80  # characters behind a word of intent in which what it gives must begin


_BY_PLAN = re.compile(
    # what a congress agreed on: Đại hội thông qua một số chỉ tiêu chủ yếu trong nhiệm kỳ: ...
    r"(?<!\w)(?:thông qua|thống nhất|nhất trí|biểu quyết|quyết nghị|chốt|quyết định)(?: (?:thông qua|thống nhất|cao|thực hiện|với|các|một|số|những|\d+|nhóm|về|nghị quyết)){0,6} (?:chỉ tiêu|mục tiêu)(?:[^.;:%]{0,70}[,;] trong đó)?[^.;:%]{0,70}:|"
    # các đại biểu biểu quyết 16 chỉ tiêu, trong đó có chỉ tiêu | mỗi năm kết nạp 35; nghị quyết có các chỉ tiêu như ...
    r"(?<!\w)(?:thông qua|thống nhất|nhất trí|biểu quyết|quyết nghị)(?: (?:thông qua|cao|với|các|một|số|những|\d+|nhóm|về)){0,5} (?:chỉ tiêu|mục tiêu)[^.;:%\d]{0,40}[, ](?:trong đó|gồm|như|nổi bật là)(?: có)?(?: các)?(?: chỉ tiêu| mục tiêu)?(?= (?:mỗi|hằng|hàng|kết nạp|phát triển|đến|tỷ lệ|trên|\d))|"
    r"(?<!\w)(?:nghị quyết|đại hội)[^.;:%\d]{0,50} (?:có|với|nêu|đề ra|đặt ra) (?:các|những|một số|nhiều|\d+) (?:chỉ tiêu|mục tiêu)(?: [^\W\d]+){0,4}? (?:như|gồm|là)(?= )|"
    # xác định các nhiệm vụ: ...
    r"(?<!\w)xác định(?: (?:các|một|số|những|\d+|nhóm|rõ|là)){0,4} (?:nhiệm vụ|chỉ tiêu|mục tiêu)(?!\w)[^.;:%]{0,60}:|"
    r"(?<!đạt )(?<!vượt )(?<!thực hiện )(?<!hoàn thành )(?<!theo )(?<!với )(?:kế hoạch|chương trình) (?:công tác )?(?:đến )?(?:năm|quý|tháng|nhiệm kỳ) [^.;:%]{0,60}:|(?<!\w)(?:năm|nhiệm kỳ|tháng|quý|thời gian) (?:tới|tiếp theo)[^.;]{0,30}:|(?<!\w)nghị quyết[^.;:%]{0,70}(?:xác định|nêu|nêu rõ|đặt ra|thông qua|quyết nghị)[^.;:%]{0,20}:|(?<!\w)nghị quyết[^.;:%“”\"]{0,90} [“\"](?=(?:bình quân|hằng năm|hàng năm|mỗi năm|phấn đấu|đến năm|kết nạp|phát triển)(?!\w))|(?<!\w)theo (?:nghị quyết|đề án|kế hoạch)(?: (?:của|số|ban|thường|vụ|chấp|hành|huyện|tỉnh|thành|thị|quận|đảng|ủy|bộ)){1,6}, (?=(?:đến|tới|hết|cuối) (?:hết |cuối )?(?:năm|nhiệm kỳ))|(?<!\w)theo (?:tinh thần |nội dung |mục tiêu |chỉ tiêu )?(?:của )?(?:nghị quyết|đề án|kế hoạch|chương trình)[^.;:%,]{0,90}, (?:trong )?(?=(?:mỗi năm|hằng năm|hàng năm|bình quân (?:mỗi|hằng|hàng) năm)(?!\w))|(?<!\w)theo (?:tinh thần )?nghị quyết (?:của )?đại hội[^.;%\d,]{0,60}(?:\d{4} ?[-–] ?\d{4})?,|(?:(?<![^\n])|(?<=[;,.:!?”] ))(?:theo|trong) kế hoạch[^;%\d]{0,30}(?:\d{4})?,"
)


# a sentence that opens with a time to come
_TO_COME = re.compile(
    r"[\W\d]*(?:(?:tuy nhiên|nhưng|song|còn),? )?(?:(?:kể )?từ (?:nay|giờ) (?:cho )?(?:đến|tới|trở đi|về sau)(?!\w)|(?:(?:trong|bước vào|vào|bước sang) )?(?:nhiệm kỳ|năm|thời gian|giai đoạn|(?:5|năm|những) năm|quý|tháng|nửa năm) (?:tới|tiếp theo|còn lại)(?=[ ,:])(?! (?:nay|giờ)))"
)


_FROM_NOW = re.compile(r"(?<!\w)từ (?:nay|giờ) ")
IS_DONE = re.compile(r"(?<!\w)(?:đã|được|kết quả|thực tế|luôn|đều|vừa qua|năm qua|nhiệm kỳ qua)(?!\w)")


# so many and more each year are aimed at, though no word says so: phát triển từ 12 đảng viên trở lên/năm
_AT_LEAST = (
    r"(?:kết nạp|phát triển)(?: (?!đã|được)[^\W\d]+){0,4} từ (?=\d[\d.,]*(?: \d{3})?%?(?: [^\W\d]+){0,3} trở lên"
)


_AT_LEAST_YEARLY = re.compile(
    rf"(?<!\w)(?<!đã )(?:(?:hằng|hàng|mỗi) năm,? (?:đảng bộ |chi bộ |phải )?{_AT_LEAST})|{_AT_LEAST} ?(?:/ ?năm|mỗi năm|hằng năm|hàng năm)))"
)


# so many and more, as a sentence of its own: Kết nạp từ 185 đảng viên trở lên
_AT_LEAST_ALONE = re.compile(rf"[\W\d]*(?={_AT_LEAST}))")


def aims_of(line: Line, *, headed: bool = False) -> list[int]:
    """Where in the sentence an intent begins to hold, in order; ``headed``: it stands under the heading of a plan."""
    found: list[int] = [line.start] if headed else []
    if (heading := heading_of(line)) is not None:
        found.append(heading.end())
    if (first := opens_with_aim(line)) is not None:
        found.append(first)
    said = line.low[line.start : line.end]
    # looked for with care only where it can be: it costs more than all else here
    may_be = (
        ":" in said
        or ("nghị quyết" in said and ("“" in said or '"' in said))
        or "theo " in said
        or "trong kế hoạch" in said
        or ("chỉ tiêu" in said and (" như " in said or "trong đó" in said or " gồm " in said))
    )
    planned = _BY_PLAN.search(line.low, line.start, line.end) if may_be else None
    if planned is not None:
        found.append(planned.end())
    yearly = (
        [at_least.start() for at_least in _AT_LEAST_YEARLY.finditer(line.low, line.start, line.end)]
        if "trở lên" in said
        else []
    )
    if "trở lên" in said and _AT_LEAST_ALONE.match(line.low, line.start, line.end):
        yearly.append(line.start)
    for cue in line.cues:
        if cue.roles.get("aim") != "modal":
            if line.low.startswith("sẽ ", cue.start):
                found.append(cue.start + 2)  # huyện sẽ có thêm 15 đảng viên
            continue
        condition = _WORDS.get(line.low[cue.start : cue.end])
        if _went_through(line, cue.start, cue.end):
            continue
        if condition is not None:
            if condition.after and not condition.after.match(line.low[cue.end : min(line.end, cue.end + _AHEAD)]):
                continue
            if condition.not_before and condition.not_before.search(
                line.low[max(line.start, cue.start - _NEAR) : cue.start]
            ):
                told = _BY_WHOM.match(line.low, line.start, cue.start)  # theo ông A, chỉ tiêu tỉnh giao
                if not _SUBJECT.match(line.low, told.end() if told else line.start, cue.start):
                    continue
        found.append(cue.end)
    if (
        (found or yearly)
        and "trở lên" in said
        and not any(at > line.start for at in found)
        and IS_DONE.search(said) is None
    ):
        found.append(line.start)  # chi bộ hoàn thành tốt nhiệm vụ trên 85%, phát triển từ 12 đảng viên trở lên/năm
    found.extend(yearly)
    to_come = _TO_COME.match(line.low, line.start, line.end)
    up_to = to_come is not None and _FROM_NOW.search(line.low, to_come.start(), to_come.end()) is not None
    if to_come is not None and (not found or (up_to and to_come.end() < min(found))):
        found.append(to_come.end())
    return sorted(found)


def _went_through(line: Line, start: int, end: int) -> bool:
    """Whether the word tells how those strove of whom the sentence goes on to say what became."""
    return (
        line.low.startswith("phấn đấu", start)
        and _AND_THEN.match(line.low, end, line.end) is not None
        and _WENT_THROUGH.search(line.low[max(line.start, start - 2 * _NEAR) : start]) is not None
    )
