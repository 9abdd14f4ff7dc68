"""The word behind the noun of a number of persons that says what they did or were."""

import re

from tasks.facts.cues import Cue
from tasks.facts.deeds import LIVES_IN_IT
from tasks.facts.drafts import WEAK
from tasks.facts.figures import BODIES, Figure, Line
from tasks.facts.governors import Governor
from tasks.facts.names_side_by_side import MORE_NAMES

_PURPOSE = re.compile(
    r"(?<!\w)(?:để|muốn|ngại|sợ|mong|thích|tha thiết|khao khát|từ chối|hẹn|xin(?= (?!ra))|(?:làm|viết|có|nộp) đơn|nguyện vọng|nhằm|chưa|không|chuẩn bị|đủ điều kiện(?! đã)|đủ tiêu chuẩn(?! đã)|mới được|(?:đang |còn )?chờ(?: ngày)?|sắp|đến hạn|(?:có )?nguy cơ|đứng trước)(?!\w)"
)
# chỉ kết nạp 6 đảng viên vì thanh niên học xong lớp 9 là đi làm xa
_BECAUSE = re.compile(r"(?<!\w)(?:vì|bởi|nhưng|song|trong khi)(?!\w)")
_OTHER_PART = re.compile(r"[,(:]")
_ASIDE = re.compile(r" \([^()\d]*\)")  # 38 sinh viên được Trường X (Bình Định) kết nạp
# places and bodies named two by two: 23 công nhân ở các khu, cụm công nghiệp được kết nạp
_TWO_PLACES = re.compile(
    r"(?<!\w)(?:khu|cụm|thôn|bản|ấp|xóm|buôn|làng|khóm|xã|phường|huyện|thị trấn|cơ quan|đơn vị|doanh nghiệp|công ty|nhà máy|trường|học viện|vùng sâu|vùng xa|cán bộ|công chức|viên chức|chi bộ|đảng bộ|tổ|đội), (?=\w)"
)
_AT_SCHOOL = re.compile(r"(?: tại| ở)? (?:các )?(?:trường|lớp \d)")
_IS_NUMBER = re.compile(r" là (?:con )?số ")
_CALLED_UP = re.compile(r" (?:trong|là|từ)(?: số| các)? (?:thanh niên|công dân|đoàn viên)(?: (?:chuẩn bị|trước khi))? ")
_BY = re.compile(r"(?<!\w)do(?!\w)")


def follower(line: Line, fig: Figure) -> Governor | None:
    """The first strong word behind the noun, before a comma."""
    if (whole := whole_behind(line, fig)) is not None:
        return _of_part(line, whole)
    if _IS_NUMBER.match(line.low, fig.noun_end):  # 214 là số đảng viên mới mà huyện kết nạp
        for cue in fig.right:
            for side in ("before", "after"):
                if cue.roles.get(side, "have") not in WEAK:
                    return Governor("verb", cue.roles[side], cue)
    for cue in fig.right:
        gap = _TWO_PLACES.sub(" ", _ASIDE.sub("", _one_name(line, fig.noun_end, cue.start)))
        name = cue.roles.get("after")
        tail = line.low[cue.end : fig.window_end].strip()
        heads_next = not tail and fig.window_end < line.end and line.low[fig.window_end] not in ";)\n"
        opening = "" if name == "propose" else line.low[cue.start : cue.start + 3]  # 9 người chờ kết nạp
        if _PURPOSE.search(gap + opening) or _BECAUSE.search(gap):
            return None
        if name == "learn" and _AT_SCHOOL.match(line.low, cue.end):
            continue  # 7 đảng viên mới là học sinh đang học tại các trường THPT
        if name and not _OTHER_PART.search(gap) and not (heads_next and "before" in cue.roles):
            return Governor("verb", name, cue)
        if _by_agent(line, fig, cue, gap) and not heads_next:
            return Governor("verb", cue.roles["before"], cue)
        if cue.roles.get("before", "have") not in WEAK:
            return None
        excluded = cue.roles.get("exclude") if not _BY.search(gap) else None
        if excluded and excluded not in {"growth", "rule", "change", "inspection"} and not heads_next and len(gap) < 60:
            if (
                excluded in {"task", "honour", "attendance", "other_body", "schooling", "exempt", "election"}
                and "," in gap
            ):
                continue
            if excluded in {"discipline", "exempt"} and _leaves(fig, cue):
                continue  # 5 đảng viên vi phạm bị đưa ra khỏi Đảng, 2 đảng viên bỏ sinh hoạt bị xóa tên
            if excluded == "exempt" and _FOUNDED_WITH.search(line.low, line.start, fig.number.bound_start):
                continue  # thành lập với 5 đảng viên chuyển sinh hoạt từ các xã về
            grouped = any("people" in c.roles and c.end <= cue.start for c in fig.right)
            if excluded == "attendance" and LIVES_IN_IT.match(line.low, cue.start):
                continue  # Chi bộ 4 hiện có 64 đảng viên tham gia sinh hoạt
            if excluded == "task" and _CALLED_UP.fullmatch(line.low, fig.noun_end, cue.start):
                continue  # kết nạp 9 đảng viên trong dân quân, 2 đảng viên trong thanh niên | nhập ngũ
            if grouped and (excluded == "schooling" or (excluded == "badge" and "," in gap)):
                continue  # 14 đảng viên là học sinh trung học phổ thông; 4 là nữ, tuổi đảng bình quân 9 năm
            return Governor("exclude", excluded, cue)
        plan = cue.roles.get("aim") == "noun" or line.low.startswith(("kế hoạch", "chỉ tiêu"), cue.start)
        if plan and re.search(r"theo\s*\Z", gap) and "," not in gap and fig.number.of is None:
            return Governor("aim", "noun", cue)
    return _shared_follower(line, fig) or _by_counted(line, fig)


def _one_name(line: Line, start: int, end: int) -> str:
    """The words there, names side by side as one: `3 đảng viên dự bị của các thôn A, B | được chuyển chính thức`."""
    words = line.low[start:end]
    for m in line.mentions:
        if m.plural and start <= m.start and m.end <= end:
            names = MORE_NAMES.match(line.text, m.end, end)
            words = words.replace(names[0].lower(), "", 1) if names is not None else words
    return words


def whole_behind(line: Line, fig: Figure) -> Figure | None:
    """`3 trong số 7 đảng viên mới | được chuyển chính thức`: those of whom so many are told; what is said behind them is said of these."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if (
        fig.noun not in {"", "person"}
        or fig.number.percent
        or following is None
        or not following.noun
        or following.number.percent
    ):
        return None
    return following if _AMONG.fullmatch(line.low, fig.noun_end, following.number.start) else None


def _of_part(line: Line, whole: Figure) -> Governor | None:
    """`14 trong số 20 quần chúng được giới thiệu đã vào Đảng`: of the part the last verb, where one before it says which twenty."""
    said = follower(line, whole)
    if said is None or names_whole(line, said.cue):
        return None
    for cue in whole.right:
        if cue.start > said.cue.end and "after" in cue.roles and _ALREADY.fullmatch(line.low, said.cue.end, cue.start):
            return Governor("verb", cue.roles["after"], cue)
    return said


_ALREADY = re.compile(r",? (?:(?:đã|đều|nay|vừa|sau đó|cũng|thì) )*")


def names_whole(line: Line, cue: Cue) -> bool:
    """`5 trong số 12 đảng viên được kết nạp | là nữ`: it only says which twelve, for what the five are stands behind."""
    return _THEN_TELLS.match(line.low, cue.end) is not None


_THEN_TELLS = re.compile(r"(?: (?!và|để)[^\W\d]+){0,5}? (?:là|do|vì|đi|thuộc|chưa|không|có|đang|sinh)(?!\w)")
_AMONG = re.compile(r" trong(?: tổng)?(?: số)? ")
_FOUNDED_WITH = re.compile(
    r"(?<!\w)(?:thành lập|ra đời|ra mắt)(?!\w)[^.;]{0,40} (?:với|có|chỉ có)(?: vỏn vẹn| vẻn vẹn| chỉ)* \Z"
)
_LEFT = frozenset({"removed", "struck_off", "expelled", "resigned"})


def _leaves(fig: Figure, cue: Cue) -> bool:
    """Whether those who broke the rules are said right behind to have left the Party."""
    return any(c.roles.get("after") in _LEFT and 0 <= c.start - cue.end <= _NEXT_WORD for c in fig.right)


_NEXT_WORD = 12  # characters


def _shared_follower(line: Line, fig: Figure) -> Governor | None:
    """`31 học sinh, 27 nông dân và 8 công nhân được kết nạp`: what stands behind the last holds for all of the list."""
    row = [f for f in line.figures if f.turn is fig]
    if row:  # lần lượt có 7, 4 và 9 đảng viên bị xóa tên
        found = follower(line, row[-1])
        return found if found is not None and found.kind == "verb" else None
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or fig.noun != "people" or following.noun != "people":
        return None
    if line.low[fig.noun_end : following.number.bound_start].strip() not in {",", "và", ", và"}:
        return None
    found = follower(line, following)
    return found if found is not None and found.kind == "verb" and found.name in {"admit", "confirm"} else None


_GOT_BY = re.compile(r"(?: [^\W\d]+){0,6} (?:được|do) ")
_CARRIES_OUT = re.compile(r" (?:(?:trực thuộc|đồng loạt|tổ|chức|lễ|làm|xét|ra|quyết|định) )*")


def _by_counted(line: Line, fig: Figure) -> Governor | None:
    """`26 quần chúng được 15 chi bộ tổ chức lễ kết nạp`: by so many bodies."""
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    if following is None or following.noun not in BODIES or not fig.noun:
        return None
    if not _GOT_BY.fullmatch(line.low, fig.noun_end, following.number.bound_start):
        return None
    cue = next((c for c in following.right if c.roles.get("before") in {"admit", "confirm"}), None)
    if cue is None or not _CARRIES_OUT.fullmatch(line.low, following.noun_end, cue.start):
        return None
    return Governor("verb", cue.roles["before"], cue)


_AGENT = re.compile(r" (?:(?:còn lại|dự kiến|dự định|sẽ|đã) )*(?:\w+ ){0,3}(?:được|do|mà) [^,;()]{2,70}\Z")


_DONE = frozenset({" ", " đã "})  # trong 618 đảng viên đã kết nạp, có 259 nữ


def _by_agent(line: Line, fig: Figure, cue: Cue, gap: str) -> bool:
    """`6 đoàn viên được Đảng bộ nhà trường kết nạp`, `112 đoàn viên do Quận đoàn giới thiệu`; `12 đảng viên kết nạp năm 2005`."""
    name = cue.roles.get("before")
    if name not in {"admit", "identify", "confirm", "propose"}:
        return False
    following = line.figures[fig.index + 1] if fig.index + 1 < len(line.figures) else None
    beside = following is not None and following.noun and following.number.bound_start - cue.end < _NEXT_WORD
    if beside and not line.low.startswith((",", ";"), cue.end):
        return False
    return bool(_AGENT.fullmatch(gap)) or (name == "admit" and fig.noun == "member" and gap in _DONE)
