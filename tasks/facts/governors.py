"""The word that says of a number of persons what they did or were: before the number or behind its noun."""

import re
from dataclasses import dataclass

from tasks.facts.aim_words import aim_said, assigns
from tasks.facts.breakdowns import ends_item
from tasks.facts.cues import Cue
from tasks.facts.drafts import WEAK
from tasks.facts.figures import Figure, Line
from tasks.facts.introduced_by import then_admitted
from tasks.facts.only_named import bears_number, has_grown, is_work_so_far, names_ceremony, names_work
from tasks.facts.small_words import unsaid
from tasks.facts.told_of_others_before import tells_of_others

_NUMBER_OF = re.compile(r"(?<!\w)số (?!đó|này)")
_NEXT = re.compile(r"[,;]")
_NEXT_ONE = re.compile(r"[,;]|^ (?:và|còn|cùng) ")


@dataclass(frozen=True, slots=True)
class Governor:
    """What says of a number's persons what they did or were: a verb, an aim, or what makes them no fact."""

    kind: str
    name: str
    cue: Cue


# such a word rules a number out only without a comma between them, or other rules ask for it
_NEAR_ONLY = frozenset({"rule", "growth", "task", "schooling", "attendance", "change"})


def governor(line: Line, fig: Figure) -> Governor | None:
    """The nearest strong word before the number, within its own window."""
    passive: Cue | None = None
    for cue in reversed(fig.left):
        roles = cue.roles
        name = roles.get("before")
        between = line.low[cue.end : fig.number.bound_start]
        if name == "admit" and (_ONE_OF_THEM.search(between) or is_work_so_far(line, fig, cue, between)):
            return None  # ông được kết nạp năm 2001, là một trong 17 đảng viên của chi bộ
        if name == "admit" and (
            names_work(line, fig, cue, between) or names_ceremony(line, cue, between) or has_grown(line, cue)
        ):
            continue
        if name == "admit" and bears_number(line, fig, cue, between):
            return None
        if tells_of_others(line, fig, cue, between):
            continue
        if "after" in roles and roles["after"] != "learn":
            if _AMONG.search(line.low, line.start, cue.start):
                continue  # trong số bị xóa tên, 8 trường hợp đi làm ăn xa
            if fig.index and _NEXT_ONE.search(between) and cue.start - fig.window_start < 30:
                continue  # it belongs to the number before: 10 đảng viên xin ra khỏi Đảng, 5 ...
            if passive is None and (not name or fig.listed):
                passive = cue
                if roles["after"] == "admit" and then_admitted(line, fig):
                    return Governor("verb", "admit", cue)
                if (
                    fig.listed
                    or _NUMBER_OF.search(line.low, fig.window_start, cue.start)
                    or _heads_row(line, fig, cue)
                    or (fig.index and between.endswith(("là ", ": ")) and _AND_ARE.fullmatch(between))
                ):
                    return Governor("verb", roles["after"], cue)
                continue
        if name == "total" and passive is not None:
            return Governor("verb", passive.roles["after"], passive)
        if name == "propose" and between == " thì ":
            continue  # đến lúc làm hồ sơ thì 7 em đổi chỗ làm: what they did stands behind
        if name in {"admit", "identify", "propose"} and _LISTS.match(between):
            continue  # giới thiệu 89 đoàn viên cho Đảng xem xét kết nạp, trong đó các phường 79
        if name == "identify" and _others_admitted(fig, between):
            continue
        if name and name not in WEAK and _of_those_before(line, fig, cue, between):
            continue
        if name == "admit" and _ASKED_TO.search(line.low, max(line.start, cue.start - _ASKED_FROM), cue.start):
            return Governor("verb", "propose", cue)
        if name and name not in WEAK:
            return Governor("verb", name, cue)
        if (said := _by_no_verb(line, fig, cue, between)) is not None:
            return said
    if passive is not None and (
        _inverted(line, fig, passive) or _SUMMED.search(line.low[passive.end : fig.number.bound_start])
    ):
        return Governor("verb", passive.roles["after"], passive)
    return None


_ASKED_FROM = 90  # characters
# đề nghị Huyện ủy X xem xét, | kết nạp 7 quần chúng: nobody has admitted them yet
_ASKED_TO = re.compile(
    r"(?<!\w)(?:đề nghị|trình)(?: (?!và |đã )[^\W\d]+){0,4} (?:huyện|thị|thành|tỉnh|quận|đảng) ủy(?: [^\W\d]+){0,5}(?: (?:xem xét|xét)(?: và|,)?)? \Z"
)


def _by_no_verb(line: Line, fig: Figure, cue: Cue, between: str) -> Governor | None:
    """What a word that is no verb makes of the number: an aim, no fact for a reason, a strength that was taken over; else nothing."""
    roles = cue.roles
    assigned = assigns(line, cue, between)
    if assigned and (fig.noun == "people" or line.low.startswith(" quân", cue.end)):
        return None
    if aim := aim_said(line, fig, cue, between, assigned=assigned):
        return Governor(*aim, cue)
    both = next((c for c in fig.left if c.end <= cue.start and c.roles.get("before") == "confirm"), None)
    if roles.get("exclude") == "exempt" and both is not None and line.low[both.end : cue.start].strip() == "và":
        return Governor("verb", "confirm", both)  # công nhận chính thức và phát thẻ cho 75 đồng chí
    if roles.get("exclude") == "exempt" and fig.noun == "file" and _ASKS.match(line.low, fig.number.end):
        return None  # tiếp nhận 64 hồ sơ đề nghị kết nạp: files are received, nobody has moved
    if roles.get("exclude") == "exempt" and fig.noun == "member" and _takes_over(line, fig, cue):
        return Governor("verb", "total", cue)
    if "link:list" in roles and _LEADS_LIST.match(line.low, cue.end):
        return None  # Tiêu biểu: xã A 18 đảng viên, xã B 15: a list, and no praise of the eighteen
    if "exclude" in roles and roles["exclude"] not in _NEAR_ONLY:
        return Governor("exclude", roles["exclude"], cue)
    if roles.get("exclude") == "attendance" and _plan_is(line, fig, cue):
        return None  # chỉ tiêu năm 2019 mà hội nghị biểu quyết là 270
    if (
        roles.get("exclude") == "schooling"
        and _NEXT_ITEM.search(between)
        and (fig.noun in {"people", "member"} or ends_item(line, fig))
    ):
        return None  # 60 đồng chí có trình độ đại học; 48 nữ
    told_of = roles.get("exclude") in {"task", "attendance", "schooling"} and "," not in between
    if told_of and not _BODY_NOW.search(between):
        return Governor("exclude", roles["exclude"], cue)
    return None


_NEXT_ITEM = re.compile(r"; (?:và |có )*\Z")


def _takes_over(line: Line, fig: Figure, cue: Cue) -> bool:
    """`Ngày 1/7/2018, khi công bố quyết định thành lập, Đảng bộ xã tiếp nhận 312 đảng viên`: those with whom it begins."""
    if not line.low.startswith("tiếp nhận", cue.start) or _MOVED.match(line.low, fig.noun_end):
        return False
    return _AT_BEGINNING.search(line.low, line.start, cue.start) is not None


_AT_BEGINNING = re.compile(
    r"(?<!\w)(?<!từ )(?:(?:ngày|khi|lúc)(?: [^\W\d]+){0,4} (?:thành lập|sáp nhập|hợp nhất|đi vào hoạt động)|sau (?:khi )?(?:sáp nhập|hợp nhất))(?: [^\W\d]+){0,4}(?: \(\d[\d/.-]*\))?, (?:tân )?đảng bộ(?: [^\W\d]+){0,5} \Z"
)
_MOVED = re.compile(r" (?:mới|chuyển|từ (?:nơi|doanh nghiệp|chi bộ|đảng bộ))(?!\w)")
_ONE_OF_THEM = re.compile(r"(?<!\w)(?:là|còn) (?:một|1) trong(?: tổng)?(?: số)? \Z")
# 2 đồng chí do xã tăng cường về; bây giờ Chi bộ đã có | 8 đảng viên
_BODY_NOW = re.compile(r"; (?:nay|bây giờ|đến nay|giờ|hiện nay|hiện)(?: toàn)? (?:chi|đảng) bộ(?: đã)? có \Z")

_LEADS_LIST = re.compile(
    r"(?: (?:là|như|có|gồm|phải kể đến))*:| (?:là|như|có) (?:các )?(?:xã|phường|thị trấn|huyện|thị xã|thành phố|trường|công ty|đảng bộ|chi bộ|đơn vị|bệnh viện)(?!\w)"
)
_ASKS = re.compile(r" (?:bộ )?hồ sơ (?:(?:đề nghị|xin|xét|xem xét|được|của|quần chúng|ưu tú|để) )*(?:kết nạp|vào đảng)")


def _of_those_before(line: Line, fig: Figure, cue: Cue, between: str) -> bool:
    """`58 đoàn viên do Đoàn giới thiệu, 21 người được kết nạp`: the verb behind a comma says it of those before."""
    previous = line.figures[fig.index - 1] if fig.index else None
    if previous is None or not fig.noun or not _HEADS_NEXT.fullmatch(between) or cue.start < previous.noun_end:
        return False
    said = any(d.rule == cue.roles["before"] and d.quote_start < cue.start for d in previous.drafts)
    return said and _BY_AGENT.search(line.low, previous.noun_end, cue.start) is not None


def _others_admitted(fig: Figure, between: str) -> bool:
    """`68 người học lớp bồi dưỡng kiến thức về Đảng và 13 người được kết nạp Đảng`: behind `và` others, of whom their own verb tells."""
    return between.endswith(" và ") and between.strip() != "và" and admitted_right_behind(fig)


def admitted_right_behind(fig: Figure) -> bool:
    """`165 đồng chí được kết nạp`: the verb stands right behind the persons."""
    return any(c.roles.get("after") == "admit" and 0 <= c.start - fig.noun_end <= _CLOSE for c in fig.right)


_CLOSE = 8  # characters: " đã "
_HEADS_NEXT = re.compile(r"[,;] (?:(?:đã |thì |và )*có )?")
_BY_AGENT = re.compile(r"(?<!\w)(?:được|do|mà)(?!\w)[^,;.]*\Z")


def _plan_is(line: Line, fig: Figure, cue: Cue) -> bool:
    """Whether a plan named before the word in the same clause `is` the number: `chỉ tiêu ... biểu quyết là 270`."""
    if not line.low.endswith((" là ", " là: "), cue.end, fig.number.bound_start):
        return False
    plans = (c for c in fig.left if c.end <= cue.start and c.roles.get("aim") == "noun")
    return any(not _NEXT.search(line.low, c.end, cue.start) for c in plans)


def _heads_row(line: Line, fig: Figure, cue: Cue) -> bool:
    """`Đảng viên ra khỏi Đảng 6 tháng đầu năm: 11`: the row of a list that says what was done, and its number."""
    if not line.low.endswith(": ", cue.end, fig.number.bound_start) or "," in line.low[cue.end : fig.number.start]:
        return False
    return _WHO.fullmatch(line.low, fig.window_start, cue.start) is not None


_WHO = re.compile(r"[\s*+•–.)-]*(?:tổng )?(?:số )?(?:đảng viên|quần chúng(?: ưu tú)?|đoàn viên)(?: mới)? ")


_AMONG = re.compile(
    r"(?<!\w)trong(?: tổng)? số(?: (?:những|các|\d[\d.]*))?(?: (?:người|trường hợp|đảng viên))? (?:bị |được )?\Z"
)


def _inverted(line: Line, fig: Figure, passive: Cue) -> bool:
    """`Được kết nạp đợt này có 12 quần chúng`: what was done stands first in its clause, those it was done to behind."""
    opens = line.low[fig.window_start : passive.start].rstrip(" ,“\"'-–•*+")
    at_head = not opens or opens[-1] in ";:." or bool(_ADVERBS.fullmatch(opens))
    return (
        at_head
        and passive.roles["after"] in {"admit", "confirm"}
        and fig.noun in {"person", "people", "source", "member"}
        and "," not in line.low[passive.end : fig.number.bound_start]
        and not unsaid(line, passive.end, fig.number.bound_start)
    )


# 1.204 đoàn viên được giới thiệu và được kết nạp | Đảng là 498 người
_AND_ARE = re.compile(r"(?: vào)?(?: đảng)?(?: là|:) ")
# có học sinh được kết nạp, cộng lại là 19 em
_SUMMED = re.compile(
    r"[,;:–-] ?(?:(?:cộng|tính|gộp)(?: \w+)? (?:lại|dồn|chung|ra)|tổng cộng|cả thảy|tổng số)(?: (?:đến nay|đã|được|là|có|lên|tới))* \Z"
    # là đơn vị có nhiều học sinh được kết nạp nhất huyện với | 35 em
    r"|\A(?: vào đảng| đảng)?(?: (?:nhiều|cao|đông|lớn|ít|thấp))? nhất(?: [^\W\d]+){0,6},?(?: (?:với|là|có|gồm)|:)(?: (?:tới|đến|tổng số|tất cả))* \Z"
)
_ADVERBS = re.compile(r"(?:(?:cũng|đã|vinh dự|vừa|mới|cùng|và) ?)*")
_LISTS = re.compile(r"\s*[,;(]\s*(?:trong đó|gồm|bao gồm|riêng)(?!\w)")
